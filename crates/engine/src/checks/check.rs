//! What a check is and how it can end.

use serde::{Deserialize, Serialize};

use crate::{Code, Finding};

macro_rules! checks {
    ($($(#[$doc:meta])* $variant:ident $text:literal,)+) => {
        /// One check. The text form is stable.
        #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
        #[cfg_attr(feature = "typescript", derive(ts_rs::TS))]
        pub enum CheckId {
            $($(#[$doc])* #[serde(rename = $text)] $variant,)+
        }

        impl CheckId {
            /// Every check, in the order in which a person reads them.
            pub const ALL: &'static [Self] = &[$(Self::$variant),+];

            /// The text form.
            pub const fn as_str(self) -> &'static str {
                match self { $(Self::$variant => $text),+ }
            }
        }
    };
}

checks! {
    /// The names that are needed resolve.
    Names "names",
    /// The domain's mail exchanger.
    Mx "mx",
    /// A TCP connection to the server.
    Connect "connect",
    /// The server's greeting and EHLO reply.
    Greeting "greeting",
    /// STARTTLS and the certificate.
    Tls "tls",
    /// Signing in.
    SignIn "sign-in",
    /// A trial with a recipient that sends nothing.
    Recipient "recipient",
    /// SPF for the address that the device uses.
    Spf "spf",
    /// The domain's DMARC policy.
    Dmarc "dmarc",
    /// The public address as the server sees it.
    PublicAddress "public-address",
    /// Block lists.
    BlockLists "block-lists",
}

/// How a check ended. "Could not look" is [`Outcome::Inconclusive`], never a failure.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "typescript", derive(ts_rs::TS))]
#[serde(rename_all = "kebab-case")]
pub enum Outcome {
    /// Not looked at, for a stated reason.
    Skipped,
    /// All well.
    Passed,
    /// It works, with something to improve.
    NeedsAttention,
    /// It could not be found out.
    Inconclusive,
    /// It does not work.
    Failed,
}

/// One check's result.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "typescript", derive(ts_rs::TS))]
pub struct CheckResult {
    /// Which check.
    pub id: CheckId,
    /// How it ended.
    pub outcome: Outcome,
    /// Why it was skipped or inconclusive.
    pub because: Option<Code>,
    /// How long it took, in milliseconds.
    pub milliseconds: u32,
    /// What was found.
    pub findings: Vec<Finding>,
}
