-- The language that a member of staff asked to be spoken to in; nothing when they never asked, or took the app away. Row-level
-- security is the person's own (20261122090000_house): the row was there already.
ALTER TABLE "person" ADD COLUMN     "language" TEXT;
ALTER TABLE "person" ADD CONSTRAINT "person_language_check" CHECK ("language" IN ('nl', 'fr', 'en'));
