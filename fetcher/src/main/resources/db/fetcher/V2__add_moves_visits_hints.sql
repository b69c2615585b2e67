-- Permanent redirects of a feed: followed at once, believed only when they last.
ALTER TABLE fetcher.feed
    ADD COLUMN permanent   boolean NOT NULL DEFAULT true, -- whether every redirect of the poll under way is permanent
    ADD COLUMN moved_to    text,                          -- where polls have ended that were redirected for good
    ADD COLUMN moved_times integer NOT NULL DEFAULT 0,    -- how often in a row
    ADD COLUMN moved_since timestamptz,
    ADD COLUMN moved_url   text,                          -- the believed address: polls begin here, not at url
    ADD COLUMN paused      boolean NOT NULL DEFAULT false,
    ADD COLUMN wait_s      integer;                       -- what the feed itself wants between two polls

-- Looks at a page that was handed on, to see it corrected or removed.
ALTER TABLE fetcher.page ADD COLUMN visits integer NOT NULL DEFAULT 0;
