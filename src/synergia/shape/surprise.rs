//! What a register does that the built-in school does not: on the school stands everything we test.

use std::collections::BTreeSet;
use std::fmt;

use super::class::Class;
use super::exchange::Exchange;
use super::lines::{description, field_of, item_of, named};
use super::report::{Child, ShapeReport};
use super::tree::{Field, Shape};

/// Everything that the built-in school answers. A test writes it, and keeps it in step with the school.
const SCHOOL: &str = include_str!("school.snap.txt");

/// What was not expected of one request.
#[derive(Debug, PartialEq, Eq)]
pub struct Surprise {
    request: String,
    lines: Vec<String>,
}

/// What was not expected, by request.
pub fn surprises(report: &ShapeReport) -> Vec<Surprise> {
    let school = ShapeReport::parse(SCHOOL).unwrap_or_default().summary();
    let found = report.summary().exchanges.into_iter();
    let found = found.map(|exchange| Surprise {
        lines: unexpected(&exchange, &school.exchanges),
        request: exchange.request,
    });
    let read = found.filter(|surprise| !surprise.lines.is_empty());
    unread(report).into_iter().chain(read).collect()
}

/// What could not be read of each child.
fn unread(report: &ShapeReport) -> Vec<Surprise> {
    let children = (1..).zip(&report.children);
    let children = children.filter(|(_, child)| !child.remarks.is_empty());
    let surprise = |(number, child): (u32, &Child)| Surprise {
        request: format!("Child {number}"),
        lines: child.remarks.clone(),
    };
    children.map(surprise).collect()
}

fn unexpected(found: &Exchange, school: &[Exchange]) -> Vec<String> {
    let mut lines = Vec::new();
    match school.iter().find(|known| known.is_like(found)) {
        None => lines.push(format!("another answer: {}", found.outcome.gist())),
        Some(known) => {
            if let (Some(found), Some(known)) = (found.shape(), known.shape()) {
                compare(found, known, "", &mut lines);
            }
        }
    }
    lines
}

fn compare(found: &Shape, known: &Shape, place: &str, lines: &mut Vec<String>) {
    if !kinds(found).is_subset(&kinds(known)) {
        let (is, was) = (description(found, false), description(known, false));
        let place = named(place);
        lines.push(format!("another type: {place}  {is}; expected: {was}"));
    }
    if let (Some(found), Some(known)) = (&found.record, &known.record) {
        for (name, field) in found {
            compare_field(field, known.get(name), &field_of(place, name), lines);
        }
        for (name, _) in known.iter().filter(|(_, field)| !field.is_missing) {
            if !found.contains_key(name) {
                lines.push(format!("missing field: {}", field_of(place, name)));
            }
        }
    }
    if let (Some(found), Some(known)) = (&found.map, &known.map) {
        for (kind, value) in &found.values {
            let place = field_of(place, kind);
            match known.values.get(kind) {
                Some(known) => compare(value, known, &place, lines),
                None => lines.push(format!("unknown keys: {place}")),
            }
        }
    }
    if let (Some(found), Some(known)) = (&found.list, &known.list) {
        compare_items(&found.items, &known.items, &item_of(place), lines);
    }
}

fn compare_field(found: &Field, known: Option<&Field>, place: &str, lines: &mut Vec<String>) {
    let Some(known) = known else {
        let what = description(&found.shape, found.is_missing);
        lines.push(format!("unknown field: {place}  {what}"));
        return;
    };
    if found.is_missing && !known.is_missing {
        lines.push(format!("sometimes missing: {place}"));
    }
    compare(&found.shape, &known.shape, place, lines);
}

/// Of a list that was always empty in the school nothing is known.
fn compare_items(found: &Shape, known: &Shape, place: &str, lines: &mut Vec<String>) {
    let nothing = Shape::default();
    if *found == nothing {
        return;
    }
    if *known == nothing {
        let what = description(found, false);
        lines.push(format!("unknown items: {place}  {what}"));
    } else {
        compare(found, known, place, lines);
    }
}

/// The kinds of what was met; where any text may stand, a date may stand as well.
fn kinds(shape: &Shape) -> BTreeSet<&'static str> {
    let scalars = shape.scalars.iter().copied().map(Class::kind);
    let mut kinds: BTreeSet<_> = scalars.collect();
    if kinds.contains("text") {
        kinds.extend(Class::KINDS_OF_TEXT);
    }
    kinds.extend(shape.record.iter().map(|_| "record"));
    kinds.extend(shape.map.iter().map(|_| "map"));
    kinds.extend(shape.list.iter().map(|_| "list"));
    kinds
}

impl fmt::Display for Surprise {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        writeln!(f, "\n{}", self.request)?;
        for line in &self.lines {
            writeln!(f, "  {line}")?;
        }
        Ok(())
    }
}

#[cfg(test)]
mod tests {
    use serde_json::{Value, json};

    use super::*;

    fn compared(found: &Value, known: &Value) -> Vec<String> {
        let mut lines = Vec::new();
        compare(&Shape::of(found), &Shape::of(known), "", &mut lines);
        lines
    }

    #[test]
    fn what_the_school_does_not_do_is_a_surprise() {
        let known = json!({
            "Grades": [{"Id": 1, "Date": "2026-10-05", "Grade": "5+"}, {"Id": 2, "Date": "2026-10-05"}],
            "Url": "",
            "Comments": [],
        });
        let with = |grades: Value| json!({"Grades": grades, "Url": "x", "Comments": []});
        for (found, lines) in [
            (with(json!([])), vec![]),
            (with(json!([{"Id": 7, "Date": "2026-10-06"}])), vec![]),
            // Where any text may stand, a number in quotes may.
            (
                with(json!([{"Id": 7, "Date": "2026-10-06", "Grade": "5"}])),
                vec![],
            ),
            (
                with(json!([{"Id": "7", "Date": "wczoraj", "Grade": null}])),
                vec![
                    "another type: Grades[].Date  text 1-20; expected: date",
                    "another type: Grades[].Grade  null; expected: text 1-20",
                    "another type: Grades[].Id  text of a number 0-10; expected: number 0-10",
                ],
            ),
            (
                with(json!([{"Id": 7, "Excused": {"By": 1}}, {"Id": 8}])),
                vec![
                    "unknown field: Grades[].Excused  map of 1, sometimes missing",
                    "missing field: Grades[].Date",
                ],
            ),
            (
                with(json!([{"Id": 7, "Date": "2026-10-06"}, {"Id": 8}])),
                vec!["sometimes missing: Grades[].Date"],
            ),
            (
                json!({"Grades": {"0": {}}, "Url": "x", "Comments": ["x"]}),
                vec![
                    "unknown items: Comments[]  text 1-20",
                    "another type: Grades  map of 1; expected: list of 2",
                ],
            ),
            (
                json!([]),
                vec!["another type: (answer)  list of 0; expected: record"],
            ),
        ] {
            assert_eq!(compared(&found, &known), lines, "{found}");
        }
    }
}
