//! The settings to type into the device.

use jiff::civil::Date;
use serde::{Deserialize, Serialize};

use crate::advice::Measurement;
use crate::devices::{Device, LimitKind};
use crate::facts::microsoft;
use crate::{Answer, Argument, Arguments, Cloud, Code, DeviceTls, Encryption, Method, Setup};

/// The settings for a device, and what to watch out for.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "typescript", derive(ts_rs::TS))]
pub struct Sheet {
    /// One row a setting.
    pub rows: Vec<SheetRow>,
    /// What limits the device, then what to watch out for on this way.
    pub warnings: Vec<SheetWarning>,
    /// The device whose own words the labels are, where they are known for this way.
    pub device: Option<Device>,
}

/// Something to watch out for.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "typescript", derive(ts_rs::TS))]
pub struct SheetWarning {
    /// Message identifier, for example `sheet-warning-connector-is-a-relay` or `device-limit-password-length`.
    pub id: String,
    /// The values for the words.
    pub arguments: Arguments,
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
    /// What this device calls that value, where it is known.
    pub device_value: Option<String>,
    /// Whether the value is worth a Copy button.
    pub copy: bool,
}

/// The settings for a set-up on a day. Rows whose value is not known yet are left empty, never guessed.
pub fn sheet(setup: &Setup, endpoint: Option<&str>, today: Date) -> Sheet {
    let Some(method) = setup.method else {
        return Sheet { rows: Vec::new(), warnings: Vec::new(), device: None };
    };
    let model = crate::devices::device(&setup.model);
    let cannot = |kind| model.is_some_and(|device| device.limits.iter().any(|limit| limit.kind == kind));
    let mut rows = rows(setup, method, endpoint, cannot(LimitKind::NoEncryptionSetting));
    let device = model.filter(|device| device.names_fit(method));
    if let Some(device) = device {
        for row in &mut rows {
            row.name(device);
        }
        rows.extend(other_senders(setup, method, device));
        if device.limits.iter().any(|limit| limit.kind == LimitKind::HostWithPort) {
            join_host_and_port(&mut rows);
        }
    }
    let mut warnings = model.map(|device| limits(device, method)).unwrap_or_default();
    warnings.extend(dangers(setup, method, today));
    // Whoever cannot encrypt is shown no certificate.
    if method != Method::OnSiteRelay && !cannot(LimitKind::NoEncryptionSetting) {
        warnings.push(SheetWarning::new("sheet-warning-server-not-trusted"));
    }
    Sheet { rows, warnings, device: device.cloned() }
}

fn rows(setup: &Setup, method: Method, endpoint: Option<&str>, without_setting: bool) -> Vec<SheetRow> {
    let mut rows = vec![
        match method {
            Method::OnSiteRelay => SheetRow::words("sheet-server", "sheet-value-own-server"),
            _ => SheetRow::value("sheet-server", server(setup, method, endpoint)),
        },
        SheetRow::value("sheet-port", &port(setup, method).to_string()),
        SheetRow::words("sheet-encryption", encryption(setup, method, without_setting)),
    ];
    if method.signs_in() {
        let with_token = method == Method::ClientSubmissionOauth;
        let how = if with_token { "sheet-value-oauth" } else { "sheet-value-login" };
        rows.push(SheetRow::words("sheet-sign-in", how));
        rows.push(SheetRow::value("sheet-user", &setup.login));
        if !with_token {
            let of_app = method == Method::AzureCommunicationServices;
            let whose = if of_app { "sheet-value-password-acs" } else { "sheet-value-password-kept" };
            rows.push(SheetRow::words("sheet-password", whose));
        }
    } else {
        rows.push(SheetRow::words("sheet-sign-in", "sheet-value-none"));
    }
    if method == Method::RelayCertificate {
        rows.push(SheetRow::words("sheet-certificate", "sheet-value-certificate"));
    }
    rows.push(SheetRow::value("sheet-sender", &setup.from));
    rows
}

fn server<'a>(setup: &'a Setup, method: Method, endpoint: Option<&'a str>) -> &'a str {
    let facts = microsoft();
    match method {
        Method::ClientSubmissionBasic | Method::ClientSubmissionOauth => {
            let cloud = setup.answers.cloud.known().copied().unwrap_or(Cloud::Worldwide);
            facts.submission_host(cloud).unwrap_or("")
        }
        Method::HighVolumeEmail => facts.hve_host(),
        Method::AzureCommunicationServices => facts.acs_host(),
        Method::DirectSend | Method::RelayIp | Method::RelayCertificate if !setup.endpoint.is_empty() => {
            &setup.endpoint
        }
        Method::DirectSend | Method::RelayIp | Method::RelayCertificate => endpoint.unwrap_or(""),
        Method::OnSiteRelay => "",
    }
}

fn port(setup: &Setup, method: Method) -> u16 {
    let facts = microsoft();
    let usual = if method.signs_in() { facts.submission_port() } else { facts.mx_port() };
    if setup.as_device.enabled { setup.as_device.port.unwrap_or(usual) } else { usual }
}

/// Only where the server asks for neither a sign-in nor a certificate can a device without TLS do without.
fn encryption(setup: &Setup, method: Method, without_setting: bool) -> &'static str {
    if without_setting {
        return "sheet-value-starttls-no-setting";
    }
    let without_tls = setup.answers.device_tls == Answer::Known(DeviceTls::None)
        || (setup.as_device.enabled && setup.as_device.encryption == Encryption::None);
    if without_tls && matches!(method, Method::DirectSend | Method::RelayIp) {
        "sheet-value-starttls-optional"
    } else {
        "sheet-value-starttls"
    }
}

/// Another field that must hold the mailbox that signs in.
fn other_senders(setup: &Setup, method: Method, device: &Device) -> Option<SheetRow> {
    let matters = |kind: LimitKind| kind == LimitKind::SeveralSenders && kind.matters_for(method);
    let limit = device.limits.iter().find(|limit| matters(limit.kind))?;
    let field = limit.fields.iter().find(|field| device.labels.get("sender") != Some(field))?;
    Some(SheetRow {
        device_label: Some(field.clone()),
        ..SheetRow::value("sheet-sender-again", &setup.login)
    })
}

fn join_host_and_port(rows: &mut Vec<SheetRow>) {
    let port = rows.iter().find(|row| row.label == "sheet-port").map(|row| row.value.clone());
    let server = rows.iter_mut().find(|row| row.label == "sheet-server" && !row.value.is_empty());
    if let (Some(server), Some(port)) = (server, port) {
        server.value = format!("{}:{port}", server.value);
        rows.retain(|row| row.label != "sheet-port");
    }
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
            device_value: None,
        }
    }

    fn words(label: &str, words: &str) -> Self {
        Self {
            label: label.to_owned(),
            device_label: None,
            value: String::new(),
            value_words: Some(words.to_owned()),
            device_value: None,
            copy: false,
        }
    }

    /// Takes the device's own names where they are known.
    fn name(&mut self, device: &Device) {
        let label = self.label.strip_prefix("sheet-");
        self.device_label = label.and_then(|label| device.labels.get(label)).cloned();
        let value = self.value_words.as_deref().and_then(|words| words.strip_prefix("sheet-value-"));
        self.device_value = value.and_then(|value| device.choices.get(value)).cloned();
        if self.label == "sheet-encryption" && self.device_value.is_none() {
            self.explain_ssl(device);
        }
    }

    /// “Not SSL” makes no sense beside a field that is called SSL.
    fn explain_ssl(&mut self, device: &Device) {
        let box_off = device.limits.iter().any(|limit| limit.kind == LimitKind::SslBoxOff);
        let called_ssl = self.device_label.as_deref().is_some_and(|label| label.contains("SSL"));
        let plain = self.value_words.as_deref() == Some("sheet-value-starttls");
        let words = match () {
            () if box_off => "sheet-value-starttls-box-empty",
            () if called_ssl && plain => "sheet-value-starttls-by-ssl",
            () => return,
        };
        self.value_words = Some(words.to_owned());
    }
}

impl SheetWarning {
    fn new(id: &str) -> Self {
        Self { id: id.to_owned(), arguments: Arguments::new() }
    }

    /// Whether it is about the device and not about the way.
    pub fn is_limit(&self) -> bool {
        self.id.starts_with("device-limit-")
    }
}

fn limits(device: &Device, method: Method) -> Vec<SheetWarning> {
    let matters = device.limits.iter().filter(|limit| limit.kind.matters_for(method));
    matters
        .map(|limit| SheetWarning {
            id: format!("device-limit-{}", limit.kind.as_str()),
            arguments: limit.arguments(),
        })
        .collect()
}

/// The limits that a message or a run of this way met, with the time.
fn met(setup: &Setup, method: Method) -> Vec<SheetWarning> {
    let with_mailbox = matches!(method, Method::ClientSubmissionBasic | Method::ClientSubmissionOauth);
    let by_endpoint = method.uses_mx_endpoint();
    let through_tenant = with_mailbox || matches!(method, Method::RelayIp | Method::RelayCertificate);
    let warning = |known: &Measurement| {
        let same_server = known.method.is_some_and(|tried| tried.uses_mx_endpoint() == by_endpoint);
        let (holds, id) = match known.code {
            Code::LimitConnections => (with_mailbox, "sheet-warning-connections-reached"),
            Code::LimitRate => (with_mailbox, "sheet-warning-rate-reached"),
            Code::LimitRecipients => (with_mailbox, "sheet-warning-recipients-reached"),
            Code::LimitSize => (same_server, "sheet-warning-size-refused"),
            Code::IpThrottled => (by_endpoint, "sheet-warning-throttled"),
            Code::LimitOnmicrosoft => (through_tenant, "sheet-warning-onmicrosoft-reached"),
            Code::LimitTenantExternal => (through_tenant, "sheet-warning-tenant-external-reached"),
            _ => return None,
        };
        let arguments = [("at".to_owned(), Argument::from(known.at.as_str()))].into();
        holds.then(|| SheetWarning { id: id.to_owned(), arguments })
    };
    setup.measured.iter().filter_map(warning).collect()
}

fn dangers(setup: &Setup, method: Method, today: Date) -> Vec<SheetWarning> {
    let mut warnings = met(setup, method);
    let last_day = microsoft().basic_auth_last_day();
    if method == Method::ClientSubmissionBasic && today <= last_day {
        let arguments = [("date".to_owned(), Argument::from(last_day.to_string()))].into();
        warnings.push(SheetWarning { id: "sheet-warning-basic-auth-ends".to_owned(), arguments });
    }
    let of_the_way: &[&str] = match method {
        Method::ClientSubmissionBasic | Method::ClientSubmissionOauth => {
            &["sheet-warning-one-sender", "sheet-warning-connections"]
        }
        Method::DirectSend => &["sheet-warning-own-recipients-only", "sheet-warning-address-changes-direct"],
        Method::RelayIp => &[
            "sheet-warning-address-changes",
            "sheet-warning-connector-is-a-relay",
            "sheet-warning-ipv4-only",
        ],
        Method::RelayCertificate => &["sheet-warning-certificate-ends"],
        Method::HighVolumeEmail => &["sheet-warning-own-recipients-only"],
        Method::AzureCommunicationServices | Method::OnSiteRelay => &[],
    };
    // Where the limit was met, the warning says when.
    let reached = warnings.iter().any(|warning| warning.id == "sheet-warning-connections-reached");
    let of_the_way = of_the_way.iter().filter(|id| !(reached && **id == "sheet-warning-connections"));
    warnings.extend(of_the_way.map(|id| SheetWarning::new(id)));
    warnings
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
        assert!(sheet.warnings.contains(&SheetWarning::new("sheet-warning-connector-is-a-relay")));
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
        let warns = |day| {
            let warnings = sheet(&setup, None, day).warnings;
            warnings.iter().any(|warning| warning.id == "sheet-warning-basic-auth-ends")
        };
        assert!(warns(date(2026, 12, 31)));
        assert!(!warns(date(2027, 1, 1)));
    }

    fn on(model: &str, method: Method) -> Sheet {
        let setup = Setup { method: Some(method), model: model.into(), ..Setup::new("a") };
        sheet(&setup, Some("contoso-com.mail.protection.outlook.com"), date(2026, 11, 24))
    }

    #[test]
    fn a_known_device_has_its_own_words_and_a_row_without_a_known_name_keeps_the_usual_one() {
        let sheet = on("sharp-bp", Method::ClientSubmissionOauth);
        let names: Vec<_> = sheet.rows.iter().map(|row| row.device_label.as_deref()).collect();
        let expected = [
            Some("Primary Server"),
            Some("Port Number"),
            Some("Enable SSL/TLS"),
            Some("Authentication Method"),
            None,
            Some("Sender Address"),
        ];
        assert_eq!(names, expected);
        assert_eq!(sheet.rows[3].device_value.as_deref(), Some("OAuth 2.0"));
    }

    #[test]
    fn a_model_that_is_not_listed_has_no_words_of_its_own() {
        let sheet = on("no-such-model", Method::RelayIp);
        assert_eq!(sheet.device, None);
        assert!(sheet.rows.iter().all(|row| row.device_label.is_none()));
        assert!(sheet.warnings.iter().all(|warning| !warning.is_limit()));
    }

    #[test]
    fn a_limit_is_told_with_its_number_where_it_matters_for_the_way() {
        let limits =
            |method| on("xerox-workcentre-6015", method).warnings.into_iter().filter(SheetWarning::is_limit);
        let with_password: Vec<_> = limits(Method::ClientSubmissionBasic).collect();
        assert_eq!(with_password[0].id, "device-limit-password-length");
        assert_eq!(with_password[0].arguments["number"], Argument::Number(31));
        assert_eq!(limits(Method::RelayIp).count(), 0);
    }

    #[test]
    fn host_and_port_share_a_row_where_the_program_has_one_field_for_both() {
        let sheet = on("grafana", Method::ClientSubmissionBasic);
        assert_eq!(sheet.rows[0].value, "smtp.office365.com:587");
        assert!(sheet.rows.iter().all(|row| row.label != "sheet-port"));
    }

    #[test]
    fn a_device_without_tls_may_do_without_only_where_nothing_secret_is_said() {
        let value = |method| {
            let as_device = crate::AsDevice { enabled: true, encryption: Encryption::None, port: None };
            let setup = Setup { method: Some(method), as_device, ..Setup::new("a") };
            sheet(&setup, None, date(2026, 11, 24)).rows[2].value_words.clone().unwrap()
        };
        assert_eq!(value(Method::RelayIp), "sheet-value-starttls-optional");
        assert_eq!(value(Method::ClientSubmissionBasic), "sheet-value-starttls");
        assert_eq!(value(Method::RelayCertificate), "sheet-value-starttls");
    }

    #[test]
    fn a_device_without_a_setting_for_encryption_is_not_told_to_switch_it_on() {
        let value = |model, method| on(model, method).rows[2].value_words.clone().unwrap();
        assert_eq!(value("hpe-ilo-4", Method::RelayIp), "sheet-value-starttls-no-setting");
        assert_eq!(value("hpe-ilo-5", Method::RelayIp), "sheet-value-starttls");
    }

    #[test]
    fn a_field_that_is_called_ssl_is_not_told_to_be_anything_but_ssl() {
        let value = |model| {
            let sheet = on(model, Method::ClientSubmissionBasic);
            sheet.rows[2].value_words.clone().unwrap()
        };
        assert_eq!(value("ict-din"), "sheet-value-starttls-box-empty");
        assert_eq!(value("ricoh-pro-c9110"), "sheet-value-starttls-by-ssl");
        assert_eq!(value("no-such-model"), "sheet-value-starttls");
    }

    #[test]
    fn a_second_field_for_the_sender_has_its_row_where_the_device_signs_in() {
        let again = |method| {
            let rows = on("ricoh-pro-c9110", method).rows;
            rows.into_iter().find(|row| row.label == "sheet-sender-again").and_then(|row| row.device_label)
        };
        assert_eq!(again(Method::ClientSubmissionBasic).as_deref(), Some("SMTP Auth. Email Address"));
        assert_eq!(again(Method::RelayIp), None);
    }

    #[test]
    fn direct_send_is_told_of_no_connector() {
        let words = crate::words::Words::new(crate::words::Language::English);
        for warning in on("", Method::DirectSend).warnings {
            let said = words.message(&warning.id, &warning.arguments).unwrap();
            assert!(!said.contains("connector"), "{said}");
        }
    }

    #[test]
    fn an_own_mail_server_is_not_looked_for_at_microsoft() {
        let sheet = on("", Method::OnSiteRelay);
        assert_eq!(sheet.rows[0].value_words.as_deref(), Some("sheet-value-own-server"));
        assert_eq!(sheet.rows[0].value, "");
    }

    #[test]
    fn a_limit_that_was_met_is_said_with_its_time_on_the_ways_that_it_holds_for() {
        let at = "2026-11-24T13:02:00Z";
        let known = |code| Measurement { code, method: Some(Method::ClientSubmissionBasic), at: at.into() };
        let measured =
            vec![known(Code::LimitConnections), known(Code::LimitSize), known(Code::Port25Blocked)];
        let ids = |method| {
            let setup = Setup { method: Some(method), measured: measured.clone(), ..Setup::new("a") };
            let warnings = sheet(&setup, None, date(2027, 1, 1)).warnings;
            warnings.into_iter().map(|warning| (warning.id, warning.arguments)).collect::<Vec<_>>()
        };
        let submission = ids(Method::ClientSubmissionBasic);
        assert_eq!(submission[0].0, "sheet-warning-connections-reached");
        assert_eq!(submission[0].1["at"], Argument::from(at));
        assert_eq!(submission[1].0, "sheet-warning-size-refused");
        assert!(submission.iter().all(|(id, _)| id != "sheet-warning-connections"));
        let relay = ids(Method::RelayIp);
        assert!(relay.iter().all(|(id, _)| !id.ends_with("-reached") && !id.ends_with("-refused")));
    }

    #[test]
    fn every_warning_of_every_way_and_device_has_its_words_and_comes_once() {
        let words = crate::words::Words::new(crate::words::Language::English);
        let models = crate::devices::devices().iter().map(|device| device.id.as_str()).chain([""]);
        for model in models {
            for method in Method::ALL {
                let met = |&code| Measurement { code, method: Some(method), at: String::new() };
                let setup = Setup {
                    method: Some(method),
                    model: model.into(),
                    measured: Code::ALL.iter().map(met).collect(),
                    ..Setup::new("a")
                };
                let mut warnings = on(model, method).warnings;
                let after = sheet(&setup, None, date(2026, 11, 24)).warnings;
                warnings.extend(after.into_iter().filter(|warning| warning.arguments.contains_key("at")));
                for (n, warning) in warnings.iter().enumerate() {
                    assert!(words.message(&warning.id, &warning.arguments).is_some(), "{}", warning.id);
                    assert!(warnings[..n].iter().all(|other| other.id != warning.id), "{}", warning.id);
                }
            }
        }
    }

    #[test]
    fn a_device_that_does_not_trust_the_server_is_never_told_to_stop_checking() {
        let words = crate::words::Words::new(crate::words::Language::English);
        let said = words.message("sheet-warning-server-not-trusted", &Arguments::new()).unwrap();
        assert!(said.contains("Leave the checking of certificates on"), "{said}");
    }
}
