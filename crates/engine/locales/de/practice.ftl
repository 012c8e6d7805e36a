### Die vorgespielte Organisation, und wie es um sie stehen kann.

practice-device = Übungskopierer

practice-healthy = Alles funktioniert
    .about = Alles ist so eingerichtet, wie es sein soll. Sehen Sie, wie eine gute Prüfung aussieht.
practice-port-25-blocked = Der Anbieter sperrt Port 25
    .about = Direct Send und Relay kommen nicht hinaus. Der häufigste Grund in kleinen Büros.
practice-smtp-auth-off-for-tenant = Die Anmeldung ist ausgeschaltet
    .about = SMTP AUTH ist für die ganze Organisation aus, obwohl das Kennwort stimmt.
practice-wrong-password = Ein falsches Kennwort
    .about = Das Postfach lehnt die Anmeldung ab. Sehen Sie, wann Mailfitter aufhört, es zu versuchen, und warum.
practice-spf-missing = Kein SPF-Eintrag
    .about = E-Mail geht hinaus, aber Empfänger können nicht erkennen, dass das Büro sie senden darf.
practice-relay-not-allowed = Relay ist nicht erlaubt
    .about = Die Organisation kennt dieses Büro noch nicht; externe Empfänger werden deshalb abgelehnt.
practice-spf-two-records = Zwei SPF-Einträge
    .about = Jemand hat einen zweiten Eintrag hinzugefügt, statt den ersten zu ändern; so zählt keiner.
practice-smtp-auth-off-for-mailbox = Die Anmeldung ist für dieses Postfach aus
    .about = Die Organisation erlaubt sie, aber der eigene Schalter des Postfachs ist aus.
practice-basic-auth-disabled = Kennwörter werden nicht mehr angenommen
    .about = Die Anmeldung von Microsoft funktioniert, Benutzername und Kennwort nicht.
practice-direct-send-rejected = Direct Send wird abgelehnt
    .about = Die Organisation lehnt E-Mail ab, die sich als ihre eigene ausgibt und nicht angemeldet ist.
practice-connector-created-disabled = Der Connector ist ausgeschaltet
    .about = Er wurde richtig angelegt, aber in diesem Tarif ist er zuerst ausgeschaltet.
practice-certificate-wrong = Ein falsches Zertifikat
    .about = Der Server zeigt ein Zertifikat für einen anderen Namen. Sehen Sie, warum Mailfitter sich dann nicht anmeldet und nichts sendet.
practice-server-slow = Ein langsamer Server
    .about = Der Server braucht neun Sekunden für seine Begrüßung. Viele Geräte geben früher auf.
practice-ipv6-dead = IPv6 führt ins Leere
    .about = Die Server haben IPv6-Adressen, unter denen nichts antwortet.
