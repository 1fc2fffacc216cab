//! Phrases of the family's archive.

use chrono::NaiveDate;

use super::{Ukrainian, date};
use crate::locale::phrases::{Archives, fixed};

impl Archives for Ukrainian {
    fixed! {
        archive_title: "Архів зі щоденника",
        archive_needs_nothing: "Ця сторінка – один файл. Вона працює без інтернету, без облікового запису в щоденнику та \
            без Dzwonek, тож залишиться й тоді, коли обліковий запис закриють. Поруч ті самі дані у файлах CSV та JSON.",
        contents: "Зміст",
        unknown_school_year: "Навчальний рік невідомий",
        grades_heading: "Оцінки",
        attendance_heading: "Відвідування",
        timetable_heading: "Розклад уроків",
        messages_heading: "Повідомлення",
        everything_else: "Інше",
        history_heading: "Історія змін",
        month_heading: "місяць",
        search_messages: "Шукати в повідомленнях",
        only_the_beginning: "Це лише початок повідомлення; решта залишилася в щоденнику.",
        taken_away: "Вилучено зі щоденника",
    }

    fn archive_as_of(&self, day: &str) -> String {
        format!("дата: {day}")
    }

    fn class(&self, name: &str) -> String {
        format!("клас {name}")
    }

    fn school_year(&self, label: &str) -> String {
        format!("Навчальний рік {label}")
    }

    fn semester_number(&self, number: u8) -> String {
        format!("{number}-й семестр")
    }

    fn grade_plot(&self, subject: &str) -> String {
        format!("{subject}: оцінки й середній бал протягом року")
    }

    fn attendance_share(&self, share: &str) -> String {
        format!(
            "Присутність за записами в щоденнику: {share} (разом із запізненнями; звільнення не враховано)."
        )
    }

    fn week_from(&self, day: &str) -> String {
        format!("Останній відомий розклад: тиждень від {day}")
    }

    fn month(&self, month: u32) -> &'static str {
        match month {
            1 => "січень",
            2 => "лютий",
            3 => "березень",
            4 => "квітень",
            5 => "травень",
            6 => "червень",
            7 => "липень",
            8 => "серпень",
            9 => "вересень",
            10 => "жовтень",
            11 => "листопад",
            _ => "грудень",
        }
    }

    fn short_month(&self, month: u32) -> &'static str {
        match month {
            1 => "січ.",
            2 => "лют.",
            3 => "бер.",
            4 => "кві.",
            5 => "тра.",
            6 => "чер.",
            7 => "лип.",
            8 => "сер.",
            9 => "вер.",
            10 => "жов.",
            11 => "лис.",
            _ => "гру.",
        }
    }

    fn weekday(&self, day: NaiveDate) -> &'static str {
        date::weekday(day)
    }
}
