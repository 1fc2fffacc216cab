//! Which files are being prepared for a download.

use std::collections::BTreeMap;

/// The files that were asked for, by the keys of their links.
#[derive(Debug, Default)]
pub struct Sandbox(BTreeMap<String, Prepared>);

/// A file that was asked for.
#[derive(Debug)]
pub struct Prepared {
    pub content: Vec<u8>,
    /// Whether the first visitor was asked to wait.
    pub is_ready: bool,
}

impl Sandbox {
    /// Begins to prepare a file.
    pub fn prepare(&mut self, key: String, content: Vec<u8>) {
        let is_ready = false;
        self.0.insert(key, Prepared { content, is_ready });
    }

    /// The file of a key.
    pub fn of(&mut self, key: &str) -> Option<&mut Prepared> {
        self.0.get_mut(key)
    }
}
