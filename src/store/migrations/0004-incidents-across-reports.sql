-- What is kept of an incident of a reading to find it in other reports: words, names, places and numbers, counted, and keys that it is looked for by.
CREATE TABLE hearsay.incident_profile (
  reading_id text NOT NULL REFERENCES hearsay.reading,
  position integer NOT NULL,
  incident_id text NOT NULL,
  profile jsonb NOT NULL,
  keys text[] NOT NULL,
  by text NOT NULL,
  recorded_at timestamptz NOT NULL,
  PRIMARY KEY (reading_id, position)
);
CREATE INDEX incident_profile_incident ON hearsay.incident_profile (incident_id);
CREATE INDEX incident_profile_keys ON hearsay.incident_profile USING gin (keys);

-- Whether two incidents of different reports are one, as somebody holds it. A later row of the same two adds to an earlier one and takes nothing away.
CREATE TABLE hearsay.incident_link (
  ordinal bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  a text NOT NULL,
  b text NOT NULL CHECK (a < b),
  answer text NOT NULL CHECK (answer IN ('same', 'different', 'undecided')),
  -- Null where a person says it.
  probability double precision CHECK (probability BETWEEN 0 AND 1),
  reason text NOT NULL,
  by text NOT NULL,
  recorded_at timestamptz NOT NULL
);
CREATE INDEX incident_link_b ON hearsay.incident_link (b);
-- A machine says the same of the same two once.
CREATE UNIQUE INDEX incident_link_machine ON hearsay.incident_link (a, b, by) WHERE probability IS NOT NULL;

CREATE TRIGGER refuse_change BEFORE UPDATE OR DELETE ON hearsay.incident_profile FOR EACH ROW EXECUTE FUNCTION hearsay.refuse_change();
CREATE TRIGGER refuse_truncate BEFORE TRUNCATE ON hearsay.incident_profile FOR EACH STATEMENT EXECUTE FUNCTION hearsay.refuse_change();
CREATE TRIGGER refuse_change BEFORE UPDATE OR DELETE ON hearsay.incident_link FOR EACH ROW EXECUTE FUNCTION hearsay.refuse_change();
CREATE TRIGGER refuse_truncate BEFORE TRUNCATE ON hearsay.incident_link FOR EACH STATEMENT EXECUTE FUNCTION hearsay.refuse_change();
