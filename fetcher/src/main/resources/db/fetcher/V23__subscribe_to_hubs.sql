-- WebSub: hubs that are asked to say when a feed has changed.
CREATE TABLE fetcher.websub (
    feed_id     text PRIMARY KEY REFERENCES fetcher.feed (id) ON DELETE CASCADE,
    hub         text NOT NULL,
    topic       text NOT NULL,                  -- the feed's address as the hub knows it
    secret      text NOT NULL,                  -- signs what the hub sends; never leaves but to the hub
    state       text NOT NULL DEFAULT 'wanted', -- wanted, asked, active, denied
    due_at      timestamptz NOT NULL DEFAULT now(), -- when the hub is to be asked, again or anew
    lease_until timestamptz,
    failures    integer NOT NULL DEFAULT 0,
    notified_at timestamptz
);
CREATE INDEX websub_due ON fetcher.websub (due_at);
