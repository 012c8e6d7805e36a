//! Connections to several addresses.
#![allow(clippy::unwrap_used, clippy::expect_used, reason = "a test may fail")]

mod common;

use std::net::IpAddr;
use std::sync::Arc;
use std::time::Duration;

use common::{Authority, HOST, Say, Server, Talk, call, options, talk};
use engine::ports::{
    Attempt, Call, CallStage, ConnectFailure, Ended, EndedWhy, Goal, Heard, Route, StageHeard,
};

const SILENT: &str = "2001:db8::dead";
const REFUSING: &str = "192.0.2.66";

/// Everything but the two leads to a server.
async fn dialled(addresses: &[&str]) -> Talk {
    let server = Server::start(vec![Say("220 mx.example\r\n")]).await;
    let mut options = options(&server, &Authority::new());
    let to = server.address;
    options.route = Some(Arc::new(move |address| match address.ip().to_string().as_str() {
        SILENT => Route::Silent,
        REFUSING => Route::Refused,
        _ => Route::To(to),
    }));
    let addresses = addresses.iter().map(|address| address.parse().unwrap()).collect();
    talk(&options, Call { addresses, ..call(Goal::Greeting) }).await
}

fn attempts(talk: &Talk) -> Vec<(IpAddr, Result<(), ConnectFailure>)> {
    let attempts = talk.heard.iter().filter_map(|heard| match heard {
        Heard::Attempt(Attempt { address, outcome, .. }) => Some((address.ip(), *outcome)),
        _ => None,
    });
    attempts.collect()
}

fn tried(address: &str, outcome: Result<(), ConnectFailure>) -> (IpAddr, Result<(), ConnectFailure>) {
    (address.parse().unwrap(), outcome)
}

#[tokio::test]
async fn a_silent_address_costs_no_more_than_its_lead() {
    let talk = dialled(&[SILENT, "192.0.2.1"]).await;
    assert_eq!(talk.why(), EndedWhy::Finished);
    let expected = [tried("192.0.2.1", Ok(())), tried(SILENT, Err(ConnectFailure::Superseded))];
    assert_eq!(attempts(&talk), expected);
    assert!(talk.took >= Duration::from_millis(250) && talk.took < Duration::from_secs(3), "{:?}", talk.took);
}

#[tokio::test]
async fn a_refusal_brings_the_next_address_at_once() {
    let talk = dialled(&[REFUSING, "192.0.2.1", "192.0.2.2"]).await;
    let expected = [tried(REFUSING, Err(ConnectFailure::Refused)), tried("192.0.2.1", Ok(()))];
    assert_eq!(attempts(&talk), expected);
    let Some(Heard::Attempt(Attempt { took, .. })) = talk.heard.first() else { panic!("an attempt") };
    assert!(*took < Duration::from_millis(250));
}

#[tokio::test]
async fn families_are_tried_in_turns() {
    let talk = dialled(&[REFUSING, "192.0.2.1", "2001:db8::1"]).await;
    let connected = talk.heard.iter().find_map(|heard| match heard {
        Heard::Stage { heard: StageHeard::Connected(address), .. } => Some(address.to_string()),
        _ => None,
    });
    assert_eq!(connected.as_deref(), Some("[2001:db8::1]:587"));
}

#[tokio::test(start_paused = true)]
async fn an_address_is_given_up_after_five_seconds() {
    let talk = dialled(&[SILENT]).await;
    assert_eq!(talk.ended(), Ended { stage: CallStage::Connect, why: EndedWhy::NotConnected });
    assert_eq!(attempts(&talk), [tried(SILENT, Err(ConnectFailure::TimedOut))]);
    assert!(talk.took >= Duration::from_secs(5) && talk.took < Duration::from_secs(6), "{:?}", talk.took);
}

#[tokio::test]
async fn a_port_that_nobody_listens_on_refuses() {
    let listener = std::net::TcpListener::bind("127.0.0.1:0").unwrap();
    let port = listener.local_addr().unwrap().port();
    drop(listener);
    let call = Call { addresses: vec!["127.0.0.1".parse().unwrap()], port, ..call(Goal::Greeting) };
    let talk = talk(&net::Options::from_system(), call).await;
    assert_eq!(attempts(&talk), [tried("127.0.0.1", Err(ConnectFailure::Refused))]);
    assert_eq!(talk.why(), EndedWhy::NotConnected);
}

#[tokio::test]
async fn a_host_without_addresses_is_not_connected_to() {
    let talk = dialled(&[]).await;
    assert_eq!(talk.why(), EndedWhy::NotConnected);
    assert!(attempts(&talk).is_empty(), "{HOST}");
}
