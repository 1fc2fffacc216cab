//! What the answers of a register look like, without anything that stands in them: for families who want to show us a
//! register that only they can see.
//!
//! A [`Witness`] sees every answer and keeps its shape: names of fields, kinds of values, lengths of lists. Names are
//! those that our sources know, or that look like names of fields in a record of which they know the most; everything else
//! stands as its kind alone.

mod address;
mod class;
mod exchange;
mod key;
mod lines;
mod names;
mod report;
mod surprise;
mod text;
mod tree;
mod witness;

pub(super) use address::of as address_of;
pub use class::{Class, Length, Size};
pub use exchange::{Body, Exchange, Outcome};
pub use key::KeyKind;
pub use report::{Child, ShapeReport};
pub use tree::{Field, Keyed, List, Range, Shape};
pub use witness::Witness;
