import { CommandError, exitCodes } from '../cli/command-error.ts';

/** The forms of a subgraph's name that its files use, by placeholder. */
export interface SubgraphNames {
  /** `gift-cards` */
  readonly name: string;
  /** `GIFT_CARDS` */
  readonly NAME: string;
  /** `giftCards` */
  readonly camel: string;
  /** Its first entity: `GiftCardsNote`. */
  readonly Type: string;
  /** `giftCardsNote` */
  readonly field: string;
  /** Of the ids of its first entity: letters only, at most 16. */
  readonly prefix: string;
  readonly port: string;
}

const reserved = ['router', 'kit', 'tools', 'contracts', 'registry'];

/** @throws CommandError when the name cannot be one of a subgraph. */
export const subgraphNames = (name: string, port: number): SubgraphNames => {
  if (!/^[a-z][a-z0-9]*(-[a-z0-9]+)*$/.test(name) || name.length > 30 || reserved.includes(name)) {
    throw new CommandError(
      `A subgraph cannot be named ${name}: use up to 30 lower-case letters, digits and dashes, such as gift-cards.`,
      exitCodes.usage,
    );
  }
  const camel = name.replace(/-(.)/g, (_, letter: string) => letter.toUpperCase());
  const Pascal = camel.charAt(0).toUpperCase() + camel.slice(1);
  return {
    name,
    NAME: name.toUpperCase().replaceAll('-', '_'),
    camel,
    Type: `${Pascal}Note`,
    field: `${camel}Note`,
    prefix: name.replace(/[^a-z]/g, '').slice(0, 16),
    port: String(port),
  };
};
