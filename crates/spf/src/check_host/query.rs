use std::net::IpAddr;

use crate::text::head;

/// What `check_host()` is called with (§4.1), and what the macros of explanations need.
#[derive(Clone, Debug)]
pub struct Query {
    /// Address of the SMTP client. An IPv4-mapped IPv6 address counts as IPv4 (§5).
    pub ip: IpAddr,
    /// The reverse-path without angle brackets. Empty for the null reverse-path: `postmaster@` and the HELO domain
    /// are checked instead (§2.4). Its domain in A-labels (RFC 8616).
    pub mail_from: String,
    /// The HELO or EHLO domain.
    pub helo: String,
    /// Name of the host that checks, for the macro `r`.
    pub receiver: String,
    /// Now, in seconds since 1970-01-01 UTC, for the macro `t`.
    pub unix_seconds: u64,
}

impl Query {
    /// A query with `unknown` as receiver (§7.3) and 0 as time.
    pub fn new(ip: IpAddr, mail_from: impl Into<String>, helo: impl Into<String>) -> Self {
        Self {
            ip,
            mail_from: mail_from.into(),
            helo: helo.into(),
            receiver: crate::macros::UNKNOWN.to_owned(),
            unix_seconds: 0,
        }
    }
}

/// A query taken apart.
#[derive(Clone, Debug)]
pub(super) struct Sender {
    pub(super) ip: IpAddr,
    pub(super) local_part: String,
    pub(super) domain: String,
    pub(super) helo: String,
    pub(super) receiver: String,
    pub(super) unix_seconds: u64,
}

/// Most octets taken of each text in a query; RFC 5321 §4.5.3.1 allows 256 for a path.
const MAX_TEXT: usize = 1_024;

impl From<Query> for Sender {
    fn from(query: Query) -> Self {
        let bounded = |text: &str| head(text, MAX_TEXT).to_owned();
        let (local_part, domain) = match query.mail_from.rsplit_once('@') {
            Some((local_part, domain)) => (local_part, domain),
            None if query.mail_from.is_empty() => ("", query.helo.as_str()),
            None => ("", query.mail_from.as_str()),
        };
        // A <sender> without local-part is postmaster's (§4.3).
        let local_part = if local_part.is_empty() { "postmaster" } else { local_part };
        Self {
            ip: query.ip.to_canonical(),
            local_part: bounded(local_part),
            domain: bounded(domain.strip_suffix('.').unwrap_or(domain)),
            helo: bounded(&query.helo),
            receiver: bounded(&query.receiver),
            unix_seconds: query.unix_seconds,
        }
    }
}
