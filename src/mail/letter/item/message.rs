//! A message, told in full: as far as the list of the inbox shows it, or as far as it was opened.

use crate::domain::entry::Message;
use crate::domain::full_message::{AttachedFile, FilePlace, FullMessage, Opening};
use crate::locale::{Sides, attached_file, capitalised};
use crate::mail::letter::pen::Pen;
use crate::mail::letter::view::{Item, Row, Text};

pub(super) fn item(pen: &Pen, sides: &Sides<'_, Message>, opening: Option<&Opening>) -> Item {
    let message = sides.now;
    let topic = match message.topic.as_str() {
        "" => pen.phrases.no_topic(),
        topic => topic,
    };
    let (text, goes_on) = text(pen, message, opening);
    let rest = goes_on.then(|| rest(pen, &text));
    let mut rows = rows(pen, message);
    rows.extend(
        files(opening)
            .iter()
            .take(pen.extent.lines)
            .map(|file| file_row(pen, file)),
    );
    Item {
        news: capitalised(pen.phrases.message_news(sides.kind)),
        title: pen.line(topic),
        rows,
        texts: if text.lines.is_empty() {
            Vec::new()
        } else {
            vec![text]
        },
        hints: if sides.is_gone {
            vec![pen.phrases.is_gone().to_owned()]
        } else {
            hints(pen, message, opening, rest)
        },
        ..Item::default()
    }
}

/// The full text or else the preview, and whether it goes on in the register.
fn text(pen: &Pen, message: &Message, opening: Option<&Opening>) -> (Text, bool) {
    match opening {
        Some(Opening::Read(FullMessage { text, .. })) if !text.is_empty() => {
            let (text, is_whole) = pen.rich_text(None, text);
            (text, !is_whole)
        }
        _ => {
            let (text, is_whole) = pen.text(None, &message.preview);
            (text, message.is_cut || !is_whole)
        }
    }
}

/// Where the rest of a text is, of which as much is shown as this.
fn rest(pen: &Pen, text: &Text) -> &'static str {
    if text.lines.is_empty() {
        pen.phrases.text_is_in_the_register()
    } else {
        pen.phrases.text_goes_on()
    }
}

/// What of the message is only in the register.
fn hints(
    pen: &Pen,
    message: &Message,
    opening: Option<&Opening>,
    rest: Option<&str>,
) -> Vec<String> {
    let text = match opening {
        Some(Opening::Failed) => Some(pen.phrases.full_text_is_missing().to_owned()),
        _ => rest.map(str::to_owned),
    };
    let files = files(opening);
    let more = pen.more(files.len(), pen.extent.lines);
    let unnamed =
        (message.has_files && files.is_empty()).then(|| pen.phrases.has_files().to_owned());
    [text, more, unnamed].into_iter().flatten().collect()
}

fn files(opening: Option<&Opening>) -> &[AttachedFile] {
    match opening {
        Some(Opening::Read(message)) => &message.files,
        _ => &[],
    }
}

fn file_row(pen: &Pen, file: &AttachedFile) -> Row {
    let is_carried = matches!(file.place, FilePlace::Here(_));
    let label = pen.phrases.attached_file(is_carried);
    pen.row(label, &attached_file(pen.phrases, file))
}

fn rows(pen: &Pen, message: &Message) -> Vec<Row> {
    let sender = match message.sender.as_str() {
        "" => pen.phrases.unknown_sender(),
        sender => sender,
    };
    let mut rows = vec![pen.row(pen.phrases.sender(), sender)];
    rows.extend(
        message
            .sent_at
            .map(|at| pen.row(pen.phrases.sent(), &pen.phrases.moment(at))),
    );
    rows
}
