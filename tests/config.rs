//! The configuration file as its owner knows it: what loads, and what each mistake is answered with.
#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    clippy::indexing_slicing
)] // A test may fail loudly: that is its job.

use std::fs;
use std::os::unix::fs::PermissionsExt;
use std::path::{Path, PathBuf};
use std::time::Duration;

use dzwonek::config::{Config, Environment, PasswordSource, Security, Transport};
use dzwonek::domain::{Feed, Language};
use secrecy::ExposeSecret;
use tempfile::TempDir;

/// Stands for every password in the files of these tests.
const CANARY: &str = "kanarek-tajny";

const SMALLEST: &str = r#"
    [mail]
    from = "dzwonek@example.com"
    [mail.smtp]
    host = "smtp.example.com"
    [[student]]
    name = "Zosia"
    login = "1234567"
    password_file = "zosia"
    [[recipient]]
    email = "mama@Example.com"
"#;

/// A directory with a configuration file in it.
struct House(TempDir);

impl House {
    fn with(text: &str) -> Self {
        let house = Self(TempDir::new().unwrap());
        house.put("config.toml", text, 0o600);
        house
    }

    fn path(&self, name: &str) -> PathBuf {
        self.0.path().join(name)
    }

    fn put(&self, name: &str, text: &str, mode: u32) {
        fs::create_dir_all(self.path(name).parent().unwrap()).unwrap();
        fs::write(self.path(name), text).unwrap();
        fs::set_permissions(self.path(name), fs::Permissions::from_mode(mode)).unwrap();
    }

    fn environment(&self) -> Environment {
        Environment {
            state_directory: Some("/var/lib/dzwonek".into()),
            credentials_directory: Some(self.path("credentials")),
            ..Environment::default()
        }
    }

    fn load(&self) -> Result<Config, String> {
        Config::load(Some(&self.path("config.toml")), &self.environment()).map_err(|error| {
            error
                .to_string()
                .replace(&*self.path("").to_string_lossy(), "")
        })
    }
}

fn load(text: &str) -> Config {
    House::with(text).load().unwrap()
}

#[test]
fn every_mistake_is_shown_with_its_place_and_with_what_is_allowed_and_without_passwords() {
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
fn the_example_loads_and_names_the_defaults() {
    let example = include_str!("../config.example.toml");
    let shown = load(example);

    // The same file with every commented default put in force.
    let explicit: String = example
        .lines()
        .filter(|line| !line.starts_with("#password"))
        .map(|line| {
            line.strip_prefix('#')
                .filter(|rest| is_key_or_table(rest))
                .unwrap_or(line)
        })
        .map(|line| format!("{line}\n"))
        .collect();
    assert_eq!(
        explicit.matches("password").count(),
        example.matches("password").count() - 4
    );
    let explicit = load(&explicit);

    assert_eq!(format!("{:?}", explicit.poll), format!("{:?}", shown.poll));
    assert_eq!(
        format!("{:?}", explicit.students),
        format!("{:?}", shown.students)
    );
    assert_eq!(explicit.language, shown.language);
    assert_eq!(explicit.zone, shown.zone);
    assert_eq!(explicit.state_directory, shown.state_directory);
    let (explicit, shown) = (&explicit.recipients[0], &shown.recipients[0]);
    assert_eq!(explicit.instant, shown.instant);
    assert_eq!(
        format!("{:?}", explicit.digest),
        format!("{:?}", shown.digest)
    );
}

fn is_key_or_table(line: &str) -> bool {
    let key = line.split_once(" = ").map_or("", |(key, _)| key);
    let is_key = !key.is_empty() && key.bytes().all(|b| b.is_ascii_lowercase() || b == b'_');
    is_key || line.starts_with('[')
}

#[test]
fn what_the_file_does_not_say_has_its_default() {
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
    let Transport::Smtp(smtp) = &config.mail.transport else {
        panic!("{:?}", config.mail.transport);
    };
    assert_eq!((smtp.port, smtp.security), (465, Security::Tls));
    assert!(smtp.login.is_none() && smtp.ca_file.is_none());
    let [student] = config.students.as_slice() else {
        panic!("one student")
    };
    assert_eq!(student.slug, "zosia");
    assert!(!student.open_messages);
    let [recipient] = config.recipients.as_slice() else {
        panic!("one recipient")
    };
    assert_eq!(recipient.name, None);
    assert_eq!(recipient.language, Language::Pl);
    assert_eq!(recipient.students, ["Zosia"]);
    assert_eq!(recipient.instant, Feed::INSTANT_BY_DEFAULT.into());
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
}

#[test]
fn what_the_file_says_is_taken() {
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
    assert_eq!(config.poll.jitter, Duration::from_secs(300));
    assert_eq!(config.mail.from.name.as_deref(), Some("Szkolny Dzwonek"));
    assert_eq!(config.mail.from.address.domain(), "xn--szkoa-n7a.example");
    let Transport::Smtp(smtp) = &config.mail.transport else {
        panic!("{:?}", config.mail.transport);
    };
    assert_eq!(
        (smtp.host.as_str(), smtp.port, smtp.security),
        ("::1", 25, Security::None)
    );
    assert_eq!(smtp.login.as_ref().unwrap().username, "dzwonek");
    assert_eq!(config.students[1].slug, "stas");
    assert!(config.students[0].open_messages);
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
        matches!(config.mail.transport, Transport::Sendmail { command } if command == Path::new("/usr/sbin/sendmail"))
    );

    let house = with("transport = \"sendmail\"\nsendmail = { command = \"msmtp\" }");
    let config = house.load().unwrap();
    assert!(
        matches!(config.mail.transport, Transport::Sendmail { command } if command == Path::new("msmtp"))
    );

    let house = with("transport = \"directory\"\ndirectory = { path = \"letters\" }");
    let config = house.load().unwrap();
    assert!(
        matches!(config.mail.transport, Transport::Directory { path } if path == house.path("letters"))
    );
}

#[test]
fn a_file_with_a_password_must_not_be_open_to_all_users() {
    let inline = SMALLEST.replace(
        "password_file = \"zosia\"",
        &format!("password = \"{CANARY}\""),
    );
    for (mode, allowed) in [
        (0o600, true),
        (0o640, true),
        (0o644, false),
        (0o602, false),
        (0o601, false),
    ] {
        let house = House::with("");
        house.put("config.toml", &inline, mode);
        let result = house.load();
        assert_eq!(result.is_ok(), allowed, "{mode:o}");
        if let Err(message) = result {
            assert!(
                message.contains("line 9") && message.contains("student.password"),
                "{message}"
            );
            assert!(
                message.contains("chmod 600") && !message.contains(CANARY),
                "{message}"
            );
        }

        // Without a password in it the file may be open, but then the named one must not be.
        house.put("config.toml", SMALLEST, 0o644);
        house.put("zosia", CANARY, mode);
        let result = house.load();
        assert_eq!(result.is_ok(), allowed, "{mode:o}");
        if let Err(message) = result {
            assert!(
                message.contains("line 9") && message.contains("student.password_file"),
                "{message}"
            );
        }
    }
}

#[test]
fn the_file_is_looked_for_in_the_places_of_the_user_and_then_of_the_machine() {
    let places = |environment: &Environment| environment.config_files();
    let etc = Path::new("/etc/dzwonek/config.toml");
    let home = Environment {
        home: Some("/home/ola".into()),
        ..Environment::default()
    };
    assert_eq!(places(&Environment::default()), [etc]);
    assert_eq!(
        places(&home),
        [Path::new("/home/ola/.config/dzwonek/config.toml"), etc]
    );
    let xdg = Environment {
        config_home: Some("/xdg".into()),
        ..home
    };
    assert_eq!(places(&xdg), [Path::new("/xdg/dzwonek/config.toml"), etc]);

    let house = House(TempDir::new().unwrap());
    house.put("dzwonek/config.toml", SMALLEST, 0o600);
    let environment = Environment {
        config_home: Some(house.path("")),
        ..house.environment()
    };
    let config = Config::load(None, &environment).unwrap();
    assert_eq!(config.file, house.path("dzwonek/config.toml"));
}

#[test]
fn a_missing_or_unreadable_file_is_named() {
    let house = House::with("");
    let missing = Config::load(Some(&house.path("other.toml")), &house.environment()).unwrap_err();
    assert!(
        missing.to_string().contains("other.toml: No such file"),
        "{missing}"
    );

    fs::write(house.path("config.toml"), b"language = \"\xff\"").unwrap();
    let message = house.load().unwrap_err();
    assert!(
        message.starts_with("cannot read the configuration config.toml"),
        "{message}"
    );
}

#[test]
fn the_state_lives_where_systemd_or_the_user_keeps_states() {
    let house = House::with(SMALLEST);
    let load =
        |environment: &Environment| Config::load(Some(&house.path("config.toml")), environment);
    let mut environment = Environment::default();
    assert!(
        load(&environment)
            .unwrap_err()
            .to_string()
            .contains("state_directory")
    );

    let mut case = |change: &dyn Fn(&mut Environment), expected: &str| {
        change(&mut environment);
        assert_eq!(
            load(&environment).unwrap().state_directory,
            Path::new(expected)
        );
    };
    case(
        &|e| e.home = Some("/home/ola".into()),
        "/home/ola/.local/state/dzwonek",
    );
    case(&|e| e.state_home = Some("/xdg".into()), "/xdg/dzwonek");
    case(
        &|e| e.state_directory = Some("/var/lib/dzwonek".into()),
        "/var/lib/dzwonek",
    );
}

#[tokio::test(flavor = "current_thread")]
async fn a_password_is_read_from_each_of_its_sources_without_the_newline_at_its_end() {
    let case = async |key: &str, expected: Result<&str, &str>| {
        let house = House::with(&SMALLEST.replace("password_file = \"zosia\"", key));
        house.put("file", "haslo ze spacja \n", 0o600);
        house.put("two-newlines", "haslo\n\n", 0o600);
        house.put("empty", "\n", 0o600);
        house.put("credentials/zosia", "haslo\r\n", 0o400);
        let config = house.load().unwrap();
        let password = config.students[0].password.read().await;
        match (password, expected) {
            (Ok(password), Ok(expected)) => assert_eq!(password.expose_secret(), expected, "{key}"),
            (Err(error), Err(expected)) => {
                assert!(error.to_string().contains(expected), "{key}: {error}");
                assert!(!error.to_string().contains(CANARY), "{key}: {error}");
            }
            (other, _) => panic!("{key}: {other:?}"),
        }
    };
    case("password = \"haslo\\n\"", Ok("haslo\n")).await; // as it stands
    case("password_file = \"file\"", Ok("haslo ze spacja ")).await;
    case("password_file = \"two-newlines\"", Ok("haslo\n")).await;
    case("password_file = \"empty\"", Err("empty")).await;
    case("password_file = \"missing\"", Err("missing: No such file")).await;
    case("password_env = \"CARGO_PKG_NAME\"", Ok("dzwonek")).await; // cargo sets it
    case(
        "password_env = \"DZWONEK_NOT_SET\"",
        Err("password_env DZWONEK_NOT_SET: not set"),
    )
    .await;
    case("password_command = [\"echo\", \"haslo\"]", Ok("haslo")).await;
    case(
        &format!("password_command = [\"sh\", \"-c\", \"echo {CANARY}; exit 3\"]"),
        Err("password_command sh: failed: exit status: 3"),
    )
    .await;
    case("password_command = [\"./missing\"]", Err("No such file")).await;
    case("password_credential = \"zosia\"", Ok("haslo")).await;
    case(
        "password_credential = \"stas\"",
        Err("password_credential stas: No such file"),
    )
    .await;
}

#[tokio::test(flavor = "current_thread")]
async fn a_file_opened_to_all_after_the_start_is_not_read() {
    let house = House::with(SMALLEST);
    house.put("zosia", CANARY, 0o600);
    let config = house.load().unwrap();
    house.put("zosia", CANARY, 0o644);
    let error = config.students[0]
        .password
        .read()
        .await
        .unwrap_err()
        .to_string();
    assert!(
        error.contains("all users can read it") && !error.contains(CANARY),
        "{error}"
    );

    let credential = PasswordSource::Credential {
        name: "zosia".into(),
        directory: None,
    };
    let error = credential.read().await.unwrap_err().to_string();
    assert!(error.contains("not started by systemd"), "{error}");
}
