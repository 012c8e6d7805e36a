# Names and short words that several places share.

## Roles: who can usually mend something

role-device = The person at the device
role-tenant-admin = Your Microsoft 365 administrator
role-dns-host = The person who runs your domain’s DNS
role-network = Your network administrator or internet provider
role-server-admin = The person who looks after your own mail server
role-microsoft = Microsoft
role-recipient = The recipient or their administrator

## Outcomes of a check

outcome-passed = All well
outcome-needs-attention = Works, with something to improve
outcome-failed = Does not work
outcome-inconclusive = Could not be found out
outcome-skipped = Not looked at

## Verdicts on a way to send

verdict-recommended = Recommended
verdict-possible = Possible
verdict-ruled-out = Does not fit

## Severities

severity-error = Error
severity-warning = Warning
severity-notice = Notice
severity-info = Information

## What an error text means

# $ways: the ways to which the text belongs; $method: the way of the set-up
explanation-other-way = { $method ->
    [unset] This text belongs to another way to send than that of your set-up. The device is probably set otherwise: compare it with the settings on the page “{ step-hand-over }”.
   *[set] This text belongs to another way to send: { $ways }. Your set-up sends by: { $method }. The device is probably set otherwise: compare it with the settings on the page “{ step-hand-over }”.
}
explanation-secret = The text seems to hold a password or a token. That part is not repeated below, and nothing is kept. Take it out before you pass the text on, and change the password if others have seen it.

## Ways to send

method-client-submission-basic = Client submission with user name and password
    .short = Sign in with a password
    .explained = The device signs in to a mailbox of yours, as a person does, and sends through it.
method-client-submission-oauth = Client submission with Microsoft sign-in (OAuth)
    .short = Sign in with Microsoft
    .explained = The device signs in to a mailbox of yours with Microsoft’s own sign-in instead of a password.
method-direct-send = Direct Send
    .short = Direct Send
    .explained = The device hands its mail to your tenant’s server without signing in. Only recipients in your own organization get it.
method-relay-ip = SMTP relay, known by your public address
    .short = Relay by address
    .explained = A connector in Microsoft 365 knows your office’s fixed public address and passes the device’s mail on.
method-relay-certificate = SMTP relay, known by a certificate
    .short = Relay by certificate
    .explained = A connector in Microsoft 365 knows the device’s certificate and passes its mail on.
method-high-volume-email = High Volume Email
    .short = High Volume Email
    .explained = A special account of Microsoft 365 for large amounts of mail to recipients in your own organization.
method-azure-communication-services = Azure Communication Services Email
    .short = Azure Communication Services
    .explained = A service in Azure that sends to everybody; the device signs in with a user name and password.
method-on-site-relay = A mail server of your own
    .short = Own mail server
    .explained = A server in the office accepts the device’s mail and passes it on to Microsoft 365.

## Answers that are not known yet, as parts of a sentence

answer-recipients = whom the device sends to
answer-device-auth = how the device can sign in
answer-device-tls = how the device can encrypt
answer-location = where the device is
answer-ip-kind = whether your public address is fixed
answer-port-587 = whether port 587 is open on the way out
answer-on-premises-server = whether you have a mail server of your own

## What is wrong with a field's text

field-empty = Nothing is entered yet.
field-too-long = This is too long.
    .refused = That was too long for this field, so it was left out.
field-has-space = There is a space in it. Take it out.
field-not-a-domain = This is not a domain name. A domain name has letters, digits and dashes, with dots between, such as contoso.com.
field-no-dot = A domain has a dot in it, such as contoso.com.
field-ip-instead-of-name = This is an address made of numbers. A name belongs here.
field-no-at-sign = A mail address has an @ and a domain after it, such as scanner@contoso.com.
field-bad-local-part = The part before the @ has a character that mail servers do not accept.
field-not-an-ip = This is not an IP address. An IP address looks like this: 203.0.113.7.
field-private-ip = This address is for use inside the office; the internet never sees it. Enter the public address.
field-cgnat-ip = Your provider shares this address among many customers, so it cannot be used here. Ask for an address of your own, or choose another way to send.
field-reserved-ip = No office has this address. Enter the public address.
field-not-microsoft = This is not a server of Microsoft 365. The name of such a server ends in mail.protection.outlook.com or mx.microsoft; other Microsoft clouds have similar endings.

## Kinds of device

device-copier = Copier or multifunction printer
device-scanner = Scanner
device-nas = Network storage
device-appliance = UPS, alarm, camera or switch
device-application = Program on a computer or server

## Steps of the set-up

step-device = Device
step-needs = Needs
step-way = Way to send
step-set-up = Set up
step-check = Check
step-message = Test message
step-hand-over = Hand over

## What is left of a customer that was to be forgotten

# Arguments, each may be missing: $file
forgotten-file = { $file ->
        [unset] A file could not be removed.
       *[set] This file could not be removed: { $file }
    }
forgotten-file-again = { $file ->
        [unset] A file was written again meanwhile.
       *[set] This file was written again meanwhile: { $file }
    }
forgotten-unreadable = { $file ->
        [unset] A file cannot be read. It was left as it is, and may be this customer’s.
       *[set] This file cannot be read. It was left as it is, and may be this customer’s: { $file }
    }
# Arguments, each may be missing: $names
forgotten-secret = { $names ->
        [unset] The keychain still holds a password or token.
       *[set] The keychain still holds the password or token of: { $names }
    }
forgotten-keychain-unavailable = { $names ->
        [unset] No keychain can be reached. If it held a password, it still does.
       *[set] No keychain can be reached. If it held a password, it still does. That would be the password of: { $names }
    }
forgotten-keychain-locked = { $names ->
        [unset] The keychain is locked. It may still hold a password.
       *[set] The keychain is locked. It may still hold the password of: { $names }
    }
forgotten-keychain-denied = { $names ->
        [unset] The keychain does not let Mailfitter look inside. It may still hold a password.
       *[set] The keychain does not let Mailfitter look inside. It may still hold the password of: { $names }
    }

## Dates

# $day (number), $month (one of the names below), $year (number)
date-written = { $day } { $month } { $year }
# $date (already written out), $clock (hours and minutes)
moment-written = { $date }, { $clock } UTC
month-1 = January
month-2 = February
month-3 = March
month-4 = April
month-5 = May
month-6 = June
month-7 = July
month-8 = August
month-9 = September
month-10 = October
month-11 = November
month-12 = December

# What became of a connection. $time: already formatted, may be missing
evidence-connected = { $time ->
        [unset] answers
       *[set] answers in { $time }
    }
evidence-refused = { $time ->
        [unset] refuses
       *[set] refuses after { $time }
    }
evidence-timed-out = { $time ->
        [unset] no answer
       *[set] no answer in { $time }
    }
evidence-unreachable = the network says there is no way
evidence-forbidden = this computer did not let it out
evidence-no-route = the connection did not leave this computer, which knows no way there
evidence-local = this computer could not begin it
evidence-not-waited-for = not waited for
