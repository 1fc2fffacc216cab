//! The class of a text.

use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;
use chrono::{NaiveDate, NaiveDateTime, NaiveTime};

use super::class::{Class, Length, Size};

/// The words by which the register speaks to programs (API.md sections 2, 4 and 11, PORTAL.md sections 1 and 4). Nothing that a
/// person writes about a child is among them.
const WORDS: &str = "ok OK error Error success active inactive ACTIVE ready parent student Disabled Maintenance \
    AccessDeny ApiDisabled InvalidRequest LuckyNumberIsNotActive NotesIsNotActive NoticeboardProblem NotFound \
    TokenIsExpired TokenIsNotActive UnknownAccount invalid_request invalid_grant unsupported_grant_type \
    planned cancelled substitution substituted accept pending not_downloaded_yet download_failed \
    requires_an_action requiring_an_action need-activation account_not_found standard premium Bearer bearer";

/// Sentences of the register that are the same for everybody.
const SENTENCES: [&str; 9] = [
    "Account not have access to resource",
    "Insufficient scopes",
    "Request is denied",
    "Resource not found",
    "Student timetable is not public",
    "Token is expired",
    "Minął termin ważności konta - skontaktuj się z Administratorem Szkoły.",
    "Nieprawidłowy login i/lub hasło.",
    "Proszę zaznaczyć pole \"Nie jestem robotem\".",
];

/// What tells one page of the register from another.
const MARKS: [&str; 5] = [
    "Brak dostępu",
    "Nieprawidłowe żądanie",
    "Przerwa techniczna",
    "Ten moduł nie",
    "captcha",
];

/// The shortest text that may pass for base64.
const SHORTEST_BASE64: usize = 12;
/// The shortest id with letters in it: shorter ones may be marks, or names of classes.
const SHORTEST_ID: usize = 6;

/// The word, or the sentence, of the register that `text` is.
pub fn word(text: &str) -> Option<&'static str> {
    let mut all = WORDS.split_whitespace().chain(SENTENCES);
    all.find(|word| *word == text)
}

/// The first mark in a page, of those that are known.
pub fn mark(page: &str) -> Option<&'static str> {
    MARKS.into_iter().find(|mark| page.contains(mark))
}

/// What kind of text it is.
pub fn class(text: &str) -> Class {
    if text.is_empty() {
        return Class::EmptyText;
    }
    word(text)
        .map(Class::Word)
        .or_else(|| moment(text))
        .or_else(|| number(text))
        .or_else(|| code(text))
        .unwrap_or_else(|| prose(text))
}

/// Whether people have written it, as far as one can tell.
pub fn is_prose(text: &str) -> bool {
    matches!(class(text), Class::Text(_) | Class::Html)
}

/// A day, a time, or both.
fn moment(text: &str) -> Option<Class> {
    let is_day = |format| NaiveDate::parse_from_str(text, format).is_ok();
    let is_moment = |format| NaiveDateTime::parse_from_str(text, format).is_ok();
    let is_time = |format| NaiveTime::parse_from_str(text, format).is_ok();
    Some(match () {
        () if is_day("%Y-%m-%d") => Class::Date,
        () if is_moment("%Y-%m-%d %H:%M:%S") || is_moment("%Y-%m-%dT%H:%M:%S") => {
            Class::DateAndTime
        }
        () if is_day("%d.%m.%Y") => Class::DayMonthYear,
        () if is_time("%H:%M") => Class::Time,
        () if is_time("%H:%M:%S") => Class::TimeWithSeconds,
        () => return None,
    })
}

/// Digits alone; with a zero before them they are no number that anybody counts with.
fn number(text: &str) -> Option<Class> {
    let are_digits = |part: &str| !part.is_empty() && part.bytes().all(|b| b.is_ascii_digit());
    if are_digits(text) {
        let is_padded = text.len() > 1 && text.starts_with('0');
        let number = text.parse().ok().filter(|_| !is_padded);
        return Some(Class::Digits(number.map_or(Size::Id, Size::of)));
    }
    let (whole, part) = text.split_once(['.', ','])?;
    (are_digits(whole) && are_digits(part)).then_some(Class::FractionInDigits)
}

/// What only programs read.
fn code(text: &str) -> Option<Class> {
    if text.contains(char::is_whitespace) {
        return None;
    }
    Some(match () {
        () if text.starts_with("LID-") => Class::Lid,
        () if text.starts_with("https://") || text.starts_with("http://") => Class::Address,
        () if text.starts_with('/') => Class::Path,
        () if is_base64(text) => Class::Base64,
        () if is_id(text) => Class::IdWithLetters,
        () => return None,
    })
}

fn is_id(text: &str) -> bool {
    let is_part = |byte: u8| byte.is_ascii_alphanumeric() || b"-_~".contains(&byte);
    text.len() >= SHORTEST_ID
        && text.bytes().all(is_part)
        && text.bytes().any(|byte| byte.is_ascii_digit())
        && text.bytes().any(|byte| byte.is_ascii_alphabetic())
}

/// Whether a text stands in it; a preview may be cut inside a letter.
fn is_base64(text: &str) -> bool {
    if text.len() < SHORTEST_BASE64 {
        return false;
    }
    match STANDARD.decode(text).map(String::from_utf8) {
        Ok(Ok(inner)) => !inner.contains(|c: char| c.is_control() && !c.is_whitespace()),
        Ok(Err(error)) => {
            let error = error.utf8_error();
            error.error_len().is_none() && error.valid_up_to() > 0
        }
        Err(_) => false,
    }
}

/// What people read.
fn prose(text: &str) -> Class {
    let is_tag = |(at, _): (usize, &str)| {
        let inner = text.get(at + 1..).unwrap_or_default();
        inner.starts_with(|c: char| c.is_ascii_alphabetic() || c == '/' || c == '!')
            && inner.contains('>')
    };
    if text.match_indices('<').any(is_tag) {
        Class::Html
    } else {
        Class::Text(Length::of(text))
    }
}
