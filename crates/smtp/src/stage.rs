use std::fmt;

use serde::Serialize;

/// The stages of a conversation, in their order.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize)]
#[serde(rename_all = "lowercase")]
pub enum Stage {
    /// Waiting for the server's first words (RFC 5321 §3.1).
    Greeting,
    /// EHLO, or HELO where EHLO is unknown; once in clear and once more under TLS.
    Ehlo,
    /// The STARTTLS command (RFC 3207).
    StartTls,
    /// The TLS handshake.
    Tls,
    /// AUTH and its dialogue (RFC 4954).
    Auth,
    /// MAIL FROM.
    Mail,
    /// RCPT TO.
    Rcpt,
    /// The DATA command.
    Data,
    /// The message and the reply to its final dot.
    Body,
    /// RSET, which takes a probe's envelope back.
    Rset,
    /// QUIT.
    Quit,
}

impl Stage {
    /// The stage's name as in JSON: `starttls`, `rcpt`.
    pub const fn name(self) -> &'static str {
        match self {
            Self::Greeting => "greeting",
            Self::Ehlo => "ehlo",
            Self::StartTls => "starttls",
            Self::Tls => "tls",
            Self::Auth => "auth",
            Self::Mail => "mail",
            Self::Rcpt => "rcpt",
            Self::Data => "data",
            Self::Body => "body",
            Self::Rset => "rset",
            Self::Quit => "quit",
        }
    }
}

impl fmt::Display for Stage {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.pad(self.name())
    }
}
