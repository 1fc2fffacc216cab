//! The names of calendar files: letters, digits and "-" of ASCII, which no mail program spoils.

use chrono::Datelike;

use super::ics::Method;
use super::words::kind;
use crate::domain::Subjects;
use crate::domain::calendar::CalendarChange;
use crate::domain::letter::Letter;
use crate::domain::text::without_polish_mark;
use crate::letter::page::Style;
use crate::locale::in_warsaw;

/// "sprawdzian-13-10.ics"; of several things, and for a reader who wants nothing of them to be seen, with the
/// day of the letter: "kalendarz-6-10.ics". What takes something away says so: "kalendarz-6-10-odwolane.ics".
pub(super) fn file_name(
    style: &Style,
    letter: &Letter,
    method: Method,
    changes: &[CalendarChange<'_>],
) -> String {
    let is_shown = letter.recipient.subjects == Subjects::Full;
    let only = match changes {
        [only] if is_shown => Some(&only.thing),
        _ => None,
    };
    let today = in_warsaw(letter.written_at).date();
    let day = only.map_or(today, |thing| thing.when.begins().date());
    let what = only.and_then(|thing| in_ascii(kind(style.phrases, thing.entry)));
    let what = what.unwrap_or_else(|| style.phrases.calendar_file().to_owned());
    let stem = format!("{what}-{}-{}", day.day(), day.month());
    match method {
        Method::Publish => format!("{stem}.ics"),
        Method::Cancel => format!("{stem}-{}.ics", style.phrases.called_off()),
    }
}

/// The same words in ASCII; `None` of what is in another script.
fn in_ascii(words: &str) -> Option<String> {
    let letters = words.chars().flat_map(char::to_lowercase);
    let letters: String = letters
        .map(without_polish_mark)
        .map(|c| if c == ' ' { '-' } else { c })
        .collect();
    letters.is_ascii().then_some(letters)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_kind_of_a_thing_becomes_a_name_of_a_file() {
        for (words, expected) in [
            ("sprawdzian", Some("sprawdzian")),
            ("dzień wolny", Some("dzien-wolny")),
            ("контрольна робота", None),
        ] {
            assert_eq!(in_ascii(words).as_deref(), expected, "{words}");
        }
    }
}
