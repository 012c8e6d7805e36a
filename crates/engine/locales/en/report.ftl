# Sheets for the people who do a part of the work, and the full report.

# Arguments of the titles, each may be missing: $name (what the device is called), $domain
report-title-device = { $name ->
        [unset] Mail settings for a device
       *[set] Mail settings for “{ $name }”
    }
report-title-tenant-admin = { $domain ->
        [unset] Steps in Microsoft 365 for a device that sends mail
       *[set] Steps in Microsoft 365 for { $domain }, for a device that sends mail
    }
report-title-dns = { $domain ->
        [unset] A DNS record for a device that sends mail
       *[set] A DNS record of { $domain }, for a device that sends mail
    }
report-title-full = { $name ->
        [unset] Report on a device that sends mail
       *[set] Report on “{ $name }”
    }
# $title: one of the titles above
report-title-practice = { $title ->
        [unset] PRACTICE
       *[set] PRACTICE: { $title }
    }

report-practice-word = PRACTICE
report-practice = PRACTICE, not real: this was made with a pretend Microsoft 365. It says nothing about a real device, tenant or domain. Do not act on it.

# $date: the day on which the report was made
report-footer = { $date ->
        [unset] Made with Mailfitter. No password is in it.
       *[set] Made with Mailfitter on { $date }. No password is in it.
    }

## What it is about

report-about-device = Device
report-about-model = Model
report-about-customer = Customer
report-about-domain = Domain
report-about-way = Way to send
report-about-sender = Sender address
report-about-login = Mailbox that signs in
report-about-address = Public address
report-about-endpoint = Server
report-about-not-known = Not known yet
report-no-way = No way to send has been chosen yet, so there is nothing to type in or to set up. Choose one in Mailfitter, then make this sheet again.

## The settings

report-settings = Type these in
# $path: the menu from the outside in
report-settings-path = Where they are: { $path ->
        [unset] in the mail settings of the device.
       *[set] { $path }
    }
# $name: maker and model, $grade: how well the names are founded
report-settings-names = { $name ->
        [unset] { $grade ->
            [unset] The names may differ on your model.
           *[set] { $grade }
        }
       *[set] Names of { $name }. { $grade ->
            [unset] They may differ on your model.
           *[set] { $grade }
        }
    }
report-settings-setting = On the device
report-settings-value = Value
report-settings-also = On your model this may be called
report-settings-empty = Not known yet: Mailfitter finds it out, or asks for it
report-settings-password = Not printed here. Whoever looks after the mailbox has it
report-settings-source = Source of the names
report-limits = What this device can and cannot do
report-watch = Watch out for
report-try = Then try it
report-try-1 = Save the settings on the device.
report-try-2 = Scan one page and send it to yourself.
report-try-3 = Look in the Inbox, then in Junk. Give it ten minutes.
report-try-4 = If the device shows an error, write it down word for word and enter it in Mailfitter under “Explain an error”.

## Steps

report-steps = What is to be done
# $address: sender address, $method: name of the way
report-steps-lead = { $address ->
        [unset] A device of ours is to send mail through Microsoft 365.
       *[set] A device of ours is to send mail as { $address } through Microsoft 365.
    } These are the steps that it needs there.
report-steps-none-admin = There is nothing to do in Microsoft 365 for this way.
report-steps-none-dns = No DNS record has to be changed for this way.
report-steps-unknown = The steps are not known: Mailfitter has none for this way, or too little is known of the set-up yet.
# $number, $title: number and name of a step
report-step = { $title ->
        [unset] { $number ->
            [unset] A step
           *[set] Step { $number }
        }
       *[set] { $number ->
            [unset] { $title }
           *[set] { $number }. { $title }
        }
    }
report-step-who = Who
report-step-why = Why
report-step-time = Time
report-step-where = Where
report-step-page = Page
report-step-state = State
# $date: the day on which the person said so
report-step-done = { $date ->
        [unset] Marked as done
       *[set] Marked as done on { $date }
    }
# $waiting: whom or what is waited for
report-step-waiting = { $waiting ->
        [unset] Waiting for somebody
       *[set] Waiting for: { $waiting }
    }
report-step-seen = Seen by Mailfitter
report-step-missing = Not in place yet
report-step-back = How to undo it
report-step-withheld = Clicks, commands and values of this step are left out. They are dangerous unless the following has been read and confirmed in Mailfitter:
report-commands = Instead of the clicks, in PowerShell (Exchange Online). Mailfitter has not run these commands. Read them before you run them.
report-commands-look = Look first; this changes nothing
report-commands-change = Make the change
report-commands-undo = Take it back

report-down = Take down what is not needed any more
report-down-lead = These are in Microsoft 365 or DNS and are no longer used. Left there, somebody else might use them.

## DNS

report-record-type = Type
report-record-name = Name
report-record-now = Now
report-record-new = New
report-record-before = To undo it, put this back
report-record-remove-undo = To undo it, remove the record again.
report-record-edit = Edit the one TXT record that begins with v=spf1, and leave the others alone. There may be only one that begins so.
report-record-add = Add one TXT record. No record that begins with v=spf1 was found; if there is one, do not add a second: tell whoever sent you this sheet.
report-record-other-edit = Change only this record, and leave the others alone.
report-record-other-add = Add this record, and leave the others alone.
report-record-as-it-is = It stays as it is.
report-record-not-looked-up = The exact text is not in this sheet: the record there now was not looked up, or could not be. Do not guess it; make this sheet again when Mailfitter has looked.

## State, in the full report

report-state = Where things stand
report-state-check = Last check
report-state-message = Last test message
report-state-message-accepted = Accepted by the server
report-state-message-not-accepted = Not accepted, or not known
report-state-to = Recipient of the test message
report-state-to-outside = Outside recipient
report-state-arrived = The test message
report-state-device = A message of the device itself
report-state-arrived-inbox = Arrived in the Inbox
report-state-arrived-junk = Arrived in Junk
report-state-arrived-nowhere = Did not arrive
report-state-arrived-error = The device showed an error
report-state-addresses = Public addresses seen
report-state-retired = Out of use since
report-state-never = Not yet
# $what: what came of it, $date: the day
report-state-on = { $date ->
        [unset] { $what ->
            [unset] Not known
           *[set] { $what }
        }
       *[set] { $what ->
            [unset] Not known
           *[set] { $what }
        }, { $date }
    }

## Everything for whoever helps: what was checked, said and measured

bundle-title = Diagnosis: sending mail through Microsoft 365
bundle-names-hidden = Names, mail addresses and network addresses are hidden: each is replaced by a stand-in, the same one everywhere in this file. No password is in it. Look through it before you pass it on.
bundle-names-included = Names, mail addresses and network addresses are in this file. No password is in it. Give it only to people who may know them.
bundle-made = Made on
bundle-program = Mailfitter
bundle-system = Operating system
bundle-facts = Facts about Microsoft 365 last checked on
bundle-facts-addresses = Version of Microsoft’s list of addresses
bundle-helo = Name in EHLO
bundle-check = What was checked
bundle-check-none = No check has been run in this sitting.
bundle-check-name = Check
bundle-check-result = Result
bundle-time = Time
# $count: a number
bundle-milliseconds = { $count ->
        [unset] –
       *[set] { $count } ms
    }
bundle-findings = What was found
bundle-findings-none = Nothing was found.
bundle-code = Code
bundle-weight = Weight
bundle-evidence-of = Looked at
bundle-evidence = What came back
bundle-network = What was learnt about domain and network
bundle-endpoint = Server of the domain at Microsoft
bundle-server-address = Address of the server
bundle-seen = Public address that the server saw
bundle-seen-25 = Public address seen on port 25
bundle-seen-587 = Public address seen on port 587
bundle-tls = Encryption
bundle-cipher = Cipher suite
bundle-subject = Certificate of
bundle-certificate-names = Names in the certificate
bundle-issuer = Certificate issued by
bundle-valid = Certificate valid
bundle-trusted-here = This computer and the certificate
bundle-trusted-publicly = The public authorities’ roots and the certificate
bundle-accepted = Accepted
bundle-not-accepted = Not accepted
bundle-spf-result = SPF result
bundle-spf-record = SPF record

bundle-path = The path to the server
# Arguments, each may be missing: $from, $to (places on the path), $time
bundle-stretch-works = { $from ->
        [unset] Works
       *[set] { $time ->
            [unset] From { $from } to { $to }: works
           *[set] From { $from } to { $to }: works ({ $time })
        }
    }
bundle-stretch-broken = { $from ->
        [unset] The trouble is here
       *[set] From { $from } to { $to }: the trouble is here
    }
bundle-stretch-suspected = { $from ->
        [unset] The trouble may be here; which stretch it is cannot be told
       *[set] From { $from } to { $to }: the trouble may be here; which stretch it is cannot be told
    }
bundle-stretch-not-measured = { $from ->
        [unset] Not measured
       *[set] From { $from } to { $to }: not measured
    }
bundle-place-computer = this computer
bundle-place-router = the router
bundle-place-provider = the internet provider
bundle-place-server = the server

bundle-probes = Addresses that were tried
bundle-probe = Server
bundle-purpose = Why
bundle-purpose-server = The server of this way to send
bundle-purpose-microsoft = To compare, at Microsoft
bundle-purpose-control = To compare, at somebody else
bundle-purpose-router = The router
bundle-connection = Connection
bundle-connected = Made
bundle-refused = Refused at once
bundle-timed-out = No answer
bundle-unreachable = The network says that there is no way
bundle-local = This computer did not let it out
bundle-not-waited-for = Not waited for: another one answered first
bundle-wrong = What is wrong
bundle-greeting = Greeting
bundle-keywords = Offered before encryption
bundle-keywords-after-tls = Offered under encryption

bundle-message = The test message
bundle-message-id = Message-ID
bundle-reply = Reply
bundle-message-transcript = Conversation about the test message
bundle-transcripts = Conversations, word for word
# Arguments, each may be missing: $server, $count (lines)
bundle-transcript = { $server ->
        [unset] Conversation
       *[set] { $server }, { $count } lines
    }
bundle-stages = What took the time
bundle-stage = Waited for

bundle-stand-ins = What the stand-ins mean
bundle-stand-ins-lead = The same stand-in is always the same thing. The numbers say only in which order they came.
bundle-stand-in-device = What the device is called
bundle-stand-in-customer = The customer
bundle-stand-in-domain = A domain
bundle-stand-in-tenant = A name that Microsoft gave to a tenant
bundle-stand-in-host = A computer of a domain
bundle-stand-in-helo = A name in EHLO
bundle-stand-in-mailbox = A mailbox
bundle-stand-in-public-ipv4 = A public IPv4 address
bundle-stand-in-public-ipv6 = A public IPv6 address
bundle-stand-in-private-ipv4 = A private IPv4 address
bundle-stand-in-private-ipv6 = A private IPv6 address
bundle-stand-in-shared-ipv4 = An address that a provider shares among customers
