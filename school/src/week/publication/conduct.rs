//! Publishes behaviour, justifications and meetings.

use chrono::{NaiveDate, NaiveTime};

use super::Publication;
use crate::register::institution::staff;
use crate::register::{BehaviourGrade, BehaviourMark, Conference, Who};

/// Behaviour.
impl Publication<'_> {
    /// Points, for or against.
    pub fn give_points(&mut self, who: Who, (id, category): (u64, u64), points: f64, text: &str) {
        let added = self.now;
        self.add(who, id, |pupil| BehaviourGrade {
            id,
            mark: BehaviourMark::Points(points),
            category,
            teacher: pupil.institution.teacher_id(staff::NATURE),
            added,
            text: Some(text.to_owned()),
            comment: None,
        });
    }

    /// More points, or fewer.
    pub fn change_points(&mut self, who: Who, id: u64, points: f64) {
        self.change(who, id, |grade: &mut BehaviourGrade| {
            grade.mark = BehaviourMark::Points(points);
        });
    }

    /// The tutor accepts a justification, and the register writes a message about it.
    pub fn accept_justification(&mut self, who: Who, id: u64, message: u64) {
        let pupil = self.pupil(who);
        let mut day = None;
        for one in pupil.justifications.iter_mut().filter(|one| one.id == id) {
            one.status = "accept";
            day = Some(one.day);
        }
        if pupil.reports_itself("justifications") {
            let key = format!("justifications:{id}");
            self.record(who, "justifications", "changed", key);
        }
        let day = day.unwrap_or_default().format("%d.%m.%Y");
        let text = format!("Usprawiedliwienie z dnia {day} zostało zaakceptowane.");
        self.decision(who, message, &text);
    }
}

/// Meetings. One that the agenda contains is published there, not here.
impl Publication<'_> {
    /// The tutor invites the parents; midnight stands for no time.
    pub fn invite(
        &mut self,
        who: Who,
        id: u64,
        (name, topic): (&str, &str),
        (day, time): (NaiveDate, NaiveTime),
    ) {
        let pupil = self.pupil(who);
        let meeting = Conference {
            id,
            class: pupil.institution.class.id,
            name: name.to_owned(),
            topic: topic.to_owned(),
            date: day,
            time,
            teacher: pupil.institution.class.tutor,
            room: None,
        };
        pupil.conferences.push(meeting);
        self.record_meeting(who, "added", id);
    }

    /// A meeting gets its hour and room.
    pub fn fix_meeting(&mut self, who: Who, id: u64, time: NaiveTime, room: u64) {
        let pupil = self.pupil(who);
        let room = pupil.institution.room_id(room);
        let mut meetings = pupil.conferences.iter_mut();
        if let Some(meeting) = meetings.find(|meeting| meeting.id == id) {
            (meeting.time, meeting.room) = (time, Some(room));
        }
        self.record_meeting(who, "changed", id);
    }

    fn record_meeting(&mut self, who: Who, change: &'static str, id: u64) {
        let pupil = self.pupil(who);
        let mut meetings = pupil.conferences.iter();
        let Some(meeting) = meetings.find(|meeting| meeting.id == id) else {
            return;
        };
        if !pupil.agenda.has(meeting.date, meeting.time) {
            self.record_of::<Conference>(who, change, id);
        }
    }
}
