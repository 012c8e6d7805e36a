//! The fault table: a situation in the lab, the codes that must be named, those that must not, and the exit
//! status. Run alone it prints the table.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::print_stdout)]

use lab_tests::Lab;

/// One situation.
struct Fault {
    /// What is done to the lab; several changes apart by `;`.
    lab: &'static str,
    /// The call, without `--json` and `--trust`.
    call: &'static str,
    /// What goes to standard input.
    stdin: &'static str,
    /// Codes that must be found.
    must: &'static [&'static str],
    /// Codes that must not.
    must_not: &'static [&'static str],
    /// The exit status.
    exit: i32,
}

const fn fault(
    lab: &'static str,
    call: &'static str,
    stdin: &'static str,
    must: &'static [&'static str],
    must_not: &'static [&'static str],
    exit: i32,
) -> Fault {
    Fault { lab, call, stdin, must, must_not, exit }
}

macro_rules! submission {
    ($login:literal) => {
        concat!(
            "check --domain contoso.example --method client-submission-basic --login ",
            $login,
            "@contoso.example --password-stdin"
        )
    };
}
const BARE: &str = "check --domain contoso.example --method client-submission-basic --no-probe";
const DIRECT: &str = "check --domain contoso.example --method direct-send --from scan@contoso.example --to anna@contoso.example";
const OUTSIDE: &str = "check --domain contoso.example --method relay-ip --from scan@contoso.example --to somebody@elsewhere.example";

#[rustfmt::skip]
const TABLE: &[Fault] = &[
    // Accounts
    fault("", submission!("scan"), "wrong", &["AUTH_CREDENTIALS_REJECTED"], &["AUTH_ACCEPTED", "REPLY_UNKNOWN"], 1),
    fault("", submission!("tenantoff"), "Lab-1", &["SMTP_AUTH_DISABLED_FOR_TENANT"], &["AUTH_CREDENTIALS_REJECTED", "SMTP_AUTH_DISABLED_FOR_MAILBOX"], 1),
    fault("", submission!("mboxoff"), "Lab-1", &["SMTP_AUTH_DISABLED_FOR_MAILBOX"], &["AUTH_CREDENTIALS_REJECTED", "SMTP_AUTH_DISABLED_FOR_TENANT"], 1),
    fault("", submission!("locked"), "Lab-1", &["AUTH_BLOCKED_BY_SECURITY_DEFAULTS"], &["ACCOUNT_LOCKED", "AUTH_CREDENTIALS_REJECTED"], 1),
    fault("", submission!("policy"), "Lab-1", &["AUTH_BLOCKED_BY_CONDITIONAL_ACCESS"], &["AUTH_CREDENTIALS_REJECTED"], 1),
    fault("", submission!("basicoff"), "Lab-1", &["BASIC_AUTH_RETIRED"], &["AUTH_CREDENTIALS_REJECTED"], 1),
    fault("", "check --domain contoso.example --method client-submission-oauth --login basicoff@contoso.example --token-stdin", "good-token", &["AUTH_ACCEPTED"], &["BASIC_AUTH_ENDS", "BASIC_AUTH_RETIRED"], 0),
    fault("", "check --domain contoso.example --method client-submission-oauth --login scan@contoso.example --token-stdin", "stale-token", &["OAUTH_TOKEN_REJECTED"], &["AUTH_CREDENTIALS_REJECTED"], 1),
    fault("", "send --domain contoso.example --method client-submission-basic --to anna@contoso.example --password-stdin --login busy@contoso.example", "Lab-1", &["LIMIT_CONNECTIONS"], &["MESSAGE_ACCEPTED"], 1),
    fault("", "send --domain contoso.example --method client-submission-basic --to anna@contoso.example --password-stdin --login limit@contoso.example", "Lab-1", &["LIMIT_RECIPIENTS"], &["MESSAGE_ACCEPTED"], 1),
    fault("", "send --domain contoso.example --method client-submission-basic --to anna@contoso.example --password-stdin --login scan@contoso.example --from boss@contoso.example", "Lab-1", &["SEND_AS_DENIED"], &["MESSAGE_ACCEPTED"], 1),
    // The way out of the office
    fault("path drop25", DIRECT, "", &["PORT_25_BLOCKED"], &["CONNECT_TIMED_OUT", "CONNECT_REFUSED"], 1),
    fault("mx drop", DIRECT, "", &["CONNECT_TIMED_OUT"], &["PORT_25_BLOCKED"], 1),
    fault("path reset25", DIRECT, "", &["CONNECT_REFUSED"], &["PORT_25_BLOCKED", "CONNECT_TIMED_OUT"], 1),
    fault("path prohibit25", DIRECT, "", &["CONNECT_UNREACHABLE"], &["PORT_25_BLOCKED"], 1),
    fault("path drop587", BARE, "", &["PORT_587_BLOCKED"], &["CONNECT_TIMED_OUT", "PORT_25_BLOCKED"], 1),
    fault("path reset587", BARE, "", &["CONNECT_REFUSED"], &["PORT_587_BLOCKED"], 1),
    fault("path drop25", BARE, "", &[], &["PORT_25_BLOCKED", "CONNECT_TIMED_OUT"], 0),
    fault("path cut", DIRECT, "", &["CONNECTION_CUT"], &["SERVER_SILENT"], 1),
    fault("path dropdns", DIRECT, "", &["DNS_TIMED_OUT"], &["DNS_NAME_NOT_FOUND"], 1),
    fault("path drop53tcp", DIRECT, "", &["RECIPIENT_ACCEPTED"], &["DNS_TIMED_OUT"], 0),
    fault("path v6hole", BARE, "", &[], &["CONNECT_TIMED_OUT"], 0),
    // Where the office's mail comes from
    fault("egress banned", DIRECT, "", &["IP_BANNED"], &["RELAY_ACCESS_DENIED"], 1),
    fault("egress pbl", DIRECT, "", &["IP_ON_BLOCK_LIST"], &["IP_BANNED"], 1),
    fault("egress throttled", DIRECT, "", &["IP_THROTTLED"], &["IP_BANNED", "SERVER_BUSY"], 3),
    fault("egress dynamic", OUTSIDE, "", &["RELAY_ACCESS_DENIED", "SPF_IP_NOT_LISTED"], &["RELAY_ALLOWED"], 1),
    fault("egress connector", OUTSIDE, "", &["RELAY_ALLOWED", "SPF_PASSES"], &["RELAY_ACCESS_DENIED"], 0),
    fault("", "check --domain rejectds.example --method direct-send --from scan@rejectds.example --to anna@rejectds.example", "", &["DIRECT_SEND_REJECTED"], &["RELAY_ACCESS_DENIED"], 1),
    fault("", "check --domain contoso.example --method direct-send --from scan@contoso.example --to nobody@contoso.example", "", &["RECIPIENT_NOT_FOUND"], &["RELAY_ACCESS_DENIED"], 1),
    fault("", "check --domain contoso.example --method direct-send --from scan@contoso.example --to a@elsewhere.example", "", &["RELAY_ACCESS_DENIED"], &["RELAY_ALLOWED"], 1),
    // Servers in Microsoft's place
    fault("submission tls10", BARE, "", &["TLS_VERSION_TOO_OLD"], &["TLS_HANDSHAKE_FAILED"], 1),
    fault("submission expired", BARE, "", &["TLS_CERTIFICATE_EXPIRED"], &["TLS_CERTIFICATE_UNTRUSTED"], 1),
    fault("submission wronghost", BARE, "", &["TLS_CERTIFICATE_NAME_MISMATCH"], &["TLS_CERTIFICATE_UNTRUSTED"], 1),
    fault("submission selfsigned", BARE, "", &["TLS_CERTIFICATE_UNTRUSTED"], &["TLS_CERTIFICATE_CHAIN_INCOMPLETE"], 1),
    fault("submission nochain", BARE, "", &["TLS_CERTIFICATE_CHAIN_INCOMPLETE"], &["TLS_CERTIFICATE_UNTRUSTED"], 1),
    fault("submission nostarttls", BARE, "", &["STARTTLS_NOT_OFFERED"], &["SMTP_INSPECTED"], 1),
    fault("submission starttls454", BARE, "", &["STARTTLS_REFUSED"], &["STARTTLS_NOT_OFFERED"], 1),
    fault("submission fixup", BARE, "", &["SMTP_INSPECTED"], &["SMTP_INTERCEPTED"], 1),
    fault("mx tarpit", DIRECT, "", &["SERVER_TOO_SLOW", "RECIPIENT_ACCEPTED"], &["SERVER_SILENT"], 0),
    fault("submission silent", BARE, "", &["SERVER_SILENT"], &["CONNECT_TIMED_OUT"], 1),
    fault("submission connect421", BARE, "", &["SERVER_BUSY"], &["SERVER_SILENT"], 3),
    fault("submission connect554", BARE, "", &["SERVER_REFUSES_SERVICE"], &["SERVER_SILENT"], 1),
    fault("submission drop", BARE, "", &["CONNECT_TIMED_OUT"], &["PORT_587_BLOCKED"], 1),
    fault("submission reset", BARE, "", &["CONNECT_REFUSED"], &["PORT_587_BLOCKED"], 1),
    fault("submission prohibited", BARE, "", &["CONNECT_UNREACHABLE"], &["PORT_587_BLOCKED"], 1),
    fault("mx tls12only", DIRECT, "", &["RECIPIENT_ACCEPTED"], &["TLS_VERSION_TOO_OLD"], 0),
    fault("mx tls13only", DIRECT, "", &["RECIPIENT_ACCEPTED"], &["TLS_VERSION_TOO_OLD"], 0),
    fault("submission google", BARE, "", &["SMTP_INTERCEPTED"], &[], 1),
    fault("mx busy451", DIRECT, "", &["IP_THROTTLED"], &["IP_BANNED"], 3),
    fault("mx expired", DIRECT, "", &["TLS_CERTIFICATE_EXPIRED"], &["RECIPIENT_ACCEPTED"], 1),
    fault("mx selfsigned", OUTSIDE, "", &["TLS_CERTIFICATE_UNTRUSTED"], &["RELAY_ALLOWED"], 1),
    // Names
    fault("", "check --domain nothing.example --method direct-send", "", &["DNS_NAME_NOT_FOUND"], &["MX_MISSING"], 1),
    fault("", "check --domain nullmx.fabrikam.example --method direct-send", "", &["MX_MISSING"], &[], 1),
    fault("", "check --domain nomx.fabrikam.example --method direct-send", "", &["MX_MISSING"], &["DNS_NAME_NOT_FOUND"], 1),
    fault("", "check --domain newmx.fabrikam.example --method direct-send", "", &["MX_IS_MICROSOFT_365"], &["MX_IS_NOT_MICROSOFT_365"], 0),
    fault("", "check --domain thirdparty.fabrikam.example --method direct-send", "", &["MX_IS_NOT_MICROSOFT_365"], &["MX_MISSING"], 3),
    fault("", "check --domain lame.example --method direct-send", "", &["DNS_SERVER_FAILED"], &["DNS_NAME_NOT_FOUND"], 1),
    fault("", "check --domain refused.example --method direct-send", "", &["DNS_SERVER_FAILED"], &["DNS_NAME_NOT_FOUND"], 1),
    fault("", "check --domain silent.example --method direct-send", "", &["DNS_TIMED_OUT"], &["DNS_NAME_NOT_FOUND"], 1),
    fault("", "check --domain fabrikam.example --method relay-ip --from scan@fabrikam.example", "", &["IPV6_PREFERRED"], &[], 0),
    fault("", "check --domain two.spf.example --method client-submission-basic", "", &["SPF_MULTIPLE_RECORDS"], &["SPF_NONE"], 1),
    fault("", "check --domain contoso.example --method relay-ip --public-ip 100.64.3.2", "", &["IP_SHARED_CGNAT"], &["SPF_PASSES"], 1),
    fault("", "check --domain contoso.example --method relay-ip --public-ip 10.5.3.2", "", &["IP_PRIVATE"], &["SPF_PASSES"], 1),
];

#[test]
fn every_fault_of_the_table_is_named_and_no_other() {
    let Some(lab) = Lab::up() else { return };
    let mut wrong = Vec::new();
    for row in TABLE {
        for change in row.lab.split(';').filter(|change| !change.is_empty()) {
            lab.set(&change.split(' ').collect::<Vec<_>>());
        }
        let words: Vec<&str> = row.call.split(' ').collect();
        let ran = lab.run(&words, row.stdin);
        let codes = ran.codes();
        let missing: Vec<_> =
            row.must.iter().filter(|code| !codes.iter().any(|found| found == *code)).collect();
        let extra: Vec<_> =
            row.must_not.iter().filter(|code| codes.iter().any(|found| found == *code)).collect();
        let verdict =
            if missing.is_empty() && extra.is_empty() && ran.exit == row.exit { "ok   " } else { "WRONG" };
        println!("{verdict} {:24} {:70.70} exit {} {}", row.lab, row.call, ran.exit, codes.join(" "));
        if verdict == "WRONG" {
            wrong.push(format!(
                "[{}] {}\n  missing {missing:?}, forbidden {extra:?}, exit {} instead of {}, found {codes:?}\n  {}",
                row.lab, row.call, ran.exit, row.exit, ran.stderr.trim()
            ));
        }
        // Every error says what to do and who can do it.
        for finding in ran.json["checks"]
            .as_array()
            .into_iter()
            .flatten()
            .flat_map(|check| check["findings"].as_array().unwrap())
        {
            if finding["severity"] == "error" {
                assert!(finding["remedy"].is_string() && finding["who"].is_string(), "{finding:#}");
            }
            assert!(!finding["message"].as_str().unwrap_or("{").contains(['{', '}']), "{finding:#}");
        }
        if !row.lab.is_empty() {
            lab.reset();
        }
    }
    assert!(wrong.is_empty(), "{} of {} rows:\n{}", wrong.len(), TABLE.len(), wrong.join("\n"));
}

#[test]
fn at_the_time_bound_the_document_is_whole_and_open_checks_say_so() {
    let Some(lab) = Lab::up() else { return };
    lab.set(&["submission", "silent"]);
    let ran = lab.run(
        &["check", "--domain", "contoso.example", "--method", "client-submission-basic", "--timeout", "2"],
        "",
    );
    assert_eq!(ran.exit, 3, "{ran:#?}");
    assert_eq!(ran.outcome("greeting"), "inconclusive", "{ran:#?}");
    assert!(ran.codes().contains(&"TIME_LIMIT".into()), "{ran:#?}");
}
