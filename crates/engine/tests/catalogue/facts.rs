//! The fact base itself, where it lies beside the repository: no row of it may be without a meaning.

use std::path::Path;

use engine::Role;
use engine::explain::classify;

/// A row of the fact base's catalogue.
struct FactRow {
    number: String,
    reply: String,
    /// What tells the reply, as the table writes it, and the texts in it that are a server's own.
    key: String,
    phrases: Vec<String>,
    who: String,
}

fn rows(facts: &str) -> Vec<FactRow> {
    let table = facts.split("## 8. Error catalogue").nth(1).and_then(|rest| rest.split("### 8.7").next());
    let mut rows = Vec::new();
    for line in table.unwrap_or_default().lines() {
        let cells: Vec<&str> = line.trim().trim_matches('|').split(" | ").map(str::trim).collect();
        let is_row = cells.first().is_some_and(|cell| cell.starts_with(|c: char| c.is_ascii_digit()));
        if !is_row || cells.len() < 7 {
            continue;
        }
        let phrases = cells[2].split('`').skip(1).step_by(2).map(str::to_owned).collect();
        let who = cells[cells.len() - 3].to_owned();
        rows.push(FactRow {
            number: cells[0].to_owned(),
            reply: cells[1].to_owned(),
            key: cells[2].to_owned(),
            phrases,
            who,
        });
    }
    rows
}

/// The texts that a row stands for: its first codes with each of its phrases.
fn texts(row: &FactRow) -> Vec<String> {
    let numbers: Vec<&str> =
        row.reply.split(|c: char| !c.is_ascii_digit() && c != '.').filter(|part| !part.is_empty()).collect();
    let reply = numbers
        .iter()
        .copied()
        .find(|part| part.len() == 3 && part.starts_with(['4', '5']) && !part.contains('.'))
        .unwrap_or("550");
    let mut enhanced: Vec<String> = Vec::new();
    for part in numbers {
        match (part.matches('.').count(), enhanced.last()) {
            (2, _) => enhanced.push(part.to_owned()),
            // The end of a range: 5.7.321–325.
            (0, Some(first)) => enhanced.push(format!("{}.{part}", first.rsplit_once('.').unwrap().0)),
            _ => {}
        }
    }
    let phrases = if row.phrases.is_empty() {
        vec![row.key.replace("various, e.g. ", "")]
    } else {
        row.phrases.clone()
    };
    let phrases: Vec<String> = phrases
        .iter()
        .map(|phrase| {
            phrase
                .replace("…disabled", "SmtpClientAuthentication is disabled")
                .replace(['…', '*'], " ")
                .replace("PRX2/4/5/6", "PRX4")
        })
        .collect();
    let mut texts = phrases.clone();
    for enhanced in enhanced {
        texts.extend(phrases.iter().map(|phrase| format!("{reply} {enhanced} {phrase}")));
        texts.push(format!("{reply} {enhanced} {}", phrases.join(" ")));
    }
    texts
}

fn letter(role: Role) -> &'static str {
    match role {
        Role::Device => "U",
        Role::TenantAdmin => "A",
        Role::DnsHost => "D",
        Role::Network => "N",
        Role::ServerAdmin => "S",
        Role::Microsoft => "M",
        Role::Recipient => "R",
    }
}

#[test]
fn every_row_of_the_fact_base_has_a_meaning_and_somebody_it_names() {
    let beside = |folder: &Path| std::fs::read_to_string(folder.join("shared/facts/m365.md")).ok();
    let Some(facts) = Path::new(env!("CARGO_MANIFEST_DIR")).ancestors().find_map(beside) else {
        eprintln!(
            "skipped: the fact base is not beside this repository; tests/catalogue/rows.rs holds its rows"
        );
        return;
    };
    let rows = rows(&facts);
    assert!(rows.len() > 110, "{}", rows.len());
    for row in rows.iter().filter(|row| row.reply != "AADSTS…") {
        let told: Vec<_> = texts(row).iter().filter_map(|text| classify(text).into_iter().next()).collect();
        assert!(!told.is_empty(), "row {}: {} {:?}", row.number, row.reply, row.phrases);
        let open = ["–", "app", "U/app"].contains(&row.who.as_str());
        let named = told.iter().any(|told| told.who.is_some_and(|who| row.who.contains(letter(who))));
        assert!(open || named, "row {}: {:?}, not one of {}", row.number, told[0].who, row.who);
    }
}
