//! What an entry takes over from its earlier state, because the register leaves it out now.

/// Keeps what was shown last where nothing is shown now.
pub(super) fn keep<T: Clone>(shown: &mut Option<T>, known: Option<&T>) {
    if shown.is_none() {
        *shown = known.cloned();
    }
}

/// Keeps the words that were shown last where there are none now: nobody takes all of them back, and leaves the
/// rest of the entry as it was.
pub(super) fn keep_words(shown: &mut String, known: &str) {
    if shown.is_empty() {
        known.clone_into(shown);
    }
}

/// Whether two values can be those of one thing: what is left out contradicts nothing.
pub(super) fn agree<T: PartialEq>(a: Option<&T>, b: Option<&T>) -> bool {
    !matches!((a, b), (Some(a), Some(b)) if a != b)
}
