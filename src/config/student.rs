//! The tables `[[student]]`.

use std::collections::HashSet;

use toml::Spanned;
use url::Host;

use super::error::Mistake;
use super::password::PasswordSource;
use super::password_keys::{ONE_PASSWORD, PasswordKeys};
use super::raw;
use super::surroundings::{Surroundings, name, read};
use crate::domain::Login;
use crate::domain::text::without_polish_mark;

/// A child, with a login to the register.
#[derive(Debug, Clone)]
pub struct Student {
    /// How letters call the child. Unique.
    pub name: String,
    /// The name in ASCII, in lower case, with `-` between words: for `List-Id` and names of files. Unique.
    pub slug: String,
    /// Unique.
    pub login: Login,
    pub password: PasswordSource,
    /// Whether messages may be opened, which marks them as read in Librus.
    pub open_messages: bool,
}

impl Student {
    /// Reads all students.
    pub(super) fn read_all(
        tables: &[Spanned<raw::Student>],
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
        let mut students = Vec::new();
        for table in tables {
            let raw = table.get_ref();
            let student = Self::read(table, around)?;
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
            students.push(student);
        }
        Ok(students)
    }

    fn read(table: &Spanned<raw::Student>, around: &Surroundings<'_>) -> Result<Self, Mistake> {
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
        let Some((password, _)) = PasswordKeys::from(raw).source("student", around)? else {
            return Err(Mistake::new(
                "student",
                table.span(),
                "no password",
                ONE_PASSWORD,
            ));
        };
        Ok(Self {
            name,
            slug,
            login,
            password,
            open_messages: raw.open_messages,
        })
    }
}

/// Librus would answer it as a wrong password.
fn e_mail_as_login(text: &raw::Text) -> Mistake {
    let problem =
        "an e-mail address, such as that of a Konto LIBRUS; the login from school is meant";
    let allowed =
        "the login that the school gave out for Synergia, such as \"1234567\" or \"1234567u\"";
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
