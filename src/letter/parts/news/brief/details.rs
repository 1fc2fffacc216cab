//! The grey line below a piece of news: what its line does not say, with labels only where a value needs one.

use crate::domain::entry::AgendaEntry;
use crate::domain::{Change, ChangeKind, Entry, Feed};
use crate::letter::page::{Detail, Item, Style};
use crate::locale::within_a_line;

/// What the line does not say yet.
pub(super) fn details(style: &Style, change: &Change, item: &Item, line: &str) -> Vec<String> {
    if says_all(change) {
        return Vec::new();
    }
    let details = item.facts.iter().chain(&item.details);
    let details = details.filter(|detail| !detail.is_void && adds_something(style, change, detail));
    let details = details.filter_map(|detail| in_short(style, change, detail, line));
    hours(style, change, item, line)
        .into_iter()
        .chain(details)
        .collect()
}

/// What it was until now, where the line does not say it.
pub(super) fn before(style: &Style, change: &Change, item: &Item, line: &str) -> Option<String> {
    let mut facts = item.facts.iter().filter(|_| !says_all(change));
    let before = facts.find(|detail| detail.is_void)?;
    in_short(style, change, before, line)
}

/// From when to when something of the agenda is that is held in no lesson.
fn hours(style: &Style, change: &Change, item: &Item, line: &str) -> Option<String> {
    let entry = change.entry();
    let time = &entry.and_then(AgendaEntry::of)?.time;
    let hours = with_short_day(style, entry, &item.news, line);
    (time.lesson.is_none() && time.from.is_some() && !line.contains(&hours)).then_some(hours)
}

/// Whether the line of such news says it all: of what is gone nobody looks up the rest, nobody misses there who called the
/// roll, and of a lesson that takes place after all nothing is left to say.
pub(super) fn says_all(change: &Change) -> bool {
    match change.entry().map(Entry::feed) {
        _ if change.after.is_none() => true,
        Some(Feed::Timetable) => change.kind == ChangeKind::Restored,
        Some(Feed::Attendance) => true,
        _ => false,
    }
}

/// Whether a detail is worth its place in a digest: not whom a day off concerns, which the child is one of, nor who
/// entered a trip, nor when a file was put there, which was since the last digest, nor when a lesson of the day is.
fn adds_something(style: &Style, change: &Change, detail: &Detail) -> bool {
    let phrases = style.phrases;
    let Some(label) = detail.label.as_deref() else {
        return match change.entry() {
            Some(Entry::SchoolFile(_)) => false,
            Some(Entry::Lesson(lesson)) => {
                let are_hours = detail.earlier.is_none() && detail.value.contains(':');
                lesson.slot.number.is_none() || !are_hours
            }
            _ => true,
        };
    };
    ![phrases.off_for(), phrases.entered_by()].contains(&label)
}

/// "waga 3", "sala 12", "Anna Kowal", "zadane: wtorek 6.10". What a line says on both sides is not said again.
fn in_short(style: &Style, change: &Change, detail: &Detail, line: &str) -> Option<String> {
    // When a message was sent is another time than that which a line names.
    let is_message = change.entry().map(Entry::feed) == Some(Feed::Messages);
    let named = if is_message { "" } else { line };
    let before = change.before.as_ref();
    let of = change.entry().filter(|_| !detail.is_void).or(before);
    let value = with_short_day(style, of, &detail.value, named);
    let earlier = detail.earlier.as_ref();
    let earlier = earlier.map(|earlier| with_short_day(style, before, earlier, ""));
    let earlier = earlier.filter(|earlier| !says(line, earlier));
    let earlier = earlier.map(|earlier| format!("{}: {earlier}", style.phrases.earlier()));
    if says(line, &value) {
        return earlier;
    }
    let words = match &detail.label {
        Some(label) => format!("{}: {value}", within_a_line(label)),
        None => value,
    };
    Some(match earlier {
        Some(earlier) => format!("{words} ({earlier})"),
        None => words,
    })
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
