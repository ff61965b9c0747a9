CREATE VIRTUAL TABLE search_heads USING fts5(title, key_points, tokenize="unicode61 remove_diacritics 0", content='', contentless_delete=1);
--> statement-breakpoint
CREATE VIRTUAL TABLE search_texts USING fts5(title, key_points, meta, body, tokenize="unicode61 remove_diacritics 0", content='', contentless_delete=1);
--> statement-breakpoint
INSERT INTO heads (name, seq, hash) VALUES ('search', 0, '');
--> statement-breakpoint
UPDATE publications SET seq = coalesce((SELECT max(seq) FROM changes WHERE changes.briefing_id = publications.briefing_id), 0);
