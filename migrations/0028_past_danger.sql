ALTER TABLE "messages" DROP CONSTRAINT "messages_risk";--> statement-breakpoint
ALTER TABLE "messages" ADD CONSTRAINT "messages_risk" CHECK ("messages"."risk" between 0 and 4);