# Texte zum Senden an die, die beheben können, was gefunden wurde. Die Nachricht sagt, was ist; `.ask`, worum gebeten
# wird; `.subject` ist der Betreff; `.copy` der Knopf, der sie kopiert.
# Argumente, jedes kann fehlen: $address (öffentliche Adresse des Büros), $server, $port, $seen, $expected, $issuer,
# $list, $name, $domain, $title.

# Nach dem Komma geht der erste Satz klein weiter.
letter-greeting = Guten Tag,
# $at: schon formatiert, mit dem Abstand zu UTC
letter-measured = { $at ->
        [unset] Gemessen wurde dies von einem Computer in unserem Büro:
       *[set] Gemessen wurde dies am { $at } von einem Computer in unserem Büro:
    }
letter-public-address = { $address ->
        [unset] Unsere öffentliche Adresse war nicht zu sehen.
       *[set] Unsere öffentliche Adresse zu dieser Zeit: { $address }
    }
# Eine Adresse, die ausprobiert wurde. $server, $port; $ip: unset, wo der Server damit angegeben ist; $state; $time: schon formatiert
letter-probe = { $server ->
        [unset] ein Mailserver
       *[set] { $server }
    }, { $port ->
        [unset] sein Port
       *[set] Port { $port }
    }{ $ip ->
        [unset] { "" }
       *[set] , { $ip }
    }: { $state ->
        [connected] hat geantwortet
        [refused] abgewiesen
        [there] abgewiesen; der Router ist also da
        [timed-out] keine Antwort
        [unreachable] das Netz meldet, dass es keinen Weg gibt
        [local] die Verbindung hat den Computer nicht verlassen
       *[other] nicht gemessen
    }{ $time ->
        [unset] { "" }
       *[set] { "" } ({ $time })
    }
letter-greeted = { $reply ->
        [unset] es kam keine Begrüßung
       *[set] die Begrüßung war: { $reply }
    }
# Ein Zertifikat, das gezeigt wurde. $name, $issuer, $from und $to: Tage, schon ausgeschrieben
letter-certificate = Zertifikat für { $name ->
        [unset] einen unbekannten Namen
       *[set] { $name }
    }, ausgestellt von { $issuer ->
        [unset] einem unbekannten Aussteller
       *[set] { $issuer }
    }{ $from ->
        [unset] { "" }
       *[set] , gültig vom { $from } bis zum { $to }
    }
letter-meaning = Was die Prüfung dazu sagt:
letter-steps = Was zu tun ist:
# Um wessen E-Mail es geht. $login, $from: Mailadressen
letter-mailbox = { $login ->
        [unset] Das Postfach, das sich anmeldet, ist nicht bekannt.
       *[set] Das Postfach, das sich anmeldet: { $login }
    }
letter-sender = { $from ->
        [unset] Die Absenderadresse ist nicht bekannt.
       *[set] Die Absenderadresse: { $from }
    }
letter-closing = Vielen Dank. In diesem Text steht kein Kennwort. Die Adressen darin sind die unseres Büros und die der Server, zu denen eine Verbindung versucht wurde.

## Für den Internetanbieter oder die, die das Netz betreuen

letter-port-blocked = ein Gerät von uns muss { $port ->
        [unset] auf einem bestimmten Port
       *[set] auf Port { $port }
    } E-Mail an Microsoft 365 senden. Auf diesem Port kommt in unserem Büro keine Antwort an, weder von Microsoft noch von einem anderen Mailserver. Ein anderer Port funktioniert.
    .ask = { $address ->
        [unset] Bitte prüfen Sie, ob eine Firewall bei uns, unser Router oder unser Anschluss diesen Port nach außen sperrt, und öffnen Sie ihn. Sperrt ihn keiner davon, sagen Sie es uns bitte; dann suchen wir weiter.
       *[set] Bitte prüfen Sie, ob eine Firewall bei uns, unser Router oder unser Anschluss diesen Port nach außen sperrt, und öffnen Sie ihn für { $address }. Sperrt ihn keiner davon, sagen Sie es uns bitte; dann suchen wir weiter.
    }
    .subject = { $port ->
        [unset] Bitte einen Port für ausgehende E-Mail öffnen
       *[set] Bitte Port { $port } nach außen öffnen
    }
    .copy = Text für die IT-Betreuung oder den Anbieter kopieren
letter-no-answer = ein Gerät von uns muss { $port ->
        [unset] E-Mail
       *[set] auf Port { $port } E-Mail
    } an { $server ->
        [unset] einen Mailserver
       *[set] { $server }
    } senden. Verbindungen aus unserem Büro bekommen dort keine Antwort. Wo sie auf dem Weg verloren gehen, können wir von hier aus nicht sehen.
    .ask = Bitte prüfen Sie, ob eine Firewall bei uns, unser Router oder Ihr Netz diese Verbindungen verwirft, und lassen Sie sie durch.
    .subject = Verbindungen zu einem Mailserver bekommen keine Antwort
    .copy = Text für die IT-Betreuung kopieren
letter-unreachable = ein Gerät von uns muss E-Mail an { $server ->
        [unset] einen Mailserver
       *[set] { $server }
    } senden. Das Netz meldet, dass es zu dieser Adresse keinen Weg gibt.
    .ask = Bitte prüfen Sie die Internetverbindung und die Routen unseres Routers, für IPv4 und für IPv6.
    .subject = Kein Weg zu einem Mailserver
    .copy = Text für die IT-Betreuung kopieren
letter-refused = ein Gerät von uns muss { $port ->
        [unset] E-Mail
       *[set] auf Port { $port } E-Mail
    } an { $server ->
        [unset] einen Mailserver
       *[set] { $server }
    } senden. Die Verbindung wird abgewiesen. Oft tut das eine Firewall in der Nähe anstelle des Servers.
    .ask = Bitte prüfen Sie, ob eine Firewall oder der Router Verbindungen zu diesem Port nach außen abweist, und lassen Sie sie durch.
    .subject = Verbindungen zu einem Mailserver werden abgewiesen
    .copy = Text für die IT-Betreuung kopieren
letter-cut = ein Gerät von uns sendet E-Mail an { $server ->
        [unset] einen Mailserver
       *[set] { $server }
    }. Die Verbindung kommt zustande, dann bleibt sie stumm oder wird getrennt. Firewalls, die in den Mailverkehr hineinsehen, tun das oft.
    .ask = Bitte prüfen Sie, ob eine Firewall oder ein Virenscanner den ausgehenden Mailverkehr untersucht (oft SMTP Inspection, Fixup oder Application Layer Gateway genannt), und nehmen Sie unseren Verkehr davon aus.
    .subject = Mailverbindungen werden nach dem Aufbau getrennt
    .copy = Text für die IT-Betreuung kopieren
letter-intercepted = ein Gerät von uns verbindet sich mit { $expected ->
        [unset] Microsoft 365
       *[set] { $expected }
    }, und ein anderer Server antwortet{ $seen ->
        [unset] { "" }
       *[set] : { $seen }
    }. Jemand auf dem Weg leitet den Mailverkehr auf einen eigenen Server um.
    .ask = Bitte prüfen Sie, ob eine Firewall, ein Mailfilter oder der Anbieter ausgehende E-Mail umleitet, und schalten Sie das für dieses Gerät ab.
    .subject = Ausgehende E-Mail wird auf einen anderen Server umgeleitet
    .copy = Text für die IT-Betreuung kopieren
letter-inspected = ein Gerät von uns sendet E-Mail an { $server ->
        [unset] Microsoft 365
       *[set] { $server }
    }. Auf dem Weg wird das Gespräch mit dem Server verändert. Firewalls mit SMTP Inspection tun das, und sie verhindern damit Verschlüsselung und Anmeldung.
    .ask = Bitte schalten Sie die SMTP Inspection für dieses Gerät ab (auch Fixup oder ESMTP Inspection genannt).
    .subject = Eine Firewall verändert das Gespräch mit dem Mailserver
    .copy = Text für die IT-Betreuung kopieren
letter-starttls-missing = ein Gerät von uns sendet E-Mail an { $server ->
        [unset] Microsoft 365
       *[set] { $server }
    }. Microsoft bietet dort immer Verschlüsselung an (STARTTLS). Hier lässt sie sich nicht nutzen: Das Angebot fehlt, oder es wird zurückgenommen.
    .ask = Bitte prüfen Sie, ob eine Firewall den ausgehenden Mailverkehr untersucht und das Angebot entfernt, und nehmen Sie diesen Verkehr davon aus.
    .subject = Die Verschlüsselung ausgehender E-Mail wird unterwegs verhindert
    .copy = Text für die IT-Betreuung kopieren
letter-injection = als die Verschlüsselung mit { $server ->
        [unset] dem Mailserver
       *[set] { $server }
    } begann, lag schon unverschlüsselter Text bereit. Ein ordentlicher Server tut das nicht. Etwas auf dem Weg schiebt Text in die Verbindung ein, aus Versehen oder mit Absicht.
    .ask = Bitte finden Sie heraus, welches Gerät auf dem Weg das tut. Bis dahin sollte in diesem Netz kein Kennwort für E-Mail verwendet werden.
    .subject = In Mailverbindungen wird vor der Verschlüsselung Text eingeschoben
    .copy = Text für die IT-Betreuung kopieren
letter-tls-inspected = die verschlüsselte Verbindung zu { $server ->
        [unset] Microsoft 365
       *[set] { $server }
    } wird unterwegs{ $issuer ->
        [unset] { "" }
       *[set] { "" } von { $issuer }
    } geöffnet. Der Computer, der dies gemessen hat, nimmt das Zertifikat an, weil er so eingerichtet ist. Ein Drucker oder Scanner kennt es nicht und wird nicht senden.
    .ask = Bitte nehmen Sie das Gerät, oder E-Mail an Microsoft 365 auf den Ports 25 und 587, von der Untersuchung des verschlüsselten Verkehrs aus.
    .subject = Bitte E-Mail von der TLS-Untersuchung ausnehmen
    .copy = Text für die IT-Betreuung kopieren
letter-certificate-wrong = der Server, der für { $server ->
        [unset] Microsoft 365
       *[set] { $server }
    } antwortet, zeigt ein Zertifikat, das Geräte nicht annehmen werden{ $issuer ->
        [unset] { "" }
       *[set] . Ausgestellt hat es { $issuer }
    }. Die Zertifikate von Microsoft kommen von bekannten Zertifizierungsstellen.
    .ask = Bitte prüfen Sie, ob eine Firewall, ein Virenscanner oder ein anderer Server an seiner Stelle antwortet, und nehmen Sie diesen Mailverkehr davon aus.
    .subject = Das Zertifikat des Mailservers passt nicht
    .copy = Text für die IT-Betreuung kopieren
letter-ipv6 = über IPv6 gehen Verbindungen zu { $server ->
        [unset] dem Mailserver
       *[set] { $server }
    } ins Leere; über IPv4 gelingen sie. Geräte, die IPv6 zuerst versuchen, warten dann oder scheitern.
    .ask = Bitte bringen Sie IPv6 an unserem Anschluss in Ordnung, oder schalten Sie es in unserem Netz ab, bis es funktioniert.
    .subject = IPv6 funktioniert an unserem Anschluss nicht
    .copy = Text für den Anbieter kopieren
letter-paths-differ = unsere Verbindungen kommen von verschiedenen öffentlichen Adressen{ $seen ->
        [unset] { "" }
       *[set] : { $seen }
    }. Microsoft 365 erkennt unsere Geräte an ihrer Adresse; sie muss deshalb immer dieselbe sein.
    .ask = Bitte sorgen Sie dafür, dass das Gerät immer dieselbe feste öffentliche Adresse hat, oder nennen Sie uns alle Adressen, die es haben kann.
    .subject = Unsere E-Mail kommt von verschiedenen öffentlichen Adressen
    .copy = Text für die IT-Betreuung kopieren
letter-address-refused = { $address ->
        [unset] E-Mail von unserer öffentlichen Adresse wird abgelehnt,
       *[set] E-Mail von unserer öffentlichen Adresse { $address } wird abgelehnt,
    } { $list ->
        [unset] weil die Adresse auf einer Sperrliste steht.
       *[set] weil die Adresse auf der Sperrliste { $list } steht.
    } Auch im eigenen Netz suchen wir nach einer Ursache.
    .ask = Bitte sagen Sie uns, ob diese Adresse eine feste eigene ist und wofür sie vor uns verwendet wurde, und helfen Sie uns, sie von der Liste streichen zu lassen, oder geben Sie uns eine andere Adresse.
    .subject = { $address ->
        [unset] Unsere öffentliche Adresse steht auf einer Sperrliste
       *[set] Unsere öffentliche Adresse { $address } steht auf einer Sperrliste
    }
    .copy = Text für den Anbieter kopieren
letter-throttled = { $address ->
        [unset] Microsoft bremst E-Mail von unserer öffentlichen Adresse.
       *[set] Microsoft bremst E-Mail von unserer öffentlichen Adresse { $address }.
    } Das geschieht mit Adressen, die neu sind, einen schlechten Ruf haben oder viel auf einmal senden.
    .ask = Bitte sagen Sie uns, ob diese Adresse eine feste eigene ist oder ob auch andere Kunden sie benutzen.
    .subject = { $address ->
        [unset] E-Mail von unserer öffentlichen Adresse wird gebremst
       *[set] E-Mail von unserer öffentlichen Adresse { $address } wird gebremst
    }
    .copy = Text für den Anbieter kopieren
letter-dns-failing = { $name ->
        [unset] ein Name, der zum Senden von E-Mail gebraucht wird, ließ sich aus unserem Büro nicht nachschlagen.
       *[set] der Name { $name } wird zum Senden von E-Mail gebraucht und ließ sich aus unserem Büro nicht nachschlagen.
    }
    .ask = Bitte prüfen Sie den DNS-Server, den unser Netz benutzt, und ob etwas seine Antworten filtert.
    .subject = DNS antwortet in unserem Netz nicht
    .copy = Text für die IT-Betreuung kopieren

letter-network = ein Gerät von uns muss E-Mail an Microsoft 365 senden. Eine Prüfung von einem Computer in unserem Büro hat ergeben: { $title ->
        [unset] Etwas ist im Weg
       *[set] { $title }
    }.
    .ask = Bitte sehen Sie sich das an. Was es bedeutet und was gemessen wurde, steht unten.
    .subject = { $title ->
        [unset] Etwas in unserem Netz hindert ein Gerät am Senden von E-Mail
       *[set] E-Mail aus unserem Netz senden: { $title }
    }
    .copy = Text für die IT-Betreuung kopieren

## Für den Administrator von Microsoft 365

letter-tenant-admin = ein Gerät von uns soll E-Mail über Microsoft 365 senden. Eine Prüfung hat ergeben: { $title ->
        [unset] Etwas in Microsoft 365 steht im Weg
       *[set] { $title }
    }.
    .ask = Bitte sehen Sie sich das an. Was es bedeutet und was zu tun ist, steht unten. Bitte sagen Sie uns, was Sie gefunden haben, und melden Sie sich, wenn es erledigt ist.
    .subject = { $title ->
        [unset] Ein Gerät kann nicht über Microsoft 365 senden
       *[set] Microsoft 365: { $title }
    }
    .copy = Text für den Administrator kopieren

## Für die, die das DNS der Domäne betreuen

letter-dns-host = ein Gerät von uns soll E-Mail{ $domain ->
        [unset] { "" }
       *[set] { "" } von { $domain }
    } senden. Eine Prüfung des DNS hat ergeben: { $title ->
        [unset] Ein Eintrag muss geändert werden
       *[set] { $title }
    }.
    .ask = Bitte sehen Sie sich das an. Was es bedeutet und was zu tun ist, steht unten. Bitte melden Sie sich, wenn es erledigt ist.
    .subject = { $domain ->
        [unset] Ein DNS-Eintrag für ein Gerät, das E-Mail sendet
       *[set] DNS von { $domain }: ein Eintrag für ein Gerät, das E-Mail sendet
    }
    .copy = Text für die DNS-Betreuung kopieren
# Wo ein Eintrag, den es schon gibt, geändert wird
letter-keep-old = Bitte notieren Sie den alten Text eines Eintrags, bevor Sie ihn ändern, damit er sich wiederherstellen lässt.

## Für die, die einen eigenen Mailserver betreuen

letter-server-admin = ein Gerät von uns soll E-Mail über unseren eigenen Mailserver senden. Eine Prüfung hat ergeben: { $title ->
        [unset] Der Server gibt seine E-Mail nicht weiter
       *[set] { $title }
    }.
    .ask = Bitte sehen Sie sich das an. Was es bedeutet und was zu tun ist, steht unten. Bitte melden Sie sich, wenn es erledigt ist.
    .subject = { $title ->
        [unset] Unser Mailserver gibt die E-Mail eines Geräts nicht weiter
       *[set] Unser Mailserver: { $title }
    }
    .copy = Text für die Betreuung des Mailservers kopieren
