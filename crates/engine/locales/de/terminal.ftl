# Was die Befehlszeile neben Befunden, Prüfungen und Rat sagt. Bezeichnungen stehen vor einem Doppelpunkt.

terminal-who = Wer es beheben kann
terminal-valid-until = Gilt bis
terminal-depends-on = Hängt von Antworten ab, die noch nicht bekannt sind
terminal-no-method = Kein Versandweg passt zu diesen Antworten.
terminal-unknown-text = Dieser Text ist hier nicht bekannt. Es wird nichts geraten.
terminal-source = Quelle
terminal-applies-to = Betrifft
terminal-facts-checked = Angaben über Microsoft 365 zuletzt geprüft am

terminal-message-accepted = Der Server hat die Nachricht übernommen
terminal-message-refused = Der Server hat die Nachricht nicht übernommen
terminal-message-uncertain = Ob der Server die Nachricht übernommen hat, ist nicht bekannt; sie wurde nicht noch einmal gesendet

terminal-spf-matched = Getroffen von
terminal-spf-lookups = Abfragen
terminal-spf-current = Eintrag jetzt
terminal-spf-proposed = Vorgeschlagener Eintrag
terminal-spf-undo = Um es zurückzunehmen
terminal-spf-no-change = Der Eintrag braucht keine Änderung

terminal-no-setups = Es ist noch keine Einrichtung gespeichert.
terminal-setup-saved = Gespeichert
terminal-setup-imported = Hereingeholt
terminal-setup-removed = Entfernt
terminal-setup-secret = Kennwort oder Token dazu
terminal-setup-secret-kept = Kennwort oder Token dazu liegt im Schlüsselbund.
terminal-setup-secret-none = Im Schlüsselbund liegt weder Kennwort noch Token dazu.
terminal-setup-secrets-removed = Entfernte Kennwörter und Token
terminal-setup-damaged = Beschädigt, gelassen, wie es ist
terminal-setup-newer = Von einer neueren Version geschrieben, gelassen, wie es ist

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
