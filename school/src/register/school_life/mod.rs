//! What else a school announces: agenda, homework, notices, days off, files (API.md section 10).

pub mod agenda;
pub mod calendar;
pub mod files;
pub mod homework;
pub mod lucky_number;
pub mod notices;
