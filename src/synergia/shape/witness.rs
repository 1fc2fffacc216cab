//! Sees every answer of the register, and keeps of it no more than what it looks like.

use std::collections::BTreeSet;
use std::sync::{Mutex, MutexGuard, PoisonError};

use serde_json::Value;

use super::exchange::{Body, Exchange};
use super::report::{Child, ShapeReport};
use super::text;

/// Sees every answer of the register, and keeps of it no more than what it looks like.
#[derive(Debug, Default)]
pub struct Witness(Mutex<Seen>);

#[derive(Debug, Default)]
struct Seen {
    exchanges: Vec<Exchange>,
    children: Vec<Child>,
    /// The words of all that people have written, in small letters: a new field of that name might be one of them.
    words: BTreeSet<String>,
}

impl Witness {
    /// What kind of body it is.
    pub(in crate::synergia) fn body(&self, text: &str, is_page: bool) -> Body {
        let json: Option<Value> = serde_json::from_str(text).ok();
        if let Some(value) = &json {
            collect_words(value, &mut self.seen().words);
        }
        Body::of(text, json.as_ref(), is_page)
    }

    pub(in crate::synergia) fn saw(&self, exchange: Exchange) {
        self.seen().exchanges.push(exchange);
    }

    /// All that was seen since the last one was of one child; `remarks`, in words of our own, go with it.
    pub fn child_ends(&self, remarks: Vec<String>) {
        let mut seen = self.seen();
        let exchanges = std::mem::take(&mut seen.exchanges);
        seen.children.push(Child { remarks, exchanges });
    }

    /// The report of all children so far.
    #[must_use]
    pub fn report(&self) -> ShapeReport {
        let seen = self.seen();
        let mut children = seen.children.clone();
        let exchanges = children.iter_mut().flat_map(|child| &mut child.exchanges);
        for shape in exchanges.filter_map(Exchange::shape_mut) {
            shape.hide(&|name| seen.has_said(name));
        }
        ShapeReport { children }
    }

    fn seen(&self) -> MutexGuard<'_, Seen> {
        self.0.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

impl Seen {
    /// Whether a name is a word of the answers, or is put together of such: `Kowalska`, `zofiaKowalska`.
    fn has_said(&self, name: &str) -> bool {
        let words = words_in(name);
        words.iter().all(|word| self.words.contains(word))
    }
}

/// The words of a name, each of which begins with a capital letter.
fn words_in(name: &str) -> Vec<String> {
    let mut words = vec![String::new()];
    for letter in name.chars() {
        if letter.is_uppercase() {
            words.push(String::new());
        }
        if let Some(word) = words.last_mut() {
            word.extend(letter.to_lowercase());
        }
    }
    words.retain(|word| !word.is_empty());
    words
}

fn collect_words(value: &Value, words: &mut BTreeSet<String>) {
    match value {
        Value::String(text) if text::is_prose(text) => {
            let found = text.split(|c: char| !c.is_alphanumeric());
            let found = found.filter(|word| word.len() > 1);
            words.extend(found.map(str::to_lowercase));
        }
        Value::Array(items) => items.iter().for_each(|item| collect_words(item, words)),
        Value::Object(fields) => fields.values().for_each(|item| collect_words(item, words)),
        Value::Null | Value::Bool(_) | Value::Number(_) | Value::String(_) => {}
    }
}

#[cfg(test)]
mod tests {
    use std::time::Duration;

    use super::super::exchange::Outcome;
    use super::*;

    #[test]
    fn a_name_that_some_answer_contains_is_no_field_in_any() {
        let witness = Witness::default();
        for text in [
            r#"{"Id":1,"Date":"","Text":"","Semester":1,"Kowalska":5,"zofiaKowalska":5,"Excused":true,"ExcusedBy":1}"#,
            r#"{"FirstName":"ZOFIA","LastName":"Nowak-Kowalska"}"#,
        ] {
            let outcome = Outcome::Answer {
                status: 200,
                kilobytes: 1,
                leads_to: None,
                body: witness.body(text, false),
            };
            let request = "GET synergia /gateway/api/2.0/Grades".to_owned();
            witness.saw(Exchange::new(request, Duration::ZERO, outcome));
        }
        witness.child_ends(Vec::new());
        let text = witness.report().to_string();
        assert!(
            text.contains("Excused") && text.contains("ExcusedBy"),
            "{text}"
        );
        assert!(!text.to_lowercase().contains("kowalska"), "{text}");
    }
}
