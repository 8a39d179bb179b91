-- A consent says for what, to whom and until when; it is never changed.
CREATE TYPE "recipient_kind" AS ENUM ('CLIENT');
CREATE TYPE "consent_category" AS ENUM ('APPOINTMENT');

-- What was agreed to before was to be reached about one's appointments.
ALTER TABLE "consent" DROP COLUMN "withdrawn_at",
    ADD COLUMN "categories" "consent_category"[] DEFAULT ARRAY['APPOINTMENT']::"consent_category"[],
    ADD COLUMN "recipient_kind" "recipient_kind" NOT NULL DEFAULT 'CLIENT',
    ADD COLUMN "valid_until" TIMESTAMPTZ NOT NULL DEFAULT '-infinity';
-- The owner of the table, for whom row-level security is forced, sees no row without a scope.
ALTER TABLE "consent" NO FORCE ROW LEVEL SECURITY;
UPDATE "consent" SET valid_until = valid_from + interval '1 year';
ALTER TABLE "consent" FORCE ROW LEVEL SECURITY;
ALTER TABLE "consent"
    ALTER COLUMN "categories" DROP DEFAULT,
    ALTER COLUMN "recipient_kind" DROP DEFAULT,
    ALTER COLUMN "valid_until" DROP DEFAULT,
    ADD CONSTRAINT "consent_lives" CHECK (valid_from < valid_until AND valid_until <= valid_from + interval '366 days');

CREATE TABLE "consent_withdrawal" (
    "consent_id" UUID NOT NULL,
    "at" TIMESTAMPTZ NOT NULL,
    "by" "actor" NOT NULL,

    CONSTRAINT "consent_withdrawal_pkey" PRIMARY KEY ("consent_id")
);
ALTER TABLE "consent_withdrawal" ADD CONSTRAINT "consent_withdrawal_consent_id_fkey" FOREIGN KEY ("consent_id") REFERENCES "consent"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- Written and read, never changed, above all scopes neither; gone with its client only.
DROP POLICY "scope" ON "consent";
CREATE POLICY "see" ON "consent" FOR SELECT
    USING (scope_system() OR EXISTS (SELECT 1 FROM "client" c WHERE c.id = client_id));
CREATE POLICY "add" ON "consent" FOR INSERT
    WITH CHECK (scope_system() OR EXISTS (SELECT 1 FROM "client" c WHERE c.id = client_id));
ALTER TABLE "consent_withdrawal" ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
CREATE POLICY "see" ON "consent_withdrawal" FOR SELECT
    USING (scope_system() OR EXISTS (SELECT 1 FROM "consent" c WHERE c.id = consent_id));
CREATE POLICY "add" ON "consent_withdrawal" FOR INSERT
    WITH CHECK (scope_system() OR EXISTS (SELECT 1 FROM "consent" c WHERE c.id = consent_id));
