//! The grey line below a piece of news: what its line does not say, with labels only where a value needs one.

use super::super::plan::in_room;
use crate::domain::entry::AgendaEntry;
use crate::domain::{ChangeKind, Entry, Event, Feed};
use crate::letter::page::{Item, Row, Style};

/// What the line does not say yet.
pub(super) fn details(style: &Style, event: &Event, item: &Item, line: &str) -> Vec<String> {
    let rows = item.rows.iter();
    rows.filter_map(|row| detail(style, event, row, line))
        .collect()
}

/// "waga 3", "sala 12", "Anna Kowal", "zadane: wtorek 6.10". What a line says on both sides is not said again.
fn detail(style: &Style, event: &Event, row: &Row, line: &str) -> Option<String> {
    let phrases = style.phrases;
    if is_said_by_lines(style, event, row) {
        return None;
    }
    // When something was sent is another time than that which a line names.
    let named = if row.label == phrases.sent() {
        ""
    } else {
        line
    };
    let value = with_short_day(style, event.change.entry(), &row.value, named);
    let before = event.change.before.as_ref();
    let earlier = row.earlier.as_ref();
    let earlier = earlier.map(|earlier| with_short_day(style, before, earlier, ""));
    let earlier = earlier.filter(|earlier| !says(line, earlier));
    let earlier = earlier.map(|earlier| format!("{}: {earlier}", phrases.earlier()));
    if says(line, &value) {
        return earlier;
    }
    let words = match row.label.as_str() {
        label if label == phrases.room() => in_room(style, &value),
        label if label == phrases.weight() => format!("{} {value}", label.to_lowercase()),
        label if speaks_for_itself(style, label) => value,
        label => format!("{}: {value}", label.to_lowercase()),
    };
    Some(match earlier {
        Some(earlier) => format!("{words} ({earlier})"),
        None => words,
    })
}

/// Whether the line of such news says it, or nobody misses it there: the days of what lasts for days, the hour of a
/// lesson, who called the roll. Of a lesson that takes place after all nothing is left to say.
fn is_said_by_lines(style: &Style, event: &Event, row: &Row) -> bool {
    let (phrases, label) = (style.phrases, row.label.as_str());
    match event.feed {
        Feed::Timetable if event.change.kind == ChangeKind::Restored => true,
        Feed::Timetable => label == phrases.lesson_when() || label == phrases.earlier_state(),
        Feed::Attendance => true,
        Feed::Trips => label == phrases.days() || label == phrases.entered_by(),
        Feed::DaysOff => label == phrases.days() || label == phrases.off_for(),
        Feed::Conferences => label == phrases.days(),
        Feed::Agenda => label == phrases.category() && is_test(event),
        _ => false,
    }
}

/// A test is called by what kind it is, whatever it is filed under.
fn is_test(event: &Event) -> bool {
    let entry = event.change.entry().and_then(AgendaEntry::of);
    entry.is_some_and(|entry| entry.test().is_some())
}

/// Whether a value is clear without its label.
fn speaks_for_itself(style: &Style, label: &str) -> bool {
    let phrases = style.phrases;
    [
        phrases.teacher(),
        phrases.category(),
        phrases.skill(),
        phrases.area(),
        phrases.comment(),
        phrases.graded_on(),
        phrases.lesson_when(),
        phrases.agenda_when(),
        phrases.sender(),
        phrases.sent(),
        phrases.author(),
        phrases.due(),
        phrases.homework_topic(),
        phrases.homework_files(),
        phrases.attendance_entry(),
        phrases.group(),
        phrases.route(),
        phrases.locomotion(),
        phrases.leader(),
        phrases.entered_by(),
        phrases.conference_topic(),
        phrases.note_of_school(),
        phrases.status(),
        phrases.put_there(),
        phrases.valid_on(),
    ]
    .contains(&label)
}

/// The value with the day of the entry in short, or without it where the line names it: of "wtorek, 13 października,
/// 3. lekcja" the lesson.
fn with_short_day(style: &Style, entry: Option<&Entry>, value: &str, line: &str) -> String {
    let phrases = style.phrases;
    let days = entry.into_iter().flat_map(|entry| {
        let happened = entry.happened_at().map(|at| at.date());
        [entry.facts().date, entry.due_on(), happened]
    });
    for day in days.flatten() {
        let Some(rest) = value.strip_prefix(&phrases.day(day)) else {
            continue;
        };
        let short = phrases.short_day(day);
        return if line.contains(&short) {
            rest.trim_start_matches(", ").to_owned()
        } else {
            format!("{short}{rest}")
        };
    }
    value.to_owned()
}

/// Whether the line says all words of the value, or there is none, or it says the lesson, whose hours follow. A bare
/// number may be any.
pub(super) fn says(line: &str, value: &str) -> bool {
    let is_lesson_said = value.split_once(", ").is_some_and(|(lesson, hours)| {
        lesson.contains(char::is_numeric) && hours.contains(':') && line.ends_with(lesson)
    });
    if is_lesson_said {
        return true;
    }
    if !value.is_empty() && !value.chars().any(char::is_alphabetic) {
        return false;
    }
    let words = |text: &str| -> Vec<String> {
        let words = text.split(|c: char| !c.is_alphanumeric());
        let words = words.filter(|word| !word.is_empty());
        words.map(str::to_lowercase).collect()
    };
    let said = words(line);
    words(value).iter().all(|word| said.contains(word))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_a_line_says_is_not_said_again() {
        for (line, value, expected) in [
            ("Wiadomość – Anna Kowal: Zebranie", "Anna Kowal", true),
            ("Wiadomość – Anna Kowal: Zebranie", "Anna Nowak", false),
            ("Zebranie", "", true),
            ("poniedziałek 12.10 – zmiana", "12", false),
            (
                "wtorek 13.10: sprawdzian, 3. lekcja",
                "3. lekcja, 9:50–10:35",
                true,
            ),
            ("wtorek 13.10: sprawdzian", "3. lekcja, 9:50–10:35", false),
            ("środa 14.10: wycieczka", "8:45–12:30", false),
        ] {
            assert_eq!(says(line, value), expected, "{line}: {value}");
        }
    }
}
