//! stub
use super::super::pupil::Pupil;
use super::super::year::SchoolYear;
pub fn of_zosia(_: &mut Pupil, _: &SchoolYear) {}
pub fn of_stas(_: &mut Pupil, _: &SchoolYear) {}
pub fn of_antek(_: &mut Pupil, _: &SchoolYear) {}
