//! The configuration, as the rules of the domain see it.

use std::collections::{BTreeMap, BTreeSet};
use std::path::Path;

use chrono::{DateTime, NaiveTime, TimeDelta, Utc};

use crate::config::{self, ChosenTransport, Config, PasswordError, Program};
use crate::domain::delivery::quiet_hours::first_instant_at;
use crate::domain::delivery::urgent::is_night;
use crate::domain::entry::period::Period;
use crate::domain::{EmailAddress, Login, Recipient, Student};
use crate::mail::transport::{SmtpLogin, SmtpSettings, Transport};
use crate::schedule::Schedule;
use crate::store::{Audience, Interest, Quiet};

/// A family: whom it watches, whom it writes to, how it sends.
#[derive(Debug)]
pub struct Household {
    pub config: Config,
    /// The students, in the order of the configuration.
    pub members: Vec<Member>,
    /// The recipients, in the order of the configuration.
    pub addressees: Vec<Addressee>,
    pub owner: Recipient,
}

/// A student, and how to log in.
#[derive(Debug)]
pub struct Member {
    pub student: Student,
    pub config: config::Student,
}

impl Member {
    fn login(&self) -> &str {
        &self.student.login.0
    }
}

/// A recipient, and when the letters come that have a time of their own.
#[derive(Debug, Clone)]
pub struct Addressee {
    pub recipient: Recipient,
    pub digest: Option<Schedule>,
    pub reminders: Option<Schedule>,
    pub weekly: Option<Schedule>,
    pub term: Option<Schedule>,
}

impl Household {
    /// The household that a configuration describes.
    #[must_use]
    pub fn new(config: Config) -> Self {
        let members = config.students.iter().map(member).collect();
        let addressees = config.recipients.iter().map(addressee).collect();
        let owner = owner(&config);
        Self {
            config,
            members,
            addressees,
            owner,
        }
    }

    /// Where the state is kept.
    #[must_use]
    pub fn state_directory(&self) -> &Path {
        &self.config.state_directory
    }

    /// The address from which all letters come.
    #[must_use]
    pub fn sender(&self) -> &EmailAddress {
        &self.config.mail.from.address
    }

    /// The student of that name.
    #[must_use]
    pub fn member(&self, name: &str) -> Option<&Member> {
        self.members
            .iter()
            .find(|member| member.student.name == name)
    }

    /// Whether a student of the configuration has that login.
    #[must_use]
    pub fn has_login(&self, login: &Login) -> bool {
        let mut members = self.members.iter();
        members.any(|member| member.student.login == *login)
    }

    /// The students of a recipient, in the order of the configuration.
    pub fn members_of(&self, recipient: &Recipient) -> impl Iterator<Item = &Member> {
        self.members
            .iter()
            .filter(|member| recipient.students.contains(&member.student.name))
    }

    /// When a recipient's next digest comes: not within a pause.
    #[must_use]
    pub fn next_digest(&self, addressee: &Addressee, now: DateTime<Utc>) -> Option<DateTime<Utc>> {
        let (schedule, zone) = (addressee.digest.as_ref()?, self.config.zone);
        let mut slot = schedule.next_after(now, zone)?;
        // Somebody may want no letters for ever.
        while let Some(pause) = self.pause_at(&addressee.recipient, slot) {
            let over = pause.last.succ_opt()?.and_time(NaiveTime::MIN);
            let last_moment = first_instant_at(over, zone) - TimeDelta::seconds(1);
            slot = schedule.next_after(last_moment, zone)?;
        }
        Some(slot)
    }

    /// The recipients who get no digest.
    pub fn without_digest(&self) -> impl Iterator<Item = &Recipient> {
        let recipients = self.addressees.iter().map(|addressee| &addressee.recipient);
        recipients.filter(|recipient| !recipient.has_digest)
    }

    /// Whether a digest reports what other letters to this address could not.
    #[must_use]
    pub fn has_digest(&self, email: &EmailAddress) -> bool {
        let mut recipients = self.addressees.iter().map(|addressee| &addressee.recipient);
        recipients.any(|recipient| recipient.email == *email && recipient.has_digest)
    }

    /// Who has quiet hours at `now`.
    #[must_use]
    pub fn quiet_at(&self, now: DateTime<Utc>) -> Quiet<'_> {
        let readers = self.addressees.iter().map(|addressee| &addressee.recipient);
        let readers = readers.chain([&self.owner]);
        Quiet {
            addresses: readers
                .clone()
                .filter(|recipient| self.is_quiet(recipient, now))
                .map(|recipient| recipient.email.as_str())
                .collect(),
            is_night: is_night(now, self.config.zone),
            paused: readers
                .filter(|recipient| self.is_paused(recipient, now))
                .map(|recipient| recipient.email.as_str())
                .collect(),
        }
    }

    /// Whether a recipient wants no letters at `now`.
    #[must_use]
    pub fn is_paused(&self, recipient: &Recipient, now: DateTime<Utc>) -> bool {
        self.pause_at(recipient, now).is_some()
    }

    fn pause_at(&self, recipient: &Recipient, at: DateTime<Utc>) -> Option<Period> {
        recipient.pause_on(at.with_timezone(&self.config.zone).date_naive())
    }

    /// Whether a recipient has quiet hours at `now`.
    #[must_use]
    pub fn is_quiet(&self, recipient: &Recipient, now: DateTime<Utc>) -> bool {
        let quiet = recipient.quiet_hours;
        quiet.is_some_and(|quiet| quiet.end_of_quiet(now, self.config.zone).is_some())
    }

    /// Whom letters may go to, and about whom.
    #[must_use]
    pub fn audience(&self) -> Audience<'_> {
        let mut readers = BTreeMap::from([(self.owner.email.as_str(), Interest::default())]);
        for Addressee { recipient, .. } in &self.addressees {
            let interest = Interest {
                students: self.members_of(recipient).map(Member::login).collect(),
                feeds: recipient.feeds.clone(),
            };
            readers.insert(&recipient.email, interest);
        }
        Audience {
            logins: self.members.iter().map(Member::login).collect(),
            readers,
        }
    }

    /// The transport that the configuration names, with its password read.
    pub async fn open_transport(&self) -> Result<Transport, PasswordError> {
        match &self.config.mail.transport {
            ChosenTransport::Directory { path } => {
                let path = path.clone();
                Ok(Transport::Directory { path })
            }
            ChosenTransport::Sendmail { command } => {
                let Program { path, withheld } = command.clone();
                Ok(Transport::Sendmail {
                    command: path,
                    withheld,
                })
            }
            ChosenTransport::Smtp(smtp) => {
                let sender = self.sender().clone();
                Ok(Transport::Smtp(smtp_settings(smtp, sender).await?))
            }
        }
    }
}

async fn smtp_settings(
    smtp: &config::Smtp,
    sender: EmailAddress,
) -> Result<SmtpSettings, PasswordError> {
    let login = match &smtp.login {
        None => None,
        Some(login) => Some(SmtpLogin {
            username: login.username.clone(),
            password: login.password.read().await?,
        }),
    };
    Ok(SmtpSettings {
        host: smtp.host.clone(),
        port: smtp.port,
        security: smtp.security,
        login,
        ca_file: smtp.ca_file.clone(),
        sender,
    })
}

fn member(config: &config::Student) -> Member {
    Member {
        student: Student {
            login: config.login.clone(),
            name: config.name.clone(),
            slug: config.slug.clone(),
        },
        config: config.clone(),
    }
}

fn addressee(config: &config::Recipient) -> Addressee {
    Addressee {
        recipient: Recipient {
            email: config.email.clone(),
            name: config.name.clone(),
            language: config.language,
            students: config.students.iter().cloned().collect(),
            feeds: config.feeds.clone(),
            instant: config.instant.clone(),
            has_digest: config.digest.is_some(),
            quiet_hours: config.quiet_hours,
            urgent: config.urgent,
            pause: config.pause.clone(),
            subjects: config.subjects,
            calendar: config.calendar.clone(),
        },
        digest: config.digest.clone(),
        reminders: config.reminders.clone(),
        weekly: config.weekly.clone(),
        term: config.term.clone(),
    }
}

fn owner(config: &Config) -> Recipient {
    let owner = &config.owner;
    Recipient {
        email: owner.email.clone(),
        name: owner.name.clone(),
        language: owner.language,
        students: config
            .students
            .iter()
            .map(|student| student.name.clone())
            .collect(),
        feeds: BTreeSet::new(),
        instant: BTreeSet::new(),
        has_digest: false,
        quiet_hours: owner.quiet_hours,
        urgent: false,
        pause: Vec::new(),
        subjects: owner.subjects,
        calendar: BTreeSet::new(),
    }
}
