//! Messages ("Wiadomości", API.md section 12).

use chrono::NaiveDateTime;

/// Who wrote a message. The register fills these names without a rule: a person has all three, a
/// system or a group has everything in one of them.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Sender {
    /// Account number, not an id of `Users`.
    pub account: u64,
    /// First name; may be empty.
    pub first_name: String,
    /// Last name; may be empty.
    pub last_name: String,
    /// "Kowal Anna", or the name of a system; may be empty.
    pub name: String,
}

impl Sender {
    /// A person.
    pub fn person(account: u64, first_name: &str, last_name: &str) -> Self {
        Self {
            account,
            first_name: first_name.to_owned(),
            last_name: last_name.to_owned(),
            name: format!("{last_name} {first_name}"),
        }
    }

    /// Reports decisions on justifications.
    pub fn justifications() -> Self {
        Self::system(4_127_999, "e-Usprawiedliwienia")
    }

    /// Something automatic, or an office: one name in one field.
    pub fn system(account: u64, name: &str) -> Self {
        Self {
            account,
            first_name: String::new(),
            last_name: String::new(),
            name: name.to_owned(),
        }
    }
}

/// A file of a message.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Attachment {
    pub id: u64,
    pub filename: String,
    /// What it holds; none of a file that is lost.
    pub content: Option<Vec<u8>>,
}

/// What is around the text of a whole message.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub enum Wrapper {
    /// `<Message><Content><![CDATA[…]]></Content></Message>`.
    #[default]
    Whole,
    /// The same without its end.
    Unclosed,
    None,
}

/// A message.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Message {
    /// Its id; a string in the answers.
    pub id: u64,
    /// The addressee of a sent message.
    pub sender: Sender,
    pub topic: String,
    /// The whole text, with light HTML.
    pub text: String,
    /// When it was sent, Warsaw time.
    pub sent: NaiveDateTime,
    pub read: Option<NaiveDateTime>,
    pub attachments: Vec<Attachment>,
    /// How the whole text is wrapped.
    pub wrapper: Wrapper,
}

impl Message {
    /// An unread message without files.
    pub fn new(id: u64, sender: Sender, (topic, text): (&str, &str), sent: NaiveDateTime) -> Self {
        Self {
            id,
            sender,
            topic: topic.to_owned(),
            text: text.to_owned(),
            sent,
            read: None,
            attachments: Vec::new(),
            wrapper: Wrapper::Whole,
        }
    }

    /// The same message, opened at some time.
    #[must_use]
    pub const fn read_at(mut self, moment: NaiveDateTime) -> Self {
        self.read = Some(moment);
        self
    }

    /// Adds a file with a line of text in it; its id follows from the message's.
    pub fn attach(&mut self, filename: &str) {
        self.attach_with(filename, Some("Załącznik ze szkoły.\n".into()));
    }

    /// Adds a file that holds this; without anything it is lost.
    pub fn attach_with(&mut self, filename: &str, content: Option<Vec<u8>>) {
        let id = self.id * 10 + self.attachments.len() as u64;
        self.attachments.push(Attachment {
            id,
            filename: filename.to_owned(),
            content,
        });
    }
}

/// A mailbox.
#[derive(Debug, Clone, Default)]
pub struct Mailbox {
    /// The messages, in any order.
    pub messages: Vec<Message>,
    /// Whether the list is answered oldest first. The order was never confirmed to be the other one.
    pub oldest_first: bool,
}

impl Mailbox {
    /// The messages in the order of the list.
    pub fn listed(&self) -> Vec<&Message> {
        let mut list: Vec<&Message> = self.messages.iter().collect();
        list.sort_by_key(|message| (message.sent, message.id));
        if !self.oldest_first {
            list.reverse();
        }
        list
    }

    /// How many were not opened.
    pub fn unread(&self) -> usize {
        self.messages
            .iter()
            .filter(|message| message.read.is_none())
            .count()
    }

    /// A message by its id.
    pub fn get_mut(&mut self, id: u64) -> Option<&mut Message> {
        self.messages.iter_mut().find(|message| message.id == id)
    }
}

/// The old module of messages, which shows the inbox as a web page.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub enum OldMessages {
    /// It is closed, as at most schools.
    #[default]
    Closed,
    Open,
}

/// The mailboxes of automatic messages, which repeat other parts of the register, except for the alerts.
#[derive(Debug, Clone, Default)]
pub struct Automatic {
    /// Alerts, in a bare array; none on an account without this mailbox.
    pub alerts: Option<Mailbox>,
    pub notes: Mailbox,
    /// About substitutions, in a bare array; none on an account without this mailbox.
    pub substitutions: Option<Mailbox>,
    pub absences: Mailbox,
    pub justifications: Mailbox,
}

impl Automatic {
    /// Empties all of them.
    pub fn clear(&mut self) {
        let kept = [
            &mut self.notes,
            &mut self.absences,
            &mut self.justifications,
        ];
        let optional = self.alerts.iter_mut().chain(&mut self.substitutions);
        for mailbox in kept.into_iter().chain(optional) {
            mailbox.messages.clear();
        }
    }

    /// The mailbox of this name in the paths, if the account has it.
    pub fn named_mut(&mut self, name: &str) -> Option<&mut Mailbox> {
        match name {
            "alerts" => self.alerts.as_mut(),
            "notes" => Some(&mut self.notes),
            "substitutions" => self.substitutions.as_mut(),
            "absences" => Some(&mut self.absences),
            "justifications" => Some(&mut self.justifications),
            _ => None,
        }
    }
}
