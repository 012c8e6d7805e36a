# The guide. A step is `guide-<id>`: its title, `.what` is done, `.why`, `.clicks` in Microsoft's pages, the `.time` it
# takes, and the way back (`.undo`); what does not apply is left out. Quoted words are those on Microsoft's pages.
#
# Arguments, each may be missing: $domain, $from, $login, $address, $endpoint, $certificate; in proofs also $seen,
# $recipient; in what is to be taken down also $was.

guide-commands-not-run = For Exchange Online PowerShell, signed in as an administrator. Mailfitter does not run these commands itself: paste the line that looks first, and read what it shows before you go on.
guide-commands-placeholder = NAME OF THE CONNECTOR
guide-commands-name = Put the name of your connector where it says NAME OF THE CONNECTOR; the line that looks first shows it.

## Client submission

guide-mailbox = { $login ->
        [unset] Give the device a licensed mailbox
       *[set] Make sure that { $login } is a licensed mailbox
    }
    .what = The device signs in to a mailbox with an Exchange Online license. A mailbox of its own is best: then nobody else’s password is in the device.
    .why = Microsoft 365 accepts mail from the mailbox that signed in. Its address is also the sender address.
    .clicks = Microsoft 365 admin center › Users › Active users › choose the user › Licenses: one with Exchange Online is ticked. If there is no such user yet, add one.
    .time = Five minutes; a new mailbox can take longer until it is ready.
    .undo = When no device uses the mailbox any more, take its license away again.
guide-smtp-auth-mailbox = { $login ->
        [unset] Switch on authenticated SMTP for this mailbox
       *[set] Switch on authenticated SMTP for { $login }
    }
    .what = The mailbox’s switch has three states: it follows the tenant (the value is empty), on (the value is False) or off (the value is True). Set it to on for this one mailbox. Its own value wins over the tenant’s, so the tenant’s switch can stay off.
    .why = In most tenants sending with a password is off for everybody, which is safer. Only the device’s mailbox needs it.
    .clicks = Microsoft 365 admin center › Users › Active users › choose the mailbox › Mail › “Manage email apps” › tick “Authenticated SMTP” › save.
    .time = Two minutes; then up to an hour until it works.
    .undo = With clicks, untick “Authenticated SMTP” again and save. In PowerShell, give the switch the value that the first line showed: an empty value, “follows the tenant”, is written $null, and True is written $true.
guide-password = Enter the mailbox’s password here
    .what = Type the password once. It goes into this computer’s keychain, or, where there is none, stays only until Mailfitter closes. From there it goes to Microsoft alone, over an encrypted connection.
    .why = With it, the check and the test message sign in exactly as the device will. It never goes into a file or a report.
    .time = One minute.
    .undo = “Forget” takes it out again; so does removing the set-up.

## The server and the address

guide-endpoint = { $endpoint ->
        [unset] Find your tenant’s server
       *[set] The server is { $endpoint }
    }
    .what = The device talks to your tenant’s own server at Microsoft, the MX endpoint. Its name is looked up in DNS; where DNS names another server, such as a mail filter, the name has to come from the admin center.
    .told = The device talks to the tenant’s own server at Microsoft, the MX endpoint. Look its name up in the admin center, and tell whoever sent you this sheet.
    .why = The name cannot be derived from your domain: Microsoft uses several forms. And it has to be the name, never an IP address, because addresses change.
    .clicks = Microsoft 365 admin center › Settings › Domains › choose the domain › DNS records › the value of the MX record.
    .time = Two minutes.
guide-direct-send-allowed = Look whether your tenant accepts Direct Send
    .what = Look at the value of RejectDirectSend. False: Direct Send is accepted. True: Direct Send is refused, and the device needs a connector; choose SMTP relay then. Leave the value as it is.
    .why = Criminals misuse Direct Send to fake mail from colleagues, so tenants can refuse it, and newer ones may do so from the start. A check can show a refusal; that all is well, only a test message that arrives can show.
    .time = Two minutes. It is only a look: nothing is changed.
guide-static-address = { $address ->
        [unset] Find out whether your office has a fixed public address
       *[set] Find out whether { $address } is fixed and yours alone
    }
    .what = Ask your internet provider two things: does the public address stay the same, and is it yours alone? Then answer here; if either is not so, answer that it may change.
    .told = Ask the internet provider two things: does the public address stay the same, and does it belong to this office alone? Then tell whoever sent you this sheet.
    .why = Microsoft will know your office by this address. Seeing it from here says nothing about tomorrow: if it changes, mail stops, and whoever has it next is taken for your office.
    .time = A call or a mail to the provider: minutes, sometimes days. A fixed address may cost extra.

## Connectors

guide-connector-there = Do you already have a connector?
    .what = Look at the list of connectors. One that counts goes from “Your organization’s email server” to Office 365; in PowerShell its ConnectorType is OnPremises. Then answer yes or no here.
    .told = Look at the list of connectors. One that counts goes from “Your organization’s email server” to Office 365; in PowerShell its ConnectorType is OnPremises. Then tell whoever sent you this sheet whether there is one.
    .why = An earlier connector for a copier or a mail server can be used for this device too. A second one for the same office only confuses.
    .clicks = Exchange admin center › Mail flow › Connectors.
    .time = Two minutes. It is only a look: nothing is changed.
guide-connector = { $sending ->
        [changing] Wait with the connector until the address is fixed
       *[unset] { $address ->
            [unset] Let a connector know your office’s address
           *[set] Let a connector know the address { $address }
        }
    }
    .what = { $sending ->
        [changing] No connector is made while the address may change: whoever has it tomorrow could send as your organization.
       *[unset] Make a connector that accepts mail from your office’s address. If you have one already, add the address to its list instead: the whole list is set again with one address more, and the old list is kept for the way back. Afterwards look at its state: on small plans Microsoft may make it switched off, and only Microsoft Support can switch it on.
    }
    .why = The connector tells Microsoft that mail from this address is yours, so that it also goes to people outside. If the device can show a certificate, the way by certificate does the same without trusting a whole office.
    .clicks = Exchange admin center › Mail flow › Connectors › “Add a connector” › from “Your organization’s email server” › a name, switched on › have sent email verified by the IP address › enter the address › check and create. For a connector that is there: choose it, edit how sent email is verified, and add the address.
    .time = { $sending ->
        [changing] Nothing to do until the address is fixed.
       *[unset] Ten minutes, then up to an hour; on small plans some days until Microsoft Support switches it on.
    }
    .undo = Remove the new connector. From one that was there before, take the address out of its list again; in PowerShell, set the old list as it was shown before the change.
guide-certificate = { $certificate ->
        [unset] Put a certificate into the device
       *[set] Put a certificate for { $certificate } into the device
    }
    .what = The device shows a certificate that a public authority issued for exactly this name, together with the intermediate certificates. A self-signed one is not accepted. The name itself has to be one of your tenant’s accepted domains. If your certificate has another name in your domain, enter that name as the device’s name (EHLO).
    .why = Microsoft knows the device by this name, whatever address it comes from.
    .clicks = Exchange admin center › Mail flow › Accepted domains shows the names that your tenant has. The device’s manual tells how a certificate gets into it.
    .time = An hour with a certificate at hand; ordering one can take days. It has to be renewed before it expires.
    .undo = Remove the certificate from the device. Remove the name from the accepted domains only if you added it for this.
guide-connector-certificate = { $certificate ->
        [unset] Let a connector know the certificate
       *[set] Let a connector know the certificate for { $certificate }
    }
    .what = Make a connector that accepts mail from whoever shows the certificate with this name. Afterwards look at its state: on small plans Microsoft may make it switched off, and only Microsoft Support can switch it on.
    .why = The connector tells Microsoft that mail sent with this certificate is yours, so that it also goes to people outside.
    .clicks = Exchange admin center › Mail flow › Connectors › “Add a connector” › from “Your organization’s email server” › a name, switched on › have sent email verified by the subject name on the certificate › enter that name › check and create.
    .time = Ten minutes, then up to an hour; on small plans some days until Microsoft Support switches it on.
    .undo = Remove the new connector.

## DNS and the sender

guide-spf = { $sending ->
        [elsewhere] { $domain ->
            [unset] Put the sending company into your domain’s SPF record
           *[set] Put the sending company into the SPF record of { $domain }
        }
        [by-certificate] { $domain ->
            [unset] Leave your domain’s SPF record as it is
           *[set] Leave the SPF record of { $domain } as it is
        }
        [changing] { $domain ->
            [unset] Leave the address out of your domain’s SPF record
           *[set] Leave the address out of the SPF record of { $domain }
        }
       *[unset] { $domain ->
            [unset] Put the address into your domain’s SPF record
           *[set] Put the address into the SPF record of { $domain }
        }
    }
    .what = { $sending ->
        [elsewhere] Ask the company that runs the device or program which name belongs after include: in SPF, and have that added to the one TXT record that begins with v=spf1. Nothing else in it changes.
        [by-certificate] Nothing has to be done here. Microsoft knows the device by its certificate here, so the office’s address does not have to be in the record.
        [changing] Nothing is added here while the address may change.
       *[unset] Add the address to the one TXT record that begins with v=spf1, just as this step proposes it, and change nothing else. Where there is no record yet, first list everybody else who sends for the domain, such as a newsletter service.
    }
    .why = { $sending ->
        [elsewhere] SPF is the list of those who may send for your domain. This mail leaves from the company’s servers, not from your office; without the company’s name in the list it is easily taken for spam.
        [by-certificate] SPF lists the addresses that may send for your domain. An address that may change does not belong in it: a stranger may have it tomorrow.
        [changing] SPF lists the addresses that may send for your domain. Whoever has this address tomorrow could send as the domain.
       *[unset] SPF is the list of those who may send for your domain. Without the address, the device’s mail is easily taken for spam. Everybody behind the address can then send as the domain, so it has to be yours alone.
    }
    .clicks = { $sending ->
        [by-certificate] The record is kept where your domain’s DNS is kept. It stays as it is.
       *[unset] Where your domain’s DNS is kept: DNS records › the TXT record that begins with v=spf1 › edit it. If there is none, add one; never a second one.
    }
    .time = { $sending ->
        [by-certificate] None.
        [changing] Nothing to do until the address is fixed.
       *[unset] Ten minutes, then as long as others may remember the old record: often an hour, sometimes a day.
    }
    .undo = { $sending ->
        [by-certificate] Nothing is changed here, so there is nothing to undo.
       *[unset] Put the old text back, or, if there was none, remove the record.
    }
guide-sender = { $from ->
        [unset] Choose the sender address
       *[set] The sender address is { $from }
    }
    .what = Use an address in one of your tenant’s accepted domains. It needs no mailbox, but replies go there. For mail to the outside it must not end in onmicrosoft.com.
    .why = Microsoft passes on only mail from a domain that your tenant owns. From onmicrosoft.com addresses a tenant may reach only 100 outside recipients a day.
    .clicks = Exchange admin center › Mail flow › Accepted domains shows your domains.
    .time = One minute.

## What must be ticked before a connector by address is shown

guide-acknowledge-address-is-ours = The provider has confirmed that the address is fixed and that nobody else uses it. It is not the address of a hosting company or of a whole building.
guide-acknowledge-office-is-a-relay = Every computer, phone and guest behind this address can then send as our domain. We let the firewall block port 25 on the way out for all but this device. We know that the way by certificate avoids this, if the device can show one.

## Why there is no command or no proposal yet

guide-lacks-domain = The domain is missing or is not a domain name. Enter it on the page “{ step-device }”; then this step is complete.
    .told = The domain is not known yet. Ask whoever sent you this sheet for it.
guide-lacks-login = The mailbox that signs in is missing or is not a complete address. Once it is entered in the first step, the commands appear.
    .told = The mailbox is not known yet. Ask whoever sent you this sheet for it.
guide-lacks-sender = The sender address is missing or is not a complete address.
guide-lacks-sender-onmicrosoft = An address under onmicrosoft.com is not suitable for mail to the outside. Choose one in a domain of your own.
guide-lacks-endpoint = The server’s name is not known yet. Look the domain up, or paste the name from the admin center.
    .told = The server’s name is not known yet: it is the MX value that the admin center shows.
guide-lacks-endpoint-not-microsoft = What was entered is not the name of a Microsoft 365 server. Copy it from the admin center again.
guide-lacks-address = The office’s public address is not known yet. Look the domain up from the office’s network, or enter the address.
    .told = The office’s public address is not known yet. Ask whoever sent you this sheet for it.
guide-lacks-address-private = This is a private address: it exists only inside your network, and Microsoft never sees it. Enter the public one.
guide-lacks-address-shared = The provider shares this address among several customers. Whoever shares it could send as your domain, so it must not be in a connector or in SPF. Ask for an address of your own, or choose “Relay by certificate” or “Sign in with a password”.
guide-lacks-address-reserved = No office can have this address on the internet. Enter the public one.
guide-lacks-address-ipv6 = Connectors know only IPv4 addresses, and this is an IPv6 address. Enter the office’s IPv4 address, and have the device use IPv4.
guide-lacks-address-dynamic = You said that the address may change. A stranger may have it tomorrow, so it must not be in a connector or in SPF. Ask the provider for a fixed one, or choose “Relay by certificate” or “Sign in with a password”.
guide-lacks-connector-answer = In the step “{ guide-connector-there }”, answer first whether there is one.
    .told = The commands depend on whether there is a connector already; that has not been answered yet.
guide-lacks-connector-there = You said that there is a connector. If it names this certificate, there is nothing to do. If it knows you by an address or by another certificate, answer in the step “{ guide-connector-there }” that there is none for this one.
    .told = There is said to be a connector. If it names this certificate, there is nothing to do. If it knows the office by an address or by another certificate, a new one is needed: tell whoever sent you this sheet.
guide-lacks-direct-send = You said that the tenant refuses Direct Send. A connector helps: choose SMTP relay, by certificate or by a fixed address.
guide-lacks-spf-look-up = The record could not be looked up yet, so nothing is proposed. Look the domain up.
    .told = The record has not been looked up, so this sheet proposes no text.
guide-lacks-spf-several = There are several SPF records, and then none of them counts. Have them made into one first, then look again.
    .told = There are several SPF records, and then none of them counts. Please make one of them first, and tell whoever sent you this sheet; the text comes then.
guide-lacks-spf-repair = The record cannot be changed as it is: it cannot be read, or it ends in an error, and then none of it counts. Have it repaired first, then look again.
    .told = The record cannot be changed as it is: it cannot be read, or it ends in an error, and then none of it counts. Please repair it first, and tell whoever sent you this sheet; the text comes then.
guide-lacks-spf-hosted = The device or program runs at another company, and its mail does not leave from this office: the name that the company wants included belongs in the record, not your address.
guide-lacks-spf-optional = Microsoft knows the device by its certificate here. The address may change, so leave it out of SPF.

## What a machine saw

guide-proof-endpoint-in-dns = Found in DNS.
guide-proof-endpoint-answered = A server answered under this name in the last check.
guide-proof-endpoint-not-in-dns = DNS names another server for the domain, or none. Paste the name from the admin center.
guide-proof-address-seen = { $address ->
        [unset] Microsoft saw this computer under this address. You said that the address is fixed.
       *[set] Microsoft saw this computer under { $address }. You said that the address is fixed.
    }
guide-proof-address-differs = { $seen ->
        [unset] Microsoft sees this computer under another address.
       *[set] Microsoft sees this computer under another address: { $seen }.
    }
guide-proof-spf-passes = { $address ->
        [unset] SPF passes for the address.
       *[set] SPF passes for { $address }.
    }
guide-proof-spf-lists = { $address ->
        [unset] The record names the address.
       *[set] The record names { $address }.
    }
guide-proof-spf-not-listed = { $address ->
        [unset] SPF does not pass for the address yet.
       *[set] SPF does not pass for { $address } yet.
    }
guide-proof-spf-needless = Nothing to do: Microsoft knows the device by its certificate here.
guide-proof-spf-broken = SPF stops with an error, so the record does not count.
guide-proof-password-kept = A password is kept. The check shows whether it is right.
guide-proof-password-rejected = In the last check Microsoft refused the user name or password.
guide-proof-sign-in-accepted = In the last check the mailbox could sign in.
guide-proof-smtp-auth-off-mailbox = In the last check Microsoft said that it is switched off for this mailbox.
guide-proof-smtp-auth-off-tenant = In the last check Microsoft said that it is switched off for the tenant, and the mailbox follows it. Switch it on for this mailbox; the tenant’s switch can stay.
guide-proof-relay-allowed = { $recipient ->
        [unset] In the last check an outside recipient was accepted in a trial. Only a test message shows that mail arrives.
       *[set] In the last check { $recipient }, outside your domain, was accepted in a trial. Only a test message shows that mail arrives.
    }
guide-proof-relay-denied = In the last check Microsoft did not pass mail on. A new connector can take up to an hour.
guide-proof-relay-denied-elsewhere = { $seen ->
        [unset] In the last check Microsoft did not pass mail on, but saw this computer under another address than the office’s. Check from a computer in the office, or correct the address.
       *[set] In the last check Microsoft did not pass mail on, but saw this computer under { $seen }, which is not the office’s address. Check from a computer in the office, or correct the address.
    }
guide-proof-connector-disabled = In the last check Microsoft said that the connector is switched off. Switch it on in the Exchange admin center; if that is refused there, ask Microsoft Support.
guide-proof-direct-send-rejected = In the last check Microsoft refused Direct Send. A connector helps: choose SMTP relay.
guide-proof-sender-not-accepted = In the last check Microsoft said that the sender’s domain is not one of the tenant’s. Enter an address in one of the domains that Accepted domains lists, then check again.

## What holds for the whole way

guide-notice-basic-auth-ends = Microsoft switches signing in with a password off by default at the end of December 2026. In tenants that exist already an administrator can switch it on again, until a final day that Microsoft will announce. Plan another way now.
guide-notice-basic-auth-off = Microsoft has switched signing in with a password off by default. In tenants that existed before, an administrator can switch it on again, until a final day that Microsoft will announce. Another way lasts longer.
guide-notice-direct-send-is-relay = A connector knows this office. So what the device sends from here is no longer Direct Send but relay: it can reach people outside too, and refusing Direct Send does not affect it. Everybody behind the address can do the same, so let the firewall block port 25 on the way out for all but the device.
guide-notice-direct-send-refused = Your tenant refuses Direct Send, so these steps alone do not lead to a way that works. A connector helps: choose SMTP relay, by certificate or by a fixed address.
guide-notice-direct-send-becomes-relay = This set-up used Direct Send before. Once the connector works, Microsoft passes on all mail from this office’s address: from every device behind it, and to people outside too. After that an administrator can let the tenant refuse Direct Send from strangers, if no other device depends on it.
guide-notice-address-changed = Microsoft now sees this computer under another address than the one in this set-up. If the office’s address has changed, enter the new one, and have the old one taken out of the connector and SPF: a stranger may hold it now. If this computer is elsewhere, nothing has to be done.
guide-notice-other-cloud = In your Microsoft cloud the admin centers have other addresses, so there are no links here. The names of the pages may differ a little.

## What is to be taken down

guide-take-down-connector = Take the connector down
    .what = If no other device needs it, remove the connector. If it was there before, or others use it, take only this office’s address out of its list.
    .why = As long as it exists, everybody behind the address can send as your domain.
    .clicks = Exchange admin center › Mail flow › Connectors › choose it › remove it, or edit how sent email is verified.
    .undo = Make the connector again, or put the old list back, as the first line showed it.
guide-take-down-connector-certificate = Take the connector for the certificate down
    .what = If no other device shows this certificate, remove the connector.
    .why = As long as it exists, whoever has the certificate and its key can send as your domain.
    .clicks = Exchange admin center › Mail flow › Connectors › choose it › remove it.
    .undo = Make the connector again.
guide-take-down-spf-address = { $domain ->
        [unset] Take the address out of your domain’s SPF record
       *[set] Take the address out of the SPF record of { $domain }
    }
    .what = If no other device or server behind the address sends for the domain, take the address out of the record. Nothing else in it changes.
    .why = Everybody behind the address can send as the domain.
    .clicks = Where your domain’s DNS is kept: DNS records › the TXT record that begins with v=spf1 › edit it.
    .undo = Put the old text back.
guide-take-down-smtp-auth = { $login ->
        [unset] Switch authenticated SMTP off for the mailbox
       *[set] Switch authenticated SMTP off for { $login }
    }
    .what = If no other device signs in to this mailbox, switch authenticated SMTP off for it. If the device is gone, change the mailbox’s password too.
    .why = A password that is still in a device somewhere is then of no use to anybody.
    .clicks = Microsoft 365 admin center › Users › Active users › choose the mailbox › Mail › “Manage email apps” › untick “Authenticated SMTP” › save.
    .undo = Set the switch back to what it was before: on, off, or “follows the tenant”, which in PowerShell is $null.
guide-take-down-earlier-address = { $was ->
        [unset] Take the office’s earlier address out
       *[set] Take the earlier address { $was } out
    }
    .what = If it is in the connector’s list or in SPF, and the office no longer has it, take it out there. Add the new address to the connector first, so that its list is never empty.
    .why = A stranger may hold this address now, and could send as your domain.
    .clicks = Exchange admin center › Mail flow › Connectors › choose it › edit how sent email is verified. SPF: where your domain’s DNS is kept.
    .undo = Put the old list and the old text back.
