//! Names for ids: subjects, teachers, categories, comments, classrooms, lessons, types (API.md sections 5 to 10),
//! who the child is, and how its school counts grades. Kept for a day; a lookup that cannot be read hides no entry.

mod enrolment;
mod grading;
mod lookup;
mod places;
mod references;
mod table;

use std::collections::BTreeMap;

use chrono::{DateTime, Duration, Utc};
use serde::{Deserialize, Serialize};

pub(super) use enrolment::{Enrolment, RegisterNumber};
use grading::Grading;
pub(super) use lookup::Lookup;
pub(super) use places::{Found, Pace, Places};
pub(super) use references::References;
pub(super) use table::{NoRows, Table};

use crate::domain::entry::Named;
use crate::domain::text::{clean_line, same_person};
use crate::synergia::request::UserLid;
use crate::synergia::session::SessionStoreError;

const DAY: Duration = Duration::hours(24);

/// Everything looked up for one student.
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize)]
#[serde(default)]
pub struct Lookups {
    #[serde(flatten)]
    tables: BTreeMap<Lookup, Table>,
    pub enrolment: Enrolment,
    pub scale: Grading,
    pub register_number: RegisterNumber,
    /// Under which LID a kindergarten knows the child, once one did.
    pub kindergartener: Option<UserLid>,
    /// The LID of the child according to the account of the login, once known: it is for good.
    pub lid_of_account: Option<UserLid>,
    /// The LID according to `Users`.
    pub lid_of_user: Option<UserLid>,
    pub places: Places,
}

impl Lookups {
    /// The lookups in a text. What cannot be read any more, after an update for example, is asked for again.
    pub fn restored(text: Option<&str>) -> Self {
        let lookups = text.and_then(|text| serde_json::from_str(text).ok());
        lookups.unwrap_or_default()
    }

    /// Their text, which only this client can read.
    pub fn text(&self) -> Result<String, SessionStoreError> {
        serde_json::to_string(self).map_err(|error| SessionStoreError(error.into()))
    }

    /// Every name that is known, whenever it was read, as a text.
    pub fn names(&self) -> Result<String, SessionStoreError> {
        let tables = self.tables.iter();
        let rows: BTreeMap<_, _> = tables
            .map(|(lookup, table)| (lookup, &table.rows))
            .collect();
        serde_json::to_string(&rows).map_err(|error| SessionStoreError(error.into()))
    }

    /// What is known of one lookup.
    pub fn of(&self, lookup: Lookup) -> &Table {
        static NOTHING: Table = Table::new();
        self.tables.get(&lookup).unwrap_or(&NOTHING)
    }

    /// The reference `id` with its name, as far as it is known.
    pub fn named(&self, lookup: Lookup, id: Option<&str>) -> Option<Named> {
        self.of(lookup).named(id)
    }

    /// The subject of a lesson, as far as it is known.
    pub fn subject_of(&self, lesson: Option<&str>) -> Option<Named> {
        let subject = self.of(Lookup::Lessons).subject(lesson?);
        self.named(Lookup::Subjects, subject)
    }

    /// The name in the usual order, where it is that of a person who is known: the old module and the trips name people
    /// last name first.
    pub fn in_usual_order(&self, name: &str) -> String {
        let people = [Lookup::Users, Lookup::Accounts].map(|lookup| self.of(lookup).names());
        let known = people.into_iter().flatten();
        let mut same = known.filter(|known| same_person(known, name));
        same.next().unwrap_or(name).to_owned()
    }

    /// The table of a lookup, to be added to.
    pub fn table(&mut self, lookup: Lookup) -> &mut Table {
        self.tables.entry(lookup).or_default()
    }
}

/// `Anna Kowal`; an office has only a last name (API.md section 18).
pub(super) fn person(first: Option<&str>, last: Option<&str>) -> Option<String> {
    let both = [first, last].map(Option::unwrap_or_default).join(" ");
    let name = clean_line(&both);
    (!name.is_empty()).then_some(name)
}

/// A time in the future counts for nothing: a clock that ran ahead must not block a lookup.
fn is_within_a_day(at: Option<DateTime<Utc>>, now: DateTime<Utc>) -> bool {
    at.is_some_and(|at| at <= now && now - at < DAY)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_known_person_is_named_in_the_usual_order() {
        let text = r#"{"users":{"rows":{"1":{"name":"Urszula Sikora"}}}}"#;
        let lookups = Lookups::restored(Some(text));
        for (name, shown) in [
            ("Sikora Urszula", "Urszula Sikora"),
            ("Urszula Sikora", "Urszula Sikora"),
            ("Sekretariat szkoły", "Sekretariat szkoły"),
        ] {
            assert_eq!(lookups.in_usual_order(name), shown);
        }
    }

    #[test]
    fn lookups_of_an_older_version_are_still_read() {
        let text = r#"{"subjects":{"rows":{"42101":{"name":"Matematyka"}},"read_at":"2026-10-05T06:00:00Z",
            "rests_until":null,"looked_for":{}},"users":{"rows":{},"read_at":null},
            "enrolment":{"class":"5b"},"kindergartener":null,"places":{}}"#;
        let lookups = Lookups::restored(Some(text));
        let mathematics = lookups.of(Lookup::Subjects).name("42101");
        assert_eq!(mathematics.as_deref(), Some("Matematyka"));
        assert_eq!(lookups.enrolment.class.as_deref(), Some("5b"));
        assert_eq!(Lookups::restored(Some(&lookups.text().unwrap())), lookups);
        assert_eq!(Lookups::restored(Some("{")), Lookups::default());
    }
}
