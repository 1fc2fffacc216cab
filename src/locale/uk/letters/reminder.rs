//! Phrases of the reminder.

use super::Ukrainian;
use crate::locale::phrases::{Reminders, fixed};

impl Reminders for Ukrainian {
    fixed! {
        reminder: "нагадування",
        other_hours: "інший час уроків",
        to_be_excused: "пропуски без виправдання",
        to_revise_since_test: "Повторити теми після останньої контрольної",
        to_revise_lately: "Повторити останні теми",
        was_absent: "відсутність",
        why_reminder: "Щоб не отримувати нагадувань, змініть налаштування «reminders».",
    }

    fn earlier_topics(&self, count: usize) -> String {
        format!("попередні теми: {count}")
    }
}
