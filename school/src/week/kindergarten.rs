//! What happens in the kindergarten in the school week.

use chrono::Weekday::{Tue, Wed};

use super::publication::Publication;
use crate::register::Who::Kuba;
use crate::register::institution::staff;
use crate::register::kindergarten::activity;

/// There is no English on Tuesday.
pub fn monday_morning(week: &mut Publication) {
    let english = week.block(Tue, "09:30");
    week.cancel_block(Kuba, english);
}

/// Who plays the piano on Wednesdays is ill.
pub fn monday_afternoon(week: &mut Publication) {
    let rhythmics = week.block(Wed, "09:30");
    let instead = (activity::MOVEMENT, staff::SPORT);
    week.substitute_block(Kuba, rhythmics, instead, "za panią Celinę");
}

/// There is English after all, and on Wednesday something else again.
pub fn tuesday_morning(week: &mut Publication) {
    let english = week.block(Tue, "09:30");
    week.restore_block(Kuba, english);
    let rhythmics = week.block(Wed, "09:30");
    let instead = (activity::TALES, staff::MATHS);
    week.substitute_block(Kuba, rhythmics, instead, "bajka o żabim królu");
}
