/** A page as a browser without script gets it. */
export type Got = { status: number; html: string; headers: Headers; location: string };

type Fields = Record<string, string>;

export type Visitor = {
  get: (path: string, headers?: Fields) => Promise<Got>;
  /** Sends a form, as a page of ours would. */
  post: (path: string, fields?: Fields, headers?: Fields) => Promise<Got>;
};

/** Someone with a browser of their own: it keeps cookies, follows nothing by itself and runs no script. */
export function visitor(origin: string): Visitor {
  let cookie = '';
  const send = async (path: string, init: RequestInit, headers: Fields): Promise<Got> => {
    const given = { 'accept-language': 'nl-BE', ...(cookie && { cookie }), ...headers };
    const response = await fetch(new URL(path, origin), { redirect: 'manual', ...init, headers: given });
    const [kept] = response.headers.getSetCookie();
    cookie = kept?.split(';')[0] ?? cookie;
    const html = await response.text();
    const location = response.headers.get('location') ?? '';
    return { status: response.status, html, headers: response.headers, location };
  };
  return {
    get: (path, headers = {}) => send(path, {}, headers),
    post: (path, fields = {}, headers = {}) =>
      send(
        path,
        { method: 'POST', body: new URLSearchParams(fields) },
        { 'sec-fetch-site': 'same-origin', ...headers },
      ),
  };
}

/** The words of a page, without tags, on one line. */
export function wordsOf({ html }: Pick<Got, 'html'>): string {
  const body = html.replace(/^.*<body>/s, '').replaceAll(/<[^>]+>/g, ' ');
  return unescaped(body).replaceAll(/\s+/g, ' ');
}

/** The value of an input or button with this name; the first, or with `n` another. */
export function fieldIn({ html }: Pick<Got, 'html'>, name: string, n = 0): string {
  const tags = [...html.matchAll(/<(?:input|button)[^>]*>/g)].map(([tag]) => tag);
  const named = tags.filter((tag) => tag.includes(` name="${name}"`));
  return unescaped(/ value="([^"]*)"/.exec(named[n] ?? '')?.[1] ?? '');
}

/** Every slot that a page offers, by id. */
export function slotsOn({ html }: Pick<Got, 'html'>): string[] {
  return [...html.matchAll(/(?:value="|moment=)([0-9a-f-]{36}\.\d{8}T\d{4}Z)"/g)].map(
    ([, slotId = '']) => slotId,
  );
}

function unescaped(text: string): string {
  return text
    .replaceAll('&quot;', '"')
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&amp;', '&');
}
