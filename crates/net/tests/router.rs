//! Knocking at the router of this network.
#![allow(clippy::unwrap_used, clippy::expect_used, reason = "a test may fail")]

use std::net::{IpAddr, SocketAddr};
use std::sync::{Arc, Mutex};
use std::time::Duration;

use engine::ports::{Attempt, ConnectFailure, Ports as _, Route};
use net::{Gateway, Options, Ports};

const ROUTER: IpAddr = IpAddr::V4(std::net::Ipv4Addr::new(192, 0, 2, 1));

/// Knocks at a router whose doors are as `route` says; gives what came and which doors were tried.
async fn knock(route: impl Fn(u16) -> Route + Send + Sync + 'static) -> (Vec<Attempt>, Vec<u16>) {
    let tried = Arc::new(Mutex::new(Vec::new()));
    let noted = Arc::clone(&tried);
    let route = move |address: SocketAddr| {
        assert_eq!(address.ip(), ROUTER);
        noted.lock().unwrap().push(address.port());
        route(address.port())
    };
    let mut options = Options::confined("127.0.0.1:9".parse().unwrap(), Vec::new(), Arc::new(route));
    options.gateway = Gateway::Is(Some(ROUTER));
    let attempts = Ports::new(&options).router().await;
    let tried = tried.lock().unwrap().clone();
    (attempts, tried)
}

fn outcomes(attempts: &[Attempt]) -> Vec<(u16, Result<(), ConnectFailure>)> {
    attempts.iter().map(|attempt| (attempt.address.port(), attempt.outcome)).collect()
}

#[tokio::test]
async fn a_router_that_refuses_is_there() {
    let (attempts, _) = knock(|port| if port == 80 { Route::Refused } else { Route::Silent }).await;
    assert_eq!(outcomes(&attempts), [(80, Err(ConnectFailure::Refused))]);
}

#[tokio::test]
async fn a_router_that_opens_a_door_is_there_and_hears_nothing() {
    let listener = tokio::net::TcpListener::bind("127.0.0.1:0").await.unwrap();
    let to = listener.local_addr().unwrap();
    let heard = tokio::spawn(async move {
        let (mut stream, _) = listener.accept().await.unwrap();
        let mut octets = Vec::new();
        tokio::io::AsyncReadExt::read_to_end(&mut stream, &mut octets).await.unwrap();
        octets
    });
    let (attempts, _) = knock(move |port| if port == 53 { Route::To(to) } else { Route::Silent }).await;
    assert_eq!(outcomes(&attempts), [(53, Ok(()))]);
    assert_eq!(heard.await.unwrap(), b"");
}

#[tokio::test(start_paused = true)]
async fn a_silent_router_is_given_up_after_a_second() {
    let (attempts, tried) = knock(|_| Route::Silent).await;
    assert_eq!(attempts.len(), 3);
    assert!(attempts.iter().all(|attempt| attempt.outcome == Err(ConnectFailure::TimedOut)));
    assert!(attempts.iter().all(|attempt| attempt.took == Duration::from_secs(1)), "{attempts:?}");
    assert_eq!(tried, [53, 80, 443], "all at once");
}

#[tokio::test]
async fn without_a_known_router_nothing_is_knocked_at() {
    let mut options =
        Options::confined("127.0.0.1:9".parse().unwrap(), Vec::new(), Arc::new(|_| Route::Silent));
    options.gateway = Gateway::Is(None);
    assert_eq!(Ports::new(&options).router().await, []);
}
