# What is found, one message a code: the value says what is so, `.meaning` what it means, `.step-1` and on what to
# do, in this order. A value that may be missing is `unset`, and the message selects on it.

## Names and the mail exchanger

# Arguments, each may be missing: $name, $domain (the name is the sender's domain, not a server's), $submission_server (none: Microsoft publishes none)
code-dns-name-not-found = { $name ->
        [unset] The name of the server does not exist
       *[set] The name { $name } does not exist
    }
    .meaning = { $domain ->
        [unset] The DNS was asked and said that there is no such name. Most often a letter is missing or wrong. A name that was made only minutes ago can also be unknown for a while.
       *[set] The DNS was asked and said that there is no such domain. Most often a letter is missing or wrong. A domain that was registered only minutes ago can also be unknown for a while.
    }
    .step-1 = { $domain ->
        [unset] { $submission_server ->
            [unset] Compare the name letter by letter with the one in your settings. Microsoft 365’s server for signing in is smtp.office365.com.
            [none] Compare the name letter by letter with the one in your settings.
           *[set] Compare the name letter by letter with the one in your settings. Your cloud’s server for signing in is { $submission_server }.
        }
       *[set] Compare the domain letter by letter with the part after the @ in your mail addresses.
    }
    .step-2 = If the name is right, open a web page on this computer. If that fails too, restart the router or ask whoever looks after your network.
    .step-3 = If only this name fails, ask whoever looks after your network whether the DNS server in use filters names.
# Arguments, each may be missing: $name
code-dns-no-address = { $name ->
        [unset] The name exists but has no address
       *[set] The name { $name } exists but has no address
    }
    .meaning = The DNS knows the name, but it does not say on which address its server is. Nothing can connect to it.
    .step-1 = Check that the name is that of a mail server, not a domain: smtp.office365.com, or your MX endpoint as the admin center shows it.
    .step-2 = If it is your own server’s name, add its address (an A record) where the domain’s DNS is kept.
# Arguments, each may be missing: $name
code-dns-server-failed = { $name ->
        [unset] The DNS server could not answer
       *[set] The DNS server could not answer for { $name }
    }
    .meaning = The question was asked, and the DNS server replied that it failed. That says nothing about the name itself: it may well exist.
    .step-1 = Try again in a few minutes.
    .step-2 = If it stays so, restart the router, or ask whoever looks after your network to check the DNS server in use.
    .step-3 = If only your own domain fails, ask whoever runs its DNS to check the name servers and DNSSEC.
# Arguments, each may be missing: $name $address
code-dns-answer-private = { $name ->
        [unset] The DNS server in use leads Microsoft’s name into this network
       *[set] The DNS server in use leads { $name } into this network
    }
    .meaning = { $address ->
        [unset] Microsoft’s servers are on the internet. The answer that came here is an address that exists only inside a network, so somebody in between changed it: a filter, a sign-in page of the network, or a list on the DNS server.
       *[set] Microsoft’s servers are on the internet. The answer that came here, { $address }, is an address that exists only inside a network, so somebody in between changed it: a filter, a sign-in page of the network, or a list on the DNS server.
    }
    .step-1 = Open a web page on this computer. If the network asks you to sign in or to accept terms, do that and check again.
    .step-2 = Ask whoever looks after your network whether the DNS server in use filters or rewrites names, and to leave this one out.
    .step-3 = To see whether it is the DNS server, check again from another network, for example over a mobile phone.
# Arguments, each may be missing: $name
code-dns-timed-out = { $name ->
        [unset] No DNS server answered
       *[set] No DNS server answered for { $name }
    }
    .meaning = The question was sent, and nothing came back in time. Often the internet connection, a VPN or a firewall is the cause.
    .step-1 = Open a web page on this computer. If that fails too, the internet connection is down.
    .step-2 = Disconnect a VPN, if there is one, and check again.
    .step-3 = Ask whoever looks after your network whether DNS queries may leave it (port 53).
# Arguments, each may be missing: $domain
code-mx-missing = { $domain ->
        [unset] The domain has no MX record
       *[set] { $domain } has no MX record
    }
    .meaning = An MX record says which server takes a domain’s mail. Without one, nobody can reply to your device’s messages, and many receivers refuse mail from such a domain.
    .step-1 = Check the spelling of the domain: it is the part after the @ of your mail addresses.
    .step-2 = In the Microsoft 365 admin center open Settings › Domains, choose the domain, then DNS records: the MX record to add is shown there.
    .step-3 = Add it where the domain’s DNS is kept, then check again after an hour.
# Arguments, each may be missing: $endpoint
code-mx-is-microsoft-365 = { $endpoint ->
        [unset] Mail for the domain goes to Microsoft 365
       *[set] Mail for the domain goes to Microsoft 365: { $endpoint }
    }
    .meaning = The MX record names a server of Microsoft’s. For Direct Send and SMTP relay, the device talks to this server.
# Arguments, each may be missing: $filter
code-mx-is-third-party-filter = { $filter ->
        [unset] Mail for the domain passes a mail filter first
       *[set] Mail for the domain passes { $filter } first
    }
    .meaning = The MX record names a filter in front of Microsoft 365, so it does not tell your tenant’s own server. A device that uses Direct Send or SMTP relay needs that server’s name, not the filter’s.
    .step-1 = In the Microsoft 365 admin center open Settings › Domains, choose the domain, then DNS records.
    .step-2 = Copy the value of the MX record that Microsoft shows there. It is the MX endpoint that Mailfitter and the device need. Leave the public MX record as it is.
# Arguments, each may be missing: $host, $domain
code-mx-is-not-microsoft-365 = { $host ->
        [unset] The MX record does not name Microsoft 365
       *[set] The MX record does not name Microsoft 365 but { $host }
    }
    .meaning = Mail for the domain goes to a server that is not Microsoft’s. That can be right, for example with a mail server of your own in front. Your tenant may still have a server for Direct Send and SMTP relay; its name has to be read in the admin center.
    .step-1 = Check that the domain is the one that your Microsoft 365 mail addresses end in.
    .step-2 = In the Microsoft 365 admin center open Settings › Domains, choose the domain, then DNS records, and copy the value of the MX record that Microsoft shows.
    .step-3 = That value is the MX endpoint that Mailfitter and the device need.
code-mx-mixed = The domain has MX records of Microsoft 365 and of others side by side
    .meaning = Messages go now to one, now to the other. Mail then gets lost or is filtered twice. Usually an old record was left over from a move.
    .step-1 = Find out which server is meant to take the mail.
    .step-2 = Remove the records of the other one where the domain’s DNS is kept. Write the old values down first.

## The connection

code-port-25-blocked = Port 25 is blocked between this computer and the internet
    .meaning = No server outside answered on port 25, while another port works. Many internet providers and most hosting companies block this port. Direct Send and SMTP relay have no other port.
    .step-1 = If the device can sign in, choose a way to send that uses port 587: “Sign in with a password”, or High Volume Email if only colleagues get the mail.
    .step-2 = If it must be port 25, ask your internet provider whether they block outgoing port 25 and can open it for your line.
    .step-3 = Ask whoever looks after your firewall whether it lets the device out on port 25.
code-port-587-blocked = Port 587 is blocked between this computer and the internet
    .meaning = No server outside answered on port 587, while another port works. The ways that sign in need this port. Usually a firewall in the office blocks it.
    .step-1 = Ask whoever looks after your firewall to let the device out to smtp.office365.com on port 587.
    .step-2 = Check again from the network that the device is in: a guest network often has other rules.
    .step-3 = Until then, port 25 of the same server can be tried in the device, with STARTTLS.
# Arguments, each may be missing: $server, $address, $port
code-connect-timed-out = { $server ->
        [unset] The server did not answer
       *[set] No answer from { $server }
    }{ $port ->
        [unset] { "" }
       *[set] { "" } on port { $port }
    }
    .meaning = A connection was tried and nothing came back. Something on the way drops it, or the server is not reachable at this address.
    .step-1 = Check the server’s name and port in the settings.
    .step-2 = Try again from another network, for example a phone’s hotspot. If it works there, a firewall or the internet provider stops it here.
    .step-3 = Ask whoever looks after your network whether connections to this port may leave.
# Arguments, each may be missing: $server, $address, $port, $nearby
code-connect-refused = { $server ->
        [unset] The connection to the server was refused
       *[set] The connection to { $server } was refused
    }{ $port ->
        [unset] { "" }
       *[set] { "" } on port { $port }
    }
    .meaning = { $nearby ->
        [unset] The connection was turned down at once: nothing listens on this port there, or a firewall refuses it.
       *[set] The refusal came back sooner than an answer of Microsoft’s can from here. So something close by refuses this port: this computer’s own firewall, the router or a firewall in the office, perhaps the internet provider. It is not Microsoft.
    }
    .step-1 = Check the server’s name and port in the device: 587 for smtp.office365.com, 25 for Direct Send and SMTP relay.
    .step-2 = If both are right, ask whoever looks after your firewall whether it refuses this port.
# Arguments, each may be missing: $server, $address, $port
code-connect-unreachable = { $server ->
        [unset] There is no way to the server
       *[set] There is no way to { $server }
    }
    .meaning = This computer’s network says that it cannot reach the address. Often the internet connection is down, or IPv6 is half set up.
    .step-1 = Open a web page on this computer to see whether the internet connection works.
    .step-2 = If the address contains colons, it is IPv6: let the device use IPv4 only.
    .step-3 = Ask whoever looks after your network.
# Arguments, each may be missing: $server, $address, $port
code-blocked-by-this-computer = { $server ->
        [unset] The connection
       *[set] The connection to { $server }
    }{ $port ->
        [unset] { "" }
       *[set] { "" } on port { $port }
    } is blocked on the computer itself
    .meaning = The operating system refused before anything left this computer. A firewall or security program on it forbids this program or this port. That says nothing about the office’s network, and a device may well get through.
    .step-1 = Look in the firewall and the security programs of this computer for a rule that blocks this port or this program, or ask whoever looks after the computer.
    .step-2 = Check again from another computer in the same network.
# Arguments, each may be missing: $server, $address, $port
code-no-network = There is no way to the internet
    .meaning = The operating system knows no route to the server, and nothing else outside was reached either. The network cable, the Wi-Fi or the address of the router is missing.
    .step-1 = Check the network cable or the Wi-Fi of this computer, and open a web page.
    .step-2 = If a VPN is set up, disconnect it or connect it anew.
    .step-3 = Ask whoever looks after your network which router this computer is meant to use.
# Arguments, each may be missing: $stage (`CallStage`)
code-connection-cut = { $stage ->
        [greeting] The connection ended before the server had greeted
        [ehlo] The connection ended right after the greeting
        [starttls] The connection ended when encryption was asked for
        [tls] The connection ended while encryption was being set up
        [auth] The connection ended during the sign-in
        [mail] The connection ended after the sender was named
        [rcpt] The connection ended after the recipient was named
        [data] The connection ended before the message could be sent
        [body] The connection ended while the message was being sent
       *[other] The connection ended in the middle
    }
    .meaning = The server was reached, and then the connection went dead or was cut. A firewall that looks into mail traffic is a frequent cause; so is a device that takes too long.
    .step-1 = Try once more, to see whether it was a passing fault.
    .step-2 = Ask whoever looks after your firewall to switch off “SMTP inspection” or “SMTP fixup” for this device.
    .step-3 = In the device, raise the time-out for sending if there is such a setting.
# Arguments, each may be missing: $seconds, $server
code-server-too-slow = { $seconds ->
        [unset] The server took very long to reply
        [one] The server took { $seconds } second to reply
       *[other] The server took { $seconds } seconds to reply
    }
    .meaning = Mail will go, but some devices give up earlier. A slow greeting often comes from a firewall or a virus scanner on the way.
    .step-1 = In the device, set the time-out for the mail server to 60 seconds or more if there is such a setting.
    .step-2 = Check again at another time of the day. If it stays slow, ask whoever looks after your network.
code-server-silent = The server was reached but sent no greeting
    .meaning = A mail server greets first. Here the connection stood, and no complete greeting came in 20 seconds. Something on the way often takes the connection and passes nothing on.
    .step-1 = Check the port. On port 465 nothing of Microsoft 365 answers; use 587.
    .step-2 = Switch off a virus scanner’s mail check on this computer for a moment and try again.
    .step-3 = Ask whoever looks after your firewall whether it inspects mail traffic.
# Arguments, each may be missing: $reply
code-server-refuses-service = { $reply ->
        [unset] The server does not want to talk now
       *[set] The server does not want to talk now: { $reply }
    }
    .meaning = Instead of a greeting, the server said that it takes no mail from here at the moment.
    .step-1 = Wait half an hour and try again.
    .step-2 = Look at the reply: if it names your address as blocked, follow the link or number in it.
    .step-3 = If it lasts for a day, open a support request in the Microsoft 365 admin center.
code-protocol-error = The server’s replies do not follow the rules of mail
    .meaning = What came back is not what a mail server says. Something on the way changes the conversation, or another kind of server answers on this port.
    .step-1 = Check the server’s name and port.
    .step-2 = Ask whoever looks after your firewall whether it inspects or changes mail traffic.
# Arguments, each may be missing: $seen, $expected
code-smtp-intercepted = { $seen ->
        [unset] Not Microsoft but another server answers
       *[set] Not Microsoft but another server answers: { $seen }
    }
    .meaning = The connection was meant for Microsoft 365 and ended at a server of somebody else. Some firewalls and internet providers redirect mail traffic to a server of their own. Do not enter a password on this connection.
    .step-1 = If the server’s name was typed, check it for a mistake.
    .step-2 = Ask whoever looks after your firewall whether it redirects mail on this port.
    .step-3 = Ask your internet provider the same question.
code-smtp-inspected = A firewall changes the conversation with the mail server
    .meaning = Some of the server’s words arrive as stars or X. A firewall with “SMTP inspection” does that, and it takes away encryption and sign-in.
    .step-1 = Ask whoever looks after your firewall to switch off SMTP inspection (also called “fixup” or “ESMTP inspection”) for this device.
    .step-2 = Check again afterwards.
code-time-limit = Time ran out before everything was done
    .meaning = What was left was not done. That says nothing about whether it works.
    .step-1 = Try again.
    .step-2 = If it takes as long again, something on the way answers very slowly: show this to whoever looks after your network.
code-stopped = Stopped before the end
    .meaning = What was found until then is shown; what was left was not done.

## TLS

code-starttls-not-offered = The server offers no encryption on this connection
    .meaning = Microsoft’s servers always offer encryption (STARTTLS). When the offer is missing, something on the way has taken it out. No password is sent on such a connection.
    .step-1 = Ask whoever looks after your firewall to switch off SMTP inspection for this device.
    .step-2 = Switch off a virus scanner’s mail check on this computer for a moment and check again.
    .step-3 = Check that the server is Microsoft’s, and not an older mail server of your own.
# Arguments, each may be missing: $reply
code-starttls-refused = { $reply ->
        [unset] The server offered encryption and then refused it
       *[set] The server offered encryption and then refused it: { $reply }
    }
    .meaning = Encryption (STARTTLS) could not begin. Without it, neither a password nor a message is sent.
    .step-1 = Try again in ten minutes: the server may be overloaded.
    .step-2 = If it stays so, ask whoever looks after your firewall whether it inspects mail traffic.
code-starttls-injection = Somebody slipped text in before encryption began
    .meaning = Bytes were waiting in clear text at the moment when encryption began. No proper server does that: something on the way interferes, by mistake or on purpose. The check stopped here.
    .step-1 = Do not enter a password on this network.
    .step-2 = Show this to whoever looks after your firewall.
    .step-3 = Check again from another network.
# Arguments, each may be missing: $reply
code-tls-handshake-failed = { $reply ->
        [unset] Encryption could not be agreed on
       *[set] Encryption could not be agreed on: { $reply }
    }
    .meaning = Both sides tried to begin encryption and did not come together.
    .step-1 = Check that the clock of this computer is right.
    .step-2 = Check that the device is set to STARTTLS on port 587, not to SSL on port 465.
    .step-3 = Ask whoever looks after your firewall whether it inspects encrypted mail traffic.
code-tls-version-too-old = The other side speaks only an old version of TLS
    .meaning = Microsoft’s servers speak TLS 1.2 and newer. When an old version answers, it is not Microsoft’s server but something on the way, or an older server of your own.
    .step-1 = Check the server’s name in the settings.
    .step-2 = Ask whoever looks after your firewall to update it, or to let this connection through untouched.
# Arguments, each may be missing: $issuer
code-tls-certificate-untrusted = { $issuer ->
        [unset] The server’s certificate comes from an issuer that is not trusted
       *[set] The server’s certificate comes from an issuer that is not trusted: { $issuer }
    }
    .meaning = The server could not prove who it is. Microsoft’s certificates are issued by well-known authorities. Often a firewall or virus scanner puts its own in their place. No password is sent on such a connection.
    .step-1 = Compare the issuer shown with the name of your firewall or virus scanner. If they match, have mail traffic excluded from its inspection.
    .step-2 = On an older device, load the root certificate DigiCert Global Root G2, or update the firmware.
    .step-3 = If neither fits, do not enter a password on this network and ask whoever looks after it.
# Arguments, each may be missing: $not_after
code-tls-certificate-expired = { $not_after ->
        [unset] The server’s certificate has expired
       *[set] The server’s certificate expired on { $not_after }
    }
    .meaning = A certificate is valid for a limited time only. Either the server’s has expired, or the clock here is wrong.
    .step-1 = Check the date and time of this computer and of the device.
    .step-2 = If they are right and the server is your own, have its certificate renewed.
    .step-3 = If the server should be Microsoft’s, something on the way answers in its place: ask whoever looks after your network.
# Arguments, each may be missing: $names, $expected, $seen (the greeting of another product), $asked (microsoft: for the name of a server of Microsoft’s)
code-tls-certificate-name-mismatch = { $names ->
        [unset] The certificate is for another name than the one in the settings
       *[set] The certificate is for other names: { $names }
    }
    .meaning = { $asked ->
        [microsoft] A certificate names the servers that it is for. A server of Microsoft’s was asked for by its own name, so something else answers in its place, or opens the connection on the way.
       *[unset] A certificate names the servers that it is for. Most often an IP address or an alias of your own was entered instead of the server’s name.
    }
    .step-1 = { $asked ->
        [microsoft] Do not enter a password on this network until it is known who answers.
       *[unset] Enter the server’s real name: smtp.office365.com, or your MX endpoint. Never an IP address.
    }
    .step-2 = { $asked ->
        [microsoft] Ask whoever looks after your network which server answers in Microsoft’s place. The names in the certificate tell whose it is.
       *[unset] If the name is right, ask whoever looks after your firewall whether it answers in Microsoft’s place.
    }
code-tls-certificate-chain-incomplete = The server sends its certificate without the one in between
    .meaning = Between a server’s certificate and the trusted root stands an intermediate certificate. The server has to send it along, and does not. Some programs fill the gap by themselves; devices mostly do not.
    .step-1 = If the server is your own, have the intermediate certificate installed beside its certificate.
    .step-2 = If it should be Microsoft’s, ask whoever looks after your firewall whether it inspects mail traffic.
# Arguments, each may be missing: $submission_server (none: Microsoft publishes none)
code-implicit-tls-not-offered = The device begins with encryption where the server expects a greeting first
    .meaning = The device is set to “SSL” or “SSL/TLS”, which begins encrypted at once. Microsoft 365 has no such port: it greets in clear text and then switches to encryption, which is called STARTTLS.
    .step-1 = In the device, choose “STARTTLS” (sometimes “TLS”, “Start TLS” or “auto”) instead of “SSL”.
    .step-2 = { $submission_server ->
        [unset] Set the port to 587 for smtp.office365.com. Port 465 is not offered by Microsoft 365.
        [none] Set the port to 587 for signing in. Port 465 is not offered by Microsoft 365.
       *[set] Set the port to 587 for { $submission_server }. Port 465 is not offered by Microsoft 365.
    }
    .step-3 = If the device knows only SSL, look for a firmware update, or use a way to send without encryption in the device, such as an SMTP relay on port 25.
# Arguments, each may be missing: $issuer
code-tls-inspected = { $issuer ->
        [unset] Encrypted mail traffic is opened on the way
       *[set] Encrypted mail traffic is opened on the way by: { $issuer }
    }
    .meaning = The certificate is trusted only because an additional issuer was added to this computer’s list. A firewall or virus scanner opens the connection and looks inside. This computer accepts that; a printer does not know the added issuer and will refuse the connection.
    .step-1 = Ask whoever looks after the firewall to exclude the device and mail traffic from inspection.
    .step-2 = Check again afterwards.
code-extra-trust-used = Certificates that you added were trusted in this check
    .meaning = The check counted the extra certificates as trusted. The device may not know them.

## As the device would

# Arguments, each may be missing: $encryption (none, best, or the newest version), $port, $helo
code-kept-to-device = { $encryption ->
        [unset] This run kept to what the device does
        [none] This run kept to what the device does: no encryption, port { $port }, the name { $helo }, one command at a time
        [best] This run kept to what the device does: the best encryption on both sides, port { $port }, the name { $helo }, one command at a time
       *[limited] This run kept to what the device does: TLS 1.2 at most, port { $port }, the name { $helo }, one command at a time
    }
    .meaning = Each command waited for the reply to the one before, and a user name and password go out only when the server asks for them, as plain devices do it. So the result says more about the device than a run at this computer’s best. It cannot show which certificates the device trusts, nor what the network allows the device.
# Arguments, each may be missing: $version
code-device-tls-limited = { $version ->
        [unset] The server took the older encryption that the device can do
       *[set] The server took the encryption that the device can do: { $version }
    }
    .meaning = Like the device, this run offered the server nothing newer. Whether the server would take something newer as well was not asked.
# Arguments, each may be missing: $count
code-device-needs-round-trips = { $count ->
        [unset] One command at a time takes longer than the server would need
        [one] One command at a time took { $count } round trip more than this server needs
       *[other] One command at a time took { $count } round trips more than this server needs
    }
    .meaning = This server takes sender, recipients and the order to begin in one go (PIPELINING), which this computer otherwise makes use of. The device waits for each reply. Mail goes all the same; on a slow line it takes a little longer.
# Arguments, each may be missing: $server
code-clear-text-not-tried = { $server ->
        [unset] Without encryption nothing further was tried
       *[set] Without encryption nothing further was tried at: { $server }
    }
    .meaning = The run ended after the greeting, because the device was said to do no encryption. Mailfitter gives no password, sender, recipient or message to a server whose certificate it has not seen. Whether this server would take a message in clear text is therefore not known.

## Signing in

# Arguments, each may be missing: $keywords, $encryption (none: nothing was encrypted)
code-auth-not-offered = { $encryption ->
        [none] The server offers no sign-in without encryption
       *[other] The server offers no sign-in here
    }
    .meaning = { $encryption ->
        [none] Nothing was encrypted in this run, because the device was said to do no encryption. Without encryption this server takes no user name and password. A device that cannot encrypt cannot use a way that signs in here.
       *[other] After encryption began, the server did not offer to take a user name and password. That is so on an MX endpoint (port 25), which takes no sign-in at all.{ $keywords ->
            [unset] { "" }
           *[set] { " " }What it offers: { $keywords }.
        }
    }
    .step-1 = { $encryption ->
        [none] Look in the device for a setting called STARTTLS or TLS, and switch it on.
       *[other] To sign in to a mailbox, enter smtp.office365.com and port 587 in the device.
    }
    .step-2 = { $encryption ->
        [none] If there is none, look for a firmware update.
       *[other] Choose STARTTLS in the device: before encryption no sign-in is offered.
    }
    .step-3 = { $encryption ->
        [none] If the device cannot encrypt at all, choose a way to send that needs no sign-in: Direct Send, or SMTP relay.
       *[other] If both are right, ask whoever looks after your firewall about SMTP inspection.
    }
# Arguments, each may be missing: $login
code-auth-accepted = { $login ->
        [unset] Signing in works
       *[set] Signing in as { $login } works
    }
    .meaning = The server took the user name and password, or the token. This was tried from this computer; the device must use the same values.
# Arguments, each may be missing: $login, $reply
code-auth-credentials-rejected = { $login ->
        [unset] User name or password was rejected
       *[set] User name or password was rejected for { $login }
    }
    .meaning = Microsoft 365 did not accept this user name with this password. It gives the same reply in some cases where the password is right but not enough, for example with two-step verification.
    .step-1 = { $login ->
        [unset] Sign in at outlook.office.com with the same user name and password. If that fails, reset the password there.
       *[set] Sign in at outlook.office.com as { $login } with the same password. If that fails, reset the password there.
    }
    .step-2 = Type the password once more in the device. Many devices cut long passwords or do not take every character.
    .step-3 = { $login ->
        [unset] Use the complete mail address as the user name.
       *[set] Use the complete mail address as the user name: { $login }.
    }
    .step-4 = If it works in the browser only with a code from a phone, ask your Microsoft 365 administrator for a mailbox for the device, or for another way to send.
code-auth-temporary-failure = Microsoft could not check the password just now
    .meaning = The server had trouble of its own. User name and password may well be right.
    .step-1 = Wait ten minutes, then try once.
    .step-2 = If it lasts, look at Health › Service health in the Microsoft 365 admin center.
# Arguments, each may be missing: $login, $login_quoted (the same as a value for PowerShell)
code-smtp-auth-disabled-for-tenant = SMTP AUTH is switched off for the organization, and the mailbox follows it
    .meaning = Microsoft 365 lets a device sign in to send mail (SMTP AUTH) only where this is switched on. For the organization it is off, which is usual. It can be switched on for this one mailbox; nothing else needs to change.
    .step-1 = { $login ->
        [unset] In the Microsoft 365 admin center open Users › Active users, choose the device’s mailbox, then Mail › Manage email apps, tick “Authenticated SMTP” and save.
       *[set] In the Microsoft 365 admin center open Users › Active users, choose { $login }, then Mail › Manage email apps, tick “Authenticated SMTP” and save.
    }
    .step-2 = { $login_quoted ->
        [unset] Or do it in PowerShell instead, with the device’s mailbox where it says MAILBOX. Look first: Get-CASMailbox -Identity 'MAILBOX' | fl SmtpClientAuthenticationDisabled
       *[set] Or do it in PowerShell instead. Look first: Get-CASMailbox -Identity { $login_quoted } | fl SmtpClientAuthenticationDisabled
    }
    .step-3 = { $login_quoted ->
        [unset] Then: Set-CASMailbox -Identity 'MAILBOX' -SmtpClientAuthenticationDisabled $false
       *[set] Then: Set-CASMailbox -Identity { $login_quoted } -SmtpClientAuthenticationDisabled $false
    }
    .step-4 = To take it back later, write $true, or the value that Get-CASMailbox showed before; an empty value is $null. These commands were not run against your tenant.
    .step-5 = Wait up to an hour, then try once.
# Arguments, each may be missing: $login, $login_quoted (the same as a value for PowerShell)
code-smtp-auth-disabled-for-mailbox = SMTP AUTH is switched off for this mailbox
    .meaning = Microsoft 365 lets a device sign in to send mail (SMTP AUTH) only where this is switched on. For this mailbox somebody has switched it off.
    .step-1 = { $login ->
        [unset] In the Microsoft 365 admin center open Users › Active users, choose the device’s mailbox, then Mail › Manage email apps, tick “Authenticated SMTP” and save.
       *[set] In the Microsoft 365 admin center open Users › Active users, choose { $login }, then Mail › Manage email apps, tick “Authenticated SMTP” and save.
    }
    .step-2 = { $login_quoted ->
        [unset] Or do it in PowerShell instead, with the device’s mailbox where it says MAILBOX. Look first: Get-CASMailbox -Identity 'MAILBOX' | fl SmtpClientAuthenticationDisabled
       *[set] Or do it in PowerShell instead. Look first: Get-CASMailbox -Identity { $login_quoted } | fl SmtpClientAuthenticationDisabled
    }
    .step-3 = { $login_quoted ->
        [unset] Then: Set-CASMailbox -Identity 'MAILBOX' -SmtpClientAuthenticationDisabled $false
       *[set] Then: Set-CASMailbox -Identity { $login_quoted } -SmtpClientAuthenticationDisabled $false
    }
    .step-4 = To take it back later, write $true, or the value that Get-CASMailbox showed before; an empty value is $null. These commands were not run against your tenant.
    .step-5 = Wait up to an hour, then try once.
code-auth-blocked-by-security-defaults = Security defaults stop signing in with a password alone
    .meaning = Your organization uses Microsoft’s security defaults, and they block every sign-in with only a user name and password. They protect all your accounts, so look for another way for the device first.
    .step-1 = If the device can sign in with Microsoft (OAuth), switch it to that.
    .step-2 = If it cannot, use an SMTP relay with a connector: it needs no password in the device.
    .step-3 = If your tenant uses Conditional Access instead of security defaults, an exception for this one mailbox can be made there.
# Arguments, each may be missing: $login
code-auth-blocked-by-conditional-access = A sign-in rule of your organization stopped the device
    .meaning = The password may be right. A Conditional Access policy or two-step verification asked for more than a device can give.
    .step-1 = { $login ->
        [unset] In the Microsoft Entra admin center open the sign-in log, find the failed sign-in of this mailbox and read which policy stopped it.
       *[set] In the Microsoft Entra admin center open the sign-in log, find the failed sign-in of { $login } and read which policy stopped it.
    }
    .step-2 = If the device can sign in with Microsoft (OAuth), switch it to that.
    .step-3 = If it cannot, consider an SMTP relay with a connector, which needs no password.
    .step-4 = { $login ->
        [unset] Only if none of this is possible, exclude this one mailbox from that one policy.
       *[set] Only if none of this is possible, exclude { $login } alone from that one policy.
    }
# Arguments, each may be missing: $login
code-basic-auth-disabled = Signing in with user name and password is switched off for this account
    .meaning = This reply comes most often for a private outlook.com or hotmail account, where Microsoft ended this kind of sign-in. In an organization it means that an authentication policy, or Microsoft itself, has switched it off.
    .step-1 = { $login ->
        [unset] Check that the address is a mailbox of your organization, not a private outlook.com or hotmail address.
       *[set] Check that { $login } is a mailbox of your organization, not a private outlook.com or hotmail address.
    }
    .step-2 = If the device can sign in with Microsoft (OAuth), switch it to that.
    .step-3 = If it cannot, use an SMTP relay with a connector, or High Volume Email if only colleagues get the mail.
    .step-4 = Check whether an authentication policy forbids Basic authentication for SMTP for this mailbox.
code-basic-auth-retired = Microsoft no longer takes a user name and password from devices here
    .meaning = For sending through a mailbox, Microsoft has ended this kind of sign-in (Basic authentication). No setting of the device or the mailbox brings it back.
    .step-1 = If the device can sign in with Microsoft (OAuth), perhaps after a firmware update, switch it to that.
    .step-2 = If it cannot, use an SMTP relay with a connector.
    .step-3 = If only colleagues get the mail, High Volume Email still takes a user name and password for now.
# Arguments, each may be missing: $date, $reversible
code-basic-auth-ends = { $date ->
        [unset] Signing in with a password will be switched off by default
       *[set] Signing in with a password works until { $date }
    }
    .meaning = Microsoft still allows it today. At the end of December 2026 it switches this kind of sign-in off by default for existing tenants. Their administrators can switch it on again, but Microsoft will announce a final day in the second half of 2027. In tenants made after December 2026 it is not available by default.
    .step-1 = Look for another way to send now, while nothing is broken: sign-in with Microsoft (OAuth) if the device can do it, or an SMTP relay.
    .step-2 = To see which devices will stop, open Reports › Mail flow › SMTP AUTH clients in the Exchange admin center.
# Arguments, each may be missing: $login
code-account-locked = { $login ->
        [unset] The account is locked for a while
       *[set] The account { $login } is locked for a while
    }
    .meaning = Microsoft locks an account after many wrong passwords. Every further try of the device makes it last longer.
    .step-1 = Switch sending off in the device, or take the device off the network, so that it stops trying.
    .step-2 = Wait a while, for example an hour.
    .step-3 = { $login ->
        [unset] Sign in at outlook.office.com to make sure that the password is right.
       *[set] Sign in at outlook.office.com as { $login }, to make sure that the password is right.
    }
    .step-4 = Enter the right password in the device and try once. If the account stays locked, look in the Microsoft 365 admin center under Users › Active users whether its sign-in is blocked.
# Arguments, each may be missing: $login
code-account-has-issue = Microsoft reports a problem with the account
    .meaning = The account exists but cannot sign in. It may be blocked or damaged; Microsoft does not say which. Only a single report of this reply is known, so take this meaning as a first hint.
    .step-1 = { $login ->
        [unset] In the Microsoft 365 admin center open Users › Active users, choose the account, and look whether its sign-in is blocked and whether it has a license.
       *[set] In the Microsoft 365 admin center open Users › Active users, choose { $login }, and look whether its sign-in is blocked and whether it has a license.
    }
    .step-2 = { $login ->
        [unset] Sign in at outlook.office.com with the account and read what the page says.
       *[set] Sign in at outlook.office.com as { $login } and read what the page says.
    }
code-federation-unreachable = Your organization’s own sign-in server could not be reached
    .meaning = Your organization checks passwords with a server of its own (federation). Microsoft could not reach it.
    .step-1 = Check the federation server (AD FS) and its connection to the internet.
    .step-2 = With a cloud-only account, the device does not need this server.
code-federation-tls-too-old = Your organization’s own sign-in server uses encryption that is too old
    .meaning = Your organization checks passwords with a server of its own (federation). Microsoft does not accept its kind of encryption.
    .step-1 = Switch TLS 1.2 on at the federation server (AD FS).
    .step-2 = With a cloud-only account, the device does not need this server.
code-organization-forbids-auth = Your organization’s settings do not allow this account to sign in
    .meaning = High Volume Email replies like this when an authentication policy forbids it, or when security defaults are on.
    .step-1 = Check whether the authentication policy for this account allows Basic authentication for SMTP.
    .step-2 = If security defaults are on, let the device sign in with a token (OAuth), or use another way to send.
# Arguments, each may be missing: $login, $submission_server (none: Microsoft publishes none), $endpoint
code-not-authenticated = The device sent without signing in
    .meaning = The server takes mail only from a device that has signed in. The device has no user name set, or it gave up after its sign-in was refused.
    .step-1 = { $login ->
        [unset] In the device, switch on “SMTP authentication” and enter user name and password.
       *[set] In the device, switch on “SMTP authentication” and enter { $login } as the user name, and its password.
    }
    .step-2 = { $submission_server ->
        [unset] Use smtp.office365.com, port 587 and STARTTLS.
        [none] Use the server for signing in that your administrator knows for your cloud, port 587 and STARTTLS.
       *[set] Use { $submission_server }, port 587 and STARTTLS.
    }
    .step-3 = { $endpoint ->
        [unset] If the device is meant to send without a password, enter your MX endpoint and port 25 instead of that server.
       *[set] If the device is meant to send without a password, enter { $endpoint } and port 25 instead of that server.
    }
code-starttls-required = The device sent without encryption, and the server requires encryption
    .meaning = Microsoft 365 takes a sign-in only over an encrypted connection. The device stayed in clear text.
    .step-1 = In the device, switch on STARTTLS (sometimes called “TLS”). Not “SSL”.
    .step-2 = Keep port 587.
    .step-3 = If the device cannot do it, look for a firmware update or use an SMTP relay on port 25.
# Arguments, each may be missing: $login, $submission_server (none: Microsoft publishes none)
code-auth-mechanism-refused = The device signs in by a method that the server does not know
    .meaning = Microsoft 365 knows two methods: LOGIN and XOAUTH2, both only after encryption has begun. The device tried another, such as PLAIN, CRAM-MD5 or NTLM, or it tried too early.
    .step-1 = In the device, set the authentication method to LOGIN, or “auto”.
    .step-2 = { $submission_server ->
        [unset] Switch on STARTTLS and use smtp.office365.com with port 587. An MX endpoint takes no sign-in at all.
        [none] Switch on STARTTLS and use port 587 of the server for signing in that your administrator knows for your cloud. An MX endpoint takes no sign-in at all.
       *[set] Switch on STARTTLS and use { $submission_server } with port 587. An MX endpoint takes no sign-in at all.
    }
    .step-3 = { $login ->
        [unset] Ask your Microsoft 365 administrator whether Authenticated SMTP is on for the mailbox.
       *[set] Ask your Microsoft 365 administrator whether Authenticated SMTP is on for { $login }.
    }
code-oauth-wrong-audience = The token was made for another service
    .meaning = A token says which service it is for. This one is not for sending mail through Exchange Online.
    .step-1 = Have the token made for https://outlook.office.com/SMTP.Send, or with client credentials for https://outlook.office365.com/.default.
code-oauth-missing-permission = The token lacks the permission to send mail
    .meaning = The sign-in worked, but the permission SMTP.Send (or SMTP.SendAsApp for a program without a person) is not in the token.
    .step-1 = In the Microsoft Entra admin center open App registrations, choose the app, then API permissions, and add the permission. For a program without a person it is found under “APIs my organization uses › Office 365 Exchange Online”.
    .step-2 = Grant admin consent to it.
    .step-3 = Sign in again to get a new token.
code-oauth-token-expired = The token has expired
    .meaning = A token is valid for a limited time only. The device or program has to fetch a new one by itself.
    .step-1 = Sign in again.
    .step-2 = If it happens again and again, check that the program asks for offline access, so that it can renew the token.
code-oauth-token-malformed = The server could not read the token
    .meaning = The sign-in line with the token was put together wrongly, or was cut. Long tokens are sometimes cut by a settings field.
    .step-1 = Sign in again, to get the token anew.
    .step-2 = If a program of yours makes the line, check it: user=, the address, one byte 01, auth=Bearer, a space, the token, two bytes 01, all in base64.
# Arguments, each may be missing: $login, $reply
code-oauth-token-rejected = { $login ->
        [unset] The token was rejected
       *[set] The token was rejected for { $login }
    }
    .meaning = Microsoft 365 does not say why. The token can be for another mailbox, without the permission to send, or the mailbox does not allow Authenticated SMTP.
    .step-1 = { $login ->
        [unset] Sign in again with the account whose mailbox the device uses.
       *[set] Sign in again with the account whose mailbox the device uses: { $login }.
    }
    .step-2 = { $login ->
        [unset] In the Microsoft 365 admin center open Users › Active users, choose the mailbox, then Mail › Manage email apps, and check that Authenticated SMTP is on. A token does not replace this switch.
       *[set] In the Microsoft 365 admin center open Users › Active users, choose { $login }, then Mail › Manage email apps, and check that Authenticated SMTP is on. A token does not replace this switch.
    }
    .step-3 = For a program without a person, check that the service principal was made with the object ID of the enterprise application.
# Arguments, each may be missing: $login
code-oauth-wrong-mailbox = { $login ->
        [unset] The token belongs to another account than the mailbox
       *[set] The token belongs to another account than { $login }
    }
    .meaning = The person who signed in is not the owner of this mailbox and has no right to send from it.
    .step-1 = Sign in with the mailbox’s own account.
    .step-2 = For a shared mailbox, sign in with an account that has rights on it, and keep the shared address as the user name.
code-oauth-client-secret-wrong = The app’s secret is wrong
    .meaning = The sign-in service did not accept it. Often the secret’s ID was copied instead of its value.
    .step-1 = In the Microsoft Entra admin center open App registrations, choose the app, then Certificates & secrets.
    .step-2 = Make a new secret and copy its value, which is shown only once.
    .step-3 = Enter the value in the device or program.
code-oauth-client-secret-expired = The app’s secret has expired
    .meaning = An app’s secrets are valid for a limited time only.
    .step-1 = In the Microsoft Entra admin center open App registrations, choose the app, then Certificates & secrets, and make a new secret.
    .step-2 = Enter its value in the device or program, and put the next end date into a calendar.
code-oauth-app-not-found = The sign-in service does not know this app in your tenant
    .meaning = The application ID does not exist there, or nobody has given consent yet.
    .step-1 = Compare the application (client) ID letter by letter with the one in the Microsoft Entra admin center.
    .step-2 = Check that the tenant is the right one.
    .step-3 = Grant the app admin consent.
code-oauth-tenant-not-found = The sign-in service does not know this tenant
    .meaning = The tenant’s name or ID is wrong, or it belongs to another Microsoft cloud, such as a government cloud.
    .step-1 = Enter the tenant’s ID or its first domain as shown in the Microsoft Entra admin center.
    .step-2 = Check that the cloud is the right one.
code-sign-in-stopped = Two sign-ins were rejected: no further try without asking
    .meaning = Many wrong passwords lock the account, also for the device that works today. So the check stops here.
    .step-1 = Sign in at outlook.office.com with the same user name and password.
    .step-2 = Correct the password that Mailfitter uses, in its window on the page “Check”, then try once more.
code-no-secret-given = Nothing was given to sign in with
    .meaning = Everything before the sign-in was looked at.

## Sender, relay, recipient

# Arguments, each may be missing: $from, $login, and both as values for PowerShell: $from_quoted, $login_quoted
code-send-as-denied = { $from ->
        [unset] The signed-in mailbox may not send with this sender address
       *[set] The signed-in mailbox may not send as { $from }
    }
    .meaning = The sender address in the device differs from the mailbox that signs in, and the mailbox has no right to use it.
    .step-1 = { $login ->
        [unset] In the device, set the sender address (“From”) to the address that signs in.
       *[set] In the device, set the sender address (“From”) to the address that signs in: { $login }.
    }
    .step-2 = { $from_quoted ->
        [unset] If it has to be another one, an administrator can give the right “Send as” in PowerShell, with the sender address where it says SENDER. Look first: Get-RecipientPermission -Identity 'SENDER'
       *[set] If it has to be another one, an administrator can give the right “Send as” in PowerShell. Look first: Get-RecipientPermission -Identity { $from_quoted }
    }
    .step-3 = { $from_quoted ->
        [unset] Then, with the sender address where it says SENDER and the mailbox that signs in where it says MAILBOX: Add-RecipientPermission -Identity 'SENDER' -Trustee 'MAILBOX' -AccessRights SendAs
       *[set] { $login_quoted ->
            [unset] Then, with the mailbox that signs in where it says MAILBOX: Add-RecipientPermission -Identity { $from_quoted } -Trustee 'MAILBOX' -AccessRights SendAs
           *[set] Then: Add-RecipientPermission -Identity { $from_quoted } -Trustee { $login_quoted } -AccessRights SendAs
        }
    }
    .step-4 = { $from_quoted ->
        [unset] These commands were not run against your tenant. To take it back later, with the same two addresses: Remove-RecipientPermission -Identity 'SENDER' -Trustee 'MAILBOX' -AccessRights SendAs
       *[set] { $login_quoted ->
            [unset] These commands were not run against your tenant. To take it back later, with the same mailbox: Remove-RecipientPermission -Identity { $from_quoted } -Trustee 'MAILBOX' -AccessRights SendAs
           *[set] These commands were not run against your tenant. To take it back later: Remove-RecipientPermission -Identity { $from_quoted } -Trustee { $login_quoted } -AccessRights SendAs
        }
    }
    .step-5 = Wait up to an hour, then try once.
# Arguments, each may be missing: $domain
code-sender-address-invalid = The sender address is missing or not well formed
    .meaning = The server did not accept the address that the device sends from.
    .step-1 = { $domain ->
        [unset] In the device, enter a complete sender address in the field “From”, “Sender” or “Device address”: a name, the @ sign, and your domain.
       *[set] In the device, enter a complete sender address in the field “From”, “Sender” or “Device address”: a name, the @ sign, and { $domain }.
    }
    .step-2 = Remove spaces, umlauts and further addresses from this field: exactly one address belongs there.
# Arguments, each may be missing: $login
code-sender-mailbox-restricted = The mailbox may not send: Microsoft has restricted it
    .meaning = So much mail, or such mail, came from this mailbox that Microsoft took it for spam. Often somebody has stolen its password.
    .step-1 = { $login ->
        [unset] Change the mailbox’s password. Enter the new one in the device only after the mailbox is released.
       *[set] Change the password of { $login }. Enter the new one in the device only after the mailbox is released.
    }
    .step-2 = { $login ->
        [unset] Open security.microsoft.com/restrictedentities, look at the reason and release the mailbox.
       *[set] Open security.microsoft.com/restrictedentities, look at the reason and release { $login }.
    }
    .step-3 = Check the device and the mailbox’s rules for something that sends by itself.
# Arguments, each may be missing: $login
code-mailbox-full = A mailbox is full
    .meaning = Either the device’s own mailbox or the recipient’s has no room left. Sending through a mailbox leaves a copy of each message in Sent Items, so the device’s mailbox fills up over the years.
    .step-1 = { $login ->
        [unset] Sign in to the device’s mailbox at outlook.office.com and empty Sent Items and Deleted Items.
       *[set] Sign in at outlook.office.com as { $login } and empty Sent Items and Deleted Items.
    }
    .step-2 = Set a retention policy, so that old copies are removed by themselves.
    .step-3 = If the device’s mailbox has room, ask the recipient to make some.
code-mailbox-busy = The recipient’s mailbox takes no more mail at the moment
    .meaning = Too many messages came to this mailbox within a short time.
    .step-1 = Let the device send fewer messages: one summary instead of many notices.
    .step-2 = Wait an hour, then try again.
# Arguments, each may be missing: $login
code-mailbox-access-denied = The app signed in but has no right on this mailbox
    .meaning = The token is valid; the app lacks the right to send from this mailbox. The reply looks temporary, but it will not pass by itself.
    .step-1 = { $login ->
        [unset] Give the app’s service principal a right on this one mailbox, or limit it with a scope for the role “Application SMTP.SendAsApp”.
       *[set] Give the app’s service principal a right on { $login } alone, or limit it with a scope for the role “Application SMTP.SendAsApp”.
    }
    .step-2 = Check that the service principal was made with the object ID of the enterprise application, not of the app registration.
    .step-3 = Wait up to an hour, then try once.
code-mailbox-has-issue = The server could not work with a mailbox or one of the recipients
    .meaning = A recipient entry points to something that is no longer there, or the mailbox is in an odd state.
    .step-1 = Have the recipient deleted from the device’s address book, and the address entered anew.
    .step-2 = Have the device send to one recipient at a time, to find the one that fails.
    .step-3 = Look at that mailbox in the Exchange admin center under Recipients.
code-forwarding-blocked = Your organization does not allow messages to be forwarded outside automatically
    .meaning = The message, or a rule that forwards it, was stopped by the outbound spam policy.
    .step-1 = Look for a forwarding rule on the recipient’s mailbox, and send to the outside address directly.
    .step-2 = Look in the outbound spam policy at security.microsoft.com whether automatic forwarding is allowed.
# Arguments, each may be missing: $ip_seen, $ip_expected, $from
code-relay-access-denied = Microsoft 365 does not pass mail from this address on to outside recipients
    .meaning = { $ip_seen ->
            [unset] { "" }
           *[set] The server saw the address { $ip_seen }.{ " " }
        }For outside recipients, an enabled connector must know this public address or the device’s certificate, and the sender’s domain must be one of your accepted domains. Something of this does not fit. Without a connector, the server takes mail only for your own domains.
    .step-1 = { $ip_expected ->
        [unset] Compare the public address that the server sees with the one in the connector: Exchange admin center › Mail flow › Connectors. A changed address is the most frequent cause.
       *[set] Compare the public address that the server sees with the one in the connector: Exchange admin center › Mail flow › Connectors. Your set-up names { $ip_expected }. A changed address is the most frequent cause.
    }
    .step-2 = Check there that the connector is on, and that it is from “Your organization’s email server”, not from a partner.
    .step-3 = { $from ->
        [unset] Check that the sender address of the device ends in one of your domains (Mail flow › Accepted domains).
       *[set] Check that the sender address of the device, { $from }, ends in one of your domains (Mail flow › Accepted domains).
    }
    .step-4 = If a certificate is used, check that the device sends the intermediate certificate too.
    .step-5 = If there is no connector and none can be made, let the device sign in with a password, if it can, to reach outside recipients.
# Arguments, each may be missing: $recipient
code-relay-allowed = { $recipient ->
        [unset] An outside recipient was accepted in a trial
       *[set] The outside recipient { $recipient } was accepted in a trial
    }
    .meaning = The server said yes to this recipient from this computer’s address. Nothing was sent. Only a real message shows the rest.
# Arguments, each may be missing: $recipient
code-recipient-accepted = { $recipient ->
        [unset] The recipient was accepted in a trial
       *[set] The recipient { $recipient } was accepted in a trial
    }
    .meaning = The server said yes to this recipient. Nothing was sent. Only a real message shows the rest.
code-connector-disabled = The connector exists but is switched off
    .meaning = In some plans Microsoft creates an inbound connector switched off, and often only Microsoft Support can switch it on.
    .step-1 = In the Exchange admin center open Mail flow › Connectors, choose the connector and look at its state. In PowerShell: Get-InboundConnector | fl Name,Enabled
    .step-2 = Try to switch it on there.
    .step-3 = If the page says to contact Support, open a support request and give the business reason: a device in the office that sends mail. Allow some days.
    .step-4 = Until then, let the device sign in with a password, if it can.
code-connector-blocked = Microsoft has blocked the connector because of abuse
    .meaning = Through this connector came mail that Microsoft takes for spam. Some computer behind your office’s address may be infected.
    .step-1 = Find out which computer sends: only the device should use port 25. Have the firewall block port 25 for all others.
    .step-2 = Then open security.microsoft.com/restrictedentities and release the connector. It takes up to an hour.
code-connector-restricts = Another connector of the tenant refuses mail from this address
    .meaning = There is a partner connector that allows only certain addresses or certificates for all mail, and this one is not among them.
    .step-1 = In the Exchange admin center open Mail flow › Connectors and look for a connector from a partner organization that refuses mail from other addresses or without its certificate.
    .step-2 = Add the office’s address there, or narrow that connector to the domains it is meant for.
# Arguments, each may be missing: $endpoint
code-connector-wrong-region = The message went to the wrong region of Microsoft 365
    .meaning = The server belongs to another region than your tenant. The MX endpoint in the settings is another tenant’s, or the address matches somebody else’s connector.
    .step-1 = { $endpoint ->
        [unset] In the Microsoft 365 admin center open Settings › Domains, choose the domain, then DNS records, and copy the value of the MX record into the device.
       *[set] In the Microsoft 365 admin center open Settings › Domains, choose the domain, then DNS records, and compare the value of the MX record with { $endpoint }, which your set-up names. Copy the value into the device.
    }
    .step-2 = If the office’s address is shared with others, use a certificate instead of the address.
code-connector-certificate-untrusted = Microsoft does not trust the certificate that was presented
    .meaning = The certificate for the connector must come from a public authority, and the intermediate certificates have to be sent along.
    .step-1 = Install the whole chain, the certificate and its intermediates, in the device or server.
    .step-2 = A self-made certificate is not enough: have one issued by a public authority.
# Arguments, each may be missing: $domain
code-sender-domain-not-accepted = { $domain ->
        [unset] The sender’s domain is not an accepted domain of your tenant
       *[set] { $domain } is not an accepted domain of your tenant
    }
    .meaning = Microsoft 365 passes mail on to others only for domains that are registered in your tenant.
    .step-1 = In the device, use a sender address that ends in one of your own domains.
    .step-2 = Compare with the list in the Exchange admin center under Mail flow › Accepted domains.
    .step-3 = If the domain is yours and missing there, add it in the Microsoft 365 admin center under Settings › Domains.
code-tenant-without-licence = The tenant of the recipient’s domain has no mailbox license
    .meaning = The domain is registered in a tenant without any license for mail. It takes no mail.
    .step-1 = Check the spelling of the recipient’s domain.
    .step-2 = If it is your own, assign a license with Exchange Online in the Microsoft 365 admin center under Billing › Licenses.
code-tenant-blocked = Microsoft takes no mail from your tenant at the moment
    .meaning = The whole tenant is stopped, because of a sudden amount of mail, or because it is new or a trial.
    .step-1 = Look for a mailbox or device that sends more than it should, and stop it.
    .step-2 = If it is a trial, buy a license: that lifts some of the limits.
    .step-3 = Open a support request in the Microsoft 365 admin center.
code-attribution-temporary = Microsoft could not tell just now to which tenant the message belongs
    .meaning = That is a passing fault, or the domain was added only a short while ago.
    .step-1 = Wait half an hour, then try again.
    .step-2 = If the domain is new, allow a day.
    .step-3 = If it lasts, check that the sender’s domain and the connector are registered in your tenant.
code-on-premises-server-outdated = Your own Exchange server is too old, and Microsoft slows down or blocks its mail
    .meaning = Microsoft takes less and less mail from Exchange servers without current updates.
    .step-1 = Have the server updated, or replaced by a supported version.
    .step-2 = To gain time, an Exchange administrator can pause this for up to 90 days a year: Exchange admin center › Reports › Mail flow › Out-of-date connecting on-premises Exchange servers.
    .step-3 = If the device signs in to Microsoft 365 with a password, it does not need the old server.
code-on-premises-relay-denied = The mail server does not pass mail on for this device
    .meaning = This reply usually comes from a mail server of your own. It takes mail for its own domains, and for others only from devices that it knows.
    .step-1 = Check which server the device uses: this reply is seldom Microsoft’s.
    .step-2 = Allow the device’s single address on a receive connector made for it.
    .step-3 = If it is your MX endpoint, outside recipients need a connector in Microsoft 365.
code-routing-loop = The message goes round in circles
    .meaning = Two servers hand the message to each other. Usually a connector points back to where the message came from.
    .step-1 = Compare the connectors in the Exchange admin center with those of the other server.
    .step-2 = Check that the recipient’s domain has the right type under Mail flow › Accepted domains.
code-organization-queue-full = Too many messages of your organization are waiting
    .meaning = The queue of your tenant is full for the moment. The device will be asked to try again.
    .step-1 = Let the device send fewer messages at a time.
    .step-2 = Look in the Exchange admin center under Mail flow › Message trace for what is piling up.
code-mail-flow-rule-rejected = A rule of your organization refused the message
    .meaning = An administrator has set a mail flow rule that rejects such messages. The reply’s text is usually the rule’s own.
    .step-1 = Read the text of the reply: it often says what is not allowed.
    .step-2 = In the Exchange admin center look at Mail flow › Rules, and make an exception for this device if it is meant to send.
code-tenant-block-list = Your organization’s own block list stops the message
    .meaning = The sender, a recipient or a link is on the Tenant Allow/Block List.
    .step-1 = Look at the Tenant Allow/Block List at security.microsoft.com, and remove the entry if it is wrong.
# Arguments, each may be missing: $ip_expected
code-direct-send-rejected = Your organization refuses mail from devices that it does not know (Reject Direct Send)
    .meaning = The device sent without signing in, with one of your domains as the sender. Your tenant is set to refuse that, because criminals use the same way. A record in SPF does not change it.
    .step-1 = { $ip_expected ->
        [unset] If the office has a fixed public address that nobody else uses, or the device has a certificate, make a connector for it in the Exchange admin center: Mail flow › Connectors › Add a connector, from “Your organization’s email server”.
       *[set] If { $ip_expected } is the office’s own fixed address that nobody else uses, or the device has a certificate, make a connector for it in the Exchange admin center: Mail flow › Connectors › Add a connector, from “Your organization’s email server”.
    }
    .step-2 = If not, let the device sign in with a password, if it can: then it is let through.
    .step-3 = If somebody else’s service sends for you, make a partner connector for that service.
# Arguments, each may be missing: $recipient
code-recipient-not-found = { $recipient ->
        [unset] There is no such recipient
       *[set] There is no mailbox { $recipient }
    }
    .meaning = The server that takes mail for this domain does not know the address.
    .step-1 = Check the address in the device’s address book for a typing mistake.
    .step-2 = A new mailbox can take up to a day until it is known everywhere.
    .step-3 = If it is your own domain and some mailboxes are elsewhere, ask your administrator about the type of the domain (Internal relay).
# Arguments, each may be missing: $recipient
code-recipient-address-invalid = { $recipient ->
        [unset] A recipient’s address is not well formed
       *[set] The address { $recipient } is not well formed
    }
    .meaning = A space, a missing @ or a second address in the same field is the usual cause.
    .step-1 = Correct the address in the device’s address book. One entry holds exactly one address.
# Arguments, each may be missing: $recipient
code-recipient-refuses-unauthenticated = { $recipient ->
        [unset] The recipient takes mail only from colleagues who signed in
       *[set] { $recipient } takes mail only from colleagues who signed in
    }
    .meaning = Groups and some mailboxes accept only senders of the organization that have signed in. A device that uses Direct Send counts as a stranger. Scanning to a person then works, and to a team address it does not.
    .step-1 = Have an administrator allow outside senders for this group or mailbox: in the Exchange admin center under Recipients › Groups, in its settings.
    .step-2 = Or let the device sign in with a password, if it can: then it does not count as a stranger.
code-recipient-refuses = The recipient’s side refuses the message
    .meaning = The message came as far as the recipient’s server, and that server refused it.
    .step-1 = Read the server’s reply: it often names the reason.
    .step-2 = Ask the recipient, or whoever manages their mail, to allow your sender address.
code-external-not-supported = High Volume Email does not send to outside recipients
    .meaning = This kind of account reaches only recipients in your own domains. Microsoft states this limit. That this reply means it is likely but not certain: it is known from a single report.
    .step-1 = If the mail is for colleagues, take outside addresses off the list.
    .step-2 = For outside recipients use another way: signing in with a password, an SMTP relay, or Azure Communication Services.
code-remote-server-unreachable = The recipient’s mail server could not be reached
    .meaning = Microsoft 365 accepted the message and could not deliver it. Your device and your settings are not the cause.
    .step-1 = Check the recipient’s domain for a typing mistake.
    .step-2 = Wait: Microsoft tries again by itself for a while.
    .step-3 = Tell the recipient by another way that their mail server does not answer: only they can have it mended.
code-remote-tls-policy = The recipient’s mail server does not meet its own rules for encryption
    .meaning = The recipient’s domain asks for a certificate check that its own server fails. Microsoft 365 holds the message back to protect it. Your device and your settings are not the cause.
    .step-1 = Tell the recipient, by another way, that their mail server’s certificate or its DANE or MTA-STS records need attention.

## The address one comes from

# Arguments, each may be missing: $address, $ip_expected
code-ip-banned = { $address ->
        [unset] Microsoft blocks mail from your public address
       *[set] Microsoft blocks mail from your public address { $address }
    }
    .meaning = The address is on Microsoft’s own list, because of spam from it or from its neighborhood. It may have been somebody else who had the address before you.
    .step-1 = If the device can sign in, let it do so with a password, on port 587: there the list does not matter.
    .step-2 = { $address ->
        [unset] { $ip_expected ->
            [unset] Have the address removed: sender.office.com asks for the address and for a mail address of yours. If the reply names delist@microsoft.com, forward the whole reply there.
           *[set] Have the address removed: sender.office.com asks for the address and for a mail address of yours. Your set-up names { $ip_expected }; check that the device really leaves by it. If the reply names delist@microsoft.com, forward the whole reply there.
        }
       *[set] Have { $address } removed: sender.office.com asks for this address and for a mail address of yours. If the reply names delist@microsoft.com, forward the whole reply there.
    }
    .step-3 = Make sure that no computer in the office sends spam, or the address will be listed again.
# Arguments, each may be missing: $list, $address, $ip_expected
code-ip-on-block-list = { $list ->
        [unset] Your public address is on a block list
       *[set] Your public address is on the block list { $list }
    }
    .meaning = Lists like this hold addresses that sent spam, and also ordinary home and dial-up lines, which should not send mail directly.
    .step-1 = If the device can sign in, let it do so with a password, on port 587: there the list does not matter.
    .step-2 = { $address ->
        [unset] { $ip_expected ->
            [unset] Look the address up on the list’s web page: it says why, and how to be removed.
           *[set] Look the address up on the list’s web page: it says why, and how to be removed. Your set-up names { $ip_expected }; check that the device really leaves by it.
        }
       *[set] Look { $address } up on the list’s web page: it says why, and how to be removed.
    }
    .step-3 = If the list names your line as one for private use, ask your provider for a business line with a fixed IP address.
code-domain-on-block-list = The sender’s domain, or the name that the device gives itself, is on a block list
    .meaning = The receiver refuses mail that carries this name.
    .step-1 = Check the device’s host name in its network settings: it should be a name of your own domain: mfp01, a dot, and the domain, for example.
    .step-2 = If it is your own domain, find out on the list’s web page why, and ask for its removal.
    .step-3 = If the reply says that Microsoft itself has banned it, open a support request in the Microsoft 365 admin center.
# Arguments, each may be missing: $address
code-ip-throttled = { $address ->
        [unset] Microsoft slows down mail from your public address
       *[set] Microsoft slows down mail from { $address }
    }
    .meaning = The address is new to Microsoft, has a poor name, or sent much at once. The device is asked to try again later.
    .step-1 = Let the device send less at a time, and wait some hours.
    .step-2 = Make sure that no other computer in the office sends mail on port 25.
    .step-3 = If it goes on for more than a day, let the device sign in with a password, if it can, on port 587: there this does not apply.
# Arguments, each may be missing: $was, $is
code-ip-changed = { $is ->
        [unset] Your public address has changed
       *[set] Your public address is now { $is }
    }{ $was ->
        [unset] { "" }
       *[set] ; it was { $was }
    }
    .meaning = The connector and the SPF record still name the old address. Mail from the new one is refused or taken for spam. Somebody else may get the old address now, and could then send in your name.
    .step-1 = Ask your internet provider whether the address is fixed. If it is not, use a way to send that does not depend on it.
    .step-2 = Put the new address into the connector (Exchange admin center › Mail flow › Connectors), and have it put into SPF.
    .step-3 = Remove the old address from the connector, and have it removed from SPF.
# Arguments, each may be missing: $seen
code-ip-paths-differ = { $seen ->
        [unset] Your mail leaves the office by different addresses
       *[set] Your mail leaves the office by different addresses: { $seen }
    }
    .meaning = Depending on the port or the kind of address, the server saw another public address. A second internet line, a VPN or a proxy does that. A connector must know the address that the device itself uses.
    .step-1 = Disconnect a VPN on this computer and check again.
    .step-2 = Ask whoever looks after your network by which line and address the device goes out.
    .step-3 = Enter all of them in the connector and in SPF, or have the device bound to one line.
# Arguments, each may be missing: $address
code-ip-private = { $address ->
        [unset] This address is for use inside the office only
       *[set] { $address } is an address for use inside the office only
    }
    .meaning = Addresses that begin with 10, 192.168 or 172.16 to 172.31 exist in every office. The internet never sees them, so they do not belong in SPF or in a connector.
    .step-1 = Use the public address that Microsoft’s server sees; the check of the public address shows it.
# Arguments, each may be missing: $address
code-ip-shared-cgnat = { $address ->
        [unset] This address is shared by many customers of your provider
       *[set] { $address } is shared by many customers of your provider
    }
    .meaning = Your provider puts many customers behind one public address. Whoever shares it could send in your name if it stood in SPF or in a connector.
    .step-1 = Ask your provider for a public IPv4 address of your own, fixed.
    .step-2 = Until then, let the device sign in with a password, if it can, on port 587; that does not depend on the address.
# Arguments, each may be missing: $address, $port
code-ip-seen = { $address ->
        [unset] Microsoft sees this computer’s public address
       *[set] Microsoft sees this computer as { $address }
    }
    .meaning = That is the address of this computer on this network. The device has the same only if it goes out by the same line. Whether it stays the same, only your internet provider knows.
# Arguments, each may be missing: $name
code-ipv6-preferred = { $name ->
        [unset] The server can be reached by IPv6 too
       *[set] { $name } can be reached by IPv6 too
    }
    .meaning = A connector knows only IPv4 addresses. A device that takes IPv6 is then not recognized.
    .step-1 = Switch IPv6 off in the device’s network settings, or set it to prefer IPv4.
# Arguments, each may be missing: $server, $address, $port
code-ipv6-dead = { $server ->
        [unset] The server is not reached over IPv6, only over IPv4
       *[set] { $server } is not reached over IPv6, only over IPv4
    }
    .meaning = The server has an IPv6 address, and this network does not get a connection through to it. Over IPv4 it works. A device that tries IPv6 first can hang until it gives up, or never try IPv4 at all.
    .step-1 = Switch IPv6 off in the device’s network settings, or set it to prefer IPv4.
    .step-2 = Or have whoever looks after your network mend IPv6: this computer has it, but connections do not get through.
# Arguments, each may be missing: $server, $address, $port
code-ipv4-dead = { $server ->
        [unset] The server is not reached over IPv4, only over IPv6
       *[set] { $server } is not reached over IPv4, only over IPv6
    }
    .meaning = This computer reached the server over IPv6, and over IPv4 no connection came through. Many devices can only use IPv4, and a connector knows IPv4 addresses only.
    .step-1 = Ask whoever looks after your firewall whether it lets IPv4 out on this port as it does IPv6.
    .step-2 = Check again afterwards.
# Arguments, each may be missing: $address
code-ipv6-not-authenticated = { $address ->
        [unset] Mail over IPv6 was refused
       *[set] Mail over IPv6 was refused, from { $address }
    }
    .meaning = Over IPv6, Microsoft takes mail without sign-in only from an address with a reverse name and a passing SPF or DKIM; some recipients take none at all. The reply looks temporary, so a device may try forever.
    .step-1 = Switch IPv6 off in the device’s network settings.
    .step-2 = If IPv6 is needed, have the provider set a reverse name (PTR) for the address, and add it to SPF.
# Arguments, each may be missing: $address
code-ptr-missing = { $address ->
        [unset] Your public address has no reverse name
       *[set] { $address } has no reverse name
    }
    .meaning = Some receivers mark mail from such an address as suspicious.
    .step-1 = Ask your internet provider to set a reverse name (PTR) for your fixed address.
# Arguments, each may be missing: $name, $address
code-ptr-not-confirmed = { $name ->
        [unset] The reverse name of your address does not lead back to it
       *[set] The reverse name of your address does not lead back to it: { $name }
    }
    .meaning = Receivers look the name up again and expect your address. If the name does not lead to it, the name counts as missing.
    .step-1 = Ask your internet provider to set a reverse name (PTR) that leads back to the address.
# Arguments, each may be missing: $name, $address
code-ptr-looks-dynamic = { $name ->
        [unset] The reverse name of your address looks like that of a connection whose address changes
       *[set] The reverse name of your address looks like that of a connection whose address changes: { $name }
    }
    .meaning = Receivers take such names for home connections and filter more. It may also mean that your address is not fixed.
    .step-1 = Ask your internet provider whether the address is fixed, and to set a reverse name of your own domain.

## Limits

code-limit-connections = Too many devices send with this mailbox at the same moment
    .meaning = A mailbox can have three connections at once. More are turned away for the moment.
    .step-1 = Spread the times at which the devices send, or ask your Microsoft 365 administrator for a mailbox of its own for each device.
    .step-2 = For many devices, ask for an SMTP relay with a connector.
code-limit-rate = The mailbox sent too many messages in a minute
    .meaning = A mailbox can send 30 messages a minute. The server delays what goes beyond that, and then refuses it.
    .step-1 = Let the device or program send more slowly.
    .step-2 = If only colleagues get the mail, ask your Microsoft 365 administrator about High Volume Email: it takes large amounts.
code-limit-recipients = The mailbox has reached its limit for recipients
    .meaning = A mailbox can send to 10,000 recipients in 24 hours. What counts is always the last 24 hours, so the limit frees up bit by bit.
    .step-1 = Wait up to 24 hours.
    .step-2 = Find out what sent so much. If nobody knows, have the mailbox’s password changed: it may be stolen.
    .step-3 = For large amounts, ask your Microsoft 365 administrator about High Volume Email (colleagues) or Azure Communication Services (others).
code-limit-recipients-per-message = The message has too many recipients
    .meaning = A server takes only so many recipients for one message. Microsoft’s MX endpoints take 200 recipients of one domain at a time.
    .step-1 = Send to a group address instead of many single ones.
    .step-2 = Or split the list.
# Arguments, missing together: $size, $most (what the server takes)
code-limit-size = { $most ->
        [unset] The message is too large
       *[set] The message is too large: { $size }, and the server takes { $most }
    }
    .meaning = A mailbox sends up to 35 MB unless an administrator raises it, and the recipient may take less. Encoding for mail makes a scan about a third larger: a scan of 25 MB becomes about 33 MB.
    .step-1 = In the device, lower the resolution, scan in gray, or switch on compact PDF.
    .step-2 = Send long documents in parts.
    .step-3 = An administrator can raise the mailbox’s largest message size, up to 150 MB. The recipient’s limit stays.
# Arguments, each may be missing: $domain
code-limit-onmicrosoft = The limit for senders under onmicrosoft.com is reached
    .meaning = All addresses under onmicrosoft.com of your tenant may together send to only 100 outside recipients in 24 hours. This domain is not meant for everyday mail.
    .step-1 = { $domain ->
        [unset] Use a sender address in a domain of your own.
       *[set] Use a sender address in a domain of your own that does not end in onmicrosoft.com. Your set-up names { $domain }.
    }
    .step-2 = If the tenant has none yet, add one in the Microsoft 365 admin center under Settings › Domains.
code-limit-tenant-external = Your tenant has reached its limit for outside recipients
    .meaning = The limit depends on the number of licenses and applies to 24 hours: 10,000 with one license, about 12,000 with ten. Mail through a connector counts too.
    .step-1 = Wait up to 24 hours.
    .step-2 = Look in the Exchange admin center under Reports › Mail flow › Tenant outbound external recipients for what sent so much.
    .step-3 = For large amounts to others, use Azure Communication Services.

## The device and the message

code-device-tls-too-old = The device’s encryption is too old for Microsoft 365
    .meaning = The device speaks TLS 1.0 or 1.1. Microsoft’s server for signing in takes TLS 1.2 and newer.
    .step-1 = Update the device’s firmware; look in its security settings whether TLS 1.2 can be switched on.
    .step-2 = If there is no update, use an SMTP relay or Direct Send on port 25, or a small mail server in the office between the device and Microsoft 365.
code-server-busy = Microsoft’s server is busy at the moment
    .meaning = That passes by itself. A device with a queue tries again without your doing.
    .step-1 = There is nothing to set right: wait half an hour, then send again.
    .step-2 = If it lasts, look at Health › Service health in the Microsoft 365 admin center.
# Arguments, each may be missing: $reply, $submission_server (none: Microsoft publishes none)
code-command-not-recognized = { $reply ->
        [unset] The server did not understand the device
       *[set] The server did not understand the device: { $reply }
    }
    .meaning = The device said something that the server does not know. It may try to sign in where no sign-in is offered, or begin with SSL where the server speaks clear text first.
    .step-1 = In the device, choose STARTTLS, not SSL.
    .step-2 = { $submission_server ->
        [unset] Use smtp.office365.com with port 587 for signing in, and an MX endpoint with port 25 for sending without signing in.
        [none] For signing in, use port 587 of the server that your administrator knows for your cloud, and an MX endpoint with port 25 for sending without signing in.
       *[set] Use { $submission_server } with port 587 for signing in, and an MX endpoint with port 25 for sending without signing in.
    }
    .step-3 = Ask whoever looks after your firewall about SMTP inspection.
# Arguments, each may be missing: $reply
code-command-out-of-order = { $reply ->
        [unset] The device sent a command at the wrong moment
       *[set] The device sent a command at the wrong moment: { $reply }
    }
    .meaning = The device went on after an earlier step was refused, or left a step out. This reply is seldom the real cause.
    .step-1 = Look in the device’s log for the reply before this one, and have Mailfitter explain that one.
    .step-2 = Update the device’s firmware.
# Arguments, each may be missing: $helo, $reply
code-helo-rejected = { $helo ->
        [unset] The server does not accept the name that the device gives itself
       *[set] The server does not accept the name that the device gives itself: { $helo }
    }
    .meaning = A device greets with its own host name. An underscore, a space, an empty name or a name of Microsoft’s is refused.
    .step-1 = In the device’s network settings, set a host name of letters, digits and dashes, such as mfp01, and your own domain behind it.
    .step-2 = Restart the device afterwards.
# Arguments, each may be missing: $reply
code-message-rejected = { $reply ->
        [unset] The server refused the message itself
       *[set] The server refused the message itself: { $reply }
    }
    .meaning = Sender and recipient were accepted, the content was not. It looks like spam to the server, or has an attachment that is not allowed.
    .step-1 = Send a plain test message without attachment, to see whether the content is the cause.
    .step-2 = Change a subject that is empty or always the same.
    .step-3 = Look the message up in the Exchange admin center under Mail flow › Message trace.
code-message-not-understood = The message is not well formed
    .meaning = The device builds the message in a way that the rules of mail do not allow, for example with bare line feeds.
    .step-1 = Update the device’s firmware.
    .step-2 = If there is no update, let the device send through a small mail server in the office, which puts messages right.
# Arguments, each may be missing: $domain, $ip_expected
code-dmarc-rejected = { $domain ->
        [unset] The sender’s domain asks for messages like this to be refused
       *[set] The domain { $domain } asks for messages like this to be refused
    } (DMARC)
    .meaning = The domain’s DMARC record says that mail which proves nothing about its sender must be refused. The device’s message carries neither a fitting SPF result nor a signature (DKIM).
    .step-1 = Let the device sign in with a password: then Microsoft sends the message and signs it, once DKIM is set up for the domain.
    .step-2 = { $ip_expected ->
        [unset] For Direct Send, add the office’s fixed public address to SPF, and use a sender address in exactly that domain.
       *[set] For Direct Send, add the office’s fixed public address to SPF, and use a sender address in exactly that domain. Your set-up names { $ip_expected } as the address.
    }
    .step-3 = Leave the DMARC record as strict as it is: it protects your name.
# Arguments, each may be missing: $ip_expected
code-spf-rejected = The recipient’s server refused the message because of SPF
    .meaning = The sender’s domain lists in its SPF record who may send for it. The server that delivered the message is not in the list.
    .step-1 = Look whether the SPF record of the sender’s domain covers the server that sends. Mailfitter’s check of SPF shows it.
    .step-2 = { $ip_expected ->
        [unset] For a way that signs in, the record needs Microsoft’s entry. For Direct Send it needs your public address too.
       *[set] For a way that signs in, the record needs Microsoft’s entry. For Direct Send it needs your public address too; your set-up names { $ip_expected }.
    }
# Arguments, each may be missing: $reply, $message_id
code-message-accepted = Microsoft 365 accepted the message
    .meaning = The server has said yes to the whole message. Whether it reaches the inbox is decided after that.
code-message-uncertain = Nobody can say whether the message was accepted
    .meaning = The connection ended after the message was complete and before the server replied. It may arrive or not. It was not sent again, so that nobody gets it twice.
    .step-1 = Look in the recipient’s inbox and junk folder in a few minutes.
    .step-2 = An administrator can look it up in the Exchange admin center under Mail flow › Message trace.
    .step-3 = Only then send it again.
# Arguments, each may be missing: $reply
code-reply-unknown = { $reply ->
        [unset] The server refused with an unknown reply
       *[set] The server refused with an unknown reply: { $reply }
    }
    .meaning = The reply is shown as it came; what it means is not known.
    .step-1 = Read the reply: it often names a page or a number.
    .step-2 = Microsoft’s own page for such replies is aka.ms/PillarEmailNDR: paste the code there.
    .step-3 = If the message reached Microsoft, look it up in the Exchange admin center under Mail flow › Message trace.

## SPF, DMARC, DKIM

# Arguments, each may be missing: $domain
code-spf-none = { $domain ->
        [unset] The domain has no SPF record
       *[set] { $domain } has no SPF record
    }
    .meaning = An SPF record lists who may send mail for a domain. Without one, anybody can pretend to be you, and your mail is more often taken for spam.
    .step-1 = List everybody who sends for the domain: Microsoft 365, a newsletter or shop service, and the device if it does not send through a mailbox.
    .step-2 = Add one TXT record for the domain itself where its DNS is kept. For Microsoft 365 alone it is: v=spf1 include:spf.protection.outlook.com ~all
    .step-3 = After an hour, a new check shows whether it works.
# Arguments, each may be missing: $domain, $count
code-spf-multiple-records = { $count ->
        [unset] The domain has more than one SPF record; only one is allowed
       *[set] The domain has { $count } SPF records; only one is allowed
    }
    .meaning = With more than one, none of them counts: receivers report an error and treat the mail as unproven.
    .step-1 = Decide which of the senders in these records still send for you, and make one record that lists them. Of two endings, take the softer one, ~all, until you are sure that nobody was forgotten.
    .step-2 = Remove the others. Write the old values down first.
# Arguments, each may be missing: $domain, $term
code-spf-syntax-error = { $term ->
        [unset] The SPF record has a mistake
       *[set] The SPF record has a mistake at: { $term }
    }
    .meaning = Receivers cannot read the record and treat your mail as unproven. Usual causes are a missing space, a comma, or ipv4: where ip4: belongs.
    .step-1 = Correct that place where the domain’s DNS is kept. Words are separated by single spaces, without commas or quotation marks.
# Arguments, each may be missing: $lookups, $domain
code-spf-too-many-lookups = The SPF record needs more than ten look-ups
    .meaning = Each “include”, “a”, “mx”, “exists” and “redirect” costs a question to the DNS, also those inside other records. After ten, receivers stop and report an error.
    .step-1 = Remove entries that appear twice or lead nowhere.
    .step-2 = Remove entries for services of which you are sure that they no longer send for you.
    .step-3 = Give a service with many look-ups a subdomain of its own.
# Arguments, each may be missing: $domain
code-spf-too-many-void-lookups = The SPF record asks for too many names that do not exist
    .meaning = More than two questions went nowhere. Receivers stop then and report an error.
    .step-1 = Remove the entries whose names no longer exist.
# Arguments, each may be missing: $include, $domain
code-spf-include-loop = { $include ->
        [unset] The SPF record goes round in circles
       *[set] The SPF record goes round in circles at: { $include }
    }
    .meaning = A record includes another one that leads back to the first. Receivers report an error.
    .step-1 = Remove that “include” or “redirect”.
# Arguments, each may be missing: $include, $domain
code-spf-include-without-record = { $include ->
        [unset] The SPF record includes a name that has no SPF record
       *[set] { $include }, which is to be included in SPF, has no SPF record
    }
    .meaning = An entry that includes it makes the whole record an error for receivers, not only itself.
    .step-1 = Look for a typing mistake in the name, or ask the company that it belongs to. Microsoft’s entry is include:spf.protection.outlook.com
    .step-2 = If the service is no longer used, leave the entry out.
# Arguments, each may be missing: $domain
code-spf-include-unknown = The name that the other company wants in your SPF record is not known yet
    .meaning = The device or program runs at another company, and mail leaves from that company’s addresses. They change, so no address of theirs belongs in your record: the company gives a name for “include:”.
    .step-1 = Ask the company for the name that belongs after “include:” in your SPF record. Its help pages usually have it under SPF.
    .step-2 = Enter that name in Mailfitter where it shows the SPF record, under “Which name does the other company want in the record?”: then it proposes a record that includes it.
# Arguments, each may be missing: $domain, $name
code-spf-temporary-error = The SPF record could not be read to the end just now
    .meaning = A DNS server on the way did not answer. The result is open; receivers try again later.
    .step-1 = Check again in a few minutes.
    .step-2 = If it is always the same name, tell whoever runs that name’s DNS.
# Arguments, each may be missing: $address, $domain
code-spf-passes = { $address ->
        [unset] SPF passes for the address that sends
       *[set] SPF passes for { $address }
    }
    .meaning = The domain’s SPF record allows this address to send.
# Arguments, each may be missing: $address, $domain, $result
code-spf-ip-not-listed = { $address ->
        [unset] The SPF record does not list your public address
       *[set] The SPF record does not list your address { $address }
    }
    .meaning = Mail that the device sends from your address is then taken for forged more easily, and goes to junk or is refused.
    .step-1 = Make sure that the address is fixed and used by nobody else.
    .step-2 = Add it to the record where the domain’s DNS is kept, as ip4: and the address, directly after v=spf1. The rest stays as it is.
    .step-3 = After an hour, a new check shows whether it works.
# Arguments, each may be missing: $domain
code-spf-not-needed-for-method = SPF needs no address of yours for this way to send
    .meaning = Microsoft’s servers send the message, and Microsoft’s entry in the record covers them.
# Arguments, each may be missing: $include, $domain
code-spf-microsoft-missing = { $include ->
        [unset] Microsoft’s entry is missing in the SPF record
       *[set] Microsoft’s entry is missing in the SPF record: include:{ $include }
    }
    .meaning = Mail that Microsoft 365 sends for you is then taken for forged more easily. That concerns all your mail, not only the device’s.
    .step-1 = { $full ->
        [unset] { $include ->
            [unset] Add include:spf.protection.outlook.com to the record where the domain’s DNS is kept, directly after v=spf1. Other Microsoft clouds have a name of their own.
           *[set] Add include:{ $include } to the record where the domain’s DNS is kept, directly after v=spf1.
        }
       *[set] The record as it is cannot take it: with it, receivers would report an error for all your mail. First take out what nobody needs any more, then add { $include ->
            [unset] Microsoft’s entry
           *[set] include:{ $include }
        }.
    }
    .step-2 = After an hour, a new check shows whether it works.
# Arguments, each may be missing: $domain
code-spf-all-is-pass = The SPF record allows everybody to send
    .meaning = The record ends in “+all” or “all”. It protects nothing, and some receivers take it as a sign of spam.
    .step-1 = List everybody who really sends for the domain.
    .step-2 = Then change the ending to “~all”.
# Arguments, each may be missing: $term, $domain
code-spf-range-too-wide = { $term ->
        [unset] The SPF record allows a very large range of addresses
       *[set] The SPF record allows a very large range of addresses: { $term }
    }
    .meaning = Everybody in this range can send in your name.
    .step-1 = Replace the range with the single addresses that you use.
# Arguments, each may be missing: $domain
code-spf-string-too-long = The SPF record has a piece of more than 255 characters
    .meaning = A DNS text is made of pieces of at most 255 characters. Some DNS providers cut or refuse longer ones.
    .step-1 = Split the record into several quoted pieces in the same entry, or shorten it.
# Arguments, each may be missing: $domain, $count
code-spf-answer-too-large = { $count ->
        [unset] The texts at the domain’s name are too long for one small DNS answer
       *[set] The texts at the domain’s name are too long for one small DNS answer: { $count } bytes
    }
    .meaning = Beyond 512 bytes an answer needs a second way that some firewalls and old servers do not know. Most receivers manage.
    .step-1 = Remove texts that nobody needs any more, such as old confirmations for services. Leave the one that begins with v=spf1 alone.
# Arguments, each may be missing: $term, $domain
code-spf-private-address = { $term ->
        [unset] The SPF record lists an address for use inside the office
       *[set] The SPF record lists an address for use inside the office: { $term }
    }
    .meaning = The internet never sees such an address. The entry does nothing.
    .step-1 = Replace it with your public address, or remove it.
# Arguments, each may be missing: $term, $domain
code-spf-dynamic-address = { $term ->
        [unset] An address that may change does not belong in an SPF record
       *[set] An address that may change does not belong in an SPF record: { $term }
    }
    .meaning = When the address changes, somebody else gets it and could send in your name.
    .step-1 = If the record lists the address already, remove it.
    .step-2 = Ask your internet provider for a fixed address, or choose a way to send that needs no address in the record, such as “Sign in with a password”.
# Arguments, each may be missing: $term, $domain
code-spf-terms-after-all = { $term ->
        [unset] The SPF record goes on after its end
       *[set] The SPF record goes on after its end: { $term }
    }
    .meaning = Receivers stop reading at “all”. What follows does nothing.
    .step-1 = Move the entries before “all”, or remove them.
# Arguments, each may be missing: $domain
code-spf-uses-ptr = The SPF record uses “ptr”
    .meaning = This entry is slow, and the SPF standard advises against it. It also costs look-ups.
    .step-1 = Replace it with the fixed addresses, as ip4:.
# Arguments, each may be missing: $term, $domain
code-spf-duplicate-term = { $term ->
        [unset] The SPF record says something twice
       *[set] The SPF record says this twice: { $term }
    }
    .meaning = That does no harm but can cost a look-up.
    .step-1 = Remove one of them.
# Arguments, each may be missing: $server, $domain
code-spf-not-yet-everywhere = { $server ->
        [unset] The new SPF record is not yet on every name server
       *[set] The new SPF record is not yet on every name server: { $server }
    }
    .meaning = The name servers of the domain do not agree yet. That is usual shortly after a change.
    .step-1 = Wait an hour, then check again.
    .step-2 = If it stays so for a day, tell whoever runs the domain’s DNS.
code-address-unknown = The public address is not known
    .meaning = The record itself was looked at. Whether it lists your address could not be said.
    .step-1 = Enter the office’s public address, or check from the network that the device is in.
# Arguments, each may be missing: $domain, $policy
code-dmarc-reject-without-alignment = { $domain ->
        [unset] The domain asks for unproven mail to be refused, and this way proves nothing
       *[set] { $domain } asks for unproven mail to be refused, and this way proves nothing
    }
    .meaning = With this way to send, the device’s mail carries no signature (DKIM), and the SPF result does not fit the sender’s domain. Recipients will refuse it or put it into junk.
    .step-1 = Add the office’s fixed public address to SPF, and use a sender address in exactly this domain.
    .step-2 = Or choose “Sign in with a password”, where Microsoft signs the mail, once DKIM is set up for the domain.
    .step-3 = Leave the DMARC record as strict as it is.
# Arguments, each may be missing: $domain
code-dmarc-none = { $domain ->
        [unset] The domain has no DMARC record
       *[set] { $domain } has no DMARC record
    }
    .meaning = DMARC tells receivers what to do with mail that only pretends to come from you. Mail is delivered without it, but some large receivers require it.
    .step-1 = When all your senders are known, add a TXT record for _dmarc under the domain: v=DMARC1; p=none; rua=mailto: and an address for reports.
# Arguments, each may be missing: $policy, $domain
code-dmarc-found = { $policy ->
        [unset] The domain has a DMARC record
       *[set] The domain has a DMARC record with the policy “{ $policy }”
    }
    .meaning = { $policy ->
        [none] Receivers are asked to report on mail that only pretends to come from you, and to do nothing else about it.
       *[other] Receivers know what to do with mail that only pretends to come from you.
    }
# Arguments, each may be missing: $domain
code-dkim-not-found = { $domain ->
        [unset] No DKIM record of Microsoft 365 was found
       *[set] No DKIM record of Microsoft 365 was found for { $domain }
    }
    .meaning = Microsoft 365 can sign your mail, so that receivers know that it is yours. For this domain the signature is not set up, or under another name.
    .step-1 = Ask a Microsoft 365 administrator for the two records to add: they are listed at security.microsoft.com/authentication?viewid=DKIM, under the domain.
    .step-2 = After they are added in DNS, the administrator switches signing on there.

## Why something was not looked at

code-not-asked = Skipped: not selected
    .meaning = This part of the check needs your consent.
code-not-needed-for-method = Not looked at: this way to send does not need it
    .meaning = It has no influence on whether the device can send.
code-earlier-step-failed = Not looked at: a step that it needs did not work
    .meaning = It will be looked at when that step works.
code-probe-host-not-microsoft = Recipients were not tried: the server is not Microsoft’s
    .meaning = A trial with a recipient is made only at servers of Microsoft’s, never at those of others.
code-answer-missing = Not looked at: which server the device sends through is not known
    .meaning = It will be looked at when the server’s name is known.
code-practice-only = This was practice: no real server was asked
    .meaning = The pretend Microsoft 365 on this computer answered. The results say nothing about your network.

## The keychain

code-keychain-unavailable = This computer has no keychain that Mailfitter can use
    .meaning = The password is kept until the program is closed, and is not written to any file.
    .step-1 = On Linux, install and start a keychain, such as GNOME Keyring or KWallet.
    .step-2 = Or enter the password again when it is needed.
code-keychain-locked = This computer’s keychain is locked
    .meaning = The password is kept until the program is closed, and is not written to any file.
    .step-1 = Unlock the keychain, then enter the password again and keep it.
code-keychain-denied = This computer did not give access to its keychain
    .meaning = The password is kept until the program is closed, and is not written to any file.
    .step-1 = Allow access when the system asks, then enter the password again and keep it.
