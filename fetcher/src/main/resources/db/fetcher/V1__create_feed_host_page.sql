-- One row a host: who may speak to it, and when. All times are the database's, which every replica shares.
CREATE TABLE fetcher.host (
    name            text PRIMARY KEY,          -- host, or host:port where the port is not the scheme's own
    wake_at         timestamptz NOT NULL DEFAULT 'infinity',  -- when the earliest of its feeds and pages is due
    next_request_at timestamptz NOT NULL DEFAULT '-infinity', -- not asked for anything before
    lease_owner     text,                      -- the replica that speaks to it now
    lease_until     timestamptz NOT NULL DEFAULT '-infinity', -- when others may take it from a replica that died
    trouble         text                       -- the kind of its failure while it lasts
);
CREATE INDEX host_wake_at ON fetcher.host (wake_at) WHERE wake_at < 'infinity';
CREATE INDEX host_lease_until ON fetcher.host (lease_until) WHERE lease_owner IS NOT NULL;

-- What robots.txt of an origin (scheme, host and port) said when it was last asked.
CREATE TABLE fetcher.robots (
    origin     text PRIMARY KEY,
    verdict    text NOT NULL,                  -- rules, allow-all, disallow-all
    body       bytea NOT NULL,
    fetched_at timestamptz NOT NULL,
    expires_at timestamptz NOT NULL
);

CREATE TABLE fetcher.feed (
    id            text PRIMARY KEY,            -- hash of the URL
    url           text NOT NULL,
    name          text,
    origin        text NOT NULL,               -- who listed it: file, rest
    language      text,
    country       text,
    interval_s    integer,                     -- null: the configured one
    active        boolean NOT NULL DEFAULT true,
    request_url   text NOT NULL,               -- the URL itself, or where it redirected to while a poll is under way
    host          text NOT NULL REFERENCES fetcher.host (name),
    hops          integer NOT NULL DEFAULT 0,
    title         text,
    etag          text,
    last_modified text,
    body_hash     text,
    due_at        timestamptz,                 -- null: not to be polled
    failures      integer NOT NULL DEFAULT 0,  -- in a row
    reason        text,                        -- of the last failure, while it lasts
    detail        text,
    polled_at     timestamptz,
    succeeded_at  timestamptz,
    changed_at    timestamptz
);
CREATE INDEX feed_due ON fetcher.feed (host, due_at) WHERE due_at IS NOT NULL;

CREATE TABLE fetcher.page (
    id            text PRIMARY KEY,            -- the article id of the URL
    url           text NOT NULL,
    host          text NOT NULL REFERENCES fetcher.host (name),
    feed_id       text NOT NULL,
    entry         jsonb NOT NULL,              -- the feed entry that announced it
    fingerprint   text NOT NULL,               -- of what the entry says, to notice when it says something else
    redirects     text[] NOT NULL DEFAULT '{}', -- the URLs that led here
    state         text NOT NULL DEFAULT 'due', -- due, done, redirected, dropped
    due_at        timestamptz,                 -- null: not to be downloaded
    attempts      integer NOT NULL DEFAULT 0,
    reason        text,
    status        integer,
    revision      integer NOT NULL DEFAULT 0,  -- of the last download that the broker has acknowledged
    body_hash     text,
    etag          text,
    last_modified text,
    first_seen_at timestamptz NOT NULL DEFAULT now(),
    fetched_at    timestamptz
);
CREATE INDEX page_due ON fetcher.page (host, due_at) WHERE due_at IS NOT NULL;
CREATE INDEX page_feed ON fetcher.page (feed_id);
