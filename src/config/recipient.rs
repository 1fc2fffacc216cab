//! The tables `[[recipient]]`, and the owner.

use std::collections::{BTreeSet, HashSet};

use chrono::NaiveTime;

use super::error::Mistake;
use super::poll::schedule;
use super::raw;
use super::recipient_feeds::{calendar, feeds, instant};
use super::student::Student;
use super::surroundings::{name, read};
use super::term::term;
use crate::domain::email_address::AddressError;
use crate::domain::entry::period::Period;
use crate::domain::letter::reminder::LATEST;
use crate::domain::{EmailAddress, Feed, Language, QuietHours, Subjects};
use crate::schedule::Schedule;

/// A person who gets letters.
#[derive(Debug, Clone)]
pub struct Recipient {
    /// The identity of the recipient. Unique.
    pub email: EmailAddress,
    /// What to call the person.
    pub name: Option<String>,
    pub language: Language,
    /// The names of the students the letters are about, in the order of the configuration. Never empty.
    pub students: Vec<String>,
    /// The feeds that the person hears of at all. Never empty.
    pub feeds: BTreeSet<Feed>,
    /// Those of them whose changes go out at once.
    pub instant: BTreeSet<Feed>,
    /// When the digest goes out, if there is one.
    pub digest: Option<Schedule>,
    /// When reminders go out, if there are any.
    pub reminders: Option<Schedule>,
    /// When the weekly letter goes out, if there is one.
    pub weekly: Option<Schedule>,
    /// When letters about the grades of a term go out, to a person who hears of grades.
    pub term: Option<Schedule>,
    pub quiet_hours: Option<QuietHours>,
    /// Whether what is urgent breaks them.
    pub urgent: bool,
    /// The days on which nothing goes to this person but notices.
    pub pause: Vec<Period>,
    pub subjects: Subjects,
    /// Those of the feeds whose news comes with files for a calendar.
    pub calendar: BTreeSet<Feed>,
}

/// The person who hears about trouble. A recipient, or somebody who gets nothing else.
#[derive(Debug, Clone)]
pub struct Owner {
    pub email: EmailAddress,
    /// What to call the person.
    pub name: Option<String>,
    pub language: Language,
    pub quiet_hours: Option<QuietHours>,
    pub subjects: Subjects,
}

impl Owner {
    /// The recipient of that address as the owner.
    fn of(recipient: &Recipient) -> Self {
        Self {
            email: recipient.email.clone(),
            name: recipient.name.clone(),
            language: recipient.language,
            quiet_hours: recipient.quiet_hours,
            subjects: recipient.subjects,
        }
    }

    /// The owner named by `text`, else the first recipient.
    pub(super) fn read(
        text: Option<&raw::Text>,
        recipients: &[Recipient],
        language: Language,
    ) -> Result<Self, Mistake> {
        let email = text.map(|text| email("owner", text)).transpose()?;
        let is_owner = |recipient: &&Recipient| {
            email
                .as_ref()
                .is_none_or(|email| recipient.email.is_same(email))
        };
        match (recipients.iter().find(is_owner), email) {
            (Some(recipient), _) => Ok(Self::of(recipient)),
            (None, Some(email)) => Ok(Self {
                email,
                name: None,
                language,
                quiet_hours: None,
                subjects: Subjects::Full,
            }),
            (None, None) => Err(no_recipient()),
        }
    }
}

impl Recipient {
    /// Reads all recipients; `language` is that of those who name none.
    pub(super) fn read_all(
        tables: &[raw::Recipient],
        language: Language,
        students: &[Student],
    ) -> Result<Vec<Self>, Mistake> {
        if tables.is_empty() {
            return Err(no_recipient());
        }
        let mut emails = HashSet::new();
        let mut recipients = Vec::new();
        for table in tables {
            let recipient = Self::read(table, language, students)?;
            if !emails.insert(recipient.email.identity()) {
                let problem = "another recipient has this address";
                let allowed = "a different one for each recipient";
                return Err(Mistake::new(
                    "recipient.email",
                    table.email.span(),
                    problem,
                    allowed,
                ));
            }
            recipients.push(recipient);
        }
        Ok(recipients)
    }

    fn read(table: &raw::Recipient, language: Language, all: &[Student]) -> Result<Self, Mistake> {
        let own_language = table.language.as_ref();
        let feeds = feeds(table.feeds.as_ref())?;
        let digest = optional_schedule("recipient.digest", &table.digest)?;
        let quiet_hours = table.quiet_hours.as_ref().map(quiet_hours).transpose()?;
        let hears_of_terms = table.term && feeds.contains(&Feed::Grades);
        Ok(Self {
            email: email("recipient.email", &table.email)?,
            name: table
                .name
                .as_ref()
                .map(|text| name("recipient.name", text))
                .transpose()?,
            language: own_language.map_or(Ok(language), |text| {
                read_language("recipient.language", text)
            })?,
            students: students(table, all)?,
            instant: instant(table.instant.as_deref(), &feeds)?,
            calendar: calendar(&table.calendar, &feeds)?,
            feeds,
            term: hears_of_terms
                .then(|| term(digest.as_ref(), quiet_hours))
                .transpose()?,
            digest,
            reminders: reminders(&table.reminders)?,
            weekly: optional_schedule("recipient.weekly", &table.weekly)?,
            quiet_hours,
            urgent: table.urgent,
            pause: table.pause.iter().map(pause).collect::<Result<_, _>>()?,
            subjects: subjects(&table.subjects)?,
        })
    }
}

fn no_recipient() -> Mistake {
    let allowed = "a table [[recipient]] with `email` for each person who gets letters";
    Mistake::new("recipient", 0..0, "no recipient is given", allowed)
}

fn email(key: &str, text: &raw::Text) -> Result<EmailAddress, Mistake> {
    text.get_ref().parse().map_err(|error: AddressError| {
        Mistake::new(
            key,
            text.span(),
            error.to_string(),
            "an address such as \"mama@example.com\"",
        )
    })
}

pub(super) fn read_language(key: &str, text: &raw::Text) -> Result<Language, Mistake> {
    let allowed = Language::offered("`");
    read(key, text, "unknown language", &allowed, |text| {
        text.parse().ok()
    })
}

fn students(table: &raw::Recipient, all: &[Student]) -> Result<Vec<String>, Mistake> {
    let names = || all.iter().map(|student| student.name.clone());
    let Some(list) = &table.students else {
        return Ok(names().collect());
    };
    let known: Vec<_> = names().map(|name| format!("\"{name}\"")).collect();
    let allowed = format!("names of students: {}", known.join(", "));
    if list.get_ref().is_empty() {
        return Err(Mistake::new(
            "recipient.students",
            list.span(),
            "nobody",
            allowed,
        ));
    }
    for name in list.get_ref() {
        read(
            "recipient.students",
            name,
            "no student has this name",
            &allowed,
            |name| names().find(|known| known == name),
        )?;
    }
    let wanted = |name: &String| list.get_ref().iter().any(|text| text.get_ref() == name);
    Ok(names().filter(wanted).collect())
}

/// "" is none.
fn optional_schedule(key: &str, text: &raw::Text) -> Result<Option<Schedule>, Mistake> {
    match text.get_ref().as_str() {
        "" => Ok(None),
        _ => schedule(key, text).map(Some),
    }
}

fn reminders(text: &raw::Text) -> Result<Option<Schedule>, Mistake> {
    let key = "recipient.reminders";
    let schedule = optional_schedule(key, text)?;
    let is_late = |schedule: &Schedule| schedule.times_of_day().any(|time| time > LATEST);
    if schedule.as_ref().is_some_and(is_late) {
        let allowed = "times until 21:00, such as \"0 17 * * *\"";
        return Err(Mistake::new(
            key,
            text.span(),
            "later than reminders go out",
            allowed,
        ));
    }
    Ok(schedule)
}

fn quiet_hours(text: &raw::Text) -> Result<QuietHours, Mistake> {
    let allowed = "two different times from 00:00 to 23:59, such as \"21:30-06:00\"";
    read(
        "recipient.quiet_hours",
        text,
        "not a span of hours",
        allowed,
        |text| {
            let (from, to) = text.split_once('-')?;
            let time = |text: &str| NaiveTime::parse_from_str(text.trim(), "%H:%M").ok();
            let (from, to) = (time(from)?, time(to)?);
            (from != to).then_some(QuietHours { from, to })
        },
    )
}

fn pause(text: &raw::Text) -> Result<Period, Mistake> {
    let allowed = "a day and a last day that is not before it, such as \"2027-02-01/2027-02-14\"";
    read("recipient.pause", text, "not days", allowed, |text| {
        let (first, last) = text.split_once('/').unwrap_or((text, text));
        let (first, last) = (first.trim().parse().ok()?, last.trim().parse().ok()?);
        (first <= last).then_some(Period { first, last })
    })
}

fn subjects(text: &raw::Text) -> Result<Subjects, Mistake> {
    let ways = Subjects::ALL.map(|way| format!("\"{way}\""));
    let allowed = ways.join(" or ");
    read(
        "recipient.subjects",
        text,
        "not a way to write subjects",
        &allowed,
        |text| text.parse().ok(),
    )
}
