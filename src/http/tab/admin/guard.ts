import type { Request, RequestHandler } from 'express';
import type { z } from 'zod';
import { say, texts, type TextKey } from '../../../i18n/index.ts';
import { administratorOf, type Administrator } from '../../../people/admin-scope.ts';
import { DomainError } from '../../../domain-error.ts';
import { langOf } from '../../booking/visitor.ts';
import { sendProblem } from '../../problem.ts';
import { personOf } from '../person.ts';

/** Lets in who administers something; everyone else gets a 403, before their body is read. */
export const requireAdmin: RequestHandler = (request, response, next) => {
  if (personOf(request).administers.length > 0) next();
  else sendProblem(response, 403, say(langOf(request), 'admin.api.notAdmin'));
};

/**
 * The person of a request as administrator of an organisation.
 * @throws DomainError NOT_FOUND.
 */
export function adminIn(request: Request, organisationId: string): Administrator {
  return administratorOf(personOf(request), organisationId);
}

const isTextKey = (words: string): words is TextKey => words in texts.nl;

/**
 * What was typed into a form of administrators.
 * @throws DomainError INVALID, with for each field the words of its rule.
 */
export function readForm<T extends z.ZodType>(schema: T, value: unknown): z.infer<T> {
  const parsed = schema.safeParse(value ?? {});
  if (parsed.success) return parsed.data;
  const fields = parsed.error.issues.flatMap(flat).map(({ path, message }) => ({
    field: path.join('.') || 'body',
    messageKey: isTextKey(message) ? message : ('field.unknown' as const),
  }));
  throw new DomainError('INVALID', 'the form is not complete', fields);
}

/** Of a choice between two forms, what is wrong with the one that was nearest. */
function flat(issue: z.core.$ZodIssue): { path: PropertyKey[]; message: string }[] {
  if (issue.code !== 'invalid_union') return [issue];
  const [nearest = []] = [...issue.errors].sort((a, b) => known(b) - known(a) || a.length - b.length);
  return nearest.map(({ path, message }) => ({ path: [...issue.path, ...path], message }));
}

function known(issues: readonly z.core.$ZodIssue[]): number {
  return issues.every(({ code }) => code !== 'unrecognized_keys') ? 1 : 0;
}
