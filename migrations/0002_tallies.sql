CREATE TABLE "tallies" (
	"community_id" text NOT NULL,
	"week" date NOT NULL,
	"channel_id" text NOT NULL,
	"people" integer NOT NULL,
	"supporters" integer NOT NULL,
	"seekers" integer NOT NULL,
	"conversations" integer NOT NULL,
	CONSTRAINT "tallies_community_id_week_channel_id_pk" PRIMARY KEY("community_id","week","channel_id"),
	CONSTRAINT "tallies_counts" CHECK (least("tallies"."people", "tallies"."supporters", "tallies"."seekers") >= 0)
);
--> statement-breakpoint
ALTER TABLE "tallies" ADD CONSTRAINT "tallies_community" FOREIGN KEY ("community_id") REFERENCES "public"."communities"("id") ON DELETE cascade ON UPDATE cascade;