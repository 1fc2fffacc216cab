//! What the parser says, in the words of whoever wrote the file.

/// Quotes as word processors set them; the parser knows only straight ones.
const TYPOGRAPHIC: [char; 11] = ['„', '”', '“', '‟', '«', '»', '‚', '’', '‘', '‹', '›'];

const STRAIGHT: &str = "straight quotes on both sides, such as \"text\"";

/// What is wrong with a text that is not even TOML, and what is allowed; `value` is what stands in the line where a
/// value is expected, and `rest` what follows the place of the mistake.
pub(super) fn of_notation(
    (problem, allowed): (&str, &str),
    value: &str,
    rest: &str,
) -> (String, String) {
    let (problem, allowed) = match problem {
        _ if is_about_text(problem) && has_typographic(value, rest) => {
            ("the quotes are typographic ones", STRAIGHT)
        }
        "string values must be quoted" if value.is_empty() => (
            "there is no value",
            "a value after the `=`; a text in straight quotes",
        ),
        "string values must be quoted" => ("a text without quotes", STRAIGHT),
        "invalid datetime" => ("not a date, and a text needs quotes", STRAIGHT),
        "invalid basic string" | "invalid literal string" => (
            "the text is not closed",
            "the same straight quote at its end as at its beginning",
        ),
        "invalid boolean" => ("not a value", "true or false, without quotes"),
        "missing escaped value" => (
            "a single backslash",
            "two of them for one, or single quotes around the text: 'C:\\name'",
        ),
        "key with no value" => ("no `=` after the key", "`=` between a key and its value"),
        "unclosed table" => ("the heading of the section is not closed", "`]` at its end"),
        _ => (problem, allowed),
    };
    (problem.to_owned(), allowed.to_owned())
}

fn is_about_text(problem: &str) -> bool {
    problem.contains("string")
}

fn has_typographic(value: &str, rest: &str) -> bool {
    let value = value.trim_end_matches([' ', '\t', ',', ']']);
    [value, rest.trim_start()]
        .iter()
        .any(|text| text.starts_with(TYPOGRAPHIC))
        || value.ends_with(TYPOGRAPHIC)
}

/// What is allowed for the value of a key that has one of another type.
pub(super) fn of_type(expected: &str, key: &str) -> String {
    match expected {
        "a string" => "a text in quotes".to_owned(),
        "a boolean" => "true or false".to_owned(),
        "i64" if key.ends_with("port") => "a number from 1 to 65535, without quotes".to_owned(),
        "i64" => "a number, without quotes".to_owned(),
        "f64" => "a number such as 4.5, without quotes".to_owned(),
        "a sequence" if matches!(key, "konto_librus" | "student" | "recipient") => {
            format!("[[{key}]] in double brackets, once for each")
        }
        "a sequence" => "a list in square brackets, such as [\"one\", \"two\"]".to_owned(),
        _ if expected.starts_with("struct ") => format!("a section with the heading [{key}]"),
        _ => expected.to_owned(),
    }
}
