//! Phrases around every letter.

/// What is said in every kind of letter.
pub trait Frames {
    /// When what was read: "Stan z: oceny – 6:20".
    fn as_of(&self, readings: &str) -> String;
    /// In place of [`Self::as_of`] where nothing was read.
    fn checked(&self, at: &str) -> String;
    /// A reading after which others failed.
    fn stale(&self) -> &'static str;
    /// What a letter had no room for.
    fn more_in_register(&self, count: usize) -> String;
    /// A text that a letter had no room for.
    fn text_in_register(&self) -> &'static str;
    /// Of an entry that the register does not show any more.
    fn is_gone(&self) -> &'static str;
    /// Before a value that stood there until now.
    fn earlier(&self) -> &'static str;
    /// The old and the new value, in words: "wcześniej 3, teraz 4".
    fn earlier_and_now(&self, earlier: &str, now: &str) -> String;
    /// The words of a link to the page of the register that has more.
    fn open_in_register(&self) -> &'static str;
    /// What found no room in a line of news.
    fn and_more(&self, count: usize) -> String;
}
