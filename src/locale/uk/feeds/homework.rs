//! Phrases about homework (zadania domowe).

use super::Ukrainian;
use crate::domain::entry::Homework;
use crate::locale::phrases::{FeedWords, Homeworks, feed_words, fixed};

impl FeedWords<Homework> for Ukrainian {
    feed_words! {
        "домашні завдання",
        Added: ["нове домашнє завдання", "нові домашні завдання", "нових домашніх завдань"],
        Changed: ["змінене домашнє завдання", "змінені домашні завдання", "змінених домашніх завдань"],
        Removed: ["видалене домашнє завдання", "видалені домашні завдання", "видалених домашніх завдань"],
        Restored: ["відновлене домашнє завдання", "відновлені домашні завдання", "відновлених домашніх завдань"],
        _: Self::CHANGES,
    }
}

impl Homeworks for Ukrainian {
    fixed! {
        homework: "домашнє завдання",
        homework_reworded: "змінено текст",
        homework_removed: "видалено",
        homework_restored: "відновлено",
        given_on: "Задано",
        homework_files: "Файли в щоденнику",
    }

    fn due_in_a_line(&self, days: &str) -> String {
        format!("термін: {days}")
    }
}
