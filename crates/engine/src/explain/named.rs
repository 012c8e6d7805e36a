//! The values that a reply names itself: addresses, domains, servers.

use std::net::IpAddr;

use crate::{Argument, Arguments, Code, clean};

/// What the words need, from the words of the reply.
pub(super) fn arguments(code: Code, words: &str) -> Arguments {
    let mut arguments = Arguments::new();
    let mut put = |key: &str, value: Option<&str>| {
        if let Some(value) = value.map(|value| clean(value, 254)).filter(|value| !value.is_empty()) {
            arguments.insert(key.to_owned(), Argument::Text(value));
        }
    };
    match code {
        Code::IpBanned | Code::IpThrottled | Code::Ipv6NotAuthenticated => {
            put("address", bracketed_address(words));
        }
        Code::IpOnBlockList => {
            put("address", bracketed_address(words));
            put("list", word_after(words, "blocked using "));
        }
        Code::SendAsDenied => {
            put("login", words.split(" not allowed to send as ").next().and_then(last_address));
            put("from", word_after(words, " not allowed to send as ").filter(|word| word.contains('@')));
        }
        Code::DmarcRejected => {
            put("domain", word_after(words, "sending domain ").filter(|word| word.contains('.')));
        }
        Code::DnsNameNotFound => {
            let markers = ["ENOTFOUND ", "could not resolve host: ", "getaddrinfo for "];
            put(
                "name",
                markers.iter().find_map(|marker| word_after(words, marker)).filter(|word| word.contains('.')),
            );
        }
        Code::ConnectTimedOut | Code::ConnectRefused | Code::ConnectUnreachable => {
            let target = [
                "connect ETIMEDOUT ",
                "connect ECONNREFUSED ",
                "connect ENETUNREACH ",
                "connect EHOSTUNREACH ",
            ];
            if let Some((address, port)) = target
                .iter()
                .find_map(|marker| word_after(words, marker))
                .and_then(|word| word.rsplit_once(':'))
                && address.parse::<IpAddr>().is_ok()
            {
                put("server", Some(address));
                put("address", Some(address));
                put("port", Some(port).filter(|port| port.parse::<u16>().is_ok()));
            }
        }
        _ => {}
    }
    arguments
}

/// The first IP address in square brackets.
fn bracketed_address(words: &str) -> Option<&str> {
    words
        .split('[')
        .skip(1)
        .filter_map(|rest| rest.split(']').next())
        .find(|inner| inner.parse::<IpAddr>().is_ok())
}

/// The word behind a marker, whatever the marker's case, without brackets and closing punctuation.
fn word_after<'a>(words: &'a str, marker: &str) -> Option<&'a str> {
    let at = words.to_ascii_lowercase().find(&marker.to_ascii_lowercase())? + marker.len();
    let word = words[at..].split([' ', ';', ',', '(', ')', '<', '>']).next()?;
    Some(word.trim_matches(['[', ']', '.', '\'', '"'])).filter(|word| !word.is_empty())
}

fn last_address(words: &str) -> Option<&str> {
    let word = words.rsplit([' ', ';', ',', '<', '>', '(']).next()?.trim_matches(['\'', '"', '[', ']']);
    word.contains('@').then_some(word)
}
