//! The letters about letters that do not arrive, and do again.

use super::{Body, Identity, Kind, paragraph, section, trouble};
use crate::domain::entry::facts::Facts;
use crate::domain::letter::{Attachment, Letter, LetterKind, MailNotice};
use crate::domain::{Event, Student};
use crate::letter::page::{Block, Edition, Section, Style};
use crate::letter::parts::frame::discreet::{self, Envelope};
use crate::locale::{capitalised, in_warsaw};

impl Kind for MailNotice {
    fn kind(&self) -> LetterKind {
        LetterKind::Notice
    }

    fn students(&self) -> Vec<&Student> {
        Vec::new()
    }

    fn subject(&self, style: &Style) -> String {
        format!("Dzwonek: {} – {}", news(style, self), self.recipient)
    }

    fn discreet(&self, style: &Style) -> Envelope {
        discreet::as_ever(style, self.subject(style))
    }

    fn body(&self, style: &Style, _: &Letter) -> Body {
        Body {
            kicker: self.recipient.to_string(),
            title: capitalised(news(style, self)).into(),
            sections: sections(style, self),
            as_of: String::new(),
            why: style.phrases.why_owner().to_owned(),
        }
    }

    fn identity(&self, _: &Letter) -> Identity<'_> {
        let trouble = self.trouble;
        let (cause, since) = (trouble.cause.name(), trouble.since);
        Identity::of_trouble(&self.recipient, "mail", cause, since, self.is_over)
    }

    fn files(&self, _: Edition) -> Vec<Attachment> {
        Vec::new()
    }

    fn first_told(&self) -> Vec<&Event> {
        Vec::new()
    }

    fn facts(&self) -> Vec<Facts> {
        Vec::new()
    }
}

/// "e-mail czeka".
fn news(style: &Style, content: &MailNotice) -> &'static str {
    if content.is_over {
        style.phrases.mail_arrives_again()
    } else {
        style.phrases.mail_trouble_in_short(content.trouble.cause)
    }
}

fn sections(style: &Style, content: &MailNotice) -> Vec<Section> {
    let (phrases, cause) = (style.phrases, content.trouble.cause);
    let saying = |text| section(None, vec![paragraph(text), rows(style, content)]);
    if content.is_over {
        return vec![saying(phrases.mail_arrives_again_in_full())];
    }
    let to_do = vec![
        paragraph(phrases.mail_trouble_left(cause)),
        Block::Command("dzwonek outbox".to_owned()),
    ];
    let (what, done) = (
        phrases.mail_trouble_in_full(cause),
        phrases.mail_trouble_done(cause),
    );
    trouble(style, saying(what), to_do, done)
}

fn rows(style: &Style, content: &MailNotice) -> Block {
    let phrases = style.phrases;
    let mut rows = Vec::new();
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
