//! A household and a letter for tests.

use std::path::Path;

use super::household::Household;
use crate::config::Config;
use crate::domain::letter::LetterKind;
use crate::store::NewLetter;

/// A section `[mail]` with which nothing is sent.
pub const DIRECTORY: &str = "transport = \"directory\"\n[mail.directory]\npath = \"unused\"\n";

/// One recipient.
pub const MAMA: &str = "[[recipient]]\nemail = \"mama@example.com\"\n";

/// Zosia and Mama, with the state in `home` and the letters in its folder `letters`. Nobody answers for the
/// register.
pub fn household(home: &Path) -> Household {
    let letters = home.join("letters");
    let mail = format!("transport = \"directory\"\n[mail.directory]\npath = {letters:?}\n");
    household_of(home, &mail, MAMA)
}

/// Zosia and these recipients; `mail` ends the section of that name.
pub fn household_of(home: &Path, mail: &str, recipients: &str) -> Household {
    let config = format!(
        r#"
        state_directory = {home:?}
        [mail]
        from = "dzwonek@example.com"
        {mail}
        [synergia]
        synergia_url = "http://127.0.0.1:1"
        api_url = "http://127.0.0.2:1"
        messages_url = "http://127.0.0.3:1"
        sandbox_url = "http://127.0.0.4:1"
        portal_url = "http://127.0.0.5:1"
        [[student]]
        name = "Zosia"
        login = "1234567"
        password = "x"
        {recipients}
        "#
    );
    Household::new(Config::from_text(&config).unwrap())
}

/// A letter about a grade.
pub fn letter_to(recipient: &str) -> NewLetter {
    NewLetter {
        recipient: recipient.parse().unwrap(),
        kind: LetterKind::Instant,
        subject: "Zosia: matematyka – 5".to_owned(),
        message_id: "<1@example.com>".to_owned(),
        bytes: b"letter".to_vec(),
        short: None,
    }
}
