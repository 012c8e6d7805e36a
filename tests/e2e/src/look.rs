//! Pictures of every page, light, dark, as small as the window may be and with text twice as large, and what axe says
//! of each.

use std::fs;
use std::path::{Path, PathBuf};
use std::time::Duration;

use serde_json::Value;

use crate::Window;
use crate::window::within;

/// As in `tauri.conf.json`: the size at which the window opens, and the smallest.
const USUAL: (u32, u32) = (1180, 780);
const SMALLEST: (u32, u32) = (900, 640);

/// Text at 200 %: twice what `base.css` gives the root.
const TWICE: &str = "175%";

const AXE: &str = "
    const done = arguments[arguments.length - 1];
    axe.run(document, { resultTypes: ['violations'] }).then(
        (found) => done(found.violations.map((one) =>
            `${one.id}: ${one.help}: ${one.nodes.map((node) => node.target.join(' ') + ' ' + (node.failureSummary ?? '')).join('; ')}`)),
        (error) => done([`axe did not run: ${error}`]),
    );";

/// Two frames later what was typed and asked for is on the screen.
const PAINTED: &str = "
    const done = arguments[arguments.length - 1];
    requestAnimationFrame(() => requestAnimationFrame(() => done(true)));";

/// What a test wants to be seen, however large letters are.
const TO_WHAT_IS_SHOWN: &str = "document.querySelector('[data-shown]')?.scrollIntoView()";

/// What is larger than its place, by its test id or its own words.
const CLIPPED: &str = "
    const shown = [...document.querySelectorAll('main, main *, nav, nav *, aside, aside *')].filter((one) =>
        one.clientWidth > 0 && !one.closest('.visually-hidden, svg, pre, textarea, input')
        && getComputedStyle(one).display !== 'inline');
    const wide = shown.filter((one) => one.scrollWidth > one.clientWidth + 1
        && getComputedStyle(one).overflowX !== 'visible');
    // A menu that is open hangs out of its card.\n\
    const spilling = shown.filter((one) => ['BUTTON', 'ARTICLE'].includes(one.tagName) && !one.querySelector('details[open]')
        && (one.scrollHeight > one.clientHeight + 1 || one.scrollWidth > one.clientWidth + 1));
    const over = [...document.querySelectorAll('dialog[open]')].filter((one) => {
        const { left, top, right, bottom } = one.getBoundingClientRect();
        return left < 0 || top < 0 || right > innerWidth || bottom > innerHeight;
    });
    return [
        ...(document.documentElement.scrollWidth > innerWidth ? ['the whole page'] : []),
        ...over.map((one) => `the dialog ${one.dataset.testid}`),
        ...[...wide, ...spilling].map((one) => {
            const edge = one.getBoundingClientRect().right;
            const child = [...one.querySelectorAll('*')].findLast((inner) => inner.getBoundingClientRect().right > edge + 1);
            const name = (one) => one.dataset.testid ?? `${one.tagName} ${one.textContent.trim().slice(0, 60)}`;
            return child ? `${name(child)} in ${name(one)}` : name(one);
        }),
    ];";

/// How a page is looked at: a name, a theme, the size of its text and of its window.
type View = (&'static str, &'static str, &'static str, (u32, u32));

const LIGHT: View = ("light", "light", "", USUAL);
const DARK: View = ("dark", "dark", "", USUAL);
const SMALL: View = ("small", "light", "", SMALLEST);
const LARGE: View = ("large", "light", TWICE, USUAL);

impl Window {
    /// Takes the page's pictures and looks for faults of access in each.
    pub async fn look(&self, name: &str) {
        self.look_in(name, &[LIGHT, DARK, SMALL, LARGE]).await;
    }

    /// As [`Self::look`], where another language has had the rest: what is longer shows where there is little room.
    pub async fn glance(&self, name: &str) {
        self.look_in(name, &[SMALL, LARGE]).await;
    }

    async fn look_in(&self, name: &str, views: &[View]) {
        for &(look, theme, text, (width, height)) in views {
            let script = "document.documentElement.dataset.theme = arguments[0]; \
                          document.documentElement.style.fontSize = arguments[1]";
            self.script(script, vec![theme.into(), text.into()]).await;
            let size = self.resize(width, height).await;
            self.script(TO_WHAT_IS_SHOWN, vec![]).await;
            self.slow_script(PAINTED).await;
            fs::create_dir_all(pictures()).unwrap();
            fs::write(pictures().join(format!("{name}-{look}.png")), self.picture().await).unwrap();
            assert_eq!(size, (width.into(), height.into()), "the window takes the size that it is given");
            let clipped = self.script(CLIPPED, vec![]).await;
            assert_eq!(clipped, Value::Array(Vec::new()), "{name}, {look}: everything fits into its place");
            let faults = self.faults_of_access().await;
            assert!(faults.is_empty(), "{name}, {look}: {faults:#?}");
        }
        let script =
            "delete document.documentElement.dataset.theme; document.documentElement.style.fontSize = ''";
        self.script(script, vec![]).await;
        self.resize(USUAL.0, USUAL.1).await;
    }

    /// From now on pictures begin with this.
    pub async fn show(&self, testid: &str) {
        self.wait(testid).await;
        let script = "document.querySelector('[data-shown]')?.removeAttribute('data-shown'); \
                      document.querySelector(`[data-testid=\"${arguments[0]}\"]`).setAttribute('data-shown', '')";
        self.script(script, vec![testid.into()]).await;
    }

    /// From now on pictures begin with the page's beginning.
    pub async fn show_the_top(&self) {
        let script = "document.querySelector('[data-shown]')?.removeAttribute('data-shown'); \
                      document.querySelector('main h1').setAttribute('data-shown', '')";
        self.script(script, vec![]).await;
    }

    /// Opens the panel that is folded away where there is little room; it stays open.
    pub async fn open_panel(&self) {
        self.resize(SMALLEST.0, SMALLEST.1).await;
        self.click("panel-toggle").await;
        self.wait_for_attribute("panel-toggle", "aria-expanded", "true").await;
        self.resize(USUAL.0, USUAL.1).await;
    }

    async fn faults_of_access(&self) -> Vec<String> {
        if self.script("return typeof axe", vec![]).await == "undefined" {
            let source =
                Path::new(env!("CARGO_MANIFEST_DIR")).join("../../ui/node_modules/axe-core/axe.min.js");
            let Ok(source) = fs::read_to_string(source) else {
                crate::skip(
                    "MAILFITTER_REQUIRE_WINDOW",
                    "axe is not installed (npm ci in ui): access is not looked at",
                );
                return Vec::new();
            };
            self.script(&source, vec![]).await;
        }
        let found = within(Duration::from_secs(30), self.slow_script(AXE)).await;
        serde_json::from_value(found).expect("axe answers with a list")
    }
}

/// Kept outside of Git, for people to look at.
fn pictures() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("pictures")
}
