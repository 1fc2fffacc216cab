//! What a form answers, whatever form that takes. Nobody has published the exact words and shape of a refusal (API.md
//! section 2; PORTAL.md section 1.5), so both are recognised loosely.

use serde_json::{Map, Value};

use crate::domain::Cause;
use crate::domain::text::{clean_line, without_polish_mark};

/// The reply of the form: an object of JSON.
pub(super) struct Reply(Map<String, Value>);

/// Where the words of a refusal may stand.
const PLACES: [&str; 5] = ["errors", "error", "message", "Message", "error_description"];

/// Under which of these the words of one error stand.
const TEXTS: [&str; 3] = ["message", "Message", "description"];

/// Most errors of which words are kept.
const MOST_TEXTS: usize = 3;

/// Words that mean one thing when one of each group stands in a text: without capitals and Polish letters, each
/// the beginning of a word.
const MEANINGS: [(&[&[&str]], Cause); 7] = [
    (
        &[&["robot", "captcha", "recaptcha", "hcaptcha"]],
        Cause::Captcha,
    ),
    (&[&["termin"], &["waznosc"]], Cause::AccountExpired),
    (
        &[&["konto", "konta", "account"], &["wygas", "expired"]],
        Cause::AccountExpired,
    ),
    (
        &[
            &["nieprawidlow", "niepoprawn", "bledn", "zly", "zle"],
            &["login", "haslo", "hasla"],
        ],
        Cause::LoginRefused,
    ),
    // Of Konto LIBRUS, which never says that the password is wrong.
    (&[&["upewnij"], &["wpisujesz"]], Cause::LoginRefused),
    (
        &[&["adres", "email"], &["nieprawidlow"]],
        Cause::LoginRefused,
    ),
    (
        &[
            &["invalid", "incorrect", "wrong", "bad"],
            &["login", "password", "credentials"],
        ],
        Cause::LoginRefused,
    ),
];

impl Reply {
    pub(super) fn read(body: &str) -> Option<Self> {
        serde_json::from_str(body).ok().map(Self)
    }

    /// Where it leads on to, if it lets in.
    pub(super) fn go_to(self) -> Result<String, Self> {
        let go_to = self.0.get("goTo").and_then(Value::as_str);
        let go_to = go_to.map(str::trim).filter(|go_to| !go_to.is_empty());
        let lets_in = self.is_ok() || (!self.0.contains_key("status") && self.texts().is_empty());
        match go_to.filter(|_| lets_in) {
            Some(go_to) => Ok(go_to.to_owned()),
            None => Err(self),
        }
    }

    pub(super) fn is_ok(&self) -> bool {
        let status = self.0.get("status").and_then(Value::as_str);
        status.is_some_and(|status| status.trim().eq_ignore_ascii_case("ok"))
    }

    /// What its words mean, if they are known.
    pub(super) fn meaning(&self) -> Option<Cause> {
        self.texts().into_iter().find_map(meaning_of)
    }

    /// What it asks of a human, by its flags (API.md section 19a).
    pub(super) fn demand(&self) -> Option<Cause> {
        let is_set = |key: &str| self.0.get(key).is_some_and(is_set);
        if is_set("captcha") || is_set("captchaRequired") {
            return Some(Cause::Captcha);
        }
        let wants_more = is_set("twoFactorRequired") || is_set("requiresAction");
        wants_more.then_some(Cause::BrowserAction)
    }

    /// Its words, to be shown to the owner.
    pub(super) fn words(&self) -> Option<String> {
        let texts = self.texts();
        let lines = texts.into_iter().take(MOST_TEXTS).map(clean_line);
        let lines: Vec<_> = lines.filter(|line| !line.is_empty()).collect();
        let words = clean_line(&lines.join(" "));
        (!words.is_empty()).then_some(words)
    }

    fn texts(&self) -> Vec<&str> {
        let mut texts = Vec::new();
        for value in PLACES.iter().filter_map(|place| self.0.get(*place)) {
            collect(value, &mut texts);
        }
        texts
    }
}

fn collect<'a>(value: &'a Value, texts: &mut Vec<&'a str>) {
    match value {
        Value::String(text) => texts.push(text),
        Value::Array(list) => list.iter().for_each(|value| collect(value, texts)),
        Value::Object(object) => {
            let named = TEXTS.iter().find_map(|key| object.get(*key));
            match named {
                Some(value) => collect(value, texts),
                None => object.values().for_each(|value| collect(value, texts)),
            }
        }
        Value::Null | Value::Bool(_) | Value::Number(_) => {}
    }
}

fn is_set(value: &Value) -> bool {
    match value {
        Value::Null => false,
        Value::Bool(is_set) => *is_set,
        Value::Number(number) => number.as_f64() != Some(0.0),
        Value::String(text) => !matches!(text.trim(), "" | "0" | "false"),
        Value::Array(_) | Value::Object(_) => true,
    }
}

/// What a sentence means, if it is known.
pub(super) fn meaning_of(text: &str) -> Option<Cause> {
    let plain: String = text
        .to_lowercase()
        .chars()
        .map(without_polish_mark)
        .collect();
    let words: Vec<&str> = plain.split(|c: char| !c.is_alphanumeric()).collect();
    let has = |begins: &&str| words.iter().any(|word| word.starts_with(*begins));
    let meant = MEANINGS
        .iter()
        .find(|(groups, _)| groups.iter().all(|group| group.iter().any(has)));
    meant.map(|(_, cause)| *cause)
}

#[cfg(test)]
mod tests {
    use super::*;
    use serde_json::json;

    fn reply(value: &Value) -> Reply {
        Reply::read(&value.to_string()).unwrap()
    }

    #[test]
    fn a_sentence_is_recognised_by_what_it_speaks_of() {
        let (refused, captcha) = (Some(Cause::LoginRefused), Some(Cause::Captcha));
        let expired = Some(Cause::AccountExpired);
        for (text, cause) in [
            ("Nieprawidłowy login i/lub hasło.", refused),
            ("Nieprawidłowy login i/lub hasło", refused),
            ("Nieprawidłowy login lub hasło.", refused),
            ("NIEPRAWIDŁOWE HASŁO", refused),
            ("Podano błędny login lub błędne hasło!", refused),
            ("Niepoprawne dane: hasło", refused),
            ("Invalid login or password", refused),
            (
                "Upewnij się, że nie wpisujesz tutaj loginu i hasła otrzymanych w szkole!",
                refused,
            ),
            ("Podany adres e-mail jest nieprawidłowy.", refused),
            (
                "Minął termin ważności konta - skontaktuj się z Administratorem Szkoły.",
                expired,
            ),
            ("Termin ważności konta minął", expired),
            ("Konto wygasło.", expired),
            ("Proszę zaznaczyć pole \"Nie jestem robotem\".", captcha),
            ("Potwierdź, że nie jesteś robotem", captcha),
            // Nobody knows what to make of these.
            ("Konto zostało zablokowane.", None),
            ("Login do systemu jest chwilowo niedostępny.", None),
            ("Zmień hasło.", None),
            ("Nieprawidłowy kod z SMS", None),
            ("", None),
        ] {
            assert_eq!(meaning_of(text), cause, "{text}");
        }
    }

    #[test]
    fn the_words_are_found_wherever_they_stand() {
        let text = "Nieprawidłowe hasło";
        for value in [
            json!({"status": "error", "errors": [{"code": 0, "message": text}]}),
            json!({"status": "error", "errors": {"code": 0, "message": text}}),
            json!({"status": "error", "errors": {"0": {"code": 0, "message": text}}}),
            json!({"status": "error", "errors": {"pass": [text]}}),
            json!({"status": "error", "errors": [text]}),
            json!({"status": "error", "errors": text}),
            json!({"status": "error", "message": text}),
            json!({"error": {"description": text}}),
        ] {
            let reply = reply(&value);
            assert_eq!(reply.meaning(), Some(Cause::LoginRefused), "{value}");
            assert_eq!(reply.words().as_deref(), Some(text), "{value}");
        }
    }

    #[test]
    fn words_for_the_owner_are_bounded_and_clean() {
        let long = "a ".repeat(5000);
        let words = reply(&json!({"errors": [{"message": long}]}))
            .words()
            .unwrap();
        assert!(words.chars().count() <= 300);
        let odd = reply(&json!({"errors": ["Konto\u{202e}\r\n\u{7}zablokowane ", "", "Zadzwoń"]}));
        assert_eq!(odd.words().as_deref(), Some("Konto zablokowane Zadzwoń"));
        assert_eq!(reply(&json!({"errors": [{"code": 7}]})).words(), None);
    }

    #[test]
    fn only_a_usable_way_on_lets_in() {
        for (value, expected) in [
            (json!({"status": "ok", "goTo": "/x"}), Some("/x")),
            (json!({"status": "OK", "goTo": "/x"}), Some("/x")),
            (
                json!({"status": " Ok ", "goTo": "/x", "captcha": true}),
                Some("/x"),
            ),
            (json!({"goTo": "/x"}), Some("/x")),
            (json!({"status": "ok", "goTo": ""}), None),
            (json!({"status": "ok", "goTo": null}), None),
            (json!({"status": "error", "goTo": "/x"}), None),
            (json!({"errors": ["Nie"], "goTo": "/x"}), None),
        ] {
            let onward = reply(&value).go_to().ok();
            assert_eq!(onward.as_deref(), expected, "{value}");
        }
    }

    #[test]
    fn a_flag_asks_for_a_human_only_when_it_is_set() {
        for (value, cause) in [
            (json!({"captcha": true}), Some(Cause::Captcha)),
            (json!({"captcha": {"key": "x"}}), Some(Cause::Captcha)),
            (json!({"captchaRequired": true}), Some(Cause::Captcha)),
            (json!({"captchaRequired": false}), None),
            (json!({"captcha": false}), None),
            (json!({"captcha": null, "twoFactorRequired": 0}), None),
            (
                json!({"twoFactorRequired": true}),
                Some(Cause::BrowserAction),
            ),
            (json!({"requiresAction": "1"}), Some(Cause::BrowserAction)),
        ] {
            assert_eq!(reply(&value).demand(), cause, "{value}");
        }
    }
}
