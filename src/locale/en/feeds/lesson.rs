//! Phrases about lessons of the timetable (plan lekcji).

use super::English;
use crate::domain::ChangeKind;
use crate::domain::entry::{Lesson, LessonState};
use crate::locale::phrases::{Blocks, FeedWords, Lessons, feed_words, fixed};

impl FeedWords<Lesson> for English {
    feed_words! {
        "timetable",
        _: ["timetable change", "timetable changes"],
    }
}

impl Lessons for English {
    fixed! {
        joining_plan: "new lesson in the standing plan",
        leaving_plan: "lesson gone from the standing plan",
        day_without_lessons: "no lessons",
        day_with_lessons: "lessons take place after all",
        time_unknown: "new time not known",
        lesson_when: "When",
        school_subject: "Subject",
        teacher: "Teacher",
        room: "Room",
        group: "Group",
        as_planned: "Planned",
        note_of_school: "Note",
        earlier_state: "Until now",
    }

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

    fn lesson_line(&self, change: ChangeKind, number: u8, what: &str) -> String {
        match change {
            ChangeKind::Cancelled => format!("lesson {number} cancelled ({what})"),
            ChangeKind::Substituted => format!("substitution in lesson {number} ({what})"),
            ChangeKind::RoomChanged => format!("another room for lesson {number} ({what})"),
            ChangeKind::Moved => format!("lesson {number} moved ({what})"),
            ChangeKind::Restored => {
                format!("lesson {number} as planned after all ({what})")
            }
            _ => format!("timetable changed, lesson {number} ({what})"),
        }
    }

    fn joins_plan(&self, subject: &str) -> String {
        format!("new: {subject}")
    }

    fn leaves_plan(&self, subject: &str) -> String {
        format!("gone: {subject}")
    }

    fn deviation(&self, state: &LessonState) -> Option<&'static str> {
        match state {
            LessonState::Planned | LessonState::NoLessons => None,
            LessonState::Cancelled => Some("cancelled"),
            LessonState::Substituted { .. } => Some("substitution"),
            LessonState::RoomChanged { .. } => Some("another room"),
            LessonState::Moved { .. } => Some("moved"),
        }
    }
}

impl Blocks for English {
    fixed! {
        block_joining_plan: "new activity in the standing plan",
        block_leaving_plan: "activity gone from the standing plan",
        day_without_blocks: "no activities",
        day_with_blocks: "activities take place after all",
        activity: "Activity",
        blocks_called_off: "cancelled activities",
    }

    fn block_news(&self, change: ChangeKind) -> &'static str {
        match change {
            ChangeKind::Cancelled => "activity cancelled",
            ChangeKind::Moved => "activity moved",
            ChangeKind::Restored => "activity as planned after all",
            other => self.lesson_news(other),
        }
    }

    fn block_line(&self, change: ChangeKind, time: &str, what: &str) -> String {
        match change {
            ChangeKind::Cancelled => format!("activity at {time} cancelled ({what})"),
            ChangeKind::Substituted => format!("substitution at {time} ({what})"),
            ChangeKind::RoomChanged => format!("another room at {time} ({what})"),
            ChangeKind::Moved => format!("activity at {time} moved ({what})"),
            ChangeKind::Restored => {
                format!("activity at {time} as planned after all ({what})")
            }
            _ => format!("timetable changed, activity at {time} ({what})"),
        }
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
