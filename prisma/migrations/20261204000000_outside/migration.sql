-- CreateTable
CREATE TABLE "refer_link" (
    "id" UUID NOT NULL,
    "site_id" UUID NOT NULL,
    "person_name" TEXT NOT NULL,
    "hash" TEXT NOT NULL,
    "created_at" TIMESTAMPTZ NOT NULL,
    "expires_at" TIMESTAMPTZ NOT NULL,
    "revoked_at" TIMESTAMPTZ,

    CONSTRAINT "refer_link_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE UNIQUE INDEX "refer_link_hash_key" ON "refer_link"("hash");

-- CreateIndex
CREATE INDEX "refer_link_site_id_idx" ON "refer_link"("site_id");

-- AddForeignKey
ALTER TABLE "refer_link" ADD CONSTRAINT "refer_link_site_id_fkey" FOREIGN KEY ("site_id") REFERENCES "site"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

ALTER TABLE "refer_link"
    ADD CONSTRAINT "refer_link_name" CHECK (length(person_name) BETWEEN 1 AND 80),
    ADD CONSTRAINT "refer_link_term" CHECK (expires_at > created_at AND expires_at <= created_at + interval '400 days');

-- Seen by whoever holds it, and by those who look after the links of the site; made and revoked by them alone.
ALTER TABLE "refer_link" ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
CREATE POLICY "see" ON "refer_link" FOR SELECT
    USING (scope_system() OR hash = scope_link() OR site_id = ANY (scope_sites()));
CREATE POLICY "add" ON "refer_link" FOR INSERT WITH CHECK (scope_system() OR site_id = ANY (scope_sites()));
CREATE POLICY "change" ON "refer_link" FOR UPDATE USING (scope_system() OR site_id = ANY (scope_sites()));
CREATE POLICY "remove" ON "refer_link" FOR DELETE USING (scope_system());

-- Who refers by a link has a name too, for the coach and for the client.
CREATE OR REPLACE FUNCTION referrer_name(referral uuid) RETURNS text LANGUAGE plpgsql AS $$
    DECLARE
        before text := coalesce(current_setting('werkwijzer.system', true), '');
        referrer uuid := (SELECT r.referrer_id FROM "referral" r WHERE r.id = referral);
        found_name text;
    BEGIN
        PERFORM set_config('werkwijzer.system', 'on', true);
        SELECT p.name INTO found_name FROM "person" p WHERE p.id = referrer;
        IF found_name IS NULL THEN
            SELECT l.person_name INTO found_name FROM "refer_link" l WHERE l.id = referrer;
        END IF;
        PERFORM set_config('werkwijzer.system', before, true);
        RETURN found_name;
    END $$;

CREATE OR REPLACE FUNCTION staff_of_client(client uuid) RETURNS TABLE (id uuid, name text) LANGUAGE plpgsql AS $$
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
            UNION SELECT o.person_id FROM "chat_post" o WHERE o.client_id = client)
        UNION ALL
        SELECT l.id, l.person_name FROM "refer_link" l WHERE l.id IN (
            SELECT r.referrer_id FROM "referral" r WHERE r.client_id = client
            UNION SELECT f.recipient_id FROM "feedback" f WHERE f.client_id = client
            UNION SELECT t.recorded_by_id FROM "consent" t WHERE t.client_id = client);
        PERFORM set_config('werkwijzer.system', before, true);
    END $$;

-- Whether a referral that this scope sees was made by a link: its referrer has no chat in which a feedback could stand.
CREATE FUNCTION referred_by_link(referral uuid) RETURNS boolean LANGUAGE plpgsql AS $$
    DECLARE
        before text := coalesce(current_setting('werkwijzer.system', true), '');
        referrer uuid := (SELECT r.referrer_id FROM "referral" r WHERE r.id = referral);
        found_link boolean;
    BEGIN
        PERFORM set_config('werkwijzer.system', 'on', true);
        found_link := EXISTS (SELECT 1 FROM "refer_link" l WHERE l.id = referrer);
        PERFORM set_config('werkwijzer.system', before, true);
        RETURN found_link;
    END $$;
