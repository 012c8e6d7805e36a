//! The client session against servers, and people in between, that do not do as they should.
#![allow(clippy::unwrap_used, clippy::expect_used)]

mod common;

use common::Then::*;
use common::*;
use smtp::client::{Closure, Doubt, Ended, Goal, Obstacle, Submission};
use smtp::{Mechanism, ProtocolError, Stage};

const READY: Then<'_> = Says("220 2.0.0 SMTP server ready");
const OKAY: Then<'_> = Says("250 2.1.0 OK");
const START: Then<'_> = Says("354 Start mail input");

/// Up to and with the answer to EHLO under TLS.
fn encrypted<'a>(then: &[Then<'a>]) -> Vec<Then<'a>> {
    let mut list = vec![Says(GREETING), Says(EHLO_CLEAR), READY, Tls(true), Says(EHLO_TLS)];
    list.extend_from_slice(then);
    list
}

fn submit_unsigned(to: &[&str]) -> Goal {
    Goal::Submit { credentials: None, envelope: envelope(to), message: MESSAGE.to_vec() }
}

#[test]
fn silence_ends_the_conversation_at_its_stage_and_after_its_patience() {
    let (record, written) = recite(script(Goal::Tls), &[IsSilent]);
    assert_eq!(record.ended, Some(Ended::TimedOut { stage: Stage::Greeting }));
    assert_eq!(record.ended_at.unwrap().as_secs(), 20);
    assert_eq!(written, "");

    let (record, _) = recite(script(Goal::Tls), &[Says(GREETING), IsSilent]);
    assert_eq!(record.ended, Some(Ended::TimedOut { stage: Stage::Ehlo }));
    assert_eq!(record.ended_at.unwrap().as_secs(), 30);

    let (record, _) = recite(script(Goal::Tls), &[Says(GREETING), Says(EHLO_CLEAR), READY, IsSilent]);
    assert_eq!(record.ended, Some(Ended::TimedOut { stage: Stage::Tls }));
}

#[test]
fn a_trickle_does_not_extend_the_patience() {
    let trickle = [SendsLate(9, b"2"), SendsLate(9, b"20 a"), IsSilent];
    let (record, _) = recite(script(Goal::Greeting), &trickle);
    assert_eq!(record.ended, Some(Ended::TimedOut { stage: Stage::Greeting }));
    assert_eq!(record.ended_at.unwrap().as_secs(), 20);
    assert_eq!(record.unfinished_line.as_deref(), Some("220 a"));
}

#[test]
fn a_closed_connection_tells_the_stage_and_the_way() {
    let (record, _) = recite(script(Goal::Tls), &[Closes]);
    assert_eq!(
        record.ended,
        Some(Ended::ClosedByPeer { stage: Stage::Greeting, closure: Closure::EndOfFile })
    );
    let (record, _) = recite(script(Goal::Tls), &[Says(GREETING), Resets]);
    assert_eq!(record.ended, Some(Ended::ClosedByPeer { stage: Stage::Ehlo, closure: Closure::Reset }));
    let (record, _) = recite(script(submit_unsigned(&["a@b"])), &encrypted(&[OKAY, OKAY, Closes]));
    assert_eq!(record.ended, Some(Ended::ClosedByPeer { stage: Stage::Data, closure: Closure::EndOfFile }));
}

#[test]
fn clear_text_behind_starttls_is_an_injection() {
    let ready_and_more: &[u8] = b"220 2.0.0 SMTP server ready\r\n250-mx.attacker\r\n250 AUTH PLAIN\r\n";
    let (record, _) = recite(script(Goal::Tls), &[Says(GREETING), Says(EHLO_CLEAR), Sends(ready_and_more)]);
    assert_eq!(record.ended, Some(Ended::PlaintextInjected));

    // The same, read while the handshake goes on.
    let (record, written) =
        recite(script(Goal::Tls), &[Says(GREETING), Says(EHLO_CLEAR), READY, Says("250 AUTH PLAIN")]);
    assert_eq!(record.ended, Some(Ended::PlaintextInjected));
    assert!(written.ends_with("STARTTLS\r\n"));
}

#[test]
fn what_was_offered_in_clear_text_is_forgotten_under_tls() {
    let clear = "250-mx.example\r\n250-STARTTLS\r\n250-PIPELINING\r\n250-SIZE 9\r\n250 AUTH LOGIN XOAUTH2";
    let tls = "250-mx.example\r\n250 8BITMIME";
    let goal = Goal::SignIn { credentials: password("Lab-1") };
    let (record, written) = recite(script(goal), &[Says(GREETING), Says(clear), READY, Tls(true), Says(tls)]);
    assert_eq!(record.ended, Some(Ended::AuthNotOffered { wanted: Mechanism::Login, offered: vec![] }));
    assert!(!written.contains("AUTH"));

    let list = [
        Says(GREETING),
        Says(clear),
        READY,
        Tls(true),
        Says(tls),
        OKAY,
        OKAY,
        START,
        Says("250 2.0.0 Queued"),
    ];
    let (record, written) = recite(script(submit_unsigned(&["a@b"])).pipelining(true), &list);
    assert_eq!(record.ended, Some(Ended::Finished));
    assert!(!record.pipelined && !written.contains("SIZE="));
}

#[test]
fn without_starttls_the_goal_is_out_of_reach() {
    let rewritten = "250-mx.example\r\n250-SIZE 100\r\n250 XXXXXXXA";
    let (record, written) = recite(script(submit(&["a@b"])), &[Says(GREETING), Says(rewritten)]);
    assert_eq!(record.ended, Some(Ended::StartTlsNotOffered));
    assert_eq!(record.before_tls.unwrap().rewritten, ["XXXXXXXA"]);
    assert!(written.ends_with("QUIT\r\n") && !written.contains("STARTTLS"));
}

#[test]
fn helo_is_said_where_ehlo_is_unknown_and_not_where_the_name_is_refused() {
    let list = [Says("220 ****2*****"), Says("500 unrecognized"), Says("250 mx.example Hello [203.0.113.5]")];
    let (record, written) = recite(script(Goal::Tls), &list);
    assert_eq!(record.ended, Some(Ended::StartTlsNotOffered));
    assert!(written.contains("HELO mfp01"));
    assert!(record.greeting().unwrap().looks_masked());
    assert_eq!(record.of_stage(Stage::Ehlo).count(), 2);

    let (record, written) =
        recite(script(Goal::Tls), &[Says(GREETING), Says("501 5.5.4 Invalid domain name")]);
    assert!(matches!(record.ended, Some(Ended::Refused { stage: Stage::Ehlo, .. })));
    assert!(!written.contains("HELO mfp01"));
}

#[test]
fn a_server_that_turns_away_at_the_greeting_is_refusing() {
    let (record, written) = recite(script(Goal::Tls), &[Says("554 5.7.1 No SMTP service here")]);
    assert!(matches!(record.ended, Some(Ended::Refused { stage: Stage::Greeting, .. })));
    assert_eq!(written, "QUIT\r\n");

    // 421 says that the server closes: nothing more is said to it.
    let (record, written) = recite(script(Goal::Tls), &[Says("421 4.3.2 Too busy")]);
    assert!(matches!(record.ended, Some(Ended::Refused { stage: Stage::Greeting, .. })));
    assert_eq!(written, "");
}

#[test]
fn another_protocol_is_named_by_what_it_said() {
    let (record, _) = recite(script(Goal::Tls), &[Says("SSH-2.0-OpenSSH_9.2")]);
    let error = ProtocolError::NotAReply { seen: "SSH-2.0-OpenSSH_9.2".to_owned() };
    assert_eq!(record.ended, Some(Ended::Protocol { stage: Stage::Greeting, error }));
}

#[test]
fn a_reply_that_nobody_asked_for_is_not_taken_for_the_next_one() {
    let (record, written) = recite(script(Goal::Tls), &[Sends(b"220 mx\r\n250 mx\r\n")]);
    let error = ProtocolError::Unsolicited { seen: "250 mx\\x0d\\x0a".to_owned() };
    assert_eq!(record.ended, Some(Ended::Protocol { stage: Stage::Ehlo, error }));
    assert_eq!(written, "");
}

#[test]
fn a_goodbye_that_nobody_asked_for_is_a_refusal() {
    let (record, _) = recite(script(Goal::Tls), &[Sends(b"220 mx\r\n421 4.4.2 Timeout\r\n")]);
    assert!(matches!(record.ended, Some(Ended::Refused { stage: Stage::Ehlo, reply }) if reply.code == 421));
}

#[test]
fn a_failed_handshake_ends_the_conversation() {
    let (record, written) = recite(script(Goal::Tls), &[Says(GREETING), Says(EHLO_CLEAR), READY, TlsFails]);
    assert_eq!(record.ended, Some(Ended::TlsFailed));
    assert!(record.tls.unwrap().established_at.is_none());
    assert!(written.ends_with("STARTTLS\r\n"));
}

#[test]
fn after_the_final_dot_a_lost_connection_leaves_a_doubt() {
    let cases = [
        (Closes, Doubt::Closed { closure: Closure::EndOfFile }),
        (Resets, Doubt::Closed { closure: Closure::Reset }),
        (IsSilent, Doubt::TimedOut),
        (Stops, Doubt::Stopped),
        (
            Says("nonsense"),
            Doubt::Protocol { error: ProtocolError::NotAReply { seen: "nonsense".to_owned() } },
        ),
        (
            Says("354 more"),
            Doubt::Protocol { error: ProtocolError::UnexpectedReply { reply: reply("354 more") } },
        ),
    ];
    for (what, because) in cases {
        let (record, written) =
            recite(script(submit_unsigned(&["a@b"])), &encrypted(&[OKAY, OKAY, START, what]));
        assert!(written.contains("\r\n.\r\n"));
        assert_eq!(record.ended, Some(Ended::Uncertain { because }));
        assert_eq!(record.submission(), Submission::Uncertain);
    }
}

#[test]
fn the_reply_to_the_final_dot_has_two_minutes() {
    let (record, _) = recite(script(submit_unsigned(&["a@b"])), &encrypted(&[OKAY, OKAY, START, IsSilent]));
    assert_eq!(record.ended_at.unwrap().as_secs(), 120);
}

#[test]
fn a_refusal_after_the_final_dot_is_certain() {
    let list = encrypted(&[OKAY, OKAY, START, Says("421 4.3.2 going down")]);
    let (record, _) = recite(script(submit_unsigned(&["a@b"])), &list);
    assert!(matches!(record.submission(), Submission::Refused(reply) if reply.code == 421));
}

#[test]
fn a_data_accepted_for_nobody_gets_a_lone_dot() {
    let refused = Says("550 5.4.1 Recipient address rejected");
    let list = encrypted(&[OKAY, refused, START, Says("554 5.5.1 No valid recipients")]);
    let (record, written) = recite(script(submit_unsigned(&["a@b"])).pipelining(true), &list);
    assert!(matches!(record.ended, Some(Ended::Refused { stage: Stage::Rcpt, .. })));
    assert!(written.ends_with("DATA\r\n.\r\nQUIT\r\n"), "{written}");
    assert_eq!(record.submission(), Submission::NotSent);
}

#[test]
fn a_reply_of_the_wrong_class_is_not_passed_over() {
    let (record, _) = recite(script(submit_unsigned(&["a@b"])), &encrypted(&[START]));
    let error = ProtocolError::UnexpectedReply { reply: reply("354 Start mail input") };
    assert_eq!(record.ended, Some(Ended::Protocol { stage: Stage::Mail, error }));
    let (record, written) = recite(script(submit_unsigned(&["a@b"])), &encrypted(&[OKAY, OKAY, OKAY]));
    assert!(matches!(record.ended, Some(Ended::Protocol { .. })));
    assert!(!written.contains("Subject"));
}

#[test]
fn an_endless_challenge_is_not_answered_for_ever() {
    let again = Says("334 UGFzc3dvcmQ6");
    let goal = Goal::SignIn { credentials: password("Lab-1") };
    let (record, written) = recite(script(goal), &encrypted(&[again, again]));
    let error = ProtocolError::UnexpectedChallenge;
    assert_eq!(record.ended, Some(Ended::Protocol { stage: Stage::Auth, error }));
    assert_eq!(written.matches("TGFiLTE=").count(), 1);
}

#[test]
fn the_error_of_xoauth2_is_kept() {
    let goal = Goal::SignIn { credentials: token("good-token") };
    let list =
        encrypted(&[Says("334 eyJzdGF0dXMiOiI0MDEifQ=="), Says("535 5.7.3 Authentication unsuccessful")]);
    let (record, _) = recite(script(goal), &list);
    assert_eq!(record.auth_error.as_deref(), Some(r#"{"status":"401"}"#));
    assert!(matches!(record.ended, Some(Ended::Refused { stage: Stage::Auth, .. })));
}

#[test]
fn a_mechanism_that_is_not_offered_is_not_tried() {
    let tls = "250-mx.example\r\n250 AUTH XOAUTH2";
    let goal = Goal::SignIn { credentials: password("Lab-1") };
    let (record, written) =
        recite(script(goal), &[Says(GREETING), Says(EHLO_CLEAR), READY, Tls(true), Says(tls)]);
    let offered = vec![Mechanism::XOAuth2];
    assert_eq!(record.ended, Some(Ended::AuthNotOffered { wanted: Mechanism::Login, offered }));
    assert!(!written.contains("AUTH"));
}

#[test]
fn what_this_server_cannot_take_is_not_offered_to_it() {
    let goal = |message: &[u8], to: &str| Goal::Submit {
        credentials: None,
        envelope: envelope(&[to]),
        message: message.to_vec(),
    };
    let offering = |line: &'static str| [Says(GREETING), Says(EHLO_CLEAR), READY, Tls(true), Says(line)];
    let cases = [
        (goal(b"0123456789", "a@b"), "250-mx\r\n250 SIZE 10", Obstacle::TooLarge { octets: 12, limit: 10 }),
        (goal("ä".as_bytes(), "a@b"), "250-mx\r\n250 SIZE 0", Obstacle::EightBitMimeNotOffered),
        (goal(b"a", "ä@b"), "250-mx\r\n250 8BITMIME", Obstacle::SmtpUtf8NotOffered),
    ];
    for (goal, list, obstacle) in cases {
        let (record, written) = recite(script(goal), &offering(list));
        assert_eq!(record.ended, Some(Ended::Unsendable { obstacle }));
        assert!(!written.contains("MAIL"));
    }
    let list = "250-mx\r\n250-SMTPUTF8\r\n250-SIZE\r\n250 8BITMIME";
    let mut said = offering(list).to_vec();
    said.extend([OKAY, OKAY, START, OKAY]);
    let (_, written) = recite(script(goal("ä".as_bytes(), "ä@b")), &said);
    assert!(
        written.contains("MAIL FROM:<scan@contoso.example> SIZE=4 BODY=8BITMIME SMTPUTF8\r\n"),
        "{written}"
    );
}

#[test]
fn whoever_stops_early_has_sent_nothing() {
    let (record, _) = recite(script(submit_unsigned(&["a@b"])), &encrypted(&[OKAY, Stops]));
    assert_eq!(record.ended, Some(Ended::Stopped { stage: Stage::Rcpt }));
    assert_eq!(record.submission(), Submission::NotSent);
}

#[test]
fn silence_after_quit_changes_nothing() {
    for end in [IsSilent, Closes, Resets, Says("nonsense"), Says("500 what?")] {
        let (record, _) = recite(script(Goal::Greeting), &[Says(GREETING), end]);
        assert_eq!(record.ended, Some(Ended::Finished));
    }
}

#[test]
fn a_server_may_refuse_a_message_before_its_end() {
    use smtp::client::{Input, Output, Session};
    use std::time::Duration;
    let at = Duration::ZERO;
    let goal = Goal::Submit { credentials: None, envelope: envelope(&["a@b"]), message: vec![b'x'; 500_000] };
    let mut client = Session::new(script(goal));
    let says = [GREETING, EHLO_CLEAR, "220 ready", "", EHLO_TLS, "250 ok", "250 ok", "354 go"];
    let mut says = says.iter();
    let mut pieces = 0;
    loop {
        match client.poll_output(at) {
            Output::Wait { .. } => match *says.next().unwrap() {
                "" => client.handle(Input::TlsEstablished { at, verified: trusted() }),
                line => client.handle(Input::Received { at, octets: format!("{line}\r\n").as_bytes() }),
            },
            Output::Write(octets) if octets.as_bytes().starts_with(b"xxx") => {
                pieces += 1;
                client.handle(Input::Received { at, octets: b"552 5.3.4 too " });
                client.handle(Input::Received { at, octets: b"large\r\n" });
            }
            Output::Done => break,
            _ => {}
        }
    }
    assert_eq!(pieces, 1);
    let record = client.into_conversation();
    assert!(matches!(record.submission(), Submission::Refused(reply) if reply.code == 552));
    assert!(matches!(record.ended, Some(Ended::Refused { stage: Stage::Body, .. })));
}
