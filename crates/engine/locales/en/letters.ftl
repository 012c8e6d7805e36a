# Texts to send to whoever can mend what was found. The message says what is so; `.ask` what is asked for;
# `.subject` is the subject; `.copy` the button that copies it.
# Arguments, each may be missing: $address (the office's public address), $server, $port, $seen, $expected, $issuer,
# $list, $name, $domain, $title.

letter-greeting = Hello,
# $at: already formatted, with its distance from UTC
letter-measured = { $at ->
        [unset] This was measured from a computer in our office:
       *[set] This was measured on { $at } from a computer in our office:
    }
letter-public-address = { $address ->
        [unset] Our public address could not be seen.
       *[set] Our public address at that time: { $address }
    }
# One address that was tried. $server, $port; $ip: unset where the server is given by it; $state; $time: already formatted
letter-probe = { $server ->
        [unset] a mail server
       *[set] { $server }
    }, { $port ->
        [unset] its port
       *[set] port { $port }
    }{ $ip ->
        [unset] { "" }
       *[set] , { $ip }
    }: { $state ->
        [connected] answered
        [refused] refused
        [there] refused, and so the router is there
        [timed-out] no answer
        [unreachable] the network says there is no way
        [local] the connection did not leave the computer
       *[other] not measured
    }{ $time ->
        [unset] { "" }
       *[set] { "" } ({ $time })
    }
letter-greeted = { $reply ->
        [unset] no greeting came
       *[set] it greeted with: { $reply }
    }
# A certificate that was shown. $name, $issuer, $from and $to: days, already written out
letter-certificate = Certificate of { $name ->
        [unset] an unknown name
       *[set] { $name }
    }, issued by { $issuer ->
        [unset] an unknown issuer
       *[set] { $issuer }
    }{ $from ->
        [unset] { "" }
       *[set] , valid from { $from } to { $to }
    }
letter-meaning = What the check says about it:
letter-steps = What is to be done:
# Whose mail it is about. $login, $from: mail addresses
letter-mailbox = { $login ->
        [unset] The mailbox that signs in is not known.
       *[set] The mailbox that signs in: { $login }
    }
letter-sender = { $from ->
        [unset] The sender address is not known.
       *[set] The sender address: { $from }
    }
letter-closing = Thank you. No password is in this text. The addresses in it are those of our office and of the servers that were tried.

## For the internet provider, or whoever looks after the network

letter-port-blocked = A device of ours has to send mail to Microsoft 365 on { $port ->
        [unset] a port for mail
       *[set] port { $port }
    }. On this port nothing from our office gets an answer, neither from Microsoft nor from another mail server. Another port works.
    .ask = { $address ->
        [unset] Please check whether a firewall of ours, our router or our line blocks this port on the way out, and open it. If none of them does, please tell us, and we will look further.
       *[set] Please check whether a firewall of ours, our router or our line blocks this port on the way out, and open it for { $address }. If none of them does, please tell us, and we will look further.
    }
    .subject = { $port ->
        [unset] Please open a port for outgoing mail
       *[set] Please open port { $port } on the way out
    }
    .copy = Copy the text for IT support or the provider
letter-no-answer = A device of ours has to send mail to { $server ->
        [unset] a mail server
       *[set] { $server }
    }{ $port ->
        [unset] { "" }
       *[set] { "" } on port { $port }
    }. Connections from our office get no answer there. Where on the way they are lost, we cannot see from here.
    .ask = Please check whether a firewall of ours, our router or your network drops these connections, and let them through.
    .subject = Connections to a mail server get no answer
    .copy = Copy the text for IT support
letter-unreachable = A device of ours has to send mail to { $server ->
        [unset] a mail server
       *[set] { $server }
    }. The network says that there is no way to its address.
    .ask = Please check the internet connection and the routes of our router, for IPv4 and for IPv6.
    .subject = No way to a mail server
    .copy = Copy the text for IT support
letter-refused = A device of ours has to send mail to { $server ->
        [unset] a mail server
       *[set] { $server }
    }{ $port ->
        [unset] { "" }
       *[set] { "" } on port { $port }
    }. The connection is refused. Often a firewall nearby does that in the server’s place.
    .ask = Please check whether a firewall or the router refuses connections to this port on the way out, and let them through.
    .subject = Connections to a mail server are refused
    .copy = Copy the text for IT support
letter-cut = A device of ours sends mail to { $server ->
        [unset] a mail server
       *[set] { $server }
    }. The connection is made, and then it goes dead or is cut. Firewalls that look into mail traffic often do that.
    .ask = Please check whether a firewall or virus scanner inspects mail traffic on the way out (often called SMTP inspection, fixup or application layer gateway), and exclude it.
    .subject = Mail connections are cut after they are made
    .copy = Copy the text for IT support
letter-intercepted = A device of ours connects to { $expected ->
        [unset] Microsoft 365
       *[set] { $expected }
    }, and another server answers{ $seen ->
        [unset] { "" }
       *[set] : { $seen }
    }. Somebody on the way redirects mail traffic to a server of their own.
    .ask = Please check whether a firewall, a mail filter or the provider redirects outgoing mail, and switch that off for this device.
    .subject = Outgoing mail is redirected to another server
    .copy = Copy the text for IT support
letter-inspected = A device of ours sends mail to { $server ->
        [unset] Microsoft 365
       *[set] { $server }
    }. On the way, the words of the conversation are changed. Firewalls with SMTP inspection do that, and they take encryption and sign-in away.
    .ask = Please switch SMTP inspection off for this device (also called fixup or ESMTP inspection).
    .subject = A firewall changes the conversation with the mail server
    .copy = Copy the text for IT support
letter-starttls-missing = A device of ours sends mail to { $server ->
        [unset] Microsoft 365
       *[set] { $server }
    }. Microsoft always offers encryption (STARTTLS) there. Here it cannot be used: the offer is missing or taken back.
    .ask = Please check whether a firewall inspects mail traffic on the way out and takes the offer away, and exclude this traffic from it.
    .subject = Encryption of outgoing mail is taken away on the way
    .copy = Copy the text for IT support
letter-injection = When encryption began with { $server ->
        [unset] the mail server
       *[set] { $server }
    }, unencrypted text was waiting already. A proper server does not do that. Something on the way slips text into the connection, by mistake or on purpose.
    .ask = Please find out which device on the way does this. Until then no password should be used on this network for mail.
    .subject = Text is slipped into mail connections before encryption
    .copy = Copy the text for IT support
letter-tls-inspected = The encrypted connection to { $server ->
        [unset] Microsoft 365
       *[set] { $server }
    } is opened on the way{ $issuer ->
        [unset] { "" }
       *[set] { "" } by { $issuer }
    }. The computer that measured this accepts the certificate because it was set up to. A printer or scanner will not know it and will refuse to send.
    .ask = Please exclude the device, or mail to Microsoft 365 on ports 25 and 587, from the inspection of encrypted traffic.
    .subject = Please exclude mail from TLS inspection
    .copy = Copy the text for IT support
letter-certificate-wrong = The server that answers for { $server ->
        [unset] Microsoft 365
       *[set] { $server }
    } shows a certificate that devices will not accept{ $issuer ->
        [unset] { "" }
       *[set] . It was issued by { $issuer }
    }. Microsoft’s certificates come from well-known authorities.
    .ask = Please check whether a firewall, a virus scanner or another server answers in its place, and exclude this mail traffic from it.
    .subject = The mail server’s certificate does not fit
    .copy = Copy the text for IT support
letter-ipv6 = Over IPv6, connections to { $server ->
        [unset] the mail server
       *[set] { $server }
    } go nowhere; over IPv4 they work. Devices that try IPv6 first then wait, or fail.
    .ask = Please mend IPv6 on our line, or switch it off in our network until it works.
    .subject = IPv6 does not work on our line
    .copy = Copy the text for the provider
letter-paths-differ = Our connections leave by different public addresses{ $seen ->
        [unset] { "" }
       *[set] : { $seen }
    }. Microsoft 365 recognizes our devices by their address, so it has to be one and the same.
    .ask = Please see to it that the device always goes out by the same fixed address, or tell us all the addresses that it can have.
    .subject = Our mail leaves by different public addresses
    .copy = Copy the text for IT support
letter-address-refused = { $address ->
        [unset] Mail from our public address is refused
       *[set] Mail from our public address { $address } is refused
    } { $list ->
        [unset] because the address is on a block list.
       *[set] because the address is on the block list { $list }.
    } We are looking for a cause in our own network as well.
    .ask = Please tell us whether this address is a fixed one of our own and what it was used for before us, and help to have it taken off the list, or give us another address.
    .subject = { $address ->
        [unset] Our public address is on a block list
       *[set] Our public address { $address } is on a block list
    }
    .copy = Copy the text for the provider
letter-throttled = { $address ->
        [unset] Microsoft slows down mail from our public address.
       *[set] Microsoft slows down mail from our public address { $address }.
    } That happens to addresses that are new to it, have a poor name, or send much at once.
    .ask = Please tell us whether this address is a fixed one of our own, or whether other customers use it too.
    .subject = { $address ->
        [unset] Mail from our public address is slowed down
       *[set] Mail from our public address { $address } is slowed down
    }
    .copy = Copy the text for the provider
letter-dns-failing = { $name ->
        [unset] A name that is needed for sending mail could not be looked up from our office.
       *[set] The name { $name } is needed for sending mail and could not be looked up from our office.
    }
    .ask = Please check the DNS server that our network uses, and whether something filters its answers.
    .subject = DNS does not answer in our network
    .copy = Copy the text for IT support

letter-network = A device of ours has to send mail to Microsoft 365. A check from a computer in our office found: { $title ->
        [unset] something is in the way
       *[set] { $title }
    }.
    .ask = Please look at this. What it means and what was measured is written below.
    .subject = { $title ->
        [unset] Something in our network keeps a device from sending mail
       *[set] Sending mail from our network: { $title }
    }
    .copy = Copy the text for IT support

## For the Microsoft 365 administrator

letter-tenant-admin = A device of ours is to send mail through Microsoft 365. A check found: { $title ->
        [unset] something in Microsoft 365 is in the way
       *[set] { $title }
    }.
    .ask = Please look at this. What it means and what to do is written below. Please tell us what you found and when it is done.
    .subject = { $title ->
        [unset] A device cannot send mail through Microsoft 365
       *[set] Microsoft 365: { $title }
    }
    .copy = Copy the text for the administrator

## For whoever runs the domain's DNS

letter-dns-host = A device of ours is to send mail{ $domain ->
        [unset] { "" }
       *[set] { "" } from { $domain }
    }. A check of DNS found: { $title ->
        [unset] a record has to be changed
       *[set] { $title }
    }.
    .ask = Please look at this. What it means and what to do is written below. Please tell us when it is done.
    .subject = { $domain ->
        [unset] A DNS record for a device that sends mail
       *[set] DNS of { $domain }: a record for a device that sends mail
    }
    .copy = Copy the text for whoever runs DNS
# Where a record that is there already is changed
letter-keep-old = Before you change a record, please write its old text down, so that it can be put back.

## For whoever looks after a mail server of one’s own

letter-server-admin = A device of ours is to send mail through our own mail server. A check found: { $title ->
        [unset] the server does not pass its mail on
       *[set] { $title }
    }.
    .ask = Please look at this. What it means and what to do is written below. Please tell us when it is done.
    .subject = { $title ->
        [unset] Our mail server does not pass on a device’s mail
       *[set] Our mail server: { $title }
    }
    .copy = Copy the text for whoever looks after the mail server
