-- That somebody takes back what a person held of two incidents: from then on it counts for nothing, and stays to be seen.
CREATE TABLE hearsay.incident_link_taken_back (
  link bigint PRIMARY KEY REFERENCES hearsay.incident_link (ordinal),
  reason text NOT NULL,
  by text NOT NULL,
  recorded_at timestamptz NOT NULL
);
CREATE TRIGGER refuse_change BEFORE UPDATE OR DELETE ON hearsay.incident_link_taken_back FOR EACH ROW EXECUTE FUNCTION hearsay.refuse_change();
CREATE TRIGGER refuse_truncate BEFORE TRUNCATE ON hearsay.incident_link_taken_back FOR EACH STATEMENT EXECUTE FUNCTION hearsay.refuse_change();
