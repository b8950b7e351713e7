import type { PersonalDataRegister } from '@tessera/kit/personal-data';

const atOnce = 'deleted when the erasure is asked for';
const atLast = 'deleted when all others have erased';

/** What is decided of accounts' columns. Who is to be erased is locked out at once, and deleted at last. */
export const personalData: PersonalDataRegister = {
  user: {
    personal: {
      id: atLast,
      email: atLast,
      emailKey: 'freed at once',
      displayName: atLast,
      sortName: atLast,
      phone: atLast,
      passwordHash: 'null at once',
      defaultAddressId: atLast,
    },
    plain: ['role'],
  },
  signUp: {
    personal: {
      tokenHash: atOnce,
      email: atOnce,
      emailKey: atOnce,
      displayName: atOnce,
      passwordHash: atOnce,
    },
  },
  passwordReset: { personal: { tokenHash: atOnce, userId: atOnce } },
  session: {
    personal: { userId: atOnce, clientAddress: atOnce },
    plain: ['id', 'endReason'],
  },
  refreshToken: { personal: { tokenHash: atOnce, sessionId: atOnce } },
  totp: { personal: { userId: atOnce, secretEncrypted: atOnce } },
  recoveryCode: { personal: { codeHash: atOnce, userId: atOnce } },
  address: {
    personal: {
      userId: atLast,
      name: atLast,
      company: atLast,
      line1: atLast,
      line2: atLast,
      city: atLast,
      region: atLast,
      postalCode: atLast,
      countryCode: atLast,
      phone: atLast,
    },
    plain: ['id'],
  },
  attempt: { personal: { key: 'a hash; deleted with its window, within an hour' } },
  signingKey: { plain: ['kid', 'publicJwk', 'privateJwkEncrypted'] },
  mail: {
    personal: { recipient: atOnce, recipientKey: atOnce, subject: atOnce, body: atOnce },
    plain: ['id', 'kind'],
  },
  erasure: {
    personal: {
      id: 'kept, to show that it was done: it leads to nobody',
      email: 'null when all is erased',
      displayName: 'null when all is erased',
    },
    plain: ['status', 'requestedBy', 'reason'],
  },
  erasurePart: { personal: { userId: 'kept with the erasure' }, plain: ['subgraph'] },
  dataExport: { personal: { userId: atOnce }, plain: ['id'] },
  exportPart: { personal: { json: atOnce }, plain: ['exportId', 'subgraph'] },
};
