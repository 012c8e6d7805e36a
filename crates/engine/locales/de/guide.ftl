# Die Anleitung. Ein Schritt ist `guide-<id>`: sein Titel, `.what` wird getan, `.why` warum, `.clicks` auf den Seiten
# von Microsoft, `.time` wie lange es dauert, und der Weg zurück (`.undo`); was nicht zutrifft, fehlt.

guide-commands-not-run = Für Exchange Online PowerShell, als Administrator angemeldet. Mailfitter führt diese Befehle nicht selbst aus: Fügen Sie die Zeile ein, die zuerst nachsieht, und lesen Sie, was sie zeigt, bevor Sie weitermachen.
guide-commands-placeholder = NAME DES CONNECTORS
guide-commands-name = Setzen Sie den Namen Ihres Connectors an die Stelle von NAME DES CONNECTORS; die Zeile, die zuerst nachsieht, zeigt ihn.

## Clientübermittlung

guide-mailbox = { $login ->
        [unset] Geben Sie dem Gerät ein lizenziertes Postfach
       *[set] Stellen Sie sicher, dass { $login } ein lizenziertes Postfach ist
    }
    .what = Das Gerät meldet sich an einem Postfach mit einer Lizenz für Exchange Online an. Am besten hat es ein eigenes: Dann liegt kein fremdes Kennwort im Gerät.
    .why = Microsoft 365 übernimmt E-Mail von dem Postfach, das sich angemeldet hat. Dessen Adresse ist auch die Absenderadresse.
    .clicks = Microsoft 365 Admin Center › Benutzer › Aktive Benutzer › den Benutzer wählen › Lizenzen: Eine mit Exchange Online ist angehakt. Gibt es noch keinen solchen Benutzer, fügen Sie einen hinzu.
    .time = Fünf Minuten; ein neues Postfach kann länger brauchen, bis es bereit ist.
    .undo = Verwendet kein Gerät das Postfach mehr, nehmen Sie ihm die Lizenz wieder weg.
guide-smtp-auth-mailbox = { $login ->
        [unset] Schalten Sie „Authentifiziertes SMTP“ für dieses Postfach ein
       *[set] Schalten Sie „Authentifiziertes SMTP“ für { $login } ein
    }
    .what = Der Schalter des Postfachs hat drei Stellungen: Er folgt dem Mandanten (der Wert ist leer), ein (der Wert ist False) oder aus (der Wert ist True). Stellen Sie ihn für dieses eine Postfach auf ein. Sein eigener Wert geht dem des Mandanten vor; der Schalter des Mandanten kann deshalb aus bleiben.
    .why = In den meisten Mandanten ist das Senden mit Kennwort für alle aus, und das ist sicherer. Nur das Postfach des Geräts braucht es.
    .clicks = Microsoft 365 Admin Center › Benutzer › Aktive Benutzer › das Postfach wählen › E-Mail › „E-Mail-Apps verwalten“ › „Authentifiziertes SMTP“ anhaken › speichern.
    .time = Zwei Minuten; dann bis zu einer Stunde, bis es wirkt.
    .undo = Geben Sie dem Schalter den Wert, den die erste Zeile gezeigt hat. Ein leerer Wert, „folgt dem Mandanten“, wird $null geschrieben; war er True, schreiben Sie $true an dessen Stelle.
guide-password = Geben Sie hier das Kennwort des Postfachs ein
    .what = Geben Sie das Kennwort einmal ein. Es kommt in den Schlüsselbund dieses Computers oder bleibt, wo es keinen gibt, nur, bis Mailfitter geschlossen wird. Von dort geht es allein an Microsoft, über eine verschlüsselte Verbindung.
    .why = Damit melden sich Prüfung und Testnachricht genau so an, wie das Gerät es tun wird. Es kommt nie in eine Datei oder einen Bericht.
    .time = Eine Minute.
    .undo = „Vergessen“ nimmt es wieder heraus; ebenso das Entfernen der Einrichtung.

## Der Server und die Adresse

guide-endpoint = { $endpoint ->
        [unset] Finden Sie den Server Ihres Mandanten
       *[set] Der Server ist { $endpoint }
    }
    .what = Das Gerät spricht mit dem eigenen Server Ihres Mandanten bei Microsoft, dem MX-Endpunkt. Sein Name wird im DNS nachgeschlagen; nennt das DNS einen anderen Server, etwa einen Mailfilter, kopieren Sie den Namen aus dem Admin Center und fügen Sie ihn hier ein.
    .why = Der Name lässt sich nicht aus Ihrer Domäne bilden: Microsoft verwendet mehrere Formen. Und es muss der Name sein, nie eine IP-Adresse, denn Adressen ändern sich.
    .clicks = Microsoft 365 Admin Center › Einstellungen › Domänen › die Domäne wählen › DNS-Einträge › der Wert des MX-Eintrags.
    .time = Zwei Minuten.
guide-direct-send-allowed = Sehen Sie nach, ob Ihr Mandant Direct Send annimmt
    .what = Sehen Sie sich den Wert von RejectDirectSend an. False: Direct Send wird angenommen. True: Es wird abgelehnt, und das Gerät braucht einen Connector; wählen Sie dann SMTP-Relay. Lassen Sie den Wert, wie er ist.
    .why = Kriminelle missbrauchen Direct Send, um E-Mail von Kollegen vorzutäuschen. Mandanten können es deshalb ablehnen, und neuere tun das vielleicht von Anfang an. Eine Prüfung kann eine Ablehnung zeigen; dass alles in Ordnung ist, kann nur eine Testnachricht zeigen, die ankommt.
    .time = Zwei Minuten. Es wird nur nachgesehen: Nichts wird geändert.
guide-static-address = { $address ->
        [unset] Finden Sie heraus, ob Ihr Büro eine feste öffentliche Adresse hat
       *[set] Finden Sie heraus, ob { $address } fest ist und Ihnen allein gehört
    }
    .what = Fragen Sie Ihren Internetanbieter zweierlei: Bleibt die öffentliche Adresse gleich, und teilt sie kein anderer Kunde? Antworten Sie dann hier.
    .why = Microsoft wird Ihr Büro an dieser Adresse erkennen. Dass sie von hier aus zu sehen ist, sagt nichts über morgen: Ändert sie sich, geht keine E-Mail mehr, und wer sie als Nächster hat, wird für Ihr Büro gehalten.
    .time = Ein Anruf beim Anbieter oder eine E-Mail an ihn: Minuten, manchmal Tage. Eine feste Adresse kann zusätzlich kosten.

## Connectors

guide-connector-there = Haben Sie schon einen Connector?
    .what = Sehen Sie sich die Liste der Connectors an. Einer, der zählt, führt vom „E-Mail-Server Ihrer Organisation“ zu Office 365; in PowerShell ist sein ConnectorType OnPremises. Antworten Sie dann hier mit Ja oder Nein.
    .why = Ein früherer Connector für einen Kopierer oder Mailserver lässt sich auch für dieses Gerät verwenden. Ein zweiter für dasselbe Büro verwirrt nur.
    .clicks = Exchange Admin Center › Nachrichtenfluss › Connectors.
    .time = Zwei Minuten. Es wird nur nachgesehen: Nichts wird geändert.
guide-connector = { $address ->
        [unset] Machen Sie die Adresse Ihres Büros einem Connector bekannt
       *[set] Machen Sie die Adresse { $address } einem Connector bekannt
    }
    .what = Legen Sie einen Connector an, der E-Mail von der Adresse Ihres Büros annimmt. Haben Sie schon einen, fügen Sie die Adresse stattdessen seiner Liste hinzu: Die ganze Liste wird mit einer Adresse mehr neu gesetzt, und die alte Liste wird für den Weg zurück aufgehoben. Sehen Sie danach seinen Zustand an: In kleinen Tarifen legt Microsoft ihn vielleicht ausgeschaltet an, und nur der Microsoft-Support kann ihn einschalten.
    .why = Der Connector sagt Microsoft, dass E-Mail von dieser Adresse Ihre ist, sodass sie auch zu Menschen außerhalb geht. Kann das Gerät ein Zertifikat zeigen, leistet der Weg über das Zertifikat dasselbe, ohne einem ganzen Büro zu vertrauen.
    .clicks = Exchange Admin Center › Nachrichtenfluss › Connectors › „Connector hinzufügen“ › vom „E-Mail-Server Ihrer Organisation“ › ein Name, eingeschaltet › gesendete E-Mail an der IP-Adresse erkennen lassen › die Adresse eingeben › prüfen und erstellen. Bei einem vorhandenen Connector: ihn wählen, bearbeiten, woran gesendete E-Mail erkannt wird, und die Adresse hinzufügen.
    .time = Zehn Minuten, dann bis zu einer Stunde; in kleinen Tarifen Tage für den Microsoft-Support.
    .undo = Entfernen Sie den neuen Connector, oder setzen Sie bei einem, den es vorher gab, seine alte Liste wieder: im selben PowerShell-Fenster mit der letzten Zeile, später nach der Liste, die die erste Zeile gezeigt hat.
guide-certificate = { $certificate ->
        [unset] Bringen Sie ein Zertifikat in das Gerät
       *[set] Bringen Sie ein Zertifikat für { $certificate } in das Gerät
    }
    .what = Das Gerät zeigt ein Zertifikat, das eine öffentliche Zertifizierungsstelle für genau diesen Namen ausgestellt hat, zusammen mit den Zwischenzertifikaten. Ein selbst signiertes wird nicht angenommen. Der Name selbst muss eine der akzeptierten Domänen Ihres Mandanten sein. Trägt Ihr Zertifikat einen anderen Namen in Ihrer Domäne, geben Sie jenen Namen als Namen des Geräts (EHLO) ein.
    .why = Microsoft erkennt das Gerät an diesem Namen, von welcher Adresse es auch kommt.
    .clicks = Exchange Admin Center › Nachrichtenfluss › Akzeptierte Domänen zeigt die Namen, die Ihr Mandant hat. Wie ein Zertifikat in das Gerät kommt, steht in dessen Handbuch.
    .time = Eine Stunde, wenn ein Zertifikat vorliegt; eines zu bestellen kann Tage dauern. Es muss erneuert werden, bevor es abläuft.
    .undo = Entfernen Sie das Zertifikat aus dem Gerät. Entfernen Sie den Namen aus den akzeptierten Domänen nur, wenn Sie ihn hierfür hinzugefügt haben.
guide-connector-certificate = { $certificate ->
        [unset] Machen Sie das Zertifikat einem Connector bekannt
       *[set] Machen Sie das Zertifikat für { $certificate } einem Connector bekannt
    }
    .what = Legen Sie einen Connector an, der E-Mail von jedem annimmt, der das Zertifikat mit diesem Namen zeigt. Sehen Sie danach seinen Zustand an: In kleinen Tarifen legt Microsoft ihn vielleicht ausgeschaltet an, und nur der Microsoft-Support kann ihn einschalten.
    .why = Der Connector sagt Microsoft, dass E-Mail, die mit diesem Zertifikat gesendet wird, Ihre ist, sodass sie auch zu Menschen außerhalb geht.
    .clicks = Exchange Admin Center › Nachrichtenfluss › Connectors › „Connector hinzufügen“ › vom „E-Mail-Server Ihrer Organisation“ › ein Name, eingeschaltet › gesendete E-Mail am Antragstellernamen des Zertifikats erkennen lassen › jenen Namen eingeben › prüfen und erstellen.
    .time = Zehn Minuten, dann bis zu einer Stunde; in kleinen Tarifen Tage für den Microsoft-Support.
    .undo = Entfernen Sie den neuen Connector.

## DNS und der Absender

guide-spf = { $hosted ->
        [unset] { $domain ->
            [unset] Nehmen Sie die Adresse in den SPF-Eintrag Ihrer Domäne auf
           *[set] Nehmen Sie die Adresse in den SPF-Eintrag von { $domain } auf
        }
       *[set] { $domain ->
            [unset] Nehmen Sie die sendende Firma in den SPF-Eintrag Ihrer Domäne auf
           *[set] Nehmen Sie die sendende Firma in den SPF-Eintrag von { $domain } auf
        }
    }
    .what = { $hosted ->
            [unset] Ändern Sie den einen TXT-Eintrag, der mit v=spf1 beginnt, in den gezeigten Text. Sonst ändert sich darin nichts. Gibt es noch keinen Eintrag, schreiben Sie zuerst auf, wer sonst noch für die Domäne sendet, etwa ein Newsletterdienst.
           *[set] Fragen Sie die Firma, die das Gerät oder Programm betreibt, welcher Name in SPF hinter include: gehört, und lassen Sie ihn in den einen TXT-Eintrag aufnehmen, der mit v=spf1 beginnt. Sonst ändert sich darin nichts.
        }
    .why = { $hosted ->
            [unset] SPF ist die Liste derer, die für Ihre Domäne senden dürfen. Ohne die Adresse wird die E-Mail des Geräts leicht für Spam gehalten. Jeder hinter der Adresse kann SPF für die Domäne bestehen; sie muss deshalb Ihnen allein gehören.
           *[set] SPF ist die Liste derer, die für Ihre Domäne senden dürfen. Diese E-Mail geht von den Servern der Firma ab, nicht von Ihrem Büro; ohne den Namen der Firma in der Liste wird sie leicht für Spam gehalten.
        }
    .clicks = Wo das DNS Ihrer Domäne gepflegt wird: DNS-Einträge › der TXT-Eintrag, der mit v=spf1 beginnt › ihn bearbeiten. Gibt es keinen, fügen Sie einen hinzu, aber nie einen zweiten.
    .time = Zehn Minuten, dann so lange, wie andere sich den alten Eintrag merken dürfen: oft eine Stunde, manchmal einen Tag.
    .undo = Setzen Sie den alten Text wieder ein, oder entfernen Sie den Eintrag, wenn es vorher keinen gab.
guide-sender = { $from ->
        [unset] Wählen Sie die Absenderadresse
       *[set] Die Absenderadresse ist { $from }
    }
    .what = Verwenden Sie eine Adresse in einer der akzeptierten Domänen Ihres Mandanten. Sie braucht kein Postfach, aber Antworten gehen dorthin. Für E-Mail nach außen darf sie nicht auf onmicrosoft.com enden.
    .why = Microsoft gibt nur E-Mail von einer Domäne weiter, die Ihrem Mandanten gehört. Von Adressen unter onmicrosoft.com darf ein Mandant nur 100 Empfänger außerhalb am Tag erreichen.
    .clicks = Exchange Admin Center › Nachrichtenfluss › Akzeptierte Domänen zeigt Ihre Domänen.
    .time = Eine Minute.

## Was angehakt sein muss, bevor ein Connector über die Adresse gezeigt wird

guide-acknowledge-address-is-ours = Der Anbieter hat bestätigt, dass die Adresse fest ist und dass sonst niemand sie verwendet. Es ist nicht die Adresse eines Rechenzentrumsanbieters oder eines ganzen Gebäudes.
guide-acknowledge-office-is-a-relay = Jeder Computer, jedes Telefon und jeder Gast hinter dieser Adresse kann dann für unsere Domäne senden. Wir lassen die Firewall Port 25 nach außen für alle außer diesem Gerät sperren. Wir wissen, dass der Weg über das Zertifikat dies vermeidet, wenn das Gerät eines zeigen kann.

## Warum es noch keinen Befehl oder Vorschlag gibt

guide-lacks-domain = Die Domäne fehlt oder ist kein Domänenname. Geben Sie sie ein, und die Befehle erscheinen.
guide-lacks-login = Das Postfach, das sich anmeldet, fehlt oder ist keine ganze Adresse. Sobald es im ersten Schritt eingetragen ist, erscheinen die Befehle.
guide-lacks-sender = Die Absenderadresse fehlt oder ist keine ganze Adresse.
guide-lacks-sender-onmicrosoft = Eine Adresse unter onmicrosoft.com taugt nicht für E-Mail nach außen. Wählen Sie eine in einer eigenen Domäne.
guide-lacks-endpoint = Der Name des Servers ist noch nicht bekannt. Lassen Sie die Domäne nachschlagen, oder fügen Sie den Namen aus dem Admin Center ein.
guide-lacks-endpoint-not-microsoft = Was eingegeben wurde, ist nicht der Name eines Servers von Microsoft 365. Kopieren Sie ihn noch einmal aus dem Admin Center.
guide-lacks-address = Die öffentliche Adresse des Büros ist noch nicht bekannt. Lassen Sie die Domäne aus dem Netz des Büros nachschlagen, oder geben Sie die Adresse ein.
guide-lacks-address-private = Das ist eine private Adresse: Es gibt sie nur in Ihrem Netz, und Microsoft sieht sie nie. Geben Sie die öffentliche ein.
guide-lacks-address-shared = Der Anbieter teilt diese Adresse unter Kunden. Wer sie mit Ihnen teilt, könnte für Ihre Domäne senden; sie darf deshalb weder in einem Connector noch in SPF stehen. Bitten Sie um eine eigene Adresse, oder wählen Sie den Weg über das Zertifikat oder die Clientübermittlung.
guide-lacks-address-reserved = Diese Adresse kann im Internet kein Büro haben. Geben Sie die öffentliche ein.
guide-lacks-address-ipv6 = Connectors kennen nur IPv4-Adressen, und dies ist eine IPv6-Adresse. Geben Sie die IPv4-Adresse des Büros ein, und lassen Sie das Gerät IPv4 verwenden.
guide-lacks-address-dynamic = Sie haben gesagt, dass sich die Adresse ändern kann. Morgen hat sie vielleicht ein Fremder; sie darf deshalb weder in einem Connector noch in SPF stehen. Bitten Sie den Anbieter um eine feste, oder wählen Sie den Weg über das Zertifikat oder die Clientübermittlung.
guide-lacks-connector-answer = Sehen Sie nach, ob es schon einen Connector gibt, und antworten Sie dann oben.
guide-lacks-connector-there = Sie haben gesagt, dass es einen Connector gibt. Nennt er dieses Zertifikat, ist nichts zu tun. Erkennt er Sie an einer Adresse oder an einem anderen Zertifikat, antworten Sie, dass es für dieses keinen gibt.
guide-lacks-direct-send = Sie haben gesagt, dass der Mandant Direct Send ablehnt. Abhilfe schafft ein Connector: Wählen Sie SMTP-Relay, über ein Zertifikat oder über eine feste Adresse.
guide-lacks-spf-look-up = Der Eintrag konnte noch nicht nachgeschlagen werden, deshalb wird nichts vorgeschlagen. Lassen Sie die Domäne nachschlagen.
guide-lacks-spf-several = Es gibt mehrere SPF-Einträge, und dann zählt keiner. Lassen Sie zuerst einen daraus machen, und sehen Sie dann noch einmal nach.
guide-lacks-spf-repair = Mit dem Eintrag lässt sich so nicht arbeiten: Er ist nicht lesbar, oder er endet in einem Fehler, und dann zählt er gar nicht. Lassen Sie ihn zuerst in Ordnung bringen, und sehen Sie dann noch einmal nach.
guide-lacks-spf-hosted = Das Gerät oder Programm läuft bei einer anderen Firma, und seine E-Mail geht nicht von diesem Büro ab: In den Eintrag gehört der Name, den diese Firma für „include“ nennt, nicht Ihre Adresse.
guide-lacks-spf-optional = Dieser Weg geht nach dem Zertifikat. Die Adresse kann sich ändern; lassen Sie sie deshalb aus SPF heraus.

## Was eine Maschine gesehen hat

guide-proof-endpoint-in-dns = Im DNS gefunden.
guide-proof-endpoint-answered = In der letzten Prüfung hat unter diesem Namen ein Server geantwortet.
guide-proof-endpoint-not-in-dns = Das DNS nennt für die Domäne einen anderen Server oder keinen. Fügen Sie den Namen aus dem Admin Center ein.
guide-proof-address-seen = { $address ->
        [unset] Microsoft hat diesen Computer unter dieser Adresse gesehen. Dass sie fest ist, haben Sie gesagt.
       *[set] Microsoft hat diesen Computer unter { $address } gesehen. Dass sie fest ist, haben Sie gesagt.
    }
guide-proof-address-differs = { $seen ->
        [unset] Microsoft sieht diesen Computer unter einer anderen Adresse.
       *[set] Microsoft sieht diesen Computer unter einer anderen Adresse: { $seen }.
    }
guide-proof-spf-passes = { $address ->
        [unset] SPF lässt die Adresse zu.
       *[set] SPF lässt { $address } zu.
    }
guide-proof-spf-lists = { $address ->
        [unset] Der Eintrag nennt die Adresse.
       *[set] Der Eintrag nennt { $address }.
    }
guide-proof-spf-not-listed = { $address ->
        [unset] SPF lässt die Adresse noch nicht zu.
       *[set] SPF lässt { $address } noch nicht zu.
    }
guide-proof-spf-broken = SPF bricht mit einem Fehler ab, deshalb zählt der Eintrag nicht.
guide-proof-password-kept = Ein Kennwort ist hinterlegt. Ob es stimmt, sagt die Prüfung.
guide-proof-password-rejected = In der letzten Prüfung hat Microsoft Benutzername oder Kennwort abgelehnt.
guide-proof-sign-in-accepted = In der letzten Prüfung konnte sich das Postfach anmelden.
guide-proof-smtp-auth-off-mailbox = In der letzten Prüfung hat Microsoft gesagt: aus für dieses Postfach.
guide-proof-smtp-auth-off-tenant = In der letzten Prüfung hat Microsoft gesagt: aus für den Mandanten, und das Postfach folgt ihm. Schalten Sie es für dieses Postfach ein; der Schalter des Mandanten kann bleiben.
guide-proof-relay-allowed = { $recipient ->
        [unset] In der letzten Prüfung wurde ein Empfänger außerhalb in einer Probe angenommen. Dass E-Mail ankommt, zeigt nur eine Testnachricht.
       *[set] In der letzten Prüfung wurde { $recipient }, außerhalb Ihrer Domäne, in einer Probe angenommen. Dass E-Mail ankommt, zeigt nur eine Testnachricht.
    }
guide-proof-relay-denied = In der letzten Prüfung hat Microsoft E-Mail nicht weitergegeben. Ein neuer Connector kann bis zu einer Stunde brauchen.
guide-proof-relay-denied-elsewhere = { $seen ->
        [unset] In der letzten Prüfung hat Microsoft E-Mail nicht weitergegeben, sah diesen Computer aber unter einer anderen Adresse als der des Büros.
       *[set] In der letzten Prüfung hat Microsoft E-Mail nicht weitergegeben, sah diesen Computer aber unter { $seen }; das ist nicht die Adresse des Büros.
    }
guide-proof-connector-disabled = In der letzten Prüfung hat Microsoft gesagt, dass der Connector ausgeschaltet ist.
guide-proof-direct-send-rejected = In der letzten Prüfung hat Microsoft Direct Send abgelehnt. Abhilfe schafft ein Connector: Wählen Sie SMTP-Relay.
guide-proof-sender-not-accepted = In der letzten Prüfung hat Microsoft gesagt, dass die Domäne des Absenders keine des Mandanten ist.

## Was für den ganzen Weg gilt

guide-notice-basic-auth-ends = Microsoft schaltet die Anmeldung mit Kennwort Ende Dezember 2026 in der Voreinstellung aus. In Mandanten, die es schon gibt, kann ein Administrator sie wieder einschalten, bis zu einem endgültigen Tag, den Microsoft noch nennen wird. Planen Sie jetzt einen anderen Weg.
guide-notice-basic-auth-off = Microsoft hat die Anmeldung mit Kennwort in der Voreinstellung ausgeschaltet. In Mandanten, die es vorher gab, kann ein Administrator sie wieder einschalten, bis zu einem endgültigen Tag, den Microsoft noch nennen wird. Ein anderer Weg hält länger.
guide-notice-direct-send-is-relay = Ein Connector kennt dieses Büro. Was das Gerät von hier sendet, ist deshalb nicht mehr Direct Send, sondern Relay: Es kann auch Menschen außerhalb erreichen, und das Ablehnen von Direct Send betrifft es nicht. Jeder hinter der Adresse kann dasselbe; lassen Sie deshalb die Firewall Port 25 nach außen für alle außer dem Gerät sperren.
guide-notice-direct-send-becomes-relay = Diese Einrichtung hat vorher Direct Send verwendet. Sobald der Connector wirkt, ist E-Mail aus diesem Büro Relay: für jedes Gerät hinter ihm, auch zu Menschen außerhalb. Danach kann ein Administrator den Mandanten Direct Send von Fremden ablehnen lassen, wenn kein anderes Gerät davon abhängt.
guide-notice-address-changed = Microsoft sieht diesen Computer jetzt unter einer anderen Adresse als der in dieser Einrichtung. Hat sich die Adresse des Büros geändert, geben Sie die neue ein, und lassen Sie die alte aus dem Connector und aus SPF herausnehmen: Ein Fremder kann sie jetzt haben. Steht dieser Computer anderswo, ist nichts zu tun.
guide-notice-other-cloud = In Ihrer Microsoft-Cloud haben die Admin Center andere Adressen; deshalb stehen hier keine Links. Die Namen der Seiten können etwas abweichen.

## Was abzubauen ist

guide-take-down-connector = Bauen Sie den Connector ab
    .what = Braucht ihn kein anderes Gerät, entfernen Sie den Connector. Gab es ihn vorher oder verwenden ihn andere, nehmen Sie nur die Adresse dieses Büros aus seiner Liste.
    .why = Solange er besteht, kann jeder hinter der Adresse für Ihre Domäne senden.
    .undo = Legen Sie den Connector wieder an, oder setzen Sie die alte Liste wieder so, wie die erste Zeile sie gezeigt hat.
guide-take-down-connector-certificate = Bauen Sie den Connector für das Zertifikat ab
    .what = Zeigt kein anderes Gerät dieses Zertifikat, entfernen Sie den Connector.
    .why = Solange er besteht, kann jeder, der das Zertifikat und seinen Schlüssel hat, für Ihre Domäne senden.
    .undo = Legen Sie den Connector wieder an.
guide-take-down-spf-address = { $domain ->
        [unset] Nehmen Sie die Adresse aus dem SPF-Eintrag Ihrer Domäne heraus
       *[set] Nehmen Sie die Adresse aus dem SPF-Eintrag von { $domain } heraus
    }
    .what = Sendet kein anderes Gerät und kein Server hinter der Adresse für die Domäne, nehmen Sie die Adresse aus dem Eintrag heraus. Sonst ändert sich darin nichts.
    .why = Jeder hinter der Adresse kann SPF für die Domäne bestehen.
    .undo = Setzen Sie den alten Text wieder ein.
guide-take-down-smtp-auth = { $login ->
        [unset] Schalten Sie „Authentifiziertes SMTP“ für das Postfach aus
       *[set] Schalten Sie „Authentifiziertes SMTP“ für { $login } aus
    }
    .what = Meldet sich kein anderes Gerät an diesem Postfach an, schalten Sie „Authentifiziertes SMTP“ dafür aus. Ist das Gerät fort, ändern Sie auch das Kennwort des Postfachs.
    .why = Ein Kennwort, das noch irgendwo in einem Gerät liegt, nützt dann niemandem.
    .undo = Geben Sie dem Schalter den Wert, den die erste Zeile gezeigt hat. Ein leerer Wert, „folgt dem Mandanten“, wird $null geschrieben.
guide-take-down-earlier-address = { $was ->
        [unset] Nehmen Sie die frühere Adresse des Büros heraus
       *[set] Nehmen Sie die frühere Adresse { $was } heraus
    }
    .what = Steht sie in der Liste des Connectors oder in SPF und hat das Büro sie nicht mehr, nehmen Sie sie dort heraus. Fügen Sie im Connector zuerst die neue Adresse hinzu, damit seine Liste nie leer ist.
    .why = Ein Fremder kann diese Adresse jetzt haben und könnte für Ihre Domäne senden.
    .undo = Setzen Sie die alte Liste und den alten Text wieder.
