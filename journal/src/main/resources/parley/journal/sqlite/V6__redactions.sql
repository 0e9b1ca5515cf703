-- Events of kind 8, redaction: a message was taken back. The text is the reason, `about` the id of
-- the message, which is then of kind 9 and has neither text nor tags any more.
ALTER TABLE event ADD COLUMN about INTEGER;

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
  END,
  event.text
FROM event JOIN room ON room.id = event.room;
