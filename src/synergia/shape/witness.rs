//! Sees every answer of the register, and keeps of it no more than what it looks like.

use std::collections::BTreeSet;
use std::sync::{Mutex, MutexGuard, PoisonError};

use serde_json::Value;

use super::exchange::{Body, Exchange};
use super::report::{Child, ShapeReport};

/// Sees every answer of the register, and keeps of it no more than what it looks like.
#[derive(Debug, Default)]
pub struct Witness(Mutex<Seen>);

#[derive(Debug, Default)]
struct Seen {
    exchanges: Vec<Exchange>,
    children: Vec<Child>,
    /// The words of all texts, in small letters: a new field of that name might be one of them.
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
            shape.hide(&|name| seen.words.contains(&name.to_lowercase()));
        }
        ShapeReport { children }
    }

    fn seen(&self) -> MutexGuard<'_, Seen> {
        self.0.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

fn collect_words(value: &Value, words: &mut BTreeSet<String>) {
    match value {
        Value::String(text) => {
            let found = text.split(|c: char| !c.is_alphanumeric());
            let found = found.filter(|word| word.len() > 1);
            words.extend(found.map(str::to_lowercase));
        }
        Value::Array(items) => items.iter().for_each(|item| collect_words(item, words)),
        Value::Object(fields) => fields.values().for_each(|item| collect_words(item, words)),
        Value::Null | Value::Bool(_) | Value::Number(_) => {}
    }
}
