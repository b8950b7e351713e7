/**
 * What somebody must show to read something: one of these sets of credentials in full. A credential is
 * `authenticated`, `scope orders:read` or `policy own-region`. No set at all is nobody, an empty set is anybody.
 */
export type Requirement = readonly (readonly string[])[];

/** Fulfilled by whoever asks. */
export const anybody: Requirement = [[]];

/** Fulfilled by no one: what no path leads to. */
export const nobody: Requirement = [];

/** Enough for any schema people write; past it the longest sets are forgotten, and memory stays bounded. */
const mostSets = 64;

const includes = (whole: readonly string[], part: readonly string[]): boolean =>
  part.every((credential) => whole.includes(credential));

const sorted = (credentials: Iterable<string>): string[] => [...new Set(credentials)].sort();

/** Without the sets that ask for more than another one. */
const least = (sets: Requirement): Requirement => {
  const kept: (readonly string[])[] = [];
  const shortestFirst = [...sets].sort(
    (a, b) => a.length - b.length || (a.join('\0') < b.join('\0') ? -1 : 1),
  );
  for (const set of shortestFirst) {
    if (!kept.some((other) => includes(set, other))) kept.push(set);
    if (kept.length === mostSets) break;
  }
  return kept;
};

/** Both must be fulfilled. */
export const and = (a: Requirement, b: Requirement): Requirement =>
  least(a.flatMap((one) => b.map((other) => sorted([...one, ...other]))));

/** One of them is enough. */
export const or = (a: Requirement, b: Requirement): Requirement => least([...a, ...b]);

/** Whether everybody who fulfils `a` fulfils `b`. */
export const implies = (a: Requirement, b: Requirement): boolean =>
  a.every((set) => b.some((other) => includes(set, other)));

/** The first set that fulfils `a` and not `b`: who gets in that did not. */
export const newlyAdmitted = (a: Requirement, b: Requirement): readonly string[] | undefined =>
  a.find((set) => !b.some((other) => includes(set, other)));

const setText = (set: readonly string[]): string => {
  // Who has a scope is signed in.
  const told = set.some((credential) => credential.startsWith('scope '))
    ? set.filter((credential) => credential !== 'authenticated')
    : set;
  return told.length === 0
    ? 'nothing'
    : told.map((credential) => (credential === 'authenticated' ? 'a sign-in' : credential)).join(' and ');
};

/** `scope orders:read`, `a sign-in`, `scope a and scope b, or policy c`; `nothing` for anybody. */
export const requirementText = (requirement: Requirement): string =>
  requirement.length === 0 ? 'what nobody has' : requirement.map(setText).join(', or ');
