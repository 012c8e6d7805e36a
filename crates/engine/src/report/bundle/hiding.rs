//! The one gate that everything in a bundle goes through: whatever names somebody is replaced there by its stand-in.

use std::collections::BTreeSet;

use serde_json::{Map, Value};

use super::forms::{self, Coded};
use super::needles::Needles;
use super::own_words::is_own_word;
use super::scan::{self, Piece};
use super::standins::{StandIns, canonical};
use crate::Setup;

/// Signs that stand before a mailbox in a text and could be a part of it.
const BEFORE_MAILBOX: [char; 7] = ['=', '?', '&', '|', '{', '\'', '`'];
/// And the words before such a sign.
const WORDS_BEFORE_MAILBOX: [&str; 13] = [
    "user",
    "username",
    "to",
    "from",
    "login",
    "mail",
    "email",
    "recipient",
    "rcpt",
    "sender",
    "address",
    "upn",
    "id",
];

/// What is hidden, and behind what.
#[derive(Debug, Default)]
pub(super) struct Hiding {
    stand_ins: StandIns,
    needles: Needles,
    /// Random words before the `@` of a `Message-ID`: they name nobody.
    message_ids: BTreeSet<String>,
}

impl Hiding {
    /// What a set-up says of whom it belongs to.
    pub(super) fn new(setup: &Setup) -> Self {
        let mut hiding = Self::default();
        hiding.own_domain(&setup.domain);
        for mailbox in [&setup.from, &setup.login] {
            hiding.own_domain(mailbox.rsplit_once('@').map_or("", |(_, domain)| domain));
        }
        for mailbox in [&setup.from, &setup.login, &setup.to, &setup.to_outside] {
            hiding.plain(mailbox);
            // Something that was typed and is no mailbox yet.
            hiding.word_of(mailbox, "mailbox");
        }
        hiding.helo(&setup.helo);
        hiding.text(&setup.endpoint);
        hiding.word_of(&setup.name, "device");
        hiding.customer(&setup.customer);
        hiding
    }

    /// Takes in everything that a value names, so that it is hidden in what stands before it too.
    pub(super) fn learn(&mut self, value: &Value) {
        match value {
            Value::String(text) => drop(self.text(text)),
            Value::Array(values) => values.iter().for_each(|value| self.learn(value)),
            Value::Object(fields) => {
                if let Some(name) = ehlo(fields) {
                    self.helo(name);
                }
                if let Some((left, _)) = text_of(fields, "message_id").and_then(|id| id.split_once('@')) {
                    self.message_ids.insert(left.trim_start_matches('<').to_owned());
                }
                fields.values().for_each(|value| self.learn(value));
            }
            _ => {}
        }
    }

    /// Hides everything in a value, however deep.
    pub(super) fn hide(&mut self, value: &mut Value) {
        match value {
            Value::String(text) => *text = self.text(text),
            Value::Array(values) => values.iter_mut().for_each(|value| self.hide(value)),
            Value::Object(fields) => {
                self.shorten_subject(fields);
                fields.values_mut().for_each(|value| self.hide(value));
            }
            _ => {}
        }
    }

    /// Puts a stand-in in the place of a text of which every word is somebody's; an empty one stays empty.
    pub(super) fn replace(&mut self, value: &mut Value, kind: &'static str) {
        if let Value::String(text) = value
            && !text.trim().is_empty()
        {
            *text = format!("{kind}-1");
            self.stand_ins.give(kind);
        }
    }

    /// A text with everything hidden that names somebody, in whatever form it is there.
    pub(super) fn text(&mut self, text: &str) -> String {
        if is_own_word(text) {
            return text.to_owned();
        }
        let without_town = without_town(text);
        let text = without_town.as_str();
        let mut out = String::with_capacity(text.len());
        let mut done = 0;
        let mut coded = forms::numbered(text);
        coded.extend(forms::base64(text));
        coded.sort_by_key(|coded| coded.at.start);
        for coded in coded {
            if coded.at.start < done {
                continue;
            }
            if let Some(hidden) = self.coded(&coded) {
                out.push_str(&self.plain(&text[done..coded.at.start]));
                out.push_str(&hidden);
                done = coded.at.end;
            }
        }
        out.push_str(&self.plain(&text[done..]));
        out
    }

    /// What stands for a part in another form; `None` where it names nobody.
    fn coded(&mut self, coded: &Coded) -> Option<String> {
        for reading in &coded.readings {
            if !coded.base64 {
                let hidden = self.plain(reading);
                if hidden != *reading {
                    return Some(hidden);
                }
                continue;
            }
            let clear = reading.replace(['\0', '\u{1}', '\r', '\n', '\t'], " ");
            if !clear.contains(unreadable) {
                // Chance makes names too: only a whole text counts as a new one.
                let hidden = self.plain(&clear);
                if hidden != clear {
                    return Some(format!("[base64: {hidden}]"));
                }
            } else if clear.split(unreadable).any(|part| self.knows(part)) {
                return Some("[base64]".to_owned());
            }
        }
        None
    }

    fn knows(&self, text: &str) -> bool {
        text.len() > 3 && (self.needles.are_in(text) || self.stand_ins.knows_a_piece_of(text))
    }

    /// The text as it stands, in no other form.
    fn plain(&mut self, text: &str) -> String {
        let mut out = String::with_capacity(text.len());
        for piece in scan::pieces(text) {
            match piece {
                Piece::Other(other) => out.push_str(&self.needles.hidden(&other)),
                Piece::Name(name) => out.push_str(&self.name(&name)),
                Piece::Address(address) => out.push_str(&self.address(address)),
                Piece::Mailbox(local, domain) => out.push_str(&self.mailbox(&local, &domain)),
            }
        }
        out
    }

    fn name(&mut self, name: &str) -> String {
        // A local part alone may have a dot.
        if let Some(stand_in) = self.needles.stand_in(name) {
            return stand_in.to_owned();
        }
        if self.needles.are_inside(name) {
            return self.stand_ins.name_of_somebody(name);
        }
        self.stand_ins.name(name).unwrap_or_else(|| name.to_owned())
    }

    fn address(&mut self, address: std::net::IpAddr) -> String {
        let stand_in = self.stand_ins.address(address);
        if let std::net::IpAddr::V4(v4) = address.to_canonical()
            && stand_in != v4.to_string()
        {
            let [a, b, c, d] = v4.octets();
            self.needles.number(&v4.to_string(), &stand_in);
            self.needles.number(&format!("{a}-{b}-{c}-{d}"), &stand_in);
            self.needles.number(&format!("{d}.{c}.{b}.{a}"), &stand_in);
            self.needles.number(&format!("{d}-{c}-{b}-{a}"), &stand_in);
        }
        stand_in
    }

    fn mailbox(&mut self, local: &str, domain: &Piece) -> String {
        let (of_domain, shown) = match domain {
            Piece::Name(name) => (canonical(name), self.name(name)),
            Piece::Address(address) => (address.to_string(), self.address(*address)),
            // A literal, which is the next piece.
            _ => (String::new(), String::new()),
        };
        let (front, local) = self.front_of_mailbox(local, &of_domain);
        if self.message_ids.contains(local) {
            return format!("{front}{local}@{shown}");
        }
        let stand_in = self.stand_ins.mailbox(local, &of_domain);
        self.needles.word(local, &stand_in);
        self.needles.word(&local.replace(['.', '_', '-'], " "), &stand_in);
        for part in local.split(['.', '_', '-', '+']).filter(|part| part.chars().count() > 3) {
            self.needles.word(part, &stand_in);
        }
        format!("{front}{stand_in}@{shown}")
    }

    /// What stands before a mailbox and is no part of it, as `user=` does, and the local part. In doubt all of it is.
    fn front_of_mailbox<'a>(&self, local: &'a str, domain: &str) -> (&'a str, &'a str) {
        let Some(sign) = local.rfind(BEFORE_MAILBOX) else { return ("", local) };
        let (front, rest) = local.split_at(sign + 1);
        let word = front.trim_matches(BEFORE_MAILBOX).to_lowercase();
        let is_front = word.is_empty() || WORDS_BEFORE_MAILBOX.contains(&word.as_str());
        if is_front && !rest.is_empty() && !self.stand_ins.knows_mailbox(local, domain) {
            (front, rest)
        } else {
            ("", local)
        }
    }

    /// A domain of theirs, with the words that it is made of.
    fn own_domain(&mut self, domain: &str) {
        let domain =
            crate::input::domain(domain).map_or_else(|_| domain.trim().to_owned(), |read| read.value);
        if !domain.contains('.') {
            return;
        }
        let Some(stand_in) = self.stand_ins.name(&domain) else { return };
        let (unicode, _) = idna::domain_to_unicode(&domain);
        for form in [canonical(&domain), unicode] {
            self.needles.text(&form, &stand_in);
            self.needles.text(&form.replace('.', "-"), &stand_in);
            self.needles.text(&form.replace('.', "_"), &stand_in);
            let last = form.rfind('.').unwrap_or(form.len());
            form[..last].split('.').for_each(|label| self.needles.label(label, &stand_in));
        }
    }

    /// The name that a device gives in EHLO: with a dot it is a name as any other.
    fn helo(&mut self, name: &str) {
        let name = name.trim();
        if scan::pieces(name).iter().all(|piece| matches!(piece, Piece::Other(_))) {
            self.word_of(name, "helo");
        } else {
            self.plain(name);
        }
    }

    fn customer(&mut self, customer: &str) {
        let Some(stand_in) = self.word_of(customer, "customer") else { return };
        for word in customer.split(|c: char| !c.is_alphanumeric()) {
            self.needles.label(word, &stand_in);
        }
    }

    /// A text that a person or a program gave, hidden as a word.
    fn word_of(&mut self, text: &str, kind: &'static str) -> Option<String> {
        let text = text.trim();
        // What is hidden already needs no second stand-in.
        if text.is_empty() || self.plain(text) != text {
            return None;
        }
        let stand_in = match kind {
            // There is one device and one customer.
            "device" | "customer" => format!("{kind}-1"),
            _ => self.stand_ins.next(kind),
        };
        self.needles.word(text, &stand_in);
        Some(stand_in)
    }

    /// A certificate's subject tells company and town beside the name. Where the name is somebody's, they go.
    fn shorten_subject(&mut self, fields: &mut Map<String, Value>) {
        let Some(subject) = text_of(fields, "subject").filter(|_| fields.contains_key("issuer")) else {
            return;
        };
        let subject = subject.to_owned();
        let subject = subject.as_str();
        let names = fields.get("names").and_then(Value::as_array).into_iter().flatten();
        let everybodys =
            names.filter_map(Value::as_str).chain([subject]).all(|name| self.text(name) == *name);
        if everybodys || !subject.contains('=') {
            return;
        }
        let kept = subject.split(',').map(str::trim);
        let kept: Vec<_> = kept.filter(|part| part.starts_with("CN=") || part.starts_with("C=")).collect();
        let kept = kept.join(", ");
        // Signed by itself: the issuer is the same company.
        if text_of(fields, "issuer") == Some(subject) {
            fields.insert("issuer".to_owned(), Value::String(kept.clone()));
        }
        fields.insert("subject".to_owned(), Value::String(kept));
    }

    /// Every stand-in's kind that was given, for the explanation.
    pub(super) fn kinds(&self) -> BTreeSet<&'static str> {
        self.stand_ins.kinds()
    }
}

fn text_of<'a>(fields: &'a Map<String, Value>, name: &str) -> Option<&'a str> {
    fields.get(name).and_then(Value::as_str)
}

/// The name in a line of a transcript in which we say EHLO or HELO.
fn ehlo(fields: &Map<String, Value>) -> Option<&str> {
    text_of(fields, "direction").filter(|direction| *direction == "sent")?;
    let (verb, name) = text_of(fields, "text")?.split_once(' ')?;
    ["EHLO", "HELO"].iter().any(|known| verb.eq_ignore_ascii_case(known)).then_some(name)
}

/// A distinguished name without where its owner lives.
fn without_town(text: &str) -> String {
    const TOWN: [&str; 6] = ["L=", "ST=", "STREET=", "street=", "postalCode=", "postalAddress="];
    if !text.contains("CN=") {
        return text.to_owned();
    }
    let tells = |part: &&str| !TOWN.iter().any(|town| part.trim_start().starts_with(town));
    text.split(',').filter(tells).collect::<Vec<_>>().join(",")
}

fn unreadable(c: char) -> bool {
    c.is_control() || c == '\u{fffd}'
}
