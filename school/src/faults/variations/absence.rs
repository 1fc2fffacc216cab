//! How an answer says nothing: with a null, with an empty value, or by leaving the key out.

use serde_json::{Map, Value};

/// A way of saying nothing.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Absence {
    Null,
    Missing,
    Empty,
}

/// What the items of a resource may have nothing to say about (API.md sections 6 to 12).
struct Optional {
    resource: &'static str,
    /// What only describes the item. It may be absent whatever it was: that means nothing.
    describes: &'static [&'static str],
    /// Where absence is an answer: no remark, not read yet. It is absent only where it was.
    answers: &'static [&'static str],
}

const OPTIONAL: [Optional; 18] = [
    Optional {
        resource: "Grades",
        describes: &[
            "Subject", "Lesson", "Student", "Category", "AddedBy", "Date", "AddDate", "Semester",
        ],
        answers: &["Comments", "Improvement"],
    },
    Optional {
        resource: "BaseTextGrades",
        describes: &[
            "Subject", "Lesson", "Student", "Category", "AddedBy", "Date", "AddDate", "Semester",
        ],
        answers: &[],
    },
    Optional {
        resource: "DescriptiveGrades",
        describes: &[
            "Subject", "Lesson", "Student", "Skill", "AddedBy", "Date", "AddDate", "Semester",
        ],
        answers: &["Comments", "Phrase"],
    },
    Optional {
        resource: "PointGrades",
        describes: &[
            "Subject", "Lesson", "Student", "Category", "AddedBy", "Date", "AddDate", "Semester",
        ],
        answers: &["Comments"],
    },
    Optional {
        resource: "Auth/DescriptiveGradingSystem/PartialGrades/Student",
        describes: &[
            "studentId",
            "teacherId",
            "addedBy",
            "area",
            "subjectId",
            "lessonAssignmentId",
            "implementedRequirements",
            "date",
            "semester",
            "addDate",
        ],
        answers: &["scaleValue", "comments"],
    },
    Optional {
        resource: "BehaviourGrades/Points",
        describes: &["Category", "Student", "AddedBy", "AddDate", "Semester"],
        answers: &["BehaviourGrade", "Value", "ShortName", "Text", "Comments"],
    },
    Optional {
        resource: "Attendances",
        describes: &[
            "Lesson", "LessonNo", "Student", "AddedBy", "Date", "AddDate", "Semester",
        ],
        answers: &["Trip"],
    },
    Optional {
        resource: "Realizations",
        describes: &["Lesson", "LessonNo", "AddedBy"],
        answers: &["Topic"],
    },
    Optional {
        resource: "Notes",
        describes: &["Category", "Teacher", "AddedBy", "Student", "Date"],
        answers: &[],
    },
    Optional {
        resource: "Justifications",
        describes: &[
            "messageFromParent",
            "postDate",
            "justificationStatus",
            "dateFrom",
            "dateTo",
            "lessons",
            "notifiedTeachers",
        ],
        answers: &[],
    },
    Optional {
        resource: "Timetables",
        describes: &[
            "Classroom",
            "HourFrom",
            "HourTo",
            "DateFrom",
            "DateTo",
            "TimetableEntry",
        ],
        answers: &["SubstitutionNote"],
    },
    Optional {
        resource: "HomeWorks",
        describes: &[
            "Category",
            "LessonNo",
            "TimeFrom",
            "TimeTo",
            "CreatedBy",
            "Class",
            "Subject",
            "AddDate",
            "Classroom",
        ],
        answers: &["VirtualClass"],
    },
    Optional {
        resource: "HomeWorkAssignments",
        describes: &[
            "Teacher",
            "Student",
            "Date",
            "Lesson",
            "Category",
            "HomeworkAssigmentFiles",
        ],
        answers: &["StudentsWhoRead", "StudentsWhoMarkedAsDone"],
    },
    Optional {
        resource: "SchoolNotices",
        describes: &["StartDate", "EndDate", "CreationDate", "AddedBy"],
        answers: &[],
    },
    Optional {
        resource: "ParentTeacherConferences",
        describes: &["Teacher", "Room"],
        answers: &[],
    },
    Optional {
        resource: "ClassFreeDays",
        describes: &["Type"],
        answers: &["LessonNoFrom", "LessonNoTo"],
    },
    Optional {
        resource: "SchoolTrips",
        describes: &["creatorName", "creatorLastName", "coordinatorName"],
        answers: &[],
    },
    Optional {
        resource: "inbox/messages",
        describes: &["senderFirstName", "senderLastName", "senderName", "tags"],
        answers: &["readDate", "category", "otherNodeUuid"],
    },
];

/// Says nothing in this way wherever the items of `resource` may.
pub fn write(value: &mut Value, resource: &str, nothing: Absence) {
    let found = OPTIONAL
        .iter()
        .find(|optional| optional.resource == resource);
    if let Some(optional) = found {
        each_item(value, &|item| optional.write(item, nothing));
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

impl Optional {
    /// A lesson that is held otherwise is left as it is: there the room may be what is otherwise.
    fn write(&self, item: &mut Map<String, Value>, nothing: Absence) {
        if item.get("IsSubstitutionClass") == Some(&Value::Bool(true)) {
            return;
        }
        for key in self.describes {
            nothing.stands(item, key);
        }
        for key in self.answers {
            if item.get(*key).is_none_or(is_nothing) {
                nothing.stands(item, key);
            }
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
