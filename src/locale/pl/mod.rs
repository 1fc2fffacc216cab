//! Polish.

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

/// Polish.
#[derive(Debug, Clone, Copy)]
pub struct Polish;

impl Feeds for Polish {}
impl Letters for Polish {}
impl Phrases for Polish {}
