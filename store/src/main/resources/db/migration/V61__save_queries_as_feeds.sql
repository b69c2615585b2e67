-- A saved query may be one that tells nobody: somebody wants to find it again, and follows it as a feed.
ALTER TABLE saved_query DROP CONSTRAINT saved_query_channel_check;
ALTER TABLE saved_query ADD CONSTRAINT saved_query_channel_check CHECK (channel IN ('webhook', 'email', 'feed'));
