import { Router } from 'express';

export type Readiness = () => Promise<{ database: boolean; knowledge: boolean }>;

/** `/healthz`: the process is alive. `/readyz`: the database answers and the knowledge base is loaded. */
export function healthRoutes(readiness: Readiness): Router {
  const router = Router();
  router.get('/healthz', (_request, response) => {
    response.json({ status: 'alive' });
  });
  router.get('/readyz', async (_request, response) => {
    const parts = await readiness();
    const ready = parts.database && parts.knowledge;
    response.status(ready ? 200 : 503).json({ status: ready ? 'ready' : 'not ready', ...parts });
  });
  return router;
}
