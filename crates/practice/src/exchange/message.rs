//! The two header fields of a message that decide what is said to it.

/// The address in the From field, in lower case; `None` where there is no such field.
pub(super) fn author(message: &[u8]) -> Option<String> {
    let value = field(message, "from")?;
    let address = match value.rsplit_once('<') {
        Some((_, rest)) => rest.split('>').next().unwrap_or_default(),
        None => &value,
    };
    Some(address.trim().to_ascii_lowercase())
}

/// The Message-ID as written; empty where there is none.
pub(super) fn message_id(message: &[u8]) -> String {
    field(message, "message-id").unwrap_or_default()
}

/// Longest value kept, in octets.
const MAX_VALUE: usize = 998;

/// The first field of this name (RFC 5322 §2.2), unfolded.
fn field(message: &[u8], name: &str) -> Option<String> {
    let mut value: Option<String> = None;
    for line in message.split(|octet| *octet == b'\n') {
        let line = line.strip_suffix(b"\r").unwrap_or(line);
        if line.is_empty() {
            break;
        }
        let text = String::from_utf8_lossy(&line[..line.len().min(MAX_VALUE)]);
        let folded = text.starts_with([' ', '\t']);
        match &mut value {
            Some(value) if folded && value.len() + text.len() <= MAX_VALUE => value.push_str(&text),
            Some(_) => break,
            None if folded => {}
            None => {
                value = text
                    .split_once(':')
                    .filter(|(found, _)| found.trim_end().eq_ignore_ascii_case(name))
                    .map(|(_, value)| value.to_owned());
            }
        }
    }
    value.map(|value| value.trim().to_owned())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_author_is_found_in_every_form_of_the_field() {
        for from in [
            "From: Scan@contoso.example",
            "FROM : Copier <scan@contoso.example>",
            "From: \"Copier,\r\n 2nd floor\"\r\n\t<scan@contoso.example>",
        ] {
            let message = format!("Subject: x\r\n{from}\r\nTo: anna@contoso.example\r\n\r\nFrom: b\r\n");
            assert_eq!(author(message.as_bytes()).as_deref(), Some("scan@contoso.example"), "{from}");
        }
    }

    #[test]
    fn the_body_is_no_header() {
        assert_eq!(author(b"Subject: x\r\n\r\nFrom: scan@contoso.example\r\n"), None);
        assert_eq!(message_id(b"Message-ID:\r\n <a@b>\r\n\r\n"), "<a@b>");
        assert_eq!(message_id(b""), "");
    }
}
