//! The same walk in more than one language.

use crate::{Home, Window, whole};

/// Makes two tests of each walk: one in English, with every picture, and one in German, with those where length shows.
#[macro_export]
macro_rules! in_both_languages {
    ($($walk:ident)+) => {
        mod in_english { $(#[tokio::test] async fn $walk() { super::$walk("en").await; })+ }
        mod in_german { $(#[tokio::test] async fn $walk() { super::$walk("de").await; })+ }
    };
}

/// A window in one language, and which pictures are taken of it.
pub struct Room {
    /// The window.
    pub window: Window,
    language: &'static str,
    /// Whether every picture is taken, or only those where length shows.
    all: bool,
}

impl Room {
    /// Opens the window. English has every picture, German those where length shows.
    pub async fn enter(home: &Home, language: &'static str) -> Self {
        let window = Window::open(home).await;
        window.wait_for_language(language).await;
        Self { window, language, all: language == "en" }
    }

    /// Opens the window and does not wait for the saved set-ups.
    pub async fn enter_early(home: &Home, language: &'static str) -> Self {
        let window = Window::open_first(home).await;
        window.wait_for_language(language).await;
        Self { window, language, all: language == "en" }
    }

    /// Of a walk that takes its time and is made in German alone.
    pub async fn enter_for_all(home: &Home) -> Self {
        Self { all: true, ..Self::enter(home, "de").await }
    }

    /// Whether each of many alike states is brought about, or a few of them: the words of the rest are the same page's.
    pub fn all_states(&self) -> bool {
        self.all || whole()
    }

    /// Takes the pictures of a state.
    pub async fn look(&self, state: &str) {
        let name = format!("state-{state}-{}", self.language);
        if self.all { self.window.look(&name).await } else { self.window.glance(&name).await }
    }

    /// Takes one picture of one of many states of the same page; all of them where pictures are what is wanted.
    pub async fn look_once(&self, state: &str) {
        self.window.look_once(&format!("state-{state}-{}", self.language)).await;
    }

    /// Takes the pictures of one of very many states where all pictures are wanted, and none otherwise.
    pub async fn look_if_wanted(&self, state: &str) {
        if whole() {
            self.look_once(state).await;
        }
    }

    /// Takes one picture of words whose place has been looked at in every view.
    pub async fn skim(&self, state: &str) {
        self.window.skim(&format!("state-{state}-{}", self.language)).await;
    }

    /// Opens everything that can be unfolded within this, or within the whole page.
    pub async fn unfold(&self, within: &str) {
        let script =
            "document.querySelectorAll(`${arguments[0]} details`).forEach((one) => { one.open = true; })";
        self.window.script(script, vec![within.into()]).await;
    }
}
