### Was das Fenster neben Befunden, Gründen, Prüfungen, Wegen und Einstellungen sagt.

## Überall

window-name = Mailfitter
window-home = Alle Einrichtungen
window-back = Zurück
window-next = Weiter
window-cancel = Abbrechen
window-copy = Kopieren
window-copied = Kopiert
window-copied-what = Kopiert: { $what }
window-copy-failed = Nicht kopiert
window-copy-all = Alle Einstellungen kopieren
window-optional = (optional)
window-read-as = Verstanden als { $text }
window-unnamed = Gerät ohne Namen
window-your-domain = Ihre Domäne
window-milliseconds = { $number } ms
window-seconds = { $number } s
window-not-given = Noch nicht angegeben
window-code = Code
window-source = Quelle
window-what-to-do = Was zu tun ist
window-meaning = Was es bedeutet
window-who = Wer das kann: { $who }
window-evidence = Was gesehen wurde
window-evidence-dns = DNS
window-evidence-connection = Verbindung
window-evidence-reply = Antwort des Servers
window-evidence-certificate = Zertifikat
window-evidence-answer = Ihre Antwort
window-evidence-fact = Regel von Microsoft
window-weighs-for = Spricht dafür
window-weighs-against = Zu bedenken
window-weighs-rules-out = Schließt es aus

## Wenn etwas nicht ging

window-trouble-storage = Ihre letzte Änderung ist nicht gespeichert
window-trouble-newer = Diese Einrichtung lässt sich mit dieser Version nicht ändern
window-trouble-list = Die gespeicherten Einrichtungen ließen sich nicht lesen oder ändern
window-trouble-storage-no-space = Der Datenträger ist voll. Schaffen Sie Platz, und speichern Sie noch einmal. Was Sie eingegeben haben, ist noch da.
window-trouble-storage-read-only = In den Ordner mit den Einrichtungen kann nicht geschrieben werden. Fragen Sie die Person, die den Computer betreut. Was Sie eingegeben haben, ist noch da.
window-trouble-storage-denied = Dieser Computer lässt Mailfitter nicht in seinen eigenen Ordner schreiben. Fragen Sie die Person, die den Computer betreut. Was Sie eingegeben haben, ist noch da.
window-trouble-storage-damaged = Die gespeicherte Datei ist beschädigt. Speichern Sie noch einmal, um eine neue mit dem zu schreiben, was Sie hier sehen; die beschädigte bleibt daneben erhalten.
window-trouble-storage-newer = Eine neuere Version von Mailfitter hat sie gespeichert, deshalb wird nicht behalten, was Sie hier eingeben. Aktualisieren Sie Mailfitter, um sie zu ändern.
window-trouble-storage-missing = Die gespeicherte Datei ist nicht mehr da. Speichern Sie noch einmal, um eine neue zu schreiben. Was Sie eingegeben haben, ist noch da.
window-trouble-storage-other = Die Datei konnte nicht geschrieben werden. Speichern Sie noch einmal; hilft das nicht, fragen Sie die Person, die den Computer betreut. Was Sie eingegeben haben, ist noch da.
window-trouble-list-no-space = Der Datenträger ist voll. Schaffen Sie Platz, und versuchen Sie es noch einmal.
window-trouble-list-read-only = In den Ordner mit den Einrichtungen kann nicht geschrieben werden. Fragen Sie die Person, die den Computer betreut.
window-trouble-list-denied = Dieser Computer lässt Mailfitter nicht in seinen eigenen Ordner. Fragen Sie die Person, die den Computer betreut.
window-trouble-list-damaged = Die gespeicherte Datei ist beschädigt. Sie wurde nicht verändert. Importieren Sie eine exportierte Kopie, oder richten Sie das Gerät neu ein.
window-trouble-list-newer = Eine neuere Version von Mailfitter hat diese Einrichtung gespeichert. Aktualisieren Sie Mailfitter, um sie zu ändern.
window-trouble-list-other = Eine Datei oder ihr Ordner ließ sich nicht lesen oder schreiben. Versuchen Sie es noch einmal; hilft das nicht, fragen Sie die Person, die den Computer betreut.
window-trouble-field = Diese Eingabe passt nicht: { $field }
window-trouble-internal = Mailfitter konnte das nicht tun
window-trouble-internal-meaning = Das ist ein Fehler im Programm, nicht Ihrer. Was Sie eingegeben haben, ist noch da. Die Zeile unten hilft der Person, die den Fehler untersucht.
window-save-again = Noch einmal speichern
window-close-notice = Schließen

## Startseite

window-start-title = Drucker, Scanner oder Programm über Microsoft 365 senden lassen
window-start-lead = Beantworten Sie einige Fragen. Mailfitter sieht sich Ihr Netz und das DNS an, wählt den Weg, der passt, prüft ihn und sendet eine Testnachricht.
window-new = Neue Einrichtung
window-new-hint = Etwa zehn Minuten. Für manche Schritte brauchen Sie vielleicht Ihren Microsoft 365-Administrator oder die Person, die das DNS pflegt; Sie sehen, für welche.
window-explain = Einen Fehler erklären
window-explain-hint = Fügen Sie ein, was das Gerät oder ein Protokoll sagt.
window-practise = Zuerst üben
window-practise-hint = Eine vorgespielte Organisation auf diesem Computer. Kein Konto nötig, und nichts verlässt ihn.
window-tile-no-way = Noch kein Versandweg gewählt
window-tile-checked = Zuletzt geprüft: { $day }
window-tile-checked-today = Heute zuletzt geprüft
window-tile-take-down = Ansehen, ob etwas abzubauen ist
window-tile-continue = Weiter bei: { $step }
window-health-new = Noch nicht geprüft
window-health-well = Prüfung bestanden; das Gerät selbst hat noch nicht gesendet
window-health-attention = Funktioniert, aber etwas lässt sich verbessern
window-health-failed = Funktioniert noch nicht
window-health-unsure = Nicht alles konnte geprüft werden
window-remove = Entfernen
window-remove-keep = Behalten
window-removed = Entfernt: { $name }
window-damaged = { $count ->
    [one] Eine gespeicherte Einrichtung lässt sich nicht lesen
   *[other] { $count } gespeicherte Einrichtungen lassen sich nicht lesen
}
window-damaged-meaning = { $count ->
    [one] Die Datei ist beschädigt und wurde nicht verändert. Wer ihr Format kennt, kann sie vielleicht in Ordnung bringen; sonst legen Sie eine neue Einrichtung an. Das Gerät selbst ist nicht betroffen.
   *[other] Die Dateien sind beschädigt und wurden nicht verändert. Wer ihr Format kennt, kann sie vielleicht in Ordnung bringen; sonst legen Sie neue Einrichtungen an. Die Geräte selbst sind nicht betroffen.
}
window-newer = { $count ->
    [one] Eine Einrichtung wurde mit einer neueren Version von Mailfitter gespeichert
   *[other] { $count } Einrichtungen wurden mit einer neueren Version von Mailfitter gespeichert
}
window-newer-meaning = { $count ->
    [one] Sie wurde nicht verändert. Aktualisieren Sie Mailfitter, um sie zu öffnen.
   *[other] Sie wurden nicht verändert. Aktualisieren Sie Mailfitter, um sie zu öffnen.
}
window-about = Mailfitter { $version }
window-facts-checked = Angaben über Microsoft 365 geprüft: { $day }

## Startseite: Einrichtungen, Kunden, was endet

window-language = Sprache
window-language-system = Wie das System
window-left-weeks = Noch { $count } Wochen
window-left-days = { $count ->
    [0] Der letzte Tag
    [one] Noch 1 Tag
   *[other] Noch { $count } Tage
}
window-stops = { $count ->
    [one] Eine Ihrer Einrichtungen meldet sich mit einem Kennwort an. Microsoft schaltet das nach dem { $day } standardmäßig ab.
   *[other] { $count } Ihrer Einrichtungen melden sich mit einem Kennwort an. Microsoft schaltet das nach dem { $day } standardmäßig ab.
}
window-stopped-title = Die Anmeldung mit Kennwort ist jetzt standardmäßig abgeschaltet
window-stopped = { $count ->
    [one] Eine Ihrer Einrichtungen meldet sich mit einem Kennwort an, und seit dem { $day } hat nichts gezeigt, dass das noch funktioniert. Prüfen Sie sie, oder planen Sie den Wechsel. Administratoren können die Anmeldung mit Kennwort für eine Weile wieder einschalten.
   *[other] { $count } Ihrer Einrichtungen melden sich mit einem Kennwort an, und seit dem { $day } hat nichts gezeigt, dass das noch funktioniert. Prüfen Sie sie, oder planen Sie den Wechsel. Administratoren können die Anmeldung mit Kennwort für eine Weile wieder einschalten.
}
window-plan-move = Den Wechsel planen
window-offline = Das System sagt, dass dieser Computer offline ist
window-offline-meaning = Sie können Einrichtungen lesen, ändern und übergeben und sich Fehler erklären lassen. Zum Nachschlagen einer Domäne, zum Prüfen und zum Senden wird das Netz gebraucht.
window-saved-title = Ihre Einrichtungen
window-reading = Die gespeicherten Einrichtungen werden gelesen …
window-unreadable = Die gespeicherten Einrichtungen ließen sich nicht lesen
window-unreadable-meaning = Nichts wurde geändert. Mailfitter kann nicht sehen, welche Einrichtungen es gibt.
window-read-again = Noch einmal versuchen
window-none-yet = Es gibt noch keine. Was Sie beginnen, wird beim Eingeben gespeichert und wartet hier auf Sie.
window-none-readable = Es gibt keine, die diese Version öffnen kann.
window-find = Suchen
window-find-found = { $count ->
    [one] 1 gefunden
   *[other] { $count } gefunden
}
window-find-none = Keine Einrichtung enthält diese Wörter in Name, Kunde, Domäne oder Adressen.
window-no-customer = Ohne Kunden
window-retired = { $count ->
    [one] Ein Gerät außer Betrieb
   *[other] { $count } Geräte außer Betrieb
}
window-health-done = Fertig: Das Gerät sendet
window-health-junk = Die E-Mail des Geräts landet im Junk-Ordner
window-health-nowhere = Die E-Mail des Geräts wurde nicht gefunden
window-health-error = Das Gerät zeigt einen Fehler
window-health-waiting-for = Wartet auf { $who }
window-health-waiting = Wartet auf jemand anderen
window-health-retired = Außer Betrieb seit { $day }
window-tile-stops = Anmeldung mit Kennwort wird nach dem { $day } standardmäßig abgeschaltet
window-tile-stopped = Anmeldung mit Kennwort ist jetzt standardmäßig abgeschaltet: noch einmal prüfen
window-tile-more = Mehr zu { $name }
window-tile-copy = Kopieren
window-tile-rename = Umbenennen …
window-tile-move = Einem Kunden zuordnen …
window-tile-export = Exportieren
window-save = Speichern
window-name-copy = Wie heißt die Kopie?
window-keep-name = Den Namen behalten
window-rename-title = „{ $name }“ umbenennen
window-rename-label = Name des Geräts
window-move-title = Zu wem gehört „{ $name }“?
window-customer = Kunde
window-move-hint = Wählen Sie einen aus, oder schreiben Sie einen neuen Namen. Lassen Sie das Feld leer, wenn es keinen gibt.
window-name-not-saved = Das konnte nicht gespeichert werden.
window-name-not-saved-unknown = Was Sie eingegeben haben, ist noch da.
window-renamed = Der Name ist jetzt { $name }
window-moved = { $name } gehört jetzt zu { $customer }
window-moved-out = { $name } gehört jetzt zu keinem Kunden
window-removing = Wird entfernt: { $name } …
window-removing-meaning = Das System bittet Sie vielleicht, seinen Schlüsselbund zu entsperren, in dem ein Kennwort liegt.
window-removed-meaning = Die Antworten und, falls eines hinterlegt war, das Kennwort sind von diesem Computer entfernt. Am Gerät, im DNS und in Microsoft 365 hat sich nichts geändert.
window-undo = Rückgängig
window-restored = Wieder da: { $name }
window-new-for = Neue Einrichtung für { $customer }
window-export-all = Alle exportieren
window-export-customer = Alle exportieren
window-export-customer-named = Alle exportieren: { $customer }
window-exported = Gespeichert als { $path }
window-exported-meaning = Die Datei enthält Namen, Domänen und E-Mail-Adressen, aber kein Kennwort. Sie lässt sich auf einem anderen Computer importieren.
window-forget-customer = Diesen Kunden vergessen …
window-forget-customer-named = Diesen Kunden vergessen … ({ $customer })
window-forget-question = „{ $customer }“ vergessen?
window-forget-goes = { $count ->
    [one] Diese Einrichtung wird von diesem Computer entfernt, ihr Kennwort oder Token aus dem Schlüsselbund:
   *[other] Diese { $count } Einrichtungen werden von diesem Computer entfernt, ihre Kennwörter und Token aus dem Schlüsselbund:
}
window-forget-stays = Was an den Geräten, im DNS und in Microsoft 365 eingestellt ist, bleibt, wie es ist. Auch Dateien, die Sie exportiert oder gespeichert haben, bleiben.
window-forget-no-undo = Das lässt sich nicht rückgängig machen.
window-forget = Vergessen
window-forget-working = Es wird entfernt und dann noch einmal nachgesehen. Das System bittet Sie vielleicht, seinen Schlüsselbund zu entsperren.
window-forgotten = Was von „{ $customer }“ entfernt wurde
window-forgotten-setups = { $count ->
    [one] Eine Einrichtung wurde entfernt:
   *[other] { $count } Einrichtungen wurden entfernt:
}
window-forgotten-none = Es wurde keine Einrichtung entfernt.
window-forgotten-secrets = { $count ->
    [0] Es wurde kein Kennwort oder Token entfernt.
    [one] Ein Kennwort oder Token wurde entfernt.
   *[other] { $count } Kennwörter und Token wurden entfernt.
}
window-forgotten-clean = Mailfitter hat noch einmal nachgesehen: Auf diesem Computer ist nichts davon übrig.
window-forgotten-left = Mailfitter hat noch einmal nachgesehen: Etwas ist noch da oder ließ sich nicht prüfen
window-forgotten-left-next = Entsperren Sie den Schlüsselbund, schließen Sie, was die Dateien benutzt, und vergessen Sie den Kunden noch einmal. Steht der Kunde nicht mehr in der Liste, entfernen Sie von Hand, was übrig ist: die Dateien im Ordner von Mailfitter, die Einträge von Mailfitter im Schlüsselbund.
window-import = Importieren …
window-import-title = Einrichtungen importieren
window-import-lead = Aus einer Datei, die Mailfitter auf diesem oder einem anderen Computer exportiert hat. Einrichtungen, die es hier schon gibt, bleiben unverändert.
window-import-file = Exportierte Datei
window-import-choose = Datei wählen …
window-import-limit = Bis zu 16 MB. Sie wird auf diesem Computer gelesen.
window-import-text = Oder fügen Sie den Text der Datei ein
window-import-held = Der Text ist lang. Er wird vollständig verwendet, aber hier nicht angezeigt.
window-import-run = Den Text importieren
window-import-empty = Wählen Sie zuerst eine Datei, oder fügen Sie den Text ein.
window-import-too-long = Das ist größer als 16 MB, und so groß ist kein Export. Es wurde nicht gelesen.
window-import-foreign = Das stammt nicht aus einem Export von Mailfitter, oder es ist beschädigt. Es wurde nichts importiert.
window-import-newer = Eine neuere Version von Mailfitter hat das exportiert. Aktualisieren Sie Mailfitter, und importieren Sie es dann noch einmal. Es wurde nichts importiert.
window-imported = { $count ->
    [one] Eine Einrichtung wurde importiert
   *[other] { $count } Einrichtungen wurden importiert
}
window-imported-secrets = Kennwörter sind nicht im Export. Meldet sich eine Einrichtung mit einem an, geben Sie es bei ihr unter „{ step-check }“ wieder ein.
window-what-leaves = Was diesen Computer verlässt

## Das erste Mal

window-welcome-title = Bevor Sie beginnen
window-welcome-lead = Mailfitter findet den Weg, auf dem ein Drucker, Scanner oder Programm E-Mail über Microsoft 365 sendet, prüft ihn von hier aus und nennt Ihnen die Einstellungen, die einzugeben sind.
window-welcome-you = Wer was tun muss
window-welcome-you-1 = Sie beantworten einige Fragen zum Gerät und zu diesem Büro. „Ich weiß es nicht“ ist eine gute Antwort.
window-welcome-you-2 = Für manche Schritte brauchen Sie vielleicht Ihren Microsoft 365-Administrator, die Person, die das DNS pflegt, oder Ihren Anbieter. Sie sehen, für welche, und können jedem seinen Teil schicken.
window-welcome-you-3 = Auf diesem Computer sind keine Administratorrechte nötig.
window-welcome-asks = Was hinausgeht und an wen
window-welcome-asks-1 = An Ihr DNS: Fragen zu Ihrer Domäne und zu Namen von Microsoft.
window-welcome-asks-2 = An die Mailserver von Microsoft: Verbindungen, und das Kennwort nur über geprüfte Verschlüsselung.
window-welcome-asks-3 = An einen Mailserver von Google, nur wenn ein Port stumm bleibt: eine Begrüßung. Für Prüfungen können Sie das abschalten.
window-welcome-asks-4 = An Ihren Router, bei einer Prüfung: eine Verbindung, um zu sehen, ob er da ist.
window-welcome-asks-5 = Testnachrichten: nur wenn Sie klicken, und nur an Adressen, die Sie eingegeben haben.
window-welcome-never = Was nie geschieht
window-welcome-never-1 = Mailfitter ändert nichts in Microsoft 365, im DNS oder am Gerät.
window-welcome-never-2 = Kennwörter kommen in den Schlüsselbund dieses Computers, nie in eine Datei, einen Bericht oder einen Export.
window-welcome-never-3 = Einrichtungen und eingefügte Fehlermeldungen bleiben auf diesem Computer.
window-welcome-never-4 = Es gibt keine Telemetrie, keine Suche nach Updates und keinen Server von uns.
window-welcome-begin = Beginnen
window-welcome-later = Sie finden diese Seite unter „{ window-what-leaves }“ am Fuß der Startseite wieder.

## Einen Fehler erklären

window-explain-title = Was bedeutet dieser Fehler?
window-explain-lead = Fügen Sie die Meldung ein, wie sie auf dem Bedienfeld, in einer E-Mail oder in einem Protokoll steht. Zahlen wie 5.7.139 helfen am meisten.
window-explain-label = Der Fehler
window-explain-shortened = Das war viel Text. Verwendet wurden Anfang und Ende; dort steht der Fehler meistens.
window-explain-for = Für welche Einrichtung?
window-explain-for-hint = Die Schritte nennen dann ihr Postfach, ihre Adressen und Server.
window-explain-for-none = Keine bestimmte
window-explain-run = Erklären
window-explain-stays = Der Text bleibt auf diesem Computer und wird nicht gespeichert.
window-explain-empty = Fügen Sie zuerst den Fehler ein, oder tippen Sie ihn ab.
window-explain-too-long = Das ist sehr lang. Fügen Sie nur die Zeilen um den Fehler ein.
window-explain-found = { $count ->
    [one] Eine Erklärung gefunden
   *[other] { $count } Erklärungen gefunden
}
window-explain-unknown = Mailfitter kennt diesen Text nicht
window-explain-unknown-meaning = Mailfitter stellt keine Vermutungen an. Suchen Sie eine Zeile mit einer Zahl wie 535, 550 oder 5.7.57 und versuchen Sie es damit, oder zeigen Sie diesen Text der Person, die Ihre E-Mail betreut:
window-explain-help = Wie Sie um Hilfe bitten
window-explain-help-1 = Notieren Sie, wann es geschah, mit der Zeitzone; welches Gerät und Modell es ist; welcher Server und Port darin eingestellt sind; und was es gerade tat: Scannen an E-Mail, ein Test aus seinem Menü, ein Alarm.
window-explain-help-2 = Suchen Sie dieselbe Meldung im Protokoll des Geräts oder auf seiner Webseite: Dort ist sie oft länger und hat eine Zahl.
window-explain-help-3 = Zeigen Sie sie Ihrem Microsoft 365-Administrator. Die Nachrichtenablaufverfolgung von Exchange sagt, ob die E-Mail überhaupt bei Microsoft ankam.
window-explain-help-4 = Kam sie nicht bei Microsoft an, fragen Sie den Hersteller des Geräts oder die Person, die das Netz betreut.
window-explain-help-microsoft = Eine Seite von Microsoft erklärt die Zahlen solcher Antworten, außer für Behördenclouds und China. Ein Administrator kann die Zahl dort einfügen.
window-explain-help-open = Die Seite von Microsoft öffnen
window-explain-help-look = Lesen Sie den Text durch, bevor Sie ihn weitergeben: Er kann ein Kennwort oder jemandes Adresse enthalten.
window-explain-help-copy = Als Frage kopieren
window-explain-help-text = { $device ->
    [unset] Ein Gerät von uns soll über Microsoft 365 E-Mail senden und zeigt diesen Fehler. Der Fehler trat um (Uhrzeit, Zeitzone) bei (Gerät, Modell) auf; eingestellt sind (Server, Port). Können Sie in der Nachrichtenablaufverfolgung sehen, ob die E-Mail bei Microsoft angekommen ist, und sagen, was er bedeutet? { $text }
   *[set] Unser Gerät { $device } soll über Microsoft 365 E-Mail senden und zeigt diesen Fehler. Der Fehler trat um (Uhrzeit, Zeitzone) auf. Im Gerät (Modell) sind (Server, Port) eingestellt. Können Sie in der Nachrichtenablaufverfolgung sehen, ob die E-Mail bei Microsoft angekommen ist, und sagen, was er bedeutet? { $text }
}
window-explain-letter = Guten Tag,

    ein Gerät in unserem Büro soll E-Mails über Microsoft 365 senden, und dabei kam dieser Fehler:

    { $text }

    Was er bedeutet: { $title }. { $meaning ->
        [unset] { "" }
       *[set] { $meaning }
    }
    { $steps ->
        [unset] { "" }
       *[set] { "" }
            Was zu tun ist:
            { $steps }
    }

    Könnten Sie sich das bitte ansehen oder uns sagen, wer das kann?

    Vielen Dank.
window-explain-how = Woher wir das wissen
window-explain-matched = Woran er zu erkennen war
window-explain-applies = Kommt vor bei
window-explain-common = Allgemein bekannt

## Übung

window-practice = Übung
window-practice-banner = Übung mit einer vorgespielten Organisation: Nichts verlässt diesen Computer.
window-practice-scenario = Szenario: { $name }
window-practice-end = Übung beenden
window-practice-mend = So tun, als wäre es behoben
window-practice-mended = In der vorgespielten Organisation ist jetzt alles behoben. Prüfen Sie noch einmal.
window-practise-title = Zuerst üben
window-practise-lead = Mailfitter spielt Microsoft 365 für eine erfundene Organisation, contoso.example. Wählen Sie ein Szenario, und gehen Sie eine ganze Einrichtung durch.
window-practise-starting = Wird gestartet: { $name } …
window-practise-group-well = Alles in Ordnung
    .about = Beginnen Sie hier: So sieht es aus, wenn nichts gestört ist.
window-practise-group-network = Im Netz und im DNS
    .about = Etwas zwischen diesem Büro und Microsoft, oder die Einträge der Domäne.
window-practise-group-tenant = In Microsoft 365
    .about = Ein Schalter oder ein Connector, den ein Administrator einstellen muss.
window-practise-group-device = Am Gerät
    .about = Was das Gerät selbst tut oder zur Antwort bekommt.
window-practice-password = In der Übung meldet sich scan@contoso.example mit dem Kennwort Practice-1 an.

## Der Rahmen der Einrichtung

window-steps = Schritte
window-step-done = erledigt
window-found-for = Gefunden für { $domain }
window-found = Was wir finden
window-trust = Warum Sie dem vertrauen können
window-talk = Gespräch mit dem Server
window-message = Die Nachricht
window-watch = Worauf zu achten ist
window-asked = Gefragt: { $who }
window-asked-dns = Ihr DNS
window-asked-practice = Gefragt: die vorgespielten Server auf diesem Computer
window-asked-nobody = Es wurde noch nichts nachgeschlagen.
window-saved-here = Auf diesem Computer gespeichert
window-check-none-yet = Noch nichts geprüft
window-checks-took = { $count } Prüfungen, { $time }
window-sent-at = Um { $time } gesendet, in { $took }

## Gerät

window-device-title = Welches Gerät soll E-Mail senden?
window-device-lead = Zwei Angaben genügen für den Anfang: ein Name, um das Gerät wiederzufinden, und die Domäne, von der es sendet.
window-device-name = Wie nennen Sie es?
window-device-name-hint = Zum Beispiel: Kopierer am Empfang
window-device-kind = Was ist es?
window-device-copier-hint = Scannen an E-Mail
window-device-scanner-hint = Sendet seine Scans selbst
window-device-nas-hint = Berichte über Datenträger und Sicherungen
window-device-appliance-hint = Alarme und Statusmeldungen
window-device-application-hint = Rechnungen, Überwachung, Sicherungen
window-device-domain = Von welcher Domäne sendet es?
window-device-domain-hint = Der Teil hinter dem @ in Ihren Adressen, etwa contoso.com. Wenn Sie dieses Feld verlassen, fragt Mailfitter Ihr DNS nach der Domäne und die Mailserver von Microsoft nach der öffentlichen Adresse dieses Büros.
window-device-domain-hint-practice = Die Domäne der vorgespielten Organisation. Wenn Sie dieses Feld verlassen, werden nur die vorgespielten Server auf diesem Computer gefragt.

## Was gefunden wurde

window-found-empty = Sobald Sie die Domäne eingegeben haben, erscheint hier, was das DNS und die Server von Microsoft über sie sagen.
window-found-not-yet = Nicht nachgeschlagen, seit diese Einrichtung geöffnet wurde.
window-look-up = { $domain } nachschlagen
window-look-up-again = Noch einmal nachschlagen
window-looking-up = Wird nachgeschlagen …
window-still-looking = wird gesucht …
window-could-not-look = Ließ sich nicht herausfinden: { $why }
window-no-such-domain = Die Domäne { $domain } gibt es nicht
window-no-such-domain-hint = Sehen Sie nach, ob sie so geschrieben ist wie in Ihren E-Mail-Adressen. Eine Domäne, die heute registriert wurde, erscheint vielleicht erst in ein paar Stunden.
window-found-mail-host = Wer die E-Mail annimmt
window-found-endpoint = MX-Endpunkt
window-found-spf = SPF-Eintrag
window-found-dmarc = DMARC-Richtlinie
window-found-dns-host = DNS-Anbieter
window-found-name-servers = Namenserver
window-found-public-ip = Öffentliche Adresse dieses Büros
window-found-port-25 = Port 25 von hier
window-found-port-587 = Port 587 von hier
window-port-open = Offen
window-port-closed = Keine Antwort von Microsoft
window-mail-host-microsoft365 = Microsoft 365
window-mail-host-third-party-filter = Ein Mailfilter vor den Postfächern
window-mail-host-other = Ein anderer Anbieter, laut MX-Eintrag
window-mail-host-mixed = Microsoft 365 und andere nebeneinander
window-mail-host-none = Niemand: Die Domäne hat keinen MX-Eintrag
window-mail-host-cloud = { $host }, { $cloud }
window-cloud-worldwide = weltweite Cloud
window-cloud-gcc = US-Behördencloud (GCC)
window-cloud-gcc-high = US-Behördencloud (GCC High)
window-cloud-dod = Cloud des US-Verteidigungsministeriums
window-cloud-china = China-Cloud (21Vianet)
window-spf-none = Keiner
window-spf-several = { $count } Einträge; nur einer darf da sein
window-spf-one = Ein Eintrag
window-spf-result = { $result ->
    [pass] Führt die Adresse dieses Büros auf
    [fail] Die Adresse dieses Büros steht nicht darin
    [softfail] Die Adresse dieses Büros steht nicht darin
    [neutral] Sagt nichts über die Adresse dieses Büros
    [permerror] Endet in einem Fehler
    [temperror] Ließ sich gerade nicht auswerten
   *[other] Ergebnis: { $result }
}
window-spf-lookups = Er braucht { $count } der 10 erlaubten Abfragen.
window-spf-lookups-over = Er braucht { $count } Abfragen, und nur 10 sind erlaubt.
window-dmarc-none = Nichts wird abgelehnt (p=none)
window-dmarc-quarantine = Quarantäne
window-dmarc-reject = Ablehnen
window-dmarc-absent = Kein Eintrag

## Bedarf

window-needs-title = Was braucht dieses Gerät?
window-needs-lead = Wenige Antworten entscheiden über die meisten Wege. Wenn Sie etwas nicht wissen, sagen Sie es.
window-needs-next = Den besten Weg zeigen
window-answer-missing = Noch keine Antwort. „Ich weiß es nicht“ ist auch eine.
window-answers-missing = { $count ->
    [one] Eine Frage hat noch keine Antwort
   *[other] { $count } Fragen haben noch keine Antwort
}
window-recipients = An wen wird es senden?
window-recipients-internal = Nur an Personen in { $domain }
    .hint = Scans an Kollegen
window-recipients-external = Nur an Personen außerhalb
    .hint = Kunden, Lieferanten
window-recipients-both = Beides
    .hint = Kollegen, Kunden, Gmail
window-recipients-unknown = Ich weiß es nicht
    .hint = Wir planen für beides
window-device-auth = Wie kann es sich anmelden?
    .note = Kreuzen Sie alles an, was sein Menü anbietet.
window-device-auth-oauth = Microsoft-Anmeldung (OAuth)
    .hint = Neuere Kopierer und Programme
window-device-auth-basic = Benutzername und Kennwort
    .hint = Die meisten Geräte
window-device-auth-none = Ohne Anmeldung
    .hint = „Authentifizierung: keine“ oder „aus“
window-device-auth-client-certificate = Mit einem eigenen Zertifikat
    .hint = Selten; Mailserver und Gateways
window-device-auth-unknown = Ich weiß es nicht
    .hint = Sehen Sie in den Einstellungen unter SMTP oder E-Mail nach
window-device-tls = Was ist die neueste Verschlüsselung, die es anbietet?
    .note = SSL/TLS in seinen E-Mail-Einstellungen
window-device-tls-1-3 = TLS 1.3
window-device-tls-1-2 = TLS 1.2
    .hint = Die meisten Geräte, die seit 2015 gebaut wurden
window-device-tls-1-1 = TLS 1.1
window-device-tls-1-0 = TLS 1.0 oder SSL
window-device-tls-none = Keine
    .hint = Keine solche Einstellung
window-device-tls-unknown = Ich weiß es nicht
    .hint = Bei Geräten ab 2015 wahrscheinlich 1.2
window-location = Wo steht es?
window-location-office = In diesem Büro
    .hint = Am selben Internetanschluss wie dieser Computer
window-location-third-party-hosted = Bei jemand anderem
    .hint = Cloud oder Rechenzentrum eines Anbieters
window-location-azure = In Azure
window-location-unknown = Ich weiß es nicht
window-ip-kind = Sagt der Vertrag mit Ihrem Anbieter eine feste Adresse zu?
window-ip-kind-seen = Ihre Adresse: { $address }
window-ip-kind-static = Ja, sie ist fest
    .hint = Im Vertrag oder auf der Rechnung steht „feste IP“ oder „statische IP“
window-ip-kind-dynamic = Nein, sie kann sich ändern
window-ip-kind-unknown = Ich weiß es nicht
    .hint = Fragen Sie: „Ist unsere öffentliche IPv4-Adresse fest?“
window-sender = Absenderadresse
window-sender-hint = Die Adresse, von der die E-Mail kommt, etwa scan@{ $domain }.
window-sender-hint-login = Gewöhnlich die Adresse des Postfachs, das sich anmeldet.

## Versandweg

window-way-working = Ihre Antworten werden abgewogen …
window-way-title = Passt am besten: { $way }
window-way-lead = Unten steht jeder Weg mit seinen Gründen und dem, was er von Ihnen verlangt. Sie können auch einen Weg wählen, bei dem „{ verdict-possible }“ steht.
window-way-none = Kein Weg passt zu diesen Antworten
window-way-none-title = Mit diesen Antworten lässt sich über Microsoft 365 keine E-Mail senden
window-way-none-meaning = Die Gründe stehen unten. Meistens ermöglichen eine andere Einstellung am Gerät, eine feste Adresse, eine neuere Firmware oder kleinere Scans einen Weg: Ändern Sie die Antwort unter „{ step-needs }“, und sehen Sie noch einmal nach.
window-way-depends = { $count ->
    [one] Eines ist noch herauszufinden
   *[other] Einiges ist noch herauszufinden
}
window-way-last = Nur ein Weg bleibt: { $way }
window-way-last-lead = Von Microsofts eigenen Wegen passt keiner zu diesen Antworten; die Gründe stehen unten. Wählen Sie den verbleibenden Weg nur, wenn Sie einen solchen Server haben, oder ändern Sie die Antworten.
window-way-blocked = { $port ->
    [both] Dieses Netz lässt keine E-Mail hinaus
   *[port] Port { $port } ist hier gesperrt
}
window-way-blocked-meaning = { $port ->
    [both] Port 25 und Port 587 sind nach außen gesperrt, und jeder Weg von Microsoft braucht einen von beiden. Bitten Sie die Person, die Ihre Firewall oder Ihren Internetanschluss betreut, Port 587 zum Server von Microsoft zu öffnen, und messen Sie dann noch einmal. Die Schaltfläche kopiert einen Text dafür.
   *[port] Die Wege, die zu Ihren Antworten passen, brauchen Port { $port }, und er ist nach außen gesperrt. Bitten Sie die Person, die Ihre Firewall oder Ihren Internetanschluss betreut, Port { $port } zum Server von Microsoft zu öffnen, und messen Sie dann noch einmal. Die Schaltfläche kopiert einen Text dafür.
}
window-way-blocked-letter = Guten Tag,

    ein Gerät in unserem Büro soll E-Mails über Microsoft 365 senden. Dafür müssen Verbindungen zu { $server ->
        [unset] Microsofts Server
       *[set] { $server }
    } über TCP-Port { $port } nach außen gelangen. Soweit wir sehen, ist dieser Port aus unserem Büro nach außen gesperrt.

    Könnten Sie ihn bitte öffnen oder uns sagen, wer das kann? Wir messen danach noch einmal.

    Vielen Dank.
window-way-measure = Jetzt messen
window-way-measure-again = Noch einmal messen
window-way-needs = { $count ->
    [one] Der beste Weg hängt von einer Antwort ab
   *[other] Der beste Weg hängt von diesen Antworten ab
}
window-way-answer = Beantworten
window-way-or-choose = Oder wählen Sie unten einen der Wege, die möglich wären.
window-way-others = { $count ->
    [one] Ein weiterer Weg, ausgeschlossen
   *[other] { $count } weitere Wege, ausgeschlossen
}
window-way-choose-this = Diesen Weg wählen
window-way-choose-instead = Stattdessen diesen Weg wählen
window-way-answer-open = { $count ->
    [one] Die offene Frage beantworten
   *[other] Die offenen Fragen beantworten
}
window-way-change = Die Antworten ändern
window-way-yours = Ihre Wahl
window-way-chosen = Gewählt: { $way }
window-way-next = Weiter mit „{ $way }“
window-way-fell-out = „{ $way }“ passt nicht mehr zu Ihren Antworten
window-way-fell-out-meaning = Dieser Weg war vorher gewählt. Die Gründe stehen unten; wählen Sie einen anderen.
window-valid-until = bis { $day }
window-trust-meaning = Jeder Grund kommt aus einer Antwort von Ihnen, aus dem, was im Netz gefunden wurde, oder aus einer Regel von Microsoft mit ihrer Quelle.
window-rule = Regel
window-open-source = Öffnet { $host } in Ihrem Browser
window-checked-on = Zuletzt geprüft: { $day }
window-answer-port-25 = Ist Port 25 von hier aus offen?
window-answer-port-587 = Ist Port 587 von hier aus offen?

## Einrichten

window-set-up-title = Was einzurichten ist
window-set-up-know = Gut zu wissen

## Prüfen

window-check-title = Prüfen Sie es von diesem Computer aus
window-check-lead = Mailfitter tut Schritt für Schritt, was das Gerät tun wird, und hört auf, bevor eine Nachricht gesendet wird.
window-checking = Es wird geprüft …
window-checking-lead = Das dauert einige Sekunden, oder etwas länger, wenn ein Empfänger erst beim zweiten Mal antwortet. Sie können jederzeit abbrechen.
window-checks-beside = Außerdem gefunden
window-checks = Prüfungen
window-first = Was im Weg steht
window-run-checks = Prüfungen starten
window-check-again = Noch einmal prüfen
window-other-way = Einen anderen Versandweg wählen
window-to-message = Eine Testnachricht senden
window-to-message-anyway = Trotzdem eine Testnachricht senden
window-outcome-passed = Bereit zum Senden
window-outcome-passed-lead = Alle ausgeführten Prüfungen sind bestanden. Senden Sie als Nächstes eine Testnachricht, um sie ankommen zu sehen.
window-outcome-needs-attention = { $count ->
    [one] Bereit zum Senden, aber eines lässt sich verbessern
   *[other] Bereit zum Senden, aber { $count } Dinge lassen sich verbessern
}
window-outcome-needs-attention-lead = Was gefunden wurde, hält eine Testnachricht nicht auf. Was sich verbessern lässt, steht bei der jeweiligen Prüfung.
window-outcome-recipients-may-refuse = Empfänger lehnen so gesendete E-Mail vielleicht ab
window-outcome-recipients-may-refuse-lead = Der Grund und was zu tun ist, steht unten bei DMARC.
window-outcome-opened = Die Verschlüsselung wird auf dem Weg geöffnet
window-outcome-device-may-refuse = Dieser Computer kann senden, das Gerät wahrscheinlich nicht
window-outcome-device-may-refuse-lead = Warum, und was zu tun ist, steht unten bei der verschlüsselten Verbindung.
window-outcome-failed = Das Senden funktioniert noch nicht
window-outcome-failed-lead = Was zu tun ist, steht unten. Prüfen Sie danach noch einmal.
window-outcome-no-sign-in = { $outcome ->
    [passed] So weit alles in Ordnung, aber niemand hat sich angemeldet
   *[needs-attention] Noch hat sich niemand angemeldet
}
window-outcome-no-sign-in-lead = Geben Sie unten das Kennwort ein, wählen Sie „{ window-password-keep }“, und prüfen Sie dann noch einmal. Ohne Kennwort wurde alles außer der Anmeldung geprüft.
window-outcome-no-sign-in-oauth-lead = Es wurde nur der Weg zum Server geprüft. Die Microsoft-Anmeldung selbst geschieht am Gerät.
window-outcome-sign-in-stopped = Nach zwei abgelehnten Anmeldungen wurde keine weitere versucht
window-outcome-sign-in-stopped-lead = Der Weg zum Server ist offen. Was vor der nächsten Anmeldung zu tun ist, steht unten.
window-outcome-inconclusive = Nicht alles konnte geprüft werden
window-outcome-inconclusive-lead = Das muss kein Fehler sein: Etwas hat nicht geantwortet oder ist noch nicht bekannt. Prüfen Sie noch einmal, oder machen Sie mit einer Testnachricht weiter.
window-outcome-endpoint-unknown-lead = Über welchen Server das Gerät sendet, ist nicht bekannt, deshalb konnte er nicht gefragt werden. Schlagen Sie die Domäne unter „{ step-device }“ nach, oder geben Sie unten den MX-Endpunkt ein, und prüfen Sie noch einmal.
window-outcome-server-unknown-lead = Über welchen Server das Gerät sendet, ist nicht bekannt, deshalb konnte er nicht gefragt werden. Ob er die E-Mail des Geräts annimmt, zeigt eine Nachricht vom Gerät selbst.
window-outcome-skipped = Nichts konnte geprüft werden
window-outcome-skipped-lead = Bei jeder Prüfung steht, warum sie ausgelassen wurde.
window-outcome-stopped = Abgebrochen
window-outcome-time-limit-lead = Das muss kein Fehler sein: Die Prüfungen haben zu lange gedauert und wurden beendet. Prüfen Sie noch einmal, oder machen Sie mit einer Testnachricht weiter.
window-outcome-stopped-at-once-lead = Es war noch nichts geprüft.
window-outcome-stopped-lead = Die Prüfungen wurden vor dem Ende abgebrochen. Was bis dahin gefunden wurde, steht unten.
window-check-with = Womit geprüft wird
window-check-change = Ändern, womit geprüft wird
window-check-see-above = { $more ->
    [unset] Was es bedeutet und was zu tun ist, steht oben.
   *[set] Was es bedeutet und was zu tun ist, steht oben. Dazu kommt:
}
window-more = Weitere Einstellungen
window-sign-in = Anmeldung
window-login = Benutzername
window-login-hint = Die vollständige Adresse des Postfachs, mit dem sich das Gerät anmeldet.
window-password = Kennwort
window-password-hint-session = Es wird nicht wieder angezeigt. Ohne Kennwort wird alles außer der Anmeldung geprüft.
window-password-forget-again = Noch einmal entfernen
window-password-hint = Es kommt direkt in den Schlüsselbund dieses Computers und wird nicht wieder angezeigt. Ohne Kennwort wird alles außer der Anmeldung geprüft.
window-password-keep = Kennwort hinterlegen
window-password-kept = Das Kennwort liegt im Schlüsselbund dieses Computers.
window-password-session = Das Kennwort wird nur für diese Sitzung behalten und ist weg, sobald Mailfitter geschlossen wird.
window-password-why = Warum: { $why }
window-password-unseen = Mailfitter konnte nicht feststellen, ob ein Kennwort hinterlegt ist.
window-password-would-be-session = So wie es jetzt ist, wird ein eingegebenes Kennwort nur für diese Sitzung behalten.
window-password-replace = Ersetzen
window-password-forget = Vergessen
window-password-forgotten = Das Kennwort wurde von diesem Computer entfernt.
window-password-not-forgotten = Das Kennwort ließ sich nicht entfernen. Es ist vielleicht noch im Schlüsselbund dieses Computers.
window-keychain-waiting = Es wird auf den Schlüsselbund dieses Computers gewartet. Vielleicht bittet er Sie, ihn zu entsperren.
window-oauth-not-yet = Geprüft wird alles außer der Microsoft-Anmeldung selbst; sie geschieht am Gerät.
window-sign-in-stopped = Zwei Anmeldungen wurden abgelehnt, deshalb versucht Mailfitter es nicht weiter
window-sign-in-stopped-meaning = Weitere Versuche können das Postfach auch für die Kopierer sperren, die gerade senden. Prüfen Sie Benutzername und Kennwort zuerst in einem Browser, zum Beispiel bei outlook.office.com. { $page ->
    [check] Geben Sie dann unten das richtige Kennwort ein, und hinterlegen Sie es.
   *[message] Geben Sie dann auf der Seite „{ step-check }“ das richtige Kennwort ein, und hinterlegen Sie es.
}
window-sign-in-again = Ich habe beides geprüft. Die Anmeldung noch einmal versuchen.
window-endpoint = MX-Endpunkt
window-endpoint-hint = Nötig, wenn das DNS für { $domain } nicht den Server von Microsoft nennt. Ein Administrator findet ihn im Microsoft 365 Admin Center unter Einstellungen › Domänen › die Domäne › DNS-Einträge: den MX-Wert, genau wie er dort steht.
window-endpoint-hint-step = Nötig, wenn das DNS für { $domain } nicht den Server von Microsoft nennt: der MX-Wert aus dem Admin Center, genau wie er dort steht.
window-probe = Auch einen Empfänger ausprobieren
window-probe-hint = Mailfitter nennt dem Server von Microsoft einen Empfänger, fragt, ob er angenommen würde, und beendet die Verbindung. Es wird keine Nachricht gesendet.
window-to-inside = Ein Empfänger in Ihrer Organisation
window-to-outside = Ein externer Empfänger
window-to-outside-hint = Zum Beispiel eine private Adresse von Ihnen. Das zeigt, ob E-Mail hinauskommt.
window-control-host-other = Stattdessen einen anderen Mailserver fragen
window-control-host-other-hint = Einen im Internet, der weder von Microsoft noch von Ihrem Anbieter ist und auf demselben Port Verbindungen annimmt.
window-control-host = Bleibt ein Port stumm, zum Vergleich einen Mailserver von Google fragen (gmail-smtp-in.l.google.com oder smtp.gmail.com; nur eine Begrüßung)
window-helo = Name, mit dem sich das Gerät meldet (EHLO)
window-helo-hint = So stellt sich das Gerät dem Server vor. Lassen Sie das Feld leer, wenn Sie ihn nicht kennen.
window-transcript-empty = Während der Prüfungen erscheint hier, was den Servern gesagt wird und was sie antworten.
window-transcript-soon = Hier erscheint, was den Servern gesagt wird und was sie antworten.
window-transcript-none = Es gab kein Gespräch mit einem Server.
window-transcript-sent = Gesendet
window-transcript-received = Empfangen
window-transcript-note = Notiz
window-copy-transcript = Das Gespräch kopieren
window-transcript-no-secrets = Es ist kein Kennwort darin.

## Testnachricht

window-message-title = Senden Sie eine Testnachricht
window-message-lead = Eine kurze Nachricht an die Adressen, die Sie hier eingeben, und an niemanden sonst.
window-message-stopped = Die Testnachricht wurde abgebrochen, bevor sie übergeben war.
window-message-what = In der Nachricht steht, dass sie ein Test von Mailfitter ist und für welches Gerät. Sie bittet darum, nicht automatisch beantwortet zu werden.
window-message-from = Von
window-message-to = An
window-message-way = Weg
window-message-id = Nachrichten-ID
window-to-whom = An wen
window-send = Die Testnachricht senden
window-send-another = Noch eine senden
window-send-again = Noch einmal versuchen
window-sending = Wird gesendet …
window-sending-lead = Zwischen zwei Nachrichten liegen zehn Sekunden; es kann also einen Augenblick dauern. Brechen Sie im letzten Augenblick ab, kann niemand sagen, ob die Nachricht angenommen wurde; Mailfitter weist dann darauf hin.
window-no-password = Es ist kein Kennwort hinterlegt
window-no-password-meaning = Dieser Weg meldet sich an. Geben Sie zuerst das Kennwort unter „{ step-check }“ ein.
window-no-password-go = Dorthin gehen
window-arrived = Ist sie angekommen?
window-arrived-lead = Microsoft 365 hat die Nachricht für { $to } angenommen. Nur Sie können sehen, wo sie gelandet ist.
window-arrived-not-for = Für { $to } wurde sie abgelehnt; der Grund steht unten.
window-reasons-measured = Gemessen am { $at }:
window-arrived-question = Wo ist sie?
window-arrived-inbox = Im Posteingang
window-arrived-inbox-hint = Dann ist das Gerät an der Reihe
window-arrived-junk = Im Junk-Ordner
window-arrived-junk-hint = SPF oder die Absenderadresse
window-arrived-nowhere = Nirgends, nach zehn Minuten
window-arrived-nowhere-hint = Ein Administrator kann sie verfolgen
window-arrived-inbox-next = Von diesem Computer aus funktioniert es
window-arrived-inbox-meaning = Als Nächstes: Geben Sie die Einstellungen im Gerät ein, und lassen Sie es selbst eine Nachricht senden.
window-arrived-junk-next = Die Nachricht kommt an, aber man traut ihr noch nicht
window-arrived-junk-1 = Sehen Sie sich SPF noch einmal an: Steht die Adresse des Büros nicht im Eintrag, lassen Sie sie aufnehmen.
window-arrived-junk-2 = Verwenden Sie eine Absenderadresse in Ihrer eigenen Domäne, am besten eine, die es als Postfach gibt.
window-arrived-junk-3 = Markieren Sie die Nachricht als „Keine Junk-E-Mail“, und senden Sie noch eine.
window-arrived-nowhere-next = Lassen Sie die Nachricht verfolgen
window-arrived-nowhere-1 = Sehen Sie in der Quarantäne nach: Ein Administrator öffnet security.microsoft.com › Überprüfung › Quarantäne.
window-arrived-nowhere-2 = Ein Administrator öffnet im Exchange Admin Center Nachrichtenfluss › Nachrichtenablaufverfolgung und sucht nach der Nachrichten-ID { $message_id }.
window-arrived-nowhere-3 = Zeigt die Verfolgung keinen Fehler, liegt die Nachricht beim E-Mail-Dienst des Empfängers: Fragen Sie dort nach, mit der Nachrichten-ID und der Antwort des Servers unten.
window-not-sent = Die Nachricht wurde nicht gesendet
window-not-sent-lead = Welcher Server sie annehmen soll, ist nicht bekannt. Die Prüfung unter „{ step-check }“ sucht ihn: Starten Sie zuerst diese, und senden Sie dann noch einmal.
window-not-sent-go = Zur Prüfung
window-refused-lead = Es wurde nichts zugestellt. Was zu tun ist, steht unten.
window-uncertain = Die Nachricht wurde vielleicht gesendet
window-uncertain-lead = Die Verbindung endete, nachdem die Nachricht übergeben war und bevor der Server geantwortet hat.
window-server-said = Was der Server gesagt hat
window-server-said-nothing = Es kam keine Antwort.
window-not-asked-yet = Nach diesem Empfänger wurde der Server nicht gefragt.
window-to-hand-over = Einstellungen für das Gerät

## Übergabe

window-hand-over-title = Geben Sie dies im Gerät ein
window-hand-over-lead = Suchen Sie in seinen Einstellungen „SMTP“, „E-Mail“ oder „Postausgang“. Jeder Hersteller nennt sie anders; weitere Namen stehen darunter.
window-hand-over-proved = Von diesem Computer aus hat es funktioniert: { $day }, { $time }.
window-hand-over-unproved = Es wurde noch keine Testnachricht angenommen. Die Einstellungen sind für diesen Weg richtig, aber von hier aus noch nicht erprobt.
window-sheet-setting = Am Gerät
window-sheet-value = Wert
window-sheet-server-unknown = Noch nicht bekannt. Er wird nachgeschlagen, sobald diese Seite geöffnet wird; dafür wird das Netz gebraucht.
window-sheet-also = oder: { $names }
window-finish = Fertig
window-watch-retired = Dieses Gerät ist außer Betrieb. Es geht nur noch um das, was abzubauen ist.
window-watch-later = Das kommt mit den Einstellungen.
window-watch-nothing = Bei diesem Weg nichts Besonderes.

## Einrichten: die Schritte

window-set-up-title-client-submission-basic = Bereiten Sie das Postfach vor
window-set-up-title-client-submission-oauth = Bereiten Sie das Postfach vor
window-set-up-title-direct-send = Bereiten Sie Direct Send vor
window-set-up-title-relay-ip = Lassen Sie Microsoft 365 diesem Büro vertrauen
window-set-up-title-relay-certificate = Lassen Sie Microsoft 365 diesem Gerät vertrauen
window-set-up-lead = { $count ->
    [one] Ein Schritt. Dabei steht, wer ihn erledigt, wie lange er dauert und wie man ihn rückgängig macht.
   *[other] { $count } Schritte. Bei jedem steht, wer ihn erledigt, wie lange er dauert und wie man ihn rückgängig macht.
}
window-set-up-next = Weiter zur Prüfung
window-set-up-next-anyway = Trotzdem prüfen
window-guide-steps = Schritte der Einrichtung
window-guide-step = Schritt { $number }
window-guide-reading = Die Schritte werden zusammengestellt …
window-guide-failed = Die Schritte ließen sich nicht zusammenstellen
window-guide-again = Noch einmal versuchen
window-guide-none = Mailfitter hat für „{ $way }“ keine Schritte
window-guide-none-meaning = Mailfitter kann diesen Weg trotzdem prüfen, eine Testnachricht senden und Ihnen die Einstellungen geben. Was einzurichten ist, steht auf den Seiten von Microsoft.
window-guide-none-client-submission-oauth = Mailfitter kann trotzdem die Verbindung prüfen und Ihnen die Einstellungen geben. Die Anmeldung bei Microsoft geschieht am Gerät. Was einzurichten ist, steht auf den Seiten von Microsoft.
window-guide-none-on-site-relay = Mailfitter prüft die Einträge Ihrer Domäne im DNS, nicht Ihren eigenen Mailserver. Wer ihn betreut, weiß, was dort einzurichten ist und was das Gerät braucht: den Namen des Servers, seinen Port und ob es sich anmelden muss.
window-guide-who = Wer:
window-guide-time = Wie lange:
window-guide-why = Warum:
window-guide-how = Wie es geht
window-guide-clicks = Mit Klicks
window-guide-powershell = Mit PowerShell
window-guide-open = { $host } öffnen
window-guide-acknowledge = Lesen Sie dies zuerst
window-guide-locked = Haken Sie jede Zeile oben an, sobald sie stimmt. Dann zeigt dieser Schritt, wie es geht.
window-guide-undo = So machen Sie es rückgängig
window-guide-look-up = Jetzt nachschlagen
window-guide-check = Zur Prüfung gehen
window-guide-done = Das ist erledigt
window-guide-wait = Auf jemanden warten
window-guide-not-done = Doch nicht erledigt
window-guide-not-waiting = Nicht mehr warten
window-guide-whom = Auf wen oder worauf warten Sie?
window-guide-since = Wartet seit { $day }. Sie können Mailfitter schließen; dies bleibt erhalten.
window-guide-waits-for = Wartet auf: { $whom }
window-guide-waits = Wartet
window-guide-said-done = Erledigt: { $step }
window-guide-said-waiting = Wartet: { $step }
window-guide-said-open = Wieder offen: { $step }
window-guide-not-told = Das ließ sich gerade nicht feststellen.
window-guide-unseen-look-up = Noch nicht nachgeschlagen. Beim Nachschlagen fragt Mailfitter Ihr DNS nach der Domäne und die Mailserver von Microsoft nach der öffentlichen Adresse dieses Büros.
window-guide-unseen-check = Die Prüfung kann feststellen, ob das erledigt ist; bisher hat sie es nicht.
window-guide-unseen-secret = Es ist noch kein Kennwort hinterlegt.
window-standing-verified = Bestätigt
window-standing-done = Als erledigt markiert
window-standing-waiting = Wartet
window-standing-unseen = Noch nicht umgesetzt
window-guide-foot = { $count ->
    [one] { $settled } von 1 Schritt bestätigt oder erledigt
   *[other] { $settled } von { $count } Schritten bestätigt oder erledigt
}
window-commands-look = Zuerst nachsehen (ändert nichts)
window-commands-change = Die Änderung vornehmen
window-commands-undo = Die Änderung zurücknehmen
window-change-now = Jetzt
window-change-new = Neu
window-change-new-named = der neue Eintrag von { $domain }
window-change-back-named = der Eintrag von { $domain }, wie er war
window-change-edit = Ändern Sie den einen TXT-Eintrag von { $domain }, der mit v=spf1 beginnt. Lassen Sie die übrigen TXT-Einträge unverändert.
window-change-add = Fügen Sie { $domain } einen TXT-Eintrag hinzu. Lassen Sie die übrigen TXT-Einträge unverändert.
window-change-dropped = Wird herausgenommen: { $terms }
window-change-back = So kommt der alte Stand zurück
window-direct-send-shows = Was zeigt RejectDirectSend?
window-direct-send-shows-taken = False: Direct Send wird angenommen
window-direct-send-shows-refused = True: Direct Send wird abgelehnt
window-direct-send-shows-unknown = Ich weiß es nicht
window-public-address = Die öffentliche Adresse des Büros
window-public-address-hint = Vier Zahlen, etwa 203.0.113.7. Ihr Internetanbieter kennt sie.
window-connector-there = Gibt es für dieses Büro schon einen Connector?
window-connector-there-yes = Ja
window-connector-there-no = Nein
window-connector-there-unknown = Ich weiß es nicht
window-take-down-title = Abbauen, was eingerichtet wurde
    .none = Nichts abzubauen
window-take-down = Abzubauen
window-take-down-lead = Dies wurde für einen anderen Weg, eine andere Adresse oder ein Gerät eingerichtet, das es nicht mehr gibt. Bauen Sie es ab, sobald der Weg funktioniert, den Sie jetzt verwenden.
window-way-left = Für diese Wege ist schon etwas eingerichtet: { $ways }
window-way-left-meaning = Wenn Sie einen anderen Weg wählen, lassen Sie das abbauen, sobald der neue funktioniert, damit es sonst niemand benutzen kann. Die Liste bleibt auf der Seite „{ step-set-up }“.
window-know-nothing-run = Mailfitter ändert nichts in Microsoft 365 oder im DNS. Jede Änderung nehmen Sie selbst vor oder die Person, der Sie die Schritte schicken.
window-know-leave = Erledigt jemand anderes einen Schritt, markieren Sie ihn als wartend. Sie können das Fenster schließen und wiederkommen.
window-know-undo = Bei jedem Schritt steht, wie man ihn rückgängig macht.

## Blätter für andere

window-send-steps = Diese Schritte schicken an …
window-send-steps-hint = Für Ihren Administrator oder die Person, die das DNS pflegt, als E-Mail oder Datei.
window-save-sheets = Blätter zum Speichern oder Kopieren
window-sheet-for = Für wen?
window-sheet-for-device = Die Person am Gerät
window-sheet-for-tenant-admin = Microsoft 365-Administrator
window-sheet-for-dns = Die Person, die das DNS pflegt
window-sheet-for-full = Sie selbst (alles)
window-sheet-subject = Betreff:
window-sheet-text = der Text
window-sheet-no-text = Der Text wird zusammengestellt …
window-sheet-copy = Den Text kopieren
window-sheet-as = Als
window-sheet-as-html = Webseite (HTML)
window-sheet-as-text = Text
window-sheet-as-markdown = Markdown
window-sheet-save = Als Datei speichern
window-sheet-saved = Gespeichert: { $path }
window-sheet-failed = Der Text ließ sich nicht zusammenstellen
window-sheet-not-saved = Die Datei ließ sich nicht speichern
window-sheet-not-saved-no-space = Der Datenträger ist voll. Schaffen Sie Platz und versuchen Sie es noch einmal, oder kopieren Sie den Text.
window-sheet-not-saved-no-file = In den Ordner für Downloads lässt sich nicht schreiben. Kopieren Sie stattdessen den Text.
window-sheet-no-secret = Es ist kein Kennwort darin.

## Alles für die Person, die hilft

window-bundle = Alles für den Support speichern
window-bundle-lead = Zwei Dateien in Ihrem Ordner für Downloads: eine Seite zum Lesen und dasselbe als Daten. Es wird nichts gesendet: Wem Sie sie geben, entscheiden Sie.
window-bundle-inside = Darin: was geprüft und gefunden wurde, die Gespräche mit den Servern im Wortlaut, was auf dem Weg dorthin gemessen wurde, und die Versionen von Mailfitter und vom System dieses Computers.
window-bundle-hidden = Verborgen: Namen von Personen, Geräten und Firmen, E-Mail-Adressen, Domänen und Netzwerkadressen. An ihrer Stelle steht je ein Platzhalter wie mailbox-1, damit erkennbar bleibt, was zusammengehört.
window-bundle-shown = Namen und Adressen werden darin stehen. Geben Sie die Dateien nur Personen, die das wissen dürfen.
window-bundle-never = Niemals darin: Kennwörter und Fehlertexte, die Sie eingefügt haben.
window-bundle-names = Namen und Adressen aufnehmen
window-bundle-save = Speichern
window-bundle-saving = Wird gespeichert …
window-bundle-saved = Gespeichert. Es wurde nichts gesendet.
window-bundle-not-saved = Die zwei Dateien wurden nicht gespeichert.
window-bundle-not-saved-other = In Ihren Ordner für Downloads ließ sich nicht schreiben. Fragen Sie die Person, die diesen Computer betreut.
window-bundle-look = Ein Server kann in seiner Antwort wiederholen, was ihm gesagt wurde. Sehen Sie die Seite durch, bevor Sie sie weitergeben.

## Wie das Gerät es täte

window-as-device = Wie das Gerät es täte
window-as-device-hint = Sich an das halten, was das Gerät kann: ein Befehl nach dem anderen, die ältere Anmeldung und die Verschlüsselung, die Sie hier wählen.
window-as-device-encryption = Welche Verschlüsselung verwendet es?
window-as-device-best = Die beste, die es gibt
window-as-device-best-hint = Was dieser Computer kann
window-as-device-tls-1-2 = TLS 1.2
window-as-device-tls-1-2-hint = Die meisten Geräte
window-as-device-none = Keine
window-as-device-none-hint = Ältere Geräte
window-as-device-no-password = Ohne Verschlüsselung wird kein Kennwort gesendet. Mailfitter hört dann vor der Anmeldung auf, wie es auch das Gerät tun sollte.
window-as-device-port = Welcher Port?
window-as-device-port-587 = 587, der übliche
window-as-device-port-25 = 25
window-as-device-means = Ein gutes Ergebnis sagt dann, dass Microsoft E-Mail von diesem Ort annimmt, wenn sie so gesendet wird, wie das Gerät es tut. Es beweist nicht, dass das Gerät dem Zertifikat von Microsoft vertraut oder dass seine Einstellungen stimmen: Das zeigt erst seine eigene Nachricht.
window-result-this-computer = Dieses Ergebnis gilt für diesen Computer. Das Gerät kann vielleicht weniger: Um es herauszufinden, schalten Sie „{ window-as-device }“ ein (in der Prüfung unter „{ window-check-change }“), und versuchen Sie es noch einmal.
window-result-as-device = Dies wurde so geprüft, wie das Gerät es täte. Was das geändert hat, steht bei der jeweiligen Prüfung oder unter der Liste.
window-message-as-device = Dies wurde so gesendet, wie das Gerät es täte. Was das heißt, steht unten.

## Die Strecke zum Server, und woher wir es wissen

window-path = Die Strecke
window-path-see = Die Strecke ansehen
window-path-computer = Dieser Computer
window-path-router = Router des Büros
window-path-provider = Anbieter
window-path-server = Microsoft 365
window-path-works = funktioniert
window-path-broken = bricht hier ab
window-path-suspected = irgendwo hier
window-path-not-measured = nicht gemessen
# $server: Name des Servers; $port
window-path-to = Zu { $server }, Port { $port }
# $stretch: wo es beginnt und endet; $state: `alone`, wo kein anderes verdächtig ist; $time: schon formatiert, kann fehlen
window-path-stretch = { $stretch ->
        [computer-router] Von diesem Computer zum Router des Büros
        [router-provider] Vom Router des Büros zum Anbieter
       *[provider-server] Vom Anbieter zu Microsoft 365
    }: { $state ->
        [works] funktioniert
        [broken] hier bricht es ab
        [alone] hier liegt der Fehler
        [suspected] hier liegt vielleicht der Fehler
       *[not-measured] nicht gemessen
    }{ $time ->
        [unset] { "" }
       *[set] ; eine Antwort kam nach { $time }
    }
window-path-broken-here = Die Verbindung bricht in diesem Computer ab; er hat sie nicht hinausgelassen.
window-path-broken-at = Die Verbindung bricht zwischen diesem Computer und dem Router des Büros ab, oder in einem von beiden.
window-path-somewhere = { $stretch ->
        [computer-provider] Der Fehler liegt zwischen diesem Computer und dem Anbieter. Ob es an diesem Computer, am Netz des Büros oder am Anbieter liegt, ist von hier aus nicht zu sehen.
        [router-server] Der Fehler liegt zwischen dem Router dieses Büros und Microsoft 365. Ob es am Router, am Anbieter oder an einem Netz dahinter liegt, ist von hier aus nicht zu sehen.
        [provider-server] Der Fehler liegt zwischen dem Anbieter und Microsoft 365. Wessen Netz es ist, ist von hier aus nicht zu sehen.
       *[computer-server] Der Fehler liegt zwischen diesem Computer und Microsoft 365. Ob es an diesem Computer, am Netz des Büros oder am Anbieter liegt, ist von hier aus nicht zu sehen.
    }
window-path-opened = Die Verschlüsselung wird zwischen diesem Computer und Microsoft 365 geöffnet. Ob ein Programm auf diesem Computer, die Firewall des Büros oder der Anbieter das tut, ist von hier aus nicht zu sehen.
window-path-held-back = Andere Verbindungen verlassen diesen Computer, die zu diesem Server aber nicht. Was danach kommt, wurde nicht gemessen.
window-path-unknown = Wo auf der Strecke der Fehler liegt, ließ sich nicht messen.
window-path-well = Jeder Abschnitt funktioniert: Auf alles, was gesendet wurde, kam eine Antwort.
window-path-well-so-far = Die Strecke funktioniert, soweit sie gemessen wurde. Die gepunkteten Abschnitte wurden nicht gemessen.
window-path-show-measured = Messungen anzeigen
window-path-hide-measured = Messungen ausblenden

window-how = Woher wir es wissen
# $purpose: named, control, microsoft, router; $server, $port
window-probe-what = { $purpose ->
        [named] { $server }, Port { $port }
        [control] Ein anderer Mailserver, Port { $port }
        [router] Der Router des Büros
       *[microsoft] Microsoft, Port { $port }
    }
# $family: IPv4 oder IPv6; $said: eines der folgenden
window-probe-by-family = { $family }: { $said }
# $said: eines der folgenden, von einer Adresse unter mehreren
window-probe-one = eine: { $said }
# $count: Zahl der Adressen; $time: schon formatiert
window-probe-connected = { $count ->
        [one] antwortet nach { $time }
       *[other] { $count } Adressen, die erste antwortet nach { $time }
    }
window-probe-timed-out = { $count ->
        [one] keine Antwort in { $time }
       *[other] { $count } Adressen, keine Antwort in { $time }
    }
window-probe-refused = { $count ->
        [one] weist nach { $time } ab
       *[other] { $count } Adressen, abgewiesen nach { $time }
    }
window-probe-router-refused = weist nach { $time } ab, ist also da
window-probe-unreachable = { $count ->
        [one] das Netz meldet, dass es keinen Weg gibt
       *[other] { $count } Adressen, das Netz meldet, dass es keinen Weg gibt
    }
window-probe-local = { $count ->
        [one] die Verbindung hat diesen Computer nicht verlassen
       *[other] { $count } Adressen, keine Verbindung hat diesen Computer verlassen
    }
window-probe-not-waited-for = { $count ->
        [one] nicht abgewartet: Eine andere hat zuerst geantwortet
       *[other] { $count } Adressen, nicht abgewartet: Eine andere hat zuerst geantwortet
    }
window-probe-each = { $count ->
        [one] Diese Adresse im Einzelnen
       *[other] Jede Adresse
    }
window-probe-seen = Er sieht dieses Büro unter { $address }
window-probe-keywords = Er bot an: { $keywords }
window-probe-keywords-after-tls = Verschlüsselt bot er an: { $keywords }
# $version, $cipher: die Verschlüsselung kann fehlen
window-probe-tls = { $version }{ $cipher ->
        [unset] { "" }
       *[set] , { $cipher }
    }
window-probe-trusted-here = Dieser Computer vertraut dem Zertifikat.
window-probe-not-trusted-here = Dieser Computer vertraut dem Zertifikat nicht.
window-probe-trusted-publicly = Die öffentliche Liste vertrauenswürdiger Aussteller kennt es.
window-probe-not-trusted-publicly = Die öffentliche Liste vertrauenswürdiger Aussteller kennt es nicht. Ein Drucker wird es wahrscheinlich ablehnen.
window-probe-certificates = { $count ->
        [one] Ein Zertifikat
       *[other] { $count } Zertifikate, das des Servers zuerst
    }
window-probe-no-certificate = Es wurde kein Zertifikat gezeigt.
window-probe-issued-by = Ausgestellt von { $issuer }
window-probe-valid = Gültig vom { $from } bis zum { $to }
window-probe-names = Für { $names }

## Ein Text für die, die es beheben können, und was für den Weg folgt

window-letter-read = Den Text erst lesen
# $subject, $text: der ganze Brief
window-letter =
    Betreff: { $subject }

    { $text }
window-follows-ruled-out = Nicht mehr möglich: { $ways }
# $ways: Kurznamen von Versandwegen; $why: ein Grund
window-follows-why = { $ways }: { $why }
window-follows-against = Was das für den Versandweg bedeutet
window-follows-left = Der Weg, der bleibt: { $way }.
window-follows-stays = Kein anderer Weg passt besser, deshalb bleibt es dabei: { $way }.
window-follows-open = Welcher Weg bleibt, hängt von Antworten ab, die noch nicht bekannt sind.
window-follows-none = Mit diesen Antworten bleibt kein anderer Weg.
window-follows-look = Die Versandwege ansehen

## Testnachricht, dann das Gerät

window-scan = Einen vorgespielten Scan mitsenden?
    .note = Ein PDF, so groß wie ein Scan, zeigt, ob die Größe ein Problem ist.
window-scan-none = Nein
window-scan-size = { $megabytes } MB
window-arrived-before = Microsoft 365 hat die letzte Testnachricht angenommen: { $day }, { $time }. Nur Sie können sehen, wo sie gelandet ist.
window-arrived-to-set-up = SPF und den Absender noch einmal ansehen
window-arrived-nowhere-2-no-id = Ein Administrator öffnet im Exchange Admin Center Nachrichtenfluss › Nachrichtenablaufverfolgung und sucht nach Absender und Uhrzeit.
window-arrived-nowhere-3-sent-here = Zeigt die Verfolgung nichts, senden Sie noch eine Testnachricht. Zeigt sie „zugestellt“, fragen Sie beim Empfänger nach, mit Absender und Uhrzeit.
window-arrived-nowhere-3-no-id = Zeigt die Verfolgung nichts, sehen Sie auch im Protokoll oder in der Auftragsliste des Geräts nach. Zeigt sie „zugestellt“, fragen Sie beim Empfänger nach, mit Absender und Uhrzeit.
window-hand-over-device = Die Namen unten sind die, die das Gerät selbst verwendet: { $device }.
window-device-path = Wo es steht:
window-device-source = Quelle: { $source }, zuletzt gelesen: { $day }. Am Gerät selbst hat sie niemand ausprobiert.
window-sheet-reading = Die Einstellungen werden zusammengestellt …
window-settings-failed = Die Einstellungen ließen sich nicht zusammenstellen
window-print = Das Blatt drucken
window-print-title = E-Mail-Einstellungen für { $name }, { $domain }
window-device-scan = Scannen Sie jetzt vom Gerät
window-device-send = Lassen Sie jetzt das Gerät eine Nachricht senden
window-device-save-scan = Speichern Sie die Einstellungen am Gerät; manche Geräte müssen dazu aus- und wieder eingeschaltet werden. Scannen Sie dann eine Seite an sich selbst, oder benutzen Sie die Testtaste.
window-device-save-send = Speichern Sie die Einstellungen am Gerät; manche Geräte müssen dazu aus- und wieder eingeschaltet werden. Benutzen Sie dann die Testtaste, oder lassen Sie es Ihnen etwas senden, was es gewöhnlich sendet.
window-device-happened = Was ist geschehen?
window-device-arrived-inbox = Die Nachricht ist angekommen
window-device-arrived-inbox-hint = Im Posteingang
window-device-arrived-junk = Die Nachricht liegt im Junk-Ordner
window-device-arrived-junk-hint = SPF oder die Absenderadresse
window-device-arrived-nowhere = Das Gerät meldet „gesendet“, aber nichts kommt an
window-device-arrived-nowhere-hint = Nach zehn Minuten
window-device-arrived-error = Das Gerät zeigt einen Fehler
window-device-arrived-error-hint = Geben Sie ihn ein, Mailfitter erklärt ihn
window-device-done = Fertig: Das Gerät sendet E-Mail
window-device-done-at = Von Ihnen bestätigt: { $day }, { $time }. Bewahren Sie das Blatt beim Gerät auf.
window-device-error = Was sagt das Gerät?
window-device-error-unknown = Mailfitter stellt keine Vermutungen an. Suchen Sie im Protokoll oder in der Auftragsliste des Geräts nach einem längeren Text mit einer Zahl wie 535, 550 oder 5.7.57.
window-finish-later = Später fertigstellen
window-retire-title = Wenn dieses Gerät außer Betrieb geht
window-retire = Außer Betrieb: zeigen, was abzubauen ist
window-retire-lead = Was in Microsoft 365 und im DNS für das Gerät eingerichtet wurde, sollte mit ihm verschwinden, damit es sonst niemand benutzen kann. Kommen Sie dann hierher zurück.
window-device-retired = Dieses Gerät ist außer Betrieb
window-retired-set-up = Was abzubauen ist, steht unten. Ist das Gerät wieder in Betrieb, geben Sie das auf der Seite „{ step-hand-over }“ an.
window-retired-set-up-none = Mailfitter ist nichts bekannt, was abzubauen wäre. Wurde ein Postfach oder ein Kennwort nur für dieses Gerät angelegt, entfernen Sie es. Ist das Gerät wieder in Betrieb, geben Sie das auf der Seite „{ step-hand-over }“ an.
window-retired-hand-over = Was abzubauen ist, steht unter den Einstellungen; diese bleiben für Ihre Unterlagen.
window-retired-at = Außer Betrieb seit { $day }
window-take-down-done = Das ist erledigt
    .label = Das ist erledigt: { $item }
window-take-down-not-done = Doch nicht erledigt
    .label = Doch nicht erledigt: { $item }
window-take-down-retired = Bauen Sie dies jetzt ab:
window-take-down-none = Mailfitter ist nichts bekannt, was abzubauen wäre. Wurde ein Postfach oder ein Kennwort nur für dieses Gerät angelegt, entfernen Sie es.
window-retire-undo = Doch noch in Betrieb
window-in-use-again = Das Gerät ist wieder in Betrieb

## Gerät: Modell und Kunde

window-model = Welches Modell?
window-model-hint = Steht es in der Liste, nennt Mailfitter die Einstellungen so, wie sie am Gerät heißen.
window-model-none = Nicht in der Liste, oder ich weiß es nicht
window-customer-hint = Wenn Sie mehrere Organisationen betreuen.

## Fachwörter, erklärt, wo sie zuerst vorkommen

term-spf = SPF
    .meaning = Eine Liste im DNS Ihrer Domäne: Sie nennt, wer für die Domäne E-Mail senden darf. E-Mail von anderswo landet leicht im Junk-Ordner.
term-dmarc = DMARC
    .meaning = Eine Zeile im DNS, die anderen Mailservern sagt, was sie mit E-Mail tun sollen, die nur vorgibt, von Ihrer Domäne zu kommen.
term-connector = Connector
    .meaning = Eine Regel in Microsoft 365, die sagt: E-Mail von dieser Adresse oder mit diesem Zertifikat kommt von uns und ist weiterzugeben.
term-mx-endpoint = MX-Endpunkt
    .meaning = Der Name des Servers bei Microsoft, der E-Mail für Ihre Domäne annimmt. Er steht im DNS und im Microsoft 365 Admin Center.
term-tenant = Mandant
    .meaning = Der eigene Bereich Ihrer Organisation in Microsoft 365, mit ihren Benutzern, Postfächern und Regeln.
term-smtp-auth = SMTP AUTH
    .meaning = Die Anmeldung an einem Postfach, um E-Mail zu senden, wie es Geräte tun. Microsoft 365 hat dafür einen Schalter an jedem Postfach und einen für alle.
term-direct-send = Direct Send
    .meaning = Ein Gerät übergibt E-Mail für Empfänger in Ihrer eigenen Organisation an Microsoft 365, ohne sich anzumelden.
term-accepted-domain = Akzeptierte Domäne
    .meaning = Eine Domäne, für die Ihr Microsoft 365 E-Mail annimmt. Ein Administrator sieht die Liste im Exchange Admin Center.
term-public-address = Öffentliche Adresse
    .meaning = Die Nummer, unter der das Internet den Anschluss Ihres Büros kennt, etwa 203.0.113.7. Alle Geräte hinter dem Anschluss teilen sie sich.
term-certificate = Zertifikat
    .meaning = Ein elektronischer Ausweis, den ein Gerät oder Server zeigt, damit die andere Seite weiß, wer es ist.
term-oauth = OAuth
    .meaning = Die eigene Anmeldeseite von Microsoft statt eines Kennworts, das im Gerät gespeichert ist.

## Der SPF-Eintrag: was zu ändern ist, wie er gelesen wird, und welcher Namenserver ihn hat

window-spf-planning = { $count ->
    [0] Der Eintrag wird gelesen …
    [one] Der Eintrag wird gelesen … Bisher eine Antwort.
   *[other] Der Eintrag wird gelesen … Bisher { $count } Antworten.
}
window-spf-stopped = Abgebrochen, bevor der Eintrag bis zum Ende gelesen war. Lesen Sie ihn noch einmal, um zu sehen, was er braucht.
window-spf-again = Den Eintrag noch einmal lesen
window-spf-asks = Ihr DNS wird nach dem Eintrag und den Namen darin gefragt.
window-spf-asks-practice = Die vorgespielten Server auf diesem Computer werden nach dem Eintrag und den Namen darin gefragt.
window-spf-address-unknown = Die öffentliche Adresse des Büros ist noch nicht bekannt. Ohne sie lässt sich über den Eintrag nichts sagen: Schlagen Sie sie nach, oder geben Sie sie im Schritt zur Adresse ein.
window-spf-unknown = Ob der Eintrag eine Änderung braucht, konnte nicht geprüft werden
window-spf-not-needed = Nichts zu ändern: Dieser Weg braucht keine Adresse von Ihnen
window-spf-not-needed-meaning = Die E-Mail geht von den Servern von Microsoft ab, nicht von Ihrem Büro. Nehmen Sie die Adresse Ihres Büros nicht in den Eintrag auf.
window-spf-no-address-needed = Dieser Weg braucht keine Adresse von Ihnen im Eintrag
window-spf-passes = Nichts zu ändern: { $address } darf schon für { $domain } senden
window-spf-passes-meaning = Lassen Sie den Eintrag, wie er ist.
window-spf-first = Ein erster SPF-Eintrag für { $domain }
window-spf-one-for-several = Ein SPF-Eintrag für { $domain } anstelle von mehreren
window-spf-one-change = Eine Angabe kommt hinzu: { $term }
window-spf-change = Eine Änderung am SPF-Eintrag von { $domain }
window-spf-then-passes = Mit der Änderung besteht E-Mail von { $address } die SPF-Prüfung.
window-spf-then-passes-rest-stays = Mit der Änderung besteht E-Mail von { $address } die SPF-Prüfung. Sonst ändert sich im Eintrag nichts.
window-spf-then-passes-microsoft = Mit der Änderung besteht E-Mail von den Servern von Microsoft die SPF-Prüfung.
window-spf-several-records = Es gibt { $count } SPF-Einträge, und deshalb zählt keiner
window-spf-several-meaning = Nur einer darf da sein. Mailfitter fügt sie nicht selbst zusammen, denn nur Sie wissen, wer für Sie sendet.
window-spf-nothing-proposed = Es wird keine Änderung vorgeschlagen
window-spf-going-back = Zurück zum SPF-Eintrag von { $domain }, wie er war
window-spf-unfit = Berichtigen Sie zuerst dies: { $field }
window-spf-would-break = Damit wäre der Eintrag fehlerhaft, und zwar für alle, die senden:
window-spf-edit-one = Ändern Sie den einen TXT-Eintrag, der mit v=spf1 beginnt, und lassen Sie die übrigen unverändert.
window-spf-edit-several = Ändern Sie einen dieser TXT-Einträge in den neuen Text, und löschen Sie die anderen, die mit v=spf1 beginnen. Lassen Sie alle übrigen TXT-Einträge unverändert.
window-spf-record = Eintrag { $number }
window-spf-not-known = Nicht bekannt
window-spf-no-record = Es gibt keinen SPF-Eintrag.
window-spf-terms-left = und { $count } weitere
    .copied = und { $count } weitere; beim Kopieren ist alles dabei
window-spf-removed = { $because ->
    [SPF_DUPLICATE_TERM] Einmal herausgenommen, weil es doppelt dasteht: { $term }
   *[other] Herausgenommen, weil es unter diesem Namen keinen SPF-Eintrag gibt: { $term }
}
window-spf-put-back = So nehmen Sie die Änderung zurück
window-spf-go-on = Doch bei der Änderung bleiben
window-spf-back = Um die Änderung zurückzunehmen, tragen Sie den Eintrag ein, wie er war. Sehen Sie dann unten nach, ob die Namenserver ihn haben.
window-spf-back-several = Um die Änderung zurückzunehmen, tragen Sie diese Einträge ein, wie sie waren. Sehen Sie dann unten nach, ob die Namenserver sie haben.
window-spf-back-none = Vorher gab es keinen SPF-Eintrag. Um die Änderung zurückzunehmen, löschen Sie den neuen wieder.
window-spf-include = Welchen Namen möchte die andere Firma im Eintrag haben?
window-spf-include-hint = Das sagt Ihnen die Firma, die das Programm oder Gerät betreibt, zum Beispiel _spf.mailer.example. Die Adressen der Firma können sich ändern, deshalb nennt sie einen Namen.
window-spf-every-sender = Alle, die für { $domain } senden, stehen in diesem Eintrag: Newsletter, Webshop, Buchhaltung und dergleichen.
window-spf-every-sender-hint = Dann endet er auf -all, und E-Mail von überall sonst soll abgelehnt werden. Kreuzen Sie es nicht an, wenn Sie nicht sicher sind.

window-spf-pick = Welche davon sollen in dem einen Eintrag von { $domain } bleiben?
window-spf-pick-hint = Jede Angabe ist jemand, der für Sie senden darf. Im Zweifel behalten Sie sie.
window-spf-pick-redirect = kann nicht bleiben, denn der eine Eintrag endet auf „all“. Sendet jemand darüber für Sie, nehmen Sie ihn mit dem Namen auf, den er Ihnen nennt.
window-spf-origin = { $count ->
    [one] aus Eintrag { $records }
   *[other] aus den Einträgen { $records }
}
window-spf-ending = Wie soll der Eintrag enden?
window-spf-ending-soft = milder: E-Mail von überall sonst ist verdächtig
window-spf-ending-hard = strenger: E-Mail von überall sonst soll abgelehnt werden
window-spf-ending-neutral = sagt nichts über E-Mail von überall sonst
window-spf-make-one = Den einen Eintrag zeigen
window-spf-impossible = Diese Angaben können nicht in einem Eintrag stehen. Was mit redirect= beginnt, muss weg, denn neben einem „all“ zählt es nicht.

window-spf-tree = Wie der Eintrag für { $address } gelesen wird
window-spf-tree-microsoft = Wie der Eintrag für die Server von Microsoft gelesen wird, zum Beispiel { $address }
window-spf-tree-new = Mit der Änderung
window-spf-tree-now = Wie er jetzt ist
window-spf-meter-label = Abfragen im schlimmsten Fall, von zehn
window-spf-meter = { $count ->
    [0] keine Abfrage nötig; 10 sind erlaubt
   *[other] höchstens { $count } von 10 Abfragen
}
window-spf-meter-at-least = mindestens { $count } von 10 Abfragen
window-spf-meter-over = { $count } Abfragen, und nur 10 sind erlaubt
window-spf-rows-left = { $count ->
    [one] Eine weitere Angabe ist eingeklappt.
   *[other] { $count } weitere Angaben sind eingeklappt.
}
window-spf-more = Mehr zeigen
window-spf-verdict-pass = Ergebnis: bestanden (pass). Die Adresse darf senden.
window-spf-verdict-fail = Ergebnis: nicht bestanden (fail). Die Adresse darf nicht senden; Empfänger lehnen ihre E-Mail ab oder legen sie in den Junk-Ordner.
window-spf-verdict-softfail = Ergebnis: nicht aufgeführt (softfail). Die Adresse ist nicht aufgeführt; ihre E-Mail ist verdächtig.
window-spf-verdict-neutral = Ergebnis: offen (neutral). Der Eintrag sagt nichts über die Adresse.
window-spf-verdict-none = Ergebnis: kein Eintrag (none). Es gibt keinen SPF-Eintrag.
window-spf-verdict-temperror = Konnte nicht geprüft werden: Ein Name ließ sich nicht nachschlagen. Versuchen Sie es später noch einmal.
window-spf-verdict-permerror = Ergebnis: dauerhafter Fehler (permerror). Empfänger brechen hier mit einem Fehler ab, deshalb zählt der Eintrag für niemanden.
window-spf-result-pass = bestanden
window-spf-result-fail = nicht bestanden
window-spf-result-softfail = nicht aufgeführt
window-spf-result-neutral = offen
window-spf-result-none = kein Eintrag
window-spf-result-temperror = vorübergehender Fehler
window-spf-result-permerror = dauerhafter Fehler
window-spf-term-matched = trifft zu
window-spf-term-not-matched = trifft nicht zu
window-spf-term-not-reached = für diese Adresse nicht gelesen
window-spf-term-followed = befolgt
window-spf-term-used = verwendet
window-spf-term-ignored = ohne Bedeutung
window-spf-term-temp-error = vorübergehender Fehler
window-spf-term-perm-error = Fehler
window-spf-why-already-decided = Das Ergebnis stand fest, bevor diese Angabe an der Reihe war. Für eine andere Adresse wird sie vielleicht gelesen.
window-spf-why-always = „all“ trifft auf jede Adresse zu, die noch übrig ist.
window-spf-why-address-matches = Die Adresse liegt in diesem Bereich oder ist unter den gefundenen Adressen.
window-spf-why-address-differs = Die Adresse liegt nicht in diesem Bereich und ist nicht unter den gefundenen Adressen.
window-spf-why-other-address-family = Die Angabe gilt für die andere Art von Adressen: IPv4 und IPv6 treffen nicht aufeinander zu.
window-spf-why-nothing-found = Unter diesem Namen gibt es keinen solchen Eintrag.
window-spf-why-name-exists = Den Namen gibt es.
window-spf-why-validated-name = Ein Name aus dem Reverse-DNS-Eintrag (PTR) der Adresse liegt in dieser Domäne und führt zur Adresse zurück.
window-spf-why-no-validated-name = Kein Name aus dem Reverse-DNS-Eintrag (PTR) der Adresse liegt in dieser Domäne und führt zu ihr zurück.
window-spf-why-target-malformed = Daraus entsteht kein Domänenname, deshalb wird nicht danach gefragt.
window-spf-why-include-pass = Der andere Eintrag lässt die Adresse zu.
window-spf-why-include-not-pass = Der andere Eintrag lässt die Adresse nicht zu, deshalb wird hier weitergelesen.
window-spf-why-include-error = Der andere Eintrag ließ sich nicht fehlerfrei lesen, und damit auch dieser nicht.
window-spf-why-no-record = Unter dem anderen Namen gibt es keinen SPF-Eintrag, und das ist ein Fehler.
window-spf-why-loop = Die Angabe führt zu einem Eintrag zurück, der schon gelesen wird.
window-spf-why-too-many-lookups = Das wäre die elfte Abfrage gewesen, und nur zehn sind erlaubt.
window-spf-why-too-many-names = Die Angabe führt zu mehr als zehn Namen, und nur zehn sind erlaubt.
window-spf-why-too-many-void-lookups = Das ist die dritte Abfrage, die nichts findet, und nur zwei sind erlaubt.
window-spf-why-lookup-failed = Die Frage wurde nicht beantwortet.
window-spf-why-no-mechanism-matched = Nichts davor hat zugetroffen, deshalb entscheidet der andere Eintrag.
window-spf-why-redirect-beside-all = Ein redirect zählt neben einem „all“ nicht.
window-spf-why-unknown-modifier = Empfänger kennen diese Angabe nicht und übergehen sie.
window-spf-why-no-explanation-needed = Eine Erklärung gibt es nur für Adressen, die nicht senden dürfen.
window-spf-why-explained = Empfänger können diese Erklärung zeigen.
window-spf-why-explanation-unusable = Die Erklärung ließ sich nicht verwenden.
window-spf-counted = Zählt als eine der zehn Abfragen.
window-spf-asked = { $kind } von { $name }:
window-spf-answered-records = gefunden
window-spf-answered-no-data = kein solcher Eintrag unter diesem Namen
window-spf-answered-name-not-found = den Namen gibt es nicht
window-spf-answered-timed-out = keine rechtzeitige Antwort
window-spf-answered-server-failed = der Namenserver meldet eine Störung
window-spf-answered-failed = keine brauchbare Antwort
window-spf-values-left = und { $count } weitere

window-spf-servers = Bei den Namenservern
window-spf-servers-lead = Jeder Namenserver von { $domain } wird direkt gefragt, wenn Sie hier auf eine Schaltfläche klicken.
window-spf-servers-lead-practice = Beim Üben antworten vorgespielte Namenserver von { $domain }, wenn Sie hier auf eine Schaltfläche klicken.
window-spf-have = { $have ->
    [one] { $have } von { $count } hat ihn
   *[other] { $have } von { $count } haben ihn
}
    .back = { $have ->
        [one] { $have } von { $count } ist wie vorher
       *[other] { $have } von { $count } sind wie vorher
    }
window-spf-check = Jetzt fragen
window-spf-check-again = Noch einmal prüfen
window-spf-watch = Beobachten, bis alle ihn haben
    .back = Beobachten, bis alle wieder wie vorher sind
window-spf-stop-watching = Nicht mehr beobachten
window-spf-asking = Die Namenserver werden gefragt …
window-spf-watching = Zuletzt um { $time } gefragt, alle 20 Sekunden erneut.
window-spf-watching-leave = Sie können inzwischen auf eine andere Seite gehen. Das Beobachten geht weiter, solange diese Einrichtung offen ist, höchstens eine Stunde.
window-spf-looked-at = Zuletzt um { $time } gefragt.
window-spf-gave-up = Nach einer Stunde hatten ihn noch nicht alle, deshalb wurde das Beobachten beendet. Prüfen Sie, was eingetragen wurde, oder lassen Sie sie noch einmal beobachten.
window-spf-everywhere = Alle Namenserver haben ihn.
    .back = Alle Namenserver sind wieder wie vorher.
window-spf-several-again = Bei mehreren SPF-Einträgen zählt keiner, deshalb scheitert SPF, bis es wieder einen einzigen gibt.
window-spf-earlier = Was diese Seite über den Eintrag sagt, kann von einer früheren Abfrage stammen.
window-spf-remembered-until = Andere merken sich den alten Eintrag vielleicht noch bis { $time }.
    .back = Andere merken sich den geänderten Eintrag vielleicht noch bis { $time }.
window-spf-resolver-until = Ihr eigenes DNS gibt vielleicht noch bis { $time } den alten Eintrag aus.
window-spf-remembered-for = Auch wenn ihn alle Namenserver haben, merken sich andere den alten Eintrag vielleicht noch { $lasting } lang.
    .back = Auch wenn alle Namenserver wieder wie vorher sind, merken sich andere den geänderten Eintrag vielleicht noch { $lasting } lang.
window-spf-lasting-seconds = { $count ->
    [one] eine Sekunde
   *[other] { $count } Sekunden
}
window-spf-lasting-minutes = { $count } Minuten
window-spf-lasting-hours = { $count } Stunden
window-spf-day-and-time = { $day }, { $time }
window-spf-unreached = Ein Namenserver, der nicht gefragt werden konnte, sagt weder Gutes noch Schlechtes aus.
window-spf-servers-unknown = Welche Namenserver es gibt, ließ sich nicht herausfinden: { $why }.
window-spf-servers-none = Welche Namenserver es gibt, ließ sich nicht herausfinden.
window-spf-server-new = { $server } hat den neuen Eintrag
    .same = { $server } hat den Eintrag
    .back = { $server } hat wieder den alten Eintrag
window-spf-server-old = { $server } hat noch den alten Eintrag
    .same = { $server } hat noch einen älteren Eintrag
    .back = { $server } hat noch den geänderten Eintrag
window-spf-server-different = { $server } hat einen anderen Eintrag. Suchen Sie nach einem Tippfehler:
window-spf-server-several = { $server } hat mehr als einen SPF-Eintrag. Nur einer darf da sein.
    .back = { $server } hat mehrere SPF-Einträge
window-spf-server-absent = { $server } hat keinen SPF-Eintrag
window-spf-server-timed-out = { $server } konnte nicht gefragt werden: keine rechtzeitige Antwort
window-spf-server-refused = { $server } konnte nicht gefragt werden: er lehnt ab
window-spf-server-server-failed = { $server } konnte nicht gefragt werden: er meldet eine Störung
window-spf-server-lame = { $server } antwortet, aber nicht für diese Domäne. Wer das DNS pflegt, sollte ihn sich ansehen.
window-spf-server-no-address = { $server } konnte nicht gefragt werden: für ihn ist keine Adresse bekannt
window-spf-server-unreachable = { $server } konnte nicht gefragt werden: er ist nicht erreichbar
window-spf-host = Nach den Namen der Namenserver pflegt { $host } das DNS von { $domain }.
window-spf-host-help = Die Hilfe dort beginnt bei
window-spf-host-address = die Adresse der Hilfe von { $host }
window-spf-host-open = Die Hilfe von { $host } öffnen
window-spf-offer = Außerdem empfehlenswert, aber freiwillig: { $why }
window-spf-offer-then = Wie der Eintrag dann aussähe
window-spf-offer-record = der Eintrag damit
window-spf-also = { $count ->
    [one] Ein weiterer Befund
   *[other] { $count } weitere Befunde
}
window-spf-show = Den SPF-Eintrag zeigen
window-spf-hide = Den SPF-Eintrag ausblenden
