//! Questions to the resolver. No cache: the engine asks each question once.

use std::net::{IpAddr, SocketAddr};
use std::sync::OnceLock;
use std::time::Duration;

use engine::ports::{DnsAnswer, DnsFailure, Question, Record, RecordKind, RecordValue};
use hickory_proto::op::ResponseCode;
use hickory_proto::rr::{Name, RData, RecordType};
use hickory_resolver::TokioResolver;
use hickory_resolver::config::{NameServerConfig, ResolveHosts, ResolverConfig, ResolverOpts};
use hickory_resolver::net::runtime::TokioRuntimeProvider;
use hickory_resolver::net::{DnsError, NetError};

/// How long one try may take, a datagram that was lost and sent again included. There are two: the second one
/// goes to other servers, where the system names more than were asked at first.
const PATIENCE: Duration = Duration::from_millis(2_500);

/// Most records taken from one answer, and most octets in one TXT record.
pub(crate) const MAX_RECORDS: usize = 200;
const MAX_TEXT: usize = 64 * 1024;

/// A resolver. What the system says about its own is read at the first question.
pub(crate) struct Resolver {
    nameservers: Vec<SocketAddr>,
    patience: Duration,
    inner: OnceLock<Option<TokioResolver>>,
}

impl Resolver {
    /// Asks these servers, or those of the operating system where there are none.
    pub(crate) fn new(nameservers: Vec<SocketAddr>) -> Self {
        Self { nameservers, patience: PATIENCE, inner: OnceLock::new() }
    }

    pub(crate) async fn ask(&self, question: &Question) -> DnsAnswer {
        let Some(name) = absolute(&question.name) else { return DnsAnswer::NameNotFound };
        let Some(resolver) = self.inner.get_or_init(|| self.build()) else {
            return DnsAnswer::Failed(DnsFailure::Unreachable);
        };
        let kind = record_type(question.kind);
        let first = self.once(resolver, name.clone(), kind).await;
        match first {
            DnsAnswer::Failed(DnsFailure::TimedOut) => self.once(resolver, name, kind).await,
            answer => answer,
        }
    }

    async fn once(&self, resolver: &TokioResolver, name: Name, kind: RecordType) -> DnsAnswer {
        match tokio::time::timeout(self.patience, resolver.lookup(name, kind)).await {
            Ok(Ok(lookup)) => {
                let code = lookup.message().metadata.response_code;
                let answers = lookup.answers().iter().filter(|answer| answer.record_type() == kind);
                let records: Vec<_> = answers.take(MAX_RECORDS).filter_map(record).collect();
                match code {
                    _ if !records.is_empty() => DnsAnswer::Records(records),
                    // An alias whose target is not there, or has other records only.
                    ResponseCode::NXDomain => DnsAnswer::NameNotFound,
                    ResponseCode::NoError => DnsAnswer::NoData,
                    code => DnsAnswer::Failed(failure_by_code(code)),
                }
            }
            Ok(Err(error)) => no_records(&error),
            Err(_) => DnsAnswer::Failed(DnsFailure::TimedOut),
        }
    }

    fn build(&self) -> Option<TokioResolver> {
        let mut builder = if self.nameservers.is_empty() {
            // Its own options (a long patience, a search list) are not taken over: names are absolute here.
            TokioResolver::builder_tokio().ok()?
        } else {
            let servers = self.nameservers.iter().map(|server| {
                let mut config = NameServerConfig::udp_and_tcp(server.ip());
                for connection in &mut config.connections {
                    connection.port = server.port();
                }
                config
            });
            let config = ResolverConfig::from_parts(None, Vec::new(), servers.collect());
            TokioResolver::builder_with_config(config, TokioRuntimeProvider::default())
        };
        *builder.options_mut() = self.options();
        builder.build().ok()
    }

    fn options(&self) -> ResolverOpts {
        let mut options = ResolverOpts::default();
        options.timeout = self.patience;
        // Tried again in `ask` and only after silence: the library would try again after SERVFAIL as well.
        options.attempts = 0;
        options.cache_size = 0;
        options.use_hosts_file = ResolveHosts::Never;
        options.edns0 = true;
        options.preserve_intermediates = true;
        options
    }
}

/// The name with its root; `None` where no such name can exist (RFC 1035 §2.3.4).
pub(crate) fn absolute(name: &str) -> Option<Name> {
    let name = name.strip_suffix('.').unwrap_or(name);
    if name.is_empty() {
        return Some(Name::root());
    }
    if name.split('.').any(|label| label.is_empty() || label.len() > 63) {
        return None;
    }
    let mut name = Name::from_labels(name.split('.').map(str::as_bytes)).ok()?;
    name.set_fqdn(true);
    Some(name)
}

pub(crate) fn record_type(kind: RecordKind) -> RecordType {
    match kind {
        RecordKind::A => RecordType::A,
        RecordKind::Aaaa => RecordType::AAAA,
        RecordKind::Mx => RecordType::MX,
        RecordKind::Txt => RecordType::TXT,
        RecordKind::Ns => RecordType::NS,
        RecordKind::Ptr => RecordType::PTR,
        RecordKind::Cname => RecordType::CNAME,
    }
}

pub(crate) fn record(record: &hickory_proto::rr::Record) -> Option<Record> {
    let value = match &record.data {
        RData::A(address) => RecordValue::Address(IpAddr::V4(address.0)),
        RData::AAAA(address) => RecordValue::Address(IpAddr::V6(address.0)),
        RData::MX(mx) => RecordValue::Mx { preference: mx.preference, exchange: spelled(&mx.exchange) },
        RData::TXT(text) => {
            let mut joined = text.txt_data.concat();
            joined.truncate(MAX_TEXT);
            RecordValue::Text(joined)
        }
        RData::NS(name) => RecordValue::Name(spelled(&name.0)),
        RData::PTR(name) => RecordValue::Name(spelled(&name.0)),
        RData::CNAME(name) => RecordValue::Name(spelled(&name.0)),
        _ => return None,
    };
    Some(Record { ttl: record.ttl, value })
}

/// Lower case, no trailing dot, odd octets escaped (RFC 1035 §5.1).
fn spelled(name: &Name) -> String {
    let name = name.to_lowercase().to_ascii();
    name.strip_suffix('.').unwrap_or(&name).to_owned()
}

fn no_records(error: &NetError) -> DnsAnswer {
    match error {
        NetError::Dns(DnsError::NoRecordsFound(none)) => match none.response_code {
            ResponseCode::NXDomain => DnsAnswer::NameNotFound,
            ResponseCode::NoError => DnsAnswer::NoData,
            code => DnsAnswer::Failed(failure_by_code(code)),
        },
        NetError::Dns(DnsError::ResponseCode(code)) => DnsAnswer::Failed(failure_by_code(*code)),
        NetError::Timeout => DnsAnswer::Failed(DnsFailure::TimedOut),
        NetError::Io(error) if error.kind() == std::io::ErrorKind::TimedOut => {
            DnsAnswer::Failed(DnsFailure::TimedOut)
        }
        NetError::Io(_) | NetError::NoConnections => DnsAnswer::Failed(DnsFailure::Unreachable),
        _ => DnsAnswer::Failed(DnsFailure::ServerFailed),
    }
}

pub(crate) fn failure_by_code(code: ResponseCode) -> DnsFailure {
    match code {
        ResponseCode::Refused => DnsFailure::Refused,
        _ => DnsFailure::ServerFailed,
    }
}
