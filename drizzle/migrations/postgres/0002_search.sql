-- Full-text search over listing_words. Words come in small letters and without accents.
ALTER TABLE listing_words ADD COLUMN search tsvector
  GENERATED ALWAYS AS (setweight(to_tsvector('simple', title), 'A') || to_tsvector('simple', words)) STORED;
--> statement-breakpoint
CREATE INDEX listing_search ON listing_words USING gin (search);
--> statement-breakpoint
-- What callers are found by is compared byte by byte, whatever language the database sorts in.
ALTER TABLE member_keys ALTER COLUMN key TYPE text COLLATE "C";
