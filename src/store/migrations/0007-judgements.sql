-- What a person judges: how likely it is that an actor did it, how reliable a source is, how credible a statement. A later row adds to an earlier one and takes nothing away.
CREATE TABLE hearsay.judgement (
  ordinal bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  judgement jsonb NOT NULL CHECK (judgement ->> 'kind' IN ('likelihood', 'source', 'information')),
  reason text NOT NULL,
  -- No machine judges.
  by text NOT NULL CHECK (by LIKE 'person:%'),
  recorded_at timestamptz NOT NULL
);

-- That somebody takes a judgement back: from then on it counts for nothing, and stays to be seen.
CREATE TABLE hearsay.judgement_taken_back (
  judgement bigint PRIMARY KEY REFERENCES hearsay.judgement (ordinal),
  reason text NOT NULL,
  by text NOT NULL,
  recorded_at timestamptz NOT NULL
);

DO $$
DECLARE
  record_table text;
BEGIN
  FOREACH record_table IN ARRAY ARRAY['judgement', 'judgement_taken_back'] LOOP
    EXECUTE format(
      'CREATE TRIGGER refuse_change BEFORE UPDATE OR DELETE ON hearsay.%I FOR EACH ROW EXECUTE FUNCTION hearsay.refuse_change()', record_table);
    EXECUTE format(
      'CREATE TRIGGER refuse_truncate BEFORE TRUNCATE ON hearsay.%I FOR EACH STATEMENT EXECUTE FUNCTION hearsay.refuse_change()', record_table);
  END LOOP;
END
$$;
