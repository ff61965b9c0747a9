CREATE TABLE "audit_events" (
	"seq" bigint PRIMARY KEY NOT NULL,
	"at" timestamp (3) with time zone NOT NULL,
	"actor_kind" text NOT NULL,
	"actor_id" text NOT NULL,
	"event" text NOT NULL,
	"subject" text,
	"detail" text NOT NULL,
	"previous_hash" text NOT NULL,
	"hash" text NOT NULL,
	CONSTRAINT "audit_events_actor_kind" CHECK ("audit_events"."actor_kind" in ('person', 'system'))
);
--> statement-breakpoint
CREATE TABLE "authors" (
	"id" text PRIMARY KEY NOT NULL,
	"slug" text NOT NULL,
	"name" text NOT NULL,
	"localized_names" jsonb NOT NULL,
	"role" text NOT NULL
);
--> statement-breakpoint
CREATE TABLE "briefings" (
	"id" text PRIMARY KEY NOT NULL,
	"version" bigint NOT NULL,
	"stage" text NOT NULL,
	"visibility" text NOT NULL,
	"title" text NOT NULL,
	"slug" text,
	"locale" text NOT NULL,
	"section" text,
	"series" text,
	"tags" jsonb NOT NULL,
	"bylines" jsonb NOT NULL,
	"hero" jsonb,
	"seo" jsonb NOT NULL,
	"time_zone" text NOT NULL,
	"planned_for" timestamp (3) with time zone,
	"due_at" timestamp (3) with time zone,
	"assignee" text,
	"embargo_until" timestamp (3) with time zone,
	"created_by" text NOT NULL,
	"created_at" timestamp (3) with time zone NOT NULL,
	"changed_at" timestamp (3) with time zone NOT NULL,
	"epoch" bigint NOT NULL,
	"revision" bigint NOT NULL,
	"submitted_revision" bigint,
	"submitted_by" text,
	"submitted_at" timestamp (3) with time zone,
	"approved_revision" bigint,
	"live_revision" bigint,
	"first_published_at" timestamp (3) with time zone,
	"published_at" timestamp (3) with time zone,
	"updated_at" timestamp (3) with time zone,
	"corrected_at" timestamp (3) with time zone,
	"archived_at" timestamp (3) with time zone,
	CONSTRAINT "briefings_stage" CHECK ("briefings"."stage" in ('draft', 'in_review', 'changes_requested', 'approved', 'spiked')),
	CONSTRAINT "briefings_visibility" CHECK ("briefings"."visibility" in ('unpublished', 'live', 'withdrawn', 'killed')),
	CONSTRAINT "briefings_locale" CHECK ("briefings"."locale" in ('ko', 'en'))
);
--> statement-breakpoint
CREATE TABLE "changes" (
	"seq" bigint PRIMARY KEY NOT NULL,
	"op" text NOT NULL,
	"briefing_id" text NOT NULL,
	"reason" text NOT NULL,
	"tags" jsonb NOT NULL,
	"at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "changes_op" CHECK ("changes"."op" in ('upsert', 'delete'))
);
--> statement-breakpoint
CREATE TABLE "contributors" (
	"briefing_id" text NOT NULL,
	"revision" bigint NOT NULL,
	"person_id" text NOT NULL,
	CONSTRAINT "contributors_briefing_id_revision_person_id_pk" PRIMARY KEY("briefing_id","revision","person_id")
);
--> statement-breakpoint
CREATE TABLE "corrections" (
	"id" text PRIMARY KEY NOT NULL,
	"briefing_id" text NOT NULL,
	"kind" text NOT NULL,
	"note" text,
	"from_revision" bigint NOT NULL,
	"to_revision" bigint NOT NULL,
	"by" text NOT NULL,
	"at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "corrections_kind" CHECK ("corrections"."kind" in ('minor', 'update', 'clarification', 'correction'))
);
--> statement-breakpoint
CREATE TABLE "document_updates" (
	"id" bigserial PRIMARY KEY NOT NULL,
	"briefing_id" text NOT NULL,
	"epoch" bigint NOT NULL,
	"person_id" text,
	"update" "bytea" NOT NULL,
	"at" timestamp (3) with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "documents" (
	"briefing_id" text NOT NULL,
	"epoch" bigint NOT NULL,
	"schema_version" bigint NOT NULL,
	"state" "bytea" NOT NULL,
	"through" bigint NOT NULL,
	"created_at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "documents_briefing_id_epoch_pk" PRIMARY KEY("briefing_id","epoch")
);
--> statement-breakpoint
CREATE TABLE "heads" (
	"name" text PRIMARY KEY NOT NULL,
	"seq" bigint NOT NULL,
	"hash" text NOT NULL
);
--> statement-breakpoint
CREATE TABLE "idempotency_keys" (
	"hash" text PRIMARY KEY NOT NULL,
	"body_hash" text NOT NULL,
	"status" bigint NOT NULL,
	"answer" text NOT NULL,
	"location" text,
	"created_at" timestamp (3) with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "media" (
	"id" text PRIMARY KEY NOT NULL,
	"hash" text NOT NULL,
	"filename" text NOT NULL,
	"width" bigint NOT NULL,
	"height" bigint NOT NULL,
	"variants" jsonb NOT NULL,
	"alt" text,
	"credit" jsonb,
	"created_by" text NOT NULL,
	"created_at" timestamp (3) with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "people" (
	"id" text PRIMARY KEY NOT NULL,
	"email" text NOT NULL,
	"name" text NOT NULL,
	"locale" text NOT NULL,
	"password_hash" text,
	"author" text,
	"section" text,
	"created_at" timestamp (3) with time zone NOT NULL,
	"disabled_at" timestamp (3) with time zone,
	CONSTRAINT "people_locale" CHECK ("people"."locale" in ('ko', 'en'))
);
--> statement-breakpoint
CREATE TABLE "person_roles" (
	"person_id" text NOT NULL,
	"role" text NOT NULL,
	CONSTRAINT "person_roles_person_id_role_pk" PRIMARY KEY("person_id","role"),
	CONSTRAINT "person_roles_role" CHECK ("person_roles"."role" in ('reporter', 'editor', 'chief', 'admin'))
);
--> statement-breakpoint
CREATE TABLE "publication_authors" (
	"author" text NOT NULL,
	"briefing_id" text NOT NULL,
	"published_at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "publication_authors_briefing_id_author_pk" PRIMARY KEY("briefing_id","author")
);
--> statement-breakpoint
CREATE TABLE "publication_media" (
	"media_id" text NOT NULL,
	"briefing_id" text NOT NULL,
	CONSTRAINT "publication_media_media_id_briefing_id_pk" PRIMARY KEY("media_id","briefing_id")
);
--> statement-breakpoint
CREATE TABLE "publication_tags" (
	"tag" text NOT NULL,
	"briefing_id" text NOT NULL,
	"published_at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "publication_tags_briefing_id_tag_pk" PRIMARY KEY("briefing_id","tag")
);
--> statement-breakpoint
CREATE TABLE "publications" (
	"briefing_id" text PRIMARY KEY NOT NULL,
	"state" text NOT NULL,
	"revision" bigint NOT NULL,
	"hash" text NOT NULL,
	"slug" text NOT NULL,
	"locale" text NOT NULL,
	"section" text,
	"series" text,
	"title" text NOT NULL,
	"summary" text NOT NULL,
	"item" text NOT NULL,
	"search_text" text NOT NULL,
	"first_published_at" timestamp (3) with time zone NOT NULL,
	"published_at" timestamp (3) with time zone NOT NULL,
	"updated_at" timestamp (3) with time zone NOT NULL,
	"corrected_at" timestamp (3) with time zone,
	"answer" bigint,
	"notice" text,
	CONSTRAINT "publications_state" CHECK ("publications"."state" in ('live', 'withdrawn', 'killed')),
	CONSTRAINT "publications_locale" CHECK ("publications"."locale" in ('ko', 'en'))
);
--> statement-breakpoint
CREATE TABLE "reviews" (
	"id" text PRIMARY KEY NOT NULL,
	"briefing_id" text NOT NULL,
	"revision" bigint NOT NULL,
	"hash" text NOT NULL,
	"verdict" text NOT NULL,
	"note" text,
	"four_eyes" text NOT NULL,
	"by" text NOT NULL,
	"at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "reviews_verdict" CHECK ("reviews"."verdict" in ('approve', 'request_changes')),
	CONSTRAINT "reviews_four_eyes" CHECK ("reviews"."four_eyes" in ('strict', 'standard', 'off'))
);
--> statement-breakpoint
CREATE TABLE "revisions" (
	"briefing_id" text NOT NULL,
	"number" bigint NOT NULL,
	"content" text NOT NULL,
	"hash" text NOT NULL,
	"reason" text NOT NULL,
	"contributors" jsonb NOT NULL,
	"restored_from" bigint,
	"created_by" text NOT NULL,
	"created_at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "revisions_briefing_id_number_pk" PRIMARY KEY("briefing_id","number"),
	CONSTRAINT "revisions_reason" CHECK ("revisions"."reason" in ('save', 'submit', 'approve', 'restore', 'import', 'reopen'))
);
--> statement-breakpoint
CREATE TABLE "schedules" (
	"id" text PRIMARY KEY NOT NULL,
	"briefing_id" text NOT NULL,
	"kind" text NOT NULL,
	"status" text NOT NULL,
	"revision" bigint,
	"hash" text,
	"due_at" timestamp (3) with time zone NOT NULL,
	"time_zone" text NOT NULL,
	"wall_time" text NOT NULL,
	"update" jsonb,
	"withdrawal" jsonb,
	"created_by" text NOT NULL,
	"created_at" timestamp (3) with time zone NOT NULL,
	"ended_at" timestamp (3) with time zone,
	"late_ms" bigint,
	"held_reason" text,
	CONSTRAINT "schedules_kind" CHECK ("schedules"."kind" in ('publish', 'withdraw')),
	CONSTRAINT "schedules_status" CHECK ("schedules"."status" in ('active', 'fired', 'held', 'cancelled'))
);
--> statement-breakpoint
CREATE TABLE "sections" (
	"slug" text PRIMARY KEY NOT NULL,
	"name" text NOT NULL,
	"four_eyes" text NOT NULL,
	"position" bigint NOT NULL,
	CONSTRAINT "sections_four_eyes" CHECK ("sections"."four_eyes" in ('strict', 'standard', 'off'))
);
--> statement-breakpoint
CREATE TABLE "series" (
	"slug" text PRIMARY KEY NOT NULL,
	"name" text NOT NULL,
	"section" text,
	"key_points" bigint,
	"template" jsonb,
	"position" bigint NOT NULL
);
--> statement-breakpoint
CREATE TABLE "sessions" (
	"id_hash" text PRIMARY KEY NOT NULL,
	"person_id" text NOT NULL,
	"created_at" timestamp (3) with time zone NOT NULL,
	"seen_at" timestamp (3) with time zone NOT NULL,
	"expires_at" timestamp (3) with time zone NOT NULL,
	"revoked_at" timestamp (3) with time zone
);
--> statement-breakpoint
CREATE TABLE "slugs" (
	"slug" text PRIMARY KEY NOT NULL,
	"briefing_id" text NOT NULL,
	"since" timestamp (3) with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "tags" (
	"slug" text PRIMARY KEY NOT NULL,
	"name" text NOT NULL
);
--> statement-breakpoint
CREATE TABLE "tokens" (
	"hash" text PRIMARY KEY NOT NULL,
	"purpose" text NOT NULL,
	"person_id" text,
	"created_at" timestamp (3) with time zone NOT NULL,
	"expires_at" timestamp (3) with time zone NOT NULL,
	"used_at" timestamp (3) with time zone,
	CONSTRAINT "tokens_purpose" CHECK ("tokens"."purpose" in ('invite', 'reset', 'first_admin'))
);
--> statement-breakpoint
CREATE TABLE "tries" (
	"key" text PRIMARY KEY NOT NULL,
	"count" bigint NOT NULL,
	"window_ends_at" timestamp (3) with time zone NOT NULL
);
--> statement-breakpoint
ALTER TABLE "person_roles" ADD CONSTRAINT "person_roles_person_id_people_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "schedules" ADD CONSTRAINT "schedules_briefing_id_briefings_id_fk" FOREIGN KEY ("briefing_id") REFERENCES "public"."briefings"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "series" ADD CONSTRAINT "series_section_sections_slug_fk" FOREIGN KEY ("section") REFERENCES "public"."sections"("slug") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "sessions" ADD CONSTRAINT "sessions_person_id_people_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "slugs" ADD CONSTRAINT "slugs_briefing_id_briefings_id_fk" FOREIGN KEY ("briefing_id") REFERENCES "public"."briefings"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "tokens" ADD CONSTRAINT "tokens_person_id_people_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "audit_events_subject" ON "audit_events" USING btree ("subject","seq");--> statement-breakpoint
CREATE UNIQUE INDEX "authors_slug" ON "authors" USING btree ("slug");--> statement-breakpoint
CREATE INDEX "briefings_stage_changed" ON "briefings" USING btree ("stage","changed_at");--> statement-breakpoint
CREATE INDEX "briefings_changed" ON "briefings" USING btree ("changed_at");--> statement-breakpoint
CREATE INDEX "corrections_briefing" ON "corrections" USING btree ("briefing_id","at");--> statement-breakpoint
CREATE INDEX "document_updates_place" ON "document_updates" USING btree ("briefing_id","epoch","id");--> statement-breakpoint
CREATE UNIQUE INDEX "media_hash" ON "media" USING btree ("hash");--> statement-breakpoint
CREATE UNIQUE INDEX "people_email" ON "people" USING btree ("email");--> statement-breakpoint
CREATE INDEX "publication_authors_newest" ON "publication_authors" USING btree ("author","published_at","briefing_id");--> statement-breakpoint
CREATE INDEX "publication_tags_newest" ON "publication_tags" USING btree ("tag","published_at","briefing_id");--> statement-breakpoint
CREATE INDEX "publications_newest" ON "publications" USING btree ("state","published_at","briefing_id");--> statement-breakpoint
CREATE INDEX "publications_section" ON "publications" USING btree ("state","section","published_at","briefing_id");--> statement-breakpoint
CREATE INDEX "publications_series" ON "publications" USING btree ("state","series","published_at","briefing_id");--> statement-breakpoint
CREATE INDEX "publications_slug" ON "publications" USING btree ("slug");--> statement-breakpoint
CREATE INDEX "reviews_briefing" ON "reviews" USING btree ("briefing_id","at");--> statement-breakpoint
CREATE UNIQUE INDEX "schedules_one_active" ON "schedules" USING btree ("briefing_id","kind") WHERE "schedules"."status" = 'active';--> statement-breakpoint
CREATE INDEX "schedules_due" ON "schedules" USING btree ("status","due_at");--> statement-breakpoint
CREATE INDEX "sessions_person" ON "sessions" USING btree ("person_id");--> statement-breakpoint
CREATE INDEX "slugs_briefing" ON "slugs" USING btree ("briefing_id");