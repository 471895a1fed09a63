ALTER TABLE "diary_entries" DROP CONSTRAINT "diary_entries_sums";--> statement-breakpoint
ALTER TABLE "diary_entries" ADD COLUMN "sums" "bytea";--> statement-breakpoint
ALTER TABLE "diary_entries" ADD CONSTRAINT "diary_entries_sums" CHECK (num_nonnulls("diary_entries"."sums", "diary_entries"."anxiety") = ("diary_entries"."kind" = 'check_in')::int
        and ("diary_entries"."anxiety" is null) = ("diary_entries"."depression" is null)
        and "diary_entries"."anxiety" between 0 and 6 and "diary_entries"."depression" between 0 and 6);