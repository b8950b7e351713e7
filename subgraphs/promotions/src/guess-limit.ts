/** Codes that one client may try in vain. */
const maxMisses = 30;
const windowMs = 600_000;
/** Clients remembered; beyond it the oldest is forgotten. */
const maxClients = 10_000;

/** Counts coupon codes tried in vain, by client: whoever guesses too many is told nothing more for a while. */
export interface GuessLimit {
  /** Whether codes of this client are looked at. */
  allows(client: string, now: Date): boolean;
  /** Tells that codes of this client were none. */
  missed(client: string, codes: readonly string[], now: Date): void;
}

/** Starts counting, in the memory of this process: 30 different codes in 10 minutes. */
export const createGuessLimit = (): GuessLimit => {
  const clients = new Map<string, { readonly until: number; readonly codes: Set<string> }>();
  const current = (client: string, now: Date) => {
    const known = clients.get(client);
    return known && known.until > now.getTime() ? known : null;
  };
  return {
    allows: (client, now) => (current(client, now)?.codes.size ?? 0) < maxMisses,
    missed: (client, codes, now) => {
      const known = current(client, now) ?? { until: now.getTime() + windowMs, codes: new Set<string>() };
      for (const code of codes) if (known.codes.size < maxMisses) known.codes.add(code);
      clients.delete(client);
      clients.set(client, known);
      const oldest = clients.keys().next().value;
      if (clients.size > maxClients && oldest !== undefined) clients.delete(oldest);
    },
  };
};
