//! The rules: what speaks for or against a way, or makes it impossible, and where that comes from.
//!
//! A rule asks only what is known. What is not known speaks neither way, except where a way depends on a setting
//! or a licence: then its condition is named among the reasons.

use super::Weight::{self, Against, For, RulesOut};
use super::case::{Case, number};
use crate::Method::{
    self, AzureCommunicationServices as Acs, ClientSubmissionBasic as Basic, ClientSubmissionOauth as Oauth,
    DirectSend, HighVolumeEmail as Hve, OnSiteRelay, RelayCertificate, RelayIp,
};
use crate::PortState::{Blocked, Open};
use crate::{Arguments, Code, DeviceAuth, DmarcPolicy, Location, Recipients};

/// One rule. The table's order is that of weight: what decides first comes first.
pub(super) struct Rule {
    pub(super) methods: &'static [Method],
    pub(super) weighs: Weight,
    pub(super) code: Code,
    pub(super) source: &'static str,
    pub(super) when: fn(&Case) -> bool,
    pub(super) arguments: fn(&Case) -> Arguments,
}

const fn rule(
    methods: &'static [Method],
    weighs: Weight,
    code: Code,
    source: &'static str,
    when: fn(&Case) -> bool,
) -> Rule {
    Rule { methods, weighs, code, source, when, arguments: |_| Arguments::new() }
}

impl Rule {
    const fn with(mut self, arguments: fn(&Case) -> Arguments) -> Self {
        self.arguments = arguments;
        self
    }
}

/// In Exchange Online, or through it.
const EXCHANGE: &[Method] = &[Basic, Oauth, Hve, DirectSend, RelayIp, RelayCertificate, OnSiteRelay];
const SUBMISSION: &[Method] = &[Basic, Oauth];
/// The device signs in and encrypts, on port 587.
const SIGNED_IN: &[Method] = &[Basic, Oauth, Hve, Acs];
const RELAYS: &[Method] = &[RelayIp, RelayCertificate];
/// To the MX endpoint, on port 25.
const PORT_25: &[Method] = &[DirectSend, RelayIp, RelayCertificate];
/// To the MX endpoint, and the sender is told by its address.
const BY_ADDRESS: &[Method] = &[DirectSend, RelayIp];
const INSIDE_ONLY: &[Method] = &[DirectSend, Hve];
/// To outside recipients through the tenant, which counts them.
const TENANT: &[Method] = &[Basic, Oauth, RelayIp, RelayCertificate, OnSiteRelay];
const ANYBODY: &[Method] = &[Basic, Oauth, RelayIp, RelayCertificate, Acs, OnSiteRelay];

/// The largest message that a mailbox sends by default, before the encoding that makes it a third larger, in MB.
const LARGEST_BEFORE_ENCODING: f64 = 25.0;
/// The largest message of Azure Communication Services, in MB.
const ACS_LARGEST: f64 = 10.0;

/// What rules a way out.
pub(super) static RULING_OUT: &[Rule] = &[
    rule(INSIDE_ONLY, RulesOut, Code::ExternalRecipientsNeeded, "answer:recipients", Case::sends_outside),
    rule(PORT_25, RulesOut, Code::Port25Blocked, "measured:port_25", |c| c.port_25_is(Blocked))
        .with(|c| at(c, &[Code::Port25Blocked])),
    rule(SIGNED_IN, RulesOut, Code::Port587Blocked, "measured:port_587", |c| c.port_587_is(Blocked))
        .with(|c| at(c, &[Code::Port587Blocked])),
    // What the device can do.
    rule(&[Oauth], RulesOut, Code::DeviceCannotOauth, "answer:device_auth", |c| c.cannot(DeviceAuth::Oauth)),
    rule(&[Basic, Acs], RulesOut, Code::DeviceCannotSignIn, "answer:device_auth", |c| {
        c.cannot(DeviceAuth::Basic)
    }),
    rule(&[Hve], RulesOut, Code::DeviceCannotSignIn, "answer:device_auth", |c| {
        c.cannot(DeviceAuth::Basic) && c.cannot(DeviceAuth::Oauth)
    }),
    rule(&[RelayCertificate], RulesOut, Code::DeviceCannotPresentCertificate, "answer:device_auth", |c| {
        c.cannot(DeviceAuth::ClientCertificate)
    }),
    rule(BY_ADDRESS, RulesOut, Code::DeviceMustSignIn, "answer:device_auth", Case::must_sign_in),
    rule(SIGNED_IN, RulesOut, Code::DeviceWithoutTls, "answer:device_tls", Case::without_tls),
    rule(SIGNED_IN, RulesOut, Code::DeviceTlsTooOld, "answer:device_tls", Case::tls_too_old),
    rule(&[RelayCertificate], RulesOut, Code::DeviceWithoutTls, "answer:device_tls", Case::without_tls),
    rule(&[RelayCertificate], RulesOut, Code::DeviceTlsTooOld, "answer:device_tls", Case::tls_too_old),
    // The address.
    rule(&[RelayIp], RulesOut, Code::NoStaticIp, "answer:ip_kind", Case::has_dynamic_ip),
    rule(&[RelayIp], RulesOut, Code::IpSharedCgnat, "answer:public_ip", Case::shares_carriers_ip)
        .with(address),
    // A host's address is shared unless the person says that it is their own.
    rule(&[RelayIp], RulesOut, Code::HostedByThirdParty, "answer:location", |c| {
        c.at(Location::ThirdPartyHosted) && !c.has_static_ip()
    }),
    // The tenant.
    rule(&[DirectSend], RulesOut, Code::DirectSendRejected, "answer:reject_direct_send", |c| {
        c.answers.reject_direct_send.known() == Some(&true)
    })
    .with(|c| at(c, &[Code::DirectSendRejected])),
    rule(&[Basic], RulesOut, Code::BasicAuthRetired, "measured:BASIC_AUTH_RETIRED", |c| {
        c.measured(Code::BasicAuthRetired)
    })
    .with(|c| at(c, &[Code::BasicAuthRetired])),
    rule(
        &[Basic],
        RulesOut,
        Code::BasicAuthNotInNewTenants,
        "answer:tenant_created",
        Case::tenant_is_without_basic,
    ),
    rule(&[Basic], RulesOut, Code::SecurityDefaultsOn, "answer:security_defaults", security_defaults)
        .with(|c| at(c, &[Code::AuthBlockedBySecurityDefaults])),
    rule(&[Hve], RulesOut, Code::SecurityDefaultsOn, "answer:security_defaults", |c| {
        security_defaults(c) && c.cannot(DeviceAuth::Oauth)
    })
    .with(|c| at(c, &[Code::AuthBlockedBySecurityDefaults])),
    rule(&[Hve], RulesOut, Code::HveNotInThisCloud, "fact:hve-worldwide-only", Case::outside_worldwide_cloud),
    rule(&[Hve], RulesOut, Code::HveBasicUntil, "fact:hve-basic-until", |c| {
        c.today > Case::hve_basic_ends_on() && c.cannot(DeviceAuth::Oauth)
    })
    .with(hve_until),
    rule(&[OnSiteRelay], RulesOut, Code::OnPremisesServerMissing, "answer:on_premises_server", |c| {
        c.answers.on_premises_server.known() == Some(&false)
    }),
    // Amounts.
    rule(SUBMISSION, RulesOut, Code::VolumeAboveLimit, "fact:submission-recipients-per-day", |c| {
        c.sends_to_more_than("submission-recipients-per-day")
    })
    .with(|_| limit(number("submission-recipients-per-day"))),
    rule(RELAYS, RulesOut, Code::VolumeAboveLimit, "fact:tenant-external-limit", |c| {
        c.recipients_are(Recipients::External)
            && c.answers.licences.known().is_some()
            && c.recipients_per_day() > c.tenant_limit()
    })
    .with(|c| limit(c.tenant_limit())),
    rule(EXCHANGE, RulesOut, Code::MessageAboveSizeLimit, "fact:message-size-ceiling", above_the_ceiling)
        .with(|_| limit(number("message-size-ceiling"))),
    rule(&[Acs], RulesOut, Code::MessageAboveSizeLimit, "fact:acs-limits", above_the_ceiling)
        .with(|_| limit(10)),
];

/// What speaks for or against a way that is not ruled out.
pub(super) static WEIGHING: &[Rule] = &[
    // What a run or a message met.
    rule(&[Basic], Against, Code::BasicAuthDisabled, "measured:BASIC_AUTH_DISABLED", |c| {
        c.measured(Code::BasicAuthDisabled)
    })
    .with(|c| at(c, &[Code::BasicAuthDisabled])),
    rule(PORT_25, Against, Code::IpBanned, "measured:IP_BANNED", |c| c.measured(Code::IpBanned))
        .with(|c| at(c, &[Code::IpBanned])),
    rule(PORT_25, Against, Code::IpOnBlockList, "measured:IP_ON_BLOCK_LIST", |c| {
        c.measured(Code::IpOnBlockList)
    })
    .with(|c| at(c, &[Code::IpOnBlockList])),
    rule(PORT_25, Against, Code::IpThrottled, "measured:IP_THROTTLED", |c| c.measured(Code::IpThrottled))
        .with(|c| at(c, &[Code::IpThrottled])),
    rule(SUBMISSION, Against, Code::LimitConnections, "measured:LIMIT_CONNECTIONS", |c| {
        c.measured(Code::LimitConnections)
    })
    .with(|c| at(c, &[Code::LimitConnections])),
    rule(SUBMISSION, Against, Code::LimitRate, "measured:LIMIT_RATE", |c| c.measured(Code::LimitRate))
        .with(|c| at(c, &[Code::LimitRate])),
    rule(SUBMISSION, Against, Code::LimitRecipients, "measured:LIMIT_RECIPIENTS", |c| {
        c.measured(Code::LimitRecipients)
    })
    .with(|c| at(c, &[Code::LimitRecipients])),
    rule(SIGNED_IN, Against, Code::LimitSize, "measured:LIMIT_SIZE", |c| {
        c.measured_on(Code::LimitSize, Method::signs_in)
    })
    .with(|c| at(c, &[Code::LimitSize])),
    rule(PORT_25, Against, Code::LimitSize, "measured:LIMIT_SIZE", |c| {
        c.measured_on(Code::LimitSize, Method::uses_mx_endpoint)
    })
    .with(|c| at(c, &[Code::LimitSize])),
    rule(TENANT, Against, Code::LimitOnmicrosoft, "measured:LIMIT_ONMICROSOFT", |c| {
        c.measured(Code::LimitOnmicrosoft)
    })
    .with(|c| at(c, &[Code::LimitOnmicrosoft])),
    rule(TENANT, Against, Code::LimitTenantExternal, "measured:LIMIT_TENANT_EXTERNAL", |c| {
        c.measured(Code::LimitTenantExternal)
    })
    .with(|c| at(c, &[Code::LimitTenantExternal])),
    // Whom it reaches.
    rule(INSIDE_ONLY, For, Code::InternalRecipientsOnly, "answer:recipients", Case::sends_inside_only),
    rule(
        &[DirectSend],
        Against,
        Code::InternalRecipientsOnly,
        "fact:direct-send-own-recipients",
        unknown_recipients,
    ),
    rule(&[Hve], Against, Code::InternalRecipientsOnly, "fact:hve-internal-only", unknown_recipients),
    rule(ANYBODY, For, Code::ReachesEverybody, "answer:recipients", Case::sends_outside),
    // Passwords that stop.
    rule(&[Basic], Against, Code::BasicAuthEnds, "fact:basic-auth-until-then", |c| {
        !c.basic_is_off_by_default() && !c.measured(Code::BasicAuthDisabled)
    })
    .with(basic_until),
    rule(
        &[Basic],
        Against,
        Code::BasicAuthEnds,
        "fact:basic-auth-off-by-default",
        Case::basic_is_off_by_default,
    )
    .with(basic_is_off),
    rule(&[Oauth], For, Code::DeviceCanOauth, "answer:device_auth", |c| c.can(DeviceAuth::Oauth)),
    rule(&[Oauth], For, Code::SecurityDefaultsOn, "answer:security_defaults", security_defaults),
    rule(&[Hve], For, Code::HveBasicUntil, "fact:hve-basic-until", Case::hve_by_password_only)
        .with(hve_until),
    rule(PORT_25, For, Code::NoPasswordOnDevice, "answer:device_auth", |c| {
        c.can(DeviceAuth::None) || c.can(DeviceAuth::ClientCertificate)
    }),
    // The device and its address.
    rule(&[RelayIp], For, Code::StaticIpAvailable, "answer:ip_kind", Case::has_static_ip).with(address),
    rule(&[RelayCertificate], For, Code::CertificateAvailable, "answer:device_auth", |c| {
        c.can(DeviceAuth::ClientCertificate)
    }),
    rule(SIGNED_IN, For, Code::WorksFromAnywhere, "answer:ip_kind", Case::has_dynamic_ip),
    rule(SIGNED_IN, For, Code::WorksFromAnywhere, "answer:location", |c| {
        !c.has_dynamic_ip() && (c.at(Location::ThirdPartyHosted) || c.at(Location::Azure))
    }),
    rule(&[Acs], For, Code::HostedInAzure, "answer:location", |c| c.at(Location::Azure)),
    rule(&[DirectSend, RelayIp, OnSiteRelay], Against, Code::HostedByThirdParty, "answer:location", |c| {
        c.at(Location::ThirdPartyHosted)
    }),
    rule(PORT_25, Against, Code::HostedInAzure, "fact:azure-port-25", |c| {
        c.at(Location::Azure) && !c.port_25_is(Open)
    }),
    rule(&[DirectSend], Against, Code::DynamicIpIsFilteredMore, "answer:ip_kind", Case::has_dynamic_ip),
    rule(&[DirectSend], Against, Code::IpSharedCgnat, "answer:public_ip", Case::shares_carriers_ip)
        .with(address),
    rule(BY_ADDRESS, Against, Code::DeviceWithoutTls, "answer:device_tls", Case::without_tls),
    rule(BY_ADDRESS, Against, Code::DeviceTlsTooOld, "answer:device_tls", Case::tls_too_old),
    rule(&[OnSiteRelay], For, Code::OnPremisesServerAvailable, "answer:on_premises_server", |c| {
        c.answers.on_premises_server.known() == Some(&true)
    }),
    // Senders, amounts, sizes.
    rule(SUBMISSION, Against, Code::ManySenders, "answer:senders", Case::many_senders),
    rule(PORT_25, For, Code::ManySenders, "answer:senders", Case::many_senders),
    rule(SUBMISSION, Against, Code::TooManyDevicesForOneMailbox, "answer:devices", Case::many_devices)
        .with(|_| limit(number("submission-connections"))),
    rule(RELAYS, Against, Code::VolumeAboveLimit, "fact:tenant-external-limit", |c| {
        c.sends_outside() && c.recipients_per_day() > c.tenant_limit()
    })
    .with(|c| limit(c.tenant_limit())),
    rule(&[Acs], Against, Code::VolumeAboveLimit, "fact:acs-limits", |c| {
        c.recipients_per_day() > acs_a_day()
    })
    .with(|_| limit(acs_a_day())),
    rule(&[Basic, Oauth, Hve], Against, Code::MessageAboveSizeLimit, "fact:message-size", |c| {
        c.largest_message_mb() > LARGEST_BEFORE_ENCODING
    })
    .with(|_| limit(number("message-size"))),
    rule(&[Acs], Against, Code::MessageAboveSizeLimit, "fact:acs-limits", |c| {
        c.largest_message_mb() > ACS_LARGEST
    })
    .with(|_| limit(10)),
    rule(ANYBODY, Against, Code::SenderMustBeCustomDomain, "fact:onmicrosoft-limit", |c| {
        c.sender_is_onmicrosoft() && !c.sends_inside_only()
    })
    .with(|_| limit(number("onmicrosoft-limit"))),
    // Conditions in the tenant and in DNS.
    rule(SUBMISSION, Against, Code::SmtpAuthSwitchedOff, "answer:smtp_auth_allowed", |c| {
        c.answers.smtp_auth_allowed.known() == Some(&false)
    })
    .with(|c| at(c, &[Code::SmtpAuthDisabledForTenant, Code::SmtpAuthDisabledForMailbox])),
    rule(SUBMISSION, Against, Code::SmtpAuthMustBeOn, "fact:smtp-auth-switch", |c| {
        c.answers.smtp_auth_allowed.known().is_none()
    }),
    rule(SUBMISSION, Against, Code::NoLicensedMailbox, "answer:licensed_mailbox", |c| {
        c.answers.licensed_mailbox.known() == Some(&false)
    }),
    rule(SUBMISSION, Against, Code::LicensedMailboxNeeded, "fact:licensed-mailbox", |c| {
        c.answers.licensed_mailbox.known().is_none()
    }),
    rule(RELAYS, For, Code::ConnectorExists, "answer:existing_connector", has_connector),
    rule(RELAYS, Against, Code::ConnectorNeeded, "fact:relay-two-conditions", |c| !has_connector(c)),
    rule(RELAYS, Against, Code::ConnectorMayStartDisabled, "fact:connector-disabled-on-small-plans", |c| {
        !has_connector(c)
    }),
    rule(&[DirectSend], Against, Code::RejectDirectSendMustBeOff, "fact:reject-direct-send", |c| {
        c.answers.reject_direct_send.known().is_none()
    }),
    rule(
        &[DirectSend],
        Against,
        Code::DmarcRejectWithoutAlignment,
        "measured:dmarc_policy",
        rejects_unproven,
    )
    .with(unfit_for_spf),
    rule(BY_ADDRESS, Against, Code::SpfChangeNeeded, "answer:ip_kind", Case::has_static_ip).with(address),
    rule(PORT_25, Against, Code::Port25MustBeOpen, "fact:port-25-only", |c| {
        c.answers.port_25.known().is_none()
    }),
    // Measured here, it says nothing of a device that is elsewhere.
    rule(PORT_25, For, Code::Port25Open, "measured:port_25", |c| {
        c.port_25_is(Open) && !c.at(Location::ThirdPartyHosted) && !c.at(Location::Azure)
    }),
    rule(&[OnSiteRelay], Against, Code::Port25Blocked, "measured:port_25", |c| {
        c.port_25_is(Blocked) && c.port_587_is(Blocked)
    })
    .with(|c| at(c, &[Code::Port25Blocked])),
    rule(&[Hve], Against, Code::HveCostsMoney, "fact:hve-price", |_| true),
    rule(&[Acs], Against, Code::AcsNeedsAzure, "fact:acs-needs-azure", |_| true),
    rule(&[Acs], Against, Code::AcsLimits, "fact:acs-limits", |_| true),
    rule(&[DirectSend], Against, Code::DirectSendLeastPreferred, "fact:direct-send-least-preferred", |_| {
        true
    }),
    rule(&[Basic], For, Code::QuickToSetUp, "answer:device_auth", |c| c.can(DeviceAuth::Basic)),
    rule(SUBMISSION, For, Code::SentItemsKept, "fact:sent-items", |_| true),
];

fn security_defaults(case: &Case) -> bool {
    case.answers.security_defaults.known() == Some(&true)
}

fn rejects_unproven(case: &Case) -> bool {
    case.answers.dmarc_policy.known() == Some(&DmarcPolicy::Reject)
}

/// What DMARC asks for is an address in SPF, and one that is not the office's own must not stand there.
fn unfit_for_spf(case: &Case) -> Arguments {
    let unfit = case.has_dynamic_ip() || case.shares_carriers_ip();
    unfit.then(|| ("unfit".to_owned(), "unfit".into())).into_iter().collect()
}

fn above_the_ceiling(case: &Case) -> bool {
    let ceiling = f64::from(number("message-size-ceiling"));
    case.answers.largest_message_mb.known().is_some_and(|&mb| mb > ceiling)
}

fn unknown_recipients(case: &Case) -> bool {
    case.answers.recipients.known().is_none()
}

fn has_connector(case: &Case) -> bool {
    case.answers.existing_connector.known() == Some(&true)
}

/// What Azure Communication Services take in a day at their first limit, which is counted by the hour.
fn acs_a_day() -> u32 {
    number("acs-limits").saturating_mul(24)
}

fn limit(number: u32) -> Arguments {
    Arguments::from([("limit".to_owned(), number.into())])
}

/// When it was measured, where it was.
fn at(case: &Case, codes: &[Code]) -> Arguments {
    case.measured_at(codes).map(|at| ("at".to_owned(), at.into())).into_iter().collect()
}

fn address(case: &Case) -> Arguments {
    case.answers.public_ip.known().map(|&address| ("ip".to_owned(), address.into())).into_iter().collect()
}

fn basic_until(_: &Case) -> Arguments {
    Arguments::from([
        ("date".to_owned(), Case::basic_ends_on().to_string().into()),
        ("reversible".to_owned(), "true".into()),
    ])
}

fn basic_is_off(case: &Case) -> Arguments {
    let mut arguments = basic_until(case);
    arguments.insert("off".to_owned(), "true".into());
    arguments
}

fn hve_until(_: &Case) -> Arguments {
    Arguments::from([("until".to_owned(), Case::hve_basic_ends_on().to_string().into())])
}
