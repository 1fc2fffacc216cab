//! The leave to open messages.

use super::Student;

/// The leave to open messages of one student, which marks them as read in Librus. Nothing makes one but
/// [`Student::opening_permit`], so that whoever holds one shows that the family allows it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct OpeningPermit(());

impl Student {
    /// The leave to open messages, of a student with `open_messages = true`.
    #[must_use]
    pub fn opening_permit(&self) -> Option<OpeningPermit> {
        self.open_messages.then_some(OpeningPermit(()))
    }
}
