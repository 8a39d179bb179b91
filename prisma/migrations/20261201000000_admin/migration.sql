-- Administrators of an organisation. Not a role at a site: an organisation begins with an administrator and no site at all.
CREATE TABLE "admin_role" (
    "id" UUID NOT NULL,
    "organisation_id" UUID NOT NULL,
    "person_id" UUID NOT NULL,
    "valid_from" TIMESTAMPTZ NOT NULL,
    "valid_until" TIMESTAMPTZ,

    CONSTRAINT "admin_role_pkey" PRIMARY KEY ("id")
);
CREATE INDEX "admin_role_organisation_id_idx" ON "admin_role"("organisation_id");
CREATE INDEX "admin_role_person_id_idx" ON "admin_role"("person_id");
ALTER TABLE "admin_role" ADD CONSTRAINT "admin_role_organisation_id_fkey" FOREIGN KEY ("organisation_id") REFERENCES "organisation"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "admin_role" ADD CONSTRAINT "admin_role_person_id_fkey" FOREIGN KEY ("person_id") REFERENCES "person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- Counts changes, so that two administrators who change the same thing hear of each other.
ALTER TABLE "organisation" ADD COLUMN "version" INTEGER NOT NULL DEFAULT 0;
ALTER TABLE "site" ADD COLUMN "version" INTEGER NOT NULL DEFAULT 0,
    ADD COLUMN "professionals_join" BOOLEAN NOT NULL DEFAULT true;
-- A professional chose the site themselves.
ALTER TABLE "site_role" ADD COLUMN "joined" BOOLEAN NOT NULL DEFAULT false;

-- The scope of an administrator (docs/adr/0019). It names who administers, and not the person of `scope_person()`: whatever an
-- administrator is beside that, such as a coach, opens nothing here, so that no client is ever in it. The database looks itself
-- whether they administer the organisation today.
CREATE FUNCTION scope_admin() RETURNS uuid LANGUAGE sql STABLE
    AS $$ SELECT nullif(current_setting('werkwijzer.admin', true), '')::uuid $$;
CREATE FUNCTION scope_organisation() RETURNS uuid LANGUAGE plpgsql STABLE AS $$
    DECLARE
        before text := coalesce(current_setting('werkwijzer.system', true), '');
        wanted uuid := nullif(current_setting('werkwijzer.organisation', true), '')::uuid;
        found_id uuid;
    BEGIN
        IF wanted IS NULL THEN RETURN NULL; END IF;
        PERFORM set_config('werkwijzer.system', 'on', true);
        SELECT a.organisation_id INTO found_id FROM "admin_role" a
        WHERE a.organisation_id = wanted AND a.person_id = scope_admin()
            AND a.valid_from <= now() AND (a.valid_until IS NULL OR a.valid_until > now())
        LIMIT 1;
        PERFORM set_config('werkwijzer.system', before, true);
        RETURN found_id;
    END $$;

-- `(SELECT scope_organisation())` is looked at once a query, and only where what stands before it does not open the row.
ALTER TABLE "admin_role" ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
CREATE POLICY "see" ON "admin_role" FOR SELECT
    USING (scope_system() OR person_id = scope_person() OR organisation_id = (SELECT scope_organisation()));
CREATE POLICY "add" ON "admin_role" FOR INSERT
    WITH CHECK (scope_system() OR organisation_id = (SELECT scope_organisation()));
CREATE POLICY "change" ON "admin_role" FOR UPDATE
    USING (scope_system() OR organisation_id = (SELECT scope_organisation()));
CREATE POLICY "remove" ON "admin_role" FOR DELETE USING (scope_system());

-- Nothing about a client stands in these, so anyone may read them; only an administrator changes those of the organisation.
ALTER TABLE "organisation" ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
CREATE POLICY "see" ON "organisation" FOR SELECT USING (true);
CREATE POLICY "add" ON "organisation" FOR INSERT WITH CHECK (scope_system());
CREATE POLICY "change" ON "organisation" FOR UPDATE USING (scope_system() OR id = (SELECT scope_organisation()));
CREATE POLICY "remove" ON "organisation" FOR DELETE USING (scope_system());
ALTER TABLE "tenant" ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
CREATE POLICY "see" ON "tenant" FOR SELECT USING (true);
CREATE POLICY "write" ON "tenant" USING (scope_system());
ALTER TABLE "site" ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
CREATE POLICY "see" ON "site" FOR SELECT USING (true);
CREATE POLICY "add" ON "site" FOR INSERT
    WITH CHECK (scope_system() OR organisation_id = (SELECT scope_organisation()));
CREATE POLICY "change" ON "site" FOR UPDATE
    USING (scope_system() OR organisation_id = (SELECT scope_organisation()));
CREATE POLICY "remove" ON "site" FOR DELETE USING (scope_system());

-- The sites of the organisation that the scope administers; empty for everyone else.
CREATE FUNCTION scope_own_sites() RETURNS SETOF uuid LANGUAGE sql STABLE
    AS $$ SELECT s.id FROM "site" s WHERE s.organisation_id = (SELECT scope_organisation()) $$;

ALTER TABLE "booking_policy" ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
CREATE POLICY "see" ON "booking_policy" FOR SELECT USING (true);
CREATE POLICY "write" ON "booking_policy" USING (scope_system() OR site_id IN (SELECT scope_own_sites()));
ALTER TABLE "site_policy" ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
CREATE POLICY "see" ON "site_policy" FOR SELECT USING (true);
CREATE POLICY "write" ON "site_policy" USING (scope_system() OR site_id IN (SELECT scope_own_sites()));

-- Nobody gives themselves a role: until now the scope in which one reads one's own rows could write them too. A professional
-- joins a site of their own tenant's organisation that lets them, unless an administrator ended that before.
CREATE FUNCTION scope_may_join(site uuid) RETURNS boolean LANGUAGE sql STABLE
    AS $$ SELECT EXISTS (SELECT 1 FROM "site" s JOIN "tenant" t ON t.organisation_id = s.organisation_id
            WHERE s.id = site AND t.id = scope_tenant() AND s.professionals_join)
        AND NOT EXISTS (SELECT 1 FROM "site_role" r WHERE r.site_id = site AND r.person_id = scope_person()
            AND r.role = 'CARE_PROFESSIONAL' AND r.valid_until IS NOT NULL) $$;
DROP POLICY "scope" ON "site_role";
CREATE POLICY "see" ON "site_role" FOR SELECT
    USING (scope_system() OR site_id = ANY (scope_sites()) OR person_id = scope_person() OR site_id IN (SELECT scope_own_sites()));
CREATE POLICY "add" ON "site_role" FOR INSERT
    WITH CHECK (
        scope_system()
        OR (NOT joined AND role NOT IN ('ADMIN', 'COACH') AND site_id IN (SELECT scope_own_sites()))
        OR (joined AND role = 'CARE_PROFESSIONAL' AND person_id = scope_person() AND valid_until IS NULL AND scope_may_join(site_id))
    );
CREATE POLICY "change" ON "site_role" FOR UPDATE USING (scope_system() OR site_id IN (SELECT scope_own_sites()));
CREATE POLICY "remove" ON "site_role" FOR DELETE USING (scope_system());

DROP POLICY "scope" ON "assignment";
CREATE POLICY "see" ON "assignment" FOR SELECT
    USING (scope_system() OR site_id = ANY (scope_sites()) OR coach_id = scope_person() OR site_id IN (SELECT scope_own_sites()));
CREATE POLICY "add" ON "assignment" FOR INSERT
    WITH CHECK (scope_system() OR site_id IN (SELECT scope_own_sites()));
CREATE POLICY "change" ON "assignment" FOR UPDATE USING (scope_system() OR site_id IN (SELECT scope_own_sites()));
CREATE POLICY "remove" ON "assignment" FOR DELETE USING (scope_system());

-- An administrator sees the people of the organisation's tenants, and who works at its sites from elsewhere.
CREATE POLICY "admin" ON "person" FOR SELECT
    USING (
        tenant_id IN (SELECT t.id FROM "tenant" t WHERE t.organisation_id = (SELECT scope_organisation()))
        OR EXISTS (SELECT 1 FROM "assignment" a WHERE a.coach_id = person.id AND a.site_id IN (SELECT scope_own_sites()))
        OR EXISTS (SELECT 1 FROM "site_role" r WHERE r.person_id = person.id AND r.site_id IN (SELECT scope_own_sites()))
        OR EXISTS (SELECT 1 FROM "admin_role" r WHERE r.person_id = person.id AND r.organisation_id = (SELECT scope_organisation()))
    );

-- Whom an administrator invites by tenant and object id, known before or not. Tells nothing but their id here.
CREATE FUNCTION invite_person(new_id uuid, tenant uuid, object uuid, called text) RETURNS uuid LANGUAGE plpgsql AS $$
    DECLARE
        before text := coalesce(current_setting('werkwijzer.system', true), '');
        found_id uuid;
    BEGIN
        IF scope_organisation() IS NULL THEN RETURN NULL; END IF;
        PERFORM set_config('werkwijzer.system', 'on', true);
        INSERT INTO "person" (id, tenant_id, object_id, name) VALUES (new_id, tenant, object, called)
            ON CONFLICT (tenant_id, object_id) DO NOTHING;
        SELECT p.id INTO found_id FROM "person" p WHERE p.tenant_id = tenant AND p.object_id = object;
        PERFORM set_config('werkwijzer.system', before, true);
        RETURN found_id;
    END $$;

-- Whether a coach still has talks at one of the organisation's sites from a moment on: a yes or no, about nobody.
CREATE FUNCTION talks_from(site uuid, coach uuid, moment timestamptz) RETURNS boolean LANGUAGE plpgsql AS $$
    DECLARE
        before text := coalesce(current_setting('werkwijzer.system', true), '');
        own boolean := site IN (SELECT scope_own_sites());
        has_some boolean;
    BEGIN
        IF NOT own THEN RETURN NULL; END IF;
        PERFORM set_config('werkwijzer.system', 'on', true);
        SELECT EXISTS (SELECT 1 FROM "appointment" a
            WHERE a.site_id = site AND a.coach_id = coach AND a.starts_at >= moment
                AND (a.state = 'BOOKED' OR (a.state = 'HELD' AND a.expires_at > now()))) INTO has_some;
        PERFORM set_config('werkwijzer.system', before, true);
        RETURN has_some;
    END $$;

-- What a coordinator counts at their sites, a month at a time (src/monitoring). Numbers only: the rows stay shut. Thumbs
-- belong to a tenant and not to a site, so they are counted for its organisation.
CREATE FUNCTION figures_of_scope(since timestamptz, until timestamptz)
    RETURNS TABLE (place uuid, month text, measure text, number integer)
    LANGUAGE plpgsql AS $$
    DECLARE
        before text := coalesce(current_setting('werkwijzer.system', true), '');
        sites uuid[] := ARRAY(SELECT r.site_id FROM "site_role" r WHERE r.person_id = scope_person() AND r.role = 'COORDINATOR'
            AND r.valid_from <= now() AND (r.valid_until IS NULL OR r.valid_until > now()));
    BEGIN
        PERFORM set_config('werkwijzer.system', 'on', true);
        RETURN QUERY
        WITH talk AS (
            SELECT a.id, a.site_id, to_char(a.starts_at AT TIME ZONE 'Europe/Brussels', 'YYYY-MM') AS in_month FROM "appointment" a
            WHERE a.site_id = ANY (sites) AND a.state NOT IN ('HELD', 'CANCELLED') AND a.starts_at >= since AND a.starts_at < until
        ), referred AS (
            SELECT r.site_id, to_char(r.created_at AT TIME ZONE 'Europe/Brussels', 'YYYY-MM') AS in_month,
                coalesce(r.acknowledged_at < r.hand_on_at, false) AS in_time
            FROM "referral" r WHERE r.site_id = ANY (sites) AND r.created_at >= since AND r.created_at < until
        )
        SELECT t.site_id, t.in_month, 'TALKS', count(*)::int FROM talk t GROUP BY 1, 2
        UNION ALL SELECT t.site_id, t.in_month, 'STEP_' || o.step::text, count(*)::int
            FROM talk t JOIN "outcome" o ON o.appointment_id = t.id GROUP BY 1, 2, 3
        UNION ALL SELECT f.site_id, f.in_month, 'REFERRALS', count(*)::int FROM referred f GROUP BY 1, 2
        UNION ALL SELECT f.site_id, f.in_month, 'IN_TIME', count(*) FILTER (WHERE f.in_time)::int FROM referred f GROUP BY 1, 2
        UNION ALL SELECT t.organisation_id, to_char(g.at AT TIME ZONE 'Europe/Brussels', 'YYYY-MM'), 'THUMBS_' || g.reaction::text, count(*)::int
            FROM "rating" g JOIN "tenant" t ON t.id = g.tenant_id
            WHERE g.at >= since AND g.at < until
                AND t.organisation_id IN (SELECT s.organisation_id FROM "site" s WHERE s.id = ANY (sites))
            GROUP BY 1, 2, 3;
        PERFORM set_config('werkwijzer.system', before, true);
    END $$;
