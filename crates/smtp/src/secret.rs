//! Passwords and tokens.

use zeroize::Zeroizing;

/// A password or an access token. It cannot be cloned, compared, printed or serialized, and its memory is
/// zeroed on drop.
pub struct Secret(Zeroizing<String>);

impl Secret {
    /// Takes the text over; the caller's buffer becomes the secret's.
    pub fn new(text: String) -> Self {
        Self(Zeroizing::new(text))
    }

    /// The secret in clear. Every call is a place to look at when asking where secrets go.
    pub fn expose(&self) -> &str {
        &self.0
    }
}

impl From<Zeroizing<String>> for Secret {
    fn from(text: Zeroizing<String>) -> Self {
        Self(text)
    }
}

/// What a client signs in with.
///
/// ```compile_fail
/// fn shown(credentials: &smtp::Credentials) -> String { format!("{credentials:?}") }
/// ```
pub enum Credentials {
    /// Basic authentication, by AUTH LOGIN.
    Password {
        /// The user name, as a rule the mailbox's address.
        login: String,
        /// The password.
        secret: Secret,
    },
    /// OAuth 2.0, by AUTH XOAUTH2.
    Token {
        /// The mailbox's address.
        login: String,
        /// The access token, without the word `Bearer`.
        secret: Secret,
    },
}

impl Credentials {
    /// A user name and a password. Neither may be empty.
    pub fn password(login: impl Into<String>, secret: Secret) -> Result<Self, CredentialsError> {
        let login = checked_login(login.into())?;
        if secret.expose().is_empty() {
            return Err(CredentialsError::EmptySecret);
        }
        Ok(Self::Password { login, secret })
    }

    /// A user name and an access token in the form of RFC 6750 §2.1.
    ///
    /// ```abnf
    /// b64token = 1*( ALPHA / DIGIT / "-" / "." / "_" / "~" / "+" / "/" ) *"="
    /// ```
    pub fn token(login: impl Into<String>, secret: Secret) -> Result<Self, CredentialsError> {
        let login = checked_login(login.into())?;
        let body = secret.expose().trim_end_matches('=');
        if secret.expose().is_empty() {
            return Err(CredentialsError::EmptySecret);
        }
        if body.is_empty() || !body.bytes().all(|b| b.is_ascii_alphanumeric() || b"-._~+/".contains(&b)) {
            return Err(CredentialsError::NotAToken);
        }
        Ok(Self::Token { login, secret })
    }

    /// The user name.
    pub fn login(&self) -> &str {
        match self {
            Self::Password { login, .. } | Self::Token { login, .. } => login,
        }
    }

    /// The mechanism these credentials are for.
    pub fn mechanism(&self) -> crate::Mechanism {
        match self {
            Self::Password { .. } => crate::Mechanism::Login,
            Self::Token { .. } => crate::Mechanism::XOAuth2,
        }
    }
}

/// A user name that could end a field of XOAUTH2 early (octet 1) would let it carry fields of its own.
fn checked_login(login: String) -> Result<String, CredentialsError> {
    match login {
        login if login.is_empty() => Err(CredentialsError::EmptyLogin),
        login if login.chars().any(char::is_control) => Err(CredentialsError::ControlCharacter),
        login => Ok(login),
    }
}

/// Credentials that no server could accept.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum CredentialsError {
    /// The user name is empty.
    #[error("the user name is empty")]
    EmptyLogin,
    /// The user name has a control character, a line end for instance.
    #[error("the user name has a control character")]
    ControlCharacter,
    /// The password or token is empty.
    #[error("the password or token is empty")]
    EmptySecret,
    /// The token has characters that no access token has (RFC 6750 §2.1).
    #[error("not an access token")]
    NotAToken,
}

#[cfg(test)]
mod tests {
    use super::*;

    fn secret(text: &str) -> Secret {
        Secret::new(text.to_owned())
    }

    #[test]
    fn credentials_that_no_server_could_accept_are_refused() {
        assert_eq!(Credentials::password("", secret("x")).err(), Some(CredentialsError::EmptyLogin));
        assert_eq!(
            Credentials::password("a\nb", secret("x")).err(),
            Some(CredentialsError::ControlCharacter)
        );
        assert_eq!(Credentials::password("a", secret("")).err(), Some(CredentialsError::EmptySecret));
        assert_eq!(Credentials::token("a", secret("Bearer x")).err(), Some(CredentialsError::NotAToken));
        assert_eq!(Credentials::token("a", secret("x\u{1}y")).err(), Some(CredentialsError::NotAToken));
        assert_eq!(Credentials::token("a", secret("==")).err(), Some(CredentialsError::NotAToken));
        assert!(Credentials::token("a", secret("eyJ0.eyJh-_.c2ln==")).is_ok());
    }
}
