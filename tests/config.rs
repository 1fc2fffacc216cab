//! The configuration file as its owner knows it: what loads, and how each mistake is answered.
#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    clippy::indexing_slicing
)] // A test may fail loudly: that is its job.

#[path = "config/example.rs"]
mod example;
#[path = "config/house.rs"]
mod house;
#[path = "config/passwords.rs"]
mod passwords;
#[path = "config/places.rs"]
mod places;

use std::fs;
use std::path::Path;
use std::time::Duration;

use dzwonek::config::{ChosenTransport, Security};
use dzwonek::domain::{Door, Feed, Language};
use house::{CANARY, House, SMALLEST, load};

/// No message quotes a password.
#[test]
fn every_mistake_names_its_place_and_what_is_allowed() {
    let directory = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/config");
    let mut files: Vec<_> = fs::read_dir(&directory)
        .unwrap()
        .map(|entry| entry.unwrap().path())
        .filter(|path| {
            path.extension()
                .is_some_and(|extension| extension == "toml")
        })
        .collect();
    files.sort();
    assert!(files.len() > 40, "the files with mistakes are missing");
    for file in files {
        let name = file.file_stem().unwrap().to_str().unwrap();
        let message = House::with(&fs::read_to_string(&file).unwrap())
            .load()
            .expect_err(name);
        assert!(
            !message.contains(CANARY),
            "{name} shows a password: {message}"
        );
        insta::with_settings!({
            snapshot_path => &directory,
            prepend_module_to_snapshot => false,
            omit_expression => true,
        }, { insta::assert_snapshot!(name, message) });
    }
}

#[test]
fn a_missing_key_has_its_default() {
    let house = House::with(SMALLEST);
    let config = house.load().unwrap();

    assert_eq!(config.file, house.path("config.toml"));
    assert_eq!(config.language, Language::Pl);
    assert_eq!(config.zone, chrono_tz::Europe::Warsaw);
    assert_eq!(config.state_directory, Path::new("/var/lib/dzwonek"));
    assert_eq!(config.owner.email.as_str(), "mama@example.com");
    assert_eq!(config.heartbeat_url, None);
    assert_eq!(config.poll.schedule.to_string(), "*/20 6-21 * * *");
    assert_eq!(config.poll.jitter, Duration::from_secs(90));
    assert_eq!(config.mail.from.name, None);
    let ChosenTransport::Smtp(smtp) = &config.mail.transport else {
        panic!("{:?}", config.mail.transport);
    };
    assert_eq!((smtp.port, smtp.security), (465, Security::Tls));
    assert!(smtp.login.is_none() && smtp.ca_file.is_none());
    let [student] = config.students.as_slice() else {
        panic!("one student")
    };
    assert_eq!(student.slug, "zosia");
    assert_eq!(student.opening_permit(), None);
    let [recipient] = config.recipients.as_slice() else {
        panic!("one recipient")
    };
    assert_eq!(recipient.name, None);
    assert_eq!(recipient.language, Language::Pl);
    assert_eq!(recipient.students, ["Zosia"]);
    assert_eq!(recipient.feeds, Feed::ALL.into());
    assert_eq!(recipient.instant, Feed::instant_by_default());
    assert_eq!(
        recipient.digest.as_ref().unwrap().to_string(),
        "30 6 * * mon-sat"
    );
    assert_eq!(recipient.quiet_hours, None);
    assert_eq!(
        config.synergia.synergia.as_str(),
        "https://synergia.librus.pl/"
    );
    assert_eq!(config.synergia.api.as_str(), "https://api.librus.pl/");
    assert_eq!(
        config.synergia.messages.as_str(),
        "https://wiadomosci.librus.pl/"
    );
    assert_eq!(
        config.synergia.sandbox.as_str(),
        "https://sandbox.librus.pl/"
    );
    assert_eq!(config.synergia.portal.as_str(), "https://portal.librus.pl/");
}

#[test]
fn letters_of_a_term_come_with_the_digest_or_in_the_evening() {
    for (lines, expected) in [
        ("", Some("30 6 * * mon-sat")),
        ("digest = \"0 7 * * *\"", Some("0 7 * * *")),
        ("digest = \"\"", Some("0 18 * * *")),
        (
            "digest = \"\"\nquiet_hours = \"21:30-06:00\"",
            Some("0 18 * * *"),
        ),
        (
            "digest = \"\"\nquiet_hours = \"17:30-19:15\"",
            Some("15 19 * * *"),
        ),
        ("term = false", None),
        ("feeds = [\"timetable\"]", None),
    ] {
        let config = load(&format!("{SMALLEST}\n{lines}\n"));
        let term = config.recipients[0].term.as_ref();
        let term = term.map(ToString::to_string);
        assert_eq!(term.as_deref(), expected, "{lines}");
    }
}

#[test]
fn what_goes_out_at_once_by_default_is_among_the_feeds() {
    for (keys, at_once) in [
        ("feeds = [\"grades\", \"agenda\"]", vec![Feed::Grades]),
        ("feeds = [\"topics\"]", vec![]),
        (
            "feeds = [\"agenda\", \"topics\"]\ninstant = [\"agenda\"]",
            vec![Feed::Agenda],
        ),
    ] {
        let config = load(&format!("{SMALLEST}{keys}\n"));
        let at_once = at_once.into_iter().collect();
        assert_eq!(config.recipients[0].instant, at_once, "{keys}");
    }
}

#[test]
fn a_student_without_a_password_comes_in_by_the_only_account() {
    let account = "[[konto_librus]]\nemail = \"Mama@example.com\"\npassword_file = \"konto\"\n";
    let without = SMALLEST.replace("password_file = \"zosia\"\n", "");
    let config = load(&format!("{without}{account}"));
    let [mama] = config.accounts.as_slice() else {
        panic!("one account")
    };
    let door = Door::KontoLibrus(mama.email.clone());
    assert_eq!(config.students[0].door, door);

    // One with a password of its own has no need of it, and with two accounts the student says which.
    let config = load(&format!("{SMALLEST}{account}"));
    assert_eq!(config.students[0].door, Door::Synergia);
    let named = SMALLEST.replace(
        "password_file = \"zosia\"",
        "konto_librus = \"mama@EXAMPLE.com\"",
    );
    let other = account.replace("Mama", "tata");
    let config = load(&format!("{named}{other}{account}"));
    assert_eq!(config.students[0].door, door);
}

#[test]
fn a_file_in_another_encoding_says_which_and_where() {
    let house = House::with("");
    let private = |bytes: &[u8]| {
        fs::write(house.path("config.toml"), bytes).unwrap();
        house.load().unwrap_err()
    };
    let words: Vec<u16> = format!("\u{feff}{SMALLEST}").encode_utf16().collect();
    let little: Vec<u8> = words.iter().flat_map(|word| word.to_le_bytes()).collect();
    let big: Vec<u8> = words.iter().flat_map(|word| word.to_be_bytes()).collect();
    for bytes in [little, big] {
        let message = private(&bytes);
        assert!(
            message.contains("line 1, column 1: the file is in UTF-16"),
            "{message}"
        );
        assert!(message.contains("allowed: text in UTF-8"), "{message}");
    }
    let before = b"[[student]]\npassword = \"kanarek_tajny\"\nname = \"Sta".to_vec();
    let windows = [before, vec![0x9c], b"\"\n".to_vec()].concat();
    let message = private(&windows);
    assert!(
        message.contains("line 3, column 12: a letter that is not in UTF-8"),
        "{message}"
    );
    assert!(message.contains("allowed: text in UTF-8"), "{message}");
    assert!(!message.contains(CANARY), "{message}");
}

/// Some editors set one.
#[test]
fn a_byte_order_mark_in_front_of_the_file_is_dropped() {
    let marked = format!("\u{feff}{SMALLEST}");
    assert_eq!(load(&marked).students[0].name, "Zosia");
    let wrong = marked.replace("1234567", "12 34");
    let message = House::with(&wrong).load().unwrap_err();
    assert!(message.contains("line 8, column 13"), "{message}");
    let at_once = format!("\u{feff}languages = \"pl\"\n{SMALLEST}");
    let message = House::with(&at_once).load().unwrap_err();
    assert!(message.contains("line 1, column 1:"), "{message}");
}

#[test]
fn the_values_of_the_file_are_used() {
    let house = House::with(&format!(
        r#"
        language = "en"
        timezone = "Europe/Kyiv"
        state_directory = "state"
        owner = "tata@example.com"
        heartbeat_url = "http://hc.example/ping/xyz"
        poll = {{ schedule = "0 * * * *", jitter = "5m" }}
        [mail]
        from = "Szkolny Dzwonek <dzwonek@szkoła.example>"
        [mail.smtp]
        host = "::1"
        security = "none"
        username = "dzwonek"
        password = "{CANARY}"
        ca_file = "/etc/ssl/home-ca.pem"
        [[student]]
        name = "Zosia"
        login = "1234567"
        password = "{CANARY}"
        open_messages = true
        [[student]]
        name = "Staś"
        login = "1234568u"
        password_credential = "stas"
        [[recipient]]
        email = "mama@example.com"
        name = "Mama"
        language = "pl"
        students = ["Staś"]
        instant = []
        digest = ""
        [[recipient]]
        email = "tata@example.com"
        name = "Tata"
        students = ["Staś", "Zosia"]
        instant = ["lucky_number", "grades"]
        digest = "0 18 * * sun"
        quiet_hours = "21:30-06:00"
        [synergia]
        synergia_url = "http://127.0.0.1:4000"
        api_url = "http://[::1]:4000/"
        "#
    ));
    let config = house.load().unwrap();

    assert_eq!(config.zone, chrono_tz::Europe::Kyiv);
    assert_eq!(config.state_directory, house.path("state"));
    assert_eq!(config.owner.name.as_deref(), Some("Tata"));
    assert!(config.owner.quiet_hours.is_some());
    assert_eq!(
        config.heartbeat_url.as_ref().unwrap().as_str(),
        "http://hc.example/ping/xyz"
    );
    assert_eq!(config.poll.jitter, Duration::from_mins(5));
    assert_eq!(config.mail.from.name.as_deref(), Some("Szkolny Dzwonek"));
    assert_eq!(config.mail.from.address.domain(), "xn--szkoa-n7a.example");
    let ChosenTransport::Smtp(smtp) = &config.mail.transport else {
        panic!("{:?}", config.mail.transport);
    };
    assert_eq!(
        (smtp.host.as_str(), smtp.port, smtp.security),
        ("::1", 25, Security::None)
    );
    assert_eq!(smtp.login.as_ref().unwrap().username, "dzwonek");
    assert_eq!(config.students[1].slug, "stas");
    assert!(config.students[0].opening_permit().is_some());
    let [mama, tata] = config.recipients.as_slice() else {
        panic!("two recipients")
    };
    assert_eq!((mama.language, tata.language), (Language::Pl, Language::En));
    assert!(mama.instant.is_empty() && mama.digest.is_none());
    assert_eq!(mama.students, ["Staś"]);
    assert_eq!(
        tata.students,
        ["Zosia", "Staś"],
        "in the order of the configuration"
    );
    assert_eq!(tata.instant, [Feed::Grades, Feed::LuckyNumber].into());
    assert_eq!(config.synergia.synergia.as_str(), "http://127.0.0.1:4000/");
    assert_eq!(config.synergia.api.as_str(), "http://[::1]:4000/");
    assert!(!format!("{config:?}").contains(CANARY));
}

#[test]
fn an_owner_need_not_be_a_recipient() {
    let config = load(&format!(
        "owner = \"szkolny@example.com\"\nlanguage = \"en\"\n{SMALLEST}"
    ));
    assert_eq!(config.owner.email.as_str(), "szkolny@example.com");
    assert_eq!(config.owner.language, Language::En);
}

#[test]
fn the_other_transports_need_no_mail_server() {
    let with = |transport: &str| {
        let smtp = "[mail.smtp]\n    host = \"smtp.example.com\"";
        House::with(&SMALLEST.replace(smtp, transport))
    };
    let house = with("transport = \"sendmail\"");
    let config = house.load().unwrap();
    assert!(
        matches!(config.mail.transport, ChosenTransport::Sendmail { command } if command.path == Path::new("/usr/sbin/sendmail"))
    );

    let house = with("transport = \"sendmail\"\nsendmail = { command = \"msmtp\" }");
    let config = house.load().unwrap();
    assert!(
        matches!(config.mail.transport, ChosenTransport::Sendmail { command } if command.path == Path::new("msmtp"))
    );

    let house = with("transport = \"directory\"\ndirectory = { path = \"letters\" }");
    let config = house.load().unwrap();
    assert!(
        matches!(config.mail.transport, ChosenTransport::Directory { path } if path == house.path("letters"))
    );
}
