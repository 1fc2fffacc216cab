//! Whose login it is (API.md section 5).

use serde_json::{Value, json};

use crate::gateway::{Ask, Reply};
use crate::http::resource::{reference, url};
use crate::register::{Membership, Owner};

/// `Me`: the owner of the login, and the pupil without an id; the class is null between two school years.
pub fn me(ask: &Ask) -> Reply {
    let pupil = ask.pupil;
    Reply::Root(
        "Me",
        json!({
            "Account": account(ask),
            "Refresh": 900,
            "User": {"FirstName": pupil.first_name, "LastName": pupil.last_name},
            "Class": match pupil.membership {
                Membership::Member => reference("Classes", pupil.institution.class.id),
                Membership::Between => Value::Null,
            },
        }),
    )
}

fn account(ask: &Ask) -> Value {
    let account = &ask.pupil.account;
    json!({
        "Id": account.id,
        "UserId": ask.pupil.user_id,
        "FirstName": account.first_name,
        "LastName": account.last_name,
        "Email": format!("rodzic.{}@example.org", account.id),
        "GroupId": group(account.owner),
        "IsActive": true,
        "Login": account.login,
        "IsPremium": false,
        "IsPremiumDemo": false,
    })
}

/// 5 is a parent, 8 a pupil.
pub const fn group(owner: Owner) -> u8 {
    match owner {
        Owner::Parent => 5,
        Owner::Pupil => 8,
    }
}

/// `UserProfile`.
pub fn user_profile(ask: &Ask) -> Reply {
    Reply::Root(
        "UserProfile",
        json!({
            "ClassNumber": ask.pupil.institution.class.number,
            "AccountType": match ask.pupil.account.owner { Owner::Parent => "parent", Owner::Pupil => "student" },
            "Town": "Kraków",
            "State": "małopolskie",
            "UnitType": ask.pupil.institution.unit_type,
        }),
    )
}

/// `Auth/TokenInfo`, an object without a root.
pub fn token_info(ask: &Ask) -> Reply {
    Reply::Plain(json!({
        "SchoolId": ask.pupil.institution.id,
        "UserIdentifier": ask.pupil.owner_lid(),
        "UserType": group(ask.pupil.account.owner),
        "SchoolNodeName": "dziennik05",
        "Scopes": ["grades", "timetables", "noticeboard"],
    }))
}

/// `Auth/UserInfo/<LID>`, of the own account alone.
pub fn user_info(ask: &Ask, lid: &str) -> Reply {
    let pupil = ask.pupil;
    if lid != pupil.owner_lid() {
        return Reply::Unknown;
    }
    Reply::Plain(json!({
        "UserIdentifier": lid,
        "UserNumericIdentifier": pupil.user_id,
        "AccountNumericIdentifier": pupil.account.id,
        "SchoolId": pupil.institution.id,
        "UserType": group(pupil.account.owner),
        "UserSchoolClassId": null,
        "IdentifierOfStudentAssignedWithUser": pupil.lid(),
        "IdentifierOfClassOfStudentAssignedWithUser": pupil.institution.class_lid(),
        "UserState": "ACTIVE",
        "KindergartenGraduationYear": null,
        "Login": pupil.account.login,
        "Gender": "F",
    }))
}

/// `SystemData`: the server's own time.
pub fn system_data(ask: &Ask) -> Reply {
    let now = ask.now();
    Reply::Linked(
        json!({"Date": now.format("%F").to_string(), "Time": now.format("%T").to_string()}),
    )
}

/// `PushConfigurations`: what the official app pushes.
pub fn push_configurations() -> Reply {
    let all = json!({"add": true, "edit": true, "delete": true});
    Reply::Linked(json!({
        "version": 7,
        "settings": {
            "grades": all,
            "attendances": all,
            "calendars": all,
            "homeWorks": all,
            "notes": {"add": true, "edit": true, "delete": false},
            "notices": {"add": true, "edit": false, "delete": false},
        },
    }))
}

/// `Root`: the modules of the account; being listed does not mean readable.
pub fn root(_: &Ask) -> Reply {
    let names = [
        "Me",
        "Users",
        "Grades",
        "Timetables",
        "SchoolNotices",
        "Calendars",
        "TeacherFreeDays",
        "WhatsNew",
    ];
    let modules = names.map(|name| (name.to_owned(), json!({"Url": url(name)})));
    Reply::Plain(json!({
        "Resources": serde_json::Map::from_iter(modules),
        "Url": url("Root"),
    }))
}
