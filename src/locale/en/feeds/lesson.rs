//! Phrases about lessons of the timetable (plan lekcji).

use chrono::NaiveDate;

use super::English;
use crate::domain::ChangeKind;
use crate::domain::entry::{Lesson, LessonState};
use crate::locale::phrases::{
    Blocks, Dates, FeedWords, Lessons, SchoolDays, feed_words, fixed, number_ranges,
};

impl FeedWords<Lesson> for English {
    feed_words! {
        "timetable",
        _: ["timetable change", "timetable changes"],
    }
}

impl Lessons for English {
    fixed! {
        joining_plan: "new lesson in the permanent timetable",
        leaving_plan: "lesson gone from the permanent timetable",
        day_without_lessons: "no lessons",
        day_with_lessons: "lessons back on",
        time_unknown: "new time not known",
        group: "Group",
        as_planned: "Planned",
        instead_of: "instead of",
        earlier_substitution: "the earlier substitution",
        note_of_school: "Note",
    }

    fn lesson_news(&self, change: ChangeKind) -> &'static str {
        match change {
            ChangeKind::Cancelled => "lesson cancelled",
            ChangeKind::Substituted => "substitution",
            ChangeKind::RoomChanged => "room change",
            ChangeKind::Moved => "lesson moved",
            ChangeKind::Restored => "lesson back on",
            _ => "permanent timetable change",
        }
    }

    fn lesson_number(&self, number: u8) -> String {
        format!("lesson {number}")
    }

    fn lesson_list(&self, numbers: &[u8]) -> String {
        match numbers {
            [number] => self.lesson_number(*number),
            _ => format!("lessons {}", number_ranges(numbers)),
        }
    }

    fn lesson_deed(&self, change: ChangeKind, number: u8) -> String {
        match change {
            ChangeKind::Cancelled => format!("lesson {number} cancelled"),
            ChangeKind::Substituted => format!("substitution in lesson {number}"),
            ChangeKind::RoomChanged => format!("room change for lesson {number}"),
            ChangeKind::Moved => format!("lesson {number} moved"),
            ChangeKind::Restored => format!("lesson {number} back as planned"),
            _ => format!("timetable changed, lesson {number}"),
        }
    }

    fn lesson_takes_place(&self, number: u8) -> String {
        format!("lesson {number} back on")
    }

    fn in_room(&self, room: &str) -> String {
        format!("room {room}")
    }

    fn joins_plan(&self, subject: &str) -> String {
        format!("{subject} is new")
    }

    fn leaves_plan(&self, subject: &str) -> String {
        format!("{subject} is gone")
    }

    fn deviation(&self, state: &LessonState) -> Option<&'static str> {
        match state {
            LessonState::Planned | LessonState::NoLessons => None,
            LessonState::Cancelled => Some("cancelled"),
            LessonState::Substituted { .. } => Some("substitution"),
            LessonState::RoomChanged { .. } => Some("room change"),
            LessonState::Moved { .. } => Some("moved"),
        }
    }
}

impl SchoolDays for English {
    fn school_day(&self, day: NaiveDate, hours: &str, is_of_blocks: bool) -> String {
        let what = if is_of_blocks {
            "Activities"
        } else {
            "Lessons"
        };
        format!("{what} {}: {hours}", self.on_weekday(day))
    }

    fn instead_of_beginning(&self, from: &str) -> String {
        format!("instead of from {from}")
    }

    fn instead_of_end(&self, to: &str) -> String {
        format!("instead of until {to}")
    }

    fn instead_of_hours(&self, hours: &str) -> String {
        format!("instead of {hours}")
    }
}

impl Blocks for English {
    fixed! {
        block_joining_plan: "new activity in the permanent timetable",
        block_leaving_plan: "activity gone from the permanent timetable",
        day_without_blocks: "no activities",
        day_with_blocks: "activities back on",
        blocks_called_off: "cancelled activities",
    }

    fn block_news(&self, change: ChangeKind) -> &'static str {
        match change {
            ChangeKind::Cancelled => "activity cancelled",
            ChangeKind::Moved => "activity moved",
            ChangeKind::Restored => "activity back on",
            other => self.lesson_news(other),
        }
    }

    fn block_deed(&self, change: ChangeKind, time: &str) -> String {
        match change {
            ChangeKind::Cancelled => format!("activity at {time} cancelled"),
            ChangeKind::Substituted => format!("substitution at {time}"),
            ChangeKind::RoomChanged => format!("room change at {time}"),
            ChangeKind::Moved => format!("activity at {time} moved"),
            ChangeKind::Restored => format!("activity at {time} back as planned"),
            _ => format!("timetable changed, activity at {time}"),
        }
    }

    fn block_takes_place(&self, time: &str) -> String {
        format!("activity at {time} back on")
    }

    fn block_deviation(&self, state: &LessonState) -> Option<&'static str> {
        self.deviation(state)
    }

    fn block_columns(&self) -> [&'static str; 3] {
        ["Time", "Activity", "Room"]
    }

    fn block_hours(&self, hours: &str) -> String {
        format!("Activities {hours}")
    }
}
