-- Events that are to be written to Kafka, stored in the transaction that makes them true.
CREATE TABLE fetcher.outbox (
    position bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    topic    text NOT NULL,
    key      text NOT NULL,
    headers  text[] NOT NULL,                  -- name, value, name, value, …
    value    bytea NOT NULL,
    batch    bigint,                           -- the Kafka transaction that carries it; null: none yet
    added_at timestamptz NOT NULL DEFAULT now()
);
-- The broker compresses it anyway.
ALTER TABLE fetcher.outbox ALTER COLUMN value SET STORAGE EXTERNAL;
CREATE INDEX outbox_batch ON fetcher.outbox (batch) WHERE batch IS NOT NULL;
CREATE INDEX outbox_waiting ON fetcher.outbox (position) WHERE batch IS NULL;
CREATE SEQUENCE fetcher.outbox_batch_number;

-- Which outbox this is: Kafka remembers its last batch under this name, so another database is another outbox.
CREATE TABLE fetcher.outbox_identity (id uuid NOT NULL DEFAULT gen_random_uuid());
INSERT INTO fetcher.outbox_identity DEFAULT VALUES;
