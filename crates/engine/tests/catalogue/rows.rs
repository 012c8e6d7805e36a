//! Each row of the fact base's catalogue with a reply as a server writes it, its meaning, and who can mend it.

use std::collections::BTreeSet;

use engine::explain::{About, explain};
use engine::facts::Confidence;
use engine::words::{Language, Words};
use engine::{Code, Role};

/// The row's number, a text, what it means, and who can mend it.
type Row = (&'static str, &'static str, Code, Role);

/// Replies of servers.
pub(crate) const REPLIES: &[Row] = &[
    ("1", "421 4.3.2 Service not available", Code::ServerBusy, Role::Microsoft),
    ("1", "421 4.3.2 Service not active", Code::ServerBusy, Role::Microsoft),
    ("2", "421 4.4.1 Connection timed out", Code::ConnectionCut, Role::Network),
    ("3", "421 4.4.2 Connection dropped due to SocketError", Code::ConnectionCut, Role::Network),
    (
        "4",
        "421 4.7.0 Too many errors on this connection, closing transmission channel",
        Code::CommandNotRecognized,
        Role::Device,
    ),
    (
        "5",
        "421 4.7.66 TLS 1.0 and 1.1 are not supported. Please upgrade/update your client to support TLS 1.2. Visit https://aka.ms/smtp_auth_tls.",
        Code::DeviceTlsTooOld,
        Role::Device,
    ),
    (
        "6",
        "432 4.3.2 Concurrent connections limit exceeded. Visit https://aka.ms/concurrent_sending for more information. [AM9P193CA0012.EURP193.PROD.OUTLOOK.COM 2026-07-01T01:57:31.695Z 08DED6A3FAA75B29]",
        Code::LimitConnections,
        Role::Device,
    ),
    (
        "7",
        "432 4.3.2 STOREDRV.ClientSubmit; sender thread limit exceeded",
        Code::LimitConnections,
        Role::Device,
    ),
    ("8", "432 4.3.2 STOREDRV.Deliver; recipient thread limit exceeded", Code::MailboxBusy, Role::Device),
    ("9", "450 4.7.0 Message not proxied", Code::ServerBusy, Role::Microsoft),
    (
        "9",
        "451 4.7.0 Temporary server error. Please try again later. PRX2",
        Code::ServerBusy,
        Role::Microsoft,
    ),
    (
        "9",
        "451 4.7.0 Temporary server error. Please try again later. PRX6",
        Code::ServerBusy,
        Role::Microsoft,
    ),
    ("10", "450 4.7.1 Unable to Relay ATTR14", Code::AttributionTemporary, Role::Microsoft),
    ("11", "450 4.7.3 Organization queue quota exceeded", Code::OrganizationQueueFull, Role::TenantAdmin),
    (
        "12",
        "450 4.4.317 Cannot connect to remote server [Message=UntrustedRoot]",
        Code::ConnectorCertificateUntrusted,
        Role::TenantAdmin,
    ),
    (
        "12",
        "450 4.4.317 Cannot connect to remote server [Message=STARTTLS is required to send mail]",
        Code::StarttlsRequired,
        Role::ServerAdmin,
    ),
    (
        "13",
        "450 4.4.318 Connection was closed abruptly (SuspiciousRemoteServerError)",
        Code::RemoteServerUnreachable,
        Role::Recipient,
    ),
    (
        "14",
        "451 4.3.2 Temporary server error. Please try again later ATTR17",
        Code::AttributionTemporary,
        Role::Microsoft,
    ),
    (
        "15",
        "451 4.4.0 Message failed to be replicated: insufficient system resources",
        Code::ServerBusy,
        Role::Microsoft,
    ),
    (
        "15",
        "451 4.4.25 Message failed to be replicated because remote server refused",
        Code::ServerBusy,
        Role::Microsoft,
    ),
    (
        "16",
        "451 4.4.3 Temporary server error. Please try again later ATTR18",
        Code::AttributionTemporary,
        Role::Microsoft,
    ),
    (
        "17",
        "550 5.4.4 Mail received as unauthenticated, incoming to a recipient domain configured in a hosted tenant which has no mail-enabled subscriptions. ATTR5",
        Code::TenantWithoutLicence,
        Role::TenantAdmin,
    ),
    (
        "17",
        "451 4.4.4 Mail received as unauthenticated, incoming to a recipient domain configured in a hosted tenant which has no mail-enabled subscriptions. ATTR5",
        Code::TenantWithoutLicence,
        Role::TenantAdmin,
    ),
    (
        "18",
        "451 4.4.62 Mail sent to the wrong Office 365 region. ATTR35",
        Code::ConnectorWrongRegion,
        Role::TenantAdmin,
    ),
    (
        "19",
        "451 4.7.500 Server busy. Please try again later from [203.0.113.5]. (S77719)",
        Code::IpThrottled,
        Role::Network,
    ),
    (
        "19",
        "451 4.7.699 Server busy. Please try again later from [203.0.113.5]. (AS77712111)",
        Code::IpThrottled,
        Role::Network,
    ),
    ("20", "451 4.7.501 Access denied, please try again later", Code::IpThrottled, Role::TenantAdmin),
    ("21", "451 4.7.550 Access denied, please try again later", Code::IpThrottled, Role::TenantAdmin),
    (
        "22",
        "451 4.7.650 The mail server [203.0.113.5] has been temporarily rate limited due to IP reputation. (S775)",
        Code::IpThrottled,
        Role::Network,
    ),
    (
        "22",
        "451 4.7.651 The mail server [203.0.113.5] has been temporarily rate limited due to IP reputation. (S3114)",
        Code::IpThrottled,
        Role::Network,
    ),
    ("23", "451 4.7.700 PFA agent busy, please try again later", Code::ServerBusy, Role::Microsoft),
    ("24", "451 4.7.850 Access denied, please try again later", Code::IpThrottled, Role::TenantAdmin),
    ("24", "451 4.7.899 Access denied, please try again later", Code::IpThrottled, Role::TenantAdmin),
    (
        "25",
        "450 4.7.26 Service does not accept messages sent over IPv6 [2001:db8::5] unless they must pass either SPF or DKIM validation (message not signed)",
        Code::Ipv6NotAuthenticated,
        Role::Device,
    ),
    (
        "26",
        "450 4.7.230 Connecting Exchange server version is out-of-date; connection to Exchange Online throttled for 5 mins/hr.",
        Code::OnPremisesServerOutdated,
        Role::ServerAdmin,
    ),
    (
        "26",
        "550 5.7.230 Connecting Exchange server version is out-of-date; connection to Exchange Online blocked for 10 mins/hr.",
        Code::OnPremisesServerOutdated,
        Role::ServerAdmin,
    ),
    ("27", "451 5.7.3 STARTTLS is required to send mail", Code::StarttlsRequired, Role::Device),
    ("28", "452 4.3.1 Insufficient system resources", Code::ServerBusy, Role::Microsoft),
    ("29", "452 4.5.3 Too many recipients", Code::LimitRecipientsPerMessage, Role::Device),
    ("30", "454 4.7.0 Temporary authentication failure", Code::AuthTemporaryFailure, Role::Microsoft),
    (
        "31",
        "450 4.4.316 Connection refused [Message=Socket error code 10061]",
        Code::RemoteServerUnreachable,
        Role::Recipient,
    ),
    ("32", "500 5.3.3 Unrecognized command 'AUTH'", Code::CommandNotRecognized, Role::Device),
    ("33", "501 5.1.3 Invalid address", Code::RecipientAddressInvalid, Role::Device),
    ("34", "501 5.1.7 Invalid address", Code::SenderAddressInvalid, Role::Device),
    ("34", "550 5.1.7 Unknown sender address", Code::SenderAddressInvalid, Role::Device),
    ("35", "501 5.5.4 Invalid domain name", Code::HeloRejected, Role::Device),
    ("36", "501 5.5.124 Invalid XOAUTH2 auth data", Code::OauthTokenMalformed, Role::Device),
    ("37", "503 5.5.2 Send hello first", Code::CommandOutOfOrder, Role::Device),
    ("38", "503 5.5.1 Bad sequence of commands", Code::CommandOutOfOrder, Role::Device),
    ("38", "503 5.5.2 Need mail command", Code::CommandOutOfOrder, Role::Device),
    ("39", "504 5.7.4 Unrecognized authentication type", Code::AuthMechanismRefused, Role::Device),
    ("40", "530 5.7.0 Must issue a STARTTLS command first", Code::StarttlsRequired, Role::Device),
    (
        "41",
        "530 5.7.57 Client not authenticated to send mail. [AM9P193CA0012.EURP193.PROD.OUTLOOK.COM 2026-07-01T01:57:31.695Z 08DED6A3FAA75B29]",
        Code::NotAuthenticated,
        Role::Device,
    ),
    (
        "41",
        "535 5.7.57 SMTP; Client was not authenticated to send anonymous mail during MAIL FROM",
        Code::NotAuthenticated,
        Role::Device,
    ),
    (
        "41",
        "530 5.7.57 Client not authenticated to send mail. Error: 535 5.7.139 Authentication unsuccessful, account locked. [AM9P193CA0012.EURP193.PROD.OUTLOOK.COM 2026-07-01T01:57:31.695Z 08DED6A3FAA75B29]",
        Code::AccountLocked,
        Role::TenantAdmin,
    ),
    (
        "41",
        "530 5.7.57 Client not authenticated to send mail. Error: 535 5.7.3 Authentication unsuccessful [AM9P193CA0012.EURP193.PROD.OUTLOOK.COM 2026-07-01T01:57:31.695Z 08DED6A3FAA75B29]",
        Code::AuthCredentialsRejected,
        Role::Device,
    ),
    ("42", "530 5.7.1 Client was not authenticated", Code::OnPremisesRelayDenied, Role::ServerAdmin),
    (
        "43",
        "550 5.6.11 SMTPSEND.BareLinefeedsAreIllegal; message contains bare linefeeds, Invalid characters",
        Code::MessageNotUnderstood,
        Role::Device,
    ),
    ("44", "550 5.7.506 Access Denied, Bad HELO", Code::HeloRejected, Role::Device),
    (
        "45",
        "550 5.7.512 Access denied, message must be RFC 5322 section 3.6.2 compliant",
        Code::SenderAddressInvalid,
        Role::Device,
    ),
    (
        "46",
        "550 5.1.20 Multiple From addresses are not allowed without Sender address",
        Code::SenderAddressInvalid,
        Role::Device,
    ),
    (
        "47",
        "535 5.7.3 Authentication unsuccessful [AM9P193CA0012.EURP193.PROD.OUTLOOK.COM 2026-07-01T01:57:31.695Z 08DED6A3FAA75B29]",
        Code::AuthCredentialsRejected,
        Role::Device,
    ),
    (
        "48",
        "535 5.7.139 Authentication unsuccessful, SmtpClientAuthentication is disabled for the Tenant. Visit https://aka.ms/smtp_auth_disabled for more information. [AM9P193CA0012.EURP193.PROD.OUTLOOK.COM 2026-07-01T01:57:31.695Z 08DED6A3FAA75B29]",
        Code::SmtpAuthDisabledForTenant,
        Role::TenantAdmin,
    ),
    (
        "49",
        "535 5.7.139 Authentication unsuccessful, SmtpClientAuthentication is disabled for the Mailbox. Visit https://aka.ms/smtp_auth_disabled for more information. [AM9P193CA0012.EURP193.PROD.OUTLOOK.COM 2026-07-01T01:57:31.695Z 08DED6A3FAA75B29]",
        Code::SmtpAuthDisabledForMailbox,
        Role::TenantAdmin,
    ),
    (
        "50",
        "535 5.7.139 Authentication unsuccessful, user is locked by your organization's security defaults policy. Contact your administrator. [AM9P193CA0012.EURP193.PROD.OUTLOOK.COM 2026-07-01T01:57:31.695Z 08DED6A3FAA75B29]",
        Code::AuthBlockedBySecurityDefaults,
        Role::TenantAdmin,
    ),
    (
        "51",
        "535 5.7.139 Authentication unsuccessful, the request did not meet the criteria to be authenticated successfully. Contact your administrator. [AM9P193CA0012.EURP193.PROD.OUTLOOK.COM 2026-07-01T01:57:31.695Z 08DED6A3FAA75B29]",
        Code::AuthBlockedByConditionalAccess,
        Role::TenantAdmin,
    ),
    (
        "52",
        "535 5.7.139 Authentication unsuccessful, basic authentication is disabled. [AM9P193CA0012.EURP193.PROD.OUTLOOK.COM 2026-07-01T01:57:31.695Z 08DED6A3FAA75B29]",
        Code::BasicAuthDisabled,
        Role::TenantAdmin,
    ),
    (
        "53",
        "535 5.7.139 Authentication unsuccessful, the user credentials were incorrect. [AM9P193CA0012.EURP193.PROD.OUTLOOK.COM 2026-07-01T01:57:31.695Z 08DED6A3FAA75B29]",
        Code::AuthCredentialsRejected,
        Role::Device,
    ),
    (
        "54",
        "535 5.7.139 Authentication unsuccessful, account locked. Contact your administrator. [AM9P193CA0012.EURP193.PROD.OUTLOOK.COM 2026-07-01T01:57:31.695Z 08DED6A3FAA75B29]",
        Code::AccountLocked,
        Role::TenantAdmin,
    ),
    (
        "54",
        "535 5.7.139 Authentication unsuccessful, account locked.",
        Code::AccountLocked,
        Role::TenantAdmin,
    ),
    (
        "55",
        "535 5.7.139 Authentication unsuccessful, federated STS service was unreachable. [AM9P193CA0012.EURP193.PROD.OUTLOOK.COM 2026-07-01T01:57:31.695Z 08DED6A3FAA75B29]",
        Code::FederationUnreachable,
        Role::TenantAdmin,
    ),
    (
        "56",
        "535 5.7.139 Authentication unsuccessful, the federated STS URL does not support HTTPS. [AM9P193CA0012.EURP193.PROD.OUTLOOK.COM 2026-07-01T01:57:31.695Z 08DED6A3FAA75B29]",
        Code::FederationTlsTooOld,
        Role::TenantAdmin,
    ),
    (
        "57",
        "535 5.7.139 Authentication unsuccessful, the organization configuration doesn't allow this authentication request. [AM9P193CA0012.EURP193.PROD.OUTLOOK.COM 2026-07-01T01:57:31.695Z 08DED6A3FAA75B29]",
        Code::OrganizationForbidsAuth,
        Role::TenantAdmin,
    ),
    (
        "57a",
        "535 5.7.139 Authentication unsuccessful, account has an issue. Contact your administrator. [AM9P193CA0012.EURP193.PROD.OUTLOOK.COM 2026-07-01T01:57:31.695Z 08DED6A3FAA75B29]",
        Code::AccountHasIssue,
        Role::TenantAdmin,
    ),
    (
        "57b",
        "430 4.2.0 STOREDRV; mailbox logon failure; failed to process message due to a permanent exception",
        Code::MailboxAccessDenied,
        Role::TenantAdmin,
    ),
    (
        "57c",
        "550 5.5.105 External sending is not supported for High Volume Email accounts",
        Code::ExternalNotSupported,
        Role::Device,
    ),
    (
        "58",
        "550 5.7.30 Basic authentication is not supported for Client Submission. [AM9P193CA0012.EURP193.PROD.OUTLOOK.COM 2026-07-01T01:57:31.695Z 08DED6A3FAA75B29]",
        Code::BasicAuthRetired,
        Role::TenantAdmin,
    ),
    (
        "60",
        "550 5.7.60 SMTP; Client does not have permissions to send as this sender [AM9P193CA0012.EURP193.PROD.OUTLOOK.COM 2026-07-01T01:57:31.695Z 08DED6A3FAA75B29]",
        Code::SendAsDenied,
        Role::Device,
    ),
    (
        "61",
        "554 5.2.252 SendAsDenied; scanner@contoso.com not allowed to send as office@contoso.com; STOREDRV.Submission.Exception:SendAsDeniedException",
        Code::SendAsDenied,
        Role::Device,
    ),
    (
        "62",
        "554 5.2.0 STOREDRV.Submission.Exception:SubmissionQuotaExceededException; Failed to process message",
        Code::LimitRecipients,
        Role::Device,
    ),
    (
        "63",
        "554 5.2.0 STOREDRV.Deliver.Exception:ObjectNotFoundException.MapiExceptionNotFound",
        Code::MailboxHasIssue,
        Role::TenantAdmin,
    ),
    (
        "63",
        "554 5.2.0 STOREDRV.Submission.Exception:InvalidRecipientsException; Failed to process message",
        Code::MailboxHasIssue,
        Role::TenantAdmin,
    ),
    ("64", "550 5.2.2 Submission quota exceeded", Code::LimitRecipients, Role::Device),
    ("65", "554 5.2.2 mailbox full", Code::MailboxFull, Role::TenantAdmin),
    (
        "65",
        "554 5.2.2 STOREDRV.Submission.Exception:QuotaExceededException.MapiExceptionQuotaExceeded",
        Code::MailboxFull,
        Role::TenantAdmin,
    ),
    (
        "66",
        "550 5.1.90 Your message can't be sent because you've reached your daily limit for message recipients",
        Code::LimitRecipients,
        Role::Device,
    ),
    (
        "67",
        "550 5.1.8 Access denied, bad outbound sender AS(42003)",
        Code::SenderMailboxRestricted,
        Role::TenantAdmin,
    ),
    (
        "67",
        "550 5.1.8 Access denied, bad outbound sender AS(42004)",
        Code::SenderMailboxRestricted,
        Role::TenantAdmin,
    ),
    ("68", "554 4.3.2 mailbox busy", Code::MailboxBusy, Role::Device),
    (
        "68",
        "554 5.2.121 Recipient's per hour message receive limit from specific sender exceeded.",
        Code::MailboxBusy,
        Role::Device,
    ),
    (
        "68",
        "554 5.2.122 Recipient's per hour message receive limit exceeded.",
        Code::MailboxBusy,
        Role::Device,
    ),
    ("69", "552 5.3.4 Message size exceeds fixed maximum message size", Code::LimitSize, Role::Device),
    (
        "70",
        "550 5.2.3 RESOLVER.RST.RecipSizeLimit; message too large for this recipient",
        Code::LimitSize,
        Role::Recipient,
    ),
    (
        "71",
        "550 5.7.64 TenantAttribution; Relay Access Denied [ATTR36] [AM0EUR05FT012.eop-eur05.prod.protection.outlook.com]",
        Code::RelayAccessDenied,
        Role::TenantAdmin,
    ),
    (
        "72",
        "550 5.7.68 TenantInboundAttribution; Direct Send not allowed for this organization from unauthorized sources",
        Code::DirectSendRejected,
        Role::TenantAdmin,
    ),
    (
        "73",
        "550 5.7.51 TenantInboundAttribution; There is a partner connector configured that matched the message's recipient domain. The connector had either the RestrictDomainsToIPAddresses or RestrictDomainsToCertificate set",
        Code::ConnectorRestricts,
        Role::TenantAdmin,
    ),
    ("74", "550 5.4.1 Relay Access Denied [AM9P193CA0012]", Code::RelayAccessDenied, Role::TenantAdmin),
    (
        "75",
        "550 5.4.1 Recipient address rejected: Access denied. AS(201806271)",
        Code::RecipientNotFound,
        Role::Device,
    ),
    (
        "75",
        "550 5.4.1 Recipient address rejected: Access denied. AS(201806281)",
        Code::RecipientNotFound,
        Role::Device,
    ),
    (
        "76",
        "550 5.4.1 All recipient addresses rejected : Access denied",
        Code::RecipientNotFound,
        Role::Device,
    ),
    ("77", "550 5.7.504 Recipient address rejected: Access denied", Code::RecipientNotFound, Role::Device),
    ("77", "550 5.7.505 Access denied, banned recipient", Code::RecipientRefuses, Role::Recipient),
    (
        "78",
        "550 5.1.10 RESOLVER.ADR.RecipientNotFound; Recipient not found by SMTP address lookup",
        Code::RecipientNotFound,
        Role::Device,
    ),
    ("79", "550 5.1.1 Bad destination mailbox address", Code::RecipientNotFound, Role::Device),
    ("79", "550 5.1.0 Sender denied", Code::RecipientRefuses, Role::Device),
    (
        "80",
        "554 5.4.6 Hop count exceeded - possible mail loop; Routing loop detected",
        Code::RoutingLoop,
        Role::TenantAdmin,
    ),
    ("80", "554 5.4.14 Hop count exceeded - possible mail loop ATTR34", Code::RoutingLoop, Role::TenantAdmin),
    ("81", "550 5.4.300 Message expired", Code::RemoteServerUnreachable, Role::Recipient),
    ("81", "550 4.4.7 Message expired", Code::RemoteServerUnreachable, Role::Recipient),
    ("82", "550 5.7.1 Unable to relay", Code::OnPremisesRelayDenied, Role::ServerAdmin),
    (
        "83",
        "550 5.7.54 SMTP; Unable to relay recipient in non-accepted domain",
        Code::OnPremisesRelayDenied,
        Role::ServerAdmin,
    ),
    ("84", "550 5.7.1 Delivery not authorized, message refused", Code::RecipientRefuses, Role::Recipient),
    (
        "84",
        "550 5.7.1 TRANSPORT.RULES.RejectMessage; the message was rejected by organization policy",
        Code::MailFlowRuleRejected,
        Role::TenantAdmin,
    ),
    (
        "85",
        "550 5.7.12 Sender was not authenticated by organization",
        Code::RecipientRefusesUnauthenticated,
        Role::TenantAdmin,
    ),
    (
        "85",
        "550 5.7.124 Sender not in allowed-senders list",
        Code::RecipientRefusesUnauthenticated,
        Role::TenantAdmin,
    ),
    (
        "85",
        "550 5.7.129 RESOLVER.RST.RestrictedToRecipientsPermission; Sender not in allowed-senders list",
        Code::RecipientRefusesUnauthenticated,
        Role::TenantAdmin,
    ),
    (
        "85",
        "550 5.7.133 RESOLVER.RST.SenderNotAuthenticatedForGroup; authentication required",
        Code::RecipientRefusesUnauthenticated,
        Role::TenantAdmin,
    ),
    (
        "85",
        "550 5.7.134 RESOLVER.RST.SenderNotAuthenticatedForMailbox; authentication required",
        Code::RecipientRefusesUnauthenticated,
        Role::TenantAdmin,
    ),
    (
        "85",
        "550 5.7.135 RESOLVER.RST.SenderNotAuthenticatedForPublicFolder; Sender was not authenticated",
        Code::RecipientRefusesUnauthenticated,
        Role::TenantAdmin,
    ),
    (
        "85",
        "550 5.7.136 Sender was not authenticated for mail user",
        Code::RecipientRefusesUnauthenticated,
        Role::TenantAdmin,
    ),
    (
        "86",
        "550 5.7.711 Access denied, bad inbound connector. AS(2204)",
        Code::ConnectorBlocked,
        Role::TenantAdmin,
    ),
    (
        "87",
        "550 5.7.750 Service unavailable. Client blocked from sending from unregistered domains",
        Code::SenderDomainNotAccepted,
        Role::TenantAdmin,
    ),
    (
        "88",
        "550 5.7.367 Remote server returned not permitted to relay",
        Code::RecipientRefuses,
        Role::Recipient,
    ),
    (
        "89",
        "550 5.7.1 Service unavailable, Client host [203.0.113.5] blocked using Spamhaus. To request removal from this list see https://www.spamhaus.org/query/ip/203.0.113.5 AS(16012611)",
        Code::IpOnBlockList,
        Role::Network,
    ),
    ("90", "550 5.7.1 Helo domain is listed (S8001)", Code::DomainOnBlockList, Role::DnsHost),
    ("90", "550 5.7.1 MailFrom domain is listed (S8002)", Code::DomainOnBlockList, Role::DnsHost),
    (
        "91",
        "550 5.7.1 Unfortunately, messages from [203.0.113.5] weren't sent. Please contact your Internet service provider since part of their network is on our block list (S3140).",
        Code::IpOnBlockList,
        Role::Network,
    ),
    (
        "92",
        "550 5.7.23 The message was rejected because of Sender Policy Framework violation",
        Code::SpfRejected,
        Role::DnsHost,
    ),
    (
        "93",
        "450 4.7.25 Service unavailable, sending IPv6 address [2001:db8::5] must have a reverse DNS record",
        Code::Ipv6NotAuthenticated,
        Role::Device,
    ),
    (
        "93",
        "550 5.7.25 Service unavailable, sending IPv6 address [2001:db8::5] must have a reverse DNS record",
        Code::Ipv6NotAuthenticated,
        Role::Device,
    ),
    ("94", "550 5.7.507 Access denied, rejected by recipient", Code::RecipientRefuses, Role::Recipient),
    (
        "94",
        "550 5.7.513 Service unavailable, Client host [203.0.113.5] blocked by example.org using Customer Block list (AS16012607)",
        Code::RecipientRefuses,
        Role::Recipient,
    ),
    (
        "95",
        "550 5.7.508 Access denied, [2001:db8::5] has exceeded permitted limits within 2001:db8::/64 range",
        Code::IpThrottled,
        Role::Network,
    ),
    (
        "96",
        "550 5.7.509 Access denied, sending domain contoso.com does not pass DMARC verification and has a DMARC policy of reject",
        Code::DmarcRejected,
        Role::DnsHost,
    ),
    (
        "97",
        "550 5.7.510 Access denied, contoso.com does not accept email over IPv6",
        Code::Ipv6NotAuthenticated,
        Role::Device,
    ),
    (
        "98",
        "550 5.7.511 Access denied, banned sender[203.0.113.5]. To request removal from this list please forward this message to delist@microsoft.com",
        Code::IpBanned,
        Role::Network,
    ),
    (
        "99",
        "550 5.7.501 Access denied, spam abuse detected",
        Code::SenderMailboxRestricted,
        Role::TenantAdmin,
    ),
    ("99", "550 5.7.503 Access denied, banned sender", Code::SenderMailboxRestricted, Role::TenantAdmin),
    (
        "100",
        "550 5.7.515 Access denied, sending domain [CONTOSO.COM] does not meet the required authentication level.",
        Code::DmarcRejected,
        Role::DnsHost,
    ),
    (
        "100",
        "550 5.7.515 Access denied, sending domain CONTOSO.COM doesn't meet the required authentication level.",
        Code::DmarcRejected,
        Role::DnsHost,
    ),
    (
        "101",
        "550 5.7.520 Access denied, Your organization does not allow external forwarding. Please contact your administrator for further assistance. AS(7555)",
        Code::ForwardingBlocked,
        Role::TenantAdmin,
    ),
    (
        "102",
        "550 5.7.606 Access denied, banned sending IP [203.0.113.5]. To request removal from this list please visit https://sender.office.com/",
        Code::IpBanned,
        Role::Network,
    ),
    (
        "102",
        "550 5.7.649 Access denied, banned sending IP [203.0.113.5] AS(1430)",
        Code::IpBanned,
        Role::Network,
    ),
    (
        "103",
        "550 5.7.703 Your message can't be delivered because one or more recipients are blocked by your organization using Tenant Allow Block List",
        Code::TenantBlockList,
        Role::TenantAdmin,
    ),
    (
        "104",
        "550 5.7.705 Access denied, tenant has exceeded threshold",
        Code::TenantBlocked,
        Role::TenantAdmin,
    ),
    (
        "105",
        "550 5.7.708 Service unavailable. Access denied, traffic not accepted from this IP. AS(7910)",
        Code::TenantBlocked,
        Role::TenantAdmin,
    ),
    (
        "106",
        "550 5.7.232 Your message can't be sent because your trial tenant has exceeded its tenant external recipient rate limit",
        Code::LimitTenantExternal,
        Role::TenantAdmin,
    ),
    (
        "106",
        "550 5.7.233 Your message can't be sent because your tenant exceeded its tenant external recipient rate limit",
        Code::LimitTenantExternal,
        Role::TenantAdmin,
    ),
    (
        "107",
        "550 5.7.236 The message was not sent: limit for sending from an onmicrosoft.com domain",
        Code::LimitOnmicrosoft,
        Role::TenantAdmin,
    ),
    ("108", "550 5.7.800 Access denied, banned sender", Code::DomainOnBlockList, Role::Microsoft),
    (
        "109",
        "550 5.7.900 Scans to outside addresses are not allowed",
        Code::MailFlowRuleRejected,
        Role::TenantAdmin,
    ),
    ("109", "550 5.7.999 Please call 4711", Code::MailFlowRuleRejected, Role::TenantAdmin),
    (
        "110",
        "550 5.7.321 starttls-not-supported: Destination mail server must support TLS to receive mail.",
        Code::RemoteTlsPolicy,
        Role::Recipient,
    ),
    (
        "110",
        "451 4.7.322 certificate-expired: Destination mail server's certificate is expired.",
        Code::RemoteTlsPolicy,
        Role::Recipient,
    ),
    (
        "110",
        "550 5.7.323 tlsa-invalid: The domain failed DANE validation.",
        Code::RemoteTlsPolicy,
        Role::Recipient,
    ),
    (
        "110",
        "451 4.7.324 dnssec-invalid: Destination domain returned invalid DNSSEC records",
        Code::RemoteTlsPolicy,
        Role::Recipient,
    ),
    (
        "110",
        "550 5.7.325 certificate-host-mismatch: Remote certificate MUST have a common name",
        Code::RemoteTlsPolicy,
        Role::Recipient,
    ),
    (
        "111",
        "550 5.7.5 Remote certificate failed MTA-STS validation. Reason: SubjectMismatch",
        Code::RemoteTlsPolicy,
        Role::Recipient,
    ),
    (
        "111",
        "451 4.7.5 Remote certificate failed MTA-STS validation. Reason: SubjectMismatch",
        Code::RemoteTlsPolicy,
        Role::Recipient,
    ),
    (
        "112",
        "550 5.0.350 Remote server returned an error -> 550 policy violation detected (AS345)",
        Code::RecipientRefuses,
        Role::Recipient,
    ),
    ("112", "550 5.0.350 x-dg-ref header is too long", Code::RecipientRefuses, Role::Recipient),
    (
        "113",
        "550 5.5.0 Requested action not taken: mailbox unavailable (S2017062302).",
        Code::RecipientNotFound,
        Role::Device,
    ),
];

/// What is no reply: of the sign-in service, the admin center, the network, the encryption.
pub(crate) const OTHERS: &[Row] = &[
    (
        "59",
        "AADSTS7000215: Invalid client secret provided. Ensure the secret being sent in the request is the client secret value, not the client secret ID",
        Code::OauthClientSecretWrong,
        Role::TenantAdmin,
    ),
    (
        "59",
        "AADSTS7000222: The provided client secret keys for app '00001111' are expired.",
        Code::OauthClientSecretExpired,
        Role::TenantAdmin,
    ),
    (
        "59",
        "AADSTS700016: Application with identifier '00001111' was not found in the directory 'Contoso'.",
        Code::OauthAppNotFound,
        Role::TenantAdmin,
    ),
    ("59", "AADSTS90002: Tenant 'contoso.example' not found.", Code::OauthTenantNotFound, Role::TenantAdmin),
    (
        "created disabled",
        "Inbound connector for this service offering is created in a disabled state. Contact Support to enable it.",
        Code::ConnectorDisabled,
        Role::TenantAdmin,
    ),
    (
        "created disabled",
        "For this service offering, you can’t enable an inbound connector. Contact Support to enable it.",
        Code::ConnectorDisabled,
        Role::TenantAdmin,
    ),
    ("DNS", "Error: getaddrinfo ENOTFOUND smtp.ofice365.com", Code::DnsNameNotFound, Role::Network),
    ("TCP time-out", "TimeoutError: [Errno 110] Connection timed out", Code::ConnectTimedOut, Role::Network),
    (
        "TCP refused",
        "ConnectionRefusedError: [WinError 10061] No connection could be made because the target machine actively refused it",
        Code::ConnectRefused,
        Role::Network,
    ),
    (
        "TLS version",
        "[SSL: TLSV1_ALERT_PROTOCOL_VERSION] tlsv1 alert (_ssl.c:1131)",
        Code::DeviceTlsTooOld,
        Role::Device,
    ),
    (
        "TLS trust",
        "[SSL: CERTIFICATE_VERIFY_FAILED] certificate verify failed: unable to get local issuer certificate (_ssl.c:1000)",
        Code::TlsCertificateUntrusted,
        Role::Network,
    ),
    (
        "TLS, the clock",
        "[SSL: CERTIFICATE_VERIFY_FAILED] certificate verify failed: certificate has expired (_ssl.c:1000)",
        Code::TlsCertificateExpired,
        Role::Network,
    ),
    (
        "TLS handshake",
        "javax.net.ssl.SSLHandshakeException: Received fatal alert: handshake_failure",
        Code::TlsHandshakeFailed,
        Role::Network,
    ),
    (
        "an address as the server",
        "[SSL: CERTIFICATE_VERIFY_FAILED] certificate verify failed: IP address mismatch, certificate is not valid for '203.0.113.9'",
        Code::TlsCertificateNameMismatch,
        Role::Network,
    ),
];

fn numbers() -> BTreeSet<&'static str> {
    REPLIES.iter().chain(OTHERS).map(|row| row.0).collect()
}

#[test]
fn every_row_from_1_to_113_has_a_text() {
    let numbers = numbers();
    let expected = (1..=113).map(|n| n.to_string()).chain(["57a", "57b", "57c"].map(str::to_owned));
    let missing: Vec<String> = expected.filter(|n| !numbers.contains(n.as_str())).collect();
    assert!(missing.is_empty(), "{missing:?}");
}

#[test]
fn every_row_means_what_its_table_says_and_names_who_can_mend_it() {
    let mut wrong = Vec::new();
    for &(number, text, code, who) in REPLIES.iter().chain(OTHERS) {
        let told = explain(text, &About::default()).explanations;
        let best = told.first().map(|told| (told.code, told.who));
        if best != Some((code, Some(who))) {
            wrong.push(format!("{number}: {best:?}, not {code} {who:?}: {text}"));
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

#[test]
fn what_only_one_source_says_is_marked_so() {
    let low: BTreeSet<Code> = REPLIES
        .iter()
        .filter(|row| ["57a", "57c"].contains(&row.0))
        .map(|row| explain(row.1, &About::default()).explanations.remove(0))
        .filter(|told| told.confidence == Confidence::Low)
        .map(|told| told.code)
        .collect();
    assert_eq!(low, BTreeSet::from([Code::AccountHasIssue, Code::ExternalNotSupported]));
    for (language, says) in [(Language::English, "single report"), (Language::German, "einzige")] {
        for &code in &low {
            let meaning = Words::new(language).code(code).meaning;
            assert!(meaning.contains(says), "{} {code}: {meaning}", language.tag());
        }
    }
}
