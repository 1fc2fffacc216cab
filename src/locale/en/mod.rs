//! English.

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

/// English.
#[derive(Debug, Clone, Copy)]
pub struct English;

impl Feeds for English {}
impl Letters for English {}
impl Phrases for English {}
