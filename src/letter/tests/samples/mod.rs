//! One letter of each kind, as they come in the life of an invented family.

mod averages;
mod calendars;
mod digests;
mod reminders;
mod terms;
mod weekly;

pub use calendars::to_a_calendar;
pub use digests::digest;
use digests::{blind, kuba, nothing_new, special_day, stas, zosia};

use std::collections::BTreeMap;

use crate::domain::entry::Entry;
use crate::domain::examples::*;
use crate::domain::letter::full_message::{Opening, Openings};
use crate::domain::letter::*;
use crate::domain::trouble::freshness::Freshness;
use crate::domain::trouble::mail_trouble::{MailCause, MailTrouble};
use crate::domain::{Cause, ChangeKind, Event, Feed, FeedState, Language, Student};

/// Every sample with its name.
pub fn all(language: Language) -> Vec<(String, Letter)> {
    let mut letters = of_each_kind(language);
    letters.extend(of_each_change(language));
    letters
}

/// Letters of each kind.
pub fn of_each_kind(language: Language) -> Vec<(String, Letter)> {
    let letters = [
        (
            "instant-many",
            instant(language, every_instant_change(&student("Zosia"))),
        ),
        ("instant-average", averages::of_one_grade(language)),
        ("instant-goal", averages::with_a_goal(language)),
        ("instant-averages", averages::of_several_grades(language)),
        ("instant-shared", shared_announcement(language)),
        (
            "instant-opened",
            opened(language, "5022", Opening::Read(full_message())),
        ),
        (
            "instant-unopened",
            opened(language, "5023", Opening::Failed),
        ),
        (
            "digest-two",
            digest(language, "06:30", vec![zosia(), stas()]),
        ),
        ("digest-one", digest(language, "06:31", vec![zosia()])),
        (
            "digest-empty",
            digest(language, "06:32", vec![nothing_new()]),
        ),
        (
            "digest-kindergarten",
            digest(language, "06:34", vec![kuba()]),
        ),
        (
            "digest-occasions",
            digest(language, "06:35", special_day().into()),
        ),
        ("digest-blind", digest(language, "06:33", vec![blind()])),
        ("welcome", letter(language, Content::Welcome(welcome()))),
        (
            "notice-refused",
            notice(language, Cause::LoginRefused, false),
        ),
        ("notice-captcha", notice(language, Cause::Captcha, false)),
        (
            "notice-unknown-refusal",
            notice(language, Cause::UnknownRefusal, false),
        ),
        (
            "notice-refused-as-linked",
            notice(language, Cause::KontoLibrus, false),
        ),
        (
            "notice-not-linked",
            notice(language, Cause::NotLinked, false),
        ),
        (
            "notice-link-broken",
            notice(language, Cause::LinkBroken, false),
        ),
        ("notice-over", notice(language, Cause::LoginRefused, true)),
        (
            "notice-mail-put-off",
            mail_notice(language, MailCause::PutOff, false),
        ),
        (
            "notice-mail-given-up",
            mail_notice(language, MailCause::GivenUp, false),
        ),
        (
            "notice-mail-over",
            mail_notice(language, MailCause::PutOff, true),
        ),
        ("notice-lost", state_notice(language, StateCause::Lost)),
        (
            "notice-disk-full",
            state_notice(language, StateCause::DiskFull),
        ),
        ("notice-vanished", question(language)),
        (
            "test",
            letter(
                language,
                Content::Test(TestContent {
                    next_digest: Some(moment(6, 4, 30)),
                }),
            ),
        ),
    ];
    let letters = letters.into_iter().chain(calendars::of_calendars(language));
    let letters = letters.into_iter().chain(reminders::all(language));
    let letters = letters.into_iter().chain(weekly::all(language));
    let letters = letters.into_iter().chain(terms::all(language));
    letters
        .map(|(name, letter)| (name.to_owned(), letter))
        .collect()
}

/// Every change that may be reported at once.
fn every_instant_change(student: &Student) -> Vec<Event> {
    let mut changes = every_change(student);
    changes.retain(|event| event.feed.may_be_instant());
    changes
}

/// An instant letter of each change that may be reported at once.
pub fn of_each_change(language: Language) -> Vec<(String, Letter)> {
    let named = |event: Event| {
        let name = format!(
            "instant-{:02}-{}-{}",
            event.id, event.feed, event.change.kind
        );
        (name, instant(language, vec![event]))
    };
    every_instant_change(&student("Zosia"))
        .into_iter()
        .map(named)
        .collect()
}

/// The sample of this name.
pub fn sample(name: &str, language: Language) -> Letter {
    let found = all(language)
        .into_iter()
        .find(|(other, _)| other.starts_with(name));
    found.expect("a sample of this name").1
}

/// A letter of the afternoon of Monday, 5 October.
pub fn letter(language: Language, content: Content) -> Letter {
    Letter::new(&recipient(language), moment(5, 14, 20), content)
}

/// An instant letter about Zosia.
pub fn instant(language: Language, events: Vec<Event>) -> Letter {
    let content = InstantContent {
        openings: Openings::default(),
        students: vec![student("Zosia")],
        freshness: freshness(
            &[Feed::Grades, Feed::Messages, Feed::Timetable],
            moment(5, 14, 20),
        ),
        events,
        averages: Vec::new(),
        goals: Vec::new(),
        hours: Vec::new(),
        pages: BTreeMap::new(),
        given_up: 0,
    };
    letter(language, Content::Instant(content))
}

/// An instant letter about a message that was opened, or was to be.
pub fn opened(language: Language, id: &str, opening: Opening) -> Letter {
    let message = message(id, "Anna Kowal", "Zebranie");
    let after = Some(Entry::Message(message));
    let event = event(1, &student("Zosia"), ChangeKind::Added, None, after);
    let mut letter = instant(language, vec![event]);
    if let Content::Instant(content) = &mut letter.content {
        content.openings = Openings::from_iter([(1, opening)]);
    }
    letter
}

fn shared_announcement(language: Language) -> Letter {
    let students = vec![student("Zosia"), student("Staś")];
    let events = students
        .iter()
        .zip(1..)
        .map(|(student, id)| meeting(id, student))
        .collect();
    let freshness = freshness(&[Feed::Announcements], moment(5, 14, 20));
    letter(
        language,
        Content::Instant(InstantContent {
            students,
            events,
            averages: Vec::new(),
            goals: Vec::new(),
            hours: Vec::new(),
            pages: BTreeMap::new(),
            openings: Openings::default(),
            freshness,
            given_up: 0,
        }),
    )
}

fn meeting(id: i64, student: &Student) -> Event {
    let text = "Zapraszamy wszystkich rodziców na zebranie.\n\nPoczątek o 17:00 w auli.";
    let after = Entry::Announcement(announcement("LID-9", "Zebranie z rodzicami!", text));
    event(id, student, ChangeKind::Added, None, Some(after))
}

fn freshness(feeds: &[Feed], at: chrono::DateTime<chrono::Utc>) -> Vec<Freshness> {
    let fresh = |feed: &Feed| Freshness {
        feed: *feed,
        state: FeedState::Ok,
        last_read: Some(at),
    };
    feeds.iter().map(fresh).collect()
}

fn welcome() -> WelcomeContent {
    let states = [
        (Feed::Grades, FeedState::Ok, 42),
        (
            Feed::Messages,
            FeedState::Closed(Cause::NoMessagesModule),
            0,
        ),
        (
            Feed::Announcements,
            FeedState::Failing(Cause::Unreachable),
            0,
        ),
        (Feed::Timetable, FeedState::Ok, 61),
        (Feed::Agenda, FeedState::Closed(Cause::NoAccess), 0),
        (Feed::Homework, FeedState::Closed(Cause::Disabled), 0),
        (Feed::Notes, FeedState::Closed(Cause::NoAccess), 0),
    ];
    let feeds = states.map(|(feed, state, entries)| WelcomeFeed {
        feed,
        state,
        entries,
        last_read: (state == FeedState::Ok).then(|| moment(5, 14, 20)),
    });
    let zosia = WelcomeChild {
        student: student("Zosia"),
        class: Some("5b".to_owned()),
        cause: None,
        opens_messages: false,
        feeds: feeds.to_vec(),
    };
    let unread = |feed| WelcomeFeed {
        feed,
        state: FeedState::Unread,
        entries: 0,
        last_read: None,
    };
    let stas = WelcomeChild {
        student: student("Staś"),
        class: None,
        cause: Some(Cause::LoginRefused),
        opens_messages: false,
        feeds: vec![unread(Feed::Grades), unread(Feed::Timetable)],
    };
    WelcomeContent {
        children: vec![zosia, stas],
        next_digest: Some(moment(6, 6, 30)),
    }
}

/// The question whether Zosia's grades are really gone.
fn question(language: Language) -> Letter {
    let mut letter = notice(language, Cause::Vanished, false);
    if let Content::RegisterNotice(content) = &mut letter.content {
        content.feed = Some(Feed::Grades);
    }
    letter
}

/// A notice about Zosia's register.
pub fn notice(language: Language, cause: Cause, is_over: bool) -> Letter {
    let content = RegisterNotice {
        feed: None,
        student: student("Zosia"),
        cause,
        since: moment(4, 18, 0),
        is_example: false,
        is_over,
        said: (cause == Cause::UnknownRefusal).then(|| "Konto zostało zablokowane.".to_owned()),
        last_read: Some(if is_over {
            moment(5, 14, 20)
        } else {
            moment(4, 17, 40)
        }),
    };
    letter(language, Content::RegisterNotice(content))
}

/// A notice about Dzwonek's own memory.
fn state_notice(language: Language, cause: StateCause) -> Letter {
    let content = StateNotice {
        cause,
        since: moment(5, 14, 20),
        directory: "/var/lib/dzwonek".to_owned(),
    };
    letter(language, Content::StateNotice(content))
}

/// A notice about letters to grandmother.
fn mail_notice(language: Language, cause: MailCause, is_over: bool) -> Letter {
    let content = MailNotice {
        recipient: "babcia@example.com".parse().unwrap(),
        trouble: MailTrouble {
            cause,
            since: moment(5, 14, 20),
        },
        is_over,
        subject: (!is_over).then(|| "Zosia: matematyka – 5".to_owned()),
        reply: (!is_over).then(|| "452 4.2.2 mailbox full".to_owned()),
    };
    letter(language, Content::MailNotice(content))
}
