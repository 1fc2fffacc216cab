//! The lucky number (API.md section 10).

use serde_json::json;

use crate::gateway::{Ask, Reply};

/// `LuckyNumbers`: one object, or a refusal with a code of its own while the module is off.
pub fn lucky_number(ask: &Ask) -> Reply {
    match ask.pupil.lucky_number {
        Some(lucky) => Reply::Root(
            "LuckyNumber",
            json!({"LuckyNumber": lucky.number, "LuckyNumberDay": lucky.day}),
        ),
        None => Reply::Inactive("LuckyNumberIsNotActive", "Lucky number is not active"),
    }
}
