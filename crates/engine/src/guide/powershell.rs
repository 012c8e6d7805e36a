//! Lines for Exchange Online PowerShell. Every value in them stands between single quotes and was an address, a
//! domain or a mail address before; the first line only looks.

use std::fmt;
use std::net::{IpAddr, Ipv4Addr};

use super::PowerShell;

const LOOK_AT_CONNECTORS: &str = "Get-InboundConnector | Format-List Name,Enabled,ConnectorType,SenderDomains,SenderIPAddresses,TlsSenderCertificateName,RequireTls";

/// Stands where the name of a connector has to be put in that was there before.
const PLACEHOLDER: &str = "NAME OF THE CONNECTOR";

/// The longest name that a connector is given here.
const LONGEST_NAME: usize = 64;

/// A value between single quotes: to PowerShell just text, in which nothing is expanded.
pub(super) struct Literal(String);

impl Literal {
    /// The value in quotes; `None` where it would not stay on its line.
    pub(super) fn new(value: &str) -> Option<Self> {
        let breaks = |c: char| c.is_control() || matches!(c, '\u{2028}' | '\u{2029}');
        if value.chars().any(breaks) {
            return None;
        }
        let mut quoted = String::with_capacity(value.len() + 2);
        quoted.push('\'');
        for c in value.chars() {
            if is_single_quote(c) {
                quoted.push(c);
            }
            quoted.push(c);
        }
        quoted.push('\'');
        Some(Self(quoted))
    }
}

impl fmt::Display for Literal {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

/// What PowerShell takes for a single quote: the typographic ones too.
pub(super) fn is_single_quote(c: char) -> bool {
    matches!(c, '\'' | '\u{2018}'..='\u{201b}')
}

/// The connector whose list of addresses is changed.
pub(super) enum Connector<'a> {
    /// The one that the guide made for this domain.
    Ours(&'a str),
    /// One that was there before; its name has to be put in.
    Theirs,
}

/// The switch of one mailbox.
pub(super) fn smtp_auth_on(login: &str) -> Option<PowerShell> {
    let mailbox = Literal::new(login)?;
    Some(PowerShell {
        look: vec![
            look_at_mailbox(&mailbox),
            "Get-TransportConfig | Format-List SmtpClientAuthenticationDisabled".to_owned(),
        ],
        change: vec![switch(&mailbox, "$false")],
        undo: vec![switch(&mailbox, "$null")],
        placeholder: None,
    })
}

/// The same switch, for a mailbox that no device signs in to any more.
pub(super) fn smtp_auth_off(login: &str) -> Option<PowerShell> {
    let mailbox = Literal::new(login)?;
    Some(PowerShell {
        look: vec![look_at_mailbox(&mailbox)],
        change: vec![switch(&mailbox, "$true")],
        undo: vec![switch(&mailbox, "$false")],
        placeholder: None,
    })
}

/// Whether the tenant refuses Direct Send: only a look, for the cure is a connector.
pub(super) fn reject_direct_send() -> PowerShell {
    looking("Get-OrganizationConfig | Format-List RejectDirectSend")
}

/// Which connectors there are.
pub(super) fn connectors() -> PowerShell {
    looking(LOOK_AT_CONNECTORS)
}

/// Which domains the tenant sends for.
pub(super) fn accepted_domains() -> PowerShell {
    looking("Get-AcceptedDomain | Format-Table DomainName,DomainType")
}

/// A new connector that knows an address.
pub(super) fn new_by_address(domain: &str, address: Ipv4Addr, encrypts: bool) -> Option<PowerShell> {
    let name = Literal::new(&by_address(domain))?;
    let address = Literal::new(&address.to_string())?;
    let tls = if encrypts { "$true" } else { "$false" };
    Some(new_connector(
        &name,
        &format!("-SenderIPAddresses {address} -RestrictDomainsToIPAddresses $false -RequireTls {tls}"),
    ))
}

/// A new connector that knows a certificate.
pub(super) fn new_by_certificate(domain: &str, certificate: &str) -> Option<PowerShell> {
    let name = Literal::new(&by_certificate(domain))?;
    let certificate = Literal::new(certificate)?;
    Some(new_connector(&name, &format!("-RequireTls $true -TlsSenderCertificateName {certificate}")))
}

/// The whole list of a connector's addresses with one more; the list as it was is kept for the way back.
pub(super) fn add_address(connector: &Connector<'_>, address: IpAddr) -> Option<PowerShell> {
    let address = Literal::new(&address.to_string())?;
    change_list(connector, &format!("($before + {address} | Select-Object -Unique)"))
}

/// The whole list without one.
pub(super) fn remove_address(connector: &Connector<'_>, address: IpAddr) -> Option<PowerShell> {
    let address = Literal::new(&address.to_string())?;
    change_list(connector, &format!("@($before | Where-Object {{ $_ -ne {address} }})"))
}

/// Takes away the connector that the guide made for an address. The way back is left to the caller.
pub(super) fn remove_by_address(domain: &str) -> Option<PowerShell> {
    let name = Literal::new(&by_address(domain))?;
    Some(PowerShell {
        look: vec![LOOK_AT_CONNECTORS.to_owned()],
        change: vec![remove(&name)],
        ..PowerShell::default()
    })
}

/// Takes away the connector that the guide made for a certificate; the way back is making it again.
pub(super) fn remove_by_certificate(domain: &str, certificate: &str) -> Option<PowerShell> {
    let made = new_by_certificate(domain, certificate)?;
    Some(PowerShell { change: made.undo, undo: made.change, ..made })
}

fn new_connector(name: &Literal, by: &str) -> PowerShell {
    PowerShell {
        look: vec![LOOK_AT_CONNECTORS.to_owned()],
        change: vec![
            format!(
                "New-InboundConnector -Name {name} -ConnectorType OnPremises -SenderDomains '*' {by} -Enabled $true"
            ),
            // It may have been made switched off.
            format!("Get-InboundConnector -Identity {name} | Format-List Name,Enabled"),
        ],
        undo: vec![remove(name)],
        placeholder: None,
    }
}

fn change_list(connector: &Connector<'_>, list: &str) -> Option<PowerShell> {
    let name = match connector {
        Connector::Ours(domain) => Literal::new(&by_address(domain))?,
        Connector::Theirs => Literal::new(PLACEHOLDER)?,
    };
    let set = "Set-InboundConnector -Identity $connector -SenderIPAddresses";
    Some(PowerShell {
        look: vec![LOOK_AT_CONNECTORS.to_owned()],
        change: vec![
            format!("$connector = {name}"),
            "$before = @((Get-InboundConnector -Identity $connector -ErrorAction Stop).SenderIPAddresses)"
                .to_owned(),
            "$before".to_owned(),
            format!("{set} {list}"),
        ],
        undo: vec![format!("{set} $before")],
        placeholder: matches!(connector, Connector::Theirs).then(|| PLACEHOLDER.to_owned()),
    })
}

fn remove(name: &Literal) -> String {
    format!("Remove-InboundConnector -Identity {name}")
}

fn looking(line: &str) -> PowerShell {
    PowerShell { look: vec![line.to_owned()], ..PowerShell::default() }
}

fn look_at_mailbox(mailbox: &Literal) -> String {
    format!("Get-CASMailbox -Identity {mailbox} | Format-List SmtpClientAuthenticationDisabled")
}

fn switch(mailbox: &Literal, value: &str) -> String {
    format!("Set-CASMailbox -Identity {mailbox} -SmtpClientAuthenticationDisabled {value}")
}

fn by_address(domain: &str) -> String {
    named("Office relay for", domain, "Office relay")
}

fn by_certificate(domain: &str) -> String {
    named("Certificate relay for", domain, "Certificate relay")
}

fn named(start: &str, domain: &str, short: &str) -> String {
    let name = format!("{start} {domain}");
    if name.len() <= LONGEST_NAME { name } else { short.to_owned() }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    /// Reads a literal as PowerShell does: `None` where it ends early or not at all.
    fn read(literal: &str) -> Option<String> {
        let mut chars = literal.strip_prefix('\'')?.chars().peekable();
        let mut value = String::new();
        while let Some(c) = chars.next() {
            if is_single_quote(c) {
                match chars.next() {
                    Some(second) if is_single_quote(second) => {}
                    Some(_) => return None,
                    None => return Some(value),
                }
            }
            value.push(c);
        }
        None
    }

    #[test]
    fn quotes_are_doubled_the_typographic_ones_too() {
        assert_eq!(Literal::new("o'brien@contoso.com").unwrap().to_string(), "'o''brien@contoso.com'");
        assert_eq!(Literal::new("a’; Remove-Item").unwrap().to_string(), "'a’’; Remove-Item'");
        assert!(Literal::new("a\r\nRemove-Item").is_none() && Literal::new("a\u{2028}b").is_none());
    }

    #[test]
    fn a_new_connector_is_by_name_and_is_read_again() {
        let made = new_by_address("contoso.com", Ipv4Addr::new(203, 0, 113, 7), false).unwrap();
        assert_eq!(
            made.change[0],
            "New-InboundConnector -Name 'Office relay for contoso.com' -ConnectorType OnPremises -SenderDomains '*' -SenderIPAddresses '203.0.113.7' -RestrictDomainsToIPAddresses $false -RequireTls $false -Enabled $true"
        );
        assert!(made.change[1].starts_with("Get-InboundConnector -Identity 'Office relay for contoso.com'"));
        assert_eq!(made.undo, ["Remove-InboundConnector -Identity 'Office relay for contoso.com'"]);
        let made = new_by_certificate("contoso.com", "mail.contoso.com").unwrap();
        assert!(made.change[0].contains("-RequireTls $true -TlsSenderCertificateName 'mail.contoso.com'"));
    }

    #[test]
    fn an_existing_connector_keeps_its_list_for_the_way_back() {
        let added = add_address(&Connector::Theirs, Ipv4Addr::new(203, 0, 113, 7).into()).unwrap();
        assert!(added.change[1].starts_with("$before = @((Get-InboundConnector"));
        assert!(
            added.change[3].ends_with("-SenderIPAddresses ($before + '203.0.113.7' | Select-Object -Unique)")
        );
        assert_eq!(added.undo, ["Set-InboundConnector -Identity $connector -SenderIPAddresses $before"]);
        assert_eq!(added.placeholder.as_deref(), Some(PLACEHOLDER));
        assert!(added.change[0].contains(PLACEHOLDER));
        let ours =
            add_address(&Connector::Ours("contoso.com"), Ipv4Addr::new(203, 0, 113, 7).into()).unwrap();
        assert_eq!(ours.placeholder, None);
    }

    proptest! {
        #[test]
        fn no_value_breaks_out_of_its_quotes_or_its_line(value in any::<String>()) {
            if let Some(literal) = Literal::new(&value) {
                let literal = literal.to_string();
                prop_assert_eq!(literal.lines().count(), 1);
                prop_assert_eq!(read(&literal), Some(value));
            }
        }

        #[test]
        fn quotes_in_a_row_do_not_break_out(value in "['‘’‚‛a;$`\" ]{0,12}") {
            let literal = Literal::new(&value).unwrap().to_string();
            prop_assert_eq!(read(&literal), Some(value));
        }
    }
}
