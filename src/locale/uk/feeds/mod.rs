//! Ukrainian: the entries of each feed.

mod agenda;
mod announcement;
mod attendance;
mod behaviour;
mod conference;
mod day_off;
mod grade;
mod homework;
mod justification;
mod lesson;
mod lucky_number;
mod message;
mod note;
mod school_file;
mod topic;
mod trip;

use super::Ukrainian;
