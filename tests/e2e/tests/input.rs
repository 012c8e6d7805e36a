//! What people paste by mistake.
#![allow(clippy::unwrap_used, clippy::expect_used)]

use e2e_tests::{Home, Window, can_be_driven};

#[tokio::test]
async fn a_domain_that_is_none_is_said_at_the_field_and_a_pasted_address_is_read() {
    if !can_be_driven() {
        return;
    }
    let home = Home::new();
    let window = Window::open(&home).await;
    window.click("start-new").await;

    window.fill("field-domain", "contoso example").await;
    window.wait("field-domain-problem").await;
    assert_eq!(window.attribute("field-domain", "aria-invalid").await, "true");
    assert_eq!(window.value("field-domain").await, "contoso example", "what was typed stays");
    window.look("field-with-a-problem").await;
    window.click("next").await;
    assert!(window.has("field-domain").await, "no way on without a domain");

    window.fill("field-domain", "https://no-such-name.example/some/page").await;
    window.wait("field-domain-read").await;
    assert!(window.says("field-domain-read").await.contains("no-such-name.example"));
    assert!(!window.has("field-domain-problem").await);
    window.close().await;
}

#[tokio::test]
async fn ten_megabytes_in_a_field_is_refused_at_the_field_and_the_window_goes_on() {
    if !can_be_driven() {
        return;
    }
    let home = Home::new();
    let window = Window::open(&home).await;
    window.click("start-new").await;
    window.click("field-domain").await;
    // As a paste does it: at once, by the browser's own editing.
    let began = std::time::Instant::now();
    let script = "document.execCommand('insertText', false, 'a'.repeat(10_000_000)); \
                  return document.activeElement.value.length";
    let put_in = window.script(script, vec![]).await.as_u64().unwrap();
    assert_eq!(put_in, 0, "it is not let in");
    window.leave("field-domain").await;
    window.wait("field-domain-problem").await;
    window.fill("field-domain", "no-such-name.example").await;
    window.fill("field-name", "Still here").await;
    assert!(!window.has("field-domain-problem").await);
    assert!(began.elapsed().as_secs() < 30, "the window answers");
    assert_eq!(window.value("field-name").await, "Still here");
    window.close().await;
}
