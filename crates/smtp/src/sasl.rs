//! SASL mechanisms as SMTP carries them (RFC 4954): names and the forms of AUTH LOGIN and XOAUTH2.

use std::fmt;

use base64::Engine as _;
use base64::alphabet;
use base64::engine::DecodePaddingMode;
use base64::engine::general_purpose::{GeneralPurpose, GeneralPurposeConfig, STANDARD};
use serde::{Serialize, Serializer};
use zeroize::Zeroizing;

use crate::secret::Secret;

/// Longest line of an authentication exchange, in octets with its line end (RFC 4954 §4.)
pub const MAX_AUTH_LINE: usize = 12_288;

/// The `Username:` challenge of AUTH LOGIN, as on the wire. Some printers know no other.
pub const USER_NAME_PROMPT: &str = "VXNlcm5hbWU6";
/// The `Password:` challenge of AUTH LOGIN, as on the wire.
pub const PASSWORD_PROMPT: &str = "UGFzc3dvcmQ6";

/// A SASL mechanism by its name in the AUTH keyword. Serialized and shown by that name.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub enum Mechanism {
    /// LOGIN: user name and password, each asked for.
    Login,
    /// PLAIN (RFC 4616).
    Plain,
    /// XOAUTH2: an access token.
    XOAuth2,
    /// Any other, in upper case.
    Other(String),
}

impl Mechanism {
    /// The mechanism of this name; case does not matter (RFC 4954 §3).
    pub fn named(name: &str) -> Self {
        match name.to_ascii_uppercase() {
            name if name == "LOGIN" => Self::Login,
            name if name == "PLAIN" => Self::Plain,
            name if name == "XOAUTH2" => Self::XOAuth2,
            name => Self::Other(name),
        }
    }

    /// The name in upper case.
    pub fn name(&self) -> &str {
        match self {
            Self::Login => "LOGIN",
            Self::Plain => "PLAIN",
            Self::XOAuth2 => "XOAUTH2",
            Self::Other(name) => name,
        }
    }
}

impl fmt::Display for Mechanism {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.pad(self.name())
    }
}

impl Serialize for Mechanism {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.serialize_str(self.name())
    }
}

/// Base64 of one response.
pub(crate) fn encode(response: &[u8]) -> Zeroizing<String> {
    // The exact size from the beginning: a buffer that grows would leave copies behind that nobody zeroes.
    let length = response.len().div_ceil(3) * 4;
    let mut text = Zeroizing::new(String::with_capacity(length));
    STANDARD.encode_string(response, &mut text);
    text
}

/// The initial response of XOAUTH2, base64: `user=` login `^Aauth=Bearer ` token `^A^A`.
pub(crate) fn encode_xoauth2(login: &str, token: &Secret) -> Zeroizing<String> {
    let (before, between, after) = ("user=", "\u{1}auth=Bearer ", "\u{1}\u{1}");
    let length = before.len() + login.len() + between.len() + token.expose().len() + after.len();
    let mut response = Zeroizing::new(String::with_capacity(length));
    for part in [before, login, between, token.expose(), after] {
        response.push_str(part);
    }
    encode(response.as_bytes())
}

/// Undoes base64, with or without padding. `None`: not base64.
pub(crate) fn decode(text: &[u8]) -> Option<Zeroizing<Vec<u8>>> {
    const LENIENT: GeneralPurpose = GeneralPurpose::new(
        &alphabet::STANDARD,
        GeneralPurposeConfig::new().with_decode_padding_mode(DecodePaddingMode::Indifferent),
    );
    let mut octets = Zeroizing::new(Vec::with_capacity(text.len() / 4 * 3 + 3));
    LENIENT.decode_vec(text, &mut octets).ok()?;
    Some(octets)
}

/// User name and token out of an XOAUTH2 response. `None`: not of that form.
pub(crate) fn decode_xoauth2(response: &[u8]) -> Option<(String, Secret)> {
    let text = std::str::from_utf8(response).ok()?;
    let (login, rest) = text.strip_prefix("user=")?.split_once('\u{1}')?;
    let token = rest.strip_prefix("auth=Bearer ")?.strip_suffix("\u{1}\u{1}")?;
    (!token.contains('\u{1}')).then(|| (login.to_owned(), Secret::new(token.to_owned())))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn xoauth2_has_the_form_of_the_documentation() {
        let token = Secret::new("EwBAAl3BAAUFFpUAo7J3Ve0bjLBWZWCclRC3EoAA".to_owned());
        assert_eq!(
            encode_xoauth2("test@contoso.onmicrosoft.com", &token).as_str(),
            "dXNlcj10ZXN0QGNvbnRvc28ub25taWNyb3NvZnQuY29tAWF1dGg9QmVhcmVyIEV3QkFBbDNCQUFVRkZwVUFvN0ozVmUwYmpMQldaV0NjbFJDM0VvQUEBAQ=="
        );
    }

    #[test]
    fn xoauth2_is_read_back() {
        let wire = encode_xoauth2("scan@contoso.example", &Secret::new("tok.en".to_owned()));
        let (login, token) = decode_xoauth2(&decode(wire.as_bytes()).unwrap()).unwrap();
        assert_eq!((login.as_str(), token.expose()), ("scan@contoso.example", "tok.en"));
        assert!(decode_xoauth2(b"user=a\x01auth=Bearer b\x01c\x01\x01").is_none());
        assert!(decode_xoauth2(b"n,a=x,\x01auth=Bearer b\x01\x01").is_none());
    }

    #[test]
    fn base64_without_padding_is_read_and_garbage_is_not() {
        assert_eq!(decode(b"YQ").unwrap().as_slice(), b"a");
        assert_eq!(decode(b"YQ==").unwrap().as_slice(), b"a");
        assert!(decode(b"*").is_none());
        assert!(decode("ä".as_bytes()).is_none());
    }

    #[test]
    fn mechanisms_are_known_in_any_case() {
        assert_eq!(Mechanism::named("xoauth2"), Mechanism::XOAuth2);
        assert_eq!(Mechanism::named("ntlm").name(), "NTLM");
    }
}
