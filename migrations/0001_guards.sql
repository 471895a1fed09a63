-- References between rows of one community are checked at commit: the order of writes inside a transaction is free, and
-- changing a community's id can cascade through all of them in one statement.
ALTER TABLE "seeker_posts" ALTER CONSTRAINT "seeker_posts_conversation" DEFERRABLE INITIALLY DEFERRED;--> statement-breakpoint
ALTER TABLE "messages" ALTER CONSTRAINT "messages_conversation" DEFERRABLE INITIALLY DEFERRED;--> statement-breakpoint
ALTER TABLE "messages" ALTER CONSTRAINT "messages_member" DEFERRABLE INITIALLY DEFERRED;--> statement-breakpoint
ALTER TABLE "nudges" ALTER CONSTRAINT "nudges_member" DEFERRABLE INITIALLY DEFERRED;--> statement-breakpoint
ALTER TABLE "nudges" ALTER CONSTRAINT "nudges_message" DEFERRABLE INITIALLY DEFERRED;--> statement-breakpoint
ALTER TABLE "alerts" ALTER CONSTRAINT "alerts_message" DEFERRABLE INITIALLY DEFERRED;--> statement-breakpoint
-- The audit is append-only. Purging a community, erasing a person (who did it becomes unknown, what happened stays) and
-- rekeying a community set attune.may_change_audit for their own transaction; nothing else does.
CREATE FUNCTION "audit_is_append_only"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF current_setting('attune.may_change_audit', true) = 'on' THEN
    RETURN coalesce(NEW, OLD);
  END IF;
  RAISE EXCEPTION 'the audit is append-only';
END
$$;--> statement-breakpoint
CREATE TRIGGER "audit_rows" BEFORE UPDATE OR DELETE ON "audit"
  FOR EACH ROW EXECUTE FUNCTION "audit_is_append_only"();--> statement-breakpoint
CREATE TRIGGER "audit_truncate" BEFORE TRUNCATE ON "audit"
  FOR EACH STATEMENT EXECUTE FUNCTION "audit_is_append_only"();
