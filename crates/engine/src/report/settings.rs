//! The sheet for the person at the device.

use crate::devices::Device;
use crate::sheet::{SheetRow, SheetWarning};

use super::document::{Block, Cell, Section};
use super::pen::Pen;

/// The settings in the device's own words, its limits, what to watch out for, and then the try.
pub(super) fn device_sheet(pen: &Pen<'_>) -> Vec<Section> {
    let mut sections = vec![Section::opening(vec![pen.about()])];
    if pen.material.sheet.rows.is_empty() {
        sections.push(Section::opening(vec![Block::notice(&pen.say("report-no-way"))]));
        return sections;
    }
    sections.extend(settings(pen));
    let tries = (1..).map_while(|n| {
        let said = pen.say(&format!("report-try-{n}"));
        (!said.is_empty()).then_some(said)
    });
    sections.push(Section::part(&pen.say("report-try"), vec![Block::steps(tries)]));
    sections
}

/// The settings with limits and dangers, for the sheet and the full report.
pub(super) fn settings(pen: &Pen<'_>) -> Vec<Section> {
    let sheet = pen.material.sheet;
    if sheet.rows.is_empty() {
        return Vec::new();
    }
    let mut blocks = names(pen, sheet.device.as_ref());
    blocks.push(table(pen, &sheet.rows));
    if let Some(device) = &sheet.device {
        let source = pen.say("report-settings-source");
        blocks.push(Block::Terms { items: vec![super::document::Term::new(&source, &device.source)] });
    }
    let (limits, dangers): (Vec<_>, Vec<_>) = sheet.warnings.iter().partition(|warning| warning.is_limit());
    let mut sections = vec![Section::part(&pen.say("report-settings"), blocks)];
    sections.extend(pen.points("report-limits", said(pen, &limits)));
    sections.extend(pen.points("report-watch", said(pen, &dangers)));
    sections
}

fn said(pen: &Pen<'_>, warnings: &[&SheetWarning]) -> Vec<String> {
    warnings.iter().filter_map(|warning| pen.words.message(&warning.id, &warning.arguments)).collect()
}

/// Where the settings are, and whose names they have.
fn names(pen: &Pen<'_>, device: Option<&Device>) -> Vec<Block> {
    let Some(device) = device else {
        return vec![Block::paragraph(&pen.say("device-names-unknown"))];
    };
    let path = device.path.join(" › ");
    let name = device.whole_name();
    let grade = pen.say(device.grade.words());
    let mut blocks =
        vec![Block::paragraph(&pen.say_with("report-settings-names", &[("name", &name), ("grade", &grade)]))];
    if !path.is_empty() {
        blocks.insert(0, Block::paragraph(&pen.say_with("report-settings-path", &[("path", &path)])));
    }
    blocks
}

fn table(pen: &Pen<'_>, rows: &[SheetRow]) -> Block {
    let head = ["report-settings-setting", "report-settings-value", "report-settings-also"];
    Block::Table {
        head: head.map(|id| pen.say(id)).into(),
        rows: rows.iter().map(|row| vec![label(pen, row), value(pen, row), also(pen, row)]).collect(),
    }
}

fn label(pen: &Pen<'_>, row: &SheetRow) -> Cell {
    Cell::words(&row.device_label.clone().unwrap_or_else(|| pen.say(&row.label)))
}

/// The value; a password never, whatever the row holds.
fn value(pen: &Pen<'_>, row: &SheetRow) -> Cell {
    if row.label == "sheet-password" {
        return Cell::words(&pen.say("report-settings-password"));
    }
    if let Some(value) = &row.device_value {
        return Cell::literal(value);
    }
    match &row.value_words {
        Some(words) => Cell::words(&pen.say(words)),
        None if row.value.is_empty() => Cell::words(&pen.say("report-settings-empty")),
        None => Cell::literal(&row.value),
    }
}

/// Other names of a setting: the usual one where the device has its own.
fn also(pen: &Pen<'_>, row: &SheetRow) -> Cell {
    let synonyms = pen.words.attribute(&row.label, "synonyms", &crate::Arguments::new()).unwrap_or_default();
    let usual = pen.say(&row.label);
    match &row.device_label {
        Some(own) if *own != usual && !synonyms.is_empty() => Cell::words(&format!("{usual}, {synonyms}")),
        _ => Cell::words(&synonyms),
    }
}
