//! Messages: after DATA and in chunks (RFC 3030).

use super::{Asked, Event, Message, Pending, Session, State};
use crate::reply::ReplyCode;
use crate::transcript::Direction;

/// A message is progressing while this many octets arrive within the patience.
const PROGRESS: u64 = 16 * 1024;

impl Session {
    /// `true` once the message is whole.
    pub(super) fn read_message(&mut self) -> bool {
        let State::Message(reader) = &mut self.state else { return true };
        let before = reader.octets();
        let mut rest = self.buffer.as_slice();
        let whole = reader.read(&mut rest);
        let progressed = reader.octets() / PROGRESS != before / PROGRESS;
        let endless = reader.octets() / 4 > self.settings.max_message as u64 + PROGRESS;
        let taken = self.buffer.len() - rest.len();
        self.buffer.drain(..taken);
        if progressed {
            self.deadline = None;
        }
        if !whole {
            if endless {
                self.give_up();
            }
            return false;
        }
        let State::Message(reader) = std::mem::replace(&mut self.state, State::Commands) else { return true };
        let octets = reader.octets();
        if reader.is_too_large() {
            self.message_too_large(octets);
        } else {
            let (message, bare_line_feeds) = reader.finish();
            self.message(message, bare_line_feeds);
        }
        true
    }

    /// `true` once the chunk is whole.
    pub(super) fn read_chunk(&mut self) -> bool {
        let State::Chunk { remaining, last, refused } = &mut self.state else { return true };
        let (last, refused) = (*last, *refused);
        let taken = self.buffer.len().min(usize::try_from(*remaining).unwrap_or(usize::MAX));
        *remaining -= taken as u64;
        let whole = *remaining == 0;
        let limit = self.settings.max_message;
        let mut chunked = 0;
        if let (false, Some(transaction)) = (refused, &mut self.transaction) {
            let chunks = transaction.chunks.get_or_insert_default();
            let kept = taken.min(limit.saturating_sub(chunks.len()));
            chunks.extend_from_slice(&self.buffer[..kept]);
            transaction.chunked_octets += taken as u64;
            chunked = transaction.chunked_octets;
        }
        self.buffer.drain(..taken);
        if taken as u64 >= PROGRESS || whole {
            self.deadline = None;
        }
        if !whole {
            return false;
        }
        self.state = State::Commands;
        let too_large = chunked > limit as u64;
        match (refused, last) {
            (true, _) => self.respond(ReplyCode::BAD_SEQUENCE, "5.5.1 Bad sequence of commands"),
            (false, _) if too_large => self.message_too_large(chunked),
            (false, false) => {
                let okay = format!("2.6.0 CHUNK received OK, {chunked} octets");
                self.respond(ReplyCode::OKAY, &okay);
            }
            (false, true) => {
                let message = self.transaction.as_mut().and_then(|t| t.chunks.take()).unwrap_or_default();
                self.message(message, 0);
            }
        }
        true
    }

    pub(super) fn is_chunked(&self) -> bool {
        self.transaction.as_ref().is_some_and(|transaction| transaction.chunks.is_some())
    }

    fn message(&mut self, octets: Vec<u8>, bare_line_feeds: usize) {
        let Some(transaction) = self.transaction.take() else { return };
        self.show(Direction::Received, format!("«message, {} octets»", octets.len()));
        self.state = State::Asked(Asked::Message);
        self.outbox.push_back(Pending::Event(Event::Message(Message {
            reverse_path: transaction.reverse_path,
            forward_paths: transaction.forward_paths,
            octets,
            bare_line_feeds,
        })));
    }

    fn message_too_large(&mut self, octets: u64) {
        self.transaction = None;
        self.show(Direction::Received, format!("«message, {octets} octets»"));
        self.outbox.push_back(Pending::Event(Event::MessageTooLarge { octets }));
        self.respond(ReplyCode::EXCEEDED_STORAGE, "5.3.4 Message size exceeds fixed maximum message size");
    }
}
