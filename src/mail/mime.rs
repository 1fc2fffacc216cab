//! A finished letter as bytes: headers, a text part, an HTML part, files.

use std::iter;

use chrono::{DateTime, FixedOffset, Utc};
use lettre::message::header::{ContentTransferEncoding, ContentType};
use lettre::message::{MultiPart, SinglePart};

use super::attachment;
use super::fingerprint::fingerprint;
use super::header::{named, unstructured};
use super::mailbox::Mailbox;
use crate::domain::letter::{Composed, ListId};
use crate::domain::text::one_line;

/// More than any header of ours needs (subjects are cut to 78 characters where they are written), and
/// little enough that no header becomes a burden.
const LONGEST_VALUE: usize = 500;

/// A letter to one reader. Every field but the addresses and ids may hold whatever came from outside:
/// it is made harmless here.
#[derive(Debug, Clone, Copy)]
pub struct Message<'a> {
    pub from: Mailbox<'a>,
    pub to: Mailbox<'a>,
    /// When the letter was written, on the reader's clock.
    pub date: DateTime<FixedOffset>,
    pub letter: &'a Composed,
}

/// Why no letter can be made. Each is a mistake of the caller, not of the register.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum MimeError {
    /// The Message-ID or the root of the thread has not the form `<local@domain>`.
    #[error("an id of a letter has not the form <local@domain>")]
    MessageId,
    /// The identifier of the list has other characters than a domain name.
    #[error("the id of the list has not the form of a domain name")]
    ListId,
    /// The date lies before 1970 or after 9999.
    #[error("the date of the letter cannot be written")]
    Date,
}

impl Message<'_> {
    /// The letter as it goes out: `multipart/alternative`, text first, both parts quoted-printable UTF-8;
    /// around it, where there are files, `multipart/mixed` with the files in base64. ASCII headers, CRLF
    /// everywhere. The same letter gives the same bytes, on every machine.
    pub fn to_bytes(&self) -> Result<Vec<u8>, MimeError> {
        let mut bytes = self.headers()?.concat().into_bytes();
        // It begins with the headers of its own, which are the last of the letter's.
        bytes.extend(self.body().formatted());
        Ok(bytes)
    }

    fn headers(&self) -> Result<Vec<String>, MimeError> {
        let letter = self.letter;
        let mut headers = vec![
            self.date_header()?,
            header("From", &self.from.header_value("From")),
            header("To", &self.to.header_value("To")),
            text("Subject", &letter.subject),
            id("Message-ID", &letter.message_id)?,
        ];
        if let Some(root) = &letter.thread {
            headers.extend([id("In-Reply-To", root)?, id("References", root)?]);
        }
        headers.extend([
            list_id(&letter.list_id)?,
            text("Content-Language", letter.language.name()),
            // RFC 3834, section 5: no program shall answer this letter …
            text("Auto-Submitted", "auto-generated"),
            // … and Exchange looks here. Not `All`, which would silence bounces too.
            text("X-Auto-Response-Suppress", "OOF, AutoReply"),
            text("X-Dzwonek-Letter", letter.kind.name()),
        ]);
        if !letter.students.is_empty() {
            headers.push(text("X-Dzwonek-Student", &letter.students.join(", ")));
        }
        if let Some(counts) = &letter.changes {
            headers.push(text("X-Dzwonek-Changes", counts));
        }
        headers.push(header("MIME-Version", "1.0"));
        Ok(headers)
    }

    /// The date with the reader's offset (RFC 5322, section 3.3).
    fn date_header(&self) -> Result<String, MimeError> {
        let utc = self.date.with_timezone(&Utc);
        if utc.timestamp() < 0 || utc.format("%Y").to_string().len() > 4 {
            return Err(MimeError::Date);
        }
        let date = self.date.format("%a, %d %b %Y %H:%M:%S %z");
        Ok(header("Date", &date.to_string()))
    }

    fn body(&self) -> MultiPart {
        let alternative = MultiPart::alternative()
            .boundary(self.boundary(""))
            .singlepart(part(ContentType::TEXT_PLAIN, &self.letter.text))
            .singlepart(part(ContentType::TEXT_HTML, &self.letter.html));
        if self.letter.files.is_empty() {
            return alternative;
        }
        let mixed = MultiPart::mixed()
            .boundary(self.boundary("files"))
            .multipart(alternative);
        self.letter.files.iter().fold(mixed, |mixed, file| {
            mixed.singlepart(attachment::part(file))
        })
    }

    /// "=_" can stand neither in a quoted-printable part nor in one in base64, so no content can contain it.
    fn boundary(&self, of: &str) -> String {
        format!("=_{of}{}", fingerprint(&self.letter.message_id))
    }
}

fn list_id(list: &ListId) -> Result<String, MimeError> {
    let allowed = |b: u8| b.is_ascii_alphanumeric() || b".-_".contains(&b);
    if list.id.is_empty() || list.id.len() > LONGEST_VALUE || !list.id.bytes().all(allowed) {
        return Err(MimeError::ListId);
    }
    let value = named("List-Id", &one_line(&list.label, LONGEST_VALUE), &list.id);
    Ok(header("List-Id", &value))
}

fn part(content_type: ContentType, content: &str) -> SinglePart {
    SinglePart::builder()
        .header(content_type)
        .header(ContentTransferEncoding::QuotedPrintable)
        .body(with_crlf(content))
}

/// Lines that end with CRLF, without any control character but the tab.
fn with_crlf(content: &str) -> String {
    let content = content.replace("\r\n", "\n").replace('\r', "\n");
    content
        .chars()
        .filter(|&c| !c.is_control() || c == '\n' || c == '\t')
        .flat_map(|c| iter::repeat_n('\r', usize::from(c == '\n')).chain([c]))
        .collect()
}

fn text(name: &str, value: &str) -> String {
    header(name, &unstructured(name, &one_line(value, LONGEST_VALUE)))
}

fn id(name: &str, id: &str) -> Result<String, MimeError> {
    if is_message_id(id) {
        Ok(header(name, id))
    } else {
        Err(MimeError::MessageId)
    }
}

/// RFC 5322, section 3.6.4, without the forms that nobody uses.
fn is_message_id(id: &str) -> bool {
    let inner = id.strip_prefix('<').and_then(|id| id.strip_suffix('>'));
    let allowed = |part: &str| {
        !part.is_empty()
            && part
                .bytes()
                .all(|b| b.is_ascii_graphic() && !b"<>@".contains(&b))
    };
    id.len() <= LONGEST_VALUE
        && inner
            .and_then(|id| id.split_once('@'))
            .is_some_and(|(local, domain)| allowed(local) && allowed(domain))
}

/// A header whose value is already encoded and folded by `super::header`.
fn header(name: &str, value: &str) -> String {
    format!("{name}: {value}\r\n")
}
