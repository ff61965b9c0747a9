CREATE TABLE "comment_mentions" (
	"comment_id" text NOT NULL,
	"person_id" text NOT NULL,
	"seen_at" timestamp (3) with time zone,
	CONSTRAINT "comment_mentions_comment_id_person_id_pk" PRIMARY KEY("comment_id","person_id")
);
--> statement-breakpoint
CREATE TABLE "comment_threads" (
	"id" text PRIMARY KEY NOT NULL,
	"briefing_id" text NOT NULL,
	"quote" text,
	"blocking" boolean NOT NULL,
	"assignee" text,
	"created_by" text NOT NULL,
	"created_at" timestamp (3) with time zone NOT NULL,
	"resolved_by" text,
	"resolved_at" timestamp (3) with time zone
);
--> statement-breakpoint
CREATE TABLE "comments" (
	"id" text PRIMARY KEY NOT NULL,
	"thread_id" text NOT NULL,
	"body" text NOT NULL,
	"created_by" text NOT NULL,
	"created_at" timestamp (3) with time zone NOT NULL,
	"edited_at" timestamp (3) with time zone,
	"deleted_at" timestamp (3) with time zone
);
--> statement-breakpoint
CREATE TABLE "looks" (
	"briefing_id" text NOT NULL,
	"person_id" text NOT NULL,
	"revision" bigint NOT NULL,
	"at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "looks_briefing_id_person_id_pk" PRIMARY KEY("briefing_id","person_id")
);
--> statement-breakpoint
CREATE TABLE "media_uses" (
	"media_id" text NOT NULL,
	"briefing_id" text NOT NULL,
	"place" text NOT NULL,
	CONSTRAINT "media_uses_media_id_briefing_id_place_pk" PRIMARY KEY("media_id","briefing_id","place"),
	CONSTRAINT "media_uses_place" CHECK ("media_uses"."place" in ('working', 'revision', 'live'))
);
--> statement-breakpoint
CREATE TABLE "revision_names" (
	"briefing_id" text NOT NULL,
	"number" bigint NOT NULL,
	"name" text NOT NULL,
	"by" text NOT NULL,
	"at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "revision_names_briefing_id_number_pk" PRIMARY KEY("briefing_id","number")
);
--> statement-breakpoint
CREATE TABLE "suggestions" (
	"id" text PRIMARY KEY NOT NULL,
	"briefing_id" text NOT NULL,
	"created_by" text NOT NULL,
	"created_at" timestamp (3) with time zone NOT NULL,
	"decision" text,
	"decided_by" text,
	"decided_at" timestamp (3) with time zone,
	CONSTRAINT "suggestions_decision" CHECK ("suggestions"."decision" in ('accepted', 'declined'))
);
--> statement-breakpoint
ALTER TABLE "media" ADD COLUMN "blurhash" text;--> statement-breakpoint
ALTER TABLE "media" ADD COLUMN "focal" jsonb;--> statement-breakpoint
ALTER TABLE "media" ADD COLUMN "rights" text DEFAULT 'unknown' NOT NULL;--> statement-breakpoint
ALTER TABLE "media" ADD COLUMN "rights_until" timestamp (3) with time zone;--> statement-breakpoint
ALTER TABLE "media" ADD COLUMN "rights_note" text;--> statement-breakpoint
ALTER TABLE "media" ADD COLUMN "replaced_by" text;--> statement-breakpoint
ALTER TABLE "media" ADD COLUMN "version" bigint DEFAULT 1 NOT NULL;--> statement-breakpoint
ALTER TABLE "comment_mentions" ADD CONSTRAINT "comment_mentions_comment_id_comments_id_fk" FOREIGN KEY ("comment_id") REFERENCES "public"."comments"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "comments" ADD CONSTRAINT "comments_thread_id_comment_threads_id_fk" FOREIGN KEY ("thread_id") REFERENCES "public"."comment_threads"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "comment_mentions_person" ON "comment_mentions" USING btree ("person_id","seen_at");--> statement-breakpoint
CREATE INDEX "comment_threads_briefing" ON "comment_threads" USING btree ("briefing_id","created_at");--> statement-breakpoint
CREATE INDEX "comments_thread" ON "comments" USING btree ("thread_id","created_at");--> statement-breakpoint
CREATE INDEX "media_uses_briefing" ON "media_uses" USING btree ("briefing_id","place");--> statement-breakpoint
CREATE INDEX "suggestions_briefing" ON "suggestions" USING btree ("briefing_id","created_at");--> statement-breakpoint
CREATE INDEX "media_created" ON "media" USING btree ("created_at");