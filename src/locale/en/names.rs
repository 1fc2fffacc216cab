//! Names, and what stands around them.

use super::English;
use crate::locale::phrases::Names;

impl Names for English {
    fn and(&self) -> &'static str {
        "and"
    }

    fn subject_by_id(&self, id: &str) -> String {
        format!("subject {id}")
    }

    fn unknown_subject(&self) -> &'static str {
        "unknown subject"
    }

    fn unknown_sender(&self) -> &'static str {
        "unknown sender"
    }

    fn decimal(&self, number: f64) -> String {
        number.to_string()
    }
}
