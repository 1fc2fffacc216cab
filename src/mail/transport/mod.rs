//! The ways a letter leaves the house: to a mail server, to a local `sendmail`, or into a directory.
//!
//! A [`Transport`] is a way, as the configuration describes it. A [`Courier`] goes this way once, with
//! the letters of one round. What came of each letter is an [`Attempt`]; nothing here retries.

mod attempt;
mod directory;
mod refusal;
mod sendmail;
mod smtp;
mod verdict;

use std::path::PathBuf;
use std::time::Duration;

use chrono::{DateTime, Utc};

use crate::domain::EmailAddress;

pub use attempt::Attempt;
pub use smtp::{SmtpLogin, SmtpSettings};

/// A way for letters to leave.
#[derive(Debug, Clone)]
pub enum Transport {
    Smtp(SmtpSettings),
    /// To the standard input of a command that understands `-i -f FROM -- TO`.
    Sendmail {
        command: PathBuf,
        /// The environment variables that it must not inherit: they hold passwords.
        withheld: Vec<String>,
    },
    /// Into a directory, one `.eml` file per letter.
    Directory {
        /// The directory; made when it is missing.
        path: PathBuf,
    },
}

/// A letter on its way out.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Outgoing {
    /// The address to which the mail system reports what it could not deliver.
    pub envelope_from: EmailAddress,
    pub to: EmailAddress,
    /// The letter, as [`Message::to_bytes`](super::mime::Message::to_bytes) made it.
    pub bytes: Vec<u8>,
    /// The letter's Message-ID; the same in every attempt.
    pub message_id: String,
    /// When the letter was made; the same in every attempt.
    pub created_at: DateTime<Utc>,
}

/// How long the other side may be silent.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Patience {
    /// After a command, and while connecting.
    pub step: Duration,
    /// From the letter's first byte until the reply to its final dot, and for all of `sendmail`. Files take
    /// their time, and a server may scan the letter before it answers; hanging up on it makes duplicates
    /// (RFC 5321, section 4.5.3.2.6).
    pub final_dot: Duration,
}

impl Default for Patience {
    /// A minute, and ten after the final dot (design section 7).
    fn default() -> Self {
        Self {
            step: Duration::from_mins(1),
            final_dot: Duration::from_mins(10),
        }
    }
}

impl Transport {
    /// A courier for one round. Nothing is opened before the first letter.
    #[must_use]
    pub fn courier(&self, patience: Patience) -> Courier {
        Courier(match self.clone() {
            Self::Smtp(settings) => {
                Way::Smtp(Box::new(smtp::Conversation::new(settings, patience)))
            }
            Self::Sendmail { command, withheld } => Way::Sendmail {
                command,
                withheld,
                patience,
            },
            Self::Directory { path } => Way::Directory { path },
        })
    }

    /// Goes the way without a letter: connects and logs in, looks for the command, or writes into the
    /// directory. Returns what worked, for a person.
    pub async fn probe(&self, patience: Patience) -> Result<String, Unready> {
        match self {
            Self::Smtp(settings) => smtp::probe(settings, patience).await,
            Self::Sendmail { command, .. } => sendmail::probe(command),
            Self::Directory { path } => directory::probe(path).await,
        }
    }
}

/// A way that is closed, as a probe found it.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum Unready {
    /// It may open by itself: the server is not there, silent, or busy.
    #[error("{0}")]
    NotNow(String),
    /// It stays closed until somebody acts: certificate, configuration.
    #[error("{0}")]
    OwnerMustAct(String),
    /// The same, and it is the login that does not open it.
    #[error("{0}")]
    LoginRefused(String),
}

impl Unready {
    /// What an attempt to log in has come to.
    fn at_login(attempt: Attempt) -> Self {
        match Self::from(attempt) {
            Self::OwnerMustAct(cause) => Self::LoginRefused(cause),
            other => other,
        }
    }
}

impl From<Attempt> for Unready {
    fn from(attempt: Attempt) -> Self {
        match attempt {
            Attempt::Held { cause } => Self::OwnerMustAct(cause),
            other => Self::NotNow(other.words().to_owned()),
        }
    }
}

/// Carries the letters of one round, one after the other.
pub struct Courier(Way);

enum Way {
    Smtp(Box<smtp::Conversation>),
    Sendmail {
        command: PathBuf,
        withheld: Vec<String>,
        patience: Patience,
    },
    Directory {
        path: PathBuf,
    },
}

impl Courier {
    /// Tries to hand over one letter.
    ///
    /// Dropping the future gives up the attempt; whether the letter was taken is then unknown. The
    /// courier stays usable.
    pub async fn deliver(&mut self, letter: &Outgoing) -> Attempt {
        match &mut self.0 {
            Way::Smtp(conversation) => conversation.deliver(letter).await,
            Way::Sendmail {
                command,
                withheld,
                patience,
            } => sendmail::deliver(command, withheld, letter, patience.final_dot).await,
            Way::Directory { path } => directory::deliver(path, letter).await,
        }
    }

    /// Goes the way without a letter, so far as that is possible.
    pub async fn probe(&mut self) -> Result<(), Attempt> {
        match &mut self.0 {
            Way::Smtp(conversation) => conversation.probe().await,
            Way::Sendmail { .. } | Way::Directory { .. } => Ok(()),
        }
    }

    /// Ends the round politely. Dropping a courier does no harm.
    pub async fn close(self) {
        if let Way::Smtp(conversation) = self.0 {
            conversation.close().await;
        }
    }
}
