//! Agenda, homework, notices, days off and what else the school announces (API.md section 10).

pub mod agenda;
pub mod calendar;
pub mod files;
pub mod homework;
pub mod lucky_number;
pub mod notices;
