ALTER TABLE "webhooks" ADD COLUMN "last_delivered_at" timestamp (3) with time zone;--> statement-breakpoint
ALTER TABLE "webhooks" ADD COLUMN "failing_since" timestamp (3) with time zone;
--> statement-breakpoint
UPDATE webhooks SET last_delivered_at = (SELECT max(a.at) FROM webhook_attempts a JOIN webhook_deliveries d ON d.id = a.delivery_id WHERE d.webhook_id = webhooks.id AND a.status BETWEEN 200 AND 299);
