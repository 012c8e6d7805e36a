# What limits a device, as warnings beside its settings, and how well its words are founded.

## How well the names are founded

device-grade-a = The names are those of the maker’s own manual. On your model they may differ a little.
device-grade-b = The names are those of the maker’s programming interface. The screen may say it differently.
device-names-unknown = The menu of this model is not known here. The names below are the usual ones, with others that devices use for the same field.

## Limits (`engine::devices::LimitKind`)

# Arguments, each may be missing: $number (how far), $fields (names of fields on the device)
device-limit-password-length = { $number ->
        [unset] The password field of this device is short.
       *[set] The password field of this device takes { $number } characters at most.
    } A longer password is cut off or refused, and then the sign-in fails: choose one that fits.
device-limit-user-length = { $number ->
        [unset] The field for the user name is short. Choose a mailbox with a shorter address if it does not fit.
       *[set] The field for the user name takes { $number } characters at most. Choose a mailbox with a shorter address if it does not fit.
    }
device-limit-timeout = { $number ->
        [unset] This device does not wait long for the server’s answer.
       *[set] This device waits { $number } seconds for the server’s answer and then gives the message up.
    } A server that answers slowly looks to it as if it were dead.
device-limit-message-size = { $number ->
        [unset] This device limits the size of a message.
       *[set] This device sends messages of { $number } MB at most.
    } Scan larger documents in parts, or with a lower resolution.
device-limit-message-size-preset = { $number ->
        [unset] As delivered, the device has a lower limit for the size of a message.
       *[set] As delivered, the device limits a message to { $number } MB.
    } Raise it in the same menu if your scans are larger.
device-limit-sender-from-domain = This device may build its sender address from a domain. Enter the complete address if the field takes one. With a sign-in the sender must be the mailbox that signs in.
device-limit-host-with-port = Server and port go into one field, with a colon between them.
device-limit-quoted-password = A password with # or ; in it needs three double quotes before it and three after it.
device-limit-several-senders = { $fields ->
        [unset] This device has more than one field for a sender address. Enter the mailbox that signs in in each of them.
       *[set] These fields must all hold the mailbox that signs in: { $fields }.
    }
device-limit-own-sender = If the device puts the address of the person who scans into the sender, the message is refused. Ask the dealer to let it always send as the administrator’s address.
device-limit-sign-in-off = { $fields ->
        [unset] As delivered, this device does not sign in. Switch the sign-in on.
       *[set] As delivered, this device does not sign in. These settings are “None”; set each to the device’s sign-in: { $fields }.
    }
device-limit-token-at-machine = The sign-in with Microsoft is done at the machine itself, not on its web page.
device-limit-clock-ends-sign-in = The device’s date and time must be right before the sign-in with Microsoft. Changing them later means signing in again.
device-limit-name-in-address-field = The field is called “IP address” but takes a name too. Enter the name: Microsoft’s addresses change.
device-limit-alerts-off = Alerts by mail are switched off as delivered. Switch each one on that is to be mailed.
device-limit-no-encryption-setting = This device has no setting for encryption. A way that signs in needs encryption.
device-limit-builds-endpoint = Do not take the provider “Office365 relay”: it builds the server’s name from the domain, which is not right for every tenant. Take “Generic SMTP” and enter the server above.
device-limit-ssl-box-off = Leave the box for SSL empty: by the maker’s manual, a server with STARTTLS needs it so.
device-limit-ssl-preset = As delivered, the device is set to “SMTPS (SMTP over SSL)”, which Microsoft’s servers do not offer. Change it.
