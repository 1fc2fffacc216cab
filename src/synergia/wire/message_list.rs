//! A page of a list of messages (API.md section 12).

use serde::Deserialize;

use super::document::{Document, Items, Root};
use super::scalar::{Code, Flag, essential};
use super::text::Text;
use crate::domain::visit::answer::Tallied;

/// One item of a list of messages.
#[derive(Debug, Default, Deserialize)]
#[serde(rename_all = "camelCase", default)]
pub struct InboxMessage {
    pub message_id: Code,
    pub sender_first_name: Text,
    pub sender_last_name: Text,
    pub sender_name: Text,
    pub topic: Text,
    pub content: Code,
    #[serde(deserialize_with = "essential")]
    pub send_date: Code,
    pub read_date: Code,
    pub is_any_file_attached: Flag,
}

/// A page of a message folder: `{"data": […], "total": n}`, or a bare list.
#[derive(Debug)]
pub struct InboxPage {
    pub messages: Items<InboxMessage>,
    pub total: Option<usize>,
}

impl InboxPage {
    /// The page; `None` when the answer is none.
    pub fn of(document: &Document) -> Option<Self> {
        let messages = match document.root("data") {
            Root::Value(list) => Items::of(list)?,
            Root::Null => return None,
            Root::Missing => Items::of(document.text()).filter(is_bare_list)?,
        };
        Some(Self {
            messages,
            total: document
                .record::<Code>("total")
                .and_then(|total| total.0?.parse().ok()),
        })
    }
}

/// Whether there are messages among what was read without an envelope, or nothing at all.
fn is_bare_list(items: &Items<InboxMessage>) -> bool {
    let mut read = items.read.iter();
    items.tally().items == 0 || read.any(|message| message.message_id.0.is_some())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_page_may_come_without_its_envelope() {
        for (body, expected) in [
            (
                r#"{"data":[{"messageId":"1"}],"total":"3"}"#,
                Some((1, Some(3))),
            ),
            (r#"[{"messageId":"1"},{"messageId":2}]"#, Some((2, None))),
            (
                r#"{"0":{"messageId":"1"},"1":{"messageId":2}}"#,
                Some((2, None)),
            ),
            (r#"{"messageId":"1"}"#, Some((1, None))),
            ("[]", Some((0, None))),
            (r#"{"data":[],"total":0}"#, Some((0, Some(0)))),
            (r#"{"data":null}"#, None),
            (r#"{"error":"x"}"#, None),
        ] {
            let page = InboxPage::of(&Document::new(body.into()).unwrap());
            let found = page.map(|page| (page.messages.read.len(), page.total));
            assert_eq!(found, expected, "{body}");
        }
    }
}
