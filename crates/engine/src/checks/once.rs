//! A word that is said once and that several branches of a run may wait for.

use std::sync::{Mutex, MutexGuard, PoisonError};
use std::task::{Poll, Waker};

/// Empty at first; the first word counts.
pub(super) struct Once<T> {
    state: Mutex<State<T>>,
}

struct State<T> {
    told: Option<T>,
    waiting: Vec<Waker>,
}

impl<T> Default for Once<T> {
    fn default() -> Self {
        Self { state: Mutex::new(State { told: None, waiting: Vec::new() }) }
    }
}

impl<T: Clone> Once<T> {
    /// Says it, if nothing was said before.
    pub(super) fn tell(&self, word: T) {
        let mut state = self.lock();
        if state.told.is_none() {
            state.told = Some(word);
            for waker in state.waiting.drain(..) {
                waker.wake();
            }
        }
    }

    /// What was said, once it is.
    pub(super) async fn wait(&self) -> T {
        std::future::poll_fn(|context| {
            let mut state = self.lock();
            if let Some(told) = &state.told {
                return Poll::Ready(told.clone());
            }
            if !state.waiting.iter().any(|waker| waker.will_wake(context.waker())) {
                state.waiting.push(context.waker().clone());
            }
            Poll::Pending
        })
        .await
    }

    fn lock(&self) -> MutexGuard<'_, State<T>> {
        self.state.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

#[cfg(test)]
mod tests {
    use futures_util::FutureExt as _;
    use futures_util::future::join;

    use super::*;

    #[test]
    fn the_first_word_counts_and_everybody_hears_it() {
        let once = Once::default();
        assert_eq!(once.wait().now_or_never(), None::<u8>);
        let heard = join(once.wait(), once.wait());
        once.tell(1);
        once.tell(2);
        assert_eq!(heard.now_or_never(), Some((1, 1)));
    }
}
