ALTER TABLE "members" ADD COLUMN "trial_arm" text;--> statement-breakpoint
ALTER TABLE "members" ADD COLUMN "lot_drawn_at" timestamp (3) with time zone;--> statement-breakpoint
ALTER TABLE "members" ADD CONSTRAINT "members_lot" CHECK (("members"."trial_arm" is null) = ("members"."lot_drawn_at" is null) and "members"."trial_arm" in ('now', 'later'));