//! `--bundle FOLDER`: everything that was found, for whoever helps, as two files. Nothing is sent anywhere.

use std::path::PathBuf;

use engine::checks::Plan;
use engine::report::{Bundle, Case, Made, Names};
use engine::{Answer, RunRecord, Setup, SubmissionRecord};

use crate::Failure;
use crate::args::BundleArgs;
use crate::exit::Exit;
use crate::surroundings::Surroundings;

/// A bundle that is to be made when the work is done.
pub(crate) struct Wanted {
    folder: PathBuf,
    names: Names,
    setup: Setup,
}

impl Wanted {
    /// What the call asks for. The folder is made now: where that fails, nothing has been contacted yet.
    pub(crate) fn of(
        args: &BundleArgs,
        plan: &Plan,
        saved: Option<&Setup>,
        to: &[String],
    ) -> Result<Option<Self>, Failure> {
        let Some(folder) = args.bundle.clone() else { return Ok(None) };
        std::fs::create_dir_all(&folder)
            .map_err(|error| Failure::Usage(format!("--bundle {}: {error}", folder.display())))?;
        let names = if args.with_names { Names::Included } else { Names::Hidden };
        Ok(Some(Self { folder, names, setup: as_setup(plan, saved, to) }))
    }

    /// Makes the two files and says on stderr where they are. What was found is told all the same where they cannot be
    /// written; then the call has failed.
    pub(crate) fn save(
        self,
        check: Option<&RunRecord>,
        message: Option<&SubmissionRecord>,
        around: &Surroundings,
    ) -> Exit {
        let made = Made {
            at: jiff::Timestamp::now().round(jiff::Unit::Second).unwrap_or_default().to_string(),
            program: env!("CARGO_PKG_VERSION").to_owned(),
            system: vault::system(),
        };
        let case =
            Case { setup: &self.setup, check, message, made: &made, practice: around.tenant.is_some() };
        let saved = Bundle::new(&case, self.names, &around.words)
            .map_err(|error| error.to_string())
            .and_then(|bundle| vault::save_bundle(&self.folder, &bundle).map_err(|error| error.to_string()));
        match saved {
            Ok(saved) => {
                eprintln!("mailfitter: {}", saved.page.display());
                eprintln!("mailfitter: {}", saved.json.display());
                Exit::Done
            }
            Err(why) => {
                eprintln!("mailfitter: --bundle {}: {why}", self.folder.display());
                Exit::Bad
            }
        }
    }
}

/// The set-up of the call: a saved one with what the call's words changed, or what they say.
fn as_setup(plan: &Plan, saved: Option<&Setup>, to: &[String]) -> Setup {
    let mut setup = saved.cloned().unwrap_or_else(|| Setup::new("command-line"));
    setup.method = Some(plan.method);
    setup.domain.clone_from(&plan.domain);
    let given = |text: &Option<String>| text.clone().unwrap_or_default();
    setup.from = given(&plan.from);
    setup.login = given(&plan.login);
    setup.helo = given(&plan.helo);
    setup.endpoint = given(&plan.endpoint);
    if let Some(address) = plan.public_ip {
        setup.answers.public_ip = Answer::Known(address);
    }
    let mut to = to.iter().cloned();
    setup.to = to.next().unwrap_or(setup.to);
    setup.to_outside = to.next().unwrap_or(setup.to_outside);
    setup
}

#[cfg(test)]
mod tests {
    use engine::Method;
    use jiff::civil::date;

    use super::*;

    #[test]
    fn the_words_of_the_call_win_over_the_saved_set_up() {
        let mut plan = Plan::new(Method::DirectSend, "fabrikam.com", date(2026, 11, 26));
        plan.from = Some("scan@fabrikam.com".into());
        let saved = Setup { name: "Copier".into(), domain: "contoso.com".into(), ..Setup::new("a") };
        let setup = as_setup(&plan, Some(&saved), &["anna@fabrikam.com".into()]);
        assert_eq!((setup.name.as_str(), setup.domain.as_str()), ("Copier", "fabrikam.com"));
        assert_eq!((setup.from.as_str(), setup.to.as_str()), ("scan@fabrikam.com", "anna@fabrikam.com"));
        assert_eq!(setup.method, Some(Method::DirectSend));
    }
}
