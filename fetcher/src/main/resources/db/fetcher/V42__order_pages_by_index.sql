-- The next page of a host without a look at all that are due: new ones first, then by how long they have been due.
CREATE INDEX page_next ON fetcher.page (host, least(revision, 1), due_at) WHERE due_at IS NOT NULL;
DROP INDEX fetcher.page_due;
