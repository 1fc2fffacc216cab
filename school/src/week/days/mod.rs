//! The batches of the school week, day by day.

mod first;
mod last;

use crate::register::Who;

pub use first::{monday_afternoon, monday_morning, tuesday_afternoon, tuesday_morning};
pub use last::{friday_afternoon, friday_morning, thursday, wednesday};

/// The pupils who share the notice board of number 341.
const NUMBER_341: [Who; 3] = [Who::Zosia, Who::Stas, Who::Antek];
const OJCOW: u64 = 31;
const PAPER: &str = "LID-NBOARD-NOTICE-4127-W6Z2M8";
const FRACTIONS: u64 = 9_121_001;
const THEATRE_TALK: u64 = 14_470;
