//! The lessons of a week and how they change, those that were held, and who was there (API.md sections 8, 9 and 11).

pub mod attendance;
pub mod kindergarten;
pub mod lesson;
pub mod realizations;
pub mod substitutions;
pub mod weeks;
