import { StartError } from '@tessera/kit/errors';

/**
 * Runs a parser of a command line.
 * @throws StartError with its sentence about what is wrong.
 */
export const orRefuse = <Values>(parse: () => Values): Values => {
  try {
    return parse();
  } catch (error) {
    throw new StartError((error as Error).message);
  }
};

/** Reads a number in a range. */
export const numberOption = (name: string, text: string, min: number, max: number): number => {
  const value = Number(text);
  if (!(value >= min && value <= max))
    throw new StartError(`--${name} must be a number from ${min} to ${max}.`);
  return value;
};

/** Reads one of some values. */
export const choiceOption = <Value extends string>(
  name: string,
  text: string,
  values: readonly Value[],
): Value => {
  const value = values.find((known) => known === text);
  if (value === undefined) throw new StartError(`--${name} must be one of: ${values.join(', ')}.`);
  return value;
};
