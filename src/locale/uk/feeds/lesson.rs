//! Phrases about lessons of the timetable (plan lekcji).

use chrono::NaiveDate;

use super::Ukrainian;
use crate::domain::ChangeKind;
use crate::domain::entry::{Lesson, LessonState};
use crate::locale::phrases::{
    Blocks, Dates, FeedWords, Lessons, SchoolDays, feed_words, fixed, number_ranges,
};

impl FeedWords<Lesson> for Ukrainian {
    feed_words! {
        "розклад уроків",
        _: ["зміна в розкладі", "зміни в розкладі", "змін у розкладі"],
    }
}

impl Lessons for Ukrainian {
    fixed! {
        joining_plan: "новий урок у постійному розкладі",
        leaving_plan: "урок зникає з постійного розкладу",
        day_without_lessons: "уроків не буде",
        day_with_lessons: "уроки все-таки відбудуться",
        time_unknown: "новий час невідомий",
        group: "Група",
        as_planned: "За розкладом",
        instead_of: "замість",
        earlier_substitution: "попередня заміна",
        note_of_school: "Примітка",
    }

    fn lesson_news(&self, change: ChangeKind) -> &'static str {
        match change {
            ChangeKind::Cancelled => "скасовано урок",
            ChangeKind::Substituted => "заміна",
            ChangeKind::RoomChanged => "інший кабінет",
            ChangeKind::Moved => "перенесено урок",
            ChangeKind::Restored => "урок усе-таки за розкладом",
            _ => "зміна постійного розкладу",
        }
    }

    fn lesson_number(&self, number: u8) -> String {
        format!("{number}-й урок")
    }

    fn lesson_list(&self, numbers: &[u8]) -> String {
        match numbers {
            [number] => self.lesson_number(*number),
            _ => format!("уроки {}", number_ranges(numbers)),
        }
    }

    fn lesson_deed(&self, change: ChangeKind, number: u8) -> String {
        match change {
            ChangeKind::Cancelled => format!("скасовано {number}-й урок"),
            ChangeKind::Substituted => format!("заміна на {number}-му уроці"),
            ChangeKind::RoomChanged => format!("інший кабінет на {number}-му уроці"),
            ChangeKind::Moved => format!("перенесено {number}-й урок"),
            ChangeKind::Restored => format!("{number}-й урок усе-таки за розкладом"),
            _ => format!("зміна в розкладі, {number}-й урок"),
        }
    }

    fn lesson_takes_place(&self, number: u8) -> String {
        format!("{number}-й урок усе-таки відбудеться")
    }

    fn in_room(&self, room: &str) -> String {
        format!("кабінет {room}")
    }

    fn joins_plan(&self, subject: &str) -> String {
        format!("додається {subject}")
    }

    fn leaves_plan(&self, subject: &str) -> String {
        format!("зникає {subject}")
    }

    fn deviation(&self, state: &LessonState) -> Option<&'static str> {
        match state {
            LessonState::Planned | LessonState::NoLessons => None,
            LessonState::Cancelled => Some("скасовано"),
            LessonState::Substituted { .. } => Some("заміна"),
            LessonState::RoomChanged { .. } => Some("інший кабінет"),
            LessonState::Moved { .. } => Some("перенесено"),
        }
    }
}

impl SchoolDays for Ukrainian {
    fn school_day(&self, day: NaiveDate, hours: &str, is_of_blocks: bool) -> String {
        let what = if is_of_blocks {
            "Заняття"
        } else {
            "Уроки"
        };
        format!("{what} {}: {hours}", self.on_weekday(day))
    }

    fn instead_of_beginning(&self, from: &str) -> String {
        format!("а не з {from}")
    }

    fn instead_of_end(&self, to: &str) -> String {
        format!("а не до {to}")
    }

    fn instead_of_hours(&self, hours: &str) -> String {
        format!("а не {hours}")
    }
}

/// "о 9:00", but "об 11:00".
fn at(time: &str) -> String {
    let at = if time.starts_with("11:") {
        "об"
    } else {
        "о"
    };
    format!("{at} {time}")
}

impl Blocks for Ukrainian {
    fixed! {
        block_joining_plan: "нове заняття в постійному розкладі",
        block_leaving_plan: "заняття зникає з постійного розкладу",
        day_without_blocks: "занять не буде",
        day_with_blocks: "заняття все-таки відбудуться",
        blocks_called_off: "скасовані заняття",
    }

    fn block_news(&self, change: ChangeKind) -> &'static str {
        match change {
            ChangeKind::Cancelled => "скасовано заняття",
            ChangeKind::RoomChanged => "інше приміщення",
            ChangeKind::Moved => "перенесено заняття",
            ChangeKind::Restored => "заняття все-таки за розкладом",
            other => self.lesson_news(other),
        }
    }

    fn block_deed(&self, change: ChangeKind, time: &str) -> String {
        let at = at(time);
        match change {
            ChangeKind::Cancelled => format!("скасовано заняття {at}"),
            ChangeKind::Substituted => format!("заміна {at}"),
            ChangeKind::RoomChanged => format!("інше приміщення {at}"),
            ChangeKind::Moved => format!("перенесено заняття з {time}"),
            ChangeKind::Restored => format!("заняття {at} усе-таки за розкладом"),
            _ => format!("зміна в розкладі, заняття {at}"),
        }
    }

    fn block_takes_place(&self, time: &str) -> String {
        format!("заняття {} усе-таки відбудеться", at(time))
    }

    fn block_deviation(&self, state: &LessonState) -> Option<&'static str> {
        match state {
            LessonState::RoomChanged { .. } => Some("інше приміщення"),
            other => self.deviation(other),
        }
    }

    fn block_columns(&self) -> [&'static str; 3] {
        ["Час", "Заняття", "Місце"]
    }

    fn block_hours(&self, hours: &str) -> String {
        format!("Заняття {hours}")
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::examples::october;

    #[test]
    fn a_day_stands_in_the_form_that_its_preposition_asks_for() {
        for (day, line) in [
            (6, "Уроки у вівторок: 8:00–11:30"),
            (7, "Уроки в середу: 8:00–11:30"),
            (9, "Уроки в п’ятницю: 8:00–11:30"),
        ] {
            let said = Ukrainian.school_day(october(day), "8:00–11:30", false);
            assert_eq!(said, line);
        }
    }

    #[test]
    fn an_hour_that_begins_with_a_vowel_has_another_preposition() {
        for (time, line) in [
            ("9:00", "скасовано заняття о 9:00"),
            ("11:00", "скасовано заняття об 11:00"),
            ("1:10", "скасовано заняття о 1:10"),
        ] {
            assert_eq!(Ukrainian.block_deed(ChangeKind::Cancelled, time), line);
        }
    }
}
