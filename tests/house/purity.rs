//! Who may ask for the time, and who may touch the world.

use std::path::Path;

use crate::imports::sources;

#[test]
fn the_domain_reads_no_clock_no_file_and_no_socket() {
    for source in sources(Path::new("src")) {
        if !source.file.starts_with("src/domain") {
            continue;
        }
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
                !source.code.contains(forbidden),
                "{} uses {forbidden}",
                source.file.display()
            );
        }
    }
}

#[test]
fn only_the_clock_asks_for_the_time() {
    for source in sources(Path::new("src")) {
        let is_clock = source.file.ends_with("clock.rs");
        let asks = source.code.contains("Utc::now") || source.code.contains("Local::now");
        assert!(
            is_clock || !asks,
            "{} asks for the time",
            source.file.display()
        );
    }
}
