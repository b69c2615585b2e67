-- Since when a feed has had nothing new for far longer than its own rhythm; null while it speaks.
ALTER TABLE fetcher.feed ADD COLUMN silent_since timestamptz;
CREATE INDEX page_feed_seen ON fetcher.page (feed_id, first_seen_at);
DROP INDEX fetcher.page_feed;
