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
    .synonyms = From, device e-mail address, administrator’s e-mail address, reply address
# A second field for the sender, where a device has one
sheet-sender-again = Sender address, once more
    .synonyms = From, sender address of the sign-in
sheet-certificate = Client certificate
    .synonyms = Device certificate, TLS certificate, certificate for SMTP

sheet-value-own-server = The name of your own mail server
sheet-value-starttls = On (STARTTLS). Not “SSL”
sheet-value-starttls-by-ssl = On (STARTTLS)
sheet-value-starttls-box-empty = Off: leave the box empty
sheet-value-starttls-no-setting = This device has no such setting
sheet-value-starttls-optional = On (STARTTLS) if the device has it; off otherwise
sheet-value-none = Off
sheet-value-login = On, method LOGIN or “auto”
sheet-value-oauth = On, Microsoft sign-in (OAuth 2.0, XOAUTH2)
sheet-value-password-kept = The password that belongs to this user name; it is not printed here
sheet-value-password-acs = The client secret of the app in Microsoft Entra; it is not printed here
sheet-value-certificate = The certificate that the connector names, with its private key and the intermediate certificates

# Arguments, each may be missing: $date
sheet-warning-basic-auth-ends = Signing in with a password works { $date ->
        [unset] until the end of December 2026
       *[set] until { $date }
    }. Then Microsoft switches it off by default. Plan another way before that day.
sheet-warning-address-changes = This way depends on your public address. If it changes, mail stops. Then have the new address put into SPF and the connector, and the old one removed: a stranger may hold it.
sheet-warning-address-changes-direct = This way depends on your public address. If it changes, mail goes to Junk or is refused. Then have the new address put into SPF, and the old one removed: a stranger may hold it.
sheet-warning-connector-is-a-relay = With a connector by address, every computer in the office can send for your domain. Let the firewall block port 25 on the way out for all but this device.
sheet-warning-own-recipients-only = This way reaches only people in your own organization.
sheet-warning-one-sender = The sender address must be the mailbox that signs in, unless an administrator gives the right “Send as”.
sheet-warning-connections = A mailbox takes three connections at once. With many devices, use more than one mailbox.
# What a message or a run met. Arguments, each may be missing: $at (when)
sheet-warning-connections-reached = { $at ->
        [unset] More than three connections at once were turned away. Let no more than three devices at a time use this mailbox, and give further ones mailboxes of their own.
       *[set] Measured on { $at }: more than three connections at once were turned away. Let no more than three devices at a time use this mailbox, and give further ones mailboxes of their own.
    }
sheet-warning-rate-reached = { $at ->
        [unset] The mailbox sent more than 30 messages in a minute. Let the device send more slowly.
       *[set] Measured on { $at }: the mailbox sent more than 30 messages in a minute. Let the device send more slowly.
    }
sheet-warning-recipients-reached = { $at ->
        [unset] The mailbox reached its limit of 10,000 recipients in 24 hours. Further messages wait until it frees up.
       *[set] Measured on { $at }: the mailbox reached its limit of 10,000 recipients in 24 hours. Further messages wait until it frees up.
    }
sheet-warning-size-refused = { $at ->
        [unset] A message was refused as too large. Set a lower resolution, gray, or compact PDF, and send long documents in parts.
       *[set] Measured on { $at }: a message was refused as too large. Set a lower resolution, gray, or compact PDF, and send long documents in parts.
    }
sheet-warning-throttled = { $at ->
        [unset] Microsoft slowed down mail from the public address. Let the device send fewer messages at a time, and try again later by itself if it can.
       *[set] Measured on { $at }: Microsoft slowed down mail from the public address. Let the device send fewer messages at a time, and try again later by itself if it can.
    }
sheet-warning-onmicrosoft-reached = { $at ->
        [unset] The senders under onmicrosoft.com reached their limit of 100 outside recipients in 24 hours. Use a sender in a domain of your own.
       *[set] Measured on { $at }: the senders under onmicrosoft.com reached their limit of 100 outside recipients in 24 hours. Use a sender in a domain of your own.
    }
sheet-warning-tenant-external-reached = { $at ->
        [unset] The organization reached its limit for outside recipients in 24 hours. What this device sends counts too.
       *[set] Measured on { $at }: the organization reached its limit for outside recipients in 24 hours. What this device sends counts too.
    }
sheet-warning-ipv4-only = The connector knows only IPv4 addresses. Switch IPv6 off in the device, or let it prefer IPv4.
sheet-warning-certificate-ends = The device’s certificate expires one day, and then mail stops. Write that day down, and renew the certificate before it.
sheet-warning-server-not-trusted = If the device says that it does not trust the server’s certificate: set its date and time, then renew its firmware or its list of certificate authorities (Microsoft’s certificates lead to DigiCert Global Root G2). Leave the checking of certificates on.
