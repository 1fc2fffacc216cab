-- The state of an invented family as the program left it whose schema was 001_initial.sql alone (commit f52448f).
--
-- A story like those beside this file wrote it, against the built-in school and a mail server on loopback; then the
-- database was dumped. What led to it stands in migration.rs. Nobody edits it: it is what stands on real disks.

PRAGMA auto_vacuum = INCREMENTAL;
PRAGMA foreign_keys = OFF;
BEGIN;
CREATE TABLE meta (
    key   TEXT NOT NULL PRIMARY KEY,
    value TEXT NOT NULL
) STRICT, WITHOUT ROWID;

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

CREATE TABLE past_entry (
    student     INTEGER NOT NULL REFERENCES student (id),
    school_year TEXT    NOT NULL,
    feed        TEXT    NOT NULL,
    key         TEXT    NOT NULL,
    presence    TEXT    NOT NULL,
    content     TEXT    NOT NULL,
    PRIMARY KEY (student, school_year, feed, key)
) STRICT, WITHOUT ROWID;

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

CREATE TRIGGER letter_is_settled AFTER UPDATE OF state ON letter
WHEN new.state IN ('sent', 'replaced', 'dropped')
BEGIN
    UPDATE letter SET bytes = x'', short_id = NULL, short_bytes = NULL WHERE id = new.id;
END;

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

CREATE TABLE request (
    id       INTEGER PRIMARY KEY AUTOINCREMENT,
    kind     TEXT NOT NULL,
    argument TEXT NOT NULL
) STRICT;

INSERT INTO meta (key, value) VALUES
('last_run', '1788380400'),
('outbox_pause', '{"kind":"held","until":"2026-09-02T21:00:00Z","since":"2026-09-02T13:40:00Z","failures":2,"cause":"the mail server answered MAIL FROM with 553 5.7.1 not yours"}');

INSERT INTO student (id, login, name, slug, class, scale, school_year, session, lookups, ledger, refused, trouble, trouble_since, failed_polls, told, told_since, told_in) VALUES
(1, '6130501', 'Zosia', 'zosia', '6b', '{"plus":0.5,"minus":0.25,"counts_zero":false}', '{"class":"62544","begins":"2026-09-01"}', '{"cookies":[{"host":"api","name":"DeviceCookie","value":"3902c6b37d08e1000cc5c13453b3eacd2e059b389a5c1a32ff3e219d83ed37c2","path":"/OAuth"},{"host":"messages","name":"DZIENNIKSID","value":"L05~128e92731adc8b975407f4644b189cdf","path":"/"},{"host":"messages","name":"SDZIENNIKSID","value":"L05~8491c82c1cbf222b112832ef88c23cad","path":"/"},{"host":"synergia","name":"DZIENNIKSID","value":"L05~28132d78fe91340e5e5544a6fb98e781","path":"/"},{"host":"synergia","name":"SDZIENNIKSID","value":"L05~8e5a8b14a9032de77fae0a06ff7eaad0","path":"/"},{"host":"synergia","name":"oauth_token","value":"ecfb1464b72bd7f8ecf843c4ffd24ec972048900f4fcc9e70de183963c6f0884","path":"/"}],"refreshed_at":"2026-09-02T20:20:00Z","refresh_failed_at":null,"rests":null,"messages_rest":null,"not_helped":[]}', '{"subjects":{"rows":{"42101":{"name":"Matematyka"},"42102":{"name":"Język polski"},"42103":{"name":"Język angielski"},"42104":{"name":"Wychowanie fizyczne"},"42105":{"name":"Biologia"},"42106":{"name":"Historia"},"42107":{"name":"Muzyka"},"42108":{"name":"Zajęcia z wychowawcą"},"42109":{"name":"Informatyka"},"42110":{"name":"Religia"},"42111":{"name":"Plastyka"},"42112":{"name":"Geografia"},"42113":{"name":"Edukacja wczesnoszkolna"}},"read_at":"2026-09-02T06:20:00Z","rests_until":null,"looked_for":{}},"users":{"rows":{"1204471":{"name":"Anna Kowal"},"1204472":{"name":"Marek Zieliński"},"1204473":{"name":"Katarzyna Nowak"},"1204474":{"name":"Tomasz Lewandowski"},"1204475":{"name":"Joanna Mazur"},"1204476":{"name":"Piotr Wójcik"},"1204477":{"name":"Ewa Dąbrowska"},"1204478":{"name":"Paweł Król"},"1204479":{"name":"Sekretariat szkoły"},"1204480":{"name":"Halina Pawlak"},"1204481":{"name":"Barbara Jabłońska"},"1204482":{"name":"Magdalena Sroka"},"1204483":{"name":"Renata Gil"}},"read_at":"2026-09-02T06:20:00Z","rests_until":null,"looked_for":{}},"classrooms":{"rows":{},"read_at":null,"rests_until":null,"looked_for":{}},"categories":{"rows":{"31001":{"name":"Kartkówka","weight":2.0},"31002":{"name":"Sprawdzian","weight":3.0},"31003":{"name":"Aktywność","weight":1.0},"31004":{"name":"Zadanie domowe","is_out_of_average":true},"31005":{"name":"Przewidywana śródroczna","is_out_of_average":true},"31006":{"name":"Śródroczna","is_out_of_average":true},"31007":{"name":"Odpowiedź ustna","weight":2.0},"31008":{"name":"Dyktando","weight":2.0},"31009":{"name":"Praca plastyczna","weight":1.0},"31090":{"name":"Projekt","weight":0.0},"32001":{"name":"Kartkówka","weight":2.0},"32002":{"name":"Sprawdzian","weight":3.0},"32003":{"name":"Aktywność","weight":1.0},"32004":{"name":"Zadanie domowe","is_out_of_average":true},"32005":{"name":"Przewidywana śródroczna","is_out_of_average":true},"32006":{"name":"Śródroczna","is_out_of_average":true},"32007":{"name":"Odpowiedź ustna","weight":2.0},"32008":{"name":"Dyktando","weight":2.0},"32009":{"name":"Praca plastyczna","weight":1.0},"32090":{"name":"Projekt","weight":0.0}},"read_at":"2026-09-02T06:20:00Z","rests_until":null,"looked_for":{}},"comments":{"rows":{"884101010":{"name":"Ułamki zwykłe – dobra praca, uwaga na skracanie."},"884101020":{"name":"Liczby naturalne, zadania tekstowe do poprawy."}},"read_at":"2026-08-28T05:20:00Z","rests_until":null,"looked_for":{}},"text_categories":{"rows":{},"read_at":null,"rests_until":null,"looked_for":{}},"skills":{"rows":{},"read_at":null,"rests_until":null,"looked_for":{}},"descriptive_comments":{"rows":{},"read_at":null,"rests_until":null,"looked_for":{}},"point_categories":{"rows":{},"read_at":null,"rests_until":null,"looked_for":{}},"point_comments":{"rows":{},"read_at":null,"rests_until":null,"looked_for":{}},"auth_subjects":{"rows":{},"read_at":null,"rests_until":null,"looked_for":{}},"lessons":{"rows":{"6154401":{"subject":"42101"},"6154402":{"subject":"42102"},"6154403":{"subject":"42103"},"6154404":{"subject":"42103"},"6154405":{"subject":"42104"},"6154406":{"subject":"42105"},"6154407":{"subject":"42106"},"6154408":{"subject":"42107"},"6154409":{"subject":"42108"},"6154410":{"subject":"42109"},"6154411":{"subject":"42110"},"6154412":{"subject":"42111"},"6154413":{"subject":"42112"}},"read_at":"2026-08-28T05:20:00Z","rests_until":null,"looked_for":{}},"agenda_categories":{"rows":{},"read_at":null,"rests_until":null,"looked_for":{}},"homework_categories":{"rows":{},"read_at":null,"rests_until":null,"looked_for":{}},"attendance_types":{"rows":{"1":{"name":"Nieobecność","is_presence_kind":false},"100":{"name":"Obecność","is_presence_kind":true},"1685":{"name":"Wycieczka","is_presence_kind":true,"standard_type":"100"},"1690":{"name":"Zawody sportowe","is_presence_kind":false,"standard_type":"3"},"2":{"name":"Spóźnienie","is_presence_kind":true},"3":{"name":"Nieobecność uspr.","is_presence_kind":false},"4":{"name":"Zwolnienie","is_presence_kind":true}},"read_at":"2026-08-28T05:20:00Z","rests_until":null,"looked_for":{}},"note_categories":{"rows":{"2101":{"name":"Udział w konkursach"},"2102":{"name":"Praca na lekcji"},"2103":{"name":"Informacja"}},"read_at":"2026-08-28T05:20:00Z","rests_until":null,"looked_for":{}},"free_day_types":{"rows":{},"read_at":null,"rests_until":null,"looked_for":{}},"behaviour_comments":{"rows":{},"read_at":null,"rests_until":null,"looked_for":{}},"behaviour_categories":{"rows":{},"read_at":null,"rests_until":null,"looked_for":{}},"behaviour_types":{"rows":{},"read_at":null,"rests_until":null,"looked_for":{}},"enrolment":{"user_id":"2741186","class":"6b","class_id":"62544","class_of_me":"62544","unit":"9312","asked_at":"2026-09-02T20:20:00Z"},"scale":{"scale":{"plus":0.5,"minus":0.25,"counts_zero":false},"asked_at":"2026-09-02T06:20:00Z"},"register_number":{"number":null,"class_id":null,"read_at":null},"accounts":{"rows":{},"read_at":null,"rests_until":null,"looked_for":{}},"activities":{"rows":{},"read_at":null,"rests_until":null,"looked_for":{}},"kindergarten_rooms":{"rows":{},"read_at":null,"rests_until":null,"looked_for":{}},"kindergartener":null,"lid_of_account":"LID-AUTH-USER-4127-21707451934","lid_of_user":"LID-AUTH-USER-4127-21707451934","places":{"alerts":{"asked_at":"2026-09-02T20:20:00Z","found":"nothing"},"base_text_grades":{"asked_at":"2026-09-02T06:20:00Z","found":"nothing"},"descriptive_grades":{"asked_at":"2026-09-02T06:40:00Z","found":"nothing"},"grades":{"asked_at":"2026-09-02T20:20:00Z","found":"entries"},"inbox":{"asked_at":"2026-09-02T20:20:00Z","found":"entries"},"kindergarten":{"asked_at":"2026-09-02T06:20:00Z","found":"refused"},"partial_grades":{"asked_at":"2026-09-02T07:20:00Z","found":"nothing"},"point_grades":{"asked_at":"2026-09-02T07:00:00Z","found":"nothing"},"substitutions":{"asked_at":"2026-09-02T20:20:00Z","found":"nothing"},"timetable":{"asked_at":"2026-09-02T06:20:00Z","found":"refused"}}}', '{"sent_at":["2026-09-02T06:20:00Z"],"last_login":"2026-09-02T06:20:00Z","stop":null}', NULL, NULL, NULL, 0, NULL, NULL, NULL),
(2, '6130502', 'Staś', 'stas', NULL, NULL, '{}', NULL, '{"subjects":{"rows":{},"read_at":null,"rests_until":null,"looked_for":{}},"users":{"rows":{},"read_at":null,"rests_until":null,"looked_for":{}},"classrooms":{"rows":{},"read_at":null,"rests_until":null,"looked_for":{}},"categories":{"rows":{},"read_at":null,"rests_until":null,"looked_for":{}},"comments":{"rows":{},"read_at":null,"rests_until":null,"looked_for":{}},"text_categories":{"rows":{},"read_at":null,"rests_until":null,"looked_for":{}},"skills":{"rows":{},"read_at":null,"rests_until":null,"looked_for":{}},"descriptive_comments":{"rows":{},"read_at":null,"rests_until":null,"looked_for":{}},"point_categories":{"rows":{},"read_at":null,"rests_until":null,"looked_for":{}},"point_comments":{"rows":{},"read_at":null,"rests_until":null,"looked_for":{}},"auth_subjects":{"rows":{},"read_at":null,"rests_until":null,"looked_for":{}},"lessons":{"rows":{},"read_at":null,"rests_until":null,"looked_for":{}},"agenda_categories":{"rows":{},"read_at":null,"rests_until":null,"looked_for":{}},"homework_categories":{"rows":{},"read_at":null,"rests_until":null,"looked_for":{}},"attendance_types":{"rows":{},"read_at":null,"rests_until":null,"looked_for":{}},"note_categories":{"rows":{},"read_at":null,"rests_until":null,"looked_for":{}},"free_day_types":{"rows":{},"read_at":null,"rests_until":null,"looked_for":{}},"behaviour_comments":{"rows":{},"read_at":null,"rests_until":null,"looked_for":{}},"behaviour_categories":{"rows":{},"read_at":null,"rests_until":null,"looked_for":{}},"behaviour_types":{"rows":{},"read_at":null,"rests_until":null,"looked_for":{}},"enrolment":{"user_id":null,"class":null,"class_id":null,"class_of_me":null,"unit":null,"asked_at":null},"scale":{"scale":null,"asked_at":null},"register_number":{"number":null,"class_id":null,"read_at":null},"accounts":{"rows":{},"read_at":null,"rests_until":null,"looked_for":{}},"activities":{"rows":{},"read_at":null,"rests_until":null,"looked_for":{}},"kindergarten_rooms":{"rows":{},"read_at":null,"rests_until":null,"looked_for":{}},"kindergartener":null,"lid_of_account":null,"lid_of_user":null,"places":{"inbox":{"asked_at":"2026-08-28T05:20:00Z","found":"trouble"}}}', '{"sent_at":["2026-08-28T05:20:00Z"],"last_login":null,"stop":{"cause":"login_refused","tried_at":"2026-08-28T05:20:00Z","tries":1}}', 'b77febe2abbab9d8e06d92b194ef4c19$d6e4ab34a50115e5a6a80d3037282701d50c074606d7ed2ca5283d9735dd61e2', 'login_refused', 1787894400, 33, 'login_refused', 1787894400, 5),
(3, '6130777', 'Hania', 'hania', '7c', '{"plus":0.33,"minus":0.33,"counts_zero":true}', '{"class":"71213","begins":"2026-09-01"}', '{"cookies":[{"host":"api","name":"DeviceCookie","value":"ba377dfd8927c101ee82ee398000bb7813b165d75497a569df74db39693df06b","path":"/OAuth"}],"refreshed_at":null,"refresh_failed_at":"2026-09-02T13:40:00Z","rests":null,"messages_rest":null,"not_helped":[]}', '{"subjects":{"rows":{"51101":{"name":"Matematyka"},"51102":{"name":"Język polski"},"51103":{"name":"Język angielski"},"51104":{"name":"Wychowanie fizyczne"},"51105":{"name":"Biologia"},"51106":{"name":"Historia"},"51107":{"name":"Muzyka"},"51108":{"name":"Zajęcia z wychowawcą"},"51109":{"name":"Informatyka"},"51110":{"name":"Religia"},"51111":{"name":"Plastyka"},"51112":{"name":"Geografia"},"51113":{"name":"Edukacja wczesnoszkolna"}},"read_at":"2026-08-28T05:20:00Z","rests_until":null,"looked_for":{}},"users":{"rows":{"1377471":{"name":"Grzegorz Pająk"},"1377472":{"name":"Urszula Sikora"},"1377473":{"name":"Monika Baran"},"1377474":{"name":"Rafał Duda"},"1377475":{"name":"Iwona Głowacka"},"1377476":{"name":"Jerzy Kasprzak"},"1377477":{"name":"Dorota Śliwa"},"1377478":{"name":"Łukasz Wrzos"},"1377479":{"name":"Sekretariat SP 352"},"1377480":{"name":"Beata Chmiel"},"1377481":{"name":"Krzysztof Żak"},"1377482":{"name":"Alicja Maciejewska"},"1377483":{"name":"Jan Brzoza"}},"read_at":"2026-09-02T06:20:00Z","rests_until":null,"looked_for":{}},"classrooms":{"rows":{},"read_at":null,"rests_until":null,"looked_for":{}},"categories":{"rows":{"33001":{"name":"Kartkówka","weight":2.0},"33002":{"name":"Sprawdzian","weight":3.0},"33003":{"name":"Aktywność","weight":1.0},"33004":{"name":"Zadanie domowe","is_out_of_average":true},"33005":{"name":"Przewidywana śródroczna","is_out_of_average":true},"33006":{"name":"Śródroczna","is_out_of_average":true},"33007":{"name":"Odpowiedź ustna","weight":2.0},"33008":{"name":"Dyktando","weight":2.0},"33009":{"name":"Praca plastyczna","weight":1.0},"33090":{"name":"Projekt","weight":0.0}},"read_at":"2026-08-28T05:20:00Z","rests_until":null,"looked_for":{}},"comments":{"rows":{"884103010":{"name":"Rozprawka"},"884103030":{"name":"Mapa Europy"}},"read_at":"2026-08-28T05:20:00Z","rests_until":null,"looked_for":{}},"text_categories":{"rows":{},"read_at":null,"rests_until":null,"looked_for":{}},"skills":{"rows":{},"read_at":null,"rests_until":null,"looked_for":{}},"descriptive_comments":{"rows":{},"read_at":null,"rests_until":null,"looked_for":{}},"point_categories":{"rows":{},"read_at":null,"rests_until":null,"looked_for":{}},"point_comments":{"rows":{},"read_at":null,"rests_until":null,"looked_for":{}},"auth_subjects":{"rows":{},"read_at":null,"rests_until":null,"looked_for":{}},"lessons":{"rows":{"7021301":{"subject":"51101"},"7021302":{"subject":"51102"},"7021303":{"subject":"51103"},"7021304":{"subject":"51103"},"7021305":{"subject":"51104"},"7021306":{"subject":"51105"},"7021307":{"subject":"51106"},"7021308":{"subject":"51107"},"7021309":{"subject":"51108"},"7021310":{"subject":"51109"},"7021311":{"subject":"51110"},"7021312":{"subject":"51111"},"7021313":{"subject":"51112"}},"read_at":"2026-08-28T05:20:00Z","rests_until":null,"looked_for":{}},"agenda_categories":{"rows":{},"read_at":null,"rests_until":null,"looked_for":{}},"homework_categories":{"rows":{},"read_at":null,"rests_until":null,"looked_for":{}},"attendance_types":{"rows":{"1":{"name":"Nieobecność","is_presence_kind":false},"100":{"name":"Obecność","is_presence_kind":true},"1685":{"name":"Wycieczka","is_presence_kind":true,"standard_type":"100"},"1690":{"name":"Zawody sportowe","is_presence_kind":false,"standard_type":"3"},"2":{"name":"Spóźnienie","is_presence_kind":true},"3":{"name":"Nieobecność uspr.","is_presence_kind":false},"4":{"name":"Zwolnienie","is_presence_kind":true}},"read_at":"2026-08-28T05:20:00Z","rests_until":null,"looked_for":{}},"note_categories":{"rows":{},"read_at":null,"rests_until":null,"looked_for":{}},"free_day_types":{"rows":{},"read_at":null,"rests_until":null,"looked_for":{}},"behaviour_comments":{"rows":{},"read_at":null,"rests_until":null,"looked_for":{}},"behaviour_categories":{"rows":{},"read_at":null,"rests_until":null,"looked_for":{}},"behaviour_types":{"rows":{},"read_at":null,"rests_until":null,"looked_for":{}},"enrolment":{"user_id":"3004411","class":"7c","class_id":"71213","class_of_me":"71213","unit":"9877","asked_at":"2026-09-02T13:20:00Z"},"scale":{"scale":{"plus":0.33,"minus":0.33,"counts_zero":true},"asked_at":"2026-09-02T06:20:00Z"},"register_number":{"number":null,"class_id":null,"read_at":null},"accounts":{"rows":{},"read_at":null,"rests_until":null,"looked_for":{}},"activities":{"rows":{},"read_at":null,"rests_until":null,"looked_for":{}},"kindergarten_rooms":{"rows":{},"read_at":null,"rests_until":null,"looked_for":{}},"kindergartener":null,"lid_of_account":"LID-AUTH-USER-4388-23791930709","lid_of_user":"LID-AUTH-USER-4388-23791930709","places":{"base_text_grades":{"asked_at":"2026-09-02T06:20:00Z","found":"nothing"},"descriptive_grades":{"asked_at":"2026-09-02T06:40:00Z","found":"nothing"},"grades":{"asked_at":"2026-09-02T13:20:00Z","found":"nothing"},"inbox":{"asked_at":"2026-09-02T13:20:00Z","found":"refused"},"kindergarten":{"asked_at":"2026-09-02T06:20:00Z","found":"refused"},"partial_grades":{"asked_at":"2026-09-02T07:20:00Z","found":"nothing"},"point_grades":{"asked_at":"2026-09-02T07:00:00Z","found":"nothing"},"timetable":{"asked_at":"2026-09-02T06:20:00Z","found":"refused"},"wiadomosci":{"asked_at":"2026-09-02T06:20:00Z","found":"refused"}}}', '{"sent_at":["2026-09-02T06:20:00Z","2026-09-02T13:40:00Z"],"last_login":"2026-09-02T06:20:00Z","stop":{"cause":"login_refused","tried_at":"2026-09-02T13:40:00Z","tries":1}}', '2cad4291a0ddbc865c1804a67d47bbcd$6afdb08c21ff328cdea4c1f82851bf808d8f32a4aa742a551d3bef7e6bbf680f', 'login_refused', 1788356400, 4, 'login_refused', 1788356400, 22);

INSERT INTO feed (student, feed, state, cause, asked_at, last_read, last_change, read_window, trouble_since, failed_reads, told, told_since, told_in, hold_reads, hold_told_in) VALUES
(1, 'agenda', 'ok', NULL, 1788380400, 1788380400, NULL, '{"window":"whole"}', NULL, 0, NULL, NULL, NULL, 0, NULL),
(1, 'announcements', 'failing', 'bad_answer', 1788380400, 1788331200, NULL, '{"window":"whole"}', 1788332400, 24, 'bad_answer', 1788332400, 17, 0, NULL),
(1, 'attendance', 'ok', NULL, 1788380400, 1788380400, NULL, '{"window":"whole"}', NULL, 0, NULL, NULL, NULL, 0, NULL),
(1, 'behaviour', 'ok', NULL, 1788357600, 1788357600, NULL, '{"window":"whole"}', NULL, 0, NULL, NULL, NULL, 0, NULL),
(1, 'conferences', 'ok', NULL, 1788379200, 1788379200, NULL, '{"window":"whole"}', NULL, 0, NULL, NULL, NULL, 0, NULL),
(1, 'days_off', 'ok', NULL, 1788379200, 1788379200, NULL, '{"window":"places","of":{"class_free_days":{"is_read":true,"stretch":null},"school_free_days":{"is_read":true,"stretch":null}}}', NULL, 0, NULL, NULL, NULL, 0, NULL),
(1, 'files', 'ok', NULL, 1788380400, 1788380400, NULL, '{"window":"whole"}', NULL, 0, NULL, NULL, NULL, 0, NULL),
(1, 'grades', 'held', 'vanished', 1788380400, 1788380400, 1788332400, '{"window":"places","of":{"base_text_grades":{"is_read":false,"stretch":null},"descriptive_grades":{"is_read":false,"stretch":null},"grades":{"is_read":true,"stretch":null},"partial_grades":{"is_read":false,"stretch":null},"point_grades":{"is_read":false,"stretch":null}}}', NULL, 0, NULL, NULL, NULL, 7, 20),
(1, 'homework', 'ok', NULL, 1788380400, 1788380400, NULL, '{"window":"whole"}', NULL, 0, NULL, NULL, NULL, 0, NULL),
(1, 'justifications', 'ok', NULL, 1788357600, 1788357600, NULL, '{"window":"whole"}', NULL, 0, NULL, NULL, NULL, 0, NULL),
(1, 'lucky_number', 'closed', 'disabled', 1788331200, NULL, NULL, NULL, 1787894400, 3, NULL, NULL, NULL, 0, NULL),
(1, 'messages', 'ok', NULL, 1788380400, 1788380400, 1788379200, '{"window":"places","of":{"absences":{"is_read":false,"stretch":null},"alerts":{"is_read":true,"stretch":{"oldest":null,"newest":null,"seeded_to":null}},"inbox":{"is_read":true,"stretch":{"oldest":"2026-09-02T15:20:00","newest":"2026-09-02T21:40:00","seeded_to":"2026-08-21T14:05:00"}},"justifications":{"is_read":false,"stretch":null},"notes":{"is_read":false,"stretch":null},"substitutions":{"is_read":true,"stretch":{"oldest":null,"newest":null,"seeded_to":null}}}}', NULL, 0, NULL, NULL, NULL, 0, NULL),
(1, 'notes', 'ok', NULL, 1788380400, 1788380400, NULL, '{"window":"whole"}', NULL, 0, NULL, NULL, NULL, 0, NULL),
(1, 'timetable', 'closed', 'not_published', 1788330000, NULL, NULL, NULL, 1787894400, 3, NULL, NULL, NULL, 0, NULL),
(1, 'topics', 'ok', NULL, 1788357600, 1788357600, NULL, '{"window":"whole"}', NULL, 0, NULL, NULL, NULL, 0, NULL),
(1, 'trips', 'ok', NULL, 1788380400, 1788380400, NULL, '{"window":"whole"}', NULL, 0, NULL, NULL, NULL, 0, NULL),
(2, 'agenda', 'failing', 'login_refused', 1787894400, NULL, NULL, NULL, 1787894400, 1, NULL, NULL, NULL, 0, NULL),
(2, 'announcements', 'failing', 'login_refused', 1787894400, NULL, NULL, NULL, 1787894400, 1, NULL, NULL, NULL, 0, NULL),
(2, 'attendance', 'failing', 'login_refused', 1787894400, NULL, NULL, NULL, 1787894400, 1, NULL, NULL, NULL, 0, NULL),
(2, 'behaviour', 'failing', 'login_refused', 1787894400, NULL, NULL, NULL, 1787894400, 1, NULL, NULL, NULL, 0, NULL),
(2, 'conferences', 'failing', 'login_refused', 1787894400, NULL, NULL, NULL, 1787894400, 1, NULL, NULL, NULL, 0, NULL),
(2, 'days_off', 'failing', 'login_refused', 1787894400, NULL, NULL, NULL, 1787894400, 1, NULL, NULL, NULL, 0, NULL),
(2, 'files', 'failing', 'login_refused', 1787894400, NULL, NULL, NULL, 1787894400, 1, NULL, NULL, NULL, 0, NULL),
(2, 'grades', 'failing', 'login_refused', 1787894400, NULL, NULL, NULL, 1787894400, 1, NULL, NULL, NULL, 0, NULL),
(2, 'homework', 'failing', 'login_refused', 1787894400, NULL, NULL, NULL, 1787894400, 1, NULL, NULL, NULL, 0, NULL),
(2, 'justifications', 'failing', 'login_refused', 1787894400, NULL, NULL, NULL, 1787894400, 1, NULL, NULL, NULL, 0, NULL),
(2, 'lucky_number', 'failing', 'login_refused', 1787894400, NULL, NULL, NULL, 1787894400, 1, NULL, NULL, NULL, 0, NULL),
(2, 'messages', 'failing', 'login_refused', 1787894400, NULL, NULL, NULL, 1787894400, 1, NULL, NULL, NULL, 0, NULL),
(2, 'notes', 'failing', 'login_refused', 1787894400, NULL, NULL, NULL, 1787894400, 1, NULL, NULL, NULL, 0, NULL),
(2, 'timetable', 'failing', 'login_refused', 1787894400, NULL, NULL, NULL, 1787894400, 1, NULL, NULL, NULL, 0, NULL),
(2, 'topics', 'failing', 'login_refused', 1787894400, NULL, NULL, NULL, 1787894400, 1, NULL, NULL, NULL, 0, NULL),
(2, 'trips', 'failing', 'login_refused', 1787894400, NULL, NULL, NULL, 1787894400, 1, NULL, NULL, NULL, 0, NULL),
(3, 'agenda', 'failing', 'login_refused', 1788356400, 1788355200, NULL, '{"window":"whole"}', 1788356400, 1, NULL, NULL, NULL, 0, NULL),
(3, 'announcements', 'failing', 'login_refused', 1788356400, 1788331200, NULL, '{"window":"whole"}', 1788332400, 21, 'bad_answer', 1788332400, 18, 0, NULL),
(3, 'attendance', 'failing', 'login_refused', 1788356400, 1788355200, NULL, '{"window":"whole"}', 1788356400, 1, NULL, NULL, NULL, 0, NULL),
(3, 'behaviour', 'failing', 'login_refused', 1788356400, 1788352800, NULL, '{"window":"whole"}', 1788356400, 1, NULL, NULL, NULL, 0, NULL),
(3, 'conferences', 'closed', 'no_access', 1788330000, NULL, NULL, NULL, 1787894400, 3, NULL, NULL, NULL, 0, NULL),
(3, 'days_off', 'ok', NULL, 1788355200, 1788355200, NULL, '{"window":"places","of":{"class_free_days":{"is_read":true,"stretch":null},"school_free_days":{"is_read":true,"stretch":null}}}', NULL, 0, NULL, NULL, NULL, 0, NULL),
(3, 'files', 'closed', 'no_access', 1788330000, NULL, NULL, NULL, 1787894400, 3, NULL, NULL, NULL, 0, NULL),
(3, 'grades', 'failing', 'login_refused', 1788356400, 1788355200, NULL, '{"window":"places","of":{"base_text_grades":{"is_read":false,"stretch":null},"descriptive_grades":{"is_read":false,"stretch":null},"grades":{"is_read":true,"stretch":null},"partial_grades":{"is_read":false,"stretch":null},"point_grades":{"is_read":false,"stretch":null}}}', 1788356400, 1, NULL, NULL, NULL, 0, NULL),
(3, 'homework', 'failing', 'login_refused', 1788356400, 1788352800, NULL, '{"window":"whole"}', 1788356400, 1, NULL, NULL, NULL, 0, NULL),
(3, 'justifications', 'ok', NULL, 1788354000, 1788354000, NULL, '{"window":"whole"}', NULL, 0, NULL, NULL, NULL, 0, NULL),
(3, 'lucky_number', 'closed', 'disabled', 1788331200, NULL, NULL, NULL, 1787894400, 3, NULL, NULL, NULL, 0, NULL),
(3, 'messages', 'closed', 'no_messages_module', 1788355200, NULL, NULL, NULL, 1787894400, 11, NULL, NULL, NULL, 0, NULL),
(3, 'notes', 'closed', 'disabled', 1788330000, NULL, NULL, NULL, 1787894400, 3, NULL, NULL, NULL, 0, NULL),
(3, 'timetable', 'closed', 'not_published', 1788330000, NULL, NULL, NULL, 1787894400, 3, NULL, NULL, NULL, 0, NULL),
(3, 'topics', 'ok', NULL, 1788354000, 1788354000, NULL, '{"window":"whole"}', NULL, 0, NULL, NULL, NULL, 0, NULL),
(3, 'trips', 'closed', 'no_access', 1788330000, NULL, NULL, NULL, 1787894400, 3, NULL, NULL, NULL, 0, NULL);

INSERT INTO entry (student, feed, key, presence, content) VALUES
(1, 'announcements', 'school_notices:LID-NBOARD-NOTICE-4127-K5T8W2', 'present', '{"announcement":{"key":"school_notices:LID-NBOARD-NOTICE-4127-K5T8W2","title":"Kiermasz ciast","text":"Szanowni Państwo,\n\nw piątek w holu szkoły odbędzie się kiermasz ciast. Dochód przekażemy schronisku dla zwierząt. Wypieki prosimy przynosić do świetlicy od 7:00.\n\nDyrekcja","author":{"id":"1204481","name":"Barbara Jabłońska"},"starts":"2026-08-21","ends":"2026-09-20","created_at":"2026-08-21T12:41:00","read":false}}'),
(1, 'grades', 'grades:99000001', 'present', '{"grade":{"key":"grades:99000001","kind":"ordinary","system":"symbol","value":"4","subject":{"id":"42101","name":"Matematyka"},"category":{"id":"32002","name":"Sprawdzian"},"weight":3.0,"counts_to_average":true,"comments":[],"teacher":{"id":"1204471","name":"Anna Kowal"},"date":"2026-09-02","added_at":"2026-09-02T08:00:00","semester":2,"improves":null,"proposed":null}}'),
(1, 'grades', 'grades:99000002', 'doubted', '{"grade":{"key":"grades:99000002","kind":"ordinary","system":"symbol","value":"4","subject":{"id":"42101","name":"Matematyka"},"category":{"id":"32002","name":"Sprawdzian"},"weight":3.0,"counts_to_average":true,"comments":[],"teacher":{"id":"1204471","name":"Anna Kowal"},"date":"2026-09-02","added_at":"2026-09-02T08:00:00","semester":2,"improves":null,"proposed":null}}'),
(1, 'grades', 'grades:99000003', 'doubted', '{"grade":{"key":"grades:99000003","kind":"ordinary","system":"symbol","value":"4","subject":{"id":"42101","name":"Matematyka"},"category":{"id":"32002","name":"Sprawdzian"},"weight":3.0,"counts_to_average":true,"comments":[],"teacher":{"id":"1204471","name":"Anna Kowal"},"date":"2026-09-02","added_at":"2026-09-02T08:00:00","semester":2,"improves":null,"proposed":null}}'),
(1, 'grades', 'grades:99000004', 'doubted', '{"grade":{"key":"grades:99000004","kind":"ordinary","system":"symbol","value":"4","subject":{"id":"42101","name":"Matematyka"},"category":{"id":"32002","name":"Sprawdzian"},"weight":3.0,"counts_to_average":true,"comments":[],"teacher":{"id":"1204471","name":"Anna Kowal"},"date":"2026-09-02","added_at":"2026-09-02T08:00:00","semester":2,"improves":null,"proposed":null}}'),
(1, 'grades', 'grades:99000005', 'doubted', '{"grade":{"key":"grades:99000005","kind":"ordinary","system":"symbol","value":"4","subject":{"id":"42101","name":"Matematyka"},"category":{"id":"32002","name":"Sprawdzian"},"weight":3.0,"counts_to_average":true,"comments":[],"teacher":{"id":"1204471","name":"Anna Kowal"},"date":"2026-09-02","added_at":"2026-09-02T08:00:00","semester":2,"improves":null,"proposed":null}}'),
(1, 'grades', 'grades:99000006', 'doubted', '{"grade":{"key":"grades:99000006","kind":"ordinary","system":"symbol","value":"4","subject":{"id":"42101","name":"Matematyka"},"category":{"id":"32002","name":"Sprawdzian"},"weight":3.0,"counts_to_average":true,"comments":[],"teacher":{"id":"1204471","name":"Anna Kowal"},"date":"2026-09-02","added_at":"2026-09-02T08:00:00","semester":2,"improves":null,"proposed":null}}'),
(1, 'grades', 'grades:99000007', 'doubted', '{"grade":{"key":"grades:99000007","kind":"ordinary","system":"symbol","value":"5","subject":{"id":"42101","name":"Matematyka"},"category":{"id":"32002","name":"Sprawdzian"},"weight":3.0,"counts_to_average":true,"comments":[],"teacher":{"id":"1204471","name":"Anna Kowal"},"date":"2026-09-02","added_at":"2026-09-02T08:40:00","semester":2,"improves":null,"proposed":null}}'),
(1, 'messages', 'inbox:20411907', 'lapsed', '{"message":{"key":"inbox:20411907","sender":"Anna Kowal","topic":"Sprawdzian z ułamków","preview":"Dzień dobry,\n\nsprawdzian z ułamków zwykłych odbędzie się w przyszły czwartek na drugiej lekcji. Proszę, aby dzieci samodzielnie powtórzyły skracanie, rozszerzanie i dodawanie ułamków; zestaw zadań z odpowiedziami jest w zeszycie ćwicze","is_cut":true,"sent_at":"2026-08-21T14:05:00","read":false,"has_files":true}}'),
(1, 'messages', 'inbox:70001', 'present', '{"message":{"key":"inbox:70001","sender":"Anna Kowal","topic":"Zebranie","preview":"Dzień dobry","is_cut":false,"sent_at":"2026-09-02T15:20:00","read":false,"has_files":false}}'),
(1, 'messages', 'inbox:70002', 'present', '{"message":{"key":"inbox:70002","sender":"Anna Kowal","topic":"Wycieczka","preview":"Dzień dobry","is_cut":false,"sent_at":"2026-09-02T21:40:00","read":false,"has_files":false}}'),
(3, 'announcements', 'school_notices:LID-NBOARD-NOTICE-4388-P9R2V5', 'present', '{"announcement":{"key":"school_notices:LID-NBOARD-NOTICE-4388-P9R2V5","title":"Próbna ewakuacja","text":"W tym miesiącu odbędzie się próbna ewakuacja szkoły. Prosimy uprzedzić dzieci.","author":{"id":"1377481","name":"Krzysztof Żak"},"starts":"2026-08-20","ends":"2026-09-14","created_at":"2026-08-20T12:41:00","read":false}}');

INSERT INTO past_entry (student, school_year, feed, key, presence, content) VALUES
(1, '{"class":"61544","begins":"2025-09-01"}', 'attendance', 'attendances:71190101', 'present', '{"attendance":{"key":"attendances:71190101","kind":"present","category":{"id":"100","name":"Obecność"},"subject":{"id":"42101","name":"Matematyka"},"teacher":{"id":"1204471","name":"Anna Kowal"},"date":"2026-08-17","lesson_no":1,"added_at":"2026-08-17T08:58:00"}}'),
(1, '{"class":"61544","begins":"2025-09-01"}', 'conferences', 'parent_teacher_conferences:14407', 'present', '{"conference":{"key":"parent_teacher_conferences:14407","name":"Zebranie jesienne","topic":"Sprawy bieżące","date":"2026-09-03","time":null,"teacher":{"id":"1204471","name":"Anna Kowal"},"room":null}}'),
(1, '{"class":"61544","begins":"2025-09-01"}', 'grades', 'grades:88410101', 'present', '{"grade":{"key":"grades:88410101","kind":"ordinary","system":"symbol","value":"4+","subject":{"id":"42101","name":"Matematyka"},"category":{"id":"31001","name":"Kartkówka"},"weight":2.0,"counts_to_average":true,"comments":[{"id":"884101010","text":"Ułamki zwykłe – dobra praca, uwaga na skracanie."}],"teacher":{"id":"1204471","name":"Anna Kowal"},"date":"2026-08-05","added_at":"2026-08-05T12:41:00","semester":2,"improves":null,"proposed":null}}'),
(1, '{"class":"61544","begins":"2025-09-01"}', 'grades', 'grades:88410102', 'present', '{"grade":{"key":"grades:88410102","kind":"ordinary","system":"symbol","value":"3","subject":{"id":"42101","name":"Matematyka"},"category":{"id":"31002","name":"Sprawdzian"},"weight":3.0,"counts_to_average":true,"comments":[{"id":"884101020","text":"Liczby naturalne, zadania tekstowe do poprawy."}],"teacher":{"id":"1204471","name":"Anna Kowal"},"date":"2026-08-13","added_at":"2026-08-13T12:41:00","semester":2,"improves":null,"proposed":null}}'),
(1, '{"class":"61544","begins":"2025-09-01"}', 'grades', 'grades:88410103', 'present', '{"grade":{"key":"grades:88410103","kind":"ordinary","system":"symbol","value":"5","subject":{"id":"42102","name":"Język polski"},"category":{"id":"31008","name":"Dyktando"},"weight":2.0,"counts_to_average":true,"comments":[],"teacher":{"id":"1204472","name":"Marek Zieliński"},"date":"2026-08-07","added_at":"2026-08-07T12:41:00","semester":2,"improves":null,"proposed":null}}'),
(1, '{"class":"61544","begins":"2025-09-01"}', 'notes', 'notes:330101', 'present', '{"note":{"key":"notes:330101","meant":"positive","category":{"id":"2101","name":"Udział w konkursach"},"text":"Zofia reprezentowała klasę w konkursie recytatorskim.","teacher":{"id":"1204472","name":"Marek Zieliński"},"date":"2026-08-13"}}'),
(3, '{"class":"70213","begins":"2025-09-01"}', 'attendance', 'attendances:71190301', 'present', '{"attendance":{"key":"attendances:71190301","kind":"present","category":{"id":"100","name":"Obecność"},"subject":{"id":"51101","name":"Matematyka"},"teacher":{"id":"1377471","name":"Grzegorz Pająk"},"date":"2026-08-17","lesson_no":1,"added_at":"2026-08-17T08:58:00"}}'),
(3, '{"class":"70213","begins":"2025-09-01"}', 'grades', 'grades:88410301', 'present', '{"grade":{"key":"grades:88410301","kind":"ordinary","system":"symbol","value":"5","subject":{"id":"51102","name":"Język polski"},"category":{"id":"33002","name":"Sprawdzian"},"weight":3.0,"counts_to_average":true,"comments":[{"id":"884103010","text":"Rozprawka"}],"teacher":{"id":"1377472","name":"Urszula Sikora"},"date":"2026-08-12","added_at":"2026-08-12T12:41:00","semester":2,"improves":null,"proposed":null}}'),
(3, '{"class":"70213","begins":"2025-09-01"}', 'grades', 'grades:88410302', 'present', '{"grade":{"key":"grades:88410302","kind":"ordinary","system":"symbol","value":"3+","subject":{"id":"51101","name":"Matematyka"},"category":{"id":"33001","name":"Kartkówka"},"weight":2.0,"counts_to_average":true,"comments":[],"teacher":{"id":"1377471","name":"Grzegorz Pająk"},"date":"2026-08-14","added_at":"2026-08-14T12:41:00","semester":2,"improves":null,"proposed":null}}'),
(3, '{"class":"70213","begins":"2025-09-01"}', 'grades', 'grades:88410303', 'present', '{"grade":{"key":"grades:88410303","kind":"ordinary","system":"symbol","value":"4","subject":{"id":"51112","name":"Geografia"},"category":{"id":"33001","name":"Kartkówka"},"weight":2.0,"counts_to_average":true,"comments":[{"id":"884103030","text":"Mapa Europy"}],"teacher":{"id":"1377475","name":"Iwona Głowacka"},"date":"2026-08-18","added_at":"2026-08-18T12:41:00","semester":2,"improves":null,"proposed":null}}');

INSERT INTO event (id, student, feed, key, count, change, found_at, before, after) VALUES
(1, 1, 'grades', 'grades:99000001', 1, 'added', 1788330000, NULL, '{"grade":{"key":"grades:99000001","kind":"ordinary","system":"symbol","value":"4","subject":{"id":"42101","name":"Matematyka"},"category":{"id":"32002","name":"Sprawdzian"},"weight":3.0,"counts_to_average":true,"comments":[],"teacher":{"id":"1204471","name":"Anna Kowal"},"date":"2026-09-02","added_at":"2026-09-02T08:00:00","semester":2,"improves":null,"proposed":null}}'),
(2, 1, 'grades', 'grades:99000002', 1, 'added', 1788330000, NULL, '{"grade":{"key":"grades:99000002","kind":"ordinary","system":"symbol","value":"4","subject":{"id":"42101","name":"Matematyka"},"category":{"id":"32002","name":"Sprawdzian"},"weight":3.0,"counts_to_average":true,"comments":[],"teacher":{"id":"1204471","name":"Anna Kowal"},"date":"2026-09-02","added_at":"2026-09-02T08:00:00","semester":2,"improves":null,"proposed":null}}'),
(3, 1, 'grades', 'grades:99000003', 1, 'added', 1788330000, NULL, '{"grade":{"key":"grades:99000003","kind":"ordinary","system":"symbol","value":"4","subject":{"id":"42101","name":"Matematyka"},"category":{"id":"32002","name":"Sprawdzian"},"weight":3.0,"counts_to_average":true,"comments":[],"teacher":{"id":"1204471","name":"Anna Kowal"},"date":"2026-09-02","added_at":"2026-09-02T08:00:00","semester":2,"improves":null,"proposed":null}}'),
(4, 1, 'grades', 'grades:99000004', 1, 'added', 1788330000, NULL, '{"grade":{"key":"grades:99000004","kind":"ordinary","system":"symbol","value":"4","subject":{"id":"42101","name":"Matematyka"},"category":{"id":"32002","name":"Sprawdzian"},"weight":3.0,"counts_to_average":true,"comments":[],"teacher":{"id":"1204471","name":"Anna Kowal"},"date":"2026-09-02","added_at":"2026-09-02T08:00:00","semester":2,"improves":null,"proposed":null}}'),
(5, 1, 'grades', 'grades:99000005', 1, 'added', 1788330000, NULL, '{"grade":{"key":"grades:99000005","kind":"ordinary","system":"symbol","value":"4","subject":{"id":"42101","name":"Matematyka"},"category":{"id":"32002","name":"Sprawdzian"},"weight":3.0,"counts_to_average":true,"comments":[],"teacher":{"id":"1204471","name":"Anna Kowal"},"date":"2026-09-02","added_at":"2026-09-02T08:00:00","semester":2,"improves":null,"proposed":null}}'),
(6, 1, 'grades', 'grades:99000006', 1, 'added', 1788330000, NULL, '{"grade":{"key":"grades:99000006","kind":"ordinary","system":"symbol","value":"4","subject":{"id":"42101","name":"Matematyka"},"category":{"id":"32002","name":"Sprawdzian"},"weight":3.0,"counts_to_average":true,"comments":[],"teacher":{"id":"1204471","name":"Anna Kowal"},"date":"2026-09-02","added_at":"2026-09-02T08:00:00","semester":2,"improves":null,"proposed":null}}'),
(7, 1, 'grades', 'grades:99000007', 1, 'added', 1788332400, NULL, '{"grade":{"key":"grades:99000007","kind":"ordinary","system":"symbol","value":"5","subject":{"id":"42101","name":"Matematyka"},"category":{"id":"32002","name":"Sprawdzian"},"weight":3.0,"counts_to_average":true,"comments":[],"teacher":{"id":"1204471","name":"Anna Kowal"},"date":"2026-09-02","added_at":"2026-09-02T08:40:00","semester":2,"improves":null,"proposed":null}}'),
(8, 1, 'messages', 'inbox:70001', 1, 'added', 1788356400, NULL, '{"message":{"key":"inbox:70001","sender":"Anna Kowal","topic":"Zebranie","preview":"Dzień dobry","is_cut":false,"sent_at":"2026-09-02T15:20:00","read":false,"has_files":false}}'),
(9, 1, 'messages', 'inbox:70002', 1, 'added', 1788379200, NULL, '{"message":{"key":"inbox:70002","sender":"Anna Kowal","topic":"Wycieczka","preview":"Dzień dobry","is_cut":false,"sent_at":"2026-09-02T21:40:00","read":false,"has_files":false}}');

INSERT INTO recipient (email, since_event, welcomed_at, told, told_since, told_in) VALUES
('babcia@example.com', 0, 1787894400, 'put_off', 1788332400, 19),
('ciocia@example.com', 0, NULL, NULL, NULL, NULL),
('dziadek@example.com', 0, 1787894400, 'given_up', 1788330000, 13),
('mama@example.com', 0, 1787894400, NULL, NULL, NULL),
('tata@example.com', 0, 1787894400, NULL, NULL, NULL);

INSERT INTO digest_slot (recipient, slot) VALUES
('mama@example.com', '2026-09-01T06:30'),
('mama@example.com', '2026-09-02T06:30'),
('tata@example.com', '2026-09-01T06:30'),
('tata@example.com', '2026-09-02T06:30');

INSERT INTO letter (id, recipient, kind, subject, message_id, bytes, short_id, short_bytes, created_at, state, offered, attempts, next_attempt_at, settled_at, reply, since_event) VALUES
(1, 'tata@example.com', 'welcome', 'Dzwonek: pierwszy odczyt dziennika – Zosia, Staś i Hania', '<032bc14929905e53589f7646adc75dd9@example.com>', x'', NULL, NULL, 1787894400, 'sent', 1, 0, 1787894400, 1787894400, '250 2.0.0 queued', NULL),
(2, 'mama@example.com', 'welcome', 'Dzwonek: pierwszy odczyt dziennika – Zosia, Staś i Hania', '<e2b87273617ffb208cac06f0fdf31a96@example.com>', x'', NULL, NULL, 1787894400, 'sent', 1, 0, 1787894400, 1787894400, '250 2.0.0 queued', NULL),
(3, 'babcia@example.com', 'welcome', 'Dzwonek: pierwszy odczyt dziennika – Zosia', '<967d6931c2538283d4ad7422d82060e9@example.com>', x'', NULL, NULL, 1787894400, 'sent', 1, 0, 1787894400, 1787894400, '250 2.0.0 queued', NULL),
(4, 'dziadek@example.com', 'welcome', 'Dzwonek: pierwszy odczyt dziennika – Zosia', '<0fc4b7b337742985900ef82fd9b5edcd@example.com>', x'', NULL, NULL, 1787894400, 'sent', 1, 0, 1787894400, 1787894400, '250 2.0.0 queued', NULL),
(5, 'tata@example.com', 'notice', 'Dzwonek: Staś – logowanie odrzucone', '<c6eafa291546911f3a870cacf24d4a80@example.com>', x'', NULL, NULL, 1787894400, 'sent', 1, 0, 1787894400, 1787894400, '250 2.0.0 queued', NULL),
(6, 'tata@example.com', 'digest', 'Zosia, Staś i Hania: wtorek, 1 września', '<e69402044364b6c1a3a19a2f7c6a0e04@example.com>', x'', NULL, NULL, 1788240000, 'sent', 1, 0, 1788240000, 1788240000, '250 2.0.0 queued', 0),
(7, 'mama@example.com', 'digest', 'Zosia, Staś i Hania: wtorek, 1 września', '<3419a1e816ed347424f92a803b71dcad@example.com>', x'', NULL, NULL, 1788240000, 'sent', 1, 0, 1788240000, 1788240000, '250 2.0.0 queued', 0),
(8, 'tata@example.com', 'digest', 'Zosia, Staś i Hania: środa, 2 września', '<f8a8e3a7d386afc15402b9b485caa8d7@example.com>', x'', NULL, NULL, 1788323400, 'sent', 1, 0, 1788323400, 1788323400, '250 2.0.0 queued', 0),
(9, 'mama@example.com', 'digest', 'Zosia, Staś i Hania: środa, 2 września', '<c747bedd7c92f36a3129a566c9bb9b98@example.com>', x'', NULL, NULL, 1788323400, 'sent', 1, 0, 1788323400, 1788323400, '250 2.0.0 queued', 0),
(10, 'mama@example.com', 'instant', 'Zosia: 6 nowych ocen', '<cfae9f4cfbc797ac12ee4813531ee7f3@example.com>', x'', NULL, NULL, 1788330000, 'sent', 1, 0, 1788330000, 1788330000, '250 2.0.0 queued', NULL),
(11, 'babcia@example.com', 'instant', 'Zosia: 6 nowych ocen', '<e38ed7b3f391e44c1e8e0ba7c71d73d7@example.com>', x'', NULL, NULL, 1788330000, 'sent', 1, 0, 1788330000, 1788330000, '250 2.0.0 queued', NULL),
(12, 'dziadek@example.com', 'instant', 'Zosia: 6 nowych ocen', '<4a76486e228f20192ad6fa0b1a4009a6@example.com>', CAST(replace('Date: Wed, 02 Sep 2026 08:20:00 +0200
From: Dzwonek <dzwonek@example.com>
To: <dziadek@example.com>
Subject: Zosia: 6 nowych ocen
Message-ID: <4a76486e228f20192ad6fa0b1a4009a6@example.com>
List-Id: Zosia <zosia.dzwonek.example.com>
Content-Language: pl
Auto-Submitted: auto-generated
X-Auto-Response-Suppress: OOF, AutoReply
X-Dzwonek-Letter: instant
X-Dzwonek-Student: Zosia
X-Dzwonek-Changes: grades.added=6
MIME-Version: 1.0
Content-Type: multipart/alternative; boundary="=_0b5a61fede5849be"

--=_0b5a61fede5849be
Content-Type: text/plain; charset=utf-8
Content-Transfer-Encoding: quoted-printable

Zosia
6 nowych ocen
=3D=3D=3D=3D=3D=3D=3D=3D=3D=3D=3D=3D=3D

Nowa ocena =E2=80=93 Matematyka
4

Kategoria: Sprawdzian
Waga: 3
Data: =C5=9Broda, 2 wrze=C5=9Bnia
Nauczyciel: Anna Kowal

Nowa ocena =E2=80=93 Matematyka
4

Kategoria: Sprawdzian
Waga: 3
Data: =C5=9Broda, 2 wrze=C5=9Bnia
Nauczyciel: Anna Kowal

Nowa ocena =E2=80=93 Matematyka
4

Kategoria: Sprawdzian
Waga: 3
Data: =C5=9Broda, 2 wrze=C5=9Bnia
Nauczyciel: Anna Kowal

Nowa ocena =E2=80=93 Matematyka
4

Kategoria: Sprawdzian
Waga: 3
Data: =C5=9Broda, 2 wrze=C5=9Bnia
Nauczyciel: Anna Kowal

Nowa ocena =E2=80=93 Matematyka
4

Kategoria: Sprawdzian
Waga: 3
Data: =C5=9Broda, 2 wrze=C5=9Bnia
Nauczyciel: Anna Kowal

Nowa ocena =E2=80=93 Matematyka
4

Kategoria: Sprawdzian
Waga: 3
Data: =C5=9Broda, 2 wrze=C5=9Bnia
Nauczyciel: Anna Kowal

=C5=9Arednia (obliczenie Dzwonka):

- Matematyka: 4,00 (pierwsza =C5=9Brednia)

--
Stan z: 8:20 (oceny).
Dostajesz ten list od razu, bo Twoje ustawienie =E2=80=9Einstant=E2=80=9D o=
bejmuje: oceny. Tam
te=C5=BC mo=C5=BCna go wy=C5=82=C4=85czy=C4=87.

--=_0b5a61fede5849be
Content-Type: text/html; charset=utf-8
Content-Transfer-Encoding: quoted-printable

<!DOCTYPE html>
<html lang=3D"pl">
<head>
<meta charset=3D"utf-8">
<meta name=3D"viewport" content=3D"width=3Ddevice-width, initial-scale=3D1">
<meta name=3D"color-scheme" content=3D"light dark">
<meta name=3D"supported-color-schemes" content=3D"light dark">
<meta name=3D"format-detection" content=3D"telephone=3Dno, date=3Dno, addre=
ss=3Dno, email=3Dno">
<title>Zosia: 6 nowych ocen</title>
<style>
@media (min-width: 600px) {
  .page { padding: 24px 12px !important; }
  .card { padding: 28px 32px !important; }
}
@media (prefers-color-scheme: dark) {
  .ground { background-color: #1b1a18 !important; }
  .card { background-color: #262421 !important; border-color: #3b3833 !impo=
rtant; }
  .ink { color: #efeae2 !important; }
  .muted { color: #b9b1a5 !important; }
  .accent { color: #f0c37a !important; }
  .alert { color: #ff9d80 !important; }
  .soft { background-color: #34302a !important; }
  .line { border-color: #3f3b35 !important; }
  .bar { border-color: #8f6c33 !important; }
}
</style>
</head>
<body class=3D"ground" style=3D"margin:0;padding:0;background-color:#f6f2ea=
">
<div style=3D"display:none">Nowa ocena: Matematyka =E2=80=93 4 =C2=B7 Nowa =
ocena: Matematyka =E2=80=93 4 =C2=B7 Nowa ocena: Matematyka =E2=80=93 4 =C2=
=B7 Nowa ocena: Matematyka =E2=80=93 4 =C2=B7 Nowa ocena: M=E2=80=A6&zwnj;&=
nbsp;&zwnj;&nbsp;&zwnj;&nbsp;&zwnj;&nbsp;&zwnj;&nbsp;&zwnj;&nbsp;&zwnj;&nbs=
p;&zwnj;&nbsp;&zwnj;&nbsp;&zwnj;&nbsp;&zwnj;&nbsp;&zwnj;&nbsp;&zwnj;&nbsp;&=
zwnj;&nbsp;&zwnj;&nbsp;&zwnj;&nbsp;&zwnj;&nbsp;&zwnj;&nbsp;&zwnj;&nbsp;&zwn=
j;&nbsp;&zwnj;&nbsp;&zwnj;&nbsp;&zwnj;&nbsp;&zwnj;&nbsp;&zwnj;&nbsp;&zwnj;&=
nbsp;&zwnj;&nbsp;&zwnj;&nbsp;&zwnj;&nbsp;&zwnj;&nbsp;&zwnj;&nbsp;&zwnj;&nbs=
p;&zwnj;&nbsp;&zwnj;&nbsp;&zwnj;&nbsp;&zwnj;&nbsp;&zwnj;&nbsp;&zwnj;&nbsp;&=
zwnj;&nbsp;&zwnj;&nbsp;</div>
<div lang=3D"pl" class=3D"ground" style=3D"background-color:#f6f2ea">
<table role=3D"presentation" width=3D"100%" cellpadding=3D"0" cellspacing=
=3D"0" border=3D"0">
<tr><td class=3D"ground page" align=3D"center" style=3D"padding:8px;backgro=
und-color:#f6f2ea">
<!--[if mso]><table role=3D"presentation" width=3D"600" cellpadding=3D"0" c=
ellspacing=3D"0" border=3D"0"><tr><td><![endif]-->
<table role=3D"presentation" width=3D"100%" cellpadding=3D"0" cellspacing=
=3D"0" border=3D"0" style=3D"max-width:600px">
<tr><td class=3D"card" align=3D"left" style=3D"padding:20px 16px;background=
-color:#ffffff;border:1px solid #e6dfd2;border-radius:12px;font-family:-app=
le-system,BlinkMacSystemFont,&#39;Segoe UI&#39;,Roboto,Helvetica,Arial,sans=
-serif;font-size:16px;line-height:1.5;word-break:break-word;color:#2c2a26">
<p class=3D"accent" style=3D"margin:0 0 4px;font-size:15px;font-weight:bold=
;color:#7a4b00">Zosia</p>
<h1 class=3D"ink" style=3D"margin:0 0 12px;font-size:26px;line-height:1.25;=
font-weight:bold;color:#2c2a26">6&nbsp;nowych ocen</h1>
<div class=3D"bar" style=3D"margin:0 0 18px;padding:2px 0 2px 14px;border-l=
eft:3px solid #e0b565">
<p class=3D"accent" style=3D"margin:0;font-size:14px;font-weight:bold;color=
:#7a4b00">Nowa ocena</p>
<p class=3D"ink" style=3D"margin:0 0 2px;font-size:18px;line-height:1.35;fo=
nt-weight:bold;color:#2c2a26">Matematyka</p>
<p class=3D"ink" style=3D"margin:0 0 8px;font-size:24px;line-height:1.15;fo=
nt-weight:bold;color:#2c2a26">4</p>
<table role=3D"presentation" cellpadding=3D"0" cellspacing=3D"0" border=3D"=
0" style=3D"margin:0 0 12px">
<tr>
<td class=3D"muted" valign=3D"top" style=3D"padding:2px 14px 2px 0;font-siz=
e:15px;white-space:nowrap;color:#655f56">Kategoria</td>
<td class=3D"ink" valign=3D"top" style=3D"padding:2px 0;font-size:16px;colo=
r:#2c2a26">Sprawdzian</td>
</tr>
<tr>
<td class=3D"muted" valign=3D"top" style=3D"padding:2px 14px 2px 0;font-siz=
e:15px;white-space:nowrap;color:#655f56">Waga</td>
<td class=3D"ink" valign=3D"top" style=3D"padding:2px 0;font-size:16px;colo=
r:#2c2a26">3</td>
</tr>
<tr>
<td class=3D"muted" valign=3D"top" style=3D"padding:2px 14px 2px 0;font-siz=
e:15px;white-space:nowrap;color:#655f56">Data</td>
<td class=3D"ink" valign=3D"top" style=3D"padding:2px 0;font-size:16px;colo=
r:#2c2a26">=C5=9Broda, 2&nbsp;wrze=C5=9Bnia</td>
</tr>
<tr>
<td class=3D"muted" valign=3D"top" style=3D"padding:2px 14px 2px 0;font-siz=
e:15px;white-space:nowrap;color:#655f56">Nauczyciel</td>
<td class=3D"ink" valign=3D"top" style=3D"padding:2px 0;font-size:16px;colo=
r:#2c2a26">Anna Kowal</td>
</tr>
</table></div><div class=3D"bar" style=3D"margin:0 0 18px;padding:2px 0 2px=
 14px;border-left:3px solid #e0b565">
<p class=3D"accent" style=3D"margin:0;font-size:14px;font-weight:bold;color=
:#7a4b00">Nowa ocena</p>
<p class=3D"ink" style=3D"margin:0 0 2px;font-size:18px;line-height:1.35;fo=
nt-weight:bold;color:#2c2a26">Matematyka</p>
<p class=3D"ink" style=3D"margin:0 0 8px;font-size:24px;line-height:1.15;fo=
nt-weight:bold;color:#2c2a26">4</p>
<table role=3D"presentation" cellpadding=3D"0" cellspacing=3D"0" border=3D"=
0" style=3D"margin:0 0 12px">
<tr>
<td class=3D"muted" valign=3D"top" style=3D"padding:2px 14px 2px 0;font-siz=
e:15px;white-space:nowrap;color:#655f56">Kategoria</td>
<td class=3D"ink" valign=3D"top" style=3D"padding:2px 0;font-size:16px;colo=
r:#2c2a26">Sprawdzian</td>
</tr>
<tr>
<td class=3D"muted" valign=3D"top" style=3D"padding:2px 14px 2px 0;font-siz=
e:15px;white-space:nowrap;color:#655f56">Waga</td>
<td class=3D"ink" valign=3D"top" style=3D"padding:2px 0;font-size:16px;colo=
r:#2c2a26">3</td>
</tr>
<tr>
<td class=3D"muted" valign=3D"top" style=3D"padding:2px 14px 2px 0;font-siz=
e:15px;white-space:nowrap;color:#655f56">Data</td>
<td class=3D"ink" valign=3D"top" style=3D"padding:2px 0;font-size:16px;colo=
r:#2c2a26">=C5=9Broda, 2&nbsp;wrze=C5=9Bnia</td>
</tr>
<tr>
<td class=3D"muted" valign=3D"top" style=3D"padding:2px 14px 2px 0;font-siz=
e:15px;white-space:nowrap;color:#655f56">Nauczyciel</td>
<td class=3D"ink" valign=3D"top" style=3D"padding:2px 0;font-size:16px;colo=
r:#2c2a26">Anna Kowal</td>
</tr>
</table></div><div class=3D"bar" style=3D"margin:0 0 18px;padding:2px 0 2px=
 14px;border-left:3px solid #e0b565">
<p class=3D"accent" style=3D"margin:0;font-size:14px;font-weight:bold;color=
:#7a4b00">Nowa ocena</p>
<p class=3D"ink" style=3D"margin:0 0 2px;font-size:18px;line-height:1.35;fo=
nt-weight:bold;color:#2c2a26">Matematyka</p>
<p class=3D"ink" style=3D"margin:0 0 8px;font-size:24px;line-height:1.15;fo=
nt-weight:bold;color:#2c2a26">4</p>
<table role=3D"presentation" cellpadding=3D"0" cellspacing=3D"0" border=3D"=
0" style=3D"margin:0 0 12px">
<tr>
<td class=3D"muted" valign=3D"top" style=3D"padding:2px 14px 2px 0;font-siz=
e:15px;white-space:nowrap;color:#655f56">Kategoria</td>
<td class=3D"ink" valign=3D"top" style=3D"padding:2px 0;font-size:16px;colo=
r:#2c2a26">Sprawdzian</td>
</tr>
<tr>
<td class=3D"muted" valign=3D"top" style=3D"padding:2px 14px 2px 0;font-siz=
e:15px;white-space:nowrap;color:#655f56">Waga</td>
<td class=3D"ink" valign=3D"top" style=3D"padding:2px 0;font-size:16px;colo=
r:#2c2a26">3</td>
</tr>
<tr>
<td class=3D"muted" valign=3D"top" style=3D"padding:2px 14px 2px 0;font-siz=
e:15px;white-space:nowrap;color:#655f56">Data</td>
<td class=3D"ink" valign=3D"top" style=3D"padding:2px 0;font-size:16px;colo=
r:#2c2a26">=C5=9Broda, 2&nbsp;wrze=C5=9Bnia</td>
</tr>
<tr>
<td class=3D"muted" valign=3D"top" style=3D"padding:2px 14px 2px 0;font-siz=
e:15px;white-space:nowrap;color:#655f56">Nauczyciel</td>
<td class=3D"ink" valign=3D"top" style=3D"padding:2px 0;font-size:16px;colo=
r:#2c2a26">Anna Kowal</td>
</tr>
</table></div><div class=3D"bar" style=3D"margin:0 0 18px;padding:2px 0 2px=
 14px;border-left:3px solid #e0b565">
<p class=3D"accent" style=3D"margin:0;font-size:14px;font-weight:bold;color=
:#7a4b00">Nowa ocena</p>
<p class=3D"ink" style=3D"margin:0 0 2px;font-size:18px;line-height:1.35;fo=
nt-weight:bold;color:#2c2a26">Matematyka</p>
<p class=3D"ink" style=3D"margin:0 0 8px;font-size:24px;line-height:1.15;fo=
nt-weight:bold;color:#2c2a26">4</p>
<table role=3D"presentation" cellpadding=3D"0" cellspacing=3D"0" border=3D"=
0" style=3D"margin:0 0 12px">
<tr>
<td class=3D"muted" valign=3D"top" style=3D"padding:2px 14px 2px 0;font-siz=
e:15px;white-space:nowrap;color:#655f56">Kategoria</td>
<td class=3D"ink" valign=3D"top" style=3D"padding:2px 0;font-size:16px;colo=
r:#2c2a26">Sprawdzian</td>
</tr>
<tr>
<td class=3D"muted" valign=3D"top" style=3D"padding:2px 14px 2px 0;font-siz=
e:15px;white-space:nowrap;color:#655f56">Waga</td>
<td class=3D"ink" valign=3D"top" style=3D"padding:2px 0;font-size:16px;colo=
r:#2c2a26">3</td>
</tr>
<tr>
<td class=3D"muted" valign=3D"top" style=3D"padding:2px 14px 2px 0;font-siz=
e:15px;white-space:nowrap;color:#655f56">Data</td>
<td class=3D"ink" valign=3D"top" style=3D"padding:2px 0;font-size:16px;colo=
r:#2c2a26">=C5=9Broda, 2&nbsp;wrze=C5=9Bnia</td>
</tr>
<tr>
<td class=3D"muted" valign=3D"top" style=3D"padding:2px 14px 2px 0;font-siz=
e:15px;white-space:nowrap;color:#655f56">Nauczyciel</td>
<td class=3D"ink" valign=3D"top" style=3D"padding:2px 0;font-size:16px;colo=
r:#2c2a26">Anna Kowal</td>
</tr>
</table></div><div class=3D"bar" style=3D"margin:0 0 18px;padding:2px 0 2px=
 14px;border-left:3px solid #e0b565">
<p class=3D"accent" style=3D"margin:0;font-size:14px;font-weight:bold;color=
:#7a4b00">Nowa ocena</p>
<p class=3D"ink" style=3D"margin:0 0 2px;font-size:18px;line-height:1.35;fo=
nt-weight:bold;color:#2c2a26">Matematyka</p>
<p class=3D"ink" style=3D"margin:0 0 8px;font-size:24px;line-height:1.15;fo=
nt-weight:bold;color:#2c2a26">4</p>
<table role=3D"presentation" cellpadding=3D"0" cellspacing=3D"0" border=3D"=
0" style=3D"margin:0 0 12px">
<tr>
<td class=3D"muted" valign=3D"top" style=3D"padding:2px 14px 2px 0;font-siz=
e:15px;white-space:nowrap;color:#655f56">Kategoria</td>
<td class=3D"ink" valign=3D"top" style=3D"padding:2px 0;font-size:16px;colo=
r:#2c2a26">Sprawdzian</td>
</tr>
<tr>
<td class=3D"muted" valign=3D"top" style=3D"padding:2px 14px 2px 0;font-siz=
e:15px;white-space:nowrap;color:#655f56">Waga</td>
<td class=3D"ink" valign=3D"top" style=3D"padding:2px 0;font-size:16px;colo=
r:#2c2a26">3</td>
</tr>
<tr>
<td class=3D"muted" valign=3D"top" style=3D"padding:2px 14px 2px 0;font-siz=
e:15px;white-space:nowrap;color:#655f56">Data</td>
<td class=3D"ink" valign=3D"top" style=3D"padding:2px 0;font-size:16px;colo=
r:#2c2a26">=C5=9Broda, 2&nbsp;wrze=C5=9Bnia</td>
</tr>
<tr>
<td class=3D"muted" valign=3D"top" style=3D"padding:2px 14px 2px 0;font-siz=
e:15px;white-space:nowrap;color:#655f56">Nauczyciel</td>
<td class=3D"ink" valign=3D"top" style=3D"padding:2px 0;font-size:16px;colo=
r:#2c2a26">Anna Kowal</td>
</tr>
</table></div><div class=3D"bar" style=3D"margin:0 0 18px;padding:2px 0 2px=
 14px;border-left:3px solid #e0b565">
<p class=3D"accent" style=3D"margin:0;font-size:14px;font-weight:bold;color=
:#7a4b00">Nowa ocena</p>
<p class=3D"ink" style=3D"margin:0 0 2px;font-size:18px;line-height:1.35;fo=
nt-weight:bold;color:#2c2a26">Matematyka</p>
<p class=3D"ink" style=3D"margin:0 0 8px;font-size:24px;line-height:1.15;fo=
nt-weight:bold;color:#2c2a26">4</p>
<table role=3D"presentation" cellpadding=3D"0" cellspacing=3D"0" border=3D"=
0" style=3D"margin:0 0 12px">
<tr>
<td class=3D"muted" valign=3D"top" style=3D"padding:2px 14px 2px 0;font-siz=
e:15px;white-space:nowrap;color:#655f56">Kategoria</td>
<td class=3D"ink" valign=3D"top" style=3D"padding:2px 0;font-size:16px;colo=
r:#2c2a26">Sprawdzian</td>
</tr>
<tr>
<td class=3D"muted" valign=3D"top" style=3D"padding:2px 14px 2px 0;font-siz=
e:15px;white-space:nowrap;color:#655f56">Waga</td>
<td class=3D"ink" valign=3D"top" style=3D"padding:2px 0;font-size:16px;colo=
r:#2c2a26">3</td>
</tr>
<tr>
<td class=3D"muted" valign=3D"top" style=3D"padding:2px 14px 2px 0;font-siz=
e:15px;white-space:nowrap;color:#655f56">Data</td>
<td class=3D"ink" valign=3D"top" style=3D"padding:2px 0;font-size:16px;colo=
r:#2c2a26">=C5=9Broda, 2&nbsp;wrze=C5=9Bnia</td>
</tr>
<tr>
<td class=3D"muted" valign=3D"top" style=3D"padding:2px 14px 2px 0;font-siz=
e:15px;white-space:nowrap;color:#655f56">Nauczyciel</td>
<td class=3D"ink" valign=3D"top" style=3D"padding:2px 0;font-size:16px;colo=
r:#2c2a26">Anna Kowal</td>
</tr>
</table></div><h2 class=3D"muted" style=3D"margin:24px 0 8px;font-size:16px=
;line-height:1.3;font-weight:bold;color:#655f56">=C5=9Arednia (obliczenie D=
zwonka)</h2>
<table role=3D"presentation" width=3D"100%" cellpadding=3D"0" cellspacing=
=3D"0" border=3D"0" style=3D"margin:0 0 12px">
<tr><td class=3D"ink line" style=3D"padding:6px 0;border-bottom:1px solid #=
ece6da;font-size:16px;color:#2c2a26">Matematyka: 4,00 (pierwsza =C5=9Bredni=
a)</td></tr>
</table></td></tr>
<tr><td class=3D"muted" align=3D"left" style=3D"padding:16px 20px 8px;font-=
family:-apple-system,BlinkMacSystemFont,&#39;Segoe UI&#39;,Roboto,Helvetica=
,Arial,sans-serif;font-size:13px;line-height:1.5;color:#655f56">
<p class=3D"muted" style=3D"margin:0 0 6px;color:#655f56">Stan z: 8:20 (oce=
ny).</p>
<p class=3D"muted" style=3D"margin:0 0 6px;color:#655f56">Dostajesz ten lis=
t od razu, bo Twoje ustawienie =E2=80=9Einstant=E2=80=9D obejmuje: oceny. T=
am te=C5=BC mo=C5=BCna go wy=C5=82=C4=85czy=C4=87.</p>
</td></tr>
</table>
<!--[if mso]></td></tr></table><![endif]-->
</td></tr>
</table>
</div>
</body>
</html>
--=_0b5a61fede5849be--
', char(10), char(13, 10)) AS BLOB), '<566546ffafbd2b1551ec5cd6038d1a10@example.com>', CAST(replace('Date: Wed, 02 Sep 2026 08:20:00 +0200
From: Dzwonek <dzwonek@example.com>
To: <dziadek@example.com>
Subject: Zosia: 6 nowych ocen
Message-ID: <566546ffafbd2b1551ec5cd6038d1a10@example.com>
List-Id: Zosia <zosia.dzwonek.example.com>
Content-Language: pl
Auto-Submitted: auto-generated
X-Auto-Response-Suppress: OOF, AutoReply
X-Dzwonek-Letter: instant
X-Dzwonek-Student: Zosia
X-Dzwonek-Changes: grades.added=6
MIME-Version: 1.0
Content-Type: multipart/alternative; boundary="=_d6eb37e3f8ac5062"

--=_d6eb37e3f8ac5062
Content-Type: text/plain; charset=utf-8
Content-Transfer-Encoding: quoted-printable

Zosia
6 nowych ocen
=3D=3D=3D=3D=3D=3D=3D=3D=3D=3D=3D=3D=3D

Nowa ocena =E2=80=93 Matematyka
4

Kategoria: Sprawdzian
Waga: 3
Data: =C5=9Broda, 2 wrze=C5=9Bnia
Nauczyciel: Anna Kowal

Nowa ocena =E2=80=93 Matematyka
4

Kategoria: Sprawdzian
Waga: 3
Data: =C5=9Broda, 2 wrze=C5=9Bnia
Nauczyciel: Anna Kowal

=C5=9Arednia (obliczenie Dzwonka):

- Matematyka: 4,00 (pierwsza =C5=9Brednia)

i 4 wi=C4=99cej w dzienniku

--
Stan z: 8:20 (oceny).
Dostajesz ten list od razu, bo Twoje ustawienie =E2=80=9Einstant=E2=80=9D o=
bejmuje: oceny. Tam
te=C5=BC mo=C5=BCna go wy=C5=82=C4=85czy=C4=87.

--=_d6eb37e3f8ac5062
Content-Type: text/html; charset=utf-8
Content-Transfer-Encoding: quoted-printable

<!DOCTYPE html>
<html lang=3D"pl">
<head>
<meta charset=3D"utf-8">
<meta name=3D"viewport" content=3D"width=3Ddevice-width, initial-scale=3D1">
<meta name=3D"color-scheme" content=3D"light dark">
<meta name=3D"supported-color-schemes" content=3D"light dark">
<meta name=3D"format-detection" content=3D"telephone=3Dno, date=3Dno, addre=
ss=3Dno, email=3Dno">
<title>Zosia: 6 nowych ocen</title>
<style>
@media (min-width: 600px) {
  .page { padding: 24px 12px !important; }
  .card { padding: 28px 32px !important; }
}
@media (prefers-color-scheme: dark) {
  .ground { background-color: #1b1a18 !important; }
  .card { background-color: #262421 !important; border-color: #3b3833 !impo=
rtant; }
  .ink { color: #efeae2 !important; }
  .muted { color: #b9b1a5 !important; }
  .accent { color: #f0c37a !important; }
  .alert { color: #ff9d80 !important; }
  .soft { background-color: #34302a !important; }
  .line { border-color: #3f3b35 !important; }
  .bar { border-color: #8f6c33 !important; }
}
</style>
</head>
<body class=3D"ground" style=3D"margin:0;padding:0;background-color:#f6f2ea=
">
<div style=3D"display:none">Nowa ocena: Matematyka =E2=80=93 4 =C2=B7 Nowa =
ocena: Matematyka =E2=80=93 4 =C2=B7 Matematyka: 4,00 (pierwsza =C5=9Bredni=
a) =C2=B7 i 4 wi=C4=99cej w dzienniku&zwnj;&nbsp;&zwnj;&nbsp;&zwnj;&nbsp;&z=
wnj;&nbsp;&zwnj;&nbsp;&zwnj;&nbsp;&zwnj;&nbsp;&zwnj;&nbsp;&zwnj;&nbsp;&zwnj=
;&nbsp;&zwnj;&nbsp;&zwnj;&nbsp;&zwnj;&nbsp;&zwnj;&nbsp;&zwnj;&nbsp;&zwnj;&n=
bsp;&zwnj;&nbsp;&zwnj;&nbsp;&zwnj;&nbsp;&zwnj;&nbsp;&zwnj;&nbsp;&zwnj;&nbsp=
;&zwnj;&nbsp;&zwnj;&nbsp;&zwnj;&nbsp;&zwnj;&nbsp;&zwnj;&nbsp;&zwnj;&nbsp;&z=
wnj;&nbsp;&zwnj;&nbsp;&zwnj;&nbsp;&zwnj;&nbsp;&zwnj;&nbsp;&zwnj;&nbsp;&zwnj=
;&nbsp;&zwnj;&nbsp;&zwnj;&nbsp;&zwnj;&nbsp;&zwnj;&nbsp;&zwnj;&nbsp;</div>
<div lang=3D"pl" class=3D"ground" style=3D"background-color:#f6f2ea">
<table role=3D"presentation" width=3D"100%" cellpadding=3D"0" cellspacing=
=3D"0" border=3D"0">
<tr><td class=3D"ground page" align=3D"center" style=3D"padding:8px;backgro=
und-color:#f6f2ea">
<!--[if mso]><table role=3D"presentation" width=3D"600" cellpadding=3D"0" c=
ellspacing=3D"0" border=3D"0"><tr><td><![endif]-->
<table role=3D"presentation" width=3D"100%" cellpadding=3D"0" cellspacing=
=3D"0" border=3D"0" style=3D"max-width:600px">
<tr><td class=3D"card" align=3D"left" style=3D"padding:20px 16px;background=
-color:#ffffff;border:1px solid #e6dfd2;border-radius:12px;font-family:-app=
le-system,BlinkMacSystemFont,&#39;Segoe UI&#39;,Roboto,Helvetica,Arial,sans=
-serif;font-size:16px;line-height:1.5;word-break:break-word;color:#2c2a26">
<p class=3D"accent" style=3D"margin:0 0 4px;font-size:15px;font-weight:bold=
;color:#7a4b00">Zosia</p>
<h1 class=3D"ink" style=3D"margin:0 0 12px;font-size:26px;line-height:1.25;=
font-weight:bold;color:#2c2a26">6&nbsp;nowych ocen</h1>
<div class=3D"bar" style=3D"margin:0 0 18px;padding:2px 0 2px 14px;border-l=
eft:3px solid #e0b565">
<p class=3D"accent" style=3D"margin:0;font-size:14px;font-weight:bold;color=
:#7a4b00">Nowa ocena</p>
<p class=3D"ink" style=3D"margin:0 0 2px;font-size:18px;line-height:1.35;fo=
nt-weight:bold;color:#2c2a26">Matematyka</p>
<p class=3D"ink" style=3D"margin:0 0 8px;font-size:24px;line-height:1.15;fo=
nt-weight:bold;color:#2c2a26">4</p>
<table role=3D"presentation" cellpadding=3D"0" cellspacing=3D"0" border=3D"=
0" style=3D"margin:0 0 12px">
<tr>
<td class=3D"muted" valign=3D"top" style=3D"padding:2px 14px 2px 0;font-siz=
e:15px;white-space:nowrap;color:#655f56">Kategoria</td>
<td class=3D"ink" valign=3D"top" style=3D"padding:2px 0;font-size:16px;colo=
r:#2c2a26">Sprawdzian</td>
</tr>
<tr>
<td class=3D"muted" valign=3D"top" style=3D"padding:2px 14px 2px 0;font-siz=
e:15px;white-space:nowrap;color:#655f56">Waga</td>
<td class=3D"ink" valign=3D"top" style=3D"padding:2px 0;font-size:16px;colo=
r:#2c2a26">3</td>
</tr>
<tr>
<td class=3D"muted" valign=3D"top" style=3D"padding:2px 14px 2px 0;font-siz=
e:15px;white-space:nowrap;color:#655f56">Data</td>
<td class=3D"ink" valign=3D"top" style=3D"padding:2px 0;font-size:16px;colo=
r:#2c2a26">=C5=9Broda, 2&nbsp;wrze=C5=9Bnia</td>
</tr>
<tr>
<td class=3D"muted" valign=3D"top" style=3D"padding:2px 14px 2px 0;font-siz=
e:15px;white-space:nowrap;color:#655f56">Nauczyciel</td>
<td class=3D"ink" valign=3D"top" style=3D"padding:2px 0;font-size:16px;colo=
r:#2c2a26">Anna Kowal</td>
</tr>
</table></div><div class=3D"bar" style=3D"margin:0 0 18px;padding:2px 0 2px=
 14px;border-left:3px solid #e0b565">
<p class=3D"accent" style=3D"margin:0;font-size:14px;font-weight:bold;color=
:#7a4b00">Nowa ocena</p>
<p class=3D"ink" style=3D"margin:0 0 2px;font-size:18px;line-height:1.35;fo=
nt-weight:bold;color:#2c2a26">Matematyka</p>
<p class=3D"ink" style=3D"margin:0 0 8px;font-size:24px;line-height:1.15;fo=
nt-weight:bold;color:#2c2a26">4</p>
<table role=3D"presentation" cellpadding=3D"0" cellspacing=3D"0" border=3D"=
0" style=3D"margin:0 0 12px">
<tr>
<td class=3D"muted" valign=3D"top" style=3D"padding:2px 14px 2px 0;font-siz=
e:15px;white-space:nowrap;color:#655f56">Kategoria</td>
<td class=3D"ink" valign=3D"top" style=3D"padding:2px 0;font-size:16px;colo=
r:#2c2a26">Sprawdzian</td>
</tr>
<tr>
<td class=3D"muted" valign=3D"top" style=3D"padding:2px 14px 2px 0;font-siz=
e:15px;white-space:nowrap;color:#655f56">Waga</td>
<td class=3D"ink" valign=3D"top" style=3D"padding:2px 0;font-size:16px;colo=
r:#2c2a26">3</td>
</tr>
<tr>
<td class=3D"muted" valign=3D"top" style=3D"padding:2px 14px 2px 0;font-siz=
e:15px;white-space:nowrap;color:#655f56">Data</td>
<td class=3D"ink" valign=3D"top" style=3D"padding:2px 0;font-size:16px;colo=
r:#2c2a26">=C5=9Broda, 2&nbsp;wrze=C5=9Bnia</td>
</tr>
<tr>
<td class=3D"muted" valign=3D"top" style=3D"padding:2px 14px 2px 0;font-siz=
e:15px;white-space:nowrap;color:#655f56">Nauczyciel</td>
<td class=3D"ink" valign=3D"top" style=3D"padding:2px 0;font-size:16px;colo=
r:#2c2a26">Anna Kowal</td>
</tr>
</table></div><h2 class=3D"muted" style=3D"margin:24px 0 8px;font-size:16px=
;line-height:1.3;font-weight:bold;color:#655f56">=C5=9Arednia (obliczenie D=
zwonka)</h2>
<table role=3D"presentation" width=3D"100%" cellpadding=3D"0" cellspacing=
=3D"0" border=3D"0" style=3D"margin:0 0 12px">
<tr><td class=3D"ink line" style=3D"padding:6px 0;border-bottom:1px solid #=
ece6da;font-size:16px;color:#2c2a26">Matematyka: 4,00 (pierwsza =C5=9Bredni=
a)</td></tr>
</table><p class=3D"ink" style=3D"margin:0 0 12px;color:#2c2a26">i 4&nbsp;w=
i=C4=99cej w dzienniku</p>
</td></tr>
<tr><td class=3D"muted" align=3D"left" style=3D"padding:16px 20px 8px;font-=
family:-apple-system,BlinkMacSystemFont,&#39;Segoe UI&#39;,Roboto,Helvetica=
,Arial,sans-serif;font-size:13px;line-height:1.5;color:#655f56">
<p class=3D"muted" style=3D"margin:0 0 6px;color:#655f56">Stan z: 8:20 (oce=
ny).</p>
<p class=3D"muted" style=3D"margin:0 0 6px;color:#655f56">Dostajesz ten lis=
t od razu, bo Twoje ustawienie =E2=80=9Einstant=E2=80=9D obejmuje: oceny. T=
am te=C5=BC mo=C5=BCna go wy=C5=82=C4=85czy=C4=87.</p>
</td></tr>
</table>
<!--[if mso]></td></tr></table><![endif]-->
</td></tr>
</table>
</div>
</body>
</html>
--=_d6eb37e3f8ac5062--
', char(10), char(13, 10)) AS BLOB), 1788330000, 'rejected', 0, 0, 1788330000, 1788330000, '550 5.1.1 no such user', NULL),
(13, 'tata@example.com', 'notice', 'Dzwonek: list nie dotarł – dziadek@example.com', '<abec4be5709a0da031118e6722193eee@example.com>', x'', NULL, NULL, 1788331200, 'sent', 1, 0, 1788331200, 1788331200, '250 2.0.0 queued', NULL),
(14, 'mama@example.com', 'instant', 'Zosia: matematyka – 5', '<2c6b0ca0a59806b335ced10c94b49699@example.com>', x'', NULL, NULL, 1788332400, 'sent', 1, 0, 1788332400, 1788332400, '250 2.0.0 queued', NULL),
(15, 'babcia@example.com', 'instant', 'Zosia: matematyka – 5', '<1d9ee4b3d18925aa4cf1d05635af7e8f@example.com>', CAST(replace('Date: Wed, 02 Sep 2026 09:00:00 +0200
From: Dzwonek <dzwonek@example.com>
To: <babcia@example.com>
Subject: =?utf-8?q?Zosia=3A_matematyka_=E2=80=93_5?=
Message-ID: <1d9ee4b3d18925aa4cf1d05635af7e8f@example.com>
In-Reply-To: <5abf9bbdcc3ca7c782837d5e911dc8a2@example.com>
References: <5abf9bbdcc3ca7c782837d5e911dc8a2@example.com>
List-Id: Zosia <zosia.dzwonek.example.com>
Content-Language: pl
Auto-Submitted: auto-generated
X-Auto-Response-Suppress: OOF, AutoReply
X-Dzwonek-Letter: instant
X-Dzwonek-Student: Zosia
X-Dzwonek-Changes: grades.added=1
MIME-Version: 1.0
Content-Type: multipart/alternative; boundary="=_1cdfbfbd019af4e2"

--=_1cdfbfbd019af4e2
Content-Type: text/plain; charset=utf-8
Content-Transfer-Encoding: quoted-printable

Zosia =C2=B7 Nowa ocena
Matematyka
=3D=3D=3D=3D=3D=3D=3D=3D=3D=3D

5

Kategoria: Sprawdzian
Waga: 3
Data: =C5=9Broda, 2 wrze=C5=9Bnia
Nauczyciel: Anna Kowal

=C5=9Arednia (obliczenie Dzwonka): 4,00 =E2=86=92 4,14

--
Stan z: 9:00 (oceny).
Dostajesz ten list od razu, bo Twoje ustawienie =E2=80=9Einstant=E2=80=9D o=
bejmuje: oceny. Tam
te=C5=BC mo=C5=BCna go wy=C5=82=C4=85czy=C4=87.

--=_1cdfbfbd019af4e2
Content-Type: text/html; charset=utf-8
Content-Transfer-Encoding: quoted-printable

<!DOCTYPE html>
<html lang=3D"pl">
<head>
<meta charset=3D"utf-8">
<meta name=3D"viewport" content=3D"width=3Ddevice-width, initial-scale=3D1">
<meta name=3D"color-scheme" content=3D"light dark">
<meta name=3D"supported-color-schemes" content=3D"light dark">
<meta name=3D"format-detection" content=3D"telephone=3Dno, date=3Dno, addre=
ss=3Dno, email=3Dno">
<title>Zosia: matematyka =E2=80=93 5</title>
<style>
@media (min-width: 600px) {
  .page { padding: 24px 12px !important; }
  .card { padding: 28px 32px !important; }
}
@media (prefers-color-scheme: dark) {
  .ground { background-color: #1b1a18 !important; }
  .card { background-color: #262421 !important; border-color: #3b3833 !impo=
rtant; }
  .ink { color: #efeae2 !important; }
  .muted { color: #b9b1a5 !important; }
  .accent { color: #f0c37a !important; }
  .alert { color: #ff9d80 !important; }
  .soft { background-color: #34302a !important; }
  .line { border-color: #3f3b35 !important; }
  .bar { border-color: #8f6c33 !important; }
}
</style>
</head>
<body class=3D"ground" style=3D"margin:0;padding:0;background-color:#f6f2ea=
">
<div style=3D"display:none">Kategoria: Sprawdzian =C2=B7 Waga: 3 =C2=B7 Dat=
a: =C5=9Broda, 2 wrze=C5=9Bnia =C2=B7 Nauczyciel: Anna Kowal =C2=B7 =C5=9Ar=
ednia (obliczenie Dzwonka): 4,00 =E2=86=92 4,14&zwnj;&nbsp;&zwnj;&nbsp;&zwn=
j;&nbsp;&zwnj;&nbsp;&zwnj;&nbsp;&zwnj;&nbsp;&zwnj;&nbsp;&zwnj;&nbsp;&zwnj;&=
nbsp;&zwnj;&nbsp;&zwnj;&nbsp;&zwnj;&nbsp;&zwnj;&nbsp;&zwnj;&nbsp;&zwnj;&nbs=
p;&zwnj;&nbsp;&zwnj;&nbsp;&zwnj;&nbsp;&zwnj;&nbsp;&zwnj;&nbsp;&zwnj;&nbsp;&=
zwnj;&nbsp;&zwnj;&nbsp;&zwnj;&nbsp;&zwnj;&nbsp;&zwnj;&nbsp;&zwnj;&nbsp;&zwn=
j;&nbsp;&zwnj;&nbsp;&zwnj;&nbsp;&zwnj;&nbsp;&zwnj;&nbsp;&zwnj;&nbsp;&zwnj;&=
nbsp;&zwnj;&nbsp;&zwnj;&nbsp;&zwnj;&nbsp;&zwnj;&nbsp;&zwnj;&nbsp;&zwnj;&nbs=
p;</div>
<div lang=3D"pl" class=3D"ground" style=3D"background-color:#f6f2ea">
<table role=3D"presentation" width=3D"100%" cellpadding=3D"0" cellspacing=
=3D"0" border=3D"0">
<tr><td class=3D"ground page" align=3D"center" style=3D"padding:8px;backgro=
und-color:#f6f2ea">
<!--[if mso]><table role=3D"presentation" width=3D"600" cellpadding=3D"0" c=
ellspacing=3D"0" border=3D"0"><tr><td><![endif]-->
<table role=3D"presentation" width=3D"100%" cellpadding=3D"0" cellspacing=
=3D"0" border=3D"0" style=3D"max-width:600px">
<tr><td class=3D"card" align=3D"left" style=3D"padding:20px 16px;background=
-color:#ffffff;border:1px solid #e6dfd2;border-radius:12px;font-family:-app=
le-system,BlinkMacSystemFont,&#39;Segoe UI&#39;,Roboto,Helvetica,Arial,sans=
-serif;font-size:16px;line-height:1.5;word-break:break-word;color:#2c2a26">
<p class=3D"accent" style=3D"margin:0 0 4px;font-size:15px;font-weight:bold=
;color:#7a4b00">Zosia =C2=B7 Nowa ocena</p>
<h1 class=3D"ink" style=3D"margin:0 0 12px;font-size:26px;line-height:1.25;=
font-weight:bold;color:#2c2a26">Matematyka</h1>
<div>
<p class=3D"ink" style=3D"margin:0 0 8px;font-size:44px;line-height:1.15;fo=
nt-weight:bold;color:#2c2a26">5</p>
<table role=3D"presentation" cellpadding=3D"0" cellspacing=3D"0" border=3D"=
0" style=3D"margin:0 0 12px">
<tr>
<td class=3D"muted" valign=3D"top" style=3D"padding:2px 14px 2px 0;font-siz=
e:15px;white-space:nowrap;color:#655f56">Kategoria</td>
<td class=3D"ink" valign=3D"top" style=3D"padding:2px 0;font-size:16px;colo=
r:#2c2a26">Sprawdzian</td>
</tr>
<tr>
<td class=3D"muted" valign=3D"top" style=3D"padding:2px 14px 2px 0;font-siz=
e:15px;white-space:nowrap;color:#655f56">Waga</td>
<td class=3D"ink" valign=3D"top" style=3D"padding:2px 0;font-size:16px;colo=
r:#2c2a26">3</td>
</tr>
<tr>
<td class=3D"muted" valign=3D"top" style=3D"padding:2px 14px 2px 0;font-siz=
e:15px;white-space:nowrap;color:#655f56">Data</td>
<td class=3D"ink" valign=3D"top" style=3D"padding:2px 0;font-size:16px;colo=
r:#2c2a26">=C5=9Broda, 2&nbsp;wrze=C5=9Bnia</td>
</tr>
<tr>
<td class=3D"muted" valign=3D"top" style=3D"padding:2px 14px 2px 0;font-siz=
e:15px;white-space:nowrap;color:#655f56">Nauczyciel</td>
<td class=3D"ink" valign=3D"top" style=3D"padding:2px 0;font-size:16px;colo=
r:#2c2a26">Anna Kowal</td>
</tr>
</table></div><p class=3D"ink" style=3D"margin:0 0 12px;color:#2c2a26">=C5=
=9Arednia (obliczenie Dzwonka): 4,00 =E2=86=92 4,14</p>
</td></tr>
<tr><td class=3D"muted" align=3D"left" style=3D"padding:16px 20px 8px;font-=
family:-apple-system,BlinkMacSystemFont,&#39;Segoe UI&#39;,Roboto,Helvetica=
,Arial,sans-serif;font-size:13px;line-height:1.5;color:#655f56">
<p class=3D"muted" style=3D"margin:0 0 6px;color:#655f56">Stan z: 9:00 (oce=
ny).</p>
<p class=3D"muted" style=3D"margin:0 0 6px;color:#655f56">Dostajesz ten lis=
t od razu, bo Twoje ustawienie =E2=80=9Einstant=E2=80=9D obejmuje: oceny. T=
am te=C5=BC mo=C5=BCna go wy=C5=82=C4=85czy=C4=87.</p>
</td></tr>
</table>
<!--[if mso]></td></tr></table><![endif]-->
</td></tr>
</table>
</div>
</body>
</html>
--=_1cdfbfbd019af4e2--
', char(10), char(13, 10)) AS BLOB), '<a93ede2613e7e1b0681bd1d23effd77c@example.com>', CAST(replace('Date: Wed, 02 Sep 2026 09:00:00 +0200
From: Dzwonek <dzwonek@example.com>
To: <babcia@example.com>
Subject: =?utf-8?q?Zosia=3A_matematyka_=E2=80=93_5?=
Message-ID: <a93ede2613e7e1b0681bd1d23effd77c@example.com>
In-Reply-To: <5abf9bbdcc3ca7c782837d5e911dc8a2@example.com>
References: <5abf9bbdcc3ca7c782837d5e911dc8a2@example.com>
List-Id: Zosia <zosia.dzwonek.example.com>
Content-Language: pl
Auto-Submitted: auto-generated
X-Auto-Response-Suppress: OOF, AutoReply
X-Dzwonek-Letter: instant
X-Dzwonek-Student: Zosia
X-Dzwonek-Changes: grades.added=1
MIME-Version: 1.0
Content-Type: multipart/alternative; boundary="=_75abe405f294d3d4"

--=_75abe405f294d3d4
Content-Type: text/plain; charset=utf-8
Content-Transfer-Encoding: quoted-printable

Zosia =C2=B7 Nowa ocena
Matematyka
=3D=3D=3D=3D=3D=3D=3D=3D=3D=3D

5

Kategoria: Sprawdzian
Waga: 3
Data: =C5=9Broda, 2 wrze=C5=9Bnia
Nauczyciel: Anna Kowal

=C5=9Arednia (obliczenie Dzwonka): 4,00 =E2=86=92 4,=E2=80=A6

--
Stan z: 9:00 (oceny).
Dostajesz ten list od razu, bo Twoje ustawienie =E2=80=9Einstant=E2=80=9D o=
bejmuje: oceny. Tam
te=C5=BC mo=C5=BCna go wy=C5=82=C4=85czy=C4=87.

--=_75abe405f294d3d4
Content-Type: text/html; charset=utf-8
Content-Transfer-Encoding: quoted-printable

<!DOCTYPE html>
<html lang=3D"pl">
<head>
<meta charset=3D"utf-8">
<meta name=3D"viewport" content=3D"width=3Ddevice-width, initial-scale=3D1">
<meta name=3D"color-scheme" content=3D"light dark">
<meta name=3D"supported-color-schemes" content=3D"light dark">
<meta name=3D"format-detection" content=3D"telephone=3Dno, date=3Dno, addre=
ss=3Dno, email=3Dno">
<title>Zosia: matematyka =E2=80=93 5</title>
<style>
@media (min-width: 600px) {
  .page { padding: 24px 12px !important; }
  .card { padding: 28px 32px !important; }
}
@media (prefers-color-scheme: dark) {
  .ground { background-color: #1b1a18 !important; }
  .card { background-color: #262421 !important; border-color: #3b3833 !impo=
rtant; }
  .ink { color: #efeae2 !important; }
  .muted { color: #b9b1a5 !important; }
  .accent { color: #f0c37a !important; }
  .alert { color: #ff9d80 !important; }
  .soft { background-color: #34302a !important; }
  .line { border-color: #3f3b35 !important; }
  .bar { border-color: #8f6c33 !important; }
}
</style>
</head>
<body class=3D"ground" style=3D"margin:0;padding:0;background-color:#f6f2ea=
">
<div style=3D"display:none">Kategoria: Sprawdzian =C2=B7 Waga: 3 =C2=B7 Dat=
a: =C5=9Broda, 2 wrze=C5=9Bnia =C2=B7 Nauczyciel: Anna Kowal =C2=B7 =C5=9Ar=
ednia (obliczenie Dzwonka): 4,00 =E2=86=92 4,=E2=80=A6&zwnj;&nbsp;&zwnj;&nb=
sp;&zwnj;&nbsp;&zwnj;&nbsp;&zwnj;&nbsp;&zwnj;&nbsp;&zwnj;&nbsp;&zwnj;&nbsp;=
&zwnj;&nbsp;&zwnj;&nbsp;&zwnj;&nbsp;&zwnj;&nbsp;&zwnj;&nbsp;&zwnj;&nbsp;&zw=
nj;&nbsp;&zwnj;&nbsp;&zwnj;&nbsp;&zwnj;&nbsp;&zwnj;&nbsp;&zwnj;&nbsp;&zwnj;=
&nbsp;&zwnj;&nbsp;&zwnj;&nbsp;&zwnj;&nbsp;&zwnj;&nbsp;&zwnj;&nbsp;&zwnj;&nb=
sp;&zwnj;&nbsp;&zwnj;&nbsp;&zwnj;&nbsp;&zwnj;&nbsp;&zwnj;&nbsp;&zwnj;&nbsp;=
&zwnj;&nbsp;&zwnj;&nbsp;&zwnj;&nbsp;&zwnj;&nbsp;&zwnj;&nbsp;&zwnj;&nbsp;&zw=
nj;&nbsp;</div>
<div lang=3D"pl" class=3D"ground" style=3D"background-color:#f6f2ea">
<table role=3D"presentation" width=3D"100%" cellpadding=3D"0" cellspacing=
=3D"0" border=3D"0">
<tr><td class=3D"ground page" align=3D"center" style=3D"padding:8px;backgro=
und-color:#f6f2ea">
<!--[if mso]><table role=3D"presentation" width=3D"600" cellpadding=3D"0" c=
ellspacing=3D"0" border=3D"0"><tr><td><![endif]-->
<table role=3D"presentation" width=3D"100%" cellpadding=3D"0" cellspacing=
=3D"0" border=3D"0" style=3D"max-width:600px">
<tr><td class=3D"card" align=3D"left" style=3D"padding:20px 16px;background=
-color:#ffffff;border:1px solid #e6dfd2;border-radius:12px;font-family:-app=
le-system,BlinkMacSystemFont,&#39;Segoe UI&#39;,Roboto,Helvetica,Arial,sans=
-serif;font-size:16px;line-height:1.5;word-break:break-word;color:#2c2a26">
<p class=3D"accent" style=3D"margin:0 0 4px;font-size:15px;font-weight:bold=
;color:#7a4b00">Zosia =C2=B7 Nowa ocena</p>
<h1 class=3D"ink" style=3D"margin:0 0 12px;font-size:26px;line-height:1.25;=
font-weight:bold;color:#2c2a26">Matematyka</h1>
<div>
<p class=3D"ink" style=3D"margin:0 0 8px;font-size:44px;line-height:1.15;fo=
nt-weight:bold;color:#2c2a26">5</p>
<table role=3D"presentation" cellpadding=3D"0" cellspacing=3D"0" border=3D"=
0" style=3D"margin:0 0 12px">
<tr>
<td class=3D"muted" valign=3D"top" style=3D"padding:2px 14px 2px 0;font-siz=
e:15px;white-space:nowrap;color:#655f56">Kategoria</td>
<td class=3D"ink" valign=3D"top" style=3D"padding:2px 0;font-size:16px;colo=
r:#2c2a26">Sprawdzian</td>
</tr>
<tr>
<td class=3D"muted" valign=3D"top" style=3D"padding:2px 14px 2px 0;font-siz=
e:15px;white-space:nowrap;color:#655f56">Waga</td>
<td class=3D"ink" valign=3D"top" style=3D"padding:2px 0;font-size:16px;colo=
r:#2c2a26">3</td>
</tr>
<tr>
<td class=3D"muted" valign=3D"top" style=3D"padding:2px 14px 2px 0;font-siz=
e:15px;white-space:nowrap;color:#655f56">Data</td>
<td class=3D"ink" valign=3D"top" style=3D"padding:2px 0;font-size:16px;colo=
r:#2c2a26">=C5=9Broda, 2&nbsp;wrze=C5=9Bnia</td>
</tr>
<tr>
<td class=3D"muted" valign=3D"top" style=3D"padding:2px 14px 2px 0;font-siz=
e:15px;white-space:nowrap;color:#655f56">Nauczyciel</td>
<td class=3D"ink" valign=3D"top" style=3D"padding:2px 0;font-size:16px;colo=
r:#2c2a26">Anna Kowal</td>
</tr>
</table></div><p class=3D"ink" style=3D"margin:0 0 12px;color:#2c2a26">=C5=
=9Arednia (obliczenie Dzwonka): 4,00 =E2=86=92 4,=E2=80=A6</p>
</td></tr>
<tr><td class=3D"muted" align=3D"left" style=3D"padding:16px 20px 8px;font-=
family:-apple-system,BlinkMacSystemFont,&#39;Segoe UI&#39;,Roboto,Helvetica=
,Arial,sans-serif;font-size:13px;line-height:1.5;color:#655f56">
<p class=3D"muted" style=3D"margin:0 0 6px;color:#655f56">Stan z: 9:00 (oce=
ny).</p>
<p class=3D"muted" style=3D"margin:0 0 6px;color:#655f56">Dostajesz ten lis=
t od razu, bo Twoje ustawienie =E2=80=9Einstant=E2=80=9D obejmuje: oceny. T=
am te=C5=BC mo=C5=BCna go wy=C5=82=C4=85czy=C4=87.</p>
</td></tr>
</table>
<!--[if mso]></td></tr></table><![endif]-->
</td></tr>
</table>
</div>
</body>
</html>
--=_75abe405f294d3d4--
', char(10), char(13, 10)) AS BLOB), 1788332400, 'queued', 0, 10, 1788356079, NULL, '450 4.2.0 mailbox busy', NULL),
(16, 'dziadek@example.com', 'instant', 'Zosia: matematyka – 5', '<6ec84df3e82cc9dca01108a1d8540bc8@example.com>', x'', NULL, NULL, 1788332400, 'sent', 1, 0, 1788332400, 1788332400, '250 2.0.0 queued', NULL),
(17, 'tata@example.com', 'notice', 'Dzwonek: Zosia – niezrozumiała odpowiedź dziennika (ogłoszenia)', '<1cb07a3ebcb9b6263d250f5e56029387@example.com>', x'', NULL, NULL, 1788343200, 'sent', 1, 0, 1788343200, 1788343200, '250 2.0.0 queued', NULL),
(18, 'tata@example.com', 'notice', 'Dzwonek: Hania – niezrozumiała odpowiedź dziennika (ogłoszenia)', '<7fa63eb74f72d390050925c010debba8@example.com>', x'', NULL, NULL, 1788343200, 'sent', 1, 0, 1788343200, 1788343200, '250 2.0.0 queued', NULL),
(19, 'tata@example.com', 'notice', 'Dzwonek: list czeka – babcia@example.com', '<644a80818c52d5da3b4454f76946e378@example.com>', x'', NULL, NULL, 1788346800, 'sent', 1, 0, 1788346800, 1788346800, '250 2.0.0 queued', NULL),
(20, 'tata@example.com', 'notice', 'Dzwonek: Zosia – zniknęło naraz wiele wpisów (oceny)', '<24f52fb586d2cf074c8911718152cd26@example.com>', x'', NULL, NULL, 1788354000, 'sent', 1, 0, 1788354000, 1788354000, '250 2.0.0 queued', NULL),
(21, 'mama@example.com', 'instant', 'Zosia: wiadomość – Anna Kowal: Zebranie', '<83acc372d3fcc0764441a59a0ea3055b@example.com>', CAST(replace('Date: Wed, 02 Sep 2026 15:40:00 +0200
From: Dzwonek <dzwonek@example.com>
To: <mama@example.com>
Subject: =?utf-8?q?Zosia=3A_wiadomo=C5=9B=C4=87_=E2=80=93_Anna_Kowal=3A_Zebr?=
 =?utf-8?q?anie?=
Message-ID: <83acc372d3fcc0764441a59a0ea3055b@example.com>
In-Reply-To: <6aff358ba07dd384951113bebb3d0fee@example.com>
References: <6aff358ba07dd384951113bebb3d0fee@example.com>
List-Id: Zosia <zosia.dzwonek.example.com>
Content-Language: pl
Auto-Submitted: auto-generated
X-Auto-Response-Suppress: OOF, AutoReply
X-Dzwonek-Letter: instant
X-Dzwonek-Student: Zosia
X-Dzwonek-Changes: messages.added=1
MIME-Version: 1.0
Content-Type: multipart/alternative; boundary="=_6f33e8b9cd891117"

--=_6f33e8b9cd891117
Content-Type: text/plain; charset=utf-8
Content-Transfer-Encoding: quoted-printable

Zosia =C2=B7 Wiadomo=C5=9B=C4=87
Zebranie
=3D=3D=3D=3D=3D=3D=3D=3D

Od: Anna Kowal
Wys=C5=82ano: =C5=9Broda, 2 wrze=C5=9Bnia, 15:20

Dzie=C5=84 dobry

--
Stan z: 15:40 (wiadomo=C5=9Bci).
Dostajesz ten list od razu, bo Twoje ustawienie =E2=80=9Einstant=E2=80=9D o=
bejmuje:
wiadomo=C5=9Bci. Tam te=C5=BC mo=C5=BCna go wy=C5=82=C4=85czy=C4=87.

--=_6f33e8b9cd891117
Content-Type: text/html; charset=utf-8
Content-Transfer-Encoding: quoted-printable

<!DOCTYPE html>
<html lang=3D"pl">
<head>
<meta charset=3D"utf-8">
<meta name=3D"viewport" content=3D"width=3Ddevice-width, initial-scale=3D1">
<meta name=3D"color-scheme" content=3D"light dark">
<meta name=3D"supported-color-schemes" content=3D"light dark">
<meta name=3D"format-detection" content=3D"telephone=3Dno, date=3Dno, addre=
ss=3Dno, email=3Dno">
<title>Zosia: wiadomo=C5=9B=C4=87 =E2=80=93 Anna Kowal: Zebranie</title>
<style>
@media (min-width: 600px) {
  .page { padding: 24px 12px !important; }
  .card { padding: 28px 32px !important; }
}
@media (prefers-color-scheme: dark) {
  .ground { background-color: #1b1a18 !important; }
  .card { background-color: #262421 !important; border-color: #3b3833 !impo=
rtant; }
  .ink { color: #efeae2 !important; }
  .muted { color: #b9b1a5 !important; }
  .accent { color: #f0c37a !important; }
  .alert { color: #ff9d80 !important; }
  .soft { background-color: #34302a !important; }
  .line { border-color: #3f3b35 !important; }
  .bar { border-color: #8f6c33 !important; }
}
</style>
</head>
<body class=3D"ground" style=3D"margin:0;padding:0;background-color:#f6f2ea=
">
<div style=3D"display:none">Dzie=C5=84 dobry =C2=B7 Wszystko jest w tym li=
=C5=9Bcie, bez logowania do dziennika.&zwnj;&nbsp;&zwnj;&nbsp;&zwnj;&nbsp;&=
zwnj;&nbsp;&zwnj;&nbsp;&zwnj;&nbsp;&zwnj;&nbsp;&zwnj;&nbsp;&zwnj;&nbsp;&zwn=
j;&nbsp;&zwnj;&nbsp;&zwnj;&nbsp;&zwnj;&nbsp;&zwnj;&nbsp;&zwnj;&nbsp;&zwnj;&=
nbsp;&zwnj;&nbsp;&zwnj;&nbsp;&zwnj;&nbsp;&zwnj;&nbsp;&zwnj;&nbsp;&zwnj;&nbs=
p;&zwnj;&nbsp;&zwnj;&nbsp;&zwnj;&nbsp;&zwnj;&nbsp;&zwnj;&nbsp;&zwnj;&nbsp;&=
zwnj;&nbsp;&zwnj;&nbsp;&zwnj;&nbsp;&zwnj;&nbsp;&zwnj;&nbsp;&zwnj;&nbsp;&zwn=
j;&nbsp;&zwnj;&nbsp;&zwnj;&nbsp;&zwnj;&nbsp;&zwnj;&nbsp;&zwnj;&nbsp;</div>
<div lang=3D"pl" class=3D"ground" style=3D"background-color:#f6f2ea">
<table role=3D"presentation" width=3D"100%" cellpadding=3D"0" cellspacing=
=3D"0" border=3D"0">
<tr><td class=3D"ground page" align=3D"center" style=3D"padding:8px;backgro=
und-color:#f6f2ea">
<!--[if mso]><table role=3D"presentation" width=3D"600" cellpadding=3D"0" c=
ellspacing=3D"0" border=3D"0"><tr><td><![endif]-->
<table role=3D"presentation" width=3D"100%" cellpadding=3D"0" cellspacing=
=3D"0" border=3D"0" style=3D"max-width:600px">
<tr><td class=3D"card" align=3D"left" style=3D"padding:20px 16px;background=
-color:#ffffff;border:1px solid #e6dfd2;border-radius:12px;font-family:-app=
le-system,BlinkMacSystemFont,&#39;Segoe UI&#39;,Roboto,Helvetica,Arial,sans=
-serif;font-size:16px;line-height:1.5;word-break:break-word;color:#2c2a26">
<p class=3D"accent" style=3D"margin:0 0 4px;font-size:15px;font-weight:bold=
;color:#7a4b00">Zosia =C2=B7 Wiadomo=C5=9B=C4=87</p>
<h1 class=3D"ink" style=3D"margin:0 0 12px;font-size:26px;line-height:1.25;=
font-weight:bold;color:#2c2a26">Zebranie</h1>
<div>
<table role=3D"presentation" cellpadding=3D"0" cellspacing=3D"0" border=3D"=
0" style=3D"margin:0 0 12px">
<tr>
<td class=3D"muted" valign=3D"top" style=3D"padding:2px 14px 2px 0;font-siz=
e:15px;white-space:nowrap;color:#655f56">Od</td>
<td class=3D"ink" valign=3D"top" style=3D"padding:2px 0;font-size:16px;colo=
r:#2c2a26">Anna Kowal</td>
</tr>
<tr>
<td class=3D"muted" valign=3D"top" style=3D"padding:2px 14px 2px 0;font-siz=
e:15px;white-space:nowrap;color:#655f56">Wys=C5=82ano</td>
<td class=3D"ink" valign=3D"top" style=3D"padding:2px 0;font-size:16px;colo=
r:#2c2a26">=C5=9Broda, 2&nbsp;wrze=C5=9Bnia, 15:20</td>
</tr>
</table><p class=3D"ink" style=3D"margin:0 0 12px;color:#2c2a26">Dzie=C5=84=
 dobry</p>
</div></td></tr>
<tr><td class=3D"muted" align=3D"left" style=3D"padding:16px 20px 8px;font-=
family:-apple-system,BlinkMacSystemFont,&#39;Segoe UI&#39;,Roboto,Helvetica=
,Arial,sans-serif;font-size:13px;line-height:1.5;color:#655f56">
<p class=3D"muted" style=3D"margin:0 0 6px;color:#655f56">Stan z: 15:40 (wi=
adomo=C5=9Bci).</p>
<p class=3D"muted" style=3D"margin:0 0 6px;color:#655f56">Dostajesz ten lis=
t od razu, bo Twoje ustawienie =E2=80=9Einstant=E2=80=9D obejmuje: wiadomo=
=C5=9Bci. Tam te=C5=BC mo=C5=BCna go wy=C5=82=C4=85czy=C4=87.</p>
</td></tr>
</table>
<!--[if mso]></td></tr></table><![endif]-->
</td></tr>
</table>
</div>
</body>
</html>
--=_6f33e8b9cd891117--
', char(10), char(13, 10)) AS BLOB), '<9dbe28e98c82442cf0d13d9dc651284e@example.com>', CAST(replace('Date: Wed, 02 Sep 2026 15:40:00 +0200
From: Dzwonek <dzwonek@example.com>
To: <mama@example.com>
Subject: =?utf-8?q?Zosia=3A_wiadomo=C5=9B=C4=87_=E2=80=93_Anna_Kowal=3A_Zebr?=
 =?utf-8?q?anie?=
Message-ID: <9dbe28e98c82442cf0d13d9dc651284e@example.com>
In-Reply-To: <6aff358ba07dd384951113bebb3d0fee@example.com>
References: <6aff358ba07dd384951113bebb3d0fee@example.com>
List-Id: Zosia <zosia.dzwonek.example.com>
Content-Language: pl
Auto-Submitted: auto-generated
X-Auto-Response-Suppress: OOF, AutoReply
X-Dzwonek-Letter: instant
X-Dzwonek-Student: Zosia
X-Dzwonek-Changes: messages.added=1
MIME-Version: 1.0
Content-Type: multipart/alternative; boundary="=_fa0a21d0d1d65d77"

--=_fa0a21d0d1d65d77
Content-Type: text/plain; charset=utf-8
Content-Transfer-Encoding: quoted-printable

Zosia =C2=B7 Wiadomo=C5=9B=C4=87
Zebranie
=3D=3D=3D=3D=3D=3D=3D=3D

Od: Anna Kowal
Wys=C5=82ano: =C5=9Broda, 2 wrze=C5=9Bnia, 15:20

Dzie=C5=84 dobry

--
Stan z: 15:40 (wiadomo=C5=9Bci).
Dostajesz ten list od razu, bo Twoje ustawienie =E2=80=9Einstant=E2=80=9D o=
bejmuje:
wiadomo=C5=9Bci. Tam te=C5=BC mo=C5=BCna go wy=C5=82=C4=85czy=C4=87.

--=_fa0a21d0d1d65d77
Content-Type: text/html; charset=utf-8
Content-Transfer-Encoding: quoted-printable

<!DOCTYPE html>
<html lang=3D"pl">
<head>
<meta charset=3D"utf-8">
<meta name=3D"viewport" content=3D"width=3Ddevice-width, initial-scale=3D1">
<meta name=3D"color-scheme" content=3D"light dark">
<meta name=3D"supported-color-schemes" content=3D"light dark">
<meta name=3D"format-detection" content=3D"telephone=3Dno, date=3Dno, addre=
ss=3Dno, email=3Dno">
<title>Zosia: wiadomo=C5=9B=C4=87 =E2=80=93 Anna Kowal: Zebranie</title>
<style>
@media (min-width: 600px) {
  .page { padding: 24px 12px !important; }
  .card { padding: 28px 32px !important; }
}
@media (prefers-color-scheme: dark) {
  .ground { background-color: #1b1a18 !important; }
  .card { background-color: #262421 !important; border-color: #3b3833 !impo=
rtant; }
  .ink { color: #efeae2 !important; }
  .muted { color: #b9b1a5 !important; }
  .accent { color: #f0c37a !important; }
  .alert { color: #ff9d80 !important; }
  .soft { background-color: #34302a !important; }
  .line { border-color: #3f3b35 !important; }
  .bar { border-color: #8f6c33 !important; }
}
</style>
</head>
<body class=3D"ground" style=3D"margin:0;padding:0;background-color:#f6f2ea=
">
<div style=3D"display:none">Dzie=C5=84 dobry =C2=B7 Wszystko jest w tym li=
=C5=9Bcie, bez logowania do dziennika.&zwnj;&nbsp;&zwnj;&nbsp;&zwnj;&nbsp;&=
zwnj;&nbsp;&zwnj;&nbsp;&zwnj;&nbsp;&zwnj;&nbsp;&zwnj;&nbsp;&zwnj;&nbsp;&zwn=
j;&nbsp;&zwnj;&nbsp;&zwnj;&nbsp;&zwnj;&nbsp;&zwnj;&nbsp;&zwnj;&nbsp;&zwnj;&=
nbsp;&zwnj;&nbsp;&zwnj;&nbsp;&zwnj;&nbsp;&zwnj;&nbsp;&zwnj;&nbsp;&zwnj;&nbs=
p;&zwnj;&nbsp;&zwnj;&nbsp;&zwnj;&nbsp;&zwnj;&nbsp;&zwnj;&nbsp;&zwnj;&nbsp;&=
zwnj;&nbsp;&zwnj;&nbsp;&zwnj;&nbsp;&zwnj;&nbsp;&zwnj;&nbsp;&zwnj;&nbsp;&zwn=
j;&nbsp;&zwnj;&nbsp;&zwnj;&nbsp;&zwnj;&nbsp;&zwnj;&nbsp;&zwnj;&nbsp;</div>
<div lang=3D"pl" class=3D"ground" style=3D"background-color:#f6f2ea">
<table role=3D"presentation" width=3D"100%" cellpadding=3D"0" cellspacing=
=3D"0" border=3D"0">
<tr><td class=3D"ground page" align=3D"center" style=3D"padding:8px;backgro=
und-color:#f6f2ea">
<!--[if mso]><table role=3D"presentation" width=3D"600" cellpadding=3D"0" c=
ellspacing=3D"0" border=3D"0"><tr><td><![endif]-->
<table role=3D"presentation" width=3D"100%" cellpadding=3D"0" cellspacing=
=3D"0" border=3D"0" style=3D"max-width:600px">
<tr><td class=3D"card" align=3D"left" style=3D"padding:20px 16px;background=
-color:#ffffff;border:1px solid #e6dfd2;border-radius:12px;font-family:-app=
le-system,BlinkMacSystemFont,&#39;Segoe UI&#39;,Roboto,Helvetica,Arial,sans=
-serif;font-size:16px;line-height:1.5;word-break:break-word;color:#2c2a26">
<p class=3D"accent" style=3D"margin:0 0 4px;font-size:15px;font-weight:bold=
;color:#7a4b00">Zosia =C2=B7 Wiadomo=C5=9B=C4=87</p>
<h1 class=3D"ink" style=3D"margin:0 0 12px;font-size:26px;line-height:1.25;=
font-weight:bold;color:#2c2a26">Zebranie</h1>
<div>
<table role=3D"presentation" cellpadding=3D"0" cellspacing=3D"0" border=3D"=
0" style=3D"margin:0 0 12px">
<tr>
<td class=3D"muted" valign=3D"top" style=3D"padding:2px 14px 2px 0;font-siz=
e:15px;white-space:nowrap;color:#655f56">Od</td>
<td class=3D"ink" valign=3D"top" style=3D"padding:2px 0;font-size:16px;colo=
r:#2c2a26">Anna Kowal</td>
</tr>
<tr>
<td class=3D"muted" valign=3D"top" style=3D"padding:2px 14px 2px 0;font-siz=
e:15px;white-space:nowrap;color:#655f56">Wys=C5=82ano</td>
<td class=3D"ink" valign=3D"top" style=3D"padding:2px 0;font-size:16px;colo=
r:#2c2a26">=C5=9Broda, 2&nbsp;wrze=C5=9Bnia, 15:20</td>
</tr>
</table><p class=3D"ink" style=3D"margin:0 0 12px;color:#2c2a26">Dzie=C5=84=
 dobry</p>
</div></td></tr>
<tr><td class=3D"muted" align=3D"left" style=3D"padding:16px 20px 8px;font-=
family:-apple-system,BlinkMacSystemFont,&#39;Segoe UI&#39;,Roboto,Helvetica=
,Arial,sans-serif;font-size:13px;line-height:1.5;color:#655f56">
<p class=3D"muted" style=3D"margin:0 0 6px;color:#655f56">Stan z: 15:40 (wi=
adomo=C5=9Bci).</p>
<p class=3D"muted" style=3D"margin:0 0 6px;color:#655f56">Dostajesz ten lis=
t od razu, bo Twoje ustawienie =E2=80=9Einstant=E2=80=9D obejmuje: wiadomo=
=C5=9Bci. Tam te=C5=BC mo=C5=BCna go wy=C5=82=C4=85czy=C4=87.</p>
</td></tr>
</table>
<!--[if mso]></td></tr></table><![endif]-->
</td></tr>
</table>
</div>
</body>
</html>
--=_fa0a21d0d1d65d77--
', char(10), char(13, 10)) AS BLOB), 1788356400, 'queued', 0, 0, 1788356400, NULL, NULL, NULL),
(22, 'tata@example.com', 'notice', 'Dzwonek: Hania – logowanie odrzucone', '<f12cc6841f5094c6f49a28f4f03f2206@example.com>', CAST(replace('Date: Wed, 02 Sep 2026 15:40:00 +0200
From: Dzwonek <dzwonek@example.com>
To: <tata@example.com>
Subject: =?utf-8?q?Dzwonek=3A_Hania_=E2=80=93_logowanie_odrzucone?=
Message-ID: <f12cc6841f5094c6f49a28f4f03f2206@example.com>
In-Reply-To: <8f95010d5ee53c32c7aebaefeba0aca5@example.com>
References: <8f95010d5ee53c32c7aebaefeba0aca5@example.com>
List-Id: Hania <hania.dzwonek.example.com>
Content-Language: pl
Auto-Submitted: auto-generated
X-Auto-Response-Suppress: OOF, AutoReply
X-Dzwonek-Letter: notice
X-Dzwonek-Student: Hania
MIME-Version: 1.0
Content-Type: multipart/alternative; boundary="=_e771db07ba5eea7a"

--=_e771db07ba5eea7a
Content-Type: text/plain; charset=utf-8
Content-Transfer-Encoding: quoted-printable

Hania
Logowanie odrzucone
=3D=3D=3D=3D=3D=3D=3D=3D=3D=3D=3D=3D=3D=3D=3D=3D=3D=3D=3D

Librus nie przyj=C4=85=C5=82 loginu lub has=C5=82a.

Dziennik: Hania
Od kiedy: =C5=9Broda, 2 wrze=C5=9Bnia, 15:40
Ostatni odczyt: =C5=9Broda, 2 wrze=C5=9Bnia, 15:20

Co trzeba zrobi=C4=87
----------------

Popraw has=C5=82o w konfiguracji; Dzwonek sam zauwa=C5=BCy nowe. Je=C5=9Bli=
 obecne jest
dobre, wzn=C3=B3w odczyt poleceniem:

  dzwonek resume Hania

Co robi Dzwonek
---------------

Dzwonek nie pr=C3=B3buje ponownie, =C5=BCeby nie zablokowa=C4=87 konta.

--
Stan z: =C5=9Broda, 2 wrze=C5=9Bnia, 15:20.
Dostajesz ten list, bo to Ty opiekujesz si=C4=99 Dzwonkiem. Kogo=C5=9B inne=
go wskazuje
ustawienie =E2=80=9Eowner=E2=80=9D.

--=_e771db07ba5eea7a
Content-Type: text/html; charset=utf-8
Content-Transfer-Encoding: quoted-printable

<!DOCTYPE html>
<html lang=3D"pl">
<head>
<meta charset=3D"utf-8">
<meta name=3D"viewport" content=3D"width=3Ddevice-width, initial-scale=3D1">
<meta name=3D"color-scheme" content=3D"light dark">
<meta name=3D"supported-color-schemes" content=3D"light dark">
<meta name=3D"format-detection" content=3D"telephone=3Dno, date=3Dno, addre=
ss=3Dno, email=3Dno">
<title>Dzwonek: Hania =E2=80=93 logowanie odrzucone</title>
<style>
@media (min-width: 600px) {
  .page { padding: 24px 12px !important; }
  .card { padding: 28px 32px !important; }
}
@media (prefers-color-scheme: dark) {
  .ground { background-color: #1b1a18 !important; }
  .card { background-color: #262421 !important; border-color: #3b3833 !impo=
rtant; }
  .ink { color: #efeae2 !important; }
  .muted { color: #b9b1a5 !important; }
  .accent { color: #f0c37a !important; }
  .alert { color: #ff9d80 !important; }
  .soft { background-color: #34302a !important; }
  .line { border-color: #3f3b35 !important; }
  .bar { border-color: #8f6c33 !important; }
}
</style>
</head>
<body class=3D"ground" style=3D"margin:0;padding:0;background-color:#f6f2ea=
">
<div style=3D"display:none">Librus nie przyj=C4=85=C5=82 loginu lub has=C5=
=82a. =C2=B7 Dziennik: Hania =C2=B7 Od kiedy: =C5=9Broda, 2 wrze=C5=9Bnia, =
15:40 =C2=B7 Ostatni odczyt: =C5=9Broda, 2 wrze=C5=9Bnia,=E2=80=A6&zwnj;&nb=
sp;&zwnj;&nbsp;&zwnj;&nbsp;&zwnj;&nbsp;&zwnj;&nbsp;&zwnj;&nbsp;&zwnj;&nbsp;=
&zwnj;&nbsp;&zwnj;&nbsp;&zwnj;&nbsp;&zwnj;&nbsp;&zwnj;&nbsp;&zwnj;&nbsp;&zw=
nj;&nbsp;&zwnj;&nbsp;&zwnj;&nbsp;&zwnj;&nbsp;&zwnj;&nbsp;&zwnj;&nbsp;&zwnj;=
&nbsp;&zwnj;&nbsp;&zwnj;&nbsp;&zwnj;&nbsp;&zwnj;&nbsp;&zwnj;&nbsp;&zwnj;&nb=
sp;&zwnj;&nbsp;&zwnj;&nbsp;&zwnj;&nbsp;&zwnj;&nbsp;&zwnj;&nbsp;&zwnj;&nbsp;=
&zwnj;&nbsp;&zwnj;&nbsp;&zwnj;&nbsp;&zwnj;&nbsp;&zwnj;&nbsp;&zwnj;&nbsp;&zw=
nj;&nbsp;&zwnj;&nbsp;</div>
<div lang=3D"pl" class=3D"ground" style=3D"background-color:#f6f2ea">
<table role=3D"presentation" width=3D"100%" cellpadding=3D"0" cellspacing=
=3D"0" border=3D"0">
<tr><td class=3D"ground page" align=3D"center" style=3D"padding:8px;backgro=
und-color:#f6f2ea">
<!--[if mso]><table role=3D"presentation" width=3D"600" cellpadding=3D"0" c=
ellspacing=3D"0" border=3D"0"><tr><td><![endif]-->
<table role=3D"presentation" width=3D"100%" cellpadding=3D"0" cellspacing=
=3D"0" border=3D"0" style=3D"max-width:600px">
<tr><td class=3D"card" align=3D"left" style=3D"padding:20px 16px;background=
-color:#ffffff;border:1px solid #e6dfd2;border-radius:12px;font-family:-app=
le-system,BlinkMacSystemFont,&#39;Segoe UI&#39;,Roboto,Helvetica,Arial,sans=
-serif;font-size:16px;line-height:1.5;word-break:break-word;color:#2c2a26">
<p class=3D"accent" style=3D"margin:0 0 4px;font-size:15px;font-weight:bold=
;color:#7a4b00">Hania</p>
<h1 class=3D"ink" style=3D"margin:0 0 12px;font-size:26px;line-height:1.25;=
font-weight:bold;color:#2c2a26">Logowanie odrzucone</h1>
<p class=3D"ink" style=3D"margin:0 0 12px;color:#2c2a26">Librus nie przyj=
=C4=85=C5=82 loginu lub has=C5=82a.</p>
<table role=3D"presentation" cellpadding=3D"0" cellspacing=3D"0" border=3D"=
0" style=3D"margin:0 0 12px">
<tr>
<td class=3D"muted" valign=3D"top" style=3D"padding:2px 14px 2px 0;font-siz=
e:15px;white-space:nowrap;color:#655f56">Dziennik</td>
<td class=3D"ink" valign=3D"top" style=3D"padding:2px 0;font-size:16px;colo=
r:#2c2a26">Hania</td>
</tr>
<tr>
<td class=3D"muted" valign=3D"top" style=3D"padding:2px 14px 2px 0;font-siz=
e:15px;white-space:nowrap;color:#655f56">Od kiedy</td>
<td class=3D"ink" valign=3D"top" style=3D"padding:2px 0;font-size:16px;colo=
r:#2c2a26">=C5=9Broda, 2&nbsp;wrze=C5=9Bnia, 15:40</td>
</tr>
<tr>
<td class=3D"muted" valign=3D"top" style=3D"padding:2px 14px 2px 0;font-siz=
e:15px;white-space:nowrap;color:#655f56">Ostatni odczyt</td>
<td class=3D"ink" valign=3D"top" style=3D"padding:2px 0;font-size:16px;colo=
r:#2c2a26">=C5=9Broda, 2&nbsp;wrze=C5=9Bnia, 15:20</td>
</tr>
</table><h2 class=3D"ink line" style=3D"margin:28px 0 8px;padding:20px 0 0;=
border-top:1px solid #e6dfd2;font-size:20px;line-height:1.3;font-weight:bol=
d;color:#2c2a26">Co trzeba zrobi=C4=87</h2>
<p class=3D"ink" style=3D"margin:0 0 12px;color:#2c2a26">Popraw has=C5=82o =
w konfiguracji; Dzwonek sam zauwa=C5=BCy nowe. Je=C5=9Bli obecne jest dobre=
, wzn=C3=B3w odczyt poleceniem:</p>
<p class=3D"ink soft" style=3D"margin:0 0 12px;padding:10px 14px;background=
-color:#f6f2ea;border-radius:8px;font-family:Consolas,Menlo,monospace;color=
:#2c2a26">dzwonek resume Hania</p>
<h2 class=3D"ink line" style=3D"margin:28px 0 8px;padding:20px 0 0;border-t=
op:1px solid #e6dfd2;font-size:20px;line-height:1.3;font-weight:bold;color:=
#2c2a26">Co robi Dzwonek</h2>
<p class=3D"ink" style=3D"margin:0 0 12px;color:#2c2a26">Dzwonek nie pr=C3=
=B3buje ponownie, =C5=BCeby nie zablokowa=C4=87 konta.</p>
</td></tr>
<tr><td class=3D"muted" align=3D"left" style=3D"padding:16px 20px 8px;font-=
family:-apple-system,BlinkMacSystemFont,&#39;Segoe UI&#39;,Roboto,Helvetica=
,Arial,sans-serif;font-size:13px;line-height:1.5;color:#655f56">
<p class=3D"muted" style=3D"margin:0 0 6px;color:#655f56">Stan z: =C5=9Brod=
a, 2&nbsp;wrze=C5=9Bnia, 15:20.</p>
<p class=3D"muted" style=3D"margin:0 0 6px;color:#655f56">Dostajesz ten lis=
t, bo to Ty opiekujesz si=C4=99 Dzwonkiem. Kogo=C5=9B innego wskazuje ustaw=
ienie =E2=80=9Eowner=E2=80=9D.</p>
</td></tr>
</table>
<!--[if mso]></td></tr></table><![endif]-->
</td></tr>
</table>
</div>
</body>
</html>
--=_e771db07ba5eea7a--
', char(10), char(13, 10)) AS BLOB), '<797567ecfd140c73201895acb0b81470@example.com>', CAST(replace('Date: Wed, 02 Sep 2026 15:40:00 +0200
From: Dzwonek <dzwonek@example.com>
To: <tata@example.com>
Subject: =?utf-8?q?Dzwonek=3A_Hania_=E2=80=93_logowanie_odrzucone?=
Message-ID: <797567ecfd140c73201895acb0b81470@example.com>
In-Reply-To: <8f95010d5ee53c32c7aebaefeba0aca5@example.com>
References: <8f95010d5ee53c32c7aebaefeba0aca5@example.com>
List-Id: Hania <hania.dzwonek.example.com>
Content-Language: pl
Auto-Submitted: auto-generated
X-Auto-Response-Suppress: OOF, AutoReply
X-Dzwonek-Letter: notice
X-Dzwonek-Student: Hania
MIME-Version: 1.0
Content-Type: multipart/alternative; boundary="=_49f78d962fa0d4a7"

--=_49f78d962fa0d4a7
Content-Type: text/plain; charset=utf-8
Content-Transfer-Encoding: quoted-printable

Hania
Logowanie odrzucone
=3D=3D=3D=3D=3D=3D=3D=3D=3D=3D=3D=3D=3D=3D=3D=3D=3D=3D=3D

Librus nie przyj=C4=85=C5=82 loginu lub has=C5=82a.

Dziennik: Hania
Od kiedy: =C5=9Broda, 2 wrze=C5=9Bnia, 15:40
Ostatni odczyt: =C5=9Broda, 2 wrze=C5=9Bnia, 15:20

Co trzeba zrobi=C4=87
----------------

Popraw has=C5=82o w konfiguracji; Dzwonek sam zauwa=C5=BCy nowe. Je=C5=9Bli=
 obecne jest
dobre, wzn=C3=B3w odczyt poleceniem:

  dzwonek resume Hania

Co robi Dzwonek
---------------

Dzwonek nie pr=C3=B3buje ponownie, =C5=BCeby nie zablokowa=C4=87 konta.

--
Stan z: =C5=9Broda, 2 wrze=C5=9Bnia, 15:20.
Dostajesz ten list, bo to Ty opiekujesz si=C4=99 Dzwonkiem. Kogo=C5=9B inne=
go wskazuje
ustawienie =E2=80=9Eowner=E2=80=9D.

--=_49f78d962fa0d4a7
Content-Type: text/html; charset=utf-8
Content-Transfer-Encoding: quoted-printable

<!DOCTYPE html>
<html lang=3D"pl">
<head>
<meta charset=3D"utf-8">
<meta name=3D"viewport" content=3D"width=3Ddevice-width, initial-scale=3D1">
<meta name=3D"color-scheme" content=3D"light dark">
<meta name=3D"supported-color-schemes" content=3D"light dark">
<meta name=3D"format-detection" content=3D"telephone=3Dno, date=3Dno, addre=
ss=3Dno, email=3Dno">
<title>Dzwonek: Hania =E2=80=93 logowanie odrzucone</title>
<style>
@media (min-width: 600px) {
  .page { padding: 24px 12px !important; }
  .card { padding: 28px 32px !important; }
}
@media (prefers-color-scheme: dark) {
  .ground { background-color: #1b1a18 !important; }
  .card { background-color: #262421 !important; border-color: #3b3833 !impo=
rtant; }
  .ink { color: #efeae2 !important; }
  .muted { color: #b9b1a5 !important; }
  .accent { color: #f0c37a !important; }
  .alert { color: #ff9d80 !important; }
  .soft { background-color: #34302a !important; }
  .line { border-color: #3f3b35 !important; }
  .bar { border-color: #8f6c33 !important; }
}
</style>
</head>
<body class=3D"ground" style=3D"margin:0;padding:0;background-color:#f6f2ea=
">
<div style=3D"display:none">Librus nie przyj=C4=85=C5=82 loginu lub has=C5=
=82a. =C2=B7 Dziennik: Hania =C2=B7 Od kiedy: =C5=9Broda, 2 wrze=C5=9Bnia, =
15:40 =C2=B7 Ostatni odczyt: =C5=9Broda, 2 wrze=C5=9Bnia,=E2=80=A6&zwnj;&nb=
sp;&zwnj;&nbsp;&zwnj;&nbsp;&zwnj;&nbsp;&zwnj;&nbsp;&zwnj;&nbsp;&zwnj;&nbsp;=
&zwnj;&nbsp;&zwnj;&nbsp;&zwnj;&nbsp;&zwnj;&nbsp;&zwnj;&nbsp;&zwnj;&nbsp;&zw=
nj;&nbsp;&zwnj;&nbsp;&zwnj;&nbsp;&zwnj;&nbsp;&zwnj;&nbsp;&zwnj;&nbsp;&zwnj;=
&nbsp;&zwnj;&nbsp;&zwnj;&nbsp;&zwnj;&nbsp;&zwnj;&nbsp;&zwnj;&nbsp;&zwnj;&nb=
sp;&zwnj;&nbsp;&zwnj;&nbsp;&zwnj;&nbsp;&zwnj;&nbsp;&zwnj;&nbsp;&zwnj;&nbsp;=
&zwnj;&nbsp;&zwnj;&nbsp;&zwnj;&nbsp;&zwnj;&nbsp;&zwnj;&nbsp;&zwnj;&nbsp;&zw=
nj;&nbsp;&zwnj;&nbsp;</div>
<div lang=3D"pl" class=3D"ground" style=3D"background-color:#f6f2ea">
<table role=3D"presentation" width=3D"100%" cellpadding=3D"0" cellspacing=
=3D"0" border=3D"0">
<tr><td class=3D"ground page" align=3D"center" style=3D"padding:8px;backgro=
und-color:#f6f2ea">
<!--[if mso]><table role=3D"presentation" width=3D"600" cellpadding=3D"0" c=
ellspacing=3D"0" border=3D"0"><tr><td><![endif]-->
<table role=3D"presentation" width=3D"100%" cellpadding=3D"0" cellspacing=
=3D"0" border=3D"0" style=3D"max-width:600px">
<tr><td class=3D"card" align=3D"left" style=3D"padding:20px 16px;background=
-color:#ffffff;border:1px solid #e6dfd2;border-radius:12px;font-family:-app=
le-system,BlinkMacSystemFont,&#39;Segoe UI&#39;,Roboto,Helvetica,Arial,sans=
-serif;font-size:16px;line-height:1.5;word-break:break-word;color:#2c2a26">
<p class=3D"accent" style=3D"margin:0 0 4px;font-size:15px;font-weight:bold=
;color:#7a4b00">Hania</p>
<h1 class=3D"ink" style=3D"margin:0 0 12px;font-size:26px;line-height:1.25;=
font-weight:bold;color:#2c2a26">Logowanie odrzucone</h1>
<p class=3D"ink" style=3D"margin:0 0 12px;color:#2c2a26">Librus nie przyj=
=C4=85=C5=82 loginu lub has=C5=82a.</p>
<table role=3D"presentation" cellpadding=3D"0" cellspacing=3D"0" border=3D"=
0" style=3D"margin:0 0 12px">
<tr>
<td class=3D"muted" valign=3D"top" style=3D"padding:2px 14px 2px 0;font-siz=
e:15px;white-space:nowrap;color:#655f56">Dziennik</td>
<td class=3D"ink" valign=3D"top" style=3D"padding:2px 0;font-size:16px;colo=
r:#2c2a26">Hania</td>
</tr>
<tr>
<td class=3D"muted" valign=3D"top" style=3D"padding:2px 14px 2px 0;font-siz=
e:15px;white-space:nowrap;color:#655f56">Od kiedy</td>
<td class=3D"ink" valign=3D"top" style=3D"padding:2px 0;font-size:16px;colo=
r:#2c2a26">=C5=9Broda, 2&nbsp;wrze=C5=9Bnia, 15:40</td>
</tr>
<tr>
<td class=3D"muted" valign=3D"top" style=3D"padding:2px 14px 2px 0;font-siz=
e:15px;white-space:nowrap;color:#655f56">Ostatni odczyt</td>
<td class=3D"ink" valign=3D"top" style=3D"padding:2px 0;font-size:16px;colo=
r:#2c2a26">=C5=9Broda, 2&nbsp;wrze=C5=9Bnia, 15:20</td>
</tr>
</table><h2 class=3D"ink line" style=3D"margin:28px 0 8px;padding:20px 0 0;=
border-top:1px solid #e6dfd2;font-size:20px;line-height:1.3;font-weight:bol=
d;color:#2c2a26">Co trzeba zrobi=C4=87</h2>
<p class=3D"ink" style=3D"margin:0 0 12px;color:#2c2a26">Popraw has=C5=82o =
w konfiguracji; Dzwonek sam zauwa=C5=BCy nowe. Je=C5=9Bli obecne jest dobre=
, wzn=C3=B3w odczyt poleceniem:</p>
<p class=3D"ink soft" style=3D"margin:0 0 12px;padding:10px 14px;background=
-color:#f6f2ea;border-radius:8px;font-family:Consolas,Menlo,monospace;color=
:#2c2a26">dzwonek resume Hania</p>
<h2 class=3D"ink line" style=3D"margin:28px 0 8px;padding:20px 0 0;border-t=
op:1px solid #e6dfd2;font-size:20px;line-height:1.3;font-weight:bold;color:=
#2c2a26">Co robi Dzwonek</h2>
<p class=3D"ink" style=3D"margin:0 0 12px;color:#2c2a26">Dzwonek nie pr=C3=
=B3buje ponownie, =C5=BCeby nie zablokowa=C4=87 konta.</p>
</td></tr>
<tr><td class=3D"muted" align=3D"left" style=3D"padding:16px 20px 8px;font-=
family:-apple-system,BlinkMacSystemFont,&#39;Segoe UI&#39;,Roboto,Helvetica=
,Arial,sans-serif;font-size:13px;line-height:1.5;color:#655f56">
<p class=3D"muted" style=3D"margin:0 0 6px;color:#655f56">Stan z: =C5=9Brod=
a, 2&nbsp;wrze=C5=9Bnia, 15:20.</p>
<p class=3D"muted" style=3D"margin:0 0 6px;color:#655f56">Dostajesz ten lis=
t, bo to Ty opiekujesz si=C4=99 Dzwonkiem. Kogo=C5=9B innego wskazuje ustaw=
ienie =E2=80=9Eowner=E2=80=9D.</p>
</td></tr>
</table>
<!--[if mso]></td></tr></table><![endif]-->
</td></tr>
</table>
</div>
</body>
</html>
--=_49f78d962fa0d4a7--
', char(10), char(13, 10)) AS BLOB), 1788356400, 'queued', 0, 0, 1788356400, NULL, NULL, NULL);

INSERT INTO delivery (id, event, recipient, route, state, letter) VALUES
(1, 1, 'tata@example.com', 'digest', 'pending', NULL),
(2, 1, 'mama@example.com', 'instant', 'lettered', 10),
(3, 1, 'babcia@example.com', 'instant', 'lettered', 11),
(4, 1, 'dziadek@example.com', 'instant', 'lettered', 12),
(5, 2, 'tata@example.com', 'digest', 'pending', NULL),
(6, 2, 'mama@example.com', 'instant', 'lettered', 10),
(7, 2, 'babcia@example.com', 'instant', 'lettered', 11),
(8, 2, 'dziadek@example.com', 'instant', 'lettered', 12),
(9, 3, 'tata@example.com', 'digest', 'pending', NULL),
(10, 3, 'mama@example.com', 'instant', 'lettered', 10),
(11, 3, 'babcia@example.com', 'instant', 'lettered', 11),
(12, 3, 'dziadek@example.com', 'instant', 'lettered', 12),
(13, 4, 'tata@example.com', 'digest', 'pending', NULL),
(14, 4, 'mama@example.com', 'instant', 'lettered', 10),
(15, 4, 'babcia@example.com', 'instant', 'lettered', 11),
(16, 4, 'dziadek@example.com', 'instant', 'lettered', 12),
(17, 5, 'tata@example.com', 'digest', 'pending', NULL),
(18, 5, 'mama@example.com', 'instant', 'lettered', 10),
(19, 5, 'babcia@example.com', 'instant', 'lettered', 11),
(20, 5, 'dziadek@example.com', 'instant', 'lettered', 12),
(21, 6, 'tata@example.com', 'digest', 'pending', NULL),
(22, 6, 'mama@example.com', 'instant', 'lettered', 10),
(23, 6, 'babcia@example.com', 'instant', 'lettered', 11),
(24, 6, 'dziadek@example.com', 'instant', 'lettered', 12),
(25, 1, 'dziadek@example.com', 'digest', 'pending', NULL),
(26, 2, 'dziadek@example.com', 'digest', 'pending', NULL),
(27, 3, 'dziadek@example.com', 'digest', 'pending', NULL),
(28, 4, 'dziadek@example.com', 'digest', 'pending', NULL),
(29, 5, 'dziadek@example.com', 'digest', 'pending', NULL),
(30, 6, 'dziadek@example.com', 'digest', 'pending', NULL),
(31, 7, 'tata@example.com', 'digest', 'pending', NULL),
(32, 7, 'mama@example.com', 'instant', 'lettered', 14),
(33, 7, 'babcia@example.com', 'instant', 'lettered', 15),
(34, 7, 'dziadek@example.com', 'instant', 'lettered', 16),
(35, 8, 'tata@example.com', 'digest', 'pending', NULL),
(36, 8, 'mama@example.com', 'instant', 'lettered', 21),
(37, 9, 'tata@example.com', 'digest', 'pending', NULL),
(38, 9, 'mama@example.com', 'instant', 'held', NULL);

DELETE FROM sqlite_sequence;
INSERT INTO sqlite_sequence (name, seq) VALUES ('letter', 22);
INSERT INTO sqlite_sequence (name, seq) VALUES ('event', 9);
INSERT INTO sqlite_sequence (name, seq) VALUES ('delivery', 38);
COMMIT;
PRAGMA user_version = 1;
