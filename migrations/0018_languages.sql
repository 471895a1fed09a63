ALTER TABLE "members" ADD COLUMN "locale" text;--> statement-breakpoint
ALTER TABLE "asked_seekers" ADD COLUMN "locale" text;