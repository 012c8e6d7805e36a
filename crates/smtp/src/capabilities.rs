//! What a server offers: its answer to EHLO (RFC 5321 §4.1.1.1), read once.

use std::net::IpAddr;

use serde::Serialize;

use crate::reply::Reply;
use crate::sasl::Mechanism;

/// The answer to EHLO, or to HELO, which offers nothing.
///
/// ```abnf
/// ehlo-ok-rsp = "250-" Domain [ SP ehlo-greet ] CRLF *( "250-" ehlo-line CRLF ) "250" SP ehlo-line CRLF
/// ehlo-line   = ehlo-keyword *( SP ehlo-param )
/// ```
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Capabilities {
    /// The name the server gives itself.
    pub domain: String,
    /// The address in `Hello [203.0.113.5]`: where this connection comes from, as the server sees it.
    pub hello_address: Option<IpAddr>,
    /// STARTTLS (RFC 3207).
    pub starttls: bool,
    /// The mechanisms of AUTH (RFC 4954), in the server's order.
    pub auth: Vec<Mechanism>,
    /// The number declared with SIZE (RFC 1870), in octets; 0 says that no fixed maximum is in force.
    pub size: Option<u64>,
    /// PIPELINING (RFC 2920).
    pub pipelining: bool,
    /// CHUNKING (RFC 3030).
    pub chunking: bool,
    /// 8BITMIME (RFC 6152).
    pub eight_bit_mime: bool,
    /// SMTPUTF8 (RFC 6531).
    pub smtputf8: bool,
    /// ENHANCEDSTATUSCODES (RFC 2034).
    pub enhanced_status_codes: bool,
    /// Every line after the first, keyword and parameters, as the server wrote them.
    pub keywords: Vec<String>,
    /// Those of `keywords` that a device between here and the server has painted over (`XXXXXXXA`, `****`).
    pub rewritten: Vec<String>,
}

impl Capabilities {
    /// Reads the positive reply to EHLO or HELO.
    pub fn from_reply(reply: &Reply) -> Self {
        let (first, keywords) = reply.lines.split_first().map_or(("", &[][..]), |(f, k)| (f.as_str(), k));
        let mut capabilities = Self {
            domain: first.split_whitespace().next().unwrap_or_default().to_owned(),
            hello_address: hello_address(first),
            starttls: false,
            auth: Vec::new(),
            size: None,
            pipelining: false,
            chunking: false,
            eight_bit_mime: false,
            smtputf8: false,
            enhanced_status_codes: false,
            keywords: keywords.iter().map(|line| line.trim().to_owned()).collect(),
            rewritten: Vec::new(),
        };
        for line in keywords {
            capabilities.read_line(line.trim());
        }
        capabilities
    }

    /// Whether the server offers this keyword, whatever its parameters.
    pub fn offers(&self, keyword: &str) -> bool {
        self.keywords
            .iter()
            .any(|line| line.split(' ').next().is_some_and(|k| k.eq_ignore_ascii_case(keyword)))
    }

    /// Whether the server offers this mechanism.
    pub fn offers_mechanism(&self, mechanism: &Mechanism) -> bool {
        self.auth.contains(mechanism)
    }

    /// The largest message in octets, where the server declares a limit.
    pub fn size_limit(&self) -> Option<u64> {
        self.size.filter(|size| *size > 0)
    }

    fn read_line(&mut self, line: &str) {
        let mut words = line.split_whitespace();
        let keyword = words.next().unwrap_or_default().to_ascii_uppercase();
        match keyword.as_str() {
            "STARTTLS" => self.starttls = true,
            "PIPELINING" => self.pipelining = true,
            "CHUNKING" => self.chunking = true,
            "8BITMIME" => self.eight_bit_mime = true,
            "SMTPUTF8" => self.smtputf8 = true,
            "ENHANCEDSTATUSCODES" => self.enhanced_status_codes = true,
            "SIZE" => self.size = words.next().and_then(|number| number.parse().ok()),
            "AUTH" => self.add_mechanisms(words),
            // The form of drafts before RFC 2554, which old servers still add for old clients.
            _ if keyword.starts_with("AUTH=") => {
                self.add_mechanisms(line["AUTH=".len()..].split_whitespace());
            }
            _ if is_rewritten(&keyword) => self.rewritten.push(line.to_owned()),
            _ => {}
        }
    }

    fn add_mechanisms<'a>(&mut self, names: impl Iterator<Item = &'a str>) {
        for mechanism in names.map(Mechanism::named) {
            if !self.auth.contains(&mechanism) {
                self.auth.push(mechanism);
            }
        }
    }
}

/// The address in brackets after the server's own name: `Hello [203.0.113.5]`, `Hello mfp [IPv6:2001:db8::5]`.
fn hello_address(first_line: &str) -> Option<IpAddr> {
    let (_, mut rest) = first_line.trim().split_once(' ')?;
    while let Some((_, after)) = rest.split_once('[') {
        let (literal, beyond) = after.split_once(']')?;
        let address = match literal.get(..5) {
            Some(tag) if tag.eq_ignore_ascii_case("IPv6:") => &literal[5..],
            _ => literal,
        };
        if let Ok(address) = address.parse() {
            return Some(address);
        }
        rest = beyond;
    }
    None
}

/// Inspecting firewalls keep a keyword's length and overwrite it: `XXXXXXXA`, `XXXXXXXX`, `********`.
fn is_rewritten(keyword: &str) -> bool {
    let body = keyword.strip_suffix(|c: char| c.is_ascii_uppercase()).unwrap_or(keyword);
    (body.len() >= 3 && body.bytes().all(|b| b == b'X')) || keyword.contains("***")
}

#[cfg(test)]
mod tests {
    use super::*;

    fn capabilities(reply: &str) -> Capabilities {
        Capabilities::from_reply(&reply.parse().unwrap())
    }

    #[test]
    fn the_list_of_exchange_online_is_read() {
        let offered = capabilities(
            "250-SY5P282CA0097.outlook.office365.com Hello [203.0.113.5]\r\n250-SIZE 157286400\r\n250-PIPELINING\r\n250-DSN\r\n\
             250-ENHANCEDSTATUSCODES\r\n250-AUTH LOGIN XOAUTH2\r\n250-8BITMIME\r\n250-BINARYMIME\r\n250-CHUNKING\r\n250 SMTPUTF8",
        );
        assert_eq!(offered.domain, "SY5P282CA0097.outlook.office365.com");
        assert_eq!(offered.hello_address, Some("203.0.113.5".parse().unwrap()));
        assert_eq!(offered.auth, [Mechanism::Login, Mechanism::XOAuth2]);
        assert_eq!(offered.size_limit(), Some(157_286_400));
        assert!(offered.pipelining && offered.chunking && offered.eight_bit_mime && offered.smtputf8);
        assert!(offered.enhanced_status_codes && offered.offers("dsn") && !offered.starttls);
        assert!(offered.rewritten.is_empty());
    }

    #[test]
    fn the_address_is_read_in_every_form_servers_use() {
        for (line, address) in [
            ("mx Hello [2001:db8::5]", Some("2001:db8::5")),
            ("mx Hello [IPv6:2001:db8::5]", Some("2001:db8::5")),
            ("mx Hello printer.local [192.0.2.7], pleased to meet you", Some("192.0.2.7")),
            ("[198.51.100.1] Hello [192.0.2.7]", Some("192.0.2.7")),
            ("mx Hello [not an address] [192.0.2.7]", Some("192.0.2.7")),
            ("[198.51.100.1] at your service", None),
            ("mx Hello [192.0.2.7", None),
            ("mx [é€é]", None),
            ("mx", None),
        ] {
            assert_eq!(
                capabilities(&format!("250 {line}")).hello_address,
                address.map(|a| a.parse().unwrap()),
                "{line}"
            );
        }
    }

    #[test]
    fn a_rewritten_list_is_noticed() {
        let offered =
            capabilities("250-mx\r\n250-SIZE 10\r\n250-XXXXXXXA\r\n250-XXXXXXXXXXXXXXXXX\r\n250 ********");
        assert_eq!(offered.rewritten, ["XXXXXXXA", "XXXXXXXXXXXXXXXXX", "********"]);
        assert!(
            capabilities("250-mx\r\n250-XCLIENT NAME\r\n250-X-EXPS LOGIN\r\n250 XXX").rewritten.is_empty()
        );
    }

    #[test]
    fn the_old_form_of_auth_is_read_and_repeats_are_dropped() {
        let offered = capabilities("250-mx\r\n250-AUTH LOGIN PLAIN\r\n250-auth=LOGIN ntlm\r\n250 SIZE");
        assert_eq!(offered.auth, [Mechanism::Login, Mechanism::Plain, Mechanism::Other("NTLM".to_owned())]);
        assert_eq!(offered.size, None);
        assert!(offered.offers("SIZE"));
    }

    #[test]
    fn size_zero_is_no_limit() {
        let offered = capabilities("250-mx\r\n250 SIZE 0");
        assert_eq!((offered.size, offered.size_limit()), (Some(0), None));
    }
}
