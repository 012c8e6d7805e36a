//! The sheet for the tenant's administrator, and how a step of the guide is written down.

use crate::guide::{COMMANDS_NAME, COMMANDS_PLACEHOLDER, Change, GuideStep, PowerShell, Proof, TakeDown};
use crate::{Arguments, Role, StepState};

use super::document::{Block, Section, Term};
use super::pen::Pen;
use super::records;

/// The steps in Microsoft 365, each with what, why, clicks, commands and the way back.
pub(super) fn tenant_admin_sheet(pen: &Pen<'_>) -> Vec<Section> {
    let setup = pen.material.setup;
    let lead = pen.say_with("report-steps-lead", &[("address", &setup.from)]);
    let mut sections = vec![Section::opening(vec![pen.about(), Block::paragraph(&lead)])];
    let theirs = |who: Role| matches!(who, Role::TenantAdmin | Role::Microsoft);
    sections.extend(steps(pen, theirs, "report-steps-none-admin"));
    sections.extend(take_downs(pen, theirs));
    sections
}

/// The steps of some people, under one heading.
pub(super) fn steps(pen: &Pen<'_>, theirs: impl Fn(Role) -> bool, none: &str) -> Vec<Section> {
    let all = &pen.material.guide.steps;
    let heading = pen.say("report-steps");
    let mine: Vec<_> = all.iter().filter(|step| theirs(step.who)).collect();
    if mine.is_empty() {
        // Without any step at all nothing is known; that is not the same as nothing to do.
        let id = match (pen.material.setup.method, all.is_empty()) {
            (None, _) => "report-no-way",
            (_, true) => "report-steps-unknown",
            (_, false) => none,
        };
        return vec![Section::part(&heading, vec![Block::notice(&pen.say(id))])];
    }
    let notices = pen.material.guide.notices.iter().filter_map(|id| pen.words.message(id, &Arguments::new()));
    let notices = notices.map(|notice| Block::notice(&notice)).collect();
    let mut sections = vec![Section::part(&heading, notices)];
    sections.extend(mine.into_iter().enumerate().map(|(n, step)| section(pen, n + 1, step)));
    sections
}

/// What is to be taken down by some people.
pub(super) fn take_downs(pen: &Pen<'_>, theirs: impl Fn(Role) -> bool) -> Vec<Section> {
    let mine: Vec<_> = pen.material.guide.take_down.iter().filter(|item| theirs(item.who)).collect();
    if mine.is_empty() {
        return Vec::new();
    }
    let lead = Block::paragraph(&pen.say("report-down-lead"));
    let mut sections = vec![Section::part(&pen.say("report-down"), vec![lead])];
    sections.extend(mine.into_iter().enumerate().map(|(n, item)| take_down(pen, n + 1, item)));
    sections
}

fn section(pen: &Pen<'_>, number: usize, step: &GuideStep) -> Section {
    let attribute = |name: &str| pen.words.attribute(&message(step), name, &step.arguments);
    let mut blocks: Vec<_> = what(pen, step).into_iter().collect();
    let mut terms = vec![Term::new(&pen.say("report-step-who"), &pen.words.role(step.who))];
    terms.extend(attribute("why").map(|why| Term::new(&pen.say("report-step-why"), &why)));
    terms.extend(attribute("time").map(|time| Term::new(&pen.say("report-step-time"), &time)));
    terms.extend(state(pen, step));
    blocks.push(Block::Terms { items: terms });
    let warnings = step.acknowledge.iter().filter_map(|id| pen.words.message(id, &step.arguments));
    if withheld(pen, step) {
        blocks.push(Block::paragraph(&pen.say("report-step-withheld")));
        blocks.extend(warnings.map(|warning| Block::notice(&warning)));
    } else {
        blocks.extend(warnings.map(|warning| Block::notice(&warning)));
        blocks.extend(place(pen, step, attribute("clicks")));
        blocks.extend(lacks(pen, step));
        blocks.extend(step.commands.iter().flat_map(|commands| power_shell(pen, commands)));
        blocks.extend(
            step.change.iter().flat_map(|change| records::change(pen, change, step.lacks.is_empty())),
        );
        if let Some(undo) = attribute("undo") {
            blocks.push(Block::Terms { items: vec![Term::new(&pen.say("report-step-back"), &undo)] });
        }
    }
    Section::step(&heading(pen, number, pen.words.message(&message(step), &step.arguments)), blocks)
}

/// What is done, as it is told to somebody who has only the sheet. Of a change that is not there it is not told.
pub(super) fn what(pen: &Pen<'_>, step: &GuideStep) -> Option<Block> {
    let proposed = step.change.as_ref().is_some_and(|change| change.proposed.is_some());
    let the_offices_address = step.id == "spf" && !step.arguments.contains_key("sending");
    if the_offices_address && !proposed && !step.lacks.is_empty() {
        return None;
    }
    let attribute = |name: &str| pen.words.attribute(&message(step), name, &step.arguments);
    attribute("told").or_else(|| attribute("what")).map(|what| Block::paragraph(&what))
}

/// Why a command or a proposal is not there, as it is told to somebody who has only the sheet.
pub(super) fn lacks<'a>(pen: &'a Pen<'_>, step: &'a GuideStep) -> impl Iterator<Item = Block> + 'a {
    let told = |id: &String| {
        let words = &pen.words;
        words.attribute(id, "told", &step.arguments).or_else(|| words.message(id, &step.arguments))
    };
    step.lacks.iter().filter_map(told).map(|lack| Block::notice(&lack))
}

/// Whether a warning of the step has not been confirmed yet: then nothing that could be done is shown.
pub(super) fn withheld(pen: &Pen<'_>, step: &GuideStep) -> bool {
    step.acknowledge.iter().any(|id| !pen.material.setup.acknowledged.contains(id))
}

pub(super) fn message(step: &GuideStep) -> String {
    format!("guide-{}", step.id)
}

pub(super) fn heading(pen: &Pen<'_>, number: usize, title: Option<String>) -> String {
    pen.say_with("report-step", &[("number", &number.to_string()), ("title", &title.unwrap_or_default())])
}

/// Where the step is done, in clicks and as a page.
pub(super) fn place(pen: &Pen<'_>, step: &GuideStep, clicks: Option<String>) -> Option<Block> {
    let mut terms = Vec::new();
    terms.extend(clicks.map(|clicks| Term::new(&pen.say("report-step-where"), &clicks)));
    terms.extend(step.link.as_deref().map(|link| Term::literal(&pen.say("report-step-page"), link)));
    (!terms.is_empty()).then_some(Block::Terms { items: terms })
}

/// What the person said of the step, and what a machine saw.
fn state(pen: &Pen<'_>, step: &GuideStep) -> Vec<Term> {
    let said = step.progress.as_ref().map(|progress| match progress.state {
        StepState::Done => pen.say_with("report-step-done", &[("date", &progress.at)]),
        StepState::Waiting => pen.say_with("report-step-waiting", &[("waiting", &progress.waiting_for)]),
    });
    let mut terms: Vec<_> =
        said.map(|said| Term::new(&pen.say("report-step-state"), &said)).into_iter().collect();
    let (label, words, arguments) = match &step.proof {
        Proof::Open => return terms,
        Proof::Seen { words, arguments } => ("report-step-seen", words, arguments),
        Proof::Missing { words, arguments } => ("report-step-missing", words, arguments),
    };
    let proof = pen.words.message(&format!("guide-proof-{words}"), arguments);
    terms.extend(proof.map(|proof| Term::new(&pen.say(label), &proof)));
    terms
}

fn power_shell(pen: &Pen<'_>, commands: &PowerShell) -> Vec<Block> {
    let placeholder = commands.placeholder.as_deref();
    let said = pen.say(COMMANDS_PLACEHOLDER);
    let written = |lines: &[String]| -> Vec<String> {
        lines.iter().map(|line| placeholder.map_or(line.clone(), |name| line.replace(name, &said))).collect()
    };
    let literals = [
        ("report-commands-look", written(&commands.look)),
        ("report-commands-change", written(&commands.change)),
        ("report-commands-undo", written(&commands.undo)),
    ];
    let literals: Vec<_> = literals
        .into_iter()
        .filter(|(_, lines)| !lines.is_empty())
        .map(|(caption, lines)| Block::literal(&pen.say(caption), &lines))
        .collect();
    if literals.is_empty() {
        return literals;
    }
    let name = placeholder.map(|_| Block::notice(&pen.say(COMMANDS_NAME)));
    std::iter::once(Block::notice(&pen.say("report-commands"))).chain(name).chain(literals).collect()
}

fn take_down(pen: &Pen<'_>, number: usize, item: &TakeDown) -> Section {
    let id = format!("guide-take-down-{}", item.id);
    let attribute = |name: &str| pen.words.attribute(&id, name, &item.arguments);
    let mut blocks =
        vec![Block::Terms { items: vec![Term::new(&pen.say("report-step-who"), &pen.words.role(item.who))] }];
    blocks.extend(
        ["what", "why", "clicks"].into_iter().filter_map(attribute).map(|said| Block::paragraph(&said)),
    );
    blocks.extend(item.commands.iter().flat_map(|commands| power_shell(pen, commands)));
    let changes = |change: &Change| records::change(pen, change, true);
    blocks.extend(item.change.iter().flat_map(changes));
    Section::step(&heading(pen, number, pen.words.message(&id, &item.arguments)), blocks)
}
