//! When "now" is: the only place that asks the operating system for the time.
