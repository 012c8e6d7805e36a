//! Building a message (RFC 5322) for DATA.

use engine::ports::{ComposeError, Composed, Draft};
use lettre::message::header::{ContentType, Header, HeaderName, HeaderValue};
use lettre::message::{Attachment, Mailbox, Message, MultiPart, SinglePart};

/// Says that no person wrote it, so that no one's out-of-office reply answers (RFC 3834 §5).
#[derive(Clone)]
struct AutoSubmitted;

impl Header for AutoSubmitted {
    fn name() -> HeaderName {
        HeaderName::new_from_ascii_str("Auto-Submitted")
    }

    fn parse(_: &str) -> Result<Self, Box<dyn std::error::Error + Send + Sync>> {
        Ok(Self)
    }

    fn display(&self) -> HeaderValue {
        HeaderValue::new(Self::name(), "auto-generated".to_owned())
    }
}

pub(crate) fn compose(draft: &Draft) -> Result<Composed, ComposeError> {
    let from = mailbox(&draft.from)?;
    let message_id = format!("<{}@{}>", random_word()?, from.email.domain());
    let mut builder = Message::builder()
        .from(from)
        .subject(one_line(&draft.subject))
        .date_now()
        .message_id(Some(message_id.clone()))
        .header(AutoSubmitted);
    for recipient in &draft.to {
        builder = builder.to(mailbox(recipient)?);
    }
    let text = SinglePart::builder().header(ContentType::TEXT_PLAIN).body(draft.text.clone());
    let message = match &draft.attachment {
        None => builder.singlepart(text),
        Some(file) => {
            let media_type =
                ContentType::parse(&file.media_type).map_err(|error| failed(&file.media_type, &error))?;
            let part = Attachment::new(one_line(&file.name)).body(file.bytes.clone(), media_type);
            builder.multipart(MultiPart::mixed().singlepart(text).singlepart(part))
        }
    };
    let message = message.map_err(|error| ComposeError(error.to_string()))?;
    Ok(Composed { bytes: message.formatted(), message_id })
}

fn mailbox(address: &str) -> Result<Mailbox, ComposeError> {
    let email = address.parse().map_err(|error: lettre::address::AddressError| failed(address, &error))?;
    Ok(Mailbox::new(None, email))
}

fn failed(what: &str, error: &dyn std::fmt::Display) -> ComposeError {
    ComposeError(format!("{}: {error}", engine::clean(what, 100)))
}

/// A line end in a header field would begin another field.
fn one_line(text: &str) -> String {
    text.chars().map(|c| if c.is_control() { ' ' } else { c }).collect()
}

/// 128 random bits in hexadecimal.
fn random_word() -> Result<String, ComposeError> {
    let mut octets = [0; 16];
    let random = rustls::crypto::ring::default_provider().secure_random;
    random.fill(&mut octets).map_err(|_| ComposeError("no random numbers to be had".to_owned()))?;
    Ok(format!("{:032x}", u128::from_be_bytes(octets)))
}
