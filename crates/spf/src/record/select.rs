/// The version section, whose letters may have either case (§4.5).
pub(crate) const VERSION: &str = "v=spf1";

/// Whether a TXT record's content (its strings joined without spaces, §3.3) is an SPF record: `v=spf1` in any case,
/// then a space or the end (§4.5). `v=spf10` is none, and neither is `v=spf1` after a leading space.
pub fn is_spf(content: &[u8]) -> bool {
    content.get(..VERSION.len()).is_some_and(|start| start.eq_ignore_ascii_case(VERSION.as_bytes()))
        && matches!(content.get(VERSION.len()), None | Some(b' '))
}

/// What [`select`] found among a name's TXT records.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Selection<T> {
    /// No SPF record: `check_host()` returns `none`.
    None,
    /// The one SPF record.
    One(T),
    /// Several, in the order given: `check_host()` returns `permerror`, even when they are equal.
    Several(Vec<T>),
}

/// Picks the SPF records out of a name's TXT records (§4.5), each with its strings already joined.
pub fn select<T: AsRef<[u8]>>(contents: impl IntoIterator<Item = T>) -> Selection<T> {
    let mut found: Vec<T> = contents.into_iter().filter(|content| is_spf(content.as_ref())).collect();
    match found.pop() {
        None => Selection::None,
        Some(only) if found.is_empty() => Selection::One(only),
        Some(last) => {
            found.push(last);
            Selection::Several(found)
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_version_section_ends_with_a_space_or_the_record() {
        for (content, expected) in [
            ("v=spf1", true),
            ("v=spf1 -all", true),
            ("V=sPf1 -all", true),
            ("v=spf10 -all", false),
            ("v=spf1-all", false),
            ("v=spf1\t-all", false),
            (" v=spf1 -all", false),
            ("v=spf", false),
            ("spf2.0/pra -all", false),
            ("", false),
        ] {
            assert_eq!(is_spf(content.as_bytes()), expected, "{content:?}");
        }
    }

    #[test]
    fn equal_records_are_still_several() {
        assert_eq!(select(["x", "v=spf1 a"]), Selection::One("v=spf1 a"));
        assert_eq!(select(["v=spf1", "x", "v=spf1"]), Selection::Several(vec!["v=spf1", "v=spf1"]));
        assert_eq!(select(["x", "v=spf10"]), Selection::None);
    }
}
