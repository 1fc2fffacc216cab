//! Phrases of the letter that comes at once.

use super::Polish;
use crate::locale::phrases::Instants;

impl Instants for Polish {
    fn why_at_once(&self, feeds: &str) -> String {
        format!("Przyszło od razu, bo tak masz ustawione (instant: {feeds}).")
    }
}
