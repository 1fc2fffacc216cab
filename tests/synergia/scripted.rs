//! A register that is told what to answer, for what the built-in school does not do.
