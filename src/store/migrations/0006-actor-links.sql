-- All affiliations that the register knows of an actor, each as it stands to the day of the report; null where the register dates none.
ALTER TABLE hearsay.actor ADD COLUMN affiliations jsonb;

-- Whether two actors of different reports are one, as a person holds it. A later row of the same two adds to an earlier one and takes nothing away.
CREATE TABLE hearsay.actor_link (
  ordinal bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  a text NOT NULL,
  b text NOT NULL CHECK (a < b),
  answer text NOT NULL CHECK (answer IN ('same', 'different', 'undecided')),
  reason text NOT NULL,
  by text NOT NULL,
  recorded_at timestamptz NOT NULL
);

-- That somebody takes back what a person held of two actors: from then on it counts for nothing, and stays to be seen.
CREATE TABLE hearsay.actor_link_taken_back (
  link bigint PRIMARY KEY REFERENCES hearsay.actor_link (ordinal),
  reason text NOT NULL,
  by text NOT NULL,
  recorded_at timestamptz NOT NULL
);

-- Entries of the register of actors that were imported into the desk; of one key the newest counts.
CREATE TABLE hearsay.register_row (
  ordinal bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  key text NOT NULL,
  entry jsonb NOT NULL,
  by text NOT NULL,
  recorded_at timestamptz NOT NULL
);
CREATE INDEX register_row_key ON hearsay.register_row (key, ordinal);

DO $$
DECLARE
  record_table text;
BEGIN
  FOREACH record_table IN ARRAY ARRAY['actor_link', 'actor_link_taken_back', 'register_row'] LOOP
    EXECUTE format(
      'CREATE TRIGGER refuse_change BEFORE UPDATE OR DELETE ON hearsay.%I FOR EACH ROW EXECUTE FUNCTION hearsay.refuse_change()', record_table);
    EXECUTE format(
      'CREATE TRIGGER refuse_truncate BEFORE TRUNCATE ON hearsay.%I FOR EACH STATEMENT EXECUTE FUNCTION hearsay.refuse_change()', record_table);
  END LOOP;
END
$$;
