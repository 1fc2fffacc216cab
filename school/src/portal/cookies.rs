//! The cookies of the portal (PORTAL.md section 1.4). They live as long as the session does without being used.

use chrono::TimeDelta;

use crate::http::{Links, Response, response};
use crate::world::portal::{BrowserSession, SESSION_COOKIE};

/// The answer with all cookies of the session `id`.
pub fn set(
    answer: Response,
    (id, session): (&str, &BrowserSession),
    (life, links): (TimeDelta, Links),
) -> Response {
    let (payload, held) = &session.payload;
    let seconds = life.num_seconds();
    let year = 31_536_000;
    [
        ("XSRF-TOKEN", session.csrf.as_str(), seconds, ""),
        (SESSION_COOKIE, id, seconds, "; httponly"),
        (payload, held, seconds, "; httponly"),
        ("device_identifier", &session.device, year, ""),
    ]
    .into_iter()
    .fold(answer, |answer, (name, value, age, flag)| {
        let secure = secure(links);
        let cookie = format!("{name}={value}; Max-Age={age}; path=/{secure}{flag}; samesite=lax");
        response::with_cookie(answer, &cookie)
    })
}

/// The answer that takes a cookie back.
pub fn take_back(answer: Response, name: &str, links: Links) -> Response {
    let secure = secure(links);
    response::with_cookie(answer, &format!("{name}=; Max-Age=0; path=/{secure}"))
}

const fn secure(links: Links) -> &'static str {
    if links.secure() { "; secure" } else { "" }
}
