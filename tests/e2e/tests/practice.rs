//! Whole walks with the pretend organisation, and its faults named in the window.
#![allow(clippy::unwrap_used, clippy::expect_used)]

use e2e_tests::{Home, Person, Way, Window, can_be_driven};

const ANNA: Person<'_> = Person {
    device: "Copier, 2nd floor",
    mailbox: "scan@contoso.example",
    password: "Practice-1",
    inside: "anna@contoso.example",
    outside: "somebody@fabrikam.example",
    pictures: None,
};
const DOMAIN: &str = "contoso.example";

async fn walks_to_the_settings(way: Way) {
    let home = Home::new();
    let window = Window::open(&home).await;
    let person = Person { pictures: Some(way.method), ..ANNA };
    window.practise("healthy").await;
    let outcome = window.walk_to_the_check(&person, DOMAIN, way).await;
    assert_ne!(outcome, "failed", "{}", window.text().await);
    assert_eq!(window.send(&person).await, "true", "{}", window.text().await);
    window.hand_over(&person).await;
    let sheet = window.says("sheet").await;
    let port = if way.method == "client-submission-basic" { "587" } else { "25" };
    assert!(sheet.contains(port), "the settings name the port: {sheet}");
    window.click("finish").await;
    window.wait("start-new").await;
    window.look(&format!("{}-9-start", way.method)).await;
    window.click("end-practice").await;
    window.wait("start-practise").await;
    for _ in 0..100 {
        if !window.has("practice-banner").await && !window.text().await.contains(person.device) {
            break;
        }
        tokio::time::sleep(std::time::Duration::from_millis(50)).await;
    }
    assert!(!window.text().await.contains(person.device), "nothing of the practice is left");
    window.close().await;
}

#[tokio::test]
async fn in_practice_client_submission_goes_from_the_first_step_to_the_settings() {
    if can_be_driven() {
        walks_to_the_settings(Way::CLIENT_SUBMISSION).await;
    }
}

#[tokio::test]
async fn in_practice_direct_send_goes_from_the_first_step_to_the_settings() {
    if can_be_driven() {
        walks_to_the_settings(Way::DIRECT_SEND).await;
    }
}

#[tokio::test]
async fn in_practice_relay_by_address_goes_from_the_first_step_to_the_settings() {
    if can_be_driven() {
        walks_to_the_settings(Way::RELAY_IP).await;
    }
}

#[tokio::test]
async fn in_german_everything_fits_into_its_place_as_well() {
    if !can_be_driven() {
        return;
    }
    let home = Home::speaking("de");
    let window = Window::open(&home).await;
    window.wait_for_language("de").await;
    for (way, pictures) in [(Way::RELAY_IP, "german-relay"), (Way::CLIENT_SUBMISSION, "german-password")] {
        let person = Person { device: "Empfangskopierer", pictures: Some(pictures), ..ANNA };
        window.practise("healthy").await;
        let outcome = window.walk_to_the_check(&person, DOMAIN, way).await;
        assert_ne!(outcome, "failed", "{}", window.text().await);
        assert_eq!(window.send(&person).await, "true", "{}", window.text().await);
        window.hand_over(&person).await;
        window.click("end-practice").await;
        window.wait("start-practise").await;
    }
    window.close().await;
}

#[tokio::test]
async fn the_first_pages_and_an_explanation_are_without_faults_of_access() {
    if !can_be_driven() {
        return;
    }
    let home = Home::new();
    let window = Window::open(&home).await;
    window.look("start").await;
    window.click("start-explain").await;
    window
        .type_in(
            "explain-text",
            "535 5.7.139 Authentication unsuccessful, SmtpClientAuthentication is disabled for the Tenant.",
        )
        .await;
    window.click("explain-run").await;
    window.wait("explanation-SMTP_AUTH_DISABLED_FOR_TENANT").await;
    window.look("explain").await;
    window.click("home").await;
    window.click("start-practise").await;
    window.wait("practise-healthy").await;
    window.look("practise").await;
    window.close().await;
}

#[tokio::test]
async fn a_wrong_password_is_named_with_a_remedy_and_who_can_do_it() {
    let fault = Fault {
        scenario: "wrong-password",
        way: Way::CLIENT_SUBMISSION,
        code: "AUTH_CREDENTIALS_REJECTED",
        who: "The person at the device",
    };
    fault.is_named().await;
}

#[tokio::test]
async fn smtp_auth_that_is_off_is_named_with_a_remedy_and_who_can_do_it() {
    let fault = Fault {
        scenario: "smtp-auth-off-for-tenant",
        way: Way::CLIENT_SUBMISSION,
        code: "SMTP_AUTH_DISABLED_FOR_TENANT",
        who: "Your Microsoft 365 administrator",
    };
    fault.is_named().await;
}

#[tokio::test]
async fn a_blocked_port_25_is_named_before_a_way_that_needs_it_is_taken() {
    if !can_be_driven() {
        return;
    }
    let home = Home::new();
    let window = Window::open(&home).await;
    window.practise("port-25-blocked").await;
    window.device(&ANNA, DOMAIN).await;
    window.wait("found-port-25").await;
    window.needs(&ANNA, Way::DIRECT_SEND).await;
    assert_eq!(window.attribute("method-direct-send", "data-verdict").await, "ruled-out");
    let why = window.says("method-direct-send").await;
    assert!(why.contains("Measured on") && why.contains("port 25 is blocked"), "{why}");
    window.look("fault-port-25-blocked").await;
    window.close().await;
}

struct Fault {
    scenario: &'static str,
    way: Way,
    code: &'static str,
    who: &'static str,
}

impl Fault {
    async fn is_named(&self) {
        if !can_be_driven() {
            return;
        }
        let home = Home::new();
        let window = Window::open(&home).await;
        window.practise(self.scenario).await;
        let outcome = window.walk_to_the_check(&ANNA, DOMAIN, self.way).await;
        assert_eq!(outcome, "failed", "{}", window.text().await);
        window.names(self.code, self.who).await;
        window.look(&format!("fault-{}", self.scenario)).await;
        window.close().await;
    }
}

/// The record as it is, as it is to be, and who has it, in the set-up step.
async fn the_record_is_shown(scenario: &str, way: Way) {
    if !can_be_driven() {
        return;
    }
    let home = Home::new();
    let window = Window::open(&home).await;
    window.practise(scenario).await;
    window.device(&ANNA, DOMAIN).await;
    window.needs(&ANNA, way).await;
    window.take_way(&ANNA, way).await;
    window.click("guide-step-spf").await;
    window.wait("spf-panel").await;
    window.wait("spf-verdict").await;
    window.look(&format!("spf-{scenario}")).await;
    window.close().await;
}

#[tokio::test]
async fn a_missing_spf_record_is_proposed_and_shown_as_it_is_read() {
    the_record_is_shown("spf-missing", Way::DIRECT_SEND).await;
}

#[tokio::test]
async fn two_spf_records_are_shown_with_where_each_term_comes_from() {
    the_record_is_shown("spf-two-records", Way::RELAY_IP).await;
}

#[tokio::test]
async fn a_record_that_needs_nothing_says_so() {
    the_record_is_shown("healthy", Way::RELAY_IP).await;
}
