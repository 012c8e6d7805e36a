//! `smtp.office365.com`: client submission.

use std::sync::Arc;

use smtp::command::Command;
use smtp::server::{Message, Session, SignIn};
use smtp::{Envelope, Reply, ReplyCode};

use super::message::{author, message_id};
use super::words::{Host, recipient_okay, sender_okay};
use crate::conversation::{Policy, Tls};
use crate::ledger::{Delivered, Ledger, ServerRole};
use crate::settings::{Mailbox, Settings, Standing};

/// Exchange Online in one conversation with a client that submits.
pub(crate) struct Submission {
    settings: Arc<Settings>,
    ledger: Arc<Ledger>,
    host: Host,
    tls: Option<String>,
    mailbox: Option<Mailbox>,
    /// The sign-in that was refused last.
    refused: Option<Reply>,
}

impl Submission {
    pub(crate) fn new(settings: Arc<Settings>, ledger: Arc<Ledger>, conversation: u64) -> Self {
        let host = Host::submission(conversation, settings.address_on_587.unwrap_or(settings.public_address));
        Self { settings, ledger, host, tls: None, mailbox: None, refused: None }
    }

    fn not_authenticated(&self) -> Reply {
        let mut text = "5.7.57 Client not authenticated to send mail.".to_owned();
        if let Some(refused) = &self.refused {
            // The first words of the refusal come again, its end is this reply's own.
            let said = refused.lines.first().map_or("", |line| line.split(" [").next().unwrap_or(line));
            text = format!("{text} Error: {} {said}", refused.code);
        }
        self.host.refusal(ReplyCode::AUTH_REQUIRED, &text)
    }

    fn recipient(&self) -> Reply {
        if self.mailbox.as_ref().is_some_and(|mailbox| mailbox.standing == Standing::DailyLimit) {
            return self.host.refusal(
                ReplyCode::MAILBOX_UNAVAILABLE,
                "5.1.90 Your message can't be sent because you've reached your daily limit for message recipients",
            );
        }
        recipient_okay()
    }
}

impl Policy for Submission {
    fn greeting(&mut self) -> Reply {
        self.host.greeting()
    }

    fn command(&mut self, command: &Command, session: &Session) -> Reply {
        match command {
            Command::Ehlo { .. } => {
                self.host.hello(Some(if session.is_encrypted() { "AUTH LOGIN XOAUTH2" } else { "STARTTLS" }))
            }
            Command::Auth { .. } if !session.is_encrypted() => self.host.unknown_mechanism(),
            Command::Mail { .. } if !session.is_encrypted() => {
                self.host.refusal(ReplyCode::LOCAL_ERROR, "5.7.3 STARTTLS is required to send mail")
            }
            Command::Mail { .. } if self.mailbox.is_none() => self.not_authenticated(),
            Command::Rcpt { .. } => self.recipient(),
            command => self.host.usual(command).unwrap_or_else(sender_okay),
        }
    }

    fn sign_in(&mut self, sign_in: &SignIn) -> Reply {
        match super::sign_in::sign_in(&self.settings, &self.host, sign_in) {
            Ok(mailbox) => {
                self.mailbox = Some(mailbox.clone());
                self.refused = None;
                Reply::new(ReplyCode::AUTHENTICATED, "2.7.0 Authentication successful")
            }
            Err(reply) => {
                self.refused = Some(reply.clone());
                reply
            }
        }
    }

    fn message(&mut self, message: Message, _: &Session) -> Reply {
        let Some(mailbox) = &self.mailbox else { return self.not_authenticated() };
        if mailbox.standing == Standing::Busy {
            return self.host.refusal(
                ReplyCode::TRANSITION_NEEDED,
                "4.3.2 Concurrent connections limit exceeded. Visit https://aka.ms/concurrent_sending for more information.",
            );
        }
        let author = author(&message.octets);
        let may_send_as =
            |address: &str| address == mailbox.address || mailbox.send_as.iter().any(|a| a == address);
        let sender = message.reverse_path.as_str().to_ascii_lowercase();
        let denied = author.iter().chain((!sender.is_empty()).then_some(&sender)).find(|a| !may_send_as(a));
        if let Some(denied) = denied {
            let text = format!(
                "5.2.252 SendAsDenied; {} not allowed to send as {denied}; STOREDRV.Submission.Exception:SendAsDeniedException.MapiExceptionSendAsDenied; Failed to process message due to a permanent exception with message Cannot submit message.",
                mailbox.address
            );
            return self.host.refusal(ReplyCode::TRANSACTION_FAILED, &text);
        }
        let id = message_id(&message.octets);
        let Ok(envelope) = Envelope::new(message.reverse_path, message.forward_paths) else {
            return self.host.refusal(ReplyCode::INSUFFICIENT_STORAGE, "4.5.3 Too many recipients");
        };
        self.ledger.deliver(Delivered {
            envelope,
            bytes: message.octets,
            tls: self.tls.clone(),
            auth: Some(mailbox.address.clone()),
            server: ServerRole::Submission,
        });
        let text = format!("2.0.0 OK {id} [Hostname={}]", self.host.inner_name);
        Reply::new(ReplyCode::OKAY, text)
    }

    fn encrypted(&mut self, tls: Tls) {
        self.tls = Some(tls.version);
    }
}
