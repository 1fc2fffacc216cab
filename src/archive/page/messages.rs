//! The messages, with their texts as far as they are known.

use std::cmp::Reverse;

use super::Words;
use crate::archive::{Archive, Kept};
use crate::domain::Feed;
use crate::domain::entry::Message;
use crate::domain::letter::full_message::FullMessage;
use crate::domain::text::rich_text::{Line, RichText};
use crate::locale::{attached_file, time};

/// A message.
pub(super) struct Note {
    pub(super) sender: String,
    pub(super) topic: String,
    pub(super) sent: String,
    pub(super) lines: Vec<Line>,
    pub(super) files: Vec<String>,
    /// What is special about it: it is cut, it was taken away.
    pub(super) remarks: Vec<&'static str>,
}

impl Note {
    /// Newest first.
    pub(super) fn all(archive: &Archive, words: Words) -> Vec<Self> {
        let messages = archive.of_feed(Feed::Messages);
        let mut messages: Vec<(&Message, &Kept)> = messages
            .filter_map(|kept| Some((Message::of(&kept.entry)?, kept)))
            .collect();
        messages.sort_by_key(|(message, _)| Reverse((message.sent_at, message.key.clone())));
        let opened = |message: &Message| archive.opened.get(&message.key);
        messages
            .into_iter()
            .map(|(message, kept)| Self::of(message, kept, opened(message), words))
            .collect()
    }

    fn of(message: &Message, kept: &Kept, full: Option<&FullMessage>, words: Words) -> Self {
        let sent = message.sent_at;
        let sent = sent.map(|at| format!("{}, {}", words.day(at.date()), time(at.time())));
        let text = full.map(|full| full.text.clone());
        let is_cut = text.is_none() && message.is_cut;
        let files = full.into_iter().flat_map(|full| &full.files);
        Self {
            sender: or(&message.sender, words.0.unknown_sender()),
            topic: message.topic.clone(),
            sent: sent.unwrap_or_default(),
            lines: text
                .unwrap_or_else(|| RichText::plain(&message.preview))
                .lines()
                .to_vec(),
            files: files.map(|file| attached_file(words.0, file)).collect(),
            remarks: [
                is_cut.then(|| words.0.only_the_beginning()),
                words.standing(kept),
            ]
            .into_iter()
            .flatten()
            .collect(),
        }
    }
}

fn or(text: &str, other: &str) -> String {
    if text.is_empty() { other } else { text }.to_owned()
}
