-- Counters of requests to Teams, shared by every worker. Columns and their order are those of rate-limiter-flexible's
-- PostgreSQL store (`_getCreateTableStmt`, and its `INSERT ... VALUES` by position), which finds the table made.
-- No row-level security: a row is a number under a keyed hash and belongs to no site or person; the store knows no scope.
-- No index on `expire`: there are a few rows for each chat that was written to lately, and without one an update stays
-- in its page.
CREATE TABLE "chat_budget" (
    "key" VARCHAR(255) NOT NULL,
    "points" INTEGER NOT NULL DEFAULT 0,
    "expire" BIGINT,

    CONSTRAINT "chat_budget_pkey" PRIMARY KEY ("key")
);
