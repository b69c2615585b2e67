-- The sitemaps that an index names, the newest few hundred.
CREATE TABLE fetcher.sitemap (
    feed_id  text NOT NULL REFERENCES fetcher.feed (id) ON DELETE CASCADE,
    url      text NOT NULL,
    lastmod  timestamptz,                      -- as the index says; a date alone counts as the end of that day
    asked_at timestamptz,
    PRIMARY KEY (feed_id, url)
);
ALTER TABLE fetcher.feed ADD COLUMN is_index boolean NOT NULL DEFAULT false; -- its address is an index of sitemaps
