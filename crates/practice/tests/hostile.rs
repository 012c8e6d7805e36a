//! The hostile servers do what they say, where they say it.
#![allow(clippy::unwrap_used, clippy::expect_used)]

mod common;

use std::time::Duration;

use common::*;
use practice::hostile::{Act, Behaviour, MEBIBYTE, Server, Stage};
use practice::{Network, Scenario, Settings, Tenant};
use tokio::io::AsyncReadExt as _;
use tokio::net::TcpStream;
use tokio::time::timeout;

async fn server(at: Stage, act: Act) -> Server {
    Server::start(Behaviour { at, act }).await.unwrap()
}

/// A network in which the server is the submission server.
async fn network(server: &Server) -> Network {
    let mut network = Tenant::start(Scenario::Healthy).await.unwrap().network();
    server.stand_in(&mut network, (Settings::SUBMISSION, 587).into());
    network
}

/// A whole submission; at which command the server was gone, or `None`.
async fn submit(server: &Server) -> Option<&'static str> {
    let mut roots = network(server).await;
    roots.roots = vec![server.root()];
    let mut client = Client::connect_to(server.address()).await;
    if client.greeting.is_empty() {
        return Some("greeting");
    }
    if client.say("EHLO a").await.is_empty() {
        return Some("EHLO");
    }
    if client.say("NOOP").await.is_empty() {
        return Some("NOOP");
    }
    client.write(b"STARTTLS\r\n").await;
    if client.reply().await.is_empty() {
        return Some("STARTTLS");
    }
    let Some(mut client) = client.handshake(&roots, "smtp.office365.com").await else { return Some("TLS") };
    let auth = format!("AUTH LOGIN {}", base64("a"));
    for command in [
        "EHLO a",
        &auth,
        &base64("b"),
        "MAIL FROM:<a@b.example>",
        "RCPT TO:<c@d.example>",
        "DATA",
        "hello\r\n.",
        "QUIT",
    ] {
        if client.say(command).await.is_empty() {
            return Some(match command.split(' ').next().unwrap() {
                "EHLO" => "EHLO again",
                "MAIL" => "MAIL",
                "RCPT" => "RCPT",
                "DATA" => "DATA",
                "QUIT" => "QUIT",
                text if text.starts_with("hello") => "message",
                _ => "AUTH",
            });
        }
    }
    None
}

#[tokio::test]
async fn a_server_closes_at_each_stage_and_at_no_other() {
    let places = [
        "greeting",
        "EHLO",
        "STARTTLS",
        "TLS",
        "EHLO again",
        "AUTH",
        "MAIL",
        "RCPT",
        "DATA",
        "message",
        "QUIT",
    ];
    for (stage, place) in Stage::ALL.into_iter().zip(places) {
        for act in [Act::Close, Act::Reset] {
            let server = server(stage, act.clone()).await;
            assert_eq!(submit(&server).await, Some(place), "{act:?}");
            let messages = usize::from(matches!(stage, Stage::Message | Stage::Quit));
            assert_eq!(server.messages(), messages, "{stage:?}");
        }
    }
}

#[tokio::test]
async fn a_polite_breach_lets_the_conversation_go_on() {
    for act in [Act::LongLine(MEBIBYTE), Act::Say(b"250 2.1.0 fine\r\n".to_vec())] {
        let server = server(Stage::Mail, act).await;
        assert_eq!(submit(&server).await, None);
        assert_eq!((server.conversations(), server.messages(), server.sign_ins()), (1, 1, 1));
        assert_eq!(server.commands().last().map(String::as_str), Some("QUIT"));
    }
}

#[tokio::test]
async fn a_long_line_has_the_length_asked_for() {
    let server = server(Stage::Greeting, Act::LongLine(MEBIBYTE)).await;
    assert_eq!(Client::connect_to(server.address()).await.greeting.len(), MEBIBYTE + 6);
}

#[tokio::test]
async fn control_characters_arrive_as_they_are() {
    let server = server(Stage::Greeting, Act::ControlCharacters).await;
    let greeting = Client::connect_to(server.address()).await.greeting;
    assert!(greeting.starts_with("220 \0\0\x1b[2J") && greeting.ends_with("\0\r\n"), "{greeting:?}");
}

#[tokio::test]
async fn clear_text_waits_behind_the_answer_to_starttls() {
    let server = server(Stage::StartTls, Act::Inject(b"250 2.0.0 injected\r\n".to_vec())).await;
    let mut client = Client::connect_to(server.address()).await;
    client.say("EHLO a").await;
    assert_eq!(client.say("STARTTLS").await, "220 2.0.0 Ready\r\n");
    assert_eq!(client.reply().await, "250 2.0.0 injected\r\n");
}

#[tokio::test]
async fn endless_talk_does_not_end() {
    for act in [Act::TalkForever, Act::EndlessLine] {
        let server = server(Stage::Greeting, act).await;
        let mut stream = TcpStream::connect(server.address()).await.unwrap();
        let mut octets = vec![0; 8 * MEBIBYTE];
        timeout(PATIENCE, stream.read_exact(&mut octets)).await.unwrap().unwrap();
        assert!(octets.starts_with(b"220"));
    }
}

#[tokio::test(start_paused = true)]
async fn silence_dripping_and_waiting_take_their_time() {
    let hour = Duration::from_secs(3600);
    let silent = server(Stage::Greeting, Act::Silence).await;
    let mut stream = TcpStream::connect(silent.address()).await.unwrap();
    assert!(timeout(hour, stream.read_u8()).await.is_err());

    let dripping = server(Stage::Greeting, Act::Drip(Duration::from_secs(5))).await;
    let mut stream = TcpStream::connect(dripping.address()).await.unwrap();
    let began = tokio::time::Instant::now();
    let mut octets = [0; 13];
    stream.read_exact(&mut octets).await.unwrap();
    assert_eq!(octets[..5], *b"220--");
    assert_eq!(began.elapsed().as_secs(), 45);

    let waiting = server(Stage::Greeting, Act::WaitThenClose(hour)).await;
    let mut stream = TcpStream::connect(waiting.address()).await.unwrap();
    let began = tokio::time::Instant::now();
    assert_eq!(stream.read(&mut octets).await.unwrap(), 0);
    assert_eq!(began.elapsed(), hour);
}

#[tokio::test]
async fn a_hostile_server_stands_in_for_a_pretend_one() {
    let server = server(Stage::Greeting, Act::Say(b"HTTP/1.1 400 Bad Request\r\n".to_vec())).await;
    let network = network(&server).await;
    let client = Client::connect(&network, (Settings::SUBMISSION, 587)).await;
    assert_eq!(client.greeting, "HTTP/1.1 400 Bad Request\r\n");
    assert!(network.roots.contains(&server.root()));
}
