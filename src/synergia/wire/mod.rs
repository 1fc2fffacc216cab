//! The shapes of the answers, private to the client: what the register renames changes here alone. What people write is a
//! [`Text`], which is clean; an id, a date or another word is a [`Code`].

mod announcement;
mod attendance;
mod child;
mod document;
mod full_message;
mod grade;
pub(in crate::synergia) mod html_text;
mod kindergarten;
mod linked_account;
mod list;
mod lookup_row;
mod message_list;
mod old_list;
mod partial_grade;
mod scalar;
mod school_life;
mod text;
mod timetable;
mod upcoming;

pub(super) use announcement::Announcement;
pub(super) use attendance::{Attendance, Note, Realization};
pub(super) use child::{Class, Me, Pupil, TokenInfo, UserInfo};
pub(super) use document::{Document, Items, Root, digest, safe_id};
pub(super) use full_message::{Attachment, Download, FullMessage};
pub(super) use grade::{Grade, GradingSystem};
pub(super) use kindergarten::{Block, BlockContent};
pub(super) use linked_account::{AutoLogin, LinkedAccount, TokenPair, refusal_words};
pub(super) use list::List;
pub(super) use lookup_row::Row;
pub(super) use message_list::{InboxMessage, InboxPage};
pub(super) use old_list::OldList;
pub(super) use partial_grade::{Pagination, PartialGrade};
pub(super) use scalar::{Code, Number, Ref, day};
pub(super) use school_life::{
    BehaviourGrade, ClassFreeDay, Conference, Justification, LuckyNumber, SchoolFile,
    SchoolFreeDay, SchoolTrip,
};
pub(super) use text::Text;
pub(super) use timetable::{Lesson, LessonInSlot, Week};
pub(super) use upcoming::{AgendaEntry, Homework};
