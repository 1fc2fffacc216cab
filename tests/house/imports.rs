//! Which modules a source names. Sources are read as text, so that paths inside macros count too.

use std::fs;
use std::path::{Path, PathBuf};

/// The segments of a path, from the root of its crate: `["store", "open", "Store"]`.
pub type ModulePath = Vec<String>;

/// A source file and the module that it is.
pub struct Source {
    pub file: PathBuf,
    pub module: ModulePath,
    pub code: String,
}

/// Every source below a crate's `src`.
pub fn sources(root: &Path) -> Vec<Source> {
    let mut found = Vec::new();
    for file in files(root) {
        let text = fs::read_to_string(&file).unwrap();
        found.push(Source {
            module: module_of(file.strip_prefix(root).unwrap()),
            code: without_comments(&text),
            file,
        });
    }
    assert!(found.len() > 50, "the sources are elsewhere");
    found
}

fn files(directory: &Path) -> Vec<PathBuf> {
    let mut found = Vec::new();
    for entry in fs::read_dir(directory).unwrap() {
        let path = entry.unwrap().path();
        if path.is_dir() {
            found.extend(files(&path));
        } else if path.extension().is_some_and(|ending| ending == "rs") {
            found.push(path);
        }
    }
    found
}

/// `store/open.rs` is `store::open`, and so is `store/open/mod.rs`.
pub fn module_of(file: &Path) -> ModulePath {
    let mut module: ModulePath = file
        .with_extension("")
        .components()
        .map(|part| part.as_os_str().to_str().unwrap().to_owned())
        .collect();
    if matches!(
        module.last().map(String::as_str),
        Some("mod" | "lib" | "main")
    ) {
        module.pop();
    }
    module
}

fn without_comments(text: &str) -> String {
    text.lines()
        .filter(|line| !line.trim_start().starts_with("//"))
        .flat_map(|line| [line, "\n"])
        .collect()
}

impl Source {
    /// Whether it is compiled for tests alone.
    pub fn is_of_tests(&self) -> bool {
        self.module
            .iter()
            .any(|name| name == "tests" || name == "examples")
    }

    /// What stands before the tests inside the file. There `super` is the file itself.
    fn production(&self) -> &str {
        let tests = self.code.find("#[cfg(test)]\nmod ");
        tests.map_or(&self.code, |at| &self.code[..at])
    }

    /// The paths that the source names with `crate`, `super` or `self`, without those of its tests.
    pub fn imports(&self) -> Vec<ModulePath> {
        let parent = &self.module[..self.module.len().saturating_sub(1)];
        let mut found = paths_after(self.production(), "crate::", &[]);
        found.extend(paths_after(self.production(), "super::", parent));
        found.extend(paths_after(self.production(), "self::", &self.module));
        found
    }

    /// The paths that its tests name with `crate`.
    pub fn imports_of_tests(&self) -> Vec<ModulePath> {
        paths_after(&self.code[self.production().len()..], "crate::", &[])
    }

    /// What the source re-exports from the modules inside it: `["open", "Store"]`.
    pub fn re_exports(&self) -> Vec<ModulePath> {
        let mut found = Vec::new();
        for keyword in ["pub use ", "pub(crate) use "] {
            for (at, _) in self.code.match_indices(keyword) {
                read_tree(&self.code[at + keyword.len()..], &[], &mut found);
            }
        }
        found
    }
}

/// The paths that begin with a keyword, which stands for the module `base`.
fn paths_after(code: &str, keyword: &str, base: &[String]) -> Vec<ModulePath> {
    let mut found = Vec::new();
    for (at, _) in code.match_indices(keyword) {
        let before = code[..at].chars().next_back();
        let is_inside = before.is_some_and(|c| c.is_alphanumeric() || c == '_' || c == ':');
        if !is_inside {
            let mut rest = &code[at + keyword.len()..];
            let mut base = base.to_vec();
            while let Some(after) = rest.strip_prefix("super::") {
                base.pop();
                rest = after;
            }
            read_tree(rest, &base, &mut found);
        }
    }
    found
}

/// Reads `a::b`, `a::{b, c::d}` and the like; returns what follows.
fn read_tree<'c>(code: &'c str, base: &[String], found: &mut Vec<ModulePath>) -> &'c str {
    let mut code = code.trim_start();
    if let Some(group) = code.strip_prefix('{') {
        code = group;
        loop {
            code = code.trim_start().trim_start_matches(',').trim_start();
            if code.is_empty() || code.starts_with('}') {
                return code.strip_prefix('}').unwrap_or(code);
            }
            let rest = read_tree(code, base, found);
            // What cannot be a name, such as `*`, ends the group's member.
            code = if rest.len() == code.len() {
                &code[code.chars().next().map_or(0, char::len_utf8)..]
            } else {
                rest
            };
        }
    }
    let end = code.find(|c: char| !c.is_alphanumeric() && c != '_');
    let (name, rest) = code.split_at(end.unwrap_or(code.len()));
    let mut path = base.to_vec();
    if !name.is_empty() && name != "self" {
        path.push(name.to_owned());
    }
    match rest.strip_prefix("::") {
        Some(deeper) if !name.is_empty() => read_tree(deeper, &path, found),
        _ => {
            found.push(path);
            rest
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn source(file: &str, code: &str) -> Source {
        Source {
            file: PathBuf::from(file),
            module: module_of(Path::new(file)),
            code: without_comments(code),
        }
    }

    #[test]
    fn imports_are_found_however_they_are_written() {
        let code = "use crate::domain::Feed;\nuse crate::{store::{Store, Tx}, mail};\n\
                    // crate::cli\nlet x = crate::clock::Clock::system();\n\
                    use super::{self, super_glue};\nlet y = super::super::retry::at(self::z);\n\
                    #[cfg(test)]\nmod tests {\n    use super::*;\n    use crate::demo;\n}\n";
        let source = source("pipeline/poll/keep.rs", code);
        let joined = |paths: Vec<ModulePath>| -> Vec<String> {
            paths.iter().map(|path| path.join("::")).collect()
        };
        assert_eq!(
            joined(source.imports()),
            [
                "domain::Feed",
                "store::Store",
                "store::Tx",
                "mail",
                "clock::Clock::system",
                "pipeline::poll",
                "pipeline::poll::super_glue",
                "pipeline::retry::at",
                "pipeline::poll::keep::z",
            ]
        );
        assert_eq!(joined(source.imports_of_tests()), ["demo"]);
    }

    #[test]
    fn a_file_is_the_module_that_its_path_names() {
        for (file, module) in [
            ("lib.rs", ""),
            ("clock.rs", "clock"),
            ("store/mod.rs", "store"),
            ("store/open.rs", "store::open"),
        ] {
            assert_eq!(module_of(Path::new(file)).join("::"), module, "{file}");
        }
    }
}
