//! Staff and pupil (API.md section 5).

use serde_json::{Value, json};

use crate::gateway::{Ask, Reply};
use crate::http::resource::{put, reference};
use crate::register::institution::Teacher;

/// `Users`: the staff.
pub fn users(ask: &Ask) -> Reply {
    let staff = ask
        .pupil
        .institution
        .staff
        .iter()
        .map(|teacher| user_shape(ask, teacher));
    Reply::Root("Users", staff.collect())
}

/// `Users/<id>`: a member of the staff, or the pupil. The account's own id is not a user (404).
pub fn user(ask: &Ask, id: &str) -> Reply {
    let teacher = id
        .parse()
        .ok()
        .and_then(|id| ask.pupil.institution.teacher(id));
    match teacher {
        Some(teacher) => Reply::Root("User", user_shape(ask, teacher)),
        None if id == ask.pupil.user_id.to_string() => Reply::Root("User", pupil_shape(ask)),
        None => Reply::Unknown,
    }
}

fn user_shape(ask: &Ask, teacher: &Teacher) -> Value {
    let mut user = json!({
        "Id": teacher.id,
        "AccountId": ask.pupil.institution.teacher_lid(teacher.id),
        "FirstName": teacher.first_name,
        "LastName": teacher.last_name,
        "IsEmployee": true,
        "GroupId": teacher.group,
    });
    if teacher.pedagogue {
        put(&mut user, "IsPedagogue", true.into());
    }
    if teacher.group == 2 {
        put(&mut user, "IsSchoolAdministrator", false.into());
    }
    user
}

fn pupil_shape(ask: &Ask) -> Value {
    let (pupil, institution) = (ask.pupil, &ask.pupil.institution);
    let mut class = reference("Classes", institution.class.id);
    put(&mut class, "UUID", institution.class_lid().into());
    json!({
        "Id": pupil.user_id,
        "AccountId": pupil.lid(),
        "AccountNumericIdentifier": pupil.account.id + 1000,
        "FirstName": pupil.first_name,
        "LastName": pupil.last_name,
        "Class": class,
        "Unit": reference("Units", institution.unit),
        "ClassRegisterNumber": pupil.register_number,
        "IsEmployee": false,
        "GroupId": 8,
    })
}
