ALTER TABLE fetcher.feed
    ADD COLUMN kind          text NOT NULL DEFAULT 'feed',  -- page: its address is a page whose links are the entries
    ADD COLUMN site_url      text,                          -- the page that the feed says it belongs to
    ADD COLUMN by_page       boolean NOT NULL DEFAULT false, -- its address is a page; the feed was found from there
    ADD COLUMN failing_since timestamptz,
    ADD COLUMN disabled_at   timestamptz,                   -- its patience is over: asked for rarely
    ADD COLUMN errand        text,                          -- what the poll under way is about: home, candidate, sitemap
    ADD COLUMN queue         text[] NOT NULL DEFAULT '{}';  -- addresses that are still to be asked for in this poll

-- What happened to a feed: one row for each stretch of the same, the last hundred.
CREATE TABLE fetcher.feed_history (
    id       bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    feed_id  text NOT NULL REFERENCES fetcher.feed (id) ON DELETE CASCADE,
    outcome  text NOT NULL,                                 -- read, failed, disabled, moved, merged, found, gone
    reason   text,
    detail   text,
    first_at timestamptz NOT NULL DEFAULT now(),
    last_at  timestamptz NOT NULL DEFAULT now(),
    times    integer NOT NULL DEFAULT 1,
    pages    integer NOT NULL DEFAULT 0                     -- that it announced meanwhile
);
CREATE INDEX feed_history_feed ON fetcher.feed_history (feed_id, id DESC);
