/** The first two coordinates or words that a composition error puts in quotes. */
const quotedIn = (message: string): readonly string[] =>
  [...message.matchAll(/"([^"]+)"/g)].flatMap(([, text]) => text ?? []);

const of = (message: string, at = 0): string => quotedIn(message)[at] ?? 'it';

const typeOf = (coordinate: string): string => coordinate.split('.')[0] ?? coordinate;

/** `from subgraph "a": cannot find field "T.x"`, of a path that cannot be satisfied. */
const unreachable = (message: string): string => {
  const field = /cannot find field "([^"]+)"/.exec(message)?.[1];
  const keyless = /none of the @key defined on type "([^"]+)"|has no @key defined for type "([^"]+)"/.exec(
    message,
  );
  const type = keyless?.[1] ?? keyless?.[2] ?? (field ? typeOf(field) : 'the type');
  return `Give ${type} the same @key(fields: "id") in each subgraph that must reach ${field ?? 'the field'}, or declare the field, @shareable, in the subgraph the path starts from.`;
};

type Suggest = (message: string) => string;

/** What mends each error, for the codes where one change usually does. */
const suggestions: Readonly<Record<string, Suggest>> = {
  AUTH_REQUIREMENTS_APPLIED_ON_INTERFACE: () => 'Put the directive on the object types that implement it.',
  CONTEXT_NOT_SET: () => 'Add @context(name:) with this name to a type on the way to the field.',
  DEFAULT_VALUE_USES_INACCESSIBLE: () => 'Choose a default that clients can see, or hide the argument too.',
  EMPTY_MERGED_ENUM_TYPE: (m) => `Give ${of(m)} at least one value that every subgraph declares.`,
  EMPTY_MERGED_INPUT_TYPE: (m) => `Give ${of(m)} at least one field that every subgraph declares.`,
  ENUM_VALUE_MISMATCH: (m) =>
    `Declare the value in every subgraph, or mark it @inaccessible until all of them have it (enum ${of(m)} is used as input and as output).`,
  EXTENSION_WITH_NO_BASE: (m) => `Write \`type ${of(m, 0)}\` instead of \`extend type\`, or remove it.`,
  EXTERNAL_ARGUMENT_DEFAULT_MISMATCH: () => 'Copy the default from the subgraph that owns the field.',
  EXTERNAL_ARGUMENT_MISSING: () => 'Copy the arguments from the subgraph that owns the field.',
  EXTERNAL_ARGUMENT_TYPE_MISMATCH: () => 'Copy the argument type from the subgraph that owns the field.',
  EXTERNAL_MISSING_ON_BASE: (m) =>
    `Declare ${of(m)} in the subgraph that owns the type, or remove @external.`,
  EXTERNAL_ON_INTERFACE: () => 'Remove @external; put it on the implementing types.',
  EXTERNAL_TYPE_MISMATCH: () => 'Copy the type from the subgraph that owns the field.',
  EXTERNAL_UNUSED: (m) => `Remove ${of(m)}, or name it in @requires, @provides or @key.`,
  FIELD_ARGUMENT_DEFAULT_MISMATCH: () => 'Give the argument the same default in every subgraph.',
  FIELD_ARGUMENT_TYPE_MISMATCH: () => 'Give the argument the same type in every subgraph.',
  FIELD_TYPE_MISMATCH: (m) => `Give ${of(m)} the same type in every subgraph; only nullability may differ.`,
  IMPLEMENTED_BY_INACCESSIBLE: () => 'Mark the field of the interface @inaccessible too, or show this one.',
  INPUT_FIELD_DEFAULT_MISMATCH: () => 'Give the input field the same default in every subgraph.',
  INTERFACE_FIELD_NO_IMPLEM: (m) =>
    `Declare the field in every type that implements the interface (${of(m)}).`,
  INTERFACE_KEY_MISSING_IMPLEMENTATION_TYPE: () =>
    'Declare every implementation in the subgraph with the @key.',
  INTERFACE_KEY_NOT_ON_IMPLEMENTATION: () => 'Repeat the @key on every type that implements the interface.',
  INTERFACE_OBJECT_USAGE_ERROR: () => 'Add a @key to the type: @interfaceObject works on entities only.',
  INVALID_FIELD_SHARING: (m) =>
    `Add @shareable to ${of(m)} in every subgraph that resolves it, or @external where it is only referred to.`,
  INVALID_SHAREABLE_USAGE: () => 'Remove @shareable; put it on the fields of object types.',
  KEY_FIELDS_HAS_ARGS: () => 'Choose a key field without arguments.',
  KEY_FIELDS_SELECT_INVALID_TYPE: () =>
    'Choose a key field that is a scalar, an enum or an object with scalars.',
  KEY_INVALID_FIELDS: () => 'Declare the key field in this type, or take it out of @key(fields:).',
  KEY_INVALID_FIELDS_TYPE: () => 'Write the key as a string: @key(fields: "id").',
  MERGED_DIRECTIVE_APPLICATION_ON_EXTERNAL: () => 'Move the directive to the subgraph that owns the field.',
  MISSING_TRANSITIVE_AUTH_REQUIREMENTS: () =>
    'Repeat the @authenticated, @requiresScopes or @policy of the required field on this one.',
  NO_QUERIES: () => 'Give one subgraph a `type Query` with a field.',
  ONLY_INACCESSIBLE_CHILDREN: (m) => `Mark ${of(m)} @inaccessible too, or show one of its parts.`,
  OVERRIDE_FROM_SELF_ERROR: () => 'Name the subgraph that the field moves away from.',
  OVERRIDE_SOURCE_HAS_OVERRIDE: () => 'Keep @override only in the subgraph the field moves to.',
  PROVIDES_FIELDS_MISSING_EXTERNAL: () => 'Mark the provided field @external.',
  PROVIDES_INVALID_FIELDS: () => 'Declare the provided field, @external, in the type.',
  PROVIDES_INVALID_FIELDS_TYPE: () => 'Write the fields as a string: @provides(fields: "title").',
  PROVIDES_ON_NON_OBJECT_FIELD: () => 'Remove @provides: the field returns no object.',
  QUERY_ROOT_TYPE_INACCESSIBLE: () => 'Remove @inaccessible from the query root; hide fields instead.',
  REFERENCED_INACCESSIBLE: (m) =>
    `Mark ${of(m, 1)} @inaccessible too, or remove @inaccessible from ${of(m)}.`,
  REQUIRED_ARGUMENT_MISSING_IN_SOME_SUBGRAPH: (m) =>
    `Declare ${of(m)} in every subgraph that resolves the field, or make it optional.`,
  REQUIRED_INACCESSIBLE: (m) => `Make ${of(m)} optional, or remove @inaccessible.`,
  REQUIRED_INPUT_FIELD_MISSING_IN_SOME_SUBGRAPH: (m) =>
    `Declare ${of(m)} in every subgraph that has the input type, or make it optional.`,
  REQUIRES_FIELDS_MISSING_EXTERNAL: () => 'Mark the required field @external.',
  REQUIRES_INVALID_FIELDS: () => 'Declare the required field, @external, in this type.',
  REQUIRES_INVALID_FIELDS_TYPE: () => 'Write the fields as a string: @requires(fields: "weight").',
  SATISFIABILITY_ERROR: unreachable,
  SHAREABLE_HAS_MISMATCHED_RUNTIME_TYPES: () =>
    'Let every subgraph that shares the field know a common type.',
  TYPE_KIND_MISMATCH: (m) => `Declare ${of(m)} as the same kind of type in every subgraph.`,
};

/** What to change in the SDL; undefined where nobody knows without knowing the intent. */
export const suggestionFor = (code: string, message: string): string | undefined =>
  suggestions[code]?.(message);
