-- Rooms in which something was kept.
CREATE TABLE room (
  id     INTEGER PRIMARY KEY,
  name   TEXT NOT NULL,         -- as first written
  folded TEXT NOT NULL UNIQUE   -- the form by which two names are the same
);

-- What was said and decided. The id grows from event to event, over all rooms, so new rows go to
-- the end of the file.
CREATE TABLE event (
  id       INTEGER PRIMARY KEY, -- 41 bits of milliseconds since 1970, then 22 bits
  room     INTEGER NOT NULL REFERENCES room (id),
  sequence INTEGER NOT NULL,    -- the place in the room's order, from 1, without gaps
  version  INTEGER NOT NULL,    -- of the meaning of the columns of this row; 1
  kind     INTEGER NOT NULL,    -- 1 message, 2 action, 3 notice, 4 ctcp, 5 topic
  time     INTEGER NOT NULL,    -- milliseconds since 1970
  author   TEXT NOT NULL,       -- nick, user name and host as they were then
  user     TEXT NOT NULL,
  host     TEXT NOT NULL,
  text     TEXT NOT NULL        -- what was said, or the topic; a cleared topic is empty
);

CREATE UNIQUE INDEX event_of_room ON event (room, sequence);
CREATE INDEX topic_of_room ON event (room, sequence) WHERE kind = 5;

-- For people and their tools. This view stays as it is, whatever becomes of the tables.
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
  END,
  event.text
FROM event JOIN room ON room.id = event.room;

PRAGMA application_id = 1348563564; -- 'Parl'
