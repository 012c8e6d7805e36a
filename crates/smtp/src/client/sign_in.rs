//! The client's side of AUTH LOGIN and AUTH XOAUTH2.

use crate::client::Verified;
use crate::sasl;
use crate::secret::{Credentials, Secret};
use crate::text::excerpt;
use crate::wire::{Redacted, WireLine};

/// One sign-in. Each secret is written at most once and given up with it.
pub(super) enum Dialogue {
    Login { login: String, user_names_sent: u8, password: Option<Secret> },
    Token { login: String, token: Option<Secret>, error_taken: bool },
}

/// What to do with a challenge.
pub(super) enum Answer {
    /// Write this.
    Response(WireLine),
    /// The challenge told of an error; write this to get the final reply.
    AfterError { error: String, response: WireLine },
    /// There is nothing left to say.
    Nothing,
}

impl Dialogue {
    /// The AUTH command. Takes the proof that the connection goes to whom it should.
    pub(super) fn begin(_: &Verified, credentials: Credentials, initial_response: bool) -> (Self, WireLine) {
        match credentials {
            Credentials::Password { login, secret } => {
                let mut dialogue = Self::Login { login, user_names_sent: 0, password: Some(secret) };
                let command = if initial_response {
                    dialogue.write_user_name(WireLine::plain("AUTH LOGIN "))
                } else {
                    WireLine::plain("AUTH LOGIN")
                };
                (dialogue, command)
            }
            Credentials::Token { login, secret } if initial_response => {
                let response = sasl::encode_xoauth2(&login, &secret);
                let command = WireLine::plain("AUTH XOAUTH2 ").redacted(Redacted::Token, &response);
                (Self::Token { login, token: None, error_taken: false }, command)
            }
            Credentials::Token { login, secret } => {
                let dialogue = Self::Token { login, token: Some(secret), error_taken: false };
                (dialogue, WireLine::plain("AUTH XOAUTH2"))
            }
        }
    }

    /// The answer to the text of a 334 reply.
    pub(super) fn answer(&mut self, challenge: &str) -> Answer {
        match self {
            Self::Login { user_names_sent, password, .. } => {
                let asked = sasl::decode(challenge.trim().as_bytes())
                    .map(|octets| String::from_utf8_lossy(&octets).to_ascii_lowercase())
                    .unwrap_or_default();
                // Servers differ in their prompts, so the order decides where the words do not. One that passes
                // over an initial response asks for the user name again: once. Never is a password the answer
                // to a question for the user name, which servers log.
                let asks_for_user_name = asked.contains("user") && !asked.contains("pass");
                match user_names_sent {
                    0 => return Answer::Response(self.write_user_name(WireLine::plain(""))),
                    1 if asks_for_user_name && password.is_some() => {
                        return Answer::Response(self.write_user_name(WireLine::plain("")));
                    }
                    _ if asks_for_user_name => return Answer::Nothing,
                    _ => {}
                }
                match password.take() {
                    Some(password) => {
                        let response = sasl::encode(password.expose().as_bytes());
                        Answer::Response(WireLine::plain("").redacted(Redacted::Password, &response))
                    }
                    None => Answer::Nothing,
                }
            }
            Self::Token { login, token, error_taken } => {
                if let Some(token) = token.take() {
                    let response = sasl::encode_xoauth2(login, &token);
                    return Answer::Response(WireLine::plain("").redacted(Redacted::Token, &response));
                }
                if std::mem::replace(error_taken, true) {
                    return Answer::Nothing;
                }
                let error = match sasl::decode(challenge.trim().as_bytes()) {
                    Some(octets) => excerpt(&octets, 1000),
                    None => excerpt(challenge.as_bytes(), 1000),
                };
                Answer::AfterError { error, response: WireLine::plain("") }
            }
        }
    }

    fn write_user_name(&mut self, line: WireLine) -> WireLine {
        match self {
            Self::Login { login, user_names_sent, .. } => {
                *user_names_sent += 1;
                line.redacted(Redacted::UserName, &sasl::encode(login.as_bytes()))
            }
            Self::Token { .. } => line,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn dialogue(initial_response: bool) -> (Dialogue, WireLine) {
        let credentials = Credentials::password("scan", Secret::new("Lab-1".to_owned())).unwrap();
        Dialogue::begin(&Verified::accepted_by_verifier("mx"), credentials, initial_response)
    }

    fn written(answer: Answer) -> Option<String> {
        match answer {
            Answer::Response(line) | Answer::AfterError { response: line, .. } => {
                Some(String::from_utf8(line.finish().0.to_vec()).unwrap())
            }
            Answer::Nothing => None,
        }
    }

    #[test]
    fn login_answers_the_prompts_in_their_order() {
        let (mut login, command) = dialogue(false);
        assert_eq!(command.finish().0.as_slice(), b"AUTH LOGIN\r\n");
        assert_eq!(written(login.answer("VXNlciBOYW1lAA==")).unwrap(), "c2Nhbg==\r\n");
        assert_eq!(written(login.answer("")).unwrap(), "TGFiLTE=\r\n");
        assert_eq!(written(login.answer("UGFzc3dvcmQ6")), None);
    }

    #[test]
    fn a_server_that_passes_over_the_initial_response_gets_the_user_name_once_more() {
        let (mut login, command) = dialogue(true);
        assert_eq!(command.finish().0.as_slice(), b"AUTH LOGIN c2Nhbg==\r\n");
        assert_eq!(written(login.answer("VXNlcm5hbWU6")).unwrap(), "c2Nhbg==\r\n");
        assert_eq!(written(login.answer("UGFzc3dvcmQ6")).unwrap(), "TGFiLTE=\r\n");
        assert_eq!(written(login.answer("UGFzc3dvcmQ6")), None);
    }

    #[test]
    fn a_password_is_never_the_answer_to_a_question_for_the_user_name() {
        let (mut login, _) = dialogue(true);
        assert!(written(login.answer("VXNlcm5hbWU6")).is_some());
        assert_eq!(written(login.answer("VXNlcm5hbWU6")), None);
    }

    #[test]
    fn the_error_of_xoauth2_is_kept_and_answered_by_an_empty_line() {
        let credentials = Credentials::token("scan", Secret::new("tok".to_owned())).unwrap();
        let (mut token, _) = Dialogue::begin(&Verified::accepted_by_verifier("mx"), credentials, true);
        match token.answer("eyJzdGF0dXMiOiI0MDAifQ==") {
            Answer::AfterError { error, response } => {
                assert_eq!(error, r#"{"status":"400"}"#);
                assert_eq!(response.finish().0.as_slice(), b"\r\n");
            }
            _ => panic!("no error taken"),
        }
        assert!(matches!(token.answer(""), Answer::Nothing));
    }
}
