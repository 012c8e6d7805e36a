# Namen und kurze Wörter, die mehrere Stellen teilen.

## Rollen: wer etwas gewöhnlich beheben kann

role-device = Die Person am Gerät
role-tenant-admin = Ihr Microsoft 365-Administrator
role-dns-host = Die Person, die das DNS Ihrer Domäne pflegt
role-network = Ihre Netzbetreuung oder Ihr Internetanbieter
role-server-admin = Die Person, die Ihren eigenen Mailserver betreut
role-microsoft = Microsoft
role-recipient = Der Empfänger oder dessen Administrator

## Wie eine Prüfung ausgeht

outcome-passed = Alles in Ordnung
outcome-needs-attention = Funktioniert, aber etwas lässt sich verbessern
outcome-failed = Funktioniert nicht
outcome-inconclusive = Ließ sich nicht herausfinden
outcome-skipped = Nicht geprüft

## Urteile über einen Versandweg

verdict-recommended = Empfohlen
verdict-possible = Möglich
verdict-ruled-out = Passt nicht

## Wie ernst etwas ist

severity-error = Fehler
severity-warning = Warnung
severity-notice = Hinweis
severity-info = Information

## Was ein Fehlertext bedeutet

# $ways: the ways to which the text belongs; $method: the way of the set-up
explanation-other-way = { $method ->
    [unset] Dieser Text gehört zu einem anderen Versandweg als dem Ihrer Einrichtung. Das Gerät ist wohl anders eingestellt: Vergleichen Sie es mit den Einstellungen auf der Seite „{ step-hand-over }“.
   *[set] Dieser Text gehört zu einem anderen Versandweg: { $ways }. Ihre Einrichtung sendet so: { $method }. Das Gerät ist wohl anders eingestellt: Vergleichen Sie es mit den Einstellungen auf der Seite „{ step-hand-over }“.
}
explanation-secret = Der Text scheint ein Kennwort oder ein Token zu enthalten. Dieser Teil wird unten nicht wiederholt, und nichts wird aufbewahrt. Entfernen Sie ihn, bevor Sie den Text weitergeben, und ändern Sie das Kennwort, wenn andere es gesehen haben.

## Versandwege

method-client-submission-basic = Clientübermittlung mit Benutzername und Kennwort
    .short = Anmeldung mit Kennwort
    .explained = Das Gerät meldet sich an einem Ihrer Postfächer an, wie eine Person, und sendet darüber.
method-client-submission-oauth = Clientübermittlung mit Microsoft-Anmeldung (OAuth)
    .short = Anmeldung bei Microsoft
    .explained = Das Gerät meldet sich an einem Ihrer Postfächer an, mit der Anmeldung von Microsoft statt eines Kennworts.
method-direct-send = Direct Send
    .short = Direct Send
    .explained = Das Gerät übergibt seine E-Mail ohne Anmeldung an den Server Ihres Mandanten. Nur Empfänger in Ihrer eigenen Organisation bekommen sie.
method-relay-ip = SMTP-Relay, erkannt an Ihrer öffentlichen Adresse
    .short = Relay über die Adresse
    .explained = Ein Connector in Microsoft 365 kennt die feste öffentliche Adresse Ihres Büros und gibt die E-Mail des Geräts weiter.
method-relay-certificate = SMTP-Relay, erkannt an einem Zertifikat
    .short = Relay über ein Zertifikat
    .explained = Ein Connector in Microsoft 365 kennt das Zertifikat des Geräts und gibt dessen E-Mail weiter.
method-high-volume-email = High Volume Email
    .short = High Volume Email
    .explained = Ein besonderes Konto von Microsoft 365 für große Mengen E-Mail an Empfänger in Ihrer eigenen Organisation.
method-azure-communication-services = Azure Communication Services Email
    .short = Azure Communication Services
    .explained = Ein Dienst in Azure, der an alle sendet; das Gerät meldet sich mit Benutzername und Kennwort an.
method-on-site-relay = Ein eigener Mailserver
    .short = Eigener Mailserver
    .explained = Ein Server im Büro nimmt die E-Mail des Geräts an und gibt sie an Microsoft 365 weiter.

## Antworten, die noch nicht bekannt sind, als Teile eines Satzes

answer-recipients = an wen das Gerät sendet
answer-device-auth = wie sich das Gerät anmelden kann
answer-device-tls = wie das Gerät verschlüsseln kann
answer-location = wo das Gerät steht
answer-ip-kind = ob Ihre öffentliche Adresse fest ist
answer-port-587 = ob Port 587 nach außen offen ist
answer-on-premises-server = ob Sie einen eigenen Mailserver haben

## Was am Text eines Feldes nicht stimmt

field-empty = Hier steht noch nichts.
field-too-long = Das ist zu lang.
    .refused = Das war zu lang für dieses Feld und wurde nicht übernommen.
field-has-space = Darin ist ein Leerzeichen. Nehmen Sie es heraus.
field-not-a-domain = Das ist kein Domänenname. Ein Domänenname besteht aus Buchstaben, Ziffern und Bindestrichen mit Punkten dazwischen, etwa contoso.com.
field-no-dot = In einer Domäne steht ein Punkt, etwa contoso.com.
field-ip-instead-of-name = Das ist eine Adresse aus Zahlen. Hierher gehört ein Name.
field-no-at-sign = Eine E-Mail-Adresse hat ein @ und dahinter eine Domäne, etwa scanner@contoso.com.
field-bad-local-part = Der Teil vor dem @ enthält ein Zeichen, das Mailserver nicht annehmen.
field-not-an-ip = Das ist keine IP-Adresse. Eine IP-Adresse sieht so aus: 203.0.113.7.
field-private-ip = Diese Adresse gilt nur innerhalb des Büros; das Internet sieht sie nie. Geben Sie die öffentliche Adresse ein.
field-cgnat-ip = Ihr Anbieter vergibt diese Adresse an viele Kunden zugleich; deshalb lässt sie sich hier nicht verwenden. Bitten Sie um eine eigene Adresse, oder wählen Sie einen anderen Versandweg.
field-reserved-ip = Kein Büro hat diese Adresse. Geben Sie die öffentliche Adresse ein.
field-not-microsoft = Das ist kein Server von Microsoft 365. Der Name eines solchen endet auf mail.protection.outlook.com oder mx.microsoft; andere Microsoft-Clouds haben ähnliche Endungen.

## Arten von Geräten

device-copier = Kopierer oder Multifunktions{ "\u00AD" }drucker
device-scanner = Scanner
device-nas = Netzwerkspeicher
device-appliance = USV, Alarmanlage, Kamera oder Switch
device-application = Programm auf einem Computer oder Server

## Schritte der Einrichtung

step-device = Gerät
step-needs = Bedarf
step-way = Versandweg
step-set-up = Einrichten
step-check = Prüfen
step-message = Testnachricht
step-hand-over = Übergabe

## Was von einem Kunden übrig ist, der vergessen werden sollte

forgotten-file = { $file ->
        [unset] Eine Datei konnte nicht entfernt werden.
       *[set] Diese Datei konnte nicht entfernt werden: { $file }
    }
forgotten-file-again = { $file ->
        [unset] Eine Datei wurde inzwischen wieder geschrieben.
       *[set] Diese Datei wurde inzwischen wieder geschrieben: { $file }
    }
forgotten-unreadable = { $file ->
        [unset] Eine Datei lässt sich nicht lesen. Sie wurde nicht verändert und kann zu diesem Kunden gehören.
       *[set] Diese Datei lässt sich nicht lesen. Sie wurde nicht verändert und kann zu diesem Kunden gehören: { $file }
    }
forgotten-secret = { $names ->
        [unset] Der Schlüsselbund enthält noch ein Kennwort oder Token.
       *[set] Der Schlüsselbund enthält noch das Kennwort oder Token von: { $names }
    }
forgotten-keychain-unavailable = { $names ->
        [unset] Es ist kein Schlüsselbund erreichbar. Falls er ein Kennwort enthielt, ist es noch darin.
       *[set] Es ist kein Schlüsselbund erreichbar. Falls er ein Kennwort enthielt, ist es noch darin. Es wäre das von: { $names }
    }
forgotten-keychain-locked = { $names ->
        [unset] Der Schlüsselbund ist gesperrt. Er enthält vielleicht noch ein Kennwort.
       *[set] Der Schlüsselbund ist gesperrt. Er enthält vielleicht noch das Kennwort von: { $names }
    }
forgotten-keychain-denied = { $names ->
        [unset] Der Schlüsselbund lässt sich nicht einsehen. Er enthält vielleicht noch ein Kennwort.
       *[set] Der Schlüsselbund lässt sich nicht einsehen. Er enthält vielleicht noch das Kennwort von: { $names }
    }

## Tage

date-written = { $day }. { $month } { $year }
# $date (schon ausgeschrieben), $clock (Stunden und Minuten)
moment-written = { $date }, { $clock } UTC
month-1 = Januar
month-2 = Februar
month-3 = März
month-4 = April
month-5 = Mai
month-6 = Juni
month-7 = Juli
month-8 = August
month-9 = September
month-10 = Oktober
month-11 = November
month-12 = Dezember

evidence-connected = { $time ->
        [unset] antwortet
       *[set] antwortet nach { $time }
    }
evidence-refused = { $time ->
        [unset] weist ab
       *[set] weist nach { $time } ab
    }
evidence-timed-out = { $time ->
        [unset] keine Antwort
       *[set] keine Antwort in { $time }
    }
evidence-unreachable = das Netz meldet, dass es keinen Weg gibt
evidence-forbidden = dieser Computer hat die Verbindung nicht hinausgelassen
evidence-no-route = die Verbindung hat diesen Computer nicht verlassen, der keinen Weg dorthin kennt
evidence-local = dieser Computer konnte die Verbindung nicht beginnen
evidence-not-waited-for = nicht abgewartet
