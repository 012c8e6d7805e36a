# Was gefunden wird, eine Nachricht je Code: der Wert sagt, was ist, `.meaning`, was das bedeutet, `.step-1` und so
# weiter, was zu tun ist, in dieser Reihenfolge.

## Namen und der MX-Eintrag

code-dns-name-not-found = { $name ->
        [unset] Den Namen des Servers gibt es nicht
       *[set] Den Namen { $name } gibt es nicht
    }
    .meaning = { $domain ->
        [unset] Das DNS wurde gefragt und hat geantwortet, dass es keinen solchen Namen gibt. Meistens fehlt ein Buchstabe, oder einer ist falsch. Auch ein Name, der erst vor Minuten angelegt wurde, kann eine Weile unbekannt sein.
       *[set] Das DNS wurde gefragt und hat geantwortet, dass es keine solche Domäne gibt. Meistens fehlt ein Buchstabe, oder einer ist falsch. Auch eine Domäne, die erst vor Minuten registriert wurde, kann eine Weile unbekannt sein.
    }
    .step-1 = { $domain ->
        [unset] { $submission_server ->
            [unset] Vergleichen Sie den Namen Buchstabe für Buchstabe mit dem in Ihren Einstellungen. Der Server von Microsoft 365 für die Anmeldung heißt smtp.office365.com.
            [none] Vergleichen Sie den Namen Buchstabe für Buchstabe mit dem in Ihren Einstellungen.
           *[set] Vergleichen Sie den Namen Buchstabe für Buchstabe mit dem in Ihren Einstellungen. Der Server Ihrer Cloud für die Anmeldung heißt { $submission_server }.
        }
       *[set] Vergleichen Sie die Domäne Buchstabe für Buchstabe mit dem Teil hinter dem @ in Ihren E-Mail-Adressen.
    }
    .step-2 = Ist der Name richtig, öffnen Sie auf diesem Computer eine Webseite. Gelingt auch das nicht, starten Sie den Router neu, oder fragen Sie die Person, die Ihr Netz betreut.
    .step-3 = Ist nur dieser Name nicht zu finden, fragen Sie die Person, die Ihr Netz betreut, ob der verwendete DNS-Server Namen filtert.
code-dns-no-address = { $name ->
        [unset] Den Namen gibt es, aber er hat keine Adresse
       *[set] Den Namen { $name } gibt es, aber er hat keine Adresse
    }
    .meaning = Das DNS kennt den Namen, nennt aber keine Adresse für seinen Server. Niemand kann sich mit ihm verbinden.
    .step-1 = Prüfen Sie, ob es der Name eines Mailservers ist und nicht der einer Domäne: smtp.office365.com oder Ihr MX-Endpunkt, wie ihn das Admin Center zeigt.
    .step-2 = Ist es der Name Ihres eigenen Servers, ergänzen Sie dessen Adresse (einen A-Eintrag) dort, wo das DNS der Domäne gepflegt wird.
code-dns-server-failed = { $name ->
        [unset] Der DNS-Server konnte nicht antworten
       *[set] Der DNS-Server konnte für { $name } nicht antworten
    }
    .meaning = Die Frage wurde gestellt, und der DNS-Server hat einen Fehler gemeldet. Über den Namen selbst sagt das nichts: Es kann ihn durchaus geben.
    .step-1 = Versuchen Sie es in einigen Minuten noch einmal.
    .step-2 = Bleibt es so, starten Sie den Router neu, oder bitten Sie die Person, die Ihr Netz betreut, den verwendeten DNS-Server zu prüfen.
    .step-3 = Betrifft es nur Ihre eigene Domäne, bitten Sie die Person, die deren DNS pflegt, die Namenserver und DNSSEC zu prüfen.
code-dns-answer-private = { $name ->
        [unset] Der verwendete DNS-Server leitet den Namen von Microsoft in dieses Netz um
       *[set] Der verwendete DNS-Server leitet { $name } in dieses Netz um
    }
    .meaning = { $address ->
        [unset] Die Server von Microsoft stehen im Internet. Die Antwort, die hier ankam, ist eine Adresse, die es nur innerhalb eines Netzes gibt; jemand dazwischen hat sie also geändert: ein Filter, eine Anmeldeseite des Netzes oder eine Liste auf dem DNS-Server.
       *[set] Die Server von Microsoft stehen im Internet. Die Antwort, die hier ankam, { $address }, ist eine Adresse, die es nur innerhalb eines Netzes gibt; jemand dazwischen hat sie also geändert: ein Filter, eine Anmeldeseite des Netzes oder eine Liste auf dem DNS-Server.
    }
    .step-1 = Öffnen Sie auf diesem Computer eine Webseite. Verlangt das Netz eine Anmeldung oder Zustimmung, erledigen Sie das und prüfen Sie noch einmal.
    .step-2 = Fragen Sie die Person, die Ihr Netz betreut, ob der verwendete DNS-Server Namen filtert oder umschreibt, und bitten Sie darum, diesen auszunehmen.
    .step-3 = Ob es am DNS-Server liegt, zeigt eine Prüfung aus einem anderen Netz, zum Beispiel über ein Mobiltelefon.
code-dns-timed-out = { $name ->
        [unset] Kein DNS-Server hat geantwortet
       *[set] Kein DNS-Server hat für { $name } geantwortet
    }
    .meaning = Die Frage wurde gesendet, und es kam nicht rechtzeitig eine Antwort. Oft liegt es an der Internetverbindung, einem VPN oder einer Firewall.
    .step-1 = Öffnen Sie auf diesem Computer eine Webseite. Gelingt auch das nicht, ist die Internetverbindung gestört.
    .step-2 = Trennen Sie ein VPN, falls eines verbunden ist, und prüfen Sie noch einmal.
    .step-3 = Fragen Sie die Person, die Ihr Netz betreut, ob DNS-Anfragen das Netz verlassen dürfen (Port 53).
code-mx-missing = { $domain ->
        [unset] Die Domäne hat keinen MX-Eintrag
       *[set] { $domain } hat keinen MX-Eintrag
    }
    .meaning = Ein MX-Eintrag sagt, welcher Server die E-Mail einer Domäne annimmt. Ohne ihn kann niemand auf die Nachrichten Ihres Geräts antworten, und viele Empfänger lehnen E-Mail von einer solchen Domäne ab.
    .step-1 = Prüfen Sie, ob die Domäne richtig geschrieben ist: Es ist der Teil hinter dem @ in Ihren E-Mail-Adressen.
    .step-2 = Öffnen Sie im Microsoft 365 Admin Center Einstellungen › Domänen, wählen Sie die Domäne und dann die DNS-Einträge: Dort steht, welcher MX-Eintrag hinzuzufügen ist.
    .step-3 = Ergänzen Sie ihn dort, wo das DNS der Domäne gepflegt wird, und prüfen Sie nach einer Stunde noch einmal.
code-mx-is-microsoft-365 = { $endpoint ->
        [unset] E-Mail für die Domäne geht an Microsoft 365
       *[set] E-Mail für die Domäne geht an Microsoft 365: { $endpoint }
    }
    .meaning = Der MX-Eintrag nennt einen Server von Microsoft. Bei Direct Send und SMTP-Relay spricht das Gerät mit diesem Server.
code-mx-is-third-party-filter = { $filter ->
        [unset] E-Mail für die Domäne geht zuerst durch einen Mailfilter
       *[set] E-Mail für die Domäne geht zuerst durch { $filter }
    }
    .meaning = Der MX-Eintrag nennt einen Filter vor Microsoft 365 und verrät deshalb nicht den Server Ihres Mandanten. Ein Gerät mit Direct Send oder SMTP-Relay braucht den Namen dieses Servers, nicht den des Filters.
    .step-1 = Öffnen Sie im Microsoft 365 Admin Center Einstellungen › Domänen, wählen Sie die Domäne und dann die DNS-Einträge.
    .step-2 = Kopieren Sie den Wert des MX-Eintrags, den Microsoft dort zeigt. Das ist der MX-Endpunkt, den Mailfitter und das Gerät brauchen. Lassen Sie den öffentlichen MX-Eintrag, wie er ist.
code-mx-is-not-microsoft-365 = { $host ->
        [unset] Der MX-Eintrag nennt nicht Microsoft 365
       *[set] Der MX-Eintrag nennt nicht Microsoft 365, sondern { $host }
    }
    .meaning = E-Mail für die Domäne geht an einen Server, der nicht Microsoft gehört. Das kann richtig sein, zum Beispiel mit einem eigenen Mailserver davor. Ihr Mandant kann trotzdem einen Server für Direct Send und SMTP-Relay haben; dessen Name muss im Admin Center abgelesen werden.
    .step-1 = Prüfen Sie, ob es die Domäne ist, auf die Ihre E-Mail-Adressen in Microsoft 365 enden.
    .step-2 = Öffnen Sie im Microsoft 365 Admin Center Einstellungen › Domänen, wählen Sie die Domäne und dann die DNS-Einträge, und kopieren Sie den Wert des MX-Eintrags, den Microsoft zeigt.
    .step-3 = Dieser Wert ist der MX-Endpunkt, den Mailfitter und das Gerät brauchen.
code-mx-mixed = Die Domäne hat MX-Einträge von Microsoft 365 und von anderen nebeneinander
    .meaning = Nachrichten gehen einmal an den einen Server, einmal an den anderen. E-Mail geht dann verloren oder wird doppelt gefiltert. Meistens ist bei einem Umzug ein alter Eintrag stehen geblieben.
    .step-1 = Klären Sie, welcher Server die E-Mail annehmen soll.
    .step-2 = Entfernen Sie die Einträge des anderen dort, wo das DNS der Domäne gepflegt wird. Notieren Sie vorher die alten Werte.

## Die Verbindung

code-port-25-blocked = Port 25 ist zwischen diesem Computer und dem Internet gesperrt
    .meaning = Kein Server im Internet hat auf Port 25 geantwortet, ein anderer Port dagegen funktioniert. Viele Internetanbieter und die meisten Rechenzentrumsanbieter sperren diesen Port. Für Direct Send und SMTP-Relay gibt es keinen anderen Port.
    .step-1 = Kann sich das Gerät anmelden, wählen Sie einen Versandweg über Port 587: „Anmeldung mit Kennwort“ oder, wenn nur Kollegen die E-Mail bekommen, High Volume Email.
    .step-2 = Muss es Port 25 sein, fragen Sie Ihren Internetanbieter, ob er Port 25 nach außen sperrt und ihn für Ihren Anschluss öffnen kann.
    .step-3 = Fragen Sie die Person, die Ihre Firewall betreut, ob sie Verbindungen des Geräts über Port 25 nach außen zulässt.
code-port-587-blocked = Port 587 ist zwischen diesem Computer und dem Internet gesperrt
    .meaning = Kein Server im Internet hat auf Port 587 geantwortet, ein anderer Port dagegen funktioniert. Die Wege mit Anmeldung brauchen diesen Port. Gewöhnlich sperrt ihn eine Firewall im Büro.
    .step-1 = Bitten Sie die Person, die Ihre Firewall betreut, Verbindungen des Geräts zu smtp.office365.com über Port 587 zuzulassen.
    .step-2 = Prüfen Sie noch einmal aus dem Netz, in dem das Gerät steht: Für ein Gastnetz gelten oft andere Regeln.
    .step-3 = Bis dahin können Sie im Gerät Port 25 desselben Servers ausprobieren, mit STARTTLS.
code-connect-timed-out = { $server ->
        [unset] Der Server hat nicht geantwortet
       *[set] Keine Antwort von { $server }
    }{ $port ->
        [unset] { "" }
       *[set] { "" } auf Port { $port }
    }
    .meaning = Auf den Verbindungsversuch kam keine Antwort. Etwas auf dem Weg verwirft die Verbindung, oder der Server ist unter dieser Adresse nicht erreichbar.
    .step-1 = Prüfen Sie Name und Port des Servers in den Einstellungen.
    .step-2 = Versuchen Sie es aus einem anderen Netz, zum Beispiel über den Hotspot eines Telefons. Gelingt es dort, hält eine Firewall oder der Internetanbieter die Verbindung hier auf.
    .step-3 = Fragen Sie die Person, die Ihr Netz betreut, ob Verbindungen zu diesem Port das Netz verlassen dürfen.
code-connect-refused = { $server ->
        [unset] Die Verbindung zum Server wurde{ $port ->
            [unset] { "" }
           *[set] { "" } auf Port { $port }
        } abgewiesen
       *[set] Die Verbindung zu { $server } wurde{ $port ->
            [unset] { "" }
           *[set] { "" } auf Port { $port }
        } abgewiesen
    }
    .meaning = { $nearby ->
        [unset] Die Verbindung wurde sofort abgewiesen: Auf diesem Port nimmt dort nichts Verbindungen an, oder eine Firewall lehnt an seiner Stelle ab.
       *[set] Die Abweisung kam schneller zurück, als eine Antwort von Microsoft hier sein kann. Also weist etwas in der Nähe diesen Port ab: die Firewall dieses Computers, der Router oder eine Firewall im Büro, vielleicht der Internetanbieter. Microsoft ist es nicht.
    }
    .step-1 = Prüfen Sie Name und Port des Servers: 587 für smtp.office365.com, 25 für Direct Send und SMTP-Relay.
    .step-2 = Stimmt beides, fragen Sie die Person, die Ihre Firewall betreut, ob sie diesen Port abweist.
code-connect-unreachable = { $server ->
        [unset] Es gibt keinen Weg zum Server
       *[set] Es gibt keinen Weg zu { $server }
    }
    .meaning = Das Netz dieses Computers meldet, dass es die Adresse nicht erreichen kann. Oft ist die Internetverbindung gestört, oder IPv6 ist nur halb eingerichtet.
    .step-1 = Öffnen Sie auf diesem Computer eine Webseite, um zu sehen, ob die Internetverbindung funktioniert.
    .step-2 = Enthält die Adresse Doppelpunkte, ist es IPv6: Lassen Sie das Gerät nur IPv4 verwenden.
    .step-3 = Fragen Sie die Person, die Ihr Netz betreut.
code-blocked-by-this-computer = { $server ->
        [unset] Die Verbindung
       *[set] Die Verbindung zu { $server }
    }{ $port ->
        [unset] { "" }
       *[set] { "" } (Port { $port })
    } ist auf dem Computer selbst gesperrt
    .meaning = Das Betriebssystem hat abgelehnt, bevor etwas diesen Computer verließ. Eine Firewall oder ein Schutzprogramm darauf sperrt dieses Programm oder diesen Port. Über das Netz im Büro sagt das nichts; die Verbindung eines Geräts kann durchaus gelingen.
    .step-1 = Suchen Sie in der Firewall und den Schutzprogrammen dieses Computers nach einer Regel, die diesen Port oder dieses Programm sperrt, oder fragen Sie die Person, die den Computer betreut.
    .step-2 = Prüfen Sie noch einmal von einem anderen Computer im selben Netz.
code-no-network = Es gibt keinen Weg ins Internet
    .meaning = Das Betriebssystem kennt keinen Weg zum Server, und auch sonst war im Internet nichts zu erreichen. Es fehlt das Netzwerkkabel, das WLAN oder die Adresse des Routers.
    .step-1 = Prüfen Sie Netzwerkkabel oder WLAN dieses Computers, und öffnen Sie eine Webseite.
    .step-2 = Ist ein VPN eingerichtet, trennen Sie es, oder verbinden Sie es neu.
    .step-3 = Fragen Sie die Person, die Ihr Netz betreut, welchen Router dieser Computer verwenden soll.
code-connection-cut = { $stage ->
        [greeting] Die Verbindung endete, bevor sich der Server gemeldet hatte
        [ehlo] Die Verbindung endete gleich nach der Begrüßung
        [starttls] Die Verbindung endete, als die Verschlüsselung verlangt wurde
        [tls] Die Verbindung endete, während die Verschlüsselung aufgebaut wurde
        [auth] Die Verbindung endete während der Anmeldung
        [mail] Die Verbindung endete, nachdem der Absender genannt war
        [rcpt] Die Verbindung endete, nachdem der Empfänger genannt war
        [data] Die Verbindung endete, bevor die Nachricht gesendet werden konnte
        [body] Die Verbindung endete, während die Nachricht gesendet wurde
       *[other] Die Verbindung endete mittendrin
    }
    .meaning = Der Server wurde erreicht, dann blieb die Verbindung stumm oder wurde getrennt. Häufig ist eine Firewall die Ursache, die in den Mailverkehr hineinsieht, oder ein Gerät, das zu lange braucht.
    .step-1 = Versuchen Sie es noch einmal, um zu sehen, ob es eine vorübergehende Störung war.
    .step-2 = Bitten Sie die Person, die Ihre Firewall betreut, „SMTP Inspection“ oder „SMTP Fixup“ für dieses Gerät abzuschalten.
    .step-3 = Verlängern Sie im Gerät die Wartezeit (Timeout) für das Senden, falls es eine solche Einstellung gibt.
code-server-too-slow = { $seconds ->
        [unset] Der Server brauchte sehr lange für seine Antwort
        [one] Der Server brauchte { $seconds } Sekunde für seine Antwort
       *[other] Der Server brauchte { $seconds } Sekunden für seine Antwort
    }
    .meaning = E-Mail kommt an, aber manche Geräte geben früher auf. Eine langsame Begrüßung kommt oft von einer Firewall oder einem Virenscanner auf dem Weg.
    .step-1 = Stellen Sie im Gerät die Wartezeit (Timeout) für den Mailserver auf 60 Sekunden oder mehr, falls es eine solche Einstellung gibt.
    .step-2 = Prüfen Sie zu einer anderen Tageszeit noch einmal. Bleibt es langsam, fragen Sie die Person, die Ihr Netz betreut.
code-server-silent = Der Server war erreichbar, hat sich aber nicht gemeldet
    .meaning = Ein Mailserver meldet sich als Erster. Hier stand die Verbindung, und in 20 Sekunden kam keine vollständige Begrüßung. Oft nimmt etwas auf dem Weg die Verbindung an und gibt nichts weiter.
    .step-1 = Prüfen Sie den Port. Auf Port 465 antwortet bei Microsoft 365 nichts; nehmen Sie 587.
    .step-2 = Schalten Sie die Mailprüfung eines Virenscanners auf diesem Computer kurz ab, und versuchen Sie es noch einmal.
    .step-3 = Fragen Sie die Person, die Ihre Firewall betreut, ob sie den Mailverkehr untersucht.
code-server-refuses-service = { $reply ->
        [unset] Der Server nimmt gerade keine E-Mail entgegen
       *[set] Der Server nimmt gerade keine E-Mail entgegen: { $reply }
    }
    .meaning = Statt einer Begrüßung kam die Meldung, dass der Server von hier im Moment keine E-Mail annimmt.
    .step-1 = Warten Sie eine halbe Stunde, und versuchen Sie es noch einmal.
    .step-2 = Sehen Sie sich die Antwort an: Nennt sie Ihre Adresse als gesperrt, nutzen Sie den Link oder die Nummer darin.
    .step-3 = Dauert es einen Tag an, öffnen Sie im Microsoft 365 Admin Center eine Supportanfrage.
code-protocol-error = Die Antworten des Servers folgen nicht den Regeln für E-Mail
    .meaning = So antwortet kein Mailserver. Etwas auf dem Weg verändert das Gespräch, oder auf diesem Port antwortet ein Server anderer Art.
    .step-1 = Prüfen Sie Name und Port des Servers.
    .step-2 = Fragen Sie die Person, die Ihre Firewall betreut, ob sie den Mailverkehr untersucht oder verändert.
code-smtp-intercepted = { $seen ->
        [unset] Nicht Microsoft, sondern ein anderer Server antwortet
       *[set] Nicht Microsoft, sondern ein anderer Server antwortet: { $seen }
    }
    .meaning = Die Verbindung sollte zu Microsoft 365 gehen und endete bei einem fremden Server. Manche Firewalls und Internetanbieter leiten den Mailverkehr auf einen eigenen Server um. Geben Sie auf dieser Verbindung kein Kennwort ein.
    .step-1 = Prüfen Sie den Namen des Servers in den Einstellungen auf Tippfehler.
    .step-2 = Fragen Sie die Person, die Ihre Firewall betreut, ob sie E-Mail auf diesem Port umleitet.
    .step-3 = Stellen Sie Ihrem Internetanbieter dieselbe Frage.
code-smtp-inspected = Eine Firewall verändert das Gespräch mit dem Mailserver
    .meaning = Einige Wörter des Servers kommen als Sternchen oder X an. Das macht eine Firewall mit „SMTP Inspection“, und sie verhindert damit Verschlüsselung und Anmeldung.
    .step-1 = Bitten Sie die Person, die Ihre Firewall betreut, die „SMTP Inspection“ (auch „Fixup“ oder „ESMTP Inspection“ genannt) für dieses Gerät abzuschalten.
    .step-2 = Prüfen Sie danach noch einmal.
code-time-limit = Die Zeit reichte nicht bis zum Ende
    .meaning = Was noch offen war, wurde nicht mehr ausgeführt. Das sagt nichts darüber, ob es funktioniert.
    .step-1 = Versuchen Sie es noch einmal.
    .step-2 = Dauert es wieder so lange, antwortet etwas auf dem Weg sehr langsam: Zeigen Sie dies der Person, die Ihr Netz betreut.
code-stopped = Vor dem Ende abgebrochen
    .meaning = Was bis dahin gefunden war, wird gezeigt; was noch offen war, wurde nicht mehr ausgeführt.

## TLS

code-starttls-not-offered = Der Server bietet auf dieser Verbindung keine Verschlüsselung an
    .meaning = Die Server von Microsoft bieten immer Verschlüsselung an (STARTTLS). Fehlt das Angebot, hat etwas auf dem Weg es entfernt. Über eine solche Verbindung wird kein Kennwort gesendet.
    .step-1 = Bitten Sie die Person, die Ihre Firewall betreut, die „SMTP Inspection“ für dieses Gerät abzuschalten.
    .step-2 = Schalten Sie die Mailprüfung eines Virenscanners auf diesem Computer kurz ab, und prüfen Sie noch einmal.
    .step-3 = Prüfen Sie, ob der Server einer von Microsoft ist und nicht ein älterer eigener Mailserver.
code-starttls-refused = { $reply ->
        [unset] Der Server hat Verschlüsselung angeboten und dann abgelehnt
       *[set] Der Server hat Verschlüsselung angeboten und dann abgelehnt: { $reply }
    }
    .meaning = Die Verschlüsselung (STARTTLS) konnte nicht beginnen. Ohne sie werden weder Kennwort noch Nachricht gesendet.
    .step-1 = Versuchen Sie es in zehn Minuten noch einmal: Der Server ist vielleicht überlastet.
    .step-2 = Bleibt es so, fragen Sie die Person, die Ihre Firewall betreut, ob sie den Mailverkehr untersucht.
code-starttls-injection = Vor dem Beginn der Verschlüsselung wurde Text eingeschoben
    .meaning = Als die Verschlüsselung begann, lag schon unverschlüsselter Text bereit. Das tut kein ordentlicher Server: Etwas auf dem Weg mischt sich ein, aus Versehen oder mit Absicht. Die Prüfung wurde hier beendet.
    .step-1 = Geben Sie in diesem Netz kein Kennwort ein.
    .step-2 = Zeigen Sie dies der Person, die Ihre Firewall betreut.
    .step-3 = Prüfen Sie noch einmal aus einem anderen Netz.
code-tls-handshake-failed = { $reply ->
        [unset] Die Verschlüsselung konnte nicht vereinbart werden
       *[set] Die Verschlüsselung konnte nicht vereinbart werden: { $reply }
    }
    .meaning = Beide Seiten wollten die Verschlüsselung beginnen und haben nicht zusammengefunden.
    .step-1 = Prüfen Sie, ob die Uhr dieses Computers richtig geht.
    .step-2 = Prüfen Sie, ob das Gerät auf STARTTLS mit Port 587 steht und nicht auf SSL mit Port 465.
    .step-3 = Fragen Sie die Person, die Ihre Firewall betreut, ob sie verschlüsselten Mailverkehr untersucht.
code-tls-version-too-old = Die Gegenseite spricht nur eine alte Version von TLS
    .meaning = Die Server von Microsoft sprechen TLS 1.2 und neuer. Antwortet eine alte Version, ist es nicht der Server von Microsoft, sondern etwas auf dem Weg oder ein älterer eigener Server.
    .step-1 = Prüfen Sie den Namen des Servers in den Einstellungen.
    .step-2 = Bitten Sie die Person, die Ihre Firewall betreut, sie zu aktualisieren oder diese Verbindung unberührt durchzulassen.
code-tls-certificate-untrusted = { $issuer ->
        [unset] Das Zertifikat des Servers kommt von einem Aussteller, dem nicht vertraut wird
       *[set] Das Zertifikat des Servers kommt von einem Aussteller, dem nicht vertraut wird: { $issuer }
    }
    .meaning = Der Server konnte nicht beweisen, wer er ist. Die Zertifikate von Microsoft werden von bekannten Zertifizierungsstellen ausgestellt. Oft setzt eine Firewall oder ein Virenscanner ein eigenes an deren Stelle. Über eine solche Verbindung wird kein Kennwort gesendet.
    .step-1 = Vergleichen Sie den gezeigten Aussteller mit dem Namen Ihrer Firewall oder Ihres Virenscanners. Passen sie zusammen, lassen Sie den Mailverkehr von deren Untersuchung ausnehmen.
    .step-2 = Laden Sie auf ein älteres Gerät das Stammzertifikat DigiCert Global Root G2, oder aktualisieren Sie die Firmware.
    .step-3 = Passt beides nicht, geben Sie in diesem Netz kein Kennwort ein, und fragen Sie die Person, die es betreut.
code-tls-certificate-expired = { $not_after ->
        [unset] Das Zertifikat des Servers ist abgelaufen
       *[set] Das Zertifikat des Servers ist am { $not_after } abgelaufen
    }
    .meaning = Ein Zertifikat gilt eine begrenzte Zeit. Entweder ist das des Servers abgelaufen, oder die Uhr hier geht falsch.
    .step-1 = Prüfen Sie Datum und Uhrzeit dieses Computers und des Geräts.
    .step-2 = Stimmen sie und ist es Ihr eigener Server, lassen Sie sein Zertifikat erneuern.
    .step-3 = Sollte es ein Server von Microsoft sein, antwortet etwas auf dem Weg an seiner Stelle: Fragen Sie die Person, die Ihr Netz betreut.
code-tls-certificate-name-mismatch = { $names ->
        [unset] Das Zertifikat gilt für einen anderen Namen als den in den Einstellungen
       *[set] Das Zertifikat gilt für andere Namen: { $names }
    }
    .meaning = { $asked ->
        [microsoft] Ein Zertifikat nennt die Server, für die es gilt. Gefragt war ein Server von Microsoft unter seinem eigenen Namen; also antwortet etwas anderes an seiner Stelle oder öffnet die Verbindung auf dem Weg.
       *[unset] Ein Zertifikat nennt die Server, für die es gilt. Am häufigsten ist eine IP-Adresse oder ein eigener Aliasname statt des Servernamens eingegeben.
    }
    .step-1 = { $asked ->
        [microsoft] Geben Sie in diesem Netz kein Kennwort ein, bis bekannt ist, wer antwortet.
       *[unset] Geben Sie den wirklichen Namen des Servers ein: smtp.office365.com oder Ihren MX-Endpunkt. Niemals eine IP-Adresse.
    }
    .step-2 = { $asked ->
        [microsoft] Fragen Sie die Person, die Ihr Netz betreut, welcher Server anstelle von Microsoft antwortet. Die Namen im Zertifikat zeigen, wem er gehört.
       *[unset] Ist der Name richtig, fragen Sie die Person, die Ihre Firewall betreut, ob sie anstelle von Microsoft antwortet.
    }
code-tls-certificate-chain-incomplete = Der Server sendet sein Zertifikat ohne das Zwischenzertifikat
    .meaning = Zwischen dem Zertifikat eines Servers und dem vertrauten Stammzertifikat steht ein Zwischenzertifikat. Der Server muss es mitsenden und tut es nicht. Manche Programme füllen die Lücke von selbst; Geräte meistens nicht.
    .step-1 = Ist es Ihr eigener Server, lassen Sie das Zwischenzertifikat zusätzlich zu seinem Zertifikat einrichten.
    .step-2 = Sollte es ein Server von Microsoft sein, fragen Sie die Person, die Ihre Firewall betreut, ob sie den Mailverkehr untersucht.
code-implicit-tls-not-offered = Das Gerät beginnt sofort mit Verschlüsselung, der Server aber mit einer Begrüßung im Klartext
    .meaning = Das Gerät steht auf „SSL“ oder „SSL/TLS“ und beginnt sofort verschlüsselt. Microsoft 365 hat keinen solchen Port: Der Server meldet sich im Klartext und schaltet dann auf Verschlüsselung um; das heißt STARTTLS.
    .step-1 = Wählen Sie im Gerät „STARTTLS“ (manchmal „TLS“, „Start TLS“ oder „Auto“) statt „SSL“.
    .step-2 = { $submission_server ->
        [unset] Stellen Sie den Port für smtp.office365.com auf 587. Port 465 bietet Microsoft 365 nicht an.
        [none] Stellen Sie den Port für die Anmeldung auf 587. Port 465 bietet Microsoft 365 nicht an.
       *[set] Stellen Sie den Port für { $submission_server } auf 587. Port 465 bietet Microsoft 365 nicht an.
    }
    .step-3 = Kennt das Gerät nur SSL, suchen Sie nach einer neueren Firmware, oder nehmen Sie einen Versandweg ohne Verschlüsselung im Gerät, zum Beispiel ein SMTP-Relay auf Port 25.
code-tls-inspected = { $issuer ->
        [unset] Verschlüsselter Mailverkehr wird auf dem Weg geöffnet
       *[set] Verschlüsselter Mailverkehr wird auf dem Weg geöffnet, und zwar von: { $issuer }
    }
    .meaning = Dem Zertifikat wird nur vertraut, weil auf diesem Computer eine zusätzliche Zertifizierungsstelle eingerichtet ist. Eine Firewall oder ein Virenscanner öffnet die Verbindung und sieht hinein. Dieser Computer nimmt das hin; ein Drucker kennt die zusätzliche Zertifizierungsstelle nicht und lehnt die Verbindung ab.
    .step-1 = Bitten Sie die Person, die Ihre Firewall betreut, das Gerät und den Mailverkehr von der Untersuchung auszunehmen.
    .step-2 = Prüfen Sie danach noch einmal.
code-extra-trust-used = In dieser Prüfung wurde Zertifikaten vertraut, die Sie hinzugefügt haben
    .meaning = Die Prüfung hat die zusätzlichen Zertifikate als vertrauenswürdig behandelt. Das Gerät kennt sie vielleicht nicht.

## Wie das Gerät es täte

code-kept-to-device = { $encryption ->
        [unset] Dieser Lauf hielt sich an das, was das Gerät tut
        [none] Dieser Lauf hielt sich an das, was das Gerät tut: keine Verschlüsselung, Port { $port }, der Name { $helo }, ein Befehl nach dem anderen
        [best] Dieser Lauf hielt sich an das, was das Gerät tut: die beste Verschlüsselung beider Seiten, Port { $port }, der Name { $helo }, ein Befehl nach dem anderen
       *[limited] Dieser Lauf hielt sich an das, was das Gerät tut: höchstens TLS 1.2, Port { $port }, der Name { $helo }, ein Befehl nach dem anderen
    }
    .meaning = Jeder Befehl hat auf die Antwort des vorigen gewartet, und Benutzername und Kennwort werden erst gesendet, wenn der Server danach fragt, wie es einfache Geräte tun. Das Ergebnis sagt deshalb mehr über das Gerät als ein Lauf, in dem dieser Computer alles nutzt, was er kann. Es kann nicht zeigen, welchen Zertifikaten das Gerät vertraut und was das Netz dem Gerät erlaubt.
code-device-tls-limited = { $version ->
        [unset] Der Server hat die ältere Verschlüsselung angenommen, die das Gerät kann
       *[set] Der Server hat die Verschlüsselung angenommen, die das Gerät kann: { $version }
    }
    .meaning = Wie das Gerät hat auch dieser Lauf dem Server nichts Neueres angeboten. Ob der Server auch etwas Neueres annähme, wurde nicht geprüft.
code-device-needs-round-trips = { $count ->
        [unset] Ein Befehl nach dem anderen dauert länger als bei diesem Server nötig
        [one] Ein Befehl nach dem anderen brauchte { $count } Hin- und Rückweg mehr als bei diesem Server nötig
       *[other] Ein Befehl nach dem anderen brauchte { $count } Hin- und Rückwege mehr als bei diesem Server nötig
    }
    .meaning = Dieser Server nimmt Absender, Empfänger und den Befehl zum Beginnen auf einmal an (PIPELINING), und dieser Computer nutzt das sonst. Das Gerät wartet auf jede Antwort. E-Mail kommt trotzdem an; über eine langsame Leitung dauert es etwas länger.
code-clear-text-not-tried = { $server ->
        [unset] Ohne Verschlüsselung wurde nichts weiter ausprobiert
       *[set] Ohne Verschlüsselung wurde nichts weiter ausprobiert bei: { $server }
    }
    .meaning = Der Lauf endete nach der Begrüßung, weil angegeben ist, dass das Gerät nicht verschlüsselt. Mailfitter gibt einem Server, dessen Zertifikat es nicht gesehen hat, weder Kennwort noch Absender, Empfänger oder Nachricht. Ob dieser Server eine Nachricht im Klartext annähme, ist deshalb nicht bekannt.

## Anmeldung

code-auth-not-offered = { $encryption ->
        [none] Der Server bietet ohne Verschlüsselung keine Anmeldung an
       *[other] Der Server bietet hier keine Anmeldung an
    }
    .meaning = { $encryption ->
        [none] In diesem Lauf wurde nichts verschlüsselt, weil angegeben ist, dass das Gerät nicht verschlüsselt. Ohne Verschlüsselung nimmt dieser Server weder Benutzername noch Kennwort an. Ein Gerät, das nicht verschlüsseln kann, kann hier keinen Weg mit Anmeldung verwenden.
       *[other] Nach dem Beginn der Verschlüsselung hat der Server keine Anmeldung mit Benutzername und Kennwort angeboten. So ist es an einem MX-Endpunkt (Port 25), der gar keine Anmeldung annimmt.{ $keywords ->
            [unset] { "" }
           *[set] { " " }Angeboten hat er: { $keywords }.
        }
    }
    .step-1 = { $encryption ->
        [none] Suchen Sie im Gerät eine Einstellung namens STARTTLS oder TLS, und schalten Sie sie ein.
       *[other] Geben Sie für die Anmeldung an einem Postfach im Gerät smtp.office365.com und Port 587 ein.
    }
    .step-2 = { $encryption ->
        [none] Gibt es keine, suchen Sie nach einer neueren Firmware.
       *[other] Wählen Sie im Gerät STARTTLS: Vor der Verschlüsselung wird keine Anmeldung angeboten.
    }
    .step-3 = { $encryption ->
        [none] Kann das Gerät gar nicht verschlüsseln, wählen Sie einen Versandweg ohne Anmeldung: Direct Send oder SMTP-Relay.
       *[other] Stimmt beides, fragen Sie die Person, die Ihre Firewall betreut, nach der „SMTP Inspection“.
    }
code-auth-accepted = { $login ->
        [unset] Die Anmeldung funktioniert
       *[set] Die Anmeldung als { $login } funktioniert
    }
    .meaning = Der Server hat Benutzername und Kennwort oder das Token angenommen. Das wurde von diesem Computer aus ausprobiert; das Gerät muss dieselben Werte verwenden.
code-auth-credentials-rejected = { $login ->
        [unset] Benutzername oder Kennwort wurde abgelehnt
       *[set] Benutzername oder Kennwort wurde für { $login } abgelehnt
    }
    .meaning = Microsoft 365 hat diesen Benutzernamen mit diesem Kennwort nicht angenommen. Dieselbe Antwort kommt in manchen Fällen auch, wenn das Kennwort zwar richtig ist, aber nicht ausreicht, zum Beispiel bei der Anmeldung in zwei Schritten.
    .step-1 = { $login ->
        [unset] Melden Sie sich bei outlook.office.com mit demselben Benutzernamen und Kennwort an. Gelingt das nicht, setzen Sie das Kennwort dort zurück.
       *[set] Melden Sie sich bei outlook.office.com als { $login } mit demselben Kennwort an. Gelingt das nicht, setzen Sie das Kennwort dort zurück.
    }
    .step-2 = Geben Sie das Kennwort im Gerät noch einmal ein. Viele Geräte kürzen lange Kennwörter oder nehmen nicht jedes Zeichen an.
    .step-3 = { $login ->
        [unset] Verwenden Sie die vollständige E-Mail-Adresse als Benutzernamen.
       *[set] Verwenden Sie die vollständige E-Mail-Adresse als Benutzernamen: { $login }.
    }
    .step-4 = Gelingt es im Browser nur mit einem Code vom Telefon, bitten Sie Ihren Microsoft 365-Administrator um ein Postfach für das Gerät oder um einen anderen Versandweg.
code-auth-temporary-failure = Microsoft konnte das Kennwort gerade nicht prüfen
    .meaning = Der Server hatte selbst eine Störung. Benutzername und Kennwort können durchaus richtig sein.
    .step-1 = Warten Sie zehn Minuten, und versuchen Sie es dann einmal.
    .step-2 = Dauert es an, sehen Sie im Microsoft 365 Admin Center unter Integrität › Dienststatus nach.
code-smtp-auth-disabled-for-tenant = SMTP AUTH ist für die Organisation ausgeschaltet, und das Postfach folgt ihr
    .meaning = Ein Gerät kann sich bei Microsoft 365 nur dort zum Senden anmelden (SMTP AUTH), wo das eingeschaltet ist. Für die Organisation ist es ausgeschaltet, und das ist üblich. Es kann für dieses eine Postfach eingeschaltet werden; sonst muss nichts geändert werden.
    .step-1 = { $login ->
        [unset] Öffnen Sie im Microsoft 365 Admin Center Benutzer › Aktive Benutzer, wählen Sie das Postfach des Geräts und dann E-Mail › E-Mail-Apps verwalten, setzen Sie den Haken bei „Authentifiziertes SMTP“ und speichern Sie.
       *[set] Öffnen Sie im Microsoft 365 Admin Center Benutzer › Aktive Benutzer, wählen Sie { $login } und dann E-Mail › E-Mail-Apps verwalten, setzen Sie den Haken bei „Authentifiziertes SMTP“ und speichern Sie.
    }
    .step-2 = { $login_quoted ->
        [unset] Oder statt dieser Klicks in PowerShell, mit dem Postfach des Geräts statt MAILBOX. Sehen Sie zuerst nach: Get-CASMailbox -Identity 'MAILBOX' | fl SmtpClientAuthenticationDisabled
       *[set] Oder statt dieser Klicks in PowerShell. Sehen Sie zuerst nach: Get-CASMailbox -Identity { $login_quoted } | fl SmtpClientAuthenticationDisabled
    }
    .step-3 = { $login_quoted ->
        [unset] Dann: Set-CASMailbox -Identity 'MAILBOX' -SmtpClientAuthenticationDisabled $false
       *[set] Dann: Set-CASMailbox -Identity { $login_quoted } -SmtpClientAuthenticationDisabled $false
    }
    .step-4 = Um es später zurückzunehmen, schreiben Sie $true oder den Wert, den Get-CASMailbox vorher gezeigt hat; ein leerer Wert ist $null. Diese Befehle wurden nicht in Ihrem Mandanten ausgeführt.
    .step-5 = Warten Sie bis zu einer Stunde, und versuchen Sie es dann einmal.
code-smtp-auth-disabled-for-mailbox = SMTP AUTH ist für dieses Postfach ausgeschaltet
    .meaning = Ein Gerät kann sich bei Microsoft 365 nur dort zum Senden anmelden (SMTP AUTH), wo das eingeschaltet ist. Für dieses Postfach hat es jemand ausgeschaltet.
    .step-1 = { $login ->
        [unset] Öffnen Sie im Microsoft 365 Admin Center Benutzer › Aktive Benutzer, wählen Sie das Postfach des Geräts und dann E-Mail › E-Mail-Apps verwalten, setzen Sie den Haken bei „Authentifiziertes SMTP“ und speichern Sie.
       *[set] Öffnen Sie im Microsoft 365 Admin Center Benutzer › Aktive Benutzer, wählen Sie { $login } und dann E-Mail › E-Mail-Apps verwalten, setzen Sie den Haken bei „Authentifiziertes SMTP“ und speichern Sie.
    }
    .step-2 = { $login_quoted ->
        [unset] Oder statt dieser Klicks in PowerShell, mit dem Postfach des Geräts statt MAILBOX. Sehen Sie zuerst nach: Get-CASMailbox -Identity 'MAILBOX' | fl SmtpClientAuthenticationDisabled
       *[set] Oder statt dieser Klicks in PowerShell. Sehen Sie zuerst nach: Get-CASMailbox -Identity { $login_quoted } | fl SmtpClientAuthenticationDisabled
    }
    .step-3 = { $login_quoted ->
        [unset] Dann: Set-CASMailbox -Identity 'MAILBOX' -SmtpClientAuthenticationDisabled $false
       *[set] Dann: Set-CASMailbox -Identity { $login_quoted } -SmtpClientAuthenticationDisabled $false
    }
    .step-4 = Um es später zurückzunehmen, schreiben Sie $true oder den Wert, den Get-CASMailbox vorher gezeigt hat; ein leerer Wert ist $null. Diese Befehle wurden nicht in Ihrem Mandanten ausgeführt.
    .step-5 = Warten Sie bis zu einer Stunde, und versuchen Sie es dann einmal.
code-auth-blocked-by-security-defaults = Die Sicherheitsstandards verhindern die Anmeldung allein mit einem Kennwort
    .meaning = Ihre Organisation verwendet die Sicherheitsstandards von Microsoft, und diese sperren jede Anmeldung allein mit Benutzername und Kennwort. Sie schützen alle Ihre Konten. Suchen Sie deshalb zuerst einen anderen Weg für das Gerät.
    .step-1 = Kann sich das Gerät bei Microsoft anmelden (OAuth), stellen Sie es darauf um.
    .step-2 = Kann es das nicht, nehmen Sie ein SMTP-Relay mit einem Connector: Es braucht kein Kennwort im Gerät.
    .step-3 = Verwendet Ihr Mandant bedingten Zugriff statt der Sicherheitsstandards, lässt sich dort für dieses eine Postfach eine Ausnahme einrichten.
code-auth-blocked-by-conditional-access = Eine Anmelderegel Ihrer Organisation hat das Gerät aufgehalten
    .meaning = Das Kennwort kann richtig sein. Eine Richtlinie für bedingten Zugriff oder die Anmeldung in zwei Schritten hat mehr verlangt, als ein Gerät leisten kann.
    .step-1 = { $login ->
        [unset] Öffnen Sie im Microsoft Entra Admin Center das Anmeldeprotokoll, suchen Sie die fehlgeschlagene Anmeldung dieses Postfachs und lesen Sie, welche Richtlinie sie aufgehalten hat.
       *[set] Öffnen Sie im Microsoft Entra Admin Center das Anmeldeprotokoll, suchen Sie die fehlgeschlagene Anmeldung von { $login } und lesen Sie, welche Richtlinie sie aufgehalten hat.
    }
    .step-2 = Kann sich das Gerät bei Microsoft anmelden (OAuth), stellen Sie es darauf um.
    .step-3 = Kann es das nicht, kommt ein SMTP-Relay mit einem Connector infrage; es braucht kein Kennwort.
    .step-4 = { $login ->
        [unset] Nur wenn nichts davon möglich ist, können Sie dieses eine Postfach von dieser einen Richtlinie ausnehmen.
       *[set] Nur wenn nichts davon möglich ist, können Sie allein { $login } von dieser einen Richtlinie ausnehmen.
    }
code-basic-auth-disabled = Die Anmeldung mit Benutzername und Kennwort ist für dieses Konto ausgeschaltet
    .meaning = Diese Antwort kommt am häufigsten bei einem privaten Konto von outlook.com oder hotmail, wo Microsoft diese Art der Anmeldung beendet hat. In einer Organisation bedeutet sie, dass eine Authentifizierungsrichtlinie oder Microsoft selbst sie ausgeschaltet hat.
    .step-1 = { $login ->
        [unset] Prüfen Sie, ob die Adresse ein Postfach Ihrer Organisation ist und keine private Adresse von outlook.com oder hotmail.
       *[set] Prüfen Sie, ob { $login } ein Postfach Ihrer Organisation ist und keine private Adresse von outlook.com oder hotmail.
    }
    .step-2 = Kann sich das Gerät bei Microsoft anmelden (OAuth), stellen Sie es darauf um.
    .step-3 = Kann es das nicht, nehmen Sie ein SMTP-Relay mit einem Connector, oder High Volume Email, wenn nur Kollegen die E-Mail bekommen.
    .step-4 = Prüfen Sie, ob eine Authentifizierungsrichtlinie die Standardauthentifizierung (Basic) für SMTP bei diesem Postfach verbietet.
code-basic-auth-retired = Microsoft nimmt hier von Geräten keinen Benutzernamen mit Kennwort mehr an
    .meaning = Für das Senden über ein Postfach hat Microsoft diese Art der Anmeldung (Standardauthentifizierung, Basic) beendet. Keine Einstellung am Gerät oder am Postfach bringt sie zurück.
    .step-1 = Kann sich das Gerät bei Microsoft anmelden (OAuth), vielleicht nach einer neueren Firmware, stellen Sie es darauf um.
    .step-2 = Kann es das nicht, nehmen Sie ein SMTP-Relay mit einem Connector.
    .step-3 = Bekommen nur Kollegen die E-Mail, nimmt High Volume Email vorerst noch Benutzername und Kennwort an.
code-basic-auth-ends = { $date ->
        [unset] Die Anmeldung mit Kennwort wird standardmäßig ausgeschaltet
       *[set] Die Anmeldung mit Kennwort funktioniert bis zum { $date }
    }
    .meaning = Heute erlaubt Microsoft sie noch. Ende Dezember 2026 schaltet Microsoft diese Art der Anmeldung für bestehende Mandanten standardmäßig aus. Deren Administratoren können sie wieder einschalten; Microsoft wird aber in der zweiten Hälfte 2027 einen endgültigen Tag nennen. In Mandanten, die nach Dezember 2026 entstehen, steht sie standardmäßig nicht zur Verfügung.
    .step-1 = Suchen Sie jetzt einen anderen Versandweg, solange noch alles funktioniert: die Anmeldung bei Microsoft (OAuth), sofern das Gerät sie kann, oder ein SMTP-Relay.
    .step-2 = Welche Geräte dann nicht mehr senden können, zeigt im Exchange Admin Center der Bericht über SMTP AUTH-Clients unter Berichte › Nachrichtenfluss.
code-account-locked = { $login ->
        [unset] Das Konto ist für eine Weile gesperrt
       *[set] Das Konto { $login } ist für eine Weile gesperrt
    }
    .meaning = Microsoft sperrt ein Konto nach vielen falschen Kennwörtern. Jeder weitere Versuch des Geräts verlängert die Sperre.
    .step-1 = Schalten Sie das Senden im Gerät aus, oder nehmen Sie das Gerät vom Netz, damit es keine weiteren Versuche macht.
    .step-2 = Warten Sie eine Weile, zum Beispiel eine Stunde.
    .step-3 = { $login ->
        [unset] Melden Sie sich bei outlook.office.com an, um sicher zu sein, dass das Kennwort stimmt.
       *[set] Melden Sie sich bei outlook.office.com als { $login } an, um sicher zu sein, dass das Kennwort stimmt.
    }
    .step-4 = Geben Sie das richtige Kennwort im Gerät ein, und versuchen Sie es einmal. Bleibt das Konto gesperrt, sehen Sie im Microsoft 365 Admin Center unter Benutzer › Aktive Benutzer nach, ob seine Anmeldung gesperrt ist.
code-account-has-issue = Microsoft meldet ein Problem mit dem Konto
    .meaning = Das Konto gibt es, aber die Anmeldung damit ist nicht möglich. Es kann gesperrt oder beschädigt sein; Microsoft sagt nicht, was davon. Von dieser Antwort ist nur ein einziger Bericht bekannt; nehmen Sie diese Bedeutung als ersten Hinweis.
    .step-1 = { $login ->
        [unset] Öffnen Sie im Microsoft 365 Admin Center Benutzer › Aktive Benutzer, wählen Sie das Konto, und sehen Sie nach, ob seine Anmeldung gesperrt ist und ob es eine Lizenz hat.
       *[set] Öffnen Sie im Microsoft 365 Admin Center Benutzer › Aktive Benutzer, wählen Sie { $login }, und sehen Sie nach, ob die Anmeldung gesperrt ist und ob eine Lizenz zugewiesen ist.
    }
    .step-2 = { $login ->
        [unset] Melden Sie sich mit dem Konto bei outlook.office.com an, und lesen Sie, was die Seite sagt.
       *[set] Melden Sie sich bei outlook.office.com als { $login } an, und lesen Sie, was die Seite sagt.
    }
code-federation-unreachable = Der eigene Anmeldeserver Ihrer Organisation war nicht erreichbar
    .meaning = Ihre Organisation prüft Kennwörter mit einem eigenen Server (Partnerverbund). Microsoft konnte ihn nicht erreichen.
    .step-1 = Prüfen Sie den Verbundserver (AD FS) und seine Verbindung ins Internet.
    .step-2 = Mit einem reinen Cloudkonto braucht das Gerät diesen Server nicht.
code-federation-tls-too-old = Der eigene Anmeldeserver Ihrer Organisation verwendet eine zu alte Verschlüsselung
    .meaning = Ihre Organisation prüft Kennwörter mit einem eigenen Server (Partnerverbund). Microsoft nimmt dessen Art der Verschlüsselung nicht an.
    .step-1 = Schalten Sie am Verbundserver (AD FS) TLS 1.2 ein.
    .step-2 = Mit einem reinen Cloudkonto braucht das Gerät diesen Server nicht.
code-organization-forbids-auth = Die Einstellungen Ihrer Organisation erlauben diesem Konto keine Anmeldung
    .meaning = So antwortet High Volume Email, wenn eine Authentifizierungsrichtlinie es verbietet oder wenn die Sicherheitsstandards eingeschaltet sind.
    .step-1 = Prüfen Sie, ob die Authentifizierungsrichtlinie für dieses Konto die Standardauthentifizierung (Basic) für SMTP erlaubt.
    .step-2 = Sind die Sicherheitsstandards eingeschaltet, lassen Sie das Gerät sich mit einem Token (OAuth) anmelden, oder nehmen Sie einen anderen Versandweg.
code-not-authenticated = Das Gerät hat gesendet, ohne sich anzumelden
    .meaning = Der Server nimmt E-Mail nur von einem Gerät an, das sich angemeldet hat. Im Gerät ist kein Benutzername eingetragen, oder es hat aufgegeben, nachdem seine Anmeldung abgelehnt wurde.
    .step-1 = { $login ->
        [unset] Schalten Sie im Gerät die „SMTP-Authentifizierung“ ein, und geben Sie Benutzername und Kennwort ein.
       *[set] Schalten Sie im Gerät die „SMTP-Authentifizierung“ ein, und geben Sie { $login } als Benutzernamen und das Kennwort dazu ein.
    }
    .step-2 = { $submission_server ->
        [unset] Verwenden Sie smtp.office365.com, Port 587 und STARTTLS.
        [none] Verwenden Sie den Server für die Anmeldung, den Ihr Administrator für Ihre Cloud kennt, Port 587 und STARTTLS.
       *[set] Verwenden Sie { $submission_server }, Port 587 und STARTTLS.
    }
    .step-3 = { $endpoint ->
        [unset] Soll das Gerät ohne Kennwort senden, geben Sie statt dieses Servers Ihren MX-Endpunkt und Port 25 ein.
       *[set] Soll das Gerät ohne Kennwort senden, geben Sie statt dieses Servers { $endpoint } und Port 25 ein.
    }
code-starttls-required = Das Gerät hat ohne Verschlüsselung gesendet, und der Server verlangt sie
    .meaning = Microsoft 365 nimmt eine Anmeldung nur über eine verschlüsselte Verbindung an. Das Gerät ist im Klartext geblieben.
    .step-1 = Schalten Sie im Gerät STARTTLS ein (manchmal „TLS“ genannt). Nicht „SSL“.
    .step-2 = Lassen Sie den Port auf 587.
    .step-3 = Kann das Gerät es nicht, suchen Sie nach einer neueren Firmware, oder nehmen Sie ein SMTP-Relay auf Port 25.
code-auth-mechanism-refused = Das Gerät meldet sich mit einem Verfahren an, das der Server nicht kennt
    .meaning = Microsoft 365 kennt zwei Verfahren, LOGIN und XOAUTH2, beide erst nach dem Beginn der Verschlüsselung. Das Gerät hat ein anderes verwendet, etwa PLAIN, CRAM-MD5 oder NTLM, oder es hat sich zu früh angemeldet.
    .step-1 = Stellen Sie im Gerät das Anmeldeverfahren auf LOGIN oder „Auto“.
    .step-2 = { $submission_server ->
        [unset] Schalten Sie STARTTLS ein, und verwenden Sie smtp.office365.com mit Port 587. Ein MX-Endpunkt nimmt gar keine Anmeldung an.
        [none] Schalten Sie STARTTLS ein, und verwenden Sie Port 587 des Servers für die Anmeldung, den Ihr Administrator für Ihre Cloud kennt. Ein MX-Endpunkt nimmt gar keine Anmeldung an.
       *[set] Schalten Sie STARTTLS ein, und verwenden Sie { $submission_server } mit Port 587. Ein MX-Endpunkt nimmt gar keine Anmeldung an.
    }
    .step-3 = { $login ->
        [unset] Fragen Sie Ihren Microsoft 365-Administrator, ob „Authentifiziertes SMTP“ für das Postfach eingeschaltet ist.
       *[set] Fragen Sie Ihren Microsoft 365-Administrator, ob „Authentifiziertes SMTP“ für { $login } eingeschaltet ist.
    }
code-oauth-wrong-audience = Das Token ist für einen anderen Dienst ausgestellt
    .meaning = Ein Token sagt, für welchen Dienst es gilt. Dieses gilt nicht für das Senden von E-Mail über Exchange Online.
    .step-1 = Lassen Sie das Token für https://outlook.office.com/SMTP.Send ausstellen, oder bei Clientanmeldeinformationen für https://outlook.office365.com/.default.
code-oauth-missing-permission = Dem Token fehlt die Berechtigung, E-Mail zu senden
    .meaning = Die Anmeldung ist gelungen, aber die Berechtigung SMTP.Send (oder SMTP.SendAsApp für ein Programm ohne Person) steht nicht im Token.
    .step-1 = Öffnen Sie im Microsoft Entra Admin Center die App-Registrierungen, wählen Sie die App und dann API-Berechtigungen, und fügen Sie die Berechtigung hinzu. Für ein Programm ohne Person steht sie unter „Von meiner Organisation verwendete APIs“ › Office 365 Exchange Online.
    .step-2 = Erteilen Sie als Administrator die Zustimmung dazu.
    .step-3 = Melden Sie sich noch einmal an, um ein neues Token zu bekommen.
code-oauth-token-expired = Das Token ist abgelaufen
    .meaning = Ein Token gilt nur eine begrenzte Zeit. Das Gerät oder Programm muss von selbst ein neues holen.
    .step-1 = Melden Sie sich noch einmal an.
    .step-2 = Geschieht es immer wieder, prüfen Sie, ob das Programm um Offlinezugriff bittet, damit es das Token erneuern kann.
code-oauth-token-malformed = Der Server konnte das Token nicht lesen
    .meaning = Die Anmeldezeile mit dem Token war falsch zusammengesetzt oder abgeschnitten. Ein Eingabefeld schneidet lange Token manchmal ab.
    .step-1 = Melden Sie sich noch einmal an, um das Token neu zu bekommen.
    .step-2 = Setzt ein eigenes Programm die Zeile zusammen, prüfen Sie sie: user=, die Adresse, ein Byte 01, auth=Bearer, ein Leerzeichen, das Token, zwei Bytes 01, alles in Base64.
code-oauth-token-rejected = { $login ->
        [unset] Das Token wurde abgelehnt
       *[set] Das Token wurde für { $login } abgelehnt
    }
    .meaning = Microsoft 365 sagt nicht, warum. Das Token kann für ein anderes Postfach ausgestellt sein, oder ihm fehlt die Berechtigung zum Senden, oder das Postfach erlaubt kein „Authentifiziertes SMTP“.
    .step-1 = { $login ->
        [unset] Melden Sie sich noch einmal mit dem Konto an, dessen Postfach das Gerät verwendet.
       *[set] Melden Sie sich noch einmal mit dem Konto an, dessen Postfach das Gerät verwendet: { $login }.
    }
    .step-2 = { $login ->
        [unset] Öffnen Sie im Microsoft 365 Admin Center Benutzer › Aktive Benutzer, wählen Sie das Postfach und dann E-Mail › E-Mail-Apps verwalten, und prüfen Sie, ob „Authentifiziertes SMTP“ eingeschaltet ist. Ein Token ersetzt diesen Schalter nicht.
       *[set] Öffnen Sie im Microsoft 365 Admin Center Benutzer › Aktive Benutzer, wählen Sie { $login } und dann E-Mail › E-Mail-Apps verwalten, und prüfen Sie, ob „Authentifiziertes SMTP“ eingeschaltet ist. Ein Token ersetzt diesen Schalter nicht.
    }
    .step-3 = Bei einem Programm ohne Person prüfen Sie, ob der Dienstprinzipal mit der Objekt-ID der Unternehmensanwendung angelegt wurde.
code-oauth-wrong-mailbox = { $login ->
        [unset] Das Token gehört zu einem anderen Konto als das Postfach
       *[set] Das Token gehört zu einem anderen Konto als { $login }
    }
    .meaning = Wer sich angemeldet hat, ist nicht der Inhaber dieses Postfachs und darf nicht davon senden.
    .step-1 = Melden Sie sich mit dem eigenen Konto des Postfachs an.
    .step-2 = Bei einem freigegebenen Postfach melden Sie sich mit einem Konto an, das Rechte darauf hat, und lassen Sie die freigegebene Adresse als Benutzernamen stehen.
code-oauth-client-secret-wrong = Das Geheimnis der App ist falsch
    .meaning = Der Anmeldedienst hat es nicht angenommen. Oft wurde die ID des Geheimnisses statt seines Werts kopiert.
    .step-1 = Öffnen Sie im Microsoft Entra Admin Center die App-Registrierungen, wählen Sie die App und dann Zertifikate & Geheimnisse.
    .step-2 = Legen Sie ein neues Geheimnis an, und kopieren Sie seinen Wert; er wird nur einmal gezeigt.
    .step-3 = Geben Sie den Wert im Gerät oder Programm ein.
code-oauth-client-secret-expired = Das Geheimnis der App ist abgelaufen
    .meaning = Geheimnisse einer App gelten eine begrenzte Zeit.
    .step-1 = Öffnen Sie im Microsoft Entra Admin Center die App-Registrierungen, wählen Sie die App und dann Zertifikate & Geheimnisse, und legen Sie ein neues Geheimnis an.
    .step-2 = Geben Sie seinen Wert im Gerät oder Programm ein, und tragen Sie das nächste Ablaufdatum in einen Kalender ein.
code-oauth-app-not-found = Der Anmeldedienst kennt diese App in Ihrem Mandanten nicht
    .meaning = Die Anwendungs-ID gibt es dort nicht, oder es hat noch niemand die Zustimmung erteilt.
    .step-1 = Vergleichen Sie die Anwendungs-ID (Client-ID) Zeichen für Zeichen mit der im Microsoft Entra Admin Center.
    .step-2 = Prüfen Sie, ob es der richtige Mandant ist.
    .step-3 = Erteilen Sie der App als Administrator die Zustimmung.
code-oauth-tenant-not-found = Der Anmeldedienst kennt diesen Mandanten nicht
    .meaning = Name oder ID des Mandanten ist falsch, oder er gehört zu einer anderen Microsoft-Cloud, etwa einer Regierungscloud.
    .step-1 = Geben Sie die ID des Mandanten oder seine erste Domäne so ein, wie das Microsoft Entra Admin Center sie zeigt.
    .step-2 = Prüfen Sie, ob es die richtige Cloud ist.
code-sign-in-stopped = Zwei Anmeldungen wurden abgelehnt: kein weiterer Versuch ohne Rückfrage
    .meaning = Viele falsche Kennwörter sperren das Konto, auch für das Gerät, das heute sendet. Deshalb endet die Prüfung hier.
    .step-1 = Melden Sie sich bei outlook.office.com mit demselben Benutzernamen und Kennwort an.
    .step-2 = Berichtigen Sie das Kennwort, das Mailfitter verwendet, im Fenster auf der Seite „Prüfen“, und versuchen Sie es dann noch einmal.
code-no-secret-given = Zum Anmelden ist noch nichts hinterlegt
    .meaning = Alles vor der Anmeldung wurde geprüft.

## Absender, Relay, Empfänger

code-send-as-denied = { $from ->
        [unset] Das angemeldete Postfach darf nicht mit dieser Absenderadresse senden
       *[set] Das angemeldete Postfach darf nicht als { $from } senden
    }
    .meaning = Die Absenderadresse im Gerät ist eine andere als das Postfach, das sich anmeldet, und das Postfach hat kein Recht, sie zu verwenden.
    .step-1 = { $login ->
        [unset] Stellen Sie im Gerät die Absenderadresse („Von“, „From“) auf die Adresse, die sich anmeldet.
       *[set] Stellen Sie im Gerät die Absenderadresse („Von“, „From“) auf die Adresse, die sich anmeldet: { $login }.
    }
    .step-2 = { $from_quoted ->
        [unset] Muss es eine andere sein, kann ein Administrator in PowerShell das Recht „Senden als“ geben, mit der Absenderadresse statt SENDER. Sehen Sie zuerst nach: Get-RecipientPermission -Identity 'SENDER'
       *[set] Muss es eine andere sein, kann ein Administrator in PowerShell das Recht „Senden als“ geben. Sehen Sie zuerst nach: Get-RecipientPermission -Identity { $from_quoted }
    }
    .step-3 = { $from_quoted ->
        [unset] Dann, mit der Absenderadresse statt SENDER und dem Postfach, das sich anmeldet, statt MAILBOX: Add-RecipientPermission -Identity 'SENDER' -Trustee 'MAILBOX' -AccessRights SendAs
       *[set] { $login_quoted ->
            [unset] Dann, mit dem Postfach, das sich anmeldet, statt MAILBOX: Add-RecipientPermission -Identity { $from_quoted } -Trustee 'MAILBOX' -AccessRights SendAs
           *[set] Dann: Add-RecipientPermission -Identity { $from_quoted } -Trustee { $login_quoted } -AccessRights SendAs
        }
    }
    .step-4 = { $from_quoted ->
        [unset] Diese Befehle wurden nicht in Ihrem Mandanten ausgeführt. Um es später zurückzunehmen, mit denselben zwei Adressen: Remove-RecipientPermission -Identity 'SENDER' -Trustee 'MAILBOX' -AccessRights SendAs
       *[set] { $login_quoted ->
            [unset] Diese Befehle wurden nicht in Ihrem Mandanten ausgeführt. Um es später zurückzunehmen, mit demselben Postfach: Remove-RecipientPermission -Identity { $from_quoted } -Trustee 'MAILBOX' -AccessRights SendAs
           *[set] Diese Befehle wurden nicht in Ihrem Mandanten ausgeführt. Um es später zurückzunehmen: Remove-RecipientPermission -Identity { $from_quoted } -Trustee { $login_quoted } -AccessRights SendAs
        }
    }
    .step-5 = Warten Sie bis zu einer Stunde, und versuchen Sie es dann einmal.
code-sender-address-invalid = Die Absenderadresse fehlt oder ist nicht richtig geschrieben
    .meaning = Der Server hat die Adresse nicht angenommen, von der das Gerät sendet.
    .step-1 = { $domain ->
        [unset] Geben Sie im Gerät im Feld „Von“, „Absender“ oder „Geräteadresse“ eine vollständige Absenderadresse ein: einen Namen, das Zeichen @ und Ihre Domäne.
       *[set] Geben Sie im Gerät im Feld „Von“, „Absender“ oder „Geräteadresse“ eine vollständige Absenderadresse ein: einen Namen, das Zeichen @ und { $domain }.
    }
    .step-2 = Entfernen Sie Leerzeichen, Umlaute und weitere Adressen aus diesem Feld: Genau eine Adresse gehört hinein.
code-sender-mailbox-restricted = Das Postfach darf nicht senden: Microsoft hat es eingeschränkt
    .meaning = Aus diesem Postfach kam so viel oder so verdächtige E-Mail, dass Microsoft sie für Spam hielt. Oft hat jemand das Kennwort gestohlen.
    .step-1 = { $login ->
        [unset] Ändern Sie das Kennwort des Postfachs. Geben Sie das neue erst im Gerät ein, wenn das Postfach freigegeben ist.
       *[set] Ändern Sie das Kennwort von { $login }. Geben Sie das neue erst im Gerät ein, wenn das Postfach freigegeben ist.
    }
    .step-2 = { $login ->
        [unset] Öffnen Sie security.microsoft.com/restrictedentities, sehen Sie sich den Grund an, und geben Sie das Postfach frei.
       *[set] Öffnen Sie security.microsoft.com/restrictedentities, sehen Sie sich den Grund an, und geben Sie { $login } frei.
    }
    .step-3 = Prüfen Sie, ob im Gerät oder in den Regeln des Postfachs etwas ist, das von selbst sendet.
code-mailbox-full = Ein Postfach ist voll
    .meaning = Entweder das Postfach des Geräts oder das des Empfängers hat keinen Platz mehr. Beim Senden über ein Postfach bleibt von jeder Nachricht eine Kopie in „Gesendete Elemente“; so füllt sich das Postfach des Geräts über die Jahre.
    .step-1 = { $login ->
        [unset] Melden Sie sich bei outlook.office.com am Postfach des Geräts an, und leeren Sie „Gesendete Elemente“ und „Gelöschte Elemente“.
       *[set] Melden Sie sich bei outlook.office.com als { $login } an, und leeren Sie „Gesendete Elemente“ und „Gelöschte Elemente“.
    }
    .step-2 = Richten Sie eine Aufbewahrungsrichtlinie ein, damit alte Kopien von selbst entfernt werden.
    .step-3 = Ist im Postfach des Geräts noch Platz, bitten Sie den Empfänger, in seinem Postfach Platz zu schaffen.
code-mailbox-busy = Das Postfach des Empfängers nimmt im Moment keine weitere E-Mail an
    .meaning = In kurzer Zeit kamen zu viele Nachrichten in dieses Postfach.
    .step-1 = Lassen Sie das Gerät weniger Nachrichten senden: eine Zusammenfassung statt vieler Meldungen.
    .step-2 = Warten Sie eine Stunde, und versuchen Sie es noch einmal.
code-mailbox-access-denied = Die App hat sich angemeldet, hat aber kein Recht auf dieses Postfach
    .meaning = Das Token ist gültig; der App fehlt das Recht, von diesem Postfach zu senden. Die Antwort sieht vorübergehend aus, geht aber nicht von selbst vorbei.
    .step-1 = { $login ->
        [unset] Geben Sie dem Dienstprinzipal der App ein Recht auf dieses eine Postfach, oder beschränken Sie ihn mit einem Bereich für die Rolle „Application SMTP.SendAsApp“.
       *[set] Geben Sie dem Dienstprinzipal der App ein Recht allein auf { $login }, oder beschränken Sie ihn mit einem Bereich für die Rolle „Application SMTP.SendAsApp“.
    }
    .step-2 = Prüfen Sie, ob der Dienstprinzipal mit der Objekt-ID der Unternehmensanwendung angelegt wurde, nicht mit der der App-Registrierung.
    .step-3 = Warten Sie bis zu einer Stunde, und versuchen Sie es dann einmal.
code-mailbox-has-issue = Der Server konnte mit einem Postfach oder einem der Empfänger nicht arbeiten
    .meaning = Ein Empfängereintrag zeigt auf etwas, das es nicht mehr gibt, oder mit dem Postfach stimmt etwas nicht.
    .step-1 = Lassen Sie den Empfänger im Adressbuch des Geräts löschen und die Adresse neu eingeben.
    .step-2 = Lassen Sie das Gerät an einen Empfänger nach dem anderen senden, um den zu finden, bei dem es nicht gelingt.
    .step-3 = Sehen Sie sich dieses Postfach im Exchange Admin Center unter Empfänger an.
code-forwarding-blocked = Ihre Organisation erlaubt nicht, dass Nachrichten automatisch nach außen weitergeleitet werden
    .meaning = Die Nachricht oder eine Regel, die sie weiterleitet, wurde von der Spamrichtlinie für ausgehende E-Mail aufgehalten.
    .step-1 = Suchen Sie im Postfach des Empfängers eine Weiterleitungsregel, und senden Sie direkt an die externe Adresse.
    .step-2 = Prüfen Sie bei security.microsoft.com in der Spamrichtlinie für ausgehende E-Mail, ob die automatische Weiterleitung erlaubt ist.
code-relay-access-denied = Microsoft 365 gibt E-Mail von dieser Adresse nicht an externe Empfänger weiter
    .meaning = { $ip_seen ->
            [unset] { "" }
           *[set] Der Server hat die Adresse { $ip_seen } gesehen.{ " " }
        }Für externe Empfänger muss ein eingeschalteter Connector diese öffentliche Adresse oder das Zertifikat des Geräts kennen, und die Domäne des Absenders muss eine Ihrer akzeptierten Domänen sein. Etwas davon passt nicht. Ohne Connector nimmt der Server E-Mail nur für Ihre eigenen Domänen an.
    .step-1 = { $ip_expected ->
        [unset] Vergleichen Sie die öffentliche Adresse, die der Server sieht, mit der im Connector: Exchange Admin Center › Nachrichtenfluss › Connectors. Eine geänderte Adresse ist die häufigste Ursache.
       *[set] Vergleichen Sie die öffentliche Adresse, die der Server sieht, mit der im Connector: Exchange Admin Center › Nachrichtenfluss › Connectors. In Ihrer Einrichtung steht { $ip_expected }. Eine geänderte Adresse ist die häufigste Ursache.
    }
    .step-2 = Prüfen Sie dort, ob der Connector eingeschaltet ist und ob er vom „E-Mail-Server Ihrer Organisation“ kommt, nicht von einem Partner.
    .step-3 = { $from ->
        [unset] Prüfen Sie, ob die Absenderadresse des Geräts auf eine Ihrer Domänen endet (Nachrichtenfluss › Akzeptierte Domänen).
       *[set] Prüfen Sie, ob die Absenderadresse des Geräts, { $from }, auf eine Ihrer Domänen endet (Nachrichtenfluss › Akzeptierte Domänen).
    }
    .step-4 = Wird ein Zertifikat verwendet, prüfen Sie, ob das Gerät auch das Zwischenzertifikat sendet.
    .step-5 = Gibt es keinen Connector und kann keiner angelegt werden, nehmen Sie für externe Empfänger die Anmeldung mit Kennwort, sofern das Gerät sie kann.
code-relay-allowed = { $recipient ->
        [unset] Ein externer Empfänger wurde bei einer Probe angenommen
       *[set] Der externe Empfänger { $recipient } wurde bei einer Probe angenommen
    }
    .meaning = Der Server hat diesen Empfänger von der Adresse dieses Computers aus angenommen. Gesendet wurde nichts. Alles Weitere zeigt erst eine wirkliche Nachricht.
code-recipient-accepted = { $recipient ->
        [unset] Der Empfänger wurde bei einer Probe angenommen
       *[set] Der Empfänger { $recipient } wurde bei einer Probe angenommen
    }
    .meaning = Der Server hat diesen Empfänger angenommen. Gesendet wurde nichts. Alles Weitere zeigt erst eine wirkliche Nachricht.
code-connector-disabled = Den Connector gibt es, aber er ist ausgeschaltet
    .meaning = In manchen Tarifen legt Microsoft einen eingehenden Connector ausgeschaltet an, und oft kann nur der Microsoft-Support ihn einschalten.
    .step-1 = Öffnen Sie im Exchange Admin Center Nachrichtenfluss › Connectors, wählen Sie den Connector und sehen Sie sich seinen Zustand an. In PowerShell: Get-InboundConnector | fl Name,Enabled
    .step-2 = Versuchen Sie, ihn dort einzuschalten.
    .step-3 = Verweist die Seite auf den Support, öffnen Sie eine Supportanfrage und nennen Sie den geschäftlichen Grund: ein Gerät im Büro, das E-Mail sendet. Rechnen Sie mit einigen Tagen.
    .step-4 = Nehmen Sie bis dahin die Anmeldung mit Kennwort, sofern das Gerät sie kann.
code-connector-blocked = Microsoft hat den Connector wegen Missbrauchs gesperrt
    .meaning = Durch diesen Connector kam E-Mail, die Microsoft für Spam hält. Ein Computer hinter der Adresse Ihres Büros kann befallen sein.
    .step-1 = Finden Sie heraus, welcher Computer sendet: Nur das Gerät soll Port 25 verwenden. Lassen Sie die Firewall Port 25 für alle anderen sperren.
    .step-2 = Öffnen Sie dann security.microsoft.com/restrictedentities, und geben Sie den Connector frei. Das dauert bis zu einer Stunde.
code-connector-restricts = Ein anderer Connector des Mandanten lehnt E-Mail von dieser Adresse ab
    .meaning = Es gibt einen Partnerconnector, der für alle E-Mail nur bestimmte Adressen oder Zertifikate erlaubt, und diese ist nicht darunter.
    .step-1 = Öffnen Sie im Exchange Admin Center Nachrichtenfluss › Connectors, und suchen Sie einen Connector von einer Partnerorganisation, der E-Mail von anderen Adressen oder ohne ihr Zertifikat ablehnt.
    .step-2 = Fügen Sie die Adresse des Büros dort hinzu, oder grenzen Sie diesen Connector auf die Domänen ein, für die er gedacht ist.
code-connector-wrong-region = Die Nachricht ging an die falsche Region von Microsoft 365
    .meaning = Der Server gehört zu einer anderen Region als Ihr Mandant. Der MX-Endpunkt in den Einstellungen ist der eines anderen Mandanten, oder die Adresse passt zu einem fremden Connector.
    .step-1 = { $endpoint ->
        [unset] Öffnen Sie im Microsoft 365 Admin Center Einstellungen › Domänen, wählen Sie die Domäne und dann die DNS-Einträge, und übertragen Sie den Wert des MX-Eintrags in das Gerät.
       *[set] Öffnen Sie im Microsoft 365 Admin Center Einstellungen › Domänen, wählen Sie die Domäne und dann die DNS-Einträge, und vergleichen Sie den Wert des MX-Eintrags mit { $endpoint } aus Ihrer Einrichtung. Übertragen Sie den Wert in das Gerät.
    }
    .step-2 = Teilt sich das Büro die Adresse mit anderen, nehmen Sie ein Zertifikat statt der Adresse.
code-connector-certificate-untrusted = Microsoft vertraut dem vorgelegten Zertifikat nicht
    .meaning = Das Zertifikat für den Connector muss von einer öffentlichen Zertifizierungsstelle kommen, und die Zwischenzertifikate müssen mitgesendet werden.
    .step-1 = Richten Sie die ganze Kette, das Zertifikat und seine Zwischenzertifikate, im Gerät oder Server ein.
    .step-2 = Ein selbst gemachtes Zertifikat genügt nicht: Lassen Sie eines von einer öffentlichen Zertifizierungsstelle ausstellen.
code-sender-domain-not-accepted = { $domain ->
        [unset] Die Domäne des Absenders ist keine akzeptierte Domäne Ihres Mandanten
       *[set] { $domain } ist keine akzeptierte Domäne Ihres Mandanten
    }
    .meaning = Microsoft 365 gibt E-Mail nur für Domänen an andere weiter, die in Ihrem Mandanten registriert sind.
    .step-1 = Verwenden Sie im Gerät eine Absenderadresse, die auf eine Ihrer eigenen Domänen endet.
    .step-2 = Vergleichen Sie mit der Liste im Exchange Admin Center unter Nachrichtenfluss › Akzeptierte Domänen.
    .step-3 = Gehört die Domäne Ihnen und fehlt dort, fügen Sie sie im Microsoft 365 Admin Center unter Einstellungen › Domänen hinzu.
code-tenant-without-licence = Der Mandant der Empfängerdomäne hat keine Postfachlizenz
    .meaning = Die Domäne ist in einem Mandanten registriert, der keine Lizenz für E-Mail hat. Er nimmt keine E-Mail an.
    .step-1 = Prüfen Sie, ob die Domäne des Empfängers richtig geschrieben ist.
    .step-2 = Ist es Ihre eigene, weisen Sie im Microsoft 365 Admin Center unter Abrechnung › Lizenzen eine Lizenz mit Exchange Online zu.
code-tenant-blocked = Microsoft nimmt im Moment keine E-Mail von Ihrem Mandanten an
    .meaning = Der ganze Mandant ist angehalten, weil plötzlich sehr viel E-Mail kam oder weil er neu oder ein Testmandant ist.
    .step-1 = Suchen Sie ein Postfach oder Gerät, das mehr sendet, als es soll, und halten Sie es an.
    .step-2 = Ist es ein Testmandant, kaufen Sie eine Lizenz: Das hebt einige der Grenzen auf.
    .step-3 = Öffnen Sie im Microsoft 365 Admin Center eine Supportanfrage.
code-attribution-temporary = Microsoft konnte gerade nicht sagen, zu welchem Mandanten die Nachricht gehört
    .meaning = Das ist eine vorübergehende Störung, oder die Domäne wurde erst vor Kurzem hinzugefügt.
    .step-1 = Warten Sie eine halbe Stunde, und versuchen Sie es noch einmal.
    .step-2 = Ist die Domäne neu, warten Sie einen Tag.
    .step-3 = Dauert es an, prüfen Sie, ob die Domäne des Absenders und der Connector in Ihrem Mandanten registriert sind.
code-on-premises-server-outdated = Ihr eigener Exchange-Server ist zu alt, und Microsoft bremst oder sperrt seine E-Mail
    .meaning = Microsoft nimmt von Exchange-Servern ohne aktuelle Updates immer weniger E-Mail an.
    .step-1 = Lassen Sie den Server aktualisieren oder durch eine unterstützte Version ersetzen.
    .step-2 = Um Zeit zu gewinnen, kann ein Exchange-Administrator dies bis zu 90 Tage im Jahr aussetzen: im Exchange Admin Center unter Berichte › Nachrichtenfluss, im Bericht „Out-of-date connecting on-premises Exchange servers“.
    .step-3 = Meldet sich das Gerät mit Kennwort bei Microsoft 365 an, braucht es den alten Server nicht.
code-on-premises-relay-denied = Der Mailserver gibt für dieses Gerät keine E-Mail weiter
    .meaning = Diese Antwort kommt gewöhnlich von einem eigenen Mailserver. Er nimmt E-Mail für seine eigenen Domänen an, und für andere nur von Geräten, die er kennt.
    .step-1 = Prüfen Sie, welchen Server das Gerät verwendet: Diese Antwort kommt selten von Microsoft.
    .step-2 = Erlauben Sie die einzelne Adresse des Geräts in einem eigens dafür angelegten Empfangsconnector.
    .step-3 = Ist es Ihr MX-Endpunkt, ist für externe Empfänger ein Connector in Microsoft 365 nötig.
code-routing-loop = Die Nachricht läuft im Kreis
    .meaning = Zwei Server geben sich die Nachricht gegenseitig weiter. Gewöhnlich zeigt ein Connector dorthin zurück, wo die Nachricht herkam.
    .step-1 = Vergleichen Sie die Connectors im Exchange Admin Center mit denen des anderen Servers.
    .step-2 = Prüfen Sie unter Nachrichtenfluss › Akzeptierte Domänen, ob die Domäne des Empfängers den richtigen Typ hat.
code-organization-queue-full = Zu viele Nachrichten Ihrer Organisation warten
    .meaning = Die Warteschlange Ihres Mandanten ist im Moment voll. Der Server bittet das Gerät, es noch einmal zu versuchen.
    .step-1 = Lassen Sie das Gerät weniger Nachrichten auf einmal senden.
    .step-2 = Sehen Sie im Exchange Admin Center unter Nachrichtenfluss › Nachrichtenablaufverfolgung nach, was sich staut.
code-mail-flow-rule-rejected = Eine Regel Ihrer Organisation hat die Nachricht abgelehnt
    .meaning = Ein Administrator hat eine Nachrichtenflussregel gesetzt, die solche Nachrichten ablehnt. Der Text der Antwort stammt meistens aus der Regel.
    .step-1 = Lesen Sie den Text der Antwort: Oft sagt er, was nicht erlaubt ist.
    .step-2 = Sehen Sie im Exchange Admin Center unter Nachrichtenfluss › Regeln nach, und richten Sie eine Ausnahme für dieses Gerät ein, wenn es senden soll.
code-tenant-block-list = Die eigene Sperrliste Ihrer Organisation hält die Nachricht auf
    .meaning = Der Absender, ein Empfänger oder ein Link steht auf der Zulassungs- und Sperrliste des Mandanten („Tenant Allow/Block List“).
    .step-1 = Sehen Sie sich bei security.microsoft.com die Zulassungs- und Sperrliste des Mandanten („Tenant Allow/Block List“) an, und entfernen Sie den Eintrag, wenn er falsch ist.
code-direct-send-rejected = Ihre Organisation lehnt E-Mail von Geräten ab, die sie nicht kennt (Reject Direct Send)
    .meaning = Das Gerät hat ohne Anmeldung gesendet, mit einer Ihrer Domänen als Absender. Ihr Mandant ist so eingestellt, dass er das ablehnt, weil Kriminelle denselben Weg benutzen. Ein Eintrag in SPF ändert daran nichts.
    .step-1 = { $ip_expected ->
        [unset] Hat das Büro eine feste öffentliche Adresse, die sonst niemand verwendet, oder hat das Gerät ein Zertifikat, legen Sie im Exchange Admin Center einen Connector dafür an: Nachrichtenfluss › Connectors › Connector hinzufügen, vom „E-Mail-Server Ihrer Organisation“.
       *[set] Ist { $ip_expected } die eigene feste Adresse des Büros, die sonst niemand verwendet, oder hat das Gerät ein Zertifikat, legen Sie im Exchange Admin Center einen Connector dafür an: Nachrichtenfluss › Connectors › Connector hinzufügen, vom „E-Mail-Server Ihrer Organisation“.
    }
    .step-2 = Wenn nicht, nehmen Sie die Anmeldung mit Kennwort, sofern das Gerät sie kann: Dann wird das Gerät durchgelassen.
    .step-3 = Sendet ein fremder Dienst für Sie, legen Sie für diesen Dienst einen Partnerconnector an.
code-recipient-not-found = { $recipient ->
        [unset] Diesen Empfänger gibt es nicht
       *[set] Ein Postfach { $recipient } gibt es nicht
    }
    .meaning = Der Server, der E-Mail für diese Domäne annimmt, kennt die Adresse nicht.
    .step-1 = Prüfen Sie die Adresse im Adressbuch des Geräts auf Tippfehler.
    .step-2 = Bei einem neuen Postfach kann es bis zu einem Tag dauern, bis es überall bekannt ist.
    .step-3 = Ist es Ihre eigene Domäne und liegen einige Postfächer anderswo, fragen Sie Ihren Administrator nach dem Typ der Domäne (Internes Relay).
code-recipient-address-invalid = { $recipient ->
        [unset] Die Adresse eines Empfängers ist nicht richtig geschrieben
       *[set] Die Adresse { $recipient } ist nicht richtig geschrieben
    }
    .meaning = Die übliche Ursache ist ein Leerzeichen, ein fehlendes @ oder eine zweite Adresse im selben Feld.
    .step-1 = Berichtigen Sie die Adresse im Adressbuch des Geräts. Ein Eintrag enthält genau eine Adresse.
code-recipient-refuses-unauthenticated = { $recipient ->
        [unset] Der Empfänger nimmt E-Mail nur von angemeldeten Kollegen an
       *[set] { $recipient } nimmt E-Mail nur von angemeldeten Kollegen an
    }
    .meaning = Gruppen und manche Postfächer nehmen nur Absender der Organisation an, die sich angemeldet haben. Ein Gerät mit Direct Send gilt als fremd. Das Scannen an eine Person funktioniert dann, an eine Teamadresse nicht.
    .step-1 = Lassen Sie einen Administrator für diese Gruppe oder dieses Postfach Absender von außen erlauben: im Exchange Admin Center unter Empfänger › Gruppen, in deren Einstellungen.
    .step-2 = Oder nehmen Sie die Anmeldung mit Kennwort, sofern das Gerät sie kann: Dann gilt das Gerät nicht als fremd.
code-recipient-refuses = Die Empfängerseite lehnt die Nachricht ab
    .meaning = Die Nachricht kam bis zum Server des Empfängers, und dieser hat sie abgelehnt.
    .step-1 = Lesen Sie die Antwort des Servers: Oft nennt sie den Grund.
    .step-2 = Bitten Sie den Empfänger oder die Person, die dessen E-Mail betreut, Ihre Absenderadresse zu erlauben.
code-external-not-supported = High Volume Email sendet nicht an externe Empfänger
    .meaning = Diese Art von Konto erreicht nur Empfänger in Ihren eigenen Domänen. Diese Grenze nennt Microsoft selbst. Dass diese Antwort sie meint, ist wahrscheinlich, aber nicht sicher: Bekannt ist das aus einem einzigen Bericht.
    .step-1 = Ist die E-Mail nur für Kollegen gedacht, streichen Sie externe Adressen aus der Liste.
    .step-2 = Nehmen Sie für externe Empfänger einen anderen Weg: die Anmeldung mit Kennwort, ein SMTP-Relay oder Azure Communication Services.
code-remote-server-unreachable = Der Mailserver des Empfängers war nicht erreichbar
    .meaning = Microsoft 365 hat die Nachricht angenommen und konnte sie nicht zustellen. Ihr Gerät und Ihre Einstellungen sind nicht die Ursache.
    .step-1 = Prüfen Sie die Domäne des Empfängers auf Tippfehler.
    .step-2 = Warten Sie: Microsoft versucht es von selbst noch eine Weile.
    .step-3 = Sagen Sie dem Empfänger auf einem anderen Weg, dass sein Mailserver nicht antwortet: Nur er kann das beheben lassen.
code-remote-tls-policy = Der Mailserver des Empfängers erfüllt seine eigenen Regeln für Verschlüsselung nicht
    .meaning = Die Domäne des Empfängers verlangt eine Prüfung des Zertifikats, die ihr eigener Server nicht besteht. Microsoft 365 hält die Nachricht zurück, um sie zu schützen. Ihr Gerät und Ihre Einstellungen sind nicht die Ursache.
    .step-1 = Sagen Sie dem Empfänger auf einem anderen Weg, dass das Zertifikat seines Mailservers oder dessen DANE- oder MTA-STS-Einträge in Ordnung gebracht werden müssen.

## Die Adresse, von der man kommt

code-ip-banned = { $address ->
        [unset] Microsoft sperrt E-Mail von Ihrer öffentlichen Adresse
       *[set] Microsoft sperrt E-Mail von Ihrer öffentlichen Adresse { $address }
    }
    .meaning = Die Adresse steht auf einer eigenen Liste von Microsoft, weil von ihr oder aus ihrer Nachbarschaft Spam kam. Das kann jemand gewesen sein, der die Adresse vor Ihnen hatte.
    .step-1 = Kann sich das Gerät anmelden, nehmen Sie die Anmeldung mit Kennwort über Port 587: Dort spielt die Liste keine Rolle.
    .step-2 = { $address ->
        [unset] { $ip_expected ->
            [unset] Lassen Sie die Adresse entfernen: sender.office.com fragt nach der Adresse und nach einer E-Mail-Adresse von Ihnen. Nennt die Antwort delist@microsoft.com, leiten Sie die ganze Antwort dorthin weiter.
           *[set] Lassen Sie die Adresse entfernen: sender.office.com fragt nach der Adresse und nach einer E-Mail-Adresse von Ihnen. In Ihrer Einrichtung steht { $ip_expected }; prüfen Sie, ob das Gerät wirklich diese Adresse nach außen hat. Nennt die Antwort delist@microsoft.com, leiten Sie die ganze Antwort dorthin weiter.
        }
       *[set] Lassen Sie { $address } entfernen: sender.office.com fragt nach dieser Adresse und nach einer E-Mail-Adresse von Ihnen. Nennt die Antwort delist@microsoft.com, leiten Sie die ganze Antwort dorthin weiter.
    }
    .step-3 = Stellen Sie sicher, dass kein Computer im Büro Spam sendet; sonst kommt die Adresse wieder auf die Liste.
code-ip-on-block-list = { $list ->
        [unset] Ihre öffentliche Adresse steht auf einer Sperrliste
       *[set] Ihre öffentliche Adresse steht auf der Sperrliste { $list }
    }
    .meaning = Solche Listen enthalten Adressen, die Spam gesendet haben, und auch gewöhnliche Privat- und Einwahlanschlüsse, die E-Mail nicht direkt senden sollen.
    .step-1 = Kann sich das Gerät anmelden, nehmen Sie die Anmeldung mit Kennwort über Port 587: Dort spielt die Liste keine Rolle.
    .step-2 = { $address ->
        [unset] { $ip_expected ->
            [unset] Suchen Sie die Adresse auf der Webseite der Liste: Dort steht, warum sie gelistet ist und wie man sie entfernen lässt.
           *[set] Suchen Sie die Adresse auf der Webseite der Liste: Dort steht, warum sie gelistet ist und wie man sie entfernen lässt. In Ihrer Einrichtung steht { $ip_expected }; prüfen Sie, ob das Gerät wirklich diese Adresse nach außen hat.
        }
       *[set] Suchen Sie { $address } auf der Webseite der Liste: Dort steht, warum sie gelistet ist und wie man sie entfernen lässt.
    }
    .step-3 = Führt die Liste Ihren Anschluss als Privatanschluss, bitten Sie Ihren Anbieter um einen Geschäftsanschluss mit fester IP-Adresse.
code-domain-on-block-list = Die Domäne des Absenders oder der Name, den sich das Gerät gibt, steht auf einer Sperrliste
    .meaning = Der Empfänger lehnt E-Mail ab, die diesen Namen trägt.
    .step-1 = Prüfen Sie den Hostnamen des Geräts in seinen Netzwerkeinstellungen: Er sollte ein Name Ihrer eigenen Domäne sein, zum Beispiel mfp01, dann ein Punkt und die Domäne.
    .step-2 = Ist es Ihre eigene Domäne, finden Sie auf der Webseite der Liste heraus, warum, und lassen Sie sie entfernen.
    .step-3 = Sagt die Antwort, dass Microsoft selbst sie gesperrt hat, öffnen Sie im Microsoft 365 Admin Center eine Supportanfrage.
code-ip-throttled = { $address ->
        [unset] Microsoft bremst E-Mail von Ihrer öffentlichen Adresse
       *[set] Microsoft bremst E-Mail von { $address }
    }
    .meaning = Die Adresse ist für Microsoft neu, hat einen schlechten Ruf oder hat viel auf einmal gesendet. Der Server bittet das Gerät, es später noch einmal zu versuchen.
    .step-1 = Lassen Sie das Gerät weniger auf einmal senden, und warten Sie einige Stunden.
    .step-2 = Stellen Sie sicher, dass kein anderer Computer im Büro E-Mail auf Port 25 sendet.
    .step-3 = Dauert es länger als einen Tag, nehmen Sie die Anmeldung mit Kennwort über Port 587, sofern das Gerät sie kann; dort gilt dies nicht.
code-ip-changed = { $is ->
        [unset] Ihre öffentliche Adresse hat sich geändert
       *[set] Ihre öffentliche Adresse ist jetzt { $is }
    }{ $was ->
        [unset] { "" }
       *[set] ; vorher war sie { $was }
    }
    .meaning = Der Connector und der SPF-Eintrag nennen noch die alte Adresse. E-Mail von der neuen wird abgelehnt oder für Spam gehalten. Die alte Adresse bekommt jetzt vielleicht jemand anderes, der dann in Ihrem Namen senden könnte.
    .step-1 = Fragen Sie Ihren Internetanbieter, ob die Adresse fest ist. Wenn nicht, nehmen Sie einen Versandweg, der nicht von ihr abhängt.
    .step-2 = Tragen Sie die neue Adresse in den Connector ein (Exchange Admin Center › Nachrichtenfluss › Connectors), und lassen Sie sie in SPF eintragen.
    .step-3 = Entfernen Sie die alte Adresse aus dem Connector, und lassen Sie sie aus SPF entfernen.
code-ip-paths-differ = { $seen ->
        [unset] Ihre E-Mail verlässt das Büro unter verschiedenen Adressen
       *[set] Ihre E-Mail verlässt das Büro unter verschiedenen Adressen: { $seen }
    }
    .meaning = Je nach Port oder Art der Adresse hat der Server eine andere öffentliche Adresse gesehen. Ein zweiter Internetanschluss, ein VPN oder ein Proxy macht das. Ein Connector muss die Adresse kennen, die das Gerät selbst verwendet.
    .step-1 = Trennen Sie ein VPN auf diesem Computer, und prüfen Sie noch einmal.
    .step-2 = Fragen Sie die Person, die Ihr Netz betreut, über welchen Anschluss und mit welcher öffentlichen Adresse das Gerät ins Internet geht.
    .step-3 = Tragen Sie alle in den Connector und in SPF ein, oder lassen Sie das Gerät an einen Anschluss binden.
code-ip-private = { $address ->
        [unset] Diese Adresse gilt nur innerhalb des Büros
       *[set] { $address } ist eine Adresse, die nur innerhalb des Büros gilt
    }
    .meaning = Adressen, die mit 10, 192.168 oder 172.16 bis 172.31 beginnen, gibt es in jedem Büro. Das Internet sieht sie nie; deshalb gehören sie weder in SPF noch in einen Connector.
    .step-1 = Verwenden Sie die öffentliche Adresse, die der Server von Microsoft sieht; die Prüfung der öffentlichen Adresse zeigt sie.
code-ip-shared-cgnat = { $address ->
        [unset] Diese Adresse teilen sich viele Kunden Ihres Anbieters
       *[set] { $address } teilen sich viele Kunden Ihres Anbieters
    }
    .meaning = Ihr Anbieter fasst viele Kunden unter einer öffentlichen Adresse zusammen. Stünde sie in SPF oder in einem Connector, könnte jeder von ihnen in Ihrem Namen senden.
    .step-1 = Bitten Sie Ihren Anbieter um eine eigene, feste öffentliche IPv4-Adresse.
    .step-2 = Nehmen Sie bis dahin die Anmeldung mit Kennwort über Port 587, sofern das Gerät sie kann; sie hängt nicht von der Adresse ab.
code-ip-seen = { $address ->
        [unset] Microsoft sieht die öffentliche Adresse dieses Computers
       *[set] Microsoft sieht diesen Computer als { $address }
    }
    .meaning = Das ist die Adresse dieses Computers in diesem Netz. Das Gerät hat dieselbe nur, wenn es über denselben Anschluss ins Internet geht. Ob sie so bleibt, weiß nur Ihr Internetanbieter.
code-ipv6-preferred = { $name ->
        [unset] Der Server ist auch über IPv6 erreichbar
       *[set] { $name } ist auch über IPv6 erreichbar
    }
    .meaning = Ein Connector kennt nur IPv4-Adressen. Ein Gerät, das über IPv6 sendet, wird dann nicht erkannt.
    .step-1 = Schalten Sie IPv6 in den Netzwerkeinstellungen des Geräts aus, oder lassen Sie es IPv4 bevorzugen.
code-ipv6-dead = { $server ->
        [unset] Der Server ist über IPv6 nicht zu erreichen, nur über IPv4
       *[set] { $server } ist über IPv6 nicht zu erreichen, nur über IPv4
    }
    .meaning = Der Server hat eine IPv6-Adresse, und aus diesem Netz kommt keine Verbindung zu ihr zustande. Über IPv4 geht es. Ein Gerät, das zuerst IPv6 versucht, kann hängen bleiben, bis es aufgibt, oder IPv4 gar nicht versuchen.
    .step-1 = Schalten Sie IPv6 in den Netzwerkeinstellungen des Geräts aus, oder stellen Sie ein, dass es IPv4 bevorzugt.
    .step-2 = Oder bitten Sie die Person, die Ihr Netz betreut, IPv6 in Ordnung zu bringen: Dieser Computer hat IPv6, aber Verbindungen kommen nicht durch.
code-ipv4-dead = { $server ->
        [unset] Der Server ist über IPv4 nicht zu erreichen, nur über IPv6
       *[set] { $server } ist über IPv4 nicht zu erreichen, nur über IPv6
    }
    .meaning = Dieser Computer hat den Server über IPv6 erreicht, und über IPv4 kam keine Verbindung durch. Viele Geräte können nur IPv4, und ein Connector kennt nur IPv4-Adressen.
    .step-1 = Fragen Sie die Person, die Ihre Firewall betreut, ob sie IPv4 auf diesem Port ebenso nach außen zulässt wie IPv6.
    .step-2 = Prüfen Sie danach noch einmal.
code-ipv6-not-authenticated = { $address ->
        [unset] E-Mail über IPv6 wurde abgelehnt
       *[set] E-Mail über IPv6 wurde abgelehnt, von { $address }
    }
    .meaning = Über IPv6 nimmt Microsoft E-Mail ohne Anmeldung nur von einer Adresse an, die einen Reverse-DNS-Eintrag (PTR) hat und SPF oder DKIM besteht; manche Empfänger nehmen gar keine an. Die Antwort sieht vorübergehend aus; ein Gerät versucht es deshalb vielleicht endlos.
    .step-1 = Schalten Sie IPv6 in den Netzwerkeinstellungen des Geräts aus.
    .step-2 = Wird IPv6 gebraucht, lassen Sie den Anbieter einen Reverse-DNS-Eintrag (PTR) für die Adresse setzen, und nehmen Sie sie in SPF auf.
code-ptr-missing = { $address ->
        [unset] Ihre öffentliche Adresse hat keinen Reverse-DNS-Eintrag (PTR)
       *[set] { $address } hat keinen Reverse-DNS-Eintrag (PTR)
    }
    .meaning = Manche Empfänger halten E-Mail von einer solchen Adresse für verdächtig.
    .step-1 = Bitten Sie Ihren Internetanbieter, für Ihre feste Adresse einen Reverse-DNS-Eintrag (PTR) zu setzen.
code-ptr-not-confirmed = { $name ->
        [unset] Der Reverse-DNS-Eintrag (PTR) Ihrer Adresse führt nicht zu ihr zurück
       *[set] Der Reverse-DNS-Eintrag (PTR) Ihrer Adresse führt nicht zu ihr zurück: { $name }
    }
    .meaning = Empfänger schlagen den Namen darin wieder nach und erwarten Ihre Adresse. Ergibt er sie nicht, gilt der Name als nicht vorhanden.
    .step-1 = Bitten Sie Ihren Internetanbieter, einen Reverse-DNS-Eintrag (PTR) zu setzen, der zur Adresse zurückführt.
code-ptr-looks-dynamic = { $name ->
        [unset] Der Reverse-DNS-Eintrag (PTR) Ihrer Adresse sieht nach einem Anschluss mit wechselnder Adresse aus
       *[set] Der Reverse-DNS-Eintrag (PTR) Ihrer Adresse sieht nach einem Anschluss mit wechselnder Adresse aus: { $name }
    }
    .meaning = Empfänger halten solche Namen für Privatanschlüsse und filtern strenger. Es kann auch heißen, dass Ihre Adresse nicht fest ist.
    .step-1 = Fragen Sie Ihren Internetanbieter, ob die Adresse fest ist, und bitten Sie ihn, einen Reverse-DNS-Eintrag (PTR) mit einem Namen Ihrer eigenen Domäne zu setzen.

## Grenzen

code-limit-connections = Zu viele Geräte senden gleichzeitig mit diesem Postfach
    .meaning = Ein Postfach kann drei Verbindungen gleichzeitig haben. Weitere werden vorerst abgewiesen.
    .step-1 = Verteilen Sie die Zeiten, zu denen die Geräte senden, oder bitten Sie Ihren Microsoft 365-Administrator um ein eigenes Postfach für jedes Gerät.
    .step-2 = Bitten Sie bei vielen Geräten um ein SMTP-Relay mit einem Connector.
code-limit-rate = Das Postfach hat in einer Minute zu viele Nachrichten gesendet
    .meaning = Ein Postfach kann 30 Nachrichten in der Minute senden. Was darüber hinausgeht, verzögert der Server zuerst und lehnt es dann ab.
    .step-1 = Lassen Sie das Gerät oder Programm langsamer senden.
    .step-2 = Bekommen nur Kollegen die E-Mail, fragen Sie Ihren Microsoft 365-Administrator nach High Volume Email: Es ist für große Mengen gedacht.
code-limit-recipients = Das Postfach hat seine Grenze für Empfänger erreicht
    .meaning = Ein Postfach kann in 24 Stunden an 10.000 Empfänger senden. Gezählt werden immer die letzten 24 Stunden; die Grenze wird also nach und nach wieder frei.
    .step-1 = Warten Sie bis zu 24 Stunden.
    .step-2 = Finden Sie heraus, was so viel gesendet hat. Weiß es niemand, lassen Sie das Kennwort des Postfachs ändern: Es kann gestohlen sein.
    .step-3 = Fragen Sie für große Mengen Ihren Microsoft 365-Administrator nach High Volume Email (an Kollegen) oder Azure Communication Services (an andere).
code-limit-recipients-per-message = Die Nachricht hat zu viele Empfänger
    .meaning = Ein Server nimmt für eine Nachricht nur eine begrenzte Zahl von Empfängern an. Die MX-Endpunkte von Microsoft nehmen 200 Empfänger einer Domäne auf einmal an.
    .step-1 = Senden Sie an eine Gruppenadresse statt an viele einzelne.
    .step-2 = Oder teilen Sie die Liste auf.
code-limit-size = { $most ->
        [unset] Die Nachricht ist zu groß
       *[set] Die Nachricht ist zu groß: { $size }, und der Server nimmt { $most } an
    }
    .meaning = Ein Postfach sendet bis zu 35 MB, wenn kein Administrator mehr erlaubt, und der Empfänger nimmt vielleicht weniger an. Durch die Codierung für E-Mail wird ein Scan etwa um ein Drittel größer: Aus 25 MB werden etwa 33 MB.
    .step-1 = Verringern Sie im Gerät die Auflösung, scannen Sie in Graustufen, oder schalten Sie kompaktes PDF ein.
    .step-2 = Senden Sie lange Dokumente in Teilen.
    .step-3 = Ein Administrator kann die Größengrenze für Nachrichten des Postfachs auf bis zu 150 MB erhöhen. Die Grenze des Empfängers bleibt.
code-limit-onmicrosoft = Die Grenze für Absender unter onmicrosoft.com ist erreicht
    .meaning = Alle Adressen Ihres Mandanten unter onmicrosoft.com dürfen in 24 Stunden zusammen nur an 100 externe Empfänger senden. Diese Domäne ist nicht für die tägliche E-Mail gedacht.
    .step-1 = { $domain ->
        [unset] Verwenden Sie eine Absenderadresse in einer eigenen Domäne.
       *[set] Verwenden Sie eine Absenderadresse in einer eigenen Domäne, die nicht auf onmicrosoft.com endet. In Ihrer Einrichtung steht { $domain }.
    }
    .step-2 = Hat der Mandant noch keine, fügen Sie im Microsoft 365 Admin Center unter Einstellungen › Domänen eine hinzu.
code-limit-tenant-external = Ihr Mandant hat seine Grenze für externe Empfänger erreicht
    .meaning = Die Grenze hängt von der Zahl der Lizenzen ab und gilt für 24 Stunden: 10.000 mit einer Lizenz, etwa 12.000 mit zehn. E-Mail über einen Connector zählt mit.
    .step-1 = Warten Sie bis zu 24 Stunden.
    .step-2 = Sehen Sie im Exchange Admin Center unter Berichte › Nachrichtenfluss im Bericht „Tenant outbound external recipients“ nach, was so viel gesendet hat.
    .step-3 = Nehmen Sie für große Mengen an externe Empfänger Azure Communication Services.

## Gerät und Nachricht

code-device-tls-too-old = Die Verschlüsselung des Geräts ist zu alt für Microsoft 365
    .meaning = Das Gerät spricht TLS 1.0 oder 1.1. Der Server von Microsoft für die Anmeldung nimmt nur TLS 1.2 und neuer an.
    .step-1 = Aktualisieren Sie die Firmware des Geräts; sehen Sie in seinen Sicherheitseinstellungen nach, ob sich TLS 1.2 einschalten lässt.
    .step-2 = Gibt es keine Aktualisierung, nehmen Sie ein SMTP-Relay oder Direct Send auf Port 25, oder einen kleinen Mailserver im Büro zwischen Gerät und Microsoft 365.
code-server-busy = Der Server von Microsoft ist im Moment ausgelastet
    .meaning = Das geht von selbst vorbei. Ein Gerät mit Warteschlange versucht es ohne Ihr Zutun noch einmal.
    .step-1 = Es ist nichts einzustellen: Warten Sie eine halbe Stunde, und senden Sie dann noch einmal.
    .step-2 = Dauert es an, sehen Sie im Microsoft 365 Admin Center unter Integrität › Dienststatus nach.
code-command-not-recognized = { $reply ->
        [unset] Der Server hat das Gerät nicht verstanden
       *[set] Der Server hat das Gerät nicht verstanden: { $reply }
    }
    .meaning = Das Gerät hat etwas gesendet, das der Server nicht kennt. Vielleicht will es sich anmelden, wo keine Anmeldung angeboten wird, oder es beginnt mit SSL, wo der Server zuerst im Klartext spricht.
    .step-1 = Wählen Sie im Gerät STARTTLS, nicht SSL.
    .step-2 = { $submission_server ->
        [unset] Verwenden Sie smtp.office365.com mit Port 587 zum Anmelden, und einen MX-Endpunkt mit Port 25 zum Senden ohne Anmeldung.
        [none] Verwenden Sie zum Anmelden Port 587 des Servers, den Ihr Administrator für Ihre Cloud kennt, und einen MX-Endpunkt mit Port 25 zum Senden ohne Anmeldung.
       *[set] Verwenden Sie { $submission_server } mit Port 587 zum Anmelden, und einen MX-Endpunkt mit Port 25 zum Senden ohne Anmeldung.
    }
    .step-3 = Fragen Sie die Person, die Ihre Firewall betreut, nach der „SMTP Inspection“.
code-command-out-of-order = { $reply ->
        [unset] Das Gerät hat einen Befehl zum falschen Zeitpunkt gesendet
       *[set] Das Gerät hat einen Befehl zum falschen Zeitpunkt gesendet: { $reply }
    }
    .meaning = Das Gerät hat weitergemacht, nachdem ein früherer Schritt abgelehnt wurde, oder es hat einen Schritt ausgelassen. Diese Antwort ist selten die wirkliche Ursache.
    .step-1 = Suchen Sie im Protokoll des Geräts die Antwort vor dieser, und lassen Sie sich jene von Mailfitter erklären.
    .step-2 = Aktualisieren Sie die Firmware des Geräts.
code-helo-rejected = { $helo ->
        [unset] Der Server nimmt den Namen nicht an, den sich das Gerät gibt
       *[set] Der Server nimmt den Namen nicht an, den sich das Gerät gibt: { $helo }
    }
    .meaning = Ein Gerät meldet sich mit seinem eigenen Hostnamen. Ein Unterstrich, ein Leerzeichen, ein leerer Name oder ein Name von Microsoft wird abgelehnt.
    .step-1 = Geben Sie dem Gerät in seinen Netzwerkeinstellungen einen Hostnamen aus Buchstaben, Ziffern und Bindestrichen, etwa mfp01, und dahinter Ihre eigene Domäne.
    .step-2 = Starten Sie das Gerät danach neu.
code-message-rejected = { $reply ->
        [unset] Der Server hat die Nachricht selbst abgelehnt
       *[set] Der Server hat die Nachricht selbst abgelehnt: { $reply }
    }
    .meaning = Absender und Empfänger wurden angenommen, der Inhalt nicht. Er sieht für den Server nach Spam aus oder hat einen Anhang, der nicht erlaubt ist.
    .step-1 = Senden Sie eine einfache Testnachricht ohne Anhang, um zu sehen, ob es am Inhalt liegt.
    .step-2 = Ändern Sie einen Betreff, der leer oder immer gleich ist.
    .step-3 = Suchen Sie die Nachricht im Exchange Admin Center unter Nachrichtenfluss › Nachrichtenablaufverfolgung.
code-message-not-understood = Die Nachricht ist nicht richtig aufgebaut
    .meaning = Das Gerät baut die Nachricht so auf, wie es die Regeln für E-Mail nicht erlauben, zum Beispiel mit einzelnen Zeilenvorschüben.
    .step-1 = Aktualisieren Sie die Firmware des Geräts.
    .step-2 = Gibt es keine Aktualisierung, lassen Sie das Gerät über einen kleinen Mailserver im Büro senden, der die Nachrichten in Ordnung bringt.
code-dmarc-rejected = { $domain ->
        [unset] Die Domäne des Absenders verlangt, solche Nachrichten abzulehnen
       *[set] Die Domäne { $domain } verlangt, solche Nachrichten abzulehnen
    } (DMARC)
    .meaning = Der DMARC-Eintrag der Domäne sagt, dass E-Mail ohne Nachweis ihres Absenders abzulehnen ist. Die Nachricht des Geräts trägt weder ein passendes SPF-Ergebnis noch eine Signatur (DKIM).
    .step-1 = Nehmen Sie die Anmeldung mit Kennwort: Dann sendet Microsoft die Nachricht und signiert sie, sobald DKIM für die Domäne eingerichtet ist.
    .step-2 = { $ip_expected ->
        [unset] Nehmen Sie für Direct Send die feste öffentliche Adresse des Büros in SPF auf, und verwenden Sie eine Absenderadresse in genau dieser Domäne.
       *[set] Nehmen Sie für Direct Send die feste öffentliche Adresse des Büros in SPF auf, und verwenden Sie eine Absenderadresse in genau dieser Domäne. In Ihrer Einrichtung steht die Adresse { $ip_expected }.
    }
    .step-3 = Lassen Sie den DMARC-Eintrag so streng, wie er ist: Er schützt Ihren Namen.
code-spf-rejected = Der Server des Empfängers hat die Nachricht wegen SPF abgelehnt
    .meaning = Die Domäne des Absenders führt in ihrem SPF-Eintrag auf, wer für sie senden darf. Der Server, der die Nachricht übergeben hat, steht nicht auf der Liste.
    .step-1 = Sehen Sie nach, ob der SPF-Eintrag der Absenderdomäne den sendenden Server abdeckt. Die Prüfung von SPF in Mailfitter zeigt es.
    .step-2 = { $ip_expected ->
        [unset] Für einen Weg mit Anmeldung muss die Angabe von Microsoft im Eintrag stehen. Für Direct Send muss auch Ihre öffentliche Adresse darin stehen.
       *[set] Für einen Weg mit Anmeldung muss die Angabe von Microsoft im Eintrag stehen. Für Direct Send muss auch Ihre öffentliche Adresse darin stehen; in Ihrer Einrichtung steht { $ip_expected }.
    }
code-message-accepted = Microsoft 365 hat die Nachricht angenommen
    .meaning = Der Server hat die ganze Nachricht angenommen. Ob sie den Posteingang erreicht, entscheidet sich danach.
code-message-uncertain = Niemand kann sagen, ob die Nachricht angenommen wurde
    .meaning = Die Verbindung endete, nachdem die Nachricht vollständig war und bevor der Server geantwortet hat. Vielleicht kommt sie an, vielleicht nicht. Sie wurde nicht noch einmal gesendet, damit niemand sie doppelt bekommt.
    .step-1 = Sehen Sie in einigen Minuten im Posteingang und im Junk-Ordner des Empfängers nach.
    .step-2 = Ein Administrator kann sie im Exchange Admin Center unter Nachrichtenfluss › Nachrichtenablaufverfolgung suchen.
    .step-3 = Senden Sie sie erst danach noch einmal.
code-reply-unknown = { $reply ->
        [unset] Der Server hat mit einer unbekannten Antwort abgelehnt
       *[set] Der Server hat mit einer unbekannten Antwort abgelehnt: { $reply }
    }
    .meaning = Die Antwort wird gezeigt, wie sie kam; was sie bedeutet, ist nicht bekannt.
    .step-1 = Lesen Sie die Antwort: Oft nennt sie eine Seite oder eine Nummer.
    .step-2 = Die Seite von Microsoft für solche Antworten ist aka.ms/PillarEmailNDR: Fügen Sie den Code dort ein.
    .step-3 = Hat die Nachricht Microsoft erreicht, suchen Sie sie im Exchange Admin Center unter Nachrichtenfluss › Nachrichtenablaufverfolgung.

## SPF, DMARC, DKIM

code-spf-none = { $domain ->
        [unset] Die Domäne hat keinen SPF-Eintrag
       *[set] { $domain } hat keinen SPF-Eintrag
    }
    .meaning = Ein SPF-Eintrag führt auf, wer für eine Domäne E-Mail senden darf. Ohne ihn kann sich jeder als Sie ausgeben, und Ihre E-Mail wird öfter für Spam gehalten.
    .step-1 = Schreiben Sie auf, wer für die Domäne sendet: Microsoft 365, ein Newsletter- oder Shopdienst, und das Gerät, wenn es nicht über ein Postfach sendet.
    .step-2 = Fügen Sie dort, wo ihr DNS gepflegt wird, einen TXT-Eintrag für die Domäne selbst hinzu. Für Microsoft 365 allein lautet er: v=spf1 include:spf.protection.outlook.com ~all
    .step-3 = Nach einer Stunde zeigt eine neue Prüfung, ob es wirkt.
code-spf-multiple-records = { $count ->
        [unset] Die Domäne hat mehr als einen SPF-Eintrag; nur einer ist erlaubt
       *[set] Die Domäne hat { $count } SPF-Einträge; nur einer ist erlaubt
    }
    .meaning = Bei mehr als einem Eintrag zählt keiner: Empfänger melden einen Fehler und behandeln die E-Mail, als fehlte der Nachweis.
    .step-1 = Entscheiden Sie, welche der Absender in diesen Einträgen noch für Sie senden, und erstellen Sie einen Eintrag, der sie aufführt. Enden die Einträge verschieden, nehmen Sie das mildere Ende, ~all, bis Sie sicher sind, dass niemand vergessen wurde.
    .step-2 = Entfernen Sie die übrigen. Notieren Sie vorher die alten Werte.
code-spf-syntax-error = { $term ->
        [unset] Der SPF-Eintrag hat einen Fehler
       *[set] Der SPF-Eintrag hat einen Fehler bei: { $term }
    }
    .meaning = Empfänger können den Eintrag nicht lesen und behandeln Ihre E-Mail, als fehlte der Nachweis. Übliche Ursachen sind ein fehlendes Leerzeichen, ein Komma oder ipv4: statt ip4:.
    .step-1 = Berichtigen Sie diese Stelle dort, wo das DNS der Domäne gepflegt wird. Zwischen den Wörtern steht je ein Leerzeichen, ohne Kommas und Anführungszeichen.
code-spf-too-many-lookups = Der SPF-Eintrag braucht mehr als zehn Abfragen
    .meaning = Jedes „include“, „a“, „mx“, „exists“ und „redirect“ kostet eine Frage an das DNS, auch innerhalb anderer Einträge. Nach zehn brechen Empfänger ab und melden einen Fehler.
    .step-1 = Entfernen Sie Angaben, die doppelt sind oder ins Leere führen.
    .step-2 = Entfernen Sie Angaben für Dienste, bei denen Sie sicher sind, dass sie nicht mehr für Sie senden.
    .step-3 = Geben Sie einem Dienst mit vielen Abfragen eine eigene Unterdomäne.
code-spf-too-many-void-lookups = Der SPF-Eintrag fragt nach zu vielen Namen, die es nicht gibt
    .meaning = Mehr als zwei Fragen liefen ins Leere. Empfänger brechen dann ab und melden einen Fehler.
    .step-1 = Entfernen Sie die Angaben, deren Namen es nicht mehr gibt.
code-spf-include-loop = { $include ->
        [unset] Der SPF-Eintrag läuft im Kreis
       *[set] Der SPF-Eintrag läuft im Kreis bei: { $include }
    }
    .meaning = Ein Eintrag verweist auf einen anderen, der zum ersten zurückführt. Empfänger melden einen Fehler.
    .step-1 = Entfernen Sie dieses „include“ oder „redirect“.
code-spf-include-without-record = { $include ->
        [unset] Der SPF-Eintrag verweist auf einen Namen, der keinen SPF-Eintrag hat
       *[set] { $include }, worauf SPF verweisen soll, hat keinen SPF-Eintrag
    }
    .meaning = Für Empfänger macht eine Angabe mit diesem Namen den ganzen Eintrag fehlerhaft, nicht nur sich selbst.
    .step-1 = Prüfen Sie den Namen auf Tippfehler, oder fragen Sie die Firma, zu der er gehört. Die Angabe von Microsoft lautet include:spf.protection.outlook.com
    .step-2 = Wird der Dienst nicht mehr verwendet, lassen Sie die Angabe weg.
code-spf-include-unknown = Der Name, den die andere Firma in Ihrem SPF-Eintrag braucht, ist noch nicht bekannt
    .meaning = Das Gerät oder Programm läuft bei einer anderen Firma, und E-Mail kommt von deren Adressen. Diese Adressen ändern sich; deshalb gehört keine davon in Ihren Eintrag: Die Firma nennt einen Namen für „include:“.
    .step-1 = Fragen Sie die Firma nach dem Namen, der in Ihrem SPF-Eintrag hinter „include:“ gehört. Auf ihren Hilfeseiten steht er gewöhnlich unter SPF.
    .step-2 = Geben Sie diesen Namen in Mailfitter dort ein, wo es den SPF-Eintrag zeigt, unter „Welchen Namen möchte die andere Firma im Eintrag haben?“: Dann schlägt es einen Eintrag mit ihm vor.
code-spf-temporary-error = Der SPF-Eintrag konnte gerade nicht bis zum Ende gelesen werden
    .meaning = Ein DNS-Server auf dem Weg hat nicht geantwortet. Das Ergebnis ist offen; Empfänger versuchen es später noch einmal.
    .step-1 = Prüfen Sie in einigen Minuten noch einmal.
    .step-2 = Ist es immer derselbe Name, sagen Sie es der Person, die das DNS dieses Namens pflegt.
code-spf-passes = { $address ->
        [unset] Die sendende Adresse besteht die SPF-Prüfung
       *[set] { $address } besteht die SPF-Prüfung
    }
    .meaning = Der SPF-Eintrag der Domäne erlaubt dieser Adresse das Senden.
code-spf-ip-not-listed = { $address ->
        [unset] Der SPF-Eintrag führt Ihre öffentliche Adresse nicht auf
       *[set] Der SPF-Eintrag führt Ihre Adresse { $address } nicht auf
    }
    .meaning = E-Mail, die das Gerät von Ihrer Adresse sendet, wird dann eher für gefälscht gehalten, landet im Junk-Ordner oder wird abgelehnt.
    .step-1 = Stellen Sie sicher, dass die Adresse fest ist und sonst niemand sie verwendet.
    .step-2 = Nehmen Sie sie dort in den Eintrag auf, wo das DNS der Domäne gepflegt wird: als ip4: und die Adresse, direkt nach v=spf1. Der Rest bleibt, wie er ist.
    .step-3 = Nach einer Stunde zeigt eine neue Prüfung, ob es wirkt.
code-spf-not-needed-for-method = Dieser Versandweg braucht keine eigene Adresse in SPF
    .meaning = Die Server von Microsoft senden die Nachricht, und die Angabe von Microsoft im Eintrag deckt sie ab.
code-spf-microsoft-missing = { $include ->
        [unset] Im SPF-Eintrag fehlt die Angabe von Microsoft
       *[set] Im SPF-Eintrag fehlt die Angabe von Microsoft: include:{ $include }
    }
    .meaning = E-Mail, die Microsoft 365 für Sie sendet, wird dann eher für gefälscht gehalten. Das betrifft Ihre gesamte E-Mail, nicht nur die des Geräts.
    .step-1 = { $full ->
        [unset] { $include ->
            [unset] Nehmen Sie include:spf.protection.outlook.com dort in den Eintrag auf, wo das DNS der Domäne gepflegt wird, direkt nach v=spf1. Andere Microsoft-Clouds haben einen eigenen Namen.
           *[set] Nehmen Sie include:{ $include } dort in den Eintrag auf, wo das DNS der Domäne gepflegt wird, direkt nach v=spf1.
        }
       *[set] So, wie der Eintrag ist, nimmt er die Angabe nicht auf: Mit ihr würden Empfänger für Ihre gesamte E-Mail einen Fehler melden. Nehmen Sie zuerst heraus, was niemand mehr braucht, und fügen Sie dann { $include ->
            [unset] die Angabe von Microsoft
           *[set] include:{ $include }
        } hinzu.
    }
    .step-2 = Nach einer Stunde zeigt eine neue Prüfung, ob es wirkt.
code-spf-all-is-pass = Der SPF-Eintrag erlaubt jedem das Senden
    .meaning = Der Eintrag endet auf „+all“ oder „all“. Er schützt nichts, und manche Empfänger halten ihn für ein Zeichen von Spam.
    .step-1 = Schreiben Sie auf, wer wirklich für die Domäne sendet.
    .step-2 = Ändern Sie dann das Ende in „~all“.
code-spf-range-too-wide = { $term ->
        [unset] Der SPF-Eintrag erlaubt einen sehr großen Bereich von Adressen
       *[set] Der SPF-Eintrag erlaubt einen sehr großen Bereich von Adressen: { $term }
    }
    .meaning = Jeder in diesem Bereich kann in Ihrem Namen senden.
    .step-1 = Ersetzen Sie den Bereich durch die einzelnen Adressen, die Sie verwenden.
code-spf-string-too-long = Der SPF-Eintrag hat ein Stück von mehr als 255 Zeichen
    .meaning = Ein DNS-Text besteht aus Stücken von höchstens 255 Zeichen. Manche DNS-Anbieter kürzen längere oder lehnen sie ab.
    .step-1 = Teilen Sie den Eintrag im selben Feld in mehrere Stücke in Anführungszeichen, oder kürzen Sie ihn.
code-spf-answer-too-large = { $count ->
        [unset] Die Texte unter dem Namen der Domäne sind zu lang für eine kleine DNS-Antwort
       *[set] Die Texte unter dem Namen der Domäne sind zu lang für eine kleine DNS-Antwort: { $count } Bytes
    }
    .meaning = Über 512 Bytes braucht eine Antwort einen zweiten Weg, den manche Firewalls und alten Server nicht kennen. Die meisten Empfänger kommen zurecht.
    .step-1 = Entfernen Sie Texte, die niemand mehr braucht, etwa alte Bestätigungen für Dienste. Lassen Sie den stehen, der mit v=spf1 beginnt.
code-spf-private-address = { $term ->
        [unset] Der SPF-Eintrag nennt eine Adresse, die nur innerhalb des Büros gilt
       *[set] Der SPF-Eintrag nennt eine Adresse, die nur innerhalb des Büros gilt: { $term }
    }
    .meaning = Das Internet sieht eine solche Adresse nie. Die Angabe bewirkt nichts.
    .step-1 = Ersetzen Sie sie durch Ihre öffentliche Adresse, oder entfernen Sie sie.
code-spf-dynamic-address = { $term ->
        [unset] Eine Adresse, die sich ändern kann, gehört nicht in einen SPF-Eintrag
       *[set] Eine Adresse, die sich ändern kann, gehört nicht in einen SPF-Eintrag: { $term }
    }
    .meaning = Ändert sich die Adresse, bekommt sie jemand anderes, der dann in Ihrem Namen senden könnte.
    .step-1 = Steht die Adresse schon im Eintrag, entfernen Sie sie.
    .step-2 = Bitten Sie Ihren Internetanbieter um eine feste Adresse, oder wählen Sie einen Versandweg, der keine Adresse im Eintrag braucht, etwa „Anmeldung mit Kennwort“.
code-spf-terms-after-all = { $term ->
        [unset] Der SPF-Eintrag geht nach seinem Ende weiter
       *[set] Der SPF-Eintrag geht nach seinem Ende weiter: { $term }
    }
    .meaning = Empfänger lesen nur bis „all“. Was danach steht, bewirkt nichts.
    .step-1 = Stellen Sie die Angaben vor „all“, oder entfernen Sie sie.
code-spf-uses-ptr = Der SPF-Eintrag verwendet „ptr“
    .meaning = Diese Angabe ist langsam, und der SPF-Standard rät von ihr ab. Sie kostet auch Abfragen.
    .step-1 = Ersetzen Sie sie durch die festen Adressen, als ip4:.
code-spf-duplicate-term = { $term ->
        [unset] Im SPF-Eintrag steht etwas doppelt
       *[set] Im SPF-Eintrag steht dies doppelt: { $term }
    }
    .meaning = Das schadet nicht, kann aber eine Abfrage kosten.
    .step-1 = Entfernen Sie eine der beiden Stellen.
code-spf-not-yet-everywhere = { $server ->
        [unset] Der neue SPF-Eintrag ist noch nicht auf jedem Namenserver
       *[set] Der neue SPF-Eintrag ist noch nicht auf jedem Namenserver: { $server }
    }
    .meaning = Die Namenserver der Domäne haben noch nicht alle denselben Stand. Das ist kurz nach einer Änderung üblich.
    .step-1 = Warten Sie eine Stunde, und prüfen Sie noch einmal.
    .step-2 = Bleibt es einen Tag so, sagen Sie es der Person, die das DNS der Domäne pflegt.
code-address-unknown = Die öffentliche Adresse ist nicht bekannt
    .meaning = Der Eintrag selbst wurde geprüft. Ob er Ihre Adresse aufführt, ließ sich nicht feststellen.
    .step-1 = Geben Sie die öffentliche Adresse des Büros ein, oder prüfen Sie aus dem Netz, in dem das Gerät steht.
code-dmarc-reject-without-alignment = { $domain ->
        [unset] Die Domäne verlangt, E-Mail ohne Nachweis abzulehnen, und dieser Weg liefert keinen
       *[set] { $domain } verlangt, E-Mail ohne Nachweis abzulehnen, und dieser Weg liefert keinen
    }
    .meaning = Bei diesem Versandweg trägt die E-Mail des Geräts keine Signatur (DKIM), und das SPF-Ergebnis passt nicht zur Domäne des Absenders. Empfänger werden sie ablehnen oder in den Junk-Ordner legen.
    .step-1 = Nehmen Sie die feste öffentliche Adresse des Büros in SPF auf, und verwenden Sie eine Absenderadresse in genau dieser Domäne.
    .step-2 = Oder wählen Sie „Anmeldung mit Kennwort“: Dort signiert Microsoft die E-Mail, sobald DKIM für die Domäne eingerichtet ist.
    .step-3 = Lassen Sie den DMARC-Eintrag so streng, wie er ist.
code-dmarc-none = { $domain ->
        [unset] Die Domäne hat keinen DMARC-Eintrag
       *[set] { $domain } hat keinen DMARC-Eintrag
    }
    .meaning = DMARC sagt Empfängern, was sie mit E-Mail tun sollen, die nur vorgibt, von Ihnen zu kommen. Auch ohne einen solchen Eintrag kommt E-Mail an; einige große Empfänger verlangen ihn aber.
    .step-1 = Sind alle Ihre Absender bekannt, fügen Sie einen TXT-Eintrag für _dmarc unter der Domäne hinzu: v=DMARC1; p=none; rua=mailto: und eine Adresse für Berichte.
code-dmarc-found = { $policy ->
        [unset] Die Domäne hat einen DMARC-Eintrag
       *[set] Die Domäne hat einen DMARC-Eintrag mit der Richtlinie „{ $policy }“
    }
    .meaning = { $policy ->
        [none] Empfänger werden um Berichte über E-Mail gebeten, die nur vorgibt, von Ihnen zu kommen, und sollen sonst nichts gegen sie tun.
       *[other] Empfänger wissen, was sie mit E-Mail tun sollen, die nur vorgibt, von Ihnen zu kommen.
    }
code-dkim-not-found = { $domain ->
        [unset] Es wurde kein DKIM-Eintrag von Microsoft 365 gefunden
       *[set] Für { $domain } wurde kein DKIM-Eintrag von Microsoft 365 gefunden
    }
    .meaning = Microsoft 365 kann Ihre E-Mail signieren, damit Empfänger wissen, dass sie von Ihnen kommt. Für diese Domäne ist die Signatur nicht eingerichtet, oder unter einem anderen Namen.
    .step-1 = Bitten Sie einen Administrator von Microsoft 365 um die zwei Einträge, die hinzuzufügen sind: Sie stehen unter security.microsoft.com/authentication?viewid=DKIM bei der Domäne.
    .step-2 = Sind sie im DNS hinzugefügt, schaltet der Administrator dort das Signieren ein.

## Warum etwas nicht geprüft wurde

code-not-asked = Übersprungen: nicht ausgewählt
    .meaning = Dieser Teil der Prüfung braucht Ihre Zustimmung.
code-not-needed-for-method = Nicht geprüft: Dieser Versandweg braucht das nicht
    .meaning = Es hat keinen Einfluss darauf, ob das Gerät senden kann.
code-earlier-step-failed = Nicht geprüft: Ein Schritt, der dafür nötig ist, hat nicht funktioniert
    .meaning = Das wird geprüft, sobald jener Schritt funktioniert.
code-probe-host-not-microsoft = Empfänger wurden nicht ausprobiert: Der Server gehört nicht Microsoft
    .meaning = Empfänger werden nur an Servern von Microsoft ausprobiert, nie an fremden.
code-answer-missing = Nicht geprüft: Über welchen Server das Gerät sendet, ist nicht bekannt
    .meaning = Das wird geprüft, sobald der Name des Servers bekannt ist.
code-practice-only = Das war eine Übung: Es wurde kein echter Server gefragt
    .meaning = Das vorgespielte Microsoft 365 auf diesem Computer hat geantwortet. Die Ergebnisse sagen nichts über Ihr Netz.

## Der Schlüsselbund

code-keychain-unavailable = Dieser Computer hat keinen Schlüsselbund, den Mailfitter verwenden kann
    .meaning = Das Kennwort wird behalten, bis das Programm geschlossen wird, und in keine Datei geschrieben.
    .step-1 = Installieren und starten Sie unter Linux einen Schlüsselbund, etwa GNOME Keyring oder KWallet.
    .step-2 = Oder geben Sie das Kennwort noch einmal ein, wenn es gebraucht wird.
code-keychain-locked = Der Schlüsselbund dieses Computers ist gesperrt
    .meaning = Das Kennwort wird behalten, bis das Programm geschlossen wird, und in keine Datei geschrieben.
    .step-1 = Entsperren Sie den Schlüsselbund, geben Sie das Kennwort dann noch einmal ein, und hinterlegen Sie es.
code-keychain-denied = Dieser Computer hat den Zugriff auf seinen Schlüsselbund nicht erlaubt
    .meaning = Das Kennwort wird behalten, bis das Programm geschlossen wird, und in keine Datei geschrieben.
    .step-1 = Erlauben Sie den Zugriff, wenn das System fragt, geben Sie das Kennwort dann noch einmal ein, und hinterlegen Sie es.
