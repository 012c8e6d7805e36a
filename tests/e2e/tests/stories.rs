//! Twelve stories from the first start to "done": four a way, everything fine, and a fault on the network, in the
//! tenant and at the device. Nobody has read anything before; a fault is found, named, put right, and the walk goes on.
#![allow(clippy::unwrap_used, clippy::expect_used)]

use e2e_tests::{Home, Person, Way, Window, can_be_driven};

const ANNA: Person<'_> = Person {
    device: "Reception copier",
    mailbox: "scan@contoso.example",
    password: "Practice-1",
    inside: "anna@contoso.example",
    outside: "somebody@fabrikam.example",
    pictures: None,
};
const DOMAIN: &str = "contoso.example";

/// What goes wrong, and where it shows.
enum Fault {
    None,
    /// The way is ruled out before anything is set up, for this reason.
    RulesOut(&'static str),
    /// A check names it and who can put it right.
    InCheck {
        code: &'static str,
        who: &'static str,
        trial: bool,
    },
    /// A check works, with something to say.
    Slows(&'static str),
    /// The device's panel shows this, which means that.
    OnPanel {
        text: &'static str,
        code: &'static str,
    },
    /// The device's mail lands in Junk at first.
    Junk,
}

struct Story {
    name: &'static str,
    scenario: &'static str,
    way: Way,
    fault: Fault,
}

impl Story {
    async fn walk(&self) {
        if !can_be_driven() {
            return;
        }
        let home = Home::new();
        let window = Window::open_first(&home).await;
        window.wait("welcome").await;
        window.click("welcome-practise").await;
        window.click(&format!("practise-{}", self.scenario)).await;
        window.wait("field-domain").await;
        self.to_the_way(&window).await;
        self.through_the_set_up(&window).await;
        self.check(&window).await;
        assert_eq!(window.send(&ANNA).await, "true", "{}", window.text().await);
        window.look(&format!("story-{}-sent", self.name)).await;
        window.hand_over(&ANNA).await;
        self.let_the_device_send(&window).await;
        window.click("finish").await;
        window.wait("start-new").await;
        assert!(window.text().await.contains("Done: the device sends"), "{}", window.text().await);
        window.look(&format!("story-{}-done", self.name)).await;
        window.close().await;
    }

    async fn to_the_way(&self, window: &Window) {
        window.device(&ANNA, DOMAIN).await;
        window.needs(&ANNA, self.way).await;
        let card = format!("method-{}", self.way.method);
        let verdict = window.attribute(&card, "data-verdict").await;
        if let Fault::RulesOut(reason) = &self.fault {
            assert_eq!(verdict, "ruled-out", "{}", window.text().await);
            let why = window.says(&card).await;
            assert!(why.contains(reason), "{why}");
            window.look(&format!("story-{}-fault", self.name)).await;
            window.click("practice-mend").await;
            window.wait_for_attribute(&card, "data-verdict", "possible").await;
        }
        window.take_way(&ANNA, self.way).await;
    }

    /// Every step is looked at, and said to be done where nobody can see it from here.
    async fn through_the_set_up(&self, window: &Window) {
        window.set_up_by_hand().await;
        window.look(&format!("story-{}-set-up", self.name)).await;
        window.click("next").await;
        window.wait("run-checks").await;
    }

    async fn check(&self, window: &Window) {
        if let Fault::InCheck { trial: true, .. } = self.fault {
            window.ask_for_a_trial(&ANNA).await;
        }
        let outcome = window.check(&ANNA, self.way).await;
        match &self.fault {
            Fault::InCheck { code, who, .. } => {
                assert_eq!(outcome, "failed", "{}", window.text().await);
                window.names(code, who).await;
                window.look(&format!("story-{}-fault", self.name)).await;
                window.click("practice-mend").await;
                window.wait_for_attribute("practice-banner", "data-scenario", "healthy").await;
                assert_ne!(window.check_again().await, "failed", "{}", window.text().await);
            }
            Fault::Slows(code) => {
                assert_eq!(outcome, "needs-attention", "{}", window.text().await);
                window.wait(&format!("finding-{code}")).await;
                window.look(&format!("story-{}-fault", self.name)).await;
            }
            _ => assert_ne!(outcome, "failed", "{}", window.text().await),
        }
    }

    async fn let_the_device_send(&self, window: &Window) {
        match &self.fault {
            Fault::OnPanel { text, code } => {
                window.click("device-arrived-error").await;
                window.type_in("device-error-text", text).await;
                window.click("device-error-explain").await;
                window.wait(&format!("explanation-{code}")).await;
                window.look(&format!("story-{}-fault", self.name)).await;
            }
            Fault::Junk => {
                window.click("device-arrived-junk").await;
                window.wait("arrived-junk-next").await;
                window.look(&format!("story-{}-fault", self.name)).await;
            }
            _ => {}
        }
        window.click("device-arrived-inbox").await;
        window.wait("device-done").await;
    }
}

macro_rules! stories {
    ($($test:ident: $name:literal, $scenario:literal, $way:expr, $fault:expr;)+) => {
        $(#[tokio::test]
        async fn $test() {
            Story { name: $name, scenario: $scenario, way: $way, fault: $fault }.walk().await;
        })+
    };
}

stories! {
    with_a_password_everything_is_fine: "password", "healthy", Way::CLIENT_SUBMISSION, Fault::None;
    with_a_password_and_somebody_elses_certificate_on_the_way: "password-network", "certificate-wrong",
        Way::CLIENT_SUBMISSION, Fault::InCheck {
            code: "TLS_CERTIFICATE_NAME_MISMATCH",
            who: "Your network administrator or internet provider",
            trial: false,
        };
    with_a_password_and_a_mailbox_whose_switch_is_off: "password-tenant", "smtp-auth-off-for-mailbox",
        Way::CLIENT_SUBMISSION, Fault::InCheck {
            code: "SMTP_AUTH_DISABLED_FOR_MAILBOX",
            who: "Your Microsoft 365 administrator",
            trial: false,
        };
    with_a_password_mistyped_at_the_device: "password-device", "healthy", Way::CLIENT_SUBMISSION,
        Fault::OnPanel {
            text: "Send error 535: 535 5.7.139 Authentication unsuccessful, the user credentials were incorrect.",
            code: "AUTH_CREDENTIALS_REJECTED",
        };
    directly_everything_is_fine: "direct", "healthy", Way::DIRECT_SEND, Fault::None;
    directly_with_port_25_blocked: "direct-network", "port-25-blocked", Way::DIRECT_SEND,
        Fault::RulesOut("port 25 is blocked on the way out");
    directly_into_a_tenant_that_refuses_it: "direct-tenant", "direct-send-rejected", Way::DIRECT_SEND,
        Fault::InCheck {
            code: "DIRECT_SEND_REJECTED",
            who: "Your Microsoft 365 administrator",
            trial: true,
        };
    directly_and_the_device_lands_in_junk: "direct-device", "healthy", Way::DIRECT_SEND, Fault::Junk;
    by_relay_everything_is_fine: "relay", "healthy", Way::RELAY_IP, Fault::None;
    by_relay_over_a_slow_line: "relay-network", "server-slow", Way::RELAY_IP, Fault::Slows("SERVER_TOO_SLOW");
    by_relay_and_the_connector_is_switched_off: "relay-tenant", "connector-created-disabled", Way::RELAY_IP,
        Fault::InCheck { code: "RELAY_ACCESS_DENIED", who: "Your Microsoft 365 administrator", trial: true };
    by_relay_and_the_device_leaves_by_another_address: "relay-device", "healthy", Way::RELAY_IP,
        Fault::OnPanel {
            text: "550 5.7.64 TenantAttribution; Relay Access Denied [ATTR36]",
            code: "RELAY_ACCESS_DENIED",
        };
}
