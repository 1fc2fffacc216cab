//! The descriptive grades of the first class (API.md section 6).

use serde::{Deserialize, Deserializer};
use serde_json::Value;

use super::list::List;
use super::scalar::{Code, Ref, essential};
use super::text::Text;

/// One of the partial grades.
#[derive(Debug, Default, Deserialize)]
#[serde(rename_all = "camelCase", default)]
pub struct PartialGrade {
    pub grade_id: Code,
    pub teacher_id: Ref,
    pub added_by: Ref,
    pub area: Ref,
    pub subject_id: Ref,
    pub scale_value: Ref,
    #[serde(deserialize_with = "essential")]
    pub content: Text,
    pub comments: Remarks,
    pub implemented_requirements: List<Ref>,
    #[serde(deserialize_with = "essential")]
    pub date: Code,
    pub semester: Code,
    #[serde(deserialize_with = "essential")]
    pub add_date: Code,
}

/// How much of a list an answer holds.
#[derive(Debug, Default, Deserialize)]
#[serde(default)]
pub struct Pagination {
    pub total: Code,
}

impl Pagination {
    /// How many items there are in all.
    pub fn total(&self) -> Option<usize> {
        self.total.as_deref()?.parse().ok()
    }
}

/// What the teacher remarks, cleaned as a [`Text`] is: a text in the one answer that was published; a list or an object of texts would
/// mean the same.
#[derive(Debug, Default, PartialEq, Eq)]
pub struct Remarks(pub Vec<Text>);

/// The keys under which an object may hold a remark. Numbers are those of a list with gaps, as PHP writes it.
const REMARK_KEYS: [&str; 4] = ["text", "content", "comment", "value"];

impl<'de> Deserialize<'de> for Remarks {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let mut remarks = Vec::new();
        collect(Value::deserialize(deserializer)?, &mut remarks);
        Ok(Self(remarks))
    }
}

fn collect(value: Value, remarks: &mut Vec<Text>) {
    match value {
        Value::String(text) => remarks.extend(Text::read(&text).if_any()),
        Value::Array(items) => items.into_iter().for_each(|item| collect(item, remarks)),
        Value::Object(entries) => {
            let remarks_in = entries
                .into_iter()
                .filter(|(key, _)| may_hold_a_remark(key));
            remarks_in.for_each(|(_, value)| collect(value, remarks));
        }
        _ => {}
    }
}

fn may_hold_a_remark(key: &str) -> bool {
    REMARK_KEYS.contains(&key.to_ascii_lowercase().as_str()) || key.parse::<u32>().is_ok()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn remarks_come_as_a_text_a_list_or_an_object() {
        for (json, expected) in [
            (r#""Praca na lekcji""#, vec!["Praca na lekcji"]),
            (r#"["a","b"]"#, vec!["a", "b"]),
            (
                r#"[{"id":"LID-1","text":"a"},{"Content":"b"}]"#,
                vec!["a", "b"],
            ),
            (
                r#"{"id":"LID-1","comment":"a","addedBy":"LID-2"}"#,
                vec!["a"],
            ),
            (r#"{"0":"a","2":{"value":"b"}}"#, vec!["a", "b"]),
            (r#""  ""#, vec![]),
            ("null", vec![]),
            ("[]", vec![]),
            ("7", vec![]),
        ] {
            let remarks: Remarks = serde_json::from_str(json).unwrap();
            let remarks: Vec<_> = remarks.0.iter().filter_map(Text::as_deref).collect();
            assert_eq!(remarks, expected, "{json}");
        }
    }
}
