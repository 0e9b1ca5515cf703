-- Events of kind 10, rename: the room has another name, which is then that of its row in `room`. The
-- text has the former name, the new one, and the reason if there is one.
CREATE INDEX rename_of_room ON event (id) WHERE kind = 10;

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
  END,
  event.text
FROM event JOIN room ON room.id = event.room;
