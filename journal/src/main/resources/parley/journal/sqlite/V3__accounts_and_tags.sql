-- The account that the author was logged in to, NULL for none.
ALTER TABLE event ADD COLUMN account TEXT;

-- What programs say along with a message: a line `key` or `key value` for each tag, in which `\`, and
-- the line end as `\n`, are escaped. NULL for none. Events of kind 7, tags, have nothing else to say.
ALTER TABLE event ADD COLUMN tags TEXT;

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
  END,
  event.text
FROM event JOIN room ON room.id = event.room;
