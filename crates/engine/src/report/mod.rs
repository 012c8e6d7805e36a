//! Sheets for the people who do a part of the work: the person at the device, the tenant's administrator, whoever
//! runs DNS; and the full report. As HTML, text or Markdown. Never a secret.

use jiff::civil::Date;
use serde::{Deserialize, Serialize};

use crate::Setup;
use crate::guide::Guide;
use crate::sheet::Sheet;
use crate::words::Words;

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

/// What a report is made of.
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
    let _ = (material, for_whom, format, words);
    String::new()
}
