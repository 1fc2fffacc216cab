//! What the office of number 341 has put up when the school starts. The other school does not use these
//! modules.

use crate::demo::school::register::LuckyNumber;
use crate::demo::school::register::pupil::Pupil;
use crate::demo::school::register::year::SchoolYear;

/// The same for all its pupils.
pub fn number_341(pupil: &mut Pupil, year: SchoolYear) {
    pupil.lucky_number = Some(LuckyNumber {
        number: 11,
        day: year.monday,
    });
}
