-- Why the last look at a saved query failed, and how many failed in a row.
ALTER TABLE saved_query ADD COLUMN trouble text, ADD COLUMN troubles integer NOT NULL DEFAULT 0;

-- One message at a time goes to a target, however many queries name it. No address is kept here.
ALTER TABLE saved_query
    ADD COLUMN target_id bigint NOT NULL GENERATED ALWAYS AS (hashtextextended(channel || ' ' || target, 0)) STORED;
CREATE TABLE delivery_target (
    id         bigint      PRIMARY KEY,
    -- A message is on its way, or the last one was not taken: no other is sent before.
    busy_until timestamptz NOT NULL DEFAULT 'epoch',
    -- Messages in a row that were not taken.
    failures   integer     NOT NULL DEFAULT 0
);
INSERT INTO delivery_target (id) SELECT DISTINCT target_id FROM saved_query;

-- The next message of each saved query, however many wait for a target that takes none.
DROP INDEX delivery_waiting;
CREATE INDEX delivery_waiting ON delivery (saved_query_id, next_attempt) WHERE state = 'waiting';
