//! Phrases of the test letter.

/// What is said in the test letter.
pub trait TestLetters {
    /// The subject.
    fn mail_works(&self) -> &'static str;
    /// What it shows.
    fn mail_works_in_full(&self) -> &'static str;
    /// The label of when the next digest comes.
    fn next_digest(&self) -> &'static str;
    /// Why it came, and that it comes once.
    fn why_test(&self) -> &'static str;
}
