-- CreateEnum
CREATE TYPE "talk_mode" AS ENUM ('ON_SITE', 'PHONE', 'ONLINE', 'ELSEWHERE');

-- CreateEnum
CREATE TYPE "exception_kind" AS ENUM ('LEAVE', 'MOVED');

-- CreateEnum
CREATE TYPE "contact_kind" AS ENUM ('MAIL', 'PHONE', 'NONE');

-- CreateEnum
CREATE TYPE "actor" AS ENUM ('CLIENT', 'PROFESSIONAL', 'COACH');

-- CreateEnum
CREATE TYPE "appointment_state" AS ENUM ('HELD', 'BOOKED', 'CANCELLED', 'COMPLETED', 'NO_SHOW');

-- CreateEnum
CREATE TYPE "appointment_event_kind" AS ENUM ('BOOKED', 'MOVED', 'CANCELLED', 'COMPLETED', 'NO_SHOW', 'REOPENED');

-- CreateEnum
CREATE TYPE "next_step" AS ENUM ('VDAB', 'TNWC', 'OCCUPATIONAL_PHYSICIAN', 'SHELTERED_WORK', 'TRAINING', 'BACK_TO_WORK', 'VOLUNTEERING', 'WORK_CARE', 'OTHER', 'NONE');

-- CreateEnum
CREATE TYPE "link_kind" AS ENUM ('OWN', 'HANDED');

-- CreateEnum
CREATE TYPE "consent_purpose" AS ENUM ('CONTACT');

-- CreateEnum
CREATE TYPE "consent_how" AS ENUM ('ONLINE', 'SPOKEN', 'PHONE', 'PAPER');

-- CreateEnum
CREATE TYPE "part_of_day" AS ENUM ('MORNING', 'AFTERNOON', 'ANY');

-- CreateEnum
CREATE TYPE "outbox_channel" AS ENUM ('CHAT', 'MAIL');

-- CreateEnum
CREATE TYPE "outbox_state" AS ENUM ('PENDING', 'SENT', 'DROPPED', 'FAILED');

-- CreateTable
CREATE TABLE "booking_policy" (
    "site_id" UUID NOT NULL,
    "clients_book" BOOLEAN NOT NULL DEFAULT true,
    "professionals_book" BOOLEAN NOT NULL DEFAULT true,
    "first_talk_by_professional" BOOLEAN NOT NULL DEFAULT false,
    "lead_minutes" INTEGER NOT NULL DEFAULT 120,
    "horizon_days" INTEGER NOT NULL DEFAULT 56,
    "phone" TEXT,
    "freed_slots_at" TEXT NOT NULL DEFAULT '07:00',
    "open_on_holidays" BOOLEAN NOT NULL DEFAULT false,

    CONSTRAINT "booking_policy_pkey" PRIMARY KEY ("site_id")
);

-- CreateTable
CREATE TABLE "schedule" (
    "id" UUID NOT NULL,
    "site_id" UUID NOT NULL,
    "coach_id" UUID NOT NULL,
    "rule" TEXT NOT NULL,
    "valid_from" DATE NOT NULL,
    "valid_until" DATE,
    "starts_at" TEXT NOT NULL,
    "ends_at" TEXT NOT NULL,
    "minutes" INTEGER NOT NULL,
    "buffer_minutes" INTEGER NOT NULL DEFAULT 0,
    "daily_cap" INTEGER,
    "lead_minutes" INTEGER,
    "horizon_days" INTEGER,
    "mode" "talk_mode" NOT NULL DEFAULT 'ON_SITE',
    "place" TEXT NOT NULL,
    "wayfinding" TEXT NOT NULL DEFAULT '',
    "reserved_for" TEXT,
    "reserved_key" TEXT,

    CONSTRAINT "schedule_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "schedule_exception" (
    "id" UUID NOT NULL,
    "coach_id" UUID NOT NULL,
    "kind" "exception_kind" NOT NULL,
    "valid_from" DATE NOT NULL,
    "valid_until" DATE NOT NULL,
    "schedule_id" UUID,
    "to_day" DATE,
    "starts_at" TEXT,
    "ends_at" TEXT,
    "place" TEXT,
    "wayfinding" TEXT,

    CONSTRAINT "schedule_exception_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "client" (
    "id" UUID NOT NULL,
    "site_id" UUID NOT NULL,
    "name" BYTEA NOT NULL,
    "contact_kind" "contact_kind" NOT NULL,
    "contact" BYTEA,
    "contact_key" TEXT,
    "language" TEXT NOT NULL,
    "created_at" TIMESTAMPTZ NOT NULL,
    "last_seen_at" TIMESTAMPTZ NOT NULL,

    CONSTRAINT "client_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "appointment" (
    "id" UUID NOT NULL,
    "site_id" UUID NOT NULL,
    "coach_id" UUID NOT NULL,
    "schedule_id" UUID,
    "client_id" UUID,
    "starts_at" TIMESTAMPTZ NOT NULL,
    "ends_at" TIMESTAMPTZ NOT NULL,
    "state" "appointment_state" NOT NULL,
    "mode" "talk_mode" NOT NULL,
    "place" TEXT NOT NULL,
    "wayfinding" TEXT NOT NULL,
    "companion" BOOLEAN NOT NULL DEFAULT false,
    "follow_up" BOOLEAN NOT NULL DEFAULT false,
    "booked_by" "actor",
    "booked_by_id" UUID,
    "cancelled_by" "actor",
    "sequence" INTEGER NOT NULL DEFAULT 0,
    "expires_at" TIMESTAMPTZ,
    "browser_key" TEXT,
    "network_key" TEXT,
    "created_at" TIMESTAMPTZ NOT NULL,

    CONSTRAINT "appointment_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "appointment_event" (
    "id" UUID NOT NULL,
    "appointment_id" UUID NOT NULL,
    "kind" "appointment_event_kind" NOT NULL,
    "by" "actor" NOT NULL,
    "by_id" UUID,
    "from_start" TIMESTAMPTZ,
    "at" TIMESTAMPTZ NOT NULL,

    CONSTRAINT "appointment_event_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "freed_time" (
    "id" UUID NOT NULL,
    "coach_id" UUID NOT NULL,
    "site_id" UUID NOT NULL,
    "starts_at" TIMESTAMPTZ NOT NULL,
    "ends_at" TIMESTAMPTZ NOT NULL,
    "hidden_until" TIMESTAMPTZ NOT NULL,

    CONSTRAINT "freed_time_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "outcome" (
    "appointment_id" UUID NOT NULL,
    "step" "next_step" NOT NULL,
    "at" TIMESTAMPTZ NOT NULL,

    CONSTRAINT "outcome_pkey" PRIMARY KEY ("appointment_id","step")
);

-- CreateTable
CREATE TABLE "client_link" (
    "id" UUID NOT NULL,
    "client_id" UUID NOT NULL,
    "appointment_id" UUID NOT NULL,
    "kind" "link_kind" NOT NULL,
    "hash" TEXT NOT NULL,
    "sequence" INTEGER NOT NULL,
    "created_at" TIMESTAMPTZ NOT NULL,
    "claimed_at" TIMESTAMPTZ,
    "code_hash" TEXT,
    "code_at" TIMESTAMPTZ,
    "code_until" TIMESTAMPTZ,
    "code_tries" INTEGER NOT NULL DEFAULT 0,

    CONSTRAINT "client_link_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "consent" (
    "id" UUID NOT NULL,
    "client_id" UUID NOT NULL,
    "purpose" "consent_purpose" NOT NULL,
    "how" "consent_how" NOT NULL,
    "recorded_by_id" UUID,
    "text_version" TEXT NOT NULL,
    "language" TEXT NOT NULL,
    "valid_from" TIMESTAMPTZ NOT NULL,
    "withdrawn_at" TIMESTAMPTZ,

    CONSTRAINT "consent_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "client_access" (
    "client_id" UUID NOT NULL,
    "person_id" UUID NOT NULL,
    "day" DATE NOT NULL,

    CONSTRAINT "client_access_pkey" PRIMARY KEY ("client_id","person_id","day")
);

-- CreateTable
CREATE TABLE "call_request" (
    "id" UUID NOT NULL,
    "site_id" UUID NOT NULL,
    "name" BYTEA NOT NULL,
    "phone" BYTEA NOT NULL,
    "part_of_day" "part_of_day" NOT NULL,
    "language" TEXT NOT NULL,
    "created_at" TIMESTAMPTZ NOT NULL,

    CONSTRAINT "call_request_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "idempotency_key" (
    "key" TEXT NOT NULL,
    "request_hash" TEXT NOT NULL,
    "appointment_id" UUID NOT NULL,
    "at" TIMESTAMPTZ NOT NULL,

    CONSTRAINT "idempotency_key_pkey" PRIMARY KEY ("key")
);

-- CreateTable
CREATE TABLE "outbox_message" (
    "id" UUID NOT NULL,
    "dedupe_key" TEXT NOT NULL,
    "kind" TEXT NOT NULL,
    "channel" "outbox_channel" NOT NULL,
    "person_id" UUID,
    "client_id" UUID,
    "address_key" TEXT,
    "appointment_id" UUID,
    "sequence" INTEGER,
    "facts" JSONB NOT NULL DEFAULT '{}',
    "not_before" TIMESTAMPTZ NOT NULL,
    "state" "outbox_state" NOT NULL DEFAULT 'PENDING',
    "attempts" INTEGER NOT NULL DEFAULT 0,
    "locked_until" TIMESTAMPTZ,
    "last_error" TEXT,
    "created_at" TIMESTAMPTZ NOT NULL,
    "ended_at" TIMESTAMPTZ,

    CONSTRAINT "outbox_message_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE UNIQUE INDEX "schedule_reserved_key_key" ON "schedule"("reserved_key");

-- CreateIndex
CREATE INDEX "schedule_site_id_idx" ON "schedule"("site_id");

-- CreateIndex
CREATE INDEX "schedule_coach_id_idx" ON "schedule"("coach_id");

-- CreateIndex
CREATE INDEX "schedule_exception_coach_id_idx" ON "schedule_exception"("coach_id");

-- CreateIndex
CREATE INDEX "appointment_coach_id_starts_at_idx" ON "appointment"("coach_id", "starts_at");

-- CreateIndex
CREATE INDEX "appointment_site_id_starts_at_idx" ON "appointment"("site_id", "starts_at");

-- CreateIndex
CREATE INDEX "appointment_client_id_idx" ON "appointment"("client_id");

-- CreateIndex
CREATE INDEX "appointment_event_appointment_id_idx" ON "appointment_event"("appointment_id");

-- CreateIndex
CREATE INDEX "freed_time_coach_id_hidden_until_idx" ON "freed_time"("coach_id", "hidden_until");

-- CreateIndex
CREATE UNIQUE INDEX "client_link_hash_key" ON "client_link"("hash");

-- CreateIndex
CREATE INDEX "client_link_client_id_idx" ON "client_link"("client_id");

-- CreateIndex
CREATE INDEX "client_link_appointment_id_idx" ON "client_link"("appointment_id");

-- CreateIndex
CREATE INDEX "consent_client_id_idx" ON "consent"("client_id");

-- CreateIndex
CREATE INDEX "call_request_site_id_idx" ON "call_request"("site_id");

-- CreateIndex
CREATE INDEX "idempotency_key_at_idx" ON "idempotency_key"("at");

-- CreateIndex
CREATE UNIQUE INDEX "outbox_message_dedupe_key_key" ON "outbox_message"("dedupe_key");

-- CreateIndex
CREATE INDEX "outbox_message_state_not_before_idx" ON "outbox_message"("state", "not_before");

-- CreateIndex
CREATE INDEX "outbox_message_address_key_idx" ON "outbox_message"("address_key");

-- AddForeignKey
ALTER TABLE "booking_policy" ADD CONSTRAINT "booking_policy_site_id_fkey" FOREIGN KEY ("site_id") REFERENCES "site"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "schedule" ADD CONSTRAINT "schedule_site_id_fkey" FOREIGN KEY ("site_id") REFERENCES "site"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "schedule" ADD CONSTRAINT "schedule_coach_id_fkey" FOREIGN KEY ("coach_id") REFERENCES "person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "schedule_exception" ADD CONSTRAINT "schedule_exception_schedule_id_fkey" FOREIGN KEY ("schedule_id") REFERENCES "schedule"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "appointment" ADD CONSTRAINT "appointment_site_id_fkey" FOREIGN KEY ("site_id") REFERENCES "site"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "appointment" ADD CONSTRAINT "appointment_coach_id_fkey" FOREIGN KEY ("coach_id") REFERENCES "person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "appointment" ADD CONSTRAINT "appointment_schedule_id_fkey" FOREIGN KEY ("schedule_id") REFERENCES "schedule"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "appointment" ADD CONSTRAINT "appointment_client_id_fkey" FOREIGN KEY ("client_id") REFERENCES "client"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "appointment_event" ADD CONSTRAINT "appointment_event_appointment_id_fkey" FOREIGN KEY ("appointment_id") REFERENCES "appointment"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "outcome" ADD CONSTRAINT "outcome_appointment_id_fkey" FOREIGN KEY ("appointment_id") REFERENCES "appointment"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "client_link" ADD CONSTRAINT "client_link_client_id_fkey" FOREIGN KEY ("client_id") REFERENCES "client"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "client_link" ADD CONSTRAINT "client_link_appointment_id_fkey" FOREIGN KEY ("appointment_id") REFERENCES "appointment"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "consent" ADD CONSTRAINT "consent_client_id_fkey" FOREIGN KEY ("client_id") REFERENCES "client"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "client_access" ADD CONSTRAINT "client_access_client_id_fkey" FOREIGN KEY ("client_id") REFERENCES "client"("id") ON DELETE CASCADE ON UPDATE CASCADE;



-- Checks that no code may forget.
ALTER TABLE "schedule"
    ADD CONSTRAINT "schedule_times" CHECK (starts_at ~ '^\d\d:\d\d$' AND ends_at ~ '^\d\d:\d\d$' AND starts_at < ends_at),
    ADD CONSTRAINT "schedule_lengths" CHECK (minutes BETWEEN 10 AND 240 AND buffer_minutes BETWEEN 0 AND 120),
    ADD CONSTRAINT "schedule_cap" CHECK (daily_cap BETWEEN 1 AND 20),
    ADD CONSTRAINT "schedule_days" CHECK (valid_until IS NULL OR valid_from <= valid_until);
ALTER TABLE "schedule_exception"
    ADD CONSTRAINT "schedule_exception_days" CHECK (valid_from <= valid_until),
    ADD CONSTRAINT "schedule_exception_moved" CHECK (kind <> 'MOVED' OR (schedule_id IS NOT NULL AND valid_from = valid_until));
ALTER TABLE "appointment"
    ADD CONSTRAINT "appointment_times" CHECK (starts_at < ends_at),
    ADD CONSTRAINT "appointment_hold" CHECK ((state = 'HELD') = (expires_at IS NOT NULL)),
    ADD CONSTRAINT "appointment_booked" CHECK (state = 'HELD' OR booked_by IS NOT NULL),
    ADD CONSTRAINT "appointment_cancelled" CHECK ((state = 'CANCELLED') = (cancelled_by IS NOT NULL));

-- No slot twice (design, invariant 3): two live appointments or holds of one coach never overlap.
CREATE EXTENSION IF NOT EXISTS btree_gist;
ALTER TABLE "appointment" ADD CONSTRAINT "appointment_no_overlap"
    EXCLUDE USING gist (coach_id WITH =, tstzrange(starts_at, ends_at) WITH &&) WHERE (state <> 'CANCELLED');

-- Scope: a client through their own link, and a link through its hash.
CREATE FUNCTION scope_client() RETURNS uuid LANGUAGE sql STABLE
    AS $$ SELECT nullif(current_setting('werkwijzer.client', true), '')::uuid $$;
CREATE FUNCTION scope_link() RETURNS text LANGUAGE sql STABLE
    AS $$ SELECT nullif(current_setting('werkwijzer.link', true), '') $$;
-- Whether the person of this scope coaches at a site today. The clock is the database's: a right that ends, ends.
CREATE FUNCTION scope_coaches(site uuid) RETURNS boolean LANGUAGE sql STABLE
    AS $$ SELECT EXISTS (SELECT 1 FROM "assignment" a WHERE a.site_id = site AND a.coach_id = scope_person()
        AND a.valid_from <= now() AND (a.valid_until IS NULL OR a.valid_until > now())) $$;

-- What anyone at a site may see: when its coaches sit.
ALTER TABLE "schedule" ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
CREATE POLICY "see" ON "schedule" FOR SELECT
    USING (scope_system() OR site_id = ANY (scope_sites()) OR coach_id = scope_person());
CREATE POLICY "add" ON "schedule" FOR INSERT
    WITH CHECK (scope_system() OR (coach_id = scope_person() AND scope_coaches(site_id)));
CREATE POLICY "change" ON "schedule" FOR UPDATE USING (scope_system() OR coach_id = scope_person())
    WITH CHECK (scope_system() OR (coach_id = scope_person() AND scope_coaches(site_id)));
CREATE POLICY "remove" ON "schedule" FOR DELETE USING (scope_system() OR coach_id = scope_person());

-- A site sees when its coaches of today are away, and the moved days of its own schedules; not where a coach sits elsewhere.
-- A coach moves days of the own schedules only.
ALTER TABLE "schedule_exception" ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
CREATE POLICY "see" ON "schedule_exception" FOR SELECT
    USING (
        scope_system() OR coach_id = scope_person()
        OR (schedule_id IS NOT NULL AND EXISTS (SELECT 1 FROM "schedule" s WHERE s.id = schedule_id AND s.site_id = ANY (scope_sites())))
        OR (schedule_id IS NULL AND EXISTS (
            SELECT 1 FROM "assignment" a WHERE a.coach_id = schedule_exception.coach_id AND a.site_id = ANY (scope_sites())
                AND (a.valid_until IS NULL OR a.valid_until > now())))
    );
CREATE POLICY "add" ON "schedule_exception" FOR INSERT
    WITH CHECK (
        scope_system() OR (coach_id = scope_person()
            AND (schedule_id IS NULL OR EXISTS (SELECT 1 FROM "schedule" s WHERE s.id = schedule_id AND s.coach_id = scope_person())))
    );
CREATE POLICY "change" ON "schedule_exception" FOR UPDATE USING (scope_system() OR coach_id = scope_person())
    WITH CHECK (
        scope_system() OR (coach_id = scope_person()
            AND (schedule_id IS NULL OR EXISTS (SELECT 1 FROM "schedule" s WHERE s.id = schedule_id AND s.coach_id = scope_person())))
    );
CREATE POLICY "remove" ON "schedule_exception" FOR DELETE USING (scope_system() OR coach_id = scope_person());

-- Appointments: the coach's own while assigned there, the client's own, and at a site the holds, which name nobody.
ALTER TABLE "appointment" ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
CREATE POLICY "scope" ON "appointment"
    USING (
        scope_system() OR client_id = scope_client()
        OR (coach_id = scope_person() AND scope_coaches(site_id))
        OR (state = 'HELD' AND client_id IS NULL AND site_id = ANY (scope_sites()))
    );

ALTER TABLE "client" ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
CREATE POLICY "scope" ON "client"
    USING (
        scope_system() OR id = scope_client()
        OR EXISTS (SELECT 1 FROM "appointment" a WHERE a.client_id = client.id AND a.coach_id = scope_person() AND scope_coaches(a.site_id))
    )
    -- A coach who books a next talk notes when the client was last here.
    WITH CHECK (
        scope_system() OR id = scope_client()
        OR EXISTS (SELECT 1 FROM "appointment" a WHERE a.client_id = client.id AND a.coach_id = scope_person() AND scope_coaches(a.site_id))
    );

-- What hangs on a client or an appointment is seen by whoever sees that: the inner query is scoped too.
ALTER TABLE "appointment_event" ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
CREATE POLICY "scope" ON "appointment_event"
    USING (scope_system() OR EXISTS (SELECT 1 FROM "appointment" a WHERE a.id = appointment_id));
ALTER TABLE "outcome" ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
CREATE POLICY "scope" ON "outcome"
    USING (scope_system() OR EXISTS (SELECT 1 FROM "appointment" a WHERE a.id = appointment_id));
ALTER TABLE "consent" ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
CREATE POLICY "scope" ON "consent"
    USING (scope_system() OR EXISTS (SELECT 1 FROM "client" c WHERE c.id = client_id));
ALTER TABLE "client_access" ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
CREATE POLICY "scope" ON "client_access"
    USING (scope_system() OR EXISTS (SELECT 1 FROM "client" c WHERE c.id = client_id));
ALTER TABLE "client_link" ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
CREATE POLICY "scope" ON "client_link"
    USING (scope_system() OR hash = scope_link() OR EXISTS (SELECT 1 FROM "client" c WHERE c.id = client_id));

-- Anyone at the site's page may ask to be called; only its coaches read it.
ALTER TABLE "call_request" ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
CREATE POLICY "add" ON "call_request" FOR INSERT WITH CHECK (scope_system() OR site_id = ANY (scope_sites()));
CREATE POLICY "see" ON "call_request" FOR SELECT USING (scope_system() OR scope_coaches(site_id));
CREATE POLICY "remove" ON "call_request" FOR DELETE USING (scope_system() OR scope_coaches(site_id));

-- Written by whoever causes it, read by what belongs to nobody.
ALTER TABLE "freed_time" ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
CREATE POLICY "add" ON "freed_time" FOR INSERT WITH CHECK (true);
CREATE POLICY "see" ON "freed_time" FOR SELECT USING (scope_system());
CREATE POLICY "remove" ON "freed_time" FOR DELETE USING (scope_system());
ALTER TABLE "outbox_message" ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
CREATE POLICY "add" ON "outbox_message" FOR INSERT WITH CHECK (true);
CREATE POLICY "see" ON "outbox_message" FOR SELECT USING (scope_system());
CREATE POLICY "change" ON "outbox_message" FOR UPDATE USING (scope_system());
CREATE POLICY "remove" ON "outbox_message" FOR DELETE USING (scope_system());

-- The functions below look above all scopes for one narrow answer each, and put the scope back before they return.

-- Holds of a coach that have run out make room, wherever they were made.
CREATE FUNCTION release_holds(coach uuid, since timestamptz, until timestamptz, at timestamptz) RETURNS integer
    LANGUAGE plpgsql AS $$
    DECLARE
        before text := coalesce(current_setting('werkwijzer.system', true), '');
        released integer;
    BEGIN
        PERFORM set_config('werkwijzer.system', 'on', true);
        DELETE FROM "appointment" a
        WHERE a.coach_id = coach AND a.state = 'HELD' AND a.expires_at <= at AND a.starts_at < until AND a.ends_at > since;
        GET DIAGNOSTICS released = ROW_COUNT;
        PERFORM set_config('werkwijzer.system', before, true);
        RETURN released;
    END $$;

-- Live holds of a browser or a network, at any site.
CREATE FUNCTION live_holds(browser text, network text, at timestamptz)
    RETURNS TABLE (of_browser integer, of_network integer)
    LANGUAGE plpgsql AS $$
    DECLARE before text := coalesce(current_setting('werkwijzer.system', true), '');
    BEGIN
        PERFORM set_config('werkwijzer.system', 'on', true);
        RETURN QUERY
        SELECT count(*) FILTER (WHERE a.browser_key = browser)::int, count(*) FILTER (WHERE a.network_key = network)::int
        FROM "appointment" a WHERE a.state = 'HELD' AND a.expires_at > at AND (a.browser_key = browser OR a.network_key = network);
        PERFORM set_config('werkwijzer.system', before, true);
    END $$;
CREATE INDEX "appointment_holds" ON "appointment" (expires_at) WHERE state = 'HELD';

-- The link that a booking gave out, for a request that is made again with the same idempotency key.
CREATE FUNCTION first_link(appointment uuid) RETURNS uuid
    LANGUAGE plpgsql AS $$
    DECLARE
        before text := coalesce(current_setting('werkwijzer.system', true), '');
        found_id uuid;
    BEGIN
        PERFORM set_config('werkwijzer.system', 'on', true);
        SELECT l.id INTO found_id FROM "client_link" l WHERE l.appointment_id = appointment ORDER BY l.created_at LIMIT 1;
        PERFORM set_config('werkwijzer.system', before, true);
        RETURN found_id;
    END $$;

-- Functions remember the plans of their queries, and plan them once: with row-level security, planning costs ten times what
-- the query does. Unless said otherwise, each runs in the scope of its caller.

-- When coaches are not free, at any site, without a word about whom or where: the one look across sites that offering
-- slots needs. Time that is only `hidden` is among it, also for the daily cap: another slot that opens would tell as much.
-- `lapsed` are holds that ran out and stand in the way of a row; whoever takes the time clears them away.
CREATE FUNCTION coach_busy(coaches uuid[], since timestamptz, until timestamptz, at timestamptz, own uuid)
    RETURNS TABLE (coach_id uuid, starts_at timestamptz, ends_at timestamptz, lapsed boolean, hidden boolean)
    LANGUAGE plpgsql SET plan_cache_mode = force_generic_plan AS $$
    DECLARE before text := coalesce(current_setting('werkwijzer.system', true), '');
    BEGIN
        PERFORM set_config('werkwijzer.system', 'on', true);
        RETURN QUERY
        SELECT a.coach_id, a.starts_at, a.ends_at, a.state = 'HELD' AND a.expires_at <= at, false FROM "appointment" a
        WHERE a.coach_id = ANY (coaches) AND a.starts_at < until AND a.ends_at > since AND a.state <> 'CANCELLED'
            AND a.id IS DISTINCT FROM own
        UNION ALL
        SELECT f.coach_id, f.starts_at, f.ends_at, false, true FROM "freed_time" f
        WHERE f.coach_id = ANY (coaches) AND f.starts_at < until AND f.ends_at > since AND f.hidden_until > at;
        PERFORM set_config('werkwijzer.system', before, true);
    END $$;

-- What offering slots needs: the schedules of coaches at a site, what departs from them, and when the coaches are not free.
CREATE FUNCTION look_at_plans(site uuid, coaches uuid[], since timestamptz, until timestamptz, at timestamptz, own uuid)
    RETURNS json LANGUAGE plpgsql SET plan_cache_mode = force_generic_plan AS $$
    BEGIN
        RETURN json_build_object(
            'schedules', (SELECT json_agg(s ORDER BY s.id) FROM "schedule" s WHERE s.site_id = site AND s.coach_id = ANY (coaches)),
            'exceptions', (SELECT json_agg(e) FROM "schedule_exception" e WHERE e.coach_id = ANY (coaches)),
            'busy', (SELECT json_agg(b) FROM coach_busy(coaches, since, until, at, own) b)
        );
    END $$;

-- Takes days of coaches, one taker at a time, and then looks: nothing that was seen changes before the transaction ends. A
-- change of a coach's schedule waits for it, and it for that. Always in the same order, so that takers of several days never
-- wait for each other. `done`: what a request with this key has booked.
CREATE FUNCTION claim_days(site uuid, wanted jsonb) RETURNS json LANGUAGE plpgsql AS $$
    DECLARE one record;
    BEGIN
        FOR one IN
            SELECT DISTINCT w.coach, w.day FROM jsonb_to_recordset(wanted) AS w(coach uuid, day text) ORDER BY 1, 2
        LOOP
            PERFORM pg_advisory_xact_lock_shared(hashtextextended('plans of ' || one.coach, 0));
            PERFORM pg_advisory_xact_lock(hashtextextended(one.coach || ' ' || one.day, 0));
        END LOOP;
        RETURN (
            SELECT json_agg(json_build_object(
                'seen', look_at_plans(site, ARRAY[w.coach], w.since, w.until, w.at, w.own),
                'done', (SELECT json_build_object('appointmentId', k.appointment_id, 'requestHash', k.request_hash)
                         FROM "idempotency_key" k WHERE k.key = w.key)
            ) ORDER BY w.n)
            FROM jsonb_to_recordset(wanted)
                AS w(n int, coach uuid, since timestamptz, until timestamptz, at timestamptz, own uuid, key text)
        );
    END $$;

-- Writes bookings, each under the scope of its own new client, and says how each ended: null, or the SQLSTATE with which
-- nothing of it was written.
CREATE FUNCTION add_bookings(bookings jsonb) RETURNS json LANGUAGE plpgsql SET plan_cache_mode = force_generic_plan AS $$
    DECLARE
        one jsonb;
        ends jsonb := '[]';
    BEGIN
        FOR one IN SELECT value FROM jsonb_array_elements(bookings) LOOP
            PERFORM set_config('werkwijzer.client', one->'client'->>'id', true);
            BEGIN
                IF one ? 'clear' THEN
                    DELETE FROM "appointment" WHERE id = (one->'clear'->>'own')::uuid AND state = 'HELD';
                    PERFORM release_holds(a.coach_id, a.starts_at, a.ends_at, a.created_at)
                        FROM jsonb_populate_record(NULL::"appointment", one->'appointment') a;
                END IF;
                IF one ? 'key' THEN
                    INSERT INTO "idempotency_key" SELECT * FROM jsonb_populate_record(NULL::"idempotency_key", one->'key');
                END IF;
                INSERT INTO "client" SELECT * FROM jsonb_populate_record(NULL::"client", one->'client');
                INSERT INTO "appointment" SELECT * FROM jsonb_populate_record(NULL::"appointment", one->'appointment');
                INSERT INTO "appointment_event" SELECT * FROM jsonb_populate_record(NULL::"appointment_event", one->'event');
                INSERT INTO "consent" SELECT * FROM jsonb_populate_record(NULL::"consent", one->'consent');
                INSERT INTO "client_link" SELECT * FROM jsonb_populate_record(NULL::"client_link", one->'link');
                INSERT INTO "outbox_message" SELECT * FROM jsonb_populate_recordset(NULL::"outbox_message", one->'messages');
                ends := ends || 'null'::jsonb;
            EXCEPTION WHEN exclusion_violation OR unique_violation THEN
                ends := ends || to_jsonb(SQLSTATE);
            END;
        END LOOP;
        PERFORM set_config('werkwijzer.client', '', true);
        RETURN ends;
    END $$;
