//! How long a busy register asks to be left alone (RFC 9110 section 10.2.3). None was ever seen to (API.md
//! sections 4 and 16), so that whatever stands there must not be believed beyond reason.

use chrono::{DateTime, Duration, Utc};
use reqwest::header::{HeaderMap, RETRY_AFTER};

/// No wish is obeyed for longer: a parent waits for what is new.
const LONGEST: Duration = Duration::hours(2);

/// Until when the register is to be left alone, as an answer of `now` wishes; of several wishes the longest.
/// One that cannot be read, or is over, is none.
pub(super) fn wished(headers: &HeaderMap, now: DateTime<Utc>) -> Option<DateTime<Utc>> {
    let wishes = headers.get_all(RETRY_AFTER).iter();
    let times = wishes.filter_map(|wish| time_of(wish.to_str().ok()?.trim(), now));
    let longest = times.max().filter(|until| *until > now)?;
    Some(longest.min(now + LONGEST))
}

/// A number of seconds, or a date.
fn time_of(wish: &str, now: DateTime<Utc>) -> Option<DateTime<Utc>> {
    if wish.bytes().all(|byte| byte.is_ascii_digit()) && !wish.is_empty() {
        // More digits than a number has room for are as good as very many seconds.
        let seconds = wish.parse().unwrap_or(u32::MAX);
        return now.checked_add_signed(Duration::seconds(seconds.into()));
    }
    let date = DateTime::parse_from_rfc2822(wish).ok()?;
    Some(date.to_utc())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_wish_is_obeyed_within_reason() {
        let now: DateTime<Utc> = "2026-10-05T06:00:00Z".parse().unwrap();
        for (wishes, minutes) in [
            (&["120"][..], Some(2)),
            (&[" 120 "], Some(2)),
            (&["Mon, 05 Oct 2026 06:30:00 GMT"], Some(30)),
            // too long
            (&["86400"], Some(120)),
            (&["1000000000000"], Some(120)),
            (&["99999999999999999999999999"], Some(120)),
            (&["Fri, 31 Dec 9999 23:59:59 GMT"], Some(120)),
            // several
            (&["60", "600"], Some(10)),
            (&["soon", "600"], Some(10)),
            // none
            (&[], None),
            (&[""], None),
            (&["0"], None),
            (&["-1"], None),
            (&["1.5"], None),
            (&["soon"], None),
            (&["60, 600"], None),
            (&["Sun, 04 Oct 2026 06:00:00 GMT"], None),
            (&["Mon, 05 Oct 2026 06:00:00 GMT"], None),
        ] {
            let headers = wishes
                .iter()
                .map(|wish| (RETRY_AFTER, wish.parse().unwrap()));
            let mut map = HeaderMap::new();
            for (name, wish) in headers {
                map.append(name, wish);
            }
            let expected = minutes.map(|minutes| now + Duration::minutes(minutes));
            assert_eq!(wished(&map, now), expected, "{wishes:?}");
        }
    }
}
