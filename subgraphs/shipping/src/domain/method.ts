import { checkNumber, checkText, type InputError, invalid } from './outcome.ts';
import type { Zone } from './rates.ts';

const maxWeight = 100_000_000;
/** Minor units: far above any price, far below 2^53. */
const maxPrice = 1_000_000_000_000;

/** What is wrong with a method's name. */
export const checkName = (name: string): InputError[] => checkText(['name'], name, { min: 1, max: 100 });

/** What is wrong with zones. A country in two zones of one currency would have two prices. */
export const checkZones = (zones: readonly Zone[]): InputError[] => {
  if (zones.length < 1 || zones.length > 50) return [invalid(['zones'], 'There must be 1 to 50 zones.')];
  const seen = new Set<string>();
  return zones.flatMap((zone, index): InputError[] => {
    const at = (...rest: string[]) => ['zones', String(index), ...rest];
    const twice = zone.countries.filter((country) => {
      const key = `${country} ${zone.currency}`;
      const known = seen.has(key);
      seen.add(key);
      return known;
    });
    return [
      ...(zone.countries.length < 1 || zone.countries.length > 250
        ? [invalid(at('countries'), 'There must be 1 to 250 countries.')]
        : []),
      ...(twice.length > 0
        ? [invalid(at('countries'), `${twice[0]} has a price in ${zone.currency} twice.`)]
        : []),
      ...checkBrackets(zone, at),
      ...checkNumber(at('minDays'), zone.minDays, { min: 0, max: 365 }),
      ...checkNumber(at('maxDays'), zone.maxDays, { min: Math.max(0, zone.minDays), max: 365 }),
    ];
  });
};

const checkBrackets = ({ brackets }: Zone, at: (...rest: string[]) => string[]): InputError[] => {
  if (brackets.length < 1 || brackets.length > 50) {
    return [invalid(at('brackets'), 'There must be 1 to 50 prices.')];
  }
  return brackets.flatMap((bracket, index): InputError[] => {
    const before = brackets[index - 1]?.maxWeight ?? 0;
    return [
      ...checkNumber(at('brackets', String(index), 'maxWeight'), bracket.maxWeight, {
        min: before + 1,
        max: maxWeight,
      }),
      ...checkNumber(at('brackets', String(index), 'price'), bracket.price, { min: 0, max: maxPrice }),
    ];
  });
};
