//! The window on the computer of a pretend office with real name and mail servers.
#![cfg(target_os = "linux")]
#![allow(clippy::unwrap_used, clippy::expect_used)]

use e2e_tests::{Home, Person, Way, Window, can_be_driven};
use lab_tests::Lab;
use serde_json::json;

const SCAN: Person<'_> = Person {
    device: "Lab copier",
    mailbox: "scan@contoso.example",
    password: "Lab-1",
    inside: "anna@contoso.example",
    outside: "somebody@elsewhere.example",
    pictures: None,
};
const DOMAIN: &str = "contoso.example";

#[tokio::test]
async fn in_the_office_each_way_delivers_and_the_message_is_in_the_mailbox() {
    if !can_be_driven() {
        return;
    }
    let Some(lab) = Lab::up() else { return };
    delivers(&lab, Way::CLIENT_SUBMISSION, "Lab copier that signs in", "X-Lab-Auth: scan@contoso.example")
        .await;
    delivers(&lab, Way::DIRECT_SEND, "Lab copier that sends directly", "Envelope-to: anna@contoso.example")
        .await;
    lab.set(&["egress", "connector"]);
    delivers(
        &lab,
        Way::RELAY_IP,
        "Lab copier that relays",
        "Envelope-to: anna@contoso.example, somebody@elsewhere.example",
    )
    .await;
}

async fn delivers(lab: &Lab, way: Way, device: &'static str, header: &str) {
    let home = Home::in_the_lab();
    let office = lab.enter_the_office();
    let window = Window::open(&home).await;
    let person = Person { device, ..SCAN };
    window.click("start-new").await;
    let outcome = window.walk_to_the_check(&person, DOMAIN, way).await;
    assert_ne!(outcome, "failed", "{}", window.text().await);
    window.look(&format!("lab-{}-checked", way.method)).await;
    assert_eq!(window.send(&person).await, "true", "{}", window.text().await);
    window.look(&format!("lab-{}-accepted", way.method)).await;
    window.hand_over(&person).await;
    window.close().await;
    drop(office);
    let mail = lab.mail(device);
    assert!(mail.contains(header), "{header} in:\n{mail}");
    assert!(mail.contains("X-Lab-TLS: TLSv1."), "{mail}");
}

#[tokio::test]
async fn in_the_office_smtp_auth_that_is_off_for_the_tenant_is_named() {
    if !can_be_driven() {
        return;
    }
    let Some(lab) = Lab::up() else { return };
    let _office = lab.enter_the_office();
    let home = Home::in_the_lab();
    let window = Window::open(&home).await;
    let person = Person { mailbox: "tenantoff@contoso.example", ..SCAN };
    window.click("start-new").await;
    let outcome = window.walk_to_the_check(&person, DOMAIN, Way::CLIENT_SUBMISSION).await;
    assert_eq!(outcome, "failed", "{}", window.text().await);
    window.names("SMTP_AUTH_DISABLED_FOR_TENANT", "Your Microsoft 365 administrator").await;
    window.close().await;
}

/// What is done to the lab, the way that is checked then, and what the window has to name.
const WORST: [(&str, Way, &str); 11] = [
    ("path drop25", Way::DIRECT_SEND, "PORT_25_BLOCKED"),
    ("path reset25", Way::DIRECT_SEND, "CONNECT_REFUSED"),
    ("path dropdns", Way::DIRECT_SEND, "DNS_TIMED_OUT"),
    ("submission google", Way::CLIENT_SUBMISSION, "SMTP_INTERCEPTED"),
    ("path rewrite", Way::CLIENT_SUBMISSION, "SMTP_INSPECTED"),
    ("path inspect-untrusted", Way::CLIENT_SUBMISSION, "TLS_CERTIFICATE_UNTRUSTED"),
    ("submission inject", Way::CLIENT_SUBMISSION, "STARTTLS_INJECTION"),
    ("submission expired", Way::CLIENT_SUBMISSION, "TLS_CERTIFICATE_EXPIRED"),
    ("path v6hole", Way::CLIENT_SUBMISSION, "IPV6_DEAD"),
    ("egress split", Way::DIRECT_SEND, "IP_PATHS_DIFFER"),
    ("egress banned", Way::DIRECT_SEND, "IP_BANNED"),
];

#[tokio::test]
async fn the_worst_situations_are_named_and_the_path_is_drawn() {
    if !can_be_driven() {
        return;
    }
    let Some(lab) = Lab::up() else { return };
    let mut home = Home::in_the_lab();
    for (change, way, _) in WORST {
        let setup = json!({
            "name": "Reception copier", "domain": DOMAIN, "method": way.method, "from": SCAN.mailbox, "login": SCAN.mailbox,
            "to": SCAN.inside, "step": "check",
            "answers": {
                "domain": DOMAIN, "recipients": way.recipients, "device_auth": [way.sign_in], "location": "office",
                "ip_kind": "static", "device_tls": "1.2", "from": SCAN.mailbox,
            },
        });
        home = home.with_setup(&change.replace(' ', "-"), &setup);
    }
    let office = lab.enter_the_office();
    let window = Window::open(&home).await;
    for (change, way, code) in WORST {
        window.click(&format!("tile-{}", change.replace(' ', "-"))).await;
        if way.sign_in == "none" {
            window.ask_for_a_trial(&SCAN).await;
        }
        lab.set(&change.split(' ').collect::<Vec<_>>());
        window.click("run-checks").await;
        window.wait_for_one(&["run-outcome"], std::time::Duration::from_secs(60)).await;
        assert!(window.has(&format!("finding-{code}")).await, "{change}: {}", window.text().await);
        assert!(window.has("path").await, "{change}: {}", window.text().await);
        window.look(&format!("worst-{}", change.replace(' ', "-"))).await;
        window.click("home").await;
        window.wait("start-new").await;
        lab.reset();
    }
    window.close().await;
    drop(office);
}
