-- Who writes a consent down says so: a member of staff not in the client's name, nor in a colleague's, and as a coach only at a
-- site where they coach or did. Bookings that are written together run for no person, and each names who booked.
DROP POLICY "add" ON "consent";
CREATE POLICY "add" ON "consent" FOR INSERT
    WITH CHECK (
        scope_system() OR (
            EXISTS (SELECT 1 FROM "client" c WHERE c.id = client_id)
            AND recorded_by_id IS NOT DISTINCT FROM coalesce(scope_person(), recorded_by_id)
            AND (recorded_by <> 'COACH' OR EXISTS (
                SELECT 1 FROM "assignment" a JOIN "client" c ON c.site_id = a.site_id
                WHERE c.id = client_id AND a.coach_id = recorded_by_id)))
    );
