-- Who is kept out of the server.
CREATE TABLE ban (
  kind   TEXT NOT NULL,    -- MASK, ADDRESS, ACCOUNT or REAL_NAME
  mask   TEXT NOT NULL,    -- nick!user@host with wildcards, CIDR, or a pattern
  author TEXT NOT NULL,    -- who set it
  reason TEXT NOT NULL,
  made   INTEGER NOT NULL, -- milliseconds since 1970
  until  INTEGER NOT NULL, -- the same; 0 for ever
  PRIMARY KEY (kind, mask)
) WITHOUT ROWID;
