//! The service: a loop around the function that `once` calls.
