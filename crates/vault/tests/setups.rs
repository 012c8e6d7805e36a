//! Set-ups as files.

#![allow(clippy::unwrap_used, clippy::expect_used)]

use std::path::Path;

use engine::{Answer, DeviceKind, Method, SETUP_VERSION, Setup, Step};
use proptest::prelude::*;
use tempfile::TempDir;
use vault::{LARGEST_FILE, Secret, SecretKind, Secrets, Setups, StorageProblem};

const NOW: &str = "2026-11-24T09:00:00Z";

fn folder() -> (TempDir, Setups) {
    let folder = tempfile::tempdir().unwrap();
    let setups = Setups::new(folder.path());
    (folder, setups)
}

fn saved(setups: &Setups, id: &str, name: &str, now: &str) -> Setup {
    let mut setup = Setup::new(id);
    name.clone_into(&mut setup.name);
    setups.save(&mut setup, now).unwrap();
    setup
}

fn put(folder: &TempDir, file: &str, text: impl AsRef<[u8]>) {
    std::fs::create_dir_all(folder.path().join("setups")).unwrap();
    std::fs::write(folder.path().join("setups").join(file), text).unwrap();
}

fn word<T: std::fmt::Debug>(outcome: Result<T, StorageProblem>) -> &'static str {
    outcome.unwrap_err().word()
}

#[test]
fn a_set_up_comes_back_as_it_was_saved_with_the_time_handed_in() {
    let (_folder, setups) = folder();
    let setup = saved(&setups, "copier", "Copier", NOW);
    assert_eq!(setup.saved_at, NOW);
    assert_eq!(setups.load("copier").unwrap(), setup);
}

#[test]
fn the_latest_saved_is_listed_first_and_an_empty_folder_is_no_error() {
    let (_folder, setups) = folder();
    assert_eq!(setups.list().unwrap(), vault::Listing::default());
    saved(&setups, "a", "", "2026-11-24T09:00:00Z");
    saved(&setups, "b", "", "2026-11-25T09:00:00Z");
    let ids: Vec<_> = setups.list().unwrap().setups.into_iter().map(|setup| setup.id).collect();
    assert_eq!(ids, ["b", "a"]);
}

#[test]
fn damaged_and_newer_files_are_named_and_do_not_hide_the_others() {
    let (folder, setups) = folder();
    saved(&setups, "good", "", NOW);
    let newer = format!(r#"{{"version":{},"shape":"unheard of"}}"#, SETUP_VERSION + 1);
    put(&folder, "cut.json", br#"{"version":1,"id":"cu"#);
    put(&folder, "empty.json", b"");
    put(&folder, "huge.json", vec![b' '; usize::try_from(LARGEST_FILE).unwrap() + 1]);
    put(&folder, "none.json", br#"{"id":"none","name":""}"#);
    put(&folder, "not an id.json", b"{}");
    put(&folder, "future.json", &newer);
    put(&folder, "readme.txt", b"hello");
    std::fs::create_dir(folder.path().join("setups/folder.json")).unwrap();
    let listing = setups.list().unwrap();
    assert_eq!(listing.setups.len(), 1);
    assert_eq!(
        listing.damaged,
        ["cut.json", "empty.json", "folder.json", "huge.json", "none.json", "not an id.json"]
    );
    assert_eq!(listing.newer, ["future.json"]);
    assert_eq!(word(setups.load("cut")), "damaged");
    assert_eq!(word(setups.load("future")), "newer");
}

#[cfg(unix)]
#[test]
fn a_pipe_in_the_folder_is_not_waited_for() {
    let (folder, setups) = folder();
    put(&folder, "x", b"");
    let made = std::process::Command::new("mkfifo").arg(folder.path().join("setups/pipe.json")).status();
    assert!(made.unwrap().success());
    assert_eq!(setups.list().unwrap().damaged, ["pipe.json"]);
}

#[test]
fn saving_keeps_a_damaged_file_aside_and_leaves_a_newer_one_alone() {
    let (folder, setups) = folder();
    put(&folder, "a.json", b"{torn");
    saved(&setups, "a", "", NOW);
    let aside = folder.path().join("setups/a.json.damaged");
    assert_eq!(std::fs::read(&aside).unwrap(), b"{torn");
    put(&folder, "a.json", b"{torn again");
    saved(&setups, "a", "", NOW);
    assert_eq!(std::fs::read(&aside).unwrap(), b"{torn");
    assert_eq!(std::fs::read(folder.path().join("setups/a.json-2.damaged")).unwrap(), b"{torn again");

    let newer = format!(r#"{{"version":{}}}"#, SETUP_VERSION + 1);
    put(&folder, "n.json", &newer);
    let mut setup = Setup::new("n");
    assert_eq!(word(setups.save(&mut setup, NOW)), "newer");
    assert_eq!(setup.saved_at, "");
    assert_eq!(std::fs::read_to_string(folder.path().join("setups/n.json")).unwrap(), newer);
}

#[test]
fn an_identifier_that_is_a_path_reaches_nothing() {
    let (folder, setups) = folder();
    put(&folder, "x", b"");
    std::fs::write(folder.path().join("outside.json"), "{}").unwrap();
    for id in ["../outside", "..", "", "a/b", "C:x", "a\0b", "/etc/passwd"] {
        assert_eq!(word(setups.load(id)), "bad-id");
        assert_eq!(word(setups.remove(id)), "bad-id");
        assert_eq!(word(setups.save(&mut Setup::new(id), NOW)), "bad-id");
    }
    assert!(folder.path().join("outside.json").exists());
}

#[test]
fn a_set_up_is_found_by_its_identifier_or_by_its_name() {
    let (_folder, setups) = folder();
    saved(&setups, "a", "Front desk", NOW);
    saved(&setups, "b", "Store room", NOW);
    saved(&setups, "c", "store ROOM", NOW);
    assert_eq!(setups.find("a").unwrap().id, "a");
    assert_eq!(setups.find(" front DESK").unwrap().id, "a");
    assert_eq!(word(setups.find("Store room")), "ambiguous");
    assert_eq!(word(setups.find("../a")), "not-found");
}

#[test]
fn a_removed_set_up_is_gone_and_cannot_be_removed_twice() {
    let (_folder, setups) = folder();
    saved(&setups, "a", "", NOW);
    setups.remove("a").unwrap();
    assert_eq!(word(setups.load("a")), "not-found");
    assert_eq!(word(setups.remove("a")), "not-found");
}

#[test]
fn what_was_exported_can_be_imported_and_never_takes_anothers_place() {
    let (_folder, setups) = folder();
    let setup = saved(&setups, "a", "Front desk", NOW);
    let text = setups.export(&["a".to_owned()]).unwrap();
    let later = "2026-12-01T09:00:00Z";
    let second = setups.import(&text, later).unwrap().remove(0);
    let third = setups.import(&text, later).unwrap().remove(0);
    assert_eq!((second.id.as_str(), third.id.as_str()), ("a-2", "a-3"));
    assert_eq!(Setup { id: "a".into(), saved_at: NOW.into(), ..second }, setup);
    assert_eq!(setups.load("a").unwrap(), setup);

    let hostile = text.replace(r#""id": "a""#, r#""id": "../../a""#);
    assert_eq!(setups.import(&hostile, later).unwrap()[0].id, "front-desk");
}

#[test]
fn what_is_no_set_up_is_not_imported() {
    let (_folder, setups) = folder();
    for text in ["", "[]", "{}", r#"{"version":0,"id":"a","name":""}"#, r#"{"version":1}"#, "\u{feff}{}"] {
        assert_eq!(word(setups.import(text, NOW)), "not-a-setup", "{text}");
    }
    assert_eq!(word(setups.import(r#"{"version":99}"#, NOW)), "newer");
    let huge = format!(r#"{{"version":1,"id":"a","name":"{}"}}"#, "x".repeat(1_000_000));
    assert_eq!(word(setups.import(&huge, NOW)), "not-a-setup");
    assert!(setups.list().unwrap().setups.is_empty());
}

#[test]
fn what_a_killed_program_left_is_ignored() {
    let (folder, setups) = folder();
    saved(&setups, "a", "", NOW);
    put(&folder, ".writing-k9.tmp", br#"{"version":1,"#);
    let listing = setups.list().unwrap();
    assert_eq!((listing.setups.len(), listing.damaged.len()), (1, 0));
}

#[cfg(unix)]
#[test]
fn only_this_user_can_read_what_is_saved() {
    use std::os::unix::fs::PermissionsExt as _;
    let (folder, setups) = folder();
    saved(&setups, "a", "", NOW);
    let mode = |path: &Path| std::fs::metadata(path).unwrap().permissions().mode() & 0o777;
    assert_eq!(mode(&folder.path().join("setups/a.json")), 0o600);
    assert_eq!(mode(&folder.path().join("setups")), 0o700);
}

#[test]
fn two_programs_that_save_at_once_leave_one_whole_file() {
    let (_folder, setups) = folder();
    std::thread::scope(|scope| {
        for writer in 0..4 {
            let setups = setups.clone();
            scope.spawn(move || {
                for round in 0..25 {
                    let mut setup = Setup::new("a");
                    setup.name = format!("{writer}-{round}-").repeat(1_000);
                    setups.save(&mut setup, NOW).unwrap();
                    let read = setups.load("a").unwrap();
                    let first = read.name.split_inclusive('-').take(2).collect::<String>();
                    assert_eq!(read.name, first.repeat(1_000));
                }
            });
        }
    });
}

#[test]
fn no_secret_is_in_any_file() {
    let canary = "canary-5f1d2c";
    let (folder, setups) = folder();
    let secrets = Secrets::in_memory();
    let mut setup = Setup::new("a");
    setup.method = Some(Method::ClientSubmissionBasic);
    for kind in SecretKind::ALL {
        secrets.store("a", kind, Secret::new(canary.to_owned()));
    }
    setups.save(&mut setup, NOW).unwrap();
    setups.import(&setups.export(&["a".to_owned()]).unwrap(), NOW).unwrap();
    let mut looked_at = 0;
    for entry in std::fs::read_dir(folder.path().join("setups")).unwrap() {
        let text = std::fs::read_to_string(entry.unwrap().path()).unwrap();
        assert!(!text.contains(canary));
        looked_at += 1;
    }
    assert_eq!(looked_at, 2);
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(64))]

    #[test]
    fn any_set_up_comes_back_as_it_was(
        id in "[a-z0-9]{1,10}-[a-z0-9-]{0,20}",
        texts in proptest::collection::vec(any::<String>(), 8),
        volume in proptest::option::of(any::<u32>()),
        rejected in any::<u32>(),
        method in proptest::option::of(0..Method::ALL.len()),
    ) {
        let (_folder, setups) = folder();
        let mut setup = Setup::new(id.clone());
        let [name, customer, domain, from, to, outside, login, helo] = texts.try_into().unwrap();
        setup.name = name;
        setup.customer = customer;
        setup.domain = domain;
        setup.from = from;
        setup.to = to;
        setup.to_outside = outside;
        setup.login = login;
        setup.helo = helo;
        setup.device = DeviceKind::Nas;
        setup.step = Step::Message;
        setup.rejected_sign_ins = rejected;
        setup.method = method.map(|n| Method::ALL[n]);
        setup.answers.messages_per_day = volume.map_or(Answer::Unknown, Answer::Known);
        setups.save(&mut setup, NOW).unwrap();
        prop_assert_eq!(&setups.load(&id).unwrap(), &setup);
        let imported =
            setups.import(&setups.export(std::slice::from_ref(&id)).unwrap(), NOW).unwrap().remove(0);
        prop_assert_eq!(Setup { id, ..imported }, setup);
    }

    #[test]
    fn no_file_makes_listing_panic(octets in proptest::collection::vec(any::<u8>(), 0..200)) {
        let (folder, setups) = folder();
        put(&folder, "a.json", &octets);
        let listing = setups.list().unwrap();
        prop_assert_eq!(listing.setups.len() + listing.damaged.len() + listing.newer.len(), 1);
    }
}

#[test]
fn several_set_ups_are_exported_and_taken_in_together_or_not_at_all() {
    let (_folder, setups) = folder();
    saved(&setups, "a", "Copier", NOW);
    saved(&setups, "b", "Scanner", NOW);
    let text = setups.export(&["a".to_owned(), "b".to_owned()]).unwrap();
    let elsewhere = folder();
    let names: Vec<_> =
        elsewhere.1.import(&text, NOW).unwrap().into_iter().map(|setup| (setup.id, setup.name)).collect();
    assert_eq!(names, [("a".into(), "Copier".into()), ("b".into(), "Scanner".into())]);
    let with_a_damaged_one = text.replacen("\"version\": 1", "\"version\": 0", 1);
    assert_eq!(word(elsewhere.1.import(&with_a_damaged_one, NOW)), "not-a-setup");
    assert_eq!(elsewhere.1.list().unwrap().setups.len(), 2);
}

#[test]
fn a_copy_has_the_answers_and_nothing_of_what_was_seen_or_sent() {
    let (_folder, setups) = folder();
    let mut setup = Setup {
        name: "Copier".into(),
        domain: "contoso.com".into(),
        rejected_sign_ins: 2,
        last_message: Some(engine::LastMessage { accepted: true, at: NOW.into() }),
        ..Setup::new("a")
    };
    setups.save(&mut setup, NOW).unwrap();
    let copy = setups.copy("a", "2026-11-25T09:00:00Z").unwrap();
    assert_eq!((copy.id.as_str(), copy.domain.as_str()), ("a-2", "contoso.com"));
    assert_eq!((copy.rejected_sign_ins, copy.last_message), (0, None));
    assert_eq!(setups.load("a").unwrap(), setup);
}
