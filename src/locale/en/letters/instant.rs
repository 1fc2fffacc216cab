//! Phrases of the letter that comes at once.

use super::English;
use crate::locale::phrases::Instants;

impl Instants for English {
    fn why_at_once(&self, feeds: &str) -> String {
        format!(
            "You get this letter at once because your setting “instant” holds: {feeds}. The same setting \
             stops it."
        )
    }
}
