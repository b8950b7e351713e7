import { type Document, isMap, isPair, isScalar, isSeq, type Pair, parseDocument } from 'yaml';
import { environmentName } from '../project/supergraph-config.ts';
import type { SubgraphNames } from './names.ts';

/** The subgraph whose service the new one's is copied from. */
export interface Model {
  readonly name: string;
  readonly port: number;
}

interface Renaming {
  /** Whether a scalar of the file speaks of the model. */
  mentions(text: unknown): boolean;
  apply<T>(value: T): T;
}

/** `reviews` → `gift-cards`, `REVIEWS_` → `GIFT_CARDS_`, 4105 → 4106, as whole words. */
const renaming = (model: Model, names: SubgraphNames): Renaming => {
  const lower = new RegExp(`(?<![a-z0-9-])${model.name}(?![a-z0-9])`, 'g');
  const upper = new RegExp(`(?<![A-Z0-9])${environmentName(model.name, '')}`, 'g');
  const rename = (text: string): string =>
    text
      .replace(lower, names.name)
      .replace(upper, `${names.NAME}_`)
      .replaceAll(String(model.port), names.port);
  return {
    mentions: (text) => typeof text === 'string' && (text.search(lower) >= 0 || text.search(upper) >= 0),
    apply: <T>(value: T): T => {
      if (typeof value === 'string') return rename(value) as T;
      return value === model.port ? (Number(names.port) as T) : value;
    },
  };
};

const renameWithin = (node: unknown, names: Renaming): void => {
  if (isScalar(node)) node.value = names.apply(node.value);
  if (isPair(node)) for (const part of [node.key, node.value]) renameWithin(part, names);
  if (isMap(node) || isSeq(node)) for (const item of node.items) renameWithin(item, names);
};

const copyOf = (pair: Pair, names: Renaming): Pair => {
  const copy = pair.clone() as Pair;
  // What was said of the model need not be true of its copy.
  if (isScalar(copy.key)) copy.key.commentBefore = null;
  renameWithin(copy, names);
  return copy;
};

/** Puts a copy beside every entry of a map or list that is named after the model. */
const extend = (node: unknown, names: Renaming): void => {
  if (isMap(node)) {
    const named = node.items.filter(({ key }) => isScalar(key) && names.mentions(key.value));
    for (const pair of node.items) if (!named.includes(pair)) extend(pair.value, names);
    node.items.push(...named.map((pair) => copyOf(pair, names)));
  }
  if (isSeq(node)) {
    const named = node.items.filter((item) => isScalar(item) && names.mentions(item.value));
    for (const item of node.items) if (!named.includes(item)) extend(item, names);
    for (const item of named) {
      const copy = isScalar(item) ? item.clone() : item;
      renameWithin(copy, names);
      node.items.push(copy);
    }
  }
};

const tight = (line: string): string => line.replace(/([[{]) +/g, '$1').replace(/ +([\]}])/g, '$1');

/** yaml pads all flow collections or none: lines that differ from the original in that alone become the original. */
const keepPadding = (text: string, original: string): string => {
  const known = new Map(original.split('\n').map((line) => [tight(line), line]));
  return text
    .split('\n')
    .map((line) => known.get(tight(line)) ?? line)
    .join('\n');
};

/**
 * Adds a subgraph to docker-compose.yml: wherever the model stands (its service, what depends on it, the variable that
 * says where it is, its database), the new one is put beside it. Comments and layout stay.
 * @returns the new text; undefined when the file has no service of the model's name to copy.
 */
export const listInCompose = (text: string, model: Model, names: SubgraphNames): string | undefined => {
  const document: Document = parseDocument(text);
  if (!document.hasIn(['services', model.name])) return undefined;
  extend(document.contents, renaming(model, names));
  return keepPadding(document.toString({ lineWidth: 0 }), text);
};
