//! Commands as a server reads them (RFC 5321 §4.1), with the tolerance that printers need.

use zeroize::Zeroizing;

use crate::path::{ForwardPath, ReversePath};
use crate::sasl::Mechanism;
use crate::text::{excerpt, visible};
use crate::wire::Redacted;

/// One command. Texts in it have been made visible; no credential is in it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Command {
    /// `EHLO name`.
    Ehlo {
        /// The name the client gives itself, as written.
        name: String,
    },
    /// `HELO name`.
    Helo {
        /// The name the client gives itself, as written.
        name: String,
    },
    /// `STARTTLS` (RFC 3207).
    StartTls,
    /// `AUTH mechanism [initial-response]` (RFC 4954).
    Auth {
        /// Which mechanism.
        mechanism: Mechanism,
        /// Whether the first response came along.
        initial_response: bool,
    },
    /// `MAIL FROM:<reverse-path> [parameters]`. A space after the colon and missing brackets are tolerated.
    Mail {
        /// The sender.
        reverse_path: ReversePath,
        /// SIZE, BODY and the like.
        parameters: Vec<Parameter>,
    },
    /// `RCPT TO:<forward-path> [parameters]`, tolerated likewise.
    Rcpt {
        /// The recipient.
        forward_path: ForwardPath,
        /// NOTIFY and the like.
        parameters: Vec<Parameter>,
    },
    /// `DATA`.
    Data,
    /// `BDAT octets [LAST]` (RFC 3030).
    Bdat {
        /// Octets that follow.
        octets: u64,
        /// Whether they are the last ones.
        last: bool,
    },
    /// `RSET`.
    Rset,
    /// `NOOP`.
    Noop,
    /// `QUIT`.
    Quit,
    /// A command that is known, with an argument that is not right.
    Malformed {
        /// The command's name.
        verb: &'static str,
        /// The beginning of its argument; empty for AUTH.
        argument: String,
    },
    /// Any other line.
    Unknown {
        /// Its first word where that is a word of some protocol, and not possibly a part of a credential.
        verb: Option<&'static str>,
    },
}

/// A parameter of MAIL or RCPT: `SIZE=1000`.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Parameter {
    /// In upper case.
    pub keyword: String,
    /// What stands behind the equals sign.
    pub value: Option<String>,
}

/// A line read, and what may be shown of it.
pub(crate) struct Parsed {
    pub(crate) command: Command,
    /// The initial response of AUTH.
    pub(crate) response: Option<Zeroizing<Vec<u8>>>,
    pub(crate) shown: String,
}

/// Reads a line without its line end.
pub(crate) fn parse(line: &[u8]) -> Parsed {
    let end = line.iter().position(u8::is_ascii_whitespace).unwrap_or(line.len());
    let (verb, argument) = (line[..end].to_ascii_uppercase(), line[end..].trim_ascii());
    if verb == b"AUTH" {
        return parse_auth(argument);
    }
    let command = match verb.as_slice() {
        b"EHLO" => hello("EHLO", argument, |name| Command::Ehlo { name }),
        b"HELO" => hello("HELO", argument, |name| Command::Helo { name }),
        b"STARTTLS" => alone("STARTTLS", argument, Command::StartTls),
        b"MAIL" => parse_mail(argument).unwrap_or_else(|| malformed("MAIL", argument)),
        b"RCPT" => parse_rcpt(argument).unwrap_or_else(|| malformed("RCPT", argument)),
        b"DATA" => alone("DATA", argument, Command::Data),
        b"BDAT" => parse_bdat(argument).unwrap_or_else(|| malformed("BDAT", argument)),
        b"RSET" => Command::Rset,
        b"NOOP" => Command::Noop,
        b"QUIT" => Command::Quit,
        verb => Command::Unknown { verb: KNOWN.iter().find(|known| known.as_bytes() == verb).copied() },
    };
    let shown = match &command {
        // The line may be a password on its own: a device that does not wait for the answer to AUTH.
        Command::Unknown { verb: None } => format!("«unrecognized line, {} octets»", line.len()),
        Command::Unknown { verb: Some(verb) } if argument.is_empty() => (*verb).to_owned(),
        Command::Unknown { verb: Some(verb) } => format!("{verb} «{} octets»", argument.len()),
        _ => visible(line),
    };
    Parsed { command, response: None, shown }
}

/// First words that are shown though the command is none of ours: other SMTP commands, the word a firewall
/// makes of those it does not like, and what a browser or a proxy says.
const KNOWN: &[&str] = &[
    "ATRN", "BURL", "CONNECT", "ETRN", "EXPN", "GET", "HEAD", "HELP", "LHLO", "OPTIONS", "POST", "PUT",
    "SAML", "SEND", "SOML", "TURN", "VERB", "VRFY", "X-EXPS", "XCLIENT", "XEXCH50", "XFORWARD", "XXXX",
    "XXXXXXXX",
];

fn parse_auth(argument: &[u8]) -> Parsed {
    let end = argument.iter().position(u8::is_ascii_whitespace).unwrap_or(argument.len());
    let (name, response) = (&argument[..end], argument[end..].trim_ascii());
    // sasl-mech = 1*20mech-char (RFC 4422 §3.1); anything longer may be something else, a password even.
    let is_name = |b: &u8| b.is_ascii_alphanumeric() || *b == b'-' || *b == b'_';
    if name.is_empty() || name.len() > 20 || !name.iter().all(is_name) {
        let command = Command::Malformed { verb: "AUTH", argument: String::new() };
        return Parsed { command, response: None, shown: format!("AUTH «{} octets»", argument.len()) };
    }
    let mechanism = Mechanism::named(&String::from_utf8_lossy(name));
    let mut shown = format!("AUTH {mechanism}");
    if !response.is_empty() {
        let kind = match mechanism {
            Mechanism::Login => Redacted::UserName,
            Mechanism::XOAuth2 => Redacted::Token,
            _ => Redacted::Response,
        };
        shown = format!("{shown} {kind}");
    }
    Parsed {
        command: Command::Auth { mechanism, initial_response: !response.is_empty() },
        response: (!response.is_empty()).then(|| Zeroizing::new(response.to_vec())),
        shown,
    }
}

fn hello(verb: &'static str, argument: &[u8], command: impl FnOnce(String) -> Command) -> Command {
    if argument.is_empty() { malformed(verb, argument) } else { command(visible(argument)) }
}

fn alone(verb: &'static str, argument: &[u8], command: Command) -> Command {
    if argument.is_empty() { command } else { malformed(verb, argument) }
}

fn malformed(verb: &'static str, argument: &[u8]) -> Command {
    Command::Malformed { verb, argument: excerpt(argument, 200) }
}

fn parse_mail(argument: &[u8]) -> Option<Command> {
    let (path, parameters) = split_path(argument, b"FROM:")?;
    Some(Command::Mail { reverse_path: path.parse().ok()?, parameters })
}

fn parse_rcpt(argument: &[u8]) -> Option<Command> {
    let (path, parameters) = split_path(argument, b"TO:")?;
    Some(Command::Rcpt { forward_path: path.parse().ok()?, parameters })
}

fn parse_bdat(argument: &[u8]) -> Option<Command> {
    let mut words = std::str::from_utf8(argument).ok()?.split_ascii_whitespace();
    let octets = words.next().filter(|word| word.bytes().all(|b| b.is_ascii_digit()))?.parse().ok()?;
    let last = match words.next() {
        None => false,
        Some(word) if word.eq_ignore_ascii_case("LAST") => true,
        Some(_) => return None,
    };
    words.next().is_none().then_some(Command::Bdat { octets, last })
}

/// The path behind `FROM:` or `TO:` without brackets and source route, and the parameters.
fn split_path<'a>(argument: &'a [u8], prefix: &[u8]) -> Option<(&'a str, Vec<Parameter>)> {
    let (head, rest) = argument.split_at_checked(prefix.len())?;
    if !head.eq_ignore_ascii_case(prefix) {
        return None;
    }
    let rest = std::str::from_utf8(rest).ok()?.trim();
    let (path, parameters) = match rest.strip_prefix('<') {
        Some(inner) => {
            let end = closing_bracket(inner)?;
            (&inner[..end], &inner[end + 1..])
        }
        None => rest.split_once(' ').unwrap_or((rest, "")),
    };
    // A source route is accepted and ignored (RFC 5321 §3.6.1).
    let path = match path.split_once(':') {
        Some((route, path)) if route.starts_with('@') => path,
        _ => path,
    };
    let parameters = parameters.split_ascii_whitespace().take(20).map(|word| {
        let (keyword, value) = word.split_once('=').map_or((word, None), |(k, v)| (k, Some(v)));
        Parameter {
            keyword: visible(keyword.as_bytes()).to_ascii_uppercase(),
            value: value.map(|v| visible(v.as_bytes())),
        }
    });
    Some((path, parameters.collect()))
}

/// The position of the `>` that is not inside a quoted local part.
fn closing_bracket(text: &str) -> Option<usize> {
    let (mut quoted, mut escaped) = (false, false);
    text.char_indices().find_map(|(n, c)| {
        match c {
            _ if escaped => escaped = false,
            '\\' if quoted => escaped = true,
            '"' => quoted = !quoted,
            '>' if !quoted => return Some(n),
            _ => {}
        }
        None
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn command(line: &str) -> Command {
        parse(line.as_bytes()).command
    }

    #[test]
    fn envelopes_are_read_with_their_parameters() {
        let mail = command("mail from:<scan@contoso.example> size=1000 BODY=8BITMIME");
        let Command::Mail { reverse_path, parameters } = mail else { panic!("{mail:?}") };
        assert_eq!(reverse_path.as_str(), "scan@contoso.example");
        assert_eq!(parameters[0], Parameter { keyword: "SIZE".to_owned(), value: Some("1000".to_owned()) });
        assert_eq!(parameters.len(), 2);
        assert!(
            matches!(command("MAIL FROM:<>"), Command::Mail { reverse_path, .. } if reverse_path.is_null())
        );
    }

    #[test]
    fn what_printers_get_wrong_in_a_path_is_tolerated() {
        for line in ["RCPT TO: <a@b>", "RCPT TO:a@b", "RCPT TO: a@b NOTIFY=NEVER", "rcpt to:<@x,@y:a@b>"] {
            let rcpt = command(line);
            assert!(
                matches!(&rcpt, Command::Rcpt { forward_path, .. } if forward_path.as_str() == "a@b"),
                "{rcpt:?}"
            );
        }
        let quoted = command("RCPT TO:<\"a>\\\" b\"@c>");
        assert!(
            matches!(quoted, Command::Rcpt { forward_path, .. } if forward_path.as_str() == "\"a>\\\" b\"@c")
        );
    }

    #[test]
    fn a_wrong_argument_is_malformed() {
        for line in [
            "MAIL",
            "MAIL FROM:<scanner>",
            "MAIL FROM:<a@b",
            "RCPT FROM:<a@b>",
            "EHLO",
            "STARTTLS x",
            "BDAT x",
            "BDAT +1",
            "BDAT 1 2",
        ] {
            assert!(matches!(command(line), Command::Malformed { .. }), "{line}");
        }
    }

    #[test]
    fn what_may_be_a_credential_is_not_shown() {
        let parsed = parse(b"AUTH LOGIN c2Nhbg==");
        assert_eq!(parsed.shown, "AUTH LOGIN «user name»");
        assert_eq!(parsed.response.unwrap().as_slice(), b"c2Nhbg==");
        assert_eq!(parse(b"AUTH PLAIN AGFiYw==").shown, "AUTH PLAIN «response»");
        assert_eq!(parse(b"TGFiLTE=").shown, "«unrecognized line, 8 octets»");
        assert_eq!(parse(b"UEFTU1dP").command, Command::Unknown { verb: None });
        assert_eq!(parse(b"AUTH TGFiLTE=").shown, "AUTH «8 octets»");
        assert_eq!(parse(b"X-EXPS LOGIN c2Nhbg==").shown, "X-EXPS «14 octets»");
    }

    #[test]
    fn chunks_are_read() {
        assert_eq!(command("BDAT 10"), Command::Bdat { octets: 10, last: false });
        assert_eq!(command("bdat 0 last"), Command::Bdat { octets: 0, last: true });
    }
}
