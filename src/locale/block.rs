//! Phrases about the blocks of a kindergarten (zajęcia), which have times and no numbers.

use super::lesson::Lessons;
use super::{English, Phrases, Polish};
use crate::domain::ChangeKind;
use crate::domain::entry::{Lesson, LessonState};

/// What is said of a block otherwise than of a lesson.
pub trait Blocks {
    /// The news: "odwołane zajęcia".
    fn block_news(&self, change: ChangeKind) -> &'static str;
    /// The line of `history`: "wtorek 6.10 – odwołane zajęcia o 9:00 (rytmika)".
    fn block_headline(&self, change: ChangeKind, day: &str, time: &str, what: &str) -> String;
    /// A block that is new in the standing plan, as news.
    fn block_joining_plan(&self) -> &'static str;
    /// A block that is no longer in the standing plan, as news.
    fn block_leaving_plan(&self) -> &'static str;
    /// How a block deviates from its plan, in a word or two; `None` for one that does not.
    fn block_deviation(&self, state: &LessonState) -> Option<&'static str>;
    /// The label of what is done in a block.
    fn activity(&self) -> &'static str;
    /// The heading of today's blocks.
    fn blocks_today(&self) -> &'static str;
    /// The heads of the columns: time, block, room.
    fn block_columns(&self) -> [&'static str; 3];
    /// The day in short: from when to when, and how many blocks are not as planned.
    fn block_hours(&self, hours: &str, changes: usize) -> String;
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

/// The label of what is taught, or done in a block.
#[must_use]
pub fn lesson_subject(phrases: &dyn Phrases, lesson: &Lesson) -> &'static str {
    if lesson.is_block() {
        phrases.activity()
    } else {
        phrases.school_subject()
    }
}

impl Blocks for Polish {
    fn block_news(&self, change: ChangeKind) -> &'static str {
        match change {
            ChangeKind::Cancelled => "odwołane zajęcia",
            ChangeKind::Moved => "przesunięte zajęcia",
            ChangeKind::Restored => "zajęcia jednak zgodnie z planem",
            other => self.lesson_news(other),
        }
    }

    fn block_headline(&self, change: ChangeKind, day: &str, time: &str, what: &str) -> String {
        match change {
            ChangeKind::Cancelled => format!("{day} – odwołane zajęcia o {time} ({what})"),
            ChangeKind::Substituted => format!("{day} – zastępstwo o {time} ({what})"),
            ChangeKind::RoomChanged => format!("{day} – inna sala o {time} ({what})"),
            ChangeKind::Moved => format!("{day} – przesunięte zajęcia z {time} ({what})"),
            ChangeKind::Restored => {
                format!("{day} – zajęcia o {time} jednak zgodnie z planem ({what})")
            }
            _ => format!("{day} – zmiana w planie, zajęcia o {time} ({what})"),
        }
    }

    fn block_joining_plan(&self) -> &'static str {
        "nowe zajęcia w stałym planie"
    }

    fn block_leaving_plan(&self) -> &'static str {
        "zajęcia odpadają ze stałego planu"
    }

    fn block_deviation(&self, state: &LessonState) -> Option<&'static str> {
        match state {
            LessonState::Cancelled => Some("odwołane"),
            LessonState::Moved { .. } => Some("przesunięte"),
            other => self.deviation(other),
        }
    }

    fn activity(&self) -> &'static str {
        "Zajęcia"
    }

    fn blocks_today(&self) -> &'static str {
        "Zajęcia dziś"
    }

    fn block_columns(&self) -> [&'static str; 3] {
        ["Godzina", "Zajęcia", "Sala"]
    }

    fn block_hours(&self, hours: &str, changes: usize) -> String {
        match changes {
            0 => format!("Zajęcia: {hours}."),
            _ => format!("Zajęcia: {hours}. Zmiany w planie: {changes}."),
        }
    }
}

impl Blocks for English {
    fn block_news(&self, change: ChangeKind) -> &'static str {
        match change {
            ChangeKind::Cancelled => "activity cancelled",
            ChangeKind::Moved => "activity moved",
            ChangeKind::Restored => "activity as planned after all",
            other => self.lesson_news(other),
        }
    }

    fn block_headline(&self, change: ChangeKind, day: &str, time: &str, what: &str) -> String {
        match change {
            ChangeKind::Cancelled => format!("{day} – activity at {time} cancelled ({what})"),
            ChangeKind::Substituted => format!("{day} – substitution at {time} ({what})"),
            ChangeKind::RoomChanged => format!("{day} – another room at {time} ({what})"),
            ChangeKind::Moved => format!("{day} – activity at {time} moved ({what})"),
            ChangeKind::Restored => {
                format!("{day} – activity at {time} as planned after all ({what})")
            }
            _ => format!("{day} – timetable changed, activity at {time} ({what})"),
        }
    }

    fn block_joining_plan(&self) -> &'static str {
        "new activity in the standing plan"
    }

    fn block_leaving_plan(&self) -> &'static str {
        "activity gone from the standing plan"
    }

    fn block_deviation(&self, state: &LessonState) -> Option<&'static str> {
        self.deviation(state)
    }

    fn activity(&self) -> &'static str {
        "Activity"
    }

    fn blocks_today(&self) -> &'static str {
        "Activities today"
    }

    fn block_columns(&self) -> [&'static str; 3] {
        ["Time", "Activity", "Room"]
    }

    fn block_hours(&self, hours: &str, changes: usize) -> String {
        match changes {
            0 => format!("Activities: {hours}."),
            _ => format!("Activities: {hours}. Changes in the plan: {changes}."),
        }
    }
}
