import { createRequire } from 'node:module';
import { z } from 'zod';

const mapper = z.looseObject({
  Entity: z.looseObject({ type: z.looseObject({ modelProperties: z.looseObject({}) }) }),
});

/**
 * botbuilder writes an activity's entities field by field and knows three fields, so that citations would never leave.
 * This tells its serialiser to keep the rest. It must run before the first message is sent; doing it twice is harmless.
 */
export function keepEntities(): void {
  const require = createRequire(import.meta.url);
  const module: unknown = require('botframework-connector/lib/connectorApi/models/mappers.js');
  mapper.parse(module);
  const { Entity } = module as { Entity: { type: { additionalProperties?: unknown } } };
  Entity.type.additionalProperties = { type: { name: 'Object' } };
}
