# What the command line says beside findings, checks and advice. Labels stand before a colon.

terminal-who = Who can mend it
terminal-valid-until = Holds until
terminal-depends-on = Depends on answers that are not known yet
terminal-no-method = No way to send fits these answers.
terminal-unknown-text = This text is not known here. Nothing is guessed.
terminal-unknown-shown = The text
terminal-unknown-note-time = To ask for help, note the time with its time zone, the device with its model, and the server and port that are set in it.
terminal-unknown-note-log = Look for the full text in the device’s log or job list: there it is often longer, with a number such as 535 or 5.7.57.
terminal-unknown-note-who = Your Microsoft 365 administrator can see in the message trace whether the mail reached Microsoft. Microsoft’s page aka.ms/PillarEmailNDR explains such numbers, except for government clouds and China.
terminal-unknown-note-kept = Nothing of the text is kept.
terminal-source = Source
terminal-applies-to = Concerns
terminal-facts-checked = Facts about Microsoft 365 last checked on

terminal-message-accepted = The server accepted the message
terminal-message-refused = The server did not accept the message
terminal-message-uncertain = Whether the server accepted the message is not known; it was not sent again

terminal-spf-matched = Matched by
terminal-spf-lookups = Look-ups
terminal-spf-current = Record now
terminal-spf-proposed = Record proposed
terminal-spf-undo = To undo
terminal-spf-lookups-worst-case = Look-ups at most
terminal-spf-nothing-wrong = Nothing is wrong with it
terminal-spf-no-record = no record
terminal-spf-edit-one = Edit the one TXT record that begins with v=spf1, and leave the others alone.
terminal-spf-add-one = Add it as one TXT record at the domain itself, and leave the others alone.
terminal-spf-no-proposal = Nothing is proposed; what was found says why
terminal-spf-terms = Terms of all records, each with the records that it comes from
terminal-spf-before = Result for the address now
terminal-spf-after = Result with the record proposed
# Arguments, each may be missing: $minutes
terminal-spf-cached = { $minutes ->
        [unset] After the change, caches may hand out the old record for a while.
       *[set] After the change, caches may hand out the old record for up to { $minutes } minutes.
    }
terminal-spf-offer = Also recommended
terminal-spf-dns-host = DNS is run by
terminal-spf-no-change = The record needs no change

terminal-no-setups = No set-up is saved yet.
terminal-setup-saved = Saved
terminal-setup-imported = Imported
terminal-setup-removed = Removed
terminal-setup-secret = Its password or token
terminal-setup-secret-kept = Its password or token is in the keychain.
terminal-setup-secret-none = No password or token of it is in the keychain.
terminal-setup-secrets-removed = Passwords and tokens removed
terminal-setup-damaged = Damaged, left as it is
terminal-setup-newer = Written by a newer version, left as it is

## The walk through a set-up in practice

terminal-walk-device = The device
terminal-walk-name = What do you call it?
terminal-walk-domain = Which domain does it send from?
terminal-walk-address = Public address
terminal-walk-needs = What it needs
terminal-walk-way = The way to send
terminal-walk-check = The checks
terminal-walk-message = The test message
terminal-walk-hand-over = The settings for the device
terminal-walk-practice = This was practice: no real server was asked.
