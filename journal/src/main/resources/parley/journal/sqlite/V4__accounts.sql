-- Accounts. What is secret in them is not readable: a hash, and what SCRAM needs to check a proof.
CREATE TABLE account (
  id       INTEGER PRIMARY KEY,
  name     TEXT NOT NULL,        -- as first written; the nick of that name belongs to it
  folded   TEXT NOT NULL UNIQUE, -- the form by which two names are the same
  password TEXT NOT NULL,        -- Argon2id: $argon2id$v=19$m=…,t=…,p=…$salt$hash
  scram    TEXT NOT NULL,        -- SCRAM-SHA-256$iterations:salt$StoredKey:ServerKey (RFC 5803)
  opened   INTEGER NOT NULL,     -- milliseconds since 1970
  verified INTEGER NOT NULL      -- 1, or 0 while something is still to be shown
);

-- Certificates that log in to an account, by SHA-256 fingerprint in hex.
CREATE TABLE certificate (
  fingerprint TEXT PRIMARY KEY,
  account     INTEGER NOT NULL REFERENCES account (id)
) WITHOUT ROWID;

CREATE INDEX certificate_of_account ON certificate (account);
