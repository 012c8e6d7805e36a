# Was ein Gerät begrenzt, als Warnung neben seinen Einstellungen, und wie gut seine Namen belegt sind.

## Wie gut die Namen belegt sind

device-grade-a = Die Namen stehen so im Handbuch des Herstellers. Bei Ihrem Modell können sie etwas abweichen.
device-grade-b = Die Namen stammen aus der Programmierschnittstelle des Herstellers. Auf dem Bildschirm kann es anders heißen.
device-names-unknown = Das Menü dieses Modells ist hier nicht bekannt. Die Namen unten sind die üblichen, mit anderen, die Geräte für dasselbe Feld verwenden.

## Grenzen

device-limit-password-length = { $number ->
        [unset] Das Kennwortfeld dieses Geräts ist kurz.
       *[set] Das Kennwortfeld dieses Geräts fasst höchstens { $number } Zeichen.
    } Ein längeres Kennwort wird abgeschnitten oder abgelehnt, und dann schlägt die Anmeldung fehl: Wählen Sie eines, das passt.
device-limit-user-length = { $number ->
        [unset] Das Feld für den Benutzernamen ist kurz. Passt er nicht, wählen Sie ein Postfach mit kürzerer Adresse.
       *[set] Das Feld für den Benutzernamen fasst höchstens { $number } Zeichen. Passt er nicht, wählen Sie ein Postfach mit kürzerer Adresse.
    }
device-limit-timeout = { $number ->
        [unset] Dieses Gerät wartet nicht lange auf die Antwort des Servers.
       *[set] Dieses Gerät wartet { $number } Sekunden auf die Antwort des Servers und gibt die Nachricht dann auf.
    } Antwortet ein Server langsam, hält ihn das Gerät für ausgefallen.
device-limit-message-size = { $number ->
        [unset] Dieses Gerät begrenzt die Größe einer Nachricht.
       *[set] Dieses Gerät sendet Nachrichten von höchstens { $number } MB.
    } Scannen Sie größere Dokumente in Teilen oder mit geringerer Auflösung.
device-limit-message-size-preset = { $number ->
        [unset] Ab Werk gilt eine niedrigere Grenze für die Größe einer Nachricht.
       *[set] Ab Werk gilt für eine Nachricht eine Grenze von { $number } MB.
    } Erhöhen Sie sie im selben Menü, wenn Ihre Scans größer sind.
device-limit-sender-from-domain = Dieses Gerät bildet seine Absenderadresse vielleicht aus einer Domäne. Geben Sie die vollständige Adresse ein, wenn das Feld eine annimmt. Mit Anmeldung muss der Absender das Postfach sein, das sich anmeldet.
device-limit-host-with-port = Server und Port kommen in ein Feld, mit einem Doppelpunkt dazwischen.
device-limit-quoted-password = Enthält das Kennwort # oder ;, müssen davor und dahinter je drei doppelte Anführungszeichen stehen.
device-limit-several-senders = { $fields ->
        [unset] Dieses Gerät hat mehr als ein Feld für eine Absenderadresse. Geben Sie in jedes das Postfach ein, das sich anmeldet.
       *[set] In all diesen Feldern muss das Postfach stehen, das sich anmeldet: { $fields }.
    }
device-limit-own-sender = Setzt das Gerät die Adresse der scannenden Person als Absender ein, wird die Nachricht abgelehnt. Bitten Sie den Händler, es immer mit der Adresse des Administrators senden zu lassen.
device-limit-sign-in-off = { $fields ->
        [unset] Im Lieferzustand meldet sich dieses Gerät nicht an. Schalten Sie die Anmeldung ein.
       *[set] Im Lieferzustand meldet sich dieses Gerät nicht an. Diese Einstellungen stehen auf „Keine“ („None“); stellen Sie jede auf die Anmeldung des Geräts: { $fields }.
    }
device-limit-token-at-machine = Die Anmeldung bei Microsoft geschieht am Gerät selbst, nicht auf seiner Webseite.
device-limit-clock-ends-sign-in = Datum und Uhrzeit des Geräts müssen vor der Anmeldung bei Microsoft stimmen. Wer sie später ändert, muss das Gerät noch einmal anmelden.
device-limit-name-in-address-field = Das Feld heißt „IP-Adresse“, nimmt aber auch einen Namen an. Geben Sie den Namen ein: Die Adressen von Microsoft ändern sich.
device-limit-alerts-off = Meldungen per E-Mail sind im Lieferzustand ausgeschaltet. Schalten Sie jede ein, die gesendet werden soll.
device-limit-no-encryption-setting = Dieses Gerät hat keine Einstellung für Verschlüsselung. Ein Weg mit Anmeldung braucht Verschlüsselung.
device-limit-builds-endpoint = Nehmen Sie nicht den Anbieter „Office365 relay“: Er bildet den Namen des Servers aus der Domäne, und das stimmt nicht für jeden Mandanten. Nehmen Sie „Generic SMTP“, und geben Sie den Server oben ein.
device-limit-ssl-box-off = Lassen Sie das Kästchen für SSL leer: Laut Handbuch des Herstellers muss das bei einem Server mit STARTTLS so sein.
device-limit-ssl-preset = Ab Werk ist das Gerät auf „SMTPS (SMTP over SSL)“ eingestellt, was die Server von Microsoft nicht anbieten. Ändern Sie das.
