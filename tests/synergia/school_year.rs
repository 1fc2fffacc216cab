//! What a visit learns about the school year.

use crate::scripted::{Register, Reply, ok, status};

const ME: &str = "GET /gateway/api/2.0/Me";
const CLASSES: &str = "GET /gateway/api/2.0/Classes";

#[tokio::test]
async fn the_year_is_known_only_when_both_answers_arrive() {
    let me = || ok(r#"{"Me":{"Class":{"Id":61544}}}"#);
    let gap = || ok(r#"{"Me":{"Class":null}}"#);
    let class = || ok(r#"{"Class":{"Id":"61507","BeginSchoolYear":"2026-09-01"}}"#);
    let closed = || status(403, r#"{"Status":"Error","Code":"AccessDeny"}"#);
    let failing = || status(500, "");
    for (me, class, expected) in [
        (me(), class(), Some((Some("61544"), Some("2026-09-01")))),
        (gap(), class(), Some((Some("61507"), Some("2026-09-01")))),
        (closed(), class(), Some((Some("61507"), Some("2026-09-01")))),
        (me(), closed(), Some((Some("61544"), None))),
        (me(), ok(r#"{"Class":null}"#), Some((Some("61544"), None))),
        (gap(), ok(r#"{"Class":null}"#), Some((None, None))),
        (failing(), class(), None),
        (me(), failing(), None),
        (me(), ok(r#"{"Class":"5b"}"#), None),
    ] {
        let year = year_of(me, class).await;
        let year = year.as_ref();
        let said = year.map(|(class, begins)| (class.as_deref(), begins.as_deref()));
        assert_eq!(said, expected);
    }
}

/// What a visit sees of the year: the class and the first day.
async fn year_of(me: Reply, class: Reply) -> Option<(Option<String>, Option<String>)> {
    let register = Register::open().await;
    // The first one belongs to the login.
    register.script(ME, &[ok(r#"{"Me":{}}"#), me]);
    register.script(CLASSES, &[class]);
    let visited = register.family().visit_for_all().await;
    let year = visited.school_year?;
    Some((year.class, year.begins.map(|day| day.to_string())))
}
