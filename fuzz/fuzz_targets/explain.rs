//! Any text as a pasted error: no panic, and nothing longer than its limit is shown back.
#![no_main]

use engine::explain::{About, explain};

libfuzzer_sys::fuzz_target!(|text: &str| {
    let told = explain(text, &About::default());
    assert!(told.shown.chars().count() <= 2_001);
    assert!(told.explanations.iter().all(|told| told.matched.chars().count() <= 301));
});
