CREATE TABLE "asked_seekers" (
	"community_id" text NOT NULL,
	"user_id" text NOT NULL,
	"since" timestamp (3) with time zone NOT NULL,
	"paused_until" timestamp (3) with time zone,
	"asked_at" timestamp (3) with time zone,
	"asked_about" text,
	CONSTRAINT "asked_seekers_community_id_user_id_pk" PRIMARY KEY("community_id","user_id"),
	CONSTRAINT "asked_seekers_whole" CHECK ("asked_seekers"."asked_about" is null or "asked_seekers"."asked_at" is not null)
);
--> statement-breakpoint
ALTER TABLE "outbox" DROP CONSTRAINT "outbox_kind";--> statement-breakpoint
ALTER TABLE "conversations" ADD COLUMN "own_word" smallint;--> statement-breakpoint
ALTER TABLE "asked_seekers" ADD CONSTRAINT "asked_seekers_community_id_communities_id_fk" FOREIGN KEY ("community_id") REFERENCES "public"."communities"("id") ON DELETE cascade ON UPDATE cascade;--> statement-breakpoint
CREATE INDEX "asked_seekers_by_person" ON "asked_seekers" USING btree ("user_id");--> statement-breakpoint
ALTER TABLE "outbox" ADD CONSTRAINT "outbox_kind" CHECK ("outbox"."kind" in ('nudge', 'weekly_report', 'own_word', 'alert', 'notice'));--> statement-breakpoint
ALTER TABLE "conversations" ADD CONSTRAINT "conversations_own_word" CHECK ("conversations"."own_word" between 1 and 5);