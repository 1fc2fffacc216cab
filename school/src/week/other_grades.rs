//! Grades of the school week that are not symbols.

use super::publication::Publication;
use crate::register::Who::{Jas, Ola, Zosia};
use crate::register::other_grades::{DescriptiveGrade, PartialGrade, PointGrade, TextGrade};
use crate::register::pupils::other_grades::{
    DIAGNOSIS, LETTERS, MAP, ROBOT, SONG, TALE, area, points, skill,
};
use crate::register::pupils::plans::{older, younger};

const SECOND_DIAGNOSIS: u64 = 611_401;
const CLAPPING: u64 = 402_401;
const FRACTIONS: u64 = 770_401;

/// A grade in points.
pub fn monday_morning(week: &mut Publication) {
    let test = (older::MATHS, points::TEST);
    week.point_grade(Ola, (FRACTIONS, 44.5), test);
}

/// A text with the line break and indentation of a form.
pub fn monday_afternoon(week: &mut Publication) {
    let text = "diagnoza polonistyczna - sesja II\n      85%";
    week.text_grade(Zosia, SECOND_DIAGNOSIS, older::POLISH, text);
}

/// A skill, and a partial grade of a first-grader.
pub fn tuesday_morning(week: &mut Publication) {
    let clapping = (older::MUSIC, skill::RHYTHM);
    week.skill_grade(Zosia, (CLAPPING, "5"), clapping);
    week.partial_grade(
        Jas,
        ("4K9F", None),
        (younger::EARLY, area::WRITING),
        "Przepisuje wyrazy bez błędów.",
    );
}

/// Points are recounted, a text is reworded, and two grades get remarks.
pub fn wednesday(week: &mut Publication) {
    week.recount_points(Ola, ROBOT, 18.0);
    let text = "diagnoza polonistyczna - sesja I\n      82% (po sprawdzeniu)";
    week.reword_grade(Zosia, DIAGNOSIS, text);
    week.comment_skill(Zosia, CLAPPING, "Klaszcze równo w szybkim tempie.");
    week.comment_partial(Jas, TALE, "Praca na lekcji, przy tablicy");
}

/// Points get a remark; a skill and a partial grade were mistakes.
pub fn thursday(week: &mut Publication) {
    week.comment_points(Ola, FRACTIONS, "Bezbłędne zadania tekstowe.");
    week.remove::<DescriptiveGrade>(Zosia, SONG);
    week.remove::<PartialGrade>(Jas, LETTERS);
}

/// Points and a text were mistakes.
pub fn friday_afternoon(week: &mut Publication) {
    week.remove::<PointGrade>(Ola, MAP);
    week.remove::<TextGrade>(Zosia, DIAGNOSIS);
}
