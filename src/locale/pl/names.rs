//! Names, and what stands around them.

use super::Polish;
use crate::locale::phrases::Names;

impl Names for Polish {
    fn and(&self) -> &'static str {
        "i"
    }

    fn subject_by_id(&self, id: &str) -> String {
        format!("przedmiot {id}")
    }

    fn unknown_subject(&self) -> &'static str {
        "przedmiot nieznany"
    }

    fn unknown_sender(&self) -> &'static str {
        "nadawca nieznany"
    }

    fn decimal(&self, number: f64) -> String {
        number.to_string().replace('.', ",")
    }
}
