//! Announcements of the notice board (API.md section 10).

use super::{Converted, date, date_time, key, line, lines};
use crate::domain::entry::{Announcement, Entry};
use crate::synergia::lookups::{Lookup, Lookups, References};
use crate::synergia::wire;

const SOURCE: &str = "school_notices";

/// The ids that a notice names.
pub fn references(notice: &wire::Announcement, references: &mut References) {
    references.add(Lookup::Users, &notice.added_by.id);
}

/// The notices as entries.
pub fn entries(items: wire::Items<wire::Announcement>, lookups: &Lookups) -> Converted {
    Converted::of(
        SOURCE,
        items,
        |notice| &notice.id,
        |notice| entry(notice, lookups).map(Entry::Announcement),
    )
}

fn entry(notice: &wire::Announcement, lookups: &Lookups) -> Option<Announcement> {
    Some(Announcement {
        key: key(SOURCE, &notice.id)?,
        title: line(&notice.subject),
        text: lines(&notice.content),
        author: lookups.named(Lookup::Users, notice.added_by.id.as_deref()),
        starts: date(&notice.start_date)?,
        ends: date(&notice.end_date)?,
        created_at: date_time(&notice.creation_date)?,
        read: notice.was_read.0,
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_notice_is_read_whole() {
        let json = r#"[{"Id":"LID-NBOARD-NOTICE-1-A","StartDate":"2026-10-08","EndDate":"2026-10-22",
            "Subject":"Ferie \u202e zimowe","Content":"Szanowni Państwo,\r\n\r\n<b>zapisy</b> trwają.",
            "AddedBy":{"Id":1204481},"CreationDate":"2026-10-08 12:41:33","WasRead":0},
            {"Subject":"bez id"}]"#;
        let converted = entries(wire::Items::of(json).unwrap(), &Lookups::default());
        assert_eq!(converted.skipped.len(), 1);
        let Entry::Announcement(notice) = &converted.entries[0] else {
            panic!("no announcement");
        };
        assert_eq!(notice.key.as_str(), "school_notices:LID-NBOARD-NOTICE-1-A");
        assert_eq!(notice.title, "Ferie zimowe");
        assert_eq!(notice.text, "Szanowni Państwo,\n\nzapisy trwają.");
        assert_eq!(notice.author.as_ref().unwrap().id, "1204481");
        assert_eq!(notice.ends.unwrap().to_string(), "2026-10-22");
        assert!(!notice.read);
    }
}
