-- A reading that was asked for once more after another one of the same text: from then on it stands for the text again.
CREATE TABLE hearsay.reading_again (
  reading_id text NOT NULL REFERENCES hearsay.reading,
  by text NOT NULL,
  recorded_at timestamptz NOT NULL
);
CREATE INDEX reading_again_reading ON hearsay.reading_again (reading_id);
CREATE TRIGGER refuse_change BEFORE UPDATE OR DELETE ON hearsay.reading_again FOR EACH ROW EXECUTE FUNCTION hearsay.refuse_change();
CREATE TRIGGER refuse_truncate BEFORE TRUNCATE ON hearsay.reading_again FOR EACH STATEMENT EXECUTE FUNCTION hearsay.refuse_change();

-- Readings with the time at which each was last asked for. The newest of a text is the one with the latest.
CREATE VIEW hearsay.reading_in_time AS
  SELECT reading.*, greatest(
    reading.recorded_at,
    (SELECT max(again.recorded_at) FROM hearsay.reading_again again WHERE again.reading_id = reading.id)
  ) AS asked_at
  FROM hearsay.reading;
