-- A question that somebody keeps asking, and where its new answers go.
CREATE TABLE saved_query (
    id          text COLLATE "C" PRIMARY KEY,
    name        text        NOT NULL CHECK (length(name) BETWEEN 1 AND 200),
    -- As in a list's address: topic=platform-blocking&q=messenger
    query       text        NOT NULL CHECK (length(query) <= 4000),
    channel     text        NOT NULL CHECK (channel IN ('webhook', 'email')),
    target      text        NOT NULL CHECK (length(target) <= 2000),
    -- Signs webhooks; shown to nobody after it was made.
    secret      bytea,
    active      boolean     NOT NULL DEFAULT true,
    -- Why it was stopped, if not by its owner.
    stopped     text,
    created_at  timestamptz NOT NULL DEFAULT now(),
    -- Verdicts up to this one were there before it.
    since       bigint      NOT NULL,
    -- Verdicts up to this one were looked at, and when that last moved.
    position    bigint      NOT NULL,
    moved_at    timestamptz NOT NULL DEFAULT now(),
    next_look   timestamptz NOT NULL DEFAULT now()
);

-- One message an article and saved query, whatever happens: the key is what makes it so.
CREATE TABLE delivery (
    saved_query_id text COLLATE "C" NOT NULL REFERENCES saved_query (id) ON DELETE CASCADE,
    article_id     text COLLATE "C" NOT NULL,
    state          text        NOT NULL DEFAULT 'waiting'
        CHECK (state IN ('waiting', 'delivered', 'failed', 'dropped')),
    attempts       integer     NOT NULL DEFAULT 0,
    next_attempt   timestamptz NOT NULL DEFAULT now(),
    status         integer,
    detail         text,
    created_at     timestamptz NOT NULL DEFAULT now(),
    ended_at       timestamptz,
    PRIMARY KEY (saved_query_id, article_id)
);
CREATE INDEX delivery_waiting ON delivery (next_attempt) WHERE state = 'waiting';
CREATE INDEX delivery_log ON delivery (saved_query_id, created_at DESC);
