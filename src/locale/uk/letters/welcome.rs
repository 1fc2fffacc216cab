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

    /// In this letter the parts of the register stand with the names that they have there, where those are not alike.
    fn entries(&self, feed: Feed, count: usize) -> String {
        let forms = match feed {
            Feed::Grades => ["оцінка", "оцінки", "оцінок"],
            Feed::Messages => ["повідомлення", "повідомлення", "повідомлень"],
            Feed::Announcements => [
                "оголошення (ogłoszenia)",
                "оголошення (ogłoszenia)",
                "оголошень (ogłoszenia)",
            ],
            Feed::Agenda => [
                "запис у календарі (terminarz)",
                "записи в календарі (terminarz)",
                "записів у календарі (terminarz)",
            ],
            Feed::Homework => ["домашнє завдання", "домашні завдання", "домашніх завдань"],
            Feed::Attendance => [
                "запис про відвідуваність (frekwencja)",
                "записи про відвідуваність (frekwencja)",
                "записів про відвідуваність (frekwencja)",
            ],
            Feed::Notes => [
                "зауваження (uwagi)",
                "зауваження (uwagi)",
                "зауважень (uwagi)",
            ],
            Feed::Behaviour => [
                "оцінка за поведінку (zachowanie)",
                "оцінки за поведінку (zachowanie)",
                "оцінок за поведінку (zachowanie)",
            ],
            Feed::Justifications => [
                "виправдання (usprawiedliwienia)",
                "виправдання (usprawiedliwienia)",
                "виправдань (usprawiedliwienia)",
            ],
            Feed::DaysOff => [
                "запис про вихідні дні (dni wolne)",
                "записи про вихідні дні (dni wolne)",
                "записів про вихідні дні (dni wolne)",
            ],
            Feed::Conferences => [
                "зустріч із батьками (zebrania)",
                "зустрічі з батьками (zebrania)",
                "зустрічей із батьками (zebrania)",
            ],
            Feed::Trips => [
                "екскурсія (wycieczki)",
                "екскурсії (wycieczki)",
                "екскурсій (wycieczki)",
            ],
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
            Cause::Disabled => "вимкнула школа",
            Cause::NoData => "без даних",
            _ => "недоступно",
        }
    }

    fn messages_are_opened(&self, names: &str) -> String {
        format!(
            "Dzwonek відкриває нові повідомлення ({names}), щоб навести їхній повний текст; відтоді в щоденнику вони \
             позначені як прочитані. Нічого іншого він не відкриває."
        )
    }
}
