//! The documents of the contract: the engine's types with their words beside them.

use engine::advice::Advice;
use engine::explain::Explanation;
use engine::words::Words;
use engine::{Finding, RunRecord, SubmissionRecord};
use serde_json::{Value, json};

pub(crate) fn finding(finding: &Finding, words: &Words) -> Value {
    let (message, remedy) = words.finding(finding);
    let mut value = json!(finding);
    value["message"] = json!(message);
    value["remedy"] = json!(remedy);
    value
}

pub(crate) fn run(record: &RunRecord, words: &Words) -> Value {
    let mut value = json!(record);
    value["findings"] = record.findings.iter().map(|found| finding(found, words)).collect();
    for (n, check) in record.checks.iter().enumerate() {
        value["checks"][n]["findings"] = check.findings.iter().map(|found| finding(found, words)).collect();
    }
    value
}

pub(crate) fn message(record: &SubmissionRecord, words: &Words) -> Value {
    let mut value = json!(record);
    value["findings"] = record.findings.iter().map(|found| finding(found, words)).collect();
    value
}

pub(crate) fn advice(advice: &Advice, words: &Words) -> Value {
    let mut value = json!(advice);
    for (n, method) in advice.methods.iter().enumerate() {
        for (m, reason) in method.reasons.iter().enumerate() {
            value["methods"][n]["reasons"][m]["message"] = json!(words.reason(reason));
        }
    }
    value
}

pub(crate) fn explanation(explanation: &Explanation, words: &Words) -> Value {
    let said = words.explanation(explanation);
    let mut value = json!(explanation);
    value["title"] = json!(said.title);
    value["meaning"] = json!(said.meaning);
    value["steps"] = json!(said.steps);
    value
}
