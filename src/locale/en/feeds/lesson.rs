//! Phrases about lessons of the timetable (plan lekcji).

use super::{English, counted};
use crate::domain::ChangeKind;
use crate::domain::entry::{Lesson, LessonState};
use crate::locale::phrases::{Blocks, FeedWords, Lessons};

impl FeedWords<Lesson> for English {
    fn feed_name(&self) -> &'static str {
        "timetable"
    }

    fn counted_changes(&self, _: ChangeKind, count: usize) -> String {
        counted(count, ["timetable change", "timetable changes"])
    }
}

impl Lessons for English {
    fn lesson_news(&self, change: ChangeKind) -> &'static str {
        match change {
            ChangeKind::Cancelled => "lesson cancelled",
            ChangeKind::Substituted => "substitution",
            ChangeKind::RoomChanged => "another room",
            ChangeKind::Moved => "lesson moved",
            ChangeKind::Restored => "lesson as planned after all",
            _ => "change of the standing plan",
        }
    }

    fn lesson_number(&self, number: u8) -> String {
        format!("lesson {number}")
    }

    fn lesson_headline(&self, change: ChangeKind, day: &str, number: u8, what: &str) -> String {
        match change {
            ChangeKind::Cancelled => format!("{day} – lesson {number} cancelled ({what})"),
            ChangeKind::Substituted => format!("{day} – substitution in lesson {number} ({what})"),
            ChangeKind::RoomChanged => format!("{day} – another room for lesson {number} ({what})"),
            ChangeKind::Moved => format!("{day} – lesson {number} moved ({what})"),
            ChangeKind::Restored => {
                format!("{day} – lesson {number} as planned after all ({what})")
            }
            _ => format!("{day} – timetable changed, lesson {number} ({what})"),
        }
    }

    fn joins_plan(&self, subject: &str) -> String {
        format!("new: {subject}")
    }

    fn leaves_plan(&self, subject: &str) -> String {
        format!("gone: {subject}")
    }

    fn joining_plan(&self) -> &'static str {
        "new lesson in the standing plan"
    }

    fn leaving_plan(&self) -> &'static str {
        "lesson gone from the standing plan"
    }

    fn time_unknown(&self) -> &'static str {
        "new time not known"
    }

    fn deviation(&self, state: &LessonState) -> Option<&'static str> {
        match state {
            LessonState::Planned => None,
            LessonState::Cancelled => Some("cancelled"),
            LessonState::Substituted { .. } => Some("substitution"),
            LessonState::RoomChanged { .. } => Some("another room"),
            LessonState::Moved { .. } => Some("moved"),
        }
    }

    fn lesson_when(&self) -> &'static str {
        "When"
    }

    fn school_subject(&self) -> &'static str {
        "Subject"
    }

    fn teacher(&self) -> &'static str {
        "Teacher"
    }

    fn room(&self) -> &'static str {
        "Room"
    }

    fn group(&self) -> &'static str {
        "Group"
    }

    fn as_planned(&self) -> &'static str {
        "Planned"
    }

    fn note_of_school(&self) -> &'static str {
        "Note"
    }

    fn earlier_state(&self) -> &'static str {
        "Until now"
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
