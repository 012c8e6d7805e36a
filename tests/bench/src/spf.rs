//! SPF: an evaluation from memory, evaluations over a line of 40 ms beside the levels of their questions, and a
//! thousand domains at once.

use std::io::Write as _;
use std::path::Path;
use std::process::{Command, Stdio};
use std::time::{Duration, Instant};

use spf::{Answer, Evaluation, Query, Question, QuestionKind, Records, SpfResult, Step};

use crate::figures::{Bound, Figures, median, spread};
use crate::lab::{Lab, words};
use crate::{Built, TIMES};

/// The most that an evaluation with ten look-ups may take, in microseconds.
const MOST_FROM_MEMORY: f64 = 50.0;
const EVALUATIONS: usize = 2_000;
/// At most a fifth more than the line takes for the levels.
const LINE: Bound = Bound::Ratio(1.2);
/// What answers on the other side of the line, to measure it.
const SERVER: &str = "198.51.100.25:25";
/// Records of the lab with the levels of their questions: the first TXT is one, an `a` adds one, an `mx` two.
const RECORDS: [(&str, u32); 4] = [
    ("good.spf.example", 2),
    ("ten.spf.example", 2),
    ("voids.spf.example", 2),
    ("exchangers.spf.example", 3),
];
/// Ten times the domains may take a fifth more memory.
const FLAT: Bound = Bound::Ratio(1.2);
const DOMAINS: usize = 1_000;

/// From memory: needs nothing.
pub(crate) fn from_memory(figures: &mut Figures) {
    println!("\n==> SPF from memory, {EVALUATIONS} times");
    let record = |text: &str| Answer::Records(Records::Txt(vec![text.into()]));
    let includes: Vec<String> = (0..10).map(|n| format!("include:i{n}.example")).collect();
    let mut answers = vec![(
        Question::new("e.example", QuestionKind::Txt),
        record(&format!("v=spf1 {} -all", includes.join(" "))),
    )];
    for n in 0..10 {
        let name = format!("i{n}.example");
        answers.push((
            Question::new(&name, QuestionKind::Txt),
            record(&format!("v=spf1 ip4:198.51.100.{n} ip4:203.0.113.0/24 -all")),
        ));
    }
    let mut times = Vec::with_capacity(EVALUATIONS);
    for _ in 0..EVALUATIONS {
        let query = Query::new([192, 0, 2, 1].into(), "a@e.example", "h.example");
        let began = Instant::now();
        let mut evaluation = Evaluation::new(query);
        let outcome = loop {
            match evaluation.poll() {
                Step::Done(outcome) => break outcome,
                Step::Ask(question) => {
                    let known = answers.iter().find(|(asked, _)| *asked == question);
                    let answer = known.map_or(Answer::NameNotFound, |(_, answer)| answer.clone());
                    evaluation.answer(&question, answer);
                }
            }
        };
        times.push(began.elapsed().as_secs_f64() * 1e6);
        if (outcome.result, outcome.lookups) != (SpfResult::Fail, 10) {
            return figures.failed("SPF with ten look-ups from memory", outcome.result.as_str());
        }
    }
    println!("    {} µs", spread(&times));
    figures.ratio(
        "SPF with ten look-ups from memory",
        (median(times), MOST_FROM_MEMORY),
        "µs",
        Bound::Ratio(1.0),
    );
}

/// Over the lab's line.
pub(crate) fn on_the_line(lab: &Lab, built: &Built, figures: &mut Figures) {
    println!("\n==> SPF on a line of 40 ms, {TIMES} times each");
    for (domain, levels) in RECORDS {
        if let Err(why) = one_record(lab, built, domain, levels, figures) {
            println!("    FAILED: {why}");
            figures.failed(&format!("spf check {domain}"), why);
        }
    }
    if let Err(why) = many_domains(built, figures) {
        println!("    FAILED: {why}");
        figures.failed("spf lint --domains", why);
    }
}

fn one_record(
    lab: &Lab,
    built: &Built,
    domain: &str,
    levels: u32,
    figures: &mut Figures,
) -> Result<(), String> {
    let check = |sender: &str| {
        let call = ["--json", "spf", "check", "--ip", "192.0.2.77", "--mail-from", sender];
        let ran = lab.run(&built.cli, &call, "")?;
        let document: serde_json::Value = serde_json::from_slice(&ran.output.stdout)
            .map_err(|error| format!("{error}: {}", words(&ran.output)))?;
        if document["result"] == "temperror" {
            return Err(format!("{sender}: temperror"));
        }
        Ok(ran.milliseconds)
    };
    let (mut line, mut whole, mut start) = (Vec::new(), Vec::new(), Vec::new());
    for turn in 0..=TIMES {
        let round_trips = lab.round_trips(SERVER)?;
        let took = check(&format!("a@{domain}"))?;
        // A domain of which nothing is asked: what the program takes for itself.
        let idle = check("a@localhost")?;
        // The first one fills the resolver's cache.
        if turn > 0 {
            line.extend(round_trips);
            whole.push(took);
            start.push(idle);
        }
    }
    println!("    {domain}: process {} ms, without questions {} ms", spread(&whole), spread(&start));
    let critical = f64::from(levels) * median(line);
    let own = median(whole) - median(start);
    figures.ratio(&format!("spf check {domain}: questions / {levels} levels"), (own, critical), "ms", LINE);
    Ok(())
}

/// Streams domains through `spf lint` and sets the peak of memory beside that of a tenth of them.
fn many_domains(built: &Built, figures: &mut Figures) -> Result<(), String> {
    let few = stream(&built.cli, DOMAINS / 10)?;
    let many = stream(&built.cli, DOMAINS)?;
    let seconds = many.took.as_secs_f64();
    #[allow(clippy::cast_precision_loss, reason = "a thousand is exact")]
    let per_second = DOMAINS as f64 / seconds;
    println!("    {DOMAINS} domains in {seconds:.1} s");
    figures.shown("spf lint --domains, 20 questions at once, 40 ms", format!("{per_second:.0} domains/s"));
    figures.ratio(
        &format!("spf lint --domains: peak memory of {DOMAINS} / of {}", DOMAINS / 10),
        (many.peak, few.peak),
        "MB",
        FLAT,
    );
    Ok(())
}

struct Streamed {
    took: Duration,
    /// The peak of resident memory, in megabytes.
    peak: f64,
}

fn stream(program: &Path, domains: usize) -> Result<Streamed, String> {
    let mut file = tempfile::NamedTempFile::new().map_err(|error| error.to_string())?;
    for n in 0..domains {
        let name = ["good", "ten", "two", "voids", "split"][n % 5];
        writeln!(file, "{name}.spf.example").map_err(|error| error.to_string())?;
    }
    let path = file.path().to_string_lossy().into_owned();
    let mut command = Command::new("ip");
    command.args(["netns", "exec", "lab-pc"]).arg(program).args(["spf", "lint", "--domains", &path]);
    let began = Instant::now();
    let child = command.stdin(Stdio::null()).stdout(Stdio::piped()).stderr(Stdio::null()).spawn();
    let mut child = child.map_err(|error| error.to_string())?;
    let status = format!("/proc/{}/status", child.id());
    let output = child.stdout.take().ok_or("no output")?;
    let lines = std::thread::spawn(move || {
        std::io::BufRead::lines(std::io::BufReader::new(output)).map_while(Result::ok).count()
    });
    let mut peak = 0.0_f64;
    while child.try_wait().map_err(|error| error.to_string())?.is_none() {
        let told = std::fs::read_to_string(&status).unwrap_or_default();
        let kilobytes = told.lines().find_map(|line| line.strip_prefix("VmHWM:")?.trim().strip_suffix(" kB"));
        if let Some(now) = kilobytes.and_then(|number| number.trim().parse::<f64>().ok()) {
            peak = peak.max(now / 1_000.0);
        }
        std::thread::sleep(Duration::from_millis(5));
    }
    let took = began.elapsed();
    let lines = lines.join().map_err(|_| "reading the lines failed")?;
    if lines == domains { Ok(Streamed { took, peak }) } else { Err(format!("{lines} of {domains} lines")) }
}
