//! The fault table: every word that changes the lab, the ways for which it means something, and what must be
//! found. An error, a success and what says something of the line may be found only where a row names it; what
//! else must not be found stands in the row.

use crate::ways::{
    CERTIFICATE, Call, DIRECT, LOOK, REJECTED, RELAY, SEND_AS_BOSS, SEND_BUSY, SEND_DIRECT, SEND_LIMIT,
    SEND_RELAY, SEND_SIGNED_IN, SIGN_IN, STALE_TOKEN, TO_NOBODY, TO_OUTSIDE, TOKEN, TOKEN_BASIC_OFF, names,
    sign_in,
};

/// One state of the lab, and what is run in it, all at once.
#[derive(Debug)]
pub(crate) struct Situation {
    /// What is done to the lab; several changes apart by `; `.
    pub(crate) lab: &'static str,
    /// What is run.
    pub(crate) rows: &'static [Row],
    /// How often a hostile server or a box must have heard a command, of all rows together: name, verb, times.
    pub(crate) heard: &'static [(&'static str, &'static str, usize)],
}

/// One call, and what it must come to.
#[derive(Debug)]
pub(crate) struct Row {
    /// The call.
    pub(crate) call: Call,
    /// Codes that must be found.
    pub(crate) must: &'static [&'static str],
    /// Codes that must not.
    pub(crate) must_not: &'static [&'static str],
    /// The exit status.
    pub(crate) exit: i32,
    /// `--timeout`, where the row is not about patience.
    pub(crate) within: Option<&'static str>,
}

impl Row {
    const fn within(self, seconds: &'static str) -> Self {
        Self { within: Some(seconds), ..self }
    }
}

impl Situation {
    const fn heard(self, heard: &'static [(&'static str, &'static str, usize)]) -> Self {
        Self { heard, ..self }
    }
}

const fn at(lab: &'static str, rows: &'static [Row]) -> Situation {
    Situation { lab, rows, heard: &[] }
}

const fn row(call: Call, must: &'static [&'static str], must_not: &'static [&'static str], exit: i32) -> Row {
    Row { call, must, must_not, exit, within: None }
}

/// The situation does this way no harm.
const fn usual(call: Call) -> Row {
    row(call, call.usual, &[], call.exit)
}

/// Another product answers, with its own certificate.
const INTERCEPTED: &[&str] = &["SMTP_INTERCEPTED", "TLS_CERTIFICATE_NAME_MISMATCH"];

#[rustfmt::skip]
pub(crate) const TABLE: &[Situation] = &[
    // Healthy, and what accounts and recipients come to
    at("", &[
        usual(SIGN_IN), usual(LOOK), usual(TOKEN), usual(DIRECT), usual(RELAY), usual(CERTIFICATE),
        usual(SEND_SIGNED_IN), usual(SEND_DIRECT), usual(SEND_RELAY),
        row(sign_in!("scan", "wrong"), &["AUTH_CREDENTIALS_REJECTED"], &["REPLY_UNKNOWN"], 1),
        row(sign_in!("tenantoff", "Lab-1"), &["SMTP_AUTH_DISABLED_FOR_TENANT"], &[], 1),
        row(sign_in!("mboxoff", "Lab-1"), &["SMTP_AUTH_DISABLED_FOR_MAILBOX"], &[], 1),
        row(sign_in!("locked", "Lab-1"), &["AUTH_BLOCKED_BY_SECURITY_DEFAULTS"], &["ACCOUNT_LOCKED"], 1),
        row(sign_in!("policy", "Lab-1"), &["AUTH_BLOCKED_BY_CONDITIONAL_ACCESS"], &[], 1),
        row(sign_in!("basicoff", "Lab-1"), &["BASIC_AUTH_RETIRED"], &[], 1),
        row(TOKEN_BASIC_OFF, &["AUTH_ACCEPTED"], &["BASIC_AUTH_ENDS"], 0),
        row(STALE_TOKEN, &["OAUTH_TOKEN_REJECTED"], &[], 1),
        row(SEND_BUSY, &["AUTH_ACCEPTED", "LIMIT_CONNECTIONS"], &[], 1),
        row(SEND_LIMIT, &["AUTH_ACCEPTED", "LIMIT_RECIPIENTS"], &[], 1),
        row(SEND_AS_BOSS, &["AUTH_ACCEPTED", "SEND_AS_DENIED"], &[], 1),
        row(REJECTED, &["DIRECT_SEND_REJECTED"], &[], 1),
        row(TO_NOBODY, &["RECIPIENT_NOT_FOUND"], &[], 1),
        row(TO_OUTSIDE, &["RELAY_ACCESS_DENIED"], &[], 1),
    ]),
    at("path open; dns real; mx real; submission real; egress dynamic", &[usual(SIGN_IN), usual(DIRECT), usual(RELAY)]),

    // The way out of the office
    at("path drop25", &[
        usual(SIGN_IN), usual(LOOK),
        row(DIRECT, &["PORT_25_BLOCKED"], &[], 1), row(RELAY, &["PORT_25_BLOCKED"], &[], 1), row(CERTIFICATE, &["PORT_25_BLOCKED"], &[], 1),
        row(SEND_DIRECT, &["PORT_25_BLOCKED"], &[], 1),
    ]),
    at("path reset25", &[usual(SIGN_IN), row(DIRECT, &["CONNECT_REFUSED"], &[], 1), row(RELAY, &["CONNECT_REFUSED"], &[], 1)]),
    at("path prohibit25", &[usual(SIGN_IN), row(DIRECT, &["CONNECT_UNREACHABLE"], &[], 1), row(RELAY, &["CONNECT_UNREACHABLE"], &[], 1)]),
    at("path drop587", &[
        row(SIGN_IN, &["PORT_587_BLOCKED"], &[], 1), row(LOOK, &["PORT_587_BLOCKED"], &[], 1), row(SEND_SIGNED_IN, &["PORT_587_BLOCKED"], &[], 1),
        usual(DIRECT), usual(RELAY),
    ]),
    at("path reset587", &[row(SIGN_IN, &["CONNECT_REFUSED"], &[], 1), usual(DIRECT), usual(RELAY)]),
    // Nothing of mail gets out: Microsoft's web answers beside port 587; beside port 25 nothing does that was asked.
    at("path drop25 drop587", &[row(SIGN_IN, &["PORT_587_BLOCKED"], &[], 1), row(DIRECT, &["CONNECT_TIMED_OUT"], &[], 1)]),
    at("path cut", &[
        row(SIGN_IN, &["CONNECTION_CUT"], &[], 1), row(DIRECT, &["CONNECTION_CUT"], &[], 1), row(RELAY, &["CONNECTION_CUT"], &[], 1),
        row(SEND_DIRECT, &["CONNECTION_CUT"], &[], 1),
    ]),
    at("path v6hole", &[
        row(SIGN_IN, &["AUTH_ACCEPTED", "RECIPIENT_ACCEPTED", "IPV6_DEAD"], &["CONNECT_TIMED_OUT"], 0), row(LOOK, &["IPV6_DEAD"], &["CONNECT_TIMED_OUT"], 0),
        usual(DIRECT), usual(RELAY),
        row(names!("fabrikam.example", "direct-send", "--from scan@fabrikam.example"), &["IPV6_DEAD"], &["CONNECT_TIMED_OUT"], 0),
    ]),
    at("path v4hole", &[row(SIGN_IN, &["AUTH_ACCEPTED", "RECIPIENT_ACCEPTED", "IPV4_DEAD"], &[], 0), row(DIRECT, &["CONNECT_TIMED_OUT"], &[], 1), row(RELAY, &["CONNECT_TIMED_OUT"], &[], 1)]),
    at("path inspect", &[
        row(SIGN_IN, &["TLS_INSPECTED", "AUTH_ACCEPTED", "RECIPIENT_ACCEPTED"], &[], 0),
        row(DIRECT, &["TLS_INSPECTED", "RECIPIENT_ACCEPTED"], &[], 0),
        row(RELAY, &["TLS_INSPECTED", "RELAY_ACCESS_DENIED"], &[], 1),
        row(SEND_SIGNED_IN, &["TLS_INSPECTED", "AUTH_ACCEPTED", "MESSAGE_ACCEPTED"], &[], 0),
    ]),
    at("path inspect-untrusted", &[
        row(SIGN_IN, &["TLS_CERTIFICATE_UNTRUSTED"], &["TLS_INSPECTED", "TLS_CERTIFICATE_CHAIN_INCOMPLETE"], 1),
        row(TOKEN, &["TLS_CERTIFICATE_UNTRUSTED"], &["TLS_INSPECTED"], 1),
        row(SEND_SIGNED_IN, &["TLS_CERTIFICATE_UNTRUSTED"], &[], 1),
        row(DIRECT, &["TLS_CERTIFICATE_UNTRUSTED"], &[], 1), row(RELAY, &["TLS_CERTIFICATE_UNTRUSTED"], &[], 1),
        row(SEND_DIRECT, &["TLS_CERTIFICATE_UNTRUSTED"], &[], 1),
    ]).heard(&[("inspect-untrusted", "AUTH", 0), ("inspect-untrusted", "?", 0), ("inspect-untrusted", "MAIL", 0)]),
    at("path rewrite", &[
        row(SIGN_IN, &["SMTP_INSPECTED", "STARTTLS_NOT_OFFERED"], &["SMTP_INTERCEPTED"], 1),
        row(DIRECT, &["SMTP_INSPECTED", "STARTTLS_NOT_OFFERED"], &["SMTP_INTERCEPTED"], 1),
        row(RELAY, &["SMTP_INSPECTED", "STARTTLS_NOT_OFFERED"], &["SMTP_INTERCEPTED"], 1),
        row(SEND_SIGNED_IN, &["SMTP_INSPECTED", "STARTTLS_NOT_OFFERED"], &[], 1),
    ]).heard(&[("rewrite", "AUTH", 0), ("rewrite", "MAIL", 0)]),

    // Where the office's mail comes from
    at("egress connector", &[
        usual(SIGN_IN), row(DIRECT, &["RECIPIENT_ACCEPTED", "SPF_PASSES"], &[], 0), usual(CERTIFICATE),
        row(RELAY, &["RELAY_ALLOWED", "SPF_PASSES"], &["SPF_IP_NOT_LISTED"], 0), row(SEND_RELAY, &["MESSAGE_ACCEPTED"], &[], 0),
    ]),
    at("egress banned", &[usual(SIGN_IN), row(DIRECT, &["IP_BANNED"], &[], 1), row(RELAY, &["IP_BANNED"], &[], 1), row(SEND_DIRECT, &["IP_BANNED"], &[], 1)]),
    at("egress pbl", &[usual(SIGN_IN), row(DIRECT, &["IP_ON_BLOCK_LIST"], &[], 1), row(RELAY, &["IP_ON_BLOCK_LIST"], &[], 1)]),
    at("egress throttled", &[usual(SIGN_IN), row(DIRECT, &["IP_THROTTLED"], &["SERVER_BUSY"], 3), row(RELAY, &["IP_THROTTLED"], &["SERVER_BUSY"], 3), row(SEND_DIRECT, &["IP_THROTTLED"], &[], 1)]),
    at("egress split", &[
        row(SIGN_IN, &["AUTH_ACCEPTED", "RECIPIENT_ACCEPTED", "IP_PATHS_DIFFER"], &[], 0),
        row(DIRECT, &["RECIPIENT_ACCEPTED", "SPF_PASSES", "IP_PATHS_DIFFER"], &[], 0), row(RELAY, &["RELAY_ALLOWED", "SPF_PASSES", "IP_PATHS_DIFFER"], &[], 0),
    ]),

    // What the resolver says
    at("path dropdns", &[row(SIGN_IN, &["DNS_TIMED_OUT"], &["DNS_NAME_NOT_FOUND"], 1), row(DIRECT, &["DNS_TIMED_OUT"], &["DNS_NAME_NOT_FOUND"], 1), row(RELAY, &["DNS_TIMED_OUT"], &[], 1)]),
    at("path drop53", &[row(SIGN_IN, &["TIME_LIMIT"], &["DNS_NAME_NOT_FOUND"], 3).within("3"), row(DIRECT, &["TIME_LIMIT"], &["DNS_NAME_NOT_FOUND"], 3).within("3")]),
    at("path drop53tcp", &[usual(SIGN_IN), usual(DIRECT), usual(RELAY)]),
    at("dns lie-mx", &[usual(SIGN_IN), row(DIRECT, INTERCEPTED, &[], 1), row(RELAY, INTERCEPTED, &[], 1), row(SEND_DIRECT, INTERCEPTED, &[], 1)]),
    at("dns lie-submission", &[row(SIGN_IN, INTERCEPTED, &[], 1), usual(DIRECT), usual(RELAY)]),
    at("dns portal", &[row(SIGN_IN, &["CONNECT_REFUSED"], &[], 1), row(DIRECT, &["CONNECT_REFUSED"], &[], 1), row(RELAY, &["CONNECT_REFUSED"], &[], 1)]),
    at("dns nxdomain-hijack", &[usual(SIGN_IN), usual(DIRECT), row(names!("typo.fabrikam.example"), &["CONNECT_REFUSED"], &["IP_SEEN"], 1)]),
    at("dns private", &[row(SIGN_IN, &["DNS_ANSWER_PRIVATE", "CONNECT_UNREACHABLE"], &[], 1), row(DIRECT, &["DNS_ANSWER_PRIVATE", "CONNECT_UNREACHABLE"], &[], 1), row(RELAY, &["DNS_ANSWER_PRIVATE", "CONNECT_UNREACHABLE"], &[], 1)]),

    // Names
    at("", &[
        row(names!("typo.fabrikam.example"), &["DNS_NAME_NOT_FOUND"], &[], 1),
        row(names!("nothing.example"), &["DNS_NAME_NOT_FOUND"], &["MX_MISSING"], 1),
        row(names!("nullmx.fabrikam.example"), &["MX_MISSING"], &[], 1),
        row(names!("nomx.fabrikam.example"), &["MX_MISSING"], &["DNS_NAME_NOT_FOUND"], 1),
        row(names!("newmx.fabrikam.example"), &["MX_IS_MICROSOFT_365"], &["MX_IS_NOT_MICROSOFT_365"], 0),
        row(names!("thirdparty.fabrikam.example"), &["MX_IS_NOT_MICROSOFT_365"], &["MX_MISSING"], 3),
        row(names!("lame.example"), &["DNS_SERVER_FAILED"], &["DNS_NAME_NOT_FOUND"], 1),
        row(names!("refused.example"), &["DNS_SERVER_FAILED"], &["DNS_NAME_NOT_FOUND"], 1),
        row(names!("silent.example"), &["DNS_TIMED_OUT"], &["DNS_NAME_NOT_FOUND"], 1),
        row(names!("fabrikam.example", "relay-ip", "--from scan@fabrikam.example"), &["IPV6_PREFERRED"], &[], 0),
        row(names!("two.spf.example", "client-submission-basic",), &["SPF_MULTIPLE_RECORDS"], &["SPF_NONE"], 1),
        row(names!("contoso.example", "relay-ip", "--public-ip 100.64.3.2"), &["IP_SHARED_CGNAT"], &["SPF_PASSES"], 1),
        row(names!("contoso.example", "relay-ip", "--public-ip 10.5.3.2"), &["IP_PRIVATE"], &["SPF_PASSES"], 1),
    ]),

    // Servers in Microsoft's place: broken and foreign ones
    at("mx tls10; submission tls10", &[row(SIGN_IN, &["TLS_VERSION_TOO_OLD"], &["TLS_HANDSHAKE_FAILED"], 1), row(DIRECT, &["TLS_VERSION_TOO_OLD"], &[], 1), row(RELAY, &["TLS_VERSION_TOO_OLD"], &[], 1)]),
    at("mx tls12only; submission tls12only", &[usual(SIGN_IN), usual(DIRECT), usual(RELAY), usual(CERTIFICATE), usual(SEND_DIRECT)]),
    at("mx tls13only; submission tls13only", &[usual(SIGN_IN), usual(DIRECT), usual(RELAY), usual(CERTIFICATE), usual(SEND_SIGNED_IN)]),
    at("mx expired; submission expired", &[row(SIGN_IN, &["TLS_CERTIFICATE_EXPIRED"], &[], 1), row(DIRECT, &["TLS_CERTIFICATE_EXPIRED"], &[], 1), row(RELAY, &["TLS_CERTIFICATE_EXPIRED"], &[], 1)]),
    at("mx wronghost; submission wronghost", &[row(SIGN_IN, &["TLS_CERTIFICATE_NAME_MISMATCH"], &[], 1), row(DIRECT, &["TLS_CERTIFICATE_NAME_MISMATCH"], &[], 1), row(RELAY, &["TLS_CERTIFICATE_NAME_MISMATCH"], &[], 1)]),
    at("mx selfsigned; submission selfsigned", &[row(SIGN_IN, &["TLS_CERTIFICATE_UNTRUSTED"], &[], 1), row(DIRECT, &["TLS_CERTIFICATE_UNTRUSTED"], &[], 1), row(RELAY, &["TLS_CERTIFICATE_UNTRUSTED"], &[], 1)]),
    at("mx nochain; submission nochain", &[row(SIGN_IN, &["TLS_CERTIFICATE_CHAIN_INCOMPLETE"], &[], 1), row(DIRECT, &["TLS_CERTIFICATE_CHAIN_INCOMPLETE"], &[], 1), row(RELAY, &["TLS_CERTIFICATE_CHAIN_INCOMPLETE"], &[], 1)]),
    at("mx nostarttls; submission nostarttls", &[row(SIGN_IN, &["STARTTLS_NOT_OFFERED"], &["SMTP_INSPECTED"], 1), row(DIRECT, &["STARTTLS_NOT_OFFERED"], &[], 1), row(RELAY, &["STARTTLS_NOT_OFFERED"], &[], 1)]),
    at("mx starttls454; submission starttls454", &[row(SIGN_IN, &["STARTTLS_REFUSED"], &[], 1), row(DIRECT, &["STARTTLS_REFUSED"], &[], 1), row(RELAY, &["STARTTLS_REFUSED"], &[], 1)]),
    at("mx fixup; submission fixup", &[row(SIGN_IN, &["SMTP_INSPECTED", "STARTTLS_NOT_OFFERED"], &[], 1), row(DIRECT, &["SMTP_INSPECTED", "STARTTLS_NOT_OFFERED"], &[], 1), row(RELAY, &["SMTP_INSPECTED", "STARTTLS_NOT_OFFERED"], &[], 1)]),
    at("mx connect421; submission connect421", &[row(SIGN_IN, &["SERVER_BUSY"], &["SERVER_SILENT"], 3), row(DIRECT, &["SERVER_BUSY"], &[], 3), row(RELAY, &["SERVER_BUSY"], &[], 3)]),
    at("mx connect554; submission connect554", &[row(SIGN_IN, &["SERVER_REFUSES_SERVICE"], &["SERVER_SILENT"], 1), row(DIRECT, &["SERVER_REFUSES_SERVICE"], &[], 1), row(RELAY, &["SERVER_REFUSES_SERVICE"], &[], 1)]),
    at("mx busy451; submission busy451", &[row(SIGN_IN, &["AUTH_ACCEPTED", "IP_THROTTLED"], &[], 3), row(DIRECT, &["IP_THROTTLED"], &[], 3), row(RELAY, &["IP_THROTTLED"], &[], 3)]),
    at("mx exim; submission exim", &[usual(SIGN_IN), usual(DIRECT), usual(RELAY), usual(CERTIFICATE), usual(SEND_SIGNED_IN)]),
    at("mx google; submission google", &[row(SIGN_IN, INTERCEPTED, &[], 1), row(DIRECT, INTERCEPTED, &[], 1), row(RELAY, INTERCEPTED, &[], 1), row(SEND_SIGNED_IN, INTERCEPTED, &[], 1)]),
    at("mx v6hole; submission v6hole", &[row(SIGN_IN, &["AUTH_ACCEPTED", "RECIPIENT_ACCEPTED", "IPV6_DEAD"], &[], 0), usual(DIRECT), usual(RELAY)]),
    // Microsoft's address alone is dead: the control host answers on the same port.
    at("mx drop; submission drop", &[row(SIGN_IN, &["CONNECT_TIMED_OUT"], &[], 1), row(DIRECT, &["CONNECT_TIMED_OUT"], &[], 1), row(RELAY, &["CONNECT_TIMED_OUT"], &[], 1)]),
    at("mx reset; submission reset", &[row(SIGN_IN, &["CONNECT_REFUSED"], &[], 1), row(DIRECT, &["CONNECT_REFUSED"], &[], 1), row(RELAY, &["CONNECT_REFUSED"], &[], 1)]),
    at("mx prohibited; submission prohibited", &[row(SIGN_IN, &["CONNECT_UNREACHABLE"], &[], 1), row(DIRECT, &["CONNECT_UNREACHABLE"], &[], 1), row(RELAY, &["CONNECT_UNREACHABLE"], &[], 1)]),
    at("mx tarpit; submission tarpit", &[
        row(SIGN_IN, &["SERVER_TOO_SLOW", "AUTH_ACCEPTED", "RECIPIENT_ACCEPTED"], &[], 0), row(DIRECT, &["SERVER_TOO_SLOW", "RECIPIENT_ACCEPTED"], &[], 0),
        row(RELAY, &["SERVER_TOO_SLOW", "RELAY_ACCESS_DENIED"], &[], 1), row(SEND_DIRECT, &["SERVER_TOO_SLOW", "MESSAGE_ACCEPTED"], &[], 0),
    ]),
    at("mx slow; submission slow", &[usual(SIGN_IN), usual(DIRECT), usual(RELAY)]),
    at("mx silent; submission drip", &[row(SIGN_IN, &["SERVER_SILENT"], &[], 1), row(DIRECT, &["SERVER_SILENT"], &[], 1), row(RELAY, &["SERVER_SILENT"], &[], 1)]),

    // Hostile ones
    at("mx drip; submission silent", &[
        row(SIGN_IN, &["TIME_LIMIT"], &[], 3).within("3"), row(DIRECT, &["TIME_LIMIT"], &[], 3).within("3"), row(RELAY, &["TIME_LIMIT"], &[], 3).within("3"),
    ]),
    at("mx drip-ehlo; submission drip-ehlo", &[row(SIGN_IN, &["TIME_LIMIT"], &[], 3).within("3"), row(DIRECT, &["TIME_LIMIT"], &[], 3).within("3")]),
    at("mx flood; submission flood", &[row(SIGN_IN, &["PROTOCOL_ERROR"], &[], 1), row(DIRECT, &["PROTOCOL_ERROR"], &[], 1), row(RELAY, &["PROTOCOL_ERROR"], &[], 1), row(SEND_DIRECT, &["PROTOCOL_ERROR"], &[], 1)]),
    at("mx flood-ehlo; submission flood-ehlo", &[row(SIGN_IN, &["PROTOCOL_ERROR"], &[], 1), row(DIRECT, &["PROTOCOL_ERROR"], &[], 1), row(RELAY, &["PROTOCOL_ERROR"], &[], 1)]),
    at("mx long-line; submission long-line", &[row(SIGN_IN, &["PROTOCOL_ERROR"], &[], 1), row(DIRECT, &["PROTOCOL_ERROR"], &[], 1), row(RELAY, &["PROTOCOL_ERROR"], &[], 1)]),
    at("mx eightbit; submission eightbit", &[
        row(SIGN_IN, &["SMTP_INTERCEPTED", "STARTTLS_NOT_OFFERED"], &[], 1), row(DIRECT, &["SMTP_INTERCEPTED", "STARTTLS_NOT_OFFERED"], &[], 1), row(RELAY, &["SMTP_INTERCEPTED", "STARTTLS_NOT_OFFERED"], &[], 1),
    ]),
    at("mx eightbit-ehlo; submission eightbit-ehlo", &[row(SIGN_IN, &["STARTTLS_NOT_OFFERED"], &[], 1), row(DIRECT, &["STARTTLS_NOT_OFFERED"], &[], 1), row(RELAY, &["STARTTLS_NOT_OFFERED"], &[], 1)]),
    at("mx garbage; submission garbage", &[row(SIGN_IN, &["PROTOCOL_ERROR"], &[], 1), row(DIRECT, &["PROTOCOL_ERROR"], &[], 1), row(RELAY, &["PROTOCOL_ERROR"], &[], 1)]),
    at("mx out-of-turn; submission out-of-turn", &[row(SIGN_IN, &["PROTOCOL_ERROR"], &[], 1), row(DIRECT, &["PROTOCOL_ERROR"], &[], 1), row(RELAY, &["PROTOCOL_ERROR"], &[], 1)])
        .heard(&[("out-of-turn", "STARTTLS", 0)]),
    at("mx two-replies; submission two-replies", &[row(SIGN_IN, &["PROTOCOL_ERROR"], &[], 1), row(DIRECT, &["PROTOCOL_ERROR"], &[], 1), row(RELAY, &["PROTOCOL_ERROR"], &[], 1)])
        .heard(&[("two-replies", "AUTH", 0)]),
    at("mx inject; submission inject", &[
        row(SIGN_IN, &["STARTTLS_INJECTION"], &[], 1), row(DIRECT, &["STARTTLS_INJECTION"], &[], 1), row(RELAY, &["STARTTLS_INJECTION"], &[], 1),
        row(SEND_SIGNED_IN, &["STARTTLS_INJECTION"], &[], 1),
    ]).heard(&[("inject", "AUTH", 0), ("inject", "MAIL", 0)]),
    at("mx starttls-again; submission starttls-again", &[usual(SIGN_IN), usual(DIRECT), usual(SEND_SIGNED_IN), usual(SEND_DIRECT)])
        .heard(&[("starttls-again", "DOT", 2)]),
    at("mx reset-after-connect; submission reset-after-connect", &[row(SIGN_IN, &["CONNECTION_CUT"], &[], 1), row(DIRECT, &["CONNECTION_CUT"], &[], 1), row(RELAY, &["CONNECTION_CUT"], &[], 1)]),
    at("mx close-greeting; submission close-greeting", &[row(SIGN_IN, &["CONNECTION_CUT"], &["SERVER_SILENT"], 1), row(DIRECT, &["CONNECTION_CUT"], &[], 1), row(RELAY, &["CONNECTION_CUT"], &[], 1)]),
    at("mx close-ehlo; submission close-ehlo", &[row(SIGN_IN, &["CONNECTION_CUT"], &[], 1), row(DIRECT, &["CONNECTION_CUT"], &[], 1), row(RELAY, &["CONNECTION_CUT"], &[], 1)]),
    at("mx close-starttls; submission close-starttls", &[row(SIGN_IN, &["CONNECTION_CUT"], &["STARTTLS_REFUSED"], 1), row(DIRECT, &["CONNECTION_CUT"], &[], 1), row(RELAY, &["CONNECTION_CUT"], &[], 1)]),
    at("mx close-tls; submission close-tls", &[row(SIGN_IN, &["CONNECTION_CUT"], &["TLS_VERSION_TOO_OLD"], 1), row(DIRECT, &["CONNECTION_CUT"], &[], 1), row(RELAY, &["CONNECTION_CUT"], &[], 1)]),
    at("mx close-auth; submission close-auth", &[row(SIGN_IN, &["CONNECTION_CUT"], &["AUTH_CREDENTIALS_REJECTED"], 1), usual(DIRECT), row(SEND_SIGNED_IN, &["CONNECTION_CUT"], &["AUTH_CREDENTIALS_REJECTED"], 1)])
        .heard(&[("close-auth", "AUTH", 2), ("close-auth", "DOT", 0)]),
    at("mx close-mail; submission close-mail", &[row(SIGN_IN, &["AUTH_ACCEPTED", "CONNECTION_CUT"], &[], 1), row(DIRECT, &["CONNECTION_CUT"], &[], 1), row(SEND_DIRECT, &["CONNECTION_CUT"], &["MESSAGE_UNCERTAIN"], 1)])
        .heard(&[("close-mail", "DOT", 0)]),
    at("mx close-rcpt; submission close-rcpt", &[row(SIGN_IN, &["AUTH_ACCEPTED", "CONNECTION_CUT"], &[], 1), row(DIRECT, &["CONNECTION_CUT"], &[], 1), row(SEND_DIRECT, &["CONNECTION_CUT"], &["MESSAGE_UNCERTAIN"], 1)])
        .heard(&[("close-rcpt", "DOT", 0)]),
    at("mx close-data; submission close-data", &[usual(SIGN_IN), usual(DIRECT), row(SEND_SIGNED_IN, &["AUTH_ACCEPTED", "CONNECTION_CUT"], &["MESSAGE_UNCERTAIN"], 1), row(SEND_DIRECT, &["CONNECTION_CUT"], &["MESSAGE_UNCERTAIN"], 1)])
        .heard(&[("close-data", "DATA", 2), ("close-data", "DOT", 0)]),
    // Taken over, and no reply: once each, and nobody says how it went.
    at("mx close-dot; submission close-dot", &[usual(SIGN_IN), usual(DIRECT), row(SEND_SIGNED_IN, &["AUTH_ACCEPTED", "MESSAGE_UNCERTAIN"], &[], 3), row(SEND_DIRECT, &["MESSAGE_UNCERTAIN"], &[], 3)])
        .heard(&[("close-dot", "DATA", 2), ("close-dot", "DOT", 2), ("close-dot", "AUTH", 2)]),
    at("mx wait-dot; submission wait-dot", &[
        row(SEND_SIGNED_IN, &["AUTH_ACCEPTED", "MESSAGE_UNCERTAIN", "TIME_LIMIT"], &[], 3).within("3"), row(SEND_DIRECT, &["MESSAGE_UNCERTAIN", "TIME_LIMIT"], &[], 3).within("3"),
    ]).heard(&[("wait-dot", "DATA", 2), ("wait-dot", "DOT", 2), ("wait-dot", "AUTH", 1)]),
];
