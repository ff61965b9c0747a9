CREATE TABLE search_index (place bigint PRIMARY KEY, head tsvector NOT NULL, text tsvector NOT NULL);
--> statement-breakpoint
CREATE INDEX search_index_head ON search_index USING gin (head);
--> statement-breakpoint
CREATE INDEX search_index_text ON search_index USING gin (text);
--> statement-breakpoint
INSERT INTO heads (name, seq, hash) VALUES ('search', 0, '');
--> statement-breakpoint
UPDATE publications SET seq = coalesce((SELECT max(seq) FROM changes WHERE changes.briefing_id = publications.briefing_id), 0);
