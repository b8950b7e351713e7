import path from 'node:path';
import { type PersonalDataRegister, undecidedColumns } from '@tessera/kit/personal-data';
import { defineTables } from '@tessera/kit/store';
import { describe, expect, it } from 'vitest';
import { loadDefinition } from '../src/project/load-definition.ts';
import { readSupergraphConfig } from '../src/project/supergraph-config.ts';

const root = path.resolve(import.meta.dirname, '..', '..');
const { subgraphs } = readSupergraphConfig(path.join(root, 'supergraph.yaml'));

describe('what is personal', () => {
  it.each(subgraphs.map((subgraph) => [subgraph.name, subgraph] as const))(
    'is decided for every text column of %s',
    async (_name, subgraph) => {
      const definition = await loadDefinition(subgraph);
      if (!definition?.store) return;
      expect(undecidedColumns(definition.store.tables, definition.store.personalData ?? {})).toEqual([]);
    },
  );

  it('is asked about a new column, one that is gone, and one that is decided twice', () => {
    const tables = defineTables(({ table, id, text, integer, json }) => ({
      person: table('person', { id: id(), nick: text(), notes: json(), age: integer() }),
    }));
    const register: PersonalDataRegister = {
      person: { personal: { nick: 'null' }, plain: ['id', 'nick', 'shoeSize'] },
    };
    expect(undecidedColumns(tables, register)).toEqual([
      'person.nick is decided twice',
      'person.notes is not decided',
      'person.shoeSize is not there',
    ]);
    expect(undecidedColumns(tables, register, 'sqlite')).toEqual(undecidedColumns(tables, register));
  });
});
