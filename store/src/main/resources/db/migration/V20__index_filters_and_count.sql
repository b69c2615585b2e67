-- Filters and time become words of the one index that text has, so that any mix of them is answered from it: "=t=" topic,
-- "=s=" site, "=l=" language, "=c=" country, "=e=" who or what is named, "=1=" … "=256=" the number of the day, of four
-- days and so on since 1970. No text brings such a word along: words begin with a letter or a digit.
UPDATE article SET search = search || array_to_tsvector(
    ARRAY ['=s=' || site]
    || CASE WHEN language IS NULL THEN '{}'::text[] ELSE ARRAY ['=l=' || language] END
    || ARRAY (SELECT '=t=' || v FROM unnest(topic_ids) v)
    || ARRAY (SELECT '=c=' || v FROM unnest(countries) v)
    || ARRAY (SELECT '=e=' || v FROM unnest(entity_ids) v)
    || ARRAY (SELECT '=' || days || '=' || floor(extract(epoch FROM listed_at) / (86400 * days))::bigint
              FROM unnest('{1,4,16,64,256}'::integer[]) days));
DROP INDEX article_entity_ids;

-- Who does what to whom, as the text tells it: a candidate, no checked truth.
CREATE TABLE fact (
    classification_id bigint  NOT NULL,
    position          integer NOT NULL,
    actor             text,
    action            text    NOT NULL,
    target            text,
    country           text,
    legal_basis       text,
    date              text,
    status            text    NOT NULL,
    -- role, field, start and end of the words that say it
    spans             jsonb   NOT NULL,
    PRIMARY KEY (classification_id, position)
);

-- How many articles stand on each day, in each month and altogether (grain D, M, T), by what they are: counting a million
-- rows anew for every reader takes seconds.
CREATE TABLE article_count (
    kind     text   NOT NULL,
    grain    text   NOT NULL,
    start    date   NOT NULL,
    value    text   NOT NULL,
    articles bigint NOT NULL,
    PRIMARY KEY (kind, grain, start, value)
);
-- What changed since, not yet added up: writers only append, so none waits for another.
CREATE TABLE article_count_delta (
    kind     text    NOT NULL,
    day      date    NOT NULL,
    value    text    NOT NULL,
    articles integer NOT NULL
);

CREATE FUNCTION article_kinds(site text, language text, topic_ids text[], countries text[])
RETURNS TABLE (kind text, value text) LANGUAGE sql IMMUTABLE AS $$
    SELECT 'all', ''
    UNION ALL SELECT 'site', $1
    UNION ALL SELECT 'language', coalesce($2, 'und')
    UNION ALL SELECT 'tagged', '' WHERE $3 <> '{}'
    UNION ALL SELECT 'tagged-site', $1 WHERE $3 <> '{}'
    UNION ALL SELECT 'topic', t FROM unnest($3) t
    UNION ALL SELECT 'country', c FROM unnest($4) c
$$;

CREATE FUNCTION count_articles() RETURNS trigger LANGUAGE plpgsql SET search_path FROM CURRENT AS $$
BEGIN
    IF TG_OP <> 'DELETE' THEN
        INSERT INTO article_count_delta (kind, day, value, articles)
        SELECT k.kind, (n.listed_at AT TIME ZONE 'UTC')::date, k.value, count(*)
        FROM new_article n, article_kinds(n.site, n.language, n.topic_ids, n.countries) k GROUP BY 1, 2, 3;
    END IF;
    IF TG_OP <> 'INSERT' THEN
        INSERT INTO article_count_delta (kind, day, value, articles)
        SELECT k.kind, (o.listed_at AT TIME ZONE 'UTC')::date, k.value, -count(*)
        FROM old_article o, article_kinds(o.site, o.language, o.topic_ids, o.countries) k GROUP BY 1, 2, 3;
    END IF;
    RETURN NULL;
END $$;

CREATE TRIGGER article_inserted AFTER INSERT ON article
    REFERENCING NEW TABLE AS new_article FOR EACH STATEMENT EXECUTE FUNCTION count_articles();
CREATE TRIGGER article_updated AFTER UPDATE ON article
    REFERENCING NEW TABLE AS new_article OLD TABLE AS old_article FOR EACH STATEMENT EXECUTE FUNCTION count_articles();
CREATE TRIGGER article_deleted AFTER DELETE ON article
    REFERENCING OLD TABLE AS old_article FOR EACH STATEMENT EXECUTE FUNCTION count_articles();

-- Adds up what changed; one at a time, and nobody waits for it.
CREATE FUNCTION add_up_articles() RETURNS void LANGUAGE plpgsql SET search_path FROM CURRENT AS $$
BEGIN
    IF NOT pg_try_advisory_xact_lock(7265717264) THEN
        RETURN;
    END IF;
    WITH taken AS (DELETE FROM article_count_delta RETURNING kind, day, value, articles),
    changed AS (
        SELECT kind, g.grain, g.start, value, sum(articles) AS articles
        FROM taken, LATERAL (VALUES ('D', day), ('M', date_trunc('month', day)::date), ('T', DATE '1970-01-01'))
            AS g (grain, start)
        GROUP BY 1, 2, 3, 4)
    INSERT INTO article_count AS c (kind, grain, start, value, articles)
    SELECT * FROM changed WHERE articles <> 0
    ON CONFLICT (kind, grain, start, value) DO UPDATE SET articles = c.articles + excluded.articles;
END $$;

INSERT INTO article_count_delta (kind, day, value, articles)
SELECT k.kind, (a.listed_at AT TIME ZONE 'UTC')::date, k.value, count(*)
FROM article a, article_kinds(a.site, a.language, a.topic_ids, a.countries) k GROUP BY 1, 2, 3;
SELECT add_up_articles();

-- The sums as they are at this moment.
CREATE VIEW article_sum AS
    SELECT kind, grain, start, value, articles FROM article_count
    UNION ALL
    SELECT kind, g.grain, g.start, value, articles
    FROM article_count_delta,
        LATERAL (VALUES ('D', day), ('M', date_trunc('month', day)::date), ('T', DATE '1970-01-01')) AS g (grain, start);
