//! The steps of setting a way up, unfolded and folded, and what a look-up or a check finds of them.

use serde_json::Value;

use crate::Room;

const UNFOLD: &str = "const step = document.querySelector(`[data-testid=\"guide-step-${arguments[0]}\"]`);
    if (!step.classList.contains('open')) step.querySelector('button').click();
    step.querySelectorAll('.body > details').forEach((one) => { one.open = true; })";

const FOLD: &str = "document.querySelectorAll('li.open[data-testid^=guide-step-] > h2 > button')
    .forEach((one) => one.click())";

impl Room {
    /// Opens a set-up at its steps.
    pub async fn open_steps(&self, setup: &str) {
        self.window.click(&format!("tile-{setup}")).await;
        self.window.wait("guide-foot").await;
    }

    /// Leaves a set-up.
    pub async fn to_the_start(&self) {
        self.window.click("home").await;
        self.window.wait("start-new").await;
    }

    /// Unfolds a step and its way back.
    pub async fn unfold_step(&self, step: &str) {
        self.window.wait(&format!("guide-step-{step}")).await;
        self.window.script(UNFOLD, vec![step.into()]).await;
        self.window.show(&format!("guide-step-{step}")).await;
    }

    /// Folds every step, so that all that was seen of them is in sight.
    pub async fn fold(&self) {
        self.window.script(FOLD, vec![]).await;
        self.window.show_the_top().await;
    }

    /// Looks at a step, unfolded, where pictures are what is wanted.
    pub async fn look_at_step(&self, step: &str, name: &str) {
        self.unfold_step(step).await;
        self.look_if_wanted(name).await;
    }

    /// Has the domain looked up, at a step that can be; this is found.
    pub async fn look_up(&self, step: &str, found: &Value) {
        self.window.answer("look_up_domain", found.clone()).await;
        self.unfold_step(step).await;
        self.window.click(&format!("guide-check-{step}")).await;
    }

    /// Runs a check that finds this, and comes back to the steps.
    pub async fn check(&self, found: &Value) {
        let window = &self.window;
        window.answer("run_checks", found.clone()).await;
        // While the run before is still being saved, the list of steps leads nowhere.
        let leads = "const step = document.querySelector(`[data-testid=\"${arguments[0]}\"]`);
            return step?.tagName === 'BUTTON' || step?.getAttribute('aria-current') === 'step'";
        window.wait_until("the check can be gone to", leads, "step-check").await;
        window.click("step-check").await;
        window.click("run-checks").await;
        window.wait("run-outcome").await;
        window.click("step-set-up").await;
        window.wait("guide-foot").await;
    }
}
