-- How far the owner of an account has read, on whatever device.
CREATE TABLE read_marker (
  account TEXT NOT NULL,    -- its name
  kind    TEXT NOT NULL,    -- ROOM, or NICK for what is said privately
  name    TEXT NOT NULL,    -- of the room or the other, in the form by which two names are the same
  until   INTEGER NOT NULL, -- milliseconds since 1970
  PRIMARY KEY (account, kind, name)
) WITHOUT ROWID;
