//! The timetable of a kindergarten (API.md section 11).

use serde::de::Error;
use serde::{Deserialize, Deserializer};
use serde_json::value::RawValue;

use super::list::List;
use super::scalar::{Code, essential};
use super::text::Text;

/// One of `timetableEntries`.
#[derive(Debug, Default)]
pub struct Block {
    pub activity: BlockContent,
    /// `planned`, `cancelled`, `substitution` or `substituted`.
    pub kind: Code,
    pub comments: Text,
    /// What a substitution stands for.
    pub substituted_lesson: Option<BlockContent>,
}

/// What a block says beside its activity.
#[derive(Default, Deserialize)]
#[serde(rename_all = "camelCase", default)]
struct Circumstances {
    #[serde(rename = "type", deserialize_with = "essential")]
    kind: Code,
    comments: Text,
    #[serde(deserialize_with = "activity")]
    substituted_lesson: Option<BlockContent>,
}

impl<'de> Deserialize<'de> for Block {
    /// By hand: serde's `flatten` would read numbers before we do.
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let block = <&RawValue>::deserialize(deserializer)?.get();
        let activity = serde_json::from_str(block).map_err(D::Error::custom)?;
        let said: Circumstances = serde_json::from_str(block).map_err(D::Error::custom)?;
        Ok(Self {
            activity,
            kind: said.kind,
            comments: said.comments,
            substituted_lesson: said.substituted_lesson,
        })
    }
}

/// What is done, when, where and with whom.
#[derive(Debug, Default, Deserialize)]
#[serde(rename_all = "camelCase", default)]
pub struct BlockContent {
    pub identifier: Code,
    #[serde(deserialize_with = "essential")]
    pub date: Code,
    pub start_time: Code,
    pub end_time: Code,
    pub activity_type_identifier: Code,
    pub classroom_identifier: Code,
    /// LIDs.
    pub teachers: List<Code>,
}

/// It in full, or its identifier alone; nothing else spoils the item around it.
fn activity<'de, D: Deserializer<'de>>(deserializer: D) -> Result<Option<BlockContent>, D::Error> {
    let raw = Box::<RawValue>::deserialize(deserializer)?;
    if raw.get().starts_with('{') {
        return Ok(serde_json::from_str(raw.get()).ok());
    }
    let identifier: Code = serde_json::from_str(raw.get()).unwrap_or_default();
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
