CREATE TABLE "former_ids" (
	"id" text PRIMARY KEY NOT NULL,
	"community_id" text NOT NULL
);
--> statement-breakpoint
ALTER TABLE "former_ids" ADD CONSTRAINT "former_ids_community_id_communities_id_fk" FOREIGN KEY ("community_id") REFERENCES "public"."communities"("id") ON DELETE cascade ON UPDATE cascade;--> statement-breakpoint
CREATE INDEX "former_ids_by_community" ON "former_ids" USING btree ("community_id");