/** A web server on this machine that answers as a test says. */
import { once } from 'node:events';
import { createServer, type RequestListener } from 'node:http';
import { onTestFinished } from 'vitest';

export type Site = {
  readonly port: number;
  /** An address on it, under a name or 127.0.0.1. */
  at(path: string, name?: string): string;
};

/** Serve until the test ends. */
export async function serve(answer: RequestListener): Promise<Site> {
  const server = createServer(answer).listen(0, '127.0.0.1');
  await once(server, 'listening');
  onTestFinished(() => {
    server.closeAllConnections();
    server.close();
  });
  const address = server.address();
  if (address === null || typeof address === 'string') {
    throw new Error('A server on a port has an address with a port');
  }
  const { port } = address;
  return { port, at: (path, name = '127.0.0.1') => `http://${name}:${port}${path}` };
}
