//! The program's own words in a record: codes, outcomes, ways. They say what is so and never whose.

use std::collections::BTreeSet;
use std::sync::LazyLock;

use crate::{CheckId, Cloud, Code, Method};

/// Values of the records' other lists of words.
const WORDS: &str = "\
    skipped passed needs-attention inconclusive failed error warning notice info device tenant-admin dns-host network \
    server-admin microsoft recipient sent received note dns connection reply certificate answer fact connect greeting \
    ehlo starttls tls auth mail rcpt data body uncertain server control router computer provider works broken suspected \
    not-measured connected refused timed-out unreachable local not-waited-for copier scanner nas appliance application \
    best tls-1.2 none unknown neutral pass fail softfail temperror permerror internal external both basic oauth \
    client-certificate office third-party-hosted azure static dynamic one many open blocked quarantine reject absent \
    hidden included linux macos windows android freebsd en de";

/// Whether a whole text is one of the program's own words.
pub(super) fn is_own_word(text: &str) -> bool {
    static ALL: LazyLock<BTreeSet<&str>> = LazyLock::new(|| {
        let codes = Code::ALL.iter().map(|code| code.as_str());
        let checks = CheckId::ALL.iter().map(|check| check.as_str());
        let ways = Method::ALL.into_iter().map(Method::as_str);
        let clouds = Cloud::ALL.iter().map(|cloud| cloud.as_str());
        codes.chain(checks).chain(ways).chain(clouds).chain(WORDS.split_whitespace()).collect()
    });
    ALL.contains(text)
}
