//! The words of a call. The contract with scripts is in `docs/command-line.md`.

use std::net::{IpAddr, SocketAddr};
use std::path::PathBuf;

use clap::{Args, Parser, Subcommand};
use engine::report::{ReportFor, ReportFormat};
use engine::{Encryption, Method};
use jiff::civil::Date;

/// Gets printers, scanners and apps sending mail through Microsoft 365.
#[derive(Debug, Parser)]
#[command(name = "mailfitter", version, about, propagate_version = true)]
pub(crate) struct Call {
    #[command(flatten)]
    pub(crate) everywhere: Everywhere,
    #[command(subcommand)]
    pub(crate) command: Command,
}

/// What every command takes.
#[derive(Debug, Args)]
pub(crate) struct Everywhere {
    /// One JSON document on stdout; everything else on stderr
    #[arg(long, global = true)]
    pub(crate) json: bool,
    /// Ask this resolver instead of the system's; repeatable
    #[arg(long, global = true, value_name = "IP[:PORT]", value_parser = nameserver)]
    pub(crate) nameserver: Vec<SocketAddr>,
    /// Further CA certificates (PEM), beside the operating system's
    #[arg(long, global = true, value_name = "FILE")]
    pub(crate) trust: Option<PathBuf>,
    /// Bound on network work
    #[arg(long, global = true, value_name = "SECONDS", default_value_t = 60.0, value_parser = seconds)]
    pub(crate) timeout: f64,
    /// Day for which dated rules are judged (default: today)
    #[arg(long, global = true, value_name = "YYYY-MM-DD")]
    pub(crate) today: Option<Date>,
    /// Language of the words (default: the system's)
    #[arg(long, global = true, value_name = "TAG")]
    pub(crate) language: Option<String>,
    /// Where set-ups are kept (default: the platform's place)
    #[arg(long, global = true, value_name = "DIR")]
    pub(crate) data_dir: Option<PathBuf>,
    /// Take domain, method, addresses and login from a saved set-up
    #[arg(long, global = true, value_name = "NAME")]
    pub(crate) setup: Option<String>,
    /// Run against the built-in pretend Microsoft 365 instead of the network
    #[arg(long, global = true, value_name = "SCENARIO")]
    pub(crate) practice: Option<String>,
}

#[derive(Debug, Subcommand)]
pub(crate) enum Command {
    /// Which way to send fits these answers, and why the others do not
    Advise(AdviseArgs),
    /// Check a way to send from this computer; sends nothing
    Check(CheckArgs),
    /// Send a test message
    Send(SendArgs),
    /// SPF
    #[command(subcommand)]
    Spf(SpfCommand),
    /// What an error text means
    Explain(ExplainArgs),
    /// Every code with severity, role and words
    Codes,
    /// Every dated fact with its source
    Facts,
    /// The built-in pretend Microsoft 365
    #[command(subcommand)]
    Practice(PracticeCommand),
    /// A sheet of a saved set-up for the person at the device, the Microsoft 365 admin, or DNS; or everything
    Report(ReportArgs),
    /// Saved set-ups
    #[command(subcommand)]
    Setups(SetupsCommand),
}

#[derive(Debug, Args)]
pub(crate) struct AdviseArgs {
    /// The answers as a JSON file, or - for standard input; with --setup, they win over the saved ones
    #[arg(long, value_name = "FILE")]
    pub(crate) answers: Option<String>,
}

/// What `check` and `send` share.
#[derive(Debug, Args)]
pub(crate) struct WayArgs {
    /// The domain that mail is sent from
    #[arg(long, value_name = "D")]
    pub(crate) domain: Option<String>,
    /// The way to send
    #[arg(long, value_name = "M", value_parser = method)]
    pub(crate) method: Option<Method>,
    /// The sender address
    #[arg(long, value_name = "A")]
    pub(crate) from: Option<String>,
    /// A recipient; for `check` it is the consent to the trial that sends nothing; repeatable
    #[arg(long, value_name = "A")]
    pub(crate) to: Vec<String>,
    /// The public address that the device uses, where this computer's is another one
    #[arg(long, value_name = "IP", value_parser = ip)]
    pub(crate) public_ip: Option<IpAddr>,
    /// The mailbox that signs in
    #[arg(long, value_name = "A")]
    pub(crate) login: Option<String>,
    /// The name for EHLO
    #[arg(long, value_name = "NAME")]
    pub(crate) helo: Option<String>,
    /// Another port than the way's usual one
    #[arg(long, value_name = "587|25", value_parser = port)]
    pub(crate) port: Option<u16>,
    /// The tenant's MX endpoint as the admin center shows it, where DNS does not name it
    #[arg(long, value_name = "NAME")]
    pub(crate) endpoint: Option<String>,
    /// The tenant's cloud
    #[arg(long, value_name = "CLOUD", default_value = "worldwide", value_parser = cloud)]
    pub(crate) cloud: engine::Cloud,
    /// Keep to what a plain device does: one command at a time, AUTH LOGIN step by step
    #[arg(long)]
    pub(crate) as_device: bool,
    /// The encryption that the device can do (default: best)
    #[arg(long, value_name = "best|tls-1.2|none", value_parser = encryption, requires = "as_device")]
    pub(crate) encryption: Option<Encryption>,
    /// Do not ask the control host when a port is silent
    #[arg(long)]
    pub(crate) no_control_host: bool,
    /// Ask this mail server in the place of the usual control host when a port is silent
    #[arg(long, value_name = "HOST", conflicts_with = "no_control_host")]
    pub(crate) control_host: Option<String>,
    /// Sign in once more although two sign-ins of the set-up were rejected
    #[arg(long)]
    pub(crate) sign_in_again: bool,
    /// A certificate chain to present to a connector (PEM)
    #[arg(long, value_name = "FILE", requires = "client_key")]
    pub(crate) client_certificate: Option<PathBuf>,
    /// Its private key (PEM)
    #[arg(long, value_name = "FILE", requires = "client_certificate")]
    pub(crate) client_key: Option<PathBuf>,
    /// Read the password from standard input
    #[arg(long, conflicts_with_all = ["token_stdin", "from_keychain"])]
    pub(crate) password_stdin: bool,
    /// Read an OAuth access token from standard input
    #[arg(long, conflicts_with_all = ["password_stdin", "from_keychain"])]
    pub(crate) token_stdin: bool,
    /// Take the secret of the set-up from the keychain
    #[arg(long, requires = "setup")]
    pub(crate) from_keychain: bool,
}

/// A bundle of everything that was found, for whoever helps.
#[derive(Debug, Args)]
pub(crate) struct BundleArgs {
    /// Put everything that was found into this folder, as a page and as JSON, names and addresses hidden
    #[arg(long, value_name = "FOLDER")]
    pub(crate) bundle: Option<PathBuf>,
    /// Leave names and addresses in the bundle
    #[arg(long, requires = "bundle")]
    pub(crate) with_names: bool,
}

#[derive(Debug, Args)]
pub(crate) struct CheckArgs {
    #[command(flatten)]
    pub(crate) way: WayArgs,
    #[command(flatten)]
    pub(crate) bundle: BundleArgs,
    /// Do not try a recipient
    #[arg(long, conflicts_with = "to")]
    pub(crate) no_probe: bool,
}

#[derive(Debug, Args)]
pub(crate) struct SendArgs {
    #[command(flatten)]
    pub(crate) way: WayArgs,
    #[command(flatten)]
    pub(crate) bundle: BundleArgs,
    /// A file to attach
    #[arg(long, value_name = "FILE", conflicts_with = "scan_size")]
    pub(crate) attach: Option<PathBuf>,
    /// Attach a PDF of about this size, as a scan would be
    #[arg(long, value_name = "MB", value_parser = megabytes)]
    pub(crate) scan_size: Option<f64>,
}

#[derive(Debug, Subcommand)]
pub(crate) enum SpfCommand {
    /// Evaluate SPF for an address (RFC 7208)
    Check(SpfCheckArgs),
    /// What is wrong or doubtful in a domain's SPF, with all that it includes
    Lint(SpfLintArgs),
    /// What is to be changed in a domain's SPF for a way to send, and when nothing is
    Plan(SpfPlanArgs),
}

#[derive(Debug, Args)]
#[command(group(clap::ArgGroup::new("whose").required(true).args(["domain", "domains"])))]
pub(crate) struct SpfLintArgs {
    /// The domain
    #[arg(long, value_name = "D")]
    pub(crate) domain: Option<String>,
    /// A file with a domain a line, or - for standard input: a JSON document a line comes back as each is done
    #[arg(long, value_name = "FILE")]
    pub(crate) domains: Option<String>,
    /// Most questions to name servers at once, for `--domains`
    #[arg(long, value_name = "N", default_value_t = 20, value_parser = clap::value_parser!(u16).range(1..=500))]
    pub(crate) at_once: u16,
    /// The tenant's cloud; by the MX where it is not said
    #[arg(long, value_name = "CLOUD", value_parser = cloud)]
    pub(crate) cloud: Option<engine::Cloud>,
}

#[derive(Debug, Args)]
pub(crate) struct SpfPlanArgs {
    /// The domain of the envelope sender
    #[arg(long, value_name = "D")]
    pub(crate) domain: Option<String>,
    /// The way to send
    #[arg(long, value_name = "M", value_parser = method)]
    pub(crate) method: Option<Method>,
    /// The public address that the device sends from; needed for direct-send and relay-ip
    #[arg(long, value_name = "IP", value_parser = ip)]
    pub(crate) ip: Option<IpAddr>,
    /// Whether the address stays: static or dynamic
    #[arg(long, value_name = "KIND", value_parser = ip_kind)]
    pub(crate) ip_kind: Option<engine::IpKind>,
    /// Mail leaves from a third party's addresses, not from the office's
    #[arg(long)]
    pub(crate) hosted: bool,
    /// The name that the third party wants included; with --hosted
    #[arg(long, value_name = "NAME", requires = "hosted")]
    pub(crate) include: Option<String>,
    /// Every sender of the domain is listed: a first record may end in -all
    #[arg(long)]
    pub(crate) every_sender_listed: bool,
    /// Of several records, keep this term; repeatable
    #[arg(long, value_name = "TERM", allow_hyphen_values = true)]
    pub(crate) keep: Vec<String>,
    /// Of several records, end in this; default the softest of theirs
    #[arg(long, value_name = "~all|-all|?all", requires = "keep", allow_hyphen_values = true, value_parser = ["~all", "-all", "?all"])]
    pub(crate) ending: Option<String>,
    /// The tenant's cloud; by the MX where it is not said
    #[arg(long, value_name = "CLOUD", value_parser = cloud)]
    pub(crate) cloud: Option<engine::Cloud>,
}

#[derive(Debug, Args)]
pub(crate) struct SpfCheckArgs {
    /// The address of the sending server
    #[arg(long, value_name = "IP", value_parser = ip)]
    pub(crate) ip: IpAddr,
    /// The envelope sender; empty uses postmaster at the HELO name
    #[arg(long, value_name = "A", allow_hyphen_values = true)]
    pub(crate) mail_from: String,
    /// The HELO name
    #[arg(long, value_name = "NAME")]
    pub(crate) helo: Option<String>,
}

#[derive(Debug, Args)]
pub(crate) struct ExplainArgs {
    /// The text, or - for standard input
    #[arg(value_name = "TEXT", allow_hyphen_values = true)]
    pub(crate) text: String,
    /// The way to send (default: that of the set-up); what belongs to it comes first
    #[arg(long, value_name = "M", value_parser = method)]
    pub(crate) method: Option<Method>,
}

#[derive(Debug, Subcommand)]
pub(crate) enum PracticeCommand {
    /// The scenarios
    List,
    /// The whole guided job in the terminal, on the pretend Microsoft 365
    Walk {
        /// The scenario to walk through
        #[arg(default_value = "healthy")]
        scenario: String,
    },
}

#[derive(Debug, Args)]
pub(crate) struct ReportArgs {
    /// For whom it is
    #[arg(long, value_name = "device|tenant-admin|dns|full", value_parser = sheet)]
    pub(crate) sheet: ReportFor,
    /// In which form
    #[arg(long, value_name = "html|text|json|markdown", default_value = "text", value_parser = sheet_format)]
    pub(crate) format: SheetFormat,
}

/// In which form a sheet is printed.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum SheetFormat {
    /// As a document to read.
    Form(ReportFormat),
    /// As what it is made of.
    Json,
}

impl SheetFormat {
    pub(crate) const fn form(self) -> Option<ReportFormat> {
        match self {
            Self::Form(form) => Some(form),
            Self::Json => None,
        }
    }

    pub(crate) const fn as_str(self) -> &'static str {
        match self {
            Self::Form(form) => form.as_str(),
            Self::Json => "json",
        }
    }
}

#[derive(Debug, Subcommand)]
pub(crate) enum SetupsCommand {
    /// Every set-up
    List,
    /// One set-up
    Show {
        /// Its name or identifier
        name: String,
    },
    /// Save a set-up, new or changed
    Save(Box<SaveArgs>),
    /// Print set-ups as JSON; never their secrets
    Export {
        #[command(flatten)]
        which: Which,
    },
    /// Read set-ups from a file that `export` made, or - for standard input
    Import {
        /// The file
        file: String,
    },
    /// Remove set-ups and their secrets
    Remove {
        #[command(flatten)]
        which: Which,
        /// Yes, remove
        #[arg(long)]
        yes: bool,
    },
}

/// One set-up, or all of a customer.
#[derive(Debug, Args)]
#[group(required = true, multiple = false)]
pub(crate) struct Which {
    /// Its name or identifier
    pub(crate) name: Option<String>,
    /// Every set-up of this customer
    #[arg(long)]
    pub(crate) customer: Option<String>,
}

#[derive(Debug, Args)]
pub(crate) struct SaveArgs {
    /// Its name
    pub(crate) name: String,
    /// The customer it belongs to
    #[arg(long)]
    pub(crate) customer: Option<String>,
    /// The device's model, by its identifier; empty takes it out
    #[arg(long, value_name = "ID")]
    pub(crate) model: Option<String>,
    #[command(flatten)]
    pub(crate) way: WayArgs,
}

/// Every word of a call, `--practice` without a scenario made `--practice healthy`.
pub(crate) fn words(given: impl IntoIterator<Item = std::ffi::OsString>) -> Vec<std::ffi::OsString> {
    let mut words: Vec<std::ffi::OsString> = Vec::new();
    let mut given = given.into_iter().peekable();
    while let Some(word) = given.next() {
        let bare = word == "--practice";
        words.push(word);
        if bare {
            let named = given.peek().and_then(|next| next.to_str()).is_some_and(names_a_scenario);
            if !named {
                words.push("healthy".into());
            }
        }
    }
    words
}

/// A word that can only be meant as a scenario: neither a flag nor one of the commands.
fn names_a_scenario(word: &str) -> bool {
    const COMMANDS: [&str; 11] = [
        "advise", "check", "send", "spf", "explain", "codes", "facts", "practice", "report", "setups", "help",
    ];
    !word.starts_with('-') && !COMMANDS.contains(&word)
}

fn nameserver(text: &str) -> Result<SocketAddr, String> {
    text.parse::<SocketAddr>()
        .or_else(|_| text.parse::<IpAddr>().map(|address| SocketAddr::new(address, 53)))
        .map_err(|_| {
            "an IP address, with a port if it is not 53: 192.0.2.53 or [2001:db8::53]:5353".to_owned()
        })
}

fn seconds(text: &str) -> Result<f64, String> {
    text.parse()
        .ok()
        .filter(|seconds| (0.05..=3_600.0).contains(seconds))
        .ok_or_else(|| "0.05 to 3600".to_owned())
}

fn megabytes(text: &str) -> Result<f64, String> {
    text.parse().ok().filter(|size| (0.01..=150.0).contains(size)).ok_or_else(|| "0.01 to 150".to_owned())
}

fn method(text: &str) -> Result<Method, String> {
    Method::parse(text).ok_or_else(|| format!("one of {}", Method::ALL.map(Method::as_str).join(", ")))
}

fn cloud(text: &str) -> Result<engine::Cloud, String> {
    let all = engine::Cloud::ALL;
    all.iter().copied().find(|cloud| cloud.as_str() == text).ok_or_else(|| {
        format!("one of {}", all.iter().map(|cloud| cloud.as_str()).collect::<Vec<_>>().join(", "))
    })
}

fn ip_kind(text: &str) -> Result<engine::IpKind, String> {
    let all = engine::IpKind::ALL;
    all.iter().copied().find(|kind| kind.as_str() == text).ok_or_else(|| "static or dynamic".to_owned())
}

fn sheet(text: &str) -> Result<ReportFor, String> {
    let all = ReportFor::ALL;
    all.into_iter()
        .find(|sheet| sheet.as_str() == text)
        .ok_or_else(|| format!("one of {}", all.map(ReportFor::as_str).join(", ")))
}

fn sheet_format(text: &str) -> Result<SheetFormat, String> {
    if text == "json" {
        return Ok(SheetFormat::Json);
    }
    let form = ReportFormat::ALL.into_iter().find(|form| form.as_str() == text);
    form.map(SheetFormat::Form).ok_or_else(|| "one of html, text, json, markdown".to_owned())
}

fn encryption(text: &str) -> Result<Encryption, String> {
    Encryption::parse(text)
        .ok_or_else(|| format!("one of {}", Encryption::ALL.map(Encryption::as_str).join(", ")))
}

fn ip(text: &str) -> Result<IpAddr, String> {
    text.trim_matches(['[', ']']).parse().map_err(|_| "not an IP address".to_owned())
}

fn port(text: &str) -> Result<u16, String> {
    text.parse().ok().filter(|port| [25, 587].contains(port)).ok_or_else(|| "587 or 25".to_owned())
}
