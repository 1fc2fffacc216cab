//! What must not be quoted of what a mail server says.

use base64::Engine as _;
use base64::engine::general_purpose::STANDARD as BASE64;
use secrecy::{ExposeSecret, SecretString};

use super::settings::SmtpLogin;
use crate::domain::text::one_line;

/// Stands in the place of a secret.
const STRUCK: &str = "[password]";

/// The password in each form in which a server was sent it. Servers exist that repeat what they do not
/// understand, and that may be the answer to an earlier question.
#[derive(Debug)]
pub(super) struct Secrets(Vec<SecretString>);

impl Secrets {
    pub(super) fn of(login: Option<&SmtpLogin>) -> Self {
        let forms = login.map(|login| {
            let password = login.password.expose_secret();
            // As a reply is cleaned before it is searched.
            let as_quoted = one_line(password, usize::MAX);
            [plain(login), BASE64.encode(password), as_quoted]
        });
        let forms = forms.into_iter().flatten();
        let forms = forms.filter(|form| !form.is_empty());
        Self(forms.map(SecretString::from).collect())
    }

    /// `text` as one clean line that holds none of them.
    pub(super) fn strike(&self, text: &str) -> String {
        let line = one_line(text, usize::MAX);
        let forms = self.0.iter().map(|form| form.expose_secret());
        forms.fold(line, |line, form| line.replace(form, STRUCK))
    }
}

/// The login in one word (RFC 4616).
pub(super) fn plain(login: &SmtpLogin) -> String {
    let SmtpLogin { username, password } = login;
    BASE64.encode(format!("\0{username}\0{}", password.expose_secret()))
}
