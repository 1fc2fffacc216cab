//! Polish.

mod date;
mod feeds;
mod letters;
mod names;
mod plural;

use super::phrases::{Feeds, Phrases};

/// Polish.
#[derive(Debug, Clone, Copy)]
pub struct Polish;

impl Feeds for Polish {}
impl Phrases for Polish {}
