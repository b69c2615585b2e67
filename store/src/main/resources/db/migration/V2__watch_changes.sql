-- What came in after a given verdict: live updates ask this every few seconds.
CREATE INDEX article_classification ON article (classification_id);

-- Articles that must not come back, whatever is replayed. No title, no address: only the id, which says nothing.
CREATE TABLE tombstone (
    article_id text COLLATE "C" PRIMARY KEY,
    reason     text        NOT NULL,
    erased_at  timestamptz NOT NULL DEFAULT now()
);
