//! A JSON answer, opened no further than needed: its items are read one by one, so that a bad one spoils
//! nothing but itself.

use std::collections::BTreeMap;

use data_encoding::BASE64_NOPAD;
use serde::Deserialize;
use serde::de::{DeserializeOwned, IgnoredAny};
use serde_json::value::RawValue;

use super::scalar::Code;
use crate::domain::visit::answer::{Tallied, Tally};
use crate::domain::visit::basis::Digest;

/// A JSON object or a bare list.
#[derive(Debug)]
pub struct Document {
    text: String,
    head: Head,
    /// What its bytes look like.
    pub digest: Digest,
    /// Whether they are those of the last time.
    pub is_as_before: bool,
}

/// The items of a list.
#[derive(Debug)]
pub struct Items<T> {
    /// Those that could be read.
    pub read: Vec<T>,
    /// The ids of those that could not, as far as they have one, made safe for the log.
    pub skipped: Vec<String>,
    /// How many more could be read, and are not meant.
    pub others: usize,
}

/// A digest of bytes.
pub fn digest(bytes: &[u8]) -> Digest {
    let digest = ring::digest::digest(&ring::digest::SHA256, bytes);
    Digest(BASE64_NOPAD.encode(digest.as_ref()))
}

/// What stands under a key of an answer.
#[derive(Debug, PartialEq, Eq)]
pub enum Root<'d> {
    Value(&'d str),
    /// An explicit null: the module is off (API.md section 4).
    Null,
    Missing,
}

/// `Status` and `Code`, which only refusals have.
#[derive(Debug, Deserialize, Default)]
#[serde(rename_all = "PascalCase", default)]
struct Head {
    status: Code,
    code: Code,
}

impl Head {
    /// The head of a JSON text; `None` of any other.
    fn of(text: &str) -> Option<Self> {
        if is_object(text) {
            return serde_json::from_str(text).ok();
        }
        serde_json::from_str::<IgnoredAny>(text).ok()?;
        Some(Self::default())
    }
}

impl Document {
    /// The answer, if it is JSON.
    pub fn new(text: String) -> Option<Self> {
        Self::after(None, text)
    }

    /// The answer, if it is JSON. One that looks like the one `before`, which was data, is so too: it is not opened.
    pub fn after(before: Option<&Digest>, text: String) -> Option<Self> {
        let digest = digest(text.as_bytes());
        let is_as_before = before == Some(&digest);
        let head = if is_as_before {
            Head::default()
        } else {
            Head::of(&text)?
        };
        Some(Self {
            text,
            head,
            digest,
            is_as_before,
        })
    }

    /// The whole of it.
    pub fn text(&self) -> &str {
        &self.text
    }

    /// Whether it is an object, not a bare list or value.
    pub fn is_object(&self) -> bool {
        is_object(&self.text)
    }

    /// Its `Status`: "Error", "Disabled".
    pub fn status(&self) -> Option<&str> {
        self.head.status.as_deref()
    }

    /// Its `Code`: "Maintenance", "AccessDeny".
    pub fn code(&self) -> Option<&str> {
        self.head.code.as_deref()
    }

    /// What stands under `key`.
    pub fn root(&self, key: &str) -> Root<'_> {
        let Ok(keys) = serde_json::from_str::<BTreeMap<String, &RawValue>>(&self.text) else {
            return Root::Missing;
        };
        match keys.get(key).map(|raw| raw.get()) {
            None => Root::Missing,
            Some("null") => Root::Null,
            Some(raw) => Root::Value(raw),
        }
    }

    /// Whether a list without an item stands under `key`.
    pub fn is_empty_list(&self, key: &str) -> bool {
        match self.root(key) {
            Root::Value(raw) => {
                serde_json::from_str::<Vec<IgnoredAny>>(raw).is_ok_and(|list| list.is_empty())
            }
            Root::Null | Root::Missing => false,
        }
    }

    /// The record under `key`.
    pub fn record<T: DeserializeOwned>(&self, key: &str) -> Option<T> {
        match self.root(key) {
            Root::Value(raw) => serde_json::from_str(raw).ok(),
            Root::Null | Root::Missing => None,
        }
    }
}

impl<T> Default for Items<T> {
    fn default() -> Self {
        Self {
            read: Vec::new(),
            skipped: Vec::new(),
            others: 0,
        }
    }
}

impl<T: DeserializeOwned> Items<T> {
    /// The items of a list; `None` when it is none.
    pub fn of(list: &str) -> Option<Self> {
        let mut items = Self::default();
        for (_, raw) in elements(list)? {
            match record(raw.get()) {
                Some(item) => items.read.push(item),
                None => items.skipped.push(id_in(raw.get())),
            }
        }
        Some(items)
    }
}

impl<T> Items<T> {
    /// Of those that could be read the ones of which `is_meant` says so. It says nothing of an item that cannot be
    /// read after all, whose `id` is kept.
    pub fn only(mut self, id: impl Fn(&T) -> &Code, is_meant: impl Fn(&T) -> Option<bool>) -> Self {
        for item in std::mem::take(&mut self.read) {
            match is_meant(&item) {
                Some(true) => self.read.push(item),
                Some(false) => self.others += 1,
                None => self.skipped.push(safe_id(id(&item))),
            }
        }
        self
    }
}

impl<T> Tallied for Items<T> {
    fn tally(&self) -> Tally {
        let unreadable = self.skipped.len();
        Tally {
            items: self.read.len() + self.others + unreadable,
            unreadable,
        }
    }
}

/// The elements of a list, each with its place; `None` when it is none. As PHP writes them, a list with gaps is an object
/// with the places for keys, and where there is one element it may stand alone (API.md section 4).
pub(super) fn elements(list: &str) -> Option<Vec<(usize, &RawValue)>> {
    if let Ok(elements) = serde_json::from_str::<Vec<&RawValue>>(list) {
        return Some(elements.into_iter().enumerate().collect());
    }
    match numbered(list) {
        Some(elements) => Some(elements),
        None if is_object(list) => Some(vec![(0, serde_json::from_str(list).ok()?)]),
        None => None,
    }
}

/// The elements of a list that is written as an object, in their order. One without any key is not known to be a list.
fn numbered(list: &str) -> Option<Vec<(usize, &RawValue)>> {
    let elements: BTreeMap<usize, &RawValue> = serde_json::from_str(list).ok()?;
    (!elements.is_empty()).then(|| elements.into_iter().collect())
}

/// A JSON object as a record. serde would take a list for one too, field by field.
fn record<T: DeserializeOwned>(json: &str) -> Option<T> {
    is_object(json)
        .then(|| serde_json::from_str(json).ok())
        .flatten()
}

fn is_object(json: &str) -> bool {
    json.trim_start().starts_with('{')
}

#[derive(Deserialize, Default)]
struct WithId<'a> {
    #[serde(
        borrow,
        rename = "Id",
        alias = "messageId",
        alias = "gradeId",
        alias = "id"
    )]
    id: Option<&'a RawValue>,
}

/// The id of an unreadable item, as far as it is known.
fn id_in(item: &str) -> String {
    let found: WithId<'_> = serde_json::from_str(item).unwrap_or_default();
    letters_of(found.id.map_or("", RawValue::get))
}

/// An id, made safe for the log.
pub fn safe_id(id: &Code) -> String {
    letters_of(id.as_deref().unwrap_or_default())
}

/// Letters, digits and hyphens, and few of them.
fn letters_of(id: &str) -> String {
    id.chars()
        .filter(|c| c.is_ascii_alphanumeric() || *c == '-')
        .take(40)
        .collect()
}

#[cfg(test)]
mod tests {
    use super::super::grade::Grade;
    use super::*;

    #[test]
    fn one_bad_item_spoils_only_itself() {
        let list =
            r#"[{"Id":1},"x",{"Id":2,"Grade":"\ud83d"},{"Id":3,"Grade":null},{"Id":4,"Grade":{}}]"#;
        let items = Items::<Grade>::of(list).unwrap();
        assert_eq!(items.read.len(), 2);
        assert_eq!(items.skipped, ["", "2", "4"]);
    }

    #[test]
    fn a_list_may_be_an_object_or_its_only_item() {
        for (list, ids, skipped) in [
            ("[]", vec![], 0),
            (r#"[{"Id":1},{"Id":2}]"#, vec!["1", "2"], 0),
            (r#"{"0":{"Id":1},"1":{"Id":2}}"#, vec!["1", "2"], 0),
            (r#"{"10":{"Id":2},"9":{"Id":1},"11":7}"#, vec!["1", "2"], 1),
            (r#"{"Id":1,"Grade":"5"}"#, vec!["1"], 0),
            (r#"{"Grade":{},"Id":1}"#, vec![], 1),
        ] {
            let items = Items::<Grade>::of(list).unwrap();
            let read: Vec<_> = items
                .read
                .iter()
                .filter_map(|item| item.id.as_deref())
                .collect();
            assert_eq!((read, items.skipped.len()), (ids, skipped), "{list}");
        }
        for list in ["7", "\"x\"", "null", "true"] {
            assert!(Items::<Grade>::of(list).is_none(), "{list}");
        }
    }

    #[test]
    fn what_is_not_meant_counts_as_read() {
        let list = r#"[{"Id":1,"Semester":1},{"Id":2,"Semester":2},{"Id":3},"x"]"#;
        let of_first = |grade: &Grade| Some(grade.semester.as_deref()? == "1");
        let items = Items::<Grade>::of(list)
            .unwrap()
            .only(|grade| &grade.id, of_first);
        assert_eq!((items.read.len(), items.others), (1, 1));
        assert_eq!(items.skipped, ["", "3"]);
        let (items, unreadable) = (4, 2);
        assert_eq!(
            Items::<Grade>::of(list)
                .unwrap()
                .only(|grade| &grade.id, of_first)
                .tally(),
            Tally { items, unreadable }
        );
    }

    #[test]
    fn null_and_missing_are_distinguished() {
        let document = Document::new(r#"{"A":null,"B":[]}"#.into()).unwrap();
        for (key, expected) in [
            ("A", Root::Null),
            ("B", Root::Value("[]")),
            ("C", Root::Missing),
        ] {
            assert_eq!(document.root(key), expected);
        }
    }

    #[test]
    fn an_answer_is_known_by_its_bytes() {
        let first = Document::new(r#"{"Grades":[]}"#.into()).unwrap();
        for (text, is_as_before) in [
            (r#"{"Grades":[]}"#, true),
            (r#"{"Grades": []}"#, false),
            (r#"{"Grades":[],"Status":"Disabled"}"#, false),
        ] {
            let next = Document::after(Some(&first.digest), text.into()).unwrap();
            assert_eq!(next.is_as_before, is_as_before, "{text}");
        }
        assert!(Document::after(Some(&first.digest), r#"{"Grades":["#.into()).is_none());
    }

    #[test]
    fn half_a_body_and_a_page_are_no_documents() {
        for body in ["", "{\"Grades\":[{\"Id\":1", "<html></html>", "{} x"] {
            assert!(Document::new(body.into()).is_none(), "{body}");
        }
        let deep = "[".repeat(10_000) + &"]".repeat(10_000);
        assert!(Items::<Grade>::of(&deep).is_none_or(|items| items.read.is_empty()));
    }
}
