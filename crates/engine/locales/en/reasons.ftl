# Reasons in advice. `.for`, `.against` and `.rules-out` where a reason weighs in several ways; else the value.
# Arguments that may be missing are `unset`: $date, $until, $limit.

## Whom the device reaches

reason-external-recipients-needed = The device sends to people outside your organization.
    .rules-out = It reaches only people in your own organization, and the device has to send outside too.
reason-internal-recipients-only = It reaches only people in your own organization.
    .for = It reaches people in your own organization, and you need no others.
    .against = It reaches only people in your own organization: choose it only if the device needs no others.
reason-reaches-everybody = It reaches people inside and outside your organization.

## The office's address and network

reason-static-ip-available = Your office has a fixed public address.
reason-no-static-ip = Your office has no fixed public address.
    .rules-out = Microsoft would have to know your office by a fixed public address, and yours may change.
reason-dynamic-ip-is-filtered-more = From an address that may change, more messages are treated as spam.
reason-works-from-anywhere = It works from any network and does not depend on your public address.
reason-ip-shared-cgnat = Your public address is shared with other customers of your provider, so Microsoft cannot recognize your office by it.
reason-port-25-blocked = { $at ->
        [unset] Port 25 is blocked on the way out, and no other port will do.
       *[set] Measured on { $at }: port 25 is blocked on the way out, and no other port will do.
    }
    .against = Your own server needs port 25 or 587 on the way out too, and both are blocked here.
reason-port-587-blocked = { $at ->
        [unset] Port 587 is blocked on the way out, and no other port will do.
       *[set] Measured on { $at }: port 587 is blocked on the way out, and no other port will do.
    }
reason-port-25-must-be-open = It needs port 25 on the way out, which many internet providers block.
reason-port-25-open = Port 25 is open on the way out.
reason-hosted-by-third-party = The device or program is hosted by somebody else, often behind an address that other customers share.
    .rules-out = The device or program is hosted by somebody else: Microsoft could not tell it from strangers by its address.
reason-hosted-in-azure = It runs in Azure, which blocks port 25 on the way out for most kinds of subscription.
    .for = It runs in Azure, where this way is at home.

## What the device can do

reason-no-password-on-device = No password has to be kept in the device.
reason-quick-to-set-up = It is quickly set up: server, port, user name and password.
reason-device-cannot-oauth = The device cannot sign in with Microsoft (OAuth).
reason-device-can-oauth = The device can sign in with Microsoft (OAuth), which Microsoft will keep supporting.
reason-device-must-sign-in = The device always signs in, and the server for this way accepts no sign-in.
reason-device-cannot-sign-in = The device cannot sign in with a user name and password.
reason-device-cannot-present-certificate = The device cannot show a certificate of its own.
reason-certificate-available = The device can show a certificate, so Microsoft knows it without a fixed address.
reason-device-without-tls = The device cannot encrypt, and this way needs it.
    .against = The device cannot encrypt: its messages travel in clear text.
reason-device-tls-too-old = The device’s encryption is too old: Microsoft needs TLS 1.2 or newer here.
    .against = The device’s encryption is too old: without TLS 1.2 its messages may travel in clear text.
reason-many-senders = The device uses many sender addresses.
    .for = It allows many sender addresses.
    .against = The device uses many sender addresses: the signed-in mailbox needs the right “Send as” for each.
reason-message-above-size-limit = Your largest messages are above the limit{ $limit ->
        [unset] { "" }
       *[set] { "" } of { $limit } MB
    }; encoding for mail adds about a third.
reason-sender-must-be-custom-domain = The sender address must be in a domain of your own, not under onmicrosoft.com.

## Passwords and sign-in in Microsoft 365

# $off: whether that day is past
reason-basic-auth-ends = { $off ->
        [unset] Signing in with a password works { $date ->
            [unset] until the end of December 2026
           *[set] until { $date }
        }; then Microsoft switches it off by default. An administrator can switch it on again, until a final day that Microsoft will announce.
       *[set] Microsoft has switched signing in with a password off by default. An administrator of an existing tenant can switch it on again, until a final day that Microsoft will announce.
    }
reason-basic-auth-not-in-new-tenants = In tenants made after December 2026, signing in with a password is not available by default.
reason-smtp-auth-switched-off = { $at ->
        [unset] Authenticated SMTP is off. It has to be switched on for this one mailbox.
       *[set] Measured on { $at }: Authenticated SMTP is off. It has to be switched on for this one mailbox.
    }
reason-smtp-auth-must-be-on = Authenticated SMTP must be on for the mailbox; in many tenants it is off at first.
reason-security-defaults-on = { $at ->
        [unset] Your organization uses security defaults, which block signing in with a password alone. They should stay on.
       *[set] Measured on { $at }: your organization uses security defaults, which block signing in with a password alone. They should stay on.
    }
    .for = It works with the security defaults that your organization uses.
reason-no-licensed-mailbox = There is no licensed mailbox for the device.
reason-licensed-mailbox-needed = The device needs a mailbox with a license.
reason-sent-items-kept = A copy of each message stays in the mailbox’s Sent Items, which has to be emptied now and then.
    .for = A copy of each message stays in the mailbox’s Sent Items, where you can look it up.

## Amounts

reason-volume-above-limit = You send more than this way allows{ $limit ->
        [unset] { "" }
       *[set] : the limit is { $limit } recipients a day
    }.
    .against = You may send more than this way allows{ $limit ->
        [unset] { "" }
       *[set] : the limit is { $limit } recipients a day
    }.
reason-too-many-devices-for-one-mailbox = Several devices share one mailbox, and a mailbox allows only three connections at once.

## What a run or a message met. $at: when

reason-basic-auth-disabled = { $at ->
        [unset] Signing in with a password is switched off in your organization. An administrator can allow it for this one mailbox.
       *[set] Measured on { $at }: signing in with a password is switched off in your organization. An administrator can allow it for this one mailbox.
    }
reason-basic-auth-retired = { $at ->
        [unset] Microsoft no longer accepts a password here.
       *[set] Measured on { $at }: Microsoft no longer accepts a password here.
    }
reason-ip-banned = { $at ->
        [unset] Microsoft refuses mail from your public address, until the address is taken off its list.
       *[set] Measured on { $at }: Microsoft refuses mail from your public address, until the address is taken off its list.
    }
reason-ip-on-block-list = { $at ->
        [unset] Mail from your public address is refused because of a block list, until the address is taken off it.
       *[set] Measured on { $at }: mail from your public address is refused because of a block list, until the address is taken off it.
    }
reason-ip-throttled = { $at ->
        [unset] Microsoft slows down mail from your public address. Send fewer messages at a time.
       *[set] Measured on { $at }: Microsoft slows down mail from your public address. Send fewer messages at a time.
    }
reason-limit-connections = { $at ->
        [unset] More than three connections at once were turned away: let no more than three devices at a time use this mailbox.
       *[set] Measured on { $at }: more than three connections at once were turned away. Let no more than three devices at a time use this mailbox.
    }
reason-limit-rate = { $at ->
        [unset] The mailbox sent more than 30 messages in a minute. Let the device send more slowly.
       *[set] Measured on { $at }: the mailbox sent more than 30 messages in a minute. Let the device send more slowly.
    }
reason-limit-recipients = { $at ->
        [unset] The mailbox reached its limit of 10,000 recipients in 24 hours.
       *[set] Measured on { $at }: the mailbox reached its limit of 10,000 recipients in 24 hours.
    }
reason-limit-size = { $at ->
        [unset] A message was too large for this way. Let the device make smaller files.
       *[set] Measured on { $at }: a message was too large for this way. Let the device make smaller files.
    }
reason-limit-onmicrosoft = { $at ->
        [unset] The senders under onmicrosoft.com reached their limit of 100 outside recipients in 24 hours. Use a sender in a domain of your own.
       *[set] Measured on { $at }: the senders under onmicrosoft.com reached their limit of 100 outside recipients in 24 hours. Use a sender in a domain of your own.
    }
reason-limit-tenant-external = { $at ->
        [unset] Your organization reached its limit for outside recipients in 24 hours. Everything that it sends counts, from whichever device.
       *[set] Measured on { $at }: your organization reached its limit for outside recipients in 24 hours. Everything that it sends counts, from whichever device.
    }

## Connector, SPF and DMARC

reason-connector-needed = An administrator has to make a connector in Exchange Online.
reason-connector-exists = A connector exists already.
reason-connector-may-start-disabled = In some plans a new connector starts switched off, and only Microsoft Support can switch it on.
reason-spf-change-needed = Your public address has to be added to your domain’s SPF record.
reason-direct-send-rejected = { $at ->
        [unset] Your organization refuses mail from devices that it does not know (Reject Direct Send).
       *[set] Measured on { $at }: your organization refuses mail from devices that it does not know (Reject Direct Send).
    }
reason-reject-direct-send-must-be-off = It works only where your organization does not refuse Direct Send; newer tenants may refuse it from the start.
reason-direct-send-least-preferred = Microsoft names it last among its ways to send.
reason-dmarc-reject-without-alignment = Your domain tells receivers to refuse mail that cannot prove where it comes from (DMARC): { $unfit ->
        [unset] SPF must list your address and the sender must be in exactly this domain.
       *[set] your public address may change or is shared, so it must not be in SPF, and the mail has no other proof. It may be refused or held back. A fixed address of your own helps.
    }

## Other services and servers of one's own

reason-on-premises-server-available = You have a mail server of your own that can pass mail on for the device.
reason-on-premises-server-missing = You have no mail server of your own.
reason-hve-costs-money = It costs US$42 for a million recipients and needs a billing policy in Microsoft 365.
reason-hve-basic-until = Signing in with a password works there { $until ->
        [unset] until September 2028
       *[set] until { $until }
    }.
    .rules-out = Signing in with a password has ended for it, and the device has no other way to sign in.
reason-hve-not-in-this-cloud = It is not confirmed for your Microsoft cloud.
reason-acs-needs-azure = It needs an Azure subscription and a domain that is verified there.
reason-acs-limits = At first it accepts 30 messages a minute and 100 an hour, up to 10 MB each.
# $answers: what is not known, as `answer-…` says it
reason-answer-missing = { $answers ->
        [unset] It depends on an answer that is not known yet.
       *[set] It still depends on { $answers }.
    }
