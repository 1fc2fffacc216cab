//! Phrases of the letter that comes at once.

use super::English;
use crate::locale::phrases::Instants;

impl Instants for English {
    fn why_at_once(&self, feeds: &str) -> String {
        format!("You got this right away because “instant” includes: {feeds}.")
    }
}
