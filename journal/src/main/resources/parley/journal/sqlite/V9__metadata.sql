-- What is said of rooms. Events of kind 11, metadata, change it: the text is the key, and after a
-- blank the value, where there is one.
CREATE TABLE room_metadata (
  room  INTEGER NOT NULL REFERENCES room (id),
  key   TEXT NOT NULL,
  value TEXT NOT NULL,
  PRIMARY KEY (room, key)
) WITHOUT ROWID;

-- What people said of themselves while they were logged in to an account.
CREATE TABLE account_metadata (
  account INTEGER NOT NULL REFERENCES account (id),
  key     TEXT NOT NULL,
  value   TEXT NOT NULL,
  PRIMARY KEY (account, key)
) WITHOUT ROWID;

DROP VIEW messages;

CREATE VIEW messages (room, sequence, id, time, author, kind, text) AS
SELECT
  room.name,
  event.sequence,
  event.id,
  strftime('%Y-%m-%dT%H:%M:%fZ', event.time / 1000.0, 'unixepoch'),
  event.author,
  CASE event.kind
    WHEN 1 THEN 'message'
    WHEN 2 THEN 'action'
    WHEN 3 THEN 'notice'
    WHEN 4 THEN 'ctcp'
    WHEN 5 THEN 'topic'
    WHEN 6 THEN 'mode'
    WHEN 7 THEN 'tags'
    WHEN 8 THEN 'redaction'
    WHEN 9 THEN 'redacted'
    WHEN 10 THEN 'rename'
    WHEN 11 THEN 'metadata'
  END,
  event.text
FROM event JOIN room ON room.id = event.room;
