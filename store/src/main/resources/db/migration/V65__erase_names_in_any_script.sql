-- Where a script has no spaces between words, each character of a name counts as one.
ALTER TABLE name_tombstone DROP CONSTRAINT name_tombstone_words_check;
ALTER TABLE name_tombstone ADD CONSTRAINT name_tombstone_words_check CHECK (words BETWEEN 1 AND 64);

-- A text as names are looked for in it: composed, and without the difference between capital and small letters. Of i it
-- has one only, dotted or not, because İmamoğlu and IŞIK are written small in two ways.
CREATE FUNCTION name_letters(told text) RETURNS text LANGUAGE sql IMMUTABLE PARALLEL SAFE AS $$
    SELECT replace(replace(casefold(
            (CASE WHEN told IS NFC NORMALIZED THEN told ELSE normalize(told, NFC) END) COLLATE pg_unicode_fast),
        'ı', 'i'), 'i' || chr(775), 'i')
$$;

-- Whether all these words, written as name_letters has them, are somewhere in a text.
CREATE FUNCTION tells_words(told text, words text[]) RETURNS boolean LANGUAGE plpgsql IMMUTABLE PARALLEL SAFE AS $$
DECLARE
    letters text := name_letters(told);
    word text;
BEGIN
    FOREACH word IN ARRAY words LOOP
        IF strpos(letters, word) = 0 THEN
            RETURN false;
        END IF;
    END LOOP;
    RETURN true;
END $$;

-- What the policy deletes is found by its age.
CREATE INDEX delivery_ended ON delivery (ended_at) WHERE ended_at IS NOT NULL;
CREATE INDEX source_observation_age ON source_observation (observed_at);
