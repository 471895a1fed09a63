ALTER TABLE "freezes" ADD COLUMN "counted" "bytea"[] DEFAULT '{}' NOT NULL;--> statement-breakpoint
UPDATE "freezes" SET "counted" = array(
	SELECT "id" FROM "conversations" WHERE "conversations"."community_id" = "freezes"."community_id"
		AND "closed_at" IS NULL AND "counted_in" IS NOT NULL);--> statement-breakpoint
ALTER TABLE "conversations" DROP COLUMN "counted_in";--> statement-breakpoint
CREATE TABLE "frozen_tables" (
	"community_id" "bytea" NOT NULL,
	"week" date NOT NULL,
	"cut" text NOT NULL,
	"tables" jsonb NOT NULL
);--> statement-breakpoint
INSERT INTO "frozen_tables" SELECT "community_id", "week", "cut", jsonb_object_agg("measure", jsonb_build_array("people") || to_jsonb("counts"))
	FROM "frozen_counts" GROUP BY "community_id", "cut", "week" ORDER BY "community_id", "cut", "week";--> statement-breakpoint
DROP TABLE "frozen_counts";--> statement-breakpoint
ALTER TABLE "frozen_tables" RENAME TO "frozen_counts";--> statement-breakpoint
ALTER TABLE "frozen_counts" ADD CONSTRAINT "frozen_counts_community_id_cut_week_pk" PRIMARY KEY("community_id","cut","week");--> statement-breakpoint
ALTER TABLE "frozen_counts" ADD CONSTRAINT "frozen_counts_people" CHECK (not jsonb_path_exists("frozen_counts"."tables", '$.*[0] ? (@ < 5 || @ % 5 != 0)'));--> statement-breakpoint
ALTER TABLE "frozen_counts" ADD CONSTRAINT "frozen_counts_community_id_communities_id_fk" FOREIGN KEY ("community_id") REFERENCES "public"."communities"("id") ON DELETE cascade ON UPDATE cascade;--> statement-breakpoint
CREATE TABLE "waiting_tables" (
	"community_id" "bytea" PRIMARY KEY NOT NULL,
	"tables" jsonb NOT NULL
);--> statement-breakpoint
INSERT INTO "waiting_tables" SELECT "community_id", jsonb_agg(jsonb_build_object('cut', nullif("cut", ''), 'measure', "measure",
		'counts', "counts", 'weeks', "weeks", 'marks', "marks"))
	FROM "waiting_counts" GROUP BY "community_id";--> statement-breakpoint
DROP TABLE "waiting_counts";--> statement-breakpoint
ALTER TABLE "waiting_tables" RENAME TO "waiting_counts";--> statement-breakpoint
ALTER TABLE "waiting_counts" RENAME CONSTRAINT "waiting_tables_pkey" TO "waiting_counts_pkey";--> statement-breakpoint
ALTER TABLE "waiting_counts" ADD CONSTRAINT "waiting_counts_marks" CHECK (not jsonb_path_exists("waiting_counts"."tables", '$[*].marks ? (@ < 0 || @ > 65535)'));--> statement-breakpoint
ALTER TABLE "waiting_counts" ADD CONSTRAINT "waiting_counts_community_id_communities_id_fk" FOREIGN KEY ("community_id") REFERENCES "public"."communities"("id") ON DELETE cascade ON UPDATE cascade;
