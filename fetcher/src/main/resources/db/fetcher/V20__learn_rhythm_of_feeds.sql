ALTER TABLE fetcher.feed
    ADD COLUMN rhythm         text,                          -- how often it publishes, by hour of the day
    ADD COLUMN quiet          text,                          -- when it wants to be left alone: hours;days
    ADD COLUMN validators_lie boolean NOT NULL DEFAULT false, -- its ETag or date stayed the same while it changed
    ADD COLUMN verified_at    timestamptz;                   -- when it was last read whole
