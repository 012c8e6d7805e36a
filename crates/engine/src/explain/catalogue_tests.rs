use proptest::prelude::*;

use super::*;
use crate::Argument;

fn first(text: &str) -> Option<Code> {
    classify(text).first().map(|explanation| explanation.code)
}

/// Reply code, enhanced status code and words of a sample, where it begins with codes.
fn parts(sample: &str) -> Option<(&str, &str, &str)> {
    let (reply, rest) = sample.split_once(' ')?;
    reply.parse::<u16>().ok()?;
    let (enhanced, words) = rest.split_once(' ')?;
    enhanced.starts_with(['4', '5']).then_some((reply, enhanced, words))
}

#[test]
fn every_rule_is_told_by_its_own_sample_whatever_wraps_it() {
    for rule in Catalogue::built_in().rules() {
        let sample = &rule.sample;
        assert_eq!(first(sample), Some(rule.code), "{sample}");
        assert_eq!(
            first(&format!("2026-07-01 09:12:44 scan01 ERROR {sample} (job 4711)")),
            Some(rule.code),
            "{sample}"
        );
        let Some((reply, enhanced, words)) = parts(sample) else { continue };
        let wrapped = [
            format!("smtplib.SMTPException: ({reply}, b\"{enhanced} {words}\")"),
            format!(
                "Error: Invalid login: {reply}-{enhanced} {words}\n{reply} {enhanced} more at the administrator's"
            ),
            format!(
                "Jul  1 01:57:31 mail postfix/smtp[4242]: 4ABC: to=<a@contoso.com>, relay=smtp.office365.com[52.97.1.2]:587, \
                 delay=1.1, dsn={enhanced}, status=bounced (host smtp.office365.com[52.97.1.2] said: {reply} {enhanced} \
                 {words} (in reply to MAIL FROM command))"
            ),
            format!("< {reply}-{enhanced} {}\r\n< {reply} {enhanced} bye\r\n", words.replace(' ', "\r\n  ")),
            format!("The server response was: {reply} {enhanced} {}", words.to_uppercase()),
        ];
        for text in wrapped {
            assert_eq!(first(&text), Some(rule.code), "{text}");
        }
    }
}

#[test]
fn the_reply_inside_wins() {
    let outer = "Client not authenticated to send mail. Error: 535 5.7.139 Authentication unsuccessful, ";
    let texts = [
        format!("530 5.7.57 {outer}SmtpClientAuthentication is disabled for the Tenant."),
        format!("530-5.7.57 {outer}SmtpClientAuthentication is\n530 5.7.57 disabled for the Tenant."),
        format!(
            "(530, b'5.7.57 {outer}SmtpClientAuthentication is disabled for the Tenant.', 'scan@contoso.com')"
        ),
    ];
    for text in texts {
        let codes: Vec<Code> = classify(&text).iter().map(|explanation| explanation.code).collect();
        assert_eq!(codes, [Code::SmtpAuthDisabledForTenant], "{text}");
    }
    let wrong =
        "530 5.7.57 Client not authenticated to send mail. Error: 535 5.7.3 Authentication unsuccessful [X]";
    assert_eq!(first(wrong), Some(Code::AuthCredentialsRejected));
    assert_eq!(classify(&format!("530 5.7.57 {outer}a clause that nobody knows.")), []);
}

#[test]
fn a_code_apart_from_its_words_is_put_together() {
    let text = "SMTP Error: Could not authenticate. SMTP server error: QUIT command failed Detail: Authentication \
                unsuccessful [AM9P193CA0012] SMTP code: 535 Additional SMTP info: 5.7.3";
    assert_eq!(first(text), Some(Code::AuthCredentialsRejected));
    let text = "SMTP server error: MAIL FROM command failed Detail: TenantAttribution; Relay Access Denied SMTP code: \
                550 Additional SMTP info: 5.7.64";
    assert_eq!(first(text), Some(Code::RelayAccessDenied));
}

#[test]
fn a_panel_that_breaks_words_is_read_too() {
    assert_eq!(
        first("535 5.7.139 Authen\ntication unsuccess\nful, account loc\nked."),
        Some(Code::AccountLocked)
    );
}

#[test]
fn what_is_not_known_gives_nothing() {
    let texts = [
        "",
        "550",
        "535",
        "5.7.139",
        "550 5.7.139",
        "535 5.7.139 Authentication unsuccessful",
        "Error",
        "access denied",
        "authentication unsuccessful",
        "MySQL 5.7.64 started",
        "kernel 5.7.30",
        "version 5.7.68 of nginx",
        "5.7.64.1",
        "mailbox full",
        "connection timed out",
        "timeout",
        "The quick brown fox jumps over the lazy dog",
        "550 5.9.99 Something new",
        "250 2.0.0 OK",
        "220 mail.contoso.com ESMTP",
        "AADSTS900023: bad tenant",
        "AADSTS50126: something else",
        "550 Requested action not taken",
        "phone 550-5764",
        "relay access denied",
    ];
    for text in texts {
        assert_eq!(classify(text), [], "{text}");
    }
}

#[test]
fn the_values_in_a_reply_are_found() {
    let value = |text: &str, key: &str| match classify(text).first()?.arguments.get(key)? {
        Argument::Text(text) => Some(text.clone()),
        _ => None,
    };
    let listed =
        "550 5.7.1 Service unavailable, Client host [203.0.113.5] blocked using Spamhaus. To request removal";
    assert_eq!(value(listed, "address").as_deref(), Some("203.0.113.5"));
    assert_eq!(value(listed, "list").as_deref(), Some("Spamhaus"));
    let denied =
        "554 5.2.252 SendAsDenied; scan@contoso.com not allowed to send as boss@contoso.com; STOREDRV";
    assert_eq!(value(denied, "login").as_deref(), Some("scan@contoso.com"));
    assert_eq!(value(denied, "from").as_deref(), Some("boss@contoso.com"));
    assert_eq!(
        value("Error: getaddrinfo ENOTFOUND smtp.ofice365.com", "name").as_deref(),
        Some("smtp.ofice365.com")
    );
    let timed_out = "Error: connect ETIMEDOUT 203.0.113.9:587";
    assert_eq!(value(timed_out, "port").as_deref(), Some("587"));
}

#[test]
fn the_most_specific_meaning_comes_first() {
    let log = "421 4.3.2 Service not available\n550 5.7.64 TenantAttribution; Relay Access Denied [ATTR36]\n";
    let codes: Vec<Code> = classify(log).iter().map(|explanation| explanation.code).collect();
    assert_eq!(codes, [Code::RelayAccessDenied, Code::ServerBusy]);
}

#[test]
fn a_very_long_text_is_looked_at_from_both_ends() {
    let long = "x 535 5.7.1 y\n".repeat(800_000);
    assert_eq!(classify(&long), []);
    let text = format!("{long}535 5.7.139 Authentication unsuccessful, account locked.");
    assert_eq!(first(&text), Some(Code::AccountLocked));
}

#[test]
fn one_reply_is_told_by_its_parts() {
    let told = classify_reply(550, Some("5.7.68"), "TenantInboundAttribution; Direct Send not allowed");
    assert_eq!(told.map(|(code, _)| code), Some(Code::DirectSendRejected));
    let told = classify_reply(535, None, "5.7.139 Authentication unsuccessful, account locked.");
    assert_eq!(told.map(|(code, _)| code), Some(Code::AccountLocked));
    assert_eq!(classify_reply(550, None, "No"), None);
}

#[test]
fn every_rule_can_match_and_names_its_source() {
    for rule in Catalogue::built_in().rules() {
        assert!(!rule.enhanced.is_empty() || rule.alone, "{}", rule.sample);
        assert!(!rule.alone || rule.phrases.iter().map(String::len).sum::<usize>() >= 11, "{}", rule.sample);
        assert!(rule.source.starts_with("https://"), "{}", rule.sample);
        assert!(rule.checked_on.is_some() || rule.confidence == Confidence::Common, "{}", rule.sample);
        assert!(rule.phrases.iter().all(|phrase| phrase.to_lowercase() == *phrase), "{}", rule.sample);
        assert!(!rule.applies_to.is_empty(), "{}", rule.sample);
    }
}

proptest! {
    #[test]
    fn no_text_makes_it_panic(text in any::<String>()) {
        let _ = classify(&text);
    }

    #[test]
    fn no_text_like_a_reply_makes_it_panic(text in "[ 245.\\-\\\\n\"'#\\[\\]a-zä:;]{0,200}") {
        let _ = classify(&text);
    }
}
