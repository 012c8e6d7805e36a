//! Moves octets between a session and its connection, under the session's deadlines.

use std::io;
use std::time::Duration;

use smtp::client::{Closure, Input, Patience, Session};
use tokio::time::{timeout, timeout_at};

use crate::clock::Clock;
use crate::connection::{Connection, Moved, closure};

/// How long the server's last words may take after the connection broke under a write.
const LAST_WORDS: Duration = Duration::from_millis(300);

/// Waits for octets until `until`, and tells the session what came.
pub(crate) async fn read(session: &mut Session, connection: &mut Connection, until: Duration, clock: Clock) {
    let read = timeout_at(clock.at(until), connection.read()).await;
    let at = clock.now();
    match read {
        Err(_) => session.handle(Input::Deadline { at }),
        Ok(read) => tell(session, at, read),
    }
}

/// Writes all of `octets`, and tells the session what went wrong, or what the server said meanwhile.
pub(crate) async fn write(session: &mut Session, connection: &mut Connection, octets: &[u8], clock: Clock) {
    let mut rest = octets;
    let was_settled = session.is_settled();
    loop {
        let moved = timeout(Patience::default().reply, connection.write_or_read(rest)).await;
        let at = clock.now();
        match moved {
            Err(_) => return session.handle(Input::Deadline { at }),
            Ok(Ok(Moved::Written(written))) => rest = rest.get(written..).unwrap_or_default(),
            Ok(Ok(Moved::Flushed)) => return,
            Ok(Ok(Moved::Read(octets))) => {
                let ended = octets.is_empty();
                tell(session, at, Ok(octets));
                if ended || (session.is_settled() && !was_settled) {
                    return;
                }
            }
            Ok(Err(error)) => return broken(session, connection, &error, clock).await,
        }
    }
}

/// A write failed. What the server said before it closed may still be waiting to be read.
async fn broken(session: &mut Session, connection: &mut Connection, error: &io::Error, clock: Clock) {
    let closure = closure(error);
    let until = tokio::time::Instant::now() + LAST_WORDS;
    while !session.is_settled() {
        match timeout_at(until, connection.read()).await {
            Ok(Ok(octets)) if !octets.is_empty() => {
                session.handle(Input::Received { at: clock.now(), octets });
            }
            _ => break,
        }
    }
    session.handle(Input::Closed { at: clock.now(), closure });
}

fn tell(session: &mut Session, at: Duration, read: io::Result<&[u8]>) {
    session.handle(match read {
        Ok([]) => Input::Closed { at, closure: Closure::EndOfFile },
        Ok(octets) => Input::Received { at, octets },
        Err(error) => Input::Closed { at, closure: closure(&error) },
    });
}
