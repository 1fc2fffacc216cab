//! Records of the gateway and of Wiadomości (API.md sections 5, 6, 10, 12).

use serde::Deserialize;

use super::document::{Document, Items, Root};
use super::list::List;
use super::scalar::{Flag, Number, Ref, Text, Unless, essential};

/// `Classes`.
#[derive(Debug, Default, Deserialize)]
#[serde(rename_all = "PascalCase", default)]
pub struct Class {
    pub id: Text,
    pub unit: Ref,
    pub number: Text,
    pub symbol: Text,
    pub begin_school_year: Text,
}

/// One row of any lookup: `Subjects`, `Users`, `Classrooms`, `Lessons`, the categories, `Grades/Comments`,
/// `Attendances/Types`; with small letters, `Auth/Subjects`, `Auth/Classrooms` and the activities of a
/// kindergarten.
#[derive(Debug, Default, Deserialize)]
#[serde(rename_all = "PascalCase", default)]
pub struct Row {
    #[serde(alias = "identifier")]
    pub id: Text,
    /// The LID of a user.
    pub account_id: Text,
    #[serde(alias = "name")]
    pub name: Text,
    pub category_name: Text,
    #[serde(alias = "symbol")]
    pub symbol: Text,
    pub first_name: Text,
    pub last_name: Text,
    pub text: Text,
    pub weight: Number,
    pub count_to_the_average: Unless,
    pub value_to: Number,
    pub subject: Ref,
    pub is_presence_kind: Option<Flag>,
    pub standard_type: Ref,
}

/// One of `Grades`, or of a list of another system, which adds keys of its own.
// The names are those of the register.
#[allow(clippy::struct_field_names)]
#[derive(Debug, Default, Deserialize)]
#[serde(rename_all = "PascalCase", default)]
pub struct Grade {
    pub id: Text,
    #[serde(deserialize_with = "essential")]
    pub grade: Text,
    pub subject: Ref,
    pub category: Ref,
    pub added_by: Ref,
    pub date: Text,
    pub add_date: Text,
    pub semester: Text,
    pub is_constituent: Flag,
    pub is_semester: Flag,
    pub is_semester_proposition: Flag,
    pub is_final: Flag,
    pub is_final_proposition: Flag,
    pub comments: List<Ref>,
    pub improvement: Ref,
    /// The points of `PointGrades`.
    #[serde(deserialize_with = "essential")]
    pub grade_value: Number,
    /// What is shown of `DescriptiveGrades`; their `grade` is no more than a code.
    #[serde(deserialize_with = "essential")]
    pub map: Text,
    #[serde(deserialize_with = "essential")]
    pub real_grade_value: Text,
    /// In place of a category, in `DescriptiveGrades` and `BaseTextGrades`.
    pub skill: Ref,
    pub phrase: Text,
    /// Of `BaseTextGrades`; what is not told is shown.
    #[serde(deserialize_with = "essential")]
    pub show_in_grades_view: Option<Flag>,
}

/// One of `SchoolNotices`.
#[derive(Debug, Default, Deserialize)]
#[serde(rename_all = "PascalCase", default)]
pub struct Notice {
    pub id: Text,
    #[serde(deserialize_with = "essential")]
    pub subject: Text,
    #[serde(deserialize_with = "essential")]
    pub content: Text,
    pub start_date: Text,
    pub end_date: Text,
    pub creation_date: Text,
    pub added_by: Ref,
    pub was_read: Flag,
}

/// One item of a list of messages.
#[derive(Debug, Default, Deserialize)]
#[serde(rename_all = "camelCase", default)]
pub struct InboxMessage {
    pub message_id: Text,
    pub sender_first_name: Text,
    pub sender_last_name: Text,
    pub sender_name: Text,
    pub topic: Text,
    pub content: Text,
    pub send_date: Text,
    pub read_date: Text,
    pub is_any_file_attached: Flag,
}

/// A page of a mailbox: `{"data": […], "total": n}`, or a bare list.
#[derive(Debug)]
pub struct InboxPage {
    pub messages: Items<InboxMessage>,
    pub total: Option<usize>,
}

impl InboxPage {
    /// The page; `None` when the answer is none.
    pub fn of(document: &Document) -> Option<Self> {
        let bare = document.text().trim_start().starts_with('[');
        let list = match document.root("data") {
            _ if bare => document.text(),
            Root::Value(list) => list,
            Root::Null | Root::Missing => return None,
        };
        Some(Self {
            messages: Items::of(list)?,
            total: document
                .record::<Text>("total")
                .and_then(|total| total.0?.parse().ok()),
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_page_may_come_without_its_envelope() {
        for (body, expected) in [
            (
                r#"{"data":[{"messageId":"1"}],"total":"3"}"#,
                Some((1, Some(3))),
            ),
            (r#"[{"messageId":"1"},{"messageId":2}]"#, Some((2, None))),
            (r#"{"data":[],"total":0}"#, Some((0, Some(0)))),
            (r#"{"data":null}"#, None),
            (r#"{"error":"x"}"#, None),
        ] {
            let page = InboxPage::of(&Document::new(body.into()).unwrap());
            let found = page.map(|page| (page.messages.read.len(), page.total));
            assert_eq!(found, expected, "{body}");
        }
    }
}
