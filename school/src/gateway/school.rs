//! School, class and unit (API.md section 5).

use serde_json::{Value, json};

use super::{Ask, Reply};
use crate::register::timetable::BELLS;
use crate::resource::reference;

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
            "SchoolYear": ask.pupil.year.begins_in(),
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
    let year = ask.pupil.year;
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
        "Type": ask.pupil.house.unit_type,
        "BehaviourType": "standard",
        "GradesSettings": {
            "StandardGradesEnabled": true,
            "PointGradesEnabled": ask.pupil.house.grades_in_points,
            "DescriptiveGradesEnabled": ask.pupil.house.grades_skills,
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
