//! Any octets as replies: the cuts between reads do not matter, and limits hold.
#![no_main]

#[path = "../bodies/smtp.rs"]
#[allow(dead_code, reason = "each target calls one of them")]
mod bodies;

libfuzzer_sys::fuzz_target!(|octets: &[u8]| bodies::reply(octets));
