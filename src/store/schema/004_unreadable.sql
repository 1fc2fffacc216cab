-- What could not be read of a feed: how many items of the last read, and those of the first one that still cannot.
ALTER TABLE feed ADD COLUMN unreadable INTEGER NOT NULL DEFAULT 0;
ALTER TABLE feed ADD COLUMN unseeded TEXT NOT NULL DEFAULT '{}';
