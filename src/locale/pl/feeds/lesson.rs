//! Phrases about lessons of the timetable (plan lekcji).

use super::Polish;
use crate::domain::ChangeKind;
use crate::domain::entry::{Lesson, LessonState};
use crate::locale::phrases::{Blocks, FeedWords, Lessons, feed_words, fixed};

impl FeedWords<Lesson> for Polish {
    feed_words! {
        "plan lekcji",
        _: ["zmiana w planie", "zmiany w planie", "zmian w planie"],
    }
}

impl Lessons for Polish {
    fixed! {
        joining_plan: "nowa lekcja w stałym planie",
        leaving_plan: "lekcja odpada ze stałego planu",
        day_without_lessons: "brak lekcji",
        day_with_lessons: "lekcje jednak się odbędą",
        time_unknown: "nowy termin nieznany",
        lesson_when: "Kiedy",
        school_subject: "Przedmiot",
        teacher: "Nauczyciel",
        room: "Sala",
        group: "Grupa",
        as_planned: "W planie",
        note_of_school: "Dopisek",
        earlier_state: "Poprzednio",
    }

    fn lesson_news(&self, change: ChangeKind) -> &'static str {
        match change {
            ChangeKind::Cancelled => "odwołana lekcja",
            ChangeKind::Substituted => "zastępstwo",
            ChangeKind::RoomChanged => "inna sala",
            ChangeKind::Moved => "przesunięta lekcja",
            ChangeKind::Restored => "lekcja jednak zgodnie z planem",
            _ => "zmiana stałego planu",
        }
    }

    fn lesson_number(&self, number: u8) -> String {
        format!("{number}. lekcja")
    }

    fn lesson_line(&self, change: ChangeKind, number: u8, what: &str) -> String {
        match change {
            ChangeKind::Cancelled => format!("odwołana {number}. lekcja ({what})"),
            ChangeKind::Substituted => format!("zastępstwo na {number}. lekcji ({what})"),
            ChangeKind::RoomChanged => format!("inna sala na {number}. lekcji ({what})"),
            ChangeKind::Moved => format!("przesunięta {number}. lekcja ({what})"),
            ChangeKind::Restored => {
                format!("{number}. lekcja jednak zgodnie z planem ({what})")
            }
            _ => format!("zmiana w planie, {number}. lekcja ({what})"),
        }
    }

    fn joins_plan(&self, subject: &str) -> String {
        format!("dochodzi: {subject}")
    }

    fn leaves_plan(&self, subject: &str) -> String {
        format!("odpada: {subject}")
    }

    fn deviation(&self, state: &LessonState) -> Option<&'static str> {
        match state {
            LessonState::Planned | LessonState::NoLessons => None,
            LessonState::Cancelled => Some("odwołana"),
            LessonState::Substituted { .. } => Some("zastępstwo"),
            LessonState::RoomChanged { .. } => Some("inna sala"),
            LessonState::Moved { .. } => Some("przesunięta"),
        }
    }
}

impl Blocks for Polish {
    fixed! {
        block_joining_plan: "nowe zajęcia w stałym planie",
        block_leaving_plan: "zajęcia odpadają ze stałego planu",
        day_without_blocks: "brak zajęć",
        day_with_blocks: "zajęcia jednak się odbędą",
        activity: "Zajęcia",
        blocks_called_off: "odwołane zajęcia",
    }

    fn block_news(&self, change: ChangeKind) -> &'static str {
        match change {
            ChangeKind::Cancelled => "odwołane zajęcia",
            ChangeKind::Moved => "przesunięte zajęcia",
            ChangeKind::Restored => "zajęcia jednak zgodnie z planem",
            other => self.lesson_news(other),
        }
    }

    fn block_line(&self, change: ChangeKind, time: &str, what: &str) -> String {
        match change {
            ChangeKind::Cancelled => format!("odwołane zajęcia o {time} ({what})"),
            ChangeKind::Substituted => format!("zastępstwo o {time} ({what})"),
            ChangeKind::RoomChanged => format!("inna sala o {time} ({what})"),
            ChangeKind::Moved => format!("przesunięte zajęcia z {time} ({what})"),
            ChangeKind::Restored => {
                format!("zajęcia o {time} jednak zgodnie z planem ({what})")
            }
            _ => format!("zmiana w planie, zajęcia o {time} ({what})"),
        }
    }

    fn block_deviation(&self, state: &LessonState) -> Option<&'static str> {
        match state {
            LessonState::Cancelled => Some("odwołane"),
            LessonState::Moved { .. } => Some("przesunięte"),
            other => self.deviation(other),
        }
    }

    fn block_columns(&self) -> [&'static str; 3] {
        ["Godzina", "Zajęcia", "Sala"]
    }

    fn block_hours(&self, hours: &str) -> String {
        format!("Zajęcia {hours}")
    }
}
