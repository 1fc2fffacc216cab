//! A page with a login form (PORTAL.md section 1.2): what has to be sent back, and what it says.

use std::cell::RefCell;

use html5ever::tokenizer::states::RawKind;
use html5ever::tokenizer::{
    CharacterTokens, EndTag, StartTag, Tag, TagToken, Token, TokenSink, TokenSinkResult,
};

use super::{capped, shown_to};
use crate::domain::text::clean_line;

/// What the class of an element with a refusal contains.
const ALERTS: [&str; 3] = ["alert", "error", "invalid"];

/// A page, as far as a login needs it.
#[derive(Debug, Default, Clone, PartialEq, Eq)]
pub struct LoginPage {
    /// The hidden fields of the form with the password, in order.
    pub hidden: Vec<(String, String)>,
    /// Where the form goes, as it stands there.
    pub action: Option<String>,
    /// Whether there is such a form.
    pub has_form: bool,
    /// The token of the page's head.
    pub csrf: Option<String>,
    /// The first heading.
    pub heading: String,
    /// What stands in its alerts, in one line; empty without one.
    pub alert: String,
}

/// What stands on the page `html`.
pub fn login_page(html: &str) -> LoginPage {
    let page = shown_to(Sink::default(), capped(html)).0.into_inner().page;
    LoginPage {
        heading: clean_line(&page.heading),
        alert: clean_line(&page.alert),
        ..page
    }
}

#[derive(Default)]
struct Sink(RefCell<Reader>);

#[derive(Default)]
struct Reader {
    page: LoginPage,
    form: Form,
    listens: Option<Listening>,
    /// Whatever stands there is neither a form nor said to anybody.
    is_in_script: bool,
}

/// The form that is being read.
#[derive(Default)]
struct Form {
    action: Option<String>,
    hidden: Vec<(String, String)>,
}

/// An element whose text is wanted.
struct Listening {
    element: String,
    /// How many elements of that name are open within it, itself included.
    depth: usize,
    is_heading: bool,
}

impl TokenSink for Sink {
    type Handle = ();

    fn process_token(&self, token: Token, _line: u64) -> TokenSinkResult<()> {
        let mut reader = self.0.borrow_mut();
        match token {
            TagToken(tag) if matches!(&*tag.name, "script" | "style") => {
                reader.is_in_script = tag.kind == StartTag;
                if reader.is_in_script {
                    return TokenSinkResult::RawData(RawKind::Rawtext);
                }
            }
            TagToken(tag) => reader.tag(&tag),
            CharacterTokens(text) => reader.hear(&text),
            _ => {}
        }
        TokenSinkResult::Continue
    }
}

impl Reader {
    fn tag(&mut self, tag: &Tag) {
        let name: &str = &tag.name;
        self.hear(" ");
        self.follow(name, tag);
        if tag.kind == EndTag {
            return;
        }
        match name {
            "meta" if value_of(tag, "name").as_deref() == Some("csrf-token") => {
                self.page.csrf = value_of(tag, "content");
            }
            "form" => {
                self.form = Form {
                    action: value_of(tag, "action"),
                    hidden: Vec::new(),
                }
            }
            "input" => self.input(tag),
            _ => {}
        }
    }

    /// The fields before the password and after it belong to the same form.
    fn input(&mut self, tag: &Tag) {
        let kind = value_of(tag, "type").unwrap_or_default().to_lowercase();
        if kind == "password" && !self.page.has_form {
            self.page.has_form = true;
            self.page.action = self.form.action.take();
            self.page.hidden = std::mem::take(&mut self.form.hidden);
        } else if kind == "hidden"
            && let Some(name) = value_of(tag, "name")
        {
            let value = value_of(tag, "value").unwrap_or_default();
            let is_of_login = self.page.has_form && self.form.action.is_none();
            let fields = if is_of_login {
                &mut self.page.hidden
            } else {
                &mut self.form.hidden
            };
            fields.push((name, value));
        }
    }

    /// Begins to listen where something is said, and ends with that element.
    fn follow(&mut self, name: &str, tag: &Tag) {
        match &mut self.listens {
            Some(listening) if listening.element == name => {
                listening.depth = match tag.kind {
                    StartTag => listening.depth + 1,
                    EndTag => listening.depth.saturating_sub(1),
                };
                if listening.depth == 0 {
                    self.listens = None;
                }
            }
            None if tag.kind == StartTag => self.listens = self.worth_hearing(name, tag),
            Some(_) | None => {}
        }
    }

    fn worth_hearing(&self, name: &str, tag: &Tag) -> Option<Listening> {
        let is_heading = matches!(name, "h1" | "h2") && self.page.heading.trim().is_empty();
        let class = value_of(tag, "class").unwrap_or_default().to_lowercase();
        let is_alert = ALERTS.iter().any(|alert| class.contains(alert));
        // These have no text of their own, and no end.
        let is_void = tag.self_closing || matches!(name, "input" | "br" | "img" | "meta" | "link");
        ((is_heading || is_alert) && !is_void).then(|| Listening {
            element: name.to_owned(),
            depth: 1,
            is_heading,
        })
    }

    /// A text comes in pieces; between two elements there is a gap.
    fn hear(&mut self, text: &str) {
        let Some(listening) = self.listens.as_ref().filter(|_| !self.is_in_script) else {
            return;
        };
        let said = if listening.is_heading {
            &mut self.page.heading
        } else {
            &mut self.page.alert
        };
        said.push_str(text);
    }
}

fn value_of(tag: &Tag, name: &str) -> Option<String> {
    let mut attributes = tag.attrs.iter();
    let found = attributes.find(|attribute| &*attribute.name.local == name);
    found.map(|attribute| attribute.value.to_string())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_form_in_a_script_is_none() {
        let page = login_page(
            "<style>a::before{content:'<input type=password>'}</style>\
             <script>var t = \"<form action='/t'><input type=hidden name=a value=b><input type=password>\";</script>\
             <div class=alert>Przerwa<script>var u = '<p>tajne';</script></div>\
             <form action='/own'><input type=hidden name=_token value=c><input type=password></form>",
        );
        assert_eq!(page.action.as_deref(), Some("/own"));
        assert_eq!(page.hidden, [("_token".to_owned(), "c".to_owned())]);
        assert_eq!(page.alert, "Przerwa");
    }

    #[test]
    fn the_hidden_fields_of_the_login_form_are_found_however_they_are_written() {
        let page = login_page(
            "<meta content='C1'\n name=csrf-token><form action='/szukaj'><input type=hidden name=q value=no></form>\
             <form method=post action=\"/konto-librus/login/action\"><input value='T&amp;1' type=\"hidden\"\n\
             name='_token'><input name=email><input NAME=password TYPE=password>\
             <input type='hidden' name='redirectTo' value=''></form>",
        );
        let fields = [("_token", "T&1"), ("redirectTo", "")];
        let fields = fields.map(|(name, value)| (name.to_owned(), value.to_owned()));
        assert_eq!(page.hidden, fields);
        assert_eq!(page.csrf.as_deref(), Some("C1"));
        assert_eq!(page.action.as_deref(), Some("/konto-librus/login/action"));
        assert!(page.has_form);
    }

    #[test]
    fn a_page_without_a_password_has_no_form() {
        let page =
            login_page("<form><input type=hidden name=_token value=a><input name=email></form>");
        assert_eq!((page.has_form, page.hidden.len()), (false, 0));
        assert!(!login_page("").has_form);
    }

    #[test]
    fn an_alert_is_heard_to_its_end() {
        let page = login_page(
            "<h1>Logowanie</h1><div class='alert alert-danger'><div>Upewnij si\u{119}, &#380;e</div> nie</div>\
             <p>Stopka</p><h2>Inny</h2>",
        );
        assert_eq!(page.alert, "Upewnij się, że nie");
        assert_eq!(page.heading, "Logowanie");
    }
}
