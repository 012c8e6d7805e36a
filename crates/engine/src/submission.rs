//! The outcome of handing over a message: the JSON of `send`.

use serde::{Deserialize, Serialize};

use crate::{Finding, Stage, TranscriptLine};

/// What became of a message.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "typescript", derive(ts_rs::TS))]
pub struct SubmissionRecord {
    /// Whether the server took the message over.
    pub accepted: Accepted,
    /// Each recipient and what the server said to it.
    pub recipients: Vec<RecipientReply>,
    /// The reply that decided.
    pub reply: Option<ReplyShown>,
    /// How far it came.
    pub stage: SubmissionStage,
    /// The `Message-ID` that the message carries.
    pub message_id: String,
    /// How long it took, in milliseconds.
    pub milliseconds: u32,
    /// What was found.
    pub findings: Vec<Finding>,
    /// The conversation.
    pub transcript: Vec<TranscriptLine>,
    /// What took the time.
    pub stages: Vec<Stage>,
}

/// Whether the server took the message over. In JSON: `true`, `false` or `"uncertain"`.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Accepted {
    /// It replied 250 after the final dot.
    Yes,
    /// It did not.
    No,
    /// The connection ended after the final dot and before the reply: nobody knows. Never resent by itself.
    Uncertain,
}

impl Serialize for Accepted {
    fn serialize<S: serde::Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        match self {
            Self::Yes => serializer.serialize_bool(true),
            Self::No => serializer.serialize_bool(false),
            Self::Uncertain => serializer.serialize_str("uncertain"),
        }
    }
}

impl<'de> Deserialize<'de> for Accepted {
    fn deserialize<D: serde::Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        match serde_json::Value::deserialize(deserializer)? {
            serde_json::Value::Bool(true) => Ok(Self::Yes),
            serde_json::Value::Bool(false) => Ok(Self::No),
            serde_json::Value::String(text) if text == "uncertain" => Ok(Self::Uncertain),
            other => Err(serde::de::Error::custom(format!("not an acceptance: {other}"))),
        }
    }
}

#[cfg(feature = "typescript")]
impl ts_rs::TS for Accepted {
    type WithoutGenerics = Self;
    type OptionInnerType = Self;
    fn name(_: &ts_rs::Config) -> String {
        "boolean | 'uncertain'".to_owned()
    }
    fn inline(config: &ts_rs::Config) -> String {
        Self::name(config)
    }
}

/// A recipient and what the server said to it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "typescript", derive(ts_rs::TS))]
pub struct RecipientReply {
    /// The recipient (forward-path without its brackets).
    pub to: String,
    /// The reply to its RCPT command, if it came that far.
    pub reply: Option<ReplyShown>,
}

/// A server's reply, cleaned for showing.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "typescript", derive(ts_rs::TS))]
pub struct ReplyShown {
    /// The reply code (RFC 5321 §4.2).
    pub code: u16,
    /// The enhanced status code (RFC 3463), for example `5.7.139`.
    pub enhanced: Option<String>,
    /// The text of all its lines, without the codes.
    pub text: String,
}

/// How far a submission came.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "typescript", derive(ts_rs::TS))]
#[serde(rename_all = "kebab-case")]
pub enum SubmissionStage {
    /// Finding the server's address.
    Dns,
    /// Connecting.
    Connect,
    /// The greeting.
    Greeting,
    /// EHLO.
    Ehlo,
    /// The STARTTLS command.
    Starttls,
    /// The TLS handshake and the certificate.
    Tls,
    /// Signing in.
    Auth,
    /// The reverse-path.
    Mail,
    /// The forward-paths.
    Rcpt,
    /// The DATA command.
    Data,
    /// The message and the reply to it.
    Body,
}
