-- How likely it is that the words say so, as the trained reader judges (0 to 1); null where the rules read alone.
ALTER TABLE hearsay.statement ADD COLUMN probability double precision CHECK (probability BETWEEN 0 AND 1);
