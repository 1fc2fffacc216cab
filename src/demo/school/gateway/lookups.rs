//! School, people, and what ids mean (API.md section 5).

use serde_json::{Value, json};

use super::{Ask, Reply};
use crate::demo::school::refusals::reference;
use crate::demo::school::register::house::{Room, Subject, Teacher};
use crate::demo::school::register::timetable::{BELLS, Group, Lesson};
use crate::demo::school::register::year::SchoolYear;

/// `Users`: the staff.
pub fn users(ask: &Ask) -> Reply {
    let staff = ask
        .pupil
        .house
        .staff
        .iter()
        .map(|teacher| user_shape(ask, teacher));
    Reply::Root("Users", staff.collect())
}

/// `Users/<id>`: a member of the staff, or the pupil. The account's own id is not a user (404).
pub fn user(ask: &Ask, id: &str) -> Reply {
    let teacher = id.parse().ok().and_then(|id| ask.pupil.house.teacher(id));
    match teacher {
        Some(teacher) => Reply::Root("User", user_shape(ask, teacher)),
        None if id == ask.pupil.user_id.to_string() => Reply::Root("User", pupil_shape(ask)),
        None => Reply::Unknown,
    }
}

fn user_shape(ask: &Ask, teacher: &Teacher) -> Value {
    let mut user = json!({
        "Id": teacher.id,
        "AccountId": format!("LID-AUTH-USER-{}-T{}QWERTYUIOPAS", ask.pupil.house.id, teacher.id),
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
    let (pupil, house) = (ask.pupil, &ask.pupil.house);
    let mut class = reference("Classes", house.class.id);
    put(&mut class, "UUID", house.class_lid().into());
    json!({
        "Id": pupil.user_id,
        "AccountId": pupil.lid(),
        "AccountNumericIdentifier": pupil.account.id - 1,
        "FirstName": pupil.first_name,
        "LastName": pupil.last_name,
        "Class": class,
        "Unit": reference("Units", house.unit),
        "ClassRegisterNumber": pupil.register_number,
        "IsEmployee": false,
        "GroupId": 8,
    })
}

/// Adds a key that is absent in other items.
pub fn put(item: &mut Value, key: &str, value: Value) {
    if let Some(keys) = item.as_object_mut() {
        keys.insert(key.to_owned(), value);
    }
}

/// `Schools`: one object.
pub fn school(ask: &Ask) -> Reply {
    let house = &ask.pupil.house;
    Reply::Root(
        "School",
        json!({
            "Id": house.id,
            "Name": house.name,
            "Town": "Kraków",
            "Street": house.street,
            "State": "małopolskie",
            "BuildingNumber": house.building,
            "ApartmentNumber": "",
            "LessonsRange": lessons_range(),
            "SchoolYear": SchoolYear::around(ask.now().date()).begins_in(),
            "VocationalSchool": 0,
            "NameHeadTeacher": house.head().and_then(|head| head.first_name.as_deref()),
            "SurnameHeadTeacher": house.head().map(|head| head.last_name.as_str()),
            "Project": 0,
            "PostCode": "31-999",
            "Email": "sekretariat@szkola.example.org",
            "PhoneNumber": "12 000 00 00",
        }),
    )
}

/// The index is the lesson number. The raw times are seconds of a day in the year 2000, as the register has them.
fn lessons_range() -> Value {
    BELLS
        .iter()
        .map(|(from, to)| json!({"From": from, "To": to, "RawFrom": raw(from), "RawTo": raw(to)}))
        .collect()
}

fn raw(time: &str) -> u64 {
    let (hours, minutes) = time.split_once(':').unwrap_or_default();
    let number = |text: &str| text.parse::<u64>().unwrap_or_default();
    946_681_200 + number(hours) * 3600 + number(minutes) * 60
}

/// `Classes`: the pupil's own, as one object.
pub fn class(ask: &Ask) -> Reply {
    let house = &ask.pupil.house;
    let year = SchoolYear::around(ask.now().date());
    Reply::Root(
        "Class",
        json!({
            "Id": house.class.id,
            "Number": house.class.number,
            "Symbol": house.class.symbol,
            "BeginSchoolYear": year.begin(),
            "EndFirstSemester": year.end_of_first_semester(),
            "EndSchoolYear": year.end(),
            "Unit": reference("Units", house.unit),
            "ClassTutor": reference("Users", house.class.tutor),
            "ClassTutors": [reference("Users", house.class.tutor)],
        }),
    )
}

/// `Classes/<id>`.
pub fn class_by_id(ask: &Ask, id: &str) -> Reply {
    if id == ask.pupil.house.class.id.to_string() {
        class(ask)
    } else {
        Reply::Unknown
    }
}

/// `Units`.
pub fn units(ask: &Ask) -> Reply {
    Reply::Root("Units", json!([unit_shape(ask)]))
}

/// `Units/<id>`.
pub fn unit(ask: &Ask, id: &str) -> Reply {
    if id == ask.pupil.house.unit.to_string() {
        Reply::Root("Unit", unit_shape(ask))
    } else {
        Reply::Unknown
    }
}

fn unit_shape(ask: &Ask) -> Value {
    json!({
        "Id": ask.pupil.house.unit,
        "Name": ask.pupil.house.name,
        "ShortName": ask.pupil.house.short_name,
        "Type": "Szkoła podstawowa",
        "BehaviourType": "standard",
        "GradesSettings": {
            "StandardGradesEnabled": true,
            "PointGradesEnabled": false,
            "DescriptiveGradesEnabled": false,
            "ForcePointGradesDictionaries": false,
            "AllowOverrangePointGrades": false,
            "AllowClassTutorEditGrades": true,
            "CanAddAnyGrades": false,
            "Grade0Map": "",
        },
        "LessonSettings": {
            "AllowZeroLessonNumber": false,
            "MaxLessonNumber": BELLS.len() - 1,
            "IsExtramuralCourse": false,
            "IsAdultsDaily": false,
            "AllowAddOtherLessons": true,
            "AllowAddSubstitutions": true,
        },
        "LessonsRange": lessons_range(),
        "BehaviourGradesSettings": {
            "StartPoints": {"Semester1": 100, "Semester2": 100},
            "ShowCategoriesShortcuts": false,
        },
    })
}

/// `VirtualClasses`: the groups of the class.
pub fn virtual_classes(ask: &Ask) -> Reply {
    let groups = ask
        .pupil
        .house
        .groups
        .iter()
        .map(|group| group_shape(ask, group));
    Reply::Root("VirtualClasses", groups.collect())
}

fn group_shape(ask: &Ask, group: &Group) -> Value {
    let house = &ask.pupil.house;
    let lesson = house
        .lessons
        .iter()
        .find(|lesson| lesson.group == Some(group.id));
    json!({
        "Id": group.id,
        "Name": group.name,
        "Number": house.class.number,
        "Symbol": group.symbol,
        "Teacher": lesson.map(|lesson| reference("Users", lesson.teacher)),
        "Subject": lesson.map(|lesson| reference("Subjects", lesson.subject)),
    })
}

/// `Subjects`.
pub fn subjects(ask: &Ask) -> Vec<Value> {
    let subjects = (1..).zip(&ask.pupil.house.subjects);
    let shape = |(number, subject): (u8, &Subject)| {
        json!({
            "Id": subject.id,
            "Name": subject.name,
            "No": number,
            "Short": subject.short,
            "IsExtracurricular": false,
            "IsBlockLesson": false,
        })
    };
    subjects.map(shape).collect()
}

/// `Classrooms`.
pub fn classrooms(ask: &Ask) -> Vec<Value> {
    let shape = |room: &Room| {
        json!({
            "Id": room.id,
            "Name": room.name,
            "Symbol": room.symbol,
            "Size": 28,
            "SchoolCommonRoom": room.symbol == "sg",
            "Description": null,
        })
    };
    ask.pupil.house.rooms.iter().map(shape).collect()
}

/// `Lessons`: which teacher teaches what to the class or to a group of it.
pub fn lessons(ask: &Ask) -> Vec<Value> {
    let house = &ask.pupil.house;
    let shape = |lesson: &Lesson| {
        json!({
            "Id": lesson.id,
            "Subject": reference("Subjects", lesson.subject),
            "Teacher": reference("Users", lesson.teacher),
            "Class": reference("Classes", house.class.id),
        })
    };
    house.lessons.iter().map(shape).collect()
}

/// `Colors`.
pub fn colors() -> Vec<Value> {
    let rows = [
        (1, "F0E68C", "khaki"),
        (2, "FF7878", "lightcoral"),
        (3, "87CEFA", "lightskyblue"),
    ];
    rows.map(|(id, rgb, name)| json!({"Id": id, "RGB": rgb, "Name": name}))
        .into()
}
