import type { Refusal } from '../../http/tab/knowledge/shapes.ts';
import type { Conflicts, Problem } from '../../http/tab/shapes.ts';
import { language, say } from './texts.ts';
import type { Tokens } from './token.ts';

/** Why a request did not succeed, as far as the page shows it differently. */
export type FailureKind = 'offline' | 'signIn' | 'noRole' | 'refused' | 'failed';

type Told = Problem & Conflicts & Refusal;

export class Failure extends Error {
  readonly kind: FailureKind;
  readonly fields: readonly { field: string; message: string }[];
  /** Which error of the domain it is, as a URN; undefined for any other. */
  readonly type: string | undefined;
  /** Of a change of schedule: the appointments that wait for a choice. */
  readonly conflicts: Conflicts | undefined;
  /** Of a text that was refused: what is wrong with it. */
  readonly findings: Refusal['findings'];
  constructor(kind: FailureKind, words: string, problem: Partial<Told> = {}) {
    super(words);
    this.kind = kind;
    this.fields = problem.errors ?? [];
    this.type = problem.type;
    this.findings = problem.findings ?? [];
    const { conflicts, free } = problem;
    this.conflicts = conflicts && free ? { conflicts, free } : undefined;
  }
}

export type Method = 'GET' | 'POST' | 'PUT' | 'DELETE';
export type Send = (method: Method, path: string, body?: unknown) => Promise<Response>;

/** Speaks to the tab's API with the person's token; a refused token is asked for anew once. */
export function createSend(tokens: Tokens): Send {
  return async (method, path, body) => {
    const response = await attempt(tokens, method, path, body);
    if (response.status !== 401) return good(response);
    tokens.forget();
    return good(await attempt(tokens, method, path, body));
  };
}

async function attempt(tokens: Tokens, method: Method, path: string, body: unknown): Promise<Response> {
  const token = await tokens.get().catch(() => {
    throw new Failure('signIn', say('tab.signIn.what'));
  });
  const headers = new Headers({ authorization: `Bearer ${token}`, 'accept-language': language() });
  if (body !== undefined) headers.set('content-type', 'application/json');
  const sent = body === undefined ? {} : { body: JSON.stringify(body) };
  return fetch(`/api/tab${path}`, { method, headers, cache: 'no-store', ...sent }).catch(() => {
    throw new Failure('offline', say('tab.offline'));
  });
}

async function good(response: Response): Promise<Response> {
  if (response.ok) return response;
  const problem = await readProblem(response);
  switch (response.status) {
    case 401:
      throw new Failure('signIn', say('tab.signIn.what'));
    case 403:
      // Of the domain it is about what was asked, such as a consent that is not there; else about who asks.
      if (problem.type?.startsWith('urn:')) throw refusal(problem);
      throw new Failure('noRole', say('tab.noRole.what'));
    case 404:
    case 409:
    case 422:
    case 429:
      throw refusal(problem);
    default:
      throw new Failure('failed', say('tab.failed'));
  }
}

function refusal(problem: Partial<Told>): Failure {
  return new Failure('refused', problem.title ?? say('tab.failed'), problem);
}

async function readProblem(response: Response): Promise<Partial<Told>> {
  return response.json().then(
    (body) => body as Partial<Told>,
    () => ({}),
  );
}

/** What went wrong, in words for the reader. */
export function wordsOf(error: unknown): string {
  return error instanceof Failure ? error.message : say('tab.failed');
}
