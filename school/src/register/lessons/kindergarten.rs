//! The timetable of a kindergarten (API.md section 11).

use chrono::{Datelike, NaiveDate};

use crate::register::institution::Institution;
use crate::register::institution::kindergarten::room;
use crate::register::institution::staff;

/// Positions in the list of activities.
pub mod activity {
    positions! { 1; MOVEMENT RHYTHMICS ENGLISH ART SPEECH TALES }
}

/// (name, room, teachers), in the order of [`activity`]. The day begins with everybody of the group.
const ACTIVITIES: [(&str, u64, &[u64]); 6] = [
    (
        "Zabawy ruchowe",
        room::MOVEMENT,
        &[staff::YOUNGEST, staff::MATHS],
    ),
    ("Rytmika", room::MOVEMENT, &[staff::ARTS]),
    ("Język angielski", room::FROGS, &[staff::ENGLISH]),
    ("Zajęcia plastyczne", room::FROGS, &[staff::YOUNGEST]),
    ("Logopedia", room::OFFICE, &[staff::PEDAGOGUE]),
    ("Czytanie bajek", room::FROGS, &[staff::YOUNGEST]),
];

/// Beginning and end of each block of a day.
const HOURS: [(&str, &str); 4] = [
    ("08:30", "09:15"),
    ("09:30", "10:00"),
    ("10:15", "10:45"),
    ("13:00", "13:30"),
];

/// The activities from Monday to Friday, in the order of [`HOURS`].
const PLAN: [[u64; 4]; 5] = {
    use activity::{ART, ENGLISH, MOVEMENT, RHYTHMICS, SPEECH, TALES};
    [
        [MOVEMENT, RHYTHMICS, ART, TALES],
        [MOVEMENT, ENGLISH, SPEECH, TALES],
        [MOVEMENT, RHYTHMICS, ART, TALES],
        [MOVEMENT, ENGLISH, SPEECH, TALES],
        [MOVEMENT, ART, RHYTHMICS, TALES],
    ]
};

/// A block of the standing plan: half an hour of a day of the week.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Block {
    /// 1 = Monday.
    pub day: u32,
    pub hours: (&'static str, &'static str),
    /// A position of [`activity`].
    pub activity: u64,
    pub room: u64,
    pub teachers: Vec<u64>,
}

/// A change of a block on one day.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum BlockChange {
    Cancelled,
    /// Another activity, or another teacher.
    Replaced {
        /// A position of [`activity`].
        activity: u64,
        /// An id of `Users`.
        teacher: u64,
        comment: &'static str,
    },
}

/// The plan of a child's group, with what deviates from it.
#[derive(Debug, Clone)]
pub struct Kindergarten {
    /// Names in the order of [`activity`].
    pub activities: [&'static str; 6],
    pub blocks: Vec<Block>,
    pub changes: Vec<(BlockPlace, BlockChange)>,
}

/// The day and the beginning of a block.
pub type BlockPlace = (NaiveDate, &'static str);

/// The key that programs may rely on: `kindergarten:2026-10-06/09:30`.
pub fn block_key((date, from): BlockPlace) -> String {
    format!("kindergarten:{date}/{from}")
}

impl Kindergarten {
    /// The plan of the group of `institution`.
    pub fn of(institution: &Institution) -> Self {
        let days = (1..).zip(PLAN);
        let places = days.flat_map(|(day, activities)| {
            HOURS.into_iter().zip(activities).map(move |at| (day, at))
        });
        let blocks = places.filter_map(|(day, (hours, activity))| {
            let (_, (_, room, teachers)) = (1..).zip(ACTIVITIES).find(|(at, _)| *at == activity)?;
            let teachers = teachers.iter().map(|at| institution.teacher_id(*at));
            Some(Block {
                day,
                hours,
                activity,
                room: institution.room_id(room),
                teachers: teachers.collect(),
            })
        });
        Self {
            activities: ACTIVITIES.map(|(name, ..)| name),
            blocks: blocks.collect(),
            changes: Vec::new(),
        }
    }

    /// The blocks of a day, in order.
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

    /// The change of the block at a place.
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
