//! How long a busy register asks to be left alone (RFC 9110 section 10.2.3). None was ever seen to (API.md
//! sections 4 and 16), so that whatever stands there must not be believed beyond reason.

use chrono::{DateTime, Duration, Utc};
use reqwest::header::{HeaderMap, RETRY_AFTER};

/// No wish is obeyed for longer: a parent waits for what is new.
const LONGEST: Duration = Duration::hours(2);
/// A wish for longer than this is none: nobody means it.
const BELIEVED: Duration = Duration::days(1);

/// Until when the register is to be left alone, as an answer of `now` wishes; of several wishes the longest.
/// One that cannot be read, or is over, is none.
pub fn wished(headers: &HeaderMap, now: DateTime<Utc>) -> Option<DateTime<Utc>> {
    let wishes = headers.get_all(RETRY_AFTER).iter();
    let times = wishes.filter_map(|wish| time_of(wish.to_str().ok()?.trim(), now));
    let is_meant = |until: &DateTime<Utc>| *until > now && *until <= now + BELIEVED;
    let longest = times.filter(is_meant).max()?;
    Some(longest.min(now + LONGEST))
}

/// A number of seconds, or a date.
fn time_of(wish: &str, now: DateTime<Utc>) -> Option<DateTime<Utc>> {
    if !wish.is_empty() && wish.bytes().all(|byte| byte.is_ascii_digit()) {
        let seconds: u32 = wish.parse().ok()?;
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
            (&["Mon, 05 Oct 2026 23:00:00 GMT"], Some(120)),
            // not meant
            (&["86401"], None),
            (&["1000000000000"], None),
            (&["99999999999999999999999999"], None),
            (&["Fri, 31 Dec 9999 23:59:59 GMT"], None),
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
