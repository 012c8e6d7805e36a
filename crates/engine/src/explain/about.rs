//! What is known of the set-up that an error belongs to, for words with the person's own values.

use std::net::IpAddr;

use crate::checks::Plan;
use crate::facts::microsoft;
use crate::guide::quoted;
use crate::input;
use crate::{Argument, Arguments, Cloud, Code, Method, Setup};

/// What is known of a set-up. Everything in it has been through [`crate::input`].
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct About {
    /// The way to send.
    pub method: Option<Method>,
    /// The tenant's cloud.
    pub cloud: Option<Cloud>,
    /// The domain that mail is sent from.
    pub domain: Option<String>,
    /// The sender address.
    pub from: Option<String>,
    /// The mailbox that signs in.
    pub login: Option<String>,
    /// The public address that the device is said to use.
    pub public_ip: Option<IpAddr>,
    /// The tenant's MX endpoint.
    pub endpoint: Option<String>,
}

/// A value that a code's words can name.
#[derive(Clone, Copy)]
enum Value {
    /// The domain of the set-up.
    Domain,
    /// The sender address.
    From,
    /// The same between quotes, for a command.
    FromQuoted,
    /// The mailbox that signs in.
    Login,
    /// The same between quotes, for a command.
    LoginQuoted,
    /// The public address that the set-up names.
    ExpectedAddress,
    /// The MX endpoint.
    Endpoint,
    /// The server for signing in, by the cloud; `none` where Microsoft publishes none.
    SubmissionServer,
}

impl About {
    /// What a saved set-up knows. A field that does not fit is left out.
    pub fn setup(setup: &Setup) -> Self {
        Self {
            method: setup.method,
            cloud: setup.answers.cloud.known().copied(),
            domain: input::domain(&setup.domain).ok().map(|domain| domain.value),
            from: input::address(&setup.from).ok().map(|address| address.value),
            login: input::address(&setup.login).ok().map(|address| address.value),
            public_ip: setup.answers.public_ip.known().map(IpAddr::to_canonical),
            endpoint: input::endpoint(&setup.endpoint).ok().map(|endpoint| endpoint.value),
        }
    }

    /// What a run was told.
    pub(crate) fn plan(plan: &Plan) -> Self {
        Self {
            method: Some(plan.method),
            cloud: Some(plan.cloud),
            domain: Some(plan.domain.clone()),
            from: plan.from.clone(),
            login: plan.login.clone(),
            public_ip: plan.public_ip,
            endpoint: plan.endpoint.clone(),
        }
    }

    /// Puts in what a code's words can name and what is not there yet: what the server itself said goes before.
    pub(crate) fn fill(&self, code: Code, arguments: &mut Arguments) {
        // Where both are the same address, a right of one on the other is no remedy.
        let same = self.from.is_some() && self.from == self.login;
        for &value in values_of(code) {
            if same && code == Code::SendAsDenied && matches!(value, Value::FromQuoted | Value::LoginQuoted) {
                continue;
            }
            let name = value.name();
            if arguments.contains_key(name) {
                continue;
            }
            if let Some(text) = self.value(value, arguments) {
                arguments.insert(name.to_owned(), Argument::Text(text));
            }
        }
    }

    fn value(&self, value: Value, arguments: &Arguments) -> Option<String> {
        match value {
            Value::Domain => self.domain.clone(),
            Value::From => self.from.clone(),
            Value::FromQuoted => command_value(self.from.as_deref()?, arguments.get(Value::From.name())),
            Value::Login => self.login.clone(),
            Value::LoginQuoted => command_value(self.login.as_deref()?, arguments.get(Value::Login.name())),
            Value::ExpectedAddress => self.public_ip.map(|address| address.to_string()),
            Value::Endpoint => self.endpoint.clone(),
            Value::SubmissionServer => self.cloud.map(|cloud| {
                microsoft().submission_host(cloud).map_or_else(|| "none".to_owned(), str::to_owned)
            }),
        }
    }
}

/// A value of the set-up for a command, never one from the network; none where the server named another one, so that
/// sentence and command do not differ.
fn command_value(own: &str, said: Option<&Argument>) -> Option<String> {
    match said {
        Some(Argument::Text(said)) if !said.eq_ignore_ascii_case(own) => None,
        _ => quoted(own),
    }
}

impl Value {
    /// The argument's name in the words.
    const fn name(self) -> &'static str {
        match self {
            Self::Domain => "domain",
            Self::From => "from",
            Self::FromQuoted => "from_quoted",
            Self::Login => "login",
            Self::LoginQuoted => "login_quoted",
            Self::ExpectedAddress => "ip_expected",
            Self::Endpoint => "endpoint",
            Self::SubmissionServer => "submission_server",
        }
    }
}

/// What a code's words can name of a set-up. A quoted value stands behind the plain one.
///
/// A title says only what the server said or what is certain: so the domain of `SENDER_DOMAIN_NOT_ACCEPTED` or the
/// address of `IP_BANNED` is never taken from the set-up.
const fn values_of(code: Code) -> &'static [Value] {
    use Value::{Domain, Endpoint, ExpectedAddress, From, FromQuoted, Login, LoginQuoted, SubmissionServer};
    match code {
        Code::SmtpAuthDisabledForTenant | Code::SmtpAuthDisabledForMailbox => &[Login, LoginQuoted],
        Code::SendAsDenied => &[From, FromQuoted, Login, LoginQuoted],
        Code::AuthCredentialsRejected
        | Code::AuthBlockedByConditionalAccess
        | Code::BasicAuthDisabled
        | Code::AccountLocked
        | Code::AccountHasIssue
        | Code::OauthTokenRejected
        | Code::OauthWrongMailbox
        | Code::MailboxAccessDenied
        | Code::MailboxFull
        | Code::SenderMailboxRestricted => &[Login],
        Code::NotAuthenticated => &[Login, SubmissionServer, Endpoint],
        Code::AuthMechanismRefused => &[Login, SubmissionServer],
        Code::CommandNotRecognized | Code::ImplicitTlsNotOffered | Code::DnsNameNotFound => {
            &[SubmissionServer]
        }
        Code::DirectSendRejected
        | Code::DmarcRejected
        | Code::IpBanned
        | Code::IpOnBlockList
        | Code::SpfRejected => &[ExpectedAddress],
        Code::RelayAccessDenied => &[ExpectedAddress, From],
        Code::SenderAddressInvalid | Code::LimitOnmicrosoft => &[Domain],
        Code::ConnectorWrongRegion => &[Endpoint],
        _ => &[],
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn about() -> About {
        About::setup(&Setup {
            method: Some(Method::ClientSubmissionBasic),
            domain: "contoso.example".into(),
            from: "scan@contoso.example".into(),
            login: "o'brien@contoso.example".into(),
            ..Setup::new("a")
        })
    }

    fn filled(code: Code, said: &[(&str, &str)]) -> Arguments {
        let mut arguments: Arguments =
            said.iter().map(|(key, value)| ((*key).to_owned(), Argument::from(*value))).collect();
        about().fill(code, &mut arguments);
        arguments
    }

    #[test]
    fn a_command_has_the_set_ups_own_values_between_quotes() {
        let arguments = filled(Code::SmtpAuthDisabledForMailbox, &[]);
        assert_eq!(arguments["login_quoted"], Argument::from("'o''brien@contoso.example'"));
    }

    #[test]
    fn a_value_from_the_network_stands_in_a_sentence_and_in_no_command() {
        let said = [("login", "x'; Remove-Mailbox *; '@evil.example"), ("from", "scan@contoso.example")];
        let arguments = filled(Code::SendAsDenied, &said);
        assert_eq!(arguments["login"], Argument::from(said[0].1));
        assert_eq!(arguments.get("login_quoted"), None);
        assert_eq!(arguments["from_quoted"], Argument::from("'scan@contoso.example'"));
    }

    #[test]
    fn what_does_not_fit_is_left_out() {
        let setup = Setup {
            from: "no address".into(),
            login: "a\nb@c".into(),
            domain: "  ".into(),
            ..Setup::new("a")
        };
        assert_eq!(About::setup(&setup), About::default());
    }

    #[test]
    fn nothing_is_put_in_that_a_code_does_not_name() {
        assert_eq!(filled(Code::ServerBusy, &[]), Arguments::new());
        assert_eq!(filled(Code::SenderDomainNotAccepted, &[]), Arguments::new());
    }
}
