//! `spf lint`: what is wrong or doubtful in a domain's SPF; of many domains as a stream of lines.

use std::io::{BufRead, Write as _};

use engine::dns::{SpfLint, is_literal};
use engine::{Cloud, Code, Severity};
use futures_util::StreamExt as _;
use serde_json::{Value, json};

use crate::args::SpfLintArgs;
use crate::exit::Exit;
use crate::surroundings::Surroundings;
use crate::{Answer, Failure, json, spf_text};

/// Longest line of a file of domains: a name and some comment.
const LONGEST_LINE: u64 = 4_096;

pub(crate) async fn lint(args: SpfLintArgs, around: &Surroundings) -> Result<Answer, Failure> {
    match (&args.domain, &args.domains) {
        (Some(domain), _) => one(domain, args.cloud, around).await,
        (None, Some(file)) => {
            let lines: Box<dyn BufRead + Send> = if file == "-" {
                Box::new(std::io::BufReader::new(std::io::stdin()))
            } else {
                let opened = std::fs::File::open(file);
                let file = opened.map_err(|error| Failure::Usage(format!("--domains {file}: {error}")))?;
                Box::new(std::io::BufReader::new(file))
            };
            many(lines, &args, around).await
        }
        (None, None) => Err(Failure::Usage("--domain or --domains is needed".to_owned())),
    }
}

async fn one(typed: &str, cloud: Option<Cloud>, around: &Surroundings) -> Result<Answer, Failure> {
    let domain = ascii(typed).map_err(|why| Failure::Usage(format!("--domain {typed:?}: {why}")))?;
    let ports = around.ports();
    let limit = around.limit();
    let found = tokio::select! {
        found = Box::pin(engine::dns::lint(&domain, cloud, &ports)) => found,
        code = limit => return Ok(open(&domain, code)),
    };
    let exit = exit(&found);
    Ok(Answer { json: document(&found, around), text: spf_text::lint(&found, &around.words), exit })
}

/// A line for each domain as it is done, in the order in which they are done. What is held at a time does not grow
/// with the file.
async fn many(
    lines: Box<dyn BufRead + Send>,
    args: &SpfLintArgs,
    around: &Surroundings,
) -> Result<Answer, Failure> {
    let mut network = around.network.clone();
    network.questions_at_once = usize::from(args.at_once);
    let ports = net::Ports::new(&network);
    let ports = &ports;
    let domains = futures_util::stream::iter(Lines(lines)).map(|line| async move {
        let Ok(line) = line else { return (json!({ "problem": "unreadable" }), Exit::Unknown) };
        let domain = match ascii(&line) {
            Ok(domain) => domain,
            Err(why) => {
                return (json!({ "domain": engine::clean(&line, 300), "problem": why }), Exit::Unknown);
            }
        };
        // Each domain has the whole time: one that hangs does not take it from the others.
        tokio::select! {
            found = Box::pin(engine::dns::lint(&domain, args.cloud, ports)) => (document(&found, around), exit(&found)),
            () = tokio::time::sleep(around.timeout()) => (unfinished(&domain, Code::TimeLimit), Exit::Unknown),
        }
    });
    let mut done = std::pin::pin!(domains.buffer_unordered(usize::from(args.at_once)));
    let mut worst = Exit::Done;
    let mut stopped = std::pin::pin!(tokio::signal::ctrl_c());
    loop {
        let (document, exit) = tokio::select! {
            next = done.next() => match next {
                Some(next) => next,
                None => break,
            },
            Ok(()) = &mut stopped => {
                worst = Exit::Stopped;
                break;
            }
        };
        worst = worst.or(exit);
        let mut stdout = std::io::stdout().lock();
        // A reader that went away has had enough.
        if writeln!(stdout, "{document}").and_then(|()| stdout.flush()).is_err() {
            break;
        }
    }
    Ok(Answer { json: Value::Null, text: String::new(), exit: worst })
}

/// The lines that hold a domain, without comments.
struct Lines(Box<dyn BufRead + Send>);

impl Iterator for Lines {
    type Item = std::io::Result<String>;

    fn next(&mut self) -> Option<Self::Item> {
        loop {
            let mut line = Vec::new();
            match std::io::Read::take(&mut self.0, LONGEST_LINE).read_until(b'\n', &mut line) {
                Ok(0) => return None,
                Ok(_) => {}
                Err(error) => return Some(Err(error)),
            }
            let line = String::from_utf8_lossy(&line);
            let domain = line.split('#').next().unwrap_or_default().trim();
            if !domain.is_empty() {
                return Some(Ok(domain.to_owned()));
            }
        }
    }
}

/// The domain in A-labels, or what is wrong with it. A name for records alone, such as `_spf.contoso.com`, is one too.
pub(super) fn ascii(typed: &str) -> Result<String, &'static str> {
    let for_records = || typed.trim().trim_end_matches('.').to_ascii_lowercase();
    match engine::input::domain(typed) {
        Ok(understood) => Ok(understood.value),
        Err(_) if is_literal(&for_records()) => Ok(for_records()),
        Err(_) => Err("not-a-domain"),
    }
}

fn document(found: &SpfLint, around: &Surroundings) -> Value {
    let mut value = json!(found);
    value["findings"] = found.findings.iter().map(|finding| json::finding(finding, &around.words)).collect();
    value
}

fn unfinished(domain: &str, because: Code) -> Value {
    json!({ "domain": domain, "records": [], "lookups_worst_case": 0, "void_lookups": { "ip4": 0, "ip6": 0 },
        "complete": false, "included": [], "tree": null, "findings": [], "because": because })
}

fn open(domain: &str, because: Code) -> Answer {
    let exit = if because == Code::Stopped { Exit::Stopped } else { Exit::Unknown };
    Answer { json: unfinished(domain, because), text: format!("? {domain}  [{because}]\n"), exit }
}

fn exit(found: &SpfLint) -> Exit {
    if found.findings.iter().any(|finding| finding.severity == Severity::Error) {
        Exit::Bad
    } else if found.findings.iter().any(|finding| finding.code == Code::SpfTemporaryError) {
        Exit::Unknown
    } else {
        Exit::Done
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_file_of_domains_has_one_a_line_with_comments_and_empty_lines() {
        let text = "contoso.com\n\n# customers\n  fabrikam.com  # moved\r\n";
        let lines: Vec<String> = Lines(Box::new(text.as_bytes())).map(Result::unwrap).collect();
        assert_eq!(lines, ["contoso.com", "fabrikam.com"]);
    }

    #[test]
    fn names_for_records_alone_are_domains_too() {
        assert_eq!(ascii("_spf.Contoso.com."), Ok("_spf.contoso.com".to_owned()));
        assert_eq!(ascii("bücher.example"), Ok("xn--bcher-kva.example".to_owned()));
        for wrong in ["", "com", "192.0.2.1", "%{d}.example", "a b.example", "x..example"] {
            assert!(ascii(wrong).is_err(), "{wrong}");
        }
    }

    #[test]
    fn an_endless_line_is_read_in_pieces() {
        let long = "a".repeat(20_000);
        let lines: Vec<String> = Lines(Box::new(std::io::Cursor::new(long))).map(Result::unwrap).collect();
        assert!(lines.iter().all(|line| line.len() <= 4_096));
    }
}
