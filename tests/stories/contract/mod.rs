//! What Dzwonek notices (design section 5), row by row: what happens at school, what it is called, and what a parent
//! reads. A row is a line in the table of its feed; the rows of a table happen one after the other.

mod calendar;
mod conduct;
mod grades;
mod mail;
mod timetable;
mod upcoming;

use dzwonek::domain::ChangeKind;
use dzwonek::pipeline::HistoryEntry;
use school::{Pupil, Who};

use crate::support::world::World;

/// Something that happens in Zosia's register, and what becomes of it.
pub struct Row {
    happens: fn(&mut Pupil),
    reported: Option<Reported>,
}

/// One event, and the letter about it.
struct Reported {
    /// Change and key: "added grades:1".
    event: &'static str,
    subject: &'static str,
    way: Way,
}

/// How it reaches those who want to know at once.
enum Way {
    AtOnce,
    /// In the digest, if they have one.
    Waits,
    /// In the digest alone.
    InTheDigest,
}

/// One event, such as "added grades:1", and a letter of this subject to everybody who wants to know at once.
pub const fn at_once(event: &'static str, subject: &'static str, happens: fn(&mut Pupil)) -> Row {
    row(
        happens,
        Reported {
            event,
            subject,
            way: Way::AtOnce,
        },
    )
}

/// The same, but whoever has a digest reads about it there.
pub const fn waits(event: &'static str, subject: &'static str, happens: fn(&mut Pupil)) -> Row {
    row(
        happens,
        Reported {
            event,
            subject,
            way: Way::Waits,
        },
    )
}

/// One event, which stands in the digest only.
pub const fn in_the_digest(event: &'static str, happens: fn(&mut Pupil)) -> Row {
    row(
        happens,
        Reported {
            event,
            subject: "",
            way: Way::InTheDigest,
        },
    )
}

const fn row(happens: fn(&mut Pupil), reported: Reported) -> Row {
    Row {
        happens,
        reported: Some(reported),
    }
}

/// What is no change: no event, and no letter.
pub const fn unnoticed(happens: fn(&mut Pupil)) -> Row {
    Row {
        happens,
        reported: None,
    }
}

const BABCIA: &str = "babcia@example.com";
const MAMA: &str = "mama@example.com";
const TATA: &str = "tata@example.com";

/// Who wants to know about `feed`: babcia at once, mama at once and in the morning, tata in the morning. Wujek
/// wants to know about something else. Nobody hears of topics at once.
fn family(feed: &str) -> String {
    let other = if feed == "grades" { "notes" } else { "grades" };
    let at_once = if feed == "topics" { "" } else { feed };
    [
        (BABCIA, at_once, ""),
        (MAMA, at_once, "30 6 * * *"),
        (TATA, "", "30 6 * * *"),
        ("wujek@example.com", other, ""),
    ]
    .map(|(email, instant, digest)| {
        let instant: Vec<&str> = Some(instant)
            .filter(|feed| !feed.is_empty())
            .into_iter()
            .collect();
        format!("[[recipient]]\nemail = {email:?}\ninstant = {instant:?}\ndigest = {digest:?}\n")
    })
    .concat()
}

/// Goes through the table of a feed, from Monday morning on; the digests come on Tuesday.
pub async fn walk(feed: &str, rows: &[Row]) {
    let world = World::of(&[Who::Zosia], &family(feed));
    let mut world = world.after_the_first_run().await;
    for row in rows {
        world.walk_through(feed, row).await;
    }
    world.at("2026-10-06T06:30");
    world.once().await;
    let letters = world.letters();
    let digests: Vec<_> = letters
        .iter()
        .map(|letter| (letter.to.as_str(), letter.kind.as_str()))
        .collect();
    assert_eq!(digests, [(MAMA, "digest"), (TATA, "digest")], "{feed}");
    let reported = rows.iter().filter_map(|row| row.reported.as_ref());
    for (event, reported) in world.history().iter().zip(reported) {
        assert_eq!(fates_of(event), reported.way.fates(), "{}", reported.event);
    }
}

fn fates_of(event: &HistoryEntry) -> Vec<String> {
    let fate = event.letters.iter();
    fate.map(|letter| format!("{} {} {}", letter.recipient, letter.kind, letter.state))
        .collect()
}

impl World {
    /// It happens, and two polls see it: a disappearance counts when the second poll agrees.
    async fn walk_through(&mut self, feed: &str, row: &Row) {
        self.school.edit(Who::Zosia, row.happens);
        let known = self.history().len();
        self.poll_twice().await;
        let events = self.history().split_off(known);
        let letters: Vec<_> = self
            .letters()
            .into_iter()
            .map(|letter| (letter.to, letter.subject))
            .collect();
        let Some(reported) = &row.reported else {
            assert!(
                events.is_empty() && letters.is_empty(),
                "{feed}: {events:#?} {letters:?}"
            );
            return;
        };
        let [event] = events.as_slice() else {
            panic!("{}: {events:#?}", reported.event);
        };
        let found = format!("{} {}", event.change, event.key);
        assert_eq!((event.feed.name(), found.as_str()), (feed, reported.event));
        assert!(has_its_sides(event), "{event:#?}");
        let readers = reported.way.readers_at_once().iter();
        let expected: Vec<_> = readers
            .map(|to| ((*to).to_owned(), reported.subject.to_owned()))
            .collect();
        assert_eq!(letters, expected, "{}", reported.event);
    }
}

impl Way {
    const fn readers_at_once(&self) -> &'static [&'static str] {
        match self {
            Self::AtOnce => &[BABCIA, MAMA],
            Self::Waits => &[BABCIA],
            Self::InTheDigest => &[],
        }
    }

    /// What becomes of the letters by Tuesday morning.
    fn fates(&self) -> Vec<String> {
        let readers: &[_] = match self {
            Self::AtOnce => &[(BABCIA, "instant"), (MAMA, "instant"), (TATA, "digest")],
            Self::Waits => &[(BABCIA, "instant"), (MAMA, "digest"), (TATA, "digest")],
            Self::InTheDigest => &[(MAMA, "digest"), (TATA, "digest")],
        };
        readers
            .iter()
            .map(|(to, kind)| format!("{to} {kind} sent"))
            .collect()
    }
}

/// An addition has a side after, a removal one before, and a change both.
fn has_its_sides(event: &HistoryEntry) -> bool {
    let (before, after) = (event.before.is_some(), event.after.is_some());
    match event.change {
        ChangeKind::Added => after,
        ChangeKind::Removed => before,
        ChangeKind::PlanChanged => before || after,
        _ => before && after,
    }
}
