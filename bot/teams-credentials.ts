import botbuilder from 'botbuilder';
import connector from 'botframework-connector';
import type { BotRegistration } from './identity.ts';

// CommonJS: their parts hang on the default import.
const { ConfigurationServiceClientCredentialFactory } = botbuilder;
const { ServiceClientCredentialsFactory } = connector;

type Factory = connector.ServiceClientCredentialsFactory;

/** The secrets of several registrations: botbuilder asks for those of the app id that a message came to, or is sent by. */
export function createTeamsCredentials(registrations: readonly BotRegistration[]): Factory {
  return new TeamsCredentials(new Map(registrations.map((one) => [one.appId, factoryOf(one)])));
}

function factoryOf({ appId, type, password, tenantId }: BotRegistration): Factory {
  // eslint-disable-next-line @typescript-eslint/no-unsafe-class-instance-assignment -- botbuilder's own class and type
  return new ConfigurationServiceClientCredentialFactory({
    MicrosoftAppId: appId,
    MicrosoftAppType: type,
    ...(password && { MicrosoftAppPassword: password }),
    ...(tenantId && { MicrosoftAppTenantId: tenantId }),
  });
}

class TeamsCredentials extends ServiceClientCredentialsFactory {
  private readonly factories: ReadonlyMap<string, Factory>;

  constructor(factories: ReadonlyMap<string, Factory>) {
    super();
    this.factories = factories;
  }

  override isValidAppId(appId: string): Promise<boolean> {
    return Promise.resolve(this.factories.has(appId));
  }

  override isAuthenticationDisabled(): Promise<boolean> {
    return Promise.resolve(false);
  }

  override createCredentials(
    ...asked: Parameters<Factory['createCredentials']>
  ): ReturnType<Factory['createCredentials']> {
    const [appId] = asked;
    const factory = this.factories.get(appId);
    if (!factory) return Promise.reject(new Error('no registration of ours has this app id'));
    return factory.createCredentials(...asked);
  }
}
