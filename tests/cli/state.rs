//! A state that is damaged, or is somebody else's.

use std::fs;

use crate::home::Home;

#[test]
fn a_lost_database_is_no_first_run() {
    for harm in ["missing", "empty", "damaged"] {
        let home = Home::settled();
        for file in ["dzwonek.db", "dzwonek.db-wal", "dzwonek.db-shm"] {
            let _ = fs::remove_file(home.path("state").join(file));
        }
        match harm {
            "empty" => fs::write(home.path("state/dzwonek.db"), "").unwrap(),
            "damaged" => fs::write(home.path("state/dzwonek.db"), [7; 8192]).unwrap(),
            _ => {}
        }
        for command in ["once", "run", "status", "history", "check"] {
            home.run(&[command]).with(3).complains(harm);
        }
        assert_eq!(home.kinds(), ["welcome", "welcome"], "{harm}");
    }
}

#[test]
fn a_lost_database_comes_back_from_the_backup_and_nothing_is_told_anew() {
    let home = Home::settled();
    home.run(&["restore"])
        .with(1)
        .complains("nothing to restore");
    home.grade(99_000_001);
    home.run(&["once"]).with(0);
    let told = home.kinds();
    fs::write(home.path("state/dzwonek.db"), [7; 8192]).unwrap();
    home.run(&["once"]).with(3).complains("dzwonek restore");
    home.run(&["restore"]).with(0).says("Restored");
    home.run(&["once"]).with(0);
    // The grade came after the backup: the same letter has the same name in the directory.
    assert_eq!(home.kinds(), told);
    let ids: Vec<_> = home
        .letters()
        .into_iter()
        .map(|letter| letter.message_id)
        .collect();
    assert_eq!(ids.len(), told.len());
    assert_eq!(home.history().len(), 1);
}

#[test]
fn the_state_is_readable_by_its_user_only() {
    use std::os::unix::fs::PermissionsExt;
    let home = Home::settled();
    let mode = |path: &str| {
        let metadata = fs::metadata(home.path(path)).unwrap();
        metadata.permissions().mode() & 0o077
    };
    assert_eq!((mode("state"), mode("state/dzwonek.db")), (0, 0));
}
