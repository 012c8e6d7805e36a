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

/// The words in sight, those that are spoken alone or stand in a list to choose from, and the test identifiers.
const IN_SIGHT: &str = "
    const inside = ({ top, bottom, left, right, width, height }) => width > 0 && height > 0
        && bottom > 0 && top < innerHeight && right > 0 && left < innerWidth;
    const texts = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    const words = [];
    while (texts.nextNode()) {
        const range = document.createRange();
        range.selectNodeContents(texts.currentNode);
        if ([...range.getClientRects()].some(inside)) words.push(texts.currentNode.textContent);
    }
    const shown = [...document.querySelectorAll('body *')].filter((one) => inside(one.getBoundingClientRect()));
    const spoken = shown.flatMap((one) => ['aria-label', 'alt', 'title', 'placeholder'].map((name) => one.getAttribute(name)))
        .filter((text) => text);
    const options = shown.flatMap((one) => [...(one.options ?? [])].map((option) => option.text));
    const live = document.querySelector('[data-testid=live]')?.textContent ?? '';
    const named = shown.flatMap((one) => one.dataset.testid ? [`#${one.dataset.testid}`] : []);
    const typed = shown.flatMap((one) => ['INPUT', 'TEXTAREA'].includes(one.tagName) ? [one.value] : []);
    return [words.join(' '), live, ...spoken, ...options, ...typed, ...named].map((text) => text.replace(/\\s+/g, ' ').trim()).join('\\n');";

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

/// Words that go on in the next line without a hyphen. Names of servers, addresses, settingsLikeThis and so on may.
const BROKEN: &str = r"
    const texts = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    const broken = [];
    while (texts.nextNode()) {
        const node = texts.currentNode;
        if (node.parentElement.closest('.raw, .mono, .visually-hidden, code, pre, textarea, svg, option')) continue;
        for (const { 0: word, index } of node.data.matchAll(/\S+/g)) {
            if (!/^[\p{P}]*\p{L}{4,}[\p{P}]*$/u.test(word) || /\p{Ll}\p{Lu}/u.test(word)) continue;
            const range = document.createRange();
            range.setStart(node, index);
            range.setEnd(node, index + word.length);
            const lines = new Set([...range.getClientRects()].filter((one) => one.width > 0).map((one) => Math.round(one.top)));
            if (lines.size > 1) broken.push(word);
        }
    }
    return broken;";

/// Shows what lies below; says whether there was any. Of a dialog that is open, or else of the page and its panels.
const FURTHER: &str = "
    const open = document.querySelector('dialog[open]');
    const long = [...(open ?? document).querySelectorAll('*'), ...(open ? [open] : [])].filter((one) =>
        one.scrollHeight > one.clientHeight + 2 && ['auto', 'scroll'].includes(getComputedStyle(one).overflowY)
        && !['PRE', 'TEXTAREA'].includes(one.tagName));
    const before = long.map((one) => one.scrollTop);
    long.forEach((one) => one.scrollBy({ top: one.clientHeight * 0.8, behavior: 'instant' }));
    return long.some((one, n) => one.scrollTop > before[n] + 4);";

/// To the beginning again.
const BACK: &str = "document.querySelectorAll('*').forEach((one) => { if (one.scrollTop > 0 && !['PRE', 'TEXTAREA'].includes(one.tagName)) one.scrollTop = 0; })";

/// No page is longer than this many windows.
const LONGEST: usize = 12;

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
        self.look_in(name, if whole() { &[LIGHT, DARK, SMALL, LARGE] } else { &[SMALL, LARGE] }).await;
    }

    /// As [`Self::look`], of one of many states of a page that has been looked at.
    pub async fn look_once(&self, name: &str) {
        self.look_in(name, if whole() { &[LIGHT, DARK, SMALL, LARGE] } else { &[DARK] }).await;
    }

    /// As [`Self::look_once`], of words whose place has been looked at in every view.
    pub async fn skim(&self, name: &str) {
        self.look_in(name, &[DARK]).await;
    }

    async fn look_in(&self, name: &str, views: &[View]) {
        for &(look, theme, text, (width, height)) in views {
            let script = "document.documentElement.dataset.theme = arguments[0]; \
                          document.documentElement.style.fontSize = arguments[1]";
            self.script(script, vec![theme.into(), text.into()]).await;
            let size = self.resize(width, height).await;
            self.script(TO_WHAT_IS_SHOWN, vec![]).await;
            self.slow_script(PAINTED).await;
            self.keep(&format!("{name}-{look}")).await;
            assert_eq!(size, (width.into(), height.into()), "the window takes the size that it is given");
            let clipped = self.script(CLIPPED, vec![]).await;
            assert_eq!(clipped, Value::Array(Vec::new()), "{name}, {look}: everything fits into its place");
            let broken = self.script(BROKEN, vec![]).await;
            assert_eq!(broken, Value::Array(Vec::new()), "{name}, {look}: no word is broken");
            let faults = self.faults_of_access().await;
            assert!(faults.is_empty(), "{name}, {look}: {faults:#?}");
            for further in 2..=if whole() { LONGEST } else { 1 } {
                if self.script(FURTHER, vec![]).await != true {
                    break;
                }
                self.slow_script(PAINTED).await;
                self.keep(&format!("{name}-{look}-{further}")).await;
            }
            if whole() {
                self.script(BACK, vec![]).await;
            }
        }
        let script =
            "delete document.documentElement.dataset.theme; document.documentElement.style.fontSize = ''";
        self.script(script, vec![]).await;
        self.resize(USUAL.0, USUAL.1).await;
    }

    /// Keeps a picture of what is in sight, and its words.
    async fn keep(&self, name: &str) {
        let words = self.script(IN_SIGHT, vec![]).await;
        fs::create_dir_all(pictures()).unwrap();
        fs::write(pictures().join(format!("{name}.png")), self.picture().await).unwrap();
        fs::write(pictures().join(format!("{name}.txt")), words.as_str().unwrap_or_default()).unwrap();
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

/// Whether every picture is wanted, and pages that are longer than the window are looked at to their end.
pub fn whole() -> bool {
    std::env::var("MAILFITTER_PICTURES").is_ok_and(|which| which == "whole")
}

/// Kept outside of Git, for people to look at.
fn pictures() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("pictures")
}
