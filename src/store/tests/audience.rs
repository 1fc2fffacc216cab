//! Stories of those who leave the configuration.

use std::collections::BTreeMap;

use super::*;
use crate::domain::examples::announcement;
use crate::store::{Audience, Interest};

const ZOSIA: &str = "login-zosia";
const STAS: &str = "login-stas";

impl State {
    /// The configuration has these students, and each address gets letters about some of them.
    fn configure(&mut self, students: &[&str], readers: &[(&str, &[&'static str])]) {
        self.configure_feeds(students, readers, &Feed::ALL);
    }

    /// The same, and the letters are about these feeds alone.
    fn configure_feeds(
        &mut self,
        students: &[&str],
        readers: &[(&str, &[&'static str])],
        feeds: &[Feed],
    ) {
        let interest = |about: &[&'static str]| Interest {
            students: about.to_vec(),
            feeds: feeds.iter().copied().collect(),
        };
        let readers = readers.iter();
        let audience = Audience {
            logins: students.to_vec(),
            readers: readers
                .map(|(email, about)| (*email, interest(about)))
                .collect::<BTreeMap<_, _>>(),
        };
        self.tx(|tx| tx.drop_what_nobody_gets(&audience, later(5)));
    }

    #[track_caller]
    fn assert_states(&mut self, expected: &[(i64, LetterState)]) {
        for (letter, state) in expected {
            let letter = self.letter(*letter);
            assert_eq!(letter.state, *state, "{}", letter.subject);
        }
    }
}

#[test]
fn everything_for_a_removed_recipient_is_dropped() {
    let mut state = State::new();
    let found = state.found("Zosia", "1", Route::Instant);
    let queued = state.letter_of_all("queued");
    let rejected = state.queue("rejected", MAMA);
    state.settle(rejected, LetterState::Rejected, "550 no such user");
    let sent = state.queue("sent", MAMA);
    state.settle(sent, LetterState::Sent, "250 ok");
    let other = state.queue("other", TATA);
    let pending = state.found("Zosia", "2", Route::Digest);

    state.configure(&[ZOSIA, STAS], &[(TATA, &[ZOSIA, STAS])]);

    state.assert_states(&[
        (queued, LetterState::Dropped),
        (rejected, LetterState::Dropped),
        (sent, LetterState::Sent),
        (other, LetterState::Queued),
    ]);
    assert_eq!(state.fates(&found), [("instant", "dropped")]);
    assert_eq!(state.fates(&pending), [("digest", "dropped")]);
}

/// Of both students, or of one recipient alone.
#[test]
fn a_letter_only_about_a_removed_student_is_dropped() {
    for students in [&[ZOSIA][..], &[ZOSIA, STAS]] {
        let mut state = State::new();
        let gone = state.found("Staś", "1", Route::Instant);
        let only_of_stas = state.letter_of_all("only of Staś");
        state.found("Staś", "2", Route::Instant);
        let stays = state.found("Zosia", "3", Route::Instant);
        let shared = state.letter_of_all("shared");
        let waits = state.found("Staś", "4", Route::Digest);
        let held = state.found("Staś", "5", Route::Instant);
        let goes_on = state.found("Zosia", "6", Route::Instant);
        let notice = state.queue("notice", MAMA);

        state.configure(students, &[(MAMA, &[ZOSIA]), (TATA, students)]);

        state.assert_states(&[
            (only_of_stas, LetterState::Dropped),
            (shared, LetterState::Queued),
            (notice, LetterState::Queued),
        ]);
        assert_eq!(state.fates(&gone), [("instant", "dropped")]);
        assert_eq!(state.fates(&stays), [("instant", "queued")]);
        assert_eq!(state.fates(&waits), [("digest", "dropped")]);
        assert_eq!(state.fates(&held), [("instant", "dropped")]);
        assert_eq!(state.fates(&goes_on), [("instant", "pending")]);
    }
}

#[test]
fn a_notice_about_somebody_who_is_gone_is_dropped() {
    let mut state = State::new();
    let letters = ["of Staś", "of grades", "of letters to Tata", "of Zosia"];
    let letters = letters.map(|name| state.queue(name, MAMA));
    state.tx(|tx| {
        tx.enter_recipient(TATA)?;
        let (stas, zosia) = (
            tx.enter_student(&student("Staś"))?,
            tx.enter_student(&student("Zosia"))?,
        );
        let matters = [
            Matter::Student { student: stas },
            Matter::Feed {
                student: stas,
                feed: Feed::Grades,
            },
            Matter::Recipient { recipient: TATA },
            Matter::Student { student: zosia },
        ];
        for (matter, letter) in matters.into_iter().zip(letters) {
            let said = ("unreachable", now());
            tx.record_told(LetterKind::Notice, matter, MAMA, said, letter)?;
        }
        Ok(())
    });
    state.configure(&[ZOSIA], &[(MAMA, &[ZOSIA])]);
    let [of_stas, of_his_grades, of_tata, of_zosia] = letters;
    state.assert_states(&[
        (of_stas, LetterState::Dropped),
        (of_his_grades, LetterState::Dropped),
        (of_tata, LetterState::Dropped),
        (of_zosia, LetterState::Queued),
    ]);
}

#[test]
fn what_waits_of_a_feed_that_is_left_out_is_dropped() {
    let notice = |id| Entry::Announcement(announcement(id, "Zbiórka", "W piątek."));
    let mut state = State::new();
    let notice_in_letter = state.found_entry("Zosia", notice("1"), Route::Instant);
    let only_of_notices = state.letter_of_all("only of notices");
    state.found_entry("Zosia", notice("2"), Route::Instant);
    let grade = state.found("Zosia", "3", Route::Instant);
    let of_both = state.letter_of_all("of both");
    let waits = state.found_entry("Zosia", notice("4"), Route::Digest);
    let held = state.found_entry("Zosia", notice("5"), Route::Instant);
    let goes_on = state.found("Zosia", "6", Route::Digest);
    let welcome = state.queue("welcome", MAMA);

    state.configure_feeds(&[ZOSIA, STAS], &[(MAMA, &[ZOSIA, STAS])], &[Feed::Grades]);

    state.assert_states(&[
        (only_of_notices, LetterState::Dropped),
        (of_both, LetterState::Queued),
        (welcome, LetterState::Queued),
    ]);
    assert_eq!(state.fates(&notice_in_letter), [("instant", "dropped")]);
    assert_eq!(state.fates(&grade), [("instant", "queued")]);
    assert_eq!(state.fates(&waits), [("digest", "dropped")]);
    assert_eq!(state.fates(&held), [("instant", "dropped")]);
    assert_eq!(state.fates(&goes_on), [("digest", "pending")]);
}
