//! Opening, driving and closing one window.

use std::fmt::Write as _;
use std::fs;
use std::future::Future;
use std::net::{Ipv4Addr, TcpListener, TcpStream};
use std::os::unix::fs::PermissionsExt as _;
use std::path::{Path, PathBuf};
use std::process::{Child, Command, Stdio};
use std::time::{Duration, Instant};

use serde_json::{Value, json};
use tempfile::TempDir;
use thirtyfour::error::WebDriverResult;
use thirtyfour::{By, Capabilities, WebDriver, WebElement};

/// How long something may take to appear. A slow computer is no fault of the window.
const PATIENCE: Duration = Duration::from_secs(20);
/// How long the driver may take to answer one question.
const ANSWER: Duration = Duration::from_secs(40);
const BETWEEN_LOOKS: Duration = Duration::from_millis(30);

const STIR: &str = "
    const dot = document.body.appendChild(document.createElement('i'));
    Object.assign(dot.style, { position: 'fixed', right: 0, bottom: 0, width: '1px', height: '1px' });
    let on = false;
    const timer = setInterval(() => { on = !on; dot.style.background = on ? '#8883' : '#7773'; }, 10);
    window.restStirring = () => { clearInterval(timer); dot.remove(); };";
const REST: &str = "window.restStirring()";

/// A person's folders, which outlive a window.
#[derive(Debug)]
pub struct Home {
    folder: TempDir,
    /// What is put before the program's name, such as `ip netns exec lab-pc`.
    before: String,
    environment: Vec<(&'static str, &'static str)>,
}

impl Home {
    /// Empty folders.
    pub fn new() -> Self {
        Self { folder: tempfile::tempdir().unwrap(), before: String::new(), environment: Vec::new() }
    }

    /// The home of somebody who is new, and whose language is chosen.
    pub fn new_to(language: &str) -> Self {
        Self::with_preferences(&json!({ "language": language }))
    }

    /// Folders of somebody who has read the first page and speaks this language.
    pub fn speaking(language: &str) -> Self {
        Self::with_preferences(&json!({ "language": language, "welcomed": true }))
    }

    fn with_preferences(preferences: &Value) -> Self {
        let home = Self::new();
        fs::create_dir_all(home.saved()).unwrap();
        fs::write(home.saved().join("preferences.json"), preferences.to_string()).unwrap();
        home
    }

    /// Puts a set-up there as the program would have saved it.
    #[must_use]
    pub fn with_setup(self, id: &str, setup: &Value) -> Self {
        let folder = self.saved().join("setups");
        fs::create_dir_all(&folder).unwrap();
        let mut saved = json!({ "version": 1, "id": id, "name": id, "saved_at": "2026-11-24T09:00:00Z" });
        for (key, value) in setup.as_object().into_iter().flatten() {
            saved[key] = value.clone();
        }
        fs::write(folder.join(format!("{id}.json")), saved.to_string()).unwrap();
        self
    }

    /// The program is started inside the office of the lab, which trusts the lab's root.
    pub fn in_the_lab() -> Self {
        let environment = vec![("SSL_CERT_FILE", "/run/mail-lab/ca/root.pem")];
        Self { before: "ip netns exec lab-pc".to_owned(), environment, ..Self::new() }
    }

    /// The computer has no keychain that answers.
    #[must_use]
    pub fn without_a_keychain(mut self) -> Self {
        self.environment.push(("DBUS_SESSION_BUS_ADDRESS", "unix:path=/nowhere"));
        self
    }

    /// The computer's name server refuses every question; `None` where that cannot be arranged.
    pub fn without_names(mut self) -> Option<Self> {
        let resolver = self.folder().join("resolv.conf");
        fs::write(&resolver, "nameserver 127.0.0.1\noptions timeout:1 attempts:1\n").unwrap();
        let own = "unshare --mount sh -c";
        let bind = format!("mount --bind \"{}\" /etc/resolv.conf", resolver.display());
        let can = Command::new("sh").args(["-c", &format!("{own} '{bind}'")]).stderr(Stdio::null()).status();
        if !can.is_ok_and(|status| status.success()) {
            return None;
        }
        self.before = format!("{own} '{bind} && exec \"$0\" \"$@\"'");
        Some(self)
    }

    /// Everything of this person's lies under it.
    pub fn folder(&self) -> &Path {
        self.folder.path()
    }

    /// Where set-ups are saved.
    pub fn saved(&self) -> PathBuf {
        self.folder().join("set-ups")
    }

    /// WebKitWebDriver starts one program without words: this one.
    fn starter(&self, program: &Path) -> PathBuf {
        let starter = self.folder().join("start");
        fs::write(&starter, format!("#!/bin/sh\nexec {} '{}' \"$@\"\n", self.before, program.display()))
            .unwrap();
        fs::set_permissions(&starter, fs::Permissions::from_mode(0o700)).unwrap();
        starter
    }
}

impl Default for Home {
    fn default() -> Self {
        Self::new()
    }
}

/// A window on the display. It and its driver end with this value.
pub struct Window {
    page: WebDriver,
    driver: Child,
    /// The program's process.
    pub pid: u32,
}

impl Window {
    /// Opens the window for a person and waits for its start page; who is new has read the first page then.
    pub async fn open(home: &Home) -> Self {
        let window = Self::open_first(home).await;
        if window.wait_for_one(&["start-new", "welcome-begin"], PATIENCE).await == "welcome-begin" {
            window.click("welcome-begin").await;
            window.wait("start-new").await;
        }
        // What comes with the list moves what stands below it.
        window.wait_until_gone("reading-setups").await;
        window
    }

    /// Opens the window and waits for nothing.
    pub async fn open_first(home: &Home) -> Self {
        let port = free_port();
        let mut driver = Command::new("WebKitWebDriver")
            .arg(format!("--port={port}"))
            .env("TAURI_AUTOMATION", "true")
            .env("TAURI_WEBVIEW_AUTOMATION", "true")
            .env("MAILFITTER_DATA_DIR", home.saved())
            .env("HOME", home.folder())
            .env_remove("XDG_DATA_HOME")
            .env_remove("XDG_CONFIG_HOME")
            .env_remove("XDG_CACHE_HOME")
            .envs(home.environment.iter().copied())
            .stdin(Stdio::null())
            .stdout(Stdio::null())
            .stderr(Stdio::null())
            .spawn()
            .expect("WebKitWebDriver starts");
        let until = Instant::now() + PATIENCE;
        while TcpStream::connect((Ipv4Addr::LOCALHOST, port)).is_err() {
            assert!(Instant::now() < until, "WebKitWebDriver does not answer");
            tokio::time::sleep(BETWEEN_LOOKS).await;
        }
        let mut wanted = Capabilities::new();
        let starter = home.starter(&crate::program().expect("the window is built"));
        wanted.set("webkitgtk:browserOptions", json!({ "binary": starter, "args": [] })).unwrap();
        let page =
            WebDriver::builder(format!("http://127.0.0.1:{port}"), wanted).request_timeout(ANSWER).await;
        let page = match page {
            Ok(page) => page,
            Err(error) => {
                let _ = driver.kill();
                panic!("the window does not open: {error}");
            }
        };
        let pid = child_of(driver.id()).expect("the window's process");
        Self { page, driver, pid }
    }

    /// Closes the window as its cross does.
    pub async fn close(mut self) {
        let _ = self.page.clone().quit().await;
        self.end();
    }

    /// The program is gone at once, as when the power fails.
    pub fn kill(mut self) {
        self.end();
    }

    fn end(&mut self) {
        // A session that nobody listens to any more needs no farewell; without this one is waited for.
        let _ = self.page.clone().leak();
        if self.pid != 0 && child_of(self.driver.id()) == Some(self.pid) {
            let _ = Command::new("kill").args(["-9", &self.pid.to_string()]).stderr(Stdio::null()).status();
        }
        self.pid = 0;
        let _ = self.driver.kill();
        let _ = self.driver.wait();
    }

    /// Runs a script in the page and gives what it returns.
    pub async fn script(&self, script: &str, arguments: Vec<Value>) -> Value {
        self.page.execute(script, arguments).await.expect("the page runs a script").json().clone()
    }

    pub(crate) async fn slow_script(&self, script: &str) -> Value {
        self.page.execute_async(script, Vec::new()).await.expect("the page runs a script").json().clone()
    }

    /// The driver takes a picture with the next frame; a page at rest has none, so one pixel is kept moving.
    pub(crate) async fn picture(&self) -> Vec<u8> {
        self.script(STIR, vec![]).await;
        let picture = self.page.screenshot_as_png().await.expect("a picture");
        self.script(REST, vec![]).await;
        picture
    }

    /// Makes the window this large and says how large its page is then.
    pub(crate) async fn resize(&self, width: u32, height: u32) -> (u64, u64) {
        let _ = self.page.set_window_rect(0, 0, width, height).await;
        // The page hears of it a moment later.
        let until = Instant::now() + Duration::from_secs(2);
        loop {
            let size = self.script("return [innerWidth, innerHeight]", vec![]).await;
            let size = (size[0].as_u64().unwrap(), size[1].as_u64().unwrap());
            if size == (u64::from(width), u64::from(height)) || Instant::now() > until {
                return size;
            }
            tokio::time::sleep(BETWEEN_LOOKS).await;
        }
    }

    /// Whether something is there now.
    pub async fn has(&self, testid: &str) -> bool {
        self.page.find(by(testid)).await.is_ok()
    }

    /// Waits for something to be there.
    pub async fn wait(&self, testid: &str) {
        self.attempt(&format!("find {testid}"), PATIENCE, async || {
            self.page.find(by(testid)).await.map(drop)
        })
        .await;
    }

    /// Waits, for a moment only, for something to be gone: what comes next may be there before anybody looks.
    pub async fn wait_until_gone(&self, testid: &str) {
        let until = Instant::now() + Duration::from_secs(1);
        while self.has(testid).await && Instant::now() < until {
            tokio::time::sleep(Duration::from_millis(5)).await;
        }
    }

    /// Waits for one of several, and says which.
    pub async fn wait_for_one<'a>(&self, testids: &[&'a str], patience: Duration) -> &'a str {
        self.attempt(&format!("find one of {testids:?}"), patience, async || {
            let mut last = None;
            for testid in testids {
                match self.page.find(by(testid)).await {
                    Ok(_) => return Ok(*testid),
                    Err(error) => last = Some(error),
                }
            }
            Err(last.unwrap())
        })
        .await
    }

    /// Waits for an attribute to have a value.
    pub async fn wait_for_attribute(&self, testid: &str, name: &str, value: &str) {
        let mut seen = None;
        let until = Instant::now() + PATIENCE;
        while Instant::now() < until {
            seen = self.attribute_now(testid, name).await;
            if seen.as_deref() == Some(value) {
                return;
            }
            tokio::time::sleep(BETWEEN_LOOKS).await;
        }
        panic!("{testid} has {name}={seen:?}, not {value:?}; the page reads:\n{}", self.text().await);
    }

    /// Waits until something that is there has words.
    pub async fn wait_for_words(&self, testid: &str) {
        let until = Instant::now() + PATIENCE;
        while self.says(testid).await.is_empty() {
            assert!(Instant::now() < until, "{testid} says nothing: {}", self.text().await);
            tokio::time::sleep(BETWEEN_LOOKS).await;
        }
    }

    /// Waits for the page to speak a language.
    pub async fn wait_for_language(&self, tag: &str) {
        let until = Instant::now() + PATIENCE;
        while self.script("return document.documentElement.lang", vec![]).await != tag {
            assert!(Instant::now() < until, "the page does not speak {tag}");
            tokio::time::sleep(BETWEEN_LOOKS).await;
        }
    }

    /// Waits until a script says yes.
    pub(crate) async fn wait_until(&self, what: &str, script: &str, argument: &str) {
        let until = Instant::now() + PATIENCE;
        while self.script(script, vec![argument.into()]).await != true {
            assert!(Instant::now() < until, "{what}: it did not; the page reads:\n{}", self.text().await);
            tokio::time::sleep(BETWEEN_LOOKS).await;
        }
    }

    /// An attribute of something that is there.
    pub async fn attribute(&self, testid: &str, name: &str) -> String {
        self.wait(testid).await;
        self.attribute_now(testid, name).await.unwrap_or_default()
    }

    async fn attribute_now(&self, testid: &str, name: &str) -> Option<String> {
        self.page.find(by(testid)).await.ok()?.attr(name).await.ok()?
    }

    /// Clicks something, once it is there and can be clicked.
    pub async fn click(&self, testid: &str) {
        self.attempt(&format!("click {testid}"), PATIENCE, async || {
            let element = self.page.find(by(testid)).await?;
            let clicked = element.click().await;
            if clicked.is_err() {
                // Behind the bar at the foot: a person would scroll as well.
                let script = "arguments[0].scrollIntoView({ block: 'center' })";
                let _ = self.page.execute(script, vec![element.to_json()?]).await;
            }
            clicked
        })
        .await;
    }

    /// Types into an emptied field and leaves it.
    pub async fn fill(&self, testid: &str, text: &str) {
        self.type_in(testid, text).await;
        self.leave(testid).await;
    }

    /// Types into an emptied field.
    pub async fn type_in(&self, testid: &str, text: &str) {
        self.attempt(&format!("type into {testid}"), PATIENCE, async || {
            let field = self.page.find(by(testid)).await?;
            let clicked: WebDriverResult<()> = field.click().await;
            if clicked.is_err() {
                let script = "arguments[0].scrollIntoView({ block: 'center' })";
                let _ = self.page.execute(script, vec![field.to_json()?]).await;
            }
            clicked?;
            let empty = "arguments[0].select()";
            self.page.execute(empty, vec![field.to_json()?]).await?;
            field.send_keys(text).await
        })
        .await;
    }

    /// Leaves a field with the Tab key.
    pub async fn leave(&self, testid: &str) {
        self.field(testid).await.send_keys("\u{e004}").await.expect("the Tab key");
    }

    /// Presses a key in a field.
    pub async fn press(&self, testid: &str, key: &str) {
        self.field(testid).await.send_keys(key).await.expect("a key");
    }

    /// Presses a key where the focus is.
    pub async fn key(&self, key: &str) {
        let here = self.page.active_element().await.expect("something has the focus");
        here.send_keys(key).await.expect("a key");
    }

    /// Goes on with the Tab key until something has the focus, and looks whether it can be seen there: not hidden
    /// behind the bar (WCAG 2.4.11), and marked as having it (2.4.7).
    pub async fn tab_to(&self, testid: &str) {
        const HERE: &str = "return document.activeElement?.dataset.testid ?? ''";
        const SEEN: &str = "const one = document.activeElement;
            const shown = one.matches('input[type=radio], input[type=checkbox]') ? one.closest('label') : one;
            const { left, top, width, height } = shown.getBoundingClientRect();
            const above = document.elementFromPoint(left + width / 2, top + height / 2);
            const marked = [shown, one].some((each) => ['', '::after'].some((part) => {
                const style = getComputedStyle(each, part);
                return style.outlineStyle !== 'none' && parseFloat(style.outlineWidth) > 0;
            }));
            return [shown.contains(above) || above?.contains(one) === true, marked]";
        self.wait(testid).await;
        for _ in 0..120 {
            if self.script(HERE, vec![]).await == testid {
                let seen = self.script(SEEN, vec![]).await;
                assert_eq!(seen, json!([true, true]), "{testid} is in sight and marked");
                return;
            }
            self.key("\u{e004}").await;
        }
        panic!("the Tab key never comes to {testid}; the page reads:\n{}", self.text().await);
    }

    /// Goes to a group of radio buttons by the Tab key, and to one of them by the arrow keys.
    pub async fn choose_by_keys(&self, first: &str, wanted: &str) {
        self.tab_to(first).await;
        self.key(" ").await;
        for _ in 0..8 {
            if self.script("return document.activeElement?.dataset.testid ?? ''", vec![]).await == wanted {
                return;
            }
            self.key("\u{e015}").await;
        }
        panic!("the arrow keys never come to {wanted}");
    }

    /// What stands in a field.
    pub async fn value(&self, testid: &str) -> String {
        self.field(testid).await.prop("value").await.unwrap().unwrap_or_default()
    }

    async fn field(&self, testid: &str) -> WebElement {
        self.attempt(&format!("find {testid}"), PATIENCE, async || self.page.find(by(testid)).await).await
    }

    /// What something says.
    pub async fn says(&self, testid: &str) -> String {
        self.attempt(&format!("read {testid}"), PATIENCE, async || {
            self.page.find(by(testid)).await?.text().await
        })
        .await
    }

    /// What the window says.
    pub async fn text(&self) -> String {
        let text = self.script("return document.body.innerText", vec![]).await;
        text.as_str().unwrap_or_default().to_owned()
    }

    /// The page as it stands, with what is typed into its fields.
    pub async fn everything_in_the_page(&self) -> String {
        let script = "return document.documentElement.outerHTML + \
                      [...document.querySelectorAll('input,textarea')].map((one) => one.value).join('\\n')";
        self.script(script, vec![]).await.as_str().unwrap_or_default().to_owned()
    }

    async fn attempt<T>(
        &self,
        what: &str,
        patience: Duration,
        mut work: impl AsyncFnMut() -> WebDriverResult<T>,
    ) -> T {
        let until = Instant::now() + patience;
        loop {
            match work().await {
                Ok(done) => return done,
                Err(error) if Instant::now() > until => {
                    let mut error: String = error.to_string().chars().take(300).collect();
                    let _ = write!(error, "\nthe page reads:\n{}", self.text().await);
                    panic!("cannot {what}: {error}");
                }
                Err(_) => tokio::time::sleep(BETWEEN_LOOKS).await,
            }
        }
    }
}

impl Drop for Window {
    fn drop(&mut self) {
        self.end();
    }
}

/// Runs a test's steps; there is a bound to all of them together.
pub(crate) async fn within<T>(bound: Duration, work: impl Future<Output = T>) -> T {
    tokio::time::timeout(bound, work).await.expect("the window answers in time")
}

fn by(testid: &str) -> By {
    By::Css(format!("[data-testid=\"{testid}\"]"))
}

fn free_port() -> u16 {
    TcpListener::bind((Ipv4Addr::LOCALHOST, 0)).unwrap().local_addr().unwrap().port()
}

/// The process that another one started.
fn child_of(parent: u32) -> Option<u32> {
    for entry in fs::read_dir("/proc").ok()?.flatten() {
        let Some(pid) = entry.file_name().to_str().and_then(|name| name.parse::<u32>().ok()) else {
            continue;
        };
        let Ok(stat) = fs::read_to_string(entry.path().join("stat")) else { continue };
        // `pid (name) state parent …`; the name may hold anything but its last bracket.
        let after = stat.rsplit_once(')').map_or("", |(_, after)| after);
        if after.split_whitespace().nth(1).and_then(|id| id.parse::<u32>().ok()) == Some(parent) {
            return Some(pid);
        }
    }
    None
}
