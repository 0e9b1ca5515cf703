-- Two accounts whose owners wrote to each other while both were logged in. `one` is the one whose
-- name comes first, byte by byte; both are the same for what people write to themselves.
CREATE TABLE correspondence (
  id    INTEGER PRIMARY KEY,
  one   TEXT NOT NULL, -- names of accounts
  other TEXT NOT NULL,
  UNIQUE (one, other)
);

CREATE INDEX correspondence_of_other ON correspondence (other);

-- What was said, as in `event`; ids grow over both tables. These are in no view: who reads `messages`
-- reads what is said in rooms.
CREATE TABLE letter (
  id             INTEGER PRIMARY KEY,
  correspondence INTEGER NOT NULL REFERENCES correspondence (id),
  version        INTEGER NOT NULL, -- of the meaning of the columns of this row; 1
  kind           INTEGER NOT NULL, -- as in `event`
  time           INTEGER NOT NULL, -- milliseconds since 1970
  author         TEXT NOT NULL,    -- nick, user name and host as they were then
  user           TEXT NOT NULL,
  host           TEXT NOT NULL,
  account        TEXT NOT NULL,    -- the author's, one of the two
  recipient      TEXT NOT NULL,    -- the other's nick
  heard          INTEGER NOT NULL, -- 0 where the other had silenced the author, and was not told
  text           TEXT NOT NULL,
  tags           TEXT,
  about          INTEGER
);

CREATE INDEX letter_of_correspondence ON letter (correspondence);
