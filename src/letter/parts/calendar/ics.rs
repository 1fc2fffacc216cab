//! The text of a calendar file (RFC 5545), as Thunderbird, Google and Apple read it.

use chrono::{DateTime, Days, Duration, NaiveDate, Utc};

use crate::config::Sender;
use crate::domain::calendar::{When, instant};

/// What a calendar does with a file (RFC 5546).
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Method {
    /// Takes over what is in it, in place of what it had.
    Publish,
    /// Gives up what is in it.
    Cancel,
}

impl Method {
    fn word(self) -> &'static str {
        match self {
            Self::Publish => "PUBLISH",
            Self::Cancel => "CANCEL",
        }
    }

    /// What becomes of each thing in it.
    fn status(self) -> &'static str {
        match self {
            Self::Publish => "CONFIRMED",
            Self::Cancel => "CANCELLED",
        }
    }
}

/// Who made the calendar file. It names no version: a new one is no change of the calendar.
const PRODUCT: &str = "-//Dzwonek//Dzwonek//EN";

/// The longest line, in bytes and without its end (section 3.1).
const LONGEST_LINE: usize = 75;

/// The clock of Polish schools. Nothing refers to it, for every time is in UTC; but a calendar must have something in it,
/// also when nothing is ahead (section 3.6).
const WARSAW: &str = "BEGIN:VTIMEZONE\r\nTZID:Europe/Warsaw\r\n\
    BEGIN:STANDARD\r\nDTSTART:19961027T030000\r\nRRULE:FREQ=YEARLY;BYMONTH=10;BYDAY=-1SU\r\n\
    TZOFFSETFROM:+0200\r\nTZOFFSETTO:+0100\r\nTZNAME:CET\r\nEND:STANDARD\r\n\
    BEGIN:DAYLIGHT\r\nDTSTART:19960331T020000\r\nRRULE:FREQ=YEARLY;BYMONTH=3;BYDAY=-1SU\r\n\
    TZOFFSETFROM:+0100\r\nTZOFFSETTO:+0200\r\nTZNAME:CEST\r\nEND:DAYLIGHT\r\n\
    END:VTIMEZONE\r\n";

/// One thing of a calendar file, in words.
pub(super) struct Event {
    pub(super) uid: String,
    pub(super) sequence: u32,
    pub(super) changed_at: Option<DateTime<Utc>>,
    pub(super) when: When,
    pub(super) summary: String,
    pub(super) description: String,
    pub(super) location: Option<String>,
    pub(super) category: String,
    pub(super) keeps_busy: bool,
}

/// A calendar file as it is written, line by line.
pub(super) struct Ics<'a> {
    text: String,
    method: Method,
    from: &'a Sender,
    written_at: DateTime<Utc>,
}

impl<'a> Ics<'a> {
    pub(super) fn new(method: Method, from: &'a Sender, written_at: DateTime<Utc>) -> Self {
        let mut file = Self {
            text: String::new(),
            method,
            from,
            written_at,
        };
        file.line("BEGIN:VCALENDAR");
        file.line("VERSION:2.0");
        file.line(&format!("PRODID:{PRODUCT}"));
        file.line("CALSCALE:GREGORIAN");
        file.line(&format!("METHOD:{}", method.word()));
        file
    }

    /// What a calendar that is subscribed to is called and how often it is read again: for those who follow RFC 7986,
    /// and for those who know the older names alone.
    pub(super) fn subscribed_as(&mut self, name: &str) {
        for property in ["NAME", "X-WR-CALNAME"] {
            self.text(property, name);
        }
        self.line("REFRESH-INTERVAL;VALUE=DURATION:PT1H");
        self.line("X-PUBLISHED-TTL:PT1H");
        self.text += WARSAW;
    }

    pub(super) fn event(&mut self, event: &Event) {
        self.line("BEGIN:VEVENT");
        self.text("UID", &event.uid);
        self.line(&format!("SEQUENCE:{}", event.sequence));
        self.line(&format!("DTSTAMP:{}", utc(self.written_at)));
        if let Some(at) = event.changed_at {
            self.line(&format!("LAST-MODIFIED:{}", utc(at)));
        }
        self.line(&organizer(self.from));
        self.when(event.when);
        self.line(&format!("STATUS:{}", self.method.status()));
        self.text("SUMMARY", &event.summary);
        self.text("DESCRIPTION", &event.description);
        if let Some(location) = &event.location {
            self.text("LOCATION", location);
        }
        self.text("CATEGORIES", &event.category);
        let is_busy = event.keeps_busy && self.method == Method::Publish;
        self.line(if is_busy {
            "TRANSP:OPAQUE"
        } else {
            "TRANSP:TRANSPARENT"
        });
        if self.method == Method::Publish {
            self.alarm(event);
        }
        self.line("END:VEVENT");
    }

    /// Whole days end on the day after the last (section 3.6.1). Hours are in UTC, which needs no table of clock changes;
    /// what has an end says how long it takes.
    fn when(&mut self, when: When) {
        match when {
            When::Days(days) => {
                let end = days.last.checked_add_days(Days::new(1));
                self.line(&format!("DTSTART;VALUE=DATE:{}", date(days.first)));
                self.line(&format!(
                    "DTEND;VALUE=DATE:{}",
                    date(end.unwrap_or(days.last))
                ));
            }
            When::Hours { from, to } => {
                self.line(&format!("DTSTART:{}", utc(instant(from))));
                if let Some(to) = to {
                    self.line(&format!(
                        "DURATION:{}",
                        duration(instant(to) - instant(from))
                    ));
                }
            }
        }
    }

    fn alarm(&mut self, event: &Event) {
        self.line("BEGIN:VALARM");
        self.line("ACTION:DISPLAY");
        self.line(&format!("TRIGGER:-{}", duration(event.when.reminder())));
        self.text("DESCRIPTION", &event.summary);
        self.line("END:VALARM");
    }

    /// The whole file.
    pub(super) fn finished(mut self) -> String {
        self.line("END:VCALENDAR");
        self.text
    }

    /// A property whose value is a text (section 3.3.11).
    fn text(&mut self, property: &str, value: &str) {
        self.line(&format!("{property}:{}", escaped(value)));
    }

    /// A line, folded where it is too long: never within a character.
    fn line(&mut self, line: &str) {
        let mut length = 0;
        for character in line.chars() {
            if length + character.len_utf8() > LONGEST_LINE {
                self.text += "\r\n ";
                length = 1;
            }
            self.text.push(character);
            length += character.len_utf8();
        }
        self.text += "\r\n";
    }
}

fn escaped(text: &str) -> String {
    let mut escaped = String::with_capacity(text.len());
    for character in text.chars() {
        match character {
            '\\' | ';' | ',' => escaped.extend(['\\', character]),
            '\n' => escaped += "\\n",
            control if control.is_control() => {}
            other => escaped.push(other),
        }
    }
    escaped
}

/// A parameter in double quotes can hold anything but them (section 3.2).
fn organizer(from: &Sender) -> String {
    let name: Option<String> = from.name.as_ref().map(|name| {
        let harmless = name.chars().filter(|c| *c != '"' && !c.is_control());
        format!(";CN=\"{}\"", harmless.collect::<String>())
    });
    format!(
        "ORGANIZER{}:mailto:{}",
        name.unwrap_or_default(),
        from.address
    )
}

fn date(day: NaiveDate) -> String {
    day.format("%Y%m%d").to_string()
}

fn utc(at: DateTime<Utc>) -> String {
    at.format("%Y%m%dT%H%M%SZ").to_string()
}

/// "PT15H50M", "PT45M".
fn duration(length: Duration) -> String {
    let (hours, minutes) = (length.num_hours(), length.num_minutes() % 60);
    match (hours, minutes) {
        (0, minutes) => format!("PT{minutes}M"),
        (hours, 0) => format!("PT{hours}H"),
        (hours, minutes) => format!("PT{hours}H{minutes}M"),
    }
}

/// The text of a file without the moments at which it was written: what it says.
pub(super) fn without_stamps(file: &str) -> impl Iterator<Item = &str> {
    file.lines().filter(|line| !line.starts_with("DTSTAMP:"))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::examples::moment;

    fn sender(text: &str) -> Sender {
        text.parse().unwrap()
    }

    #[test]
    fn a_text_cannot_end_its_line_and_loses_nothing() {
        for (text, expected) in [
            ("Ułamki, dział I; s. 5", "Ułamki\\, dział I\\; s. 5"),
            ("a\\nb", "a\\\\nb"),
            ("raz\ndwa\r\ntrzy", "raz\\ndwa\\ntrzy"),
            ("x\u{0}\rEND:VEVENT", "xEND:VEVENT"),
        ] {
            assert_eq!(escaped(text), expected, "{text:?}");
        }
    }

    #[test]
    fn a_long_line_is_folded_between_characters() {
        let from = sender("dzwonek@example.com");
        for text in [
            "ż".repeat(200),
            "a".repeat(300),
            format!("a{}", "ż".repeat(90)),
        ] {
            let mut file = Ics::new(Method::Publish, &from, moment(5, 8, 0));
            file.text("SUMMARY", &text);
            let file = file.finished();
            assert!(
                file.split("\r\n").all(|line| line.len() <= LONGEST_LINE),
                "{file}"
            );
            assert!(
                file.replace("\r\n ", "")
                    .contains(&format!("SUMMARY:{text}\r\n"))
            );
        }
    }

    #[test]
    fn the_organizer_is_the_sender() {
        for (from, expected) in [
            (
                "dzwonek@example.com",
                "ORGANIZER:mailto:dzwonek@example.com",
            ),
            (
                "\"Dzwonek, szkolny\" <dzwonek@example.com>",
                "ORGANIZER;CN=\"Dzwonek, szkolny\":mailto:dzwonek@example.com",
            ),
            (
                "A\"B <a@example.com>",
                "ORGANIZER;CN=\"AB\":mailto:a@example.com",
            ),
        ] {
            assert_eq!(organizer(&sender(from)), expected);
        }
    }

    #[test]
    fn a_duration_is_in_hours_and_minutes() {
        for (minutes, expected) in [(45, "PT45M"), (360, "PT6H"), (950, "PT15H50M")] {
            assert_eq!(duration(Duration::minutes(minutes)), expected);
        }
    }
}
