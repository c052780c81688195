import type { FastifyInstance } from 'fastify';

/** Listens on a free port and tells the bench which. */
export async function listenForBench(app: FastifyInstance): Promise<void> {
  await app.listen({ host: '127.0.0.1', port: 0 });
  const address = app.server.address();
  if (typeof address === 'string' || address === null) throw new Error('No port to tell.');
  process.send?.({ port: address.port });
  process.once('disconnect', () => process.exit(0));
}
