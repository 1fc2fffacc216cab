//! `config.example.toml` is the documentation of the keys, so it must be true and complete.

use crate::house::{House, load};

const EXAMPLE: &str = include_str!("../../config.example.toml");

/// Keys whose lines in the example are only examples.
const WITHOUT_DEFAULT: [&str; 9] = [
    "state_directory",
    "owner",
    "heartbeat_url",
    "ca_file",
    "konto_librus",
    "calendar_file",
    "excuse_within",
    "feeds",
    "quiet_hours",
];

/// A table that is only an example, as a whole.
const KONTO_LIBRUS: &str = "\n[[konto_librus]]\nemail = \"mama@example.com\"\n";

/// The example with every commented default in force.
fn with_the_defaults_written_out() -> String {
    let lines = EXAMPLE
        .lines()
        .filter(|line| !line.starts_with("#password"));
    let lines = lines.map(|line| match line.strip_prefix('#') {
        Some(rest) if is_key_or_table(rest) => rest,
        _ => line,
    });
    lines.collect::<Vec<_>>().join("\n")
}

fn is_key_or_table(line: &str) -> bool {
    let key = line.split_once(" = ").map_or("", |(key, _)| key);
    let is_key = !key.is_empty() && key.bytes().all(|b| b.is_ascii_lowercase() || b == b'_');
    is_key || line.starts_with('[')
}

#[test]
fn the_example_names_the_true_defaults() {
    let written_out = with_the_defaults_written_out();
    assert!(written_out.contains(KONTO_LIBRUS));
    let written_out = written_out.replace(KONTO_LIBRUS, "\n");
    let (without_default, with_default): (Vec<_>, Vec<_>) = written_out
        .lines()
        .partition(|line| WITHOUT_DEFAULT.iter().any(|key| line.starts_with(key)));
    assert_eq!(without_default.len(), WITHOUT_DEFAULT.len());
    assert_eq!(shown(&with_default.join("\n")), shown(EXAMPLE));
}

/// Everything in the configuration except the place of the file.
fn shown(text: &str) -> String {
    let config = load(text);
    let directory = config.file.parent().unwrap().to_str().unwrap();
    format!("{config:?}").replace(directory, "")
}

#[test]
fn the_example_names_every_key() {
    let text = with_the_defaults_written_out();
    for table in [
        "",
        "[poll]",
        "[mail]",
        "[mail.smtp]",
        "[mail.sendmail]",
        "[mail.directory]",
        "[[konto_librus]]",
        "[[student]]",
        "[[recipient]]",
        "[synergia]",
    ] {
        let with_unknown_key = format!("\n{text}\n").replacen(
            &format!("\n{table}\n"),
            &format!("\n{table}\nxyz = 1\n"),
            1,
        );
        let message = House::with(&with_unknown_key).load().unwrap_err();
        let (_, allowed) = message.split_once("allowed: ").unwrap();
        let keys: Vec<_> = allowed.split('`').skip(1).step_by(2).collect();
        assert!(
            message.contains("unknown key `xyz`") && !keys.is_empty(),
            "{message}"
        );
        for key in keys {
            let is_named = EXAMPLE.lines().any(|line| {
                let line = line.trim_start_matches('#');
                line.starts_with(&format!("{key} = "))
                    || line.trim_matches(['[', ']']).rsplit('.').next() == Some(key)
            });
            assert!(is_named, "{key} of {table} is not in the example");
        }
    }
}
