//! Lessons: the plan and what deviates from it, what they were about, who was there (API.md sections 8, 9 and 11).

pub mod attendance;
pub mod kindergarten;
pub mod realizations;
pub mod timetable;
