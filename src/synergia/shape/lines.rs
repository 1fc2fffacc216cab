//! A shape as lines of a report, and back: one line for each place, with everything that was met there.

use std::fmt;

use super::class::Class;
use super::key::KeyKind;
use super::tree::{Field, Keyed, List, Range, Shape};

/// The place of the whole answer.
const WHOLE: &str = "(answer)";
const OR: &str = " or ";
const SOMETIMES_MISSING: &str = ", sometimes missing";
const RECORD: &str = "record";
const LIST_OF: &str = "list of ";
const MAP_OF: &str = "map of ";

/// A line: the place, and what stands there.
pub type Line = (String, String);

/// The lines of a shape.
pub fn lines(shape: &Shape) -> Vec<Line> {
    let mut lines = vec![(named("").to_owned(), description(shape, false))];
    add_inner(shape, "", &mut lines);
    lines
}

/// What was met in a place: `id or null, sometimes missing`.
pub fn description(shape: &Shape, is_missing: bool) -> String {
    let mut parts = Vec::new();
    parts.extend(shape.record.iter().map(|_| RECORD.to_owned()));
    let map = shape.map.iter();
    parts.extend(map.map(|map| format!("{MAP_OF}{}", map.sizes)));
    let list = shape.list.iter();
    parts.extend(list.map(|list| format!("{LIST_OF}{}", list.lengths)));
    parts.extend(shape.scalars.iter().map(ToString::to_string));
    let missing = if is_missing { SOMETIMES_MISSING } else { "" };
    parts.join(OR) + missing
}

/// A place by the name it has in a line.
pub fn named(place: &str) -> &str {
    if place.is_empty() { WHOLE } else { place }
}

/// The place of an item of the list at `place`.
pub fn item_of(place: &str) -> String {
    format!("{place}[]")
}

/// The place of a field of the record at `place`.
pub fn field_of(place: &str, name: impl fmt::Display) -> String {
    let dot = if place.is_empty() { "" } else { "." };
    format!("{place}{dot}{name}")
}

fn add_inner(shape: &Shape, place: &str, lines: &mut Vec<Line>) {
    for (name, field) in shape.record.iter().flatten() {
        let place = field_of(place, name);
        add(&field.shape, field.is_missing, &place, lines);
    }
    for (kind, value) in shape.map.iter().flat_map(|map| &map.values) {
        add(value, false, &field_of(place, kind), lines);
    }
    if let Some(list) = shape.list.as_ref().filter(|list| list.lengths.most > 0) {
        add(&list.items, false, &item_of(place), lines);
    }
}

fn add(shape: &Shape, is_missing: bool, place: &str, lines: &mut Vec<Line>) {
    lines.push((place.to_owned(), description(shape, is_missing)));
    add_inner(shape, place, lines);
}

/// Takes a line into a shape; `None` when it is none, or has no place there.
pub fn take(shape: &mut Shape, place: &str, description: &str) -> Option<()> {
    let (described, is_missing) = match description.strip_suffix(SOMETIMES_MISSING) {
        Some(rest) => (rest, true),
        None => (description, false),
    };
    if place == WHOLE {
        return describe(shape, described);
    }
    let mut found = shape;
    let mut steps = steps(place).into_iter().peekable();
    while let Some(step) = steps.next() {
        found = enter(found, step, is_missing && steps.peek().is_none())?;
    }
    describe(found, described)
}

/// `Grades[].Id` leads to `Grades`, to an item, and to `Id`.
fn steps(place: &str) -> Vec<&str> {
    let parts = place.split('.');
    let steps = parts.flat_map(|part| {
        let name = part.trim_end_matches("[]");
        let items = part.get(name.len()..).unwrap_or_default().len() / 2;
        let name = (!name.is_empty()).then_some(name);
        name.into_iter().chain(std::iter::repeat_n("[]", items))
    });
    steps.collect()
}

fn enter<'s>(shape: &'s mut Shape, step: &str, is_missing: bool) -> Option<&'s mut Shape> {
    if step == "[]" {
        return shape.list.as_mut().map(|list| &mut list.items);
    }
    if let Some(kind) = KeyKind::parse(step) {
        let map = shape.map.as_mut()?;
        return Some(map.values.entry(kind).or_default());
    }
    let fields = shape.record.as_mut()?;
    let field: &mut Field = fields.entry(step.to_owned()).or_default();
    field.is_missing |= is_missing;
    Some(&mut field.shape)
}

fn describe(shape: &mut Shape, description: &str) -> Option<()> {
    for part in description.split(OR) {
        if part == RECORD {
            shape.record.get_or_insert_default();
        } else if let Some(lengths) = part.strip_prefix(LIST_OF) {
            let lengths = Range::parse(lengths)?;
            let items = Shape::default();
            shape.list = Some(Box::new(List { lengths, items }));
        } else if let Some(sizes) = part.strip_prefix(MAP_OF) {
            let sizes = Range::parse(sizes)?;
            let values = std::collections::BTreeMap::new();
            shape.map = Some(Box::new(Keyed { sizes, values }));
        } else {
            shape.scalars.insert(Class::named(part)?);
        }
    }
    Some(())
}

impl fmt::Display for Range {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        if self.least == self.most {
            return write!(f, "{}", self.most);
        }
        write!(f, "{}-{}", self.least, self.most)
    }
}

impl Range {
    fn parse(text: &str) -> Option<Self> {
        let (least, most) = text.split_once('-').unwrap_or((text, text));
        Some(Self {
            least: least.parse().ok()?,
            most: most.parse().ok()?,
        })
    }
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::*;

    fn text_of(shape: &Shape) -> Vec<String> {
        let lines = lines(shape).into_iter();
        lines
            .map(|(place, what)| format!("{place}: {what}"))
            .collect()
    }

    #[test]
    fn an_answer_becomes_a_line_for_each_place() {
        let answer = json!({
            "Grades": [
                {"Id": 7, "Grade": "5", "Comments": [{"Id": 1}], "Excused": true},
                {"Id": 8, "Grade": null, "Improvement": null},
            ],
            "Timetable": {"2026-10-05": [[], [{"LessonNo": "1"}]], "2026-10-06": []},
            "Resources": {"..": {"Url": "https://example.com"}},
        });
        let shape = Shape::of(&answer);
        let expected = [
            "(answer): record",
            "Grades: list of 2",
            "Grades[]: record",
            "Grades[].Comments: list of 1, sometimes missing",
            "Grades[].Comments[]: record",
            "Grades[].Comments[].Id: number 0-10",
            "Grades[].Excused: true/false, sometimes missing",
            "Grades[].Grade: text of a number 0-10 or null",
            "Grades[].Id: number 0-10",
            "Grades[].Improvement: null, sometimes missing",
            "Resources: record",
            "Timetable: map of 2",
            "Timetable.{date}: list of 0-2",
            "Timetable.{date}[]: list of 0-1",
            "Timetable.{date}[][]: record",
            "Timetable.{date}[][].LessonNo: text of a number 0-10",
        ];
        assert_eq!(text_of(&shape), expected);

        let mut read = Shape::default();
        for (place, what) in lines(&shape) {
            assert_eq!(take(&mut read, &place, &what), Some(()), "{place}");
        }
        assert_eq!(read, shape);
    }

    #[test]
    fn a_bare_list_and_a_bare_value_are_answers_too() {
        let of = |answer| text_of(&Shape::of(&answer));
        assert_eq!(of(json!("x")), ["(answer): text 1-20"]);
        let list = ["(answer): list of 1", "[]: record", "[].id: id"];
        assert_eq!(of(json!([{"id": 5183}])), list);
    }

    #[test]
    fn what_an_object_is_keyed_by_does_not_stand_in_a_line() {
        for (answer, line) in [
            (json!({"Kowalska": 5, "Nowak": 3}), "{text}: number 0-10"),
            (json!({"0": 5, "12": 3}), "{number}: number 0-10"),
            (json!({"5183207": 5}), "{id}: number 0-10"),
            (json!({"LID-AUTH-USER-1": 5}), "{LID}: number 0-10"),
            (json!({"Id": 1, "Zofia Kowalska": 5}), "{text}: number 0-10"),
        ] {
            let lines = text_of(&Shape::of(&answer));
            assert_eq!(lines.last().map(String::as_str), Some(line));
            assert!(!lines.concat().contains("Kowalska"), "{lines:?}");
        }
    }

    #[test]
    fn a_new_field_whose_name_is_a_word_of_an_answer_is_content() {
        let answer = json!({"Grades": [{"Id": 1, "Date": "", "Kowalska": 5, "Excused": true}]});
        let mut shape = Shape::of(&answer);
        shape.hide(&|word| word == "Kowalska" || word == "Id");
        let expected = [
            "Grades[]: record or map of 0-1",
            "Grades[].Date: empty text",
            "Grades[].Excused: true/false",
            "Grades[].Id: number 0-10",
            "Grades[].{text}: number 0-10",
        ];
        assert_eq!(text_of(&shape)[2..], expected);
    }

    #[test]
    fn a_line_that_is_none_is_not_taken() {
        for (place, what) in [
            ("Grades[].Id", "id"),
            ("(answer)", "Kowalska"),
            ("(answer)", "list of many"),
            ("(answer)", ""),
        ] {
            assert_eq!(take(&mut Shape::default(), place, what), None, "{place}");
        }
    }
}
