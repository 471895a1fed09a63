ALTER TABLE "members" ADD COLUMN "style" text DEFAULT 'warm' NOT NULL;--> statement-breakpoint
ALTER TABLE "members" ADD CONSTRAINT "members_style" CHECK ("members"."style" in ('warm', 'plain'));