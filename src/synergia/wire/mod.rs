//! The shapes of the answers, private to the client: what the register renames changes here alone.

mod attendance;
mod document;
mod grading;
mod kindergarten;
mod list;
mod me;
mod old_list;
mod opened;
mod partial_grade;
mod scalar;
mod school_life;
mod shapes;
mod timetable;
mod upcoming;

pub(super) use attendance::{Attendance, Note, Realization};
pub(super) use document::{Document, Items, Root, safe_id};
pub(super) use grading::GradingSystem;
pub(super) use kindergarten::{Block, Held};
pub(super) use list::List;
pub(super) use me::{LuckyNumber, Me, Pupil, TokenInfo, UserInfo};
pub(super) use old_list::OldList;
pub(super) use opened::{Attachment, Download, FullMessage};
pub(super) use partial_grade::{Pagination, PartialGrade};
pub(super) use scalar::{Number, Ref, Text};
pub(super) use school_life::{
    BehaviourGrade, ClassFreeDay, Conference, Justification, SchoolFile, SchoolFreeDay, SchoolTrip,
};
pub(super) use shapes::{Class, Grade, InboxMessage, InboxPage, Notice, Row};
pub(super) use timetable::{Found, Lesson, Week};
pub(super) use upcoming::{AgendaEntry, Homework};
