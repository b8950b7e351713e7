import { badUserInput } from '@tessera/kit/errors';

const maxNameLength = 100;

/**
 * Greets someone, or introduces the subgraph when there is no name. The name is text: nothing in it is interpreted.
 * @throws BAD_USER_INPUT when the name is longer than 100 characters.
 */
export const greet = (name?: string | null): string => {
  const trimmed = name?.trim();
  if (!trimmed) return 'Hello from the greeting service!';
  // What a person calls a character may be several UTF-16 units.
  if ([...trimmed].length > maxNameLength) {
    throw badUserInput(`"name" must have at most ${maxNameLength} characters.`, { field: 'name' });
  }
  return `Hello, ${trimmed}!`;
};
