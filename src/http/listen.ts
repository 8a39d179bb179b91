import { createServer, type Server } from 'node:http';
import type { Express } from 'express';
import { StartProblem } from '../start-problem.ts';

/**
 * The port that will be listened on; 0 in means any free one.
 * @throws StartProblem when it is taken or not allowed.
 */
export async function claimPort(host: string, port: number): Promise<number> {
  const probe = createServer();
  await listen(probe, host, port);
  const address = probe.address();
  await new Promise((resolve) => probe.close(resolve));
  return typeof address === 'object' && address ? address.port : port;
}

/** Starts serving and returns how to stop: idle connections at once, busy ones within five seconds. */
export async function serve(app: Express, host: string, port: number): Promise<() => Promise<void>> {
  const server = createServer(app);
  server.requestTimeout = 30_000;
  server.headersTimeout = 15_000;
  await listen(server, host, port);
  return () =>
    new Promise((resolve) => {
      server.close(() => resolve());
      server.closeIdleConnections();
      setTimeout(() => server.closeAllConnections(), 5000).unref();
    });
}

function listen(server: Server, host: string, port: number): Promise<void> {
  return new Promise((resolve, reject) => {
    server.once('error', (error: NodeJS.ErrnoException) => reject(explain(error, host, port)));
    server.listen(port, host, () => resolve());
  });
}

function explain(error: NodeJS.ErrnoException, host: string, port: number): Error {
  switch (error.code) {
    case 'EADDRINUSE':
      return new StartProblem(
        `Port ${port} is in use by another program. Stop that one, or choose another: PORT=3979 npm start`,
      );
    case 'EACCES':
      return new StartProblem(
        `Port ${port} may not be used by this account. Choose one above 1024 with PORT.`,
      );
    case 'EADDRNOTAVAIL':
    case 'ENOTFOUND':
      return new StartProblem(
        `HOST ${host} is not an address of this machine. Leave HOST out, or correct it.`,
      );
    default:
      return error;
  }
}

/** The base URL of a listening address, with an address for every interface shown as this machine. */
export function originOf(host: string, port: number): string {
  const shown = host === '0.0.0.0' || host === '::' ? 'localhost' : host;
  return `http://${shown.includes(':') ? `[${shown}]` : shown}:${port}`;
}
