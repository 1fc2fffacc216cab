//! One lookup: rows by id, and when to read them again.

use std::collections::{BTreeMap, BTreeSet};

use chrono::{DateTime, Duration, Utc};
use serde::{Deserialize, Serialize};

use super::{DAY, is_within_a_day, person};
use crate::domain::entry::Named;
use crate::domain::text::clean_line;
use crate::synergia::wire;

/// A lookup that met a failing server is asked again with one of the next polls, not with each.
const AFTER_TROUBLE: Duration = Duration::hours(1);

/// One lookup.
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize)]
#[serde(default)]
pub struct Table {
    pub(super) rows: BTreeMap<String, Row>,
    // Versions that left entities in names call it `read_at`: after an update all names are read anew.
    #[serde(rename = "clean_at")]
    read_at: Option<DateTime<Utc>>,
    /// Not to be asked before, because it was refused.
    rests_until: Option<DateTime<Utc>>,
    /// The unknown ids for which it was read early, and when: once a day for each.
    looked_for: BTreeMap<String, DateTime<Utc>>,
}

/// What is kept of a row.
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize)]
#[serde(default)]
pub(super) struct Row {
    #[serde(skip_serializing_if = "Option::is_none")]
    name: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    weight: Option<f64>,
    /// Whether the grades of a category stay out of the average.
    #[serde(skip_serializing_if = "std::ops::Not::not")]
    is_out_of_average: bool,
    /// The most points that a category allows.
    #[serde(skip_serializing_if = "Option::is_none")]
    most: Option<f64>,
    /// The id of the subject of a lesson.
    #[serde(skip_serializing_if = "Option::is_none")]
    subject: Option<String>,
    /// Whether a type of attendance counts as presence.
    #[serde(skip_serializing_if = "Option::is_none")]
    is_presence_kind: Option<bool>,
    /// The id of the type that a type of attendance is based on.
    #[serde(skip_serializing_if = "Option::is_none")]
    standard_type: Option<String>,
}

/// Why a lookup could not be read.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum NoRows {
    /// It was refused or made no sense.
    Refused,
    /// The register is in trouble.
    Trouble,
}

impl Table {
    /// One of which nothing is known.
    pub const fn new() -> Self {
        Self {
            rows: BTreeMap::new(),
            read_at: None,
            rests_until: None,
            looked_for: BTreeMap::new(),
        }
    }

    /// Whether it should be read now for the sake of these ids.
    pub fn is_wanted(&self, ids: &BTreeSet<String>, now: DateTime<Utc>) -> bool {
        let is_old = !is_within_a_day(self.read_at, now);
        let may_be_read = !ids.is_empty() && !self.rests(now);
        (is_old && may_be_read) || self.lacks(ids, now)
    }

    /// Whether it should be read now for the sake of one of these ids that is unknown.
    pub fn lacks(&self, ids: &BTreeSet<String>, now: DateTime<Utc>) -> bool {
        let is_unknown = |id: &String| {
            let looked_for = self.looked_for.get(id).copied();
            let is_known = self.read_at.is_some() && self.rows.contains_key(id);
            !is_known && !is_within_a_day(looked_for, now)
        };
        !self.rests(now) && ids.iter().any(is_unknown)
    }

    /// It is not to be read again before this time for the sake of these ids, if it was seen to that now.
    pub fn suffices_until(&self, ids: &BTreeSet<String>, now: DateTime<Utc>) -> DateTime<Utc> {
        let looked_for = ids.iter().filter_map(|id| self.looked_for.get(id));
        let daily = self.read_at.iter().chain(looked_for).map(|at| *at + DAY);
        let times = daily.chain(self.rests_until);
        times.filter(|at| *at > now).min().unwrap_or(now + DAY)
    }

    fn rests(&self, now: DateTime<Utc>) -> bool {
        let until = self.rests_until;
        until.is_some_and(|until| now < until && until - now <= DAY)
    }

    /// Takes what was read for the sake of `ids`. Rows that are gone from the register stay: the teacher
    /// who left still signs the old grades.
    pub fn take(&mut self, rows: Vec<wire::Row>, ids: &BTreeSet<String>, now: DateTime<Utc>) {
        let rows = rows.into_iter().filter_map(|row| {
            let id = row.id.0.clone()?;
            Some((id, Row::from(row)))
        });
        for (id, row) in rows {
            let known = self.rows.remove(&id).unwrap_or_default();
            self.rows.insert(id, row.or(known));
        }
        self.read_at = Some(now);
        self.rests_until = None;
        self.looked_for
            .retain(|_, at| is_within_a_day(Some(*at), now));
        let unknown = ids.iter().filter(|id| !self.rows.contains_key(*id));
        let unknown: Vec<_> = unknown.map(|id| (id.clone(), now)).collect();
        self.looked_for.extend(unknown);
    }

    /// Forgets all rows.
    pub fn forget(&mut self) {
        self.rows.clear();
    }

    /// Whether it has a row of this id.
    pub fn holds(&self, id: &str) -> bool {
        self.rows.contains_key(id)
    }

    /// Leaves it alone for a while; what is known stays.
    pub fn rest(&mut self, why: NoRows, now: DateTime<Utc>) {
        let pause = match why {
            NoRows::Refused => DAY,
            NoRows::Trouble => AFTER_TROUBLE,
        };
        self.rests_until = Some(now + pause);
    }

    /// All names.
    pub fn names(&self) -> impl Iterator<Item = &str> {
        self.rows.values().filter_map(|row| row.name.as_deref())
    }

    /// The reference `id` with its name, as far as it is known.
    pub fn named(&self, id: Option<&str>) -> Option<Named> {
        let id = id?;
        Some(Named {
            id: clean_line(id),
            name: self.name(id),
        })
    }

    /// The name, or the text, of `id`.
    pub fn name(&self, id: &str) -> Option<String> {
        self.rows.get(id)?.name.clone()
    }

    /// The id of the school subject of the lesson `id`.
    pub fn subject(&self, id: &str) -> Option<&str> {
        self.rows.get(id)?.subject.as_deref()
    }

    /// The ids of the subjects of these lessons.
    pub fn subjects(&self, ids: &BTreeSet<String>) -> BTreeSet<String> {
        let subjects = ids.iter().filter_map(|id| self.subject(id));
        subjects.map(str::to_owned).collect()
    }

    /// The weight of the category `id`.
    pub fn weight(&self, id: &str) -> Option<f64> {
        self.rows.get(id)?.weight
    }

    /// Whether the category `id` counts to the average; `None` when it is not known.
    pub fn counts_to_average(&self, id: &str) -> Option<bool> {
        Some(!self.rows.get(id)?.is_out_of_average)
    }

    /// The most points that the category `id` allows.
    pub fn most(&self, id: &str) -> Option<f64> {
        self.rows.get(id)?.most
    }

    /// Whether the type of attendance `id` counts as presence.
    pub fn is_presence_kind(&self, id: &str) -> Option<bool> {
        self.rows.get(id)?.is_presence_kind
    }

    /// The id of the standard type that the type of attendance `id` is based on.
    pub fn standard_type(&self, id: &str) -> Option<&str> {
        self.rows.get(id)?.standard_type.as_deref()
    }
}

impl Row {
    /// The row; what it stands for does not become unknown because it is left out.
    fn or(self, known: Self) -> Self {
        Self {
            name: self.name.or(known.name),
            subject: self.subject.or(known.subject),
            ..self
        }
    }
}

impl From<wire::Row> for Row {
    fn from(row: wire::Row) -> Self {
        let line = wire::Text::line;
        let name = line(&row.name)
            .or_else(|| line(&row.category_name))
            .or_else(|| person(row.first_name.as_deref(), row.last_name.as_deref()))
            .or_else(|| line(&row.symbol))
            .or_else(|| row.text.as_deref().map(str::to_owned));
        Self {
            name,
            weight: row.weight.0,
            is_out_of_average: !row.count_to_the_average.0,
            most: row.value_to.0.filter(|most| *most > 0.0),
            subject: row.subject.id,
            is_presence_kind: row.is_presence_kind.map(|flag| flag.0),
            standard_type: row.standard_type.id,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn at(hour: i64) -> DateTime<Utc> {
        DateTime::UNIX_EPOCH + Duration::hours(10_000 + hour)
    }

    fn ids(ids: &[&str]) -> BTreeSet<String> {
        ids.iter().map(ToString::to_string).collect()
    }

    fn rows(json: &str) -> Vec<wire::Row> {
        serde_json::from_str(json).unwrap()
    }

    #[test]
    fn a_lookup_is_read_daily_and_for_unknown_ids() {
        let mut table = Table::default();
        assert!(!table.is_wanted(&ids(&[]), at(0)));
        assert!(table.is_wanted(&ids(&["1"]), at(0)));
        table.take(rows(r#"[{"Id":1,"Name":"Muzyka"}]"#), &ids(&["1"]), at(0));
        for (asked, hour, expected) in [
            (ids(&["1"]), 1, false),
            (ids(&["1"]), 23, false),
            (ids(&["1"]), 24, true),
            (ids(&["1", "2"]), 1, true),
        ] {
            assert_eq!(
                table.is_wanted(&asked, at(hour)),
                expected,
                "{asked:?} {hour}"
            );
        }
        table.take(rows("[]"), &ids(&["1", "2"]), at(1));
        assert_eq!(table.name("1").as_deref(), Some("Muzyka"));
        assert!(!table.is_wanted(&ids(&["2"]), at(2)));
        assert!(table.is_wanted(&ids(&["3"]), at(2)));
        assert!(table.is_wanted(&ids(&["2"]), at(25)));
        assert!(table.lacks(&ids(&["1", "2"]), at(48)));
        assert!(!table.lacks(&ids(&["1"]), at(48)));
    }

    #[test]
    fn a_lookup_suffices_until_it_is_wanted() {
        let both = ids(&["1", "2"]);
        let mut table = Table::default();
        table.take(rows(r#"[{"Id":1,"Name":"Muzyka"}]"#), &both, at(0));
        // Another id of it was looked for later.
        table.take(rows("[]"), &ids(&["3"]), at(5));
        for (asked, hour) in [(ids(&["1"]), 29), (both, 24), (ids(&["3"]), 29)] {
            let until = table.suffices_until(&asked, at(6));
            assert_eq!(until, at(hour), "{asked:?}");
            assert!(!table.is_wanted(&asked, until - Duration::seconds(1)));
            assert!(table.is_wanted(&asked, until));
        }
        table.rest(NoRows::Trouble, at(6));
        assert_eq!(table.suffices_until(&ids(&["1"]), at(6)), at(7));
    }

    #[test]
    fn names_of_a_version_that_left_entities_in_them_are_read_anew() {
        let stored =
            r#"{"rows":{"1":{"name":"Plastyka &amp; technika"}},"read_at":"1971-02-21T16:00:00Z"}"#;
        let mut table: Table = serde_json::from_str(stored).unwrap();
        assert_eq!(table.name("1").as_deref(), Some("Plastyka &amp; technika"));
        assert!(table.is_wanted(&ids(&["1"]), at(1)) && table.lacks(&ids(&["1"]), at(1)));
        let json = r#"[{"Id":1,"Name":"Plastyka &amp; technika"}]"#;
        table.take(rows(json), &ids(&["1"]), at(1));
        assert_eq!(table.name("1").as_deref(), Some("Plastyka & technika"));
        let restored = serde_json::to_string(&table).unwrap();
        let restored: Table = serde_json::from_str(&restored).unwrap();
        assert!(!restored.is_wanted(&ids(&["1"]), at(2)));
    }

    #[test]
    fn a_refused_lookup_rests_longer_than_a_failed_one() {
        for (why, hours) in [(NoRows::Refused, 24), (NoRows::Trouble, 1)] {
            let mut table = Table::default();
            table.rest(why, at(0));
            assert!(!table.is_wanted(&ids(&["1"]), at(hours) - Duration::minutes(1)));
            assert!(table.is_wanted(&ids(&["1"]), at(hours)));
            assert!(
                table.is_wanted(&ids(&["1"]), at(-48)),
                "the clock was set back"
            );
        }
    }

    #[test]
    fn a_row_is_named_by_what_it_has() {
        let mut table = Table::default();
        let json = r#"[
            {"Id":1,"Name":"Kartkówka","Weight":"1,5","CountToTheAverage":null},
            {"Id":"2","FirstName":null,"LastName":"Sekretariat szkoły"},
            {"Id":3,"FirstName":"Anna","LastName":"Kowal"},
            {"Id":4,"Name":"","Symbol":"sg"},
            {"Id":5,"Text":"Ułamki\nzwykłe","Weight":null},
            {"Id":6,"Name":null},
            {"Id":7,"CategoryName":"Praca na lekcji","CountToTheAverage":false},
            {"Id":8,"Subject":{"Id":42101},"Teacher":{"Id":1}},
            {"identifier":"LID-9","numericIdentifier":42107,"name":"Muzyka"},
            {"Id":11,"Name":"Projekt","ValueFrom":0,"ValueTo":"20"},
            {"Id":12,"Name":"Miesięczna","ValueFrom":0,"ValueTo":0}]"#;
        table.take(rows(json), &ids(&[]), at(0));
        for (id, name) in [
            ("1", Some("Kartkówka")),
            ("2", Some("Sekretariat szkoły")),
            ("3", Some("Anna Kowal")),
            ("4", Some("sg")),
            ("5", Some("Ułamki\nzwykłe")),
            ("6", None),
            ("7", Some("Praca na lekcji")),
            ("8", None),
            ("LID-9", Some("Muzyka")),
        ] {
            assert_eq!(table.name(id).as_deref(), name, "{id}");
        }
        assert_eq!(table.weight("1"), Some(1.5));
        assert_eq!(table.weight("5"), None);
        assert_eq!(table.counts_to_average("1"), Some(true));
        assert_eq!(table.counts_to_average("7"), Some(false));
        assert_eq!(table.counts_to_average("9"), None);
        assert_eq!((table.most("11"), table.most("12")), (Some(20.0), None));
        assert_eq!(table.subject("8"), Some("42101"));
        assert_eq!(table.subject("7"), None);
        assert_eq!(table.subjects(&ids(&["7", "8"])), ids(&["42101"]));
    }
}
