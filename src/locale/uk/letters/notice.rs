//! Phrases of the letters about Dzwonek itself.

use super::Ukrainian;
use crate::locale::phrases::{Notices, fixed};

impl Notices for Ukrainian {
    fixed! {
        readable_again: "щоденник знову доступний",
        readable_again_in_full:
            "Dzwonek знову читає щоденник, як заплановано. Про те, що змінилося за цей час, надійдуть листи.",
        example: "приклад",
        example_in_full: "Це лише приклад такого листа. Насправді нічого такого не сталося.",
        part: "Розділ",
        trouble_since: "Почалося",
        reason: "Причина",
        reply_of_register: "Librus повідомляє",
        last_reading: "Востаннє прочитано",
        what_dzwonek_does: "Що робить Dzwonek",
        what_to_do: "Що треба зробити",
        why_owner: "Пишемо вам, бо ви відповідаєте за Dzwonek (налаштування owner).",
    }
}
