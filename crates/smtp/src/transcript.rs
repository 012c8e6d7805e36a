//! What was said, in order, without credentials and without the message.

use std::time::Duration;

use serde::{Serialize, Serializer};

/// Whose line it is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum Direction {
    /// This side wrote it.
    Sent,
    /// The other side wrote it.
    Received,
    /// Something that happened between the lines: TLS began, the connection ended.
    Note,
}

/// One line of a transcript.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Line {
    /// Whose line it is.
    pub direction: Direction,
    /// The line without its line end, made visible; credentials are placeholders in guillemets.
    pub text: String,
    /// Time since the start. Serialized as `milliseconds`.
    #[serde(rename = "milliseconds", serialize_with = "milliseconds")]
    pub at: Duration,
}

/// The lines of one conversation. Bounded: what comes after [`Transcript::MAX_LINES`] lines or
/// [`Transcript::MAX_OCTETS`] octets of text is counted and dropped.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize)]
pub struct Transcript {
    lines: Vec<Line>,
    dropped: usize,
    #[serde(skip)]
    octets: usize,
}

impl Transcript {
    /// Most lines kept.
    pub const MAX_LINES: usize = 1000;
    /// Most octets of text kept.
    pub const MAX_OCTETS: usize = 256 * 1024;

    /// An empty transcript.
    pub fn new() -> Self {
        Self::default()
    }

    /// The lines in order.
    pub fn lines(&self) -> &[Line] {
        &self.lines
    }

    /// How many lines were dropped at the bound.
    pub fn dropped(&self) -> usize {
        self.dropped
    }

    /// Adds a line and hands out a copy for the event, or `None` where the bound is reached. `text` comes from a
    /// [`crate::wire::WireLine`] or has been made visible.
    pub(crate) fn add(&mut self, direction: Direction, at: Duration, text: String) -> Option<Line> {
        if self.lines.len() >= Self::MAX_LINES || self.octets + text.len() > Self::MAX_OCTETS {
            self.dropped += 1;
            return None;
        }
        self.octets += text.len();
        let line = Line { direction, text, at };
        self.lines.push(line.clone());
        Some(line)
    }
}

pub(crate) fn milliseconds<S: Serializer>(time: &Duration, serializer: S) -> Result<S::Ok, S::Error> {
    serializer.serialize_u64(u64::try_from(time.as_millis()).unwrap_or(u64::MAX))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_line_serializes_with_its_time_in_milliseconds() {
        let mut transcript = Transcript::new();
        transcript.add(Direction::Sent, Duration::from_millis(1500), "QUIT".to_owned());
        assert_eq!(
            serde_json::to_string(&transcript).unwrap(),
            r#"{"lines":[{"direction":"sent","text":"QUIT","milliseconds":1500}],"dropped":0}"#
        );
    }

    #[test]
    fn a_transcript_has_a_bound_in_lines_and_in_octets() {
        let mut transcript = Transcript::new();
        for _ in 0..Transcript::MAX_LINES + 7 {
            transcript.add(Direction::Received, Duration::ZERO, "x".to_owned());
        }
        assert_eq!((transcript.lines().len(), transcript.dropped()), (Transcript::MAX_LINES, 7));

        let mut transcript = Transcript::new();
        assert!(
            transcript.add(Direction::Received, Duration::ZERO, "x".repeat(Transcript::MAX_OCTETS)).is_some()
        );
        assert!(transcript.add(Direction::Received, Duration::ZERO, "x".to_owned()).is_none());
    }
}
