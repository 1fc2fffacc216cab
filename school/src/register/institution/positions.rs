//! Positions in the lists of an institution: the bases of its ids are added to them.

/// Positions in the staff of each institution.
pub mod staff {
    pub const MATHS: u64 = 1;
    pub const POLISH: u64 = 2;
    pub const ENGLISH: u64 = 3;
    pub const SPORT: u64 = 4;
    pub const NATURE: u64 = 5;
    pub const HISTORY: u64 = 6;
    pub const ARTS: u64 = 7;
    pub const COMPUTING: u64 = 8;
    pub const OFFICE: u64 = 9;
    pub const PEDAGOGUE: u64 = 10;
    pub const HEAD: u64 = 11;
    pub const YOUNGEST: u64 = 12;
    pub const RELIGION: u64 = 13;
}

/// Positions in the list of subjects.
pub mod subject {
    pub const MATHS: u64 = 1;
    pub const POLISH: u64 = 2;
    pub const ENGLISH: u64 = 3;
    pub const SPORT: u64 = 4;
    pub const BIOLOGY: u64 = 5;
    pub const HISTORY: u64 = 6;
    pub const MUSIC: u64 = 7;
    pub const TUTOR: u64 = 8;
    pub const COMPUTING: u64 = 9;
    pub const RELIGION: u64 = 10;
    pub const ART: u64 = 11;
    pub const GEOGRAPHY: u64 = 12;
    pub const EARLY: u64 = 13;
}

/// Positions in the list of classrooms.
pub mod room {
    pub const R12: u64 = 1;
    pub const R14: u64 = 2;
    pub const GYM: u64 = 3;
    pub const R21: u64 = 4;
    pub const R5: u64 = 5;
    pub const COMPUTERS: u64 = 6;
    pub const R3: u64 = 7;
}

/// Positions in the list of categories.
pub mod category {
    pub const QUIZ: u64 = 1;
    pub const TEST: u64 = 2;
    pub const ACTIVITY: u64 = 3;
    pub const HOMEWORK: u64 = 4;
    pub const SEMESTER_PROPOSAL: u64 = 5;
    pub const SEMESTER: u64 = 6;
    pub const ORAL: u64 = 7;
    pub const DICTATION: u64 = 8;
    pub const ARTWORK: u64 = 9;
    pub const PROJECT: u64 = 90;
}
