-- An administrator looks after the links of the sites of their organisation (docs/adr/0024): a link names a professional and
-- no client, and what is kept of it opens nothing.
ALTER POLICY "see" ON "refer_link"
    USING (scope_system() OR hash = scope_link() OR site_id = ANY (scope_sites()) OR site_id IN (SELECT scope_own_sites()));
ALTER POLICY "add" ON "refer_link"
    WITH CHECK (scope_system() OR site_id = ANY (scope_sites()) OR site_id IN (SELECT scope_own_sites()));
ALTER POLICY "change" ON "refer_link"
    USING (scope_system() OR site_id = ANY (scope_sites()) OR site_id IN (SELECT scope_own_sites()));
