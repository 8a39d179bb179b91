-- The language in which someone's own card was written, so that a later edit does not turn it into another; nothing for what
-- was sent on our own initiative. Row-level security is the post's own (20261128000000_loop).
ALTER TABLE "chat_post" ADD COLUMN     "language" TEXT;
ALTER TABLE "chat_post" ADD CONSTRAINT "chat_post_language_check" CHECK ("language" IN ('nl', 'fr', 'en'));
