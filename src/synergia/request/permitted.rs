//! The requests that need the family's leave.

use super::message_folder::MessageFolder;
use crate::config::OpeningPermit;
use crate::domain::Key;

/// The folders whose messages can be opened: those that people write to. What stands in the others is
/// automatic, and reported by the gateway (API.md section 12).
const FOLDERS: [MessageFolder; 2] = [MessageFolder::Inbox, MessageFolder::Alerts];

/// A message of Wiadomości that can be opened.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct UnopenedMessage<'k> {
    folder: MessageFolder,
    id: &'k str,
}

/// A request that marks a message as read, or that only such a request makes possible. Whoever makes one
/// shows the permit.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Permitted {
    path: String,
    _permit: OpeningPermit,
}

impl<'k> UnopenedMessage<'k> {
    /// The message of this key, if it can be opened.
    #[must_use]
    pub fn of(key: &'k Key) -> Option<Self> {
        let (source, id) = key.as_str().split_once(':')?;
        let mut folders = FOLDERS.into_iter();
        let folder = folders.find(|folder| folder.name() == source)?;
        is_path_part(id).then_some(Self { folder, id })
    }

    /// Its `messageId`.
    pub(in crate::synergia) fn id(&self) -> &str {
        self.id
    }
}

impl Permitted {
    /// The whole message (API.md section 12). It marks it as read.
    pub fn message(permit: OpeningPermit, message: &UnopenedMessage<'_>) -> Self {
        let UnopenedMessage { folder, id } = message;
        Self {
            path: format!("api/{}/messages/{id}", folder.name()),
            _permit: permit,
        }
    }

    /// Where a file of the message can be had; `None` when that is no id of a file.
    pub fn file(permit: OpeningPermit, message: &UnopenedMessage<'_>, file: &str) -> Option<Self> {
        is_path_part(file).then(|| Self {
            path: format!("api/attachments/{file}/messages/{}", message.id),
            _permit: permit,
        })
    }

    /// Its path.
    pub fn path(&self) -> &str {
        &self.path
    }
}

/// Whether an id of the register can stand in a path without leading anywhere else.
fn is_path_part(id: &str) -> bool {
    !id.is_empty()
        && id
            .bytes()
            .all(|byte| byte.is_ascii_alphanumeric() || byte == b'-')
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_messages_that_people_write_can_be_opened() {
        for (key, can_be) in [
            ("inbox:20412301", true),
            ("alerts:t-17", true),
            ("substitutions:20412301", false),
            ("school_notices:1", false),
            ("archive/inbox:1", false),
            ("inbox:../outbox/messages/1", false),
            ("inbox:1?x", false),
            ("inbox:%2e%2e", false),
            ("inbox:", false),
            ("inbox", false),
        ] {
            let key = Key::from_stored(key.to_owned());
            assert_eq!(UnopenedMessage::of(&key).is_some(), can_be, "{key}");
        }
    }
}
