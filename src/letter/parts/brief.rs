//! A piece of news in one line: what it is, what it came to at the right, and everything else in a grey line.

use super::news::News;
use super::plan::in_room;
use crate::domain::entry::GradeKind;
use crate::domain::letter::full_message::Openings;
use crate::domain::text::shortened;
use crate::domain::{ChangeKind, Entry, Event, Feed};
use crate::letter::page::{Brief, Item, Row, Style, Text};
use crate::locale::capitalised;

/// Most characters of a text that holds no more.
const EARLIER_TEXT: usize = 160;

/// A text of no more characters than this needs no lines of its own.
const FLOWING_TEXT: usize = 240;

/// The same below a line of another part of the letter.
pub(super) fn below(style: &Style, event: &Event, openings: &Openings, line: String) -> Brief {
    let item = News::Change(event).item(style, openings);
    Brief {
        details: details(style, event, &item, &line),
        texts: texts(style, &item),
        hints: hints(style, &item),
        ..Brief::of(line)
    }
}

/// The news in short. `average`: what became of the average of its subject.
pub(crate) fn brief(
    style: &Style,
    news: &News,
    openings: &Openings,
    average: Option<String>,
) -> Brief {
    let item = news.item(style, openings);
    let line = capitalised(&news.line(style));
    match news {
        News::PlanChanges(_) => Brief::of(line),
        News::Change(event) if has_value(event, &item) => valued(style, event, item, average),
        News::Change(event) => Brief {
            remark: average,
            ..below(style, event, openings, line)
        },
    }
}

/// Whether what it came to is told beside its name, or, where it is in words, below.
fn has_value(event: &Event, item: &Item) -> bool {
    match event.feed {
        Feed::Grades => item.value.is_some() || !item.texts.is_empty(),
        Feed::Behaviour => item.value.is_some(),
        _ => false,
    }
}

/// "Matematyka", "3 → 4" at the right, and below what kind of news that is.
fn valued(style: &Style, event: &Event, mut item: Item, average: Option<String>) -> Brief {
    let value = item.value.take();
    let before = value.as_ref().and_then(|value| value.before.as_deref());
    let news = match before {
        Some(before) => format!("{} ({} {before})", item.news, style.phrases.earlier()),
        None => item.news.clone(),
    };
    let is_new = event.feed == Feed::Grades && news == capitalised(&new_grade(style));
    let mut grey: Vec<String> = (!is_new).then(|| style.line(&news)).into_iter().collect();
    grey.extend(details(style, event, &item, &item.title));
    Brief {
        value,
        remark: average,
        details: grey,
        texts: texts(style, &item),
        hints: hints(style, &item),
        ..Brief::of(item.title)
    }
}

/// The news of an ordinary grade, which needs no word where everything is new.
fn new_grade(style: &Style) -> String {
    let (kind, added) = (GradeKind::Ordinary, ChangeKind::Added);
    style.phrases.grade_news(kind, added)
}

/// What the line does not say yet.
fn details(style: &Style, event: &Event, item: &Item, line: &str) -> Vec<String> {
    let rows = item.rows.iter();
    rows.filter_map(|row| detail(style, event, row, line))
        .collect()
}

/// The hints, but that an entry is gone, and where files are: the line says so.
fn hints(style: &Style, item: &Item) -> Vec<String> {
    let known = [style.phrases.is_gone(), style.phrases.file_is_in_register()];
    let hints = item.hints.iter();
    let hints = hints.filter(|hint| !known.contains(&hint.as_str()));
    hints.cloned().collect()
}

/// "waga 3", "sala 12", "Anna Kowal", "zadane: wtorek 6.10". What a line says on both sides is not said again.
fn detail(style: &Style, event: &Event, row: &Row, line: &str) -> Option<String> {
    let phrases = style.phrases;
    if is_said_by_lines(style, event, row) {
        return None;
    }
    let value = with_short_day(style, event.change.entry(), &row.value, line);
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
        _ => false,
    }
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

/// Whether the line says all words of the value, or there is none. A bare number may be any.
fn says(line: &str, value: &str) -> bool {
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

/// The texts without empty lines, and that which holds needs no label; one that holds no more only as far as it is
/// recognised.
fn texts(style: &Style, item: &Item) -> Vec<Text> {
    let texts = item.texts.iter().cloned().map(|mut text| {
        if text.is_void {
            let words = text.words();
            let words: Vec<&str> = words.split_whitespace().collect();
            let (short, _) = style.text(text.label, &shortened(&words.join(" "), EARLIER_TEXT));
            text.lines = short.lines;
        } else if text.label == Some(style.phrases.present_text()) {
            text.label = None;
        }
        text.compact(FLOWING_TEXT)
    });
    texts.collect()
}
