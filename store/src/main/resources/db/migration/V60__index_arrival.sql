-- How many verdicts came in lately. Rows are only ever added at the end, so a block range index is tiny and exact enough.
CREATE INDEX classification_received ON classification USING brin (received_at) WITH (pages_per_range = 16);
