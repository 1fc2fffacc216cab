//! Phrases about the blocks of a kindergarten (zajęcia), which have times and no numbers.

use crate::domain::ChangeKind;
use crate::domain::entry::{Lesson, LessonState};
use crate::locale::Phrases;

/// What is said of a block otherwise than of a lesson.
pub trait Blocks {
    /// The news: "odwołane zajęcia".
    fn block_news(&self, change: ChangeKind) -> &'static str;
    /// What happens to a block: "odwołane zajęcia o 9:00".
    fn block_deed(&self, change: ChangeKind, time: &str) -> String;
    /// The same of one that was called off, and is not any more.
    fn block_takes_place(&self, time: &str) -> String;
    /// A block that is new in the standing plan, as news.
    fn block_joining_plan(&self) -> &'static str;
    /// A block that is no longer in the standing plan, as news.
    fn block_leaving_plan(&self) -> &'static str;
    /// See [`Lessons::day_without_lessons`](super::Lessons::day_without_lessons).
    fn day_without_blocks(&self) -> &'static str;
    /// See [`Lessons::day_with_lessons`](super::Lessons::day_with_lessons).
    fn day_with_blocks(&self) -> &'static str;
    /// How a block deviates from its plan, in a word or two; `None` for one that does not.
    fn block_deviation(&self, state: &LessonState) -> Option<&'static str>;
    /// Several blocks, all of them called off.
    fn blocks_called_off(&self) -> &'static str;
    /// The heads of the columns: time, block, room.
    fn block_columns(&self) -> [&'static str; 3];
    /// The day in short: from when to when.
    fn block_hours(&self, hours: &str) -> String;
}

/// How a lesson, or a block, deviates from its plan, in a word or two; `None` for one that does not.
#[must_use]
pub fn deviation(phrases: &dyn Phrases, lesson: &Lesson) -> Option<&'static str> {
    if lesson.is_block() {
        phrases.block_deviation(&lesson.state)
    } else {
        phrases.deviation(&lesson.state)
    }
}
