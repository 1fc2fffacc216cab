//! The layers of the house: dependencies point one way, and the sources are read to keep it so.
#![allow(
    // A test may fail loudly: that is its job.
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    clippy::indexing_slicing
)]

use std::fs;
use std::path::{Path, PathBuf};

/// From the ground up; a module may import only from lines above its own.
const LAYERS: [&[&str]; 7] = [
    &["domain"],
    &["retry", "schedule", "clock", "locale", "exit_code"],
    &["config"],
    &["synergia", "store", "letter", "mail"],
    &["pipeline"],
    &["daemon", "demo", "telemetry"],
    &["cli"],
];

fn layer(module: &str) -> Option<usize> {
    LAYERS.iter().position(|layer| layer.contains(&module))
}

fn sources(directory: &Path) -> Vec<PathBuf> {
    let mut found = Vec::new();
    for entry in fs::read_dir(directory).unwrap() {
        let path = entry.unwrap().path();
        if path.is_dir() {
            found.extend(sources(&path));
        } else if path.extension().is_some_and(|ending| ending == "rs") {
            found.push(path);
        }
    }
    found
}

/// The top module of a source file: `src/store/open.rs` belongs to `store`.
fn module_of(file: &Path) -> String {
    let inside = file.strip_prefix("src").unwrap();
    let first = inside.components().next().unwrap();
    let name = first.as_os_str().to_str().unwrap();
    name.trim_end_matches(".rs").to_owned()
}

/// The top modules that a source names with `crate::`, one by one or in braces; comments do not count.
fn imports(source: &str) -> Vec<String> {
    let code: String = source
        .lines()
        .filter(|line| !line.trim_start().starts_with("//"))
        .flat_map(|line| [line, "\n"])
        .collect();
    let mut found = Vec::new();
    for after in code.split("crate::").skip(1) {
        match after.strip_prefix('{') {
            None => found.push(first_name(after)),
            Some(braced) => found.extend(names_in_braces(braced)),
        }
    }
    found
}

fn names_in_braces(braced: &str) -> Vec<String> {
    let mut names = Vec::new();
    let mut depth = 0;
    let mut at_name = true;
    for (place, c) in braced.char_indices() {
        match c {
            '}' if depth == 0 => break,
            '{' => depth += 1,
            '}' => depth -= 1,
            ',' if depth == 0 => at_name = true,
            _ if at_name && c.is_alphanumeric() => {
                names.push(first_name(&braced[place..]));
                at_name = false;
            }
            _ => {}
        }
    }
    names
}

fn first_name(text: &str) -> String {
    text.chars()
        .take_while(|c| c.is_alphanumeric() || *c == '_')
        .collect()
}

#[test]
fn a_module_imports_only_from_lower_layers() {
    let files = sources(Path::new("src"));
    assert!(files.len() > 50, "the sources are elsewhere");
    let mut wrong = Vec::new();
    for file in files {
        let module = module_of(&file);
        if matches!(module.as_str(), "lib" | "main") {
            continue;
        }
        let own = layer(&module).unwrap_or_else(|| panic!("{module} has no layer"));
        for import in imports(&fs::read_to_string(&file).unwrap()) {
            let is_lower = layer(&import).is_some_and(|other| other < own);
            if import != module && !is_lower {
                wrong.push(format!("{} imports {import}", file.display()));
            }
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

#[test]
fn imports_are_found_however_they_are_written() {
    let source = "use crate::domain::Feed;\nuse crate::{store::{Store, Tx}, mail};\n\
                  // crate::cli\nlet x = crate::clock::Clock::system();";
    assert_eq!(imports(source), ["domain", "store", "mail", "clock"]);
}

#[test]
fn the_domain_reads_no_clock_no_file_and_no_socket() {
    for file in sources(Path::new("src/domain")) {
        let source = fs::read_to_string(&file).unwrap();
        for forbidden in [
            "Utc::now",
            "Local::now",
            "SystemTime",
            "std::fs",
            "std::net",
            "async ",
            "tokio",
        ] {
            assert!(
                !source.contains(forbidden),
                "{} uses {forbidden}",
                file.display()
            );
        }
    }
}

#[test]
fn only_the_clock_asks_for_the_time() {
    for file in sources(Path::new("src")) {
        let source = fs::read_to_string(&file).unwrap();
        let is_clock = file.ends_with("clock.rs");
        let code = source
            .lines()
            .filter(|line| !line.trim_start().starts_with("//"));
        let asks = code
            .clone()
            .any(|line| line.contains("Utc::now") || line.contains("Local::now"));
        assert!(is_clock || !asks, "{} asks for the time", file.display());
    }
}

/// The rooms of the register's client, from the ground up.
const ROOMS: [&str; 12] = [
    "request",
    "html_text",
    "wire",
    "http",
    "verdict",
    "session",
    "lookups",
    "convert",
    "messages",
    "feeds",
    "visit",
    "opening",
];

#[test]
fn a_room_of_the_register_client_uses_only_rooms_below_it() {
    let floor = |name: &str| ROOMS.iter().position(|room| *room == name);
    let client = Path::new("src/synergia");
    let mut wrong = Vec::new();
    for file in sources(client) {
        let inside = file.strip_prefix(client).unwrap();
        let first = inside.iter().next().unwrap().to_str().unwrap();
        let name = first.trim_end_matches(".rs");
        if name == "mod" {
            continue;
        }
        let own = floor(name).unwrap_or_else(|| panic!("{name} has no floor"));
        let source = fs::read_to_string(&file).unwrap();
        for after in source.split("crate::synergia::").skip(1) {
            let used = first_name(after);
            if floor(&used).is_some_and(|other| other > own) {
                wrong.push(format!("{} uses {used}", file.display()));
            }
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}
