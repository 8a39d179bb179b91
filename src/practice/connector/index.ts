import { randomUUID } from 'node:crypto';
import type { PracticePerson } from '../shared.ts';
import { createBus } from './bus.ts';
import * as cards from './card-actions.ts';
import * as changes from './changes.ts';
import * as chat from './chat.ts';
import * as extension from './extension.ts';
import { createFaults } from './faults.ts';
import { createActivityIds } from './ids.ts';
import { createKeys } from './keys.ts';
import { createPost } from './post.ts';
import { createRoster } from './roster.ts';
import type { Room } from './room.ts';
import { createStore, view } from './store.ts';
import type { Connector, ConnectorUrls } from './types.ts';
import { createWire } from './wire/router.ts';

export type ConnectorOptions = {
  /** Where the router is mounted, without a slash at the end. */
  url: string;
  botUrl: string;
  appId: string;
  botSecret: string;
  people: PracticePerson[];
  now: () => Date;
};

/** A fake Teams: speaks the Bot Framework protocol to the bot and takes its calls. `close` ends what still runs. */
export async function createConnector(
  o: ConnectorOptions,
): Promise<{ connector: Connector; close: () => void }> {
  const closing = new AbortController();
  const urls = urlsAt(o.url);
  const bus = createBus();
  const room: Room = {
    ...{ appId: o.appId, botId: `28:${o.appId}`, urls, people: o.people, bus, now: o.now },
    keys: await createKeys(o.appId, urls),
    store: createStore(bus),
    post: createPost(o.botUrl, closing.signal),
    nextId: createActivityIds(o.now),
  };
  const faults = createFaults(bus);
  const wire = createWire(room, faults, o.botSecret, closing.signal);

  const connector: Connector = {
    urls,
    router: wire.router,
    token: (overrides) => room.keys.inboundToken(overrides),
    conversations: () => room.store.all().map(view),
    conversation: (id) => view(room.store.get(id)),
    ...createRoster(room),
    changeMember: (...args) => changes.changeMember(room, ...args),
    changeTeam: (...args) => changes.changeTeam(room, ...args),
    upgrade: (...args) => changes.upgrade(room, ...args),
    say: (...args) => chat.say(room, ...args),
    edit: (...args) => chat.edit(room, ...args),
    unsend: (...args) => chat.unsend(room, ...args),
    react: (...args) => chat.react(room, ...args),
    rate: (...args) => cards.rate(room, ...args),
    execute: (...args) => cards.execute(room, ...args),
    submit: (...args) => cards.submit(room, ...args),
    query: (...args) => extension.query(room, ...args),
    openAction: (...args) => extension.openAction(room, ...args),
    submitAction: (...args) => extension.submitAction(room, ...args),
    insert: (...args) => extension.insert(room, ...args),
    async send(activity, options = {}) {
      const token = options.token === undefined ? await room.keys.inboundToken() : options.token;
      return room.post(activity, token, options.contentType);
    },
    fault: (fault) => {
      faults.add(fault);
    },
    clearFaults: () => {
      faults.clear();
    },
    on: (listener) => bus.on(listener),
    outbound: () => structuredClone(wire.calls),
  };
  return {
    connector,
    close: () => {
      closing.abort();
    },
  };
}

function urlsAt(url: string): ConnectorUrls {
  return {
    serviceUrl: `${url}/`,
    issuer: url,
    // botbuilder keeps the keys of an address for a day, and another connector may get this port: each has its own address.
    openIdMetadata: `${url}/v1/.well-known/openidconfiguration?connector=${randomUUID()}`,
    token: `${url}/oauth2/v2.0/token`,
  };
}
