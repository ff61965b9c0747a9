CREATE TABLE `comment_mentions` (
	`comment_id` text NOT NULL,
	`person_id` text NOT NULL,
	`seen_at` integer,
	PRIMARY KEY(`comment_id`, `person_id`),
	FOREIGN KEY (`comment_id`) REFERENCES `comments`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `comment_mentions_person` ON `comment_mentions` (`person_id`,`seen_at`);--> statement-breakpoint
CREATE TABLE `comment_threads` (
	`id` text PRIMARY KEY NOT NULL,
	`briefing_id` text NOT NULL,
	`quote` text,
	`blocking` integer NOT NULL,
	`assignee` text,
	`created_by` text NOT NULL,
	`created_at` integer NOT NULL,
	`resolved_by` text,
	`resolved_at` integer
);
--> statement-breakpoint
CREATE INDEX `comment_threads_briefing` ON `comment_threads` (`briefing_id`,`created_at`);--> statement-breakpoint
CREATE TABLE `comments` (
	`id` text PRIMARY KEY NOT NULL,
	`thread_id` text NOT NULL,
	`body` text NOT NULL,
	`created_by` text NOT NULL,
	`created_at` integer NOT NULL,
	`edited_at` integer,
	`deleted_at` integer,
	FOREIGN KEY (`thread_id`) REFERENCES `comment_threads`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `comments_thread` ON `comments` (`thread_id`,`created_at`);--> statement-breakpoint
CREATE TABLE `looks` (
	`briefing_id` text NOT NULL,
	`person_id` text NOT NULL,
	`revision` integer NOT NULL,
	`at` integer NOT NULL,
	PRIMARY KEY(`briefing_id`, `person_id`)
);
--> statement-breakpoint
CREATE TABLE `media_uses` (
	`media_id` text NOT NULL,
	`briefing_id` text NOT NULL,
	`place` text NOT NULL,
	PRIMARY KEY(`media_id`, `briefing_id`, `place`),
	CONSTRAINT "media_uses_place" CHECK("media_uses"."place" in ('working', 'revision', 'live'))
);
--> statement-breakpoint
CREATE INDEX `media_uses_briefing` ON `media_uses` (`briefing_id`,`place`);--> statement-breakpoint
CREATE TABLE `revision_names` (
	`briefing_id` text NOT NULL,
	`number` integer NOT NULL,
	`name` text NOT NULL,
	`by` text NOT NULL,
	`at` integer NOT NULL,
	PRIMARY KEY(`briefing_id`, `number`)
);
--> statement-breakpoint
CREATE TABLE `suggestions` (
	`id` text PRIMARY KEY NOT NULL,
	`briefing_id` text NOT NULL,
	`created_by` text NOT NULL,
	`created_at` integer NOT NULL,
	`decision` text,
	`decided_by` text,
	`decided_at` integer,
	CONSTRAINT "suggestions_decision" CHECK("suggestions"."decision" in ('accepted', 'declined'))
);
--> statement-breakpoint
CREATE INDEX `suggestions_briefing` ON `suggestions` (`briefing_id`,`created_at`);--> statement-breakpoint
ALTER TABLE `media` ADD `blurhash` text;--> statement-breakpoint
ALTER TABLE `media` ADD `focal` text;--> statement-breakpoint
ALTER TABLE `media` ADD `rights` text DEFAULT 'unknown' NOT NULL;--> statement-breakpoint
ALTER TABLE `media` ADD `rights_until` integer;--> statement-breakpoint
ALTER TABLE `media` ADD `rights_note` text;--> statement-breakpoint
ALTER TABLE `media` ADD `replaced_by` text;--> statement-breakpoint
ALTER TABLE `media` ADD `version` integer DEFAULT 1 NOT NULL;--> statement-breakpoint
CREATE INDEX `media_created` ON `media` (`created_at`);