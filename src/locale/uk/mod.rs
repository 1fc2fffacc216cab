//! Ukrainian.

mod archive;
mod calendar;
mod date;
mod demo;
mod feeds;
mod goals;
mod letters;
mod names;
mod plural;

use super::phrases::{Feeds, Letters, Phrases};

/// Ukrainian. School subjects, names and what teachers write stay Polish; a word of the school that a family will meet
/// there stands behind our own in brackets.
#[derive(Debug, Clone, Copy)]
pub struct Ukrainian;

impl Feeds for Ukrainian {}
impl Letters for Ukrainian {}
impl Phrases for Ukrainian {}
