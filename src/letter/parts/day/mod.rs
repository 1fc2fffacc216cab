//! What a day needs, how it is planned, and what comes after it.

mod lesson_table;
pub(crate) mod missed;
pub(crate) mod needs;
pub(crate) mod occasions;
pub(crate) mod open_absences;
pub(crate) mod plan;
pub(crate) mod revision;
pub(crate) mod school_hours;
pub(crate) mod upcoming;
