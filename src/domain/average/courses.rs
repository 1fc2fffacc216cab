//! The averages of the subjects of a child, and what changes of grades do to them.

use std::collections::BTreeMap;

use super::{Average, Scale};
use crate::domain::entry::{Entry, Grade, Key, Named};
use crate::domain::{Change, ChangeKind, Event};

/// The average of one subject in one semester.
#[derive(Debug, Clone, PartialEq)]
pub struct CourseAverage {
    pub subject: Named,
    /// 1 or 2.
    pub semester: Option<u8>,
    pub average: Average,
}

/// The average of each subject and semester among `grades`, in the order in which they are first met.
#[must_use]
pub fn averages<'a>(
    grades: impl IntoIterator<Item = &'a Grade>,
    scale: &Scale,
) -> Vec<CourseAverage> {
    let mut courses: Vec<(Course, Vec<&Grade>)> = Vec::new();
    for grade in grades {
        match courses.iter_mut().find(|(course, _)| course.holds(grade)) {
            Some((_, grades)) => grades.push(grade),
            None => courses.extend(Course::of(grade).map(|course| (course, vec![grade]))),
        }
    }
    let averages = courses.into_iter().filter_map(|(course, grades)| {
        Some(CourseAverage {
            subject: course.subject.clone(),
            semester: course.semester,
            average: Average::of(grades, scale)?,
        })
    });
    averages.collect()
}

/// The grades that were there before `events`, of those that are `standing` now.
#[must_use]
pub fn grades_before<'a>(
    standing: impl IntoIterator<Item = &'a Entry>,
    events: &[&'a Event],
) -> Vec<&'a Grade> {
    let standing = standing.into_iter().filter_map(Grade::of);
    let now: Grades = standing.map(|grade| (&grade.key, grade)).collect();
    without(&now, events).into_values().collect()
}

/// What some changes of grades did to the average of one subject in one semester. At least one side is
/// there, and they differ.
#[derive(Debug, Clone, PartialEq)]
pub struct AverageChange {
    pub subject: Named,
    /// 1 or 2.
    pub semester: Option<u8>,
    /// The average without these changes.
    pub before: Option<Average>,
    pub after: Option<Average>,
}

/// What `events` of one student did to the averages of the grades that are `standing` now, in the order in
/// which the subjects were first touched.
#[must_use]
pub fn average_changes<'a>(
    standing: impl IntoIterator<Item = &'a Entry>,
    events: &[&'a Event],
    scale: &Scale,
) -> Vec<AverageChange> {
    let standing = standing.into_iter().filter_map(Grade::of);
    let now: Grades = standing.map(|grade| (&grade.key, grade)).collect();
    let earlier = without(&now, events);
    let mut changes = Vec::new();
    for course in courses(events) {
        let average = |grades: &Grades| {
            let of_course = grades.values().filter(|grade| course.holds(grade));
            Average::of(of_course.copied(), scale)
        };
        let (before, after) = (average(&earlier), average(&now));
        if before != after {
            changes.push(AverageChange {
                subject: course.subject.clone(),
                semester: course.semester,
                before,
                after,
            });
        }
    }
    changes
}

type Grades<'a> = BTreeMap<&'a Key, &'a Grade>;

/// The grades as they were before `events`, which are undone from the last to the first.
fn without<'a>(now: &Grades<'a>, events: &[&'a Event]) -> Grades<'a> {
    let mut grades = now.clone();
    let mut events = events.to_vec();
    events.sort_by_key(|event| event.id);
    for event in events.into_iter().rev() {
        let change = &event.change;
        // It was archived since: neither then nor now does it count.
        if change.kind != ChangeKind::Removed && !grades.contains_key(&event.key) {
            continue;
        }
        match change.before.as_ref().and_then(Grade::of) {
            // Its disappearance had been reported: what came back was not there.
            Some(before) if change.kind != ChangeKind::Restored => {
                grades.insert(&before.key, before);
            }
            _ => {
                grades.remove(&event.key);
            }
        }
    }
    grades
}

/// A school subject in one semester.
struct Course<'a> {
    subject: &'a Named,
    semester: Option<u8>,
}

impl<'a> Course<'a> {
    /// `None` for a grade of no subject.
    fn of(grade: &'a Grade) -> Option<Self> {
        Some(Self {
            subject: grade.subject.as_ref()?,
            semester: grade.semester,
        })
    }

    fn holds(&self, grade: &Grade) -> bool {
        let subject = grade.subject.as_ref();
        subject.is_some_and(|subject| subject.id == self.subject.id)
            && grade.semester == self.semester
    }
}

/// The courses that the grades of `events` belong or belonged to, each once.
fn courses<'a>(events: &[&'a Event]) -> Vec<Course<'a>> {
    let mut courses: Vec<Course> = Vec::new();
    for grade in events.iter().flat_map(|event| sides(&event.change)) {
        if !courses.iter().any(|course| course.holds(grade)) {
            courses.extend(Course::of(grade));
        }
    }
    courses
}

fn sides(change: &Change) -> impl Iterator<Item = &Grade> {
    let sides = change.before.iter().chain(&change.after);
    sides.filter_map(Grade::of)
}
