//! Who may sign in, and how the others are told.

use smtp::server::SignIn;
use smtp::{Mechanism, Reply, ReplyCode};

use super::words::Host;
use crate::settings::{Mailbox, Settings, Standing};

/// The mailbox that has signed in, or the refusal.
pub(super) fn sign_in<'a>(
    settings: &'a Settings,
    host: &Host,
    sign_in: &SignIn,
) -> Result<&'a Mailbox, Reply> {
    let login = sign_in.login.to_ascii_lowercase();
    let mailbox = settings.mailboxes.iter().find(|mailbox| mailbox.address == login);
    let known = mailbox.filter(|mailbox| {
        let right = match sign_in.mechanism {
            Mechanism::XOAuth2 => &mailbox.token,
            _ => &mailbox.password,
        };
        right.as_deref() == Some(sign_in.secret.expose())
    });
    // Exchange Online tells an outsider nothing about the mailbox: without the right secret, one answer fits all.
    let wrong = || host.refusal(ReplyCode::AUTH_FAILED, "5.7.3 Authentication unsuccessful");
    let mailbox = known.ok_or_else(wrong)?;
    let by_token = sign_in.mechanism == Mechanism::XOAuth2;
    match mailbox.standing {
        Standing::Good | Standing::Busy | Standing::DailyLimit => Ok(mailbox),
        Standing::OffForTenant | Standing::OffForMailbox if by_token => Err(wrong()),
        // What is said of passwords alone does not hold for a token.
        _ if by_token => Ok(mailbox),
        standing => Err(refusal(host, standing)),
    }
}

fn refusal(host: &Host, standing: Standing) -> Reply {
    let clause = match standing {
        Standing::BasicRetired => {
            return host.refusal(
                ReplyCode::MAILBOX_UNAVAILABLE,
                "5.7.30 Basic authentication is not supported for Client Submission.",
            );
        }
        Standing::TemporaryFailure => {
            return host
                .refusal(ReplyCode::TEMPORARY_AUTH_FAILURE, "4.7.0 Temporary authentication failure.");
        }
        Standing::OffForTenant => {
            "SmtpClientAuthentication is disabled for the Tenant. Visit https://aka.ms/smtp_auth_disabled for more information."
        }
        Standing::OffForMailbox => {
            "SmtpClientAuthentication is disabled for the Mailbox. Visit https://aka.ms/smtp_auth_disabled for more information."
        }
        Standing::SecurityDefaults => {
            "user is locked by your organization's security defaults policy. Contact your administrator."
        }
        Standing::ConditionalAccess => {
            "the request did not meet the criteria to be authenticated successfully. Contact your administrator."
        }
        Standing::Locked => "account locked. Contact your administrator.",
        Standing::BasicDisabled | Standing::Good | Standing::Busy | Standing::DailyLimit => {
            "basic authentication is disabled."
        }
    };
    host.refusal(ReplyCode::AUTH_FAILED, &format!("5.7.139 Authentication unsuccessful, {clause}"))
}
