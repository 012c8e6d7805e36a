//! The tenant's MX endpoint: Direct Send and relay.

use std::sync::Arc;

use smtp::command::Command;
use smtp::server::{Message, Session, SignIn};
use smtp::{Envelope, ForwardPath, Reply, ReplyCode, ReversePath};

use super::message::message_id;
use super::words::{Host, recipient_okay, sender_okay};
use crate::certificates::ClientKnowledge;
use crate::conversation::{Policy, Tls};
use crate::ledger::{Delivered, Ledger, ServerRole};
use crate::settings::{Connector, Reputation, Settings};

/// Exchange Online in one conversation with whoever comes to port 25.
pub(crate) struct Exchanger {
    settings: Arc<Settings>,
    ledger: Arc<Ledger>,
    clients: Arc<ClientKnowledge>,
    host: Host,
    tls: Option<Tls>,
}

/// By what an enabled connector knows the client.
#[derive(Clone, Copy, PartialEq, Eq)]
enum KnownBy {
    Address,
    Certificate,
}

impl Exchanger {
    pub(crate) fn new(
        settings: Arc<Settings>,
        ledger: Arc<Ledger>,
        clients: Arc<ClientKnowledge>,
        conversation: u64,
    ) -> Self {
        let host = Host::exchanger(conversation, settings.public_address);
        Self { settings, ledger, clients, host, tls: None }
    }

    /// In the order in which Exchange Online decides: the address's reputation, the connector, the recipient.
    fn recipient(&self, from: Option<&ReversePath>, to: &ForwardPath) -> Reply {
        if let Some(refusal) = self.reputation() {
            return refusal;
        }
        let from = from.map_or("", ReversePath::as_str).to_ascii_lowercase();
        let to = to.as_str().to_ascii_lowercase();
        let connector = self.connector();
        if !self.is_accepted(domain(&to)) {
            let may_relay = match connector {
                // A bounce is relayed through a certificate's connector only, and so is a foreign sender.
                Some(KnownBy::Certificate) => true,
                Some(KnownBy::Address) => self.is_accepted(domain(&from)),
                None => false,
            };
            if may_relay {
                return recipient_okay();
            }
            return self.refusal("5.7.64 TenantAttribution; Relay Access Denied [ATTR36]");
        }
        if self.settings.direct_send_rejected && connector.is_none() && self.is_accepted(domain(&from)) {
            return self.refusal(
                "5.7.68 TenantInboundAttribution; Direct Send not allowed for this organization from unauthorized sources",
            );
        }
        if !self.settings.mailboxes.iter().any(|mailbox| mailbox.address == to) {
            return self.refusal("5.4.1 Recipient address rejected: Access denied. AS(201806281)");
        }
        recipient_okay()
    }

    fn reputation(&self) -> Option<Reply> {
        let client = self.host.client;
        let text = match self.settings.reputation {
            Reputation::Good => return None,
            Reputation::Banned => format!(
                "5.7.606 Access denied, banned sending IP [{client}]. To request removal from this list please visit https://sender.office.com/ and follow the directions. For more information please go to http://go.microsoft.com/fwlink/?LinkID=526655 AS(1430)"
            ),
            Reputation::Listed => format!(
                "5.7.1 Service unavailable, Client host [{client}] blocked using Spamhaus. To request removal from this list see https://www.spamhaus.org/query/ip/{client} AS(1450)"
            ),
            Reputation::Throttled => {
                let text = format!("4.7.500 Server busy. Please try again later from [{client}]. (S77719)");
                return Some(self.host.refusal(ReplyCode::LOCAL_ERROR, &text));
            }
        };
        Some(self.refusal(&text))
    }

    fn connector(&self) -> Option<KnownBy> {
        let shown = self.tls.as_ref().map_or(&[][..], |tls| &tls.client);
        let certificates = self.settings.connectors.iter().filter_map(|connector| match connector {
            Connector::Certificate { name, enabled: true } => Some(name),
            _ => None,
        });
        if certificates.into_iter().any(|name| self.clients.knows(shown, name)) {
            return Some(KnownBy::Certificate);
        }
        let known = self.settings.connectors.iter().any(|connector| {
            matches!(connector, Connector::Address { address, enabled: true } if *address == self.host.client)
        });
        known.then_some(KnownBy::Address)
    }

    fn is_accepted(&self, domain: &str) -> bool {
        self.settings.accepted_domains.iter().any(|accepted| accepted == domain)
    }

    fn refusal(&self, text: &str) -> Reply {
        self.host.refusal(ReplyCode::MAILBOX_UNAVAILABLE, text)
    }
}

impl Policy for Exchanger {
    fn greeting(&mut self) -> Reply {
        self.host.greeting()
    }

    fn command(&mut self, command: &Command, session: &Session) -> Reply {
        match command {
            Command::Ehlo { .. } => self.host.hello((!session.is_encrypted()).then_some("STARTTLS")),
            Command::Auth { .. } => self.host.unknown_mechanism(),
            Command::Rcpt { forward_path, .. } => self.recipient(session.reverse_path(), forward_path),
            command => self.host.usual(command).unwrap_or_else(sender_okay),
        }
    }

    fn sign_in(&mut self, _: &SignIn) -> Reply {
        self.host.unknown_mechanism()
    }

    fn message(&mut self, message: Message, _: &Session) -> Reply {
        let (id, length) = (message_id(&message.octets), message.octets.len());
        let Ok(envelope) = Envelope::new(message.reverse_path, message.forward_paths) else {
            return self.host.refusal(ReplyCode::INSUFFICIENT_STORAGE, "4.5.3 Too many recipients");
        };
        self.ledger.deliver(Delivered {
            envelope,
            bytes: message.octets,
            tls: self.tls.as_ref().map(|tls| tls.version.clone()),
            auth: None,
            server: ServerRole::Exchanger,
        });
        let text = format!(
            "2.6.0 {id} [InternalId=10393720504321, Hostname={}] {length} bytes in 0.101, 25 KB/sec Queued mail for delivery",
            self.host.inner_name
        );
        Reply::new(ReplyCode::OKAY, text)
    }

    fn encrypted(&mut self, tls: Tls) {
        self.tls = Some(tls);
    }
}

/// What stands behind the last `@`.
fn domain(address: &str) -> &str {
    address.rsplit_once('@').map_or("", |(_, domain)| domain)
}
