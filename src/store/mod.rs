//! Everything that is kept: one SQLite file.
