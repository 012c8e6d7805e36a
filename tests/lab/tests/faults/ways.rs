//! The calls of the table: a way to send, checked or used, as the office uses it.

/// A call of the command line.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Call {
    /// How the table names it.
    pub(crate) name: &'static str,
    /// The words, without `--json` and `--trust`.
    pub(crate) words: &'static str,
    /// What goes to standard input.
    pub(crate) stdin: &'static str,
    /// What it finds where nothing is wrong with the line and its far end.
    pub(crate) usual: &'static [&'static str],
    /// The exit status then.
    pub(crate) exit: i32,
}

impl Call {
    pub(crate) const fn new(
        name: &'static str,
        words: &'static str,
        stdin: &'static str,
        usual: &'static [&'static str],
    ) -> Self {
        Self { name, words, stdin, usual, exit: 0 }
    }
}

const ACCEPTED: &[&str] = &["MESSAGE_ACCEPTED"];

macro_rules! send_as {
    ($login:literal, $($more:literal),*) => {
        concat!("send --domain contoso.example --method client-submission-basic --password-stdin --login ", $login, "@contoso.example --to anna@contoso.example", $(" ", $more),*)
    };
}
macro_rules! exchanger {
    ($command:literal, $method:literal, $to:literal) => {
        concat!(
            $command,
            " --domain contoso.example --from scan@contoso.example --method ",
            $method,
            " --to ",
            $to
        )
    };
}
macro_rules! sign_in {
    ($login:literal, $password:literal) => {
        Call::new(
            concat!("sign-in as ", $login, ":", $password),
            concat!(
                "check --domain contoso.example --method client-submission-basic --password-stdin --login ",
                $login,
                "@contoso.example --to anna@contoso.example"
            ),
            $password,
            &["AUTH_ACCEPTED", "RECIPIENT_ACCEPTED"],
        )
    };
}
macro_rules! names {
    ($domain:literal) => {
        Call::new(
            concat!("direct-send of ", $domain),
            concat!("check --method direct-send --domain ", $domain),
            "",
            &["MX_IS_MICROSOFT_365"],
        )
    };
    ($domain:literal, $method:literal, $($more:literal),*) => {
        Call::new(
            concat!($method, " of ", $domain, $(" ", $more),*),
            concat!("check --domain ", $domain, " --method ", $method, $(" ", $more),*),
            "",
            &["MX_IS_MICROSOFT_365"],
        )
    };
}
pub(crate) use {names, sign_in};

// The ways, checked.
pub(crate) const SIGN_IN: Call = sign_in!("scan", "Lab-1");
pub(crate) const TOKEN: Call = Call::new(
    "token of scan",
    "check --domain contoso.example --method client-submission-oauth --login scan@contoso.example --token-stdin",
    "good-token",
    &["AUTH_ACCEPTED"],
);
/// Without a secret: as far as the certificate.
pub(crate) const LOOK: Call = Call::new(
    "submission, no secret",
    "check --domain contoso.example --method client-submission-basic --no-probe",
    "",
    &["BASIC_AUTH_ENDS"],
);
pub(crate) const DIRECT: Call = Call::new(
    "direct-send",
    exchanger!("check", "direct-send", "anna@contoso.example"),
    "",
    &["RECIPIENT_ACCEPTED"],
);
/// The office's address has no connector, unless the lab says `egress connector`.
pub(crate) const RELAY: Call = Call {
    exit: 1,
    ..Call::new(
        "relay-ip",
        exchanger!("check", "relay-ip", "somebody@elsewhere.example"),
        "",
        &["RELAY_ACCESS_DENIED"],
    )
};
pub(crate) const CERTIFICATE: Call = Call::new(
    "relay-certificate",
    "check --domain contoso.example --from scan@contoso.example --method relay-certificate --to somebody@elsewhere.example --client-certificate /run/mail-lab/ca/device.chain.pem --client-key /run/mail-lab/ca/device.key",
    "",
    &["RELAY_ALLOWED"],
);

// The ways, used.
pub(crate) const SEND_SIGNED_IN: Call =
    Call::new("send, signed in", send_as!("scan",), "Lab-1", &["AUTH_ACCEPTED", "MESSAGE_ACCEPTED"]);
pub(crate) const SEND_DIRECT: Call =
    Call::new("send, direct", exchanger!("send", "direct-send", "anna@contoso.example"), "", ACCEPTED);
pub(crate) const SEND_RELAY: Call = Call {
    exit: 1,
    ..Call::new(
        "send, relayed",
        exchanger!("send", "relay-ip", "somebody@elsewhere.example"),
        "",
        &["RELAY_ACCESS_DENIED"],
    )
};
pub(crate) const SEND_AS_BOSS: Call =
    Call::new("send as the boss", send_as!("scan", "--from boss@contoso.example"), "Lab-1", ACCEPTED);
pub(crate) const SEND_BUSY: Call = Call::new("send as busy", send_as!("busy",), "Lab-1", ACCEPTED);
pub(crate) const SEND_LIMIT: Call = Call::new("send as limit", send_as!("limit",), "Lab-1", ACCEPTED);
pub(crate) const TOKEN_BASIC_OFF: Call = Call {
    name: "token of basicoff",
    words: "check --domain contoso.example --method client-submission-oauth --login basicoff@contoso.example --token-stdin",
    ..TOKEN
};
pub(crate) const STALE_TOKEN: Call = Call { name: "stale token", stdin: "stale-token", ..TOKEN };

// Recipients.
pub(crate) const TO_NOBODY: Call = Call {
    name: "direct-send to nobody",
    words: exchanger!("check", "direct-send", "nobody@contoso.example"),
    ..DIRECT
};
pub(crate) const TO_OUTSIDE: Call = Call {
    name: "direct-send to outside",
    words: exchanger!("check", "direct-send", "a@elsewhere.example"),
    ..DIRECT
};
pub(crate) const REJECTED: Call = Call {
    name: "direct-send, rejected",
    words: "check --domain rejectds.example --method direct-send --from scan@rejectds.example --to anna@rejectds.example",
    ..DIRECT
};
