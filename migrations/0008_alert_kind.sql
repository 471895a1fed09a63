DROP INDEX "alerts_one_a_message";--> statement-breakpoint
ALTER TABLE "alerts" ADD COLUMN "kind" text DEFAULT 'risk' NOT NULL;--> statement-breakpoint
CREATE UNIQUE INDEX "alerts_one_a_message" ON "alerts" USING btree ("community_id","message_id","kind");--> statement-breakpoint
ALTER TABLE "alerts" ADD CONSTRAINT "alerts_kind" CHECK ("alerts"."kind" in ('risk', 'hostile'));