//! The week in the kindergarten.

use chrono::Weekday::{Tue, Wed};

use super::publication::Publication;
use crate::register::Who::Kuba;
use crate::register::institution::staff;
use crate::register::kindergarten::activity;

/// English on Tuesday is cancelled.
pub fn monday_morning(week: &mut Publication) {
    let english = week.block(Tue, "09:30");
    week.cancel_block(Kuba, english);
}

/// The pianist of Wednesday is ill: movement instead of rhythmics.
pub fn monday_afternoon(week: &mut Publication) {
    let rhythmics = week.block(Wed, "09:30");
    let instead = (activity::MOVEMENT, staff::SPORT);
    week.substitute_block(Kuba, rhythmics, instead, "za panią Celinę");
}

/// English takes place after all, and the substitution of Wednesday changes again.
pub fn tuesday_morning(week: &mut Publication) {
    let english = week.block(Tue, "09:30");
    week.restore_block(Kuba, english);
    let rhythmics = week.block(Wed, "09:30");
    let instead = (activity::TALES, staff::MATHS);
    week.substitute_block(Kuba, rhythmics, instead, "bajka o żabim królu");
}
