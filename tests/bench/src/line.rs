//! Checks and messages over a line of 40 ms, beside the round trips that they could not do without.

use crate::conversation::Run;
use crate::figures::{Bound, Figures, median, spread};
use crate::lab::{Lab, words};
use crate::{Built, TIMES, others, spf, watch};

/// At most three twentieths more than the line itself takes.
const BOUND: Bound = Bound::Ratio(1.15);
pub(crate) const TRUST: &str = "/run/mail-lab/ca/root.pem";
pub(crate) const DOMAIN: &str = "contoso.example";
const SUBMISSION: &str = "198.51.100.87:587";
const EXCHANGER: &str = "198.51.100.25:25";

/// One way to send, as the office uses it.
struct Way {
    method: &'static str,
    words: &'static [&'static str],
    to: &'static str,
    stdin: &'static str,
    /// Whether DNS has to tell the server's name first.
    by_mx: bool,
    /// The server, to measure the line.
    server: &'static str,
    /// The office's public address.
    egress: &'static str,
}

const SIGN_IN: Way = Way {
    method: "client-submission-basic",
    words: &["--login", "scan@contoso.example", "--password-stdin"],
    to: "anna@contoso.example",
    stdin: "Lab-1\n",
    by_mx: false,
    server: SUBMISSION,
    egress: "dynamic",
};
const TOKEN: Way = Way {
    method: "client-submission-oauth",
    words: &["--login", "scan@contoso.example", "--token-stdin"],
    stdin: "good-token\n",
    ..SIGN_IN
};
const DIRECT: Way = Way {
    method: "direct-send",
    words: &[],
    to: "anna@contoso.example",
    stdin: "",
    by_mx: true,
    server: EXCHANGER,
    egress: "dynamic",
};
const RELAY: Way =
    Way { method: "relay-ip", to: "somebody@elsewhere.example", egress: "connector", ..DIRECT };
const CERTIFICATE: Way = Way {
    method: "relay-certificate",
    words: &[
        "--client-certificate",
        "/run/mail-lab/ca/device.chain.pem",
        "--client-key",
        "/run/mail-lab/ca/device.key",
    ],
    to: "somebody@elsewhere.example",
    ..DIRECT
};
const CALLS: [(&str, &Way); 10] = [
    ("check", &SIGN_IN),
    ("check", &TOKEN),
    ("check", &DIRECT),
    ("check", &RELAY),
    ("check", &CERTIFICATE),
    ("send", &SIGN_IN),
    ("send", &TOKEN),
    ("send", &DIRECT),
    ("send", &RELAY),
    ("send", &CERTIFICATE),
];

/// What a call took, all of it.
struct Call {
    run: Run,
    whole_process: f64,
}

pub(crate) fn measure(built: &Built, figures: &mut Figures) {
    println!("\n==> Checks and messages on a line of 40 ms, {TIMES} times each");
    let lab = match Lab::can_run().and_then(|()| Lab::up()) {
        Ok(lab) => lab,
        Err(why) => {
            println!("    skipped: {why}");
            for (command, way) in CALLS {
                figures.skipped(&format!("{command} {}", way.method), &why);
            }
            return;
        }
    };
    for (command, way) in CALLS {
        if let Err(why) = one_way(&lab, built, command, way, figures) {
            println!("    FAILED: {why}");
            figures.failed(&format!("{command} {}", way.method), why);
        }
    }
    watch::measure(&lab, figures);
    others::measure(&lab, TRUST, figures);
    spf::on_the_line(&lab, built, figures);
}

/// SPF alone.
pub(crate) fn measure_spf(built: &Built, figures: &mut Figures) {
    match Lab::can_run().and_then(|()| Lab::up()) {
        Ok(lab) => spf::on_the_line(&lab, built, figures),
        Err(why) => figures.skipped("SPF on a line of 40 ms", why),
    }
}

fn one_way(lab: &Lab, built: &Built, command: &str, way: &Way, figures: &mut Figures) -> Result<(), String> {
    let method = way.method;
    println!("\n    {command} {method}");
    lab.set(&["egress", way.egress])?;
    let mut line = Vec::new();
    let mut calls = Vec::new();
    for turn in 0..=TIMES {
        let round_trips = lab.round_trips(way.server)?;
        let call = call(lab, built, command, way)?;
        // The first one fills the resolver's cache and reads the program from the disk.
        if turn > 0 {
            line.extend(round_trips);
            calls.push(call);
        }
    }
    calls.sort_by(|one, other| one.whole_process.total_cmp(&other.whole_process));
    let whole: Vec<f64> = calls.iter().map(|call| call.whole_process).collect();
    let own: Vec<f64> = calls.iter().map(|call| call.run.milliseconds).collect();
    let round_trip = median(line.iter().copied());
    let middle = &calls[calls.len() / 2];
    let chain = middle.run.chain(way.by_mx.then_some(DOMAIN))?;
    let trips = chain.round_trips();
    let critical = f64::from(trips) * round_trip;
    println!("    whole process {} ms, run {} ms", spread(&whole), spread(&own));
    println!("    a round trip {} ms; {trips} of them, one after the other: {critical:.1} ms", spread(&line));
    print!("{}", chain.account(&middle.run, middle.whole_process, round_trip));
    let (whole, own) = (median(whole), median(own));
    if critical > own * 1.05 {
        return Err(format!(
            "the stages claim {trips} round trips, which take longer than the run did ({own:.1} ms)"
        ));
    }
    figures.ratio(
        &format!("{command} {method}: process / {trips} round trips"),
        (whole, critical),
        "ms",
        BOUND,
    );
    figures.ratio(&format!("{command} {method}: run / {trips} round trips"), (own, critical), "ms", BOUND);
    Ok(())
}

fn call(lab: &Lab, built: &Built, command: &str, way: &Way) -> Result<Call, String> {
    let common = [
        "--json",
        "--trust",
        TRUST,
        command,
        "--domain",
        DOMAIN,
        "--method",
        way.method,
        "--from",
        "scan@contoso.example",
    ];
    let words_given = [&common[..], &["--to", way.to], way.words].concat();
    let ran = lab.run(&built.cli, &words_given, way.stdin)?;
    if !ran.output.status.success() {
        // What went wrong is among the findings, on standard output.
        return Err(format!("{}: {}", ran.output.status, words(&ran.output)));
    }
    let run = serde_json::from_slice(&ran.output.stdout).map_err(|error| format!("its JSON: {error}"))?;
    Ok(Call { run, whole_process: ran.milliseconds })
}
