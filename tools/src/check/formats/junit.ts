import type { CheckReport } from '../report.ts';
import { type Rule, rules, type Verdict } from '../verdict.ts';
import { approvalText, useLines } from './wording.ts';

// XML 1.0 has no way to write most control characters.
// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what must go.
const forbidden = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g;

const escapeXml = (text: string): string =>
  text
    .replace(forbidden, '')
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;')
    .replaceAll('\n', '&#10;');

const detail = (verdict: Verdict): string =>
  [
    verdict.message,
    ...verdict.places.map(({ file, line, column }) => `${file}:${line}:${column}`),
    ...useLines(verdict).map((line) => `used by ${line}`),
    ...[approvalText(verdict), verdict.suggestion].filter((text) => text !== undefined),
  ].join('\n');

const testCase = (verdict: Verdict): string => {
  const name = escapeXml([verdict.code, verdict.coordinate ?? ''].join(' ').trim());
  const open = `    <testcase classname="tessera.${verdict.rule}" name="${name}"`;
  if (verdict.severity === 'error')
    return `${open}>\n      <failure type="${verdict.code}" message="${escapeXml(verdict.message)}">${escapeXml(detail(verdict))}</failure>\n    </testcase>`;
  return `${open}>\n      <system-out>${escapeXml(detail(verdict))}</system-out>\n    </testcase>`;
};

const suite = (rule: Rule, verdicts: readonly Verdict[]): string => {
  const own = verdicts.filter((verdict) => verdict.rule === rule && verdict.severity !== 'note');
  const failures = own.filter(({ severity }) => severity === 'error').length;
  const cases =
    own.length > 0 ? own.map(testCase) : [`    <testcase classname="tessera.${rule}" name="${rule}"/>`];
  return `  <testsuite name="${rule}" tests="${cases.length}" failures="${failures}">\n${cases.join('\n')}\n  </testsuite>`;
};

/** JUnit's XML: a suite a rule, a failure an error; a rule with nothing to say is one test that passes. */
export const formatJunit = ({ verdicts, counts }: CheckReport): string =>
  [
    '<?xml version="1.0" encoding="UTF-8"?>',
    `<testsuites name="tessera check" failures="${counts.errors}">`,
    ...rules.map((rule) => suite(rule, verdicts)),
    '</testsuites>',
  ].join('\n');
