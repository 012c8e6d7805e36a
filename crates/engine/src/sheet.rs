//! The settings to type into the device.

use jiff::civil::Date;
use serde::{Deserialize, Serialize};

use crate::devices::Device;
use crate::facts::microsoft;
use crate::{Cloud, Method, Setup};

/// The settings for a device, and what to watch out for.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "typescript", derive(ts_rs::TS))]
pub struct Sheet {
    /// One row a setting.
    pub rows: Vec<SheetRow>,
    /// Message identifiers of warnings that apply, for example `sheet-warning-connector-is-a-relay`.
    pub warnings: Vec<String>,
    /// The device whose own words the labels are, where it is known.
    pub device: Option<Device>,
}

/// One setting.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "typescript", derive(ts_rs::TS))]
pub struct SheetRow {
    /// Message identifier of the label, for example `sheet-server`; its attribute `.synonyms` holds other names.
    pub label: String,
    /// What this device calls it, where that is known.
    pub device_label: Option<String>,
    /// The value to type; empty where the person must type a secret.
    pub value: String,
    /// Message identifier of the value in words, for settings such as "On (STARTTLS)".
    pub value_words: Option<String>,
    /// Whether the value is worth a Copy button.
    pub copy: bool,
}

/// The settings for a set-up on a day. Rows whose value is not known yet are left empty, never guessed.
pub fn sheet(setup: &Setup, endpoint: Option<&str>, today: Date) -> Sheet {
    let Some(method) = setup.method else {
        return Sheet { rows: Vec::new(), warnings: Vec::new(), device: None };
    };
    let cloud = setup.answers.cloud.known().copied().unwrap_or(Cloud::Worldwide);
    let facts = microsoft();
    let server = match method {
        Method::ClientSubmissionBasic | Method::ClientSubmissionOauth => {
            facts.submission_host(cloud).unwrap_or("")
        }
        Method::HighVolumeEmail => facts.hve_host(),
        Method::AzureCommunicationServices => facts.acs_host(),
        Method::DirectSend | Method::RelayIp | Method::RelayCertificate => {
            if setup.endpoint.is_empty() {
                endpoint.unwrap_or("")
            } else {
                &setup.endpoint
            }
        }
        Method::OnSiteRelay => "",
    };
    let port = if method.signs_in() { facts.submission_port() } else { facts.mx_port() };
    let mut rows = vec![
        SheetRow::value("sheet-server", server),
        SheetRow::value("sheet-port", &port.to_string()),
        SheetRow::words("sheet-encryption", "sheet-value-starttls"),
    ];
    if method.signs_in() {
        let with_token = method == Method::ClientSubmissionOauth;
        let how = if with_token { "sheet-value-oauth" } else { "sheet-value-login" };
        rows.push(SheetRow::words("sheet-sign-in", how));
        rows.push(SheetRow::value("sheet-user", &setup.login));
        if !with_token {
            rows.push(SheetRow::words("sheet-password", "sheet-value-password-kept"));
        }
    } else {
        rows.push(SheetRow::words("sheet-sign-in", "sheet-value-none"));
    }
    if method == Method::RelayCertificate {
        rows.push(SheetRow::words("sheet-certificate", "sheet-value-certificate"));
    }
    rows.push(SheetRow::value("sheet-sender", &setup.from));
    Sheet { rows, warnings: warnings(method, today), device: crate::devices::device(&setup.model).cloned() }
}

impl SheetRow {
    fn value(label: &str, value: &str) -> Self {
        let value = crate::clean(value, 300);
        Self {
            label: label.to_owned(),
            device_label: None,
            copy: !value.is_empty(),
            value,
            value_words: None,
        }
    }

    fn words(label: &str, words: &str) -> Self {
        Self {
            label: label.to_owned(),
            device_label: None,
            value: String::new(),
            value_words: Some(words.to_owned()),
            copy: false,
        }
    }
}

fn warnings(method: Method, today: Date) -> Vec<String> {
    let mut warnings = Vec::new();
    if method == Method::ClientSubmissionBasic && today <= microsoft().basic_auth_last_day() {
        warnings.push("sheet-warning-basic-auth-ends");
    }
    match method {
        Method::ClientSubmissionBasic | Method::ClientSubmissionOauth => {
            warnings.extend(["sheet-warning-one-sender", "sheet-warning-connections"]);
        }
        Method::DirectSend => {
            warnings.extend(["sheet-warning-own-recipients-only", "sheet-warning-address-changes"]);
        }
        Method::RelayIp => warnings.extend([
            "sheet-warning-address-changes",
            "sheet-warning-connector-is-a-relay",
            "sheet-warning-ipv4-only",
        ]),
        _ => {}
    }
    warnings.into_iter().map(str::to_owned).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use jiff::civil::date;

    #[test]
    fn a_relay_sheet_has_the_endpoint_no_sign_in_and_its_dangers() {
        let setup =
            Setup { method: Some(Method::RelayIp), from: "scan@contoso.com".into(), ..Setup::new("a") };
        let sheet = sheet(&setup, Some("contoso-com.mail.protection.outlook.com"), date(2026, 11, 24));
        assert_eq!(sheet.rows[0].value, "contoso-com.mail.protection.outlook.com");
        assert_eq!(sheet.rows[1].value, "25");
        assert!(sheet.rows.iter().all(|row| row.label != "sheet-password"));
        assert!(sheet.warnings.contains(&"sheet-warning-connector-is-a-relay".to_owned()));
    }

    #[test]
    fn an_endpoint_that_is_not_known_is_left_empty() {
        let setup = Setup { method: Some(Method::DirectSend), ..Setup::new("a") };
        let sheet = sheet(&setup, None, date(2026, 11, 24));
        assert_eq!(sheet.rows[0].value, "");
        assert!(!sheet.rows[0].copy);
    }

    #[test]
    fn the_password_warning_ends_with_its_date() {
        let setup = Setup { method: Some(Method::ClientSubmissionBasic), ..Setup::new("a") };
        let warns =
            |day| sheet(&setup, None, day).warnings.iter().any(|w| w == "sheet-warning-basic-auth-ends");
        assert!(warns(date(2026, 12, 31)));
        assert!(!warns(date(2027, 1, 1)));
    }
}
