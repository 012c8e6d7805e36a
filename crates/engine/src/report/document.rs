//! What a report says, before it has a form.

use serde::Serialize;

/// A report without a form. Every text in it is one line, cleaned, and shown as text whatever is in it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Document {
    /// What it is.
    pub title: String,
    /// The language of its words (BCP 47).
    pub language: String,
    /// What stands on every page of a document from practice; `None`: it is a real one.
    pub practice: Option<Practice>,
    /// Its parts, the first one without a heading.
    pub sections: Vec<Section>,
    /// What stands below everything.
    pub footer: String,
}

/// How a document from practice says so.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Practice {
    /// One word, for the title and every heading.
    pub word: String,
    /// The sentence that explains it, for every page.
    pub sentence: String,
}

/// A part of a document.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Section {
    /// What it is called; `None` for what stands before the first heading.
    pub heading: Option<String>,
    /// 2 for a part, 3 for a part of it.
    pub level: u8,
    /// What is in it.
    pub blocks: Vec<Block>,
}

/// A piece of a section.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[serde(tag = "kind", rename_all = "kebab-case")]
pub enum Block {
    /// A paragraph.
    Paragraph {
        /// What it says.
        text: String,
    },
    /// Something that must not be overlooked.
    Notice {
        /// What it says.
        text: String,
    },
    /// Points in no order.
    List {
        /// One text a point.
        items: Vec<String>,
    },
    /// Points in the order in which they are to be done.
    Steps {
        /// One text a point.
        items: Vec<String>,
    },
    /// Names with what belongs to each.
    Terms {
        /// The pairs.
        items: Vec<Term>,
    },
    /// Rows under headings.
    Table {
        /// The headings.
        head: Vec<String>,
        /// As many cells a row as there are headings.
        rows: Vec<Vec<Cell>>,
    },
    /// A long text that is folded away where the form can do that.
    Folded {
        /// What it is.
        caption: String,
        /// Its lines.
        lines: Vec<String>,
    },
    /// A text to copy as it is.
    Literal {
        /// What it is.
        caption: String,
        /// Its lines.
        lines: Vec<String>,
    },
}

/// A name with what belongs to it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Term {
    /// The name.
    pub name: String,
    /// What belongs to it.
    pub value: Cell,
}

/// A text in a table or beside a name.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Cell {
    /// What it says.
    pub text: String,
    /// It is to be typed as it is.
    pub literal: bool,
}

impl Section {
    /// What stands before the first heading.
    pub(super) fn opening(blocks: Vec<Block>) -> Self {
        Self { heading: None, level: 2, blocks }
    }

    /// A part.
    pub(super) fn part(heading: &str, blocks: Vec<Block>) -> Self {
        Self { heading: Some(line(heading)), level: 2, blocks }
    }

    /// A part of a part.
    pub(super) fn step(heading: &str, blocks: Vec<Block>) -> Self {
        Self { heading: Some(line(heading)), level: 3, blocks }
    }
}

impl Block {
    pub(super) fn paragraph(text: &str) -> Self {
        Self::Paragraph { text: line(text) }
    }

    pub(super) fn notice(text: &str) -> Self {
        Self::Notice { text: line(text) }
    }

    pub(super) fn list<T: AsRef<str>>(items: impl IntoIterator<Item = T>) -> Self {
        Self::List { items: lines(items) }
    }

    pub(super) fn steps<T: AsRef<str>>(items: impl IntoIterator<Item = T>) -> Self {
        Self::Steps { items: lines(items) }
    }

    pub(super) fn literal<T: AsRef<str>>(caption: &str, text: impl IntoIterator<Item = T>) -> Self {
        Self::Literal { caption: line(caption), lines: lines(text) }
    }

    pub(super) fn folded<T: AsRef<str>>(caption: &str, text: impl IntoIterator<Item = T>) -> Self {
        Self::Folded { caption: line(caption), lines: lines(text) }
    }
}

impl Term {
    pub(super) fn new(name: &str, text: &str) -> Self {
        Self { name: line(name), value: Cell::words(text) }
    }

    pub(super) fn literal(name: &str, text: &str) -> Self {
        Self { name: line(name), value: Cell::literal(text) }
    }
}

impl Cell {
    pub(super) fn words(text: &str) -> Self {
        Self { text: line(text), literal: false }
    }

    /// An empty text has nothing to type.
    pub(super) fn literal(text: &str) -> Self {
        let text = line(text);
        Self { literal: !text.is_empty(), text }
    }
}

/// One line, whatever came in: a text that could begin a line of its own could pretend to be one of ours.
pub(super) fn line(text: &str) -> String {
    let clean = crate::clean(text, 4_000);
    let breaks = |c: char| if matches!(c, '\n' | '\t' | '\u{2028}' | '\u{2029}') { ' ' } else { c };
    clean.chars().map(breaks).collect::<String>().trim().to_owned()
}

fn lines<T: AsRef<str>>(texts: impl IntoIterator<Item = T>) -> Vec<String> {
    texts.into_iter().map(|text| line(text.as_ref())).collect()
}
