//! Schedules in crontab notation.
