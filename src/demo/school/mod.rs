//! The built-in school: a stand-in for the register.
