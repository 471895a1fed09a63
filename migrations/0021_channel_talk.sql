CREATE TABLE "channel_talk" (
	"community_id" "bytea" NOT NULL,
	"channel_id" "bytea" NOT NULL,
	"messages" integer NOT NULL,
	"of_support" integer NOT NULL,
	CONSTRAINT "channel_talk_community_id_channel_id_pk" PRIMARY KEY("community_id","channel_id"),
	CONSTRAINT "channel_talk_counts" CHECK ("channel_talk"."of_support" between 0 and "channel_talk"."messages")
);
--> statement-breakpoint
ALTER TABLE "channel_talk" ADD CONSTRAINT "channel_talk_community_id_communities_id_fk" FOREIGN KEY ("community_id") REFERENCES "public"."communities"("id") ON DELETE cascade ON UPDATE cascade;