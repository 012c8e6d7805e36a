//! What is no error of mail gets no meaning.

use engine::explain::classify;
use proptest::prelude::*;

const HARMLESS: &[&str] = &[
    "",
    " ",
    "everything is fine",
    "OK",
    "250 2.0.0 OK <4711@scan01.contoso.com> [Hostname=AM9P193MB1234]",
    "235 2.7.0 Authentication successful",
    "220 AM9P193CA0012.outlook.office365.com Microsoft ESMTP MAIL Service ready at Wed, 1 Jul 2026 01:57:31 +0000",
    "354 Start mail input; end with <CRLF>.<CRLF>",
    "MySQL 5.7.64 started",
    "PHP 5.5.0 is installed",
    "kernel 5.7.30-generic x86_64",
    "version 5.7.68 of nginx",
    "Updated openssl 3.0.2 to 3.0.13, bash 5.2.252",
    "node v4.3.2, npm 5.3.4",
    "iOS 4.4.2 (build 550)",
    "firmware 5.4.1, bootloader 4.7.0",
    "192.168.5.7 is up",
    "10.5.7.64/24 via 10.5.7.1",
    "2001:db8::5:7:64",
    "+49 30 550 5764",
    "Tel. 535-5713",
    "call 550 for support",
    "Invoice 5.7.2026 over 1.530,00 EUR",
    "Total: 550.57 USD",
    "CHF 4.50 / 5.30 / 5.50",
    "due on 5.10.2026",
    "12:05:57 job 550 done in 5.7 s",
    "Jul  1 01:57:31 mail postfix/qmgr[812]: 4ABC: removed",
    "Jul  1 01:57:31 mail postfix/smtp[4242]: 4ABC: to=<a@example.org>, relay=mx.example.org[203.0.113.9]:25, delay=0.5, dsn=2.0.0, status=sent (250 2.0.0 OK)",
    "Paper jam in tray 2",
    "Toner low, order part 550-5764",
    "Das Dokument wurde gesendet.",
    "Numérisation terminée, 5 pages",
    "Documento inviato correttamente",
    "スキャンが完了しました",
    "Сканирование завершено",
    "扫描完成",
    "let code = 550; let version = (5, 7, 64);",
    "fn main() { println!(\"{}\", 5.7); }",
    "if (err.responseCode === 535) { retry(); }",
    "SELECT * FROM mails WHERE status = 550;",
    "<html><body><h1>Welcome</h1><p>Version 5.7.64</p></body></html>",
    "{\"status\":\"ok\",\"version\":\"5.7.139\"}",
    "https://example.org/docs/5.7.64/index.html",
    "Section 5.7.64 of the manual describes the tray",
    "see chapter 4.4.1, page 550",
    "mailbox full",
    "connection timed out",
    "access denied",
    "relay access denied",
    "authentication unsuccessful",
    "Login failed",
    "Error",
    "Error 0x80070005",
    "HTTP 535",
    "HTTP/1.1 503 Service Unavailable",
    "curl: (67) Login denied",
    "Segmentation fault (core dumped)",
    "550 Requested action not taken",
    "550 5.9.99 Something new",
    "535 Incorrect authentication data",
    "Lorem ipsum dolor sit amet, consectetur adipiscing elit",
    "The user credentials were discussed in the meeting",
    "Please disable basic authentication in the lobby printer’s menu",
    "AADSTS50126: something else",
];

#[test]
fn harmless_texts_get_no_meaning() {
    assert!(HARMLESS.len() >= 60);
    let guessed: Vec<_> =
        HARMLESS.iter().filter_map(|text| Some((text, classify(text).first()?.code))).collect();
    assert!(guessed.is_empty(), "{guessed:#?}");
}

/// Whether somewhere three numbers stand with dots between, as in an enhanced status code.
fn holds_a_code(text: &str) -> bool {
    let bare: String = text.chars().filter(|c| !c.is_whitespace()).collect();
    let bytes = bare.as_bytes();
    (0..bytes.len()).any(|at| {
        let mut dots = 0;
        bytes[at].is_ascii_digit()
            && bytes[at..].iter().take_while(|b| b.is_ascii_digit() || **b == b'.').any(|b| {
                dots += u32::from(*b == b'.');
                dots == 2
            })
    })
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(4_000))]

    #[test]
    fn random_text_gets_no_meaning(text in any::<String>()) {
        prop_assume!(!holds_a_code(&text));
        prop_assert_eq!(classify(&text), []);
    }

    #[test]
    fn random_words_get_no_meaning(text in "([a-z]{1,9}|[0-9]{1,4}|error|mail|server|denied|relay|user|locked|the|is|sent|TLS|#|:|,|\\n| ){0,60}") {
        prop_assume!(!holds_a_code(&text));
        prop_assert_eq!(classify(&text), []);
    }

    #[test]
    fn a_reply_inside_any_text_is_found(before in "[a-z ,]{0,80}", after in "[a-z ,]{0,80}") {
        let text = [&before, " 550 5.7.64 TenantAttribution; Relay Access Denied [ATTR36] ", &after].concat();
        prop_assert_eq!(classify(&text)[0].code, engine::Code::RelayAccessDenied);
    }
}
