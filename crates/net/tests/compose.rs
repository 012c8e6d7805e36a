//! Messages as they go into DATA.
#![allow(clippy::unwrap_used, clippy::expect_used, reason = "a test may fail")]

use engine::ports::{Attachment, Composed, Draft, Ports as _};

fn draft() -> Draft {
    Draft {
        from: "scan@contoso.example".to_owned(),
        to: vec!["one@contoso.example".to_owned(), "two@contoso.example".to_owned()],
        subject: "Test message".to_owned(),
        text: "Hello\n.\nEnd".to_owned(),
        attachment: None,
    }
}

fn composed(draft: &Draft) -> Composed {
    net::Ports::new(&net::Options::from_system()).compose(draft).unwrap()
}

fn text(composed: &Composed) -> &str {
    std::str::from_utf8(&composed.bytes).unwrap()
}

#[test]
fn a_message_says_that_no_person_wrote_it() {
    let composed = composed(&draft());
    let text = text(&composed);
    for line in [
        "From: scan@contoso.example",
        "To: one@contoso.example, two@contoso.example",
        "Subject: Test message",
        "Auto-Submitted: auto-generated",
        "MIME-Version: 1.0",
        "Content-Type: text/plain; charset=utf-8",
        &format!("Message-ID: {}", composed.message_id),
    ] {
        assert!(text.lines().any(|other| other == line), "{line} is not in {text}");
    }
    assert!(text.contains("\r\nDate: "));
    assert!(text.contains("\r\n\r\nHello\r\n.\r\nEnd"));
}

#[test]
fn message_ids_are_of_the_senders_domain_and_differ() {
    let (one, other) = (composed(&draft()), composed(&draft()));
    assert_ne!(one.message_id, other.message_id);
    let id = one.message_id.strip_prefix('<').and_then(|id| id.strip_suffix("@contoso.example>")).unwrap();
    assert!(id.len() == 32 && id.bytes().all(|octet| octet.is_ascii_hexdigit()), "{id}");
}

#[test]
fn every_line_ends_in_crlf_and_every_octet_is_ascii() {
    let words = Draft {
        subject: "Grüße vom Drucker ✓".to_owned(),
        text: format!("Grüße\r\nund\nmehr\n{}", "ä".repeat(3_000)),
        ..draft()
    };
    let composed = composed(&words);
    assert!(composed.bytes.is_ascii());
    assert_eq!(text(&composed).matches('\n').count(), text(&composed).matches("\r\n").count());
    assert!(text(&composed).lines().all(|line| line.len() <= 998));
}

#[test]
fn a_line_end_in_a_subject_or_a_file_name_begins_no_field() {
    let hostile = Draft {
        subject: "x\r\nBcc: thief@example.net".to_owned(),
        attachment: Some(Attachment {
            name: "a.pdf\r\nBcc: thief@example.net".to_owned(),
            media_type: "application/pdf".to_owned(),
            bytes: vec![0, 255, b'\n'],
        }),
        ..draft()
    };
    let composed = composed(&hostile);
    assert!(!text(&composed).lines().any(|line| line.starts_with("Bcc:")), "{}", text(&composed));
}

#[test]
fn a_file_is_attached_with_its_type_and_name() {
    let with_file = Draft {
        attachment: Some(Attachment {
            name: "scan.pdf".to_owned(),
            media_type: "application/pdf".to_owned(),
            bytes: b"%PDF-1.4".to_vec(),
        }),
        ..draft()
    };
    let composed = composed(&with_file);
    assert!(text(&composed).contains("Content-Type: multipart/mixed"));
    assert!(text(&composed).contains("Content-Type: application/pdf"));
    assert!(text(&composed).contains("filename=\"scan.pdf\""));
}

#[test]
fn what_is_no_address_or_media_type_is_refused() {
    let ports = net::Ports::new(&net::Options::from_system());
    let attachment = Some(Attachment { name: "x".into(), media_type: "nonsense".into(), bytes: vec![] });
    for bad in [
        Draft { from: "nobody".to_owned(), ..draft() },
        Draft { to: vec!["a@b\r\nBcc: c@d".to_owned()], ..draft() },
        Draft { attachment, ..draft() },
    ] {
        assert!(ports.compose(&bad).is_err(), "{bad:?}");
    }
}
