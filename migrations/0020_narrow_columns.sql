-- Ids and hashes become bytes, words of a closed list numbers, and what is kept of scores one value. The functions say in
-- SQL what adapters/postgres/schema says: they are for what is stored already, and go at the end.
CREATE FUNCTION "attune_packed"(given text) RETURNS bytea LANGUAGE plpgsql IMMUTABLE STRICT AS $$
DECLARE
  parts text[] := regexp_match(given, '^(discord|telegram):(-?[1-9][0-9]{0,18})(?::([1-9][0-9]{0,9}))?$');
BEGIN
  IF parts[2]::numeric BETWEEN -9223372036854775808 AND 9223372036854775807
    AND coalesce(parts[3]::numeric, 0) <= 4294967295 THEN
    RETURN set_byte('\x00'::bytea, 0, CASE parts[1] WHEN 'discord' THEN 2 ELSE 4 END + (parts[3] IS NOT NULL)::int)
      || int8send(parts[2]::bigint) || coalesce(substring(int8send(parts[3]::bigint) FROM 5), ''::bytea);
  END IF;
  IF given ~ '^([0-9a-f]{2}){8,}$' THEN
    RETURN '\x01'::bytea || decode(given, 'hex');
  END IF;
  RETURN '\x00'::bytea || convert_to(given, 'UTF8');
END
$$;--> statement-breakpoint
CREATE FUNCTION "attune_varint"(given int) RETURNS bytea LANGUAGE plpgsql IMMUTABLE AS $$
DECLARE
  packed bytea := ''::bytea;
BEGIN
  WHILE given >= 128 LOOP
    packed := packed || set_byte('\x00'::bytea, 0, 128 + given % 128);
    given := given / 128;
  END LOOP;
  RETURN packed || set_byte('\x00'::bytea, 0, given);
END
$$;--> statement-breakpoint
CREATE FUNCTION "attune_shown"(probability float8, rationales jsonb) RETURNS bytea LANGUAGE sql IMMUTABLE STRICT AS $$
  SELECT '\xffff'::bytea || float8send(probability) || attune_varint(jsonb_array_length(rationales))
    || coalesce((SELECT string_agg(attune_varint((span ->> 'start')::int) || attune_varint((span ->> 'end')::int),
        ''::bytea ORDER BY place)
      FROM jsonb_array_elements(rationales) WITH ORDINALITY AS spans (span, place)), ''::bytea)
$$;--> statement-breakpoint
CREATE FUNCTION "attune_counts"(counts jsonb) RETURNS bytea LANGUAGE sql IMMUTABLE STRICT AS $$
  SELECT coalesce(string_agg(attune_varint(place::int - 1) || attune_varint((counts ->> label)::int), ''::bytea ORDER BY place),
    ''::bytea)
  FROM unnest(array['Open Question', 'Closed Question', 'Simple Reflection', 'Complex Reflection', 'Affirm', 'Support',
    'Emphasize Autonomy', 'Advise with Permission', 'Advise without Permission', 'Give Information', 'Self-Disclose', 'Direct',
    'Confront', 'Warn', 'Other', 'asks', 'reflects', 'affirmsSupports', 'supportsAutonomy', 'advisesUnasked', 'confrontsWarns',
    'informs', 'selfDiscloses']) WITH ORDINALITY AS labels (label, place)
  WHERE counts ? label
$$;--> statement-breakpoint
-- References are taken away while the columns on both of their sides change, and come back as they were.
CREATE TEMPORARY TABLE "references_before" AS
  SELECT format('ALTER TABLE %s DROP CONSTRAINT %I', conrelid::regclass, conname) AS taken,
    format('ALTER TABLE %s ADD CONSTRAINT %I %s', conrelid::regclass, conname, pg_get_constraintdef(oid)) AS given
  FROM pg_constraint WHERE contype = 'f' AND connamespace = 'public'::regnamespace;--> statement-breakpoint
DO $$ DECLARE statement text; BEGIN
  FOR statement IN SELECT taken FROM references_before LOOP EXECUTE statement; END LOOP;
END $$;--> statement-breakpoint
DROP INDEX "messages_by_time", "messages_by_thread", "messages_by_member", "messages_unread", "conversations_by_time", "conversations_by_opening";--> statement-breakpoint
ALTER TABLE "messages"
  DROP CONSTRAINT "messages_role", DROP CONSTRAINT "messages_direction", DROP CONSTRAINT "messages_risk",
  DROP CONSTRAINT "messages_empathy_whole";--> statement-breakpoint
ALTER TABLE "messages"
  ALTER COLUMN "emotional_reactions_rationales" TYPE bytea USING
    attune_shown("emotional_reactions_probability", "emotional_reactions_rationales")
    || attune_shown("interpretations_probability", "interpretations_rationales")
    || attune_shown("explorations_probability", "explorations_rationales"),
  ALTER COLUMN "community_id" TYPE bytea USING attune_packed("community_id"),
  ALTER COLUMN "id" TYPE bytea USING attune_packed("id"),
  ALTER COLUMN "channel_id" TYPE bytea USING attune_packed("channel_id"),
  ALTER COLUMN "thread_id" TYPE bytea USING attune_packed("thread_id"),
  ALTER COLUMN "conversation_id" TYPE bytea USING attune_packed("conversation_id"),
  ALTER COLUMN "author_key" TYPE bytea USING attune_packed("author_key"),
  ALTER COLUMN "member_id" TYPE bytea USING attune_packed("member_id"),
  ALTER COLUMN "text_digest" TYPE bytea USING attune_packed("text_digest"),
  ALTER COLUMN "role" TYPE smallint USING array_position(array['bystander', 'seeker', 'supporter'], "role") - 1,
  ALTER COLUMN "direction" TYPE smallint USING array_position(array['none', 'seeking', 'providing'], "direction") - 1,
  ALTER COLUMN "risk" TYPE smallint USING array_position(array['none', 'concern', 'crisis', 'unread'], "risk") - 1,
  ALTER COLUMN "sentence_count" TYPE smallint,
  ALTER COLUMN "seeking_count" TYPE smallint,
  ALTER COLUMN "providing_count" TYPE smallint,
  ALTER COLUMN "techniques" TYPE bytea USING attune_counts("techniques");--> statement-breakpoint
ALTER TABLE "messages" RENAME COLUMN "emotional_reactions_rationales" TO "shown";--> statement-breakpoint
ALTER TABLE "messages"
  DROP COLUMN "emotional_reactions_probability", DROP COLUMN "interpretations_probability",
  DROP COLUMN "interpretations_rationales", DROP COLUMN "explorations_probability", DROP COLUMN "explorations_rationales";--> statement-breakpoint
ALTER TABLE "messages"
  ADD CONSTRAINT "messages_role" CHECK ("messages"."role" between 0 and 2),
  ADD CONSTRAINT "messages_direction" CHECK ("messages"."direction" between 0 and 2),
  ADD CONSTRAINT "messages_risk" CHECK ("messages"."risk" between 0 and 3),
  ADD CONSTRAINT "messages_empathy_whole" CHECK (num_nonnulls("messages"."emotional_reactions_level",
    "messages"."interpretations_level", "messages"."explorations_level", "messages"."shown") in (0, 4));--> statement-breakpoint
ALTER TABLE "conversations"
  ALTER COLUMN "community_id" TYPE bytea USING attune_packed("community_id"),
  ALTER COLUMN "id" TYPE bytea USING attune_packed("id"),
  ALTER COLUMN "channel_id" TYPE bytea USING attune_packed("channel_id"),
  ALTER COLUMN "thread_id" TYPE bytea USING attune_packed("thread_id"),
  ALTER COLUMN "opening_message_id" TYPE bytea USING attune_packed("opening_message_id"),
  ALTER COLUMN "seeker_key" TYPE bytea USING attune_packed("seeker_key");--> statement-breakpoint
ALTER TABLE "seeker_posts"
  ALTER COLUMN "community_id" TYPE bytea USING attune_packed("community_id"),
  ALTER COLUMN "conversation_id" TYPE bytea USING attune_packed("conversation_id");--> statement-breakpoint
ALTER TABLE "reactions"
  ALTER COLUMN "community_id" TYPE bytea USING attune_packed("community_id"),
  ALTER COLUMN "message_id" TYPE bytea USING attune_packed("message_id"),
  ALTER COLUMN "person_key" TYPE bytea USING attune_packed("person_key"),
  ALTER COLUMN "mark" TYPE bytea USING attune_packed("mark");--> statement-breakpoint
ALTER TABLE "thanks"
  ALTER COLUMN "community_id" TYPE bytea USING attune_packed("community_id"),
  ALTER COLUMN "message_id" TYPE bytea USING attune_packed("message_id"),
  ALTER COLUMN "reply_id" TYPE bytea USING attune_packed("reply_id");--> statement-breakpoint
ALTER TABLE "nudges"
  ALTER COLUMN "community_id" TYPE bytea USING attune_packed("community_id"),
  ALTER COLUMN "member_id" TYPE bytea USING attune_packed("member_id"),
  ALTER COLUMN "message_id" TYPE bytea USING attune_packed("message_id");--> statement-breakpoint
ALTER TABLE "alerts"
  ALTER COLUMN "community_id" TYPE bytea USING attune_packed("community_id"),
  ALTER COLUMN "message_id" TYPE bytea USING attune_packed("message_id");--> statement-breakpoint
ALTER TABLE "outbox"
  ALTER COLUMN "community_id" TYPE bytea USING attune_packed("community_id"),
  ALTER COLUMN "message_id" TYPE bytea USING attune_packed("message_id");--> statement-breakpoint
ALTER TABLE "members"
  ALTER COLUMN "community_id" TYPE bytea USING attune_packed("community_id"),
  ALTER COLUMN "user_id" TYPE bytea USING attune_packed("user_id");--> statement-breakpoint
ALTER TABLE "tombstones"
  ALTER COLUMN "community_id" TYPE bytea USING attune_packed("community_id"),
  ALTER COLUMN "mark" TYPE bytea USING attune_packed("mark");--> statement-breakpoint
ALTER TABLE "former_ids"
  ALTER COLUMN "id" TYPE bytea USING attune_packed("id"),
  ALTER COLUMN "community_id" TYPE bytea USING attune_packed("community_id");--> statement-breakpoint
ALTER TABLE "communities" ALTER COLUMN "id" TYPE bytea USING attune_packed("id");--> statement-breakpoint
ALTER TABLE "audit" ALTER COLUMN "community_id" TYPE bytea USING attune_packed("community_id");--> statement-breakpoint
ALTER TABLE "asked_seekers" ALTER COLUMN "community_id" TYPE bytea USING attune_packed("community_id");--> statement-breakpoint
ALTER TABLE "how_heavy_answers" ALTER COLUMN "community_id" TYPE bytea USING attune_packed("community_id");--> statement-breakpoint
ALTER TABLE "diary_entries" ALTER COLUMN "community_id" TYPE bytea USING attune_packed("community_id");--> statement-breakpoint
ALTER TABLE "frozen_counts" ALTER COLUMN "community_id" TYPE bytea USING attune_packed("community_id");--> statement-breakpoint
ALTER TABLE "waiting_counts" ALTER COLUMN "community_id" TYPE bytea USING attune_packed("community_id");--> statement-breakpoint
ALTER TABLE "freezes" ALTER COLUMN "community_id" TYPE bytea USING attune_packed("community_id");--> statement-breakpoint
CREATE INDEX "messages_by_time" ON "messages" USING btree ("community_id","sent_at");--> statement-breakpoint
CREATE INDEX "messages_by_thread" ON "messages" USING btree ("thread_id","sent_at") WHERE "messages"."thread_id" is not null;--> statement-breakpoint
CREATE INDEX "messages_by_member" ON "messages" USING btree ("community_id","member_id") WHERE "messages"."member_id" is not null;--> statement-breakpoint
CREATE INDEX "messages_unread" ON "messages" USING btree ("sent_at") WHERE "messages"."risk" = 3;--> statement-breakpoint
CREATE INDEX "conversations_by_time" ON "conversations" USING btree ("community_id","opened_at");--> statement-breakpoint
DO $$ DECLARE statement text; BEGIN
  FOR statement IN SELECT given FROM references_before LOOP EXECUTE statement; END LOOP;
END $$;--> statement-breakpoint
-- A restore makes the tables twice in one transaction, so that nothing may stay to its end.
DROP TABLE "references_before";--> statement-breakpoint
DROP FUNCTION "attune_packed"(text), "attune_shown"(float8, jsonb), "attune_counts"(jsonb), "attune_varint"(int);
