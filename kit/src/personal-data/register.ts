import { type Engine, getTableColumns, type Tables } from '../store/index.ts';

/** What is decided of the columns of one table that hold text or JSON, by their names in code. */
export interface TableDecision {
  /** Columns with personal data, and what an erasure does with them. */
  readonly personal?: Readonly<Record<string, string>>;
  /** Columns without. */
  readonly plain?: readonly string[];
}

/** What is decided of a subgraph's tables, by their names in code. */
export type PersonalDataRegister = Readonly<Record<string, TableDecision>>;

/** What is decided of the tables that kit brings along. */
const kitDecisions: PersonalDataRegister = {
  outboxMessage: {
    personal: { envelope: 'deleted when the carrier holds it, within a second' },
    plain: ['id', 'name', 'aggregate'],
  },
  scheduledMessage: {
    personal: { envelope: 'holds ids; deleted when it was sent' },
    plain: ['id', 'name', 'aggregate', 'cancelKey'],
  },
  inboxMessage: { plain: ['id'] },
  parkedMessage: {
    personal: {
      envelope: 'deleted when it was given up; waited for while it is tried again',
      error: 'deleted with its message',
    },
    plain: ['id', 'name', 'aggregate', 'status'],
  },
  erasedUser: {
    personal: {
      id: 'kept: it leads to nobody',
      email: 'null when all is erased',
      displayName: 'null when all is erased',
      mailbox: 'a hash; null after 30 days',
    },
  },
};

/**
 * Text and JSON columns nobody has decided about, and decisions about columns that are not there.
 * @param tables a subgraph's own, with those of kit.
 */
export const undecidedColumns = (
  tables: Tables<Record<string, unknown>>,
  register: PersonalDataRegister,
  engine: Engine = 'postgres',
): string[] => {
  const present = new Set<string>();
  for (const [table, definition] of Object.entries(tables.for(engine))) {
    const columns = getTableColumns(definition as Parameters<typeof getTableColumns>[0]);
    for (const [name, column] of Object.entries(columns)) {
      if (holdsText(column.getSQLType())) present.add(`${table}.${name}`);
    }
  }
  const decided = Object.entries({ ...kitDecisions, ...register }).flatMap(
    ([table, { personal = {}, plain = [] }]) =>
      [...Object.keys(personal), ...plain].map((column) => `${table}.${column}`),
  );
  const twice = decided.filter((column, index) => decided.indexOf(column) < index);
  const own = decided.filter((column) => !((column.split('.')[0] ?? '') in kitDecisions));
  return [
    ...[...present].filter((column) => !decided.includes(column)).map((column) => `${column} is not decided`),
    ...twice.map((column) => `${column} is decided twice`),
    ...own.filter((column) => !present.has(column)).map((column) => `${column} is not there`),
  ].sort();
};

const holdsText = (type: string): boolean => /text|char|json/i.test(type);
