# Was die Befehlszeile neben Befunden, Prüfungen und Rat sagt. Bezeichnungen stehen vor einem Doppelpunkt.

terminal-who = Wer es beheben kann
terminal-valid-until = Gilt bis
terminal-depends-on = Hängt von Antworten ab, die noch nicht bekannt sind
terminal-no-method = Kein Versandweg passt zu diesen Antworten.
terminal-unknown-text = Dieser Text ist hier nicht bekannt. Mailfitter stellt keine Vermutungen an.
terminal-unknown-shown = Der Text
terminal-unknown-note-time = Wenn Sie um Hilfe bitten, notieren Sie die Uhrzeit mit der Zeitzone, das Gerät mit seinem Modell und den Server und Port, die darin eingestellt sind.
terminal-unknown-note-log = Suchen Sie den ganzen Text im Protokoll oder in der Auftragsliste des Geräts: Dort ist er oft länger und hat eine Zahl wie 535 oder 5.7.57.
terminal-unknown-note-who = Ihr Microsoft 365-Administrator sieht in der Nachrichtenablaufverfolgung, ob die E-Mail bei Microsoft ankam. Die Seite aka.ms/PillarEmailNDR von Microsoft erklärt solche Zahlen, außer für Behördenclouds und China.
terminal-unknown-note-kept = Vom Text wird nichts aufbewahrt.
terminal-source = Quelle
terminal-applies-to = Betrifft
terminal-facts-checked = Angaben über Microsoft 365 zuletzt geprüft am

terminal-message-accepted = Der Server hat die Nachricht angenommen
terminal-message-refused = Der Server hat die Nachricht nicht angenommen
terminal-message-uncertain = Ob der Server die Nachricht angenommen hat, ist nicht bekannt; sie wurde nicht noch einmal gesendet

terminal-spf-matched = Getroffen von
terminal-spf-lookups = Abfragen
terminal-spf-current = Eintrag jetzt
terminal-spf-proposed = Vorgeschlagener Eintrag
terminal-spf-undo = Um es zurückzunehmen
terminal-spf-lookups-worst-case = Abfragen höchstens
terminal-spf-nothing-wrong = Daran ist nichts falsch
terminal-spf-no-record = kein Eintrag
terminal-spf-edit-one = Ändern Sie den einen TXT-Eintrag, der mit v=spf1 beginnt, und lassen Sie die übrigen unverändert.
terminal-spf-add-one = Fügen Sie ihn als einen TXT-Eintrag unter der Domäne selbst hinzu, und lassen Sie die übrigen unverändert.
terminal-spf-no-proposal = Es wird nichts vorgeschlagen; der Grund steht bei dem, was gefunden wurde
terminal-spf-terms = Angaben aller Einträge, jede mit den Einträgen, aus denen sie kommt
terminal-spf-before = Ergebnis für die Adresse jetzt
terminal-spf-after = Ergebnis mit dem vorgeschlagenen Eintrag
terminal-spf-cached = { $minutes ->
        [unset] Nach der Änderung liefern Zwischenspeicher vielleicht noch eine Weile den alten Eintrag.
       *[set] Nach der Änderung liefern Zwischenspeicher vielleicht noch bis zu { $minutes } Minuten den alten Eintrag.
    }
terminal-spf-offer = Außerdem empfehlenswert
terminal-spf-dns-host = DNS-Anbieter
terminal-spf-no-change = Der Eintrag braucht keine Änderung

terminal-no-setups = Es ist noch keine Einrichtung gespeichert.
terminal-setup-saved = Gespeichert
terminal-setup-imported = Importiert
terminal-setup-removed = Entfernt
terminal-setup-secret = Kennwort oder Token dazu
terminal-setup-secret-kept = Kennwort oder Token dazu liegt im Schlüsselbund.
terminal-setup-secret-none = Im Schlüsselbund liegt weder Kennwort noch Token dazu.
terminal-setup-secrets-removed = Entfernte Kennwörter und Token
terminal-setup-damaged = Beschädigt, nicht verändert
terminal-setup-newer = Von einer neueren Version geschrieben, nicht verändert

## Der Gang durch eine Einrichtung in der Übung

terminal-walk-device = Das Gerät
terminal-walk-name = Wie nennen Sie es?
terminal-walk-domain = Von welcher Domäne sendet es?
terminal-walk-address = Öffentliche Adresse
terminal-walk-needs = Was es braucht
terminal-walk-way = Der Versandweg
terminal-walk-check = Die Prüfungen
terminal-walk-message = Die Testnachricht
terminal-walk-hand-over = Die Einstellungen für das Gerät
terminal-walk-practice = Das war Übung: Kein echter Server wurde gefragt.
