//! School, class and unit (API.md section 5).

use serde_json::{Value, json};

use crate::gateway::{Ask, Reply};
use crate::http::resource::reference;
use crate::register::timetable::BELLS;

/// `Schools`: one object.
pub fn school(ask: &Ask) -> Reply {
    let institution = &ask.pupil.institution;
    Reply::Root(
        "School",
        json!({
            "Id": institution.id,
            "Name": institution.name,
            "Town": "Kraków",
            "Street": institution.street,
            "State": "małopolskie",
            "BuildingNumber": institution.building,
            "ApartmentNumber": "",
            "LessonsRange": lessons_range(),
            "SchoolYear": ask.pupil.year.begins_in(),
            "VocationalSchool": 0,
            "NameHeadTeacher": institution.head().and_then(|head| head.first_name.as_deref()),
            "SurnameHeadTeacher": institution.head().map(|head| head.last_name.as_str()),
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
    let institution = &ask.pupil.institution;
    let year = ask.pupil.year;
    Reply::Root(
        "Class",
        json!({
            "Id": institution.class.id,
            "Number": institution.class.number,
            "Symbol": institution.class.symbol,
            "BeginSchoolYear": year.begin(),
            "EndFirstSemester": year.end_of_first_semester(),
            "EndSchoolYear": year.end(),
            "Unit": reference("Units", institution.unit),
            "ClassTutor": reference("Users", institution.class.tutor),
            "ClassTutors": [reference("Users", institution.class.tutor)],
        }),
    )
}

/// `Classes/<id>`.
pub fn class_by_id(ask: &Ask, id: &str) -> Reply {
    if id == ask.pupil.institution.class.id.to_string() {
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
    if id == ask.pupil.institution.unit.to_string() {
        Reply::Root("Unit", unit_shape(ask))
    } else {
        Reply::Unknown
    }
}

fn unit_shape(ask: &Ask) -> Value {
    json!({
        "Id": ask.pupil.institution.unit,
        "Name": ask.pupil.institution.name,
        "ShortName": ask.pupil.institution.short_name,
        "Type": ask.pupil.institution.unit_type,
        "BehaviourType": "standard",
        "GradesSettings": {
            "StandardGradesEnabled": true,
            "PointGradesEnabled": ask.pupil.institution.grades_in_points,
            "DescriptiveGradesEnabled": ask.pupil.institution.grades_skills,
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
