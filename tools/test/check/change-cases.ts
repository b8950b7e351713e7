import type { ChangeKind } from '../../src/check/diff-schemas.ts';
import type { ChangeClass } from '../../src/check/verdict.ts';

/** Two schemas that differ in one kind of change, and an operation that makes use of what changes. */
export interface ChangeCase {
  readonly kind: ChangeKind;
  readonly class: ChangeClass;
  readonly before: string;
  readonly after: string;
  /** Missing where nobody can make use of it: what is new, what only documents, what only the server reads. */
  readonly use?: string;
}

const query = 'type Query { a: Int b(x: Int, i: I, e: E): E t: T n: N u: U }';
const rest =
  'input I { x: Int y: Int } enum E { A B } type T { x: Int y: Int } interface N { x: Int } type M implements N { x: Int } type V { x: Int } union U = T | V';
const directives =
  'directive @d(x: Int) on FIELD | FIELD_DEFINITION | OBJECT | INTERFACE | UNION | ENUM | ENUM_VALUE | INPUT_OBJECT | INPUT_FIELD_DEFINITION | ARGUMENT_DEFINITION | SCALAR | SCHEMA';
const base = `${directives} scalar S schema { query: Query } ${query} ${rest}`;

/** The base with one text replaced by another, in both directions. */
const edit = (from: string, to: string): Pick<ChangeCase, 'before' | 'after'> => {
  if (!base.includes(from)) throw new Error(`The base has no ${from}.`);
  return { before: base, after: base.replace(from, to) };
};

const undo = (from: string, to: string): Pick<ChangeCase, 'before' | 'after'> => {
  const { before, after } = edit(from, to);
  return { before: after, after: before };
};

/** From one replacement of the base to another. */
const between = (from: string, first: string, second: string): Pick<ChangeCase, 'before' | 'after'> => ({
  before: edit(from, first).after,
  after: edit(from, second).after,
});

const type = 'type T {';

/** At least one for each kind that graphql-inspector reports. */
export const changeCases: readonly ChangeCase[] = [
  {
    kind: 'FIELD_REMOVED',
    class: 'breaking',
    ...edit('type T { x: Int y: Int }', 'type T { x: Int }'),
    use: '{ t { y } }',
  },
  {
    kind: 'FIELD_REMOVED',
    class: 'breaking',
    ...edit('{ a: Int', '{'),
    use: 'fragment F on Query { a } { ...F }',
  },
  { kind: 'FIELD_ADDED', class: 'safe', ...edit('{ a: Int', '{ a: Int z: Int') },
  { kind: 'FIELD_TYPE_CHANGED', class: 'breaking', ...undo('{ a: Int', '{ a: Int!'), use: '{ a }' },
  { kind: 'FIELD_TYPE_CHANGED', class: 'breaking', ...edit('{ a: Int', '{ a: String'), use: '{ a }' },
  { kind: 'FIELD_TYPE_CHANGED', class: 'safe', ...edit('{ a: Int', '{ a: Int!') },
  { kind: 'FIELD_DESCRIPTION_ADDED', class: 'safe', ...edit('{ a: Int', '{ "A" a: Int') },
  { kind: 'FIELD_DESCRIPTION_REMOVED', class: 'safe', ...undo('{ a: Int', '{ "A" a: Int') },
  {
    kind: 'FIELD_DESCRIPTION_CHANGED',
    class: 'safe',
    ...between('{ a: Int', '{ "A" a: Int', '{ "B" a: Int'),
  },
  { kind: 'FIELD_DEPRECATION_ADDED', class: 'safe', ...edit('{ a: Int', '{ a: Int @deprecated') },
  { kind: 'FIELD_DEPRECATION_REMOVED', class: 'safe', ...undo('{ a: Int', '{ a: Int @deprecated') },
  {
    kind: 'FIELD_DEPRECATION_REASON_ADDED',
    class: 'safe',
    ...between('{ a: Int', '{ a: Int @deprecated', '{ a: Int @deprecated(reason: "b")'),
  },
  {
    kind: 'FIELD_DEPRECATION_REASON_REMOVED',
    class: 'safe',
    ...between('{ a: Int', '{ a: Int @deprecated(reason: "b")', '{ a: Int @deprecated'),
  },
  {
    kind: 'FIELD_DEPRECATION_REASON_CHANGED',
    class: 'safe',
    ...between('{ a: Int', '{ a: Int @deprecated(reason: "b")', '{ a: Int @deprecated(reason: "c")'),
  },
  { kind: 'FIELD_ARGUMENT_ADDED', class: 'breaking', ...edit('b(x: Int', 'b(z: Int! x: Int'), use: '{ b }' },
  { kind: 'FIELD_ARGUMENT_ADDED', class: 'dangerous', ...edit('b(x: Int', 'b(z: Int x: Int') },
  { kind: 'FIELD_ARGUMENT_REMOVED', class: 'breaking', ...edit('b(x: Int, ', 'b('), use: '{ b(x: 1) }' },
  {
    kind: 'FIELD_ARGUMENT_REMOVED',
    class: 'breaking',
    ...edit('b(x: Int, ', 'b('),
    use: 'query ($x: Int) { b(x: $x) }',
  },
  { kind: 'FIELD_ARGUMENT_TYPE_CHANGED', class: 'breaking', ...edit('b(x: Int', 'b(x: Int!'), use: '{ b }' },
  {
    kind: 'FIELD_ARGUMENT_TYPE_CHANGED',
    class: 'breaking',
    ...edit('b(x: Int', 'b(x: Int!'),
    use: 'query ($x: Int) { b(x: $x) }',
  },
  {
    kind: 'FIELD_ARGUMENT_TYPE_CHANGED',
    class: 'breaking',
    ...edit('b(x: Int', 'b(x: String'),
    use: '{ b(x: 1) }',
  },
  { kind: 'FIELD_ARGUMENT_TYPE_CHANGED', class: 'safe', ...undo('b(x: Int', 'b(x: Int!') },
  {
    kind: 'FIELD_ARGUMENT_DEFAULT_CHANGED',
    class: 'dangerous',
    ...edit('b(x: Int', 'b(x: Int = 1'),
    use: '{ b }',
  },
  { kind: 'FIELD_ARGUMENT_DESCRIPTION_CHANGED', class: 'safe', ...edit('b(x: Int', 'b("x" x: Int') },
  { kind: 'DIRECTIVE_REMOVED', class: 'breaking', ...edit(directives, ''), use: '{ a @d }' },
  { kind: 'DIRECTIVE_ADDED', class: 'safe', ...undo(directives, '') },
  { kind: 'DIRECTIVE_DESCRIPTION_CHANGED', class: 'safe', ...edit('directive @d', '"D" directive @d') },
  { kind: 'DIRECTIVE_LOCATION_ADDED', class: 'safe', ...edit('on FIELD |', 'on QUERY | FIELD |') },
  { kind: 'DIRECTIVE_LOCATION_REMOVED', class: 'breaking', ...edit('on FIELD |', 'on'), use: '{ a @d }' },
  {
    kind: 'DIRECTIVE_ARGUMENT_ADDED',
    class: 'breaking',
    ...edit('@d(x: Int', '@d(z: Int! x: Int'),
    use: '{ a @d }',
  },
  {
    kind: 'DIRECTIVE_ARGUMENT_REMOVED',
    class: 'breaking',
    ...edit('@d(x: Int)', '@d'),
    use: '{ a @d(x: 1) }',
  },
  {
    kind: 'DIRECTIVE_ARGUMENT_TYPE_CHANGED',
    class: 'breaking',
    ...edit('@d(x: Int', '@d(x: String'),
    use: '{ a @d(x: 1) }',
  },
  {
    kind: 'DIRECTIVE_ARGUMENT_TYPE_CHANGED',
    class: 'breaking',
    ...edit('@d(x: Int', '@d(x: Int!'),
    use: '{ a @d }',
  },
  {
    kind: 'DIRECTIVE_ARGUMENT_DEFAULT_VALUE_CHANGED',
    class: 'dangerous',
    ...edit('@d(x: Int', '@d(x: Int = 1'),
    use: '{ a @d }',
  },
  { kind: 'DIRECTIVE_ARGUMENT_DESCRIPTION_CHANGED', class: 'safe', ...edit('@d(x: Int', '@d("x" x: Int') },
  { kind: 'DIRECTIVE_REPEATABLE_ADDED', class: 'safe', ...edit('(x: Int) on', '(x: Int) repeatable on') },
  {
    kind: 'DIRECTIVE_REPEATABLE_REMOVED',
    class: 'dangerous',
    ...undo('(x: Int) on', '(x: Int) repeatable on'),
    use: '{ a @d @d }',
  },
  {
    kind: 'ENUM_VALUE_REMOVED',
    class: 'breaking',
    ...edit('enum E { A B }', 'enum E { A }'),
    use: '{ b(e: B) }',
  },
  {
    kind: 'ENUM_VALUE_REMOVED',
    class: 'breaking',
    ...edit('enum E { A B }', 'enum E { A }'),
    use: 'query ($e: E = B) { b(e: $e) }',
  },
  {
    kind: 'ENUM_VALUE_REMOVED',
    class: 'breaking',
    ...edit('enum E { A B }', 'enum E { A }'),
    use: 'query ($e: E) { b(e: $e) }',
  },
  {
    kind: 'ENUM_VALUE_ADDED',
    class: 'dangerous',
    ...edit('enum E { A B }', 'enum E { A B C }'),
    use: '{ b }',
  },
  {
    kind: 'ENUM_VALUE_REMOVED',
    class: 'dangerous',
    ...between(
      'type Query { a: Int',
      'enum O { A B } type Query { a: Int o: O',
      'enum O { A } type Query { a: Int o: O',
    ),
    use: '{ o }',
  },
  {
    kind: 'ENUM_VALUE_REMOVED',
    class: 'safe',
    ...between('scalar S', 'scalar S enum O { A B }', 'scalar S enum O { A }'),
  },
  {
    kind: 'ENUM_VALUE_REMOVED',
    class: 'breaking',
    ...between('input I {', 'enum O { A B } input I { o: O ', 'enum O { A } input I { o: O '),
    use: '{ b(i: { o: B }) }',
  },
  {
    kind: 'ENUM_VALUE_ADDED',
    class: 'safe',
    ...between('input I {', 'enum O { A } input I { o: O ', 'enum O { A B } input I { o: O '),
  },
  { kind: 'ENUM_VALUE_DESCRIPTION_CHANGED', class: 'safe', ...edit('enum E { A', 'enum E { "A" A') },
  {
    kind: 'ENUM_VALUE_DEPRECATION_REASON_ADDED',
    class: 'safe',
    ...edit('enum E { A', 'enum E { A @deprecated(reason: "b")'),
  },
  {
    kind: 'ENUM_VALUE_DEPRECATION_REASON_REMOVED',
    class: 'safe',
    ...undo('enum E { A', 'enum E { A @deprecated(reason: "b")'),
  },
  {
    kind: 'ENUM_VALUE_DEPRECATION_REASON_CHANGED',
    class: 'safe',
    ...between('enum E { A', 'enum E { A @deprecated(reason: "b")', 'enum E { A @deprecated(reason: "c")'),
  },
  {
    kind: 'INPUT_FIELD_REMOVED',
    class: 'breaking',
    ...edit('input I { x: Int y: Int }', 'input I { x: Int }'),
    use: '{ b(i: { y: 1 }) }',
  },
  {
    kind: 'INPUT_FIELD_REMOVED',
    class: 'breaking',
    ...edit('input I { x: Int y: Int }', 'input I { x: Int }'),
    use: 'query ($i: I) { b(i: $i) }',
  },
  {
    kind: 'INPUT_FIELD_ADDED',
    class: 'breaking',
    ...edit('input I {', 'input I { z: Int!'),
    use: '{ b(i: { x: 1 }) }',
  },
  { kind: 'INPUT_FIELD_ADDED', class: 'safe', ...edit('input I {', 'input I { z: Int') },
  {
    kind: 'INPUT_FIELD_TYPE_CHANGED',
    class: 'breaking',
    ...edit('input I { x: Int', 'input I { x: Int!'),
    use: '{ b(i: { y: 1 }) }',
  },
  {
    kind: 'INPUT_FIELD_TYPE_CHANGED',
    class: 'breaking',
    ...edit('input I { x: Int', 'input I { x: String'),
    use: '{ b(i: { x: 1 }) }',
  },
  { kind: 'INPUT_FIELD_TYPE_CHANGED', class: 'safe', ...undo('input I { x: Int', 'input I { x: Int!') },
  {
    kind: 'INPUT_FIELD_DEFAULT_VALUE_CHANGED',
    class: 'dangerous',
    ...edit('input I { x: Int', 'input I { x: Int = 1'),
    use: '{ b(i: { y: 1 }) }',
  },
  {
    kind: 'INPUT_FIELD_DESCRIPTION_ADDED',
    class: 'safe',
    ...edit('input I { x: Int', 'input I { "X" x: Int'),
  },
  {
    kind: 'INPUT_FIELD_DESCRIPTION_REMOVED',
    class: 'safe',
    ...undo('input I { x: Int', 'input I { "X" x: Int'),
  },
  {
    kind: 'INPUT_FIELD_DESCRIPTION_CHANGED',
    class: 'safe',
    ...between('input I { x: Int', 'input I { "X" x: Int', 'input I { "Y" x: Int'),
  },
  {
    kind: 'OBJECT_TYPE_INTERFACE_ADDED',
    class: 'dangerous',
    ...edit('type V {', 'type V implements N {'),
    use: '{ n { x } }',
  },
  {
    kind: 'OBJECT_TYPE_INTERFACE_REMOVED',
    class: 'breaking',
    ...undo('type V {', 'type V implements N {'),
    use: '{ u { ... on N { x } } }',
  },
  { kind: 'SCHEMA_QUERY_TYPE_CHANGED', class: 'breaking', ...edit('query: Query', 'query: T'), use: '{ a }' },
  {
    kind: 'SCHEMA_MUTATION_TYPE_CHANGED',
    class: 'breaking',
    ...undo('query: Query', 'query: Query mutation: T'),
    use: 'mutation { x }',
  },
  {
    kind: 'SCHEMA_MUTATION_TYPE_CHANGED',
    class: 'safe',
    ...edit('query: Query', 'query: Query mutation: T'),
  },
  {
    kind: 'SCHEMA_SUBSCRIPTION_TYPE_CHANGED',
    class: 'breaking',
    ...undo('query: Query', 'query: Query subscription: T'),
    use: 'subscription { x }',
  },
  {
    kind: 'TYPE_REMOVED',
    class: 'breaking',
    ...between('scalar S', 'scalar S type Z implements N { x: Int }', 'scalar S'),
    use: '{ n { ... on Z { x } } }',
  },
  { kind: 'TYPE_ADDED', class: 'safe', ...edit('scalar S', 'scalar S type Z { x: Int }') },
  { kind: 'TYPE_KIND_CHANGED', class: 'breaking', ...edit('enum E { A B }', 'scalar E'), use: '{ b }' },
  { kind: 'TYPE_DESCRIPTION_ADDED', class: 'safe', ...edit(type, `"T" ${type}`) },
  { kind: 'TYPE_DESCRIPTION_REMOVED', class: 'safe', ...undo(type, `"T" ${type}`) },
  { kind: 'TYPE_DESCRIPTION_CHANGED', class: 'safe', ...between(type, `"T" ${type}`, `"Y" ${type}`) },
  {
    kind: 'UNION_MEMBER_REMOVED',
    class: 'breaking',
    ...edit('U = T | V', 'U = T'),
    use: '{ u { ... on V { x } } }',
  },
  {
    kind: 'UNION_MEMBER_ADDED',
    class: 'dangerous',
    ...edit('U = T | V', 'U = T | V | M'),
    use: '{ u { __typename } }',
  },
  {
    kind: 'DIRECTIVE_USAGE_UNION_MEMBER_ADDED',
    class: 'dangerous',
    ...edit('union U', 'union U @d'),
    use: '{ u { __typename } }',
  },
  {
    kind: 'DIRECTIVE_USAGE_UNION_MEMBER_REMOVED',
    class: 'dangerous',
    ...undo('union U', 'union U @d'),
    use: '{ u { __typename } }',
  },
  { kind: 'DIRECTIVE_USAGE_ENUM_ADDED', class: 'dangerous', ...edit('enum E', 'enum E @d'), use: '{ b }' },
  { kind: 'DIRECTIVE_USAGE_ENUM_REMOVED', class: 'dangerous', ...undo('enum E', 'enum E @d'), use: '{ b }' },
  {
    kind: 'DIRECTIVE_USAGE_ENUM_VALUE_ADDED',
    class: 'dangerous',
    ...edit('enum E { A', 'enum E { A @d'),
    use: '{ b(e: A) }',
  },
  {
    kind: 'DIRECTIVE_USAGE_ENUM_VALUE_REMOVED',
    class: 'dangerous',
    ...undo('enum E { A', 'enum E { A @d'),
    use: '{ b(e: A) }',
  },
  {
    kind: 'DIRECTIVE_USAGE_INPUT_OBJECT_ADDED',
    class: 'dangerous',
    ...edit('input I', 'input I @d'),
    use: '{ b(i: { x: 1 }) }',
  },
  {
    kind: 'DIRECTIVE_USAGE_INPUT_OBJECT_REMOVED',
    class: 'dangerous',
    ...undo('input I', 'input I @d'),
    use: '{ b(i: { x: 1 }) }',
  },
  {
    kind: 'DIRECTIVE_USAGE_INPUT_FIELD_DEFINITION_ADDED',
    class: 'dangerous',
    ...edit('input I { x: Int', 'input I { x: Int @d'),
    use: '{ b(i: { x: 1 }) }',
  },
  {
    kind: 'DIRECTIVE_USAGE_INPUT_FIELD_DEFINITION_REMOVED',
    class: 'dangerous',
    ...undo('input I { x: Int', 'input I { x: Int @d'),
    use: '{ b(i: { x: 1 }) }',
  },
  { kind: 'DIRECTIVE_USAGE_SCALAR_ADDED', class: 'dangerous', ...edit('scalar S', 'scalar S @d') },
  { kind: 'DIRECTIVE_USAGE_SCALAR_REMOVED', class: 'dangerous', ...undo('scalar S', 'scalar S @d') },
  {
    kind: 'DIRECTIVE_USAGE_OBJECT_ADDED',
    class: 'dangerous',
    ...edit('type T {', 'type T @d {'),
    use: '{ t { x } }',
  },
  {
    kind: 'DIRECTIVE_USAGE_OBJECT_REMOVED',
    class: 'dangerous',
    ...undo('type T {', 'type T @d {'),
    use: '{ t { x } }',
  },
  {
    kind: 'DIRECTIVE_USAGE_INTERFACE_ADDED',
    class: 'dangerous',
    ...edit('interface N', 'interface N @d'),
    use: '{ n { x } }',
  },
  {
    kind: 'DIRECTIVE_USAGE_INTERFACE_REMOVED',
    class: 'dangerous',
    ...undo('interface N', 'interface N @d'),
    use: '{ n { x } }',
  },
  {
    kind: 'DIRECTIVE_USAGE_ARGUMENT_DEFINITION_ADDED',
    class: 'dangerous',
    ...edit('b(x: Int', 'b(x: Int @d'),
    use: '{ b(x: 1) }',
  },
  {
    kind: 'DIRECTIVE_USAGE_ARGUMENT_DEFINITION_REMOVED',
    class: 'dangerous',
    ...undo('b(x: Int', 'b(x: Int @d'),
    use: '{ b(x: 1) }',
  },
  { kind: 'DIRECTIVE_USAGE_SCHEMA_ADDED', class: 'dangerous', ...edit('schema {', 'schema @d {') },
  { kind: 'DIRECTIVE_USAGE_SCHEMA_REMOVED', class: 'dangerous', ...undo('schema {', 'schema @d {') },
  {
    kind: 'DIRECTIVE_USAGE_FIELD_DEFINITION_ADDED',
    class: 'dangerous',
    ...edit('{ a: Int', '{ a: Int @d'),
    use: '{ a }',
  },
  {
    kind: 'DIRECTIVE_USAGE_FIELD_DEFINITION_REMOVED',
    class: 'dangerous',
    ...undo('{ a: Int', '{ a: Int @d'),
    use: '{ a }',
  },
  {
    kind: 'DIRECTIVE_USAGE_ARGUMENT_ADDED',
    class: 'safe',
    ...between('{ a: Int', '{ a: Int @d', '{ a: Int @d(x: 1)'),
  },
  {
    kind: 'DIRECTIVE_USAGE_ARGUMENT_REMOVED',
    class: 'dangerous',
    ...between('{ a: Int', '{ a: Int @d(x: 1)', '{ a: Int @d'),
    use: '{ a }',
  },
];
