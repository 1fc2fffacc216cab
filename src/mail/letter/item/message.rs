//! A message, told in full: as far as the list of the inbox shows it without opening it.

use crate::domain::entry::Message;
use crate::locale::{Sides, capitalised};
use crate::mail::letter::pen::Pen;
use crate::mail::letter::view::{Item, Row};

pub(super) fn item(pen: &Pen, sides: &Sides<'_, Message>) -> Item {
    let message = sides.now;
    let topic = match message.topic.as_str() {
        "" => pen.phrases.no_topic(),
        topic => topic,
    };
    let (text, is_whole) = pen.text(None, &message.preview);
    Item {
        news: capitalised(pen.phrases.message_news(sides.kind)),
        title: pen.line(topic),
        rows: rows(pen, message),
        texts: if text.lines.is_empty() {
            Vec::new()
        } else {
            vec![text]
        },
        hints: hints(pen, sides, is_whole),
        ..Item::default()
    }
}

/// Where the rest is: nowhere, when the message was withdrawn.
fn hints(pen: &Pen, sides: &Sides<'_, Message>, is_whole: bool) -> Vec<String> {
    if sides.is_gone {
        return vec![pen.phrases.is_gone().to_owned()];
    }
    let goes_on = (sides.now.is_cut || !is_whole).then(|| pen.phrases.text_goes_on());
    let files = sides.now.has_files.then(|| pen.phrases.has_files());
    goes_on
        .into_iter()
        .chain(files)
        .map(str::to_owned)
        .collect()
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
