//! What a session reports, in the engine's words.

use std::time::Duration;

use engine::ports::{CallStage, Capabilities, Ended, EndedWhy, Heard, Reply, StageHeard, TlsReport};
use engine::{Direction, TranscriptLine};
use smtp::Stage;
use smtp::client::{Conversation, Event, Exchange, Obstacle};

/// Tells one conversation to one listener, in order.
pub(super) struct Telling<'a> {
    server: String,
    /// When the conversation began, since the run began.
    began: Duration,
    hear: &'a (dyn Fn(Heard) + Send + Sync),
    tls: Option<TlsReport>,
    /// How many replies to RCPT were told.
    recipients: usize,
    ended: Option<Ended>,
}

impl<'a> Telling<'a> {
    pub(super) fn new(server: String, began: Duration, hear: &'a (dyn Fn(Heard) + Send + Sync)) -> Self {
        Self { server, began, hear, tls: None, recipients: 0, ended: None }
    }

    /// Keeps what TLS came to for the session's word that the stage is over.
    pub(super) fn tls(&mut self, report: TlsReport) {
        self.tls = Some(report);
    }

    pub(super) fn stage(&self, heard: StageHeard, from: Duration, to: Duration, round_trips: u32) {
        (self.hear)(Heard::Stage { heard, from, to, round_trips });
    }

    /// Adds a line to the transcript that neither side said.
    pub(super) fn note(&self, text: String, at: Duration) {
        self.line(smtp::Line { direction: smtp::Direction::Note, text, at });
    }

    pub(super) fn event(&mut self, event: Event, record: &Conversation) {
        match event {
            Event::Line(line) => self.line(line),
            Event::StageFinished { stage, replies, at } => self.finished(stage, replies, at, record),
            Event::Settled(ended) => self.ended = Some(ending(ended, self.tls_failure())),
        }
    }

    /// Tells how it ended. Nothing is told afterwards.
    pub(super) fn end(self) {
        // A session that is over has said how.
        let unsaid = || Ended { stage: CallStage::Quit, why: EndedWhy::Closed };
        (self.hear)(Heard::Ended(self.ended.unwrap_or_else(unsaid)));
    }

    fn line(&self, line: smtp::Line) {
        let direction = match line.direction {
            smtp::Direction::Sent => Direction::Sent,
            smtp::Direction::Received => Direction::Received,
            smtp::Direction::Note => Direction::Note,
        };
        let at = u32::try_from(line.at.saturating_sub(self.began).as_millis()).unwrap_or(u32::MAX);
        let server = self.server.clone();
        (self.hear)(Heard::Line(TranscriptLine { server, direction, text: line.text, at }));
    }

    fn finished(&mut self, stage: Stage, mut replies: Vec<Reply>, at: Duration, record: &Conversation) {
        if stage == Stage::Tls {
            let from = record.tls.as_ref().map_or(at, |tls| tls.began_at);
            let Some(report) = self.tls.clone() else { return };
            // TLS 1.3 brings the certificate with the first flight, TLS 1.2 needs another one.
            let round_trips = match &report {
                TlsReport::Done(facts) if facts.version == "TLS 1.3" => 1,
                TlsReport::Done(_) => 2,
                TlsReport::Failed(_) => 1,
            };
            return self.stage(StageHeard::Tls(report), from, at, round_trips);
        }
        if stage == Stage::Rcpt {
            return self.recipients(at, record);
        }
        let encrypted = record.exchanges.iter().rev().find(|e| e.stage == stage).is_some_and(|e| e.encrypted);
        let mut exchanges = record.of_stage(stage).filter(|e| e.encrypted == encrypted);
        let Some(first) = exchanges.next() else { return };
        let last = exchanges.last().unwrap_or(first);
        let from = first.sent_at;
        let needed = u32::try_from(replies.len()).unwrap_or(u32::MAX);
        let Some(reply) = replies.pop() else { return };
        let heard = match stage {
            Stage::Greeting => StageHeard::Greeting(reply),
            Stage::Ehlo => {
                let capabilities = Capabilities::from_reply(&reply);
                StageHeard::Hello { reply, capabilities, after_tls: encrypted }
            }
            Stage::StartTls => StageHeard::StartTls(reply),
            Stage::Auth => StageHeard::Auth(reply),
            Stage::Mail => StageHeard::Mail(reply),
            Stage::Data => StageHeard::Data(reply),
            // A lone dot takes a message back that a flight announced too much; it is none.
            Stage::Body if last.command.as_deref() == Some(".") => return,
            Stage::Body => StageHeard::Body(reply),
            Stage::Tls | Stage::Rcpt | Stage::Rset | Stage::Quit => return,
        };
        let round_trips = match stage {
            // One flight: its only round trip is counted with its last reply.
            Stage::Mail if record.pipelined => 0,
            _ => needed,
        };
        self.stage(heard, from, at, round_trips);
    }

    /// Tells the replies to RCPT that have not been told.
    fn recipients(&mut self, at: Duration, record: &Conversation) {
        let answered = record.recipients.iter().zip(record.of_stage(Stage::Rcpt));
        let is_last_of_flight = !record.of_stage(Stage::Data).any(|_| true);
        let count = record.recipients.len();
        for (n, (recipient, exchange)) in answered.enumerate().skip(self.recipients) {
            let Some(reply) = recipient.reply.clone() else { continue };
            self.recipients = n + 1;
            let round_trips = u32::from(!record.pipelined || (is_last_of_flight && n + 1 == count));
            let to = recipient.forward_path.as_str().to_owned();
            let (from, to_time) = (exchange.sent_at, replied(exchange, at));
            self.stage(StageHeard::Rcpt { to, reply }, from, to_time, round_trips);
        }
    }

    fn tls_failure(&self) -> Option<engine::ports::TlsFailure> {
        match self.tls {
            Some(TlsReport::Failed(failure)) => Some(failure),
            _ => None,
        }
    }
}

fn replied(exchange: &Exchange, at: Duration) -> Duration {
    exchange.replied_at.unwrap_or(at)
}

fn ending(ended: smtp::client::Ended, tls: Option<engine::ports::TlsFailure>) -> Ended {
    use engine::ports::TlsFailure;
    use smtp::client::Ended as Said;

    let (stage, why) = match ended {
        Said::Finished => (CallStage::Quit, EndedWhy::Finished),
        Said::Refused { stage, .. } => (call_stage(stage), EndedWhy::Finished),
        Said::ClosedByPeer { stage, .. } | Said::Stopped { stage } => (call_stage(stage), EndedWhy::Closed),
        Said::TimedOut { stage } => (call_stage(stage), EndedWhy::TimedOut),
        Said::Protocol { stage, error } => (call_stage(stage), EndedWhy::Protocol(error.to_string())),
        Said::PlaintextInjected => (CallStage::Starttls, EndedWhy::PlaintextInjected),
        Said::StartTlsNotOffered => (CallStage::Starttls, EndedWhy::StarttlsNotOffered),
        Said::TlsFailed => {
            let why = match tls {
                Some(TlsFailure::Closed) => EndedWhy::Closed,
                Some(TlsFailure::TimedOut) => EndedWhy::TimedOut,
                // What TLS came to was told as its stage.
                Some(TlsFailure::Refused | TlsFailure::VersionTooOld) | None => EndedWhy::NotVerified,
            };
            (CallStage::Tls, why)
        }
        Said::NotVerified => (CallStage::Tls, EndedWhy::NotVerified),
        Said::AuthNotOffered { .. } => (CallStage::Auth, EndedWhy::AuthNotOffered),
        Said::Unsendable { obstacle } => (CallStage::Mail, unsendable(&obstacle)),
        Said::Uncertain { .. } => (CallStage::Body, EndedWhy::Uncertain),
    };
    Ended { stage, why }
}

fn unsendable(obstacle: &Obstacle) -> EndedWhy {
    match obstacle {
        Obstacle::TooLarge { octets, limit } => EndedWhy::TooLarge { octets: *octets, limit: *limit },
        Obstacle::EightBitMimeNotOffered => EndedWhy::Unsendable("8BITMIME is not offered".to_owned()),
        Obstacle::SmtpUtf8NotOffered => EndedWhy::Unsendable("SMTPUTF8 is not offered".to_owned()),
    }
}

fn call_stage(stage: Stage) -> CallStage {
    match stage {
        Stage::Greeting => CallStage::Greeting,
        Stage::Ehlo => CallStage::Ehlo,
        Stage::StartTls => CallStage::Starttls,
        Stage::Tls => CallStage::Tls,
        Stage::Auth => CallStage::Auth,
        Stage::Mail => CallStage::Mail,
        // RSET belongs to a probe's recipients.
        Stage::Rcpt | Stage::Rset => CallStage::Rcpt,
        Stage::Data => CallStage::Data,
        Stage::Body => CallStage::Body,
        Stage::Quit => CallStage::Quit,
    }
}
