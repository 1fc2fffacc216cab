//! The timetable of a kindergarten (API.md section 11).

use serde::{Deserialize, Deserializer};
use serde_json::value::RawValue;

use super::list::List;
use super::scalar::{Text, essential};

/// One of `timetableEntries`.
#[derive(Debug, Default, Deserialize)]
#[serde(rename_all = "camelCase", default)]
pub struct Block {
    #[serde(flatten)]
    pub activity: BlockContent,
    /// `planned`, `cancelled`, `substitution` or `substituted`.
    #[serde(rename = "type", deserialize_with = "essential")]
    pub kind: Text,
    pub comments: Text,
    /// What a substitution stands for.
    #[serde(deserialize_with = "activity")]
    pub substituted_lesson: Option<BlockContent>,
}

/// What is done, when, where and with whom.
#[derive(Debug, Default, Deserialize)]
#[serde(rename_all = "camelCase", default)]
pub struct BlockContent {
    pub identifier: Text,
    pub date: Text,
    pub start_time: Text,
    pub end_time: Text,
    pub activity_type_identifier: Text,
    pub classroom_identifier: Text,
    /// LIDs.
    pub teachers: List<Text>,
}

/// It in full, or its identifier alone; nothing else spoils the item around it.
fn activity<'de, D: Deserializer<'de>>(deserializer: D) -> Result<Option<BlockContent>, D::Error> {
    let raw = Box::<RawValue>::deserialize(deserializer)?;
    if raw.get().starts_with('{') {
        return Ok(serde_json::from_str(raw.get()).ok());
    }
    let identifier: Text = serde_json::from_str(raw.get()).unwrap_or_default();
    Ok(identifier.0.is_some().then(|| BlockContent {
        identifier,
        ..BlockContent::default()
    }))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_substitution_names_its_original_in_full_or_by_id() {
        for (json, identifier, date) in [
            ("{}", None, None),
            (r#"{"substitutedLesson":null}"#, None, None),
            (r#"{"substitutedLesson":[]}"#, None, None),
            (r#"{"substitutedLesson":"E-3"}"#, Some("E-3"), None),
            (
                r#"{"substitutedLesson":{"identifier":"E-3"}}"#,
                Some("E-3"),
                None,
            ),
            (
                r#"{"substitutedLesson":{"identifier":"E-3","date":"2027-01-13","room":{}}}"#,
                Some("E-3"),
                Some("2027-01-13"),
            ),
        ] {
            let block: Block = serde_json::from_str(json).unwrap();
            let told = block.substituted_lesson.unwrap_or_default();
            assert_eq!(told.identifier.as_deref(), identifier, "{json}");
            assert_eq!(told.date.as_deref(), date, "{json}");
        }
    }
}
