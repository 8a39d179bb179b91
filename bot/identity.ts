/** Where the tokens of a channel come from: who signs them, and where its keys are published. */
export type TokenIssuer = { issuer: string; metadataUrl: string };

/** As whom the bot talks to Teams, and whose tokens it accepts. */
export type BotIdentity =
  | {
      kind: 'teams';
      appId: string;
      appType: 'SingleTenant' | 'MultiTenant' | 'UserAssignedMSI';
      password: string | undefined;
      tenantId: string | undefined;
    }
  /** The practice room: the same protocol and the same validation, with a connector of our own as the issuer. */
  | {
      kind: 'practice';
      appId: string;
      secret: string;
      tokenUrl: string;
      issuer: TokenIssuer;
    }
  /** Microsoft's Agents Playground on this machine, which sends no tokens. */
  | { kind: 'playground' };

export const teamsIssuers: readonly TokenIssuer[] = [
  {
    issuer: 'https://api.botframework.com',
    metadataUrl: 'https://login.botframework.com/v1/.well-known/openidconfiguration',
  },
];

/** Hosts of Microsoft's that a reply, with our token, may be sent to. */
export function isTeamsService(url: string): boolean {
  try {
    const { protocol, hostname } = new URL(url);
    return (
      protocol === 'https:' &&
      (hostname === 'smba.trafficmanager.net' || hostname.endsWith('.botframework.com'))
    );
  } catch {
    return false;
  }
}
