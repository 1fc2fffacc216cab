//! Phrases about lessons of the timetable (plan lekcji).

use chrono::NaiveDate;

use super::Polish;
use crate::domain::ChangeKind;
use crate::domain::entry::{Lesson, LessonState};
use crate::locale::phrases::{
    Blocks, Dates, FeedWords, Lessons, SchoolDays, feed_words, fixed, number_ranges,
};

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
        group: "Grupa",
        as_planned: "W planie",
        instead_of: "zamiast",
        earlier_substitution: "poprzednie zastępstwo",
        note_of_school: "Adnotacja",
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

    fn lesson_list(&self, numbers: &[u8]) -> String {
        match numbers {
            [number] => self.lesson_number(*number),
            _ => format!("lekcje {}", number_ranges(numbers)),
        }
    }

    fn lesson_deed(&self, change: ChangeKind, number: u8) -> String {
        match change {
            ChangeKind::Cancelled => format!("odwołana {number}. lekcja"),
            ChangeKind::Substituted => format!("zastępstwo na {number}. lekcji"),
            ChangeKind::RoomChanged => format!("inna sala na {number}. lekcji"),
            ChangeKind::Moved => format!("przesunięta {number}. lekcja"),
            ChangeKind::Restored => format!("{number}. lekcja jednak zgodnie z planem"),
            _ => format!("zmiana w planie, {number}. lekcja"),
        }
    }

    fn lesson_takes_place(&self, number: u8) -> String {
        format!("{number}. lekcja jednak się odbędzie")
    }

    fn in_room(&self, room: &str) -> String {
        format!("sala {room}")
    }

    fn joins_plan(&self, subject: &str) -> String {
        format!("dochodzi {subject}")
    }

    fn leaves_plan(&self, subject: &str) -> String {
        format!("odpada {subject}")
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

impl SchoolDays for Polish {
    fn school_day(&self, day: NaiveDate, hours: &str, is_of_blocks: bool) -> String {
        let what = if is_of_blocks { "Zajęcia" } else { "Lekcje" };
        format!("{what} {}: {hours}", self.on_weekday(day))
    }

    fn instead_of_beginning(&self, from: &str) -> String {
        format!("zamiast od {from}")
    }

    fn instead_of_end(&self, to: &str) -> String {
        format!("zamiast do {to}")
    }

    fn instead_of_hours(&self, hours: &str) -> String {
        format!("zamiast {hours}")
    }
}

impl Blocks for Polish {
    fixed! {
        block_joining_plan: "nowe zajęcia w stałym planie",
        block_leaving_plan: "zajęcia odpadają ze stałego planu",
        day_without_blocks: "brak zajęć",
        day_with_blocks: "zajęcia jednak się odbędą",
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

    fn block_deed(&self, change: ChangeKind, time: &str) -> String {
        match change {
            ChangeKind::Cancelled => format!("odwołane zajęcia o {time}"),
            ChangeKind::Substituted => format!("zastępstwo o {time}"),
            ChangeKind::RoomChanged => format!("inna sala o {time}"),
            ChangeKind::Moved => format!("przesunięte zajęcia z {time}"),
            ChangeKind::Restored => format!("zajęcia o {time} jednak zgodnie z planem"),
            _ => format!("zmiana w planie, zajęcia o {time}"),
        }
    }

    fn block_takes_place(&self, time: &str) -> String {
        format!("zajęcia o {time} jednak się odbędą")
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
