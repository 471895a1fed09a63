CREATE TABLE "alerts" (
	"community_id" text NOT NULL,
	"id" text NOT NULL,
	"channel_id" text NOT NULL,
	"message_id" text NOT NULL,
	"label" text NOT NULL,
	"created_at" timestamp (3) with time zone NOT NULL,
	"state" text NOT NULL,
	"state_changed_at" timestamp (3) with time zone,
	"escalated_at" timestamp (3) with time zone,
	CONSTRAINT "alerts_community_id_id_pk" PRIMARY KEY("community_id","id"),
	CONSTRAINT "alerts_label" CHECK ("alerts"."label" in ('none', 'concern', 'crisis')),
	CONSTRAINT "alerts_state" CHECK ("alerts"."state" in ('open', 'seen', 'false_alarm', 'handled'))
);
--> statement-breakpoint
CREATE TABLE "nudges" (
	"community_id" text NOT NULL,
	"id" text NOT NULL,
	"member_id" text NOT NULL,
	"message_id" text NOT NULL,
	"kind" text NOT NULL,
	"topic" text NOT NULL,
	"created_at" timestamp (3) with time zone NOT NULL,
	"answer" text,
	"answered_at" timestamp (3) with time zone,
	CONSTRAINT "nudges_community_id_id_pk" PRIMARY KEY("community_id","id"),
	CONSTRAINT "nudges_kind" CHECK ("nudges"."kind" in ('encouraging', 'improving')),
	CONSTRAINT "nudges_answer" CHECK ("nudges"."answer" in ('helpful', 'not_helpful', 'wrong', 'pause'))
);
--> statement-breakpoint
CREATE TABLE "outbox" (
	"id" text PRIMARY KEY NOT NULL,
	"community_id" text NOT NULL,
	"kind" text NOT NULL,
	"dedupe_hash" text NOT NULL,
	"message_id" text,
	"recipient_key" text,
	"payload" "bytea",
	"due_at" timestamp (3) with time zone NOT NULL,
	"state" text NOT NULL,
	"changed_at" timestamp (3) with time zone,
	CONSTRAINT "outbox_kind" CHECK ("outbox"."kind" in ('nudge', 'weekly_report', 'alert', 'notice')),
	CONSTRAINT "outbox_state" CHECK ("outbox"."state" in ('waiting', 'claimed', 'sent', 'unreachable', 'uncertain')),
	CONSTRAINT "outbox_payload_only_while_needed" CHECK (("outbox"."payload" is not null) = ("outbox"."state" in ('waiting', 'claimed')))
);
--> statement-breakpoint
CREATE TABLE "audit" (
	"position" bigint PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "audit_position_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 9223372036854775807 START WITH 1 CACHE 1),
	"community_id" text NOT NULL,
	"at" timestamp (3) with time zone NOT NULL,
	"actor_key" text,
	"action" text NOT NULL,
	"detail" jsonb NOT NULL,
	CONSTRAINT "audit_action" CHECK ("audit"."action" in ('config', 'export', 'erasure', 'alert', 'consent', 'retention'))
);
--> statement-breakpoint
CREATE TABLE "communities" (
	"id" text PRIMARY KEY NOT NULL,
	"settings" jsonb NOT NULL,
	"created_at" timestamp (3) with time zone NOT NULL,
	"removed_at" timestamp (3) with time zone
);
--> statement-breakpoint
CREATE TABLE "installation" (
	"id" smallint PRIMARY KEY NOT NULL,
	"secret_check" "bytea" NOT NULL,
	CONSTRAINT "installation_one_row" CHECK ("installation"."id" = 1)
);
--> statement-breakpoint
CREATE TABLE "members" (
	"community_id" text NOT NULL,
	"user_id" text NOT NULL,
	"status" text NOT NULL,
	"decided_at" timestamp (3) with time zone NOT NULL,
	"coaching_enabled" boolean NOT NULL,
	"paused_until" timestamp (3) with time zone,
	"max_per_day" integer NOT NULL,
	"max_per_week" integer NOT NULL,
	"time_zone" text,
	"quiet_start_hour" smallint,
	"quiet_end_hour" smallint,
	"report_weekday" smallint NOT NULL,
	"report_hour" smallint NOT NULL,
	"shares_with_staff" boolean NOT NULL,
	"unreachable_until" timestamp (3) with time zone,
	"unreachable_count" integer NOT NULL,
	CONSTRAINT "members_community_id_user_id_pk" PRIMARY KEY("community_id","user_id"),
	CONSTRAINT "members_status" CHECK ("members"."status" in ('opted_in', 'opted_out')),
	CONSTRAINT "members_limits" CHECK ("members"."max_per_day" >= 0 and "members"."max_per_week" >= 0),
	CONSTRAINT "members_quiet_hours" CHECK (("members"."quiet_start_hour" is null) = ("members"."quiet_end_hour" is null)
        and "members"."quiet_start_hour" between 0 and 23 and "members"."quiet_end_hour" between 0 and 23),
	CONSTRAINT "members_report" CHECK ("members"."report_weekday" between 1 and 7 and "members"."report_hour" between 0 and 23)
);
--> statement-breakpoint
CREATE TABLE "conversations" (
	"community_id" text NOT NULL,
	"id" text NOT NULL,
	"channel_id" text NOT NULL,
	"thread_id" text,
	"opening_message_id" text NOT NULL,
	"seeker_key" text,
	"opened_at" timestamp (3) with time zone NOT NULL,
	"last_activity_at" timestamp (3) with time zone NOT NULL,
	"closed_at" timestamp (3) with time zone,
	"first_sentiment" smallint,
	"last_sentiment" smallint,
	"first_reply_at" timestamp (3) with time zone,
	"reply_count" integer NOT NULL,
	"empathic_reply_count" integer NOT NULL,
	"has_risk" boolean NOT NULL,
	CONSTRAINT "conversations_community_id_id_pk" PRIMARY KEY("community_id","id"),
	CONSTRAINT "conversations_sentiment" CHECK ("conversations"."first_sentiment" between 0 and 4 and "conversations"."last_sentiment" between 0 and 4),
	CONSTRAINT "conversations_counts" CHECK ("conversations"."reply_count" >= 0 and "conversations"."empathic_reply_count" >= 0),
	CONSTRAINT "conversations_closed_without_person" CHECK ("conversations"."closed_at" is null or "conversations"."seeker_key" is null)
);
--> statement-breakpoint
CREATE TABLE "messages" (
	"community_id" text NOT NULL,
	"id" text NOT NULL,
	"channel_id" text NOT NULL,
	"thread_id" text,
	"conversation_id" text,
	"sent_at" timestamp (3) with time zone NOT NULL,
	"role" text NOT NULL,
	"author_key" text,
	"member_id" text,
	"text_digest" text NOT NULL,
	"language" text,
	"scored" boolean NOT NULL,
	"direction" text NOT NULL,
	"sentence_count" integer NOT NULL,
	"seeking_count" integer NOT NULL,
	"providing_count" integer NOT NULL,
	"sentiment_class" smallint,
	"sentiment_score" double precision,
	"emotional_reactions_level" smallint,
	"emotional_reactions_probability" double precision,
	"emotional_reactions_rationales" jsonb,
	"interpretations_level" smallint,
	"interpretations_probability" double precision,
	"interpretations_rationales" jsonb,
	"explorations_level" smallint,
	"explorations_probability" double precision,
	"explorations_rationales" jsonb,
	"techniques" jsonb,
	"risk" text NOT NULL,
	CONSTRAINT "messages_community_id_id_pk" PRIMARY KEY("community_id","id"),
	CONSTRAINT "messages_role" CHECK ("messages"."role" in ('seeker', 'supporter', 'bystander')),
	CONSTRAINT "messages_direction" CHECK ("messages"."direction" in ('none', 'seeking', 'providing')),
	CONSTRAINT "messages_risk" CHECK ("messages"."risk" in ('none', 'concern', 'crisis')),
	CONSTRAINT "messages_sentences" CHECK ("messages"."seeking_count" >= 0 and "messages"."providing_count" >= 0
        and "messages"."seeking_count" + "messages"."providing_count" <= "messages"."sentence_count"),
	CONSTRAINT "messages_sentiment" CHECK ("messages"."sentiment_class" between 0 and 4 and "messages"."sentiment_score" between -1 and 1),
	CONSTRAINT "messages_empathy_levels" CHECK ("messages"."emotional_reactions_level" between 0 and 2 and "messages"."interpretations_level" between 0 and 2
        and "messages"."explorations_level" between 0 and 2),
	CONSTRAINT "messages_empathy_whole" CHECK (num_nonnulls("messages"."emotional_reactions_level", "messages"."emotional_reactions_probability",
        "messages"."emotional_reactions_rationales", "messages"."interpretations_level", "messages"."interpretations_probability",
        "messages"."interpretations_rationales", "messages"."explorations_level", "messages"."explorations_probability",
        "messages"."explorations_rationales") in (0, 9))
);
--> statement-breakpoint
CREATE TABLE "seeker_posts" (
	"community_id" text NOT NULL,
	"conversation_id" text NOT NULL,
	"post" "bytea" NOT NULL,
	"expires_at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "seeker_posts_community_id_conversation_id_pk" PRIMARY KEY("community_id","conversation_id")
);
--> statement-breakpoint
ALTER TABLE "alerts" ADD CONSTRAINT "alerts_community_id_communities_id_fk" FOREIGN KEY ("community_id") REFERENCES "public"."communities"("id") ON DELETE cascade ON UPDATE cascade;--> statement-breakpoint
ALTER TABLE "alerts" ADD CONSTRAINT "alerts_message" FOREIGN KEY ("community_id","message_id") REFERENCES "public"."messages"("community_id","id") ON DELETE cascade ON UPDATE cascade;--> statement-breakpoint
ALTER TABLE "nudges" ADD CONSTRAINT "nudges_community_id_communities_id_fk" FOREIGN KEY ("community_id") REFERENCES "public"."communities"("id") ON DELETE cascade ON UPDATE cascade;--> statement-breakpoint
ALTER TABLE "nudges" ADD CONSTRAINT "nudges_member" FOREIGN KEY ("community_id","member_id") REFERENCES "public"."members"("community_id","user_id") ON DELETE cascade ON UPDATE cascade;--> statement-breakpoint
ALTER TABLE "nudges" ADD CONSTRAINT "nudges_message" FOREIGN KEY ("community_id","message_id") REFERENCES "public"."messages"("community_id","id") ON DELETE cascade ON UPDATE cascade;--> statement-breakpoint
ALTER TABLE "outbox" ADD CONSTRAINT "outbox_community_id_communities_id_fk" FOREIGN KEY ("community_id") REFERENCES "public"."communities"("id") ON DELETE cascade ON UPDATE cascade;--> statement-breakpoint
ALTER TABLE "audit" ADD CONSTRAINT "audit_community" FOREIGN KEY ("community_id") REFERENCES "public"."communities"("id") ON DELETE cascade ON UPDATE cascade;--> statement-breakpoint
ALTER TABLE "members" ADD CONSTRAINT "members_community_id_communities_id_fk" FOREIGN KEY ("community_id") REFERENCES "public"."communities"("id") ON DELETE cascade ON UPDATE cascade;--> statement-breakpoint
ALTER TABLE "conversations" ADD CONSTRAINT "conversations_community_id_communities_id_fk" FOREIGN KEY ("community_id") REFERENCES "public"."communities"("id") ON DELETE cascade ON UPDATE cascade;--> statement-breakpoint
ALTER TABLE "messages" ADD CONSTRAINT "messages_community_id_communities_id_fk" FOREIGN KEY ("community_id") REFERENCES "public"."communities"("id") ON DELETE cascade ON UPDATE cascade;--> statement-breakpoint
ALTER TABLE "messages" ADD CONSTRAINT "messages_conversation" FOREIGN KEY ("community_id","conversation_id") REFERENCES "public"."conversations"("community_id","id") ON DELETE no action ON UPDATE cascade;--> statement-breakpoint
ALTER TABLE "messages" ADD CONSTRAINT "messages_member" FOREIGN KEY ("community_id","member_id") REFERENCES "public"."members"("community_id","user_id") ON DELETE cascade ON UPDATE cascade;--> statement-breakpoint
ALTER TABLE "seeker_posts" ADD CONSTRAINT "seeker_posts_conversation" FOREIGN KEY ("community_id","conversation_id") REFERENCES "public"."conversations"("community_id","id") ON DELETE cascade ON UPDATE cascade;--> statement-breakpoint
CREATE UNIQUE INDEX "alerts_one_a_message" ON "alerts" USING btree ("community_id","message_id");--> statement-breakpoint
CREATE INDEX "alerts_unseen" ON "alerts" USING btree ("created_at") WHERE "alerts"."state" = 'open';--> statement-breakpoint
CREATE INDEX "nudges_by_member" ON "nudges" USING btree ("community_id","member_id","created_at");--> statement-breakpoint
CREATE INDEX "nudges_by_message" ON "nudges" USING btree ("community_id","message_id");--> statement-breakpoint
CREATE INDEX "nudges_by_id" ON "nudges" USING btree ("id");--> statement-breakpoint
CREATE UNIQUE INDEX "outbox_dedupe" ON "outbox" USING btree ("dedupe_hash");--> statement-breakpoint
CREATE INDEX "outbox_due" ON "outbox" USING btree ("due_at","id") WHERE "outbox"."state" = 'waiting';--> statement-breakpoint
CREATE INDEX "outbox_by_state" ON "outbox" USING btree ("state","changed_at") WHERE "outbox"."state" <> 'waiting';--> statement-breakpoint
CREATE INDEX "outbox_by_recipient" ON "outbox" USING btree ("community_id","recipient_key");--> statement-breakpoint
CREATE INDEX "outbox_by_message" ON "outbox" USING btree ("community_id","message_id");--> statement-breakpoint
CREATE INDEX "audit_by_time" ON "audit" USING btree ("community_id","at");--> statement-breakpoint
CREATE INDEX "audit_by_actor" ON "audit" USING btree ("community_id","actor_key") WHERE "audit"."actor_key" is not null;--> statement-breakpoint
CREATE INDEX "conversations_by_time" ON "conversations" USING btree ("community_id","opened_at","id");--> statement-breakpoint
CREATE INDEX "conversations_open_in_place" ON "conversations" USING btree ("community_id","channel_id","thread_id","last_activity_at") WHERE "conversations"."closed_at" is null;--> statement-breakpoint
CREATE INDEX "conversations_idle" ON "conversations" USING btree ("last_activity_at") WHERE "conversations"."closed_at" is null;--> statement-breakpoint
CREATE INDEX "conversations_by_seeker" ON "conversations" USING btree ("community_id","seeker_key") WHERE "conversations"."seeker_key" is not null;--> statement-breakpoint
CREATE INDEX "conversations_by_opening" ON "conversations" USING btree ("community_id","opening_message_id");--> statement-breakpoint
CREATE INDEX "messages_by_time" ON "messages" USING btree ("community_id","sent_at","id");--> statement-breakpoint
CREATE INDEX "messages_by_channel" ON "messages" USING btree ("community_id","channel_id","sent_at","id");--> statement-breakpoint
CREATE INDEX "messages_by_thread" ON "messages" USING btree ("community_id","thread_id","sent_at") WHERE "messages"."thread_id" is not null;--> statement-breakpoint
CREATE INDEX "messages_by_conversation" ON "messages" USING btree ("community_id","conversation_id") WHERE "messages"."conversation_id" is not null;--> statement-breakpoint
CREATE INDEX "messages_by_member" ON "messages" USING btree ("community_id","member_id","sent_at") WHERE "messages"."member_id" is not null;--> statement-breakpoint
CREATE INDEX "messages_by_author" ON "messages" USING btree ("community_id","author_key") WHERE "messages"."author_key" is not null;--> statement-breakpoint
CREATE INDEX "messages_with_author" ON "messages" USING btree ("sent_at") WHERE "messages"."author_key" is not null;--> statement-breakpoint
CREATE INDEX "seeker_posts_expiring" ON "seeker_posts" USING btree ("expires_at");