import { isTeamsService, teamsIssuers, type BotIdentity } from '../../bot/identity.ts';
import { createTokenCheck, type TokenCheck } from '../../bot/token-check.ts';
import { isLoopback, registrationsOf, type Config } from '../config.ts';
import type { Demo } from './demo.ts';

/** As whom the bot speaks and whom it listens to, per mode. Only the playground, on loopback, goes without tokens. */
export function botAccess(
  config: Config,
  demo: Demo | undefined,
): { identity: BotIdentity; check: TokenCheck } {
  if (demo) return practiceAccess(demo);
  if (config.mode === 'playground') {
    const check: TokenCheck = (_authorization, activity) =>
      Promise.resolve(isLocalService(activity.serviceUrl));
    return { identity: { kind: 'playground' }, check };
  }
  if (config.mode !== 'teams') {
    return { identity: { kind: 'playground' }, check: () => Promise.resolve(false) };
  }
  const registrations = registrationsOf(config);
  const check = createTokenCheck({
    audiences: registrations,
    issuers: teamsIssuers,
    isAllowedService: isTeamsService,
  });
  return { identity: { kind: 'teams', registrations }, check };
}

function practiceAccess({ practice, appId, secret, tenants }: Demo): {
  identity: BotIdentity;
  check: TokenCheck;
} {
  const { serviceUrl, issuer, openIdMetadata, token } = practice.connector.urls;
  const from = { issuer, metadataUrl: openIdMetadata };
  return {
    identity: { kind: 'practice', appId, secret, tokenUrl: token, issuer: from },
    check: createTokenCheck({
      audiences: [{ appId, tenants }],
      issuers: [from],
      isAllowedService: (url) => url === serviceUrl,
    }),
  };
}

function isLocalService(url: string | undefined): boolean {
  try {
    return isLoopback(new URL(url ?? '').hostname);
  } catch {
    return false;
  }
}
