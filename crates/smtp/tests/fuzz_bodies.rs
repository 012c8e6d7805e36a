//! The bodies of the fuzz targets, with random inputs that resemble replies: run with the other tests.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic)]

#[path = "../../../fuzz/bodies/smtp.rs"]
mod bodies;

use proptest::collection::vec;
use proptest::prelude::*;

/// Pieces of replies in any order, and octets that are none.
fn octets() -> impl Strategy<Value = Vec<u8>> {
    let piece = prop_oneof![
        5 => "(220|250|334|354|421|535|550)[ -](5\\.7\\.139 )?[ -~]{0,30}\r?\n",
        4 => "250[- ](STARTTLS|PIPELINING|AUTH LOGIN XOAUTH2|SIZE [0-9]{1,22}|SIZE|CHUNKING|AUTH=LOGIN|XXXXXXXA|\\*{4}|8BITMIME)\r\n",
        1 => "AM9P193CA0012 Hello \\[[0-9a-f.:]{1,20}\\]?\n",
        1 => "[0-9]{1,4}[ -]?",
        1 => "\r?\n?",
    ]
    .prop_map(String::into_bytes);
    vec(prop_oneof![9 => piece, 1 => vec(any::<u8>(), 0..60)], 0..16).prop_map(|pieces| pieces.concat())
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(10_000))]

    #[test]
    fn any_octets_are_read_within_limits_wherever_they_are_cut(cut in any::<[u8; 2]>(), octets in octets()) {
        bodies::reply(&[&cut[..], &octets].concat());
    }

    #[test]
    fn nothing_is_claimed_that_an_answer_to_ehlo_does_not_say(octets in octets()) {
        bodies::ehlo(&octets);
    }
}

#[test]
fn a_flood_stops_at_its_limit() {
    bodies::reply(&[b"\0\x07", "250-x\r\n".repeat(300).as_bytes()].concat());
    bodies::reply(&[b"\x10\x00250 ".to_vec(), vec![b'x'; 80_000]].concat());
    bodies::ehlo("250-x\n".repeat(300).as_bytes());
}
