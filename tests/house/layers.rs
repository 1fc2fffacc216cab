//! Dependencies point one way: in the whole house, and in each room that has rooms of its own.

use std::path::Path;

use crate::imports::{ModulePath, Source, sources};

/// A module with rooms, which stand in layers.
struct House {
    /// The `src` folder of its crate.
    root: &'static str,
    /// The module, empty for the crate itself.
    path: &'static [&'static str],
    /// From the ground up; a room imports only from the lines above its own.
    layers: &'static [&'static [&'static str]],
}

const HOUSES: [House; 9] = [
    House {
        root: "src",
        path: &[],
        layers: &[
            &["domain"],
            &[
                "retry",
                "schedule",
                "clock",
                "locale",
                "exit_code",
                "html_policy",
                "synced_file",
                "users",
            ],
            &["config"],
            &["synergia", "store", "letter", "mail", "archive"],
            &["pipeline"],
            &["daemon", "demo", "telemetry"],
            &["cli"],
        ],
    },
    House {
        root: "src",
        path: &["domain"],
        layers: &[
            &["email_address", "student", "text", "vocabulary"],
            &["door", "feed", "language"],
            &["entry"],
            &["diff"],
            &["average", "trouble"],
            &["duplicates", "goals"],
            &["open_absences", "school_hours", "timetable"],
            &["delivery"],
            &["calendar", "letter", "visit"],
        ],
    },
    House {
        root: "src",
        path: &["locale"],
        layers: &[&["phrases"], &["pl", "en", "uk"]],
    },
    House {
        root: "src",
        path: &["letter"],
        layers: &[&["page"], &["identity", "parts"], &["kinds"]],
    },
    House {
        root: "src",
        path: &["letter", "parts"],
        layers: &[&["news"], &["calendar", "day", "frame"]],
    },
    House {
        root: "src",
        path: &["synergia"],
        layers: &[
            &["request"],
            &["wire", "shape"],
            &["http"],
            &["verdict"],
            &["session"],
            &["lookups"],
            &["convert"],
            &["messages"],
            &["browser_page", "feeds", "opening"],
            &["visit"],
        ],
    },
    House {
        root: "src",
        path: &["store"],
        layers: &[
            &["error"],
            &["codec", "requests", "schema"],
            &["files", "future_times", "meta", "pruning", "register"],
            &["outbox"],
            &["forgetting"],
        ],
    },
    House {
        root: "src",
        path: &["pipeline"],
        layers: &[
            &["error", "household"],
            &["letters", "poll"],
            &["delivery", "enquiries", "run"],
            &["housekeeping"],
            &["once"],
        ],
    },
    House {
        root: "school/src",
        path: &[],
        layers: &[
            &["http", "register"],
            &["faults", "week"],
            &["world"],
            &[
                "control",
                "gateway",
                "login",
                "messages_site",
                "portal",
                "rules",
                "web",
            ],
            &["server"],
        ],
    },
];

impl House {
    fn layer(&self, room: &str) -> Option<usize> {
        self.layers.iter().position(|layer| layer.contains(&room))
    }

    /// What stands below the house in a path, if the path leads there.
    fn inside<'p>(&self, path: &'p [String]) -> Option<&'p [String]> {
        let below = path.get(self.path.len()..)?;
        let leads_here = self.path.iter().zip(path).all(|(own, name)| own == name);
        leads_here.then_some(below)
    }

    /// The room in which an imported name is at home: named itself, or through a re-export.
    fn room_of(&self, import: &[String], exports: &[ModulePath]) -> Option<String> {
        let first = self.inside(import)?.first()?;
        if self.layer(first).is_some() {
            return Some(first.clone());
        }
        let export = exports.iter().find(|path| path.last() == Some(first))?;
        export.first().cloned()
    }

    /// Every import from a room that does not stand in a lower layer.
    fn wrong_imports(&self, sources: &[Source]) -> Vec<String> {
        let exports = self.exports(sources);
        let mut wrong = Vec::new();
        for source in sources {
            let Some(room) = self.inside(&source.module).and_then(<[String]>::first) else {
                continue;
            };
            let file = source.file.display();
            let imports = self.imports(source);
            if imports.is_empty() {
                continue;
            }
            let own = self.layer(room);
            assert!(
                own.is_some(),
                "{file} stands in no layer of {}",
                self.name()
            );
            let rooms = imports
                .iter()
                .filter_map(|path| self.room_of(path, &exports));
            let higher = rooms.filter(|other| other != room && self.layer(other) >= own);
            wrong.extend(higher.map(|other| format!("{file} imports {other}")));
        }
        wrong
    }

    /// The tests of the whole house keep its order too; what the tests of a room use is their business.
    fn imports(&self, source: &Source) -> Vec<ModulePath> {
        if !self.path.is_empty() && source.is_of_tests() {
            return Vec::new();
        }
        let mut imports = source.imports();
        if self.path.is_empty() {
            imports.extend(source.imports_of_tests());
        }
        imports
    }

    /// What the house's own file re-exports: `["open", "Store"]`.
    fn exports(&self, sources: &[Source]) -> Vec<ModulePath> {
        let own = sources.iter().filter(|source| source.module == self.path);
        own.flat_map(Source::re_exports).collect()
    }

    fn name(&self) -> String {
        [self.root]
            .into_iter()
            .chain(self.path.iter().copied())
            .collect::<Vec<_>>()
            .join("/")
    }
}

#[test]
fn a_room_imports_only_from_lower_layers() {
    let mut wrong = Vec::new();
    for house in &HOUSES {
        wrong.extend(house.wrong_imports(&sources(Path::new(house.root))));
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}
