//! Phrases about lessons of the timetable (plan lekcji).

use super::{Polish, counted};
use crate::domain::ChangeKind;
use crate::domain::entry::{Lesson, LessonState};
use crate::locale::phrases::{Blocks, FeedWords, Lessons};

impl FeedWords<Lesson> for Polish {
    fn feed_name(&self) -> &'static str {
        "plan lekcji"
    }

    fn counted_changes(&self, _: ChangeKind, count: usize) -> String {
        counted(
            count,
            ["zmiana w planie", "zmiany w planie", "zmian w planie"],
        )
    }
}

impl Lessons for Polish {
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

    fn lesson_headline(&self, change: ChangeKind, day: &str, number: u8, what: &str) -> String {
        match change {
            ChangeKind::Cancelled => format!("{day} – odwołana {number}. lekcja ({what})"),
            ChangeKind::Substituted => format!("{day} – zastępstwo na {number}. lekcji ({what})"),
            ChangeKind::RoomChanged => format!("{day} – inna sala na {number}. lekcji ({what})"),
            ChangeKind::Moved => format!("{day} – przesunięta {number}. lekcja ({what})"),
            ChangeKind::Restored => {
                format!("{day} – {number}. lekcja jednak zgodnie z planem ({what})")
            }
            _ => format!("{day} – zmiana w planie, {number}. lekcja ({what})"),
        }
    }

    fn joins_plan(&self, subject: &str) -> String {
        format!("dochodzi: {subject}")
    }

    fn leaves_plan(&self, subject: &str) -> String {
        format!("odpada: {subject}")
    }

    fn joining_plan(&self) -> &'static str {
        "nowa lekcja w stałym planie"
    }

    fn leaving_plan(&self) -> &'static str {
        "lekcja odpada ze stałego planu"
    }

    fn time_unknown(&self) -> &'static str {
        "nowy termin nieznany"
    }

    fn deviation(&self, state: &LessonState) -> Option<&'static str> {
        match state {
            LessonState::Planned => None,
            LessonState::Cancelled => Some("odwołana"),
            LessonState::Substituted { .. } => Some("zastępstwo"),
            LessonState::RoomChanged { .. } => Some("inna sala"),
            LessonState::Moved { .. } => Some("przesunięta"),
        }
    }

    fn lesson_when(&self) -> &'static str {
        "Kiedy"
    }

    fn school_subject(&self) -> &'static str {
        "Przedmiot"
    }

    fn teacher(&self) -> &'static str {
        "Nauczyciel"
    }

    fn room(&self) -> &'static str {
        "Sala"
    }

    fn group(&self) -> &'static str {
        "Grupa"
    }

    fn as_planned(&self) -> &'static str {
        "W planie"
    }

    fn note_of_school(&self) -> &'static str {
        "Dopisek"
    }

    fn earlier_state(&self) -> &'static str {
        "Poprzednio"
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
