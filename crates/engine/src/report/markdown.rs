//! A document as Markdown (CommonMark with tables), for a ticket.

use std::fmt::Write as _;

use super::document::{Block, Cell, Document, Section};

/// Writes the Markdown.
pub(super) fn render(document: &Document) -> String {
    let mut page = Page { out: String::with_capacity(8_192), document };
    page.block_of(&format!("# {}", text(&document.title)));
    page.practice();
    for section in &document.sections {
        page.section(section);
    }
    page.block_of("---");
    page.practice();
    page.block_of(&text(&document.footer));
    page.out
}

struct Page<'a> {
    out: String,
    document: &'a Document,
}

impl Page<'_> {
    /// A block, with an empty line before it.
    fn block_of(&mut self, markdown: &str) {
        let gap = if self.out.is_empty() { "" } else { "\n" };
        let _ = writeln!(self.out, "{gap}{markdown}");
    }

    fn practice(&mut self) {
        if let Some(practice) = &self.document.practice {
            self.block_of(&format!("> **{}**", text(&practice.sentence)));
        }
    }

    fn section(&mut self, section: &Section) {
        if let Some(heading) = &section.heading {
            let level = "#".repeat(usize::from(section.level.clamp(2, 3)));
            let mark = match &self.document.practice {
                Some(practice) => format!("{}: ", text(&practice.word)),
                None => String::new(),
            };
            self.block_of(&format!("{level} {mark}{}", text(heading)));
        }
        for block in &section.blocks {
            self.block(block);
        }
    }

    fn block(&mut self, block: &Block) {
        match block {
            Block::Paragraph { text: said } => self.block_of(&text(said)),
            Block::Notice { text: said } => self.block_of(&format!("> {}", text(said))),
            Block::List { items } => {
                let points: Vec<_> = items.iter().map(|item| format!("- {}", text(item))).collect();
                self.block_of(&points.join("\n"));
            }
            Block::Steps { items } => {
                let points = items.iter().enumerate().map(|(n, item)| format!("{}. {}", n + 1, text(item)));
                let points: Vec<_> = points.collect();
                self.block_of(&points.join("\n"));
            }
            Block::Terms { items } => {
                let point = |name: &str, value| format!("- **{}:** {}", text(name), cell(value));
                let points: Vec<_> = items.iter().map(|term| point(&term.name, &term.value)).collect();
                self.block_of(&points.join("\n"));
            }
            Block::Table { head, rows } => self.table(head, rows),
            Block::Literal { caption, lines } | Block::Folded { caption, lines } => {
                self.block_of(&text(caption));
                let fence =
                    "`".repeat(lines.iter().map(|line| longest_run(line)).max().unwrap_or(0).max(2) + 1);
                self.block_of(&format!("{fence}\n{}\n{fence}", lines.join("\n")));
            }
        }
    }

    fn table(&mut self, head: &[String], rows: &[Vec<Cell>]) {
        let row = |cells: Vec<String>| format!("| {} |", cells.join(" | "));
        let mut lines = vec![
            row(head.iter().map(|name| text(name)).collect()),
            row(head.iter().map(|_| "---".to_owned()).collect()),
        ];
        lines.extend(rows.iter().map(|cells| row(cells.iter().map(cell).collect())));
        self.block_of(&lines.join("\n"));
    }
}

/// A code span, where its text needs no second thought; else text.
fn cell(cell: &Cell) -> String {
    let plain = !cell.text.contains(['`', '|', '\\']) && !cell.text.is_empty();
    if cell.literal && plain { format!("`{}`", cell.text) } else { text(&cell.text) }
}

/// The longest run of backticks.
fn longest_run(line: &str) -> usize {
    line.split(|c| c != '`').map(str::len).max().unwrap_or(0)
}

/// Text that is text: no character in it begins markup, a link, or a block.
fn text(text: &str) -> String {
    let mut out = String::with_capacity(text.len() + 8);
    let number = text.chars().take_while(char::is_ascii_digit).count();
    for (n, c) in text.chars().enumerate() {
        let begins_block = n == 0 && matches!(c, '#' | '+' | '-' | '=' | ':');
        let numbers = n == number && n > 0 && matches!(c, '.' | ')');
        // `www.` and `http://` become links by themselves on many sites.
        let begins_link =
            (c == '.' && ends_with_www(&out)) || (c == ':' && text[byte(text, n)..].starts_with("://"));
        match c {
            '<' => out.push_str("&lt;"),
            '>' => out.push_str("&gt;"),
            '&' => out.push_str("&amp;"),
            // In a table a backslash does not always keep a bar from ending the cell.
            '|' => out.push_str("&#124;"),
            '\\' | '`' | '*' | '_' | '[' | ']' | '~' | '$' | '!' => {
                out.push('\\');
                out.push(c);
            }
            _ if begins_block || numbers || begins_link => {
                out.push('\\');
                out.push(c);
            }
            _ => out.push(c),
        }
    }
    out
}

fn ends_with_www(text: &str) -> bool {
    text.len() >= 3
        && text.is_char_boundary(text.len() - 3)
        && text[text.len() - 3..].eq_ignore_ascii_case("www")
}

/// Where the character of this number begins.
fn byte(text: &str, number: usize) -> usize {
    text.char_indices().nth(number).map_or(text.len(), |(at, _)| at)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn text_is_text() {
        assert_eq!(text("# a *b* [c](d) <e>"), "\\# a \\*b\\* \\[c\\](d) &lt;e&gt;");
        assert_eq!(text("12. a | b.c-d"), "12\\. a &#124; b.c-d");
        assert_eq!(text("https://a.example www.b.example"), "https\\://a.example www\\.b.example");
        assert_eq!(text("- x"), "\\- x");
    }
}
