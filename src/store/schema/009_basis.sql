-- What the last reading of a feed was made of, so that the same need not be read once more; null where it is always read.
ALTER TABLE feed ADD COLUMN basis TEXT;
