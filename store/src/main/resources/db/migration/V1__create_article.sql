-- An article as its newest revision tells it. Its text is in revision; what lists and filters need is here, so that a
-- row stays narrow.
CREATE TABLE article (
    id                  text COLLATE "C" PRIMARY KEY CHECK (length(id) BETWEEN 1 AND 64),
    revision            integer     NOT NULL,
    classification_id   bigint      NOT NULL,
    url                 text        NOT NULL,
    canonical_url       text        NOT NULL,
    site                text        NOT NULL,
    site_name           text,
    feed_url            text        NOT NULL,
    title               text        NOT NULL,
    lead                text,
    authors             text[]      NOT NULL,
    language            text,
    published_at        timestamptz,
    published_precision text,
    modified_at         timestamptz,
    fetched_at          timestamptz NOT NULL,
    first_fetched_at    timestamptz NOT NULL,
    -- Where the article stands in lists: when it was published, never later than it was first fetched.
    listed_at           timestamptz NOT NULL,
    image_url           text,
    topic_ids           text[]      NOT NULL,
    entity_ids          text[]      NOT NULL,
    countries           text[]      NOT NULL,
    flags               text[]      NOT NULL,
    search              tsvector    NOT NULL,
    stored_at           timestamptz NOT NULL DEFAULT now(),
    updated_at          timestamptz NOT NULL DEFAULT now()
);

CREATE INDEX article_listed ON article (listed_at DESC, id DESC);
CREATE INDEX article_site_listed ON article (site, listed_at DESC, id DESC);
CREATE INDEX article_language_listed ON article (language, listed_at DESC, id DESC);
CREATE INDEX article_search ON article USING gin (search);
CREATE INDEX article_entity_ids ON article USING gin (entity_ids);

-- Every wording an article had.
CREATE TABLE revision (
    article_id   text COLLATE "C" NOT NULL,
    revision     integer     NOT NULL,
    title        text        NOT NULL,
    lead         text,
    text         text        NOT NULL,
    links        jsonb       NOT NULL,
    content_hash text        NOT NULL,
    fetched_at   timestamptz NOT NULL,
    modified_at  timestamptz,
    parser       text        NOT NULL,
    stored_at    timestamptz NOT NULL DEFAULT now(),
    PRIMARY KEY (article_id, revision)
);

-- Every verdict that was received, never changed: the event id is what makes a repeat recognisable.
CREATE TABLE classification (
    id          bigint      PRIMARY KEY,
    event_id    text COLLATE "C" NOT NULL UNIQUE,
    article_id  text COLLATE "C" NOT NULL,
    revision    integer     NOT NULL,
    classifier  text        NOT NULL,
    received_at timestamptz NOT NULL DEFAULT now()
);
CREATE SEQUENCE classification_id;
CREATE INDEX classification_article ON classification (article_id);

CREATE TABLE article_topic (
    classification_id bigint           NOT NULL,
    topic_id          text             NOT NULL,
    article_id        text COLLATE "C" NOT NULL,
    score             double precision NOT NULL,
    topic_version     text             NOT NULL,
    rule_ids          text[]           NOT NULL,
    -- Belongs to the verdict that the article shows now.
    is_current        boolean          NOT NULL,
    listed_at         timestamptz      NOT NULL,
    PRIMARY KEY (classification_id, topic_id)
);
CREATE INDEX article_topic_listed ON article_topic (topic_id, listed_at DESC, article_id DESC) WHERE is_current;
CREATE INDEX article_topic_article ON article_topic (article_id) WHERE is_current;

CREATE TABLE evidence (
    classification_id bigint  NOT NULL,
    topic_id          text    NOT NULL,
    position          integer NOT NULL,
    field             text    NOT NULL,
    start_at          integer NOT NULL,
    end_at            integer NOT NULL,
    quote             text    NOT NULL,
    rule_id           text    NOT NULL,
    role              text    NOT NULL,
    PRIMARY KEY (classification_id, topic_id, position)
);

CREATE TABLE entity (
    classification_id bigint  NOT NULL,
    position          integer NOT NULL,
    entity_id         text    NOT NULL,
    type              text    NOT NULL,
    name              text    NOT NULL,
    country           text,
    -- field, start and end of each mention
    spans             jsonb   NOT NULL,
    PRIMARY KEY (classification_id, position)
);
