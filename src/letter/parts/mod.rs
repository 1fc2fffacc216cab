//! What letters of several kinds are made of: each part turns facts of the domain into blocks of a page.

pub(super) mod averages;
pub(super) mod brief;
pub(super) mod calendar;
pub(super) mod discreet;
pub(super) mod footer;
pub(super) mod goals;
mod items;
mod lesson_table;
pub(super) mod missed;
pub(super) mod needs;
pub(super) mod news;
pub(super) mod occasions;
pub(super) mod open_absences;
pub(super) mod plan;
pub(super) mod preheader;
pub(super) mod revision;
mod room;
pub(super) mod school_hours;
pub(super) mod stale;
pub(super) mod subject;
pub(super) mod upcoming;
