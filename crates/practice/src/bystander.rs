//! Servers of somebody else: the control hosts, and a web server that is only connected to.

use std::net::IpAddr;
use std::time::Duration;

use smtp::command::Command;
use smtp::server::{Message, Session, SignIn, usual_reply};
use smtp::{Reply, ReplyCode};
use tokio::io::AsyncReadExt as _;
use tokio::net::TcpStream;
use tokio::time::timeout;

use crate::conversation::{Policy, Tls};

/// Another product's server: it greets, and takes no mail.
pub(crate) struct Bystander {
    client: IpAddr,
    id: String,
}

impl Bystander {
    pub(crate) fn new(conversation: u64, client: IpAddr) -> Self {
        Self { client, id: format!("{:016x}-si{conversation:07}", 0x41be_03b0_0d2f_7b85_u64) }
    }
}

impl Policy for Bystander {
    fn greeting(&mut self) -> Reply {
        Reply::new(ReplyCode::READY, format!("mx.google.com ESMTP {} - gsmtp", self.id))
    }

    fn command(&mut self, command: &Command, _: &Session) -> Reply {
        match command {
            Command::Ehlo { .. } => {
                let first = format!("mx.google.com at your service, [{}]", self.client);
                Reply::with_lines(
                    ReplyCode::OKAY,
                    [&first, "SIZE 157286400", "8BITMIME", "ENHANCEDSTATUSCODES", "PIPELINING", "SMTPUTF8"],
                )
            }
            Command::Helo { .. } => Reply::new(ReplyCode::OKAY, "mx.google.com at your service"),
            Command::Quit => {
                Reply::new(ReplyCode::CLOSING, format!("2.0.0 closing connection {} - gsmtp", self.id))
            }
            Command::StartTls | Command::Auth { .. } => self.unrecognized(),
            command => usual_reply(command).unwrap_or_else(|| self.no_mail()),
        }
    }

    fn sign_in(&mut self, _: &SignIn) -> Reply {
        self.unrecognized()
    }

    fn message(&mut self, _: Message, _: &Session) -> Reply {
        self.no_mail()
    }

    fn encrypted(&mut self, _: Tls) {}
}

impl Bystander {
    fn unrecognized(&self) -> Reply {
        let text = format!("5.5.1 Unrecognized command. {} - gsmtp", self.id);
        Reply::new(ReplyCode::NOT_IMPLEMENTED, text)
    }

    fn no_mail(&self) -> Reply {
        let text = format!("5.7.1 This server takes no mail from you. {} - gsmtp", self.id);
        Reply::new(ReplyCode::MAILBOX_UNAVAILABLE, text)
    }
}

/// Lets itself be connected to, says nothing, and waits for the client to go.
pub(crate) async fn hold(mut stream: TcpStream) {
    let mut octets = [0; 1024];
    let wait = async { while matches!(stream.read(&mut octets).await, Ok(1..)) {} };
    let _ = timeout(Duration::from_secs(30), wait).await;
}
