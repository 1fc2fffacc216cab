//! Where the configuration and the state are.

use std::fs;
use std::path::Path;

use dzwonek::config::{Config, Environment};

use crate::house::{House, SMALLEST};

#[test]
fn the_users_file_is_looked_for_before_the_systems() {
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

    let house = House::empty();
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
    for words in ["other.toml: No such file", "other.toml init"] {
        assert!(missing.to_string().contains(words), "{missing}");
    }

    fs::remove_file(house.path("config.toml")).unwrap();
    fs::create_dir(house.path("config.toml")).unwrap();
    let message = house.load().unwrap_err();
    assert!(
        message.starts_with("cannot read the configuration config.toml"),
        "{message}"
    );
}

#[test]
fn the_state_lives_where_systemd_or_the_user_keeps_it() {
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
