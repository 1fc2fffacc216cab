//! What an HTML page of ours may load: nothing but what stands in it.

use base64::Engine;
use base64::engine::general_purpose::STANDARD;
use ring::digest::{SHA256, digest};

/// A `Content-Security-Policy` for a page with one inline style and one inline script, and nothing else.
#[must_use]
pub fn self_contained(style: &str, script: &str) -> String {
    let (style, script) = (source(style), source(script));
    format!(
        "default-src 'none'; base-uri 'none'; form-action 'none'; style-src {style}; script-src {script}"
    )
}

/// An inline text as a source of a policy.
#[must_use]
pub fn source(text: &str) -> String {
    let hash = STANDARD.encode(digest(&SHA256, text.as_bytes()));
    format!("'sha256-{hash}'")
}
