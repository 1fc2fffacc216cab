//! The names of calendar files: letters, digits and "-" of ASCII, which no mail program spoils.

use chrono::{Datelike, NaiveDate};

use super::ics::Method;
use super::words::title;
use crate::domain::Subjects;
use crate::domain::calendar::CalendarChange;
use crate::domain::letter::Letter;
use crate::domain::text::without_polish_mark;
use crate::letter::page::Style;
use crate::locale::in_warsaw;

/// Most characters of what a thing is called in the name of its file.
const LONGEST: usize = 40;

/// "sprawdzian-matematyka-13-10.ics"; of several things, and for a reader who wants nothing of them to be seen, with the
/// day of the letter: "kalendarz-6-10.ics". What takes something away says so: "kalendarz-6-10-odwolane.ics".
pub(super) fn file_name(
    style: &Style,
    letter: &Letter,
    method: Method,
    changes: &[CalendarChange<'_>],
) -> String {
    let stem = match (changes, letter.recipient.subjects) {
        ([only], Subjects::Full) => {
            let day = only.thing.when.begins().date();
            let title = in_ascii(&title(style, only.thing.entry));
            format!("{}-{}", title.unwrap_or_else(|| neutral(style)), short(day))
        }
        _ => {
            let day = in_warsaw(letter.written_at).date();
            format!("{}-{}", neutral(style), short(day))
        }
    };
    match method {
        Method::Publish => format!("{stem}.ics"),
        Method::Cancel => format!("{stem}-{}.ics", style.phrases.called_off()),
    }
}

fn neutral(style: &Style) -> String {
    style.phrases.calendar_file().to_owned()
}

fn short(day: NaiveDate) -> String {
    format!("{}-{}", day.day(), day.month())
}

/// The words of a title as far as there is room; `None` of one in another script.
fn in_ascii(title: &str) -> Option<String> {
    let letters = title.chars().flat_map(char::to_lowercase);
    let letters: String = letters
        .map(without_polish_mark)
        .map(|c| if c.is_ascii_alphanumeric() { c } else { '-' })
        .collect();
    let mut name = String::new();
    for word in letters.split('-').filter(|word| !word.is_empty()) {
        if !name.is_empty() && name.len() + 1 + word.len() > LONGEST {
            break;
        }
        if !name.is_empty() {
            name.push('-');
        }
        name.extend(word.chars().take(LONGEST));
    }
    (!name.is_empty()).then_some(name)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_title_becomes_a_name_of_a_file() {
        for (title, expected) in [
            ("sprawdzian – matematyka", Some("sprawdzian-matematyka")),
            ("kartkówka – język polski", Some("kartkowka-jezyk-polski")),
            ("../../etc/passwd", Some("etc-passwd")),
            (
                "wycieczka – Kopalnia soli w Wieliczce, zbiórka przed szkołą",
                Some("wycieczka-kopalnia-soli-w-wieliczce"),
            ),
            ("контрольна – історія", None),
            ("", None),
        ] {
            assert_eq!(in_ascii(title).as_deref(), expected, "{title}");
        }
        assert_eq!(in_ascii(&"a".repeat(90)), Some("a".repeat(LONGEST)));
    }
}
