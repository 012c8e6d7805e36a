//! The full report: everything that a set-up holds, and how far it is.

use crate::{Answer, Arrival, Arrived, Setup};

use super::document::{Block, Section, Term};
use super::pen::Pen;
use super::{settings, steps};

/// Everything.
pub(super) fn full_report(pen: &Pen<'_>) -> Vec<Section> {
    let mut sections = vec![Section::opening(vec![pen.about(), addresses(pen)])];
    sections.push(Section::part(&pen.say("report-state"), vec![state(pen)]));
    sections.extend(settings::settings(pen));
    sections.extend(steps::steps(pen, |_| true, "report-steps-unknown"));
    sections.extend(steps::take_downs(pen, |_| true));
    sections
}

fn addresses(pen: &Pen<'_>) -> Block {
    let setup = pen.material.setup;
    let public = match setup.answers.public_ip {
        Answer::Known(address) => address.to_string(),
        _ => String::new(),
    };
    let named = [
        ("report-about-sender", setup.from.as_str()),
        ("report-about-login", &setup.login),
        ("report-about-address", &public),
        ("report-about-endpoint", &setup.endpoint),
        ("report-state-to", &setup.to),
        ("report-state-to-outside", &setup.to_outside),
    ];
    let there = named.into_iter().filter(|(_, text)| !text.is_empty());
    Block::Terms { items: there.map(|(id, text)| Term::literal(&pen.say(id), text)).collect() }
}

fn state(pen: &Pen<'_>) -> Block {
    let setup = pen.material.setup;
    let mut items = vec![
        Term::new(&pen.say("report-state-check"), &check(pen, setup)),
        Term::new(&pen.say("report-state-message"), &message(pen, setup)),
        Term::new(&pen.say("report-state-arrived"), &arrival(pen, setup.arrived.as_ref())),
        Term::new(&pen.say("report-state-device"), &arrival(pen, setup.device_sent.as_ref())),
    ];
    let seen: Vec<_> = setup
        .addresses_seen
        .iter()
        .map(|seen| on(pen, &format!("{} ({})", seen.address, seen.port), &seen.at))
        .collect();
    if !seen.is_empty() {
        items.push(Term::new(&pen.say("report-state-addresses"), &seen.join("; ")));
    }
    if let Some(retired) = &setup.retired_at {
        items.push(Term::new(&pen.say("report-state-retired"), &pen.day(retired)));
    }
    Block::Terms { items }
}

fn check(pen: &Pen<'_>, setup: &Setup) -> String {
    let last = setup.last_check.as_ref();
    last.map_or_else(
        || pen.say("report-state-never"),
        |last| on(pen, &pen.words.outcome(last.outcome), &last.at),
    )
}

fn message(pen: &Pen<'_>, setup: &Setup) -> String {
    let Some(last) = &setup.last_message else { return pen.say("report-state-never") };
    let id =
        if last.accepted { "report-state-message-accepted" } else { "report-state-message-not-accepted" };
    on(pen, &pen.say(id), &last.at)
}

fn arrival(pen: &Pen<'_>, arrival: Option<&Arrival>) -> String {
    let Some(arrival) = arrival else { return pen.say("report-state-never") };
    let id = match arrival.arrived {
        Arrived::Inbox => "report-state-arrived-inbox",
        Arrived::Junk => "report-state-arrived-junk",
        Arrived::Nowhere => "report-state-arrived-nowhere",
        Arrived::Error => "report-state-arrived-error",
    };
    on(pen, &pen.say(id), &arrival.at)
}

fn on(pen: &Pen<'_>, what: &str, moment: &str) -> String {
    pen.say_with("report-state-on", &[("what", what), ("date", moment)])
}
