//! How an answer says nothing: with a null, with an empty value, or by leaving the key out.

use serde_json::{Map, Value};

/// A way of saying nothing.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Absence {
    Null,
    Missing,
    Empty,
}

/// What the items of a resource may have nothing to say about (API.md sections 6 to 12), key after key.
///
/// First what only describes the item: it may be absent whatever it was, and that means nothing. Then that of which
/// absence is an answer, as of a remark: it is absent only where it was.
type Optional = (&'static str, &'static str, &'static str);

const OPTIONAL: [Optional; 18] = [
    (
        "Grades",
        "Subject Lesson Student Category AddedBy Date AddDate Semester",
        "Comments Improvement",
    ),
    (
        "BaseTextGrades",
        "Subject Lesson Student Category AddedBy Date AddDate Semester",
        "",
    ),
    (
        "DescriptiveGrades",
        "Subject Lesson Student Skill AddedBy Date AddDate Semester",
        "Comments Phrase",
    ),
    (
        "PointGrades",
        "Subject Lesson Student Category AddedBy Date AddDate Semester",
        "Comments",
    ),
    (
        "Auth/DescriptiveGradingSystem/PartialGrades/Student",
        "studentId teacherId addedBy area subjectId lessonAssignmentId \
         implementedRequirements date semester addDate",
        "scaleValue comments",
    ),
    (
        "BehaviourGrades/Points",
        "Category Student AddedBy AddDate Semester",
        "BehaviourGrade Value ShortName Text Comments",
    ),
    (
        "Attendances",
        "Lesson LessonNo Student AddedBy Date AddDate Semester",
        "Trip",
    ),
    ("Realizations", "Lesson LessonNo AddedBy", "Topic"),
    ("Notes", "Category Teacher AddedBy Student Date", ""),
    (
        "Justifications",
        "messageFromParent postDate justificationStatus dateFrom dateTo lessons \
         notifiedTeachers",
        "",
    ),
    (
        "Timetables",
        "Classroom HourFrom HourTo DateFrom DateTo TimetableEntry",
        "SubstitutionNote",
    ),
    (
        "HomeWorks",
        "Category LessonNo TimeFrom TimeTo CreatedBy Class Subject AddDate Classroom",
        "VirtualClass",
    ),
    (
        "HomeWorkAssignments",
        "Teacher Student Date Lesson Category HomeworkAssigmentFiles",
        "StudentsWhoRead StudentsWhoMarkedAsDone",
    ),
    (
        "SchoolNotices",
        "StartDate EndDate CreationDate AddedBy",
        "",
    ),
    ("ParentTeacherConferences", "Teacher Room", ""),
    ("ClassFreeDays", "Type", "LessonNoFrom LessonNoTo"),
    (
        "SchoolTrips",
        "creatorName creatorLastName coordinatorName",
        "",
    ),
    (
        "inbox/messages",
        "senderFirstName senderLastName senderName tags",
        "readDate category otherNodeUuid",
    ),
];

/// Says nothing in this way wherever the items of `resource` may.
pub fn write(value: &mut Value, resource: &str, nothing: Absence) {
    let found = OPTIONAL.iter().find(|(listed, ..)| *listed == resource);
    if let Some(optional) = found {
        each_item(value, &|item| write_item(item, *optional, nothing));
    }
}

/// Every record that stands in a list, but for those inside of such records.
fn each_item(value: &mut Value, change: &impl Fn(&mut Map<String, Value>)) {
    match value {
        Value::Array(items) => {
            for item in items {
                match item {
                    Value::Object(item) => change(item),
                    other => each_item(other, change),
                }
            }
        }
        Value::Object(keys) => {
            for value in keys.values_mut() {
                each_item(value, change);
            }
        }
        _ => {}
    }
}

/// A lesson that is held otherwise is left as it is: there the room may be what is otherwise.
fn write_item(item: &mut Map<String, Value>, (_, describes, answers): Optional, nothing: Absence) {
    if item.get("IsSubstitutionClass") == Some(&Value::Bool(true)) {
        return;
    }
    for key in describes.split_whitespace() {
        nothing.stands(item, key);
    }
    for key in answers.split_whitespace() {
        if item.get(key).is_none_or(is_nothing) {
            nothing.stands(item, key);
        }
    }
}

impl Absence {
    fn stands(self, item: &mut Map<String, Value>, key: &str) {
        let empty = match item.get(key) {
            // An empty map is an empty list.
            Some(Value::Array(_) | Value::Object(_)) => Value::Array(Vec::new()),
            _ => "".into(),
        };
        match self {
            Self::Null => item.insert(key.to_owned(), Value::Null),
            Self::Missing => item.remove(key),
            Self::Empty => item.insert(key.to_owned(), empty),
        };
    }
}

fn is_nothing(value: &Value) -> bool {
    match value {
        Value::Null => true,
        Value::String(text) => text.is_empty(),
        Value::Array(items) => items.is_empty(),
        _ => false,
    }
}
