-- Counts within each topic as well, kinds "site|TOPIC", "language|TOPIC", "country|TOPIC" and "topic|TOPIC": what a reader of one
-- topic asks for all day is then a sum of kept counts instead of thousands of rows.
CREATE OR REPLACE FUNCTION article_kinds(site text, language text, topic_ids text[], countries text[])
RETURNS TABLE (kind text, value text) LANGUAGE sql IMMUTABLE AS $$
    SELECT 'all', ''
    UNION ALL SELECT 'site', $1
    UNION ALL SELECT 'language', coalesce($2, 'und')
    UNION ALL SELECT 'tagged', '' WHERE $3 <> '{}'
    UNION ALL SELECT 'tagged-site', $1 WHERE $3 <> '{}'
    UNION ALL SELECT 'topic', t FROM unnest($3) t
    UNION ALL SELECT 'country', c FROM unnest($4) c
    UNION ALL SELECT 'site|' || t, $1 FROM unnest($3) t
    UNION ALL SELECT 'language|' || t, coalesce($2, 'und') FROM unnest($3) t
    UNION ALL SELECT 'topic|' || t, other FROM unnest($3) t, unnest($3) other
    UNION ALL SELECT 'country|' || t, c FROM unnest($3) t, unnest($4) c
$$;

INSERT INTO article_count_delta (kind, day, value, articles)
SELECT k.kind, (a.listed_at AT TIME ZONE 'UTC')::date, k.value, count(*)
FROM article a, article_kinds(a.site, a.language, a.topic_ids, a.countries) k
WHERE a.topic_ids <> '{}' AND k.kind LIKE '%|%' GROUP BY 1, 2, 3;
SELECT add_up_articles();

-- Writers take in the index's list of new words by themselves; the server need not do it in the midst of an insert.
ALTER INDEX article_search SET (fastupdate = on, gin_pending_list_limit = 16384);
