-- What was told, and in which letter: one record for all of it.
CREATE TABLE told (
    kind      TEXT    NOT NULL,                   -- of the letter
    matter    TEXT    NOT NULL,                   -- what it is about, in JSON
    recipient TEXT    NOT NULL,
    state     TEXT,                               -- what was said of the matter; null where it has but one
    since     INTEGER NOT NULL,
    letter    INTEGER REFERENCES letter (id),
    PRIMARY KEY (kind, matter, recipient)
) STRICT, WITHOUT ROWID;

INSERT INTO told (kind, matter, recipient, state, since, letter)
SELECT 'notice', json_object('student', student.id), recipient, told, told_since, told_in
FROM student JOIN letter ON letter.id = told_in WHERE told IS NOT NULL;

INSERT INTO told (kind, matter, recipient, state, since, letter)
SELECT 'notice', json_object('student', student, 'feed', feed), recipient, told, told_since, told_in
FROM feed JOIN letter ON letter.id = told_in WHERE told IS NOT NULL;

INSERT INTO told (kind, matter, recipient, state, since, letter)
SELECT 'notice', json_object('student', student, 'hold', feed), recipient, 'vanished', created_at, hold_told_in
FROM feed JOIN letter ON letter.id = hold_told_in;

INSERT INTO told (kind, matter, recipient, state, since, letter)
SELECT 'notice', json_object('recipient', email), letter.recipient, told, told_since, told_in
FROM recipient JOIN letter ON letter.id = told_in WHERE told IS NOT NULL;

INSERT INTO told (kind, matter, recipient, since, letter)
SELECT 'welcome', json_object('recipient', email), email, welcomed_at,
       (SELECT max(id) FROM letter WHERE letter.recipient = email AND kind = 'welcome')
FROM recipient WHERE welcomed_at IS NOT NULL;

ALTER TABLE student DROP COLUMN told;
ALTER TABLE student DROP COLUMN told_since;
ALTER TABLE student DROP COLUMN told_in;
ALTER TABLE feed DROP COLUMN told;
ALTER TABLE feed DROP COLUMN told_since;
ALTER TABLE feed DROP COLUMN told_in;
ALTER TABLE feed DROP COLUMN hold_told_in;
ALTER TABLE recipient DROP COLUMN welcomed_at;
ALTER TABLE recipient DROP COLUMN told;
ALTER TABLE recipient DROP COLUMN told_since;
ALTER TABLE recipient DROP COLUMN told_in;

-- The slots whose letter was written or had nothing to say. All of them: the last one alone would say nothing
-- after the clock was put back.
CREATE TABLE letter_slot (
    recipient TEXT NOT NULL,
    kind      TEXT NOT NULL,
    slot      TEXT NOT NULL,                      -- as the wall clock showed it
    PRIMARY KEY (recipient, kind, slot)
) STRICT, WITHOUT ROWID;

INSERT INTO letter_slot (recipient, kind, slot) SELECT recipient, 'digest', slot FROM digest_slot;
DROP TABLE digest_slot;
