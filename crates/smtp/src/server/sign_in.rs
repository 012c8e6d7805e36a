//! The server's side of AUTH LOGIN and AUTH XOAUTH2.

use zeroize::Zeroizing;

use super::{Asked, Event, Pending, Session, SignIn, SignInFault, State};
use crate::reply::{Reply, ReplyCode};
use crate::sasl::{self, Mechanism, PASSWORD_PROMPT, USER_NAME_PROMPT};
use crate::secret::Secret;
use crate::transcript::Direction;
use crate::wire::Redacted;

/// Which line is awaited.
pub(super) enum Step {
    UserName,
    Password {
        login: String,
    },
    Token,
    /// The client's answer to an XOAUTH2 error, before the final reply.
    AfterError(Reply),
}

impl Session {
    pub(super) fn begin_sign_in(&mut self, mechanism: &Mechanism, response: Option<Zeroizing<Vec<u8>>>) {
        let (step, prompt) = match mechanism {
            Mechanism::Login => (Step::UserName, USER_NAME_PROMPT),
            Mechanism::XOAuth2 => (Step::Token, ""),
            _ => {
                return self
                    .respond(ReplyCode::PARAMETER_NOT_IMPLEMENTED, "5.7.4 Unrecognized authentication type");
            }
        };
        match response {
            Some(response) => self.sign_in_response(step, &response),
            None => self.ask(step, prompt),
        }
    }

    fn ask(&mut self, step: Step, prompt: &str) {
        self.state = State::SignIn(step);
        self.respond(ReplyCode::AUTH_CONTINUE, prompt);
    }

    pub(super) fn sign_in_line(&mut self, step: Step, line: &[u8]) {
        let shown = match (&step, line) {
            (_, b"*") => "*".to_owned(),
            (_, b"") => String::new(),
            (Step::UserName, _) => Redacted::UserName.to_string(),
            (Step::Password { .. }, _) => Redacted::Password.to_string(),
            (Step::Token, _) => Redacted::Token.to_string(),
            (Step::AfterError(_), _) => Redacted::Response.to_string(),
        };
        self.show(Direction::Received, shown);
        match step {
            Step::AfterError(reply) => self.write(&reply),
            // RFC 4954 §4: a single asterisk cancels.
            _ if line == b"*" => {
                self.sign_in_broken(SignInFault::Cancelled, "5.7.0 Authentication cancelled");
            }
            step => self.sign_in_response(step, line),
        }
    }

    fn sign_in_response(&mut self, step: Step, response: &[u8]) {
        // RFC 4954 §4: an equals sign stands for an empty initial response.
        let response = if response == b"=" { b"" } else { response.trim_ascii() };
        let Some(decoded) = sasl::decode(response) else {
            return self.sign_in_broken(SignInFault::NotBase64, "5.5.2 Cannot decode response");
        };
        match step {
            Step::UserName => {
                let login = String::from_utf8_lossy(&decoded).into_owned();
                self.ask(Step::Password { login }, PASSWORD_PROMPT);
            }
            Step::Password { login } => {
                let password = Zeroizing::new(String::from_utf8_lossy(&decoded).into_owned());
                self.sign_in(Mechanism::Login, login, password.into());
            }
            Step::Token => match sasl::decode_xoauth2(&decoded) {
                Some((login, token)) => self.sign_in(Mechanism::XOAuth2, login, token),
                None => self.sign_in_broken(SignInFault::NotXOAuth2, "5.5.124 Invalid XOAUTH2 auth data"),
            },
            Step::AfterError(reply) => self.write(&reply),
        }
    }

    fn sign_in(&mut self, mechanism: Mechanism, login: String, secret: Secret) {
        self.state = State::Asked(Asked::SignIn);
        self.outbox.push_back(Pending::Event(Event::SignIn(SignIn { mechanism, login, secret })));
    }

    fn sign_in_broken(&mut self, fault: SignInFault, text: &str) {
        self.outbox.push_back(Pending::Event(Event::SignInBroken(fault)));
        self.respond(ReplyCode::SYNTAX_ERROR, text);
    }
}
