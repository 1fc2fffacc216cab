//! Files of the school (API.md section 10, `SchoolFiles`).

use std::collections::BTreeSet;

use super::{Converted, date_time, line};
use crate::domain::Key;
use crate::domain::entry::{Entry, SchoolFile};
use crate::synergia::wire;

const SOURCE: &str = "school_files";

/// The keys of the files that cannot be fetched: the upload failed, or goes on.
pub fn unready_files(files: &[wire::SchoolFile]) -> BTreeSet<Key> {
    let unready = files.iter().filter(|file| !is_ready(file));
    unready.filter_map(key).collect()
}

/// The files that can be fetched, as entries.
pub fn entries(items: wire::Items<wire::SchoolFile>) -> Converted {
    let is_meant = |file: &wire::SchoolFile| key(file).map(|_| is_ready(file));
    let items = items.only(|file| &file.id, is_meant);
    Converted::of(SOURCE, items, |file| &file.id, entry)
}

fn is_ready(file: &wire::SchoolFile) -> bool {
    !file.failed.0 && !file.processing.0
}

fn key(file: &wire::SchoolFile) -> Option<Key> {
    super::key(SOURCE, &file.id)
}

fn entry(file: &wire::SchoolFile) -> Option<Entry> {
    Some(Entry::SchoolFile(SchoolFile {
        key: key(file)?,
        name: line(&file.display_name),
        added_at: date_time(&file.added_on_date)?,
    }))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn files_that_failed_or_are_being_processed_are_no_entries() {
        let json = r#"[
            {"id":"17613","displayName":"Regulamin\u202e szkoły","addedOnDate":"2026-09-04 11:26:03","failed":false},
            {"id":17702,"displayName":"Uszkodzony","failed":true},
            {"id":"17703","displayName":"W drodze","failed":0,"processing":"1"},
            {"id":17704,"displayName":null,"addedOnDate":null},
            {"displayName":"bez id"}]"#;
        let items: wire::Items<wire::SchoolFile> = wire::Items::of(json).unwrap();
        let unready = unready_files(&items.read);
        let unready: Vec<_> = unready.iter().map(Key::as_str).collect();
        assert_eq!(unready, ["school_files:17702", "school_files:17703"]);
        let converted = entries(items);
        assert_eq!(converted.skipped_ids(), [""]);
        let [Entry::SchoolFile(rules), Entry::SchoolFile(bare)] = converted.entries.as_slice()
        else {
            panic!("no two files: {converted:?}");
        };
        assert_eq!(rules.name, "Regulamin szkoły");
        assert_eq!(rules.added_at.unwrap().to_string(), "2026-09-04 11:26:03");
        assert_eq!((bare.name.as_str(), bare.added_at), ("", None));
    }
}
