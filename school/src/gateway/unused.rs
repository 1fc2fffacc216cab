//! Modules that both schools leave empty or switched off: they answer as such modules do (API.md sections 4, 6
//! to 8 and 10). A feed that gets data moves from here to a file of its own.

use serde_json::json;

use super::Reply;

/// Path and root key of each list that is empty.
const EMPTY_LISTS: [(&str, &str); 5] = [
    ("BehaviourGrades", "Grades"),
    ("DescriptiveGrades/Types", "Types"),
    ("DescriptiveTextGrades", "Grades"),
    ("PlannedLessons", "PlannedLessons"),
    ("TextGrades", "Grades"),
];

/// The answer of an unused module, or that there is none of that name.
pub fn read(parts: &[&str]) -> Reply {
    match parts {
        ["EbiblioLendings"] => Reply::Plain(json!({"lendings": []})),
        _ => empty_list(&parts.join("/")),
    }
}

fn empty_list(path: &str) -> Reply {
    let listed = EMPTY_LISTS.iter().find(|(known, _)| *known == path);
    listed.map_or(Reply::Unknown, |(_, root)| Reply::Root(root, json!([])))
}
