use super::*;
use crate::domain::Cause;

#[test]
fn each_matter_has_one_state_until_it_is_forgotten() {
    let mut state = State::new();
    let student = state.tx(|tx| tx.enter_student(&student("Zosia")));
    let matter = Matter::Student { student };
    let others = [
        Matter::Feed {
            student,
            feed: Feed::Grades,
        },
        Matter::Hold {
            student,
            hold: Feed::Grades,
        },
        Matter::Recipient { recipient: MAMA },
    ];
    let sent = |state: &mut State, matter| state.tx(|tx| tx.notice_sent::<Cause>(matter));
    for (owner, cause) in [(MAMA, Cause::Unreachable), (TATA, Cause::LoginRefused)] {
        let letter = state.queue(cause.name(), owner);
        let said = (cause.name(), now());
        state.tx(|tx| tx.record_told(LetterKind::Notice, matter, owner, said, letter));
        let found = sent(&mut state, matter).unwrap();
        assert_eq!(found.trouble.cause, cause);
        assert_eq!((found.letter.id, &*found.letter.recipient), (letter, owner));
    }
    for other in others {
        assert_eq!(sent(&mut state, other), None, "{other:?}");
    }
    state.tx(|tx| tx.forget_told(LetterKind::Notice, matter));
    assert_eq!(sent(&mut state, matter), None);
}
