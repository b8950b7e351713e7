import { InvalidArgumentError, Option } from 'commander';
import { type Format, formats } from '../check/formats/formats.ts';

/** `--format`: how a command reports, `text` unless told otherwise. */
export const formatOption = (choices: readonly string[] = ['text', 'json']): Option =>
  new Option('--format <format>', 'how to report').choices([...choices]).default('text');

/** Reads an option that is a whole number in bounds. */
export const countFrom =
  (min: number, max: number) =>
  (text: string): number => {
    const count = /^\d{1,9}$/.test(text) ? Number(text) : Number.NaN;
    if (count >= min && count <= max) return count;
    throw new InvalidArgumentError(`It must be a whole number from ${min} to ${max}.`);
  };

/** Reads the address of a GraphQL endpoint. */
export const httpUrl = (text: string): string => {
  if (/^https?:\/\//.test(text) && URL.canParse(text)) return text;
  throw new InvalidArgumentError('It must be an http:// or https:// address.');
};

/** Reads the name of a run: it becomes part of coupon codes, keys and e-mail addresses. */
export const runName = (text: string): string => {
  if (/^[a-z0-9]{1,20}$/.test(text)) return text;
  throw new InvalidArgumentError('It must be 1 to 20 lower-case letters and digits.');
};

/** Reads a number of days, `30d` or `30`. */
export const daysFrom = (text: string): number => {
  const days = /^(\d{1,4})d?$/.exec(text)?.[1];
  if (days !== undefined && Number(days) > 0) return Number(days);
  throw new InvalidArgumentError('It must be a number of days, such as 30d.');
};

/** Adds one to those given before. */
export const listFrom = (text: string, before: readonly string[]): readonly string[] => [...before, text];

/** Reads the name of a subgraph, as supergraph.yaml has it. */
export const subgraphNameFrom = (text: string): string => {
  if (/^[a-z][a-z0-9-]{0,62}$/.test(text)) return text;
  throw new InvalidArgumentError('It must be lower-case letters, digits and dashes.');
};

/** Reads the name of a variant: it is part of an address. */
const variantFrom = (text: string): string => {
  if (/^[a-z0-9][a-z0-9._-]{0,62}$/.test(text)) return text;
  throw new InvalidArgumentError('It must be lower-case letters, digits, dots and dashes.');
};

/** `--variant`: whose launches in a registry are meant. */
export const variantOption = (): Option =>
  new Option('--variant <name>', 'of the supergraph in the registry, such as staging')
    .argParser(variantFrom)
    .default('current');

/** Reads why something was done. */
export const reasonFrom = (text: string): string => {
  const reason = text.trim();
  if (reason.length > 0 && reason.length <= 1_000) return reason;
  throw new InvalidArgumentError('It must be a reason of 1 to 1,000 characters.');
};

/** A report in a file beside the one that is printed. */
export interface ReportFile {
  readonly format: Format;
  readonly file: string;
}

/** Adds one `sarif=tessera.sarif` to those given before. */
export const reportsFrom = (text: string, before: readonly ReportFile[]): readonly ReportFile[] => {
  const [name, ...rest] = text.split('=');
  const [format, file] = [formats.find((known) => known === name), rest.join('=')];
  if (format && file) return [...before, { format, file }];
  throw new InvalidArgumentError(`It must be a format (${formats.join(', ')}), = and a file.`);
};
