//! What happens at a school, drawn from a seeded chance, and what is to be heard of it.

use chrono::{NaiveDate, TimeDelta, Timelike};
use dzwonek::demo::school::Who;
use dzwonek::demo::school::register::agenda::{AgendaEntry, Hour, agenda_category};
use dzwonek::demo::school::register::attendance::{Attendance, types};
use dzwonek::demo::school::register::houses::staff;
use dzwonek::demo::school::register::notes::{Meaning, Note, note_category};
use dzwonek::demo::school::register::timetable::Slot;
use dzwonek::demo::school::register::{Happening, Pupil};
use fastrand::Rng;

use super::rare::Rare;
use crate::support::world::World;

/// A thing is left alone for so many days after it was touched: whatever goes wrong meanwhile, each change of
/// it is seen by itself.
const REST: i64 = 3;

/// What kind of thing it is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Kind {
    Grade,
    Announcement,
    Agenda,
    Attendance,
    Note,
    Lesson(Slot),
    Rare(Rare),
}

/// Something that may change again.
struct Thing {
    kind: Kind,
    who: Who,
    id: u64,
    touched: NaiveDate,
}

/// What happened so far.
pub struct Happenings {
    pub chance: Rng,
    pupils: Vec<Who>,
    things: Vec<Thing>,
    last_id: u64,
    /// "Zosia grades:99000001 added", for each change.
    pub expected: Vec<String>,
}

impl Happenings {
    pub fn new(seed: u64, pupils: &[Who]) -> Self {
        Self {
            chance: Rng::with_seed(seed),
            pupils: pupils.to_vec(),
            things: Vec::new(),
            last_id: 70_000_000,
            expected: Vec::new(),
        }
    }

    /// A few things happen at this moment.
    pub fn happen(&mut self, world: &mut World) {
        for who in self.pupils.clone() {
            for _ in 0..self.chance.u8(0..3) {
                if self.chance.u8(0..3) == 0 {
                    self.change_something(world);
                } else {
                    self.add_something(world, who);
                }
            }
        }
    }

    fn hear(&mut self, who: Who, key: &str, change: &str) {
        self.expected.push(format!("{} {key} {change}", who.name()));
    }

    fn add_something(&mut self, world: &mut World, who: Who) {
        self.last_id += 1;
        let (id, now) = (self.last_id, world.school_time());
        let kind = match self.chance.u8(0..12) {
            0..3 => {
                let key = world.grade(who, self.pick(&["1", "3", "4+", "5"]));
                let id = key.trim_start_matches("grades:").parse().unwrap();
                self.remember(Kind::Grade, who, id, now.date());
                return self.hear(who, &key, "added");
            }
            3 => {
                world.message(who, id, &format!("Sprawa {id}"));
                return self.hear(who, &format!("inbox:{id}"), "added");
            }
            4 => {
                world.announce(&[who], &lid(id), &format!("Ogłoszenie {id}"));
                Kind::Announcement
            }
            5 => {
                let date = now.date() + TimeDelta::days(self.chance.i64(7..14));
                world
                    .school
                    .edit(who, |pupil| add_test(pupil, id, date, now));
                Kind::Agenda
            }
            6 | 7 => {
                let number = now.hour().saturating_sub(7).clamp(1, 8);
                world.school.edit(who, |pupil| {
                    pupil.attendances.push(absence(pupil, id, number, now));
                });
                Kind::Attendance
            }
            8 => {
                world
                    .school
                    .edit(who, |pupil| add_note(pupil, id, now.date()));
                Kind::Note
            }
            9 | 10 => {
                let rare = self.chance.choice(Rare::ALL).unwrap();
                if !world.school.edit(who, |pupil| rare.add(pupil, id, now)) {
                    return;
                }
                Kind::Rare(rare)
            }
            _ => match self.cancel_a_lesson(world, who) {
                Some(slot) => Kind::Lesson(slot),
                None => return,
            },
        };
        let change = match kind {
            Kind::Lesson(_) => "cancelled",
            _ => "added",
        };
        self.hear(who, &key_of(kind, id), change);
        self.remember(kind, who, id, now.date());
    }

    fn remember(&mut self, kind: Kind, who: Who, id: u64, touched: NaiveDate) {
        self.things.push(Thing {
            kind,
            who,
            id,
            touched,
        });
    }

    /// Far enough ahead that the school may be away for a day before it is seen.
    fn cancel_a_lesson(&mut self, world: &World, who: Who) -> Option<Slot> {
        let day = world.school_time().date() + TimeDelta::days(self.chance.i64(5..9));
        let choice = self.chance.usize(..);
        world.school.edit(who, |pupil| {
            let lessons = pupil.lessons_on(day);
            let (number, lesson) = lessons.get(choice % lessons.len().max(1))?;
            let has_group = pupil.house.lesson(*lesson)?.group.is_some();
            let slot = Slot::of_class(day, *number);
            if has_group || !pupil.timetable_is_public {
                return None;
            }
            let id = pupil.timetable.next_deviation_id();
            pupil.timetable.deviate(id, slot, Happening::Cancelled);
            Some(slot)
        })
    }

    /// One of the things that were left alone for a while is changed, or goes.
    fn change_something(&mut self, world: &World) {
        let today = world.school_time().date();
        let recent = today - TimeDelta::days(REST + 6);
        let rested = today - TimeDelta::days(REST);
        self.things.retain(|thing| thing.touched >= recent);
        let ready: Vec<usize> = (0..self.things.len())
            .filter(|index| self.things[*index].touched <= rested)
            .filter(|index| match self.things[*index].kind {
                Kind::Lesson(slot) => slot.date > today + TimeDelta::days(1),
                _ => true,
            })
            .collect();
        if ready.is_empty() {
            return;
        }
        let thing = self
            .things
            .swap_remove(ready[self.chance.usize(..ready.len())]);
        let (Thing { kind, who, id, .. }, goes) = (thing, self.chance.bool());
        let change = world
            .school
            .edit(who, |pupil| alter(pupil, kind, id, goes, today));
        self.hear(who, &key_of(kind, id), change);
        if change == "changed" {
            self.remember(kind, who, id, today);
        }
    }

    fn pick(&mut self, among: &[&'static str]) -> &'static str {
        among[self.chance.usize(..among.len())]
    }
}

/// What stands in the register changes; what it is called.
fn alter(pupil: &mut Pupil, kind: Kind, id: u64, goes: bool, today: NaiveDate) -> &'static str {
    match (kind, goes) {
        (Kind::Lesson(slot), _) => {
            pupil.timetable.restore(slot);
            return "restored";
        }
        (Kind::Rare(rare), true) => rare.take_back(pupil, id),
        (Kind::Rare(rare), false) => rare.correct(pupil, id),
        (Kind::Grade, true) => pupil.grades.retain(|grade| grade.id != id),
        (Kind::Announcement, true) => pupil.notices.retain(|notice| notice.lid != lid(id)),
        (Kind::Attendance, true) => pupil.attendances.retain(|record| record.id != id),
        (Kind::Note, true) => pupil.notes.retain(|note| note.id != id),
        // What is past goes by itself; what is still to come is moved there.
        (Kind::Agenda, _) => {
            let entry = pupil.agenda.get_mut(id).unwrap();
            entry.date = entry.date.max(today) + TimeDelta::days(3);
            return "changed";
        }
        (Kind::Grade, false) => pupil.grade_mut(id).unwrap().comment("Proszę o podpis"),
        (Kind::Announcement, false) => {
            let notices = pupil.notices.iter_mut();
            let notice = notices.into_iter().find(|notice| notice.lid == lid(id));
            let notice = notice.unwrap();
            notice.content += " – poprawka";
            // What hangs past its end goes without a word; it is to be missed when it goes.
            notice.end = today + TimeDelta::days(30);
        }
        (Kind::Attendance, false) => {
            let mut records = pupil.attendances.iter_mut();
            let record = records.find(|record| record.id == id).unwrap();
            record.kind = if record.kind == types::ABSENT {
                types::EXCUSED
            } else {
                types::ABSENT
            };
        }
        (Kind::Note, false) => {
            let mut notes = pupil.notes.iter_mut();
            notes.find(|note| note.id == id).unwrap().text += " (poprawka)";
        }
    }
    if goes { "removed" } else { "changed" }
}

fn lid(id: u64) -> String {
    format!("LID-NBOARD-NOTICE-4127-{id}")
}

fn key_of(kind: Kind, id: u64) -> String {
    match kind {
        Kind::Grade => format!("grades:{id}"),
        Kind::Announcement => format!("school_notices:{}", lid(id)),
        Kind::Agenda => format!("home_works:{id}"),
        Kind::Attendance => format!("attendances:{id}"),
        Kind::Note => format!("notes:{id}"),
        Kind::Lesson(slot) => slot.key(),
        Kind::Rare(rare) => rare.key(id),
    }
}

fn add_test(pupil: &mut Pupil, id: u64, date: NaiveDate, added: chrono::NaiveDateTime) {
    let author = pupil.house.teacher_id(staff::MATHS);
    let lesson = Some(pupil.lesson_id(1));
    pupil.agenda.entries.push(AgendaEntry {
        id,
        content: format!("Zapowiedź {id}"),
        category: agenda_category::TEST,
        date,
        hour: Hour::Lesson(2),
        lesson,
        author,
        room: None,
        added,
    });
}

fn absence(pupil: &Pupil, id: u64, number: u32, added: chrono::NaiveDateTime) -> Attendance {
    Attendance {
        id,
        lesson: pupil.lesson_id(1),
        date: added.date(),
        number,
        kind: types::ABSENT,
        added,
        trip: None,
    }
}

fn add_note(pupil: &mut Pupil, id: u64, date: NaiveDate) {
    let teacher = pupil.house.teacher_id(staff::MATHS);
    pupil.notes.push(Note {
        id,
        meaning: Meaning::Neutral,
        category: note_category::INFORMATION,
        text: format!("Uwaga {id}"),
        teacher,
        date,
    });
}
