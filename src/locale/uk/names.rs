//! Names, and what stands around them.

use super::Ukrainian;
use crate::locale::phrases::{Names, fixed};

impl Names for Ukrainian {
    fixed! {
        and: "і",
        unknown_subject: "предмет невідомий",
        unknown_sender: "відправник невідомий",
    }

    fn subject_by_id(&self, id: &str) -> String {
        format!("предмет {id}")
    }

    fn decimal(&self, number: f64) -> String {
        number.to_string().replace('.', ",")
    }
}
