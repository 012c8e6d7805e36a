//! Each question to the resolver is asked once a run, however many branches want the answer.

use std::collections::HashMap;
use std::sync::{Arc, Mutex, PoisonError};
use std::time::Duration;

use futures_util::FutureExt as _;
use futures_util::future::{BoxFuture, Shared};

use crate::ports::{DnsAnswer, Lookup, Ports, Question, RecordKind};

type SharedLookup<'a> = Shared<BoxFuture<'a, Arc<Lookup>>>;
type Note<'a> = &'a (dyn Fn(&Question, Duration, Duration) + Send + Sync);

/// The resolver with a memory as long as one run.
pub(crate) struct Names<'a, P> {
    ports: &'a P,
    note: Note<'a>,
    asked: Mutex<HashMap<Question, SharedLookup<'a>>>,
}

impl<'a, P: Ports> Names<'a, P> {
    /// `note` hears of each question that really went out.
    pub(crate) fn new(ports: &'a P, note: Note<'a>) -> Self {
        Self { ports, note, asked: Mutex::default() }
    }

    /// The answer, asked for now or before.
    pub(crate) fn lookup(&self, kind: RecordKind, name: &str) -> SharedLookup<'a> {
        let question = Question::new(kind, name.trim_end_matches('.').to_ascii_lowercase());
        let (ports, note) = (self.ports, self.note);
        self.asked
            .lock()
            .unwrap_or_else(PoisonError::into_inner)
            .entry(question.clone())
            .or_insert_with(|| {
                async move {
                    let lookup = ports.lookup(question.clone()).await;
                    note(&question, lookup.from, lookup.to);
                    Arc::new(lookup)
                }
                .boxed()
                .shared()
            })
            .clone()
    }

    /// The answer alone.
    pub(crate) async fn answer(&self, kind: RecordKind, name: &str) -> DnsAnswer {
        self.lookup(kind, name).await.answer.clone()
    }
}
