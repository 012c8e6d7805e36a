//! What comes in from outside: files, standard input, secrets, the words of a way.

use std::io::Read as _;
use std::path::Path;

use engine::checks::Plan;
use engine::input::{self, FieldProblem, Understood};
use engine::ports::{ClientCertificate, Credentials};
use engine::words::Words;
use engine::{Method, Setup};
use vault::SecretKind;

use crate::Failure;
use crate::args::WayArgs;
use crate::surroundings::Surroundings;

/// The longest document read from a file or standard input.
const LONGEST_DOCUMENT: u64 = 16 * 1024 * 1024;

/// The longest secret, in bytes; Microsoft's access tokens stay far below.
const LONGEST_SECRET: u64 = 64 * 1024;

/// A file's bytes, or standard input's for `-`.
pub(crate) fn document(source: &str) -> Result<Vec<u8>, Failure> {
    let mut bytes = Vec::new();
    let read = if source == "-" {
        std::io::stdin().lock().take(LONGEST_DOCUMENT + 1).read_to_end(&mut bytes)
    } else {
        std::fs::File::open(source).and_then(|file| file.take(LONGEST_DOCUMENT + 1).read_to_end(&mut bytes))
    };
    match read {
        Ok(_) if bytes.len() as u64 > LONGEST_DOCUMENT => {
            Err(Failure::Usage(format!("{source}: larger than 16 MB")))
        }
        Ok(_) => Ok(bytes),
        Err(error) => Err(Failure::Usage(format!("{source}: {error}"))),
    }
}

/// A secret from standard input, its line end left off.
pub(crate) fn secret() -> Result<smtp::Secret, Failure> {
    let mut text = String::new();
    std::io::stdin()
        .lock()
        .take(LONGEST_SECRET + 1)
        .read_to_string(&mut text)
        .map_err(|error| Failure::Usage(format!("standard input: {error}")))?;
    if text.len() as u64 > LONGEST_SECRET {
        return Err(Failure::Usage("standard input: longer than any secret".to_owned()));
    }
    while text.ends_with(['\n', '\r']) {
        text.pop();
    }
    Ok(smtp::Secret::new(text))
}

/// A word of the call that must fit a field.
pub(crate) fn field(
    flag: &str,
    text: &str,
    read: impl Fn(&str) -> Result<Understood, FieldProblem>,
    words: &Words,
) -> Result<String, Failure> {
    read(text).map(|understood| understood.value).map_err(|problem| {
        let shown = engine::clean(text, 60);
        Failure::Usage(format!("{flag} {shown:?}: {}", words.field(problem)))
    })
}

/// The plan for a way, from a saved set-up and the words of the call; the words win.
pub(crate) fn plan(way: &WayArgs, around: &Surroundings) -> Result<(Plan, Option<Setup>), Failure> {
    let words = &around.words;
    let setup = match &around.setup_name {
        Some(name) => Some(crate::commands::setups::find(&around.setups()?, name)?),
        None => None,
    };
    let fits =
        |flag: &'static str, text: &Option<String>, read: fn(&str) -> Result<Understood, FieldProblem>| {
            text.as_deref().map(|text| field(flag, text, read, words)).transpose()
        };
    let domain = fits("--domain", &way.domain, input::domain)?;
    let mut plan = if let Some(setup) = &setup {
        let mut setup = setup.clone();
        setup.method = way.method.or(setup.method);
        if let Some(domain) = &domain {
            setup.domain.clone_from(domain);
        }
        if setup.method.is_none() {
            let name = &setup.name;
            return Err(Failure::Usage(format!(
                "the set-up {name:?} has no way to send yet; name one with --method"
            )));
        }
        Plan::of_setup(&setup, false, around.today).map_err(|unfit| {
            Failure::Usage(format!("set-up {:?}: {}", setup.name, words.field(unfit.problem)))
        })?
    } else {
        let domain = domain.ok_or_else(|| Failure::Usage("--domain is needed, or --setup".to_owned()))?;
        let method = way.method.ok_or_else(|| Failure::Usage("--method is needed, or --setup".to_owned()))?;
        Plan::new(method, domain, around.today)
    };
    if !supported(plan.method) {
        return Err(Failure::Usage(format!(
            "{} cannot be checked yet: there is no server to name",
            plan.method
        )));
    }
    plan.cloud = way.cloud;
    plan.from = fits("--from", &way.from, input::address)?.or(plan.from);
    plan.login = fits("--login", &way.login, input::address)?.or(plan.login);
    plan.helo = fits("--helo", &way.helo, input::helo)?.or(plan.helo);
    plan.endpoint = fits("--endpoint", &way.endpoint, input::endpoint)?.or(plan.endpoint);
    plan.public_ip = way.public_ip.or(plan.public_ip);
    plan.port = way.port.or(plan.port);
    plan.as_device |= way.as_device;
    plan.encryption = way.encryption.unwrap_or(plan.encryption);
    plan.control_hosts &= !way.no_control_host;
    plan.control_host = fits("--control-host", &way.control_host, input::domain)?.or(plan.control_host);
    plan.sign_in_again = way.sign_in_again;
    plan.extra_trust = around.extra_trust;
    if plan.login.is_none() && plan.method.signs_in() {
        plan.login.clone_from(&plan.from);
    }
    if plan.from.is_none() && plan.method.signs_in() {
        plan.from.clone_from(&plan.login);
    }
    plan.credentials = credentials(way, &plan, setup.as_ref(), around)?;
    plan.certificate = match (&way.client_certificate, &way.client_key) {
        (Some(chain), Some(key)) => Some(certificate(chain, key)?),
        _ => None,
    };
    Ok((plan, setup))
}

/// The recipients of the call, or the set-up's.
pub(crate) fn recipients(way: &WayArgs, around: &Surroundings) -> Result<Vec<String>, Failure> {
    way.to.iter().map(|to| field("--to", to, input::address, &around.words)).collect()
}

fn supported(method: Method) -> bool {
    method != Method::OnSiteRelay
}

fn credentials(
    way: &WayArgs,
    plan: &Plan,
    setup: Option<&Setup>,
    around: &Surroundings,
) -> Result<Option<Credentials>, Failure> {
    let wants = way.password_stdin || way.token_stdin || way.from_keychain;
    if !wants || !plan.method.signs_in() {
        return Ok(None);
    }
    let Some(login) = plan.login.clone() else {
        return Err(Failure::Usage("--login is needed to sign in".to_owned()));
    };
    let with_token = way.token_stdin || (way.from_keychain && plan.method == Method::ClientSubmissionOauth);
    if (plan.method == Method::ClientSubmissionOauth) != with_token && !way.from_keychain {
        return Err(Failure::Usage(match plan.method {
            Method::ClientSubmissionOauth => {
                "client-submission-oauth signs in with a token: --token-stdin".to_owned()
            }
            method => format!("{method} signs in with a password: --password-stdin"),
        }));
    }
    let secret = match setup {
        Some(setup) if way.from_keychain => {
            let kind = if with_token { SecretKind::Token } else { SecretKind::Password };
            around
                .secrets()
                .load(&setup.id, kind)
                .map_err(|problem| Failure::Work(around.words.code(problem.code()).title))?
                .ok_or_else(|| {
                    Failure::Work(format!("the keychain has no secret for the set-up {:?}", setup.name))
                })?
        }
        _ => secret()?,
    };
    let made =
        if with_token { Credentials::token(login, secret) } else { Credentials::password(login, secret) };
    made.map(Some).map_err(|error| Failure::Usage(error.to_string()))
}

fn certificate(chain: &Path, key: &Path) -> Result<ClientCertificate, Failure> {
    let read = |path: &Path| document(&path.to_string_lossy());
    let key =
        String::from_utf8(read(key)?).map_err(|_| Failure::Usage(format!("{}: not PEM", key.display())))?;
    Ok(ClientCertificate { chain: read(chain)?, key: smtp::Secret::new(key) })
}
