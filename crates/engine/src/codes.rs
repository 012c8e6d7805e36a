//! Every stable code, with its severity and the role that can usually mend it.
//!
//! A code says *what is so*, never how it was found, and keeps its meaning for good: scripts rely on it.
//! The words for a code are in `locales/<lang>/codes.ftl` under `code-<kebab-case>`, for a code used as a
//! reason in advice under `reason-<kebab-case>`.

use serde::{Deserialize, Serialize};

/// How much a finding matters, as data beside the code.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "typescript", derive(ts_rs::TS))]
#[serde(rename_all = "kebab-case")]
pub enum Severity {
    /// Informs; nothing to do.
    Info,
    /// Worth knowing; mail goes.
    Notice,
    /// Mail may be lost or junked, or stops at a date.
    Warning,
    /// Mail will not go.
    Error,
}

/// Who can usually mend what was found.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "typescript", derive(ts_rs::TS))]
#[serde(rename_all = "kebab-case")]
pub enum Role {
    /// The person at the device.
    Device,
    /// An administrator of the Microsoft 365 tenant.
    TenantAdmin,
    /// Whoever runs the domain's DNS.
    DnsHost,
    /// The office network or the internet provider.
    Network,
    /// An administrator of a mail server of one's own.
    ServerAdmin,
    /// Microsoft, by itself or by its support.
    Microsoft,
    /// The recipient's side.
    Recipient,
}

macro_rules! codes {
    ($($variant:ident $text:literal $severity:ident $who:tt;)+) => {
        /// A stable code. Its text form is what JSON carries.
        #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
        #[cfg_attr(feature = "typescript", derive(ts_rs::TS))]
        pub enum Code {
            $(#[doc = concat!("`", $text, "`")] #[serde(rename = $text)] $variant,)+
        }

        impl Code {
            /// Every code, in the order of the table.
            pub const ALL: &'static [Self] = &[$(Self::$variant),+];

            /// The text form, `SCREAMING_SNAKE_CASE`.
            pub const fn as_str(self) -> &'static str {
                match self { $(Self::$variant => $text),+ }
            }

            /// The usual severity.
            pub const fn severity(self) -> Severity {
                match self { $(Self::$variant => Severity::$severity),+ }
            }

            /// The role that can usually mend it, if there is anything to mend.
            pub const fn who(self) -> Option<Role> {
                match self { $(Self::$variant => codes!(@who $who)),+ }
            }
        }
    };
    (@who -) => { None };
    (@who $role:ident) => { Some(Role::$role) };
}

codes! {
    // Names and the mail exchanger
    DnsNameNotFound "DNS_NAME_NOT_FOUND" Error Network;
    DnsNoAddress "DNS_NO_ADDRESS" Error DnsHost;
    DnsServerFailed "DNS_SERVER_FAILED" Error Network;
    DnsTimedOut "DNS_TIMED_OUT" Error Network;
    DnsAnswerPrivate "DNS_ANSWER_PRIVATE" Error Network;
    MxMissing "MX_MISSING" Error DnsHost;
    MxIsMicrosoft365 "MX_IS_MICROSOFT_365" Info -;
    MxIsThirdPartyFilter "MX_IS_THIRD_PARTY_FILTER" Warning TenantAdmin;
    MxIsNotMicrosoft365 "MX_IS_NOT_MICROSOFT_365" Warning TenantAdmin;
    MxMixed "MX_MIXED" Warning DnsHost;
    // The connection
    Port25Blocked "PORT_25_BLOCKED" Error Network;
    Port587Blocked "PORT_587_BLOCKED" Error Network;
    ConnectTimedOut "CONNECT_TIMED_OUT" Error Network;
    ConnectRefused "CONNECT_REFUSED" Error Network;
    ConnectUnreachable "CONNECT_UNREACHABLE" Error Network;
    BlockedByThisComputer "BLOCKED_BY_THIS_COMPUTER" Error Network;
    NoNetwork "NO_NETWORK" Error Network;
    ConnectionCut "CONNECTION_CUT" Error Network;
    ServerTooSlow "SERVER_TOO_SLOW" Warning Network;
    ServerSilent "SERVER_SILENT" Error Network;
    ServerRefusesService "SERVER_REFUSES_SERVICE" Error Microsoft;
    ProtocolError "PROTOCOL_ERROR" Error Network;
    SmtpIntercepted "SMTP_INTERCEPTED" Error Network;
    SmtpInspected "SMTP_INSPECTED" Error Network;
    TimeLimit "TIME_LIMIT" Notice -;
    Stopped "STOPPED" Notice -;
    // TLS
    StarttlsNotOffered "STARTTLS_NOT_OFFERED" Error Network;
    StarttlsRefused "STARTTLS_REFUSED" Error Network;
    StarttlsInjection "STARTTLS_INJECTION" Error Network;
    TlsHandshakeFailed "TLS_HANDSHAKE_FAILED" Error Network;
    TlsVersionTooOld "TLS_VERSION_TOO_OLD" Error Network;
    TlsCertificateUntrusted "TLS_CERTIFICATE_UNTRUSTED" Error Network;
    TlsCertificateExpired "TLS_CERTIFICATE_EXPIRED" Error Network;
    TlsCertificateNameMismatch "TLS_CERTIFICATE_NAME_MISMATCH" Error Network;
    TlsCertificateChainIncomplete "TLS_CERTIFICATE_CHAIN_INCOMPLETE" Error Network;
    ImplicitTlsNotOffered "IMPLICIT_TLS_NOT_OFFERED" Error Device;
    TlsInspected "TLS_INSPECTED" Warning Network;
    ExtraTrustUsed "EXTRA_TRUST_USED" Info -;
    // As the device would
    KeptToDevice "KEPT_TO_DEVICE" Info -;
    DeviceTlsLimited "DEVICE_TLS_LIMITED" Info -;
    DeviceNeedsRoundTrips "DEVICE_NEEDS_ROUND_TRIPS" Info -;
    ClearTextNotTried "CLEAR_TEXT_NOT_TRIED" Notice -;
    // Signing in
    AuthNotOffered "AUTH_NOT_OFFERED" Error Device;
    AuthAccepted "AUTH_ACCEPTED" Info -;
    AuthCredentialsRejected "AUTH_CREDENTIALS_REJECTED" Error Device;
    AuthTemporaryFailure "AUTH_TEMPORARY_FAILURE" Warning Microsoft;
    SmtpAuthDisabledForTenant "SMTP_AUTH_DISABLED_FOR_TENANT" Error TenantAdmin;
    SmtpAuthDisabledForMailbox "SMTP_AUTH_DISABLED_FOR_MAILBOX" Error TenantAdmin;
    AuthBlockedBySecurityDefaults "AUTH_BLOCKED_BY_SECURITY_DEFAULTS" Error TenantAdmin;
    AuthBlockedByConditionalAccess "AUTH_BLOCKED_BY_CONDITIONAL_ACCESS" Error TenantAdmin;
    BasicAuthDisabled "BASIC_AUTH_DISABLED" Error TenantAdmin;
    BasicAuthRetired "BASIC_AUTH_RETIRED" Error TenantAdmin;
    BasicAuthEnds "BASIC_AUTH_ENDS" Warning TenantAdmin;
    AccountLocked "ACCOUNT_LOCKED" Error TenantAdmin;
    AccountHasIssue "ACCOUNT_HAS_ISSUE" Error TenantAdmin;
    FederationUnreachable "FEDERATION_UNREACHABLE" Error TenantAdmin;
    FederationTlsTooOld "FEDERATION_TLS_TOO_OLD" Error TenantAdmin;
    OrganizationForbidsAuth "ORGANIZATION_FORBIDS_AUTH" Error TenantAdmin;
    NotAuthenticated "NOT_AUTHENTICATED" Error Device;
    StarttlsRequired "STARTTLS_REQUIRED" Error Device;
    AuthMechanismRefused "AUTH_MECHANISM_REFUSED" Error Device;
    OauthWrongAudience "OAUTH_WRONG_AUDIENCE" Error TenantAdmin;
    OauthMissingPermission "OAUTH_MISSING_PERMISSION" Error TenantAdmin;
    OauthTokenExpired "OAUTH_TOKEN_EXPIRED" Error TenantAdmin;
    OauthTokenMalformed "OAUTH_TOKEN_MALFORMED" Error Device;
    OauthTokenRejected "OAUTH_TOKEN_REJECTED" Error TenantAdmin;
    OauthWrongMailbox "OAUTH_WRONG_MAILBOX" Error TenantAdmin;
    OauthClientSecretWrong "OAUTH_CLIENT_SECRET_WRONG" Error TenantAdmin;
    OauthClientSecretExpired "OAUTH_CLIENT_SECRET_EXPIRED" Error TenantAdmin;
    OauthAppNotFound "OAUTH_APP_NOT_FOUND" Error TenantAdmin;
    OauthTenantNotFound "OAUTH_TENANT_NOT_FOUND" Error TenantAdmin;
    SignInStopped "SIGN_IN_STOPPED" Warning Device;
    NoSecretGiven "NO_SECRET_GIVEN" Info -;
    // Sender, relay, recipient
    SendAsDenied "SEND_AS_DENIED" Error Device;
    SenderAddressInvalid "SENDER_ADDRESS_INVALID" Error Device;
    SenderMailboxRestricted "SENDER_MAILBOX_RESTRICTED" Error TenantAdmin;
    MailboxFull "MAILBOX_FULL" Error TenantAdmin;
    MailboxBusy "MAILBOX_BUSY" Warning Device;
    MailboxAccessDenied "MAILBOX_ACCESS_DENIED" Error TenantAdmin;
    MailboxHasIssue "MAILBOX_HAS_ISSUE" Error TenantAdmin;
    ForwardingBlocked "FORWARDING_BLOCKED" Error TenantAdmin;
    RelayAccessDenied "RELAY_ACCESS_DENIED" Error TenantAdmin;
    RelayAllowed "RELAY_ALLOWED" Info -;
    RecipientAccepted "RECIPIENT_ACCEPTED" Info -;
    ConnectorDisabled "CONNECTOR_DISABLED" Error TenantAdmin;
    ConnectorBlocked "CONNECTOR_BLOCKED" Error TenantAdmin;
    ConnectorRestricts "CONNECTOR_RESTRICTS" Error TenantAdmin;
    ConnectorWrongRegion "CONNECTOR_WRONG_REGION" Error TenantAdmin;
    ConnectorCertificateUntrusted "CONNECTOR_CERTIFICATE_UNTRUSTED" Error TenantAdmin;
    SenderDomainNotAccepted "SENDER_DOMAIN_NOT_ACCEPTED" Error TenantAdmin;
    TenantWithoutLicence "TENANT_WITHOUT_LICENCE" Error TenantAdmin;
    TenantBlocked "TENANT_BLOCKED" Error TenantAdmin;
    AttributionTemporary "ATTRIBUTION_TEMPORARY" Warning Microsoft;
    OnPremisesServerOutdated "ON_PREMISES_SERVER_OUTDATED" Error ServerAdmin;
    OnPremisesRelayDenied "ON_PREMISES_RELAY_DENIED" Error ServerAdmin;
    RoutingLoop "ROUTING_LOOP" Error TenantAdmin;
    OrganizationQueueFull "ORGANIZATION_QUEUE_FULL" Warning TenantAdmin;
    MailFlowRuleRejected "MAIL_FLOW_RULE_REJECTED" Error TenantAdmin;
    TenantBlockList "TENANT_BLOCK_LIST" Error TenantAdmin;
    DirectSendRejected "DIRECT_SEND_REJECTED" Error TenantAdmin;
    RecipientNotFound "RECIPIENT_NOT_FOUND" Error Recipient;
    RecipientAddressInvalid "RECIPIENT_ADDRESS_INVALID" Error Device;
    RecipientRefusesUnauthenticated "RECIPIENT_REFUSES_UNAUTHENTICATED" Error Recipient;
    RecipientRefuses "RECIPIENT_REFUSES" Error Recipient;
    ExternalNotSupported "EXTERNAL_NOT_SUPPORTED" Error Device;
    RemoteServerUnreachable "REMOTE_SERVER_UNREACHABLE" Warning Recipient;
    RemoteTlsPolicy "REMOTE_TLS_POLICY" Error Recipient;
    // The address one comes from
    IpBanned "IP_BANNED" Error Network;
    IpOnBlockList "IP_ON_BLOCK_LIST" Error Network;
    DomainOnBlockList "DOMAIN_ON_BLOCK_LIST" Error DnsHost;
    IpThrottled "IP_THROTTLED" Warning Network;
    IpChanged "IP_CHANGED" Error TenantAdmin;
    IpPathsDiffer "IP_PATHS_DIFFER" Warning Network;
    IpPrivate "IP_PRIVATE" Error Network;
    IpSharedCgnat "IP_SHARED_CGNAT" Error Network;
    IpSeen "IP_SEEN" Info -;
    Ipv6Preferred "IPV6_PREFERRED" Warning Device;
    Ipv6Dead "IPV6_DEAD" Warning Network;
    Ipv4Dead "IPV4_DEAD" Warning Network;
    Ipv6NotAuthenticated "IPV6_NOT_AUTHENTICATED" Warning Device;
    PtrMissing "PTR_MISSING" Notice Network;
    PtrNotConfirmed "PTR_NOT_CONFIRMED" Notice Network;
    PtrLooksDynamic "PTR_LOOKS_DYNAMIC" Notice Network;
    // Limits
    LimitConnections "LIMIT_CONNECTIONS" Warning Device;
    LimitRate "LIMIT_RATE" Warning Device;
    LimitRecipients "LIMIT_RECIPIENTS" Error Device;
    LimitRecipientsPerMessage "LIMIT_RECIPIENTS_PER_MESSAGE" Error Device;
    LimitSize "LIMIT_SIZE" Error Device;
    LimitOnmicrosoft "LIMIT_ONMICROSOFT" Error TenantAdmin;
    LimitTenantExternal "LIMIT_TENANT_EXTERNAL" Error TenantAdmin;
    // The device and the message
    DeviceTlsTooOld "DEVICE_TLS_TOO_OLD" Error Device;
    ServerBusy "SERVER_BUSY" Warning Microsoft;
    CommandNotRecognized "COMMAND_NOT_RECOGNIZED" Error Device;
    CommandOutOfOrder "COMMAND_OUT_OF_ORDER" Error Device;
    HeloRejected "HELO_REJECTED" Error Device;
    MessageRejected "MESSAGE_REJECTED" Error Device;
    MessageNotUnderstood "MESSAGE_NOT_UNDERSTOOD" Error Device;
    DmarcRejected "DMARC_REJECTED" Error DnsHost;
    SpfRejected "SPF_REJECTED" Error DnsHost;
    MessageAccepted "MESSAGE_ACCEPTED" Info -;
    MessageUncertain "MESSAGE_UNCERTAIN" Warning Device;
    ReplyUnknown "REPLY_UNKNOWN" Error TenantAdmin;
    // SPF, DMARC, DKIM
    SpfNone "SPF_NONE" Warning DnsHost;
    SpfMultipleRecords "SPF_MULTIPLE_RECORDS" Error DnsHost;
    SpfSyntaxError "SPF_SYNTAX_ERROR" Error DnsHost;
    SpfTooManyLookups "SPF_TOO_MANY_LOOKUPS" Error DnsHost;
    SpfTooManyVoidLookups "SPF_TOO_MANY_VOID_LOOKUPS" Error DnsHost;
    SpfIncludeLoop "SPF_INCLUDE_LOOP" Error DnsHost;
    SpfIncludeWithoutRecord "SPF_INCLUDE_WITHOUT_RECORD" Error DnsHost;
    SpfIncludeUnknown "SPF_INCLUDE_UNKNOWN" Warning TenantAdmin;
    SpfTemporaryError "SPF_TEMPORARY_ERROR" Warning DnsHost;
    SpfPasses "SPF_PASSES" Info -;
    SpfIpNotListed "SPF_IP_NOT_LISTED" Warning DnsHost;
    SpfNotNeededForMethod "SPF_NOT_NEEDED_FOR_METHOD" Info -;
    SpfMicrosoftMissing "SPF_MICROSOFT_MISSING" Warning DnsHost;
    SpfAllIsPass "SPF_ALL_IS_PASS" Warning DnsHost;
    SpfRangeTooWide "SPF_RANGE_TOO_WIDE" Warning DnsHost;
    SpfStringTooLong "SPF_STRING_TOO_LONG" Warning DnsHost;
    SpfAnswerTooLarge "SPF_ANSWER_TOO_LARGE" Notice DnsHost;
    SpfPrivateAddress "SPF_PRIVATE_ADDRESS" Warning DnsHost;
    SpfDynamicAddress "SPF_DYNAMIC_ADDRESS" Warning DnsHost;
    SpfTermsAfterAll "SPF_TERMS_AFTER_ALL" Notice DnsHost;
    SpfUsesPtr "SPF_USES_PTR" Notice DnsHost;
    SpfDuplicateTerm "SPF_DUPLICATE_TERM" Notice DnsHost;
    SpfNotYetEverywhere "SPF_NOT_YET_EVERYWHERE" Notice DnsHost;
    AddressUnknown "ADDRESS_UNKNOWN" Notice -;
    DmarcRejectWithoutAlignment "DMARC_REJECT_WITHOUT_ALIGNMENT" Warning DnsHost;
    DmarcNone "DMARC_NONE" Notice DnsHost;
    DmarcFound "DMARC_FOUND" Info -;
    DkimNotFound "DKIM_NOT_FOUND" Notice DnsHost;
    // Why something was not looked at
    NotAsked "NOT_ASKED" Info -;
    NotNeededForMethod "NOT_NEEDED_FOR_METHOD" Info -;
    EarlierStepFailed "EARLIER_STEP_FAILED" Info -;
    ProbeHostNotMicrosoft "PROBE_HOST_NOT_MICROSOFT" Info -;
    PracticeOnly "PRACTICE_ONLY" Info -;
    // The keychain
    KeychainUnavailable "KEYCHAIN_UNAVAILABLE" Warning -;
    KeychainLocked "KEYCHAIN_LOCKED" Warning -;
    KeychainDenied "KEYCHAIN_DENIED" Warning -;
    // Reasons in advice that are not findings too
    ExternalRecipientsNeeded "EXTERNAL_RECIPIENTS_NEEDED" Info -;
    InternalRecipientsOnly "INTERNAL_RECIPIENTS_ONLY" Info -;
    ReachesEverybody "REACHES_EVERYBODY" Info -;
    StaticIpAvailable "STATIC_IP_AVAILABLE" Info -;
    NoStaticIp "NO_STATIC_IP" Info -;
    DynamicIpIsFilteredMore "DYNAMIC_IP_IS_FILTERED_MORE" Info -;
    NoPasswordOnDevice "NO_PASSWORD_ON_DEVICE" Info -;
    QuickToSetUp "QUICK_TO_SET_UP" Info -;
    WorksFromAnywhere "WORKS_FROM_ANYWHERE" Info -;
    DeviceCannotOauth "DEVICE_CANNOT_OAUTH" Info -;
    DeviceCanOauth "DEVICE_CAN_OAUTH" Info -;
    DeviceMustSignIn "DEVICE_MUST_SIGN_IN" Info -;
    DeviceCannotSignIn "DEVICE_CANNOT_SIGN_IN" Info -;
    DeviceCannotPresentCertificate "DEVICE_CANNOT_PRESENT_CERTIFICATE" Info -;
    DeviceWithoutTls "DEVICE_WITHOUT_TLS" Info -;
    BasicAuthNotInNewTenants "BASIC_AUTH_NOT_IN_NEW_TENANTS" Info -;
    SmtpAuthSwitchedOff "SMTP_AUTH_SWITCHED_OFF" Info -;
    SmtpAuthMustBeOn "SMTP_AUTH_MUST_BE_ON" Info -;
    SecurityDefaultsOn "SECURITY_DEFAULTS_ON" Info -;
    ManySenders "MANY_SENDERS" Info -;
    HostedByThirdParty "HOSTED_BY_THIRD_PARTY" Info -;
    HostedInAzure "HOSTED_IN_AZURE" Info -;
    VolumeAboveLimit "VOLUME_ABOVE_LIMIT" Info -;
    TooManyDevicesForOneMailbox "TOO_MANY_DEVICES_FOR_ONE_MAILBOX" Info -;
    NoLicensedMailbox "NO_LICENSED_MAILBOX" Info -;
    LicensedMailboxNeeded "LICENSED_MAILBOX_NEEDED" Info -;
    CertificateAvailable "CERTIFICATE_AVAILABLE" Info -;
    ConnectorNeeded "CONNECTOR_NEEDED" Info -;
    ConnectorExists "CONNECTOR_EXISTS" Info -;
    ConnectorMayStartDisabled "CONNECTOR_MAY_START_DISABLED" Info -;
    SpfChangeNeeded "SPF_CHANGE_NEEDED" Info -;
    SentItemsKept "SENT_ITEMS_KEPT" Info -;
    OnPremisesServerAvailable "ON_PREMISES_SERVER_AVAILABLE" Info -;
    OnPremisesServerMissing "ON_PREMISES_SERVER_MISSING" Info -;
    RejectDirectSendMustBeOff "REJECT_DIRECT_SEND_MUST_BE_OFF" Info -;
    DirectSendLeastPreferred "DIRECT_SEND_LEAST_PREFERRED" Info -;
    Port25MustBeOpen "PORT_25_MUST_BE_OPEN" Info -;
    Port25Open "PORT_25_OPEN" Info -;
    SenderMustBeCustomDomain "SENDER_MUST_BE_CUSTOM_DOMAIN" Info -;
    MessageAboveSizeLimit "MESSAGE_ABOVE_SIZE_LIMIT" Info -;
    HveCostsMoney "HVE_COSTS_MONEY" Info -;
    HveBasicUntil "HVE_BASIC_UNTIL" Info -;
    HveNotInThisCloud "HVE_NOT_IN_THIS_CLOUD" Info -;
    AcsNeedsAzure "ACS_NEEDS_AZURE" Info -;
    AcsLimits "ACS_LIMITS" Info -;
    AnswerMissing "ANSWER_MISSING" Info -;
}

impl Code {
    /// The code with this text form.
    pub fn parse(text: &str) -> Option<Self> {
        Self::ALL.iter().copied().find(|code| code.as_str() == text)
    }

    /// The code in the form of message identifiers: `port-25-blocked`.
    pub fn kebab(self) -> String {
        self.as_str().to_ascii_lowercase().replace('_', "-")
    }
}

impl std::fmt::Display for Code {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str(self.as_str())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_code_reads_back_from_its_text_and_no_two_share_one() {
        let mut seen = std::collections::BTreeSet::new();
        for &code in Code::ALL {
            assert_eq!(Code::parse(code.as_str()), Some(code));
            assert!(seen.insert(code.as_str()), "{code} twice");
            assert!(code.as_str().chars().all(|c| c.is_ascii_uppercase() || c.is_ascii_digit() || c == '_'));
        }
    }

    #[test]
    fn an_error_names_somebody_who_can_mend_it() {
        for &code in Code::ALL {
            assert!(code.severity() != Severity::Error || code.who().is_some(), "{code}");
        }
    }
}
