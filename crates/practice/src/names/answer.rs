//! From a question to an answer (RFC 1034 §4.3.2, RFC 2308).

use hickory_proto::ProtoError;
use hickory_proto::op::{Edns, Message, MessageType, Metadata, OpCode, Query, ResponseCode};
use hickory_proto::rr::rdata::{A, AAAA, CNAME, MX, NS, PTR, SOA, TXT};
use hickory_proto::rr::{DNSClass, Name, RData, Record, RecordType};
use std::net::IpAddr;

use super::zones::{Failure, Value, Zones, normal};

/// How long a record may be kept, in seconds.
const TTL: u32 = 300;
/// How long it may be kept that there is none (the last field of SOA, RFC 2308 §4).
const NEGATIVE_TTL: u32 = 60;
/// Aliases followed for one question.
const MAX_ALIASES: usize = 8;
/// The largest answer over UDP, whatever the asker can take: what fits through every path.
const MAX_DATAGRAM: u16 = 1232;
/// The largest one where the asker says nothing about it (RFC 1035 §4.2.1).
const PLAIN_DATAGRAM: u16 = 512;

/// Over what the question came.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Transport {
    Datagram,
    Stream,
}

/// The answer to what was received, on the wire; `None`: say nothing.
pub(super) fn answer(zones: &Zones, octets: &[u8], transport: Transport) -> Option<Vec<u8>> {
    let Ok(request) = Message::from_vec(octets) else { return malformed(octets) };
    if request.metadata.message_type != MessageType::Query {
        return None;
    }
    let mut response = Message::response(request.metadata.id, request.metadata.op_code);
    response.metadata = Metadata::response_from_request(&request.metadata);
    response.metadata.recursion_available = true;
    let mut limit = PLAIN_DATAGRAM;
    if let Some(edns) = &request.edns {
        limit = edns.max_payload().clamp(PLAIN_DATAGRAM, MAX_DATAGRAM);
        let mut ours = Edns::new();
        ours.set_max_payload(MAX_DATAGRAM);
        response.set_edns(ours);
    }
    response.add_queries(request.queries.iter().cloned());
    let code = match request.queries.as_slice() {
        _ if request.metadata.op_code != OpCode::Query => ResponseCode::NotImp,
        [query] if query.query_class() != DNSClass::IN => ResponseCode::Refused,
        [query] => match look_up(zones, query, &mut response) {
            Ok(code) => code,
            Err(NoAnswer::Silent) => return None,
            Err(NoAnswer::NotOnTheWire) => ResponseCode::ServFail,
        },
        _ => ResponseCode::FormErr,
    };
    response.metadata.response_code = code;
    let wire = response.to_vec().ok()?;
    if transport == Transport::Datagram && wire.len() > usize::from(limit) {
        return response.truncate().to_vec().ok();
    }
    Some(wire)
}

/// FORMERR for what has at least a header, nothing for the rest.
fn malformed(octets: &[u8]) -> Option<Vec<u8>> {
    let (&[high, low, flags], true) = (octets.first_chunk()?, octets.len() >= 12) else { return None };
    if flags & 0x80 != 0 {
        return None;
    }
    let id = u16::from_be_bytes([high, low]);
    Message::error_msg(id, OpCode::Query, ResponseCode::FormErr).to_vec().ok()
}

enum NoAnswer {
    Silent,
    /// A record's name cannot be written.
    NotOnTheWire,
}

impl From<ProtoError> for NoAnswer {
    fn from(_: ProtoError) -> Self {
        Self::NotOnTheWire
    }
}

fn look_up(zones: &Zones, query: &Query, response: &mut Message) -> Result<ResponseCode, NoAnswer> {
    let mut owner = query.name().clone();
    let mut name = normal(&owner.to_ascii());
    for _ in 0..=MAX_ALIASES {
        match zones.failure(&name) {
            Some(Failure::Silent) => return Err(NoAnswer::Silent),
            Some(Failure::ServerFailed) => return Ok(ResponseCode::ServFail),
            Some(Failure::Refused) => return Ok(ResponseCode::Refused),
            None => {}
        }
        response.metadata.authoritative = true;
        let mut alias = None;
        let mut found = false;
        for value in zones.values(&name) {
            let data = data(&name, value)?;
            let wanted = data.record_type() == query.query_type() || query.query_type() == RecordType::ANY;
            if let (false, Value::Alias(target)) = (wanted, value) {
                alias = Some(target.clone());
            } else if !wanted {
                continue;
            }
            found |= wanted;
            response.add_answer(Record::from_rdata(owner.clone(), TTL, data));
        }
        if found {
            return Ok(ResponseCode::NoError);
        }
        if let Some(target) = alias {
            owner = absolute(&target)?;
            name = target;
            continue;
        }
        // NODATA or NXDOMAIN, each with the start of authority of its zone (RFC 2308 §2).
        if let Some((apex, primary)) = zones.enclosing(&name) {
            let start = start(apex, primary)?;
            response.add_authority(Record::from_rdata(absolute(apex)?, NEGATIVE_TTL, start));
        }
        return Ok(if zones.exists(&name) { ResponseCode::NoError } else { ResponseCode::NXDomain });
    }
    Ok(ResponseCode::ServFail)
}

fn data(name: &str, value: &Value) -> Result<RData, ProtoError> {
    Ok(match value {
        Value::Start { primary } => start(name, primary)?,
        Value::NameServer(host) => RData::NS(NS(absolute(host)?)),
        Value::Address(IpAddr::V4(address)) => RData::A(A(*address)),
        Value::Address(IpAddr::V6(address)) => RData::AAAA(AAAA(*address)),
        Value::Exchanger { preference, exchange } => RData::MX(MX::new(*preference, absolute(exchange)?)),
        Value::Text(text) if text.is_empty() => RData::TXT(TXT::from_bytes(vec![b""])),
        Value::Text(text) => RData::TXT(TXT::from_bytes(text.as_bytes().chunks(255).collect())),
        Value::Alias(target) => RData::CNAME(CNAME(absolute(target)?)),
        Value::Pointer(target) => RData::PTR(PTR(absolute(target)?)),
    })
}

fn start(apex: &str, primary: &str) -> Result<RData, ProtoError> {
    let contact = absolute(&format!("hostmaster.{apex}"))?;
    Ok(RData::SOA(SOA::new(absolute(primary)?, contact, 1, 3600, 600, 86_400, NEGATIVE_TTL)))
}

fn absolute(name: &str) -> Result<Name, ProtoError> {
    Name::from_ascii(format!("{}.", normal(name)))
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    fn zones() -> Zones {
        let mut zones = Zones::new();
        zones.apex("", "ns.example");
        zones.text("a.example", &"x".repeat(2000));
        zones
    }

    proptest! {
        #[test]
        fn any_octets_are_answered_within_the_limit_or_not_at_all(octets in prop::collection::vec(any::<u8>(), 0..600)) {
            if let Some(wire) = answer(&zones(), &octets, Transport::Datagram) {
                prop_assert!(wire.len() <= usize::from(MAX_DATAGRAM));
                prop_assert_eq!(&wire[..2], &octets[..2]);
            }
        }

        #[test]
        fn a_question_with_any_octet_changed_is_answered_within_the_limit_or_not_at_all(at in 0..27_usize, octet: u8) {
            let mut octets = b"\x12\x34\x01\0\0\x01\0\0\0\0\0\0\x01a\x07example\0\0\x10\0\x01".to_vec();
            octets[at] = octet;
            if let Some(wire) = answer(&zones(), &octets, Transport::Datagram) {
                prop_assert!(wire.len() <= usize::from(PLAIN_DATAGRAM));
            }
        }
    }
}
