//! Phrases of the letter that comes at once.

use super::Polish;
use crate::locale::phrases::Instants;

impl Instants for Polish {
    fn why_at_once(&self, feeds: &str) -> String {
        format!(
            "Dostajesz ten list od razu, bo Twoje ustawienie „instant” obejmuje: {feeds}. Tam też można go \
             wyłączyć."
        )
    }
}
