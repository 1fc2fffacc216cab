//! The letters about letters that do not arrive, and do again.

use super::Body;
use crate::domain::letter::MailNotice;
use crate::letter::page::Style;
use crate::letter::page::{Block, Section};
use crate::locale::{capitalised, in_warsaw};

pub(crate) fn body(style: &Style, content: &MailNotice) -> Body {
    Body {
        kicker: "Dzwonek".to_owned(),
        title: capitalised(&news(style, content)),
        sections: if content.is_over {
            over(style, content)
        } else {
            trouble(style, content)
        },
        as_of: String::new(),
        feeds: Vec::new(),
    }
}

/// "list czeka – babcia@example.com".
pub(crate) fn news(style: &Style, content: &MailNotice) -> String {
    let news = if content.is_over {
        style.phrases.mail_arrives_again()
    } else {
        style.phrases.mail_trouble_in_short(content.trouble.cause)
    };
    format!("{news} – {}", content.recipient)
}

fn trouble(style: &Style, content: &MailNotice) -> Vec<Section> {
    let (phrases, cause) = (style.phrases, content.trouble.cause);
    let section = |heading: Option<&str>, blocks| Section {
        heading: heading.map(str::to_owned),
        blocks,
    };
    let paragraph = |text: &str| Block::Paragraph(text.to_owned());
    let what = phrases.mail_trouble_in_full(cause);
    vec![
        section(None, vec![paragraph(what), rows(style, content)]),
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

fn over(style: &Style, content: &MailNotice) -> Vec<Section> {
    let text = style.phrases.mail_arrives_again_in_full().to_owned();
    vec![Section {
        heading: None,
        blocks: vec![Block::Paragraph(text), rows(style, content)],
    }]
}

fn rows(style: &Style, content: &MailNotice) -> Block {
    let phrases = style.phrases;
    let mut rows = vec![style.row(phrases.address(), &content.recipient)];
    let subject = content.subject.as_deref();
    rows.extend(subject.map(|subject| style.row(phrases.letter(), subject)));
    rows.push(style.row(
        phrases.trouble_since(),
        &phrases.moment(in_warsaw(content.trouble.since)),
    ));
    let reply = content.reply.as_deref();
    rows.extend(reply.map(|reply| style.row(phrases.reply_of_server(), reply)));
    Block::Rows(rows)
}
