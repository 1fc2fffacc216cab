//! What is heard of one feed, and whether it is what was heard last time.

use super::not_read::NotRead;
use crate::domain::visit::basis::{Basis, Digest};
use crate::synergia::wire::Document;

/// The answers of one feed.
#[derive(Debug, Default)]
pub struct Hearing {
    /// What its last reading was made of, if that may serve again.
    before: Option<Basis>,
    /// What was asked, in its order, with what the answers look like.
    pub heard: Vec<(String, Digest)>,
    /// What was asked before the reading, which takes it from here.
    ahead: Vec<(String, Result<Document, NotRead>)>,
}

impl Hearing {
    pub fn after(before: Option<Basis>) -> Self {
        Self {
            before,
            ..Self::default()
        }
    }

    /// What the answer to this request looked like last time.
    pub fn before(&self, request: &str) -> Option<&Digest> {
        self.before.as_ref()?.digest_of(request)
    }

    /// Remembers an answer.
    pub fn hear(&mut self, request: String, document: &Document) {
        self.heard.push((request, document.digest.clone()));
    }

    /// What was heard of this request is none of the feed's own.
    pub fn forget(&mut self, request: &str) {
        self.heard.retain(|(heard, _)| heard != request);
    }

    /// Keeps an answer for the reading.
    pub fn lay_aside(&mut self, request: String, answer: Result<Document, NotRead>) {
        self.ahead.push((request, answer));
    }

    /// The answer to this request, if it was asked ahead.
    pub fn take(&mut self, request: &str) -> Option<Result<Document, NotRead>> {
        let place = self.ahead.iter().position(|(asked, _)| asked == request)?;
        Some(self.ahead.remove(place).1)
    }
}
