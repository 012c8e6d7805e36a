//! What went wrong: drawn, written to whoever can mend it, saved for support, and explained with the person's own values.
#![allow(clippy::unwrap_used, clippy::expect_used)]

use std::fs;

use e2e_tests::samples::{DOMAIN, SCANNER, relay};
use e2e_tests::{Home, Room, Way, can_be_driven, in_both_languages};

in_both_languages! {
    what_is_wrong_on_the_way_is_drawn_written_down_and_saved
    an_error_is_explained_with_the_values_of_a_set_up
}

async fn what_is_wrong_on_the_way_is_drawn_written_down_and_saved(language: &'static str) {
    if !can_be_driven() {
        return;
    }
    let home = Home::speaking(language);
    let room = Room::enter(&home, language).await;
    let window = &room.window;
    window.practise("certificate-wrong").await;
    let outcome = window.walk_to_the_check(&SCANNER, DOMAIN, Way::CLIENT_SUBMISSION).await;
    assert_eq!(outcome, "failed", "{}", window.text().await);

    window.click("path-measured").await;
    window.show("path").await;
    room.look("path-measured").await;
    let letter = "read-letter-TLS_CERTIFICATE_NAME_MISMATCH";
    window.wait(letter).await;
    let open = format!("document.querySelector('[data-testid={letter}] > summary').click()");
    window.script(&open, vec![]).await;
    window.show(letter).await;
    room.look("letter-read").await;

    window.click("bundle").await;
    window.wait("bundle-save").await;
    room.look("bundle-hidden").await;
    window.click("bundle-names").await;
    room.look("bundle-with-names").await;
    window.click("bundle-names").await;
    window.click("bundle-save").await;
    window.wait("bundle-saved").await;
    room.look("bundle-saved").await;
    let said = window.says("bundle-dialog").await;
    let files: Vec<&str> = said.split_whitespace().filter(|word| word.starts_with('/')).collect();
    assert_eq!(files.len(), 2, "{said}");
    for file in files {
        let text = fs::read_to_string(file).unwrap();
        assert!(text.contains("TLS_CERTIFICATE_NAME_MISMATCH"), "{file}");
        for hidden in [DOMAIN, SCANNER.mailbox, SCANNER.password, "203.0.113"] {
            assert!(!text.contains(hidden), "{hidden} in {file}");
        }
    }
    window.click("bundle-close").await;
    room.window.close().await;
}

async fn an_error_is_explained_with_the_values_of_a_set_up(language: &'static str) {
    if !can_be_driven() {
        return;
    }
    let home = Home::speaking(language).with_setup("copier", &relay());
    let room = Room::enter(&home, language).await;
    let window = &room.window;
    window.click("start-explain").await;
    let text =
        "535 5.7.139 Authentication unsuccessful, SmtpClientAuthentication is disabled for the Mailbox.";
    window.type_in("explain-text", text).await;
    window.click("explain-run").await;
    let code = "SMTP_AUTH_DISABLED_FOR_MAILBOX";
    window.wait(&format!("explanation-{code}")).await;
    room.look("explained-for-nobody").await;
    let choose = "const list = document.querySelector('[data-testid=explain-for]'); list.value = 'copier'; \
                  list.dispatchEvent(new Event('change', { bubbles: true }))";
    window.script(choose, vec![]).await;
    window.type_in("explain-text", "550 5.7.64 TenantAttribution; Relay Access Denied").await;
    window.click("explain-run").await;
    window.wait("explanation-RELAY_ACCESS_DENIED").await;
    let says = window.text().await;
    assert!(says.contains(SCANNER.mailbox) || says.contains("203.0.113.7"), "{says}");
    room.look("explained-for-a-set-up").await;
    room.window.close().await;
}

#[tokio::test]
async fn another_control_host_is_named_in_the_settings_and_what_is_none_is_said_there() {
    if !can_be_driven() {
        return;
    }
    let home = Home::speaking("en");
    let room = Room::enter(&home, "en").await;
    let window = &room.window;
    window.practise("healthy").await;
    window.device(&SCANNER, DOMAIN).await;
    window.needs(&SCANNER, Way::RELAY_IP).await;
    window.way(&SCANNER, Way::RELAY_IP).await;
    let open = "document.querySelector('[data-testid=control-host]').closest('details').open = true";
    window.script(open, vec![]).await;
    window.fill("field-control-host", "two words").await;
    window.wait_for_attribute("field-control-host", "aria-invalid", "true").await;
    window.show("field-control-host").await;
    room.look("control-host").await;
    room.window.close().await;
}
