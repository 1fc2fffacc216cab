//! Messages (API.md sections 12 and 13).

mod cut;
mod full_text;
mod preview;

use super::{Converted, date_time, keys, line};
use crate::domain::Key;
use crate::domain::entry::{Entry, Message};
use crate::domain::text::clean_line;
use crate::synergia::lookups::person;
use crate::synergia::wire;
use crate::synergia::wire::html_text;
pub use full_text::{file_name, full_text};
use preview::Preview;

/// The source of the keys of the old module. It is not that of the inbox: nobody knows whether a message
/// has the same id in both, so that a school which moves begins anew.
pub const OLD_MODULE: &str = "wiadomosci";

/// The messages of the list `source` as entries.
pub fn entries(source: &str, items: wire::Items<wire::InboxMessage>) -> Converted {
    let previews: Vec<Preview> = items
        .read
        .iter()
        .map(|message| Preview::decode(message.content.as_deref().unwrap_or_default()))
        .collect();
    let longest = Preview::longest(&previews);
    let mut converted = Converted {
        entries: Vec::with_capacity(items.read.len()),
        skipped: keys(source, items.skipped),
        others: items.others,
        ..Converted::default()
    };
    for (message, preview) in items.read.iter().zip(&previews) {
        match entry(source, message, preview, longest) {
            Some(message) => converted.entries.push(Entry::Message(message)),
            None => converted
                .skipped
                .push(Key::new(source, &wire::safe_id(&message.message_id))),
        }
    }
    converted
}

fn entry(
    source: &str,
    message: &wire::InboxMessage,
    preview: &Preview,
    longest: usize,
) -> Option<Message> {
    let is_cut = preview.is_cut(longest);
    let sender = sender(message);
    Some(Message {
        key: key(source, message)?,
        topic: line(&message.topic),
        preview: if is_cut {
            cut::whole_words(&preview.text, &sender)
        } else {
            html_text::clean(&preview.text)
        },
        sender,
        // The list of the old module shows nothing of any text.
        is_cut: is_cut || source == OLD_MODULE,
        sent_at: date_time(&message.send_date)?,
        read: message.read_date.as_deref().is_some(),
        has_files: message.is_any_file_attached.0,
    })
}

/// The key of a message of the list `source`, if it has an id.
pub fn key(source: &str, message: &wire::InboxMessage) -> Option<Key> {
    let id = message.message_id.as_deref()?;
    Some(Key::new(source, &clean_line(id)))
}

/// "Anna Kowal" rather than the "Kowal Anna" of `senderName`, which in turn is all that a group or an
/// automatic sender has.
fn sender(message: &wire::InboxMessage) -> String {
    let (first, last) = (&message.sender_first_name, &message.sender_last_name);
    let joined = person(first.as_deref(), last.as_deref());
    let has_both = first.as_deref().is_some() && last.as_deref().is_some();
    let whole = message.sender_name.line();
    let sender = if has_both { joined } else { whole.or(joined) };
    sender.unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use base64::Engine;
    use base64::engine::general_purpose::STANDARD;

    use super::*;

    fn message(json: &str) -> Message {
        let converted = entries("inbox", wire::Items::of(&format!("[{json}]")).unwrap());
        match converted.entries.into_iter().next() {
            Some(Entry::Message(message)) => message,
            other => panic!("no message: {other:?}"),
        }
    }

    #[test]
    fn a_message_is_read_whole() {
        let message = message(
            r#"{"messageId":"20408119","senderFirstName":"Barbara","senderLastName":"Jabłońska",
            "senderName":"Jabłońska Barbara","topic":"Zebranie\r\nBcc: x","readDate":null,
            "content":"WmFwcmFzemFtIG5hIHplYnJhbmllLjxicj5Hb2R6LiAxNzowMCwgc2FsYSAxMi4=",
            "sendDate":"2026-12-21 09:05:00","isAnyFileAttached":"1","tags":[]}"#,
        );
        assert_eq!(message.key.as_str(), "inbox:20408119");
        assert_eq!(message.sender, "Barbara Jabłońska");
        assert_eq!(message.topic, "Zebranie Bcc: x");
        assert_eq!(
            message.preview,
            "Zapraszam na zebranie.\nGodz. 17:00, sala 12."
        );
        assert_eq!(message.sent_at.unwrap().to_string(), "2026-12-21 09:05:00");
        assert!(message.has_files && !message.read && !message.is_cut);
    }

    /// The previews of a list of messages with these texts, as far as it shows them, and whether they are cut.
    fn previews(texts: &[&[u8]]) -> Vec<(String, bool)> {
        let messages = texts.iter().enumerate().map(|(id, text)| {
            let content = STANDARD.encode(text);
            serde_json::json!({"messageId": id, "content": content}).to_string()
        });
        let list = format!("[{}]", messages.collect::<Vec<_>>().join(","));
        let entries = entries("inbox", wire::Items::of(&list).unwrap()).entries;
        let messages = entries.iter().filter_map(Message::of);
        messages
            .map(|message| (message.preview.clone(), message.is_cut))
            .collect()
    }

    #[test]
    fn only_a_preview_that_is_cut_ends_so() {
        let long = "Szanowni Państwo, ".repeat(8);
        let shown = |end: &str| {
            let text = long.clone() + end;
            previews(&[text.as_bytes(), b"Do zobaczenia w pi&#82"]).remove(0)
        };
        for (written, end) in [
            ("wyjazd w in", "wyjazd w…"),
            ("wyjazd &#82", "wyjazd…"),
            ("wyjazd &nb", "wyjazd…"),
            ("wyjazd.</", "wyjazd. …"),
        ] {
            assert_eq!(shown(written), (long.clone() + end, true), "{written}");
        }
        let torn = ["po książ".as_bytes(), &"ę".as_bytes()[..1]].concat();
        assert_eq!(previews(&[&torn]), [("po…".to_owned(), true)]);
        let whole = "Do zobaczenia w sali 12";
        let short = previews(&[long.as_bytes(), whole.as_bytes()]).remove(1);
        assert_eq!(short, (whole.to_owned(), false));
    }

    #[test]
    fn a_sender_is_named_by_what_there_is() {
        for (names, expected) in [
            (
                r#""senderFirstName":"Anna","senderLastName":"Kowal","senderName":"Kowal Anna""#,
                "Anna Kowal",
            ),
            (
                r#""senderFirstName":"","senderLastName":"","senderName":"e-Usprawiedliwienia""#,
                "e-Usprawiedliwienia",
            ),
            (
                r#""senderFirstName":null,"senderLastName":"Sekretariat","senderName":"""#,
                "Sekretariat",
            ),
            (r#""senderName":null"#, ""),
        ] {
            assert_eq!(
                message(&format!(r#"{{"messageId":1,{names}}}"#)).sender,
                expected
            );
        }
    }
}
