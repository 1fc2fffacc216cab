//! Phrases of the first letter.

use super::Ukrainian;
use crate::domain::{Cause, Feed};
use crate::locale::phrases::{Feeds, Welcomes, fixed, is_numbered};

impl Welcomes for Ukrainian {
    fixed! {
        first_reading: "уже працює",
        welcome: "Dzwonek стежить за щоденником",
        what_comes:
            "Відтепер про все нове в електронному щоденнику (dziennik) ви отримуватимете листи. Про те, що в ньому вже \
             є, Dzwonek не пише.",
        not_read_yet: "ще не прочитано",
        in_the_register: "Зараз у щоденнику",
        at_once: "Одразу",
        nothing_at_once: "нічого; усе – у підсумку",
        first_digest: "Підсумок",
        no_digest: "вимкнено",
        nothing_is_opened:
            "Dzwonek нічого не відкриває в щоденнику: повідомлення й оголошення залишаються непрочитаними, доки хтось \
             не відкриє їх там.",
        why_welcome:
            "Цей лист надходить один раз, бо ваша адреса – серед одержувачів програми Dzwonek. Що буде далі, \
             визначають налаштування instant і digest.",
    }

    fn in_class(&self, name: &str, class: &str) -> String {
        let kind = if is_numbered(class) {
            "клас"
        } else {
            "група"
        };
        format!("{name}, {kind} {class}")
    }

    /// With the name of a part of the register where nobody would guess it from ours.
    fn entries(&self, feed: Feed, count: usize) -> String {
        let forms = match feed {
            Feed::Grades => ["оцінка", "оцінки", "оцінок"],
            Feed::Messages => ["повідомлення", "повідомлення", "повідомлень"],
            Feed::Announcements => ["оголошення", "оголошення", "оголошень"],
            Feed::Agenda => [
                "подія календаря (terminarz)",
                "події календаря (terminarz)",
                "подій календаря (terminarz)",
            ],
            Feed::Homework => ["домашнє завдання", "домашні завдання", "домашніх завдань"],
            Feed::Attendance => [
                "запис відвідуваності",
                "записи відвідуваності",
                "записів відвідуваності",
            ],
            Feed::Notes => [
                "зауваження (uwagi)",
                "зауваження (uwagi)",
                "зауважень (uwagi)",
            ],
            Feed::Behaviour => [
                "оцінка за поведінку",
                "оцінки за поведінку",
                "оцінок за поведінку",
            ],
            Feed::Justifications => ["виправдання", "виправдання", "виправдань"],
            Feed::DaysOff => [
                "запис про вихідні",
                "записи про вихідні",
                "записів про вихідні",
            ],
            Feed::Conferences => ["збори", "зборів", "зборів"],
            Feed::Trips => ["екскурсія", "екскурсії", "екскурсій"],
            Feed::Files => ["файл школи", "файли школи", "файлів школи"],
            Feed::Topics => ["тема уроку", "теми уроків", "тем уроків"],
            Feed::Timetable | Feed::LuckyNumber => return self.feed(feed).to_owned(),
        };
        Self::plural(count, forms)
    }

    fn closed(&self, why: Cause) -> &'static str {
        match why {
            Cause::NotPublished => "не опубліковано",
            Cause::NotFound | Cause::NoMessagesModule => "немає в цій школі",
            Cause::Disabled => "школа вимкнула",
            Cause::NoData => "без даних",
            _ => "недоступно",
        }
    }

    fn messages_are_opened(&self, names: &str) -> String {
        format!(
            "Dzwonek відкриває нові повідомлення ({names}), щоб подати їхній повний текст; відтоді в щоденнику вони \
             позначені як прочитані. Нічого іншого він не відкриває."
        )
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// What a line of a letter has room for.
    const ROOM: usize = 300;

    #[test]
    fn a_full_register_fits_in_a_line() {
        let all = Feed::ALL.map(|feed| Ukrainian.entries(feed, 25));
        let line = all.join(", ");
        assert!(line.chars().count() <= ROOM, "{line}");
    }
}
