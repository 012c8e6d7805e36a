//! Octets to write, and beside them what may be shown of them.

use std::fmt;

use zeroize::Zeroizing;

/// Octets for the other side. They may hold a credential: Debug shows only their number, and they are zeroed
/// on drop.
pub struct Outgoing(Zeroizing<Vec<u8>>);

impl Outgoing {
    /// The octets, to be written to the connection and nowhere else.
    pub fn as_bytes(&self) -> &[u8] {
        &self.0
    }
}

impl AsRef<[u8]> for Outgoing {
    fn as_ref(&self) -> &[u8] {
        &self.0
    }
}

impl fmt::Debug for Outgoing {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "Outgoing({} octets)", self.0.len())
    }
}

impl From<Vec<u8>> for Outgoing {
    fn from(octets: Vec<u8>) -> Self {
        Self(Zeroizing::new(octets))
    }
}

impl From<Zeroizing<Vec<u8>>> for Outgoing {
    fn from(octets: Zeroizing<Vec<u8>>) -> Self {
        Self(octets)
    }
}

/// What stands in the transcript in place of a credential.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Redacted {
    UserName,
    Password,
    Token,
    /// A response of a mechanism that is not known here.
    Response,
}

impl fmt::Display for Redacted {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Self::UserName => "«user name»",
            Self::Password => "«password»",
            Self::Token => "«token»",
            Self::Response => "«response»",
        })
    }
}

/// One line being written: the octets for the wire and the text for the transcript grow side by side, so that
/// a credential has no way into the text.
pub(crate) struct WireLine {
    octets: Zeroizing<Vec<u8>>,
    shown: String,
}

impl WireLine {
    pub(crate) fn plain(text: impl Into<String>) -> Self {
        let shown = text.into();
        Self { octets: Zeroizing::new(shown.clone().into_bytes()), shown }
    }

    /// Appends a credential: its octets to the wire, its kind to the transcript.
    pub(crate) fn redacted(mut self, kind: Redacted, credential: &str) -> Self {
        // One exact allocation: a buffer that grew afterwards would leave an unzeroed copy.
        let mut octets = Zeroizing::new(Vec::with_capacity(self.octets.len() + credential.len() + 2));
        octets.extend_from_slice(&self.octets);
        octets.extend_from_slice(credential.as_bytes());
        self.octets = octets;
        self.shown.push_str(&kind.to_string());
        self
    }

    /// The line with its CRLF, and what may be shown of it.
    pub(crate) fn finish(mut self) -> (Zeroizing<Vec<u8>>, String) {
        self.octets.extend_from_slice(b"\r\n");
        (self.octets, self.shown)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_credential_reaches_the_wire_and_not_the_text() {
        let (octets, shown) =
            WireLine::plain("AUTH LOGIN ").redacted(Redacted::UserName, "c2Nhbg==").finish();
        assert_eq!(octets.as_slice(), b"AUTH LOGIN c2Nhbg==\r\n");
        assert_eq!(shown, "AUTH LOGIN «user name»");
        assert_eq!(format!("{:?}", Outgoing::from(octets.to_vec())), "Outgoing(21 octets)");
    }
}
