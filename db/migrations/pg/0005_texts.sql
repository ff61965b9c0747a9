CREATE TABLE "publication_texts" (
	"briefing_id" text PRIMARY KEY NOT NULL,
	"item" text NOT NULL,
	"search_text" text NOT NULL
);
--> statement-breakpoint
INSERT INTO "publication_texts" ("briefing_id", "item", "search_text") SELECT "briefing_id", "item", "search_text" FROM "publications";
--> statement-breakpoint
ALTER TABLE "publications" DROP COLUMN "item";--> statement-breakpoint
ALTER TABLE "publications" DROP COLUMN "search_text";