//! A message that was opened, and its files (API.md section 12).

use serde::Deserialize;
use serde_json::value::RawValue;

use super::document::Items;
use super::scalar::Code;

/// The whole message, under `data`. Its other keys are those of the list.
#[derive(Debug, Default, Deserialize)]
#[serde(rename_all = "camelCase", default)]
pub struct FullMessage {
    pub message_id: Code,
    /// In base64. The capital letter is the register's.
    #[serde(rename = "Message")]
    pub message: Code,
    attachments: Option<Box<RawValue>>,
}

/// A file of a message.
#[derive(Debug, Default, Deserialize)]
#[serde(default)]
pub struct Attachment {
    pub id: Code,
    pub filename: Code,
}

/// Where a file can be had, under `data`.
#[derive(Debug, Default, Deserialize)]
#[serde(rename_all = "camelCase", default)]
pub struct Download {
    pub download_link: Code,
}

impl FullMessage {
    /// Its files, as far as they can be read.
    pub fn attachments(&self) -> Vec<Attachment> {
        let list = self.attachments.as_deref().map(RawValue::get);
        let items: Items<Attachment> = list.and_then(Items::of).unwrap_or_default();
        let is_file = |file: &Attachment| file.id.0.is_some() || file.filename.0.is_some();
        items.read.into_iter().filter(is_file).collect()
    }
}
