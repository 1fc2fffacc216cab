//! An answer of the register, before anything is made of it.

use super::redirect::Redirect;

/// Status, redirect, body and the cookies that came along.
#[derive(Debug)]
pub struct Answer {
    pub status: u16,
    /// Where it redirects to, of a 3xx.
    pub redirect: Option<Redirect>,
    /// The body as text; bytes that are no UTF-8 are replaced.
    pub body: String,
    /// Whether the header calls it HTML.
    pub is_html: bool,
    /// The names of the cookies that it set.
    pub set_cookies: Vec<String>,
}

impl Answer {
    /// Whether it is a page for a human rather than data. The header alone proves nothing: JSON is often
    /// sent under the name of HTML.
    pub fn is_page(&self) -> bool {
        match self.body.trim_start().chars().next() {
            Some('<') => true,
            Some('{' | '[') => false,
            _ => self.is_html,
        }
    }

    /// Whether it announces a technical break (API.md sections 2 and 4).
    pub fn is_break(&self) -> bool {
        self.status == 503
            || self.redirect.as_ref().is_some_and(Redirect::is_break)
            || (self.is_page() && self.body.contains("Przerwa techniczna"))
    }

    /// Whether the server is in trouble, so that nothing can be said of the session.
    pub fn is_server_trouble(&self) -> bool {
        self.status == 429 || self.status >= 500
    }

    /// Whether it set a living cookie of this name.
    pub fn sets(&self, cookie: &str) -> bool {
        self.set_cookies.iter().any(|name| name == cookie)
    }
}
