//! What letters of several kinds are made of: each part turns facts of the domain into blocks of a page.

pub(super) mod averages;
pub(super) mod discreet;
pub(super) mod footer;
mod items;
pub(super) mod missed;
pub(super) mod news;
pub(super) mod occasions;
pub(super) mod preheader;
pub(super) mod subject;
pub(super) mod today;
pub(super) mod upcoming;
