//! The letters about letters that do not arrive, and do again.

use super::Body;
use super::pen::Pen;
use super::view::{Block, Section};
use crate::domain::letter::MailNotice;
use crate::locale::{capitalised, in_warsaw};

pub(super) fn body(pen: &Pen, content: &MailNotice) -> Body {
    Body {
        kicker: "Dzwonek".to_owned(),
        title: capitalised(&news(pen, content)),
        sections: if content.is_over {
            over(pen, content)
        } else {
            trouble(pen, content)
        },
        as_of: String::new(),
        feeds: Vec::new(),
    }
}

/// "list czeka – babcia@example.com".
pub(super) fn news(pen: &Pen, content: &MailNotice) -> String {
    let news = if content.is_over {
        pen.phrases.mail_arrives_again()
    } else {
        pen.phrases.mail_trouble_in_short(content.trouble.cause)
    };
    format!("{news} – {}", content.recipient)
}

fn trouble(pen: &Pen, content: &MailNotice) -> Vec<Section> {
    let (phrases, cause) = (pen.phrases, content.trouble.cause);
    let section = |heading: Option<&str>, blocks| Section {
        heading: heading.map(str::to_owned),
        blocks,
    };
    let paragraph = |text: &str| Block::Paragraph(text.to_owned());
    let what = phrases.mail_trouble_in_full(cause);
    vec![
        section(None, vec![paragraph(what), rows(pen, content)]),
        section(
            Some(phrases.what_to_do()),
            vec![
                paragraph(phrases.mail_trouble_left(cause)),
                Block::Command("dzwonek outbox".to_owned()),
            ],
        ),
        section(
            Some(phrases.what_dzwonek_does()),
            vec![paragraph(phrases.mail_trouble_done(cause))],
        ),
    ]
}

fn over(pen: &Pen, content: &MailNotice) -> Vec<Section> {
    let text = pen.phrases.mail_arrives_again_in_full().to_owned();
    vec![Section {
        heading: None,
        blocks: vec![Block::Paragraph(text), rows(pen, content)],
    }]
}

fn rows(pen: &Pen, content: &MailNotice) -> Block {
    let phrases = pen.phrases;
    let mut rows = vec![pen.row(phrases.address(), &content.recipient)];
    let subject = content.subject.as_deref();
    rows.extend(subject.map(|subject| pen.row(phrases.letter(), subject)));
    rows.push(pen.row(
        phrases.trouble_since(),
        &phrases.moment(in_warsaw(content.trouble.since)),
    ));
    let reply = content.reply.as_deref();
    rows.extend(reply.map(|reply| pen.row(phrases.reply_of_server(), reply)));
    Block::Rows(rows)
}
