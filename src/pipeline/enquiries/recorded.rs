//! Whom a name means: a child of the configuration, or one that was in it.

use crate::domain::Student;
use crate::pipeline::household::Household;
use crate::store::{StoreError, StudentId, Tx};

/// The rows of the child with this name. There are several where it came back with another login; a child of the
/// configuration is called as it is there.
pub fn recorded(
    household: &Household,
    tx: &Tx<'_>,
    name: &str,
) -> Result<Vec<(StudentId, Student)>, StoreError> {
    let mut students = tx.recorded_students()?;
    students.retain(|(_, student)| called_now(household, student) == name);
    Ok(students)
}

/// How the configuration calls a student; one that is not in it keeps the name of then.
fn called_now<'a>(household: &'a Household, student: &'a Student) -> &'a str {
    let mut members = household.members.iter();
    let member = members.find(|member| member.student.login == student.login);
    member.map_or(&student.name, |member| &member.student.name)
}
