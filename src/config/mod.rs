//! The configuration: one TOML file, parsed into types once.
