/** What zod writes of JSON Schema. */
export interface JsonSchema {
  readonly type?: string | readonly string[];
  readonly properties?: Readonly<Record<string, JsonSchema>>;
  readonly required?: readonly string[];
  readonly items?: JsonSchema;
  readonly additionalProperties?: JsonSchema | boolean;
  readonly anyOf?: readonly JsonSchema[];
  readonly oneOf?: readonly JsonSchema[];
  readonly enum?: readonly unknown[];
  readonly const?: unknown;
  readonly [keyword: string]: unknown;
}

/** `{ anyOf: [A, { type: [b, c] }] }` → A, b, c: what a value may be, one kind each. */
export const alternativesOf = (schema: JsonSchema): readonly JsonSchema[] => {
  const union = schema.anyOf ?? schema.oneOf;
  if (union) return union.flatMap(alternativesOf);
  const { type } = schema;
  return typeof type === 'string' || type === undefined
    ? [schema]
    : type.map((one) => ({ ...schema, type: one }));
};

/** The only values it takes; undefined when it is open. */
export const valuesOf = (schema: JsonSchema): readonly unknown[] | undefined =>
  'const' in schema ? [schema.const] : schema.enum;

/** The same text for the same schema, whatever the order of keys. */
export const textOf = (schema: unknown): string =>
  JSON.stringify(schema, (_, value: unknown) =>
    value !== null && typeof value === 'object' && !Array.isArray(value)
      ? Object.fromEntries(Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1)))
      : value,
  ) ?? '';
