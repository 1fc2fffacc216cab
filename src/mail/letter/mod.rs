//! Letters: what a parent reads.
