//! The shapes of the answers, private to the client: what the register renames changes here alone.

mod attendance;
mod document;
mod scalar;
mod shapes;
mod timetable;
mod upcoming;

pub(super) use attendance::{Attendance, Note};
pub(super) use document::{Document, Items, Root};
pub(super) use scalar::{List, Ref, Text};
pub(super) use shapes::{Class, Grade, InboxMessage, InboxPage, Notice, Row};
pub(super) use timetable::{Found, Lesson, Week};
pub(super) use upcoming::{AgendaEntry, Homework};
