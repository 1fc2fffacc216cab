//! Phrases of the letter that comes at once.

/// What is said in a letter that comes at once.
pub trait Instants {
    /// Why it came, and which setting stops it. `feeds`: what it reports.
    fn why_at_once(&self, feeds: &str) -> String;
}
