//! Words that name somebody wherever they stand: a local part alone, the name of a company inside another name.

use std::collections::HashMap;

/// Words that many have in their names, or that servers and programs say; alone they name nobody. Those of RFC 2142,
/// of mail, of devices, of Microsoft, of companies' legal forms.
const EVERYBODYS: &str = "\
    abuse accounting admin administrator alarm alert alerts anyone archive backup bounce billing camera canon brother \
    contact copier data default device devices domain drucker email epson error exchange faxe finance firewall from \
    gateway google hello helo hostmaster info internal internet konica kopierer kyocera lexmark local localhost login \
    mail mailbox mailer mailfitter marketing message messages microsoft minolta monitor monitoring nas network news \
    noc noreply no-reply none null office office365 online onmicrosoft outlook password post postmaster practice \
    printer printers protection provider public queued ready received recipient relay reply report reports ricoh root \
    router sales scan scanner scanners scans security sender sent server servers service services sharp smtp spam \
    starttls support switch synology system telnet test tenant this timeout toshiba unknown user username webmaster \
    xerox zimbra with your gmbh inc ltd limited corp corporation company group holding und and mbh e.k. ohg sarl \
    auth data ehlo esmtp quit rcpt rset noop vrfy size pipelining chunking dsn turn bounces connection closing \
    channel accepted denied client host hostname name names address addresses certificate chain issuer issued \
    valid until version cipher public private include redirect exists all mx spf dmarc dkim ptr txt record records";

/// How a word is told from the text around it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Edges {
    /// Neither letter nor digit stands beside it.
    Whole,
    /// No digit stands beside it.
    Number,
    /// None are looked at.
    Any,
}

#[derive(Debug)]
struct Needle {
    folded: Vec<char>,
    edges: Edges,
    stand_in: String,
}

/// How a word begins; none is shorter.
type Start = [char; 3];

/// Words with what stands for each. A hostile server can name thousands, so they are found by how they begin.
#[derive(Debug, Default)]
pub(super) struct Needles {
    /// Those that begin alike, the longest first.
    all: HashMap<Start, Vec<Needle>>,
}

impl Needles {
    /// A word that is hidden where it stands as a word; one of everybody's is not.
    pub(super) fn word(&mut self, word: &str, stand_in: &str) {
        if word.chars().count() >= 3 && !is_everybodys(word) {
            self.add(word, Edges::Whole, stand_in);
        }
    }

    /// A word so much its own that it is hidden inside others too; a shorter one as a word.
    pub(super) fn label(&mut self, label: &str, stand_in: &str) {
        if is_everybodys(label) {
            return;
        }
        match label.chars().count() {
            0..4 => {}
            4..6 => self.add(label, Edges::Whole, stand_in),
            _ => self.add(label, Edges::Any, stand_in),
        }
    }

    /// A text that is hidden wherever it stands.
    pub(super) fn text(&mut self, text: &str, stand_in: &str) {
        if text.chars().count() >= 4 {
            self.add(text, Edges::Any, stand_in);
        }
    }

    /// Digits and what stands between them.
    pub(super) fn number(&mut self, text: &str, stand_in: &str) {
        self.add(text, Edges::Number, stand_in);
    }

    fn add(&mut self, text: &str, edges: Edges, stand_in: &str) {
        let folded = folded(text);
        let Some(start) = start(&folded, 0) else { return };
        let alike = self.all.entry(start).or_default();
        if alike.iter().all(|other| other.folded != folded) {
            let at = alike.partition_point(|other| other.folded.len() >= folded.len());
            alike.insert(at, Needle { folded, edges, stand_in: stand_in.to_owned() });
        }
    }

    /// The text with every one of them hidden.
    pub(super) fn hidden(&self, text: &str) -> String {
        let (chars, low) = (text.chars().collect::<Vec<_>>(), folded(text));
        let mut out = String::with_capacity(text.len());
        let mut at = 0;
        while at < chars.len() {
            if let Some(needle) = self.at(&low, at).next() {
                out.push_str(&needle.stand_in);
                at += needle.folded.len();
            } else {
                out.push(chars[at]);
                at += 1;
            }
        }
        out
    }

    /// Whether any of them is in the text.
    pub(super) fn are_in(&self, text: &str) -> bool {
        let low = folded(text);
        (0..low.len()).any(|at| self.at(&low, at).next().is_some())
    }

    /// Whether one that is hidden inside others is in the name.
    pub(super) fn are_inside(&self, name: &str) -> bool {
        let low = folded(name);
        (0..low.len()).any(|at| self.at(&low, at).any(|needle| needle.edges == Edges::Any))
    }

    /// What stands for a text that is one of them as a whole.
    pub(super) fn stand_in(&self, text: &str) -> Option<&str> {
        let low = folded(text);
        let whole = self.at(&low, 0).find(|needle| needle.folded.len() == low.len())?;
        Some(&whole.stand_in)
    }

    /// Those that stand here, the longest first.
    fn at<'a>(&'a self, text: &[char], at: usize) -> impl Iterator<Item = &'a Needle> {
        let alike = start(text, at).and_then(|start| self.all.get(&start)).into_iter().flatten();
        alike.filter(move |needle| needle.stands_at(text, at))
    }
}

fn start(text: &[char], at: usize) -> Option<Start> {
    text.get(at..at + 3)?.try_into().ok()
}

impl Needle {
    fn stands_at(&self, text: &[char], at: usize) -> bool {
        if !text[at..].starts_with(&self.folded) {
            return false;
        }
        let beside = [at.checked_sub(1), Some(at + self.folded.len())];
        let mut beside = beside.into_iter().flatten().filter_map(|n| text.get(n));
        match self.edges {
            Edges::Whole => !beside.any(|c| c.is_alphanumeric()),
            Edges::Number => !beside.any(char::is_ascii_digit),
            Edges::Any => true,
        }
    }
}

fn is_everybodys(word: &str) -> bool {
    let word = word.to_lowercase();
    EVERYBODYS.split_whitespace().any(|known| known == word)
}

/// Lower case, a character for a character.
fn folded(text: &str) -> Vec<char> {
    text.chars().map(|c| c.to_lowercase().next().unwrap_or(c)).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_word_is_hidden_as_a_word_and_a_label_inside_others_too() {
        let mut needles = Needles::default();
        needles.word("anna", "mailbox-1");
        needles.label("contoso", "domain-1");
        needles.label("abcd", "domain-2");
        needles.number("203-0-113-7", "public-ipv4-1");
        assert_eq!(needles.hidden("CONTOSO\\Anna, susanna"), "domain-1\\mailbox-1, susanna");
        assert_eq!(needles.hidden("mycontosofw abcdef abcd"), "mydomain-1fw abcdef domain-2");
        assert_eq!(needles.hidden("p203-0-113-7x 203-0-113-77"), "ppublic-ipv4-1x 203-0-113-77");
    }

    #[test]
    fn a_word_of_everybodys_is_left() {
        let mut needles = Needles::default();
        needles.word("Scan", "mailbox-1");
        needles.label("office", "domain-1");
        assert_eq!(needles.hidden("scan at the office"), "scan at the office");
    }

    #[test]
    fn the_longest_counts_whatever_the_order() {
        let mut needles = Needles::default();
        needles.label("contoso", "short");
        needles.text("contoso.com", "long");
        assert_eq!(needles.hidden("xcontoso.comx"), "xlongx");
    }
}
