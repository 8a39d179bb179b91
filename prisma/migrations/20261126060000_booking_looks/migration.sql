-- Tighter rooms.

-- A coach who books a next talk notes when the client was last here.
ALTER POLICY "scope" ON "client"
    WITH CHECK (
        scope_system() OR id = scope_client()
        OR EXISTS (SELECT 1 FROM "appointment" a WHERE a.client_id = client.id AND a.coach_id = scope_person() AND scope_coaches(a.site_id))
    );

-- A site sees when its coaches of today are away, and the moved days of its own schedules; not where a coach sits elsewhere.
ALTER POLICY "see" ON "schedule_exception"
    USING (
        scope_system() OR coach_id = scope_person()
        OR (schedule_id IS NOT NULL AND EXISTS (SELECT 1 FROM "schedule" s WHERE s.id = schedule_id AND s.site_id = ANY (scope_sites())))
        OR (schedule_id IS NULL AND EXISTS (
            SELECT 1 FROM "assignment" a WHERE a.coach_id = schedule_exception.coach_id AND a.site_id = ANY (scope_sites())
                AND (a.valid_until IS NULL OR a.valid_until > now())))
    );
-- A coach moves days of the own schedules only.
ALTER POLICY "add" ON "schedule_exception"
    WITH CHECK (
        scope_system() OR (coach_id = scope_person()
            AND (schedule_id IS NULL OR EXISTS (SELECT 1 FROM "schedule" s WHERE s.id = schedule_id AND s.coach_id = scope_person())))
    );
ALTER POLICY "change" ON "schedule_exception"
    WITH CHECK (
        scope_system() OR (coach_id = scope_person()
            AND (schedule_id IS NULL OR EXISTS (SELECT 1 FROM "schedule" s WHERE s.id = schedule_id AND s.coach_id = scope_person())))
    );

-- Fewer trips. Functions remember the plans of their queries, and plan them once: with row-level security, planning costs
-- ten times what the query does. Each runs in the scope of its caller.

-- As before, and holds that have run out and stand in the way of a row (`lapsed`), which whoever takes the time clears away.
DROP FUNCTION coach_busy(uuid[], timestamptz, timestamptz, timestamptz, uuid);
CREATE FUNCTION coach_busy(coaches uuid[], since timestamptz, until timestamptz, at timestamptz, own uuid)
    RETURNS TABLE (coach_id uuid, starts_at timestamptz, ends_at timestamptz, counts boolean, lapsed boolean)
    LANGUAGE plpgsql SET plan_cache_mode = force_generic_plan AS $$
    DECLARE before text := coalesce(current_setting('werkwijzer.system', true), '');
    BEGIN
        PERFORM set_config('werkwijzer.system', 'on', true);
        RETURN QUERY
        SELECT a.coach_id, a.starts_at, a.ends_at, true, a.state = 'HELD' AND a.expires_at <= at FROM "appointment" a
        WHERE a.coach_id = ANY (coaches) AND a.starts_at < until AND a.ends_at > since AND a.state <> 'CANCELLED'
            AND a.id IS DISTINCT FROM own
        UNION ALL
        SELECT f.coach_id, f.starts_at, f.ends_at, true, false FROM "freed_time" f
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

-- Whether a coming slot of a site is taken, without looking at schedules: a hint for those who come too late in a rush. Says
-- nothing of other sites, other times or what is past, so that it tells no more than the list of free slots.
CREATE FUNCTION slot_taken(at_site text, coach uuid, start timestamptz, at timestamptz) RETURNS boolean
    LANGUAGE plpgsql SET plan_cache_mode = force_generic_plan AS $$
    DECLARE
        before text := coalesce(current_setting('werkwijzer.system', true), '');
        taken boolean;
    BEGIN
        PERFORM set_config('werkwijzer.system', 'on', true);
        SELECT EXISTS (
            SELECT 1 FROM "appointment" a JOIN "site" s ON s.id = a.site_id
            WHERE s.slug = at_site AND a.coach_id = coach AND a.starts_at = start AND a.starts_at > at
                AND a.state <> 'CANCELLED' AND (a.state <> 'HELD' OR a.expires_at > at)
        ) INTO taken;
        PERFORM set_config('werkwijzer.system', before, true);
        RETURN taken;
    END $$;
