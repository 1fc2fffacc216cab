//! Names, and what stands around them.

use super::Polish;
use crate::locale::phrases::{Names, fixed};

impl Names for Polish {
    fixed! {
        and: "i",
        unknown_subject: "przedmiot nieznany",
        unknown_sender: "nadawca nieznany",
    }

    fn subject_by_id(&self, id: &str) -> String {
        format!("przedmiot {id}")
    }

    fn decimal(&self, number: f64) -> String {
        number.to_string().replace('.', ",")
    }
}
