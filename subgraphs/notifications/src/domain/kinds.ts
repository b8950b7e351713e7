/** What notifications are about, as the schema has it. */
export const kinds = [
  'ACCOUNT',
  'WELCOME',
  'ORDER_CONFIRMED',
  'ORDER_CANCELLED',
  'ORDER_FAILED',
  'PAYMENT_ACTION_REQUIRED',
  'REFUND_MADE',
  'SHIPMENT_DISPATCHED',
  'SHIPMENT_DELIVERED',
] as const;

/** One of {@link kinds}. */
export type Kind = (typeof kinds)[number];

/** What people switch on and off together, as the schema has it. */
export const groups = ['ACCOUNT', 'ORDERS', 'SHIPPING', 'REVIEWS', 'MARKETING'] as const;

/** One of {@link groups}. */
export type Group = (typeof groups)[number];

const groupsOfKinds: Readonly<Record<Kind, Group>> = {
  ACCOUNT: 'ACCOUNT',
  WELCOME: 'ACCOUNT',
  ORDER_CONFIRMED: 'ORDERS',
  ORDER_CANCELLED: 'ORDERS',
  ORDER_FAILED: 'ORDERS',
  // An order that waits for its payer comes to nothing without this mail.
  PAYMENT_ACTION_REQUIRED: 'ACCOUNT',
  REFUND_MADE: 'ORDERS',
  SHIPMENT_DISPATCHED: 'SHIPPING',
  SHIPMENT_DELIVERED: 'SHIPPING',
};

/** The group a kind is switched with. */
export const groupOf = (kind: Kind): Group => groupsOfKinds[kind];

/** The kinds of a group. */
export const kindsOf = (group: Group): Kind[] => kinds.filter((kind) => groupOf(kind) === group);

/** Whether people may switch a group off: what concerns their account's safety they always get. */
export const canSwitchOff = (group: Group): boolean => group !== 'ACCOUNT';

/** Whether a group is on for those who never said: advertising is for those who asked for it. */
const onByDefault = (group: Group): boolean => group !== 'MARKETING';

/** Whether mails of a kind may hold links that open an account: their text is kept no longer than it takes to send. */
export const holdsSecrets = (kind: Kind): boolean => kind === 'ACCOUNT';

/** Whether text names a group; what comes out of a link is checked before it is used. */
export const isGroup = (text: unknown): text is Group => (groups as readonly unknown[]).includes(text);

/** Whether mails of a group are wanted. @param said what the recipient has said of groups. */
export const isGroupOn = (
  group: Group,
  said: readonly { readonly group: Group; readonly enabled: boolean }[],
): boolean =>
  !canSwitchOff(group) || (said.find((one) => one.group === group)?.enabled ?? onByDefault(group));
