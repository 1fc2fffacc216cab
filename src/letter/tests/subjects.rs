//! What stands in the list of letters.

use proptest::prelude::*;

use super::snapshots::preheader_of;
use super::{samples, sender};
use crate::domain::entry::{
    AgendaEntry, Announcement, Attendance, AttendanceKind, DayOff, Entry, Grade, Homework, Lesson,
    LessonState, Message, Reason, Trip,
};
use crate::domain::examples::*;
use crate::domain::letter::Letter;
use crate::domain::{ChangeKind, Event, Language};
use crate::letter::compose;

fn subject(letter: &Letter) -> String {
    compose(letter, &sender()).subject
}

fn subjects(language: Language) -> Vec<String> {
    samples::of_each_change(language)
        .iter()
        .map(|(_, letter)| subject(letter))
        .collect()
}

/// The subject of each change that there is.
const POLISH: &[&str] = &[
    "Zosia: matematyka – 5",
    "Zosia: matematyka 3 → 4 (zmiana oceny)",
    "Zosia: matematyka – 5 (zmiana kategorii)",
    "Zosia: matematyka – np (nowy komentarz)",
    "Zosia: matematyka 1 → 4- (poprawa)",
    "Zosia: matematyka – 2 (ocena usunięta)",
    "Zosia: matematyka – 2 (ocena przywrócona)",
    "Zosia: matematyka – 4 (przewidywana ocena śródroczna)",
    "Zosia: matematyka – 4 (ocena śródroczna zgodna z propozycją)",
    "Zosia: matematyka – 4 (przewidywana ocena roczna)",
    "Zosia: matematyka – 4 (ocena roczna; propozycja 3)",
    "Zosia: wiadomość – Anna Kowal: Zebranie",
    "Zosia: wiadomość wycofana – Anna Kowal: Zebranie",
    "Zosia: wiadomość przywrócona – Anna Kowal: Zebranie",
    "Zosia: ogłoszenie – Marek Dąb: Zbiórka książek",
    "Zosia: zmiana ogłoszenia – Marek Dąb: Zbiórka książek",
    "Zosia: ogłoszenie usunięte – Marek Dąb: Zbiórka książek",
    "Zosia: ogłoszenie przywrócone – Marek Dąb: Zbiórka książek",
    "Zosia: wtorek 6.10 – odwołana 3. lekcja (matematyka)",
    "Zosia: wtorek 6.10 – zastępstwo na 3. lekcji (matematyka → fizyka)",
    "Zosia: wtorek 6.10 – zastępstwo na 3. lekcji (matematyka, Ewa Lis)",
    "Zosia: wtorek 6.10 – inna sala na 3. lekcji (matematyka, 12 → 14)",
    "Zosia: wtorek 6.10 – przesunięta 3. lekcja (matematyka → środa 7.10, 2. lekcj…",
    "Zosia: wtorek 6.10 – przesunięta 3. lekcja (matematyka)",
    "Zosia: wtorek 6.10 – 3. lekcja jednak się odbędzie (matematyka)",
    "Zosia: wtorek 6.10 – zmiana w planie, 3. lekcja (matematyka → historia)",
    "Zosia: wtorek 6.10 – zmiana w planie, 3. lekcja (dochodzi matematyka)",
    "Zosia: wtorek 6.10 – zmiana w planie, 3. lekcja (odpada matematyka)",
    "Zosia: sprawdzian – matematyka, wtorek 13.10",
    "Zosia: sprawdzian – matematyka, wtorek 13.10 → czwartek 15.10 (nowy termin)",
    "Zosia: sprawdzian – matematyka, czwartek 15.10 → wtorek 13.10 (nowy termin)",
    "Zosia: sprawdzian – matematyka, wtorek 13.10, 5. lekcja → 3. lekcja (nowy ter…",
    "Zosia: sprawdzian – matematyka, wtorek 13.10 (usunięto z terminarza)",
    "Zosia: sprawdzian – matematyka, wtorek 13.10 (ponownie w terminarzu)",
    "Zosia: kartkówka – język polski, wtorek 13.10",
    "Zosia: wycieczka – Kopalnia soli w Wieliczce. Zbiórka o…, piątek 16.10",
    "Zosia: Zebranie z rodzicami klasy 5b, środa 14.10",
    "Zosia: Zebranie z rodzicami klasy 5b, środa 14.10, 17:00 → 17:30 (nowy termin)",
    "Zosia: zadanie domowe – język polski, termin: piątek 9.10",
    "Zosia: zadanie domowe – język polski, termin: piątek 9.10 → wtorek 13.10",
    "Zosia: zadanie domowe – język polski, termin: piątek 9.10 (zmiana treści)",
    "Zosia: zadanie domowe – język polski, termin: piątek 9.10 (usunięte)",
    "Zosia: zadanie domowe – język polski, termin: piątek 9.10 (przywrócone)",
    "Zosia: poniedziałek 5.10 – nieobecność, 3. lekcja (matematyka)",
    "Zosia: poniedziałek 5.10 – spóźnienie, 3. lekcja (matematyka)",
    "Zosia: poniedziałek 5.10 – zwolnienie, 3. lekcja (matematyka)",
    "Zosia: poniedziałek 5.10 – wpis we frekwencji, 3. lekcja (matematyka)",
    "Zosia: poniedziałek 5.10 – nieobecność, 3. lekcja (matematyka)",
    "Zosia: poniedziałek 5.10 – nieobecność → spóźnienie, 3. lekcja (matematyka)",
    "Zosia: poniedziałek 5.10 – nieobecność usprawiedliwiona, 3. lekcja (matematyk…",
    "Zosia: poniedziałek 5.10 – nieobecność cofnięta, 3. lekcja (matematyka)",
    "Zosia: poniedziałek 5.10 – spóźnienie wycofane z dziennika, 3. lekcja (matema…",
    "Zosia: poniedziałek 5.10 – nieobecność przywrócona, 3. lekcja (matematyka)",
    "Zosia: poniedziałek 5.10 – nieobecność przywrócona, 3. lekcja (matematyka)",
    "Zosia: poniedziałek 5.10 – obecność → spóźnienie, 3. lekcja (matematyka)",
    "Zosia: uwaga pozytywna – Praca na lekcji",
    "Zosia: uwaga negatywna – Praca na lekcji",
    "Zosia: uwaga neutralna – Proszę o kontakt w sprawie świetlicy.",
    "Zosia: zmiana uwagi negatywnej – Praca na lekcji",
    "Zosia: uwaga negatywna → neutralna (Praca na lekcji)",
    "Zosia: uwaga negatywna usunięta – Praca na lekcji",
    "Zosia: uwaga pozytywna przywrócona – Praca na lekcji",
    "Zosia: szczęśliwy numerek 24 – wtorek 6.10",
    "Zosia: dni wolne – Ferie jesienne (poniedziałek 26.10 – piątek 30.10)",
    "Zosia: zmiana dni wolnych – Ferie jesienne (wtorek 27.10 – piątek 30.10)",
    "Zosia: dzień wolny usunięty – Ferie jesienne (poniedziałek 26.10)",
    "Zosia: odwołane lekcje – Dzień integracji (środa 14.10)",
    "Zosia: zmiana odwołanych lekcji – Dzień integracji (środa 14.10)",
    "Zosia: dzień wolny przywrócony – Dzień integracji (środa 14.10)",
    "Zosia: wycieczka – Ojców (środa 21.10)",
    "Zosia: zmiana wycieczki – Ojców (czwartek 22.10 – piątek 23.10)",
    "Zosia: wycieczka usunięta – Ojców (środa 21.10)",
    "Zosia: wycieczka przywrócona – Ojców (środa 21.10)",
    "Zosia: plik szkoły – Regulamin szkoły",
    "Zosia: zmiana pliku szkoły – Statut szkoły",
    "Zosia: plik szkoły usunięty – Jadłospis",
    "Zosia: plik szkoły przywrócony – Jadłospis",
    "Zosia: zachowanie +5 pkt (Praca na rzecz szkoły)",
    "Zosia: zachowanie +5 pkt → −2 pkt (zmiana punktów)",
    "Zosia: zachowanie −2 pkt (punkty usunięte)",
    "Zosia: zachowanie +5 pkt (zmiana komentarza)",
    "Zosia: zachowanie +5 pkt (zmiana komentarza)",
    "Zosia: zachowanie +5 pkt (nowy komentarz)",
    "Zosia: zachowanie +5 pkt (zmiana kategorii)",
    "Zosia: zachowanie – bardzo dobre (Ocena miesięczna)",
    "Zosia: zachowanie dobre → poprawne (zmiana oceny zachowania)",
    "Zosia: zachowanie – wzorowe (ocena zachowania przywrócona)",
    "Zosia: usprawiedliwienie przyjęte – piątek 2.10",
    "Zosia: usprawiedliwienie odrzucone – piątek 2.10",
    "Zosia: nowy status usprawiedliwienia – piątek 2.10",
    "Zosia: zebranie – Zebranie jesienne (środa 14.10, 17:00)",
    "Zosia: zmiana zebrania – środa 14.10 → czwartek 15.10, 17:00 (Zebranie jesien…",
    "Zosia: zebranie usunięte – Zebranie jesienne (środa 14.10, 17:00)",
    "Zosia: zebranie przywrócone – Zebranie jesienne (środa 14.10, 17:00)",
    "Zosia: zebranie – Sprawy bieżące (środa 14.10)",
    "Zosia: zmiana zebrania – środa 14.10, 17:00 (Sprawy bieżące)",
    "Zosia: zmiana zebrania – środa 14.10, 17:00 → bez godziny (Sprawy bieżące)",
    "Zosia: zmiana zebrania – środa 14.10, 17:00 → 18:00 (Sprawy bieżące)",
    "Zosia: wtorek 6.10 – odwołane zajęcia o 9:00 (rytmika)",
    "Zosia: wtorek 6.10 – zastępstwo o 9:00 (rytmika → język angielski)",
    "Zosia: wtorek 6.10 – zastępstwo o 9:00 (rytmika → zabawy ruchowe)",
    "Zosia: wtorek 6.10 – przesunięte zajęcia z 9:00 (rytmika → 11:00)",
    "Zosia: wtorek 6.10 – zajęcia o 9:00 jednak się odbędą (rytmika)",
    "Zosia: wtorek 6.10 – zmiana w planie, zajęcia o 9:00 (dochodzi rytmika)",
    "Zosia: wtorek 6.10 – zmiana w planie, zajęcia o 9:00 (odpada rytmika)",
    "Zosia: matematyka – 18/20 pkt",
    "Zosia: matematyka 14/20 pkt → 18,5/20 pkt (zmiana oceny)",
    "Zosia: matematyka – 17,5/20 pkt (nowy komentarz)",
    "Zosia: matematyka – 3/20 pkt (ocena usunięta)",
    "Zosia: język polski – diagnoza - sesja I 80%",
    "Zosia: język polski – Diagnoza polonistyczna, sesja II:… (zmiana oceny)",
    "Zosia: język polski – Diagnoza polonistyczna, sesja II:… (ocena usunięta)",
    "Zosia: muzyka – 6 (Ekspresja muzyczna. Śpiew)",
    "Zosia: muzyka 5 → 6 (zmiana oceny)",
    "Zosia: muzyka – Śpiewa czysto i z przyjemnością (Ekspresja muzyczna. Śpiew)",
    "Zosia: muzyka – 3 (ocena usunięta)",
    "Zosia: edukacja polonistyczna – 6 (Mówienie i słuchanie)",
    "Zosia: edukacja polonistyczna – Samodzielnie opowiada wysłuchany utwór (Mówie…",
    "Zosia: edukacja polonistyczna – 5 (zmiana opisu)",
    "Zosia: edukacja polonistyczna – 4 (ocena usunięta)",
    "Zosia: czwartek 8.10 – brak lekcji",
    "Zosia: czwartek 8.10 – lekcje jednak się odbędą",
    "Zosia: czwartek 8.10 – brak zajęć",
    "Zosia: czwartek 8.10 – zajęcia jednak się odbędą",
];

#[test]
fn polish_subjects_name_the_child_and_say_the_thing() {
    assert_eq!(subjects(Language::Pl), POLISH);
}

#[test]
fn english_subjects_say_the_same() {
    let subjects = subjects(Language::En);
    for expected in [
        "Zosia: matematyka – 5",
        "Zosia: matematyka 3 → 4 (grade changed)",
        "Zosia: matematyka 1 → 4- (retake)",
        "Zosia: message – Anna Kowal: Zebranie",
        "Zosia: announcement changed – Marek Dąb: Zbiórka książek",
        "Zosia: Tuesday 6 Oct – lesson 3 cancelled (matematyka)",
        "Zosia: Tuesday 6 Oct – substitution in lesson 3 (matematyka → fizyka)",
        "Zosia: test – matematyka, Tuesday 13 Oct → Thursday 15 Oct (new date)",
        "Zosia: quiz – język polski, Tuesday 13 Oct",
        "Zosia: homework – język polski, due Friday 9 Oct",
        "Zosia: lucky number 24 – Tuesday 6 Oct",
        "Zosia: lessons off changed – Dzień integracji (Wednesday 14 Oct)",
        "Zosia: trip removed – Ojców (Wednesday 21 Oct)",
        "Zosia: school file – Regulamin szkoły",
        "Zosia: matematyka 14/20 pts → 18.5/20 pts (grade changed)",
        "Zosia: muzyka – 6 (Ekspresja muzyczna. Śpiew)",
        "Zosia: edukacja polonistyczna – 5 (description changed)",
        "Zosia: Tuesday 6 Oct – activity at 9:00 cancelled (rytmika)",
        "Zosia: Tuesday 6 Oct – substitution at 9:00 (rytmika → język angielski)",
    ] {
        assert!(
            subjects.iter().any(|subject| subject == expected),
            "{expected}"
        );
    }
}

#[test]
fn ukrainian_subjects_say_the_same_with_the_schools_names() {
    let subjects = subjects(Language::Uk);
    for expected in [
        "Zosia: matematyka – 5",
        "Zosia: matematyka 3 → 4 (змінено оцінку)",
        "Zosia: matematyka – 2 (видалено оцінку)",
        "Zosia: повідомлення – Anna Kowal: Zebranie",
        "Zosia: змінено оголошення – Marek Dąb: Zbiórka książek",
        "Zosia: вівторок 6.10 – скасовано 3-й урок (matematyka)",
        "Zosia: вівторок 6.10 – заміна на 3-му уроці (matematyka → fizyka)",
        "Zosia: контрольна – matematyka, вівторок 13.10 → четвер 15.10 (перенесено)",
        "Zosia: самостійна – język polski, вівторок 13.10",
        "Zosia: домашнє завдання – język polski, термін: п’ятниця 9.10",
        "Zosia: понеділок 5.10 – скасовано відсутність, 3-й урок (matematyka)",
        "Zosia: щасливий номер 24 – вівторок 6.10",
        "Zosia: видалено екскурсію – Ojców (середа 21.10)",
        "Zosia: поведінка +5 балів → −2 бали (змінено бали)",
        "Zosia: вівторок 6.10 – скасовано заняття о 9:00 (rytmika)",
    ] {
        assert!(
            subjects.iter().any(|subject| subject == expected),
            "{expected}"
        );
    }
}

#[test]
fn several_changes_are_named_as_far_as_there_is_room() {
    let zosia = student("Zosia");
    let new = |id: i64, entry| event(id, &zosia, ChangeKind::Added, None, Some(entry));
    let mark = |id: i64, value| new(id, Entry::Grade(grade(&id.to_string(), value)));
    let absence = |id: i64, number| {
        let record = Attendance {
            lesson_no: Some(number),
            ..attendance(&id.to_string(), AttendanceKind::Absent)
        };
        new(id, Entry::Attendance(record))
    };
    let lesson = |id: i64, number| {
        let planned = lesson(6, number, "Muzyka");
        let cancelled = with_state(&planned, LessonState::Cancelled);
        let [before, after] = [planned, cancelled].map(Entry::Lesson);
        event(id, &zosia, ChangeKind::Cancelled, Some(before), Some(after))
    };
    for (events, polish, english) in [
        (
            vec![mark(1, "5"), lesson(2, 4)],
            "wt. 6.10 odwołana 4. lekcja (muzyka), matematyka 5",
            "Tue 6 Oct lesson 4 cancelled (muzyka), matematyka 5",
        ),
        (
            vec![mark(1, "5"), absence(2, 3), lesson(3, 4)],
            "wt. 6.10 odwołana 4. lekcja, pon. 5.10 nieobecność, matematyka 5",
            "Tue 6 Oct lesson 4 cancelled (muzyka), Mon 5 Oct absent, matematyka 5",
        ),
        (
            vec![absence(1, 3), absence(2, 1), mark(3, "4")],
            "pon. 5.10 nieobecność (lekcje 1, 3), matematyka 4",
            "Mon 5 Oct absent (lessons 1, 3), matematyka 4",
        ),
        (
            vec![lesson(1, 1), lesson(2, 2), lesson(3, 3), mark(4, "5")],
            "wt. 6.10 odwołana 1. lekcja, wt. 6.10 odwołana 2. lekcja i jeszcze 2",
            "Tue 6 Oct lesson 1 cancelled, Tue 6 Oct lesson 2 cancelled and 2 more",
        ),
    ] {
        for (language, expected) in [(Language::Pl, polish), (Language::En, english)] {
            let letter = samples::instant(language, events.clone());
            assert_eq!(subject(&letter), format!("Zosia: {expected}"));
        }
    }
}

#[test]
fn other_letters_name_the_children_or_dzwonek() {
    for (name, polish, english) in [
        (
            "instant-shared",
            "Zosia i Staś: ogłoszenie – Marek Dąb: Zebranie z rodzicami",
            "Zosia and Staś: announcement – Marek Dąb: Zebranie z rodzicami",
        ),
        (
            "digest-two",
            "Zosia: zmiany w planie – wtorek, 6 października",
            "Zosia: timetable changes – Tuesday, 6 October",
        ),
        (
            "digest-one",
            "Zosia: zmiany w planie – wtorek, 6 października",
            "Zosia: timetable changes – Tuesday, 6 October",
        ),
        (
            "welcome",
            "Dzwonek: już działa – Zosia i Staś",
            "Dzwonek: at work – Zosia and Staś",
        ),
        (
            "notice-refused",
            "Dzwonek: Zosia – logowanie odrzucone",
            "Dzwonek: Zosia – login refused",
        ),
        (
            "notice-over",
            "Dzwonek: Zosia – dziennik znów dostępny",
            "Dzwonek: Zosia – the register can be read again",
        ),
        ("test", "Dzwonek: poczta działa", "Dzwonek: mail works"),
    ] {
        assert_eq!(subject(&samples::sample(name, Language::Pl)), polish);
        assert_eq!(subject(&samples::sample(name, Language::En)), english);
    }
}

/// An event of each feed in which the register says `text` wherever it can.
fn events_saying(text: &str) -> Vec<Event> {
    let named = Some(named(text));
    let teaching = teaching(text, text, text);
    let entries = [
        Entry::Grade(Grade {
            value: text.into(),
            subject: named.clone(),
            ..grade("1", "5")
        }),
        Entry::Message(Message {
            ..message("2", text, text)
        }),
        Entry::Announcement(Announcement {
            author: named.clone(),
            ..announcement("3", text, text)
        }),
        Entry::Lesson(Lesson {
            planned: teaching,
            ..lesson(6, 1, "WF")
        }),
        Entry::Agenda(AgendaEntry {
            category: named.clone(),
            text: text.into(),
            ..agenda("4")
        }),
        Entry::Homework(Homework {
            subject: named.clone(),
            ..homework("5")
        }),
        Entry::DayOff(DayOff {
            reason: Reason::OfClass(named.clone()),
            ..class_lessons_off("4")
        }),
        Entry::Trip(Trip {
            destination: text.into(),
            ..trip("5")
        }),
        Entry::SchoolFile(school_file("6", text)),
        Entry::BehaviourGrade(behaviour_grade("7", "2", text)),
        Entry::Conference(conference("8", text)),
    ];
    let added = |entry| event(1, &student("Zosia"), ChangeKind::Added, None, Some(entry));
    entries.into_iter().map(added).collect()
}

proptest! {
    #[test]
    fn no_subject_is_too_long_or_more_than_a_line(text in "\\PC{0,200}|.{0,200}|[ \\r\\n\\t\u{202e}A]{0,100}") {
        for event in events_saying(&text) {
            let subject = subject(&samples::instant(Language::Pl, vec![event]));
            prop_assert!(subject.chars().count() <= 78, "{subject}");
            prop_assert!(!subject.chars().any(char::is_control), "{subject:?}");
            prop_assert!(subject.starts_with("Zosia: "));
        }
    }
}

#[test]
fn a_letter_that_says_little_fills_its_preheader() {
    for language in Language::ALL {
        let letter = samples::sample("term-second-semester", language);
        let html = compose(&letter, &sender()).html;
        let preheader = preheader_of(&html);
        let length = preheader.chars().count();
        assert!((35..=130).contains(&length), "{preheader}");
    }
}
