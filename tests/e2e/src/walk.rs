//! A person's walk from the start page to the settings, one way to send at a time.

use std::time::Duration;

use crate::Window;

/// A check may wait for a server that does not answer.
const RUN: Duration = Duration::from_secs(60);

/// A way to send, and the answers that lead to it.
#[derive(Clone, Copy, Debug)]
pub struct Way {
    /// Its name.
    pub method: &'static str,
    /// Who gets mail.
    pub recipients: &'static str,
    /// How the device can sign in.
    pub sign_in: &'static str,
}

impl Way {
    /// With a mailbox's user name and password.
    pub const CLIENT_SUBMISSION: Self =
        Self { method: "client-submission-basic", recipients: "both", sign_in: "basic" };
    /// Without signing in, to the organisation's own people.
    pub const DIRECT_SEND: Self = Self { method: "direct-send", recipients: "internal", sign_in: "none" };
    /// Through a connector that knows the office's address.
    pub const RELAY_IP: Self = Self { method: "relay-ip", recipients: "both", sign_in: "none" };
}

/// Who walks, and whether every page is looked at.
#[derive(Clone, Copy, Debug)]
pub struct Person<'a> {
    /// What the device is called.
    pub device: &'a str,
    /// The mailbox that signs in and sends.
    pub mailbox: &'a str,
    /// Its password.
    pub password: &'a str,
    /// Who gets the test message, inside.
    pub inside: &'a str,
    /// And outside.
    pub outside: &'a str,
    /// The pictures' first word; without one no pictures are taken.
    pub pictures: Option<&'a str>,
}

impl Window {
    /// Begins to practise; the first step of a set-up is there then.
    pub async fn practise(&self, scenario: &str) {
        self.click("start-practise").await;
        self.click(&format!("practise-{scenario}")).await;
        self.wait("practice-banner").await;
        self.wait("field-domain").await;
    }

    /// Names the device and its domain.
    pub async fn device(&self, person: &Person<'_>, domain: &str) {
        self.fill("field-name", person.device).await;
        self.fill("field-domain", domain).await;
        self.wait_for_attribute("found-panel", "data-complete", "true").await;
        self.pictures(person, "1-device").await;
        self.click("next").await;
    }

    /// Answers the questions that the way hangs on.
    pub async fn needs(&self, person: &Person<'_>, way: Way) {
        self.click(&format!("recipients-{}", way.recipients)).await;
        self.click(&format!("device_auth-{}", way.sign_in)).await;
        self.click("location-office").await;
        self.click("ip_kind-static").await;
        self.click("device_tls-1.2").await;
        self.fill("field-from", person.mailbox).await;
        self.pictures(person, "2-needs").await;
        self.click("next").await;
    }

    /// Takes the way, and leaves what is to be set up for later.
    pub async fn way(&self, person: &Person<'_>, way: Way) {
        self.take_way(person, way).await;
        self.pictures(person, "3-set-up").await;
        self.click("next").await;
        self.wait("run-checks").await;
    }

    /// Takes the way; what is to be set up for it is there then.
    pub async fn take_way(&self, person: &Person<'_>, way: Way) {
        let card = format!("method-{}", way.method);
        let verdict = self.attribute(&card, "data-verdict").await;
        assert_ne!(verdict, "ruled-out", "{}: {}", way.method, self.says(&card).await);
        self.pictures(person, "3-way").await;
        let choose = format!("choose-{}", way.method);
        if self.has(&choose).await {
            self.click(&choose).await;
        }
        self.click("next").await;
        self.wait("guide-foot").await;
    }

    /// Says of every step that is open and can be said so that it is done, ticking what has to be read first.
    pub async fn set_up_by_hand(&self) {
        const OPEN: &str =
            "const seen = (kind) => [...document.querySelectorAll(`[data-testid^=\"guide-${kind}-\"]`)]\
                .filter((one) => one.offsetParent !== null && !one.disabled);
            const next = seen('ack').find((one) => !one.checked) ?? seen('done')[0];
            return next?.dataset.testid ?? ''";
        let mut last = String::new();
        for _ in 0..40 {
            let next = self.script(OPEN, vec![]).await;
            let next = next.as_str().unwrap_or_default();
            if next.is_empty() {
                return;
            }
            assert_ne!(next, last, "a click changes something: {}", self.text().await);
            next.clone_into(&mut last);
            self.click(next).await;
            // The guide is read again after every word.
            let until = std::time::Instant::now() + Duration::from_secs(5);
            while self.script(OPEN, vec![]).await == last.as_str() && std::time::Instant::now() < until {
                tokio::time::sleep(Duration::from_millis(20)).await;
            }
        }
    }

    /// Asks for the trial with the recipients in the check's form.
    pub async fn ask_for_a_trial(&self, person: &Person<'_>) {
        self.click("probe-consent").await;
        self.fill("field-to", person.inside).await;
        if self.has("field-to-outside").await {
            self.fill("field-to-outside", person.outside).await;
        }
    }

    /// Runs the checks once more; gives the outcome.
    pub async fn check_again(&self) -> String {
        self.click("run-checks").await;
        self.wait_until_gone("run-outcome").await;
        self.wait_for_one(&["run-outcome"], RUN).await;
        self.attribute("run-outcome", "data-outcome").await
    }

    /// Fills in what the check asks for and runs it; gives its outcome.
    pub async fn check(&self, person: &Person<'_>, way: Way) -> String {
        if way.sign_in == "basic" && self.attribute("secret-state", "data-kept").await != "true" {
            self.fill("field-login", person.mailbox).await;
            self.type_in("field-password", person.password).await;
            self.click("keep-password").await;
            self.wait_for_attribute("secret-state", "data-kept", "true").await;
        }
        self.pictures(person, "4-check-form").await;
        self.click("run-checks").await;
        self.wait_for_one(&["run-outcome"], RUN).await;
        let outcome = self.attribute("run-outcome", "data-outcome").await;
        self.pictures(person, "5-checked").await;
        outcome
    }

    /// Sends the test message; gives whether it was accepted.
    pub async fn send(&self, person: &Person<'_>) -> String {
        self.click("next").await;
        self.fill("field-to", person.inside).await;
        if self.has("field-to-outside").await {
            self.fill("field-to-outside", person.outside).await;
        }
        self.pictures(person, "6-message").await;
        self.click("send").await;
        self.wait_for_one(&["send-outcome"], RUN).await;
        self.attribute("send-outcome", "data-accepted").await
    }

    /// Says that the message is in the inbox, and goes to the settings.
    pub async fn hand_over(&self, person: &Person<'_>) {
        self.click("arrived-inbox").await;
        self.pictures(person, "7-accepted").await;
        self.click("next").await;
        self.wait("sheet").await;
        self.pictures(person, "8-settings").await;
    }

    /// The whole walk on practice up to the check's outcome.
    pub async fn walk_to_the_check(&self, person: &Person<'_>, domain: &str, way: Way) -> String {
        self.device(person, domain).await;
        self.needs(person, way).await;
        self.way(person, way).await;
        self.check(person, way).await
    }

    /// A finding of this code is in the window with its meaning, a remedy, who can do it, and the code itself.
    pub async fn names(&self, code: &str, who: &str) {
        let finding = format!("finding-{code}");
        let words = self.says(&finding).await;
        assert!(words.contains("What to do"), "{code} comes with a remedy: {words}");
        assert!(words.contains(&format!("Who can do this: {who}")), "{code} says who can do it: {words}");
        let script = "return [...document.querySelectorAll(`[data-testid=\"${arguments[0]}\"] details`)]\
            .map((one) => one.textContent).join(' ')";
        let evidence = self.script(script, vec![finding.into()]).await;
        assert!(evidence.as_str().unwrap_or_default().contains(code), "{code} can be read: {evidence}");
    }

    async fn pictures(&self, person: &Person<'_>, page: &str) {
        if let Some(first) = person.pictures {
            self.look(&format!("{first}-{page}")).await;
        }
    }
}
