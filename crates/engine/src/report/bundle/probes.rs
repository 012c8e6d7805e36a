//! The path and the addresses that were tried, on the page of a bundle.

use super::super::document::{Block, Cell, Section, Term};
use super::page::{Pen, measured, milliseconds};
use super::shown::Probe;
use crate::{PathPicture, Place, ProbeConnection, ProbePurpose, ProbeTls, Stretch, StretchState};

/// The path as a list, from this computer outwards.
pub(super) fn path(pen: &Pen<'_>, path: Option<&PathPicture>) -> Option<Section> {
    let path = path?;
    let server = path.server.as_ref().map(|server| format!("{server}:{}", path.port)).unwrap_or_default();
    let mut blocks = vec![Block::Terms { items: pen.literals(&[("report-about-endpoint", &server)]) }];
    blocks.push(Block::steps(path.stretches.iter().map(|one| stretch(pen, one))));
    if let Some(code) = path.trouble {
        blocks.push(Block::notice(&format!("{} [{code}]", pen.0.code(code).title)));
    }
    let evidence = path.stretches.iter().flat_map(|one| &one.evidence);
    let rows: Vec<_> = evidence.map(|one| vec![Cell::literal(&one.subject), measured(pen, one)]).collect();
    if !rows.is_empty() {
        blocks.push(pen.table(["bundle-evidence-of", "bundle-evidence"], rows));
    }
    Some(Section::part(&pen.say("bundle-path"), blocks))
}

fn stretch(pen: &Pen<'_>, stretch: &Stretch) -> String {
    let id = match stretch.state {
        StretchState::Works => "bundle-stretch-works",
        StretchState::Broken => "bundle-stretch-broken",
        StretchState::Suspected => "bundle-stretch-suspected",
        StretchState::NotMeasured => "bundle-stretch-not-measured",
    };
    let time = stretch.milliseconds.map(|time| milliseconds(pen, time)).unwrap_or_default();
    let (from, to) = (place(pen, stretch.from), place(pen, stretch.to));
    pen.say_with(id, &[("from", &from), ("to", &to), ("time", &time)])
}

fn place(pen: &Pen<'_>, place: Place) -> String {
    pen.say(match place {
        Place::Computer => "bundle-place-computer",
        Place::Router => "bundle-place-router",
        Place::Provider => "bundle-place-provider",
        Place::Server => "bundle-place-server",
    })
}

/// A table of what was tried, and below it what each said.
pub(super) fn probes(pen: &Pen<'_>, probes: &[Probe]) -> Vec<Section> {
    if probes.is_empty() {
        return Vec::new();
    }
    let rows = probes.iter().map(|probe| {
        let wrong: Vec<_> = probe.wrong.iter().map(|code| code.as_str()).collect();
        vec![
            Cell::literal(&target(probe)),
            Cell::words(&purpose(pen, probe.purpose)),
            Cell::words(&connection(pen, probe.connection)),
            Cell::words(&milliseconds(pen, probe.milliseconds)),
            Cell::words(&wrong.join(", ")),
        ]
    });
    let head = ["bundle-probe", "bundle-purpose", "bundle-connection", "bundle-time", "bundle-wrong"];
    let mut sections = vec![Section::part(&pen.say("bundle-probes"), vec![pen.table(head, rows.collect())])];
    sections.extend(probes.iter().filter_map(|probe| {
        let items = said(pen, probe);
        (!items.is_empty()).then(|| Section::step(&target(probe), vec![Block::Terms { items }]))
    }));
    sections
}

fn target(probe: &Probe) -> String {
    format!("{}:{} ({})", probe.host, probe.port, probe.address)
}

fn said(pen: &Pen<'_>, probe: &Probe) -> Vec<Term> {
    let mut items = pen.literals(&[
        ("bundle-greeting", probe.greeting.as_deref().unwrap_or_default()),
        ("bundle-keywords", &probe.keywords.join(", ")),
        ("bundle-keywords-after-tls", &probe.keywords_after_tls.join(", ")),
        ("bundle-seen", probe.seen.as_deref().unwrap_or_default()),
    ]);
    items.extend(probe.tls.iter().flat_map(|tls| certificate(pen, tls)));
    items
}

fn certificate(pen: &Pen<'_>, tls: &ProbeTls) -> Vec<Term> {
    let mut items = pen.literals(&[
        ("bundle-tls", tls.version.as_deref().unwrap_or_default()),
        ("bundle-cipher", tls.cipher.as_deref().unwrap_or_default()),
    ]);
    let trusted = |accepted| pen.say(if accepted { "bundle-accepted" } else { "bundle-not-accepted" });
    items.push(Term::new(&pen.say("bundle-trusted-here"), &trusted(tls.trusted_here)));
    items.push(Term::new(&pen.say("bundle-trusted-publicly"), &trusted(tls.trusted_publicly)));
    items.extend(tls.chain.iter().flat_map(|one| {
        pen.literals(&[
            ("bundle-subject", &one.subject),
            ("bundle-certificate-names", &one.names.join(", ")),
            ("bundle-issuer", &one.issuer),
            ("bundle-valid", &format!("{} – {}", one.not_before, one.not_after)),
        ])
    }));
    items
}

fn purpose(pen: &Pen<'_>, purpose: ProbePurpose) -> String {
    pen.say(match purpose {
        ProbePurpose::Server => "bundle-purpose-server",
        ProbePurpose::Microsoft => "bundle-purpose-microsoft",
        ProbePurpose::Control => "bundle-purpose-control",
        ProbePurpose::Router => "bundle-purpose-router",
    })
}

fn connection(pen: &Pen<'_>, connection: ProbeConnection) -> String {
    pen.say(match connection {
        ProbeConnection::Connected => "bundle-connected",
        ProbeConnection::Refused => "bundle-refused",
        ProbeConnection::TimedOut => "bundle-timed-out",
        ProbeConnection::Unreachable => "bundle-unreachable",
        ProbeConnection::Local => "bundle-local",
        ProbeConnection::NotWaitedFor => "bundle-not-waited-for",
    })
}
