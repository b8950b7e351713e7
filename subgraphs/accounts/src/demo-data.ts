import { readSuperstoreLines } from '@tessera/kit/demo';
import { deterministicId } from '@tessera/kit/graphql';
import type { Role } from '@tessera/kit/identity';
import type { Dependencies } from './actions/dependencies.ts';
import { parseEmail } from './domain/email.ts';
import { insertAddress } from './store/addresses.ts';
import type { AddressRow, UserRow } from './store/tables.ts';
import { insertMissingUsers, readUsers } from './store/users.ts';

/** The password of the demo users. */
const demoPassword = 'tessera-demo';

/** The users of whom the demo knows the password. */
const people = [
  { role: 'customer', displayName: 'Casey Customer' },
  { role: 'staff', displayName: 'Sam Staff' },
  { role: 'admin', displayName: 'Alex Admin' },
] as const satisfies readonly { role: Role; displayName: string }[];

const idOf = (role: Role): string => deterministicId('usr', `demo:${role}`);
const demoStart = new Date('2026-01-01T00:00:00.000Z');

const row = (
  about: Pick<UserRow, 'id' | 'email' | 'displayName' | 'role' | 'createdAt'>,
  more: Partial<UserRow> = {},
): UserRow => ({
  ...about,
  emailKey: parseEmail(about.email)?.key ?? about.email,
  emailVerifiedAt: null,
  sortName: about.displayName.toLowerCase(),
  phone: null,
  passwordHash: null,
  defaultAddressId: null,
  updatedAt: about.createdAt,
  ...more,
});

/** The customers of the superstore orders: real names of that set, generated e-mail addresses, no passwords. */
const superstoreCustomers = async (): Promise<UserRow[]> => {
  const lines = await readSuperstoreLines(['Order Date', 'Customer ID', 'Customer Name']);
  const customers = new Map<string, { name: string; since: string }>();
  for (const line of lines) {
    const { 'Customer ID': id, 'Customer Name': name, 'Order Date': date } = line;
    const known = customers.get(id);
    if (!known || date < known.since) customers.set(id, { name, since: date });
  }
  const taken = new Set<string>();
  return [...customers].map(([customerId, { name, since }]) => {
    const slug = name
      .normalize('NFKD')
      .toLowerCase()
      .replace(/[^a-z0-9]+/g, '-')
      .replace(/^-|-$/g, '');
    const local = taken.has(slug) ? `${slug}-${customerId.toLowerCase()}` : slug;
    taken.add(local);
    return row({
      id: deterministicId('usr', `superstore:${customerId}`),
      email: `${local}@example.test`,
      displayName: name,
      role: 'customer',
      createdAt: new Date(`${since}T00:00:00.000Z`),
    });
  });
};

const demoAddresses = (): AddressRow[] => {
  const userId = idOf('customer');
  const shared = {
    userId,
    company: null,
    line2: null,
    phone: null,
    createdAt: demoStart,
    updatedAt: demoStart,
  };
  return [
    {
      ...shared,
      id: deterministicId('adr', 'demo:home'),
      name: 'Casey Customer',
      line1: '12 Mosaic Street',
      city: 'Henderson',
      region: 'Kentucky',
      postalCode: '42420',
      countryCode: 'US',
    },
    {
      ...shared,
      id: deterministicId('adr', 'demo:office'),
      name: 'Casey Customer',
      company: 'Tesserae & Sons',
      line1: 'Hauptstraße 1',
      city: 'Berlin',
      region: null,
      postalCode: '10115',
      countryCode: 'DE',
      createdAt: new Date(demoStart.getTime() + 1),
    },
  ];
};

/**
 * Fills a store with demo data: three users to sign in as, and the superstore's 793 customers. One transaction, whose
 * last row tells that it was done.
 * @returns how many users were added.
 */
export const loadDemoData = async ({
  store,
  hasher,
}: Pick<Dependencies, 'store' | 'hasher'>): Promise<number> => {
  const [admin] = await readUsers(store.read, [idOf('admin')]);
  if (admin) return 0;
  const users = await Promise.all(
    people.map(async ({ role, displayName }) => {
      const about = {
        id: idOf(role),
        email: `${role}@tessera.test`,
        displayName,
        role,
        createdAt: demoStart,
      };
      const passwordHash = await hasher.hash(demoPassword);
      return row(about, {
        passwordHash,
        emailVerifiedAt: demoStart,
        ...(role === 'customer' && { defaultAddressId: deterministicId('adr', 'demo:home') }),
      });
    }),
  );
  const customers = await superstoreCustomers();
  return store.tx(async (tx) => {
    const added = await insertMissingUsers(tx, [...customers, ...users]);
    const owner = await readUsers(tx, [idOf('customer')]);
    if (owner.length > 0) for (const address of demoAddresses()) await insertAddress(tx, address);
    return added;
  });
};
