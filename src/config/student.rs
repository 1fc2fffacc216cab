//! The tables `[[student]]`.

use std::collections::HashSet;
use std::ops::{Range, RangeInclusive};
use std::path::PathBuf;

use chrono::Days;
use toml::Spanned;
use url::Host;

use super::error::Mistake;
use super::goals::goals;
use super::konto_librus::{self, KontoLibrus};
use super::password::PasswordSource;
use super::password_keys::{ONE_PASSWORD, PasswordKeys};
use super::raw;
use super::surroundings::{Surroundings, name, read};
use crate::domain::goals::Goal;
use crate::domain::text::without_polish_mark;
use crate::domain::{Door, Login};

/// A school that takes excuses for longer sets no limit worth a reminder.
const DAYS_TO_EXCUSE: RangeInclusive<u16> = 1..=90;

/// A child, with a login to the register.
#[derive(Debug, Clone)]
pub struct Student {
    /// How letters call the child. Unique.
    pub name: String,
    /// The name in ASCII, in lower case, with `-` between words: for `List-Id` and names of files. Unique.
    pub slug: String,
    /// Unique.
    pub login: Login,
    pub door: Door,
    /// That of the account that logs in: the student's own, or the Konto LIBRUS.
    pub password: PasswordSource,
    /// Whether messages may be opened, which marks them as read in Librus.
    pub open_messages: bool,
    /// Where the calendar of the child is kept, for other programs to subscribe to. Unique.
    pub calendar_file: Option<PathBuf>,
    /// How long after a lesson the school takes an excuse for it.
    pub excuse_within: Option<Days>,
    /// The averages that the family wants to reach.
    pub goals: Vec<Goal>,
}

impl Student {
    /// Reads all students.
    pub(super) fn read_all(
        tables: &[Spanned<raw::Student>],
        accounts: &[KontoLibrus],
        around: &Surroundings<'_>,
    ) -> Result<Vec<Self>, Mistake> {
        if tables.is_empty() {
            let allowed = "a table [[student]] with `name`, `login` and a password for each child";
            return Err(Mistake::new(
                "student",
                0..0,
                "no student is given",
                allowed,
            ));
        }
        let (mut names, mut slugs, mut logins) = (HashSet::new(), HashSet::new(), HashSet::new());
        let mut calendars = HashSet::new();
        let mut students = Vec::new();
        for table in tables {
            let raw = table.get_ref();
            let student = Self::read(table, accounts, around)?;
            if !names.insert(student.name.clone()) {
                return Err(taken(
                    "student.name",
                    &raw.name,
                    "another student has this name",
                ));
            }
            if !slugs.insert(student.slug.clone()) {
                let problem = format!("another student's name is also `{}` in ASCII", student.slug);
                return Err(taken("student.name", &raw.name, &problem));
            }
            if !logins.insert(student.login.clone()) {
                return Err(taken(
                    "student.login",
                    &raw.login,
                    "another student has this login",
                ));
            }
            if let (Some(path), Some(text)) = (&student.calendar_file, &raw.calendar_file)
                && !calendars.insert(path.clone())
            {
                let problem = "the calendar of another student is kept there";
                return Err(taken("student.calendar_file", text, problem));
            }
            students.push(student);
        }
        Ok(students)
    }

    fn read(
        table: &Spanned<raw::Student>,
        accounts: &[KontoLibrus],
        around: &Surroundings<'_>,
    ) -> Result<Self, Mistake> {
        let raw = table.get_ref();
        let name = name("student.name", &raw.name)?;
        let allowed = "a name with a letter or a digit in it";
        let slug = read(
            "student.name",
            &raw.name,
            "no name for files can be made of it",
            allowed,
            |_| slug(&name),
        )?;
        if raw.login.get_ref().contains('@') {
            return Err(e_mail_as_login(&raw.login));
        }
        let allowed = "the login of Synergia, such as \"1234567\" or \"1234567u\"";
        let login = read(
            "student.login",
            &raw.login,
            "not a login",
            allowed,
            Login::parse,
        )?;
        let (door, password) = door(table, accounts, around)?;
        Ok(Self {
            name,
            slug,
            login,
            door,
            password,
            open_messages: raw.open_messages,
            calendar_file: calendar_file(raw.calendar_file.as_ref(), around)?,
            excuse_within: excuse_within(raw.excuse_within.as_ref())?,
            goals: goals(&raw.goals)?,
        })
    }
}

/// A path that ends with the name of a file.
fn calendar_file(
    text: Option<&raw::Text>,
    around: &Surroundings<'_>,
) -> Result<Option<PathBuf>, Mistake> {
    let (key, allowed) = (
        "student.calendar_file",
        "a path such as \"/srv/www/zosia.ics\"",
    );
    let Some(text) = text else {
        return Ok(None);
    };
    let is_file = |path: &str| !path.ends_with(['/', '.']) && !path.is_empty();
    read(key, text, "not the name of a file", allowed, |path| {
        is_file(path).then_some(())
    })?;
    around.path(key, text).map(Some)
}

/// Whole days: "7d".
fn excuse_within(text: Option<&raw::Text>) -> Result<Option<Days>, Mistake> {
    let days = |text: &str| text.strip_suffix('d')?.parse::<u16>().ok();
    let days = |text: &str| days(text).filter(|days| DAYS_TO_EXCUSE.contains(days));
    let allowed = "a number of days from 1 to 90, such as \"7d\"";
    let read = |text| {
        read(
            "student.excuse_within",
            text,
            "no number of days",
            allowed,
            days,
        )
    };
    let days = text.map(read).transpose()?;
    Ok(days.map(|days| Days::new(days.into())))
}

/// How the student comes in, and with which password: its own, or that of the Konto LIBRUS that it names. One with
/// neither comes in by the only account there is.
fn door(
    table: &Spanned<raw::Student>,
    accounts: &[KontoLibrus],
    around: &Surroundings<'_>,
) -> Result<(Door, PasswordSource), Mistake> {
    let raw = table.get_ref();
    let password = PasswordKeys::from(raw).source("student", around)?;
    let account = match (&raw.konto_librus, password, accounts) {
        (Some(_), Some((_, span)), _) => return Err(two_doors(span)),
        (Some(email), None, _) => named(email, accounts)?,
        (None, Some((password, _)), _) => return Ok((Door::Synergia, password)),
        (None, None, [only]) => only,
        (None, None, _) => return Err(no_door(table)),
    };
    let password = account.password.clone();
    Ok((Door::KontoLibrus(account.email.clone()), password))
}

fn named<'a>(text: &raw::Text, accounts: &'a [KontoLibrus]) -> Result<&'a KontoLibrus, Mistake> {
    let key = "student.konto_librus";
    let email = konto_librus::email(key, text)?;
    KontoLibrus::of(accounts, &email).ok_or_else(|| {
        let allowed = match accounts {
            [] => "the address of a table [[konto_librus]], with its password".to_owned(),
            accounts => {
                let given = accounts
                    .iter()
                    .map(|account| format!("\"{}\"", account.email));
                format!("one of {}", given.collect::<Vec<_>>().join(", "))
            }
        };
        Mistake::new(
            key,
            text.span(),
            "no [[konto_librus]] has this address",
            allowed,
        )
    })
}

/// With both, nobody could say which of the passwords was refused.
fn two_doors(password: Range<usize>) -> Mistake {
    let problem = "a password beside `konto_librus`";
    let allowed = "one of the two: the password of the login from school, or the account that the child is linked to";
    Mistake::new("student", password, problem, allowed)
}

fn no_door(table: &Spanned<raw::Student>) -> Mistake {
    let allowed = format!("{ONE_PASSWORD}; or `konto_librus`, the address of a [[konto_librus]]");
    Mistake::new("student", table.span(), "no password", allowed)
}

/// Librus would answer it as a wrong password.
fn e_mail_as_login(text: &raw::Text) -> Mistake {
    let problem =
        "an e-mail address, such as that of a Konto LIBRUS; the child's own login is meant";
    let allowed = "the login of Synergia, such as \"1234567\" or \"1234567u\"; the address belongs into a table \
         [[konto_librus]] (`dzwonek init` finds the logins of its children)";
    Mistake::new("student.login", text.span(), problem, allowed)
}

fn taken(key: &str, text: &raw::Text, problem: &str) -> Mistake {
    Mistake::new(
        key,
        text.span(),
        problem,
        "a different one for each student",
    )
}

/// The name in ASCII. Polish letters lose their marks; a name in another script is written in Punycode, which
/// nobody reads but every mail program can sort by.
fn slug(name: &str) -> Option<String> {
    let letters: String = name
        .chars()
        .filter(|c| !matches!(c, '\u{300}'..='\u{36f}')) // marks that stand for themselves
        .flat_map(char::to_lowercase)
        .map(without_polish_mark)
        .map(|c| if c.is_alphanumeric() { c } else { '-' })
        .collect();
    let words: Vec<_> = letters.split('-').filter(|word| !word.is_empty()).collect();
    let slug = words.join("-");
    match slug.as_str() {
        "" => None,
        ascii if ascii.is_ascii() => Some(slug),
        other => Host::parse(other).ok().map(|host| host.to_string()),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_slug_is_the_name_in_ascii() {
        let case = |name: &str, expected: Option<&str>| {
            assert_eq!(slug(name).as_deref(), expected, "{name}");
        };
        case("Zosia", Some("zosia"));
        case("Staś", Some("stas"));
        case("Stas\u{301}", Some("stas"));
        case("Łucja Ćwięczek-Żółw", Some("lucja-cwieczek-zolw"));
        case("  Ola (3b) ", Some("ola-3b"));
        case("Оля", Some("xn--k1af6c"));
        case("!!!", None);
    }
}
