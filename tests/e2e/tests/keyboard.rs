//! The whole path without a mouse.
#![allow(clippy::unwrap_used, clippy::expect_used)]

use e2e_tests::{Home, Window, can_be_driven};

const ENTER: &str = "\u{e007}";

#[tokio::test]
async fn the_whole_path_is_walked_with_the_keyboard_alone() {
    if !can_be_driven() {
        return;
    }
    let home = Home::speaking("en");
    let window = Window::open(&home).await;
    press(&window, "start-practise").await;
    press(&window, "practise-healthy").await;
    window.wait_for_attribute("found-panel", "data-complete", "true").await;
    press(&window, "next").await;
    window.choose_by_keys("recipients-internal", "recipients-both").await;
    window.tab_to("device_auth-none").await;
    window.key(" ").await;
    window.choose_by_keys("location-office", "location-office").await;
    window.choose_by_keys("ip_kind-static", "ip_kind-static").await;
    window.choose_by_keys("device_tls-1.3", "device_tls-1.2").await;
    press(&window, "next").await;
    window.wait_for_attribute("method-relay-ip", "data-verdict", "recommended").await;
    press(&window, "next").await;
    window.wait("guide-foot").await;
    press(&window, "next").await;
    press(&window, "run-checks").await;
    window.wait("run-outcome").await;
    press(&window, "next").await;
    press(&window, "send").await;
    window.wait_for_attribute("send-outcome", "data-accepted", "true").await;
    window.choose_by_keys("arrived-inbox", "arrived-inbox").await;
    press(&window, "next").await;
    window.choose_by_keys("device-arrived-inbox", "device-arrived-inbox").await;
    window.wait("device-done").await;
    press(&window, "finish").await;
    window.wait("start-new").await;
    window.close().await;
}

async fn press(window: &Window, testid: &str) {
    window.tab_to(testid).await;
    window.key(ENTER).await;
}
