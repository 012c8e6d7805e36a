# Die Einstellungen für das Gerät. `.synonyms`: wie Geräte dasselbe Feld nennen.

sheet-server = Server
    .synonyms = SMTP-Server, Postausgangsserver, Mailserver-Adresse, Hostname
sheet-port = Port
    .synonyms = SMTP-Port, Portnummer
sheet-encryption = Verschlüsselung
    .synonyms = STARTTLS, TLS, sichere Verbindung, SSL/TLS-Einstellung
sheet-sign-in = Anmeldung
    .synonyms = SMTP-Authentifizierung, SMTP AUTH, Authentifizierungsverfahren
sheet-user = Benutzername
    .synonyms = Kontoname, Anmeldename, Benutzer-ID, Authentifizierungsbenutzer
sheet-password = Kennwort
    .synonyms = Passwort, Authentifizierungskennwort, Anmeldekennwort
sheet-sender = Absenderadresse
    .synonyms = Von, From, E-Mail-Adresse des Geräts, E-Mail-Adresse des Administrators, Antwortadresse
# Ein zweites Feld für den Absender, wo ein Gerät eines hat
sheet-sender-again = Absenderadresse, noch einmal
    .synonyms = Von, From, Absenderadresse der Anmeldung
sheet-certificate = Clientzertifikat
    .synonyms = Gerätezertifikat, TLS-Zertifikat, Zertifikat für SMTP

sheet-value-own-server = Der Name Ihres eigenen Mailservers
sheet-value-starttls = Ein (STARTTLS). Nicht „SSL“
sheet-value-starttls-by-ssl = Ein (STARTTLS)
sheet-value-starttls-box-empty = Aus: Lassen Sie das Kästchen leer
sheet-value-starttls-no-setting = Dieses Gerät hat keine solche Einstellung
sheet-value-starttls-optional = Ein (STARTTLS), wenn das Gerät es hat; sonst aus
sheet-value-none = Aus
sheet-value-login = Ein, Verfahren LOGIN oder „Auto“
sheet-value-oauth = Ein, Microsoft-Anmeldung (OAuth 2.0, XOAUTH2)
sheet-value-password-kept = Das Kennwort zu diesem Benutzernamen; es steht hier nicht
sheet-value-password-acs = Das Clientgeheimnis der App in Microsoft Entra; es steht hier nicht
sheet-value-certificate = Das Zertifikat, das der Connector nennt, mit seinem privaten Schlüssel und den Zwischenzertifikaten

sheet-warning-basic-auth-ends = Die Anmeldung mit Kennwort funktioniert { $date ->
        [unset] bis Ende Dezember 2026
       *[set] bis zum { $date }
    }. Dann schaltet Microsoft sie standardmäßig aus. Planen Sie vorher einen anderen Weg.
sheet-warning-address-changes = Dieser Weg hängt von Ihrer öffentlichen Adresse ab. Ändert sie sich, geht keine E-Mail mehr. Lassen Sie dann die neue Adresse in SPF und den Connector eintragen und die alte entfernen: Ein Fremder kann sie haben.
sheet-warning-address-changes-direct = Dieser Weg hängt von Ihrer öffentlichen Adresse ab. Ändert sie sich, landet E-Mail im Junk-Ordner oder wird abgelehnt. Lassen Sie dann die neue Adresse in SPF eintragen und die alte entfernen: Ein Fremder kann sie haben.
sheet-warning-connector-is-a-relay = Bei einem Connector über die Adresse kann jeder Computer im Büro für Ihre Domäne senden. Lassen Sie die Firewall Port 25 nach außen für alle außer diesem Gerät sperren.
sheet-warning-own-recipients-only = Dieser Weg erreicht nur Personen in Ihrer eigenen Organisation.
sheet-warning-one-sender = Die Absenderadresse muss das Postfach sein, das sich anmeldet, es sei denn, ein Administrator erteilt das Recht „Senden als“.
sheet-warning-connections = Ein Postfach erlaubt drei Verbindungen gleichzeitig. Verwenden Sie bei vielen Geräten mehr als ein Postfach.
# Woran eine Nachricht oder ein Lauf stieß. Argumente, jedes kann fehlen: $at (wann)
sheet-warning-connections-reached = { $at ->
        [unset] Mehr als drei gleichzeitige Verbindungen wurden abgewiesen. Lassen Sie höchstens drei Geräte gleichzeitig dieses Postfach benutzen, und geben Sie weiteren eigene Postfächer.
       *[set] Gemessen am { $at }: Mehr als drei gleichzeitige Verbindungen wurden abgewiesen. Lassen Sie höchstens drei Geräte gleichzeitig dieses Postfach benutzen, und geben Sie weiteren eigene Postfächer.
    }
sheet-warning-rate-reached = { $at ->
        [unset] Das Postfach hat mehr als 30 Nachrichten in einer Minute gesendet. Lassen Sie das Gerät langsamer senden.
       *[set] Gemessen am { $at }: Das Postfach hat mehr als 30 Nachrichten in einer Minute gesendet. Lassen Sie das Gerät langsamer senden.
    }
sheet-warning-recipients-reached = { $at ->
        [unset] Das Postfach hat seine Grenze von 10.000 Empfängern in 24 Stunden erreicht. Weitere Nachrichten warten, bis sie wieder frei wird.
       *[set] Gemessen am { $at }: Das Postfach hat seine Grenze von 10.000 Empfängern in 24 Stunden erreicht. Weitere Nachrichten warten, bis sie wieder frei wird.
    }
sheet-warning-size-refused = { $at ->
        [unset] Eine Nachricht wurde als zu groß abgelehnt. Stellen Sie eine geringere Auflösung, Grau oder kompaktes PDF ein, und senden Sie lange Dokumente in Teilen.
       *[set] Gemessen am { $at }: Eine Nachricht wurde als zu groß abgelehnt. Stellen Sie eine geringere Auflösung, Grau oder kompaktes PDF ein, und senden Sie lange Dokumente in Teilen.
    }
sheet-warning-throttled = { $at ->
        [unset] Microsoft hat E-Mail von der öffentlichen Adresse gebremst. Lassen Sie das Gerät wenig auf einmal senden und es später von selbst wieder versuchen, wenn es das kann.
       *[set] Gemessen am { $at }: Microsoft hat E-Mail von der öffentlichen Adresse gebremst. Lassen Sie das Gerät wenig auf einmal senden und es später von selbst wieder versuchen, wenn es das kann.
    }
sheet-warning-onmicrosoft-reached = { $at ->
        [unset] Die Absender unter onmicrosoft.com haben ihre Grenze von 100 externen Empfängern in 24 Stunden erreicht. Nehmen Sie einen Absender in einer eigenen Domäne.
       *[set] Gemessen am { $at }: Die Absender unter onmicrosoft.com haben ihre Grenze von 100 externen Empfängern in 24 Stunden erreicht. Nehmen Sie einen Absender in einer eigenen Domäne.
    }
sheet-warning-tenant-external-reached = { $at ->
        [unset] Die Organisation hat ihre Grenze für externe Empfänger in 24 Stunden erreicht. Was dieses Gerät sendet, zählt mit.
       *[set] Gemessen am { $at }: Die Organisation hat ihre Grenze für externe Empfänger in 24 Stunden erreicht. Was dieses Gerät sendet, zählt mit.
    }
sheet-warning-ipv4-only = Der Connector kennt nur IPv4-Adressen. Schalten Sie IPv6 im Gerät aus, oder lassen Sie es IPv4 bevorzugen.
sheet-warning-certificate-ends = Das Zertifikat des Geräts läuft eines Tages ab, und dann geht keine E-Mail mehr. Notieren Sie den Tag, und erneuern Sie das Zertifikat vorher.
sheet-warning-server-not-trusted = Sagt das Gerät, dass es dem Zertifikat des Servers nicht vertraut: Stellen Sie Datum und Uhrzeit ein, und erneuern Sie dann seine Firmware oder seine Liste der Zertifizierungsstellen (die Zertifikate von Microsoft führen zu DigiCert Global Root G2). Lassen Sie die Zertifikatsprüfung eingeschaltet.
