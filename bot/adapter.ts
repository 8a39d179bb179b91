import botbuilder from 'botbuilder';
import connector from 'botframework-connector';
import { z } from 'zod';
import type { Log } from '../src/log.ts';
import type { BotIdentity } from './identity.ts';
import { keepEntities } from './keep-entities.ts';
import { createTeamsCredentials } from './teams-credentials.ts';

// botbuilder is CommonJS: its parts hang on the default import.
const { CloudAdapter, ConfigurationBotFrameworkAuthentication } = botbuilder;

const { ServiceClientCredentialsFactory } = connector;

export type Adapter = InstanceType<typeof CloudAdapter>;

/** The Bot Framework adapter for an identity. Errors in a turn go to `onError` with the turn's context. */
export function createAdapter(
  identity: BotIdentity,
  log: Log,
  onError: (context: botbuilder.TurnContext) => Promise<void>,
): Adapter {
  keepEntities();
  const adapter = new CloudAdapter(authentication(identity));
  adapter.onTurnError = async (context, error) => {
    log.error({ kind: error.name, stack: error.stack?.split('\n').slice(1, 4) }, 'a turn failed');
    await onError(context).catch(() => log.warn('the apology could not be sent either'));
  };
  return adapter;
}

function authentication(identity: BotIdentity): InstanceType<typeof ConfigurationBotFrameworkAuthentication> {
  switch (identity.kind) {
    case 'teams':
      return new ConfigurationBotFrameworkAuthentication({}, createTeamsCredentials(identity.registrations));
    case 'practice':
      return new ConfigurationBotFrameworkAuthentication(
        {
          ToChannelFromBotLoginUrl: identity.tokenUrl,
          ToChannelFromBotOAuthScope: 'https://api.botframework.com',
          ToBotFromChannelTokenIssuer: identity.issuer.issuer,
          ToBotFromChannelOpenIdMetadataUrl: identity.issuer.metadataUrl,
          ToBotFromEmulatorOpenIdMetadataUrl: identity.issuer.metadataUrl,
          OAuthUrl: identity.tokenUrl,
          ValidateAuthority: 'false',
          CallerId: '',
        },
        new PracticeCredentials(identity),
      );
    case 'playground':
      return new ConfigurationBotFrameworkAuthentication({});
  }
}

const tokenAnswer = z.object({ access_token: z.string(), expires_in: z.number() });
type Practice = Extract<BotIdentity, { kind: 'practice' }>;

/** The practice connector as the token service: the same exchange as with Microsoft's, at another address. */
class PracticeCredentials extends ServiceClientCredentialsFactory {
  private token = '';
  private goodUntil = 0;
  private readonly identity: Practice;

  constructor(identity: Practice) {
    super();
    this.identity = identity;
  }

  override isValidAppId(appId: string): Promise<boolean> {
    return Promise.resolve(appId === this.identity.appId);
  }

  override isAuthenticationDisabled(): Promise<boolean> {
    return Promise.resolve(false);
  }

  override createCredentials(): ReturnType<connector.ServiceClientCredentialsFactory['createCredentials']> {
    return Promise.resolve({
      signRequest: async (request) => {
        request.headers.set('authorization', `Bearer ${await this.currentToken()}`);
        return request;
      },
    });
  }

  private async currentToken(): Promise<string> {
    if (Date.now() < this.goodUntil) return this.token;
    const body = new URLSearchParams({
      grant_type: 'client_credentials',
      client_id: this.identity.appId,
      client_secret: this.identity.secret,
      scope: 'https://api.botframework.com/.default',
    });
    const response = await fetch(this.identity.tokenUrl, { method: 'POST', body });
    const answer = tokenAnswer.parse(await response.json());
    this.goodUntil = Date.now() + (answer.expires_in - 60) * 1000;
    return (this.token = answer.access_token);
  }
}
