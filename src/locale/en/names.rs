//! Names, and what stands around them.

use super::English;
use crate::locale::phrases::{Names, fixed};

impl Names for English {
    fixed! {
        and: "and",
        unknown_subject: "unknown subject",
        unknown_sender: "unknown sender",
    }

    fn subject_by_id(&self, id: &str) -> String {
        format!("subject {id}")
    }

    fn decimal(&self, number: f64) -> String {
        number.to_string()
    }
}
