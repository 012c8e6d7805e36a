//! A run as the command line reports it, and the part of it that nothing could shorten on this line.

use std::fmt::Write as _;

use serde::Deserialize;

/// Milliseconds.
const NOTICEABLE: f64 = 0.5;

/// The part of the JSON of `check` and `send` that is looked at.
#[derive(Clone, Debug, Deserialize)]
pub(crate) struct Run {
    /// How long it took by its own account.
    pub(crate) milliseconds: f64,
    stages: Vec<Stage>,
}

/// A stretch of the run that waited for the network; times in milliseconds since the run began.
#[derive(Clone, Debug, Deserialize)]
struct Stage {
    name: String,
    from: f64,
    to: f64,
    round_trips: u32,
}

/// The stages that had to follow one another: names first, then the conversation.
#[derive(Clone, Debug)]
pub(crate) struct Chain(Vec<Stage>);

impl Run {
    /// What this run negotiated. `mx_of` is the domain whose MX record names the server, where one does: what the
    /// run asked beside that has time while the conversation goes on.
    ///
    /// # Errors
    /// Where a stage is missing that must have been there.
    pub(crate) fn chain(&self, mx_of: Option<&str>) -> Result<Chain, String> {
        let mut conversation: Vec<&Stage> =
            self.stages.iter().filter(|stage| stage.name.starts_with("smtp ")).collect();
        let last = conversation.iter().max_by(|one, other| one.to.total_cmp(&other.to));
        let server =
            last.map(|stage| stage.server().to_owned()).ok_or("no conversation is among the stages")?;
        conversation.retain(|stage| stage.server() == server);
        let host = server.rsplit_once(':').map_or(server.as_str(), |(host, _)| host);
        let mut chain = Vec::new();
        if let Some(domain) = mx_of {
            let mx = self
                .asked("mx", domain)
                .ok_or_else(|| format!("nobody asked for the MX record of {domain}"))?;
            chain.push(mx.clone());
        }
        // Both kinds of address are asked for at once: one level, whichever the connection waited for.
        let mut addresses: Vec<Stage> =
            ["a", "aaaa"].iter().filter_map(|kind| self.asked(kind, host)).cloned().collect();
        if addresses.is_empty() {
            return Err(format!("nobody asked for the address of {host}"));
        }
        addresses.sort_by(|one, other| one.from.total_cmp(&other.from));
        for address in addresses.iter_mut().skip(1) {
            address.round_trips = 0;
        }
        chain.append(&mut addresses);
        chain.extend(conversation.into_iter().cloned());
        chain.sort_by(|one, other| one.from.total_cmp(&other.from));
        Ok(Chain(chain))
    }

    fn asked(&self, kind: &str, name: &str) -> Option<&Stage> {
        let wanted = format!("dns {kind} {name}");
        self.stages.iter().find(|stage| stage.name.trim_end_matches('.').eq_ignore_ascii_case(&wanted))
    }
}

impl Stage {
    /// `smtp ehlo after tls mx.example:25` → `mx.example:25`
    fn server(&self) -> &str {
        self.name.rsplit(' ').next().unwrap_or_default()
    }
}

impl Chain {
    /// How many times something had to cross the line and come back.
    pub(crate) fn round_trips(&self) -> u32 {
        self.0.iter().map(|stage| stage.round_trips).sum()
    }

    /// Stage by stage, with what each took beyond its round trips, and what lay around the stages.
    pub(crate) fn account(&self, run: &Run, whole_process: f64, round_trip: f64) -> String {
        let mut text = format!("    {:>8} {:>8} {:>6} {:>8}  stage\n", "at ms", "ms", "trips", "beyond");
        let mut end = 0.0_f64;
        let mut rest = self.0.as_slice();
        while !rest.is_empty() {
            let (flight, later) = rest.split_at(flight(rest));
            let (began, trips) = (flight[0].from, flight.iter().map(|stage| stage.round_trips).sum::<u32>());
            let between = began - end;
            if between > NOTICEABLE {
                let _ = writeln!(text, "    {end:8.1} {between:8.1} {:6} {between:8.1}  (no stage)", "");
            }
            end = flight.iter().map(|stage| stage.to).fold(end, f64::max);
            for (n, Stage { name, from, to, round_trips }) in flight.iter().enumerate() {
                let took = to - from;
                let beyond = if n + 1 == flight.len() {
                    format!("{:8.1}", end - began - f64::from(trips) * round_trip)
                } else {
                    " ".repeat(8)
                };
                let _ = writeln!(text, "    {from:8.1} {took:8.1} {round_trips:6} {beyond}  {name}");
            }
            rest = later;
        }
        let after = run.milliseconds - end;
        let around = whole_process - run.milliseconds;
        let _ = writeln!(text, "    {end:8.1} {after:8.1} {:6} {after:8.1}  (after the last stage)", "");
        let _ = writeln!(
            text,
            "    {:8} {around:8.1} {:6} {around:8.1}  (the process before and after the run)",
            "", ""
        );
        text
    }
}

/// How many of the first stages were on the line together: commands sent at once, questions asked at once. What such
/// a flight took beyond its round trips is told with its last stage.
fn flight(stages: &[Stage]) -> usize {
    let mut end = f64::NEG_INFINITY;
    let apart = |stage: &Stage| {
        let apart = end.is_finite() && stage.from >= end - NOTICEABLE;
        end = end.max(stage.to);
        apart
    };
    stages.iter().position(apart).unwrap_or(stages.len())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn run(stages: &[(&str, f64, f64, u32)]) -> Run {
        let stage = |&(name, from, to, round_trips): &(&str, f64, f64, u32)| Stage {
            name: name.to_owned(),
            from,
            to,
            round_trips,
        };
        Run { milliseconds: 250.0, stages: stages.iter().map(stage).collect() }
    }

    #[test]
    fn the_chain_is_what_the_connection_waited_for_and_the_conversation() {
        let run = run(&[
            ("dns txt contoso.example", 0.0, 40.0, 1),
            ("dns mx contoso.example", 0.0, 40.0, 1),
            ("dns aaaa mx.example", 40.0, 81.0, 1),
            ("dns a mx.example", 40.0, 80.0, 1),
            ("smtp connect mx.example:25", 81.0, 121.0, 1),
            ("dns txt spf.example", 90.0, 130.0, 1),
            ("smtp greeting mx.example:25", 121.0, 161.0, 1),
            ("smtp mail mx.example:25", 161.0, 201.0, 1),
            ("smtp rcpt mx.example:25", 161.0, 202.0, 0),
        ]);
        let chain = run.chain(Some("contoso.example")).unwrap();
        assert_eq!(chain.round_trips(), 5);
        let account = chain.account(&run, 260.0, 40.0);
        assert!(!account.contains("txt"), "{account}");
        assert!(account.contains("48.0  (after the last stage)"), "{account}");
        assert!(account.contains("10.0  (the process before and after the run)"), "{account}");
        // Commands sent at once share their round trip: what it took is told with the last of them.
        let line = |end| account.lines().find(|line| line.ends_with(end)).unwrap().split_whitespace();
        assert_eq!(line("smtp mail mx.example:25").collect::<Vec<_>>()[..4], ["161.0", "40.0", "1", "smtp"]);
        assert_eq!(line("smtp rcpt mx.example:25").collect::<Vec<_>>()[..4], ["161.0", "41.0", "0", "1.0"]);
        assert_eq!(run.chain(None).unwrap().round_trips(), 4, "the server has a name of its own");
    }

    #[test]
    fn a_gap_between_stages_is_shown_as_lost() {
        let run =
            run(&[("dns a smtp.example", 3.0, 43.0, 1), ("smtp connect smtp.example:587", 60.0, 101.0, 1)]);
        let account = run.chain(None).unwrap().account(&run, 300.0, 40.0);
        assert!(account.contains("17.0  (no stage)"), "{account}");
        assert!(account.contains("1.0  smtp connect"), "{account}");
    }

    #[test]
    fn a_run_without_a_stage_that_must_be_there_has_no_chain() {
        let talk = ("smtp connect smtp.example:587", 60.0, 101.0, 1);
        assert!(run(&[talk]).chain(None).unwrap_err().contains("smtp.example"));
        assert!(run(&[("dns a smtp.example", 0.0, 1.0, 1), talk]).chain(Some("contoso.example")).is_err());
        assert!(run(&[]).chain(None).is_err());
    }
}
