//! The shapes of the file, key by key, with the defaults.
//!
//! Plain structs only: with `flatten` or `untagged` the positions of the values would be lost.

use std::collections::BTreeMap;

use secrecy::SecretString;
use serde::Deserialize;
use toml::Spanned;

pub(super) type Text = Spanned<String>;

/// A default, as if it stood in the file: it goes through the same checks.
pub(super) fn default_text(text: &str) -> Text {
    Spanned::new(0..0, text.to_owned())
}

#[derive(Deserialize)]
#[serde(default, deny_unknown_fields)]
pub(super) struct Root {
    pub language: Text,
    pub timezone: Text,
    pub state_directory: Option<Text>,
    pub owner: Option<Text>,
    pub heartbeat_url: Option<Text>,
    pub poll: Poll,
    pub mail: Option<Spanned<Mail>>,
    pub konto_librus: Vec<Spanned<KontoLibrus>>,
    pub student: Vec<Spanned<Student>>,
    pub recipient: Vec<Recipient>,
    pub synergia: Synergia,
}

impl Default for Root {
    fn default() -> Self {
        Self {
            language: default_text("pl"),
            timezone: default_text("Europe/Warsaw"),
            state_directory: None,
            owner: None,
            heartbeat_url: None,
            poll: Poll::default(),
            mail: None,
            konto_librus: Vec::new(),
            student: Vec::new(),
            recipient: Vec::new(),
            synergia: Synergia::default(),
        }
    }
}

#[derive(Deserialize)]
#[serde(default, deny_unknown_fields)]
pub(super) struct Poll {
    pub schedule: Text,
    pub jitter: Text,
}

impl Default for Poll {
    fn default() -> Self {
        Self {
            schedule: default_text("*/20 6-21 * * *"),
            jitter: default_text("90s"),
        }
    }
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Mail {
    pub from: Text,
    #[serde(default = "default_transport")]
    pub transport: Text,
    pub smtp: Option<Spanned<Smtp>>,
    #[serde(default)]
    pub sendmail: Sendmail,
    pub directory: Option<Directory>,
}

fn default_transport() -> Text {
    default_text("smtp")
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Smtp {
    pub host: Text,
    pub port: Option<Spanned<i64>>,
    #[serde(default = "default_security")]
    pub security: Text,
    pub username: Option<Text>,
    pub password: Option<Spanned<SecretString>>,
    pub password_file: Option<Text>,
    pub password_env: Option<Text>,
    pub password_command: Option<Spanned<Vec<String>>>,
    pub password_credential: Option<Text>,
    pub ca_file: Option<Text>,
}

fn default_security() -> Text {
    default_text("tls")
}

#[derive(Deserialize)]
#[serde(default, deny_unknown_fields)]
pub(super) struct Sendmail {
    pub command: Text,
}

impl Default for Sendmail {
    fn default() -> Self {
        Self {
            command: default_text("/usr/sbin/sendmail"),
        }
    }
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Directory {
    pub path: Text,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct KontoLibrus {
    pub email: Text,
    pub password: Option<Spanned<SecretString>>,
    pub password_file: Option<Text>,
    pub password_env: Option<Text>,
    pub password_command: Option<Spanned<Vec<String>>>,
    pub password_credential: Option<Text>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Student {
    pub name: Text,
    pub login: Text,
    pub password: Option<Spanned<SecretString>>,
    pub password_file: Option<Text>,
    pub password_env: Option<Text>,
    pub password_command: Option<Spanned<Vec<String>>>,
    pub password_credential: Option<Text>,
    pub konto_librus: Option<Text>,
    #[serde(default)]
    pub open_messages: bool,
    pub calendar_file: Option<Text>,
    pub excuse_within: Option<Text>,
    #[serde(default)]
    pub goals: BTreeMap<String, Spanned<f64>>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Recipient {
    pub email: Text,
    pub name: Option<Text>,
    pub language: Option<Text>,
    pub students: Option<Spanned<Vec<Text>>>,
    pub feeds: Option<Spanned<Vec<Text>>>,
    pub instant: Option<Vec<Text>>,
    #[serde(default = "default_digest")]
    pub digest: Text,
    #[serde(default = "no_schedule")]
    pub reminders: Text,
    #[serde(default = "no_schedule")]
    pub weekly: Text,
    #[serde(default = "default_term")]
    pub term: bool,
    pub quiet_hours: Option<Text>,
    #[serde(default = "default_urgent")]
    pub urgent: bool,
    #[serde(default)]
    pub pause: Vec<Text>,
    #[serde(default = "default_subjects")]
    pub subjects: Text,
    #[serde(default)]
    pub calendar: Vec<Text>,
}

fn default_term() -> bool {
    true
}

fn default_urgent() -> bool {
    true
}

fn default_subjects() -> Text {
    default_text("full")
}

fn no_schedule() -> Text {
    default_text("")
}

fn default_digest() -> Text {
    default_text("30 6 * * mon-sat")
}

#[derive(Deserialize)]
#[serde(default, deny_unknown_fields)]
#[expect(clippy::struct_field_names, reason = "these are the names of the keys")]
pub(super) struct Synergia {
    pub synergia_url: Text,
    pub api_url: Text,
    pub messages_url: Text,
    pub sandbox_url: Text,
    pub portal_url: Text,
}

impl Default for Synergia {
    fn default() -> Self {
        Self {
            synergia_url: default_text("https://synergia.librus.pl"),
            api_url: default_text("https://api.librus.pl"),
            messages_url: default_text("https://wiadomosci.librus.pl"),
            sandbox_url: default_text("https://sandbox.librus.pl"),
            portal_url: default_text("https://portal.librus.pl"),
        }
    }
}
