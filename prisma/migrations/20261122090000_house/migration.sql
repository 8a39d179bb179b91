-- CreateEnum
CREATE TYPE "role" AS ENUM ('CARE_PROFESSIONAL', 'CARE_COACH', 'COACH', 'CURATOR', 'COORDINATOR', 'ADMIN');

-- CreateEnum
CREATE TYPE "conversation_kind" AS ENUM ('PERSONAL', 'GROUP', 'CHANNEL');

-- CreateEnum
CREATE TYPE "reaction" AS ENUM ('UP', 'DOWN');

-- CreateTable
CREATE TABLE "organisation" (
    "id" UUID NOT NULL,
    "name" TEXT NOT NULL,
    "demo" BOOLEAN NOT NULL DEFAULT false,

    CONSTRAINT "organisation_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "tenant" (
    "id" UUID NOT NULL,
    "organisation_id" UUID NOT NULL,

    CONSTRAINT "tenant_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "site" (
    "id" UUID NOT NULL,
    "organisation_id" UUID NOT NULL,
    "slug" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "crisis_contacts" JSONB NOT NULL DEFAULT '[]',

    CONSTRAINT "site_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "person" (
    "id" UUID NOT NULL,
    "tenant_id" UUID NOT NULL,
    "object_id" UUID NOT NULL,
    "name" TEXT NOT NULL,

    CONSTRAINT "person_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "site_role" (
    "id" UUID NOT NULL,
    "site_id" UUID NOT NULL,
    "person_id" UUID NOT NULL,
    "role" "role" NOT NULL,
    "valid_from" TIMESTAMPTZ NOT NULL,
    "valid_until" TIMESTAMPTZ,

    CONSTRAINT "site_role_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "assignment" (
    "id" UUID NOT NULL,
    "site_id" UUID NOT NULL,
    "coach_id" UUID NOT NULL,
    "valid_from" TIMESTAMPTZ NOT NULL,
    "valid_until" TIMESTAMPTZ,

    CONSTRAINT "assignment_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "conversation" (
    "tenant_id" UUID NOT NULL,
    "conversation_id" TEXT NOT NULL,
    "kind" "conversation_kind" NOT NULL,
    "person_id" UUID,
    "service_url" TEXT NOT NULL,
    "reachable" BOOLEAN NOT NULL DEFAULT true,
    "updated_at" TIMESTAMPTZ NOT NULL,

    CONSTRAINT "conversation_pkey" PRIMARY KEY ("tenant_id","conversation_id")
);

-- CreateTable
CREATE TABLE "processed_activity" (
    "key" TEXT NOT NULL,
    "at" TIMESTAMPTZ NOT NULL,

    CONSTRAINT "processed_activity_pkey" PRIMARY KEY ("key")
);

-- CreateTable
CREATE TABLE "shown_answer" (
    "key" TEXT NOT NULL,
    "articles" TEXT[],
    "at" TIMESTAMPTZ NOT NULL,

    CONSTRAINT "shown_answer_pkey" PRIMARY KEY ("key")
);

-- CreateTable
CREATE TABLE "rating" (
    "id" UUID NOT NULL,
    "tenant_id" UUID NOT NULL,
    "answer_key" TEXT NOT NULL,
    "rater_key" TEXT NOT NULL,
    "articles" TEXT[],
    "reaction" "reaction" NOT NULL,
    "comment" BYTEA,
    "at" TIMESTAMPTZ NOT NULL,

    CONSTRAINT "rating_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE UNIQUE INDEX "site_slug_key" ON "site"("slug");

-- CreateIndex
CREATE UNIQUE INDEX "person_tenant_id_object_id_key" ON "person"("tenant_id", "object_id");

-- CreateIndex
CREATE INDEX "site_role_person_id_idx" ON "site_role"("person_id");

-- CreateIndex
CREATE UNIQUE INDEX "site_role_site_id_person_id_role_valid_from_key" ON "site_role"("site_id", "person_id", "role", "valid_from");

-- CreateIndex
CREATE INDEX "assignment_coach_id_idx" ON "assignment"("coach_id");

-- CreateIndex
CREATE UNIQUE INDEX "assignment_site_id_coach_id_valid_from_key" ON "assignment"("site_id", "coach_id", "valid_from");

-- CreateIndex
CREATE INDEX "conversation_person_id_idx" ON "conversation"("person_id");

-- CreateIndex
CREATE INDEX "processed_activity_at_idx" ON "processed_activity"("at");

-- CreateIndex
CREATE INDEX "shown_answer_at_idx" ON "shown_answer"("at");

-- CreateIndex
CREATE UNIQUE INDEX "rating_answer_key_rater_key_key" ON "rating"("answer_key", "rater_key");

-- AddForeignKey
ALTER TABLE "tenant" ADD CONSTRAINT "tenant_organisation_id_fkey" FOREIGN KEY ("organisation_id") REFERENCES "organisation"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "site" ADD CONSTRAINT "site_organisation_id_fkey" FOREIGN KEY ("organisation_id") REFERENCES "organisation"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "person" ADD CONSTRAINT "person_tenant_id_fkey" FOREIGN KEY ("tenant_id") REFERENCES "tenant"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "site_role" ADD CONSTRAINT "site_role_site_id_fkey" FOREIGN KEY ("site_id") REFERENCES "site"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "site_role" ADD CONSTRAINT "site_role_person_id_fkey" FOREIGN KEY ("person_id") REFERENCES "person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "assignment" ADD CONSTRAINT "assignment_site_id_fkey" FOREIGN KEY ("site_id") REFERENCES "site"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "assignment" ADD CONSTRAINT "assignment_coach_id_fkey" FOREIGN KEY ("coach_id") REFERENCES "person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;


-- Scope (docs/adr/0005). Each transaction says for whom it runs; without that, the policies below show nothing.
-- The settings are local to the transaction and set by src/database/scope.ts, the only place that sets them.
CREATE FUNCTION scope_tenant() RETURNS uuid LANGUAGE sql STABLE
    AS $$ SELECT nullif(current_setting('werkwijzer.tenant', true), '')::uuid $$;
CREATE FUNCTION scope_person() RETURNS uuid LANGUAGE sql STABLE
    AS $$ SELECT nullif(current_setting('werkwijzer.person', true), '')::uuid $$;
CREATE FUNCTION scope_sites() RETURNS uuid[] LANGUAGE sql STABLE
    AS $$ SELECT coalesce(string_to_array(nullif(current_setting('werkwijzer.sites', true), ''), ','), '{}')::uuid[] $$;
CREATE FUNCTION scope_system() RETURNS boolean LANGUAGE sql STABLE
    AS $$ SELECT coalesce(current_setting('werkwijzer.system', true), '') = 'on' $$;

ALTER TABLE "site_role" ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
CREATE POLICY "scope" ON "site_role"
    USING (scope_system() OR site_id = ANY (scope_sites()) OR person_id = scope_person());

ALTER TABLE "assignment" ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
CREATE POLICY "scope" ON "assignment"
    USING (scope_system() OR site_id = ANY (scope_sites()) OR coach_id = scope_person());

ALTER TABLE "person" ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
CREATE POLICY "scope" ON "person"
    USING (
        scope_system() OR tenant_id = scope_tenant()
        OR EXISTS (SELECT 1 FROM "assignment" a WHERE a.coach_id = person.id AND a.site_id = ANY (scope_sites()))
    );

ALTER TABLE "conversation" ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
CREATE POLICY "scope" ON "conversation" USING (scope_system() OR tenant_id = scope_tenant());

ALTER TABLE "rating" ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
CREATE POLICY "scope" ON "rating" USING (scope_system() OR tenant_id = scope_tenant());
