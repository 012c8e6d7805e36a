# Gründe im Rat. `.for`, `.against` und `.rules-out`, wo ein Grund auf mehrere Arten wiegt; sonst der Wert.

## Wen das Gerät erreicht

reason-external-recipients-needed = Das Gerät sendet an Empfänger außerhalb Ihrer Organisation.
    .rules-out = Dieser Weg erreicht nur Empfänger in Ihrer eigenen Organisation, und das Gerät muss auch nach außen senden.
reason-internal-recipients-only = Dieser Weg erreicht nur Empfänger in Ihrer eigenen Organisation.
    .for = Dieser Weg erreicht Empfänger in Ihrer eigenen Organisation, und andere brauchen Sie nicht.
    .against = Dieser Weg erreicht nur Empfänger in Ihrer eigenen Organisation: Wählen Sie ihn nur, wenn das Gerät keine anderen braucht.
reason-reaches-everybody = Dieser Weg erreicht Empfänger innerhalb und außerhalb Ihrer Organisation.

## Adresse und Netz des Büros

reason-static-ip-available = Ihr Büro hat eine feste öffentliche Adresse.
reason-no-static-ip = Ihr Büro hat keine feste öffentliche Adresse.
    .rules-out = Microsoft müsste Ihr Büro an einer festen öffentlichen Adresse erkennen, und Ihre kann sich ändern.
reason-dynamic-ip-is-filtered-more = Von einer Adresse, die sich ändern kann, werden mehr Nachrichten für Spam gehalten.
reason-works-from-anywhere = Dieser Weg funktioniert aus jedem Netz und hängt nicht von Ihrer öffentlichen Adresse ab.
reason-ip-shared-cgnat = Ihre öffentliche Adresse teilen Sie mit anderen Kunden Ihres Anbieters; deshalb lässt sich Ihr Büro nicht daran erkennen.
reason-port-25-blocked = { $at ->
        [unset] Port 25 ist nach außen gesperrt, und ein anderer Port kommt nicht infrage.
       *[set] Gemessen am { $at }: Port 25 ist nach außen gesperrt, und ein anderer Port kommt nicht infrage.
    }
    .against = Auch Ihr eigener Server braucht Port 25 oder 587 nach außen, und beide sind hier gesperrt.
reason-port-587-blocked = { $at ->
        [unset] Port 587 ist nach außen gesperrt, und ein anderer Port kommt nicht infrage.
       *[set] Gemessen am { $at }: Port 587 ist nach außen gesperrt, und ein anderer Port kommt nicht infrage.
    }
reason-port-25-must-be-open = Dieser Weg braucht Port 25 nach außen, den viele Internetanbieter sperren.
reason-port-25-open = Port 25 ist nach außen offen.
reason-hosted-by-third-party = Das Gerät oder Programm läuft bei jemand anderem, oft hinter einer Adresse, die es mit anderen Kunden teilt.
    .rules-out = Das Gerät oder Programm läuft bei jemand anderem: Microsoft könnte es an seiner Adresse nicht von Fremden unterscheiden.
reason-hosted-in-azure = Das Gerät oder Programm läuft in Azure, das Port 25 nach außen bei den meisten Arten von Abonnement sperrt.
    .for = Das Gerät oder Programm läuft in Azure, wo dieser Weg zu Hause ist.

## Was das Gerät kann

reason-no-password-on-device = Im Gerät muss kein Kennwort liegen.
reason-quick-to-set-up = Dieser Weg ist schnell eingerichtet: Server, Port, Benutzername und Kennwort.
reason-device-cannot-oauth = Das Gerät kann sich nicht bei Microsoft anmelden (OAuth).
reason-device-can-oauth = Das Gerät kann sich bei Microsoft anmelden (OAuth); das unterstützt Microsoft auf Dauer.
reason-device-must-sign-in = Das Gerät meldet sich immer an, und der Server für diesen Weg lässt keine Anmeldung zu.
reason-device-cannot-sign-in = Das Gerät kann sich nicht mit Benutzername und Kennwort anmelden.
reason-device-cannot-present-certificate = Das Gerät kann kein eigenes Zertifikat zeigen.
reason-certificate-available = Das Gerät kann ein Zertifikat zeigen; Microsoft erkennt es so ohne feste Adresse.
reason-device-without-tls = Das Gerät kann nicht verschlüsseln, und dieser Weg verlangt es.
    .against = Das Gerät kann nicht verschlüsseln: Seine Nachrichten werden im Klartext übertragen.
reason-device-tls-too-old = Die Verschlüsselung des Geräts ist zu alt: Microsoft braucht hier TLS 1.2 oder neuer.
    .against = Die Verschlüsselung des Geräts ist zu alt: Ohne TLS 1.2 werden seine Nachrichten vielleicht im Klartext übertragen.
reason-many-senders = Das Gerät verwendet viele Absenderadressen.
    .for = Dieser Weg erlaubt viele Absenderadressen.
    .against = Das Gerät verwendet viele Absenderadressen: Das angemeldete Postfach braucht für jede das Recht „Senden als“.
reason-message-above-size-limit = Ihre größten Nachrichten liegen über der Grenze{ $limit ->
        [unset] { "" }
       *[set] { "" } von { $limit } MB
    }; die Codierung für E-Mail fügt etwa ein Drittel hinzu.
reason-sender-must-be-custom-domain = Die Absenderadresse muss in einer eigenen Domäne liegen, nicht unter onmicrosoft.com.

## Kennwörter und Anmeldung in Microsoft 365

# $off: ob dieser Tag vorbei ist
reason-basic-auth-ends = { $off ->
        [unset] Die Anmeldung mit Kennwort funktioniert { $date ->
            [unset] bis Ende Dezember 2026
           *[set] bis zum { $date }
        }; dann schaltet Microsoft sie standardmäßig ab. Ein Administrator kann sie wieder einschalten, bis zu einem endgültigen Tag, den Microsoft noch nennen wird.
       *[set] Microsoft hat die Anmeldung mit Kennwort standardmäßig abgeschaltet. Ein Administrator eines bestehenden Mandanten kann sie wieder einschalten, bis zu einem endgültigen Tag, den Microsoft noch nennen wird.
    }
reason-basic-auth-not-in-new-tenants = In Mandanten, die nach Dezember 2026 entstehen, gibt es die Anmeldung mit Kennwort standardmäßig nicht.
reason-smtp-auth-switched-off = { $at ->
        [unset] „Authentifiziertes SMTP“ ist aus. Es muss für dieses eine Postfach eingeschaltet werden.
       *[set] Gemessen am { $at }: „Authentifiziertes SMTP“ ist aus. Es muss für dieses eine Postfach eingeschaltet werden.
    }
reason-smtp-auth-must-be-on = „Authentifiziertes SMTP“ muss für das Postfach eingeschaltet sein; in vielen Mandanten ist es anfangs aus.
reason-security-defaults-on = { $at ->
        [unset] Ihre Organisation verwendet die Sicherheitsstandards, und sie sperren die Anmeldung allein mit einem Kennwort. Sie sollten eingeschaltet bleiben.
       *[set] Gemessen am { $at }: Ihre Organisation verwendet die Sicherheitsstandards, und sie sperren die Anmeldung allein mit einem Kennwort. Sie sollten eingeschaltet bleiben.
    }
    .for = Dieser Weg verträgt sich mit den Sicherheitsstandards, die Ihre Organisation verwendet.
reason-no-licensed-mailbox = Es gibt kein lizenziertes Postfach für das Gerät.
reason-licensed-mailbox-needed = Das Gerät braucht ein Postfach mit Lizenz.
reason-sent-items-kept = Eine Kopie jeder Nachricht bleibt in „Gesendete Elemente“ des Postfachs; der Ordner muss ab und zu geleert werden.
    .for = Eine Kopie jeder Nachricht bleibt in „Gesendete Elemente“ des Postfachs; dort können Sie nachsehen.

## Mengen

reason-volume-above-limit = Sie senden mehr, als dieser Weg erlaubt{ $limit ->
        [unset] { "" }
       *[set] : Die Grenze liegt bei { $limit } Empfängern am Tag
    }.
    .against = Sie senden vielleicht mehr, als dieser Weg erlaubt{ $limit ->
        [unset] { "" }
       *[set] : Die Grenze liegt bei { $limit } Empfängern am Tag
    }.
reason-too-many-devices-for-one-mailbox = Mehrere Geräte teilen sich ein Postfach, und ein Postfach erlaubt nur drei Verbindungen gleichzeitig.

## Was ein Lauf oder eine Nachricht traf. $at: wann

reason-basic-auth-disabled = { $at ->
        [unset] Die Anmeldung mit Kennwort ist in Ihrer Organisation ausgeschaltet. Ein Administrator kann sie für dieses eine Postfach erlauben.
       *[set] Gemessen am { $at }: Die Anmeldung mit Kennwort ist in Ihrer Organisation ausgeschaltet. Ein Administrator kann sie für dieses eine Postfach erlauben.
    }
reason-basic-auth-retired = { $at ->
        [unset] Microsoft nimmt hier kein Kennwort mehr an.
       *[set] Gemessen am { $at }: Microsoft nimmt hier kein Kennwort mehr an.
    }
reason-ip-banned = { $at ->
        [unset] Microsoft lehnt E-Mail von Ihrer öffentlichen Adresse ab, bis die Adresse aus seiner Liste entfernt ist.
       *[set] Gemessen am { $at }: Microsoft lehnt E-Mail von Ihrer öffentlichen Adresse ab, bis die Adresse aus seiner Liste entfernt ist.
    }
reason-ip-on-block-list = { $at ->
        [unset] E-Mail von Ihrer öffentlichen Adresse wird wegen einer Sperrliste abgelehnt, bis die Adresse daraus entfernt ist.
       *[set] Gemessen am { $at }: E-Mail von Ihrer öffentlichen Adresse wird wegen einer Sperrliste abgelehnt, bis die Adresse daraus entfernt ist.
    }
reason-ip-throttled = { $at ->
        [unset] Microsoft bremst E-Mail von Ihrer öffentlichen Adresse. Senden Sie wenig auf einmal.
       *[set] Gemessen am { $at }: Microsoft bremst E-Mail von Ihrer öffentlichen Adresse. Senden Sie wenig auf einmal.
    }
reason-limit-connections = { $at ->
        [unset] Mehr als drei gleichzeitige Verbindungen wurden abgewiesen: Lassen Sie dieses Postfach von höchstens drei Geräten gleichzeitig benutzen.
       *[set] Gemessen am { $at }: Mehr als drei gleichzeitige Verbindungen wurden abgewiesen. Lassen Sie dieses Postfach von höchstens drei Geräten gleichzeitig benutzen.
    }
reason-limit-rate = { $at ->
        [unset] Das Postfach hat mehr als 30 Nachrichten in einer Minute gesendet. Lassen Sie das Gerät langsamer senden.
       *[set] Gemessen am { $at }: Das Postfach hat mehr als 30 Nachrichten in einer Minute gesendet. Lassen Sie das Gerät langsamer senden.
    }
reason-limit-recipients = { $at ->
        [unset] Das Postfach hat seine Grenze von 10.000 Empfängern in 24 Stunden erreicht.
       *[set] Gemessen am { $at }: Das Postfach hat seine Grenze von 10.000 Empfängern in 24 Stunden erreicht.
    }
reason-limit-size = { $at ->
        [unset] Eine Nachricht wurde auf diesem Weg als zu groß abgelehnt. Stellen Sie das Gerät so ein, dass es kleinere Dateien macht.
       *[set] Gemessen am { $at }: Eine Nachricht wurde auf diesem Weg als zu groß abgelehnt. Stellen Sie das Gerät so ein, dass es kleinere Dateien macht.
    }
reason-limit-onmicrosoft = { $at ->
        [unset] Die Absender unter onmicrosoft.com haben ihre Grenze von 100 externen Empfängern in 24 Stunden erreicht. Verwenden Sie einen Absender in einer eigenen Domäne.
       *[set] Gemessen am { $at }: Die Absender unter onmicrosoft.com haben ihre Grenze von 100 externen Empfängern in 24 Stunden erreicht. Verwenden Sie einen Absender in einer eigenen Domäne.
    }
reason-limit-tenant-external = { $at ->
        [unset] Ihre Organisation hat ihre Grenze für externe Empfänger in 24 Stunden erreicht. Alles, was sie sendet, zählt, egal von welchem Gerät.
       *[set] Gemessen am { $at }: Ihre Organisation hat ihre Grenze für externe Empfänger in 24 Stunden erreicht. Alles, was sie sendet, zählt, egal von welchem Gerät.
    }

## Connector, SPF und DMARC

reason-connector-needed = Ein Administrator muss in Exchange Online einen Connector anlegen.
reason-connector-exists = Es gibt schon einen Connector.
reason-connector-may-start-disabled = In manchen Tarifen ist ein neuer Connector zuerst ausgeschaltet, und nur der Microsoft-Support kann ihn einschalten.
reason-spf-change-needed = Ihre öffentliche Adresse muss in den SPF-Eintrag Ihrer Domäne aufgenommen werden.
reason-direct-send-rejected = { $at ->
        [unset] Ihre Organisation lehnt E-Mail von Geräten ab, die sie nicht kennt (Reject Direct Send).
       *[set] Gemessen am { $at }: Ihre Organisation lehnt E-Mail von Geräten ab, die sie nicht kennt (Reject Direct Send).
    }
reason-reject-direct-send-must-be-off = Das funktioniert nur, wenn Ihre Organisation Direct Send nicht ablehnt; neuere Mandanten tun das vielleicht von Anfang an.
reason-direct-send-least-preferred = Microsoft nennt diesen Versandweg zuletzt.
reason-dmarc-reject-without-alignment = Ihre Domäne verlangt, E-Mail ohne Nachweis ihrer Herkunft abzulehnen (DMARC): { $unfit ->
        [unset] SPF muss Ihre Adresse aufführen, und der Absender muss in genau dieser Domäne liegen.
       *[set] Ihre öffentliche Adresse kann sich ändern oder wird geteilt; sie darf deshalb nicht in SPF stehen, und damit fehlt dieser E-Mail der Nachweis. Sie wird vielleicht abgelehnt oder zurückgehalten. Eine feste eigene Adresse hilft.
    }

## Andere Dienste und eigene Server

reason-on-premises-server-available = Sie haben einen eigenen Mailserver, der E-Mail für das Gerät weitergeben kann.
reason-on-premises-server-missing = Sie haben keinen eigenen Mailserver.
reason-hve-costs-money = Dieser Dienst kostet 42 US-Dollar für eine Million Empfänger und braucht eine Abrechnungsrichtlinie in Microsoft 365.
reason-hve-basic-until = Dort funktioniert die Anmeldung mit Kennwort { $until ->
        [unset] bis September 2028
       *[set] bis zum { $until }
    }.
    .rules-out = Die Anmeldung mit Kennwort ist dort beendet, und das Gerät kann sich nicht anders anmelden.
reason-hve-not-in-this-cloud = Für Ihre Microsoft-Cloud ist dieser Dienst nicht bestätigt.
reason-acs-needs-azure = Dieser Dienst braucht ein Azure-Abonnement und eine dort bestätigte Domäne.
reason-acs-limits = Anfangs nimmt dieser Dienst 30 Nachrichten pro Minute und 100 pro Stunde an, jede bis 10 MB.
# $answers: was nicht bekannt ist, wie `answer-…` es sagt
reason-answer-missing = { $answers ->
        [unset] Das hängt von einer Antwort ab, die noch nicht bekannt ist.
       *[set] Das hängt noch davon ab, { $answers }.
    }
