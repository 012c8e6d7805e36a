//! Days and times as Exchange Online writes them, always in UTC.

use jiff::Timestamp;

/// `Sun, 23 Nov 2025 11:12:20 +0000`, in the greeting.
pub(super) fn in_greeting(now: Timestamp) -> String {
    now.strftime("%a, %-d %b %Y %H:%M:%S +0000").to_string()
}

/// `2026-07-01T01:57:31.695Z`, at the end of a refusal.
pub(super) fn in_refusal(now: Timestamp) -> String {
    now.strftime("%Y-%m-%dT%H:%M:%S.%3fZ").to_string()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn times_are_written_as_exchange_online_writes_them() {
        let now: Timestamp = "2025-11-03T01:02:03.0405Z".parse().unwrap();
        assert_eq!(in_greeting(now), "Mon, 3 Nov 2025 01:02:03 +0000");
        assert_eq!(in_refusal(now), "2025-11-03T01:02:03.040Z");
    }
}
