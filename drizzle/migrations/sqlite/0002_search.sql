-- Full-text search over listing_words. Words come in small letters and without accents.
CREATE VIRTUAL TABLE listing_search USING fts5(title, words, content='listing_words', content_rowid='row', tokenize='unicode61 remove_diacritics 2', prefix='2 3');
--> statement-breakpoint
CREATE TRIGGER listing_search_add AFTER INSERT ON listing_words BEGIN
  INSERT INTO listing_search (rowid, title, words) VALUES (NEW.row, NEW.title, NEW.words);
END;
--> statement-breakpoint
CREATE TRIGGER listing_search_remove AFTER DELETE ON listing_words BEGIN
  INSERT INTO listing_search (listing_search, rowid, title, words) VALUES ('delete', OLD.row, OLD.title, OLD.words);
END;
--> statement-breakpoint
CREATE TRIGGER listing_search_change AFTER UPDATE ON listing_words BEGIN
  INSERT INTO listing_search (listing_search, rowid, title, words) VALUES ('delete', OLD.row, OLD.title, OLD.words);
  INSERT INTO listing_search (rowid, title, words) VALUES (NEW.row, NEW.title, NEW.words);
END;
