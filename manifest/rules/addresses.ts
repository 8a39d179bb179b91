import { isIP } from 'node:net';
import { textsIn } from '../localisation.ts';
import { isProduction, when, type Rule } from './rule.ts';

const TUNNELS =
  /(^|\.)(ngrok\.(io|app|dev)|ngrok-free\.(app|dev)|devtunnels\.ms|trycloudflare\.com|loca\.lt|localtunnel\.me|serveo\.net|pinggy\.link|localhost\.run)$/;
/** Only Microsoft, or whoever asks there first, decides what stands under these. */
const SHARED =
  /(^|\.)(azureedge\.(net|com)|microsoft\.com|microsoftonline\.com|onmicrosoft\.com|botframework\.com|office\.com|cloud\.microsoft)$/;
const SHARED_ITSELF = /^(azurewebsites\.net|azurecontainerapps\.io|github\.io|vercel\.app|herokuapp\.com)$/;
/** Names that nobody can own, or that lead nowhere from outside. */
const NOWHERE =
  /(^|\.)(localhost|local|internal|lan|home\.arpa|test|invalid|example)$|^example\.(com|net|org)$/;
const NIL = '00000000-0000-0000-0000-000000000000';

export const addressRules: Rule[] = [
  {
    says: 'Every address is https.',
    broken: ({ manifest }) =>
      [...textsIn(manifest)].flatMap(([path, text]) =>
        when(/^\w+:\/\//.test(text) && !/^(https|api):\/\//.test(text), `${path}: ${text}`),
      ),
  },
  {
    says: 'Privacy, terms and support are at our own address, each its own page.',
    broken: ({ manifest: { developer }, environment }) => {
      const urls = [developer.privacyUrl, developer.termsOfUseUrl, developer.websiteUrl];
      return [
        ...when(new Set(urls).size < urls.length, 'two of them are the same page'),
        ...urls.flatMap((url) => when(!url.startsWith(`${environment.publicUrl}/`), `${url} is elsewhere`)),
      ];
    },
  },
  {
    says: 'A valid domain is a whole name of ours: no wildcard, scheme, port, path, address or top-level domain.',
    broken: ({ manifest }) =>
      manifest.validDomains.flatMap((domain) =>
        when(!/^(?=.*\.)[a-z0-9-]+(\.[a-z0-9-]+)*$/.test(domain) || isIP(domain) !== 0, domain),
      ),
  },
  {
    says: 'A valid domain is nobody else’s.',
    broken: ({ manifest }) =>
      manifest.validDomains.flatMap((domain) =>
        when(SHARED.test(domain) || SHARED_ITSELF.test(domain) || NOWHERE.test(domain), domain),
      ),
  },
  {
    says: 'A package for production goes through no tunnel.',
    broken: (made) =>
      made.manifest.validDomains.flatMap((domain) =>
        when(isProduction(made) && TUNNELS.test(domain), `${domain} (--suffix makes a package for trying)`),
      ),
  },
  {
    says: 'Every tab is at a valid domain, and no domain is valid for nothing.',
    broken: ({ manifest: { staticTabs, validDomains } }) => {
      const used = staticTabs.map(({ contentUrl }) => new URL(contentUrl).hostname);
      return [
        ...used.flatMap((host) => when(!validDomains.includes(host), `${host} is not among them`)),
        ...validDomains.flatMap((domain) => when(!used.includes(domain), `${domain} has no tab`)),
      ];
    },
  },
  {
    says: 'The registration that signs people in is named, for our own address.',
    broken: ({ manifest: { webApplicationInfo: web, staticTabs } }) =>
      staticTabs.flatMap(({ contentUrl }) =>
        when(web.resource !== `api://${new URL(contentUrl).host}/${web.id}`, web.resource),
      ),
  },
  {
    says: 'No id is empty.',
    broken: ({ manifest: { id, bots, composeExtensions, webApplicationInfo } }) => {
      const ids = [id, webApplicationInfo.id, ...[...bots, ...composeExtensions].map(({ botId }) => botId)];
      return when(ids.includes(NIL), NIL);
    },
  },
];
