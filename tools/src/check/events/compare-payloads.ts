import type { ChangeClass } from '../verdict.ts';
import { alternativesOf, type JsonSchema, textOf, valuesOf } from './json-schema.ts';

/** One difference between two versions of a payload. */
export interface PayloadChange {
  readonly kind:
    | 'EVENT_FIELD_REMOVED'
    | 'EVENT_FIELD_ADDED'
    | 'EVENT_FIELD_REQUIRED'
    | 'EVENT_FIELD_OPTIONAL'
    | 'EVENT_FIELD_NARROWED'
    | 'EVENT_FIELD_WIDENED';
  readonly class: ChangeClass;
  /** `lines[].quantity`; empty for the payload itself. */
  readonly path: string;
  /** Ends a sentence that begins with the field. */
  readonly message: string;
}

const narrowed = (path: string, message: string): PayloadChange => ({
  kind: 'EVENT_FIELD_NARROWED',
  class: 'breaking',
  path,
  message: `${message}: what was sent before is refused`,
});

const widened = (path: string, message: string): PayloadChange => ({
  kind: 'EVENT_FIELD_WIDENED',
  class: 'dangerous',
  path,
  message: `${message}: listeners must be deployed before the sender`,
});

const lower = ['minimum', 'exclusiveMinimum', 'minLength', 'minItems'];
const upper = ['maximum', 'exclusiveMaximum', 'maxLength', 'maxItems'];
const exact = ['pattern', 'format', 'multipleOf', 'uniqueItems'];

const limitChange = (keyword: string, path: string, old: unknown, now: unknown): PayloadChange[] => {
  if (old === now) return [];
  const message = `${keyword} goes from ${old ?? 'none'} to ${now ?? 'none'}`;
  if (now === undefined) return [widened(path, message)];
  if (old === undefined || exact.includes(keyword)) return [narrowed(path, message)];
  const tighter = lower.includes(keyword) ? Number(now) > Number(old) : Number(now) < Number(old);
  return [tighter ? narrowed(path, message) : widened(path, message)];
};

const compareValues = (before: JsonSchema, after: JsonSchema, path: string): PayloadChange[] => {
  const [old, now] = [valuesOf(before), valuesOf(after)];
  if (!old && !now) return [];
  if (!now) return [widened(path, 'any value is taken')];
  if (!old) return [narrowed(path, `only ${now.map(textOf).join(', ')} is taken`)];
  const gone = old.filter((value) => !now.includes(value));
  const come = now.filter((value) => !old.includes(value));
  return [
    ...(gone.length > 0 ? [narrowed(path, `${gone.map(textOf).join(', ')} is no longer taken`)] : []),
    ...(come.length > 0 ? [widened(path, `${come.map(textOf).join(', ')} is taken too`)] : []),
  ];
};

const compareProperties = (before: JsonSchema, after: JsonSchema, path: string): PayloadChange[] => {
  const [old, now] = [before.properties ?? {}, after.properties ?? {}];
  const names = [...new Set([...Object.keys(old), ...Object.keys(now)])].sort();
  return names.flatMap((name): PayloadChange[] => {
    const at = path === '' ? name : `${path}.${name}`;
    const wasRequired = before.required?.includes(name) ?? false;
    const isRequired = after.required?.includes(name) ?? false;
    const [from, to] = [old[name], now[name]];
    if (!to) return [{ kind: 'EVENT_FIELD_REMOVED', class: 'breaking', path: at, message: 'was removed' }];
    if (!from) {
      return isRequired
        ? [{ kind: 'EVENT_FIELD_REQUIRED', class: 'breaking', path: at, message: 'is new and required' }]
        : [{ kind: 'EVENT_FIELD_ADDED', class: 'safe', path: at, message: 'is new and optional' }];
    }
    const presence: PayloadChange[] =
      wasRequired === isRequired
        ? []
        : isRequired
          ? [{ kind: 'EVENT_FIELD_REQUIRED', class: 'breaking', path: at, message: 'became required' }]
          : [{ kind: 'EVENT_FIELD_OPTIONAL', class: 'breaking', path: at, message: 'may be missing now' }];
    return [...presence, ...comparePayloads(from, to, at)];
  });
};

const typeText = ({ type }: JsonSchema): string => (typeof type === 'string' ? type : 'another form');

/** Two forms of a value that are not unions. */
const compareForms = (before: JsonSchema, after: JsonSchema, path: string): PayloadChange[] => {
  if (before.type !== after.type) {
    const message = `${typeText(before)} becomes ${typeText(after)}`;
    return [
      before.type === 'integer' && after.type === 'number' ? widened(path, message) : narrowed(path, message),
    ];
  }
  return [
    ...compareValues(before, after, path),
    ...[...lower, ...upper, ...exact].flatMap((keyword) =>
      limitChange(keyword, path, before[keyword], after[keyword]),
    ),
    ...(before.type === 'object' ? compareProperties(before, after, path) : []),
    ...(before.items && after.items ? comparePayloads(before.items, after.items, `${path}[]`) : []),
    ...compareRecords(before.additionalProperties, after.additionalProperties, path),
  ];
};

const compareRecords = (
  before: JsonSchema | boolean | undefined,
  after: JsonSchema | boolean | undefined,
  path: string,
): PayloadChange[] => {
  if (typeof before === 'object' && typeof after === 'object')
    return comparePayloads(before, after, `${path}{}`);
  if (before !== false && after === false) return [narrowed(path, 'unknown fields are refused')];
  return before === false && after !== false ? [widened(path, 'unknown fields are taken')] : [];
};

/** The form of a union that another one most likely comes from: same type, then the same constants. */
const partnerOf = (form: JsonSchema, candidates: readonly JsonSchema[]): JsonSchema | undefined => {
  const constants = ({ properties = {} }: JsonSchema): string =>
    textOf(Object.entries(properties).filter(([, { const: value }]) => value !== undefined));
  const sameType = candidates.filter(({ type }) => type === form.type);
  return (
    sameType.find((candidate) => constants(candidate) === constants(form)) ??
    (sameType.length === 1 ? sameType[0] : undefined)
  );
};

/**
 * What changes for those who hear an event. Both ways count: messages sent before are read by new listeners, and old
 * listeners read what is sent now.
 */
export const comparePayloads = (before: JsonSchema, after: JsonSchema, path = ''): PayloadChange[] => {
  if (textOf(before) === textOf(after)) return [];
  const [old, now] = [alternativesOf(before), alternativesOf(after)];
  if (old.length === 1 && now.length === 1)
    return compareForms(old[0] as JsonSchema, now[0] as JsonSchema, path);
  const rest = new Set(now);
  const changes = old.flatMap((form): PayloadChange[] => {
    const partner = partnerOf(form, [...rest]);
    if (!partner) return [narrowed(path, `${typeText(form)} is no longer taken`)];
    rest.delete(partner);
    return textOf(form) === textOf(partner) ? [] : compareForms(form, partner, path);
  });
  return [...changes, ...[...rest].map((form) => widened(path, `${typeText(form)} is taken too`))];
};
