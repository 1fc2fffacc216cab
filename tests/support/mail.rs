//! A letter as it arrived, read by somebody else's mail parser.

use mail_parser::{MessageParser, MimeHeaders};

use super::smtp_server::Received;

#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Mail {
    /// From the envelope.
    pub to: String,
    pub subject: String,
    /// `X-Dzwonek-Letter`.
    pub kind: String,
    /// `X-Dzwonek-Changes`; empty when there is none.
    pub changes: String,
    pub message_id: String,
    /// `In-Reply-To`, the root of the thread.
    pub thread: Option<String>,
    pub text: String,
    pub html: String,
    /// The files that came with it, by name.
    pub files: Vec<(String, Vec<u8>)>,
    /// The names of all headers.
    pub headers: Vec<String>,
    pub bytes: Vec<u8>,
}

impl Mail {
    pub fn read(received: &Received) -> Self {
        let [to] = received.to.as_slice() else {
            panic!("one recipient per letter, not {:?}", received.to)
        };
        Self::parse(to, &received.bytes)
    }

    pub fn parse(to: &str, bytes: &[u8]) -> Self {
        let parsed = MessageParser::default().parse(bytes).expect("a letter");
        let header = |name: &str| {
            let raw = parsed.header_raw(name).unwrap_or_default();
            raw.split_whitespace().collect::<Vec<_>>().join(" ")
        };
        Self {
            to: to.to_owned(),
            subject: parsed.subject().unwrap_or_default().to_owned(),
            kind: header("X-Dzwonek-Letter"),
            changes: header("X-Dzwonek-Changes"),
            message_id: parsed.message_id().unwrap_or_default().to_owned(),
            thread: parsed.in_reply_to().as_text().map(str::to_owned),
            text: parsed.body_text(0).unwrap_or_default().into_owned(),
            html: parsed.body_html(0).unwrap_or_default().into_owned(),
            files: parsed
                .attachments()
                .map(|file| {
                    let name = file.attachment_name().unwrap_or_default();
                    (name.to_owned(), file.contents().to_vec())
                })
                .collect(),
            headers: parsed
                .headers()
                .iter()
                .map(|header| header.name().to_owned())
                .collect(),
            bytes: bytes.to_vec(),
        }
    }

    /// The text without its line breaks.
    pub fn words(&self) -> String {
        let words: Vec<&str> = self.text.split_whitespace().collect();
        words.join(" ")
    }
}
