//! Phrases of the letter that comes at once.

use super::Ukrainian;
use crate::locale::phrases::Instants;

impl Instants for Ukrainian {
    fn why_at_once(&self, feeds: &str) -> String {
        format!("Лист надійшов одразу, бо так налаштовано (instant: {feeds}).")
    }
}
