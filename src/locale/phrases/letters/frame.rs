//! Phrases around every letter.

/// What is said in every kind of letter.
pub trait Frames {
    /// When what was read: "Stan na 6:20".
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
    /// In place of all content, where a reader wants none before the letter is opened.
    fn details_inside(&self) -> &'static str;
    /// The name of a file, where a reader wants to see no other.
    fn some_file(&self) -> &'static str;
    /// The words of a link to the page of the register that has more.
    fn open_in_register(&self) -> &'static str;
    /// The words that it says in Polish, as the school does, whatever the language. Nothing of Polish itself.
    fn words_of_school(&self) -> &'static [&'static str];
}
