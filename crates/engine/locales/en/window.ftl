### What the window says beside findings, reasons, checks, ways and settings.

## Everywhere

window-name = Mailfitter
window-home = All set-ups
window-back = Back
window-next = Next
window-cancel = Cancel
window-copy = Copy
window-copied = Copied
# $what: the label of what was copied, or the text itself
window-copied-what = Copied: { $what }
window-copy-failed = Not copied
window-copy-all = Copy all settings
window-optional = (optional)
# $text: the domain or address as it was understood
window-read-as = We read it as { $text }
window-unnamed = Unnamed device
window-your-domain = your domain
# $number: already formatted
window-milliseconds = { $number } ms
window-seconds = { $number } s
window-not-given = Not given yet
window-code = Code
window-source = Source
window-what-to-do = What to do
window-meaning = What it means
# $who: a role, such as "Microsoft 365 admin"
window-who = Who can do this: { $who }
window-evidence = What was seen
window-evidence-dns = DNS
window-evidence-connection = Connection
window-evidence-reply = Server’s reply
window-evidence-certificate = Certificate
window-evidence-answer = Your answer
window-evidence-fact = Microsoft’s rule
window-weighs-for = Speaks for it
window-weighs-against = To consider
window-weighs-rules-out = Rules it out

## When something could not be done

window-trouble-storage = Your last change is not saved
window-trouble-newer = This set-up cannot be changed with this version
window-trouble-list = The saved set-ups could not be read or changed
window-trouble-storage-no-space = The disk is full. Make some room, then save again. What you typed is still here.
window-trouble-storage-read-only = The folder where set-ups are kept cannot be written to. Ask whoever looks after the computer. What you typed is still here.
window-trouble-storage-denied = This computer does not let Mailfitter write to its own folder. Ask whoever looks after the computer. What you typed is still here.
window-trouble-storage-damaged = The saved file is damaged. Save again to write a new one; the damaged one is kept beside it. What you typed is still here.
window-trouble-storage-newer = A newer version of Mailfitter wrote it, so what you type here is not kept. Update Mailfitter to change it.
window-trouble-storage-missing = The saved file is not there any more. Save again to write a new one. What you typed is still here.
window-trouble-storage-other = The file could not be written. Save again; if that fails too, ask whoever looks after the computer. What you typed is still here.
window-trouble-list-no-space = The disk is full. Make some room, then try again.
window-trouble-list-read-only = The folder where set-ups are kept cannot be written to. Ask whoever looks after the computer.
window-trouble-list-denied = This computer does not let Mailfitter into its own folder. Ask whoever looks after the computer.
window-trouble-list-damaged = The saved file is damaged. It was left as it is. Import an exported copy, or set the device up anew.
window-trouble-list-newer = A newer version of Mailfitter wrote this set-up. Update Mailfitter to change it.
window-trouble-list-other = A file or its folder could not be read or written. Try again; if that fails too, ask whoever looks after the computer.
# $field: the label of a field
window-trouble-field = This does not fit: { $field }
window-trouble-internal = Mailfitter could not do this
window-trouble-internal-meaning = This is an error in the program; you did nothing wrong. What you typed is still here. The line below helps whoever looks into it.
window-save-again = Save again
window-close-notice = Close

## Start page

window-start-title = Get a printer, scanner or app sending mail through Microsoft 365
window-start-lead = Answer a few questions. Mailfitter looks at your network and DNS, picks the way that fits, checks it and sends a test message.
window-new = New set-up
window-new-hint = About ten minutes. Some steps may need your Microsoft 365 administrator or DNS administrator; you will see which.
window-explain = Explain an error
window-explain-hint = Paste what the device or a log says.
window-practise = Practice first
window-practise-hint = A pretend organization on this computer. No account needed, and nothing leaves it.
window-tile-no-way = No way to send chosen yet
# $day: already formatted
window-tile-checked = Last checked { $day }
window-tile-checked-today = Last checked today
# $step: the name of a step, such as "Needs"
# On the tile of a device that is out of use
window-tile-take-down = See whether something is to be taken down
window-tile-continue = Continue at: { $step }
window-health-new = Not checked yet
window-health-well = Checks passed; the device itself has not sent yet
window-health-attention = Works, with something to improve
window-health-failed = Does not work yet
window-health-unsure = Not everything could be checked
window-remove = Remove
window-remove-keep = Keep it
# $name: what the person calls the device
window-removed = Removed: { $name }
# $count: number of files
window-damaged = { $count ->
    [one] One saved set-up cannot be read
   *[other] { $count } saved set-ups cannot be read
}
# $count: number of files
window-damaged-meaning = { $count ->
    [one] The file is damaged, and was left as it is. Somebody who knows its format may be able to mend it; otherwise make a new set-up. The device itself is not affected.
   *[other] The files are damaged, and were left as they are. Somebody who knows their format may be able to mend them; otherwise make new set-ups. The devices themselves are not affected.
}
# $count: number of files
window-newer = { $count ->
    [one] One set-up was saved by a newer version of Mailfitter
   *[other] { $count } set-ups were saved by a newer version of Mailfitter
}
# $count: number of set-ups
window-newer-meaning = { $count ->
    [one] It is left as it is. Update Mailfitter to open it.
   *[other] They are left as they are. Update Mailfitter to open them.
}
window-about = Mailfitter { $version }
# $day: already formatted
window-facts-checked = Facts about Microsoft 365 checked { $day }

## Start page: set-ups, customers, what ends

window-language = Language
window-language-system = Same as the system
# $count: number of weeks, two or more
window-left-weeks = { $count } weeks left
# $count: number of days
window-left-days = { $count ->
    [0] The last day
    [one] One day left
   *[other] { $count } days left
}
# $count: number of set-ups; $day: already formatted
window-stops = { $count ->
    [one] One of your set-ups signs in with a password. Microsoft switches that off by default after { $day }.
   *[other] { $count } of your set-ups sign in with a password. Microsoft switches that off by default after { $day }.
}
window-stopped-title = Password sign-in is off by default now
window-stopped = { $count ->
    [one] One of your set-ups signs in with a password, and nothing has shown since { $day } that it still works. Check it, or plan the move. An administrator can switch password sign-in on again for a while.
   *[other] { $count } of your set-ups sign in with a password, and nothing has shown since { $day } that they still work. Check them, or plan the move. An administrator can switch password sign-in on again for a while.
}
window-plan-move = Plan the move
window-offline = The system says that this computer is offline
window-offline-meaning = Set-ups can be read, changed and handed over, and errors explained. Looking up a domain, checking and sending need the network.
window-saved-title = Your set-ups
window-reading = Reading the saved set-ups…
window-unreadable = The saved set-ups could not be read
window-unreadable-meaning = Nothing was changed. Mailfitter cannot see which set-ups there are.
window-read-again = Try again
window-none-yet = There are none yet. What you begin is kept here as you type, and waits for you to come back.
window-none-readable = There is none that this version can open.
window-find = Find
# $count: number of set-ups
window-find-found = { $count ->
    [one] One found
   *[other] { $count } found
}
window-find-none = No set-up has these words in its name, customer, domain or addresses.
window-no-customer = Without a customer
# $count: number of set-ups
window-retired = { $count ->
    [one] One device out of use
   *[other] { $count } devices out of use
}
window-health-done = Done: the device sends
window-health-junk = The device’s mail lands in Junk
window-health-nowhere = The device’s mail has not been found
window-health-error = The device shows an error
# $who: whom or what is waited for, in the person’s words
window-health-waiting-for = Waiting for { $who }
window-health-waiting = Waiting for somebody else
# $day: already formatted
window-health-retired = Out of use since { $day }
# $day: already formatted
window-tile-stops = Password sign-in is off by default after { $day }
window-tile-stopped = Password sign-in is off by default now: check again
# $name: what the person calls the device
window-tile-more = More for { $name }
window-tile-copy = Copy
window-tile-rename = Rename…
window-tile-move = Move to a customer…
window-tile-export = Export
window-save = Save
window-name-copy = What is the copy called?
window-keep-name = Keep the name
# $name: what the person calls the device
window-rename-title = Rename “{ $name }”
window-rename-label = Name of the device
window-move-title = Whose is “{ $name }”?
window-customer = Customer
window-move-hint = Choose one or type a new name. Leave it empty for none.
window-name-not-saved = It could not be saved.
window-name-not-saved-unknown = What you typed is still here.
window-renamed = It is called { $name } now
# $name: what the person calls the device; $customer: the customer’s name
window-moved = { $name } is with { $customer } now
window-moved-out = { $name } is without a customer now
# $name: what the person calls the device
window-removing = Removing: { $name }…
window-removing-meaning = The system may ask you to unlock its keychain, where a password is kept.
window-removed-meaning = Its answers, and its password if one was kept, are removed from this computer. Nothing changed on the device, in DNS or in Microsoft 365.
window-undo = Undo
window-restored = Back again: { $name }
# $customer: the customer’s name
window-new-for = New set-up for { $customer }
window-export-all = Export all
window-export-customer = Export all
# $customer: the customer’s name
window-export-customer-named = Export all of { $customer }
# $path: where the file is
window-exported = Saved as { $path }
window-exported-meaning = The file holds names, domains and mail addresses, but no password. It can be imported on another computer.
window-forget-customer = Forget this customer…
# $customer: the customer’s name
window-forget-customer-named = Forget this customer… ({ $customer })
window-forget-question = Forget “{ $customer }”?
# $count: number of set-ups; their names follow
window-forget-goes = { $count ->
    [one] This set-up will be removed from this computer, and its password or token from the keychain:
   *[other] These { $count } set-ups will be removed from this computer, and their passwords and tokens from the keychain:
}
window-forget-stays = What is set on the devices, in DNS and in Microsoft 365 stays as it is. Files that you exported or saved stay too.
window-forget-no-undo = This cannot be undone.
window-forget = Forget
window-forget-working = Removing, then looking again. The system may ask you to unlock its keychain.
window-forgotten = What was removed for “{ $customer }”
# $count: number of set-ups; their names follow
window-forgotten-setups = { $count ->
    [one] One set-up was removed:
   *[other] { $count } set-ups were removed:
}
window-forgotten-none = No set-up was removed.
# $count: number of passwords and tokens
window-forgotten-secrets = { $count ->
    [0] No password or token was removed.
    [one] One password or token was removed.
   *[other] { $count } passwords and tokens were removed.
}
window-forgotten-clean = Mailfitter looked again: nothing of it is left on this computer.
window-forgotten-left = Mailfitter looked again: something is still here, or could not be checked
window-forgotten-left-next = Unlock the keychain, close what uses the files, and forget the customer again. Where the customer is not listed any more, remove what is left by hand: the files in Mailfitter’s folder, the entries of Mailfitter in the keychain.
window-import = Import…
window-import-title = Import set-ups
window-import-lead = From a file that Mailfitter exported, on this computer or another. Set-ups that are here already stay as they are.
window-import-file = Exported file
window-import-choose = Choose a file…
window-import-limit = Up to 16 MB. It is read on this computer.
window-import-text = Or paste the file’s text
window-import-held = The text is long. All of it is used, but it is not shown here.
window-import-run = Import the text
window-import-empty = Choose a file, or paste the text first.
window-import-too-long = This is larger than 16 MB, and no export is. It was not read.
window-import-foreign = This is not something that Mailfitter exported, or it is damaged. Nothing was imported.
window-import-newer = A newer version of Mailfitter exported this. Update Mailfitter, then import it again. Nothing was imported.
# $count: number of set-ups
window-imported = { $count ->
    [one] One set-up was imported
   *[other] { $count } set-ups were imported
}
window-imported-secrets = Passwords are never in an export. Where a way signs in with one, type it again on the page “{ step-check }”.
window-what-leaves = What leaves this computer

## The first time

window-welcome-title = Before you begin
window-welcome-lead = Mailfitter finds the way for a printer, scanner or program to send mail through Microsoft 365, checks it from here, and gives you the settings to type in.
window-welcome-you = Who has to do what
window-welcome-you-1 = You answer a few questions about the device and this office. “I don’t know” is a good answer.
window-welcome-you-2 = Some steps may need your Microsoft 365 administrator, DNS administrator or provider. You see which, and can send them their part.
window-welcome-you-3 = No administrator rights are needed on this computer.
window-welcome-asks = What goes out, and to whom
window-welcome-asks-1 = To your DNS: questions about your domain and Microsoft’s names.
window-welcome-asks-2 = To Microsoft’s mail servers: connections, and the password over verified encryption only.
window-welcome-asks-3 = To one of Google’s mail servers, only when a port stays silent: a greeting. You can switch this off for checks.
window-welcome-asks-4 = To your router, in a check: a connection, to see whether it is there.
window-welcome-asks-5 = Test messages: only when you click, only to addresses you typed.
window-welcome-never = What never happens
window-welcome-never-1 = Mailfitter changes nothing in Microsoft 365, in DNS or on the device.
window-welcome-never-2 = Passwords go into this computer’s keychain, never into a file, a report or an export.
window-welcome-never-3 = Set-ups, and errors that you paste, stay on this computer.
window-welcome-never-4 = There is no telemetry, no update check and no server of ours.
window-welcome-begin = Begin
window-welcome-later = You will find this page again under “{ window-what-leaves }” at the foot of the start page.

## Explain an error

window-explain-title = What does this error mean?
window-explain-lead = Paste the message as it appears on the panel, in an email or in a log. Numbers such as 5.7.139 help most.
window-explain-label = The error
window-explain-shortened = That was a lot of text. Its beginning and its end were used; the error is most often there.
window-explain-for = For which set-up?
window-explain-for-hint = The steps then name its mailbox, addresses and servers.
window-explain-for-none = No particular one
window-explain-run = Explain
window-explain-stays = The text stays on this computer and is not saved.
window-explain-empty = Paste or type the error first.
window-explain-too-long = This is very long. Paste only the lines around the error.
# $count: number of explanations
window-explain-found = { $count ->
    [one] One explanation found
   *[other] { $count } explanations found
}
window-explain-unknown = Mailfitter does not know this text
window-explain-unknown-meaning = Mailfitter does not guess. Look for a line with a number such as 535, 550 or 5.7.57 and try that, or show this text to whoever looks after your mail:
window-explain-help = How to ask for help
window-explain-help-1 = Note when it happened, with the time zone; which device and model it is; which server and port are set in it; and what it was doing: scanning to email, a test from its menu, an alarm.
window-explain-help-2 = Look for the same message in the device’s own log or its web page: there it is often longer, with a number.
window-explain-help-3 = Show it to your Microsoft 365 administrator. Exchange’s message trace tells whether the mail reached Microsoft at all.
window-explain-help-4 = If it did not reach Microsoft, ask the device’s maker or whoever looks after the network.
window-explain-help-microsoft = Microsoft’s own page explains the numbers of such replies, except for government clouds and China. An administrator can paste the number there.
window-explain-help-open = Open Microsoft’s page
window-explain-help-look = Read the text through before you pass it on: it may hold a password or somebody’s address.
window-explain-help-copy = Copy as a question
# $text: the error, as it was pasted; $device: what the set-up calls the device, may be missing
window-explain-help-text = { $device ->
    [unset] One of our devices should send mail through Microsoft 365 but shows this error. It happened at (time, time zone), on (device, model), which is set to (server, port). Can you see in the message trace whether the mail arrived at Microsoft, and tell us what it means? { $text }
   *[set] Our device { $device } should send mail through Microsoft 365 but shows this error. It happened at (time, time zone). The device (model) is set to (server, port). Can you see in the message trace whether the mail arrived at Microsoft, and tell us what it means? { $text }
}
# $text: the error as it was pasted; $title, $meaning: what it means; $steps: what to do, numbered lines
window-explain-letter = Hello,

    a device in our office is to send mail through Microsoft 365, and this error came:

    { $text }

    What it means: { $title }. { $meaning ->
        [unset] { "" }
       *[set] { $meaning }
    }
    { $steps ->
        [unset] { "" }
       *[set] { "" }
            What is to be done:
            { $steps }
    }

    Could you please look into it, or tell us who can?

    Thank you.
window-explain-how = How we know
window-explain-matched = What gave it away
window-explain-applies = Occurs with
window-explain-common = Generally known

## Practice

window-practice = Practice
window-practice-banner = Practicing with a pretend organization: nothing leaves this computer.
# $name: the scenario
window-practice-scenario = Scenario: { $name }
window-practice-end = End practice
window-practice-mend = Pretend it is fixed
window-practice-mended = In the pretend organization everything is fixed now. Check again.
window-practise-title = Practice first
window-practise-lead = Mailfitter plays Microsoft 365 for a made-up organization, contoso.example. Choose a scenario, and go through a whole set-up.
# $name: the scenario
window-practise-starting = Starting: { $name }…
window-practise-group-well = All well
    .about = Begin here: how it looks when nothing is wrong.
window-practise-group-network = On the network and in DNS
    .about = Something between this office and Microsoft, or the domain’s records.
window-practise-group-tenant = In Microsoft 365
    .about = A switch or a connector that an administrator has to set.
window-practise-group-device = At the device
    .about = What the device itself does or is told.
window-practice-password = In practice, scan@contoso.example signs in with the password Practice-1.

## The set-up’s frame

window-steps = Steps
window-step-done = done
# $domain
window-found-for = Found for { $domain }
window-found = What we find
window-trust = Why you can trust this
window-talk = Conversation with the server
window-message = The message
window-watch = Watch out for
# $who: servers, separated by commas
window-asked = Asked: { $who }
window-asked-dns = your DNS
window-asked-practice = Asked: the pretend servers on this computer
window-asked-nobody = Nothing has been looked up yet.
window-saved-here = Saved on this computer
window-check-none-yet = Nothing checked yet
# $count: number of checks; $time: already formatted
window-checks-took = { $count } checks, { $time }
# $time, $took: already formatted
window-sent-at = Sent { $time } in { $took }

## Device

window-device-title = Which device should send mail?
window-device-lead = Two names are enough to begin: one to find it again, and the domain that it sends from.
window-device-name = What do you call it?
window-device-name-hint = For example: Reception copier
window-device-kind = What is it?
window-device-copier-hint = Scan to email
window-device-scanner-hint = Sends its scans itself
window-device-nas-hint = Reports about disks and backups
window-device-appliance-hint = Alerts and status mail
window-device-application-hint = Invoices, monitoring, backups
window-device-domain = Which domain does it send from?
window-device-domain-hint = The part after the @ in your addresses, such as contoso.com. When you leave this field, Mailfitter asks your DNS about it, and Microsoft’s mail servers for this office’s public address.
window-device-domain-hint-practice = The pretend organization’s domain. When you leave this field, only the pretend servers on this computer are asked.

## What was found

window-found-empty = As soon as you have typed the domain, what DNS and Microsoft’s servers say about it appears here.
window-found-not-yet = Not looked up since this set-up was opened.
# $domain
window-look-up = Look up { $domain }
window-look-up-again = Look up again
window-looking-up = Looking it up…
window-still-looking = looking…
# $why: the title of a code
window-could-not-look = Could not be found out: { $why }
# $domain
window-no-such-domain = There is no domain { $domain }
window-no-such-domain-hint = Check that it is spelled as in your mail addresses. A domain that was registered today may take a few hours to appear.
window-found-mail-host = Who takes the mail
window-found-endpoint = MX endpoint
window-found-spf = SPF record
window-found-dmarc = DMARC policy
window-found-dns-host = DNS provider
window-found-name-servers = Name servers
window-found-public-ip = This office’s public address
window-found-port-25 = Port 25 from here
window-found-port-587 = Port 587 from here
window-port-open = Open
window-port-closed = No answer from Microsoft
window-mail-host-microsoft365 = Microsoft 365
window-mail-host-third-party-filter = A mail filter in front of the mailboxes
window-mail-host-other = Another provider, so says the MX record
window-mail-host-mixed = Microsoft 365 and others side by side
window-mail-host-none = Nobody: the domain has no MX record
# $host, $cloud
window-mail-host-cloud = { $host }, { $cloud }
window-cloud-worldwide = worldwide cloud
window-cloud-gcc = US government cloud (GCC)
window-cloud-gcc-high = US government cloud (GCC High)
window-cloud-dod = US Department of Defense cloud
window-cloud-china = China cloud (21Vianet)
window-spf-none = None
# $count: number of records
window-spf-several = { $count } records; only one may be there
window-spf-one = One record
# $result: an SPF result, such as pass
window-spf-result = { $result ->
    [pass] Lists this office’s address
    [fail] This office’s address is not in it
    [softfail] This office’s address is not in it
    [neutral] Says nothing about this office’s address
    [permerror] Ends in an error
    [temperror] Could not be evaluated just now
   *[other] Result: { $result }
}
# $count: look-ups; it stands behind the result
window-spf-lookups = It uses { $count } of the 10 look-ups allowed.
window-spf-lookups-over = It needs { $count } look-ups, and only 10 are allowed.
window-dmarc-none = Nothing is refused (p=none)
window-dmarc-quarantine = Quarantine
window-dmarc-reject = Reject
window-dmarc-absent = No record

## Needs

window-needs-title = What does this device need?
window-needs-lead = A few answers rule most ways in or out. If you don’t know, say so.
window-needs-next = Show me the best way
window-answer-missing = No answer yet. “I don’t know” is an answer too.
# $count: number of questions
window-answers-missing = { $count ->
    [one] One question has no answer yet
   *[other] { $count } questions have no answer yet
}
window-recipients = Who will it send to?
# $domain
window-recipients-internal = Only people in { $domain }
    .hint = Scans to colleagues
window-recipients-external = Only people outside
    .hint = Customers, suppliers
window-recipients-both = Both
    .hint = Colleagues, customers, Gmail
window-recipients-unknown = I don’t know
    .hint = We plan for both
window-device-auth = How can it sign in?
    .note = Tick all that its menu offers.
window-device-auth-oauth = Microsoft sign-in (OAuth)
    .hint = Newer copiers and apps
window-device-auth-basic = User name and password
    .hint = Most devices
window-device-auth-none = Without signing in
    .hint = “Authentication: none” or “off”
window-device-auth-client-certificate = With a certificate of its own
    .hint = Rare; mail servers and gateways
window-device-auth-unknown = I don’t know
    .hint = Look under SMTP or Email in its settings
window-device-tls = What is the newest encryption it offers?
    .note = SSL/TLS in its mail settings
window-device-tls-1-3 = TLS 1.3
window-device-tls-1-2 = TLS 1.2
    .hint = Most devices made since 2015
window-device-tls-1-1 = TLS 1.1
window-device-tls-1-0 = TLS 1.0 or SSL
window-device-tls-none = None
    .hint = No such setting
window-device-tls-unknown = I don’t know
    .hint = If it is newer than 2015, most likely 1.2
window-location = Where is it?
window-location-office = In this office
    .hint = On the same internet line as this computer
window-location-third-party-hosted = Hosted by somebody else
    .hint = A provider’s cloud or data center
window-location-azure = In Azure
window-location-unknown = I don’t know
window-ip-kind = Does your provider’s contract promise a fixed address?
# $address: as Microsoft’s server saw it, or as it was typed
window-ip-kind-seen = Your address: { $address }
window-ip-kind-static = Yes, it is fixed
    .hint = The contract or bill says “static IP”
window-ip-kind-dynamic = No, it may change
window-ip-kind-unknown = I don’t know
    .hint = Ask: “Is our public IPv4 address static?”
window-sender = Sender address
# $domain
window-sender-hint = The address that mail comes from, such as scan@{ $domain }.
window-sender-hint-login = Usually the address of the mailbox that signs in.

## Way to send

window-way-working = Weighing your answers…
# $way: the short name of a way
window-way-title = Best fit: { $way }
window-way-lead = Below is each way, with its reasons and what it asks of you. You can take another way where it says “{ verdict-possible }”.
window-way-none = No way fits these answers
window-way-none-title = With these answers, mail cannot go through Microsoft 365
window-way-none-meaning = The reasons are below. Usually a different device setting, a fixed address, newer firmware or smaller scans make a way possible. Change the answer under “{ step-needs }” and look again.
# $count: number of questions
window-way-depends = { $count ->
    [one] One more thing to find out
   *[other] A few things to find out
}
# $way: the short name of the only way that is not ruled out
window-way-last = Only one way is left: { $way }
window-way-last-lead = None of Microsoft’s own ways fits these answers; the reasons are below. Take the way that is left only if you have such a server, or change the answers.
# $port: 25, 587 or both
window-way-blocked = { $port ->
    [both] This network lets no mail out
   *[port] Port { $port } is blocked here
}
# $port: 25, 587 or both
window-way-blocked-meaning = { $port ->
    [both] Port 25 and port 587 are blocked on the way out, and each of Microsoft’s ways needs one of them. Ask whoever looks after your firewall or your internet connection to open port 587 to Microsoft’s server, then measure again. The button copies a text for that.
   *[port] The ways that fit your answers need port { $port }, and it is blocked on the way out. Ask whoever looks after your firewall or your internet connection to open port { $port } to Microsoft’s server, then measure again. The button copies a text for that.
}
# $port: 25 or 587; $server: the name of Microsoft’s server, if it is known
window-way-blocked-letter = Hello,

    a device in our office is to send mail through Microsoft 365. For that, connections have to get out to { $server ->
        [unset] Microsoft’s server
       *[set] { $server }
    } on TCP port { $port }. As far as we can tell, that port is blocked on the way out of our office.

    Could you please open it, or tell us who can? We will measure again afterwards.

    Thank you.
window-way-measure = Measure it now
window-way-measure-again = Measure again
# $count: number of questions
window-way-needs = { $count ->
    [one] The best way depends on one answer
   *[other] The best way depends on these answers
}
window-way-answer = Answer this
window-way-or-choose = Or take one of the ways below that would work.
window-way-others = { $count ->
    [one] One more way, ruled out
   *[other] { $count } more ways, ruled out
}
window-way-choose-this = Take this way
window-way-choose-instead = Take this way instead
window-way-answer-open = { $count ->
    [one] Answer the open question
   *[other] Answer the open questions
}
window-way-change = Change the answers
window-way-yours = Your choice
window-way-chosen = Chosen: { $way }
window-way-next = Continue with “{ $way }”
window-way-fell-out = “{ $way }” no longer fits your answers
window-way-fell-out-meaning = It was chosen before. The reasons are below; take another way.
# $day: already formatted
window-valid-until = until { $day }
window-trust-meaning = Each reason comes from an answer of yours, from something found on the network, or from one of Microsoft’s rules, with its source.
window-rule = Rule
# $host
window-open-source = Opens { $host } in your browser
# $day: already formatted
window-checked-on = Last checked { $day }
# Answers that are not asked in the window, by name
window-answer-port-25 = Is port 25 open from here?
window-answer-port-587 = Is port 587 open from here?

## Set up

window-set-up-title = What has to be set up
window-set-up-know = Good to know

## Check

window-check-title = Check it from this computer
window-check-lead = Mailfitter does what the device will do, step by step, and stops before a message is sent.
window-checking = Checking…
window-checking-lead = This takes a few seconds, or a little longer when a recipient is tried again. You can cancel at any time.
window-checks-beside = Also found
window-checks = Checks
window-first = What stands in the way
window-run-checks = Run the checks
window-check-again = Check again
window-other-way = Choose another way to send
window-to-message = Send a test message
window-to-message-anyway = Send a test message anyway
window-outcome-passed = Ready to send
window-outcome-passed-lead = Every check that ran passed. Next, send a test message to see it arrive.
# $count: number of warnings
window-outcome-needs-attention = { $count ->
    [one] Ready to send, with one thing to improve
   *[other] Ready to send, with { $count } things to improve
}
window-outcome-needs-attention-lead = Nothing that was found stands in the way of a test message. What to improve is shown with its check.
window-outcome-recipients-may-refuse = Recipients may refuse mail that is sent this way
window-outcome-recipients-may-refuse-lead = Why, and what to do, is shown below under DMARC.
window-outcome-opened = The encryption is opened on the way
window-outcome-device-may-refuse = This computer can send; the device probably cannot
window-outcome-device-may-refuse-lead = Why, and what to do, is shown below, at the encrypted connection.
window-outcome-failed = Sending does not work yet
window-outcome-failed-lead = What to do is shown below. Afterwards, check again.
window-outcome-no-sign-in = { $outcome ->
    [passed] All well so far, but nobody has signed in
   *[needs-attention] Nobody has signed in yet
}
window-outcome-no-sign-in-lead = Enter the password below, choose “{ window-password-keep }”, then check again. Without it, everything but the sign-in was checked.
window-outcome-no-sign-in-oauth-lead = Only the way to the server was checked. The Microsoft sign-in itself happens on the device.
window-outcome-sign-in-stopped = Signing in was left out after two rejected tries
window-outcome-sign-in-stopped-lead = The way to the server is open. What to do before the next sign-in is shown below.
window-outcome-inconclusive = Not everything could be checked
window-outcome-inconclusive-lead = This need not be a fault: something did not answer, or is not known yet. Check again, or go on with a test message.
window-outcome-endpoint-unknown-lead = Which server the device sends through is not known, so it could not be asked. Look the domain up under “{ step-device }”, or enter the MX endpoint below, and check again.
window-outcome-server-unknown-lead = Which server the device sends through is not known, so it could not be asked. Whether it takes the device’s mail, a message from the device itself shows.
window-outcome-skipped = Nothing could be checked
window-outcome-skipped-lead = Each check says why it was left out.
window-outcome-stopped = Stopped
window-outcome-time-limit-lead = This need not be a fault: the checks took too long and were ended. Check again, or go on with a test message.
window-outcome-stopped-at-once-lead = Nothing had been looked at yet.
window-outcome-stopped-lead = The checks were stopped before the end. What was found until then is shown below.
window-check-with = What to check with
window-check-change = Change what to check with
# $more: whether cards follow
window-check-see-above = { $more ->
    [unset] What it means, and what to do, is shown above.
   *[set] What it means, and what to do, is shown above. In addition:
}
window-more = More settings
window-sign-in = Sign-in
window-login = User name
window-login-hint = The complete address of the mailbox that the device signs in with.
window-password = Password
# Where there may be no keychain, which is said above.
window-password-hint-session = It is not shown again. Without it, everything but the sign-in is checked.
window-password-forget-again = Try to remove it again
window-password-hint = It goes straight into this computer’s keychain and is not shown again. Without it, everything but the sign-in is checked.
window-password-keep = Keep the password
window-password-kept = The password is kept in this computer’s keychain.
window-password-session = The password is kept for this session only, and is gone when Mailfitter closes.
# $why: the title of a code
window-password-why = Why: { $why }
window-password-unseen = Mailfitter could not see whether a password is kept.
window-password-would-be-session = As things are, a password typed now is kept for this session only.
window-password-replace = Replace
window-password-forget = Forget
window-password-forgotten = The password was removed from this computer.
window-password-not-forgotten = The password could not be removed. It may still be in this computer’s keychain.
window-keychain-waiting = Waiting for this computer’s keychain. It may be asking you to unlock it.
window-oauth-not-yet = The checks look at everything but the Microsoft sign-in itself, which happens on the device.
window-sign-in-stopped = Two sign-ins were rejected, so Mailfitter has stopped trying
# $page: check, where the password is entered, or message
window-sign-in-stopped-meaning = Further tries can lock the mailbox for the copiers at work too. Check the user name and the password in a browser first, for example at outlook.office.com. { $page ->
    [check] Then enter the right password below, and keep it.
   *[message] Then enter the right password on the page “{ step-check }”, and keep it.
}
window-sign-in-again = I have checked them. Try to sign in once more.
window-endpoint = MX endpoint
# $domain
window-endpoint-hint = Needed where DNS does not name Microsoft’s server for { $domain }. An administrator finds it in the Microsoft 365 admin center under Settings › Domains › the domain › DNS records: the MX value, exactly as it is shown there.
# $domain
window-endpoint-hint-step = Needed where DNS does not name Microsoft’s server for { $domain }: the MX value from the admin center, exactly as it is shown there.
window-probe = Also try a recipient
window-probe-hint = Mailfitter names a recipient to Microsoft’s server and asks whether it would be accepted, then hangs up. No message is sent.
window-to-inside = A recipient in your organization
window-to-outside = An outside recipient
window-to-outside-hint = For example a private address of yours. It shows whether mail gets out.
window-control-host-other = Ask another mail server instead
window-control-host-other-hint = One on the internet that is neither Microsoft’s nor your provider’s, and accepts connections on the same port.
window-control-host = If a port stays silent, ask one of Google’s mail servers for comparison (gmail-smtp-in.l.google.com or smtp.gmail.com; only a greeting)
window-helo = Name the device gives (EHLO)
window-helo-hint = How the device introduces itself to the server. Leave it empty if you do not know it.
window-transcript-empty = What is said to the servers, and what they answer, appears here during the checks.
window-transcript-soon = What is said to the servers, and what they answer, appears here.
window-transcript-none = There was no conversation with a server.
window-transcript-sent = Sent
window-transcript-received = Received
window-transcript-note = Note
window-copy-transcript = Copy the conversation
window-transcript-no-secrets = No password is in it.

## Test message

window-message-title = Send a test message
window-message-lead = One short message, to the addresses that you type here and nobody else.
window-message-stopped = The test message was stopped before it was handed over.
window-message-what = The message says that it is a test by Mailfitter, and for which device. It asks not to be answered automatically.
window-message-from = From
window-message-to = To
window-message-way = Way
window-message-id = Message ID
window-to-whom = To whom
window-send = Send the test message
window-send-another = Send another
window-send-again = Try again
window-sending = Sending…
window-sending-lead = Messages are kept ten seconds apart, so this may take a moment. If you cancel at the last moment, nobody can tell whether it was accepted; Mailfitter then says so.
window-no-password = No password is kept
window-no-password-meaning = This way signs in. Type the password under “{ step-check }” first.
window-no-password-go = Go there
window-arrived = Did it arrive?
# $to: recipients
window-arrived-lead = Microsoft 365 accepted the message for { $to }. Only you can see where it landed.
# $to: recipients
window-arrived-not-for = It was refused for { $to }; why is shown below.
# $at: when. Above several reasons of the same moment
window-reasons-measured = Measured on { $at }:
window-arrived-question = Where is it?
window-arrived-inbox = In the Inbox
window-arrived-inbox-hint = Then the device is next
window-arrived-junk = In Junk
window-arrived-junk-hint = SPF or the sender address
window-arrived-nowhere = Nowhere, after ten minutes
window-arrived-nowhere-hint = An administrator can trace it
window-arrived-inbox-next = It works from this computer
window-arrived-inbox-meaning = Next: type the settings into the device, and let it send a message of its own.
window-arrived-junk-next = It arrives, but it is not trusted yet
window-arrived-junk-1 = Look at SPF again: if the office’s address is not in the record, have it added.
window-arrived-junk-2 = Use a sender address in your own domain, best one that exists as a mailbox.
window-arrived-junk-3 = Mark the message as not junk, and send another.
window-arrived-nowhere-next = Have the message traced
window-arrived-nowhere-1 = Look into the quarantine: an administrator opens security.microsoft.com › Review › Quarantine.
window-arrived-nowhere-2 = An administrator opens the Exchange admin center › Mail flow › Message trace and searches for the message ID { $message_id }.
window-arrived-nowhere-3 = If the trace shows nothing wrong, the recipient’s mail service has it: ask there, with the message ID and the server’s words below.
window-not-sent = The message was not sent
window-not-sent-lead = Which server is to take it is not known. The check under “{ step-check }” looks for it: run that first, then send again.
window-not-sent-go = Go to the check
window-refused-lead = Nothing was delivered. What to do is shown below.
window-uncertain = The message may have been sent
window-uncertain-lead = The connection ended after the message was handed over and before the server answered.
window-server-said = What the server said
window-server-said-nothing = No answer came.
window-not-asked-yet = The server was not asked about this recipient.
window-to-hand-over = Settings for the device

## Hand over

window-hand-over-title = Type these into the device
window-hand-over-lead = Look for “SMTP”, “Email” or “Outgoing mail” in its settings. The names differ from maker to maker; other names are given under each.
# $day, $time: already formatted
window-hand-over-proved = It worked from this computer on { $day }, { $time }.
window-hand-over-unproved = No test message has been accepted yet. The settings are right for this way, but have not been tried from here.
window-sheet-setting = On the device
window-sheet-value = Value
window-sheet-server-unknown = Not known yet. It is looked up when this page opens, and that needs the network.
# $names: other names for a setting
window-sheet-also = or: { $names }
window-finish = Done
window-watch-retired = This device is out of use. Only what is still to be taken down matters now.
window-watch-later = This comes with the settings.
window-watch-nothing = Nothing in particular for this way.

## Set up: the steps

window-set-up-title-client-submission-basic = Get the mailbox ready
window-set-up-title-client-submission-oauth = Get the mailbox ready
window-set-up-title-direct-send = Get ready for Direct Send
window-set-up-title-relay-ip = Tell Microsoft 365 to trust this office
window-set-up-title-relay-certificate = Tell Microsoft 365 to trust this device
# $count: number of steps
window-set-up-lead = { $count ->
    [one] One step. It says who does it, how long it takes and how to undo it.
   *[other] { $count } steps. Each says who does it, how long it takes and how to undo it.
}
window-set-up-next = On to the check
window-set-up-next-anyway = Check anyway
window-guide-steps = Steps to set up
# $number
window-guide-step = Step { $number }
window-guide-reading = Putting the steps together…
window-guide-failed = The steps could not be put together
window-guide-again = Try again
# $way: the short name of a way
window-guide-none = Mailfitter has no steps for “{ $way }”
window-guide-none-meaning = It can still check this way, send a test message and give you the settings. What has to be set up is described on Microsoft’s own pages.
window-guide-none-client-submission-oauth = It can still check the connection and give you the settings. The sign-in with Microsoft happens on the device. What has to be set up is described on Microsoft’s own pages.
window-guide-none-on-site-relay = Mailfitter checks your domain’s records in DNS, not your own mail server. Whoever looks after that server knows what has to be set up there, and what the device needs: the server’s name, its port, and whether to sign in.
window-guide-who = Who:
window-guide-time = How long:
window-guide-why = Why:
window-guide-how = How to do it
window-guide-clicks = With clicks
window-guide-powershell = With PowerShell
# $host: the name of a site
window-guide-open = Open { $host }
window-guide-acknowledge = Read this first
window-guide-locked = Tick each line above once it is true. Then this step shows how it is done.
window-guide-undo = How to undo it
window-guide-look-up = Look it up now
window-guide-check = Go to the check
window-guide-done = I have done this
window-guide-wait = Waiting for somebody
window-guide-not-done = It is not done after all
window-guide-not-waiting = Not waiting any more
window-guide-whom = Whom or what are you waiting for?
# $day: already formatted
window-guide-since = Waiting since { $day }. You can close Mailfitter; this is kept.
# $whom: as typed by the person
window-guide-waits-for = Waiting for: { $whom }
window-guide-waits = Waiting
# $step: the title of a step
window-guide-said-done = Done: { $step }
window-guide-said-waiting = Waiting: { $step }
window-guide-said-open = Open again: { $step }
window-guide-not-told = This could not be found out just now.
window-guide-unseen-look-up = Not looked up yet. Looking it up asks your DNS about the domain, and Microsoft’s mail servers for this office’s public address.
window-guide-unseen-check = The check can tell whether this is done; so far it has not.
window-guide-unseen-secret = No password is kept yet.
window-standing-verified = Confirmed
window-standing-done = Marked as done
window-standing-waiting = Waiting
window-standing-unseen = Not in place yet
# $settled, $count: numbers
window-guide-foot = { $count ->
    [one] { $settled } of 1 step confirmed or done
   *[other] { $settled } of { $count } steps confirmed or done
}
window-commands-look = Look first (changes nothing)
window-commands-change = Make the change
window-commands-undo = Undo it
window-change-now = Now
window-change-new = New
# $domain
window-change-new-named = the new record of { $domain }
window-change-back-named = the record of { $domain } as it was
window-change-edit = Edit the one TXT record of { $domain } that begins with v=spf1. Leave the other TXT records alone.
window-change-add = Add one TXT record to { $domain }. Leave the other TXT records alone.
# $terms: parts of a record
window-change-dropped = To be taken out: { $terms }
window-change-back = The way back
window-direct-send-shows = What does RejectDirectSend show?
window-direct-send-shows-taken = False: Direct Send is accepted
window-direct-send-shows-refused = True: Direct Send is refused
window-direct-send-shows-unknown = I don’t know
window-public-address = The office’s public address
window-public-address-hint = Four numbers, such as 203.0.113.7. Your internet provider knows it.
window-connector-there = Is there already a connector for this office?
window-connector-there-yes = Yes
window-connector-there-no = No
window-connector-there-unknown = I don’t know
window-take-down-title = Take down what was set up
    .none = Nothing to take down
window-take-down = To be taken down
window-take-down-lead = This was set up for another way, another address or a device that is gone. Take it down once the way that you use now works.
# $ways: short names of ways
window-way-left = Something is already set up for: { $ways }
window-way-left-meaning = If you take another way, have that taken down once the new way works, so that nobody else can use it. The list stays on the page “{ step-set-up }”.
window-know-nothing-run = Mailfitter changes nothing in Microsoft 365 or DNS. You, or whoever you send the steps to, make each change.
window-know-leave = If somebody else does a step, mark it as waiting. You can close the window and come back.
window-know-undo = Every step says how to undo it.

## Sheets for other people

window-send-steps = Send these steps to…
window-send-steps-hint = For your administrator or your DNS administrator, as an email or a file.
window-save-sheets = Sheets to save or copy
window-sheet-for = For whom?
window-sheet-for-device = The person at the device
window-sheet-for-tenant-admin = Microsoft 365 administrator
window-sheet-for-dns = DNS administrator
window-sheet-for-full = Yourself (everything)
window-sheet-subject = Subject:
window-sheet-text = the text
window-sheet-no-text = Putting the text together…
window-sheet-copy = Copy the text
window-sheet-as = As
window-sheet-as-html = Web page (HTML)
window-sheet-as-text = Text
window-sheet-as-markdown = Markdown
window-sheet-save = Save as file
# $path: a place on this computer
window-sheet-saved = Saved: { $path }
window-sheet-failed = The text could not be put together
window-sheet-not-saved = The file could not be saved
window-sheet-not-saved-no-space = The disk is full. Make some room, then try again, or copy the text.
window-sheet-not-saved-no-file = The folder for downloads cannot be written to. Copy the text instead.
window-sheet-no-secret = No password is in it.

## Everything for whoever helps

window-bundle = Save everything for support
window-bundle-lead = Two files in your Downloads folder: a page to read, and the same as data. Nothing is sent anywhere: whom you give them to is up to you.
window-bundle-inside = In them: what was checked and found, the conversations with the servers word for word, what was measured on the way there, and the versions of Mailfitter and of this computer’s system.
window-bundle-hidden = Hidden: names of people, devices and companies, mail addresses, domains and network addresses. Each has a stand-in, such as mailbox-1, so that a reader can still tell them apart.
window-bundle-shown = Names and addresses will be in them. Give them only to people who may know them.
window-bundle-never = Never in them: passwords, and error texts that you pasted.
window-bundle-names = Include names and addresses
window-bundle-save = Save
window-bundle-saving = Saving…
window-bundle-saved = Saved. Nothing was sent anywhere.
window-bundle-not-saved = The two files were not saved.
window-bundle-not-saved-other = Your Downloads folder could not be written to. Ask whoever looks after this computer.
window-bundle-look = A server can repeat in its reply what it was told. Look through the page before you pass it on.

## As the device would

window-as-device = As the device would
window-as-device-hint = Keep to what the device can do: one command at a time, the older sign-in, and the encryption that you choose here.
window-as-device-encryption = Which encryption does it use?
window-as-device-best = The best there is
window-as-device-best-hint = What this computer can do
window-as-device-tls-1-2 = TLS 1.2
window-as-device-tls-1-2-hint = Most devices
window-as-device-none = None
window-as-device-none-hint = Older devices
window-as-device-no-password = Without encryption no password is sent. Mailfitter then stops before the sign-in, as the device should.
window-as-device-port = Which port?
window-as-device-port-587 = 587, the usual one
window-as-device-port-25 = 25
window-as-device-means = A good result then says that Microsoft accepts mail from this place when it is sent the way the device sends. It does not prove that the device trusts Microsoft’s certificate or that its settings are right: only its own message shows that.
window-result-this-computer = This result applies to this computer. The device may be able to do less: to find out, switch on “{ window-as-device }” (in the check, under “{ window-check-change }”) and try again.
window-result-as-device = This was tried as the device would do it. What that changed is shown with its check, or below the list.
window-message-as-device = This was sent as the device would send it. What that means is shown below.

## The path to the server, and how we know

window-path = The path
window-path-see = See the path
window-path-computer = This computer
window-path-router = Office router
window-path-provider = Provider
window-path-server = Microsoft 365
window-path-works = works
window-path-broken = breaks here
window-path-suspected = somewhere here
window-path-not-measured = not measured
# $server: the server’s name; $port
window-path-to = To { $server }, port { $port }
# $stretch: where it begins and ends; $state: `alone` where no other is suspected; $time: already formatted, may be missing
window-path-stretch = { $stretch ->
        [computer-router] From this computer to the office router
        [router-provider] From the office router to the provider
       *[provider-server] From the provider to Microsoft 365
    }: { $state ->
        [works] works
        [broken] it breaks here
        [alone] the trouble is here
        [suspected] the trouble may be here
       *[not-measured] not measured
    }{ $time ->
        [unset] { "" }
       *[set] ; an answer came after { $time }
    }
window-path-broken-here = It breaks in this computer, which did not let the connection out.
window-path-broken-at = It breaks between this computer and the office router, or in one of them.
window-path-somewhere = { $stretch ->
        [computer-provider] The trouble lies between this computer and the provider. Whether it is this computer, the office’s network or the provider cannot be seen from here.
        [router-server] The trouble lies between this office’s router and Microsoft 365. Whether it is the router, the provider or a network behind it cannot be seen from here.
        [provider-server] The trouble lies between the provider and Microsoft 365. Whose network it is cannot be seen from here.
       *[computer-server] The trouble lies between this computer and Microsoft 365. Whether it is this computer, the office’s network or the provider cannot be seen from here.
    }
window-path-opened = The encryption is opened somewhere between this computer and Microsoft 365. Whether a program on this computer, the office’s firewall or the provider opens it cannot be seen from here.
window-path-held-back = Other connections leave this computer, but the one to this server does not. What lies further on was not measured.
window-path-unknown = Where on the path the trouble lies could not be measured.
window-path-well = Every stretch works: all that was sent was answered.
window-path-well-so-far = The path works as far as it was measured. What is dotted was not measured.
window-path-show-measured = Show what was measured
window-path-hide-measured = Hide what was measured

window-how = How we know
# $purpose: named, control, microsoft, router; $server, $port
window-probe-what = { $purpose ->
        [named] { $server }, port { $port }
        [control] Another mail server, port { $port }
        [router] The office router
       *[microsoft] Microsoft, port { $port }
    }
# $family: IPv4 or IPv6; $said: one of those below
window-probe-by-family = { $family }: { $said }
# $said: one of the following, of one address among several
window-probe-one = one: { $said }
# $count: number of addresses; $time: already formatted
window-probe-connected = { $count ->
        [one] answers in { $time }
       *[other] { $count } addresses, the first answers in { $time }
    }
window-probe-timed-out = { $count ->
        [one] no answer in { $time }
       *[other] { $count } addresses, no answer in { $time }
    }
window-probe-refused = { $count ->
        [one] refuses after { $time }
       *[other] { $count } addresses, refused after { $time }
    }
window-probe-router-refused = refuses after { $time }, so it is there
window-probe-unreachable = { $count ->
        [one] the network says there is no way
       *[other] { $count } addresses, the network says there is no way
    }
window-probe-local = { $count ->
        [one] the connection did not leave this computer
       *[other] { $count } addresses, no connection left this computer
    }
window-probe-not-waited-for = { $count ->
        [one] not waited for: another answered first
       *[other] { $count } addresses, not waited for: another answered first
    }
window-probe-each = { $count ->
        [one] This address in full
       *[other] Each address
    }
window-probe-seen = It sees this office as { $address }
window-probe-keywords = It offered: { $keywords }
window-probe-keywords-after-tls = Under encryption it offered: { $keywords }
# $version, $cipher: the cipher may be missing
window-probe-tls = { $version }{ $cipher ->
        [unset] { "" }
       *[set] , { $cipher }
    }
window-probe-trusted-here = This computer trusts the certificate.
window-probe-not-trusted-here = This computer does not trust the certificate.
window-probe-trusted-publicly = The public list of trusted issuers has it.
window-probe-not-trusted-publicly = The public list of trusted issuers does not have it. A printer will most likely refuse it.
window-probe-certificates = { $count ->
        [one] One certificate
       *[other] { $count } certificates, the server’s own first
    }
window-probe-no-certificate = No certificate was shown.
window-probe-issued-by = Issued by { $issuer }
window-probe-valid = Valid from { $from } to { $to }
window-probe-names = For { $names }

## A text for whoever can mend it, and what follows for the way

window-letter-read = Read the text first
# $subject, $text: the whole letter
window-letter =
    Subject: { $subject }

    { $text }
window-follows-ruled-out = No longer possible: { $ways }
# $ways: short names of ways; $why: a reason
window-follows-why = { $ways }: { $why }
window-follows-against = What this means for the way to send
window-follows-left = The way that is left: { $way }.
window-follows-stays = No other way fits better, so it stays: { $way }.
window-follows-open = Which way is left depends on answers that are not known yet.
window-follows-none = With these answers no other way is left.
window-follows-look = Look at the ways to send

## Test message, then the device

window-scan = Send a pretend scan with it?
    .note = A PDF as large as a scan shows whether size is a problem.
window-scan-none = No
# $megabytes: a number
window-scan-size = { $megabytes } MB
# $day, $time: already formatted
window-arrived-before = Microsoft 365 accepted the last test message on { $day }, { $time }. Only you can see where it landed.
window-arrived-to-set-up = Look at SPF and the sender again
window-arrived-nowhere-2-no-id = An administrator opens the Exchange admin center › Mail flow › Message trace and searches for the sender and the time.
window-arrived-nowhere-3-sent-here = If the trace shows nothing, send another test message. If it shows “delivered”, ask on the recipient’s side, with the sender and the time.
window-arrived-nowhere-3-no-id = If the trace shows nothing, look into the device’s own log or job list too. If it shows “delivered”, ask on the recipient’s side, with the sender and the time.
# $device: maker and models
window-hand-over-device = The names below are the device’s own: { $device }.
window-device-path = Where it is:
# $source: a document or page; $day: already formatted
window-device-source = Source: { $source }, last read { $day }. Nobody tried them on the device itself.
window-sheet-reading = Putting the settings together…
window-settings-failed = The settings could not be put together
window-print = Print the sheet
# $name: what the person calls the device; $domain
window-print-title = Mail settings for { $name }, { $domain }
window-device-scan = Now scan from the device
window-device-send = Now let the device send a message
window-device-save-scan = Save the settings on the device; some devices need to be switched off and on. Then scan one page to yourself, or use its test button.
window-device-save-send = Save the settings on the device; some devices need to be switched off and on. Then use its test button, or let it send you something that it usually sends.
window-device-happened = What happened?
window-device-arrived-inbox = The message arrived
window-device-arrived-inbox-hint = In the Inbox
window-device-arrived-junk = The message is in Junk
window-device-arrived-junk-hint = SPF or the sender address
window-device-arrived-nowhere = The device says “sent”, but nothing arrives
window-device-arrived-nowhere-hint = After ten minutes
window-device-arrived-error = The device shows an error
window-device-arrived-error-hint = Type it here, and Mailfitter explains it
window-device-done = Done: the device sends mail
# $day, $time: already formatted
window-device-done-at = You confirmed this on { $day }, { $time }. Keep the sheet with the device.
window-device-error = What does the device say?
window-device-error-unknown = Mailfitter does not guess. Look in the device’s log or job list for a longer text with a number such as 535, 550 or 5.7.57.
window-finish-later = Finish later
window-retire-title = When this device is retired
window-retire = It is out of use: show what to take down
window-retire-lead = What was set up for it in Microsoft 365 and DNS should go with it, so that nobody else can use it. Come back here on that day.
window-device-retired = This device is out of use
window-retired-set-up = What is to be taken down is shown below. If it is in use again, say so on the page “{ step-hand-over }”.
window-retired-set-up-none = Mailfitter knows of nothing that has to be taken down. If a mailbox or a password was made for this device alone, remove it. If the device is in use again, say so on the page “{ step-hand-over }”.
window-retired-hand-over = What is to be taken down is shown under the settings, which stay for your records.
# $day: already formatted
window-retired-at = Out of use since { $day }
# A button's name tells what: $item is the title of something to be taken down
window-take-down-done = I have done this
    .label = I have done this: { $item }
window-take-down-not-done = It is not done after all
    .label = It is not done after all: { $item }
window-take-down-retired = Take this down now:
window-take-down-none = Mailfitter knows of nothing that has to be taken down. If a mailbox or a password was made for this device alone, remove it.
window-retire-undo = It is in use after all
window-in-use-again = The device is in use again

## Device: model and customer

window-model = Which model?
window-model-hint = If it is in the list, Mailfitter names the settings as the device does.
window-model-none = Not in the list, or I don’t know
window-customer-hint = If you look after several organizations.

## Words of the trade, explained where they first come up

term-spf = SPF
    .meaning = A list in your domain’s DNS of who may send mail for the domain. Mail from anywhere else easily lands in Junk.
term-dmarc = DMARC
    .meaning = A line in DNS that tells other mail servers what to do with mail that only pretends to come from your domain.
term-connector = Connector
    .meaning = A rule in Microsoft 365 that says: mail from this address, or with this certificate, comes from us and is to be passed on.
term-mx-endpoint = MX endpoint
    .meaning = The name of the server at Microsoft that accepts mail for your domain. You find it in DNS and in the Microsoft 365 admin center.
term-tenant = Tenant
    .meaning = Your organization’s own part of Microsoft 365, with its users, mailboxes and rules.
term-smtp-auth = SMTP AUTH
    .meaning = Signing in to a mailbox in order to send mail, as devices do. Microsoft 365 has a switch for it on each mailbox and one for everybody.
term-direct-send = Direct Send
    .meaning = A device hands mail for your own people to Microsoft 365 without signing in.
term-accepted-domain = Accepted domain
    .meaning = A domain that your Microsoft 365 accepts mail for. An administrator sees the list in the Exchange admin center.
term-public-address = Public address
    .meaning = The number by which the internet knows your office’s line, such as 203.0.113.7. All devices behind the line share it.
term-certificate = Certificate
    .meaning = An electronic identity card that a device or server shows, so that the other side knows who it is.
term-oauth = OAuth
    .meaning = Microsoft’s own sign-in page instead of a password that is stored in the device.

## The SPF record: what is to be changed, how it is evaluated, and which name server has it

# $count: questions that were answered so far
window-spf-planning = { $count ->
    [0] Looking at the record…
    [one] Looking at the record… One answer so far.
   *[other] Looking at the record… { $count } answers so far.
}
window-spf-stopped = Stopped before the end of the record was reached. Read it again to see what it needs.
window-spf-again = Read the record again
window-spf-asks = Your DNS resolver is asked for the record and the names in it.
window-spf-asks-practice = The pretend servers on this computer are asked for the record and the names in it.
window-spf-address-unknown = The office’s public address is not known yet. Without it nothing can be said about the record: look it up, or enter it in the step about the address.
window-spf-unknown = Could not check whether the record needs a change
window-spf-not-needed = Nothing to change: this way needs no address of yours
window-spf-not-needed-meaning = The mail leaves from Microsoft’s servers, not from your office. Do not add your office’s address to the record.
# Something else than the address is amiss.
window-spf-no-address-needed = This way needs no address of yours in the record
# $address, $domain
window-spf-passes = Nothing to change: { $address } may already send for { $domain }
window-spf-passes-meaning = Leave the record as it is.
window-spf-first = A first SPF record for { $domain }
window-spf-one-for-several = One SPF record for { $domain } instead of several
# $term: a part of the record, such as ip4:203.0.113.7
window-spf-one-change = One entry to add: { $term }
window-spf-change = A change to the SPF record of { $domain }
window-spf-then-passes = With the change, mail from { $address } passes.
window-spf-then-passes-rest-stays = With the change, mail from { $address } passes. Nothing else in the record changes.
window-spf-then-passes-microsoft = With the change, mail from Microsoft’s servers passes.
# $count: records
window-spf-several-records = There are { $count } SPF records, and so none of them counts
window-spf-several-meaning = Only one may be there. Mailfitter does not put them together by itself: only you know who sends for you.
window-spf-nothing-proposed = No change is proposed
# $domain
window-spf-going-back = Back to the SPF record of { $domain } as it was
# $field: the label of a field
window-spf-unfit = Correct this first: { $field }
# A fault follows, such as too many look-ups.
window-spf-would-break = This would put the record in error for everybody who sends:
window-spf-edit-one = Edit the one TXT record that begins with v=spf1, leave the others alone.
window-spf-edit-several = Change one of these TXT records to the new text and delete the others that begin with v=spf1. Leave all other TXT records alone.
# $number
window-spf-record = Record { $number }
window-spf-not-known = Not known
window-spf-no-record = There is no SPF record.
# $count: parts of the record that are not shown
window-spf-terms-left = and { $count } more
    .copied = and { $count } more; copying takes all of them
# $term; $because: a code
window-spf-removed = { $because ->
    [SPF_DUPLICATE_TERM] Taken out once, because it is there twice: { $term }
   *[other] Taken out, because there is no SPF record at that name: { $term }
}
window-spf-put-back = How to undo the change
window-spf-go-on = Go on with the change
window-spf-back = To undo the change, enter the record as it was. Then look below whether the name servers have it.
window-spf-back-several = To undo the change, enter these records as they were. Then look below whether the name servers have them.
window-spf-back-none = Before, there was no SPF record. To undo the change, delete the new one again.
window-spf-include = Which name does the other company want in the record?
window-spf-include-hint = The company that runs the program or device tells you, for example _spf.mailer.example. Its addresses may change, so it gives you a name.
# $domain
window-spf-every-sender = Everybody who sends for { $domain } is in this record: newsletters, web shop, accounting and the like.
window-spf-every-sender-hint = Then it ends in -all, and mail from anywhere else is to be refused. Leave it unticked if you are not sure.

window-spf-pick = Which of these are to stay in the one record of { $domain }?
window-spf-pick-hint = Each is somebody who may send for you. If you are not sure, keep it.
window-spf-pick-redirect = cannot stay, for the one record ends in “all”. If somebody sends for you by it, add them by the name that they tell you.
# $count: how many records it comes from; $records: their numbers
window-spf-origin = { $count ->
    [one] from record { $records }
   *[other] from records { $records }
}
window-spf-ending = How is the record to end?
window-spf-ending-soft = softer: mail from anywhere else is suspect
window-spf-ending-hard = stricter: mail from anywhere else is to be refused
window-spf-ending-neutral = says nothing about mail from anywhere else
window-spf-make-one = Show the one record
window-spf-impossible = These cannot be in one record together. What begins with redirect= must go, for it does not count beside an “all”.

# $address
window-spf-tree = How the record is read for { $address }
window-spf-tree-microsoft = How the record is read for Microsoft’s servers, such as { $address }
window-spf-tree-new = With the change
window-spf-tree-now = As it is now
window-spf-meter-label = Look-ups in the worst case, of ten
# $count: look-ups
window-spf-meter = { $count ->
    [0] no look-up needed; 10 are allowed
   *[other] at most { $count } of 10 look-ups
}
window-spf-meter-at-least = at least { $count } of 10 look-ups
window-spf-meter-over = { $count } look-ups, and only 10 are allowed
# $count: rows that are folded away
window-spf-rows-left = { $count ->
    [one] One more entry is folded away.
   *[other] { $count } more entries are folded away.
}
window-spf-more = Show more
window-spf-verdict-pass = Result: pass. The address may send.
window-spf-verdict-fail = Result: fail. The address may not send; receivers refuse its mail or put it into Junk.
window-spf-verdict-softfail = Result: soft fail. The address is not listed; its mail is suspect.
window-spf-verdict-neutral = Result: neutral. The record says nothing about the address.
window-spf-verdict-none = Result: no record. There is no SPF record.
window-spf-verdict-temperror = Could not check: a name could not be looked up. Try again later.
window-spf-verdict-permerror = Result: permanent error. Receivers stop here with an error, so the record counts for nobody.
window-spf-result-pass = pass
window-spf-result-fail = fail
window-spf-result-softfail = soft fail
window-spf-result-neutral = neutral
window-spf-result-none = no record
window-spf-result-temperror = temporary error
window-spf-result-permerror = permanent error
window-spf-term-matched = matches
window-spf-term-not-matched = does not match
window-spf-term-not-reached = not read for this address
window-spf-term-followed = followed
window-spf-term-used = used
window-spf-term-ignored = has no bearing
window-spf-term-temp-error = temporary error
window-spf-term-perm-error = error
window-spf-why-already-decided = Not reached: the result was already decided. For another address it may be read.
window-spf-why-always = “all” matches every address that is left.
window-spf-why-address-matches = The address is in this range, or among the addresses found.
window-spf-why-address-differs = The address is not in this range, nor among the addresses found.
window-spf-why-other-address-family = The entry is for the other kind of address: IPv4 and IPv6 do not match each other.
window-spf-why-nothing-found = There is no such record at this name.
window-spf-why-name-exists = The name exists.
window-spf-why-validated-name = A reverse name of the address lies in this domain and leads back to the address.
window-spf-why-no-validated-name = No reverse name of the address lies in this domain and leads back to it.
window-spf-why-target-malformed = It does not make a domain name, so it is not asked for.
window-spf-why-include-pass = The other record lets the address pass.
window-spf-why-include-not-pass = The other record does not let the address pass, so reading goes on here.
window-spf-why-include-error = The other record could not be read without an error, and so neither could this one.
window-spf-why-no-record = There is no SPF record at the other name, and that is an error.
window-spf-why-loop = It leads back to a record that is being read already.
window-spf-why-too-many-lookups = This would have been the eleventh look-up, and only ten are allowed.
window-spf-why-too-many-names = It leads to more than ten names, and only ten are allowed.
window-spf-why-too-many-void-lookups = This is the third look-up that finds nothing, and only two are allowed.
window-spf-why-lookup-failed = The question was not answered.
window-spf-why-no-mechanism-matched = Nothing before it matched, so the other record decides.
window-spf-why-redirect-beside-all = A redirect does not count beside an “all”.
window-spf-why-unknown-modifier = Receivers do not know this entry and skip it.
window-spf-why-no-explanation-needed = An explanation is only for addresses that fail.
window-spf-why-explained = Receivers may show this explanation.
window-spf-why-explanation-unusable = The explanation could not be used.
window-spf-counted = Counts as one of the ten look-ups.
# $kind: TXT, A and so on; $name
window-spf-asked = { $kind } of { $name }:
window-spf-answered-records = found
window-spf-answered-no-data = no such record at this name
window-spf-answered-name-not-found = the name does not exist
window-spf-answered-timed-out = no answer in time
window-spf-answered-server-failed = the name server reports a failure
window-spf-answered-failed = no usable answer
# $count
window-spf-values-left = and { $count } more

window-spf-servers = At the name servers
# $domain
window-spf-servers-lead = Each name server of { $domain } is asked directly when you press a button here.
window-spf-servers-lead-practice = In practice, pretend name servers of { $domain } answer when you press a button here.
# $have: name servers that have it; $count: all of them
window-spf-have = { $have ->
    [one] { $have } of { $count } has it
   *[other] { $have } of { $count } have it
}
    .back = { $have ->
        [one] { $have } of { $count } is as before
       *[other] { $have } of { $count } are as before
    }
window-spf-check = Ask them now
window-spf-check-again = Check again
window-spf-watch = Watch until all have it
    .back = Watch until all are as before
window-spf-stop-watching = Stop watching
window-spf-asking = Asking the name servers…
# $time: already formatted
window-spf-watching = Last asked at { $time }, again every 20 seconds.
window-spf-watching-leave = You can go to another page meanwhile. It goes on while this set-up is open, for an hour at most.
window-spf-looked-at = Last asked at { $time }.
window-spf-gave-up = After an hour not all of them had it, so watching has ended. Check what was entered, or watch again.
window-spf-everywhere = Every name server has it.
    .back = Every name server is as it was before.
window-spf-several-again = With several SPF records none of them counts, so SPF fails until there is one again.
window-spf-earlier = What this page says about the record may come from an earlier look-up.
window-spf-remembered-until = Others may remember the old record until { $time }.
    .back = Others may remember the changed record until { $time }.
window-spf-resolver-until = Your own DNS resolver may still give the old record until { $time }.
# $lasting: for example “60 minutes”
window-spf-remembered-for = Once every name server has it, others may still remember the old record for { $lasting }.
    .back = Once every name server is as it was, others may still remember the changed record for { $lasting }.
window-spf-lasting-seconds = { $count ->
    [one] one second
   *[other] { $count } seconds
}
window-spf-lasting-minutes = { $count } minutes
window-spf-lasting-hours = { $count } hours
# $day, $time: already formatted
window-spf-day-and-time = { $day }, { $time }
window-spf-unreached = A name server that could not be asked says nothing, neither good nor bad.
# $why: a sentence without full stop
window-spf-servers-unknown = Could not find out which name servers there are: { $why }.
window-spf-servers-none = Could not find out which name servers there are.
# $server: a name
window-spf-server-new = { $server } has the new record
    .same = { $server } has the record
    .back = { $server } has the old record again
window-spf-server-old = { $server } still has the old record
    .same = { $server } still has an older record
    .back = { $server } still has the changed record
window-spf-server-different = { $server } has another record. Look for a typing mistake:
window-spf-server-several = { $server } has more than one SPF record. Only one may be there.
    .back = { $server } has several SPF records
window-spf-server-absent = { $server } has no SPF record
window-spf-server-timed-out = { $server } could not be asked: no answer in time
window-spf-server-refused = { $server } could not be asked: it refuses
window-spf-server-server-failed = { $server } could not be asked: it reports a failure
window-spf-server-lame = { $server } answers, but not for this domain. Whoever runs the DNS should look at it.
window-spf-server-no-address = { $server } could not be asked: no address is known for it
window-spf-server-unreachable = { $server } could not be asked: it cannot be reached
# $host: a company; $domain
window-spf-host = Judging by the names of its name servers, { $host } runs the DNS of { $domain }.
window-spf-host-help = Its help pages start at
window-spf-host-address = the address of the help of { $host }
window-spf-host-open = Open the help of { $host }
# $why: a sentence without full stop
window-spf-offer = Also recommended, but optional: { $why }
# Below what is amiss.
window-spf-offer-then = How the record would look then
window-spf-offer-record = the record with it
# $count
window-spf-also = { $count ->
    [one] One more finding
   *[other] { $count } more findings
}
window-spf-show = Show the SPF record
window-spf-hide = Hide the SPF record
