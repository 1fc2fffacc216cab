//! One letter of each kind, as they come in the life of an invented family.

mod averages;

use crate::domain::digest::DigestChild;
use crate::domain::entry::{Attendance, AttendanceKind, Entry, Lesson, LessonState};
use crate::domain::examples::*;
use crate::domain::freshness::Freshness;
use crate::domain::letter::*;
use crate::domain::mail_trouble::{MailCause, MailTrouble};
use crate::domain::opening::{Opening, Openings};
use crate::domain::{Cause, ChangeKind, Event, Feed, FeedState, Language, Student, Trouble};

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
        ("digest-blind", digest(language, "06:33", vec![blind()])),
        ("welcome", letter(language, Content::Welcome(welcome()))),
        (
            "notice-refused",
            notice(language, Cause::LoginRefused, false),
        ),
        ("notice-captcha", notice(language, Cause::Captcha, false)),
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
        ("notice-vanished", question(language)),
        ("test", letter(language, Content::Test)),
    ];
    letters
        .map(|(name, letter)| (name.to_owned(), letter))
        .into()
}

/// Every change that may be told at once.
fn every_instant_change(student: &Student) -> Vec<Event> {
    let mut changes = every_change(student);
    changes.retain(|event| event.feed.may_be_instant());
    changes
}

/// An instant letter of each change that may be told at once.
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
    Letter {
        recipient: recipient(language),
        written_at: moment(5, 14, 20),
        content,
    }
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
            openings: Openings::default(),
            freshness,
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

/// The digest of the morning of Tuesday, 6 October.
pub fn digest(language: Language, slot: &str, children: Vec<DigestChild>) -> Letter {
    let content = DigestContent {
        today: october(6),
        slot: format!("2026-10-06T{slot}"),
        // The children of whom a letter tells nothing else are those of a week's first digest.
        last_week: children
            .iter()
            .all(|child| child.in_brief.is_empty())
            .then_some(LastWeek {
                changes: 14,
                letters: 9,
            }),
        openings: Openings::default(),
        children,
    };
    Letter {
        written_at: moment(6, 6, 30),
        ..letter(language, Content::Digest(content))
    }
}

fn zosia() -> DigestChild {
    let student = student("Zosia");
    let everything = every_change(&student);
    let pick = |ids: &[i64]| -> Vec<Event> {
        everything
            .iter()
            .filter(|event| ids.contains(&event.id))
            .cloned()
            .collect()
    };
    let mut in_full = pick(&[2, 12]);
    in_full.push(meeting(90, &student));
    in_full.extend(missed_topics(&student));
    let plan = lesson(8, 4, "Muzyka");
    for id in 0..7 {
        in_full.push(event(
            91 + id,
            &student,
            ChangeKind::PlanChanged,
            None,
            Some(Entry::Lesson(plan.clone())),
        ));
    }
    DigestChild {
        lessons: Some(lessons()),
        upcoming: vec![Entry::Homework(homework("1")), Entry::Agenda(agenda("2"))],
        in_full,
        in_brief: pick(&[1, 19, 20, 23]),
        averages: averages::of_several_subjects(),
        unread_messages: 3,
        open_absences: open_absences(),
        trouble: None,
        freshness: freshness(
            &[
                Feed::Grades,
                Feed::Messages,
                Feed::Announcements,
                Feed::Timetable,
            ],
            moment(6, 6, 20),
        ),
        student,
    }
}

/// Four, the latest first.
fn open_absences() -> Vec<Attendance> {
    let absence = |day, number| Attendance {
        date: Some(october(day)),
        lesson_no: Some(number),
        ..attendance("71200451", AttendanceKind::Absent)
    };
    vec![absence(5, 4), absence(5, 3), absence(2, 1), absence(1, 7)]
}

fn lessons() -> Vec<Lesson> {
    let plan = |number, subject| lesson(6, number, subject);
    vec![
        with_state(&plan(1, "Matematyka"), LessonState::Cancelled),
        plan(2, "Język polski"),
        with_state(
            &plan(3, "Historia"),
            LessonState::Substituted {
                by: teaching("Fizyka", "Jan Nowak", "7"),
            },
        ),
        with_state(
            &plan(4, "Przyroda"),
            LessonState::RoomChanged {
                room: named("aula"),
            },
        ),
        Lesson {
            group: Some("grupa 1".to_owned()),
            ..plan(5, "Wychowanie do życia w rodzinie")
        },
        with_state(
            &plan(6, "WF"),
            LessonState::Moved {
                to: Some(slot(7, 7)),
                by: teaching("WF", "Ewa Lis", "hala"),
            },
        ),
        with_state(
            &lesson(8, 2, "Plastyka"),
            LessonState::Moved {
                to: Some(slot(6, 7)),
                by: teaching("Plastyka", "Ewa Lis", "Sala gimnastyczna"),
            },
        ),
    ]
}

fn stas() -> DigestChild {
    let student = student("Staś");
    DigestChild {
        lessons: Some(Vec::new()),
        upcoming: Vec::new(),
        in_full: vec![meeting(101, &student)],
        in_brief: Vec::new(),
        averages: Vec::new(),
        unread_messages: 0,
        open_absences: Vec::new(),
        trouble: None,
        freshness: vec![
            Freshness {
                feed: Feed::Grades,
                state: FeedState::Ok,
                last_read: Some(moment(6, 6, 21)),
            },
            Freshness {
                feed: Feed::Timetable,
                state: FeedState::Failing(Cause::Unreachable),
                last_read: Some(moment(5, 18, 40)),
            },
            Freshness {
                feed: Feed::Announcements,
                state: FeedState::Unread,
                last_read: None,
            },
            Freshness {
                feed: Feed::Agenda,
                state: FeedState::Closed(Cause::NoAccess),
                last_read: None,
            },
        ],
        student,
    }
}

/// A child in a kindergarten, with a block in every state.
fn kuba() -> DigestChild {
    let plan = |hour, activity| block(6, hour, activity);
    let moved = LessonState::Moved {
        to: Some(block(6, 14, "Logopedia").slot),
        by: teaching("Logopedia", "Jan Nowak", "gabinet"),
    };
    let by = teaching("Zabawy ruchowe", "Jan Nowak", "sala 1");
    DigestChild {
        student: student("Kuba"),
        lessons: Some(vec![
            plan(8, "Zabawy swobodne"),
            with_state(&plan(9, "Rytmika"), LessonState::Cancelled),
            with_state(
                &plan(10, "Język angielski"),
                LessonState::Substituted { by },
            ),
            with_state(&plan(11, "Logopedia"), moved),
            plan(12, "Obiad"),
        ]),
        freshness: freshness(&[Feed::Timetable], moment(6, 6, 20)),
        ..nothing_new()
    }
}

fn nothing_new() -> DigestChild {
    let lessons = vec![lesson(6, 1, "Matematyka"), lesson(6, 2, "Język polski")];
    DigestChild {
        lessons: Some(lessons),
        upcoming: Vec::new(),
        in_full: Vec::new(),
        in_brief: Vec::new(),
        averages: Vec::new(),
        unread_messages: 0,
        open_absences: Vec::new(),
        ..zosia()
    }
}

fn blind() -> DigestChild {
    DigestChild {
        lessons: None,
        trouble: Some(Trouble {
            cause: Cause::Maintenance,
            since: moment(5, 20, 10),
        }),
        freshness: Vec::new(),
        ..nothing_new()
    }
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
    if let Content::Notice(NoticeContent::Register(content)) = &mut letter.content {
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
        is_over,
        last_read: Some(if is_over {
            moment(5, 14, 20)
        } else {
            moment(4, 17, 40)
        }),
    };
    letter(language, Content::Notice(NoticeContent::Register(content)))
}

/// A notice about letters to grandmother.
fn mail_notice(language: Language, cause: MailCause, is_over: bool) -> Letter {
    let content = MailNotice {
        recipient: "babcia@example.com".to_owned(),
        trouble: MailTrouble {
            cause,
            since: moment(5, 14, 20),
        },
        is_over,
        subject: (!is_over).then(|| "Zosia: matematyka – 5".to_owned()),
        reply: (!is_over).then(|| "452 4.2.2 mailbox full".to_owned()),
    };
    letter(language, Content::Notice(NoticeContent::Mail(content)))
}
