//! The three ways of Microsoft's article, healthy, from the office's computer: checked, sent, and read from the
//! mailbox.
#![allow(clippy::unwrap_used, clippy::expect_used)]

use lab_tests::Lab;
use serde_json::Value;

const SUBMISSION: &[&str] = &[
    "--domain",
    "contoso.example",
    "--method",
    "client-submission-basic",
    "--from",
    "scan@contoso.example",
    "--login",
    "scan@contoso.example",
];
const TOKEN: &[&str] = &[
    "--domain",
    "contoso.example",
    "--method",
    "client-submission-oauth",
    "--from",
    "scan@contoso.example",
    "--login",
    "scan@contoso.example",
];
const DIRECT: &[&str] =
    &["--domain", "contoso.example", "--method", "direct-send", "--from", "scan@contoso.example"];
const RELAY: &[&str] =
    &["--domain", "contoso.example", "--method", "relay-ip", "--from", "scan@contoso.example"];

fn words<'a>(command: &'a str, way: &[&'a str], more: &[&'a str]) -> Vec<&'a str> {
    [&[command][..], way, more].concat()
}

#[test]
fn each_way_is_checked_and_delivers_and_the_message_is_in_the_mailbox() {
    let Some(lab) = Lab::up() else { return };

    let ran = lab
        .run(&words("check", SUBMISSION, &["--to", "anna@contoso.example", "--password-stdin"]), "Lab-1\n");
    assert_eq!(ran.exit, 0, "{ran:#?}");
    for check in ["names", "mx", "connect", "greeting", "tls", "recipient", "public-address"] {
        assert_eq!(ran.outcome(check), "passed", "{check}: {ran:#?}");
    }
    assert!(ran.codes().contains(&"AUTH_ACCEPTED".into()), "{ran:#?}");
    assert!(ran.codes().contains(&"BASIC_AUTH_ENDS".into()), "{ran:#?}");
    assert_eq!(ran.json["facts"]["public_ip_seen"]["port_587"].as_str().map(|ip| !ip.is_empty()), Some(true));
    delivered(
        &lab,
        SUBMISSION,
        &["--to", "anna@contoso.example", "--password-stdin"],
        "Lab-1\n",
        "X-Lab-Auth: scan@contoso.example",
    );

    let ran = lab.run(&words("check", TOKEN, &["--token-stdin"]), "good-token\n");
    assert_eq!(ran.exit, 0, "{ran:#?}");
    assert_eq!(ran.outcome("sign-in"), "passed", "{ran:#?}");
    assert!(!ran.codes().contains(&"BASIC_AUTH_ENDS".into()), "{ran:#?}");
    delivered(
        &lab,
        TOKEN,
        &["--to", "anna@contoso.example", "--token-stdin"],
        "good-token\n",
        "X-Lab-Auth: scan@contoso.example",
    );

    let ran = lab.run(&words("check", DIRECT, &["--to", "anna@contoso.example"]), "");
    assert_eq!(ran.exit, 0, "{ran:#?}");
    assert_eq!(ran.json["facts"]["mx_endpoint"], "contoso-example.mail.protection.outlook.com");
    assert_eq!(ran.json["facts"]["public_ip_seen"]["port_25"], "192.0.2.10");
    // The office's dynamic address is not in the record: mail goes, with a warning.
    assert!(ran.codes().contains(&"SPF_IP_NOT_LISTED".into()), "{ran:#?}");
    delivered(&lab, DIRECT, &["--to", "anna@contoso.example"], "", "X-Lab-Client: 192.0.2.10");

    lab.set(&["egress", "connector"]);
    let ran = lab.run(
        &words("check", RELAY, &["--to", "anna@contoso.example", "--to", "somebody@elsewhere.example"]),
        "",
    );
    assert_eq!((ran.exit, &ran.json["outcome"]), (0, &Value::from("passed")), "{ran:#?}");
    assert!(ran.codes().contains(&"RELAY_ALLOWED".into()), "{ran:#?}");
    assert!(ran.codes().contains(&"SPF_PASSES".into()), "{ran:#?}");
    delivered(
        &lab,
        RELAY,
        &["--to", "somebody@elsewhere.example"],
        "",
        "Envelope-to: somebody@elsewhere.example",
    );
}

fn delivered(lab: &Lab, way: &[&str], more: &[&str], stdin: &str, header: &str) {
    let sent = lab.run(&words("send", way, more), stdin);
    assert_eq!(sent.exit, 0, "{sent:#?}");
    assert_eq!(
        (&sent.json["accepted"], &sent.json["stage"]),
        (&Value::from(true), &Value::from("body")),
        "{sent:#?}"
    );
    let id = sent.json["message_id"].as_str().unwrap();
    let mail = lab.mail(id);
    assert!(mail.contains(header), "{header} in:\n{mail}");
    assert!(mail.contains("Auto-Submitted: auto-generated"), "{mail}");
    assert!(mail.contains("X-Lab-TLS: TLSv1."), "{mail}");
}

#[test]
fn a_check_never_delivers_and_a_certificate_can_stand_for_the_address() {
    let Some(lab) = Lab::up() else { return };
    let way = &[
        "check",
        "--domain",
        "contoso.example",
        "--method",
        "relay-certificate",
        "--from",
        "scan@contoso.example",
    ];
    let certificate = &[
        "--client-certificate",
        "/run/mail-lab/ca/device.chain.pem",
        "--client-key",
        "/run/mail-lab/ca/device.key",
    ];
    let outside = &["--to", "somebody@elsewhere.example"];
    let ran = lab.run(&[&way[..], outside].concat(), "");
    assert!(ran.codes().contains(&"RELAY_ACCESS_DENIED".into()), "{ran:#?}");
    let ran = lab.run(&[&way[..], outside, certificate].concat(), "");
    assert!(ran.codes().contains(&"RELAY_ALLOWED".into()), "{ran:#?}");
    assert_eq!(lab.mail("Received"), "\n", "nothing was delivered");
}

#[test]
fn a_saved_set_up_and_the_systems_trust_work_as_the_flags_do() {
    let Some(lab) = Lab::up() else { return };
    let folder = tempfile::tempdir().unwrap();
    let at = folder.path().to_str().unwrap();
    let saved = lab.run(
        &[
            "setups",
            "save",
            "Reception",
            "--data-dir",
            at,
            "--domain",
            "https://Contoso.example/",
            "--method",
            "direct-send",
            "--from",
            "scan@contoso.example",
            "--to",
            "anna@contoso.example",
        ],
        "",
    );
    assert_eq!(saved.exit, 0, "{saved:#?}");
    let ran = lab.run(&["check", "--setup", "Reception", "--data-dir", at], "");
    assert_eq!(ran.outcome("tls"), "passed", "{ran:#?}");
    assert!(ran.codes().contains(&"EXTRA_TRUST_USED".into()));
    assert_eq!(ran.outcome("recipient"), "skipped", "no --to, no trial: {ran:#?}");
    // Without --trust the lab's root is nobody's.
    let ran = lab.run_bare(&["--json", "check", "--setup", "Reception", "--data-dir", at], "");
    assert!(ran.codes().contains(&"TLS_CERTIFICATE_UNTRUSTED".into()), "{ran:#?}");
    assert_eq!(ran.exit, 1);
}
