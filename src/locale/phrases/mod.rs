//! What a language must say: a trait with one method per phrase for each part of a letter, so that a missing
//! phrase is a compile error. Beside the traits stands what is put together from phrases in the same way in
//! every language. A phrase without a comment is the label of what its name says.

/// Phrases that are always the same, in the `impl` of a language.
macro_rules! fixed {
    ($($phrase:ident: $text:literal,)+) => {
        $(fn $phrase(&self) -> &'static str {
            $text
        })+
    };
}
pub(super) use fixed;

/// The name of a feed, and the forms of what is counted by the kind of change.
macro_rules! feed_words {
    ($name:literal, $($change:ident: $forms:expr,)* _: $others:expr,) => {
        fn feed_name(&self) -> &'static str {
            $name
        }

        fn counted_changes(&self, change: $crate::domain::ChangeKind, count: usize) -> String {
            let forms = match change {
                $($crate::domain::ChangeKind::$change => $forms,)*
                _ => $others,
            };
            Self::plural(count, forms)
        }
    };
}
pub(super) use feed_words;

mod archive;
mod calendar;
mod date;
mod demo;
mod feeds;
mod goals;
mod letters;
mod names;
mod period;

pub use archive::Archives;
pub use calendar::Calendars;
pub use date::{Dates, end_of_day_in_warsaw, hours, in_warsaw, time};
pub use demo::Demos;
pub use feeds::*;
pub use goals::{Goals, goal_line, way_line};
pub use letters::*;
pub use names::{Names, capitalised, listed, subject, subject_in_a_sentence, within_a_line};
pub use period::period;

/// Everything that is ever said, in one language.
pub trait Phrases:
    Feeds + Letters + Archives + Calendars + Goals + Demos + Dates + Names + Send + Sync
{
}
