//! The promises as stories: a family, a school, a mail server, and what happens to them.
#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    clippy::indexing_slicing
)] // A test may fail loudly: that is its job.

mod agenda;
mod attendance;
mod averages;
mod backlog;
mod behaviour;
mod blind_feed;
mod calendars;
mod changes;
mod clock;
mod conferences;
mod contract;
mod crashes;
mod days_off;
mod delivery;
mod digests;
mod discreet;
mod door_changes;
mod doors;
mod doors_model;
mod drift;
mod echoes;
mod faults;
mod faults_of_the_line;
mod feeds;
mod files;
mod first_run;
mod flood;
mod gentle;
mod given_up;
mod goals;
mod grade_paces;
mod grade_systems;
mod groups;
mod held;
mod held_outbox;
mod homework;
mod hostile;
mod hostile_mail;
mod household;
mod justifications;
mod keeping;
mod kindergarten;
mod logins;
mod lucky_number;
mod mail_notices;
mod mail_stages;
mod mailboxes;
mod meetings;
mod migration;
mod network;
mod notes;
mod occasions;
mod opening;
mod opening_trouble;
mod overlap;
mod pauses;
mod preview;
mod private;
mod proposals;
mod quiet_hours;
mod refused_writes;
mod reminders;
mod school_hours;
mod school_year;
mod silence;
mod state_size;
#[path = "../support/mod.rs"]
mod support;
mod terms;
mod texts;
mod topics;
mod trips;
mod trouble;
mod unchanged;
mod urgent;
mod weekly;
mod wishes;
mod year;
