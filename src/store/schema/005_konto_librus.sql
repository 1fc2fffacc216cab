-- The second door: the accounts of the portal, and by which of them a student comes in (null: with the login from
-- school, whose record stands in the row of the student).
CREATE TABLE konto_librus (
    id      INTEGER PRIMARY KEY,
    email   TEXT NOT NULL UNIQUE,                 -- in lower case
    session TEXT,                                 -- the register client's own business
    ledger  TEXT NOT NULL DEFAULT '{}',           -- when the password was sent
    refused TEXT                                  -- a salted slow hash of the password that was refused
) STRICT;

ALTER TABLE student ADD COLUMN konto_librus INTEGER REFERENCES konto_librus (id);
ALTER TABLE student ADD COLUMN door_since INTEGER; -- since when by this door, where it was another one before
