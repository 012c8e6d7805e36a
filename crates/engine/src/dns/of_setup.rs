//! The plan for a set-up, as the window asks for it.

use std::net::IpAddr;

use serde::Deserialize;

use super::{Choice, Hosted, PlanRequest};
use crate::checks::{Plan, UnfitField};
use crate::input::{Field, FieldProblem};
use crate::{IpKind, Location, Method, Setup};

/// What the person says of the record itself, beside the set-up.
#[derive(Clone, Debug, Default, PartialEq, Eq, Deserialize)]
#[cfg_attr(feature = "typescript", derive(ts_rs::TS))]
pub struct SpfWishes {
    /// The include of the third party that sends, as typed; empty where it is not known.
    #[serde(default)]
    pub include: String,
    /// Every sender of the domain is listed, says the person.
    #[serde(default)]
    pub every_sender_listed: bool,
    /// What was picked of several records.
    #[serde(default)]
    pub choice: Option<Choice>,
}

impl PlanRequest {
    /// What a set-up asks for. The domain's own name servers are left to [`super::watch`].
    ///
    /// # Errors
    /// The first field that does not fit. The public address is [`FieldProblem::Empty`] where the way needs it and
    /// nobody knows it: without it nothing could be said, least of all that nothing is needed.
    pub fn of_setup(setup: &Setup, wishes: &SpfWishes, checked: &Plan) -> Result<Self, UnfitField> {
        let method = checked.method;
        let own = method.uses_mx_endpoint() || method == Method::OnSiteRelay;
        let elsewhere = own && setup.answers.location.known() == Some(&Location::ThirdPartyHosted);
        let hosted = elsewhere.then(|| Hosted::by(&wishes.include));
        let kind = setup.answers.ip_kind.known().copied();
        // The certificate stands for the device; SPF can do without an address that may change.
        let optional = method == Method::RelayCertificate && kind == Some(IpKind::Dynamic);
        let address =
            checked.public_ip.or_else(|| seen(setup)).filter(|_| own && !optional && hosted.is_none());
        if own && !optional && hosted.is_none() && address.is_none() {
            return Err(UnfitField { field: Field::PublicIp, problem: FieldProblem::Empty });
        }
        Ok(Self {
            domain: checked.sender_domain().to_owned(),
            method,
            address,
            address_kind: kind,
            hosted,
            cloud: setup.answers.cloud.known().copied(),
            every_sender_listed: wishes.every_sender_listed,
            choice: wishes.choice.clone(),
            ask_authorities: false,
        })
    }
}

impl Hosted {
    /// By the name that was typed, if it is one that can be included.
    pub fn by(include: &str) -> Self {
        let name = include.trim();
        let name = name.strip_prefix("include:").unwrap_or(name);
        if is_literal(name) { Self::Include(name.to_owned()) } else { Self::IncludeUnknown }
    }
}

/// Whether a name can stand in an `include` as it is: no macro, nothing but letters, digits, `-` and `_` in its parts.
pub fn is_literal(name: &str) -> bool {
    let part = |label: &str| {
        (1..=63).contains(&label.len())
            && label.bytes().all(|byte| byte.is_ascii_alphanumeric() || b"-_".contains(&byte))
    };
    name.len() <= 253
        && name.split('.').all(part)
        && spf::DomainSpec::parse(name).is_ok_and(|spec| spec.as_literal() == Some(name))
}

/// The address that was seen last; port 25 is the one that SPF looks at.
fn seen(setup: &Setup) -> Option<IpAddr> {
    let last = |on_25: bool| setup.addresses_seen.iter().rev().find(|seen| seen.port == 25 || !on_25);
    last(true).or_else(|| last(false)).map(|seen| seen.address)
}

#[cfg(test)]
mod tests {
    use jiff::civil::date;

    use super::*;
    use crate::Answer;

    fn request(change: impl FnOnce(&mut Setup)) -> Result<PlanRequest, UnfitField> {
        let mut setup = Setup::new("a");
        setup.domain = "contoso.example".to_owned();
        setup.method = Some(Method::DirectSend);
        change(&mut setup);
        let checked = Plan::of_setup(&setup, false, date(2026, 11, 24))?;
        let wishes =
            SpfWishes { include: " include:_spf.mailer.example ".to_owned(), ..SpfWishes::default() };
        PlanRequest::of_setup(&setup, &wishes, &checked)
    }

    fn at(setup: &mut Setup, address: &str) {
        setup.answers.public_ip = Answer::Known(address.parse().unwrap());
    }

    #[test]
    fn the_senders_domain_is_the_one_whose_record_counts() {
        let made = request(|setup| {
            setup.from = "scan@mail.contoso.example".to_owned();
            at(setup, "203.0.113.7");
        });
        assert_eq!(made.unwrap().domain, "mail.contoso.example");
    }

    #[test]
    fn a_way_that_needs_the_address_says_so_where_nobody_knows_it() {
        let unknown = UnfitField { field: Field::PublicIp, problem: FieldProblem::Empty };
        assert_eq!(request(|_| {}).unwrap_err(), unknown);
        let made = request(|setup| setup.method = Some(Method::ClientSubmissionBasic)).unwrap();
        assert_eq!(made.address, None);
    }

    #[test]
    fn a_third_party_is_asked_for_its_include_and_for_no_address() {
        let hosted = |setup: &mut Setup| setup.answers.location = Answer::Known(Location::ThirdPartyHosted);
        let made = request(|setup| {
            hosted(setup);
            at(setup, "203.0.113.7");
        });
        let made = made.unwrap();
        assert_eq!(made.address, None, "the office's address is not the one that sends");
        assert_eq!(made.hosted, Some(Hosted::Include("_spf.mailer.example".to_owned())));
        assert_eq!(Hosted::by("v=spf1 a"), Hosted::IncludeUnknown);
        assert_eq!(Hosted::by("%{i}.example"), Hosted::IncludeUnknown);
    }

    #[test]
    fn an_address_that_may_change_stays_out_where_the_certificate_speaks_for_the_device() {
        let made = request(|setup| {
            setup.method = Some(Method::RelayCertificate);
            setup.answers.ip_kind = Answer::Known(IpKind::Dynamic);
            at(setup, "203.0.113.7");
        });
        assert_eq!(made.unwrap().address, None);
    }
}
