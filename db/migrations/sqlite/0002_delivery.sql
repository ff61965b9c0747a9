CREATE TABLE `api_keys` (
	`id` text PRIMARY KEY NOT NULL,
	`kind` text NOT NULL,
	`name` text NOT NULL,
	`hash` text NOT NULL,
	`ending` text NOT NULL,
	`scopes` text NOT NULL,
	`created_by` text NOT NULL,
	`created_at` integer NOT NULL,
	`expires_at` integer,
	`used_at` integer,
	`revoked_at` integer,
	CONSTRAINT "api_keys_kind" CHECK("api_keys"."kind" in ('delivery', 'preview', 'management'))
);
--> statement-breakpoint
CREATE UNIQUE INDEX `api_keys_hash` ON `api_keys` (`hash`);--> statement-breakpoint
CREATE TABLE `preview_links` (
	`id` text PRIMARY KEY NOT NULL,
	`hash` text NOT NULL,
	`briefing_id` text NOT NULL,
	`label` text NOT NULL,
	`created_by` text NOT NULL,
	`created_at` integer NOT NULL,
	`expires_at` integer NOT NULL,
	`revoked_at` integer,
	`views` integer NOT NULL,
	`viewed_at` integer
);
--> statement-breakpoint
CREATE UNIQUE INDEX `preview_links_hash` ON `preview_links` (`hash`);--> statement-breakpoint
CREATE INDEX `preview_links_briefing` ON `preview_links` (`briefing_id`);--> statement-breakpoint
CREATE TABLE `webhook_attempts` (
	`id` text PRIMARY KEY NOT NULL,
	`delivery_id` text NOT NULL,
	`number` integer NOT NULL,
	`at` integer NOT NULL,
	`duration_ms` integer NOT NULL,
	`status` integer,
	`answer` text,
	`error` text,
	FOREIGN KEY (`delivery_id`) REFERENCES `webhook_deliveries`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `webhook_attempts_delivery` ON `webhook_attempts` (`delivery_id`,`number`);--> statement-breakpoint
CREATE TABLE `webhook_deliveries` (
	`id` text PRIMARY KEY NOT NULL,
	`webhook_id` text NOT NULL,
	`lane` text NOT NULL,
	`seq` integer NOT NULL,
	`event` text NOT NULL,
	`payload` text NOT NULL,
	`status` text NOT NULL,
	`urgency` integer NOT NULL,
	`attempts` integer NOT NULL,
	`due_at` integer NOT NULL,
	`leased_until` integer,
	`fence` integer NOT NULL,
	`created_at` integer NOT NULL,
	`ended_at` integer,
	FOREIGN KEY (`webhook_id`) REFERENCES `webhooks`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "webhook_deliveries_status" CHECK("webhook_deliveries"."status" in ('waiting', 'delivered', 'parked', 'cancelled'))
);
--> statement-breakpoint
CREATE INDEX `webhook_deliveries_due` ON `webhook_deliveries` (`status`,`due_at`);--> statement-breakpoint
CREATE INDEX `webhook_deliveries_lane` ON `webhook_deliveries` (`webhook_id`,`lane`,`status`,`seq`);--> statement-breakpoint
CREATE INDEX `webhook_deliveries_newest` ON `webhook_deliveries` (`webhook_id`,`created_at`);--> statement-breakpoint
CREATE TABLE `webhooks` (
	`id` text PRIMARY KEY NOT NULL,
	`name` text NOT NULL,
	`url` text NOT NULL,
	`events` text NOT NULL,
	`secrets` text NOT NULL,
	`created_by` text NOT NULL,
	`created_at` integer NOT NULL,
	`disabled_at` integer,
	`disabled_reason` text,
	`deleted_at` integer
);
--> statement-breakpoint
ALTER TABLE `briefings` ADD `review_due_at` integer;--> statement-breakpoint
ALTER TABLE `briefings` ADD `reinstate_by` text;--> statement-breakpoint
ALTER TABLE `briefings` ADD `reinstate_at` integer;--> statement-breakpoint
ALTER TABLE `briefings` ADD `reinstate_reason` text;--> statement-breakpoint
CREATE INDEX `briefings_review_due` ON `briefings` (`review_due_at`);--> statement-breakpoint
ALTER TABLE `publications` ADD `seq` integer DEFAULT 0 NOT NULL;--> statement-breakpoint
ALTER TABLE `publications` ADD `place` integer;--> statement-breakpoint
CREATE INDEX `publications_locale` ON `publications` (`state`,`locale`,`published_at`,`briefing_id`);--> statement-breakpoint
CREATE INDEX `publications_updated` ON `publications` (`state`,`updated_at`,`briefing_id`);--> statement-breakpoint
CREATE INDEX `publications_seq` ON `publications` (`seq`);--> statement-breakpoint
CREATE UNIQUE INDEX `publications_place` ON `publications` (`place`);--> statement-breakpoint
CREATE INDEX `changes_briefing` ON `changes` (`briefing_id`,`seq`);