//! Evaluating one term (§5) from the answers that are there.
//!
//! Everything here is a function of the answers: where one is missing, the term is left and evaluated again from its
//! beginning when the answer has come. So answers may come in any order, and ahead of their questions.

use std::collections::HashMap;
use std::net::{IpAddr, Ipv4Addr, Ipv6Addr};

use super::query::Sender;
use super::question::{Answer, Mx, Question, QuestionKind, Records};
use super::trace::{Asked, Why};
use crate::macros::{UNKNOWN, Values, target_text};
use crate::name::{is_at_or_below, queryable, reverse_name};
use crate::record::{DomainSpec, DualPrefix, Letter, Mechanism};

/// Most names of one `mx` or of the client's address that are looked up (§4.6.4).
const MAX_NAMES: usize = 10;

/// The answers so far.
pub(super) type Known = HashMap<Question, Answer>;

/// The question whose answer is needed next.
#[derive(Debug)]
pub(super) struct Missing(pub(super) Question);

/// Looks answers up and notes what was asked.
pub(super) struct Asker<'a> {
    known: &'a Known,
    pub(super) asked: Vec<Asked>,
}

/// What a term is evaluated with.
#[derive(Clone, Copy)]
pub(super) struct Scope<'a> {
    pub(super) sender: &'a Sender,
    /// <domain>, as [`queryable`] returns it.
    pub(super) domain: &'a str,
}

/// What a mechanism came to.
pub(super) enum Verdict {
    Match(Why),
    NoMatch(Why),
    /// No match, because nothing was found: a void lookup.
    Void,
    /// A question has no answer.
    TempError(Question),
    /// More MX records than may be looked up.
    TooManyNames(Question),
    /// To be decided by the record of this domain; `None` if the target is no domain name.
    Include(Option<String>),
}

/// A `domain-spec`, expanded.
pub(super) struct Target {
    /// What it expanded to.
    pub(super) text: String,
    /// The same in the form in which it can be asked, if it can.
    pub(super) name: Option<String>,
}

impl<'a> Asker<'a> {
    pub(super) fn new(known: &'a Known) -> Self {
        Self { known, asked: Vec::new() }
    }

    pub(super) fn ask(&mut self, question: &Question) -> Result<&'a Answer, Missing> {
        let answer = self.known.get(question).ok_or_else(|| Missing(question.clone()))?;
        if !self.asked.iter().any(|asked| asked.question == *question) {
            self.asked.push(Asked::new(question.clone(), answer));
        }
        Ok(answer)
    }
}

impl Scope<'_> {
    /// Evaluates a mechanism whose target is `target`; that is the expanded domain, or <domain> where it has none.
    pub(super) fn evaluate(
        &self,
        mechanism: &Mechanism,
        target: Option<&Target>,
        asker: &mut Asker<'_>,
    ) -> Result<Verdict, Missing> {
        let name = match target {
            Some(target) => target.name.as_deref(),
            None => Some(self.domain),
        };
        let malformed = Ok(Verdict::NoMatch(Why::TargetMalformed));
        match mechanism {
            Mechanism::All => Ok(Verdict::Match(Why::Always)),
            Mechanism::Ip4 { network, prefix } => Ok(self.in_network(IpAddr::V4(*network), *prefix)),
            Mechanism::Ip6 { network, prefix } => Ok(self.in_network(IpAddr::V6(*network), *prefix)),
            Mechanism::Include(_) => Ok(Verdict::Include(name.map(str::to_owned))),
            Mechanism::A { prefix, .. } => name.map_or(malformed, |name| self.a(name, *prefix, asker)),
            Mechanism::Mx { prefix, .. } => name.map_or(malformed, |name| self.mx(name, *prefix, asker)),
            Mechanism::Ptr(_) => name.map_or(malformed, |name| self.ptr(name, asker)),
            Mechanism::Exists(_) => name.map_or(malformed, |name| exists(name, asker)),
        }
    }

    /// Expands the domain that a term names.
    pub(super) fn target(&self, spec: &DomainSpec, asker: &mut Asker<'_>) -> Result<Target, Missing> {
        let validated = self.validated_name_for(spec.macro_string().uses(Letter::ValidatedName), asker)?;
        let text = target_text(spec, &self.values(&validated));
        Ok(Target { name: queryable(&text), text })
    }

    pub(super) fn values<'s>(&'s self, validated: &'s str) -> Values<'s> {
        Values {
            local_part: &self.sender.local_part,
            sender_domain: &self.sender.domain,
            domain: self.domain,
            ip: self.sender.ip,
            helo: &self.sender.helo,
            receiver: &self.sender.receiver,
            unix_seconds: self.sender.unix_seconds,
            validated,
        }
    }

    /// The value of `p`, if it is needed: of the validated names <domain> itself, else one below it, else any (§7.3).
    pub(super) fn validated_name_for(&self, needed: bool, asker: &mut Asker<'_>) -> Result<String, Missing> {
        if needed {
            let mut names = self.client_names(asker)?.1;
            names.sort_by_key(|name| (name != self.domain, !is_at_or_below(name, self.domain)));
            for name in names {
                if self.leads_back(&name, asker)? {
                    return Ok(name);
                }
            }
        }
        Ok(UNKNOWN.to_owned())
    }

    fn in_network(&self, network: IpAddr, prefix: Option<u8>) -> Verdict {
        if self.sender.ip.is_ipv4() != network.is_ipv4() {
            Verdict::NoMatch(Why::OtherAddressFamily)
        } else if same_network(self.sender.ip, network, prefix) {
            Verdict::Match(Why::AddressMatches)
        } else {
            Verdict::NoMatch(Why::AddressDiffers)
        }
    }

    fn a(&self, name: &str, prefix: DualPrefix, asker: &mut Asker<'_>) -> Result<Verdict, Missing> {
        let question = self.address_question(name);
        let answer = asker.ask(&question)?;
        Ok(match answer {
            Answer::Failed(_) => Verdict::TempError(question),
            answer if answer.is_void() => Verdict::Void,
            answer if self.matches(answer, prefix) => Verdict::Match(Why::AddressMatches),
            _ => Verdict::NoMatch(Why::AddressDiffers),
        })
    }

    fn mx(&self, name: &str, prefix: DualPrefix, asker: &mut Asker<'_>) -> Result<Verdict, Missing> {
        let question = Question::new(name, QuestionKind::Mx);
        let hosts: &[Mx] = match asker.ask(&question)? {
            Answer::Failed(_) => return Ok(Verdict::TempError(question)),
            Answer::Records(Records::Mx(hosts)) => hosts,
            _ => return Ok(Verdict::Void),
        };
        // Counted before any is looked up: which ten come first is chance, and the result must not hang on it.
        if hosts.len() > MAX_NAMES {
            return Ok(Verdict::TooManyNames(question));
        }
        let (mut any_asked, mut any_found) = (false, false);
        for host in hosts.iter().filter_map(|host| queryable(&host.exchange)) {
            let question = self.address_question(&host);
            let answer = asker.ask(&question)?;
            if let Answer::Failed(_) = answer {
                return Ok(Verdict::TempError(question));
            }
            if self.matches(answer, prefix) {
                return Ok(Verdict::Match(Why::AddressMatches));
            }
            any_asked = true;
            any_found |= !answer.is_void();
        }
        Ok(match (any_asked, any_found) {
            (_, true) => Verdict::NoMatch(Why::AddressDiffers),
            (true, false) => Verdict::Void,
            // A null MX (RFC 7505): that is an answer.
            (false, false) => Verdict::NoMatch(Why::NothingFound),
        })
    }

    /// §5.5. Only names that could match are looked up; a failed look-up of any kind is no match.
    fn ptr(&self, target: &str, asker: &mut Asker<'_>) -> Result<Verdict, Missing> {
        let (answer, names) = self.client_names(asker)?;
        match answer {
            Answer::Failed(_) => return Ok(Verdict::NoMatch(Why::LookupFailed)),
            answer if answer.is_void() => return Ok(Verdict::Void),
            _ => {}
        }
        for name in names.iter().filter(|name| is_at_or_below(name, target)) {
            if self.leads_back(name, asker)? {
                return Ok(Verdict::Match(Why::ValidatedName));
            }
        }
        Ok(Verdict::NoMatch(Why::NoValidatedName))
    }

    /// The client's names, not yet validated: the first ten that its address has.
    fn client_names<'a>(&self, asker: &mut Asker<'a>) -> Result<(&'a Answer, Vec<String>), Missing> {
        let answer = asker.ask(&Question::new(&reverse_name(self.sender.ip), QuestionKind::Ptr))?;
        let names = match answer {
            Answer::Records(Records::Ptr(names)) => {
                names.iter().take(MAX_NAMES).filter_map(|name| queryable(name)).collect()
            }
            _ => Vec::new(),
        };
        Ok((answer, names))
    }

    fn leads_back(&self, name: &str, asker: &mut Asker<'_>) -> Result<bool, Missing> {
        let answer = asker.ask(&self.address_question(name))?;
        Ok(self.matches(answer, DualPrefix::default()))
    }

    /// The question for addresses of the client's family.
    pub(super) fn address_question(&self, name: &str) -> Question {
        let kind = if self.sender.ip.is_ipv4() { QuestionKind::A } else { QuestionKind::Aaaa };
        Question::new(name, kind)
    }

    /// Whether the client's address is in the network of one of the addresses found.
    fn matches(&self, answer: &Answer, prefix: DualPrefix) -> bool {
        match answer {
            Answer::Records(Records::A(found)) => {
                found.iter().any(|address| same_network(self.sender.ip, IpAddr::V4(*address), prefix.ip4))
            }
            Answer::Records(Records::Aaaa(found)) => {
                found.iter().any(|address| same_network(self.sender.ip, IpAddr::V6(*address), prefix.ip6))
            }
            _ => false,
        }
    }
}

/// §5.7. Always an A record, whatever the client's address is.
fn exists(name: &str, asker: &mut Asker<'_>) -> Result<Verdict, Missing> {
    let question = Question::new(name, QuestionKind::A);
    let answer = asker.ask(&question)?;
    Ok(match answer {
        Answer::Failed(_) => Verdict::TempError(question),
        answer if answer.is_void() => Verdict::Void,
        _ => Verdict::Match(Why::NameExists),
    })
}

/// Whether two addresses agree in the first `prefix` bits; all bits if it is not given.
fn same_network(one: IpAddr, other: IpAddr, prefix: Option<u8>) -> bool {
    match (one, other) {
        (IpAddr::V4(one), IpAddr::V4(other)) => {
            let bits = u32::from(prefix.unwrap_or(32)).min(32);
            let mask = u32::MAX.checked_shl(32 - bits).unwrap_or(0);
            (Ipv4Addr::to_bits(one) ^ Ipv4Addr::to_bits(other)) & mask == 0
        }
        (IpAddr::V6(one), IpAddr::V6(other)) => {
            let bits = u32::from(prefix.unwrap_or(128)).min(128);
            let mask = u128::MAX.checked_shl(128 - bits).unwrap_or(0);
            (Ipv6Addr::to_bits(one) ^ Ipv6Addr::to_bits(other)) & mask == 0
        }
        _ => false,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn addresses_agree_in_the_bits_of_the_prefix() {
        for (one, other, prefix, expected) in [
            ("192.0.2.129", "192.0.2.129", None, true),
            ("192.0.2.129", "192.0.2.128", None, false),
            ("192.0.2.129", "192.0.2.128", Some(31), true),
            ("192.0.2.129", "192.0.2.1", Some(25), false),
            ("192.0.2.129", "192.0.2.1", Some(24), true),
            ("192.0.2.129", "10.0.0.1", Some(0), true),
            ("2001:db8::1", "2001:db8::2", None, false),
            ("2001:db8::1", "2001:db8::2", Some(126), true),
            ("2001:db8::1", "2001:db9::1", Some(32), false),
            ("2001:db8::1", "fe80::1", Some(0), true),
            ("192.0.2.129", "::", Some(0), false),
        ] {
            let found = same_network(one.parse().unwrap(), other.parse().unwrap(), prefix);
            assert_eq!(found, expected, "{one} {other} {prefix:?}");
        }
    }
}
