//! The lessons of a week, how they change, and those that were held (API.md section 9).

pub mod lesson;
pub mod realizations;
pub mod substitutions;
pub mod weeks;
