//! What an entry takes over from its earlier state, because the register does not tell it any more.

/// Keeps what was told last where nothing is told now.
pub(super) fn keep<T: Clone>(told: &mut Option<T>, known: Option<&T>) {
    if told.is_none() {
        *told = known.cloned();
    }
}

/// Keeps the words that were told last where there are none now: nobody takes all of them back, and leaves the
/// rest of the entry as it was.
pub(super) fn keep_words(told: &mut String, known: &str) {
    if told.is_empty() {
        known.clone_into(told);
    }
}

/// Whether two values can be those of one thing: what is not told contradicts nothing.
pub(super) fn agree<T: PartialEq>(a: Option<&T>, b: Option<&T>) -> bool {
    !matches!((a, b), (Some(a), Some(b)) if a != b)
}
