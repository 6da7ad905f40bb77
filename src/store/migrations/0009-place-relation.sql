-- How a place that the gazetteer lacks lies to one that it holds, and by how much its point may be off; null where the place itself is known, or nothing of it.
ALTER TABLE hearsay.incident ADD COLUMN place_relation jsonb;
ALTER TABLE hearsay.incident ADD CHECK (place_relation IS NULL OR place_written IS NOT NULL);
