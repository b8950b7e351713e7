import { accessKeyMatches, tokenMatches } from './secret-token.ts';

/** Who asks for a cart, and what they bring. */
export interface CartAsker {
  readonly userId: string | null;
  /** The secret a guest got when the cart was made. */
  readonly token: string | null;
  /** What the router hands on within an operation. */
  readonly accessKey: string | null;
}

/** What decides who may see a cart. */
export interface Owned {
  readonly id: string;
  readonly ownerId: string | null;
  readonly tokenHash: string;
}

/** Whether a cart is the asker's: a customer's by being theirs, a guest's by its secret. */
export const maySeeCart = ({ id, ownerId, tokenHash }: Owned, asker: CartAsker): boolean => {
  if (ownerId !== null) return ownerId === asker.userId;
  if (asker.accessKey !== null && accessKeyMatches(asker.accessKey, id, tokenHash)) return true;
  return asker.token !== null && tokenMatches(asker.token, tokenHash);
};
