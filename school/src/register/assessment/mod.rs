//! What teachers think of a pupil: grades of all systems, behaviour and notes (API.md sections 6 and 7).

pub mod behaviour;
pub mod grades;
pub mod notes;
pub mod other_grades;
