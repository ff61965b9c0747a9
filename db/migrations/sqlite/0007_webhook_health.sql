ALTER TABLE `webhooks` ADD `last_delivered_at` integer;--> statement-breakpoint
ALTER TABLE `webhooks` ADD `failing_since` integer;
--> statement-breakpoint
UPDATE webhooks SET last_delivered_at = (SELECT max(a.at) FROM webhook_attempts a JOIN webhook_deliveries d ON d.id = a.delivery_id WHERE d.webhook_id = webhooks.id AND a.status BETWEEN 200 AND 299);
