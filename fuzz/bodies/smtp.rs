//! What is held of any octets from a mail server. The fuzz targets call it, and `crates/smtp/tests/fuzz_bodies.rs` too.

use smtp::reply::{Parser, ReplyCode};
use smtp::{Capabilities, ProtocolError, Reply};

/// The first two octets say where the others are cut: the cut changes nothing, limits hold, and what was read is
/// read the same again.
pub(crate) fn reply(octets: &[u8]) {
    let Some((cut, octets)) = octets.split_first_chunk::<2>() else { return };
    let cut = usize::from(u16::from_be_bytes(*cut)) % (octets.len() + 1);
    let whole = read(&[octets]);
    assert_eq!(read(&[&octets[..cut], &octets[cut..]]), whole);
    for reply in &whole.0 {
        assert!(reply.lines.len() <= Parser::MAX_LINES);
        assert!(reply.lines.iter().all(|line| line.chars().count() <= Parser::MAX_LINE));
        assert!(!reply.text().contains(['\r', '\0', '\u{1b}']), "a control character came through");
        assert_eq!(read(&[&reply.to_wire()]), (vec![reply.clone()], None));
    }
}

/// The octets as the lines of an answer to EHLO: every line is kept, and what is claimed stands in one.
pub(crate) fn ehlo(octets: &[u8]) {
    let text = String::from_utf8_lossy(octets);
    let lines: Vec<&str> = text.split('\n').take(Parser::MAX_LINES).collect();
    let made = Reply::with_lines(ReplyCode::OKAY, &lines);
    for reply in [vec![made], read(&[octets]).0].concat() {
        let found = Capabilities::from_reply(&reply);
        assert_eq!(found.keywords.len(), reply.lines.len().saturating_sub(1));
        assert!(found.rewritten.iter().all(|line| found.keywords.contains(line)));
        for (claimed, keyword) in [
            (found.starttls, "STARTTLS"),
            (found.pipelining, "PIPELINING"),
            (found.chunking, "CHUNKING"),
            (found.smtputf8, "SMTPUTF8"),
            (found.size.is_some(), "SIZE"),
        ] {
            assert!(!claimed || found.offers(keyword), "{keyword} was claimed and is not there");
        }
        assert!(found.auth.iter().all(|mechanism| found.offers_mechanism(mechanism)));
        if let Some(address) = found.hello_address {
            assert!(reply.lines[0].contains('['), "{address} from nowhere");
        }
    }
}

fn read(pieces: &[&[u8]]) -> (Vec<Reply>, Option<ProtocolError>) {
    let mut parser = Parser::new();
    let mut replies = Vec::new();
    for piece in pieces {
        let mut rest = *piece;
        loop {
            let before = rest.len();
            match parser.read(&mut rest) {
                Ok(Some(reply)) => {
                    assert!(rest.len() < before, "a reply out of nothing");
                    replies.push(reply);
                }
                Ok(None) => break,
                Err(error) => return (replies, Some(error)),
            }
        }
    }
    (replies, None)
}
