import type { AddressInfo } from 'node:net';
import { SMTPServer } from 'smtp-server';
import type { SMTPServerDataStream } from 'smtp-server';

const LARGEST_BYTES = 1024 * 1024;
const TIMEOUT_MS = 30_000;

export type MailServer = { url: string; close: () => Promise<void> };

/** A mail server on this machine only, at a free port, that hands over whatever it gets. */
export async function startMailServer(take: (raw: Buffer) => Promise<void>): Promise<MailServer> {
  const server = new SMTPServer({
    ...{ name: 'oefenruimte.invalid', banner: 'practice room', size: LARGEST_BYTES, rejectOversized: true },
    ...{ disabledCommands: ['AUTH', 'STARTTLS'], disableReverseLookup: true, maxClients: 20 },
    ...{ socketTimeout: TIMEOUT_MS, closeTimeout: 1000, logger: false },
    onData(stream, _session, callback) {
      bytesOf(stream)
        .then(take)
        .then(
          () => callback(),
          () => callback(new Error('This mail cannot be read')),
        );
    },
  });
  // A client that hangs up half-way is no reason to stop.
  server.on('error', () => undefined);
  await new Promise<void>((resolve, reject) => {
    server.server.once('error', reject);
    server.listen(0, '127.0.0.1', () => resolve());
  });
  const { port } = server.server.address() as AddressInfo;
  return {
    url: `smtp://127.0.0.1:${port}`,
    close: () => new Promise((resolve) => server.close(() => resolve())),
  };
}

/** What is too large is read on, because the protocol asks for it, and not kept. */
async function bytesOf(stream: SMTPServerDataStream): Promise<Buffer> {
  const chunks: Buffer[] = [];
  for await (const chunk of stream) if (!stream.sizeExceeded) chunks.push(chunk as Buffer);
  return Buffer.concat(chunks);
}
