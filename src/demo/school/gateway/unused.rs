//! Modules that both schools leave empty or switched off: they answer as such modules do (API.md sections 4, 6
//! to 8 and 10). A feed that gets data moves from here to a file of its own.

use serde_json::json;

use super::Reply;

/// Path and root key of each list that is empty.
const EMPTY_LISTS: [(&str, &str); 13] = [
    ("BaseTextGrades", "Grades"),
    ("BehaviourGrades", "Grades"),
    ("DescriptiveGrades", "Grades"),
    ("DescriptiveGrades/Comments", "Comments"),
    ("DescriptiveGrades/Skills", "Skills"),
    ("DescriptiveGrades/Types", "Types"),
    ("DescriptiveTextGrades", "Grades"),
    ("PlannedLessons", "PlannedLessons"),
    ("PointGrades", "Grades"),
    ("PointGrades/Categories", "Categories"),
    ("PointGrades/Comments", "Comments"),
    ("TextGrades", "Grades"),
    ("TextGrades/Categories", "Categories"),
];

/// The answer of an unused module, or that there is none of that name.
pub fn read(parts: &[&str]) -> Reply {
    match parts {
        ["Auth", "Subjects"] => Reply::Plain(json!({"data": []})),
        ["EbiblioLendings"] => Reply::Plain(json!({"lendings": []})),
        _ => empty_list(&parts.join("/")),
    }
}

fn empty_list(path: &str) -> Reply {
    let listed = EMPTY_LISTS.iter().find(|(known, _)| *known == path);
    listed.map_or(Reply::Unknown, |(_, root)| Reply::Root(root, json!([])))
}

/// The descriptive grades of first graders; both schools have none.
pub fn partial_grades() -> Reply {
    Reply::Plain(json!({"data": [], "pagination": {"limit": 50, "page": 1, "total": 0}}))
}
