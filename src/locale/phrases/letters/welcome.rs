//! Phrases of the first letter.

use crate::domain::{Cause, Feed};

/// What is said in the first letter.
pub trait Welcomes {
    /// The end of the subject, before the names.
    fn first_reading(&self) -> &'static str;
    /// The title.
    fn welcome(&self) -> &'static str;
    /// What will come, and what will not.
    fn what_comes(&self) -> &'static str;
    /// A child and the class, or the group of a kindergarten.
    fn in_class(&self, name: &str, class: &str) -> String;
    /// The heading of what stands in the register now.
    fn in_the_register(&self) -> &'static str;
    /// What a feed holds, counted where that says something.
    fn entries(&self, feed: Feed, count: usize) -> String;
    /// The label of feeds that the register does not offer, for this cause.
    fn closed(&self, why: Cause) -> &'static str;
    /// The label of feeds that were not read yet.
    fn not_read_yet(&self) -> &'static str;
    /// The label of what comes at once.
    fn at_once(&self) -> &'static str;
    /// Nothing comes at once.
    fn nothing_at_once(&self) -> &'static str;
    fn first_digest(&self) -> &'static str;
    /// There is no digest.
    fn no_digest(&self) -> &'static str;
    /// Nothing is marked as read.
    fn nothing_is_opened(&self) -> &'static str;
    /// New messages of these children are opened, as the family allows.
    fn messages_are_opened(&self, names: &str) -> String;
    /// Why it came, and which setting stops it.
    fn why_welcome(&self) -> &'static str;
}

/// Whether it is a class of a school: those have a number.
pub(in crate::locale) fn is_numbered(class: &str) -> bool {
    class.starts_with(|first: char| first.is_ascii_digit())
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::locale::en::English;
    use crate::locale::pl::Polish;

    #[test]
    fn a_school_has_classes_and_a_kindergarten_has_groups() {
        for (class, polish, english) in [
            ("5b", "Zosia, klasa 5b", "Zosia, class 5b"),
            ("Żabki", "Zosia, grupa Żabki", "Zosia, group Żabki"),
        ] {
            assert_eq!(Polish.in_class("Zosia", class), polish);
            assert_eq!(English.in_class("Zosia", class), english);
        }
    }
}
