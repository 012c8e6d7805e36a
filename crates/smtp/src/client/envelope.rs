//! MAIL, RCPT, DATA and the message.

use std::fmt::Write as _;
use std::time::Duration;

use super::{Aim, Conversation, Ended, Obstacle, Recipient, Session, State, Verified};
use crate::capabilities::Capabilities;
use crate::message::{DotStuffing, size_on_the_wire};
use crate::path::Envelope;
use crate::reply::{ProtocolError, Reply, ReplyCode};
use crate::stage::Stage;
use crate::transcript::Direction;
use crate::wire::{Outgoing, WireLine};

/// How far the envelope has come.
#[derive(Debug, Default)]
pub(super) struct Progress {
    /// The reply to MAIL was negative.
    refusal_of_mail: Option<Reply>,
    recipients_sent: usize,
    rset_sent: bool,
    data_sent: bool,
    answer_to_data: Option<Reply>,
    lone_dot_sent: bool,
}

/// A message on its way out.
#[derive(Debug, Default)]
pub(super) struct Upload {
    stuffing: DotStuffing,
    taken: usize,
}

/// Octets of the message that go into one write.
const PIECE: usize = 64 * 1024;

impl Session {
    /// MAIL, where the goal goes that far. Called only once the way there is free: see [`mail_command`].
    pub(super) fn begin_envelope(&mut self, at: Duration) {
        let (Some(envelope), Some(verified)) = (&self.envelope, &self.verified) else {
            return self.end_politely(at, Ended::Finished);
        };
        let Some(offered) = &self.offered else { return self.end_politely(at, Ended::NotVerified) };
        let message = (self.aim == Aim::Submit).then_some(self.message.as_slice());
        self.record.message_octets = message.map(size_on_the_wire);
        let mail = match mail_command(verified, envelope, message, offered) {
            Ok(command) => command,
            Err(obstacle) => return self.end_politely(at, Ended::Unsendable { obstacle }),
        };
        begin_recipients(&mut self.record, envelope);
        self.state = State::Envelope;
        self.queue.push((Stage::Mail, None, mail));
        if self.pipelining && offered.pipelining {
            self.record.pipelined = true;
            while self.queue_recipient() {}
            self.queue_last_of_envelope();
        }
    }

    pub(super) fn answered_envelope(
        &mut self,
        at: Duration,
        stage: Stage,
        recipient: Option<usize>,
        reply: Reply,
    ) {
        self.note_recipient(recipient, &reply);
        let is_last = recipient.is_none_or(|n| n + 1 == self.record.recipients.len());
        if is_last {
            self.finish_stage(stage, at);
        }
        let fits = reply.code.is_negative()
            || match stage {
                Stage::Data => reply.code == ReplyCode::START_MAIL_INPUT,
                _ => reply.code.is_completion(),
            };
        if !fits {
            return self.broke_protocol(at, ProtocolError::UnexpectedReply { reply });
        }
        match stage {
            Stage::Mail if reply.code.is_negative() => self.progress.refusal_of_mail = Some(reply),
            Stage::Data => self.progress.answer_to_data = Some(reply),
            _ => {}
        }
        if self.in_flight.is_empty() && self.queue.is_empty() {
            self.go_on_with_envelope(at);
        }
    }

    /// The next command, once every command so far is answered.
    fn go_on_with_envelope(&mut self, at: Duration) {
        let start = |reply: &Reply| reply.code == ReplyCode::START_MAIL_INPUT;
        let invited = self.progress.answer_to_data.as_ref().is_some_and(start);
        let refusal = self.progress.refusal_of_mail.clone().map(|reply| (Stage::Mail, reply));
        let more = refusal.is_none() && self.queue_recipient();
        if more {
            return;
        }
        let refusal = refusal.or_else(|| match self.aim {
            Aim::Submit => refusal_of_everybody(&self.record.recipients).map(|reply| (Stage::Rcpt, reply)),
            _ => None,
        });
        if let Some((stage, reply)) = refusal {
            // DATA in the same flight was accepted nevertheless: the server now reads a message, and a lone dot
            // ends it (RFC 2920 §3.1). It has nobody to deliver that to.
            if invited && !self.progress.lone_dot_sent {
                self.progress.lone_dot_sent = true;
                self.queue.push((Stage::Body, None, WireLine::plain(".")));
                return;
            }
            return self.end_politely(at, Ended::Refused { stage, reply });
        }
        match (self.aim, self.progress.answer_to_data.take()) {
            _ if self.queue_last_of_envelope() => {}
            (Aim::Submit, Some(_)) if invited => {
                self.upload = Some(Upload::default());
                self.state = State::Body;
            }
            (Aim::Submit, Some(reply)) => self.end_politely(at, Ended::Refused { stage: Stage::Data, reply }),
            _ => self.end_politely(at, Ended::Finished),
        }
    }

    /// Queues the next RCPT; `false` where there is none left.
    fn queue_recipient(&mut self) -> bool {
        let n = self.progress.recipients_sent;
        let Some(path) = self.envelope.as_ref().and_then(|envelope| envelope.forward_paths().get(n)) else {
            return false;
        };
        self.queue.push((Stage::Rcpt, Some(n), WireLine::plain(format!("RCPT TO:{path}"))));
        self.progress.recipients_sent += 1;
        true
    }

    /// Queues DATA for a submission, RSET for a probe; `false` where that has been done.
    fn queue_last_of_envelope(&mut self) -> bool {
        match (self.aim, &self.verified) {
            (Aim::Submit, Some(verified)) if !self.progress.data_sent => {
                self.progress.data_sent = true;
                self.queue.push((Stage::Data, None, data_command(verified)));
                true
            }
            (Aim::Probe, _) if !self.progress.rset_sent => {
                self.progress.rset_sent = true;
                self.queue.push((Stage::Rset, None, WireLine::plain("RSET")));
                true
            }
            _ => false,
        }
    }

    /// The next piece of the message; with the last one, the final dot.
    pub(super) fn next_piece(&mut self, now: Duration) -> Outgoing {
        let Some(mut upload) = self.upload.take() else { return Vec::new().into() };
        let end = self.message.len().min(upload.taken + PIECE);
        let mut octets = Vec::with_capacity(PIECE + PIECE / 16);
        upload.stuffing.push(&self.message[upload.taken..end], &mut octets);
        upload.taken = end;
        if end < self.message.len() {
            self.upload = Some(upload);
            return octets.into();
        }
        upload.stuffing.finish(&mut octets);
        let shown = format!("«message, {} octets»", self.record.message_octets.unwrap_or_default());
        self.show(Direction::Sent, now, shown.clone());
        self.show(Direction::Sent, now, ".".to_owned());
        self.put_in_flight(Stage::Body, None, Some(shown), now);
        self.message = Vec::new();
        self.state = State::AfterFinalDot;
        octets.into()
    }

    pub(super) fn answered_final_dot(&mut self, at: Duration, reply: Reply) {
        self.finish_stage(Stage::Body, at);
        if self.is_positive(at, Stage::Body, reply) {
            self.end_politely(at, Ended::Finished);
        }
    }

    pub(super) fn note_recipient(&mut self, recipient: Option<usize>, reply: &Reply) {
        if let Some(recipient) = recipient.and_then(|n| self.record.recipients.get_mut(n)) {
            recipient.reply = Some(reply.clone());
        }
    }
}

fn begin_recipients(record: &mut Conversation, envelope: &Envelope) {
    let paths = envelope.forward_paths().iter().cloned();
    record.recipients = paths.map(|forward_path| Recipient { forward_path, reply: None }).collect();
}

/// The first refusal, where no recipient was accepted.
fn refusal_of_everybody(recipients: &[Recipient]) -> Option<Reply> {
    if recipients.iter().any(Recipient::is_accepted) {
        return None;
    }
    recipients.iter().find_map(|recipient| recipient.reply.clone())
}

/// MAIL FROM with the parameters this message needs, or what stands in the way. `message` is `None` for a probe.
/// Takes the proof that the connection goes to whom it should.
fn mail_command(
    _: &Verified,
    envelope: &Envelope,
    message: Option<&[u8]>,
    offered: &Capabilities,
) -> Result<WireLine, Obstacle> {
    let mut command = format!("MAIL FROM:{}", envelope.reverse_path());
    if let Some(message) = message {
        let octets = size_on_the_wire(message);
        if let Some(limit) = offered.size_limit().filter(|limit| octets > *limit) {
            return Err(Obstacle::TooLarge { octets, limit });
        }
        if offered.offers("SIZE") {
            // Writing to a String cannot fail.
            let _ = write!(command, " SIZE={octets}");
        }
        if !message.is_ascii() {
            if !offered.eight_bit_mime {
                return Err(Obstacle::EightBitMimeNotOffered);
            }
            command.push_str(" BODY=8BITMIME");
        }
    }
    if envelope.needs_smtputf8() {
        if !offered.smtputf8 {
            return Err(Obstacle::SmtpUtf8NotOffered);
        }
        command.push_str(" SMTPUTF8");
    }
    Ok(WireLine::plain(command))
}

/// DATA. Takes the proof that the connection goes to whom it should.
fn data_command(_: &Verified) -> WireLine {
    WireLine::plain("DATA")
}
