/** Where the tokens of a channel come from: who signs them, and where its keys are published. */
export type TokenIssuer = { issuer: string; metadataUrl: string };

/** A registration of the bot in Azure, and the tenants whose people talk to it. */
export type BotRegistration = {
  appId: string;
  type: 'SingleTenant' | 'MultiTenant' | 'UserAssignedMSI';
  password?: string | undefined;
  tenantId?: string | undefined;
  tenants: readonly string[];
};

/** As whom the bot talks to Teams, and whose tokens it accepts. */
export type BotIdentity =
  /** One registration or several: a tenant belongs to one of them. */
  | { kind: 'teams'; registrations: readonly BotRegistration[] }
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

/** By which app id the bot speaks to the people of a tenant; empty where no token is sent, and for a tenant of nobody's. */
export function appIdFor(identity: BotIdentity, tenantId: string): string {
  switch (identity.kind) {
    case 'teams':
      return identity.registrations.find(({ tenants }) => tenants.includes(tenantId))?.appId ?? '';
    case 'practice':
      return identity.appId;
    case 'playground':
      return '';
  }
}

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
