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
    .why = Microsoft 365 nimmt E-Mail von dem Postfach an, das sich angemeldet hat. Dessen Adresse ist auch die Absenderadresse.
    .clicks = Microsoft 365 Admin Center › Benutzer › Aktive Benutzer › den Benutzer wählen › Lizenzen: Eine mit Exchange Online ist angehakt. Gibt es noch keinen solchen Benutzer, fügen Sie einen hinzu.
    .time = Fünf Minuten; ein neues Postfach kann länger brauchen, bis es bereit ist.
    .undo = Verwendet kein Gerät das Postfach mehr, nehmen Sie ihm die Lizenz wieder weg.
guide-smtp-auth-mailbox = { $login ->
        [unset] Schalten Sie „Authentifiziertes SMTP“ für dieses Postfach ein
       *[set] Schalten Sie „Authentifiziertes SMTP“ für { $login } ein
    }
    .what = Der Schalter des Postfachs hat drei Stellungen: Er folgt dem Mandanten (der Wert ist leer), ein (der Wert ist False) oder aus (der Wert ist True). Stellen Sie ihn für dieses eine Postfach auf „ein“. Sein eigener Wert hat Vorrang vor dem des Mandanten; der Schalter des Mandanten kann deshalb aus bleiben.
    .why = In den meisten Mandanten ist das Senden mit Kennwort für alle aus, und das ist sicherer. Nur das Postfach des Geräts braucht diesen Schalter.
    .clicks = Microsoft 365 Admin Center › Benutzer › Aktive Benutzer › das Postfach wählen › E-Mail › „E-Mail-Apps verwalten“ › „Authentifiziertes SMTP“ anhaken › speichern.
    .time = Zwei Minuten; dann bis zu einer Stunde, bis es wirkt.
    .undo = Mit Klicks: Nehmen Sie den Haken bei „Authentifiziertes SMTP“ wieder weg, und speichern Sie. In PowerShell: Geben Sie dem Schalter den Wert, den die erste Zeile gezeigt hat; ein leerer Wert, „folgt dem Mandanten“, wird als $null geschrieben, True als $true.
guide-password = Geben Sie hier das Kennwort des Postfachs ein
    .what = Geben Sie das Kennwort einmal ein. Es kommt in den Schlüsselbund dieses Computers; gibt es keinen, bleibt es nur, bis Mailfitter geschlossen wird. Von dort geht es nur an Microsoft, über eine verschlüsselte Verbindung.
    .why = Damit melden sich Prüfung und Testnachricht genau so an, wie das Gerät es tun wird. Es kommt nie in eine Datei oder einen Bericht.
    .time = Eine Minute.
    .undo = „Vergessen“ nimmt es wieder heraus; ebenso das Entfernen der Einrichtung.

## Der Server und die Adresse

guide-endpoint = { $endpoint ->
        [unset] Finden Sie den Server Ihres Mandanten
       *[set] Der Server ist { $endpoint }
    }
    .what = Das Gerät spricht mit dem eigenen Server Ihres Mandanten bei Microsoft, dem MX-Endpunkt. Sein Name wird im DNS nachgeschlagen; nennt das DNS einen anderen Server, etwa einen Mailfilter, muss der Name aus dem Admin Center kommen.
    .told = Das Gerät spricht mit dem eigenen Server des Mandanten bei Microsoft, dem MX-Endpunkt. Sehen Sie seinen Namen im Admin Center nach, und nennen Sie ihn der Person, von der Sie dieses Blatt haben.
    .why = Der Name lässt sich nicht aus Ihrer Domäne bilden: Microsoft verwendet mehrere Formen. Und es muss der Name sein, nie eine IP-Adresse, denn Adressen ändern sich.
    .clicks = Microsoft 365 Admin Center › Einstellungen › Domänen › die Domäne wählen › DNS-Einträge › der Wert des MX-Eintrags.
    .time = Zwei Minuten.
guide-direct-send-allowed = Sehen Sie nach, ob Ihr Mandant Direct Send annimmt
    .what = Sehen Sie sich den Wert von RejectDirectSend an. False: Direct Send wird angenommen. True: Direct Send wird abgelehnt, und das Gerät braucht einen Connector; wählen Sie dann SMTP-Relay. Lassen Sie den Wert, wie er ist.
    .why = Kriminelle missbrauchen Direct Send, um E-Mail von Kollegen vorzutäuschen. Mandanten können Direct Send deshalb ablehnen, und neuere tun das vielleicht von Anfang an. Eine Prüfung kann eine Ablehnung zeigen; dass alles in Ordnung ist, kann nur eine Testnachricht zeigen, die ankommt.
    .time = Zwei Minuten. Es wird nur nachgesehen: Nichts wird geändert.
guide-static-address = { $address ->
        [unset] Finden Sie heraus, ob Ihr Büro eine feste öffentliche Adresse hat
       *[set] Finden Sie heraus, ob { $address } fest ist und Ihnen allein gehört
    }
    .what = Fragen Sie Ihren Internetanbieter zweierlei: Bleibt die öffentliche Adresse gleich, und gehört sie Ihnen allein? Antworten Sie dann hier; trifft eines davon nicht zu, antworten Sie, dass sie sich ändern kann.
    .told = Fragen Sie den Internetanbieter zweierlei: Bleibt die öffentliche Adresse gleich, und gehört sie diesem Büro allein? Sagen Sie es dann der Person, von der Sie dieses Blatt haben.
    .why = Microsoft wird Ihr Büro an dieser Adresse erkennen. Dass sie von hier aus zu sehen ist, sagt nichts über morgen: Ändert sie sich, wird keine E-Mail mehr gesendet, und wer sie als Nächster hat, wird für Ihr Büro gehalten.
    .time = Ein Anruf beim Anbieter oder eine E-Mail an ihn: Minuten, manchmal Tage. Eine feste Adresse kann zusätzlich kosten.

## Connectors

guide-connector-there = Haben Sie schon einen Connector?
    .what = Sehen Sie sich die Liste der Connectors an. Einer, der zählt, führt vom „E-Mail-Server Ihrer Organisation“ zu Office 365; in PowerShell ist sein ConnectorType OnPremises. Antworten Sie dann hier mit Ja oder Nein.
    .told = Sehen Sie sich die Liste der Connectors an. Einer, der zählt, führt vom „E-Mail-Server Ihrer Organisation“ zu Office 365; in PowerShell ist sein ConnectorType OnPremises. Sagen Sie dann der Person, von der Sie dieses Blatt haben, ob es einen gibt.
    .why = Ein früherer Connector für einen Kopierer oder Mailserver lässt sich auch für dieses Gerät verwenden. Ein zweiter für dasselbe Büro verwirrt nur.
    .clicks = Exchange Admin Center › Nachrichtenfluss › Connectors.
    .time = Zwei Minuten. Es wird nur nachgesehen: Nichts wird geändert.
guide-connector = { $sending ->
        [changing] Warten Sie mit dem Connector, bis die Adresse fest ist
       *[unset] { $address ->
            [unset] Machen Sie die Adresse Ihres Büros einem Connector bekannt
           *[set] Machen Sie die Adresse { $address } einem Connector bekannt
        }
    }
    .what = { $sending ->
        [changing] Solange sich die Adresse ändern kann, wird kein Connector angelegt: Wer sie morgen hat, könnte als Ihre Organisation senden.
       *[unset] Legen Sie einen Connector an, der E-Mail von der Adresse Ihres Büros annimmt. Haben Sie schon einen, fügen Sie die Adresse stattdessen seiner Liste hinzu: Die ganze Liste wird mit einer Adresse mehr neu gesetzt, und die alte Liste bleibt für den Weg zurück erhalten. Sehen Sie sich danach seinen Zustand an: In kleinen Tarifen legt Microsoft ihn vielleicht ausgeschaltet an, und nur der Microsoft-Support kann ihn einschalten.
    }
    .why = Der Connector teilt Microsoft mit, dass E-Mail von dieser Adresse von Ihnen stammt, sodass sie auch an externe Empfänger zugestellt wird. Kann das Gerät ein Zertifikat zeigen, leistet der Weg über das Zertifikat dasselbe, ohne einem ganzen Büro zu vertrauen.
    .clicks = Exchange Admin Center › Nachrichtenfluss › Connectors › „Connector hinzufügen“ › vom „E-Mail-Server Ihrer Organisation“ › ein Name, eingeschaltet › gesendete E-Mail an der IP-Adresse erkennen lassen › die Adresse eingeben › prüfen und erstellen. Bei einem vorhandenen Connector: den Connector wählen, bearbeiten, woran gesendete E-Mail erkannt wird, und die Adresse hinzufügen.
    .time = { $sending ->
        [changing] Nichts zu tun, solange die Adresse nicht fest ist.
       *[unset] Zehn Minuten, dann bis zu einer Stunde; in kleinen Tarifen einige Tage, bis der Microsoft-Support ihn einschaltet.
    }
    .undo = Entfernen Sie den neuen Connector. Bei einem, den es vorher gab, nehmen Sie die Adresse wieder aus seiner Liste heraus; in PowerShell setzen Sie die alte Liste wieder ein, so wie sie vor der Änderung gezeigt wurde.
guide-certificate = { $certificate ->
        [unset] Installieren Sie ein Zertifikat auf dem Gerät
       *[set] Installieren Sie ein Zertifikat für { $certificate } auf dem Gerät
    }
    .what = Das Gerät zeigt ein Zertifikat, das eine öffentliche Zertifizierungsstelle für genau diesen Namen ausgestellt hat, zusammen mit den Zwischenzertifikaten. Ein selbst signiertes wird nicht angenommen. Der Name selbst muss eine der akzeptierten Domänen Ihres Mandanten sein. Trägt Ihr Zertifikat einen anderen Namen in Ihrer Domäne, geben Sie ihn als Namen des Geräts (EHLO) ein.
    .why = Microsoft erkennt das Gerät an diesem Namen, von welcher Adresse es auch kommt.
    .clicks = Exchange Admin Center › Nachrichtenfluss › Akzeptierte Domänen zeigt die Namen, die Ihr Mandant hat. Wie ein Zertifikat auf das Gerät kommt, steht in dessen Handbuch.
    .time = Eine Stunde, wenn ein Zertifikat vorliegt; eines zu bestellen kann Tage dauern. Es muss erneuert werden, bevor es abläuft.
    .undo = Entfernen Sie das Zertifikat vom Gerät. Entfernen Sie den Namen aus den akzeptierten Domänen nur, wenn Sie ihn hierfür hinzugefügt haben.
guide-connector-certificate = { $certificate ->
        [unset] Machen Sie das Zertifikat einem Connector bekannt
       *[set] Machen Sie das Zertifikat für { $certificate } einem Connector bekannt
    }
    .what = Legen Sie einen Connector an, der E-Mail von jedem annimmt, der das Zertifikat mit diesem Namen zeigt. Sehen Sie sich danach seinen Zustand an: In kleinen Tarifen legt Microsoft ihn vielleicht ausgeschaltet an, und nur der Microsoft-Support kann ihn einschalten.
    .why = Der Connector teilt Microsoft mit, dass E-Mail, die mit diesem Zertifikat gesendet wird, von Ihnen stammt, sodass sie auch an externe Empfänger zugestellt wird.
    .clicks = Exchange Admin Center › Nachrichtenfluss › Connectors › „Connector hinzufügen“ › vom „E-Mail-Server Ihrer Organisation“ › ein Name, eingeschaltet › gesendete E-Mail am Antragstellernamen des Zertifikats erkennen lassen › diesen Namen eingeben › prüfen und erstellen.
    .time = Zehn Minuten, dann bis zu einer Stunde; in kleinen Tarifen einige Tage, bis der Microsoft-Support ihn einschaltet.
    .undo = Entfernen Sie den neuen Connector.

## DNS und der Absender

guide-spf = { $sending ->
        [elsewhere] { $domain ->
            [unset] Ergänzen Sie den SPF-Eintrag Ihrer Domäne um die sendende Firma
           *[set] Ergänzen Sie den SPF-Eintrag von { $domain } um die sendende Firma
        }
        [by-certificate] { $domain ->
            [unset] Lassen Sie den SPF-Eintrag Ihrer Domäne, wie er ist
           *[set] Lassen Sie den SPF-Eintrag von { $domain }, wie er ist
        }
        [changing] { $domain ->
            [unset] Lassen Sie die Adresse aus dem SPF-Eintrag Ihrer Domäne heraus
           *[set] Lassen Sie die Adresse aus dem SPF-Eintrag von { $domain } heraus
        }
       *[unset] { $domain ->
            [unset] Ergänzen Sie den SPF-Eintrag Ihrer Domäne um die Adresse
           *[set] Ergänzen Sie den SPF-Eintrag von { $domain } um die Adresse
        }
    }
    .what = { $sending ->
        [elsewhere] Fragen Sie die Firma, die das Gerät oder Programm betreibt, welcher Name in SPF hinter include: gehört, und lassen Sie ihn in den einen TXT-Eintrag aufnehmen, der mit v=spf1 beginnt. Sonst ändert sich darin nichts.
        [by-certificate] Hier ist nichts zu tun. Microsoft erkennt das Gerät hier am Zertifikat; die Adresse des Büros muss deshalb nicht im Eintrag stehen.
        [changing] Solange sich die Adresse ändern kann, wird hier nichts hinzugefügt.
       *[unset] Nehmen Sie die Adresse so, wie dieser Schritt es vorschlägt, in den einen TXT-Eintrag auf, der mit v=spf1 beginnt, und ändern Sie sonst nichts. Gibt es noch keinen Eintrag, schreiben Sie zuerst auf, wer sonst noch für die Domäne sendet, etwa ein Newsletterdienst.
    }
    .why = { $sending ->
        [elsewhere] SPF ist die Liste derer, die für Ihre Domäne senden dürfen. Diese E-Mail geht von den Servern der Firma ab, nicht von Ihrem Büro; ohne den Namen der Firma in der Liste wird sie leicht für Spam gehalten.
        [by-certificate] SPF führt die Adressen auf, die für Ihre Domäne senden dürfen. Eine Adresse, die sich ändern kann, gehört nicht hinein: Morgen hat sie vielleicht ein Fremder.
        [changing] SPF führt die Adressen auf, die für Ihre Domäne senden dürfen. Wer diese Adresse morgen hat, könnte im Namen der Domäne senden.
       *[unset] SPF ist die Liste derer, die für Ihre Domäne senden dürfen. Ohne die Adresse wird die E-Mail des Geräts leicht für Spam gehalten. Jeder hinter der Adresse kann dann im Namen der Domäne senden; sie muss deshalb Ihnen allein gehören.
    }
    .clicks = { $sending ->
        [by-certificate] Der Eintrag steht dort, wo das DNS Ihrer Domäne gepflegt wird. Er bleibt, wie er ist.
       *[unset] Wo das DNS Ihrer Domäne gepflegt wird: DNS-Einträge › der TXT-Eintrag, der mit v=spf1 beginnt › bearbeiten. Gibt es keinen, fügen Sie einen hinzu, aber nie einen zweiten.
    }
    .time = { $sending ->
        [by-certificate] Keine Zeit nötig.
        [changing] Nichts zu tun, solange die Adresse nicht fest ist.
       *[unset] Zehn Minuten, dann so lange, wie andere sich den alten Eintrag merken dürfen: oft eine Stunde, manchmal einen Tag.
    }
    .undo = { $sending ->
        [by-certificate] Hier wird nichts geändert, also ist nichts rückgängig zu machen.
       *[unset] Setzen Sie den alten Text wieder ein, oder entfernen Sie den Eintrag, wenn es vorher keinen gab.
    }
guide-sender = { $from ->
        [unset] Wählen Sie die Absenderadresse
       *[set] Die Absenderadresse ist { $from }
    }
    .what = Verwenden Sie eine Adresse in einer der akzeptierten Domänen Ihres Mandanten. Sie braucht kein Postfach, aber Antworten gehen dorthin. Für E-Mail nach außen darf sie nicht auf onmicrosoft.com enden.
    .why = Microsoft gibt nur E-Mail von einer Domäne weiter, die Ihrem Mandanten gehört. Von Adressen unter onmicrosoft.com darf ein Mandant nur 100 externe Empfänger am Tag erreichen.
    .clicks = Exchange Admin Center › Nachrichtenfluss › Akzeptierte Domänen zeigt Ihre Domänen.
    .time = Eine Minute.

## Was angehakt sein muss, bevor ein Connector über die Adresse gezeigt wird

guide-acknowledge-address-is-ours = Der Anbieter hat bestätigt, dass die Adresse fest ist und dass sonst niemand sie verwendet. Es ist nicht die Adresse eines Rechenzentrumsanbieters oder eines ganzen Gebäudes.
guide-acknowledge-office-is-a-relay = Jeder Computer, jedes Telefon und jeder Gast hinter dieser Adresse kann dann für unsere Domäne senden. Wir lassen die Firewall Port 25 nach außen für alle außer diesem Gerät sperren. Wir wissen, dass der Weg über das Zertifikat dies vermeidet, wenn das Gerät eines zeigen kann.

## Warum es noch keinen Befehl oder Vorschlag gibt

guide-lacks-domain = Die Domäne fehlt oder ist kein Domänenname. Geben Sie sie auf der Seite „{ step-device }“ ein; dann ist dieser Schritt vollständig.
    .told = Die Domäne ist noch nicht bekannt. Fragen Sie die Person danach, von der Sie dieses Blatt haben.
guide-lacks-login = Das Postfach, das sich anmeldet, fehlt oder ist keine vollständige Adresse. Sobald es im ersten Schritt eingetragen ist, erscheinen die Befehle.
    .told = Das Postfach ist noch nicht bekannt. Fragen Sie die Person danach, von der Sie dieses Blatt haben.
guide-lacks-sender = Die Absenderadresse fehlt oder ist keine vollständige Adresse.
guide-lacks-sender-onmicrosoft = Eine Adresse unter onmicrosoft.com taugt nicht für E-Mail nach außen. Wählen Sie eine in einer eigenen Domäne.
guide-lacks-endpoint = Der Name des Servers ist noch nicht bekannt. Schlagen Sie die Domäne nach, oder fügen Sie den Namen aus dem Admin Center ein.
    .told = Der Name des Servers ist noch nicht bekannt: Es ist der MX-Wert, den das Admin Center zeigt.
guide-lacks-endpoint-not-microsoft = Was eingegeben wurde, ist nicht der Name eines Servers von Microsoft 365. Kopieren Sie ihn noch einmal aus dem Admin Center.
guide-lacks-address = Die öffentliche Adresse des Büros ist noch nicht bekannt. Schlagen Sie die Domäne aus dem Netz des Büros nach, oder geben Sie die Adresse ein.
    .told = Die öffentliche Adresse des Büros ist noch nicht bekannt. Fragen Sie die Person danach, von der Sie dieses Blatt haben.
guide-lacks-address-private = Das ist eine private Adresse: Es gibt sie nur in Ihrem Netz, und Microsoft sieht sie nie. Geben Sie die öffentliche ein.
guide-lacks-address-shared = Der Anbieter vergibt diese Adresse an mehrere Kunden zugleich. Wer sie mit Ihnen teilt, könnte für Ihre Domäne senden; sie darf deshalb weder in einem Connector noch in SPF stehen. Bitten Sie um eine eigene Adresse, oder wählen Sie „Relay über ein Zertifikat“ oder „Anmeldung mit Kennwort“.
guide-lacks-address-reserved = Kein Büro kann im Internet diese Adresse haben. Geben Sie die öffentliche ein.
guide-lacks-address-ipv6 = Connectors kennen nur IPv4-Adressen, und dies ist eine IPv6-Adresse. Geben Sie die IPv4-Adresse des Büros ein, und lassen Sie das Gerät IPv4 verwenden.
guide-lacks-address-dynamic = Sie haben gesagt, dass sich die Adresse ändern kann. Morgen hat sie vielleicht ein Fremder; sie darf deshalb weder in einem Connector noch in SPF stehen. Bitten Sie den Anbieter um eine feste, oder wählen Sie „Relay über ein Zertifikat“ oder „Anmeldung mit Kennwort“.
guide-lacks-connector-answer = Beantworten Sie zuerst im Schritt „{ guide-connector-there }“, ob es einen gibt.
    .told = Die Befehle hängen davon ab, ob es schon einen Connector gibt; das ist noch nicht beantwortet.
guide-lacks-connector-there = Sie haben gesagt, dass es einen Connector gibt. Nennt er dieses Zertifikat, ist nichts zu tun. Erkennt er Sie an einer Adresse oder an einem anderen Zertifikat, antworten Sie im Schritt „{ guide-connector-there }“, dass es für dieses keinen gibt.
    .told = Es soll einen Connector geben. Nennt er dieses Zertifikat, ist nichts zu tun. Erkennt er das Büro an einer Adresse oder an einem anderen Zertifikat, ist ein neuer nötig: Sagen Sie es der Person, von der Sie dieses Blatt haben.
guide-lacks-direct-send = Sie haben gesagt, dass der Mandant Direct Send ablehnt. Dagegen hilft ein Connector: Wählen Sie SMTP-Relay, über ein Zertifikat oder über eine feste Adresse.
guide-lacks-spf-look-up = Der Eintrag konnte noch nicht nachgeschlagen werden, deshalb wird nichts vorgeschlagen. Schlagen Sie die Domäne nach.
    .told = Der Eintrag wurde nicht nachgeschlagen, deshalb schlägt dieses Blatt keinen Text vor.
guide-lacks-spf-several = Es gibt mehrere SPF-Einträge, und dann zählt keiner. Lassen Sie daraus zuerst einen einzigen machen, und sehen Sie dann noch einmal nach.
    .told = Es gibt mehrere SPF-Einträge, und dann zählt keiner. Bitte machen Sie zuerst einen einzigen daraus, und sagen Sie es der Person, von der Sie dieses Blatt haben; dann kommt der Text.
guide-lacks-spf-repair = So lässt sich der Eintrag nicht ändern: Er ist nicht lesbar, oder er endet in einem Fehler, und dann zählt er gar nicht. Lassen Sie ihn zuerst in Ordnung bringen, und sehen Sie dann noch einmal nach.
    .told = So lässt sich der Eintrag nicht ändern: Er ist nicht lesbar, oder er endet in einem Fehler, und dann zählt er gar nicht. Bitte bringen Sie ihn zuerst in Ordnung, und sagen Sie es der Person, von der Sie dieses Blatt haben; dann kommt der Text.
guide-lacks-spf-hosted = Das Gerät oder Programm läuft bei einer anderen Firma, und seine E-Mail geht nicht von diesem Büro ab: In den Eintrag gehört der Name, den diese Firma für „include“ nennt, nicht Ihre Adresse.
guide-lacks-spf-optional = Microsoft erkennt das Gerät hier am Zertifikat. Die Adresse kann sich ändern; lassen Sie sie deshalb aus SPF heraus.

## Was eine Maschine gesehen hat

guide-proof-endpoint-in-dns = Im DNS gefunden.
guide-proof-endpoint-answered = In der letzten Prüfung hat unter diesem Namen ein Server geantwortet.
guide-proof-endpoint-not-in-dns = Das DNS nennt für die Domäne einen anderen Server oder keinen. Fügen Sie den Namen aus dem Admin Center ein.
guide-proof-address-seen = { $address ->
        [unset] Microsoft hat diesen Computer unter dieser Adresse gesehen. Dass die Adresse fest ist, haben Sie angegeben.
       *[set] Microsoft hat diesen Computer unter { $address } gesehen. Dass die Adresse fest ist, haben Sie angegeben.
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
guide-proof-spf-needless = Nichts zu tun: Microsoft erkennt das Gerät hier am Zertifikat.
guide-proof-spf-broken = SPF bricht mit einem Fehler ab, deshalb zählt der Eintrag nicht.
guide-proof-password-kept = Ein Kennwort ist hinterlegt. Ob es stimmt, sagt die Prüfung.
guide-proof-password-rejected = In der letzten Prüfung hat Microsoft Benutzername oder Kennwort abgelehnt.
guide-proof-sign-in-accepted = In der letzten Prüfung konnte sich das Postfach anmelden.
guide-proof-smtp-auth-off-mailbox = In der letzten Prüfung hat Microsoft gemeldet, dass es für dieses Postfach ausgeschaltet ist.
guide-proof-smtp-auth-off-tenant = In der letzten Prüfung hat Microsoft gemeldet, dass es für den Mandanten ausgeschaltet ist, und das Postfach folgt ihm. Schalten Sie es für dieses Postfach ein; der Schalter des Mandanten kann bleiben.
guide-proof-relay-allowed = { $recipient ->
        [unset] In der letzten Prüfung wurde ein externer Empfänger bei einer Probe angenommen. Dass E-Mail ankommt, zeigt nur eine Testnachricht.
       *[set] In der letzten Prüfung wurde { $recipient }, außerhalb Ihrer Domäne, bei einer Probe angenommen. Dass E-Mail ankommt, zeigt nur eine Testnachricht.
    }
guide-proof-relay-denied = In der letzten Prüfung hat Microsoft E-Mail nicht weitergegeben. Ein neuer Connector kann bis zu einer Stunde brauchen.
guide-proof-relay-denied-elsewhere = { $seen ->
        [unset] In der letzten Prüfung hat Microsoft E-Mail nicht weitergegeben, sah diesen Computer aber unter einer anderen Adresse als der des Büros. Prüfen Sie von einem Computer im Büro aus, oder berichtigen Sie die Adresse.
       *[set] In der letzten Prüfung hat Microsoft E-Mail nicht weitergegeben, sah diesen Computer aber unter { $seen }; das ist nicht die Adresse des Büros. Prüfen Sie von einem Computer im Büro aus, oder berichtigen Sie die Adresse.
    }
guide-proof-connector-disabled = In der letzten Prüfung hat Microsoft gesagt, dass der Connector ausgeschaltet ist. Schalten Sie ihn im Exchange Admin Center ein; wird das dort verweigert, fragen Sie den Microsoft-Support.
guide-proof-direct-send-rejected = In der letzten Prüfung hat Microsoft Direct Send abgelehnt. Dagegen hilft ein Connector: Wählen Sie SMTP-Relay.
guide-proof-sender-not-accepted = In der letzten Prüfung hat Microsoft gesagt, dass die Domäne des Absenders keine des Mandanten ist. Tragen Sie eine Adresse in einer der akzeptierten Domänen ein, und prüfen Sie dann noch einmal.

## Was für den ganzen Weg gilt

guide-notice-basic-auth-ends = Microsoft schaltet die Anmeldung mit Kennwort Ende Dezember 2026 standardmäßig ab. In Mandanten, die es schon gibt, kann ein Administrator sie wieder einschalten, bis zu einem endgültigen Tag, den Microsoft noch nennen wird. Planen Sie jetzt einen anderen Weg.
guide-notice-basic-auth-off = Microsoft hat die Anmeldung mit Kennwort standardmäßig abgeschaltet. In Mandanten, die es vorher gab, kann ein Administrator sie wieder einschalten, bis zu einem endgültigen Tag, den Microsoft noch nennen wird. Ein anderer Weg hält länger.
guide-notice-direct-send-is-relay = Ein Connector kennt dieses Büro. Was das Gerät von hier sendet, ist deshalb nicht mehr Direct Send, sondern Relay: Es kann auch externe Empfänger erreichen, und das Ablehnen von Direct Send betrifft es nicht. Jeder hinter der Adresse kann dasselbe; lassen Sie deshalb die Firewall Port 25 nach außen für alle außer dem Gerät sperren.
guide-notice-direct-send-refused = Ihr Mandant lehnt Direct Send ab; diese Schritte allein führen deshalb nicht zu einem Weg, der funktioniert. Dagegen hilft ein Connector: Wählen Sie SMTP-Relay, über ein Zertifikat oder über eine feste Adresse.
guide-notice-direct-send-becomes-relay = Diese Einrichtung hat vorher Direct Send verwendet. Sobald der Connector wirkt, gibt Microsoft alle E-Mail von der Adresse dieses Büros weiter: von jedem Gerät dahinter, auch an Personen außerhalb. Danach kann ein Administrator den Mandanten Direct Send von Fremden ablehnen lassen, wenn kein anderes Gerät davon abhängt.
guide-notice-address-changed = Microsoft sieht diesen Computer jetzt unter einer anderen Adresse als der in dieser Einrichtung. Hat sich die Adresse des Büros geändert, geben Sie die neue ein, und lassen Sie die alte aus dem Connector und aus SPF entfernen: Ein Fremder kann sie jetzt haben. Steht dieser Computer anderswo, ist nichts zu tun.
guide-notice-other-cloud = In Ihrer Microsoft-Cloud haben die Admin Center andere Adressen; deshalb stehen hier keine Links. Die Namen der Seiten können etwas abweichen.

## Was abzubauen ist

guide-take-down-connector = Bauen Sie den Connector ab
    .what = Braucht ihn kein anderes Gerät, entfernen Sie den Connector. Gab es ihn vorher oder verwenden ihn andere, streichen Sie nur die Adresse dieses Büros aus seiner Liste.
    .why = Solange er besteht, kann jeder hinter der Adresse für Ihre Domäne senden.
    .clicks = Exchange Admin Center › Nachrichtenfluss › Connectors › den Connector wählen › entfernen, oder bearbeiten, woran gesendete E-Mail erkannt wird.
    .undo = Legen Sie den Connector wieder an, oder setzen Sie die alte Liste wieder so ein, wie die erste Zeile sie gezeigt hat.
guide-take-down-connector-certificate = Bauen Sie den Connector für das Zertifikat ab
    .what = Zeigt kein anderes Gerät dieses Zertifikat, entfernen Sie den Connector.
    .why = Solange er besteht, kann jeder, der das Zertifikat und seinen Schlüssel hat, für Ihre Domäne senden.
    .clicks = Exchange Admin Center › Nachrichtenfluss › Connectors › den Connector wählen › entfernen.
    .undo = Legen Sie den Connector wieder an.
guide-take-down-spf-address = { $domain ->
        [unset] Nehmen Sie die Adresse aus dem SPF-Eintrag Ihrer Domäne heraus
       *[set] Nehmen Sie die Adresse aus dem SPF-Eintrag von { $domain } heraus
    }
    .what = Sendet kein anderes Gerät und kein Server hinter der Adresse für die Domäne, nehmen Sie die Adresse aus dem Eintrag heraus. Sonst ändert sich darin nichts.
    .why = Jeder hinter der Adresse kann im Namen der Domäne senden.
    .clicks = Wo das DNS Ihrer Domäne gepflegt wird: DNS-Einträge › der TXT-Eintrag, der mit v=spf1 beginnt › bearbeiten.
    .undo = Setzen Sie den alten Text wieder ein.
guide-take-down-smtp-auth = { $login ->
        [unset] Schalten Sie „Authentifiziertes SMTP“ für das Postfach aus
       *[set] Schalten Sie „Authentifiziertes SMTP“ für { $login } aus
    }
    .what = Meldet sich kein anderes Gerät an diesem Postfach an, schalten Sie „Authentifiziertes SMTP“ dafür aus. Gibt es das Gerät nicht mehr, ändern Sie auch das Kennwort des Postfachs.
    .why = Ein Kennwort, das noch irgendwo in einem Gerät liegt, nützt dann niemandem.
    .clicks = Microsoft 365 Admin Center › Benutzer › Aktive Benutzer › das Postfach wählen › E-Mail › „E-Mail-Apps verwalten“ › „Authentifiziertes SMTP“ abwählen › speichern.
    .undo = Stellen Sie den Schalter wieder so, wie er vorher war: ein, aus oder „folgt dem Mandanten“, in PowerShell $null.
guide-take-down-earlier-address = { $was ->
        [unset] Nehmen Sie die frühere Adresse des Büros heraus
       *[set] Nehmen Sie die frühere Adresse { $was } heraus
    }
    .what = Steht sie in der Liste des Connectors oder in SPF und hat das Büro sie nicht mehr, nehmen Sie sie dort heraus. Fügen Sie im Connector zuerst die neue Adresse hinzu, damit seine Liste nie leer ist.
    .why = Ein Fremder kann diese Adresse jetzt haben und könnte für Ihre Domäne senden.
    .clicks = Exchange Admin Center › Nachrichtenfluss › Connectors › den Connector wählen › bearbeiten, woran gesendete E-Mail erkannt wird. SPF: wo das DNS Ihrer Domäne gepflegt wird.
    .undo = Setzen Sie die alte Liste und den alten Text wieder ein.
