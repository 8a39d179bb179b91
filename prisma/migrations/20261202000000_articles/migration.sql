-- Published articles are the running truth; files of knowledge/articles are imported into them (docs/adr/0020).
-- Nothing about a client here.
-- CreateEnum
CREATE TYPE "draft_state" AS ENUM ('OPEN', 'RETURNED', 'PUBLISHED', 'DISCARDED');

-- CreateTable
CREATE TABLE "article" (
    "key" TEXT NOT NULL,
    "id" UUID NOT NULL,
    "nl" TEXT NOT NULL,
    "fr" TEXT,
    "en" TEXT,
    "hash" TEXT NOT NULL,
    "file_hash" TEXT,
    "version" INTEGER NOT NULL DEFAULT 1,
    "published_at" TIMESTAMPTZ NOT NULL,
    "published_by_id" UUID,
    "owner_id" UUID,

    CONSTRAINT "article_pkey" PRIMARY KEY ("key")
);

-- CreateTable
CREATE TABLE "article_conflict" (
    "key" TEXT NOT NULL,
    "nl" TEXT,
    "fr" TEXT,
    "en" TEXT,
    "hash" TEXT,
    "found_at" TIMESTAMPTZ NOT NULL,

    CONSTRAINT "article_conflict_pkey" PRIMARY KEY ("key")
);

-- CreateTable
CREATE TABLE "article_draft" (
    "id" UUID NOT NULL,
    "key" TEXT NOT NULL,
    "base_version" INTEGER NOT NULL,
    "nl" TEXT NOT NULL,
    "fr" TEXT,
    "en" TEXT,
    "note" TEXT NOT NULL,
    "state" "draft_state" NOT NULL,
    "version" INTEGER NOT NULL DEFAULT 1,
    "author_id" UUID NOT NULL,
    "created_at" TIMESTAMPTZ NOT NULL,
    "updated_at" TIMESTAMPTZ NOT NULL,
    "decided_by_id" UUID,
    "decided_at" TIMESTAMPTZ,
    "answer" TEXT NOT NULL DEFAULT '',

    CONSTRAINT "article_draft_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE UNIQUE INDEX "article_id_key" ON "article"("id");

-- CreateIndex
CREATE INDEX "article_draft_key_idx" ON "article_draft"("key");


-- One change of an article waits at a time.
ALTER TABLE "article_draft" ADD CONSTRAINT "article_draft_one"
    EXCLUDE USING btree ("key" WITH =) WHERE (state IN ('OPEN', 'RETURNED'));
-- Nobody publishes a change of their own.
ALTER TABLE "article_draft"
    ADD CONSTRAINT "article_draft_four_eyes" CHECK (state <> 'PUBLISHED' OR decided_by_id IS DISTINCT FROM author_id),
    ADD CONSTRAINT "article_draft_decided" CHECK ((state IN ('PUBLISHED', 'DISCARDED')) <= (decided_by_id IS NOT NULL));

-- Articles belong to no site: a curator of any site is a curator.
CREATE FUNCTION scope_curates() RETURNS boolean LANGUAGE sql STABLE
    AS $$ SELECT EXISTS (SELECT 1 FROM "site_role" r WHERE r.person_id = scope_person() AND r.role::text = 'CURATOR'
        AND r.valid_from <= now() AND (r.valid_until IS NULL OR r.valid_until > now())) $$;

-- Every server answers from them, for anyone. Only curators write, and only an owner, a text that another curator proposed, or
-- that of the files (the trigger below).
ALTER TABLE "article" ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
CREATE POLICY "see" ON "article" FOR SELECT USING (true);
CREATE POLICY "add" ON "article" FOR INSERT WITH CHECK (scope_system() OR scope_curates());
CREATE POLICY "change" ON "article" FOR UPDATE USING (scope_system() OR scope_curates());
CREATE POLICY "remove" ON "article" FOR DELETE USING (
    scope_system() OR (scope_curates()
        AND EXISTS (SELECT 1 FROM "article_conflict" c WHERE c.key = article.key AND c.hash IS NULL)));
ALTER TABLE "article_conflict" ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
CREATE POLICY "see" ON "article_conflict" FOR SELECT USING (scope_system() OR scope_curates());
CREATE POLICY "add" ON "article_conflict" FOR INSERT WITH CHECK (scope_system());
CREATE POLICY "change" ON "article_conflict" FOR UPDATE USING (scope_system());
CREATE POLICY "remove" ON "article_conflict" FOR DELETE USING (scope_system() OR scope_curates());
ALTER TABLE "article_draft" ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
CREATE POLICY "see" ON "article_draft" FOR SELECT USING (scope_system() OR scope_curates());
CREATE POLICY "add" ON "article_draft" FOR INSERT
    WITH CHECK (scope_curates() AND author_id = scope_person() AND state = 'OPEN');
CREATE POLICY "change" ON "article_draft" FOR UPDATE USING (scope_curates());

-- What people act on changes by two pairs of eyes, whatever the code forgets.
CREATE FUNCTION article_four_eyes() RETURNS trigger LANGUAGE plpgsql AS $$
    BEGIN
        IF scope_system() OR EXISTS (
            SELECT 1 FROM "article_draft" d WHERE d.key = NEW.key AND d.state = 'OPEN' AND d.author_id <> scope_person()
                AND (d.nl, d.fr, d.en) IS NOT DISTINCT FROM (NEW.nl, NEW.fr, NEW.en)
        ) OR EXISTS (
            SELECT 1 FROM "article_conflict" c WHERE c.key = NEW.key
                AND (c.nl, c.fr, c.en) IS NOT DISTINCT FROM (NEW.nl, NEW.fr, NEW.en)
        ) THEN RETURN NEW; END IF;
        RAISE EXCEPTION 'an article changes by a draft of another curator, or by taking its files'
            USING ERRCODE = 'insufficient_privilege';
    END $$;
CREATE TRIGGER "four_eyes_add" BEFORE INSERT ON "article" FOR EACH ROW EXECUTE FUNCTION article_four_eyes();
CREATE TRIGGER "four_eyes_change" BEFORE UPDATE ON "article" FOR EACH ROW
    WHEN ((OLD.nl, OLD.fr, OLD.en, OLD.hash) IS DISTINCT FROM (NEW.nl, NEW.fr, NEW.en, NEW.hash))
    EXECUTE FUNCTION article_four_eyes();

-- The words of a draft are its author's.
CREATE FUNCTION article_draft_author() RETURNS trigger LANGUAGE plpgsql AS $$
    BEGIN
        IF scope_system() OR (OLD.author_id = scope_person() AND NEW.author_id = OLD.author_id) THEN RETURN NEW; END IF;
        RAISE EXCEPTION 'a draft is changed by its author only' USING ERRCODE = 'insufficient_privilege';
    END $$;
CREATE TRIGGER "author" BEFORE UPDATE ON "article_draft" FOR EACH ROW
    WHEN ((OLD.key, OLD.nl, OLD.fr, OLD.en, OLD.author_id) IS DISTINCT FROM (NEW.key, NEW.nl, NEW.fr, NEW.en, NEW.author_id))
    EXECUTE FUNCTION article_draft_author();

-- Every server hears of a publication when it is committed. It carries nothing: who hears it reads the table.
CREATE FUNCTION article_told() RETURNS trigger LANGUAGE plpgsql AS $$
    BEGIN
        PERFORM pg_notify('werkwijzer_articles', '');
        RETURN NULL;
    END $$;
CREATE TRIGGER "told" AFTER INSERT OR DELETE OR UPDATE OF hash ON "article" FOR EACH STATEMENT
    EXECUTE FUNCTION article_told();

-- Curators work together over tenants, and know each other by name; whoever is none learns nothing.
CREATE FUNCTION curators_of_scope() RETURNS TABLE (id uuid, name text, live boolean) LANGUAGE plpgsql AS $$
    DECLARE
        before text := coalesce(current_setting('werkwijzer.system', true), '');
        curates boolean := scope_curates();
    BEGIN
        IF NOT curates THEN RETURN; END IF;
        PERFORM set_config('werkwijzer.system', 'on', true);
        RETURN QUERY
        SELECT p.id, p.name, bool_or(r.valid_from <= now() AND (r.valid_until IS NULL OR r.valid_until > now()))
        FROM "person" p JOIN "site_role" r ON r.person_id = p.id AND r.role::text = 'CURATOR'
        GROUP BY p.id, p.name ORDER BY p.name, p.id;
        PERFORM set_config('werkwijzer.system', before, true);
    END $$;
