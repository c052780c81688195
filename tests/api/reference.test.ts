import { openApiDocument } from '@timebank/api/http/openapi';
import { statusOf } from '@timebank/api/http/problem';
import { refusalsOf } from '@timebank/api/http/refusals';
import { allEndpoints } from '@timebank/shared/endpoints';
import { problem, refusalCodes } from '@timebank/shared/problem';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type Community, openCommunity } from '../support/community.ts';
import { eachEngine } from '../support/engines.ts';

const document = openApiDocument();

describe.each(allEndpoints.map((endpoint) => [endpoint.operationId, endpoint] as const))(
  '%s',
  (_, endpoint) => {
    const operation = document.paths[endpoint.path]?.[endpoint.method.toLowerCase()];
    const success = operation?.responses[endpoint.status];

    test('is in the reference, under its name, and says who may use it', () => {
      expect(operation).toMatchObject({ operationId: endpoint.operationId, 'x-access': endpoint.access });
      expect(operation?.security).toEqual(endpoint.access === 'public' ? [] : undefined);
    });

    test('declares each code that it may refuse with, under the status of that code', () => {
      const declared = Object.entries(operation?.responses ?? {}).flatMap(([status, response]) =>
        (response['x-refusals'] ?? []).map((code) => [code, Number(status)]),
      );
      expect(Object.fromEntries(declared)).toEqual(
        Object.fromEntries(refusalsOf(endpoint).map((code) => [code, statusOf(code)])),
      );
      expect(refusalsOf(endpoint)).toEqual(expect.arrayContaining([...endpoint.refusals]));
    });

    test('names every part of its path and every header it goes by', () => {
      const names = operation?.parameters.map(({ name, required }) => `${name}${required ? '!' : ''}`) ?? [];
      const inPath = [...endpoint.path.matchAll(/\{(\w+)\}/g)].map(([, name]) => `${name}!`);
      expect(names).toEqual(expect.arrayContaining([...inPath, ...Object.keys(endpoint.query.shape)]));
      expect(names.includes('If-Match!')).toBe(endpoint.versioned);
      expect(names.includes('Idempotency-Key')).toBe(endpoint.idempotent);
    });

    test('has an example of what is sent that it would accept', () => {
      const example = operation?.requestBody?.content['application/json']?.example;
      expect(operation?.requestBody === undefined).toBe(endpoint.body === undefined);
      expect(endpoint.body?.safeParse(example).error).toBeUndefined();
    });

    test('has an example of a reply that it could give', () => {
      const content = success?.content ?? {};
      const json = endpoint.reply ? ['application/json'] : [];
      expect(Object.keys(content)).toEqual(endpoint.streams ? [endpoint.streams] : json);
      expect(endpoint.reply?.safeParse(content['application/json']?.example).error).toBeUndefined();
    });

    test('says by a status of its own where it may wait for a second person, with an example', () => {
      const waiting = endpoint.status === 202 ? undefined : operation?.responses[202];
      expect(waiting === undefined).toBe(endpoint.waits === undefined);
      const example = waiting?.content?.['application/json']?.example;
      expect(endpoint.waits?.safeParse(example).error).toBeUndefined();
    });
  },
);

describe('the reference as a whole', () => {
  const text = JSON.stringify(document);

  test('has every operation once and no other', () => {
    const names = Object.values(document.paths).flatMap((methods) =>
      Object.values(methods).map(({ operationId }) => operationId),
    );
    expect(names.sort()).toEqual(allEndpoints.map(({ operationId }) => operationId).sort());
  });

  test('points to nothing that is not in it', () => {
    const pointed = new Set(
      [...text.matchAll(/"\$ref":"#\/components\/schemas\/(\w+)"/g)].map(([, name]) => name),
    );
    expect(Object.keys(document.components.schemas)).toEqual(expect.arrayContaining([...pointed]));
    expect(text).not.toContain('$defs');
  });

  test('is the same each time it is made', () => {
    expect(JSON.stringify(openApiDocument())).toBe(text);
  });

  test('gives a status to every code', () => {
    for (const code of refusalCodes) expect(statusOf(code)).toBeGreaterThanOrEqual(400);
  });
});

eachEngine((engine) => {
  let community: Community;
  beforeAll(async () => {
    community = await openCommunity(engine);
  });
  afterAll(() => community.close());

  test('programs and people read the reference without signing in', async () => {
    const { app } = community;
    const forPrograms = await app.inject('/api/openapi.json');
    expect(forPrograms.headers['content-type']).toBe('application/json; charset=utf-8');
    expect(forPrograms.json()).toEqual(JSON.parse(JSON.stringify(document)));
    const forPeople = await app.inject('/api/docs');
    for (const { operationId } of allEndpoints)
      expect(forPeople.body).toContain(`<article id="${operationId}"`);
    for (const code of refusalCodes) expect(forPeople.body).toContain(`<dt id="${code}">`);
    expect(forPeople.body).not.toMatch(/<script|<style|undefined|\[object/);
  });

  test.each([
    ['GET', '/api/v1/nowhere'],
    ['GET', '/api/v1'],
    ['GET', '/api/v1/'],
    ['POST', '/api/v1/health'],
    ['DELETE', '/api/v1/listings'],
    ['PUT', '/api/v1/me'],
    ['PATCH', '/api/v1/exchanges'],
    ['GET', '/api/v1/listings/%E0%A4%A'],
    ['GET', '/api/v1/listings/../../etc/passwd'],
    ['OPTIONS', '/api/v1/listings'],
  ] as const)('what is not there is a problem like any other: %s %s', async (method, url) => {
    const reply = await community.app.inject({ method, url });
    expect([400, 404, 405]).toContain(reply.statusCode);
    expect(reply.headers['content-type']).toBe('application/problem+json; charset=utf-8');
    expect(problem.safeParse(reply.json()).error).toBeUndefined();
  });
});
