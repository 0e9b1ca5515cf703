-- Events of kind 6, mode: how the settings of a room changed. The text has the changes, ' = ', and
-- all settings as they then are, so the latest one is what holds.
CREATE INDEX mode_of_room ON event (room, sequence) WHERE kind = 6;

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
  END,
  event.text
FROM event JOIN room ON room.id = event.room;
