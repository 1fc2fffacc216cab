//! A message in full: as far as the list of the inbox shows it, or as far as it was opened.

use crate::domain::entry::Message;
use crate::domain::letter::full_message::{AttachedFile, FilePlace, FullMessage, Opening};
use crate::letter::page::Style;
use crate::letter::page::{Detail, Item, Text};
use crate::locale::{ChangeOf, attached_file};

pub(super) fn item(
    style: &Style,
    change: &ChangeOf<'_, Message>,
    opening: Option<&Opening>,
) -> Item {
    let message = change.now;
    let topic = match message.topic.as_str() {
        "" => style.phrases.no_topic(),
        topic => topic,
    };
    let (text, goes_on) = text(style, message, opening);
    let rest = goes_on.then(|| rest(style, &text));
    let hints = if change.is_gone {
        vec![style.phrases.is_gone().to_owned()]
    } else {
        hints(style, message, opening, rest)
    };
    Item {
        news: style.phrases.message_news(change.kind).to_owned(),
        title: style.line(topic).into(),
        facts: letterhead(style, message),
        texts: Some(text)
            .into_iter()
            .filter(|text| !text.lines.is_empty())
            .collect(),
        details: file_list(style, opening),
        has_more: !hints.is_empty() && !change.is_gone,
        hints,
        ..Item::default()
    }
}

/// The full text or else the preview, and whether it goes on in the register.
fn text(style: &Style, message: &Message, opening: Option<&Opening>) -> (Text, bool) {
    match opening {
        Some(Opening::Read(FullMessage { text, .. })) if !text.is_empty() => {
            let (text, is_whole) = style.rich_text(None, text);
            (text, !is_whole)
        }
        _ => {
            let (text, is_whole) = style.text(None, &message.preview);
            (text, message.is_cut || !is_whole)
        }
    }
}

/// Where the rest of a text is, of which as much is shown as this.
fn rest(style: &Style, text: &Text) -> &'static str {
    if text.lines.is_empty() {
        style.phrases.text_is_in_the_register()
    } else {
        style.phrases.text_goes_on()
    }
}

/// What of the message is only in the register.
fn hints(
    style: &Style,
    message: &Message,
    opening: Option<&Opening>,
    rest: Option<&str>,
) -> Vec<String> {
    let text = match opening {
        Some(Opening::Failed) => Some(style.phrases.full_text_is_missing().to_owned()),
        _ => rest.map(str::to_owned),
    };
    let files = files(opening);
    let more = style.more(files.len(), style.extent.lines);
    let unnamed =
        (message.has_files && files.is_empty()).then(|| style.phrases.has_files().to_owned());
    [text, more, unnamed].into_iter().flatten().collect()
}

fn files(opening: Option<&Opening>) -> &[AttachedFile] {
    match opening {
        Some(Opening::Read(message)) => &message.files,
        _ => &[],
    }
}

/// The files that were found in an opened message.
fn file_list(style: &Style, opening: Option<&Opening>) -> Vec<Detail> {
    let files = files(opening).iter().take(style.extent.lines);
    files.map(|file| file_detail(style, file)).collect()
}

fn file_detail(style: &Style, file: &AttachedFile) -> Detail {
    let is_carried = matches!(file.place, FilePlace::Here(_));
    let label = style.phrases.attached_file(is_carried);
    style.labelled(label, &attached_file(style.phrases, file))
}

/// Who sent it, and when.
fn letterhead(style: &Style, message: &Message) -> Vec<Detail> {
    let sender = match message.sender.as_str() {
        "" => style.phrases.unknown_sender(),
        sender => sender,
    };
    let sent = message.sent_at.map(|at| style.phrases.moment(at));
    let parts = [Some(style.bare(sender)), sent.map(|sent| style.bare(&sent))];
    parts.into_iter().flatten().collect()
}
