# Blätter für die Menschen, die einen Teil der Arbeit tun, und der ganze Bericht.

report-title-device = { $name ->
        [unset] E-Mail-Einstellungen für ein Gerät
       *[set] E-Mail-Einstellungen für „{ $name }“
    }
report-title-tenant-admin = { $domain ->
        [unset] Schritte in Microsoft 365 für ein Gerät, das E-Mail sendet
       *[set] Schritte in Microsoft 365 für { $domain }, für ein Gerät, das E-Mail sendet
    }
report-title-dns = { $domain ->
        [unset] Ein DNS-Eintrag für ein Gerät, das E-Mail sendet
       *[set] Ein DNS-Eintrag von { $domain }, für ein Gerät, das E-Mail sendet
    }
report-title-full = { $name ->
        [unset] Bericht über ein Gerät, das E-Mail sendet
       *[set] Bericht über „{ $name }“
    }
report-title-practice = { $title ->
        [unset] ÜBUNG
       *[set] ÜBUNG: { $title }
    }

report-practice-word = ÜBUNG
report-practice = ÜBUNG, nicht echt: Dies wurde mit einem vorgespielten Microsoft 365 gemacht. Es sagt nichts über ein wirkliches Gerät, einen wirklichen Mandanten oder eine wirkliche Domäne. Handeln Sie nicht danach.

report-footer = { $date ->
        [unset] Erstellt mit Mailfitter. Es steht kein Kennwort darin.
       *[set] Erstellt mit Mailfitter am { $date }. Es steht kein Kennwort darin.
    }

## Worum es geht

report-about-device = Gerät
report-about-model = Modell
report-about-customer = Kunde
report-about-domain = Domäne
report-about-way = Versandweg
report-about-sender = Absenderadresse
report-about-login = Postfach, das sich anmeldet
report-about-address = Öffentliche Adresse
report-about-endpoint = Server
report-about-not-known = Noch nicht bekannt
report-no-way = Es ist noch kein Versandweg gewählt; deshalb gibt es nichts einzugeben und nichts einzurichten. Wählen Sie in Mailfitter einen, und erstellen Sie dieses Blatt dann noch einmal.

## Die Einstellungen

report-settings = Geben Sie dies ein
report-settings-path = Wo sie stehen: { $path ->
        [unset] in den E-Mail-Einstellungen des Geräts.
       *[set] { $path }
    }
report-settings-names = { $name ->
        [unset] { $grade ->
            [unset] Bei Ihrem Modell können die Namen abweichen.
           *[set] { $grade }
        }
       *[set] Namen von { $name }. { $grade ->
            [unset] Bei Ihrem Modell können sie abweichen.
           *[set] { $grade }
        }
    }
report-settings-setting = Am Gerät
report-settings-value = Wert
report-settings-also = Bei Ihrem Modell heißt es vielleicht
report-settings-empty = Noch nicht bekannt: Mailfitter findet es heraus oder fragt danach
report-settings-password = Steht nicht hier. Die Person, die das Postfach betreut, hat es
report-settings-source = Quelle der Namen
report-limits = Was dieses Gerät kann und nicht kann
report-watch = Worauf zu achten ist
report-try = Dann probieren Sie es aus
report-try-1 = Speichern Sie die Einstellungen am Gerät.
report-try-2 = Scannen Sie eine Seite, und senden Sie sie an sich selbst.
report-try-3 = Sehen Sie im Posteingang nach, dann im Junk-Ordner. Geben Sie der Nachricht zehn Minuten.
report-try-4 = Zeigt das Gerät einen Fehler, schreiben Sie ihn Wort für Wort ab, und geben Sie ihn in Mailfitter unter „Einen Fehler erklären“ ein.

## Schritte

report-steps = Was zu tun ist
report-steps-lead = { $address ->
        [unset] Ein Gerät von uns soll über Microsoft 365 E-Mail senden.
       *[set] Ein Gerät von uns soll über Microsoft 365 E-Mail als { $address } senden.
    } Dies sind die Schritte, die es dort braucht.
report-steps-none-admin = Für diesen Weg ist in Microsoft 365 nichts zu tun.
report-steps-none-dns = Für diesen Weg muss kein DNS-Eintrag geändert werden.
report-steps-unknown = Die Schritte sind nicht bekannt: Mailfitter hat für diesen Weg keine, oder über die Einrichtung ist noch zu wenig bekannt.
report-step = { $title ->
        [unset] { $number ->
            [unset] Ein Schritt
           *[set] Schritt { $number }
        }
       *[set] { $number ->
            [unset] { $title }
           *[set] { $number }. { $title }
        }
    }
report-step-who = Wer
report-step-why = Warum
report-step-time = Zeit
report-step-where = Wo
report-step-page = Seite
report-step-state = Stand
report-step-done = { $date ->
        [unset] Als erledigt markiert
       *[set] Als erledigt markiert am { $date }
    }
report-step-waiting = { $waiting ->
        [unset] Es wird auf jemanden gewartet
       *[set] Es wird gewartet auf: { $waiting }
    }
report-step-seen = Von Mailfitter gesehen
report-step-missing = Noch nicht eingerichtet
report-step-back = So nehmen Sie es zurück
report-step-withheld = Klicks, Befehle und Werte dieses Schrittes sind weggelassen. Sie sind gefährlich, solange Folgendes nicht in Mailfitter gelesen und bestätigt ist:
report-commands = Statt der Klicks in PowerShell (Exchange Online). Mailfitter hat diese Befehle nicht ausgeführt. Lesen Sie sie, bevor Sie sie ausführen.
report-commands-look = Zuerst nachsehen; das ändert nichts
report-commands-change = Die Änderung vornehmen
report-commands-undo = Die Änderung zurücknehmen

report-down = Bauen Sie ab, was nicht mehr gebraucht wird
report-down-lead = Dies steht in Microsoft 365 oder im DNS und wird nicht mehr verwendet. Bliebe es stehen, könnte es jemand anderes benutzen.

## DNS

report-record-type = Typ
report-record-name = Name
report-record-now = Jetzt
report-record-new = Neu
report-record-before = Um es zurückzunehmen, setzen Sie dies wieder ein
report-record-remove-undo = Um es zurückzunehmen, entfernen Sie den Eintrag wieder.
report-record-edit = Ändern Sie den einen TXT-Eintrag, der mit v=spf1 beginnt, und lassen Sie die übrigen stehen. Es darf nur einen geben, der so beginnt.
report-record-add = Fügen Sie einen TXT-Eintrag hinzu. Es wurde keiner gefunden, der mit v=spf1 beginnt; gibt es doch einen, fügen Sie keinen zweiten hinzu: Sagen Sie es der Person, die Ihnen dieses Blatt geschickt hat.
report-record-other-edit = Ändern Sie nur diesen Eintrag, und lassen Sie die übrigen stehen.
report-record-other-add = Fügen Sie diesen Eintrag hinzu, und lassen Sie die übrigen stehen.
report-record-as-it-is = Er bleibt, wie er ist.
report-record-not-looked-up = Der genaue Text steht nicht in diesem Blatt: Was jetzt dort steht, wurde nicht nachgeschlagen oder ließ sich nicht nachschlagen. Raten Sie ihn nicht; erstellen Sie dieses Blatt noch einmal, wenn Mailfitter nachgesehen hat.

## Der Stand, im ganzen Bericht

report-state = Stand
report-state-check = Letzte Prüfung
report-state-message = Letzte Testnachricht
report-state-message-accepted = Vom Server angenommen
report-state-message-not-accepted = Nicht angenommen, oder nicht bekannt
report-state-to = Empfänger der Testnachricht
report-state-to-outside = Externer Empfänger
report-state-arrived = Die Testnachricht
report-state-device = Eine Nachricht vom Gerät selbst
report-state-arrived-inbox = Im Posteingang angekommen
report-state-arrived-junk = Im Junk-Ordner angekommen
report-state-arrived-nowhere = Nicht angekommen
report-state-arrived-error = Das Gerät hat einen Fehler gezeigt
report-state-addresses = Gesehene öffentliche Adressen
report-state-retired = Außer Betrieb seit
report-state-never = Noch nicht
report-state-on = { $date ->
        [unset] { $what ->
            [unset] Nicht bekannt
           *[set] { $what }
        }
       *[set] { $what ->
            [unset] Nicht bekannt
           *[set] { $what }
        }, { $date }
    }

## Alles für die Person, die hilft: was geprüft, gesagt und gemessen wurde

bundle-title = Diagnose: E-Mail-Versand über Microsoft 365
bundle-names-hidden = Namen, E-Mail-Adressen und Netzwerkadressen sind verborgen: An ihrer Stelle steht je ein Platzhalter, in dieser Datei überall derselbe. Es ist kein Kennwort darin. Sehen Sie die Datei durch, bevor Sie sie weitergeben.
bundle-names-included = Namen, E-Mail-Adressen und Netzwerkadressen stehen in dieser Datei. Es ist kein Kennwort darin. Geben Sie sie nur Personen, die das wissen dürfen.
bundle-made = Erstellt am
bundle-program = Mailfitter
bundle-system = Betriebssystem
bundle-facts = Fakten zu Microsoft 365 zuletzt geprüft am
bundle-facts-addresses = Stand der Adressliste von Microsoft
bundle-helo = Name in EHLO
bundle-check = Was geprüft wurde
bundle-check-none = In dieser Sitzung wurde nichts geprüft.
bundle-check-name = Prüfung
bundle-check-result = Ergebnis
bundle-time = Zeit
# $count: eine Zahl
bundle-milliseconds = { $count ->
        [unset] –
       *[set] { $count } ms
    }
bundle-findings = Was gefunden wurde
bundle-findings-none = Es wurde nichts gefunden.
bundle-code = Code
bundle-weight = Gewicht
bundle-evidence-of = Angesehen
bundle-evidence = Was zurückkam
bundle-network = Was über Domäne und Netzwerk bekannt ist
bundle-endpoint = Server der Domäne bei Microsoft
bundle-server-address = Adresse des Servers
bundle-seen = Öffentliche Adresse, die der Server sah
bundle-seen-25 = Öffentliche Adresse, gesehen auf Port 25
bundle-seen-587 = Öffentliche Adresse, gesehen auf Port 587
bundle-tls = Verschlüsselung
bundle-cipher = Verschlüsselungsverfahren
bundle-subject = Zertifikat von
bundle-certificate-names = Namen im Zertifikat
bundle-issuer = Zertifikat ausgestellt von
bundle-valid = Zertifikat gültig
bundle-trusted-here = Dieser Computer und das Zertifikat
bundle-trusted-publicly = Die öffentlichen Stammzertifikate und das Zertifikat
bundle-accepted = Akzeptiert
bundle-not-accepted = Nicht akzeptiert
bundle-spf-result = SPF-Ergebnis
bundle-spf-record = SPF-Eintrag

bundle-path = Der Weg zum Server
# Jedes Argument kann fehlen: $from, $to (Orte auf dem Weg), $time
bundle-stretch-works = { $from ->
        [unset] Funktioniert
       *[set] { $time ->
            [unset] { $from } → { $to }: funktioniert
           *[set] { $from } → { $to }: funktioniert ({ $time })
        }
    }
bundle-stretch-broken = { $from ->
        [unset] Hier liegt die Störung
       *[set] { $from } → { $to }: Hier liegt die Störung
    }
bundle-stretch-suspected = { $from ->
        [unset] Hier kann die Störung liegen; welcher Abschnitt es ist, lässt sich nicht sagen
       *[set] { $from } → { $to }: Hier kann die Störung liegen; welcher Abschnitt es ist, lässt sich nicht sagen
    }
bundle-stretch-not-measured = { $from ->
        [unset] Nicht gemessen
       *[set] { $from } → { $to }: nicht gemessen
    }
bundle-place-computer = dieser Computer
bundle-place-router = Router
bundle-place-provider = Internetanbieter
bundle-place-server = Server

bundle-probes = Adressen, die ausprobiert wurden
bundle-probe = Server
bundle-purpose = Wozu
bundle-purpose-server = Der Server dieses Versandwegs
bundle-purpose-microsoft = Zum Vergleich, bei Microsoft
bundle-purpose-control = Zum Vergleich, bei jemand anderem
bundle-purpose-router = Der Router
bundle-connection = Verbindung
bundle-connected = Hergestellt
bundle-refused = Sofort abgelehnt
bundle-timed-out = Keine Antwort
bundle-unreachable = Das Netzwerk meldet, dass es keinen Weg gibt
bundle-local = Dieser Computer ließ sie nicht nach außen
bundle-not-waited-for = Nicht abgewartet: Eine andere war schneller
bundle-wrong = Was nicht stimmt
bundle-greeting = Begrüßung
bundle-keywords = Angeboten vor der Verschlüsselung
bundle-keywords-after-tls = Angeboten unter Verschlüsselung

bundle-message = Die Testnachricht
bundle-message-id = Message-ID
bundle-reply = Antwort
bundle-message-transcript = Gespräch zur Testnachricht
bundle-transcripts = Gespräche im Wortlaut
# Jedes Argument kann fehlen: $server, $count (Zeilen)
bundle-transcript = { $server ->
        [unset] Gespräch
       *[set] { $server }, { $count } Zeilen
    }
bundle-stages = Was Zeit gebraucht hat
bundle-stage = Gewartet auf

bundle-stand-ins = Was die Platzhalter bedeuten
bundle-stand-ins-lead = Derselbe Platzhalter ist immer dasselbe. Die Nummern sagen nur, in welcher Reihenfolge sie vorkamen.
bundle-stand-in-device = Wie das Gerät heißt
bundle-stand-in-customer = Der Kunde
bundle-stand-in-domain = Eine Domäne
bundle-stand-in-tenant = Ein Name, den Microsoft einem Mandanten gab
bundle-stand-in-host = Ein Rechner einer Domäne
bundle-stand-in-helo = Ein Name in EHLO
bundle-stand-in-mailbox = Ein Postfach
bundle-stand-in-public-ipv4 = Eine öffentliche IPv4-Adresse
bundle-stand-in-public-ipv6 = Eine öffentliche IPv6-Adresse
bundle-stand-in-private-ipv4 = Eine private IPv4-Adresse
bundle-stand-in-private-ipv6 = Eine private IPv6-Adresse
bundle-stand-in-shared-ipv4 = Eine Adresse, die ein Anbieter auf mehrere Kunden verteilt
