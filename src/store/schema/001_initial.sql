-- Times are seconds since 1970 (UTC), unless a column says otherwise.

CREATE TABLE meta (
    key   TEXT NOT NULL PRIMARY KEY,
    value TEXT NOT NULL
) STRICT, WITHOUT ROWID;

-- One row per Synergia login that was ever configured.
CREATE TABLE student (
    id             INTEGER PRIMARY KEY,
    login          TEXT    NOT NULL UNIQUE,
    name           TEXT    NOT NULL,
    slug           TEXT    NOT NULL,
    class          TEXT,
    scale          TEXT,                          -- what the signs of a grade are worth; null: as usual
    school_year    TEXT    NOT NULL DEFAULT '{}', -- the one that the entries belong to
    session        TEXT,                          -- the register client's own business
    lookups        TEXT,                          -- likewise
    ledger         TEXT    NOT NULL DEFAULT '{}', -- when the password was sent
    refused        TEXT,                          -- a salted slow hash of the password that was refused
    trouble        TEXT,                          -- what keeps the student from being read
    trouble_since  INTEGER,
    failed_polls   INTEGER NOT NULL DEFAULT 0,
    told           TEXT,                          -- the trouble that the owner was told of
    told_since     INTEGER,
    told_in        INTEGER REFERENCES letter (id)
) STRICT;

CREATE TABLE feed (
    student     INTEGER NOT NULL REFERENCES student (id),
    feed        TEXT    NOT NULL,
    state       TEXT    NOT NULL,
    cause       TEXT,
    asked_at    INTEGER NOT NULL,
    last_read   INTEGER,
    last_change INTEGER,
    read_window TEXT,                             -- null until the feed was read
    trouble_since INTEGER,                        -- since when it cannot be read
    failed_reads INTEGER NOT NULL DEFAULT 0,
    told        TEXT,                             -- the trouble that the owner was told of
    told_since  INTEGER,
    told_in     INTEGER REFERENCES letter (id),
    hold_reads  INTEGER NOT NULL DEFAULT 0,       -- how many reads in a row found a doubtful disappearance
    hold_told_in INTEGER REFERENCES letter (id),  -- the letter that asked the owner about it
    PRIMARY KEY (student, feed)
) STRICT, WITHOUT ROWID;

CREATE TABLE entry (
    student  INTEGER NOT NULL REFERENCES student (id),
    feed     TEXT    NOT NULL,
    key      TEXT    NOT NULL,
    presence TEXT    NOT NULL,
    content  TEXT    NOT NULL,
    PRIMARY KEY (student, feed, key)
) STRICT, WITHOUT ROWID;

-- The entries of school years that are over. Most were seeded silently, so that no event tells of them;
-- about a megabyte a year.
CREATE TABLE past_entry (
    student     INTEGER NOT NULL REFERENCES student (id),
    school_year TEXT    NOT NULL,
    feed        TEXT    NOT NULL,
    key         TEXT    NOT NULL,
    presence    TEXT    NOT NULL,
    content     TEXT    NOT NULL,
    PRIMARY KEY (student, school_year, feed, key)
) STRICT, WITHOUT ROWID;

-- Never edited, never deleted.
CREATE TABLE event (
    id       INTEGER PRIMARY KEY AUTOINCREMENT,
    student  INTEGER NOT NULL REFERENCES student (id),
    feed     TEXT    NOT NULL,
    key      TEXT    NOT NULL,
    count    INTEGER NOT NULL,
    change   TEXT    NOT NULL,
    found_at INTEGER NOT NULL,
    before   TEXT,
    after    TEXT
) STRICT;

CREATE INDEX event_of_key ON event (student, key);

-- What came of opening the message that an event tells of; events themselves are never edited.
CREATE TABLE opening (
    event    INTEGER NOT NULL PRIMARY KEY REFERENCES event (id),
    text     TEXT                                 -- with its form; null when it could not be read
) STRICT;

CREATE TABLE opened_file (
    event    INTEGER NOT NULL REFERENCES opening (event),
    position INTEGER NOT NULL,
    name     TEXT    NOT NULL,
    size     INTEGER,                             -- in bytes
    place    TEXT    NOT NULL,                    -- here, too_large, missing, in_register
    bytes    BLOB,                                -- of a file that is here, until no letter will carry it
    PRIMARY KEY (event, position)
) STRICT;

CREATE TABLE recipient (
    email       TEXT    NOT NULL PRIMARY KEY,
    since_event INTEGER NOT NULL,                 -- the last event that the previous digest knew
    welcomed_at INTEGER,
    told        TEXT,                             -- the trouble with his letters that the owner was told of
    told_since  INTEGER,
    told_in     INTEGER REFERENCES letter (id)
) STRICT, WITHOUT ROWID;

-- The slots whose digest was written or had nothing to say. All of them: the last one alone would tell
-- nothing after the clock was put back.
CREATE TABLE digest_slot (
    recipient TEXT NOT NULL,
    slot      TEXT NOT NULL,                      -- as the wall clock showed it
    PRIMARY KEY (recipient, slot)
) STRICT, WITHOUT ROWID;

CREATE TABLE letter (
    id              INTEGER PRIMARY KEY AUTOINCREMENT,
    recipient       TEXT    NOT NULL,
    kind            TEXT    NOT NULL,
    subject         TEXT    NOT NULL,
    message_id      TEXT    NOT NULL,
    bytes           BLOB    NOT NULL,             -- empty once it will never be offered again
    short_id        TEXT,                         -- the same letter cut down, for a server that finds it
    short_bytes     BLOB,                         -- too large; null once it has taken the letter's place
    created_at      INTEGER NOT NULL,
    state           TEXT    NOT NULL,
    offered         INTEGER NOT NULL DEFAULT 0,   -- whether a server may have it: asked, and no refusal
    attempts        INTEGER NOT NULL DEFAULT 0,
    next_attempt_at INTEGER NOT NULL,
    settled_at      INTEGER,
    reply           TEXT,
    since_event     INTEGER                       -- of a digest: the last event that the one before it knew
) STRICT;

CREATE INDEX letter_by_state ON letter (state, next_attempt_at);
CREATE INDEX letter_by_message_id ON letter (message_id);

-- A year of letters is a hundred megabytes, which every look at the state would copy.
CREATE TRIGGER letter_is_settled AFTER UPDATE OF state ON letter
WHEN new.state IN ('sent', 'replaced', 'dropped')
BEGIN
    UPDATE letter SET bytes = x'', short_id = NULL, short_bytes = NULL WHERE id = new.id;
END;

-- That an event is to reach a recipient, and in which letter it does. Seldom more than one row for
-- both: a rejected letter leaves its row behind and a new one points to the next digest.
CREATE TABLE delivery (
    id        INTEGER PRIMARY KEY AUTOINCREMENT,
    event     INTEGER NOT NULL REFERENCES event (id),
    recipient TEXT    NOT NULL,
    route     TEXT    NOT NULL,
    state     TEXT    NOT NULL,                   -- pending, held, lettered, dropped
    letter    INTEGER REFERENCES letter (id)
) STRICT;

CREATE INDEX delivery_of_event ON delivery (event);
CREATE INDEX delivery_of_letter ON delivery (letter);
CREATE INDEX delivery_by_state ON delivery (state, recipient, route);

-- What other commands ask of a running daemon.
CREATE TABLE request (
    id       INTEGER PRIMARY KEY AUTOINCREMENT,
    kind     TEXT NOT NULL,
    argument TEXT NOT NULL
) STRICT;
