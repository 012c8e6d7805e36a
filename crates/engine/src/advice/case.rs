//! What the rules ask of the answers.

use std::net::IpAddr;
use std::sync::LazyLock;

use jiff::civil::Date;

use crate::advice::Measurement;
use crate::facts::microsoft;
use crate::input::{Reach, reach};
use crate::{
    Answers, Cloud, Code, DeviceAuth, DeviceTls, IpKind, Location, Method, PortState, Recipients, Senders,
};

/// The answers on one day. A question about something unknown is answered with no.
#[derive(Clone)]
pub(super) struct Case {
    pub(super) answers: Answers,
    /// What of it was measured, and what only a run can find.
    pub(super) measured: Vec<Measurement>,
    pub(super) today: Date,
}

impl Case {
    /// Somebody outside the tenant is written to.
    pub(super) fn sends_outside(&self) -> bool {
        matches!(self.answers.recipients.known(), Some(Recipients::External | Recipients::Both))
    }

    pub(super) fn sends_inside_only(&self) -> bool {
        self.recipients_are(Recipients::Internal)
    }

    pub(super) fn recipients_are(&self, recipients: Recipients) -> bool {
        self.answers.recipients.known() == Some(&recipients)
    }

    /// It is known that the device can do this.
    pub(super) fn can(&self, auth: DeviceAuth) -> bool {
        ways(&self.answers).is_some_and(|all| all.contains(&auth))
    }

    /// It is known that the device cannot do this.
    pub(super) fn cannot(&self, auth: DeviceAuth) -> bool {
        ways(&self.answers).is_some_and(|all| !all.contains(&auth))
    }

    /// The device insists on AUTH, which the MX endpoint does not offer. A device that shows a certificate does
    /// not need AUTH.
    pub(super) fn must_sign_in(&self) -> bool {
        self.cannot(DeviceAuth::None) && self.cannot(DeviceAuth::ClientCertificate)
    }

    pub(super) fn without_tls(&self) -> bool {
        self.answers.device_tls.known() == Some(&DeviceTls::None)
    }

    /// TLS, but older than 1.2.
    pub(super) fn tls_too_old(&self) -> bool {
        matches!(self.answers.device_tls.known(), Some(DeviceTls::Tls10 | DeviceTls::Tls11))
    }

    pub(super) fn at(&self, location: Location) -> bool {
        self.answers.location.known() == Some(&location)
    }

    pub(super) fn has_static_ip(&self) -> bool {
        self.answers.ip_kind.known() == Some(&IpKind::Static)
    }

    pub(super) fn has_dynamic_ip(&self) -> bool {
        self.answers.ip_kind.known() == Some(&IpKind::Dynamic)
    }

    /// The public address is one that a carrier shares among customers.
    pub(super) fn shares_carriers_ip(&self) -> bool {
        self.answers.public_ip.known().is_some_and(|&address: &IpAddr| reach(address) == Reach::Cgnat)
    }

    pub(super) fn port_25_is(&self, state: PortState) -> bool {
        self.answers.port_25.known() == Some(&state)
    }

    pub(super) fn port_587_is(&self, state: PortState) -> bool {
        self.answers.port_587.known() == Some(&state)
    }

    /// A run or a message found this.
    pub(super) fn measured(&self, code: Code) -> bool {
        self.measurement(code).is_some()
    }

    /// A run or a message found this on a way of that kind.
    pub(super) fn measured_on(&self, code: Code, kind: fn(Method) -> bool) -> bool {
        self.measurement(code).is_some_and(|known| known.method.is_some_and(kind))
    }

    /// The latest time at which one of these was measured.
    pub(super) fn measured_at(&self, codes: &[Code]) -> Option<&str> {
        let known = codes.iter().filter_map(|&code| self.measurement(code));
        known.map(|known| known.at.as_str()).max()
    }

    fn measurement(&self, code: Code) -> Option<&Measurement> {
        self.measured.iter().find(|known| known.code == code)
    }

    pub(super) fn many_senders(&self) -> bool {
        self.answers.senders.known() == Some(&Senders::Many)
    }

    /// A cloud for which nothing confirms High Volume Email.
    pub(super) fn outside_worldwide_cloud(&self) -> bool {
        self.answers.cloud.known().is_some_and(|&cloud| cloud != Cloud::Worldwide)
    }

    /// The sender is under onmicrosoft.com.
    pub(super) fn sender_is_onmicrosoft(&self) -> bool {
        let under = |text: &String| {
            text.trim().trim_end_matches('.').to_ascii_lowercase().ends_with(".onmicrosoft.com")
        };
        self.answers.from.known().is_some_and(under)
    }

    /// Recipients a day, or messages where only those are known: each has at least one recipient.
    pub(super) fn recipients_per_day(&self) -> u32 {
        let recipients = self.answers.recipients_per_day.known().copied().unwrap_or(0);
        recipients.max(self.answers.messages_per_day.known().copied().unwrap_or(0))
    }

    /// More recipients a day than the number of this fact.
    pub(super) fn sends_to_more_than(&self, fact: &str) -> bool {
        let recipients = self.recipients_per_day();
        recipients > 0 && recipients > number(fact)
    }

    /// More devices share a mailbox than it takes connections.
    pub(super) fn many_devices(&self) -> bool {
        self.answers.devices.known().is_some_and(|&devices| devices > number("submission-connections"))
    }

    /// Outside recipients that the tenant may have in a day; with one licence where their number is unknown.
    pub(super) fn tenant_limit(&self) -> u32 {
        microsoft().tenant_external_limit(self.answers.licences.known().copied().unwrap_or(1))
    }

    pub(super) fn largest_message_mb(&self) -> f64 {
        self.answers.largest_message_mb.known().copied().unwrap_or(0.0)
    }

    /// The last day on which Basic authentication is on by default.
    pub(super) fn basic_ends_on() -> Date {
        static DAY: LazyLock<Date> = LazyLock::new(|| last_day("basic-auth-until-then"));
        *DAY
    }

    pub(super) fn basic_is_off_by_default(&self) -> bool {
        self.today > Self::basic_ends_on()
    }

    /// Made when Basic authentication was no longer on by default, and so without a promise that it can be.
    pub(super) fn tenant_is_without_basic(&self) -> bool {
        self.answers.tenant_created.known().is_some_and(|&made| made > Self::basic_ends_on())
    }

    /// The last day on which High Volume Email takes a password.
    pub(super) fn hve_basic_ends_on() -> Date {
        static DAY: LazyLock<Date> = LazyLock::new(|| last_day("hve-basic-until"));
        *DAY
    }

    /// High Volume Email with nothing but a password.
    pub(super) fn hve_by_password_only(&self) -> bool {
        self.can(DeviceAuth::Basic) && self.cannot(DeviceAuth::Oauth)
    }
}

/// How the device can identify itself; an empty list says nothing.
pub(super) fn ways(answers: &Answers) -> Option<&[DeviceAuth]> {
    answers.device_auth.known().map(Vec::as_slice).filter(|all| !all.is_empty())
}

/// The number of a fact. A test holds that each fact named here is in the file, with its number.
pub(super) fn number(fact: &str) -> u32 {
    microsoft().fact(fact).and_then(|fact| fact.number).unwrap_or(u32::MAX)
}

fn last_day(fact: &str) -> Date {
    microsoft().fact(fact).and_then(|fact| fact.valid_until).unwrap_or(Date::MAX)
}
