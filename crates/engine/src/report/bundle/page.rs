//! What the page of a bundle says. All of it has been through the gate.

use std::collections::BTreeSet;

use super::super::document::{Block, Cell, Document, Practice, Section, Term};
use super::shown::{Check, Message, Shown};
use super::{Names, probes};
use crate::devices::Device;
use crate::words::Words;
use crate::{Accepted, Argument, Arguments, Direction, Evidence, Finding, Stage, TranscriptLine};

/// The words of the page.
pub(super) struct Pen<'a>(pub(super) &'a Words);

impl Pen<'_> {
    pub(super) fn say(&self, id: &str) -> String {
        self.say_with(id, &[])
    }

    pub(super) fn say_with(&self, id: &str, values: &[(&str, &str)]) -> String {
        let values = values.iter().map(|(name, value)| ((*name).to_owned(), Argument::from(*value)));
        self.0.message(id, &values.collect::<Arguments>()).unwrap_or_default()
    }

    /// The terms that have a value.
    pub(super) fn literals(&self, named: &[(&str, &str)]) -> Vec<Term> {
        let there = named.iter().filter(|(_, text)| !text.is_empty());
        there.map(|(id, text)| Term::literal(&self.say(id), text)).collect()
    }

    fn head<const N: usize>(&self, ids: [&str; N]) -> Vec<String> {
        ids.map(|id| self.say(id)).into()
    }

    pub(super) fn table<const N: usize>(&self, head: [&str; N], rows: Vec<Vec<Cell>>) -> Block {
        Block::Table { head: self.head(head), rows }
    }
}

/// The page before it has a form.
pub(super) fn document(
    shown: &Shown,
    stand_ins: &BTreeSet<&'static str>,
    practice: bool,
    words: &Words,
) -> Document {
    let pen = Pen(words);
    let mut sections = vec![opening(&pen, shown)];
    sections.extend(check(&pen, shown.check.as_ref()));
    sections.extend(message(&pen, shown.message.as_ref()));
    sections.extend(legend(&pen, stand_ins));
    let title = pen.say("bundle-title");
    let day = shown.made.at.get(..10).unwrap_or_default();
    Document {
        title: if practice { pen.say_with("report-title-practice", &[("title", &title)]) } else { title },
        language: words.language().tag().to_owned(),
        practice: practice.then(|| Practice {
            word: pen.say("report-practice-word"),
            sentence: pen.say("report-practice"),
        }),
        sections,
        footer: pen.say_with("report-footer", &[("date", day)]),
    }
}

fn opening(pen: &Pen<'_>, shown: &Shown) -> Section {
    let names = match shown.names {
        Names::Hidden => "bundle-names-hidden",
        Names::Included => "bundle-names-included",
    };
    let (setup, made) = (&shown.setup, &shown.made);
    let model = crate::devices::device(&setup.model).map_or_else(String::new, Device::whole_name);
    let way = setup.method.map(|method| pen.0.method(method)).unwrap_or_default();
    let mut items = pen.literals(&[
        ("bundle-made", &made.at),
        ("bundle-program", &made.program),
        ("bundle-system", &made.system),
        ("bundle-facts", &shown.facts.checked_on),
        ("bundle-facts-addresses", &shown.facts.addresses),
        ("report-about-customer", &setup.customer),
        ("report-about-device", &setup.name),
        ("report-about-model", &model),
        ("report-about-domain", &setup.domain),
    ]);
    if !way.is_empty() {
        items.push(Term::new(&pen.say("report-about-way"), &way));
    }
    items.extend(pen.literals(&[
        ("report-about-sender", &setup.from),
        ("report-about-login", &setup.login),
        ("report-about-endpoint", &setup.endpoint),
        ("bundle-helo", &setup.helo),
        ("report-state-to", &setup.to),
        ("report-state-to-outside", &setup.to_outside),
    ]));
    let seen: Vec<_> = setup
        .addresses_seen
        .iter()
        .map(|seen| format!("{} ({}, {})", seen.address, seen.port, seen.at))
        .collect();
    items.extend(pen.literals(&[("report-state-addresses", &seen.join("; "))]));
    Section::opening(vec![Block::notice(&pen.say(names)), Block::Terms { items }])
}

fn check(pen: &Pen<'_>, check: Option<&Check>) -> Vec<Section> {
    let Some(check) = check else {
        let none = Block::paragraph(&pen.say("bundle-check-none"));
        return vec![Section::part(&pen.say("bundle-check"), vec![none])];
    };
    let rows = check.checks.iter().map(|one| {
        let said = pen.0.check(one.id, one.outcome);
        let result = match one.because {
            Some(because) => format!("{said} [{because}]"),
            None => said,
        };
        vec![
            Cell::words(&pen.0.check_title(one.id)),
            Cell::words(&result),
            Cell::words(&milliseconds(pen, f64::from(one.milliseconds))),
        ]
    });
    let outcome = Term::new(&pen.0.outcome(check.outcome), &milliseconds(pen, f64::from(check.milliseconds)));
    let head = ["bundle-check-name", "bundle-check-result", "bundle-time"];
    let mut sections = vec![Section::part(
        &pen.say("bundle-check"),
        vec![Block::Terms { items: vec![outcome] }, pen.table(head, rows.collect())],
    )];
    let found: Vec<_> = check.checks.iter().flat_map(|one| &one.findings).chain(&check.findings).collect();
    sections.extend(findings(pen, &found));
    sections.extend(probes::path(pen, check.facts.path.as_ref()));
    sections.extend(probes::probes(pen, &check.facts.probes));
    sections.extend(network(pen, check));
    let talks = check.transcripts.iter().map(|talk| transcript(pen, &talk.server, &talk.lines));
    sections.extend(part(pen, "bundle-transcripts", talks.collect()));
    sections.extend(stages(pen, &check.stages));
    sections
}

fn part(pen: &Pen<'_>, heading: &str, blocks: Vec<Block>) -> Option<Section> {
    (!blocks.is_empty()).then(|| Section::part(&pen.say(heading), blocks))
}

fn findings(pen: &Pen<'_>, found: &[&Finding]) -> Vec<Section> {
    if found.is_empty() {
        let none = Block::paragraph(&pen.say("bundle-findings-none"));
        return vec![Section::part(&pen.say("bundle-findings"), vec![none])];
    }
    let mut weightiest = found.to_vec();
    weightiest.sort_by_key(|finding| std::cmp::Reverse(finding.severity));
    let mut sections = vec![Section::part(&pen.say("bundle-findings"), Vec::new())];
    sections.extend(weightiest.into_iter().map(|one| finding(pen, one)));
    sections
}

fn finding(pen: &Pen<'_>, finding: &Finding) -> Section {
    let said = pen.0.code_with(finding.code, &finding.arguments);
    let mut terms = pen.literals(&[("bundle-code", finding.code.as_str())]);
    terms.push(Term::new(&pen.say("bundle-weight"), &pen.0.severity(finding.severity)));
    if let Some(role) = finding.who {
        terms.push(Term::new(&pen.say("terminal-who"), &pen.0.role(role)));
    }
    let mut blocks = vec![Block::Terms { items: terms }];
    if !said.meaning.is_empty() {
        blocks.push(Block::paragraph(&said.meaning));
    }
    if !said.steps.is_empty() {
        blocks.push(Block::steps(&said.steps));
    }
    let evidence = finding.evidence.iter();
    let rows: Vec<_> = evidence.map(|one| vec![Cell::literal(&one.subject), measured(pen, one)]).collect();
    if !rows.is_empty() {
        blocks.push(pen.table(["bundle-evidence-of", "bundle-evidence"], rows));
    }
    Section::step(&said.title, blocks)
}

fn network(pen: &Pen<'_>, check: &Check) -> Option<Section> {
    let facts = &check.facts;
    let text = |text: &Option<String>| text.clone().unwrap_or_default();
    let server = match (&facts.server, facts.port) {
        (Some(server), Some(port)) => format!("{server}:{port}"),
        (server, _) => text(server),
    };
    let items = pen.literals(&[
        ("bundle-endpoint", &text(&facts.mx_endpoint)),
        ("report-about-endpoint", &server),
        ("bundle-server-address", &text(&facts.server_address)),
        ("bundle-seen-25", &text(&facts.public_ip_seen.port_25)),
        ("bundle-seen-587", &text(&facts.public_ip_seen.port_587)),
        ("bundle-tls", &text(&facts.tls_version)),
        ("bundle-cipher", &text(&facts.tls_cipher)),
        ("bundle-issuer", &text(&facts.certificate_issuer)),
        ("bundle-spf-result", &text(&facts.spf_result)),
        ("bundle-spf-record", &text(&facts.spf_record)),
    ]);
    let blocks = if items.is_empty() { Vec::new() } else { vec![Block::Terms { items }] };
    part(pen, "bundle-network", blocks)
}

fn message(pen: &Pen<'_>, message: Option<&Message>) -> Vec<Section> {
    let Some(message) = message else { return Vec::new() };
    let verdict = match message.accepted {
        Accepted::Yes => "terminal-message-accepted",
        Accepted::No => "terminal-message-refused",
        Accepted::Uncertain => "terminal-message-uncertain",
    };
    let mut terms = pen.literals(&[("bundle-message-id", &message.id)]);
    let took = milliseconds(pen, f64::from(message.milliseconds));
    terms.push(Term::new(&pen.say("bundle-time"), &took));
    let reply = |code: u16, enhanced: Option<&str>, text: &str| {
        [&code.to_string(), enhanced.unwrap_or_default(), text].join(" ")
    };
    if let Some(said) = &message.reply {
        let said = reply(said.code, said.enhanced.as_deref(), &said.text);
        terms.extend(pen.literals(&[("bundle-reply", &said)]));
    }
    for recipient in &message.recipients {
        let said = recipient.reply.as_ref();
        let said = said.map(|said| reply(said.code, said.enhanced.as_deref(), &said.text));
        terms.push(Term::literal(&recipient.to, said.as_deref().unwrap_or("–")));
    }
    let blocks = vec![Block::paragraph(&pen.say(verdict)), Block::Terms { items: terms }];
    let mut sections = vec![Section::part(&pen.say("bundle-message"), blocks)];
    sections.extend(message.findings.iter().map(|one| finding(pen, one)));
    let server = message.transcript.first().map(|line| line.server.as_str()).unwrap_or_default();
    let talk = (!message.transcript.is_empty()).then(|| transcript(pen, server, &message.transcript));
    sections.extend(part(pen, "bundle-message-transcript", talk.into_iter().collect()));
    sections.extend(stages(pen, &message.stages));
    sections
}

fn transcript(pen: &Pen<'_>, server: &str, lines: &[TranscriptLine]) -> Block {
    let lines: Vec<_> = lines
        .iter()
        .map(|line| {
            let who = match line.direction {
                Direction::Sent => "C:",
                Direction::Received => "S:",
                Direction::Note => "--",
            };
            format!("{} {who} {}", line.at, line.text)
        })
        .collect();
    let number = pen.0.number(u64::try_from(lines.len()).unwrap_or(u64::MAX));
    let caption = pen.say_with("bundle-transcript", &[("server", server), ("count", &number)]);
    Block::folded(&caption, lines)
}

fn stages(pen: &Pen<'_>, stages: &[Stage]) -> Option<Section> {
    if stages.is_empty() {
        return None;
    }
    let rows = stages.iter().map(|stage| {
        let span = format!("{} – {}", milliseconds(pen, stage.from), milliseconds(pen, stage.to));
        vec![Cell::literal(&stage.name), Cell::words(&span)]
    });
    let table = pen.table(["bundle-stage", "bundle-time"], rows.collect());
    part(pen, "bundle-stages", vec![table])
}

/// What the stand-ins mean; those of which there is none are left out.
fn legend(pen: &Pen<'_>, given: &BTreeSet<&'static str>) -> Option<Section> {
    let all = [
        ("device", "bundle-stand-in-device"),
        ("customer", "bundle-stand-in-customer"),
        ("domain", "bundle-stand-in-domain"),
        ("tenant", "bundle-stand-in-tenant"),
        ("host", "bundle-stand-in-host"),
        ("helo", "bundle-stand-in-helo"),
        ("mailbox", "bundle-stand-in-mailbox"),
        ("public-ipv4", "bundle-stand-in-public-ipv4"),
        ("public-ipv6", "bundle-stand-in-public-ipv6"),
        ("private-ipv4", "bundle-stand-in-private-ipv4"),
        ("private-ipv6", "bundle-stand-in-private-ipv6"),
        ("shared-ipv4", "bundle-stand-in-shared-ipv4"),
    ];
    let there = all.iter().filter(|(kind, _)| given.contains(kind));
    let items: Vec<_> = there.map(|(kind, id)| Term::literal(&pen.say(id), &format!("{kind}-1"))).collect();
    let lead = Block::paragraph(&pen.say("bundle-stand-ins-lead"));
    let blocks = if items.is_empty() { Vec::new() } else { vec![lead, Block::Terms { items }] };
    part(pen, "bundle-stand-ins", blocks)
}

/// What was measured: of a connection in the page's language, all else as it came.
pub(super) fn measured(pen: &Pen<'_>, evidence: &Evidence) -> Cell {
    let Some(seen) = evidence.connection else { return Cell::literal(&evidence.shown) };
    let time = seen.microseconds.map(|time| milliseconds(pen, f64::from(time) / 1_000.0));
    let values = time.iter().map(|time| ("time", time.as_str())).collect::<Vec<_>>();
    Cell::words(&pen.say_with(&format!("evidence-{}", seen.outcome.as_str()), &values))
}

/// Whole milliseconds, the way the language writes them.
pub(super) fn milliseconds(pen: &Pen<'_>, time: f64) -> String {
    #[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "bounded above and below")]
    let whole = time.round().clamp(0.0, f64::from(u32::MAX)) as u32;
    pen.say_with("bundle-milliseconds", &[("count", &pen.0.number(whole))])
}
