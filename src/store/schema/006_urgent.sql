-- Whether a letter breaks the quiet hours of its reader.
ALTER TABLE letter ADD COLUMN urgent INTEGER NOT NULL DEFAULT 0;
