-- A newer parser may read another text out of the same revision of a page. What an older one read is kept, because
-- verdicts of that time count characters in it.
CREATE TABLE earlier_wording (
    article_id   text COLLATE "C" NOT NULL,
    revision     integer     NOT NULL,
    parser       text        NOT NULL,
    content_hash text        NOT NULL,
    title        text        NOT NULL,
    lead         text,
    text         text        NOT NULL,
    links        jsonb       NOT NULL,
    fetched_at   timestamptz NOT NULL,
    modified_at  timestamptz,
    stored_at    timestamptz NOT NULL,
    replaced_at  timestamptz NOT NULL DEFAULT now(),
    PRIMARY KEY (article_id, revision, parser, content_hash)
);

CREATE FUNCTION keep_earlier_wording() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    INSERT INTO earlier_wording (article_id, revision, parser, content_hash, title, lead, text, links, fetched_at,
        modified_at, stored_at)
    VALUES (old.article_id, old.revision, old.parser, old.content_hash, old.title, old.lead, old.text, old.links,
        old.fetched_at, old.modified_at, old.stored_at)
    ON CONFLICT DO NOTHING;
    RETURN new;
END $$;

CREATE TRIGGER keep_earlier_wording BEFORE UPDATE ON revision FOR EACH ROW
    WHEN (old.content_hash <> new.content_hash OR old.parser <> new.parser)
    EXECUTE FUNCTION keep_earlier_wording();

-- Whoever knows only where a page was fetched finds its article by it. A hash takes addresses of any length.
CREATE INDEX article_url ON article USING hash (url);
