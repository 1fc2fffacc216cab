//! Phrases of the family's archive.

use chrono::NaiveDate;

use super::{Polish, date};
use crate::locale::phrases::{Archives, fixed};

impl Archives for Polish {
    fixed! {
        archive_title: "Archiwum z dziennika",
        archive_needs_nothing: "Ta strona jest jednym plikiem. Działa bez internetu, bez konta w dzienniku i bez Dzwonka, \
            więc zostaje także wtedy, gdy konto wygaśnie. Obok niej leżą te same dane w plikach CSV i JSON.",
        contents: "Spis treści",
        unknown_school_year: "Rok szkolny nieznany",
        grades_heading: "Oceny",
        attendance_heading: "Frekwencja",
        timetable_heading: "Plan lekcji",
        messages_heading: "Wiadomości",
        everything_else: "Pozostałe",
        history_heading: "Historia zmian",
        month_heading: "miesiąc",
        search_messages: "Szukaj w wiadomościach",
        only_the_beginning: "To tylko początek wiadomości; reszta została w dzienniku.",
        taken_away: "Wycofane z dziennika",
    }

    fn archive_as_of(&self, day: &str) -> String {
        format!("stan z {day}")
    }

    fn class(&self, name: &str) -> String {
        format!("klasa {name}")
    }

    fn school_year(&self, label: &str) -> String {
        format!("Rok szkolny {label}")
    }

    fn semester_number(&self, number: u8) -> String {
        format!("{number}. semestr")
    }

    fn grade_plot(&self, subject: &str) -> String {
        format!("{subject}: oceny i średnia w ciągu roku")
    }

    fn attendance_share(&self, share: &str) -> String {
        format!(
            "Obecność według wpisów w dzienniku: {share} (ze spóźnieniami; zwolnienia się nie liczą)."
        )
    }

    fn week_from(&self, day: &str) -> String {
        format!("Ostatni znany plan: tydzień od {day}")
    }

    fn month(&self, month: u32) -> &'static str {
        match month {
            1 => "styczeń",
            2 => "luty",
            3 => "marzec",
            4 => "kwiecień",
            5 => "maj",
            6 => "czerwiec",
            7 => "lipiec",
            8 => "sierpień",
            9 => "wrzesień",
            10 => "październik",
            11 => "listopad",
            _ => "grudzień",
        }
    }

    fn short_month(&self, month: u32) -> &'static str {
        match month {
            1 => "I",
            2 => "II",
            3 => "III",
            4 => "IV",
            5 => "V",
            6 => "VI",
            7 => "VII",
            8 => "VIII",
            9 => "IX",
            10 => "X",
            11 => "XI",
            _ => "XII",
        }
    }

    fn weekday(&self, day: NaiveDate) -> &'static str {
        date::weekday(day)
    }
}
