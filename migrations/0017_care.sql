CREATE TABLE "diary_entries" (
	"community_id" text NOT NULL,
	"user_id" text NOT NULL,
	"at" timestamp (3) with time zone NOT NULL,
	"kind" text NOT NULL,
	"anxiety" smallint,
	"depression" smallint,
	CONSTRAINT "diary_entries_community_id_user_id_at_kind_pk" PRIMARY KEY("community_id","user_id","at","kind"),
	CONSTRAINT "diary_entries_kind" CHECK ("diary_entries"."kind" in ('practice', 'check_in')),
	CONSTRAINT "diary_entries_sums" CHECK (("diary_entries"."kind" = 'check_in') = ("diary_entries"."anxiety" is not null)
        and ("diary_entries"."kind" = 'check_in') = ("diary_entries"."depression" is not null)
        and "diary_entries"."anxiety" between 0 and 6 and "diary_entries"."depression" between 0 and 6)
);
--> statement-breakpoint
CREATE TABLE "how_heavy_answers" (
	"community_id" text NOT NULL,
	"person_key" text NOT NULL,
	"at" timestamp (3) with time zone NOT NULL,
	"how_heavy" smallint NOT NULL,
	CONSTRAINT "how_heavy_answers_community_id_person_key_at_pk" PRIMARY KEY("community_id","person_key","at"),
	CONSTRAINT "how_heavy_answers_range" CHECK ("how_heavy_answers"."how_heavy" between 1 and 5)
);
--> statement-breakpoint
ALTER TABLE "outbox" DROP CONSTRAINT "outbox_kind";--> statement-breakpoint
ALTER TABLE "members" ADD COLUMN "asks_how_heavy" boolean DEFAULT false NOT NULL;--> statement-breakpoint
ALTER TABLE "members" ADD COLUMN "how_heavy_asked_at" timestamp (3) with time zone;--> statement-breakpoint
ALTER TABLE "diary_entries" ADD CONSTRAINT "diary_entries_community_id_communities_id_fk" FOREIGN KEY ("community_id") REFERENCES "public"."communities"("id") ON DELETE cascade ON UPDATE cascade;--> statement-breakpoint
ALTER TABLE "how_heavy_answers" ADD CONSTRAINT "how_heavy_answers_community_id_communities_id_fk" FOREIGN KEY ("community_id") REFERENCES "public"."communities"("id") ON DELETE cascade ON UPDATE cascade;--> statement-breakpoint
CREATE INDEX "diary_entries_by_person" ON "diary_entries" USING btree ("user_id");--> statement-breakpoint
CREATE INDEX "how_heavy_answers_by_time" ON "how_heavy_answers" USING btree ("at");--> statement-breakpoint
ALTER TABLE "outbox" ADD CONSTRAINT "outbox_kind" CHECK ("outbox"."kind" in ('nudge', 'weekly_report', 'own_word', 'how_heavy', 'alert', 'asks_staff', 'notice'));--> statement-breakpoint
-- Answers that wait for more people are told apart from now on by what came before; of those from before nobody could say it.
DELETE FROM "waiting_counts" WHERE "measure" = 'own word' AND "weeks" > 0;
