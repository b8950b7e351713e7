import { createHash } from 'node:crypto';
import type { CheckReport } from '../report.ts';
import type { Verdict } from '../verdict.ts';
import { approvalText, useLines } from './wording.ts';

/** Names the same finding in another run, so that GitHub shows it once. */
const fingerprint = ({ rule, code, coordinate = '', subgraph = '', message }: Verdict): string =>
  createHash('sha256')
    .update([rule, code, coordinate, subgraph, message].join('\0'))
    .digest('hex')
    .slice(0, 32);

const messageOf = (verdict: Verdict): string =>
  [
    verdict.message,
    ...useLines(verdict).map((line) => `Used by ${line}.`),
    ...[approvalText(verdict), verdict.suggestion].filter((text) => text !== undefined),
  ].join('\n');

/** A path as the URI reference that SARIF asks for. */
const uriOf = (file: string): string => file.split('/').map(encodeURIComponent).join('/');

/** GitHub takes results with a place only: those without one are shown at the list of subgraphs. */
const locationsOf = ({ places }: Verdict) => {
  const shown = places.length > 0 ? places : [{ file: 'supergraph.yaml', line: 1, column: 1 }];
  return shown.map(({ file, line, column }) => ({
    physicalLocation: {
      artifactLocation: { uri: uriOf(file), uriBaseId: '%SRCROOT%' },
      region: { startLine: line, startColumn: column },
    },
  }));
};

/** SARIF 2.1.0, for code scanning. Approved findings are suppressed with the approval's reason. */
export const formatSarif = ({ verdicts }: CheckReport): string => {
  const shown = verdicts.filter(({ severity }) => severity !== 'note');
  const rules = [...new Map(shown.map(({ code, rule }) => [code, rule]))].sort(([a], [b]) =>
    a < b ? -1 : 1,
  );
  const log = {
    $schema: 'https://json.schemastore.org/sarif-2.1.0.json',
    version: '2.1.0',
    runs: [
      {
        tool: {
          driver: {
            name: 'tessera check',
            rules: rules.map(([id, rule]) => ({ id, shortDescription: { text: `${rule}: ${id}` } })),
          },
        },
        columnKind: 'utf16CodeUnits',
        results: shown.map((verdict) => ({
          ruleId: verdict.code,
          ruleIndex: rules.findIndex(([id]) => id === verdict.code),
          level: verdict.severity,
          message: { text: messageOf(verdict) },
          locations: locationsOf(verdict),
          partialFingerprints: { 'tessera/v1': fingerprint(verdict) },
          ...(verdict.approval && {
            suppressions: [{ kind: 'external', justification: verdict.approval.reason }],
          }),
        })),
      },
    ],
  };
  return JSON.stringify(log, null, 2);
};
