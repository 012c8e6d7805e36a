# The settings for the device. `.synonyms`: what devices call the same field.

sheet-server = Server
    .synonyms = SMTP server, outgoing mail server, mail server address, host name
sheet-port = Port
    .synonyms = SMTP port, port number
sheet-encryption = Encryption
    .synonyms = STARTTLS, TLS, secure connection, SSL/TLS setting
sheet-sign-in = Sign-in
    .synonyms = SMTP authentication, SMTP AUTH, authentication method
sheet-user = User name
    .synonyms = Account name, login name, user ID, authentication user
sheet-password = Password
    .synonyms = Authentication password, login password
sheet-sender = Sender address
    .synonyms = From, device e-mail address, administrator's e-mail address, reply address
sheet-certificate = Client certificate
    .synonyms = Device certificate, TLS certificate, certificate for SMTP

sheet-value-starttls = On (STARTTLS). Not "SSL"
sheet-value-starttls-optional = On (STARTTLS) if the device has it; off otherwise
sheet-value-none = Off
sheet-value-login = On, method LOGIN or "auto"
sheet-value-oauth = On, Microsoft sign-in (OAuth 2.0, XOAUTH2)
sheet-value-password-kept = The password of this mailbox; it is not printed here
sheet-value-certificate = The certificate that the connector names, with its intermediate certificates

# Arguments, each may be missing: $date
sheet-warning-basic-auth-ends = Signing in with a password works { $date ->
        [unset] until the end of December 2026
       *[set] until { $date }
    }. Then Microsoft switches it off by default. Plan another way before that day.
sheet-warning-address-changes = This way depends on your public address. If it changes, mail stops. Then have the new address put into SPF and the connector, and the old one removed: a stranger may hold it.
sheet-warning-connector-is-a-relay = With a connector by address, every computer in the office can send for your domain. Let the firewall block port 25 on the way out for all but this device.
sheet-warning-own-recipients-only = This way reaches only people in your own organization.
sheet-warning-one-sender = The sender address must be the mailbox that signs in, unless an administrator gives the right "Send as".
sheet-warning-connections = A mailbox takes three connections at once. Give many devices mailboxes of their own.
sheet-warning-ipv4-only = The connector knows only IPv4 addresses. Switch IPv6 off in the device, or let it prefer IPv4.
sheet-warning-certificate-ends = The device’s certificate ends one day, and then mail stops. Write that day down, and renew the certificate before it.
sheet-warning-server-not-trusted = If the device says that it does not trust the server’s certificate: set its date and time, then renew its firmware or its list of certificate authorities (Microsoft’s certificates lead to DigiCert Global Root G2). Leave the checking of certificates on.
