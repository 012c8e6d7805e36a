//! Figures, their bounds, and the table at the end.

/// What a figure may be at most.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(crate) enum Bound {
    /// Two things measured in this run, one divided by the other.
    Ratio(f64),
    /// Bytes.
    Bytes(u64),
    /// Milliseconds.
    Milliseconds(f64),
    /// Shown for information.
    None,
}

#[derive(Debug)]
enum Verdict {
    Ok,
    Over,
    Shown,
    /// Not measured here.
    Skipped(String),
    /// It should have been measured and was not.
    Failed(String),
}

#[derive(Debug)]
struct Figure {
    name: String,
    measured: String,
    bound: String,
    verdict: Verdict,
}

/// All figures of a run.
#[derive(Debug, Default)]
pub(crate) struct Figures(Vec<Figure>);

impl Figures {
    /// `of` divided by `by`, both in `unit`.
    pub(crate) fn ratio(&mut self, name: &str, (of, by): (f64, f64), unit: &str, bound: Bound) {
        let ratio = of / by;
        let (limit, verdict) = match bound {
            // Written so that what is no number is over.
            Bound::Ratio(most) if ratio <= most => (format!("≤ {most:.2}"), Verdict::Ok),
            Bound::Ratio(most) => (format!("≤ {most:.2}"), Verdict::Over),
            Bound::Bytes(_) | Bound::Milliseconds(_) | Bound::None => (String::new(), Verdict::Shown),
        };
        self.push(name, format!("{of:.1} / {by:.1} {unit} = {ratio:.2}"), limit, verdict);
    }

    /// A size.
    pub(crate) fn bytes(&mut self, name: &str, bytes: u64, bound: Bound) {
        let (limit, verdict) = match bound {
            Bound::Bytes(most) => {
                (format!("≤ {}", megabytes(most)), if bytes <= most { Verdict::Ok } else { Verdict::Over })
            }
            Bound::Ratio(_) | Bound::Milliseconds(_) | Bound::None => (String::new(), Verdict::Shown),
        };
        self.push(name, megabytes(bytes), limit, verdict);
    }

    /// A time.
    pub(crate) fn milliseconds(&mut self, name: &str, took: f64, bound: Bound) {
        let (limit, verdict) = match bound {
            // Written so that what is no number is over.
            Bound::Milliseconds(most) if took <= most => (format!("≤ {most:.0} ms"), Verdict::Ok),
            Bound::Milliseconds(most) => (format!("≤ {most:.0} ms"), Verdict::Over),
            Bound::Ratio(_) | Bound::Bytes(_) | Bound::None => (String::new(), Verdict::Shown),
        };
        self.push(name, format!("{took:.1} ms"), limit, verdict);
    }

    /// Something to set beside the others.
    pub(crate) fn shown(&mut self, name: &str, measured: String) {
        self.push(name, measured, String::new(), Verdict::Shown);
    }

    /// This cannot be measured here.
    pub(crate) fn skipped(&mut self, name: &str, why: impl Into<String>) {
        self.push(name, "-".to_owned(), String::new(), Verdict::Skipped(why.into()));
    }

    /// This could have been measured, and something went wrong.
    pub(crate) fn failed(&mut self, name: &str, why: impl Into<String>) {
        self.push(name, "-".to_owned(), String::new(), Verdict::Failed(why.into()));
    }

    /// Whether nothing was over its bound or failed.
    pub(crate) fn all_within(&self) -> bool {
        !self.0.iter().any(|figure| matches!(figure.verdict, Verdict::Over | Verdict::Failed(_)))
    }

    /// Prints the table.
    pub(crate) fn show(&self) {
        println!("\n==> Figures");
        print!("{}", self.table());
    }

    fn push(&mut self, name: &str, measured: String, bound: String, verdict: Verdict) {
        self.0.push(Figure { name: name.to_owned(), measured, bound, verdict });
    }

    fn table(&self) -> String {
        let head = ["figure", "measured", "bound", ""].map(str::to_owned);
        let rows: Vec<[String; 4]> = std::iter::once(head)
            .chain(self.0.iter().map(|figure| {
                let verdict = match &figure.verdict {
                    Verdict::Ok => "ok".to_owned(),
                    Verdict::Over => "OVER".to_owned(),
                    Verdict::Shown => String::new(),
                    Verdict::Skipped(why) => format!("skipped: {why}"),
                    Verdict::Failed(why) => format!("FAILED: {why}"),
                };
                [figure.name.clone(), figure.measured.clone(), figure.bound.clone(), verdict]
            }))
            .collect();
        let width = |column: usize| rows.iter().map(|row| row[column].chars().count()).max().unwrap_or(0);
        let (first, second, third) = (width(0), width(1), width(2));
        let line = |[name, measured, bound, verdict]: &[String; 4]| {
            let line = format!("{name:first$} | {measured:second$} | {bound:third$} | {verdict}");
            format!("{}\n", line.trim_end())
        };
        rows.iter().map(line).collect()
    }
}

/// The median; of an even count, the mean of the two in the middle. Not a number where there is nothing.
pub(crate) fn median(values: impl IntoIterator<Item = f64>) -> f64 {
    let mut values: Vec<f64> = values.into_iter().collect();
    values.sort_by(f64::total_cmp);
    let middle = values.len() / 2;
    match values.len() {
        0 => f64::NAN,
        count if count % 2 == 1 => values[middle],
        _ => f64::midpoint(values[middle - 1], values[middle]),
    }
}

/// `412.3 (409.8–431.0)`: the median and what it lies between.
pub(crate) fn spread(values: &[f64]) -> String {
    let least = values.iter().copied().fold(f64::INFINITY, f64::min);
    let most = values.iter().copied().fold(f64::NEG_INFINITY, f64::max);
    format!("{:.1} ({least:.1}–{most:.1})", median(values.iter().copied()))
}

fn megabytes(bytes: u64) -> String {
    #[expect(clippy::cast_precision_loss, reason = "shown with two digits")]
    let megabytes = bytes as f64 / 1e6;
    format!("{megabytes:.2} MB")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_median_of_an_even_count_lies_between_the_two_in_the_middle() {
        assert!((median([4.0, 1.0, 3.0, 2.0]) - 2.5).abs() < f64::EPSILON);
        assert!((median([9.0, 1.0, 2.0]) - 2.0).abs() < f64::EPSILON);
        assert!(median([]).is_nan());
    }

    #[test]
    fn a_ratio_at_its_bound_is_ok_and_one_beyond_is_over() {
        let mut figures = Figures::default();
        figures.ratio("start", (12.0, 10.0), "ms", Bound::Ratio(1.2));
        figures.bytes("size", 12_000_000, Bound::Bytes(12_000_000));
        assert!(figures.all_within(), "{}", figures.table());
        figures.ratio("memory", (12.1, 10.0), "MB", Bound::Ratio(1.2));
        assert!(!figures.all_within());
        assert!(figures.table().lines().last().unwrap().ends_with("OVER"), "{}", figures.table());
    }

    #[test]
    fn a_time_beyond_its_bound_is_over() {
        let mut figures = Figures::default();
        figures.milliseconds("verdict", 6_000.0, Bound::Milliseconds(6_000.0));
        assert!(figures.all_within(), "{}", figures.table());
        figures.milliseconds("verdict", f64::NAN, Bound::Milliseconds(6_000.0));
        assert!(!figures.all_within());
    }

    #[test]
    fn a_ratio_to_nothing_is_over() {
        let mut figures = Figures::default();
        figures.ratio("start", (f64::NAN, 10.0), "ms", Bound::Ratio(1.2));
        assert!(!figures.all_within());
    }

    #[test]
    fn what_was_skipped_breaks_no_bound_and_what_failed_does() {
        let mut figures = Figures::default();
        figures.skipped("start", "no display");
        figures.shown("other", "1 ms".to_owned());
        assert!(figures.all_within());
        figures.failed("start", "it died");
        assert!(!figures.all_within());
        assert!(figures.table().contains("skipped: no display"));
    }
}
