ALTER TABLE "members" ADD COLUMN "off_duty_until" timestamp (3) with time zone;--> statement-breakpoint
ALTER TABLE "asked_seekers" ADD COLUMN "off_duty_until" timestamp (3) with time zone;