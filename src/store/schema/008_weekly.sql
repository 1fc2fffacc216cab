-- What a recipient's last weekly letter knew of the averages of a child. The next one says what became of them.
CREATE TABLE weekly_average (
    recipient TEXT    NOT NULL,
    student   INTEGER NOT NULL REFERENCES student (id),
    subject   TEXT    NOT NULL,                   -- its id in the register
    semester  INTEGER,
    average   REAL    NOT NULL
) STRICT;
CREATE INDEX weekly_average_of ON weekly_average (recipient, student);
