//! The SPF record's step of a set-up, with a DNS of its own.

use serde_json::{Value, json};

use crate::names::Names;
use crate::samples::{DOMAIN, THEN, relay, with};
use crate::{Home, Window};

/// What the person says of a record at first.
pub fn nothing() -> Value {
    json!({ "include": "", "every_sender_listed": false, "choice": null })
}

/// A relay by address of which all is done but the record.
pub fn office(changes: &Value) -> Value {
    let done = json!({ "state": "done", "waiting_for": "", "at": THEN });
    let guide = json!({ "relay-ip/connector": done });
    let fresh = json!({ "step": "set-up", "last_check": null, "last_message": null, "arrived": null, "guide": guide });
    let mut setup = with(relay(), &fresh);
    setup["answers"]["cloud"] = "worldwide".into();
    with(setup, changes)
}

/// The pretend organisation's only record.
pub fn only(record: &str) -> Names {
    Names::read(&format!("{DOMAIN} TXT {record}"))
}

/// Set-ups under these names, all alike.
pub fn home(language: &str, ids: &[&str], setup: &Value) -> Home {
    ids.iter().fold(Home::speaking(language), |home, id| {
        home.with_setup(id, &with(setup.clone(), &json!({ "name": format!("Copier {id}") })))
    })
}

impl Window {
    /// Opens a set-up at its steps.
    pub async fn open_set_up(&self, id: &str) {
        if self.has("home").await {
            self.click("home").await;
        }
        self.click(&format!("tile-{id}")).await;
        self.wait("guide-foot").await;
    }

    /// Unfolds the SPF step, if it is not open.
    pub async fn to_the_record(&self) {
        let unfold = "const step = document.querySelector('[data-testid=\"guide-step-spf\"]');
            if (!step.classList.contains('open')) step.querySelector('button').click()";
        self.script(unfold, vec![]).await;
        self.show("guide-step-spf").await;
        self.wait("spf-panel").await;
    }

    /// Opens a set-up's SPF step where DNS says this, and waits for what is said of the record.
    pub async fn open_record(&self, id: &str, setup: &Value, names: &Names) {
        self.answer("look_up_domain", names.report().await).await;
        self.answer("plan_spf", names.plan(setup, nothing()).await).await;
        self.open_set_up(id).await;
        self.click("look-up").await;
        self.wait_for_attribute("found-panel", "data-complete", "true").await;
        self.to_the_record().await;
        self.wait("spf-verdict").await;
        self.wait("spf-again").await;
    }

    /// Clicks in a page where what comes in above moves things away from the pointer.
    pub async fn tap(&self, testid: &str) {
        self.wait(testid).await;
        let script = "document.querySelector(`[data-testid=\"${arguments[0]}\"]`).click()";
        self.script(script, vec![testid.into()]).await;
    }

    /// Unfolds everything inside of something.
    pub async fn unfold(&self, testid: &str) {
        let script = "const all = `[data-testid=\"${arguments[0]}\"]`;
            document.querySelectorAll(`details${all}, ${all} details`)\
            .forEach((one) => { one.open = true; })";
        self.wait(testid).await;
        self.script(script, vec![testid.into()]).await;
    }

    /// Waits until this code is what decided.
    pub async fn is_why(&self, code: &str) {
        self.wait_for_attribute("spf-panel", "data-why", code).await;
    }
}
