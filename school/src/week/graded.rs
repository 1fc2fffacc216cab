//! What is graded in the school week otherwise than by a symbol.

use super::publication::Publication;
use crate::register::Who::{Jas, Ola, Zosia};
use crate::register::other_grades::{DescriptiveGrade, PartialGrade, PointGrade, TextGrade};
use crate::register::pupils::other_marks::{
    DIAGNOSIS, LETTERS, MAP, ROBOT, SONG, TALE, area, points, skill,
};
use crate::register::pupils::plans::{older, younger};

const SECOND_DIAGNOSIS: u64 = 611_401;
const CLAPPING: u64 = 402_401;
const FRACTIONS: u64 = 770_401;

/// Points.
pub fn monday_morning(week: &mut Publication) {
    let test = (older::MATHS, points::TEST);
    week.point_grade(Ola, (FRACTIONS, 44.5), test);
}

/// A text, as a form wrote it.
pub fn monday_afternoon(week: &mut Publication) {
    let text = "diagnoza polonistyczna - sesja II\n      85%";
    week.text_grade(Zosia, SECOND_DIAGNOSIS, older::POLISH, text);
}

/// A skill, and what a first-grader can do.
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

/// Points are counted again, a text is put more exactly; there are remarks.
pub fn wednesday(week: &mut Publication) {
    week.recount_points(Ola, ROBOT, 18.0);
    let text = "diagnoza polonistyczna - sesja I\n      82% (po sprawdzeniu)";
    week.reword_grade(Zosia, DIAGNOSIS, text);
    week.comment_skill(Zosia, CLAPPING, "Klaszcze równo w szybkim tempie.");
    week.comment_partial(Jas, TALE, "Praca na lekcji, przy tablicy");
}

/// A remark to points; a skill and a first-grader's letters were graded by mistake.
pub fn thursday(week: &mut Publication) {
    week.comment_points(Ola, FRACTIONS, "Bezbłędne zadania tekstowe.");
    week.remove::<DescriptiveGrade>(Zosia, SONG);
    week.remove::<PartialGrade>(Jas, LETTERS);
}

/// A map and a diagnosis were graded by mistake.
pub fn friday_afternoon(week: &mut Publication) {
    week.remove::<PointGrade>(Ola, MAP);
    week.remove::<TextGrade>(Zosia, DIAGNOSIS);
}
