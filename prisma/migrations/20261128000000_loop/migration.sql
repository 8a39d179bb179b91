-- Referral, consent for each purpose and recipient, feedback, what stands in chats, and the audit trail.
-- CreateEnum
CREATE TYPE "consent_channel" AS ENUM ('CHAT', 'MAIL', 'PHONE', 'SPOKEN');

-- CreateEnum
CREATE TYPE "feedback_mode" AS ENUM ('TEXT', 'CARD', 'CLIENT');

-- CreateEnum
CREATE TYPE "offer_end" AS ENUM ('TAKEN', 'DECLINED', 'HANDED_OVER', 'LEFT', 'CLOSED');

-- CreateEnum
CREATE TYPE "referral_state" AS ENUM ('REQUESTED', 'RECEIVED', 'ACCEPTED', 'IN_PROGRESS', 'COMPLETED', 'DECLINED', 'REVOKED');

-- CreateEnum
CREATE TYPE "decline_reason" AS ENUM ('NO_ROOM', 'NOT_ABOUT_WORK', 'GUIDED_ELSEWHERE', 'CLIENT_DOES_NOT_WANT');

-- CreateEnum
CREATE TYPE "referral_event_kind" AS ENUM ('REQUESTED', 'RECEIVED', 'REMINDED', 'HANDED_ON', 'CONTACT_TOLD', 'ACCEPTED', 'DECLINED', 'IN_PROGRESS', 'COMPLETED', 'REVOKED', 'REASSIGNED');

-- CreateEnum
CREATE TYPE "feedback_state" AS ENUM ('DRAFT', 'PREVIEW', 'SENT', 'RECALLED');

-- CreateEnum
CREATE TYPE "post_state" AS ENUM ('PLACED', 'FILLED', 'EMPTIED', 'RECALL_FAILED');

-- AlterEnum
ALTER TYPE "consent_category" ADD VALUE 'QUESTION';
ALTER TYPE "consent_category" ADD VALUE 'DISCUSSED';
ALTER TYPE "consent_category" ADD VALUE 'STEPS';
ALTER TYPE "consent_category" ADD VALUE 'SUPPORT';
ALTER TYPE "consent_category" ADD VALUE 'POSSIBLE';

-- AlterEnum
ALTER TYPE "consent_purpose" ADD VALUE 'REFERRAL';
ALTER TYPE "consent_purpose" ADD VALUE 'FEEDBACK';
ALTER TYPE "consent_purpose" ADD VALUE 'SHARE_TEAM';
ALTER TYPE "consent_purpose" ADD VALUE 'TALK_TOGETHER';
ALTER TYPE "consent_purpose" ADD VALUE 'KEEP_IN_TOUCH';

-- AlterEnum
ALTER TYPE "recipient_kind" ADD VALUE 'PERSON';
ALTER TYPE "recipient_kind" ADD VALUE 'TEAM';
ALTER TYPE "recipient_kind" ADD VALUE 'COACHES';

-- AlterTable
ALTER TABLE "client" ADD COLUMN     "subject" UUID NOT NULL DEFAULT gen_random_uuid();

-- AlterTable
ALTER TABLE "client_link" ADD COLUMN     "referral_id" UUID,
ALTER COLUMN "appointment_id" DROP NOT NULL;

-- AlterTable
-- What was agreed to before was to be reached by mail or telephone. A default fills in what is there, and is taken away again.
ALTER TABLE "consent" ADD COLUMN     "channels" "consent_channel"[] DEFAULT ARRAY['MAIL', 'PHONE']::"consent_channel"[],
ADD COLUMN     "recipient_id" UUID,
ADD COLUMN     "recorded_by" "actor" NOT NULL DEFAULT 'CLIENT';
-- The owner of a table, for whom row-level security is forced, sees no row without a scope.
ALTER TABLE "consent" NO FORCE ROW LEVEL SECURITY;
ALTER TABLE "appointment" NO FORCE ROW LEVEL SECURITY;
UPDATE "consent" SET recorded_by = coalesce(
    (SELECT a.booked_by FROM "appointment" a WHERE a.client_id = consent.client_id AND a.booked_by_id = consent.recorded_by_id LIMIT 1),
    'PROFESSIONAL') WHERE recorded_by_id IS NOT NULL;
ALTER TABLE "appointment" FORCE ROW LEVEL SECURITY;
ALTER TABLE "consent" FORCE ROW LEVEL SECURITY;
ALTER TABLE "consent" ALTER COLUMN "channels" DROP DEFAULT, ALTER COLUMN "recorded_by" DROP DEFAULT;

-- AlterTable
ALTER TABLE "outbox_message" ADD COLUMN     "owner_id" UUID;

-- AlterTable
ALTER TABLE "person" ADD COLUMN     "mail" TEXT;

-- CreateTable
CREATE TABLE "site_policy" (
    "site_id" UUID NOT NULL,
    "referrals_open" BOOLEAN NOT NULL DEFAULT true,
    "work_from" TEXT NOT NULL DEFAULT '08:30',
    "work_until" TEXT NOT NULL DEFAULT '17:00',
    "remind_minutes" INTEGER NOT NULL DEFAULT 480,
    "hand_on_minutes" INTEGER NOT NULL DEFAULT 960,
    "closed_after_days" INTEGER NOT NULL DEFAULT 60,
    "contact_person_id" UUID,
    "feedback_mode" "feedback_mode" NOT NULL DEFAULT 'CARD',
    "client_previews" BOOLEAN NOT NULL DEFAULT false,
    "feedback_hints" JSONB NOT NULL DEFAULT '{}',
    "consent_months" INTEGER NOT NULL DEFAULT 12,
    "retention_months" INTEGER NOT NULL DEFAULT 12,

    CONSTRAINT "site_policy_pkey" PRIMARY KEY ("site_id")
);

-- CreateTable
CREATE TABLE "referral" (
    "id" UUID NOT NULL,
    "site_id" UUID NOT NULL,
    "referrer_id" UUID NOT NULL,
    "client_id" UUID,
    "coach_id" UUID,
    "state" "referral_state" NOT NULL,
    "code" TEXT NOT NULL,
    "question" BYTEA,
    "decline_reason" "decline_reason",
    "created_at" TIMESTAMPTZ NOT NULL,
    "acknowledged_at" TIMESTAMPTZ,
    "hand_on_at" TIMESTAMPTZ NOT NULL,
    "contact_told_at" TIMESTAMPTZ,
    "closes_at" TIMESTAMPTZ NOT NULL,
    "revoked_by_referrer_at" TIMESTAMPTZ,

    CONSTRAINT "referral_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "referral_offer" (
    "referral_id" UUID NOT NULL,
    "coach_id" UUID NOT NULL,
    "at" TIMESTAMPTZ NOT NULL,
    "remind_at" TIMESTAMPTZ NOT NULL,
    "reminded_at" TIMESTAMPTZ,
    "hand_on_at" TIMESTAMPTZ NOT NULL,
    "handed_on_at" TIMESTAMPTZ,
    "ended_at" TIMESTAMPTZ,
    "end" "offer_end",

    CONSTRAINT "referral_offer_pkey" PRIMARY KEY ("referral_id","coach_id")
);

-- CreateTable
CREATE TABLE "referral_event" (
    "id" UUID NOT NULL,
    "referral_id" UUID NOT NULL,
    "kind" "referral_event_kind" NOT NULL,
    "by" "actor",
    "by_id" UUID,
    "at" TIMESTAMPTZ NOT NULL,

    CONSTRAINT "referral_event_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "feedback" (
    "id" UUID NOT NULL,
    "site_id" UUID NOT NULL,
    "referral_id" UUID NOT NULL,
    "client_id" UUID,
    "coach_id" UUID NOT NULL,
    "recipient_id" UUID NOT NULL,
    "state" "feedback_state" NOT NULL,
    "mode" "feedback_mode" NOT NULL,
    "discussed" BYTEA,
    "steps" BYTEA,
    "support" BYTEA,
    "possible" BYTEA,
    "consent_id" UUID,
    "created_at" TIMESTAMPTZ NOT NULL,
    "refused_at" TIMESTAMPTZ,
    "sent_at" TIMESTAMPTZ,
    "recalled_at" TIMESTAMPTZ,

    CONSTRAINT "feedback_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "plan" (
    "id" UUID NOT NULL,
    "site_id" UUID NOT NULL,
    "client_id" UUID NOT NULL,
    "coach_id" UUID NOT NULL,
    "summary" BYTEA NOT NULL,
    "steps" BYTEA NOT NULL,
    "articles" TEXT[],
    "created_at" TIMESTAMPTZ NOT NULL,

    CONSTRAINT "plan_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "chat_post" (
    "id" UUID NOT NULL,
    "kind" TEXT NOT NULL,
    "person_id" UUID NOT NULL,
    "tenant_id" UUID NOT NULL,
    "conversation_id" TEXT NOT NULL,
    "activity_id" TEXT NOT NULL,
    "state" "post_state" NOT NULL,
    "version" INTEGER NOT NULL DEFAULT 0,
    "client_id" UUID,
    "referral_id" UUID,
    "feedback_id" UUID,
    "consent_id" UUID,
    "outbox_id" UUID,
    "owner_id" UUID,
    "placed_at" TIMESTAMPTZ NOT NULL,
    "filled_at" TIMESTAMPTZ,
    "emptied_at" TIMESTAMPTZ,

    CONSTRAINT "chat_post_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "audit_entry" (
    "id" UUID NOT NULL,
    "organisation_id" UUID NOT NULL,
    "at" TIMESTAMPTZ NOT NULL,
    "actor" TEXT NOT NULL,
    "actor_id" UUID,
    "act" TEXT NOT NULL,
    "record" TEXT NOT NULL,
    "record_id" UUID,
    "consent_id" UUID,
    "subject" UUID,

    CONSTRAINT "audit_entry_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "audit_link" (
    "organisation_id" UUID NOT NULL,
    "seq" INTEGER NOT NULL,
    "entry_id" UUID NOT NULL,
    "previous" TEXT NOT NULL,
    "hash" TEXT NOT NULL,

    CONSTRAINT "audit_link_pkey" PRIMARY KEY ("organisation_id","seq")
);

-- CreateIndex
CREATE INDEX "referral_client_id_idx" ON "referral"("client_id");

-- CreateIndex
CREATE INDEX "referral_coach_id_idx" ON "referral"("coach_id");

-- CreateIndex
CREATE INDEX "referral_referrer_id_idx" ON "referral"("referrer_id");

-- CreateIndex
CREATE UNIQUE INDEX "referral_site_id_code_key" ON "referral"("site_id", "code");

-- CreateIndex
CREATE INDEX "referral_offer_coach_id_idx" ON "referral_offer"("coach_id");

-- CreateIndex
CREATE INDEX "referral_event_referral_id_idx" ON "referral_event"("referral_id");

-- CreateIndex
CREATE INDEX "feedback_referral_id_idx" ON "feedback"("referral_id");

-- CreateIndex
CREATE INDEX "feedback_client_id_idx" ON "feedback"("client_id");

-- CreateIndex
CREATE INDEX "feedback_recipient_id_idx" ON "feedback"("recipient_id");

-- CreateIndex
CREATE INDEX "plan_client_id_idx" ON "plan"("client_id");

-- CreateIndex
CREATE UNIQUE INDEX "chat_post_outbox_id_key" ON "chat_post"("outbox_id");

-- CreateIndex
CREATE INDEX "chat_post_referral_id_idx" ON "chat_post"("referral_id");

-- CreateIndex
CREATE INDEX "chat_post_feedback_id_idx" ON "chat_post"("feedback_id");

-- CreateIndex
CREATE INDEX "chat_post_client_id_idx" ON "chat_post"("client_id");

-- CreateIndex
CREATE INDEX "chat_post_consent_id_idx" ON "chat_post"("consent_id");

-- CreateIndex
CREATE UNIQUE INDEX "chat_post_tenant_id_conversation_id_activity_id_key" ON "chat_post"("tenant_id", "conversation_id", "activity_id");

-- CreateIndex
CREATE INDEX "audit_entry_organisation_id_at_idx" ON "audit_entry"("organisation_id", "at");

-- CreateIndex
CREATE UNIQUE INDEX "audit_link_entry_id_key" ON "audit_link"("entry_id");

-- CreateIndex
CREATE UNIQUE INDEX "client_subject_key" ON "client"("subject");

-- CreateIndex
CREATE INDEX "outbox_message_owner_id_idx" ON "outbox_message"("owner_id");

-- AddForeignKey
ALTER TABLE "client_link" ADD CONSTRAINT "client_link_referral_id_fkey" FOREIGN KEY ("referral_id") REFERENCES "referral"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "site_policy" ADD CONSTRAINT "site_policy_site_id_fkey" FOREIGN KEY ("site_id") REFERENCES "site"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "referral" ADD CONSTRAINT "referral_client_id_fkey" FOREIGN KEY ("client_id") REFERENCES "client"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "referral_offer" ADD CONSTRAINT "referral_offer_referral_id_fkey" FOREIGN KEY ("referral_id") REFERENCES "referral"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "referral_event" ADD CONSTRAINT "referral_event_referral_id_fkey" FOREIGN KEY ("referral_id") REFERENCES "referral"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "feedback" ADD CONSTRAINT "feedback_referral_id_fkey" FOREIGN KEY ("referral_id") REFERENCES "referral"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "feedback" ADD CONSTRAINT "feedback_client_id_fkey" FOREIGN KEY ("client_id") REFERENCES "client"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "plan" ADD CONSTRAINT "plan_client_id_fkey" FOREIGN KEY ("client_id") REFERENCES "client"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "chat_post" ADD CONSTRAINT "chat_post_client_id_fkey" FOREIGN KEY ("client_id") REFERENCES "client"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "chat_post" ADD CONSTRAINT "chat_post_referral_id_fkey" FOREIGN KEY ("referral_id") REFERENCES "referral"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "chat_post" ADD CONSTRAINT "chat_post_feedback_id_fkey" FOREIGN KEY ("feedback_id") REFERENCES "feedback"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "audit_link" ADD CONSTRAINT "audit_link_entry_id_fkey" FOREIGN KEY ("entry_id") REFERENCES "audit_entry"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- Checks that no code may forget.
ALTER TABLE "consent"
    ADD CONSTRAINT "consent_recipient" CHECK ((recipient_id IS NULL) = (recipient_kind::text = 'CLIENT')),
    ADD CONSTRAINT "consent_recorder" CHECK ((recorded_by_id IS NULL) = (recorded_by = 'CLIENT')),
    -- A referrer writes down that a client agrees to be referred and reached, and no more.
    ADD CONSTRAINT "consent_by_referrer" CHECK (recorded_by <> 'PROFESSIONAL' OR purpose::text IN ('CONTACT', 'REFERRAL'));
ALTER TABLE "client_link"
    ADD CONSTRAINT "client_link_for" CHECK (num_nonnulls(appointment_id, referral_id) = 1);
ALTER TABLE "site_policy"
    ADD CONSTRAINT "site_policy_hours" CHECK (work_from ~ '^\d\d:\d\d$' AND work_until ~ '^\d\d:\d\d$' AND work_from < work_until),
    ADD CONSTRAINT "site_policy_clock" CHECK (remind_minutes BETWEEN 1 AND 10000 AND hand_on_minutes BETWEEN remind_minutes AND 20000),
    ADD CONSTRAINT "site_policy_terms" CHECK (consent_months BETWEEN 1 AND 12 AND retention_months BETWEEN 1 AND 120
        AND closed_after_days BETWEEN 7 AND 366);
ALTER TABLE "referral"
    ADD CONSTRAINT "referral_taken" CHECK (state NOT IN ('ACCEPTED', 'IN_PROGRESS', 'COMPLETED') OR coach_id IS NOT NULL),
    ADD CONSTRAINT "referral_ended" CHECK (state NOT IN ('DECLINED', 'REVOKED') OR question IS NULL),
    ADD CONSTRAINT "referral_erased" CHECK (client_id IS NOT NULL OR question IS NULL);
ALTER TABLE "referral_offer" ADD CONSTRAINT "referral_offer_end" CHECK (("end" IS NULL) = (ended_at IS NULL));
ALTER TABLE "feedback"
    ADD CONSTRAINT "feedback_recalled" CHECK (state <> 'RECALLED'
        OR (discussed IS NULL AND steps IS NULL AND support IS NULL AND possible IS NULL)),
    ADD CONSTRAINT "feedback_sent" CHECK (state <> 'SENT' OR sent_at IS NOT NULL);

-- A referral is seen by its client, by the coach who has it, and while nobody has it by the coaches who were asked; each
-- coach only while assigned to the site. Not by the referrer, who gets no more than `referrals_of` tells.
ALTER TABLE "referral_offer" ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
CREATE POLICY "see" ON "referral_offer" FOR SELECT USING (scope_system() OR coach_id = scope_person());
CREATE POLICY "add" ON "referral_offer" FOR INSERT WITH CHECK (scope_system());
CREATE POLICY "change" ON "referral_offer" FOR UPDATE USING (scope_system());
CREATE POLICY "remove" ON "referral_offer" FOR DELETE USING (scope_system());
CREATE FUNCTION scope_offered(referral uuid) RETURNS boolean LANGUAGE sql STABLE
    AS $$ SELECT EXISTS (SELECT 1 FROM "referral_offer" o WHERE o.referral_id = referral AND o.coach_id = scope_person()
        AND o.ended_at IS NULL) $$;
ALTER TABLE "referral" ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
CREATE POLICY "see" ON "referral" FOR SELECT
    USING (
        scope_system() OR client_id = scope_client()
        OR (scope_coaches(site_id) AND (
            (coach_id = scope_person() AND state IN ('ACCEPTED', 'IN_PROGRESS', 'COMPLETED'))
            OR (state IN ('REQUESTED', 'RECEIVED') AND scope_offered(id))))
    );
CREATE POLICY "add" ON "referral" FOR INSERT
    WITH CHECK (
        scope_system() OR (referrer_id = scope_person() AND client_id = scope_client() AND site_id = ANY (scope_sites())
            AND state = 'REQUESTED' AND coach_id IS NULL)
    );
CREATE POLICY "change" ON "referral" FOR UPDATE USING (scope_system());
CREATE POLICY "remove" ON "referral" FOR DELETE USING (scope_system());
ALTER TABLE "referral_event" ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
CREATE POLICY "see" ON "referral_event" FOR SELECT
    USING (scope_system() OR EXISTS (SELECT 1 FROM "referral" r WHERE r.id = referral_id));
CREATE POLICY "add" ON "referral_event" FOR INSERT
    WITH CHECK (scope_system() OR EXISTS (SELECT 1 FROM "referral" r WHERE r.id = referral_id));

-- A coach sees the clients of their appointments and of their referrals.
DROP POLICY "scope" ON "client";
CREATE POLICY "scope" ON "client"
    USING (
        scope_system() OR id = scope_client()
        OR EXISTS (SELECT 1 FROM "appointment" a WHERE a.client_id = client.id AND a.coach_id = scope_person() AND scope_coaches(a.site_id))
        OR EXISTS (SELECT 1 FROM "referral" r WHERE r.client_id = client.id AND scope_coaches(r.site_id))
    )
    -- A coach who books a next talk notes when the client was last here.
    WITH CHECK (
        scope_system() OR id = scope_client()
        OR EXISTS (SELECT 1 FROM "appointment" a WHERE a.client_id = client.id AND a.coach_id = scope_person() AND scope_coaches(a.site_id))
        OR EXISTS (SELECT 1 FROM "referral" r WHERE r.client_id = client.id AND scope_coaches(r.site_id))
    );

-- A feedback is its coach's, its client's, and once sent also its recipient's; whether the consent still lives is asked by
-- the gate at each look.
ALTER TABLE "feedback" ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
CREATE POLICY "see" ON "feedback" FOR SELECT
    USING (
        scope_system() OR client_id = scope_client() OR (coach_id = scope_person() AND scope_coaches(site_id))
        OR (recipient_id = scope_person() AND state = 'SENT' AND mode <> 'CLIENT')
    );
CREATE POLICY "add" ON "feedback" FOR INSERT
    WITH CHECK (scope_system() OR (coach_id = scope_person() AND scope_coaches(site_id) AND state = 'DRAFT'));
CREATE POLICY "change" ON "feedback" FOR UPDATE
    USING (scope_system() OR client_id = scope_client() OR (coach_id = scope_person() AND scope_coaches(site_id)));
CREATE POLICY "remove" ON "feedback" FOR DELETE
    USING (scope_system() OR (coach_id = scope_person() AND state = 'DRAFT'));

ALTER TABLE "plan" ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
CREATE POLICY "scope" ON "plan"
    USING (scope_system() OR EXISTS (SELECT 1 FROM "client" c WHERE c.id = client_id))
    WITH CHECK (scope_system() OR (coach_id = scope_person() AND EXISTS (SELECT 1 FROM "client" c WHERE c.id = client_id)));

-- Where something stands in a chat: written by the worker, and by whoever makes a card of their own; read by the client it
-- is about, by whoever has the chat, and by who looks after it.
ALTER TABLE "chat_post" ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
CREATE POLICY "see" ON "chat_post" FOR SELECT
    USING (scope_system() OR client_id = scope_client() OR owner_id = scope_person() OR person_id = scope_person());
CREATE POLICY "add" ON "chat_post" FOR INSERT WITH CHECK (scope_system() OR (person_id = scope_person() AND state = 'EMPTIED'));
CREATE POLICY "change" ON "chat_post" FOR UPDATE USING (scope_system());
CREATE POLICY "remove" ON "chat_post" FOR DELETE USING (scope_system());

-- Who looks after a message sees that it did not arrive.
CREATE POLICY "own" ON "outbox_message" FOR SELECT USING (owner_id = scope_person());

-- The trail is written by whoever causes something and read by what belongs to nobody; there is no policy to change it.
ALTER TABLE "audit_entry" ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
CREATE POLICY "add" ON "audit_entry" FOR INSERT WITH CHECK (true);
CREATE POLICY "see" ON "audit_entry" FOR SELECT USING (scope_system());
ALTER TABLE "audit_link" ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
CREATE POLICY "add" ON "audit_link" FOR INSERT WITH CHECK (scope_system());
CREATE POLICY "see" ON "audit_link" FOR SELECT USING (scope_system());

-- No consent comes or goes without a trace, whoever writes it.
CREATE FUNCTION audit_consent() RETURNS trigger LANGUAGE plpgsql AS $$
    BEGIN
        INSERT INTO "audit_entry" (id, organisation_id, at, actor, actor_id, act, record, record_id, consent_id, subject)
        SELECT gen_random_uuid(), s.organisation_id, NEW.valid_from, NEW.recorded_by::text, NEW.recorded_by_id,
            'CONSENT_GIVEN', 'CONSENT', NEW.id, NEW.id, c.subject
        FROM "client" c JOIN "site" s ON s.id = c.site_id WHERE c.id = NEW.client_id;
        RETURN NULL;
    END $$;
CREATE TRIGGER "audit" AFTER INSERT ON "consent" FOR EACH ROW EXECUTE FUNCTION audit_consent();
CREATE FUNCTION audit_withdrawal() RETURNS trigger LANGUAGE plpgsql AS $$
    BEGIN
        INSERT INTO "audit_entry" (id, organisation_id, at, actor, actor_id, act, record, record_id, consent_id, subject)
        SELECT gen_random_uuid(), s.organisation_id, NEW.at, NEW."by"::text, CASE WHEN NEW."by" <> 'CLIENT' THEN scope_person() END,
            'CONSENT_WITHDRAWN', 'CONSENT', NEW.consent_id, NEW.consent_id, c.subject
        FROM "consent" t JOIN "client" c ON c.id = t.client_id JOIN "site" s ON s.id = c.site_id WHERE t.id = NEW.consent_id;
        RETURN NULL;
    END $$;
CREATE TRIGGER "audit" AFTER INSERT ON "consent_withdrawal" FOR EACH ROW EXECUTE FUNCTION audit_withdrawal();

-- What the person of this scope may know of the referrals they made (design, invariant 1): sent, taken on or handed on,
-- closed on a fixed day, or taken back by themselves. From `hand_on_at` on it reads the same whatever happened.
CREATE FUNCTION referrals_of_scope(at timestamptz)
    RETURNS TABLE (id uuid, site_id uuid, code text, created_at timestamptz, shown text)
    LANGUAGE plpgsql AS $$
    DECLARE
        before text := coalesce(current_setting('werkwijzer.system', true), '');
        person uuid := scope_person();
    BEGIN
        PERFORM set_config('werkwijzer.system', 'on', true);
        RETURN QUERY
        SELECT r.id, r.site_id, r.code, r.created_at, CASE
            WHEN r.revoked_by_referrer_at <= at THEN 'REVOKED'
            WHEN r.closes_at <= at THEN 'CLOSED'
            WHEN r.acknowledged_at <= at OR r.hand_on_at <= at THEN 'TAKEN_OR_HANDED_ON'
            ELSE 'SENT' END
        FROM "referral" r WHERE r.referrer_id = person ORDER BY r.created_at DESC, r.id;
        PERFORM set_config('werkwijzer.system', before, true);
    END $$;

-- Who made a referral that this scope sees: a coach of another tenant would not see that person otherwise.
CREATE FUNCTION referrer_name(referral uuid) RETURNS text LANGUAGE plpgsql AS $$
    DECLARE
        before text := coalesce(current_setting('werkwijzer.system', true), '');
        referrer uuid := (SELECT r.referrer_id FROM "referral" r WHERE r.id = referral);
        found_name text;
    BEGIN
        PERFORM set_config('werkwijzer.system', 'on', true);
        SELECT p.name INTO found_name FROM "person" p WHERE p.id = referrer;
        PERFORM set_config('werkwijzer.system', before, true);
        RETURN found_name;
    END $$;

-- The members of staff whom a client has to do with, for the client: who referred them, who coaches them, to whom something
-- about them went, who looked. Nothing for a client that the scope does not see.
CREATE FUNCTION staff_of_client(client uuid) RETURNS TABLE (id uuid, name text) LANGUAGE plpgsql AS $$
    DECLARE
        before text := coalesce(current_setting('werkwijzer.system', true), '');
        seen boolean := EXISTS (SELECT 1 FROM "client" c WHERE c.id = client);
    BEGIN
        IF NOT seen THEN RETURN; END IF;
        PERFORM set_config('werkwijzer.system', 'on', true);
        RETURN QUERY
        SELECT p.id, p.name FROM "person" p WHERE p.id IN (
            SELECT r.referrer_id FROM "referral" r WHERE r.client_id = client
            UNION SELECT r.coach_id FROM "referral" r WHERE r.client_id = client
            UNION SELECT f.coach_id FROM "feedback" f WHERE f.client_id = client
            UNION SELECT f.recipient_id FROM "feedback" f WHERE f.client_id = client
            UNION SELECT l.coach_id FROM "plan" l WHERE l.client_id = client
            UNION SELECT a.coach_id FROM "appointment" a WHERE a.client_id = client
            UNION SELECT c.person_id FROM "client_access" c WHERE c.client_id = client
            UNION SELECT t.recipient_id FROM "consent" t WHERE t.client_id = client AND t.recipient_kind::text = 'PERSON'
            UNION SELECT t.recorded_by_id FROM "consent" t WHERE t.client_id = client
            UNION SELECT o.person_id FROM "chat_post" o WHERE o.client_id = client);
        PERFORM set_config('werkwijzer.system', before, true);
    END $$;
