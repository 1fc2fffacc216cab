//! The exit codes of the program.
