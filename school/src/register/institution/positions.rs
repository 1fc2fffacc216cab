//! Positions in the lists of an institution: the bases of its ids are added to them.

/// Positions in the staff of each institution.
pub mod staff {
    positions! { 1; MATHS POLISH ENGLISH SPORT NATURE HISTORY ARTS COMPUTING OFFICE PEDAGOGUE HEAD YOUNGEST
    RELIGION }
}

/// Positions in the list of subjects.
pub mod subject {
    positions! { 1; MATHS POLISH ENGLISH SPORT BIOLOGY HISTORY MUSIC TUTOR COMPUTING RELIGION ART GEOGRAPHY
    EARLY }
}

/// Positions in the list of classrooms.
pub mod room {
    positions! { 1; R12 R14 GYM R21 R5 COMPUTERS R3 }
}

/// Positions in the list of categories.
pub mod category {
    positions! { 1; QUIZ TEST ACTIVITY HOMEWORK SEMESTER_PROPOSAL SEMESTER ORAL DICTATION ARTWORK }
    pub const PROJECT: u64 = 90;
}
