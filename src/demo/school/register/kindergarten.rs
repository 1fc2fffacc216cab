//! The timetable of a kindergarten (API.md section 11).

use chrono::{Datelike, NaiveDate};

use super::house::House;
use super::houses::kindergarten::room;
use super::houses::staff;

/// Positions in the list of what is done.
pub mod activity {
    #![allow(missing_docs)] // The names say it.
    pub const MOVEMENT: u64 = 1;
    pub const RHYTHMICS: u64 = 2;
    pub const ENGLISH: u64 = 3;
    pub const ART: u64 = 4;
    pub const SPEECH: u64 = 5;
    pub const TALES: u64 = 6;
}

/// In the order of [`activity`].
const ACTIVITIES: [&str; 6] = [
    "Zabawy ruchowe",
    "Rytmika",
    "Język angielski",
    "Zajęcia plastyczne",
    "Logopedia",
    "Czytanie bajek",
];

/// A block of the standing plan: half an hour of a day of the week.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Block {
    /// 1 = Monday.
    pub day: u32,
    /// From and to.
    pub hours: (&'static str, &'static str),
    /// What is done, as a position of [`activity`].
    pub activity: u64,
    /// Where, as an id.
    pub room: u64,
    /// With whom, as ids.
    pub teachers: Vec<u64>,
}

/// What becomes of the block of a day.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum BlockChange {
    /// It is not held.
    Cancelled,
    /// Something else is done, or with somebody else.
    Replaced {
        /// What, as a position of [`activity`].
        activity: u64,
        /// With whom, as an id.
        teacher: u64,
        /// What the kindergarten says to it.
        comment: &'static str,
    },
}

/// The plan of a child's group, with what deviates from it.
#[derive(Debug, Clone)]
pub struct Kindergarten {
    /// What is done, in the order of [`activity`].
    pub activities: [&'static str; 6],
    /// The standing plan.
    pub blocks: Vec<Block>,
    /// Day and beginning of a block, and what becomes of it.
    pub changes: Vec<(BlockPlace, BlockChange)>,
}

/// The day and the beginning of a block.
pub type BlockPlace = (NaiveDate, &'static str);

/// The key that programs may rely on: `kindergarten:2026-10-06/09:30`.
#[must_use]
pub fn block_key((date, from): BlockPlace) -> String {
    format!("kindergarten:{date}/{from}")
}

/// (day, from, to, activity, room, teacher).
type Row = (u32, &'static str, &'static str, u64, u64, u64);

const PLAN: [Row; 15] = [
    (
        1,
        "09:30",
        "10:00",
        activity::RHYTHMICS,
        room::MOVEMENT,
        staff::ARTS,
    ),
    (
        1,
        "10:15",
        "10:45",
        activity::ART,
        room::FROGS,
        staff::YOUNGEST,
    ),
    (
        1,
        "13:00",
        "13:30",
        activity::TALES,
        room::FROGS,
        staff::YOUNGEST,
    ),
    (
        2,
        "09:30",
        "10:00",
        activity::ENGLISH,
        room::FROGS,
        staff::ENGLISH,
    ),
    (
        2,
        "10:15",
        "10:45",
        activity::SPEECH,
        room::OFFICE,
        staff::PEDAGOGUE,
    ),
    (
        2,
        "13:00",
        "13:30",
        activity::TALES,
        room::FROGS,
        staff::YOUNGEST,
    ),
    (
        3,
        "09:30",
        "10:00",
        activity::RHYTHMICS,
        room::MOVEMENT,
        staff::ARTS,
    ),
    (
        3,
        "10:15",
        "10:45",
        activity::ART,
        room::FROGS,
        staff::YOUNGEST,
    ),
    (
        3,
        "13:00",
        "13:30",
        activity::TALES,
        room::FROGS,
        staff::YOUNGEST,
    ),
    (
        4,
        "09:30",
        "10:00",
        activity::ENGLISH,
        room::FROGS,
        staff::ENGLISH,
    ),
    (
        4,
        "10:15",
        "10:45",
        activity::SPEECH,
        room::OFFICE,
        staff::PEDAGOGUE,
    ),
    (
        4,
        "13:00",
        "13:30",
        activity::TALES,
        room::FROGS,
        staff::YOUNGEST,
    ),
    (
        5,
        "09:30",
        "10:00",
        activity::ART,
        room::FROGS,
        staff::YOUNGEST,
    ),
    (
        5,
        "10:15",
        "10:45",
        activity::RHYTHMICS,
        room::MOVEMENT,
        staff::ARTS,
    ),
    (
        5,
        "13:00",
        "13:30",
        activity::TALES,
        room::FROGS,
        staff::YOUNGEST,
    ),
];

impl Kindergarten {
    /// The plan of a group of `house`: every day begins with the whole staff of the group.
    #[must_use]
    pub fn of(house: &House) -> Self {
        let ids = |positions: &[u64]| positions.iter().map(|at| house.teacher_id(*at)).collect();
        let morning = (1..=5).map(|day| Block {
            day,
            hours: ("08:30", "09:15"),
            activity: activity::MOVEMENT,
            room: house.room_id(room::MOVEMENT),
            teachers: ids(&[staff::YOUNGEST, staff::MATHS]),
        });
        let block = |(day, from, to, activity, room, teacher): Row| Block {
            day,
            hours: (from, to),
            activity,
            room: house.room_id(room),
            teachers: ids(&[teacher]),
        };
        Self {
            activities: ACTIVITIES,
            blocks: morning.chain(PLAN.into_iter().map(block)).collect(),
            changes: Vec::new(),
        }
    }

    /// The blocks of a day, in order.
    #[must_use]
    pub fn on(&self, day: NaiveDate) -> Vec<&Block> {
        let weekday = day.weekday().number_from_monday();
        let mut blocks: Vec<&Block> = self
            .blocks
            .iter()
            .filter(|block| block.day == weekday)
            .collect();
        blocks.sort_by_key(|block| block.hours);
        blocks
    }

    /// What becomes of the block at a place.
    #[must_use]
    pub fn change(&self, place: BlockPlace) -> Option<&BlockChange> {
        let mut changes = self.changes.iter();
        changes.find_map(|(at, change)| (*at == place).then_some(change))
    }

    /// Changes a block; an earlier change of it is replaced.
    pub fn deviate(&mut self, place: BlockPlace, change: BlockChange) {
        self.restore(place);
        self.changes.push((place, change));
    }

    /// Takes a change back.
    pub fn restore(&mut self, place: BlockPlace) {
        self.changes.retain(|(at, _)| *at != place);
    }
}
