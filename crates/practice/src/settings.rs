//! What a pretend tenant is made of. A scenario is one choice of these.

use std::net::{IpAddr, Ipv4Addr, Ipv6Addr};
use std::time::Duration;

use crate::certificates::Presented;
use crate::names::Zones;
use crate::scenario::Scenario;

/// Everything that can differ from one pretend Microsoft 365 to another.
///
/// A test starts from the one of a scenario and changes what it is about:
/// `Settings { direct_send_rejected: true, ..Settings::of(Scenario::Healthy) }`.
#[derive(Debug, Clone)]
pub struct Settings {
    /// The address the office is seen by, as EHLO shows it.
    pub public_address: IpAddr,
    /// The address that the submission host sees, where a second way out of the office leads to port 587.
    pub address_on_587: Option<IpAddr>,
    /// What Exchange Online thinks of [`Self::public_address`].
    pub reputation: Reputation,
    /// The domains of the tenant, in lower case.
    pub accepted_domains: Vec<String>,
    /// The mailboxes. Only the first ones with a password or token can sign in.
    pub mailboxes: Vec<Mailbox>,
    /// The inbound connectors of type OnPremises.
    pub connectors: Vec<Connector>,
    /// Whether Reject Direct Send is on.
    pub direct_send_rejected: bool,
    /// The certificate the two servers show.
    pub certificate: Presented,
    /// How long the two servers take to greet.
    pub greeting_after: Duration,
    /// Ports on which no address answers.
    pub silent_ports: Vec<u16>,
    /// The records the name server tells.
    pub zones: Zones,
}

/// A mailbox of the tenant.
#[derive(Debug, Clone)]
pub struct Mailbox {
    /// Its address, in lower case.
    pub address: String,
    /// Its password; `None`: nobody signs in with one.
    pub password: Option<String>,
    /// The access token that is good for it.
    pub token: Option<String>,
    /// What becomes of a sign-in with the right password.
    pub standing: Standing,
    /// Further addresses it may send as, in lower case.
    pub send_as: Vec<String>,
}

impl Mailbox {
    /// A mailbox that takes mail and that nobody signs in to.
    pub fn receiving(address: &str) -> Self {
        Self {
            address: address.to_owned(),
            password: None,
            token: None,
            standing: Standing::Good,
            send_as: Vec::new(),
        }
    }

    /// A mailbox with this password, for which [`Settings::TOKEN`] is good.
    pub fn signing_in(address: &str, password: &str, standing: Standing) -> Self {
        Self {
            password: Some(password.to_owned()),
            token: Some(Settings::TOKEN.to_owned()),
            standing,
            ..Self::receiving(address)
        }
    }
}

/// What stands in the way of a mailbox whose user knows the password.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Standing {
    /// Nothing.
    Good,
    /// SMTP AUTH is off for the tenant, and the mailbox inherits that.
    OffForTenant,
    /// SMTP AUTH is off for the mailbox.
    OffForMailbox,
    /// Security defaults block the sign-in.
    SecurityDefaults,
    /// Conditional Access or a second factor stops the sign-in.
    ConditionalAccess,
    /// Basic authentication is switched off.
    BasicDisabled,
    /// Basic authentication is gone for good.
    BasicRetired,
    /// Too many tries.
    Locked,
    /// The server cannot look just now.
    TemporaryFailure,
    /// The sign-in is accepted; too many connections are in use when the message comes.
    Busy,
    /// The sign-in is accepted; the day's recipients are used up.
    DailyLimit,
}

/// An inbound connector of type OnPremises: who is known by it may send to outside recipients.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Connector {
    /// Known by the public address.
    Address {
        /// The one address.
        address: IpAddr,
        /// Whether it is enabled.
        enabled: bool,
    },
    /// Known by the client certificate.
    Certificate {
        /// The name that stands in it.
        name: String,
        /// Whether it is enabled.
        enabled: bool,
    },
}

/// What Exchange Online thinks of an address, before it looks at anything else.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Reputation {
    /// Nothing bad.
    Good,
    /// On Microsoft's own list.
    Banned,
    /// On Spamhaus's list.
    Listed,
    /// Too much, too soon.
    Throttled,
}

impl Settings {
    /// The domain of the tenant.
    pub const DOMAIN: &str = "contoso.example";
    /// The mailbox to sign in with.
    pub const LOGIN: &str = "scan@contoso.example";
    /// The password that is suggested for it.
    pub const PASSWORD: &str = "Practice-1";
    /// The token that is good for it.
    pub const TOKEN: &str = "practice-token";
    /// A recipient in the tenant.
    pub const INSIDE: &str = "anna@contoso.example";
    /// A recipient outside.
    pub const OUTSIDE: &str = "somebody@fabrikam.example";
    /// The address the office is seen by.
    pub const PUBLIC_ADDRESS: Ipv4Addr = Ipv4Addr::new(203, 0, 113, 7);
    /// The tenant's MX endpoint.
    pub const ENDPOINT: &str = "contoso-example.mail.protection.outlook.com";
    /// The name in the client certificate that a connector knows.
    pub const CERTIFICATE_NAME: &str = "smtp-relay.contoso.example";

    /// The address of the MX endpoint.
    pub const EXCHANGER: Ipv4Addr = Ipv4Addr::new(198, 51, 100, 25);
    /// The address of `smtp.office365.com` and `outlook.office365.com`.
    pub const SUBMISSION: Ipv4Addr = Ipv4Addr::new(198, 51, 100, 87);
    /// The address of the control host on port 25.
    pub const CONTROL_25: Ipv4Addr = Ipv4Addr::new(198, 51, 100, 110);
    /// The address of the control host on port 587.
    pub const CONTROL_587: Ipv4Addr = Ipv4Addr::new(198, 51, 100, 111);
    /// The addresses of the authoritative name servers.
    pub const NAME_SERVERS: [Ipv4Addr; 2] = [Ipv4Addr::new(198, 51, 100, 2), Ipv4Addr::new(198, 51, 100, 3)];
    /// The IPv6 address of the MX endpoint, where it has one.
    pub const EXCHANGER_V6: Ipv6Addr = Ipv6Addr::new(0x2001, 0xdb8, 0x100, 0, 0, 0, 0, 0x25);
    /// The IPv6 address of `smtp.office365.com`, where it has one.
    pub const SUBMISSION_V6: Ipv6Addr = Ipv6Addr::new(0x2001, 0xdb8, 0x100, 0, 0, 0, 0, 0x87);

    /// The settings of a scenario.
    pub fn of(scenario: Scenario) -> Self {
        let mut settings = Self::healthy();
        match scenario {
            Scenario::Healthy => {}
            Scenario::Port25Blocked => settings.silent_ports = vec![25],
            Scenario::SmtpAuthOffForTenant => settings.scanner().standing = Standing::OffForTenant,
            Scenario::WrongPassword => settings.scanner().password = Some("Practice-2".to_owned()),
            Scenario::SpfMissing => settings.set_spf(&[]),
            Scenario::RelayNotAllowed => settings.connectors.clear(),
            Scenario::SpfTwoRecords => settings.set_spf(&[
                "v=spf1 include:spf.protection.outlook.com -all",
                &format!("v=spf1 ip4:{} -all", Self::PUBLIC_ADDRESS),
            ]),
            Scenario::SmtpAuthOffForMailbox => settings.scanner().standing = Standing::OffForMailbox,
            Scenario::BasicAuthDisabled => settings.scanner().standing = Standing::BasicDisabled,
            Scenario::DirectSendRejected => {
                settings.connectors.clear();
                settings.direct_send_rejected = true;
            }
            Scenario::ConnectorCreatedDisabled => {
                for connector in &mut settings.connectors {
                    let (Connector::Address { enabled, .. } | Connector::Certificate { enabled, .. }) =
                        connector;
                    *enabled = false;
                }
            }
            Scenario::CertificateWrong => settings.certificate = Presented::OtherName,
            Scenario::ServerSlow => settings.greeting_after = Duration::from_secs(9),
            Scenario::Ipv6Dead => {
                settings.zones.address(Self::ENDPOINT, Self::EXCHANGER_V6.into());
                settings.zones.address(SUBMISSION_NAME, Self::SUBMISSION_V6.into());
            }
        }
        settings
    }

    fn healthy() -> Self {
        let mut settings = Self {
            public_address: Self::PUBLIC_ADDRESS.into(),
            address_on_587: None,
            reputation: Reputation::Good,
            accepted_domains: vec![Self::DOMAIN.to_owned()],
            mailboxes: vec![
                Mailbox::signing_in(Self::LOGIN, Self::PASSWORD, Standing::Good),
                Mailbox::receiving(Self::INSIDE),
                Mailbox::receiving("office@contoso.example"),
                Mailbox::receiving("postmaster@contoso.example"),
            ],
            connectors: vec![
                Connector::Address { address: Self::PUBLIC_ADDRESS.into(), enabled: true },
                Connector::Certificate { name: Self::CERTIFICATE_NAME.to_owned(), enabled: true },
            ],
            direct_send_rejected: false,
            certificate: Presented::Good,
            greeting_after: Duration::ZERO,
            silent_ports: Vec::new(),
            zones: zones(),
        };
        settings.set_spf(&[&format!(
            "v=spf1 ip4:{} include:spf.protection.outlook.com -all",
            Self::PUBLIC_ADDRESS
        )]);
        settings
    }

    fn scanner(&mut self) -> &mut Mailbox {
        if self.mailboxes.is_empty() {
            self.mailboxes.push(Mailbox::receiving(Self::LOGIN));
        }
        &mut self.mailboxes[0]
    }

    /// Gives the domain these SPF records and no others.
    pub fn set_spf(&mut self, records: &[&str]) {
        self.zones.remove_texts(Self::DOMAIN);
        for record in records {
            self.zones.text(Self::DOMAIN, record);
        }
        self.zones.text(Self::DOMAIN, "MS=ms12345678");
    }
}

/// What the names of Microsoft's submission hosts end up at.
const SUBMISSION_NAME: &str = "ooc-g2.tm-4.office365.com";

/// Microsoft's own record, as read on 2026-11-23.
const MICROSOFT_SPF: &str = "v=spf1 ip4:40.92.0.0/15 ip4:40.107.0.0/16 ip4:52.100.0.0/15 ip4:52.102.0.0/16 \
    ip4:52.103.0.0/17 ip4:104.47.0.0/17 ip6:2a01:111:f400::/48 ip6:2a01:111:f403::/49 \
    ip6:2a01:111:f403:8000::/51 ip6:2a01:111:f403:c000::/51 ip6:2a01:111:f403:f000::/52 -all";

/// The public key in the DKIM example of RFC 6376, appendix C.
const DKIM_KEY: &str = "v=DKIM1; k=rsa; \
    p=MIGfMA0GCSqGSIb3DQEBAQUAA4GNADCBiQKBgQDwIRP/UC3SBsEmGqZ9ZJW3/DkMoGeLnQg1fWn7/zYtIxN2SnFCjxOCKG9v3b4jYfcTNh\
    5ijSsq631uBItLa7od+v/RtdC2UzJ1lWT947qR+Rcac2gbto/NMqJ0fzfVjH4OuKhitdY9tf6mcwGjaNBcWToIMmPSPDdQPNUYckcQ2QIDAQAB;";

/// The names of a healthy office and of those it meets, but for its SPF record.
fn zones() -> Zones {
    let mut zones = Zones::new();
    for apex in [
        "",
        "contoso.example",
        "fabrikam.example",
        "dns.example",
        "office365.com",
        "outlook.com",
        "onmicrosoft.com",
        "gmail.com",
        "google.com",
        "in-addr.arpa",
        "ip6.arpa",
    ] {
        zones.apex(apex, "ns1.dns.example");
        zones.name_server(apex, "ns2.dns.example");
    }
    for (n, address) in Settings::NAME_SERVERS.into_iter().enumerate() {
        zones.address(&format!("ns{}.dns.example", n + 1), address.into());
    }

    zones.exchanger("contoso.example", 0, Settings::ENDPOINT);
    zones.text("_dmarc.contoso.example", "v=DMARC1; p=none");
    for selector in ["selector1", "selector2"] {
        let key = format!("{selector}-contoso-example._domainkey.contoso.onmicrosoft.com");
        zones.alias(&format!("{selector}._domainkey.contoso.example"), &key);
        zones.text(&key, DKIM_KEY);
    }
    zones.alias("autodiscover.contoso.example", "autodiscover.outlook.com");
    zones.address("mail.contoso.example", Settings::PUBLIC_ADDRESS.into());
    zones.pointer(Settings::PUBLIC_ADDRESS.into(), "mail.contoso.example");

    zones.exchanger("fabrikam.example", 0, "fabrikam-example.mail.protection.outlook.com");
    zones.text("fabrikam.example", "v=spf1 include:spf.protection.outlook.com -all");

    zones.alias("smtp.office365.com", "outlook.office365.com");
    zones.alias("outlook.office365.com", SUBMISSION_NAME);
    zones.address(SUBMISSION_NAME, Settings::SUBMISSION.into());
    zones.pointer(Settings::SUBMISSION.into(), "outlook.office365.com");
    zones.address("autodiscover.outlook.com", Settings::SUBMISSION.into());
    zones.text("spf.protection.outlook.com", MICROSOFT_SPF);
    for endpoint in [Settings::ENDPOINT, "fabrikam-example.mail.protection.outlook.com"] {
        zones.address(endpoint, Settings::EXCHANGER.into());
    }
    zones.pointer(Settings::EXCHANGER.into(), "mail-bn8nam12ft012.inbound.protection.outlook.com");

    zones.exchanger("gmail.com", 5, "gmail-smtp-in.l.google.com");
    zones.address("gmail-smtp-in.l.google.com", Settings::CONTROL_25.into());
    zones.address("smtp.gmail.com", Settings::CONTROL_587.into());
    zones
}
