CREATE TABLE "reactions" (
	"community_id" text NOT NULL,
	"message_id" text NOT NULL,
	"person_key" text,
	"mark" text,
	CONSTRAINT "reactions_whole" CHECK (("reactions"."person_key" is null) = ("reactions"."mark" is null))
);
--> statement-breakpoint
CREATE TABLE "thanks" (
	"community_id" text NOT NULL,
	"message_id" text NOT NULL,
	"reply_id" text NOT NULL,
	CONSTRAINT "thanks_community_id_reply_id_message_id_pk" PRIMARY KEY("community_id","reply_id","message_id")
);
--> statement-breakpoint
ALTER TABLE "tallies" ADD COLUMN "empathic_supporters" integer DEFAULT 0 NOT NULL;--> statement-breakpoint
ALTER TABLE "tallies" ADD COLUMN "other_supporters" integer DEFAULT 0 NOT NULL;--> statement-breakpoint
ALTER TABLE "reactions" ADD CONSTRAINT "reactions_message" FOREIGN KEY ("community_id","message_id") REFERENCES "public"."messages"("community_id","id") ON DELETE cascade ON UPDATE cascade;--> statement-breakpoint
ALTER TABLE "thanks" ADD CONSTRAINT "thanks_message" FOREIGN KEY ("community_id","message_id") REFERENCES "public"."messages"("community_id","id") ON DELETE cascade ON UPDATE cascade;--> statement-breakpoint
ALTER TABLE "thanks" ADD CONSTRAINT "thanks_reply" FOREIGN KEY ("community_id","reply_id") REFERENCES "public"."messages"("community_id","id") ON DELETE cascade ON UPDATE cascade;--> statement-breakpoint
CREATE UNIQUE INDEX "reactions_once" ON "reactions" USING btree ("community_id","message_id","person_key","mark");--> statement-breakpoint
CREATE INDEX "reactions_by_person" ON "reactions" USING btree ("community_id","person_key") WHERE "reactions"."person_key" is not null;--> statement-breakpoint
CREATE INDEX "thanks_by_message" ON "thanks" USING btree ("community_id","message_id");--> statement-breakpoint
-- Checked at commit, as the other references between rows of one community are.
ALTER TABLE "reactions" ALTER CONSTRAINT "reactions_message" DEFERRABLE INITIALLY DEFERRED;--> statement-breakpoint
ALTER TABLE "thanks" ALTER CONSTRAINT "thanks_message" DEFERRABLE INITIALLY DEFERRED;--> statement-breakpoint
ALTER TABLE "thanks" ALTER CONSTRAINT "thanks_reply" DEFERRABLE INITIALLY DEFERRED;
