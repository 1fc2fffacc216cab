//! Polish: letters, and what stands in all of them.

mod cause;
mod digest;
mod frame;
mod instant;
mod mail_trouble;
mod notice;
mod reminder;
mod state_trouble;
mod term;
mod test;
mod weekly;
mod welcome;

use super::Polish;
