//! English: letters, and what stands in all of them.

mod cause;
mod digest;
mod frame;
mod mail_trouble;
mod notice;
mod state_trouble;
mod welcome;

use super::English;
use super::plural::counted;
