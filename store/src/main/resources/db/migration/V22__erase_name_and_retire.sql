-- Names of persons that were erased and must not come back, as salted hashes; "words" says how long the name is.
CREATE TABLE name_tombstone (
    hash      text COLLATE "C" PRIMARY KEY,
    words     integer     NOT NULL CHECK (words BETWEEN 1 AND 8),
    reason    text        NOT NULL,
    erased_at timestamptz NOT NULL DEFAULT now()
);
CREATE TABLE name_salt (only_one boolean PRIMARY KEY DEFAULT true CHECK (only_one), salt text NOT NULL);
INSERT INTO name_salt (salt) VALUES (gen_random_uuid()::text || gen_random_uuid()::text);
