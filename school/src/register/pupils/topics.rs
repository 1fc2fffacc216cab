//! Topics of the lessons of the last weeks.

use chrono::NaiveDate;

use crate::register::pupil::Pupil;
use crate::register::realizations::Realization;
use crate::register::year::SchoolYear;

/// The topics of a subject, lesson after lesson. An empty one was not entered.
type Course = &'static [&'static str];

/// In the order of [`older`](mod@super::plans::older).
const OLDER: [Course; 13] = [
    &[
        "Ułamki zwykłe – przypomnienie",
        "Skracanie i rozszerzanie ułamków",
        "Porównywanie ułamków o różnych mianownikach",
        "Dodawanie ułamków o jednakowych mianownikach",
        "Dodawanie ułamków – ćwiczenia",
    ],
    &[
        "„Katarynka” – czas i miejsce akcji",
        "Bohaterowie „Katarynki”",
        "Rzeczownik – odmiana przez przypadki",
        "Opis postaci – plan i słownictwo",
        "Dyktando: pisownia wyrazów z „ó” i „u”",
    ],
    &[
        "Present Simple – revision",
        "My daily routine",
        "Telling the time",
    ],
    &["At school – vocabulary", "Can and can't"],
    &[
        "Gry i zabawy z piłką",
        "Bieg na 60 metrów – technika startu",
        "",
    ],
    &[
        "Jak zbudowana jest komórka roślinna?",
        "Komórka zwierzęca",
        "Obserwacje mikroskopowe – skórka cebuli",
    ],
    &[
        "Pierwsze państwa na Bliskim Wschodzie",
        "Starożytny Egipt – dar Nilu",
        "Wierzenia Egipcjan",
    ],
    &["Instrumenty strunowe", "Piosenka „Jesienny pan”"],
    &["Prawa i obowiązki ucznia", "", "Bezpieczna droga do szkoły"],
    &[
        "Bezpieczeństwo w sieci",
        "Arkusz kalkulacyjny – pierwsze kroki",
    ],
    &["Dziesięć przykazań", "Rok liturgiczny"],
    &["Kolory podstawowe i pochodne", "Martwa natura z owocami"],
    &["Skala mapy", "Krajobrazy Polski – od gór do morza"],
];

/// In the order of [`younger`](mod@super::plans::younger).
const YOUNGER: [Course; 5] = [
    &[
        "Jesień w parku – czytanie ze zrozumieniem",
        "Dodawanie w zakresie 100",
        "Wyrazy z „rz” po spółgłoskach",
        "Dokąd lecą ptaki?",
        "Jesienne ludziki z kasztanów",
    ],
    &["Colours and numbers", "My family"],
    &["Zabawy skoczne", "", "Tor przeszkód"],
    &["Rysujemy w programie Paint"],
    &["Modlitwa dziecka", "Aniołowie"],
];

/// Weeks with topics before the school starts.
const WEEKS: u64 = 4;

const MUSEUM: &str = "Wyjście do Muzeum Lotnictwa";

/// The lessons of the last weeks, with the trips that attendance records.
pub fn of_last_weeks(pupil: &mut Pupil, year: SchoolYear) {
    let first = year.before(7 * WEEKS);
    for day in first.iter_days().take_while(|day| *day < year.monday) {
        enter(pupil, day);
    }
    let trips = pupil
        .attendances
        .iter()
        .filter(|record| record.trip.is_some());
    for trip in trips {
        let mut lessons = pupil.realizations.iter_mut();
        let here =
            |lesson: &&mut Realization| (lesson.date, lesson.number) == (trip.date, trip.number);
        if let Some(lesson) = lessons.find(here) {
            lesson.is_trip = true;
            lesson.topic = Some(MUSEUM.to_owned());
        }
    }
}

/// The lessons of a day get their topics, once.
pub fn enter(pupil: &mut Pupil, day: NaiveDate) {
    if pupil.realizations.iter().any(|lesson| lesson.date == day) {
        return;
    }
    for (number, lesson) in pupil.lessons_on(day) {
        let held = pupil.realizations.iter();
        let before = held.filter(|held| held.lesson == lesson).count();
        let id = pupil.institution.class.id * 1000 + pupil.realizations.len() as u64;
        pupil.realizations.push(Realization {
            id,
            lesson,
            date: day,
            number,
            topic: topic(pupil, lesson, before),
            is_trip: false,
        });
    }
}

/// The topic of a lesson after `before` lessons of the course.
fn topic(pupil: &Pupil, lesson: u64, before: usize) -> Option<String> {
    let courses: &[Course] = if pupil.institution.class.is_young() {
        &YOUNGER
    } else {
        &OLDER
    };
    let position = usize::try_from(lesson - pupil.lesson_id(1)).ok()?;
    let course = courses.get(position)?;
    let topic = course.get(before % course.len())?;
    (!topic.is_empty()).then(|| (*topic).to_owned())
}
