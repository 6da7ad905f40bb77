-- Event data of others beside the desk's own reports. Of each imported file the desk keeps every row with every column (dataset_row), and what the row
-- tells in the desk's words (coded_incident). The rows are records and never change. coded_incident is worked out from them and from the code tables of
-- data/datasets: of each row's key it holds every state that a version of the dataset gave it, with the import that brought it and the one that replaced it.

CREATE TABLE hearsay.dataset (
  id integer GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  key text NOT NULL UNIQUE,
  title text NOT NULL,
  citation text,
  by text NOT NULL,
  recorded_at timestamptz NOT NULL
);

-- One file that was read in, or is being read in.
CREATE TABLE hearsay.dataset_import (
  id integer GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  dataset_id integer NOT NULL REFERENCES hearsay.dataset,
  -- As the dataset's makers call it ('25.1'); empty where nobody told.
  version text NOT NULL,
  -- Sorts as the versions follow each other; empty sorts first.
  version_rank text COLLATE "C" NOT NULL,
  file text NOT NULL,
  sha256 text NOT NULL CHECK (sha256 ~ '^[0-9a-f]{64}$'),
  size bigint NOT NULL CHECK (size >= 0),
  columns jsonb NOT NULL,
  -- What the file is declared to hold all of: {"countries", "since", "until"}, each absent for any; null where it is not declared complete.
  complete jsonb,
  by text NOT NULL,
  recorded_at timestamptz NOT NULL
);

-- How far an import has come, a row for each part of the file that was written whole. Numbers are those of that part.
CREATE TABLE hearsay.import_part (
  import_id integer NOT NULL REFERENCES hearsay.dataset_import,
  -- Rows of the file that are done with this part.
  rows_done bigint NOT NULL,
  added integer NOT NULL,
  changed integer NOT NULL,
  same integer NOT NULL,
  -- Rows that no incident came of.
  unfit integer NOT NULL,
  gone integer NOT NULL DEFAULT 0,
  finished boolean NOT NULL DEFAULT false,
  recorded_at timestamptz NOT NULL,
  PRIMARY KEY (import_id, rows_done, finished)
);

-- A row as the file has it: its cells in the order of the import's columns, packed as src/store/datasets/packed-cells.ts says. Rows that are as the desk has them already are not kept again.
CREATE TABLE hearsay.dataset_row (
  -- Of dataset_import; not checked row by row, which would cost as much as writing them.
  import_id integer NOT NULL,
  -- Its number in the file, the first row below the names of columns being 1.
  number integer NOT NULL,
  cells text NOT NULL,
  PRIMARY KEY (import_id, number)
);

-- What was wrong with a row: with `kept` false no incident came of it.
CREATE TABLE hearsay.import_problem (
  ordinal bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  import_id integer NOT NULL REFERENCES hearsay.dataset_import,
  number integer NOT NULL,
  code text NOT NULL,
  message text NOT NULL,
  kept boolean NOT NULL
);
CREATE INDEX import_problem_import ON hearsay.import_problem (import_id, ordinal);

-- Names of sides as datasets write them.
CREATE TABLE hearsay.dataset_actor (
  id integer GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  dataset_id integer NOT NULL REFERENCES hearsay.dataset,
  name text NOT NULL,
  UNIQUE (dataset_id, name)
);

-- First-order divisions as datasets write them.
CREATE TABLE hearsay.dataset_region (
  id integer GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  -- ISO 3166-1 alpha-2; empty where the row tells none.
  country text NOT NULL,
  name text NOT NULL,
  UNIQUE (country, name)
);

-- A state of one row of a dataset, in the desk's words. Null is what the dataset does not tell.
CREATE TABLE hearsay.coded_incident (
  id bigint GENERATED ALWAYS AS IDENTITY,
  dataset_id integer NOT NULL,
  key text COLLATE "C" NOT NULL,
  version_rank text COLLATE "C" NOT NULL,
  -- Where the row stands as the file has it.
  row_import integer NOT NULL,
  row_number integer NOT NULL,
  -- Of the cells, to know an unchanged row again.
  digest text COLLATE "C" NOT NULL,
  -- Bits of the fields that this file, or an older version below it, tells.
  tells integer NOT NULL,
  -- Not replaced by another import of the same version.
  live boolean NOT NULL,
  -- Live, and of the newest version that has the row.
  newest boolean NOT NULL,
  -- A complete file no longer has it.
  gone boolean NOT NULL,
  import_from integer NOT NULL,
  import_until integer,
  -- First and last day on which it may have been; equal where the day is known.
  starts date,
  ends date,
  type text COLLATE "C",
  status text COLLATE "C",
  -- The dataset's own code or word for its kind.
  category text COLLATE "C",
  target text COLLATE "C",
  country text COLLATE "C",
  region_id integer,
  place text,
  lat double precision,
  lon double precision,
  precision text COLLATE "C",
  -- All sides; those held responsible; those of whom the dataset is not sure.
  actors integer[],
  accused integer[],
  unsure integer[],
  claimed boolean,
  killed_low integer,
  killed_best integer,
  killed_high integer
);
CREATE INDEX coded_incident_key ON hearsay.coded_incident (dataset_id, key);
-- Holds what a count of a country asks for, so that it need not read the rows.
CREATE INDEX coded_incident_country ON hearsay.coded_incident (country, starts)
  INCLUDE (dataset_id, region_id, gone, type, status, tells, ends, lat, killed_low, killed_best, killed_high) WHERE newest;
CREATE INDEX coded_incident_actors ON hearsay.coded_incident USING gin (actors) WHERE newest;
CREATE INDEX coded_incident_undated ON hearsay.coded_incident (dataset_id) WHERE newest AND (starts IS NULL OR actors IS NULL);
CREATE INDEX coded_incident_unplaced ON hearsay.coded_incident (dataset_id) WHERE newest AND lat IS NULL;
-- Cells of two degrees. The planner knows how many rows a cell has, and so when to join this index with that of the sides; of a box in a gist index it takes all for small.
CREATE INDEX coded_incident_cell ON hearsay.coded_incident (((floor(lat / 2) * 180 + floor(lon / 2))::integer)) WHERE newest;

-- Rows of an import that were as the desk has them already; emptied when the import is done.
CREATE TABLE hearsay.import_seen (
  import_id integer NOT NULL,
  incident bigint NOT NULL,
  PRIMARY KEY (import_id, incident)
);

-- Attacks of the newest states by the month of their first day and by side: those that are accomplished, and with them those whose status nobody tells. Written in the
-- transaction that writes the states (src/store/datasets/month-tally.ts).
CREATE TABLE hearsay.coded_month_actor (
  dataset_id integer NOT NULL,
  month date NOT NULL,
  actor integer NOT NULL,
  accomplished integer NOT NULL,
  possible integer NOT NULL,
  PRIMARY KEY (dataset_id, month, actor)
);

-- A count that somebody kept: what was counted, what came of it, and with which imports; perhaps to check a number that a statement of a report quotes.
CREATE TABLE hearsay.count_run (
  ordinal bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  -- Of the definition, by which a later run of the same one is known again.
  count_id text NOT NULL,
  definition jsonb NOT NULL,
  statement_id text,
  counted integer NOT NULL,
  low integer NOT NULL,
  high integer NOT NULL,
  last_import integer NOT NULL,
  reason text NOT NULL,
  by text NOT NULL,
  recorded_at timestamptz NOT NULL
);
CREATE INDEX count_run_count ON hearsay.count_run (count_id, ordinal);

DO $$
DECLARE
  record_table text;
BEGIN
  FOREACH record_table IN ARRAY ARRAY['dataset', 'dataset_import', 'import_part', 'dataset_row', 'import_problem', 'count_run'] LOOP
    EXECUTE format(
      'CREATE TRIGGER refuse_change BEFORE UPDATE OR DELETE ON hearsay.%I FOR EACH ROW EXECUTE FUNCTION hearsay.refuse_change()', record_table);
    EXECUTE format(
      'CREATE TRIGGER refuse_truncate BEFORE TRUNCATE ON hearsay.%I FOR EACH STATEMENT EXECUTE FUNCTION hearsay.refuse_change()', record_table);
  END LOOP;
END
$$;
