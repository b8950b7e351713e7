import { type ASTNode, type NameNode, parse, Source, visit } from 'graphql';
import type { Place, SubgraphSource } from '../compose/compose-supergraph.ts';

/** Where coordinates are defined in the schema files. */
export interface SourceIndex {
  /** Every definition of exactly this coordinate, in the order of the subgraphs. */
  exact(coordinate: string, subgraph?: string): readonly Place[];
  /** Of the coordinate, else of what it is part of: a removed field is shown at its type. */
  nearest(coordinate: string, subgraph?: string): readonly Place[];
}

interface Named {
  readonly kind: string;
  readonly name?: NameNode;
}

const nameOf = (node: Named): string | undefined => node.name?.value;

const isOfSchema = ({ kind }: Named): boolean =>
  /(TypeDefinition|TypeExtension|DirectiveDefinition|FieldDefinition|InputValueDefinition|EnumValueDefinition)$/.test(
    kind,
  );

/** `Product.variants(first:)` → `Product.variants` → `Product` → nothing. */
const partOf = (coordinate: string): string | undefined => {
  const end = coordinate.endsWith(')') ? coordinate.indexOf('(') : coordinate.lastIndexOf('.');
  return end > 0 ? coordinate.slice(0, end) : undefined;
};

const coordinateOf = (node: Named, owners: readonly Named[]): string => {
  const path = [...owners, node];
  const names = path.map((part) => nameOf(part) ?? '');
  const owner = owners.at(-1);
  const first = path[0]?.kind === 'DirectiveDefinition' ? `@${names[0]}` : names[0];
  const isArgument = owner?.kind === 'FieldDefinition' || owner?.kind === 'DirectiveDefinition';
  if (!isArgument) return [first, ...names.slice(1)].join('.');
  return `${[first, ...names.slice(1, -1)].join('.')}(${names.at(-1)}:)`;
};

/** Indexes every type, field, argument, enum value, input field and directive. What is not SDL has no places. */
export const indexSources = (sources: readonly SubgraphSource[]): SourceIndex => {
  const index = new Map<string, Place[]>();
  const add = (source: SubgraphSource, node: Named, owners: readonly Named[]): void => {
    const token = node.name?.loc?.startToken;
    if (!token) return;
    const coordinate = coordinateOf(node, owners);
    const place = { subgraph: source.name, file: source.file, line: token.line, column: token.column };
    const places = index.get(coordinate);
    if (places) places.push(place);
    else index.set(coordinate, [place]);
  };
  for (const source of sources) {
    try {
      const owners: Named[] = [];
      visit(parse(new Source(source.sdl, source.file)), {
        enter: (node: ASTNode) => {
          if (!isOfSchema(node as Named)) return;
          add(source, node as Named, owners);
          owners.push(node as Named);
        },
        leave: (node: ASTNode) => {
          if (owners.at(-1) === node) owners.pop();
        },
      });
    } catch {
      // Composition reports what is not SDL.
    }
  }
  const exact = (coordinate: string, subgraph?: string): readonly Place[] =>
    (index.get(coordinate) ?? []).filter((place) => subgraph === undefined || place.subgraph === subgraph);
  return {
    exact,
    nearest: (coordinate, subgraph) => {
      for (let at: string | undefined = coordinate; at; at = partOf(at)) {
        const places = exact(at, subgraph);
        if (places.length > 0) return places;
      }
      return [];
    },
  };
};
