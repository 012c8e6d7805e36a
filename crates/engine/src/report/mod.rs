//! Sheets for the people who do a part of the work: the person at the device, the tenant's administrator, whoever
//! runs DNS; and the full report. As HTML, text or Markdown. Never a secret. And [`Bundle`]: everything that was
//! found out, for whoever helps.
//!
//! [`document()`] decides what is said, in [`Document`]; the forms only write it down, and show every text in it as
//! text. Names and addresses are in a sheet because the person hands it over on purpose; the recipients of test
//! messages are in the full report only.

mod bundle;
mod document;
mod html;
mod markdown;
mod pen;
mod records;
mod settings;
mod state;
mod steps;
mod text;

use jiff::civil::Date;
use serde::{Deserialize, Serialize};

use crate::Setup;
use crate::guide::Guide;
use crate::sheet::Sheet;
use crate::words::Words;
use pen::Pen;

pub use bundle::{BUNDLE_FORMAT, BUNDLE_VERSION, Bundle, Case, Made, Names};
pub use document::{Block, Cell, Document, Practice, Section, Term};

/// For whom a report is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "typescript", derive(ts_rs::TS))]
#[serde(rename_all = "kebab-case")]
pub enum ReportFor {
    /// The person at the device: the settings.
    Device,
    /// The tenant's administrator: steps, clicks, commands, the way back.
    TenantAdmin,
    /// Whoever runs DNS: the exact record.
    Dns,
    /// Everything.
    Full,
}

impl ReportFor {
    /// Every one.
    pub const ALL: [Self; 4] = [Self::Device, Self::TenantAdmin, Self::Dns, Self::Full];

    /// The text form, for example `tenant-admin`.
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Device => "device",
            Self::TenantAdmin => "tenant-admin",
            Self::Dns => "dns",
            Self::Full => "full",
        }
    }
}

/// In which form.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "typescript", derive(ts_rs::TS))]
#[serde(rename_all = "kebab-case")]
pub enum ReportFormat {
    /// A page of its own, to print or to send.
    Html,
    /// Plain text, for a mail.
    Text,
    /// Markdown, for a ticket.
    Markdown,
}

impl ReportFormat {
    /// Every one.
    pub const ALL: [Self; 3] = [Self::Html, Self::Text, Self::Markdown];

    /// The text form, for example `markdown`.
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Html => "html",
            Self::Text => "text",
            Self::Markdown => "markdown",
        }
    }

    const fn extension(self) -> &'static str {
        match self {
            Self::Html => "html",
            Self::Text => "txt",
            Self::Markdown => "md",
        }
    }
}

/// What a report is made of.
#[derive(Clone, Copy, Debug)]
pub struct Material<'a> {
    /// The set-up.
    pub setup: &'a Setup,
    /// Its settings for the device.
    pub sheet: &'a Sheet,
    /// Its steps.
    pub guide: &'a Guide,
    /// The day.
    pub today: Date,
    /// It is from practice, and says so on every page.
    pub practice: bool,
}

/// Writes a report.
pub fn report(material: &Material<'_>, for_whom: ReportFor, format: ReportFormat, words: &Words) -> String {
    render(&document(material, for_whom, words), format)
}

/// What a report says, before it has a form.
pub fn document(material: &Material<'_>, for_whom: ReportFor, words: &Words) -> Document {
    let pen = Pen { material, words };
    let sections = match for_whom {
        ReportFor::Device => settings::device_sheet(&pen),
        ReportFor::TenantAdmin => steps::tenant_admin_sheet(&pen),
        ReportFor::Dns => records::dns_sheet(&pen),
        ReportFor::Full => state::full_report(&pen),
    };
    Document {
        title: subject(material, for_whom, words),
        language: words.language().tag().to_owned(),
        practice: material.practice.then(|| Practice {
            word: pen.say("report-practice-word"),
            sentence: pen.say("report-practice"),
        }),
        sections,
        footer: pen.say_with("report-footer", &[("date", &material.today.to_string())]),
    }
}

/// Writes a document down.
pub fn render(document: &Document, format: ReportFormat) -> String {
    match format {
        ReportFormat::Html => html::render(document),
        ReportFormat::Text => text::render(document),
        ReportFormat::Markdown => markdown::render(document),
    }
}

/// The title of a report, fit to be the subject of a mail: one line. Practice says so in it.
pub fn subject(material: &Material<'_>, for_whom: ReportFor, words: &Words) -> String {
    let pen = Pen { material, words };
    let id = format!("report-title-{}", for_whom.as_str());
    let name = short(&material.setup.name);
    let domain = short(&material.setup.domain);
    let title = pen.say_with(&id, &[("name", &name), ("domain", &domain)]);
    if material.practice { pen.say_with("report-title-practice", &[("title", &title)]) } else { title }
}

fn short(text: &str) -> String {
    crate::clean(&document::line(text), 80)
}

/// A name for the file of a report: lower-case letters, digits and dashes, never a path. Practice says so in it.
pub fn file_name(material: &Material<'_>, for_whom: ReportFor, format: ReportFormat) -> String {
    let practice = if material.practice { "practice-" } else { "" };
    let name = file_word(&material.setup.name);
    let name = if name.is_empty() { file_word(&material.setup.domain) } else { name };
    let name = if name.is_empty() { name } else { format!("{name}-") };
    format!("mailfitter-{practice}{name}{}.{}", for_whom.as_str(), format.extension())
}

fn file_word(text: &str) -> String {
    let mut word = String::new();
    for c in text.chars().flat_map(char::to_lowercase) {
        match c {
            'ä' => word.push_str("ae"),
            'ö' => word.push_str("oe"),
            'ü' => word.push_str("ue"),
            'ß' => word.push_str("ss"),
            _ if c.is_ascii_alphanumeric() => word.push(c),
            _ if !word.is_empty() && !word.ends_with('-') => word.push('-'),
            _ => {}
        }
    }
    word.truncate(60);
    word.trim_end_matches('-').to_owned()
}
