import { createHash } from 'node:crypto';
import { isIPv4, isIPv6 } from 'node:net';

/** The part of an address that one client has: all of an IPv4 address, the /64 of an IPv6 one. */
const networkOf = (address: string): string => {
  const mapped = /^::ffff:(\d+\.\d+\.\d+\.\d+)$/i.exec(address)?.[1];
  if (mapped) return mapped;
  if (isIPv4(address) || !isIPv6(address)) return address;
  const [head = '', tail] = address.toLowerCase().split('::');
  const left = head === '' ? [] : head.split(':');
  const right = tail ? tail.split(':') : [];
  const zeros = tail === undefined ? 0 : 8 - left.length - right.length;
  const groups = [...left, ...Array<string>(Math.max(zeros, 0)).fill('0'), ...right];
  return groups
    .slice(0, 4)
    .map((group) => group.replace(/^0+(?=.)/, ''))
    .join(':');
};

/**
 * By what guests are counted: a hash, so that addresses do not lie about in the store.
 * @param clientAddress as the router saw it; those it does not tell count as one.
 */
export const networkKey = (clientAddress: string | null): string =>
  createHash('sha256')
    .update(networkOf(clientAddress ?? 'unknown'))
    .digest('base64url')
    .slice(0, 22);
