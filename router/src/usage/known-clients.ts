import { type ClientIdentity, otherClient, unknownClient } from './client-identity.ts';

/** Names told apart in a day, and versions of each: somebody who makes them up must not fill memory or log. */
const maxNames = 50;
const maxVersions = 20;

/** Decides which clients are told apart. */
export interface KnownClients {
  /** The client itself, the same object each time; `other`, or no version, when there are too many. */
  admit(client: ClientIdentity, day: number): ClientIdentity;
}

/**
 * Who comes first in a day is told apart, so that clients that are no longer there make room.
 * @param names the only ones to tell apart; whoever comes when empty.
 */
export const createKnownClients = (names: readonly string[]): KnownClients => {
  let today = 0;
  let known = new Map<string, Map<string, ClientIdentity>>();
  const startDay = (day: number): void => {
    today = day;
    known = new Map(names.slice(0, maxNames).map((name) => [name, new Map()]));
  };
  const versionsOf = (name: string): Map<string, ClientIdentity> | undefined => {
    const versions = known.get(name);
    if (versions || names.length > 0 || known.size >= maxNames) return versions;
    const fresh = new Map<string, ClientIdentity>();
    known.set(name, fresh);
    return fresh;
  };
  startDay(today);
  return {
    admit: (client, day) => {
      if (client === unknownClient || client === otherClient) return client;
      if (day !== today) startDay(day);
      const versions = versionsOf(client.name);
      if (!versions) return otherClient;
      const same = versions.get(client.version);
      if (same) return same;
      // The one without a version always has its place.
      if (client.version !== '' && versions.size >= maxVersions) {
        const { name } = client;
        return versions.get('') ?? remember(versions, { name, version: '' });
      }
      return remember(versions, client);
    },
  };
};

const remember = (versions: Map<string, ClientIdentity>, client: ClientIdentity): ClientIdentity => {
  versions.set(client.version, client);
  return client;
};
