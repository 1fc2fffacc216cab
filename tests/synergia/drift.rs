//! The register changes its shapes: one item that cannot be read hides no other, and an answer of which most cannot be
//! read is none.

use std::collections::BTreeSet;

use dzwonek::domain::visit::{Outcome, Visited};
use dzwonek::domain::{Cause, Entry, Feed, FeedState};
use school::{Extent, FaultKind, Variation, Who};

use crate::family::{World, reading, word};
use crate::scripted::{Register, ok};

/// Where each feed stands, and who has something there.
const PLACES: [(Who, Feed, &str); 23] = [
    (Who::Zosia, Feed::Grades, "/gateway/api/2.0/Grades"),
    (Who::Zosia, Feed::Grades, "/gateway/api/2.0/BaseTextGrades"),
    (Who::Ola, Feed::Grades, "/gateway/api/2.0/PointGrades"),
    (
        Who::Jas,
        Feed::Grades,
        "/gateway/api/2.0/Auth/DescriptiveGradingSystem",
    ),
    (
        Who::Zosia,
        Feed::Announcements,
        "/gateway/api/2.0/SchoolNotices",
    ),
    (Who::Zosia, Feed::Timetable, "/gateway/api/2.0/Timetables"),
    (
        Who::Kuba,
        Feed::Timetable,
        "/gateway/ms/kindergartens/timetable",
    ),
    (Who::Zosia, Feed::Agenda, "/gateway/api/2.0/HomeWorks"),
    (
        Who::Zosia,
        Feed::Homework,
        "/gateway/api/2.0/HomeWorkAssignments",
    ),
    (Who::Zosia, Feed::Attendance, "/gateway/api/2.0/Attendances"),
    (Who::Zosia, Feed::Notes, "/gateway/api/2.0/Notes"),
    (
        Who::Zosia,
        Feed::Behaviour,
        "/gateway/api/2.0/BehaviourGrades/Points",
    ),
    (
        Who::Zosia,
        Feed::Justifications,
        "/gateway/api/2.0/Justifications",
    ),
    (Who::Zosia, Feed::DaysOff, "/gateway/api/2.0/SchoolFreeDays"),
    (Who::Zosia, Feed::DaysOff, "/gateway/api/2.0/ClassFreeDays"),
    (
        Who::Zosia,
        Feed::Conferences,
        "/gateway/api/2.0/ParentTeacherConferences",
    ),
    (Who::Antek, Feed::Trips, "/gateway/api/2.0/SchoolTrips"),
    (Who::Zosia, Feed::Files, "/gateway/api/2.0/SchoolFiles"),
    (
        Who::Zosia,
        Feed::LuckyNumber,
        "/gateway/api/2.0/LuckyNumbers",
    ),
    (Who::Zosia, Feed::Topics, "/gateway/api/2.0/Realizations"),
    (Who::Zosia, Feed::Messages, "/api/inbox/messages"),
    (Who::Zosia, Feed::Messages, "/api/alerts/messages"),
    (Who::Lena, Feed::Messages, "/api/inbox/messages"),
];

/// Where a single item stands, which is all that there is.
const ALONE: [&str; 4] = [
    "/gateway/api/2.0/ClassFreeDays",
    "/gateway/api/2.0/SchoolTrips",
    "/gateway/api/2.0/LuckyNumbers",
    "/api/alerts/messages",
];

const FAILING: FeedState = FeedState::Failing(Cause::BadAnswer);
const ALWAYS: u32 = 10_000;

/// What has happened after the first read.
const BATCHES: usize = 4;

/// A family that asks for one feed.
struct Story {
    world: World,
    feed: Feed,
    path: &'static str,
    news: Vec<String>,
}

impl Story {
    fn of((who, feed, path): (Who, Feed, &'static str)) -> Self {
        Self {
            world: World::of(who),
            feed,
            path,
            news: Vec::new(),
        }
    }

    fn drifts(&self, extent: Extent) {
        self.world
            .fault(FaultKind::Drifted(extent), self.path, ALWAYS);
    }

    /// The next visit, ten minutes later.
    async fn read(&mut self) -> Visited {
        self.world.family.wait(10);
        let feeds = match self.feed {
            // It is asked for on behalf of days of absence.
            Feed::Topics => &[Feed::Attendance, Feed::Topics][..],
            ref feed => std::slice::from_ref(feed),
        };
        self.world.family.visit_for(feeds).await
    }

    /// The next visit, whose news count. Returns how the feed stands after it.
    async fn follow(&mut self) -> FeedState {
        let visited = self.read().await;
        let state = state(&visited, self.feed);
        let changes = self.world.family.follow(visited).into_iter();
        let own = changes.filter(|(feed, _)| *feed == self.feed);
        self.news.extend(own.map(|(_, change)| {
            let key = change.entry().map(|entry| entry.key().to_string());
            format!("{} {}", change.kind, key.unwrap_or_default())
        }));
        state
    }

    fn things_happen(&self) {
        for _ in 0..BATCHES {
            self.world.school.next_batch().unwrap();
        }
    }

    /// The shape comes back; a disappearance counts when a second visit agrees.
    async fn mended(mut self) -> Vec<String> {
        self.world.school.mend();
        for _ in 0..2 {
            assert_eq!(self.follow().await, FeedState::Ok, "{}", self.path);
        }
        self.news.sort();
        self.news
    }
}

fn state(visited: &Visited, feed: Feed) -> FeedState {
    let found = visited.feeds.iter().find(|(asked, _)| *asked == feed);
    found.map(|(_, outcome)| outcome.state()).unwrap()
}

/// The news of those days without any trouble.
async fn usual_news(place: (Who, Feed, &'static str)) -> Vec<String> {
    let mut story = Story::of(place);
    assert_eq!(story.follow().await, FeedState::Ok);
    story.things_happen();
    story.mended().await
}

#[tokio::test]
async fn an_answer_of_which_most_is_unreadable_is_none() {
    for place in PLACES {
        let usual = usual_news(place).await;
        for extent in [Extent::All, Extent::Most] {
            let case = format!("{place:?} {extent:?}");
            let mut story = Story::of(place);
            story.follow().await;
            let known = story.world.family.known[&story.feed].clone();
            story.drifts(extent);
            for _ in 0..3 {
                assert_eq!(story.follow().await, FAILING, "{case}");
            }
            let there = &story.world.family.known[&story.feed].entries;
            assert_eq!(*there, known.entries, "{case}");
            story.things_happen();
            assert_eq!(story.follow().await, FAILING, "{case}");
            assert_eq!(story.mended().await, usual, "{case}");
        }
    }
}

#[tokio::test]
async fn nothing_is_seeded_by_an_answer_of_which_most_is_unreadable() {
    for place in PLACES {
        let usual = usual_news(place).await;
        for extent in [Extent::All, Extent::Most] {
            let case = format!("{place:?} {extent:?}");
            let mut story = Story::of(place);
            story.drifts(extent);
            for _ in 0..2 {
                assert_eq!(story.follow().await, FAILING, "{case}");
            }
            story.world.school.mend();
            assert_eq!(story.follow().await, FeedState::Ok, "{case}");
            assert_eq!(story.news, [""; 0], "{case}");
            story.things_happen();
            assert_eq!(story.mended().await, usual, "{case}");
        }
    }
}

#[tokio::test]
async fn one_unreadable_item_hides_no_other_and_is_no_news() {
    let mut alone = Vec::new();
    for place in PLACES {
        let usual = usual_news(place).await;
        for is_from_the_first in [false, true] {
            let case = format!("{place:?} {is_from_the_first}");
            let mut story = Story::of(place);
            if !is_from_the_first {
                story.follow().await;
            }
            story.drifts(Extent::One);
            let visited = story.read().await;
            if state(&visited, story.feed) == FAILING {
                alone.push(place.2);
                continue;
            }
            assert!(
                word(&visited, story.feed).starts_with("read but "),
                "{case}"
            );
            story.world.family.follow(visited);
            for _ in 0..3 {
                assert_eq!(story.follow().await, FeedState::Ok, "{case}");
            }
            story.world.school.mend();
            story.follow().await;
            assert_eq!(story.news, [""; 0], "{case}");
            story.things_happen();
            assert_eq!(story.mended().await, usual, "{case}");
        }
    }
    alone.dedup();
    assert_eq!(alone, ALONE);
}

/// What the lookups are needed for, and where they stand.
const LOOKUPS: [(Who, &str); 20] = [
    (Who::Zosia, "/gateway/api/2.0/Subjects"),
    (Who::Zosia, "/gateway/api/2.0/Users"),
    (Who::Zosia, "/gateway/api/2.0/Classrooms"),
    (Who::Zosia, "/gateway/api/2.0/Lessons"),
    (Who::Zosia, "/gateway/api/2.0/Grades/Categories"),
    (Who::Zosia, "/gateway/api/2.0/Grades/Comments"),
    (Who::Zosia, "/gateway/api/2.0/TextGrades/Categories"),
    (Who::Zosia, "/gateway/api/2.0/DescriptiveGrades/Skills"),
    (Who::Ola, "/gateway/api/2.0/PointGrades/Categories"),
    (Who::Ola, "/gateway/api/2.0/PointGrades/Comments"),
    (Who::Zosia, "/gateway/api/2.0/HomeWorks/Categories"),
    (
        Who::Zosia,
        "/gateway/api/2.0/HomeWorkAssignments/Categories",
    ),
    (Who::Zosia, "/gateway/api/2.0/Attendances/Types"),
    (Who::Zosia, "/gateway/api/2.0/Notes/Categories"),
    (Who::Zosia, "/gateway/api/2.0/Calendars/ClassFreeDays/Types"),
    (Who::Zosia, "/gateway/api/2.0/BehaviourGrades/Types"),
    (Who::Zosia, "/gateway/api/2.0/BehaviourGrades/Points/"),
    (Who::Jas, "/gateway/api/2.0/Auth/Subjects"),
    (Who::Kuba, "/gateway/api/2.0/Auth/Classrooms"),
    (Who::Kuba, "/gateway/ms/kindergartens/activities-types"),
];

/// What was read, with all names. Of messages, which name nothing, a later read brings the newest alone.
fn entries(visited: &Visited) -> BTreeSet<String> {
    let feeds = visited.feeds.iter();
    let readings = feeds.filter_map(|(feed, outcome)| match outcome {
        Outcome::Read { reading, .. } if *feed != Feed::Messages => Some(reading),
        _ => None,
    });
    let entries = readings.flat_map(|reading| &reading.entries);
    entries.map(|entry| format!("{entry:?}")).collect()
}

/// What stands in only one of the two.
fn differences(one: &BTreeSet<String>, other: &BTreeSet<String>) -> Vec<String> {
    one.symmetric_difference(other).cloned().collect()
}

#[tokio::test]
async fn a_lookup_of_which_most_is_unreadable_keeps_what_was_known() {
    for (who, path) in LOOKUPS {
        for extent in [Extent::All, Extent::Most, Extent::One] {
            let case = format!("{path} {extent:?}");
            let mut world = World::of(who);
            let visited = world.family.visit_for_all().await;
            let usual = entries(&visited);
            world.family.follow(visited);
            world.fault(FaultKind::Drifted(extent), path, ALWAYS);
            // By then it is read again.
            world.family.wait(24 * 60);
            let before = world.asked(path);
            let visited = world.family.visit_for_all().await;
            assert!(
                world.asked(path) > before || path.ends_with('/') || path.ends_with("Skills"),
                "{case}"
            );
            assert_eq!(differences(&entries(&visited), &usual), [""; 0], "{case}");
            assert_eq!(world.family.follow(visited), [], "{case}");
        }
    }
}

#[tokio::test]
async fn a_lookup_that_is_unreadable_from_the_first_hides_no_entry() {
    for (who, path) in LOOKUPS {
        let mut world = World::of(who);
        let usual = entries(&world.family.visit_for_all().await);
        let mut world = World::of(who);
        world.fault(FaultKind::Drifted(Extent::All), path, ALWAYS);
        let visited = world.family.visit_for_all().await;
        assert!(entries(&visited).len() >= usual.len(), "{path}");
        world.family.follow(visited);
        world.school.mend();
        world.family.wait(24 * 60);
        let visited = world.family.visit_for_all().await;
        assert_eq!(differences(&entries(&visited), &usual), [""; 0], "{path}");
    }
}

#[tokio::test]
async fn objects_and_single_items_stand_for_lists_at_each_level() {
    for who in Who::ALL {
        let mut world = World::of(who);
        let usual = world.family.visit_for_all().await;
        for shape in [
            Variation::Numbered,
            Variation::NumberedWithin,
            Variation::Single,
        ] {
            let mut world = World::of(who);
            for path in ["/gateway/", "/api/"] {
                world.fault(FaultKind::Varied(shape), path, ALWAYS);
            }
            let visited = world.family.visit_for_all().await;
            let (found, usual_entries) = (entries(&visited), entries(&usual));
            assert_eq!(
                differences(&found, &usual_entries),
                [""; 0],
                "{who:?} {shape:?}"
            );
            for feed in Feed::ALL {
                assert_eq!(
                    word(&visited, feed),
                    word(&usual, feed),
                    "{who:?} {shape:?}"
                );
            }
        }
    }
}

#[tokio::test]
async fn long_ids_odd_dates_and_single_comments_are_read_or_counted() {
    for (grades, expected, keys) in [
        (
            r#"{"Id":98765432109876543210,"Grade":"5"},{"Id":98765432109876543211,"Grade":"4"}"#,
            "read",
            vec!["grades:98765432109876543210", "grades:98765432109876543211"],
        ),
        (
            r#"{"Id":1,"Grade":"5","Comments":{"Id":7}},{"Id":2,"Grade":"5","Comments":{"0":{"Id":7}}}"#,
            "read",
            vec!["grades:1", "grades:2"],
        ),
        (
            r#"{"Id":1,"Grade":"5","Comments":{"Komentarz":7}},{"Id":2,"Grade":"5"}"#,
            "read but 1",
            vec!["grades:2"],
        ),
        (
            r#"{"Id":1,"Grade":"5","Date":"23.02.2027"},{"Id":2,"Grade":"5","Date":"luty"}"#,
            "read but 1",
            vec!["grades:1"],
        ),
        (
            r#"{"Id":1,"Grade":"5","Date":{"date":"2027-02-23"}},{"Id":2,"Grade":"5","Date":null}"#,
            "read but 1",
            vec!["grades:2"],
        ),
    ] {
        let register = Register::open().await;
        let body = format!(r#"{{"Grades":[{grades}]}}"#);
        register.script("GET /gateway/api/2.0/Grades", &[ok(&body)]);
        let visited = register.family().visit_for(&[Feed::Grades]).await;
        assert_eq!(word(&visited, Feed::Grades), expected, "{grades}");
        let read = &reading(&visited, Feed::Grades).entries;
        let found: Vec<_> = read.iter().map(|entry| entry.key().as_str()).collect();
        assert_eq!(found, keys, "{grades}");
        for entry in read {
            let Entry::Grade(grade) = entry else {
                panic!("no grade: {entry:?}");
            };
            let has_comment = body.contains(r#""Comments":{"Id""#);
            assert_eq!(!grade.comments.is_empty(), has_comment, "{grades}");
        }
    }
}
