//! The headers that a request carries.

use reqwest::header::{
    ACCEPT, ACCEPT_LANGUAGE, CACHE_CONTROL, HeaderMap, HeaderName, HeaderValue, ORIGIN, PRAGMA,
    REFERER,
};
use url::Url;

/// The headers of every request; those that are known to work together (API.md section 2, step 3).
pub(super) fn common_headers() -> HeaderMap {
    HeaderMap::from_iter([
        (ACCEPT, HeaderValue::from_static("*/*")),
        (
            ACCEPT_LANGUAGE,
            HeaderValue::from_static("en-US,en;q=0.9,pl;q=0.8"),
        ),
        (CACHE_CONTROL, HeaderValue::from_static("no-cache")),
        (PRAGMA, HeaderValue::from_static("no-cache")),
    ])
}

pub(super) fn form_headers(base: &Url, form: &Url) -> HeaderMap {
    let origin = base.as_str().trim_end_matches('/');
    let fixed = [
        ("sec-fetch-dest", "empty"),
        ("sec-fetch-mode", "cors"),
        ("sec-fetch-site", "same-origin"),
        ("x-requested-with", "XMLHttpRequest"),
    ];
    let mut headers: HeaderMap = fixed
        .into_iter()
        .map(|(name, value)| {
            (
                HeaderName::from_static(name),
                HeaderValue::from_static(value),
            )
        })
        .collect();
    for (name, value) in [(ORIGIN, origin), (REFERER, form.as_str())] {
        if let Ok(value) = HeaderValue::from_str(value) {
            headers.insert(name, value);
        }
    }
    headers
}

/// What the app's clients send with the form of the portal (PORTAL.md section 1.2). No `X-Requested-With`.
pub(super) fn portal_form_headers(base: &Url, from: &Url, csrf: Option<&str>) -> HeaderMap {
    let origin = base.as_str().trim_end_matches('/');
    let csrf = csrf.map(|token| (HeaderName::from_static("x-csrf-token"), token));
    let given = [(ORIGIN, origin), (REFERER, from.as_str())];
    let headers = given.into_iter().chain(csrf);
    let headers =
        headers.filter_map(|(name, value)| Some((name, HeaderValue::from_str(value).ok()?)));
    headers.collect()
}

/// A header as text.
pub(super) fn text_of<'a>(headers: &'a HeaderMap, name: &HeaderName) -> Option<&'a str> {
    headers.get(name)?.to_str().ok()
}
