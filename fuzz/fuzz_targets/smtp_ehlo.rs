//! Any octets as an answer to EHLO: nothing is claimed that is not there.
#![no_main]

#[path = "../bodies/smtp.rs"]
#[allow(dead_code, reason = "each target calls one of them")]
mod bodies;

libfuzzer_sys::fuzz_target!(|octets: &[u8]| bodies::ehlo(octets));
