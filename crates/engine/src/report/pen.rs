//! The words of one report.

use crate::words::Words;
use crate::{Argument, Arguments};

use super::Material;
use super::document::{Block, Section, Term};

/// What a report is made of, and the words to say it in.
pub(super) struct Pen<'a> {
    pub(super) material: &'a Material<'a>,
    pub(super) words: &'a Words,
}

impl Pen<'_> {
    pub(super) fn say(&self, id: &str) -> String {
        self.words.message(id, &Arguments::new()).unwrap_or_default()
    }

    /// A sentence with values; an empty value counts as not there.
    pub(super) fn say_with(&self, id: &str, values: &[(&str, &str)]) -> String {
        let arguments =
            values.iter().map(|(name, value)| ((*name).to_owned(), Argument::from(*value))).collect();
        self.words.message(id, &arguments).unwrap_or_default()
    }

    /// A moment of the set-up (RFC 3339) as a day.
    pub(super) fn day(&self, moment: &str) -> String {
        let day = moment.get(..10).and_then(|day| day.parse().ok());
        day.map(|day| self.words.date(day)).unwrap_or_default()
    }

    /// A part that is a list of points.
    pub(super) fn points(&self, heading: &str, items: Vec<String>) -> Option<Section> {
        (!items.is_empty()).then(|| Section::part(&self.say(heading), vec![Block::list(items)]))
    }

    /// What a report is about.
    pub(super) fn about(&self) -> Block {
        let setup = self.material.setup;
        let mut items = vec![
            Term::new(&self.say("report-about-device"), &self.or_not_known(&setup.name)),
            Term::literal(&self.say("report-about-domain"), &setup.domain),
        ];
        if !setup.customer.is_empty() {
            items.insert(0, Term::new(&self.say("report-about-customer"), &setup.customer));
        }
        if let Some(device) = crate::devices::device(&setup.model) {
            items.push(Term::new(&self.say("report-about-model"), &device.whole_name()));
        }
        let way = setup.method.map(|method| self.words.method(method)).unwrap_or_default();
        items.push(Term::new(&self.say("report-about-way"), &self.or_not_known(&way)));
        Block::Terms { items: items.into_iter().filter(|term| !term.value.text.is_empty()).collect() }
    }

    fn or_not_known(&self, text: &str) -> String {
        if text.is_empty() { self.say("report-about-not-known") } else { text.to_owned() }
    }
}
