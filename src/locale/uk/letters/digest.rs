//! Phrases of the digest.

use super::Ukrainian;
use crate::locale::phrases::{Digests, fixed};

impl Digests for Ukrainian {
    fixed! {
        as_ever: "без змін",
        lessons_called_off: "скасовані уроки",
        lessons_changed: "зміни в розкладі",
        nothing_urgent: "розклад без змін, здавати нічого не треба",
        nothing_due: "здавати нічого не треба",
        new_mark: "нове",
        no_lessons: "Занять немає.",
        lessons_unknown: "Розклад невідомий: його не вдалося прочитати.",
        next_days: "Найближчі 7 днів",
        news: "Нове",
        nothing_new: "Нічого нового",
        all_read: "усе прочитано",
        out_of_date: "Можливо, застаріло",
        cannot_be_read: "Зараз щоденник прочитати не вдається",
        cut_short: "Новин багато, тому подробиці скорочено. Повністю вони є в щоденнику.",
        why_digest: "Щоб не отримувати цього підсумку, змініть налаштування «digest».",
    }

    fn school_hours(&self, hours: &str) -> String {
        format!("Уроки {hours}")
    }

    fn changes_in_plan(&self, count: usize) -> String {
        format!("зміни в розкладі: {count}")
    }

    fn to_excuse(&self, count: usize) -> String {
        Self::plural(
            count,
            [
                "пропуск без виправдання",
                "пропуски без виправдання",
                "пропусків без виправдання",
            ],
        )
    }

    fn and_more(&self, count: usize) -> String {
        format!("і ще {count}")
    }

    fn already_sent(&self, news: &str) -> String {
        format!("Уже надіслано: {news}")
    }

    fn last_read(&self, feeds: &str, at: &str) -> String {
        format!("{feeds} – востаннє прочитано: {at}")
    }

    fn lesson_columns(&self) -> [&'static str; 4] {
        ["№", "Час", "Урок", "Кабінет"]
    }

    fn moved_from(&self, place: &str) -> String {
        format!("за розкладом: {place}")
    }

    fn moved_to(&self, place: &str) -> String {
        format!("новий час: {place}")
    }

    fn unread_messages(&self, count: usize) -> String {
        format!("Непрочитані повідомлення: {count}")
    }

    fn plan_changes(&self, count: usize) -> String {
        Self::plural(
            count,
            [
                "зміна в постійному розкладі",
                "зміни в постійному розкладі",
                "змін у постійному розкладі",
            ],
        )
    }

    fn at_work(&self, changes: u32, letters: u32) -> String {
        format!(
            "Dzwonek працює. За останні 7 днів знайдено змін: {changes}, надіслано листів: {letters}."
        )
    }

    fn since(&self, moment: &str) -> String {
        format!("Почалося: {moment}.")
    }
}
