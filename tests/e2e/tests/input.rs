//! What people paste by mistake.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::print_stdout)]

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

#[tokio::test]
async fn a_full_disk_is_said_and_what_was_typed_is_saved_when_there_is_room_again() {
    if !can_be_driven() {
        return;
    }
    let home = Home::new();
    std::fs::create_dir_all(home.saved()).unwrap();
    let Some(disk) = SmallDisk::at(&home.saved()) else {
        println!("SKIPPED: a disk of its own can be made small and full by root only");
        return;
    };
    let window = Window::open(&home).await;
    disk.fill();
    window.click("start-new").await;
    window.fill("field-name", "Copier on a full disk").await;
    window.wait("trouble").await;
    assert_eq!(window.attribute("trouble", "data-kind").await, "storage");
    assert!(window.says("trouble").await.contains("The disk is full"), "{}", window.text().await);
    assert_eq!(window.value("field-name").await, "Copier on a full disk", "what was typed stays");
    window.look("disk-full").await;
    disk.make_room();
    window.click("save-again").await;
    for _ in 0..100 {
        if disk.holds("Copier on a full disk") {
            break;
        }
        tokio::time::sleep(std::time::Duration::from_millis(20)).await;
    }
    assert!(disk.holds("Copier on a full disk"));
    window.close().await;
}

/// A file system of its own with room for a few pages.
struct SmallDisk(std::path::PathBuf);

impl SmallDisk {
    fn at(place: &std::path::Path) -> Option<Self> {
        let mounted = std::process::Command::new("mount")
            .args(["-t", "tmpfs", "-o", "size=128k", "tmpfs"])
            .arg(place)
            .stderr(std::process::Stdio::null())
            .status();
        mounted.is_ok_and(|status| status.success()).then(|| Self(place.to_owned()))
    }

    fn fill(&self) {
        let mut file = std::fs::File::create(self.0.join("ballast")).unwrap();
        while std::io::Write::write_all(&mut file, &[0; 512]).is_ok() {}
    }

    fn make_room(&self) {
        std::fs::remove_file(self.0.join("ballast")).unwrap();
    }

    fn holds(&self, text: &str) -> bool {
        let files = std::fs::read_dir(self.0.join("setups")).into_iter().flatten().flatten();
        files.filter_map(|file| std::fs::read_to_string(file.path()).ok()).any(|held| held.contains(text))
    }
}

impl Drop for SmallDisk {
    fn drop(&mut self) {
        let _ = std::process::Command::new("umount").arg("-l").arg(&self.0).status();
    }
}
