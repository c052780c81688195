import Fastify from 'fastify';
import { listenForBench } from './listen.ts';

// The most that Fastify can do here: one small fixed reply.
const app = Fastify();
app.get(
  '/hello',
  { schema: { response: { 200: { type: 'object', properties: { hello: { type: 'string' } } } } } },
  async () => ({ hello: 'world' }),
);
await listenForBench(app);
