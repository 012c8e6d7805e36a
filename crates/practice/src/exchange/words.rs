//! The words both servers share. The texts are Exchange Online's own; host names and numbers are made up.

use std::net::IpAddr;

use jiff::Timestamp;
use smtp::command::{Command, Parameter};
use smtp::server::usual_reply;
use smtp::{Mechanism, Reply, ReplyCode};

use super::clock;

/// Largest message, in octets.
pub(super) const MAX_MESSAGE: u64 = 157_286_400;

/// The server as it shows itself in one conversation.
#[derive(Debug, Clone)]
pub(super) struct Host {
    /// In the greeting and the answer to EHLO.
    pub(super) name: &'static str,
    /// At the end of a refusal.
    pub(super) inner_name: &'static str,
    /// The conversation's number, in hexadecimal.
    pub(super) id: String,
    /// The address the client is seen by.
    pub(super) client: IpAddr,
}

impl Host {
    pub(super) fn submission(conversation: u64, client: IpAddr) -> Self {
        Self {
            name: "BN9PR03CA0123.outlook.office365.com",
            inner_name: "BN9PR03CA0123.namprd03.prod.outlook.com",
            id: id(conversation),
            client,
        }
    }

    pub(super) fn exchanger(conversation: u64, client: IpAddr) -> Self {
        Self {
            name: "BN8NAM12FT012.mail.protection.outlook.com",
            inner_name: "BN8NAM12FT012.eop-nam12.prod.protection.outlook.com",
            id: id(conversation),
            client,
        }
    }

    pub(super) fn greeting(&self) -> Reply {
        let (name, now, id) = (self.name, clock::in_greeting(Timestamp::now()), &self.id);
        Reply::new(ReplyCode::READY, format!("{name} Microsoft ESMTP MAIL Service ready at {now} [{id}]"))
    }

    /// The answer to EHLO; `own` stands where STARTTLS stands before TLS.
    pub(super) fn hello(&self, own: Option<&str>) -> Reply {
        let first = format!("{} Hello [{}]", self.name, self.client);
        let size = format!("SIZE {MAX_MESSAGE}");
        let before = [first.as_str(), &size, "PIPELINING", "DSN", "ENHANCEDSTATUSCODES"];
        let after = ["8BITMIME", "BINARYMIME", "CHUNKING", "SMTPUTF8"];
        Reply::with_lines(ReplyCode::OKAY, before.into_iter().chain(own).chain(after))
    }

    /// The answer to HELO.
    pub(super) fn short_hello(&self) -> Reply {
        Reply::new(ReplyCode::OKAY, format!("{} Hello [{}]", self.name, self.client))
    }

    /// A refusal with the end that Exchange Online gives it: where, when, which conversation.
    pub(super) fn refusal(&self, code: ReplyCode, text: &str) -> Reply {
        let now = clock::in_refusal(Timestamp::now());
        Reply::new(code, format!("{text} [{} {now} {}]", self.inner_name, self.id))
    }

    /// What both servers say alike; `None` for what each has its own words for.
    pub(super) fn usual(&self, command: &Command) -> Option<Reply> {
        match command {
            Command::Helo { .. } => Some(self.short_hello()),
            Command::Auth { mechanism, .. }
                if !matches!(mechanism, Mechanism::Login | Mechanism::XOAuth2) =>
            {
                Some(self.unknown_mechanism())
            }
            Command::Mail { parameters, .. } if too_large(parameters) => Some(self.refusal(
                ReplyCode::EXCEEDED_STORAGE,
                "5.3.4 Message size exceeds fixed maximum message size",
            )),
            command => usual_reply(command),
        }
    }

    /// Also the answer to AUTH before TLS, and at the MX endpoint.
    pub(super) fn unknown_mechanism(&self) -> Reply {
        self.refusal(ReplyCode::PARAMETER_NOT_IMPLEMENTED, "5.7.4 Unrecognized authentication type")
    }
}

pub(super) fn sender_okay() -> Reply {
    Reply::new(ReplyCode::OKAY, "2.1.0 Sender OK")
}

pub(super) fn recipient_okay() -> Reply {
    Reply::new(ReplyCode::OKAY, "2.1.5 Recipient OK")
}

fn id(conversation: u64) -> String {
    format!("{:016X}", 0x08DE_2A6B_0000_0000 + conversation)
}

fn too_large(parameters: &[Parameter]) -> bool {
    parameters.iter().any(|parameter| {
        let size = parameter.value.as_deref().and_then(|value| value.parse::<u64>().ok());
        parameter.keyword == "SIZE" && size.is_some_and(|size| size > MAX_MESSAGE)
    })
}
