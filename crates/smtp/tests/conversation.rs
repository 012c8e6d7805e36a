//! The client session against the server session.
#![allow(clippy::unwrap_used, clippy::expect_used)]

mod common;

use common::*;
use smtp::client::{Ended, Event, Goal, Submission};
use smtp::{Direction, Mechanism, Reply, Stage, server};

fn finished_stages(events: &[Event]) -> Vec<Stage> {
    events
        .iter()
        .filter_map(|event| match event {
            Event::StageFinished { stage, .. } => Some(*stage),
            _ => None,
        })
        .collect()
}

#[test]
fn a_message_is_submitted_one_command_at_a_time() {
    use Stage::{Auth, Body, Data, Ehlo, Greeting, Mail, Quit, Rcpt, StartTls, Tls};
    let held = hold(script(submit(&["user@contoso.example"])), policy, trusted);
    let record = &held.conversation;
    assert_eq!(record.ended, Some(Ended::Finished));
    assert_eq!(
        record.submission(),
        Submission::Accepted(&reply("250 2.0.0 OK 65 bytes Queued mail for delivery"))
    );
    assert!(record.signed_in && !record.pipelined && record.recipients[0].is_accepted());
    assert_eq!(record.tls.as_ref().unwrap().verified_for.as_deref(), Some("mx.example"));
    assert!(record.before_tls.as_ref().unwrap().auth.is_empty());
    assert_eq!(record.after_tls.as_ref().unwrap().auth, [Mechanism::Login, Mechanism::XOAuth2]);
    let message = &held.messages[0];
    assert_eq!(message.octets, [MESSAGE, b"\r\n"].concat());
    assert_eq!(
        (message.reverse_path.as_str(), message.forward_paths[0].as_str()),
        (LOGIN, "user@contoso.example")
    );
    assert_eq!(record.message_octets, Some(message.octets.len() as u64));
    let commands: Vec<_> = record.exchanges.iter().filter_map(|e| e.command.as_deref()).collect();
    assert_eq!(
        commands,
        [
            "EHLO mfp01.contoso.example",
            "STARTTLS",
            "EHLO mfp01.contoso.example",
            "AUTH LOGIN «user name»",
            "«password»",
            "MAIL FROM:<scan@contoso.example> SIZE=65",
            "RCPT TO:<user@contoso.example>",
            "DATA",
            "«message, 65 octets»",
            "QUIT",
        ]
    );
    assert_eq!(
        finished_stages(&held.events),
        [Greeting, Ehlo, StartTls, Tls, Ehlo, Auth, Mail, Rcpt, Data, Body, Quit]
    );
    assert_eq!(held.server.ended(), Some(&server::Ended::Quit));
    assert!(record.exchanges.iter().all(|e| e.reply.is_some()));
}

#[test]
fn settled_comes_before_the_reply_to_quit() {
    let held = hold(script(Goal::Tls), policy, trusted);
    let settled = held.events.iter().position(|e| *e == Event::Settled(Ended::Finished)).unwrap();
    let quit = held
        .events
        .iter()
        .position(|e| matches!(e, Event::StageFinished { stage: Stage::Quit, .. }))
        .unwrap();
    assert!(settled < quit);
}

#[test]
fn the_envelope_goes_in_one_flight_where_both_sides_allow_it() {
    let held =
        hold(script(submit(&["a@contoso.example", "b@contoso.example"])).pipelining(true), policy, trusted);
    assert_eq!(held.conversation.ended, Some(Ended::Finished));
    assert!(held.conversation.pipelined);
    let flight = held.flights.iter().find(|f| f.starts_with(b"MAIL")).unwrap();
    assert!(flight.ends_with(b"RCPT TO:<b@contoso.example>\r\nDATA\r\n"));
    assert_eq!(held.messages[0].forward_paths.len(), 2);

    let without = |event: &server::Event, session: &server::Session| match policy(event, session) {
        list if list.lines.iter().any(|line| line == "PIPELINING") => {
            let lines = list.lines.iter().filter(|line| *line != "PIPELINING");
            Reply::with_lines(list.code, lines)
        }
        other => other,
    };
    let held = hold(script(submit(&["a@contoso.example"])).pipelining(true), without, trusted);
    assert_eq!(held.conversation.ended, Some(Ended::Finished));
    assert!(!held.conversation.pipelined);
    assert!(held.flights.iter().any(|f| f == b"DATA\r\n"));
}

#[test]
fn a_probe_asks_for_every_recipient_and_never_says_data() {
    for pipelining in [false, true] {
        let goal = probe(&["user@contoso.example", "nobody@contoso.example"]);
        let held = hold(script(goal).pipelining(pipelining), policy, trusted);
        let record = &held.conversation;
        assert_eq!(record.ended, Some(Ended::Finished));
        assert_eq!(record.submission(), Submission::NotSent);
        assert!(record.recipients[0].is_accepted());
        assert_eq!(record.recipients[1].reply.as_ref().unwrap().enhanced.unwrap().to_string(), "5.4.1");
        assert!(record.reply(Stage::Rset).is_some() && record.reply(Stage::Quit).is_some());
        let written = held.flights.concat();
        assert!(!written.windows(4).any(|w| w == b"DATA" || w == b"BDAT"));
        assert!(held.messages.is_empty());
    }
}

#[test]
fn a_probe_of_refused_recipients_only_is_finished_too() {
    let held = hold(script(probe(&["nobody@contoso.example"])), policy, trusted);
    assert_eq!(held.conversation.ended, Some(Ended::Finished));
    assert_eq!(held.conversation.reply(Stage::Rset).unwrap().code, 250);
}

#[test]
fn a_submission_goes_on_for_the_accepted_recipients() {
    for pipelining in [false, true] {
        let goal = submit(&["nobody@contoso.example", "user@contoso.example"]);
        let held = hold(script(goal).pipelining(pipelining), policy, trusted);
        assert_eq!(held.conversation.ended, Some(Ended::Finished));
        assert!(!held.conversation.recipients[0].is_accepted());
        assert_eq!(held.messages[0].forward_paths.len(), 1);
    }
}

#[test]
fn without_any_accepted_recipient_there_is_no_data() {
    for pipelining in [false, true] {
        let held = hold(script(submit(&["nobody@contoso.example"])).pipelining(pipelining), policy, trusted);
        let Some(Ended::Refused { stage: Stage::Rcpt, reply }) = &held.conversation.ended else {
            panic!("{:?}", held.conversation.ended)
        };
        assert_eq!(reply.code, 550);
        assert_eq!(held.conversation.submission(), Submission::NotSent);
        assert!(held.messages.is_empty());
    }
}

/// A policy that says `line` where `at` is true, and the usual otherwise.
fn refusing(
    line: &'static str,
    at: fn(&server::Event) -> bool,
) -> impl FnMut(&server::Event, &server::Session) -> Reply {
    move |event, session| if at(event) { reply(line) } else { policy(event, session) }
}

#[test]
fn each_refusal_ends_the_conversation_where_it_was_said() {
    use smtp::command::Command;
    type Case = (Stage, &'static str, fn(&server::Event) -> bool);
    let cases: [Case; 8] = [
        (Stage::Ehlo, "550 5.7.1 bad name", |e| matches!(e, server::Event::Command(Command::Ehlo { .. }))),
        (Stage::StartTls, "454 4.7.0 TLS not available", |e| {
            matches!(e, server::Event::Command(Command::StartTls))
        }),
        (Stage::Auth, "504 5.7.4 Unrecognized authentication type", |e| {
            matches!(e, server::Event::Command(Command::Auth { .. }))
        }),
        (Stage::Auth, "535 5.7.139 disabled for the Tenant", |e| matches!(e, server::Event::SignIn(_))),
        (Stage::Mail, "530 5.7.57 Client not authenticated", |e| {
            matches!(e, server::Event::Command(Command::Mail { .. }))
        }),
        (Stage::Rcpt, "550 5.7.64 TenantAttribution; Relay Access Denied", |e| {
            matches!(e, server::Event::Command(Command::Rcpt { .. }))
        }),
        (Stage::Data, "451 4.7.0 later", |e| matches!(e, server::Event::Command(Command::Data))),
        (Stage::Body, "554 5.2.252 SendAsDenied; not allowed", |e| matches!(e, server::Event::Message(_))),
    ];
    for (stage, line, at) in cases {
        let held = hold(script(submit(&["user@contoso.example"])), refusing(line, at), trusted);
        assert_eq!(held.conversation.ended, Some(Ended::Refused { stage, reply: reply(line) }));
        assert_eq!(held.conversation.last_stage(), Some(stage));
        assert_eq!(held.conversation.reply(Stage::Quit).unwrap().code, 221, "{stage}: QUIT is said");
        assert_eq!(held.messages.len(), usize::from(stage == Stage::Body));
    }
}

#[test]
fn a_refused_sender_ends_a_pipelined_submission_too() {
    use smtp::command::Command;
    let policy = refusing("550 5.7.60 not allowed to send as this sender", |e| {
        matches!(e, server::Event::Command(Command::Mail { .. }))
    });
    let held = hold(script(submit(&["user@contoso.example"])).pipelining(true), policy, trusted);
    let Some(Ended::Refused { stage: Stage::Mail, reply }) = &held.conversation.ended else { panic!() };
    assert_eq!(reply.enhanced.unwrap().to_string(), "5.7.60");
    assert_eq!(held.conversation.reply(Stage::Data).unwrap().code, 503);
}

#[test]
fn signing_in_works_by_password_and_token_with_and_without_an_initial_response() {
    for initial_response in [true, false] {
        for (credentials, mechanism) in
            [(password("Lab-1"), Mechanism::Login), (token("good-token"), Mechanism::XOAuth2)]
        {
            let script = script(Goal::SignIn { credentials }).initial_response(initial_response);
            let held = hold(script, policy, trusted);
            assert_eq!(held.conversation.ended, Some(Ended::Finished));
            assert!(held.conversation.signed_in);
            assert_eq!(held.conversation.mechanism, Some(mechanism));
        }
    }
}

#[test]
fn there_is_one_sign_in_at_most() {
    let held = hold(script(Goal::SignIn { credentials: password("wrong") }), policy, trusted);
    assert!(matches!(held.conversation.ended, Some(Ended::Refused { stage: Stage::Auth, .. })));
    assert_eq!(held.flights.iter().filter(|f| f.starts_with(b"AUTH")).count(), 1);
    assert!(!held.conversation.signed_in);
}

#[test]
fn neither_auth_nor_mail_nor_data_goes_over_an_unverified_connection() {
    let goals = [
        Goal::SignIn { credentials: password("Lab-1") },
        probe(&["user@contoso.example"]),
        submit(&["user@contoso.example"]),
        Goal::Submit {
            credentials: None,
            envelope: envelope(&["user@contoso.example"]),
            message: MESSAGE.to_vec(),
        },
    ];
    for goal in goals {
        let held = hold(script(goal).pipelining(true), policy, || None);
        assert_eq!(held.conversation.ended, Some(Ended::NotVerified));
        assert!(held.conversation.after_tls.is_some(), "what is offered under TLS is learnt all the same");
        let written = String::from_utf8(held.flights.concat()).unwrap();
        assert!(!["AUTH", "MAIL", "RCPT", "DATA"].iter().any(|verb| written.contains(verb)), "{written}");
    }
    let held = hold(script(Goal::Tls), policy, || None);
    assert_eq!(held.conversation.ended, Some(Ended::Finished));
}

#[test]
fn a_goal_in_clear_text_says_nothing_more_than_it_needs() {
    let held = hold(script(Goal::Greeting), policy, trusted);
    assert_eq!(held.flights, [b"QUIT\r\n"]);
    let held = hold(script(Goal::Ehlo), policy, trusted);
    assert_eq!(held.flights, [b"EHLO mfp01.contoso.example\r\n".to_vec(), b"QUIT\r\n".to_vec()]);
    let address = held.conversation.before_tls.unwrap().hello_address;
    assert_eq!(address, Some("203.0.113.5".parse().unwrap()));
}

#[test]
fn a_large_message_goes_in_pieces_and_arrives_whole() {
    let message: Vec<u8> = (0..300_000_u32).flat_map(|n| format!(".{n}\r\n").into_bytes()).collect();
    let goal = Goal::Submit {
        credentials: None,
        envelope: envelope(&["user@contoso.example"]),
        message: message.clone(),
    };
    let held = hold(script(goal), policy, trusted);
    assert_eq!(held.conversation.ended, Some(Ended::Finished));
    assert!(held.messages[0].octets == message);
    assert!(held.flights.iter().all(|flight| flight.len() <= 130 * 1024));
}

#[test]
fn both_transcripts_tell_the_same() {
    let held = hold(script(submit(&["user@contoso.example"])), policy, trusted);
    let client: Vec<_> =
        held.conversation.transcript.lines().iter().map(|l| (l.direction, l.text.as_str())).collect();
    let server: Vec<_> = held
        .server
        .transcript()
        .lines()
        .iter()
        .map(|l| {
            let mirrored = match l.direction {
                Direction::Sent => Direction::Received,
                Direction::Received => Direction::Sent,
                Direction::Note => Direction::Note,
            };
            (mirrored, l.text.as_str())
        })
        .collect();
    let client: Vec<_> = client.into_iter().filter(|(d, t)| *d != Direction::Note && *t != ".").collect();
    let server: Vec<_> = server.into_iter().filter(|(d, _)| *d != Direction::Note).collect();
    assert_eq!(client, server);
}
