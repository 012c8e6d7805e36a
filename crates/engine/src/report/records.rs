//! The sheet for whoever runs DNS: the exact record.

use crate::guide::{Change, GuideStep, Proof};
use crate::{Arguments, Role};

use super::document::{Block, Section, Term};
use super::pen::Pen;
use super::steps;

/// The record: its name, what stands there, what is to stand there, and the way back.
pub(super) fn dns_sheet(pen: &Pen<'_>) -> Vec<Section> {
    let mut sections = vec![Section::opening(vec![pen.about()])];
    let theirs = |who: Role| who == Role::DnsHost;
    let mine: Vec<_> = pen.material.guide.steps.iter().filter(|step| theirs(step.who)).collect();
    if mine.is_empty() {
        sections.extend(steps::steps(pen, theirs, "report-steps-none-dns"));
    }
    sections.extend(mine.into_iter().enumerate().map(|(n, step)| record(pen, n + 1, step)));
    sections.extend(steps::take_downs(pen, theirs));
    sections
}

fn record(pen: &Pen<'_>, number: usize, step: &GuideStep) -> Section {
    let id = steps::message(step);
    let attribute = |name: &str| pen.words.attribute(&id, name, &step.arguments);
    let mut blocks: Vec<_> = steps::what(pen, step).into_iter().collect();
    let labelled = |(label, name): (&str, &str)| Some(Term::new(&pen.say(label), &attribute(name)?));
    let terms: Vec<_> =
        [("report-step-why", "why"), ("report-step-time", "time")].into_iter().filter_map(labelled).collect();
    if !terms.is_empty() {
        blocks.push(Block::Terms { items: terms });
    }
    let warnings = step.acknowledge.iter().filter_map(|id| pen.words.message(id, &step.arguments));
    let withheld = steps::withheld(pen, step);
    if withheld {
        blocks.push(Block::paragraph(&pen.say("report-step-withheld")));
    }
    blocks.extend(warnings.map(|warning| Block::notice(&warning)));
    if !withheld {
        blocks.extend(steps::place(pen, step, attribute("clicks")));
    }
    match (&step.change, &step.proof) {
        _ if withheld => {}
        (Some(wanted), _) => {
            blocks.extend(steps::lacks(pen, step));
            blocks.extend(change(pen, wanted, step.lacks.is_empty()));
        }
        (None, Proof::Seen { words, arguments }) => blocks.extend(seen(pen, words, arguments)),
        (None, _) if !step.lacks.is_empty() => blocks.extend(steps::lacks(pen, step)),
        (None, _) => blocks.push(Block::notice(&pen.say("report-record-not-looked-up"))),
    }
    Section::part(&steps::heading(pen, number, pen.words.message(&id, &step.arguments)), blocks)
}

fn seen(pen: &Pen<'_>, words: &str, arguments: &Arguments) -> Option<Block> {
    let said = pen.words.message(&format!("guide-proof-{words}"), arguments)?;
    Some(Block::Terms { items: vec![Term::new(&pen.say("report-step-seen"), &said)] })
}

/// A change of a record, exactly. Where none is proposed, `known` says whether that means that none is needed.
pub(super) fn change(pen: &Pen<'_>, change: &Change, known: bool) -> Vec<Block> {
    let mut terms = vec![Term::literal(&pen.say("report-record-name"), &change.at)];
    let spf = [&change.proposed, &change.now, &change.before].into_iter().flatten().any(|text| is_spf(text));
    if spf {
        terms.push(Term::literal(&pen.say("report-record-type"), "TXT"));
    }
    let mut blocks = vec![Block::Terms { items: terms }];
    let Some(proposed) = &change.proposed else {
        blocks.extend(change.now.iter().map(|now| literal(pen, "report-record-now", now)));
        blocks.extend(known.then(|| Block::paragraph(&pen.say("report-record-as-it-is"))));
        return blocks;
    };
    let what = match (spf, change.now.is_some()) {
        (true, true) => "report-record-edit",
        (true, false) => "report-record-add",
        (false, true) => "report-record-other-edit",
        (false, false) => "report-record-other-add",
    };
    blocks.push(Block::notice(&pen.say(what)));
    blocks.extend(change.now.iter().map(|now| literal(pen, "report-record-now", now)));
    blocks.push(literal(pen, "report-record-new", proposed));
    blocks.push(match &change.before {
        Some(before) => literal(pen, "report-record-before", before),
        None => Block::paragraph(&pen.say("report-record-remove-undo")),
    });
    blocks
}

fn literal(pen: &Pen<'_>, caption: &str, text: &str) -> Block {
    Block::literal(&pen.say(caption), [text])
}

fn is_spf(text: &str) -> bool {
    text.get(..6).is_some_and(|start| start.eq_ignore_ascii_case("v=spf1"))
}
