-- What the crawler met at a source that is itself evidence, each once.
CREATE TABLE source_observation (
    event_id    text COLLATE "C" PRIMARY KEY,
    host        text        NOT NULL CHECK (length(host) <= 300),
    kind        text        NOT NULL,
    url         text        NOT NULL,
    article_id  text,
    feed_url    text,
    observed_at timestamptz NOT NULL,
    http_status integer,
    detail      text,
    received_at timestamptz NOT NULL DEFAULT now()
);
CREATE INDEX source_observation_host ON source_observation (host, observed_at DESC);
