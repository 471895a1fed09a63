CREATE TABLE "freezes" (
	"community_id" text PRIMARY KEY NOT NULL,
	"week" date NOT NULL,
	"ended_at" timestamp (3) with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "frozen_counts" (
	"community_id" text NOT NULL,
	"week" date NOT NULL,
	"cut" text NOT NULL,
	"measure" text NOT NULL,
	"counts" integer[] NOT NULL,
	"people" integer NOT NULL,
	CONSTRAINT "frozen_counts_community_id_cut_week_measure_pk" PRIMARY KEY("community_id","cut","week","measure"),
	CONSTRAINT "frozen_counts_people" CHECK ("frozen_counts"."people" >= 5 and "frozen_counts"."people" % 5 = 0)
);
--> statement-breakpoint
CREATE TABLE "waiting_counts" (
	"community_id" text NOT NULL,
	"cut" text NOT NULL,
	"measure" text NOT NULL,
	"counts" integer[] NOT NULL,
	"weeks" smallint NOT NULL,
	"marks" integer NOT NULL,
	CONSTRAINT "waiting_counts_community_id_cut_measure_pk" PRIMARY KEY("community_id","cut","measure"),
	CONSTRAINT "waiting_counts_marks" CHECK ("waiting_counts"."marks" between 0 and 65535)
);
--> statement-breakpoint
ALTER TABLE "conversations" ADD COLUMN "counted_in" date;--> statement-breakpoint
ALTER TABLE "freezes" ADD CONSTRAINT "freezes_community_id_communities_id_fk" FOREIGN KEY ("community_id") REFERENCES "public"."communities"("id") ON DELETE cascade ON UPDATE cascade;--> statement-breakpoint
ALTER TABLE "frozen_counts" ADD CONSTRAINT "frozen_counts_community_id_communities_id_fk" FOREIGN KEY ("community_id") REFERENCES "public"."communities"("id") ON DELETE cascade ON UPDATE cascade;--> statement-breakpoint
ALTER TABLE "waiting_counts" ADD CONSTRAINT "waiting_counts_community_id_communities_id_fk" FOREIGN KEY ("community_id") REFERENCES "public"."communities"("id") ON DELETE cascade ON UPDATE cascade;