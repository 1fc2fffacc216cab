-- When an entry was first read; null where that was before this column, and no event tells of it.
ALTER TABLE entry ADD COLUMN first_seen INTEGER;
ALTER TABLE past_entry ADD COLUMN first_seen INTEGER;

UPDATE entry SET first_seen = (SELECT min(found_at) FROM event
    WHERE event.student = entry.student AND event.key = entry.key AND event.change = 'added');
