import type { Express } from 'express';

type Layer = {
  rawPath: string | string[];
  route?: { path: string | string[]; stack: { method?: string }[] };
  handle: { stack?: Layer[] };
};

/**
 * Everything an app answers on, read from the app itself, so that a new route is seen: `GET /b/:site`, and `USE /tab/assets`
 * for what answers below an address.
 */
export function routesOf(app: Express): string[] {
  return [...new Set(routesIn((app.router as unknown as { stack: Layer[] }).stack, ''))];
}

function routesIn(layers: readonly Layer[], base: string): string[] {
  return layers.flatMap(({ rawPath, route, handle }) => {
    if (route)
      return [route.path].flat().flatMap((path) => {
        const methods = new Set(route.stack.map(({ method = 'all' }) => method.toUpperCase()));
        return [...methods].map((method) => `${method} ${base}${path}`);
      });
    return [rawPath].flat().flatMap((path) => {
      const below = `${base}${path === '/' ? '' : path}`;
      if (handle.stack) return routesIn(handle.stack, below);
      return path === '/' ? [] : [`USE ${below}`];
    });
  });
}

/** Whether a route is of the practice room, which is for one machine only. */
export function isPractice(route: string): boolean {
  return / \/(try(\/.*)?)?$/.test(route);
}
