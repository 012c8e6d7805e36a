//! A document as plain text for a mail, 72 columns wide. Only what is to be copied as it is may be longer.

use super::document::{Block, Cell, Document, Section};

const WIDTH: usize = 72;

/// Writes the text.
pub(super) fn render(document: &Document) -> String {
    let mut page = Page { out: String::with_capacity(8_192), document };
    page.heading(&document.title, '=');
    if let Some(practice) = &document.practice {
        page.gap();
        page.wrapped("", "", &practice.sentence);
    }
    for section in &document.sections {
        page.section(section);
    }
    page.gap();
    page.line(&"-".repeat(WIDTH));
    if let Some(practice) = &document.practice {
        page.wrapped("", "", &practice.sentence);
    }
    page.wrapped("", "", &document.footer);
    page.out
}

struct Page<'a> {
    out: String,
    document: &'a Document,
}

impl Page<'_> {
    fn line(&mut self, text: &str) {
        self.out.push_str(text.trim_end());
        self.out.push('\n');
    }

    fn gap(&mut self) {
        if !self.out.is_empty() {
            self.out.push('\n');
        }
    }

    fn wrapped(&mut self, first: &str, rest: &str, text: &str) {
        for line in wrap(text, first, rest) {
            self.line(&line);
        }
    }

    fn heading(&mut self, text: &str, rule: char) {
        let start = self.out.len();
        self.wrapped("", "", text);
        let width = self.out[start..].lines().map(|line| line.chars().count()).max().unwrap_or(0);
        self.line(&rule.to_string().repeat(width));
    }

    fn section(&mut self, section: &Section) {
        if let Some(heading) = &section.heading {
            self.gap();
            let marked = match &self.document.practice {
                Some(practice) => format!("[{}] {heading}", practice.word),
                None => heading.clone(),
            };
            if section.level == 2 {
                self.gap();
                self.heading(&marked, '-');
            } else {
                self.wrapped("", "", &marked);
            }
        }
        for block in &section.blocks {
            self.gap();
            self.block(block);
        }
    }

    fn block(&mut self, block: &Block) {
        match block {
            Block::Paragraph { text } => self.wrapped("", "", text),
            Block::Notice { text } => self.wrapped("!  ", "   ", text),
            Block::List { items } => {
                for item in items {
                    self.wrapped("*  ", "   ", item);
                }
            }
            Block::Steps { items } => {
                for (n, item) in items.iter().enumerate() {
                    let number = format!("{}. ", n + 1);
                    self.wrapped(&format!("{number:<4}"), "    ", item);
                }
            }
            Block::Terms { items } => {
                for term in items {
                    self.pair("", &term.name, &term.value);
                }
            }
            Block::Table { head, rows } => self.table(head, rows),
            Block::Literal { caption, lines } | Block::Folded { caption, lines } => {
                self.wrapped("", "", caption);
                self.gap();
                for line in lines {
                    self.line(&format!("    {line}"));
                }
            }
        }
    }

    /// Each row as its first cell with the others below it.
    fn table(&mut self, head: &[String], rows: &[Vec<Cell>]) {
        for (n, row) in rows.iter().enumerate() {
            if n > 0 && head.len() > 2 {
                self.gap();
            }
            let mut cells = row.iter().zip(head);
            let (Some((first, _)), Some((second, _))) = (cells.next(), cells.next()) else { continue };
            self.pair("", &first.text, second);
            for (cell, name) in cells.filter(|(cell, _)| !cell.text.is_empty()) {
                self.pair("    ", name, cell);
            }
        }
    }

    /// A name and what belongs to it, on one line where it fits; a text to be typed is never broken.
    fn pair(&mut self, indent: &str, name: &str, value: &Cell) {
        let all = format!("{indent}{name}: {}", value.text);
        if all.chars().count() <= WIDTH {
            self.line(&all);
        } else if value.literal {
            self.wrapped(indent, indent, &format!("{name}:"));
            self.line(&format!("    {}", value.text));
        } else {
            self.wrapped(indent, &format!("{indent}    "), &format!("{name}: {}", value.text));
        }
    }
}

/// Breaks at spaces; a word that is longer than a line stands on a line of its own, broken where it must be.
fn wrap(text: &str, first: &str, rest: &str) -> Vec<String> {
    let mut lines = Vec::new();
    let mut line = first.to_owned();
    let mut filled = first.chars().count();
    let mut empty = true;
    let next = |lines: &mut Vec<String>, line: &mut String| {
        lines.push(std::mem::replace(line, rest.to_owned()));
        rest.chars().count()
    };
    for word in text.split_whitespace() {
        let length = word.chars().count();
        if !empty && filled + 1 + length > WIDTH {
            filled = next(&mut lines, &mut line);
            empty = true;
        }
        if !empty {
            line.push(' ');
            filled += 1;
        }
        for c in word.chars() {
            if filled == WIDTH {
                filled = next(&mut lines, &mut line);
            }
            line.push(c);
            filled += 1;
        }
        empty = false;
    }
    lines.push(line);
    lines
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words_are_kept_whole_and_only_a_word_longer_than_the_line_is_broken() {
        let lines = wrap(&format!("{} bb {}", "a".repeat(70), "c".repeat(100)), "*  ", "   ");
        assert!(lines.iter().all(|line| line.chars().count() <= WIDTH), "{lines:?}");
        assert_eq!(lines[0].chars().count(), WIDTH);
        assert_eq!(lines.concat().replace(' ', "").len(), 1 + 70 + 2 + 100);
        assert_eq!(wrap("", "*  ", "   "), ["*  "]);
    }
}
