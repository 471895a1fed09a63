ALTER TABLE "conversations" ADD COLUMN "own_word_after_empathy" boolean;--> statement-breakpoint
-- When those who have answered already did so is not known: as it would have been counted.
UPDATE "conversations" SET "own_word_after_empathy" = exists (
  SELECT FROM "messages" WHERE "messages"."community_id" = "conversations"."community_id"
    AND "messages"."conversation_id" = "conversations"."id"
    AND greatest("emotional_reactions_level", "interpretations_level", "explorations_level") > 0)
WHERE "own_word" IS NOT NULL;
