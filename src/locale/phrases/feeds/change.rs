//! A change of an entry of a known kind.

use crate::domain::ChangeKind;

/// One change of an entry of a known kind.
#[derive(Debug)]
pub struct ChangeOf<'a, T> {
    pub kind: ChangeKind,
    /// The entry before, where it was known.
    pub before: Option<&'a T>,
    /// The entry as it was last seen.
    pub now: &'a T,
    /// Whether it is not there any more.
    pub is_gone: bool,
}

impl<'a, T> ChangeOf<'a, T> {
    /// What `read` finds in the entry before, if it differs from what it finds now.
    pub fn earlier<V: PartialEq>(&self, read: impl Fn(&'a T) -> V) -> Option<V> {
        let now = read(self.now);
        self.before.map(read).filter(|before| *before != now)
    }
}
