import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { hashOf } from './source-hash.ts';

/*
 * Compiles layout.mjml into src/mails/generated/layout.ts, which is committed. mjml itself is fetched for this alone: its
 * 150 packages are in no lockfile and no process.
 */
const folder = import.meta.dirname;
const source = path.join(folder, 'layout.mjml');
const scratch = mkdtempSync(path.join(tmpdir(), 'tessera-mail-'));
try {
  const compiled = path.join(scratch, 'layout.html');
  execFileSync('npx', ['--yes', '--package', 'mjml@5.4.1', 'mjml', source, '-o', compiled], {
    stdio: 'inherit',
  });
  const html = readFileSync(compiled, 'utf8')
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '')
    .join('\n');
  writeFileSync(
    path.join(folder, '../src/mails/generated/layout.ts'),
    `// Compiled from templates/layout.mjml: npm run compile:mail. Do not edit.
export const sourceHash = ${JSON.stringify(hashOf(readFileSync(source, 'utf8')))};
export const layout = ${JSON.stringify(html)};
`,
  );
} finally {
  rmSync(scratch, { recursive: true });
}
