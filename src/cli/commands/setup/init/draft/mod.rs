//! The answers so far. They are a whole configuration at every moment: where nothing was answered yet, the
//! example stands. So each answer is checked by the parser that will read the file.

mod family;
mod server;

use secrecy::zeroize::Zeroizing;

pub use family::{Access, Account, Child};
pub use server::Server;

use super::form::{Section, sections};

/// The answers so far.
#[derive(Debug, Clone, Default)]
pub struct Draft {
    pub state_directory: Option<&'static str>,
    pub language: Option<String>,
    pub accounts: Vec<Account>,
    pub children: Vec<Child>,
    pub from: Option<String>,
    pub server: Option<Server>,
    /// The addresses of the recipients.
    pub recipients: Vec<String>,
    /// When all of them get their digest, as in crontab(5); empty for no digest.
    pub digest: Option<String>,
    /// When all of them get reminders, and the letter of the week; as in crontab(5).
    pub reminders: Option<&'static str>,
    pub weekly: Option<&'static str>,
    /// The section `[synergia]`.
    pub synergia: Option<String>,
}

impl Draft {
    /// Changes the child that was named last.
    pub fn last_child(&mut self, change: impl FnOnce(&mut Child)) {
        self.children.last_mut().map(change);
    }

    /// Changes the account that was named last.
    pub fn last_account(&mut self, change: impl FnOnce(&mut Account)) {
        self.accounts.last_mut().map(change);
    }

    /// Changes the mail server.
    pub fn server(&mut self, change: impl FnOnce(&mut Server)) {
        change(self.server.get_or_insert_default());
    }

    /// The configuration. It holds the passwords, and is wiped after use.
    ///
    /// They stand in the file itself: it is as private as a file of their own would be, and either all of
    /// it is there or nothing.
    pub fn text(&self) -> Zeroizing<String> {
        let mut text = Zeroizing::new(String::new());
        for section in sections() {
            for filled in self.fill(section) {
                if !text.is_empty() {
                    text.push_str("\n\n");
                }
                text.push_str(filled.text());
            }
        }
        text.push('\n');
        text
    }

    fn fill(&self, section: Section) -> Vec<Section> {
        match section.table() {
            "" => vec![self.head(section)],
            "[mail]" => vec![given(section, "from", self.from.as_deref())],
            "[mail.smtp]" => vec![match &self.server {
                Some(server) => server.fill(section),
                None => section,
            }],
            "[[konto_librus]]" => repeated(section, &self.accounts, Account::fill),
            "[[student]]" => repeated(section, &self.children, Child::fill),
            "[[recipient]]" => repeated(section, &self.recipients, |email, section| {
                let section = section.with("email", email.as_str()).without("name");
                let section = given(section, "digest", self.digest.as_deref());
                let section = given(section, "reminders", self.reminders);
                given(section, "weekly", self.weekly)
            }),
            "[synergia]" => vec![match &self.synergia {
                Some(text) => Section::of(text.trim().to_owned()),
                None => section,
            }],
            _ => vec![section],
        }
    }

    fn head(&self, section: Section) -> Section {
        let section = given(section, "language", self.language.as_deref());
        given(section, "state_directory", self.state_directory)
    }
}

/// A key that was answered; one that was not stays as it is in the example.
fn given(section: Section, key: &str, answer: Option<&str>) -> Section {
    match answer {
        Some(answer) => section.with(key, answer),
        None => section,
    }
}

/// A table for each item; before the first is answered the example's own.
fn repeated<T>(
    section: Section,
    items: &[T],
    fill: impl Fn(&T, Section) -> Section,
) -> Vec<Section> {
    let Some((first, others)) = items.split_first() else {
        return vec![section];
    };
    let mut tables = vec![fill(first, section.clone())];
    tables.extend(others.iter().map(|item| fill(item, section.clone()).bare()));
    tables
}
