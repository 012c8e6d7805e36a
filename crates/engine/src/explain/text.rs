//! Pasted text, cut into the stretches that each begin with a status code.
//!
//! Programs wrap a server's reply in many ways: every line with its code, a tuple with escapes, a log line, a
//! narrow panel. What stays is a code, perhaps with a reply code before it, and words after it.

/// How much is looked at, in bytes, at the beginning and at the end of the text.
const WINDOW: usize = 64 * 1024;

/// Less than this of a phrase, without its spaces, tells nothing.
const SHORTEST_CUT: usize = 8;

/// What programs put behind a text that they cut.
const CUT: [char; 6] = ['…', '.', ')', ']', '\'', '"'];

/// What says that a status code follows, in front of a colon and spaces or of none.
const MARKS: [&[u8]; 14] = [
    b"#",
    b"status",
    b"dsn=",
    b"dsn",
    b"status code",
    b"smtp code",
    b"smtp info",
    b"error",
    b"error code",
    b"fehler",
    b"fehlercode",
    b"erreur",
    b"response was",
    b"exception",
];

/// How the largest of the mail libraries parts a reply code from its enhanced one.
const APART: &[u8] = b" additional smtp info: ";

/// An enhanced status code (RFC 3463): class, subject, detail.
pub(super) type Enhanced = (u16, u16, u16);

/// A status code and the text up to the next one.
#[derive(Debug, Default)]
pub(super) struct Stretch {
    /// The reply code (RFC 5321 §4.2), where one stands before the enhanced one.
    pub(super) reply: Option<u16>,
    /// The enhanced status code.
    pub(super) enhanced: Option<Enhanced>,
    /// Whether the code is one for sure, by the reply code or the mark before it, and not a version number.
    pub(super) anchored: bool,
    /// The words with single spaces, in their own case.
    pub(super) words: String,
    /// The words in lower case without any space or hyphen, to be compared across line breaks.
    pub(super) dense: String,
}

/// Lower case without spaces and hyphens: the form in which words are compared, wherever a panel breaks its lines.
pub(super) fn dense(text: &str) -> String {
    text.chars().filter(|c| !c.is_whitespace() && !is_hyphen(*c)).map(|c| c.to_ascii_lowercase()).collect()
}

fn is_hyphen(c: char) -> bool {
    matches!(c, '-' | '\u{ad}' | '\u{2010}' | '\u{2011}')
}

impl Stretch {
    fn begin(status: &Status) -> Self {
        Self { reply: status.reply, enhanced: status.enhanced, anchored: status.anchored, ..Self::default() }
    }

    fn push(&mut self, c: char) {
        if c.is_whitespace() {
            if !self.words.is_empty() && !self.words.ends_with(' ') {
                self.words.push(' ');
            }
        } else {
            self.words.push(c);
            if !is_hyphen(c) {
                self.dense.push(c.to_ascii_lowercase());
            }
        }
    }

    /// Whether a phrase occurs, whatever the spaces; a number at either end of it must end there.
    pub(super) fn says(&self, dense_phrase: &str) -> bool {
        occurs(&self.dense, dense_phrase)
    }

    /// Whether the reply of another server follows, as in `530 5.7.57 … Error: 535 5.7.139 …`, or would follow
    /// where a panel cut the text.
    pub(super) fn wraps_the_next(&self) -> bool {
        let text = self.dense.trim_end_matches(CUT);
        text.trim_end_matches(|c: char| c.is_ascii_digit() || c == '.').ends_with("error:")
    }

    /// How much of a phrase stands at the very end, where a panel cut the text; `None` where that is too little to tell.
    pub(super) fn breaks_off_in(&self, dense_phrase: &str) -> Option<usize> {
        let text = self.dense.trim_end_matches(CUT);
        (SHORTEST_CUT..dense_phrase.len())
            .rev()
            .find(|&length| dense_phrase.get(..length).is_some_and(|start| text.ends_with(start)))
    }
}

/// Whether a phrase occurs in a text, both without spaces; a number at either end of it must end there.
pub(super) fn occurs(text: &str, phrase: &str) -> bool {
    let digit_at =
        |index: Option<usize>| index.and_then(|i| text.as_bytes().get(i)).is_some_and(u8::is_ascii_digit);
    let ends = |edge: Option<u8>| edge.is_some_and(|byte| byte.is_ascii_digit());
    text.match_indices(phrase).any(|(at, _)| {
        let runs_on_before = ends(phrase.bytes().next()) && digit_at(at.checked_sub(1));
        let runs_on_after = ends(phrase.bytes().last()) && digit_at(Some(at + phrase.len()));
        !runs_on_before && !runs_on_after
    })
}

/// Cuts a text into stretches; the first has no code and holds what stands before any.
pub(super) fn stretches(text: &str) -> Vec<Stretch> {
    let flat = flatten(text);
    let bytes = flat.as_bytes();
    let mut done: Vec<Stretch> = Vec::new();
    let mut current = Stretch::default();
    let mut at = 0;
    while at < flat.len() {
        if let Some(status) = Status::at(bytes, at) {
            at += status.length;
            let goes_on = status.continues(&current)
                || (status.line_start
                    && done.last().is_some_and(|outer| outer.wraps_the_next() && status.continues(outer)));
            if goes_on {
                current.anchored |= status.anchored;
                current.reply = current.reply.or(status.reply);
                current.push(' ');
            } else {
                done.push(std::mem::replace(&mut current, Stretch::begin(&status)));
            }
            continue;
        }
        let Some(c) = flat[at..].chars().next() else { break };
        current.push(c);
        at += c.len_utf8();
    }
    done.push(current);
    done
}

/// A status code in the text.
struct Status {
    reply: Option<u16>,
    enhanced: Option<Enhanced>,
    anchored: bool,
    line_start: bool,
    length: usize,
}

impl Status {
    fn at(text: &[u8], at: usize) -> Option<Self> {
        let before = at.checked_sub(1).map(|i| text[i]);
        if !matches!(text[at], b'2' | b'4' | b'5')
            || before.is_some_and(|b| b.is_ascii_alphanumeric() || b == b'.')
        {
            return None;
        }
        let line_start = before.is_none_or(|b| b == b'\n');
        if let Some(reply) = reply_code(text, at) {
            let after = at + 3;
            let apart =
                text.get(after..after + APART.len()).is_some_and(|gap| gap.eq_ignore_ascii_case(APART));
            let gap = if apart {
                APART.len()
            } else {
                text[after..].iter().take(8).take_while(|b| b" \n-/,:;#('\"b".contains(b)).count()
            };
            if gap > 0
                && let Some((enhanced, length)) = enhanced_code(text, after + gap)
            {
                let length = 3 + gap + length;
                return Some(Self {
                    reply: Some(reply),
                    enhanced: Some(enhanced),
                    anchored: true,
                    line_start,
                    length,
                });
            }
            let separated = matches!(text.get(after), Some(b' ' | b'-' | b'\n') | None);
            return (line_start && separated).then_some(Self {
                reply: Some(reply),
                enhanced: None,
                anchored: false,
                line_start,
                length: (4).min(text.len() - at),
            });
        }
        let (enhanced, length) = enhanced_code(text, at)?;
        Some(Self {
            reply: None,
            enhanced: Some(enhanced),
            anchored: is_marked(&text[..at]),
            line_start,
            length,
        })
    }

    /// Whether this is only the same code again, as on the next line of a reply.
    fn continues(&self, stretch: &Stretch) -> bool {
        let reply_fits = self.reply.is_none() || stretch.reply.is_none() || self.reply == stretch.reply;
        match (self.enhanced, stretch.enhanced) {
            (Some(new), Some(old)) => new == old && reply_fits,
            (None, Some(_)) => self.reply.is_some() && self.reply == stretch.reply,
            (_, None) => false,
        }
    }
}

fn reply_code(text: &[u8], at: usize) -> Option<u16> {
    let digits = text.get(at..at + 3)?;
    let fits = digits.iter().all(u8::is_ascii_digit)
        && digits[1] <= b'5'
        && !text.get(at + 3).is_some_and(|b| b.is_ascii_alphanumeric() || *b == b'.');
    fits.then(|| digits.iter().fold(0, |sum, digit| sum * 10 + u16::from(digit - b'0')))
}

fn enhanced_code(text: &[u8], start: usize) -> Option<(Enhanced, usize)> {
    let mut numbers = [0_u16; 3];
    let mut at = start;
    for (n, number) in numbers.iter_mut().enumerate() {
        if n > 0 {
            // A narrow panel may break its line at either side of a dot.
            let dot = at + usize::from(text.get(at) == Some(&b'\n'));
            if text.get(dot) != Some(&b'.') {
                return None;
            }
            at = dot + 1;
            at += usize::from(text.get(at) == Some(&b'\n'));
        }
        let digits = text[at.min(text.len())..].iter().take(4).take_while(|b| b.is_ascii_digit()).count();
        if !(1..=3).contains(&digits) {
            return None;
        }
        *number = text[at..at + digits].iter().fold(0, |sum, digit| sum * 10 + u16::from(digit - b'0'));
        at += digits;
    }
    let ends = match (text.get(at), text.get(at + 1)) {
        (Some(b'.'), Some(next)) | (Some(next), _) => !next.is_ascii_alphanumeric(),
        (None, _) => true,
    };
    let [class, subject, detail] = numbers;
    (matches!(class, 2 | 4 | 5) && ends).then_some(((class, subject, detail), at - start))
}

/// Whether what stands before says that a status code follows.
fn is_marked(before: &[u8]) -> bool {
    let tail = before[before.len().saturating_sub(24)..].trim_ascii_end().to_ascii_lowercase();
    let bare = tail.strip_suffix(b":").unwrap_or(&tail).trim_ascii_end();
    MARKS.iter().any(|mark| bare.ends_with(mark))
}

/// The text with escapes undone and line beginnings bare; only its ends where it is very long.
fn flatten(text: &str) -> String {
    let mut flat = String::new();
    if text.len() <= 2 * WINDOW {
        unescape(text, &mut flat);
    } else {
        let mut head = WINDOW;
        while !text.is_char_boundary(head) {
            head -= 1;
        }
        let mut tail = text.len() - WINDOW;
        while !text.is_char_boundary(tail) {
            tail += 1;
        }
        unescape(&text[..head], &mut flat);
        flat.push('\n');
        unescape(&text[tail..], &mut flat);
    }
    let mut bare = String::with_capacity(flat.len());
    for line in flat.lines() {
        let line = line.trim_start_matches(|c: char| c.is_whitespace() || matches!(c, '>' | '|' | '<'));
        bare.push_str(line.trim_end());
        bare.push('\n');
    }
    bare
}

fn unescape(text: &str, out: &mut String) {
    let mut rest = text.chars().peekable();
    while let Some(c) = rest.next() {
        match (c, rest.peek()) {
            ('\\', Some('n' | 'r')) => {
                rest.next();
                out.push('\n');
            }
            ('\\', Some('t')) => {
                rest.next();
                out.push(' ');
            }
            ('\\', Some(quote @ ('\'' | '"'))) => {
                out.push(*quote);
                rest.next();
            }
            ('\u{2018}' | '\u{2019}', _) => out.push('\''),
            ('\u{201c}' | '\u{201d}', _) => out.push('"'),
            ('\r', _) => out.push('\n'),
            (c, _) if c.is_control() && c != '\n' => out.push(' '),
            (c, _) => out.push(c),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn codes(text: &str) -> Vec<(Option<u16>, Option<Enhanced>)> {
        stretches(text).iter().skip(1).map(|stretch| (stretch.reply, stretch.enhanced)).collect()
    }

    #[test]
    fn a_reply_of_several_lines_is_one_stretch() {
        let all =
            stretches("535-5.7.139 Authentication unsuccessful, the request\r\n535 5.7.139 did not meet");
        assert_eq!(all.len(), 2);
        assert_eq!(all[1].words.trim(), "Authentication unsuccessful, the request did not meet");
        assert!(all[1].says("requestdidnot"));
    }

    #[test]
    fn a_reply_inside_a_reply_is_a_stretch_of_its_own() {
        let text = "530 5.7.57 Client not authenticated to send mail. Error: 535 5.7.139 Authentication unsuccessful";
        assert_eq!(codes(text), [(Some(530), Some((5, 7, 57))), (Some(535), Some((5, 7, 139)))]);
        assert!(stretches(text)[1].wraps_the_next());
    }

    #[test]
    fn numbers_that_only_look_alike_are_not_codes() {
        for text in
            ["MySQL 8.5.7.64", "10.5.7.64", "5.7.64.1", "on 5.10.2026", "v5.7.64b", "550", "call 550-1234"]
        {
            assert!(stretches(text).iter().all(|stretch| stretch.enhanced.is_none()), "{text}");
        }
        assert!(!stretches("MySQL 5.7.64 starts")[1].anchored);
        assert!(stretches("dsn=5.7.64, status=bounced")[1].anchored);
        assert!(stretches("(550, b'5.7.64 TenantAttribution')")[1].anchored);
    }
}
