//! An institution as constants, and the institution made of them.

use super::{Bases, Category, Class, Institution, Room, Scale, Subject, Teacher, staff};
use crate::register::attendance::attendance_types;
use crate::register::institution::category;

/// A name, and a short one beside it; of a person, first and last name.
pub type Name = (&'static str, &'static str);

/// Position, name, short name, weight, and whether it counts to the average.
pub type CategoryRow = (u64, &'static str, &'static str, Option<u8>, Option<bool>);

/// The constants of one institution.
pub struct Prospectus {
    pub id: u64,
    pub unit: u64,
    pub unit_type: &'static str,
    pub name: &'static str,
    pub short_name: &'static str,
    pub street: &'static str,
    pub building: &'static str,
    pub staff: [Name; 13],
    pub scale: Scale,
    pub subjects: &'static [Name],
    pub rooms: &'static [Name],
    pub categories: &'static [CategoryRow],
    pub bases: Bases,
    pub grades_in_points: bool,
    pub grades_skills: bool,
}

impl Prospectus {
    /// The institution with one of its classes, whose tutor is still a position in [`staff`].
    pub fn institution(&self, class: Class) -> Institution {
        let bases = self.bases;
        Institution {
            id: self.id,
            unit: self.unit,
            unit_type: self.unit_type,
            name: self.name.to_owned(),
            short_name: self.short_name.to_owned(),
            street: self.street.to_owned(),
            building: self.building.to_owned(),
            class: Class {
                tutor: bases.staff + class.tutor,
                ..class
            },
            staff: (1..)
                .zip(self.staff)
                .map(|row| teacher(bases, row))
                .collect(),
            subjects: (1..)
                .zip(self.subjects)
                .map(|(position, row)| subject_of(bases, (position, *row)))
                .collect(),
            rooms: (1..)
                .zip(self.rooms)
                .map(|(position, row)| room_of(bases, (position, *row)))
                .collect(),
            categories: self
                .categories
                .iter()
                .map(|row| category_of(bases, *row))
                .collect(),
            scale: self.scale,
            attendance_types: attendance_types(),
            lessons: Vec::new(),
            groups: Vec::new(),
            bases,
            grades_in_points: self.grades_in_points,
            grades_skills: self.grades_skills,
        }
    }
}

fn teacher(bases: Bases, (position, (first_name, last_name)): (u64, Name)) -> Teacher {
    Teacher {
        id: bases.staff + position,
        first_name: (!first_name.is_empty()).then(|| first_name.to_owned()),
        last_name: last_name.to_owned(),
        group: match position {
            staff::HEAD => 2,
            staff::OFFICE => 14,
            _ => 3,
        },
        pedagogue: position == staff::PEDAGOGUE,
    }
}

fn subject_of(bases: Bases, (position, (name, short)): (u64, Name)) -> Subject {
    Subject {
        id: bases.subjects + position,
        name: name.to_owned(),
        short: short.to_owned(),
    }
}

fn room_of(bases: Bases, (position, (name, symbol)): (u64, Name)) -> Room {
    Room {
        id: bases.rooms + position,
        name: name.to_owned(),
        symbol: symbol.to_owned(),
    }
}

fn category_of(bases: Bases, (position, name, short, weight, counts): CategoryRow) -> Category {
    Category {
        id: bases.categories + position,
        name: name.to_owned(),
        short: (!short.is_empty()).then(|| short.to_owned()),
        weight,
        counts,
        teacher: (position == category::PROJECT).then_some(bases.staff + staff::ARTS),
        color: 1 + position % 3,
    }
}
