ALTER TABLE "alerts" DROP CONSTRAINT "alerts_label";--> statement-breakpoint
ALTER TABLE "messages" DROP CONSTRAINT "messages_risk";--> statement-breakpoint
CREATE INDEX "messages_unread" ON "messages" USING btree ("sent_at") WHERE "messages"."risk" = 'unread';--> statement-breakpoint
ALTER TABLE "alerts" ADD CONSTRAINT "alerts_label" CHECK ("alerts"."label" in ('none', 'concern', 'crisis', 'unread'));--> statement-breakpoint
ALTER TABLE "messages" ADD CONSTRAINT "messages_risk" CHECK ("messages"."risk" in ('none', 'concern', 'crisis', 'unread'));