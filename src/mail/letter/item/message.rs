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
    let mut hints = Vec::new();
    if message.is_cut || !is_whole {
        hints.push(pen.phrases.text_goes_on().to_owned());
    }
    if message.has_files {
        hints.push(pen.phrases.has_files().to_owned());
    }
    Item {
        news: capitalised(pen.phrases.message_news(sides.kind)),
        title: pen.line(topic),
        rows: rows(pen, message),
        texts: if text.lines.is_empty() {
            Vec::new()
        } else {
            vec![text]
        },
        hints,
        ..Item::default()
    }
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
