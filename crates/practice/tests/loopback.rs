//! Practice never leaves loopback, and leaves nothing behind.
#![allow(clippy::unwrap_used, clippy::expect_used)]

mod common;

use std::net::SocketAddr;

use common::*;
use practice::{Route, Scenario, Settings, Tenant};
use tokio::net::TcpStream;

#[tokio::test]
async fn every_socket_and_every_route_is_on_loopback() {
    for scenario in Scenario::ALL {
        let tenant = Tenant::start(scenario).await.unwrap();
        let network = tenant.network();
        assert!(network.nameserver.ip().is_loopback());
        assert_eq!(tenant.listeners().len(), 5);
        assert!(tenant.listeners().iter().all(|address| address.ip().is_loopback()), "{scenario:?}");
        for (pretend, route) in &network.routes {
            if let Route::To(address) = route {
                assert!(address.ip().is_loopback(), "{pretend} goes to {address}");
                assert!(tenant.listeners().contains(address), "{pretend} goes to a stranger at {address}");
            }
        }
    }
}

#[tokio::test]
async fn what_is_not_in_the_pretend_network_is_refused() {
    let tenant = Tenant::start(Scenario::Healthy).await.unwrap();
    let network = tenant.network();
    for address in [
        "198.51.100.25:587",
        "198.51.100.87:465",
        "203.0.113.7:25",
        "52.97.183.162:587",
        "142.250.27.27:25",
        "192.168.1.1:80",
        "127.0.0.1:22",
        "[::1]:25",
        "[2a01:111:f403:c80b::]:25",
    ] {
        assert_eq!(network.route(address.parse().unwrap()), Route::Refused, "{address}");
    }
}

#[tokio::test]
async fn a_blocked_port_is_silent_for_everybody_and_the_others_answer() {
    let tenant = Tenant::start(Scenario::Port25Blocked).await.unwrap();
    let network = tenant.network();
    for address in [Settings::EXCHANGER, Settings::SUBMISSION, Settings::CONTROL_25] {
        assert_eq!(network.route((address, 25).into()), Route::Silent);
    }
    Client::submission(&network).await;
    let Route::To(web) = network.route((Settings::SUBMISSION, 443).into()) else { panic!("no route") };
    TcpStream::connect(web).await.unwrap();
}

#[tokio::test]
async fn stopping_ends_every_server_and_every_conversation() {
    let mut still_open = Vec::new();
    for _ in 0..2 {
        let tenant = Tenant::start(Scenario::Healthy).await.unwrap();
        let listeners = tenant.listeners().to_vec();
        let mut client = Client::submission(&tenant.network()).await;
        tenant.stop().await;
        assert_eq!(client.reply().await, "");
        for address in listeners {
            match TcpStream::connect(address).await {
                Ok(_) => still_open.push(address),
                Err(refused) => assert_eq!(refused.kind(), std::io::ErrorKind::ConnectionRefused),
            }
        }
    }
    // The operating system may have given one port to another program already; a server left over would be there twice.
    assert!(still_open.len() <= 1, "{still_open:?}");
}

#[tokio::test]
async fn dropping_ends_every_conversation() {
    let tenant = Tenant::start(Scenario::Healthy).await.unwrap();
    let mut client = Client::submission(&tenant.network()).await;
    drop(tenant);
    assert_eq!(client.reply().await, "");
}

#[tokio::test]
async fn two_tenants_do_not_vouch_for_each_other() {
    let (one, other) =
        (Tenant::start(Scenario::Healthy).await.unwrap(), Tenant::start(Scenario::Healthy).await.unwrap());
    let (network, foreign) = (one.network(), other.network());
    assert_ne!(network.roots, foreign.roots);
    let client = Client::exchanger(&network).await;
    assert!(client.start_tls(&foreign, Settings::ENDPOINT, None).await.is_err());
}

/// The operating system's own list of this process's sockets, rather than what the tenant says of itself.
#[cfg(target_os = "linux")]
#[tokio::test]
async fn the_operating_system_knows_of_no_socket_beyond_loopback() {
    let tenant = Tenant::start(Scenario::Healthy).await.unwrap();
    let mut client = Client::exchanger(&tenant.network()).await;
    client.offer(Settings::LOGIN, Settings::INSIDE).await;
    let sockets = own_sockets();
    for listener in tenant.listeners() {
        assert!(sockets.contains(listener), "{listener} is not in {sockets:?}");
    }
    assert!(sockets.iter().all(|socket| socket.ip().is_loopback()), "{sockets:?}");
}

#[cfg(target_os = "linux")]
fn own_sockets() -> Vec<SocketAddr> {
    use std::net::{IpAddr, Ipv4Addr, Ipv6Addr};

    let inodes: Vec<String> = std::fs::read_dir("/proc/self/fd")
        .unwrap()
        .filter_map(|entry| std::fs::read_link(entry.unwrap().path()).ok())
        .filter_map(|link| Some(link.to_str()?.strip_prefix("socket:[")?.strip_suffix(']')?.to_owned()))
        .collect();
    let mut sockets = Vec::new();
    for table in ["tcp", "tcp6", "udp", "udp6"] {
        let Ok(text) = std::fs::read_to_string(format!("/proc/self/net/{table}")) else { continue };
        for line in text.lines().skip(1) {
            let columns: Vec<&str> = line.split_whitespace().collect();
            if !inodes.iter().any(|inode| inode == columns[9]) {
                continue;
            }
            let (address, port) = columns[1].split_once(':').unwrap();
            // The kernel prints each 32-bit word in the order of the machine.
            let octets: Vec<u8> = (0..address.len() / 8)
                .flat_map(|n| u32::from_str_radix(&address[n * 8..n * 8 + 8], 16).unwrap().to_ne_bytes())
                .collect();
            let ip = match <[u8; 4]>::try_from(&octets[..]) {
                Ok(v4) => IpAddr::V4(Ipv4Addr::from(v4)),
                Err(_) => IpAddr::V6(Ipv6Addr::from(<[u8; 16]>::try_from(&octets[..]).unwrap())),
            };
            sockets.push(SocketAddr::new(ip, u16::from_str_radix(port, 16).unwrap()));
        }
    }
    sockets
}
