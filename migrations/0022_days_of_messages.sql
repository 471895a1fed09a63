DROP INDEX "conversations_idle";--> statement-breakpoint
DROP INDEX "messages_by_time";--> statement-breakpoint
DROP INDEX "messages_by_thread";--> statement-breakpoint
CREATE INDEX "messages_by_day" ON "messages" USING btree ("community_id",(("sent_at" at time zone 'UTC')::date));--> statement-breakpoint
CREATE INDEX "messages_by_thread" ON "messages" USING btree ("thread_id",(("sent_at" at time zone 'UTC')::date)) WHERE "messages"."thread_id" is not null;