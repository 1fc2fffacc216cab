use super::*;
use crate::domain::Feed;
use crate::domain::examples::{announcement, october};

use Presence::{Doubted, Lapsed, Missing, Present, Removed};

/// The board with an announcement that hangs until the 16th, or without it.
fn board(shows_it: bool) -> Reading {
    let entry = Entry::Announcement(announcement("LID-1", "Zbiórka", "Zbieramy makulaturę."));
    Reading {
        feed: Feed::Announcements,
        entries: shows_it.then_some(entry).into_iter().collect(),
        window: Window::Whole,
        unreadable: crate::domain::Unreadable::default(),
    }
}

#[test]
fn presence_follows_what_each_read_shows() {
    let last_day = october(16);
    let too_late = october(17);
    for (reads, expected) in [
        (vec![], Present),
        (vec![(true, last_day)], Present),
        (vec![(false, last_day)], Missing),
        (vec![(false, last_day), (false, last_day)], Removed),
        (vec![(false, last_day), (true, last_day)], Present),
        (
            vec![(false, last_day), (true, last_day), (false, last_day)],
            Missing,
        ),
        // It is not missed any more.
        (vec![(false, too_late)], Lapsed),
        (vec![(false, last_day), (false, too_late)], Lapsed),
        (vec![(false, too_late), (false, too_late)], Lapsed),
        (
            vec![(false, last_day), (false, last_day), (false, too_late)],
            Removed,
        ),
        (vec![(false, too_late), (true, too_late)], Present),
    ] {
        let mut known = Snapshot::seed(board(true));
        for (shows_it, today) in &reads {
            known = known.follow(board(*shows_it), *today);
        }
        let held = known.entries.values().next().unwrap();
        assert_eq!(held.presence, expected, "{reads:?}");
        assert_eq!(known.present().count(), usize::from(expected == Present));
    }
}

#[test]
fn what_is_known_is_settled_when_the_same_reading_would_change_nothing() {
    let (day, too_late) = (october(6), october(17));
    let unreadable = crate::domain::Unreadable {
        keys: vec![Key::new("school_notices", "LID-9")],
        ..crate::domain::Unreadable::default()
    };
    let half_read = Reading {
        unreadable,
        ..board(true)
    };
    for (reads, today, expected) in [
        (vec![board(true)], day, true),
        (vec![board(true), board(true)], day, true),
        (vec![board(true), board(false)], day, false),
        (vec![board(true), board(false), board(false)], day, true),
        (vec![board(true), board(false)], too_late, true),
        (vec![board(true), half_read.clone()], day, false),
        (vec![half_read, board(true)], day, true),
        (vec![board_of(0..9), board_of(0..2)], day, false),
        // It is held: each reading counts.
        (
            vec![board_of(0..9), board_of(0..2), board_of(0..2)],
            day,
            false,
        ),
        (vec![board_of(0..2), board_of(0..9)], day, true),
    ] {
        let mut reads = reads.into_iter();
        let first = reads.next().unwrap();
        let (mut last, mut known) = (first.clone(), Snapshot::seed(first));
        for read in reads {
            last = read.clone();
            known = known.follow(read, today);
        }
        assert_eq!(known.is_settled_by(last, today), expected, "{known:?}");
    }
}

#[test]
fn a_vanished_entry_keeps_its_latest_state() {
    let mut later = board(true);
    let entry = Entry::Announcement(announcement("LID-1", "Zbiórka", "Do piątku."));
    later.entries = vec![entry.clone()];
    let known = Snapshot::seed(board(true)).follow(later, october(6));
    let known = known.follow(board(false), october(6));
    assert_eq!(known.entries[entry.key()].entry, entry);
}

/// A board with so many announcements that hang until the 16th.
fn board_of(ids: std::ops::Range<u32>) -> Reading {
    let notice = |id| announcement(&format!("LID-{id}"), "Zbiórka", "Zbieramy makulaturę.");
    Reading {
        feed: Feed::Announcements,
        entries: ids.map(|id| Entry::Announcement(notice(id))).collect(),
        window: Window::Whole,
        unreadable: crate::domain::Unreadable::default(),
    }
}

fn with_presence(snapshot: &Snapshot, presence: Presence) -> usize {
    let is_so = |held: &&Held| held.presence == presence;
    snapshot.entries.values().filter(is_so).count()
}

#[test]
fn removals_are_held_from_five_and_more_than_half() {
    for (there, left, is_held) in [
        (10, 4, true),
        (10, 5, false),
        (6, 1, true),
        (6, 2, false),
        (4, 0, false),
        (5, 0, true),
    ] {
        let mut board = Snapshot::seed(board_of(0..there));
        for _ in 0..2 {
            board = board.follow(board_of(0..left), october(5));
        }
        let removed = if is_held { 0 } else { there - left };
        assert_eq!(board.hold.is_some(), is_held, "{there} {left}");
        assert_eq!(with_presence(&board, Removed), removed as usize);
    }
}

#[test]
fn the_owner_is_asked_after_three_reads_and_archives_silently() {
    let mut board = Snapshot::seed(board_of(0..10));
    let mut asked = Vec::new();
    for _ in 0..3 {
        board = board.follow(board_of(0..1), october(5));
        asked.push(board.hold.is_some_and(Hold::is_to_be_asked));
    }
    assert_eq!(asked, [false, false, true]);
    let accepted = board.accepted();
    assert_eq!(accepted.hold, None);
    assert_eq!(with_presence(&accepted, Lapsed), 9);
    let next = accepted.follow(board_of(0..1), october(5));
    assert_eq!((next.hold, with_presence(&next, Removed)), (None, 0));
}

#[test]
fn a_hold_ends_by_itself_when_the_entries_come_back() {
    let mut board = Snapshot::seed(board_of(0..10));
    for left in [1, 1, 1, 10] {
        board = board.follow(board_of(0..left), october(5));
    }
    assert_eq!((board.hold, with_presence(&board, Present)), (None, 10));
}

#[test]
fn entries_still_gone_when_others_return_are_judged_anew() {
    for (back, is_held, removed) in [(7, false, 3), (3, true, 0)] {
        let mut board = Snapshot::seed(board_of(0..10));
        for left in [0, 0, back] {
            board = board.follow(board_of(0..left), october(5));
        }
        assert_eq!(board.hold, None, "{back}");
        board = board.follow(board_of(0..back), october(5));
        assert_eq!(board.hold.is_some(), is_held, "{back}");
        assert_eq!(with_presence(&board, Removed), removed, "{back}");
    }
}

#[test]
fn a_hold_outlasts_growth_and_takes_in_later_removals() {
    let mut board = Snapshot::seed(board_of(0..10));
    for there in [0..4, 0..2, 0..2, 0..2] {
        board = board.follow(board_of(there), october(5));
    }
    assert_eq!(with_presence(&board, Doubted), 8);
    for _ in 0..2 {
        let grown = board_of(0..2)
            .entries
            .into_iter()
            .chain(board_of(20..60).entries);
        let grown = Reading {
            entries: grown.collect(),
            ..board_of(0..0)
        };
        board = board.follow(grown, october(5));
    }
    assert_eq!(with_presence(&board, Doubted), 8);
    assert!(board.hold.is_some_and(Hold::is_to_be_asked));
}

#[test]
fn only_what_should_still_be_visible_counts() {
    let mut old = board_of(0..20);
    for entry in &mut old.entries {
        if let Entry::Announcement(notice) = entry {
            notice.ends = Some(october(2));
        }
    }
    old.entries.extend(board_of(20..26).entries);
    let mut board = Snapshot::seed(old);
    for _ in 0..2 {
        board = board.follow(board_of(0..0), october(5));
    }
    // Six of six: what hung there beyond its end is not missed.
    assert_eq!(with_presence(&board, Doubted), 6);
    assert_eq!(with_presence(&board, Lapsed), 20);
}

#[test]
fn a_reading_is_doubted_before_it_is_held() {
    let board = Snapshot::seed(board_of(0..10));
    for (left, is_doubted) in [(10, false), (5, false), (4, true), (0, true)] {
        let reading = board_of(0..left);
        assert_eq!(
            board.is_doubted_by(&reading, october(5)),
            is_doubted,
            "{left}"
        );
        assert!(!board.is_doubted_by(&reading, october(17)), "{left}");
    }
}

/// A read of some places, with so many announcements in the one that was read.
fn places(sources: &[&str], there: std::ops::Range<u32>) -> Reading {
    Reading {
        window: Window::of_places(sources.iter().copied()),
        ..board_of(there)
    }
}

#[test]
fn a_read_changes_nothing_where_it_did_not_look() {
    let here = "school_notices";
    let mut board = Snapshot::seed(places(&[here, "elsewhere"], 0..1));
    for (sources, removed) in [
        (&[here, "elsewhere"][..], 0),
        (&["elsewhere"], 0),
        (&[here], 1),
    ] {
        board = board.follow(places(sources, 0..0), october(5));
        assert_eq!(with_presence(&board, Removed), removed, "{sources:?}");
    }
}

#[test]
fn a_hold_stays_while_nobody_looks_where_the_entries_are_missing() {
    let here = "school_notices";
    let mut board = Snapshot::seed(places(&[here, "elsewhere"], 0..10));
    let mut reads = Vec::new();
    for sources in [&[here][..], &[here], &["elsewhere"], &[here]] {
        board = board.follow(places(sources, 0..0), october(5));
        reads.push(board.hold.map_or(0, |hold| hold.reads));
    }
    assert_eq!(reads, [0, 1, 1, 2]);
}

/// Such as grades that are all there again under other ids.
#[test]
fn a_mass_removal_is_held_whatever_replaces_it() {
    for new in [0, 8, 11, 40] {
        let mut board = Snapshot::seed(board_of(0..15));
        let left = board_of(0..4).entries.into_iter();
        let now = Reading {
            entries: left.chain(board_of(100..100 + new).entries).collect(),
            ..board_of(0..0)
        };
        for (doubted, is_to_be_asked) in [(0, false), (11, false), (11, true)] {
            board = board.follow(now.clone(), october(5));
            assert_eq!(with_presence(&board, Doubted), doubted, "{new}");
            assert_eq!(
                board.hold.is_some_and(Hold::is_to_be_asked),
                is_to_be_asked,
                "{new}"
            );
        }
        assert_eq!(with_presence(&board, Removed), 0, "{new}");
    }
}
