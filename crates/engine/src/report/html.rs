//! A document as a page of its own: light, to print on A4 or Letter, with nothing from elsewhere and no script.

use std::fmt::Write as _;

use super::document::{Block, Cell, Document, Practice, Section};

const STYLE: &str = include_str!("page.css");

/// Writes the page.
pub(super) fn render(document: &Document) -> String {
    let mut page = Page { out: String::with_capacity(16_384), practice: document.practice.as_ref() };
    let title = escaped(&document.title);
    let language = escaped(&document.language);
    page.line(&format!("<!doctype html>\n<html lang=\"{language}\">\n<head>\n<meta charset=\"utf-8\">"));
    // Should something ever slip through, it still cannot load or run anything.
    page.line(
        "<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; style-src 'unsafe-inline'\">",
    );
    page.line("<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">");
    page.line(&format!("<title>{title}</title>\n<style>\n{STYLE}</style>\n</head>\n<body>"));
    // The head of a table is printed again on every page.
    if let Some(practice) = page.practice {
        let sentence = escaped(&practice.sentence);
        page.line(&format!("<table class=\"pages\" role=\"presentation\">\n<thead><tr><td class=\"practice\">{sentence}</td></tr></thead>\n<tbody><tr><td>"));
    }
    page.line(&format!("<main>\n<h1>{title}</h1>"));
    for section in &document.sections {
        page.section(section);
    }
    page.line(&format!("</main>\n<footer><p>{}</p></footer>", escaped(&document.footer)));
    if page.practice.is_some() {
        page.line("</td></tr></tbody>\n</table>");
    }
    page.line("</body>\n</html>");
    page.out
}

struct Page<'a> {
    out: String,
    practice: Option<&'a Practice>,
}

impl Page<'_> {
    fn line(&mut self, text: &str) {
        let _ = writeln!(self.out, "{text}");
    }

    fn section(&mut self, section: &Section) {
        self.line("<section>");
        if let Some(heading) = &section.heading {
            let level = section.level.clamp(2, 3);
            let mark = self.practice.map_or_else(String::new, |practice| {
                format!(" <span class=\"mark\">{}</span>", escaped(&practice.word))
            });
            self.line(&format!("<h{level}>{}{mark}</h{level}>", escaped(heading)));
        }
        for block in &section.blocks {
            self.block(block);
        }
        self.line("</section>");
    }

    fn block(&mut self, block: &Block) {
        match block {
            Block::Paragraph { text } => self.line(&format!("<p>{}</p>", escaped(text))),
            Block::Notice { text } => self.line(&format!("<p class=\"notice\">{}</p>", escaped(text))),
            Block::List { items } => self.points("ul", items),
            Block::Steps { items } => self.points("ol", items),
            Block::Terms { items } => {
                self.line("<dl>");
                for term in items {
                    self.line(&format!("<dt>{}</dt><dd>{}</dd>", escaped(&term.name), cell(&term.value)));
                }
                self.line("</dl>");
            }
            Block::Table { head, rows } => self.table(head, rows),
            Block::Folded { caption, lines } => self.line(&format!(
                "<details>\n<summary>{}</summary>\n<pre><code>{}</code></pre>\n</details>",
                escaped(caption),
                code(lines)
            )),
            Block::Literal { caption, lines } => {
                let text = code(lines);
                self.line(&format!(
                    "<figure>\n<figcaption>{}</figcaption>\n<pre><code>{text}</code></pre>\n</figure>",
                    escaped(caption)
                ));
            }
        }
    }

    fn points(&mut self, tag: &str, items: &[String]) {
        self.line(&format!("<{tag}>"));
        for item in items {
            self.line(&format!("<li>{}</li>", escaped(item)));
        }
        self.line(&format!("</{tag}>"));
    }

    fn table(&mut self, head: &[String], rows: &[Vec<Cell>]) {
        self.line("<table class=\"grid\">");
        let head = head.iter().map(|text| ["<th scope=\"col\">", &escaped(text), "</th>"].concat());
        let head: String = head.collect();
        self.line(&format!("<thead><tr>{head}</tr></thead>\n<tbody>"));
        for row in rows {
            let mut cells = row.iter();
            let first = cells
                .next()
                .map(|first| format!("<th scope=\"row\">{}</th>", cell(first)))
                .unwrap_or_default();
            let rest: String = cells.map(|other| ["<td>", &cell(other), "</td>"].concat()).collect();
            self.line(&format!("<tr>{first}{rest}</tr>"));
        }
        self.line("</tbody>\n</table>");
    }
}

fn code(lines: &[String]) -> String {
    let lines: Vec<_> = lines.iter().map(|line| escaped(line)).collect();
    lines.join("\n")
}

fn cell(cell: &Cell) -> String {
    let text = escaped(&cell.text);
    if cell.literal { format!("<code>{text}</code>") } else { text }
}

/// Text that is text in an element and in a quoted attribute.
fn escaped(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    for c in text.chars() {
        match c {
            '&' => out.push_str("&amp;"),
            '<' => out.push_str("&lt;"),
            '>' => out.push_str("&gt;"),
            '"' => out.push_str("&quot;"),
            '\'' => out.push_str("&#39;"),
            _ => out.push(c),
        }
    }
    out
}
