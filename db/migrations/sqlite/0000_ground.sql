CREATE TABLE `audit_events` (
	`seq` integer PRIMARY KEY NOT NULL,
	`at` integer NOT NULL,
	`actor_kind` text NOT NULL,
	`actor_id` text NOT NULL,
	`event` text NOT NULL,
	`subject` text,
	`detail` text NOT NULL,
	`previous_hash` text NOT NULL,
	`hash` text NOT NULL,
	CONSTRAINT "audit_events_actor_kind" CHECK("audit_events"."actor_kind" in ('person', 'system'))
);
--> statement-breakpoint
CREATE INDEX `audit_events_subject` ON `audit_events` (`subject`,`seq`);--> statement-breakpoint
CREATE TABLE `authors` (
	`id` text PRIMARY KEY NOT NULL,
	`slug` text NOT NULL,
	`name` text NOT NULL,
	`localized_names` text NOT NULL,
	`role` text NOT NULL
);
--> statement-breakpoint
CREATE UNIQUE INDEX `authors_slug` ON `authors` (`slug`);--> statement-breakpoint
CREATE TABLE `briefings` (
	`id` text PRIMARY KEY NOT NULL,
	`version` integer NOT NULL,
	`stage` text NOT NULL,
	`visibility` text NOT NULL,
	`title` text NOT NULL,
	`slug` text,
	`locale` text NOT NULL,
	`section` text,
	`series` text,
	`tags` text NOT NULL,
	`bylines` text NOT NULL,
	`hero` text,
	`seo` text NOT NULL,
	`time_zone` text NOT NULL,
	`planned_for` integer,
	`due_at` integer,
	`assignee` text,
	`embargo_until` integer,
	`created_by` text NOT NULL,
	`created_at` integer NOT NULL,
	`changed_at` integer NOT NULL,
	`epoch` integer NOT NULL,
	`revision` integer NOT NULL,
	`submitted_revision` integer,
	`submitted_by` text,
	`submitted_at` integer,
	`approved_revision` integer,
	`live_revision` integer,
	`first_published_at` integer,
	`published_at` integer,
	`updated_at` integer,
	`corrected_at` integer,
	`archived_at` integer,
	CONSTRAINT "briefings_stage" CHECK("briefings"."stage" in ('draft', 'in_review', 'changes_requested', 'approved', 'spiked')),
	CONSTRAINT "briefings_visibility" CHECK("briefings"."visibility" in ('unpublished', 'live', 'withdrawn', 'killed')),
	CONSTRAINT "briefings_locale" CHECK("briefings"."locale" in ('ko', 'en'))
);
--> statement-breakpoint
CREATE INDEX `briefings_stage_changed` ON `briefings` (`stage`,`changed_at`);--> statement-breakpoint
CREATE INDEX `briefings_changed` ON `briefings` (`changed_at`);--> statement-breakpoint
CREATE TABLE `changes` (
	`seq` integer PRIMARY KEY NOT NULL,
	`op` text NOT NULL,
	`briefing_id` text NOT NULL,
	`reason` text NOT NULL,
	`tags` text NOT NULL,
	`at` integer NOT NULL,
	CONSTRAINT "changes_op" CHECK("changes"."op" in ('upsert', 'delete'))
);
--> statement-breakpoint
CREATE TABLE `contributors` (
	`briefing_id` text NOT NULL,
	`revision` integer NOT NULL,
	`person_id` text NOT NULL,
	PRIMARY KEY(`briefing_id`, `revision`, `person_id`)
);
--> statement-breakpoint
CREATE TABLE `corrections` (
	`id` text PRIMARY KEY NOT NULL,
	`briefing_id` text NOT NULL,
	`kind` text NOT NULL,
	`note` text,
	`from_revision` integer NOT NULL,
	`to_revision` integer NOT NULL,
	`by` text NOT NULL,
	`at` integer NOT NULL,
	CONSTRAINT "corrections_kind" CHECK("corrections"."kind" in ('minor', 'update', 'clarification', 'correction'))
);
--> statement-breakpoint
CREATE INDEX `corrections_briefing` ON `corrections` (`briefing_id`,`at`);--> statement-breakpoint
CREATE TABLE `document_updates` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`briefing_id` text NOT NULL,
	`epoch` integer NOT NULL,
	`person_id` text,
	`update` blob NOT NULL,
	`at` integer NOT NULL
);
--> statement-breakpoint
CREATE INDEX `document_updates_place` ON `document_updates` (`briefing_id`,`epoch`,`id`);--> statement-breakpoint
CREATE TABLE `documents` (
	`briefing_id` text NOT NULL,
	`epoch` integer NOT NULL,
	`schema_version` integer NOT NULL,
	`state` blob NOT NULL,
	`through` integer NOT NULL,
	`created_at` integer NOT NULL,
	PRIMARY KEY(`briefing_id`, `epoch`)
);
--> statement-breakpoint
CREATE TABLE `heads` (
	`name` text PRIMARY KEY NOT NULL,
	`seq` integer NOT NULL,
	`hash` text NOT NULL
);
--> statement-breakpoint
CREATE TABLE `idempotency_keys` (
	`hash` text PRIMARY KEY NOT NULL,
	`body_hash` text NOT NULL,
	`status` integer NOT NULL,
	`answer` text NOT NULL,
	`location` text,
	`created_at` integer NOT NULL
);
--> statement-breakpoint
CREATE TABLE `media` (
	`id` text PRIMARY KEY NOT NULL,
	`hash` text NOT NULL,
	`filename` text NOT NULL,
	`width` integer NOT NULL,
	`height` integer NOT NULL,
	`variants` text NOT NULL,
	`alt` text,
	`credit` text,
	`created_by` text NOT NULL,
	`created_at` integer NOT NULL
);
--> statement-breakpoint
CREATE UNIQUE INDEX `media_hash` ON `media` (`hash`);--> statement-breakpoint
CREATE TABLE `people` (
	`id` text PRIMARY KEY NOT NULL,
	`email` text NOT NULL,
	`name` text NOT NULL,
	`locale` text NOT NULL,
	`password_hash` text,
	`author` text,
	`section` text,
	`created_at` integer NOT NULL,
	`disabled_at` integer,
	CONSTRAINT "people_locale" CHECK("people"."locale" in ('ko', 'en'))
);
--> statement-breakpoint
CREATE UNIQUE INDEX `people_email` ON `people` (`email`);--> statement-breakpoint
CREATE TABLE `person_roles` (
	`person_id` text NOT NULL,
	`role` text NOT NULL,
	PRIMARY KEY(`person_id`, `role`),
	FOREIGN KEY (`person_id`) REFERENCES `people`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "person_roles_role" CHECK("person_roles"."role" in ('reporter', 'editor', 'chief', 'admin'))
);
--> statement-breakpoint
CREATE TABLE `publication_authors` (
	`author` text NOT NULL,
	`briefing_id` text NOT NULL,
	`published_at` integer NOT NULL,
	PRIMARY KEY(`briefing_id`, `author`)
);
--> statement-breakpoint
CREATE INDEX `publication_authors_newest` ON `publication_authors` (`author`,`published_at`,`briefing_id`);--> statement-breakpoint
CREATE TABLE `publication_media` (
	`media_id` text NOT NULL,
	`briefing_id` text NOT NULL,
	PRIMARY KEY(`media_id`, `briefing_id`)
);
--> statement-breakpoint
CREATE TABLE `publication_tags` (
	`tag` text NOT NULL,
	`briefing_id` text NOT NULL,
	`published_at` integer NOT NULL,
	PRIMARY KEY(`briefing_id`, `tag`)
);
--> statement-breakpoint
CREATE INDEX `publication_tags_newest` ON `publication_tags` (`tag`,`published_at`,`briefing_id`);--> statement-breakpoint
CREATE TABLE `publications` (
	`briefing_id` text PRIMARY KEY NOT NULL,
	`state` text NOT NULL,
	`revision` integer NOT NULL,
	`hash` text NOT NULL,
	`slug` text NOT NULL,
	`locale` text NOT NULL,
	`section` text,
	`series` text,
	`title` text NOT NULL,
	`summary` text NOT NULL,
	`item` text NOT NULL,
	`search_text` text NOT NULL,
	`first_published_at` integer NOT NULL,
	`published_at` integer NOT NULL,
	`updated_at` integer NOT NULL,
	`corrected_at` integer,
	`answer` integer,
	`notice` text,
	CONSTRAINT "publications_state" CHECK("publications"."state" in ('live', 'withdrawn', 'killed')),
	CONSTRAINT "publications_locale" CHECK("publications"."locale" in ('ko', 'en'))
);
--> statement-breakpoint
CREATE INDEX `publications_newest` ON `publications` (`state`,`published_at`,`briefing_id`);--> statement-breakpoint
CREATE INDEX `publications_section` ON `publications` (`state`,`section`,`published_at`,`briefing_id`);--> statement-breakpoint
CREATE INDEX `publications_series` ON `publications` (`state`,`series`,`published_at`,`briefing_id`);--> statement-breakpoint
CREATE INDEX `publications_slug` ON `publications` (`slug`);--> statement-breakpoint
CREATE TABLE `reviews` (
	`id` text PRIMARY KEY NOT NULL,
	`briefing_id` text NOT NULL,
	`revision` integer NOT NULL,
	`hash` text NOT NULL,
	`verdict` text NOT NULL,
	`note` text,
	`four_eyes` text NOT NULL,
	`by` text NOT NULL,
	`at` integer NOT NULL,
	CONSTRAINT "reviews_verdict" CHECK("reviews"."verdict" in ('approve', 'request_changes')),
	CONSTRAINT "reviews_four_eyes" CHECK("reviews"."four_eyes" in ('strict', 'standard', 'off'))
);
--> statement-breakpoint
CREATE INDEX `reviews_briefing` ON `reviews` (`briefing_id`,`at`);--> statement-breakpoint
CREATE TABLE `revisions` (
	`briefing_id` text NOT NULL,
	`number` integer NOT NULL,
	`content` text NOT NULL,
	`hash` text NOT NULL,
	`reason` text NOT NULL,
	`contributors` text NOT NULL,
	`restored_from` integer,
	`created_by` text NOT NULL,
	`created_at` integer NOT NULL,
	PRIMARY KEY(`briefing_id`, `number`),
	CONSTRAINT "revisions_reason" CHECK("revisions"."reason" in ('save', 'submit', 'approve', 'restore', 'import', 'reopen'))
);
--> statement-breakpoint
CREATE TABLE `schedules` (
	`id` text PRIMARY KEY NOT NULL,
	`briefing_id` text NOT NULL,
	`kind` text NOT NULL,
	`status` text NOT NULL,
	`revision` integer,
	`hash` text,
	`due_at` integer NOT NULL,
	`time_zone` text NOT NULL,
	`wall_time` text NOT NULL,
	`update` text,
	`withdrawal` text,
	`created_by` text NOT NULL,
	`created_at` integer NOT NULL,
	`ended_at` integer,
	`late_ms` integer,
	`held_reason` text,
	FOREIGN KEY (`briefing_id`) REFERENCES `briefings`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "schedules_kind" CHECK("schedules"."kind" in ('publish', 'withdraw')),
	CONSTRAINT "schedules_status" CHECK("schedules"."status" in ('active', 'fired', 'held', 'cancelled'))
);
--> statement-breakpoint
CREATE UNIQUE INDEX `schedules_one_active` ON `schedules` (`briefing_id`,`kind`) WHERE "schedules"."status" = 'active';--> statement-breakpoint
CREATE INDEX `schedules_due` ON `schedules` (`status`,`due_at`);--> statement-breakpoint
CREATE TABLE `sections` (
	`slug` text PRIMARY KEY NOT NULL,
	`name` text NOT NULL,
	`four_eyes` text NOT NULL,
	`position` integer NOT NULL,
	CONSTRAINT "sections_four_eyes" CHECK("sections"."four_eyes" in ('strict', 'standard', 'off'))
);
--> statement-breakpoint
CREATE TABLE `series` (
	`slug` text PRIMARY KEY NOT NULL,
	`name` text NOT NULL,
	`section` text,
	`key_points` integer,
	`template` text,
	`position` integer NOT NULL,
	FOREIGN KEY (`section`) REFERENCES `sections`(`slug`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE TABLE `sessions` (
	`id_hash` text PRIMARY KEY NOT NULL,
	`person_id` text NOT NULL,
	`created_at` integer NOT NULL,
	`seen_at` integer NOT NULL,
	`expires_at` integer NOT NULL,
	`revoked_at` integer,
	FOREIGN KEY (`person_id`) REFERENCES `people`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `sessions_person` ON `sessions` (`person_id`);--> statement-breakpoint
CREATE TABLE `slugs` (
	`slug` text PRIMARY KEY NOT NULL,
	`briefing_id` text NOT NULL,
	`since` integer NOT NULL,
	FOREIGN KEY (`briefing_id`) REFERENCES `briefings`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `slugs_briefing` ON `slugs` (`briefing_id`);--> statement-breakpoint
CREATE TABLE `tags` (
	`slug` text PRIMARY KEY NOT NULL,
	`name` text NOT NULL
);
--> statement-breakpoint
CREATE TABLE `tokens` (
	`hash` text PRIMARY KEY NOT NULL,
	`purpose` text NOT NULL,
	`person_id` text,
	`created_at` integer NOT NULL,
	`expires_at` integer NOT NULL,
	`used_at` integer,
	FOREIGN KEY (`person_id`) REFERENCES `people`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "tokens_purpose" CHECK("tokens"."purpose" in ('invite', 'reset', 'first_admin'))
);
--> statement-breakpoint
CREATE TABLE `tries` (
	`key` text PRIMARY KEY NOT NULL,
	`count` integer NOT NULL,
	`window_ends_at` integer NOT NULL
);
