//! What letters of several kinds are made of: each part turns facts of the domain into blocks of a page.

pub(super) mod calendar;
pub(super) mod day;
pub(super) mod frame;
pub(super) mod news;
