//! Phrases of the reminder.

use super::Ukrainian;
use crate::locale::phrases::{Reminders, fixed};

impl Reminders for Ukrainian {
    fixed! {
        reminder: "нагадування",
        other_hours: "інший час уроків",
        why_reminder: "Щоб не отримувати нагадувань, змініть налаштування «reminders».",
    }
}
