import { copyRepository } from '../../tools/test/support/repository-copy.ts';
import { type Safeguard, safeguards } from './list.ts';

/**
 * Takes the safeguards away one at a time, in a copy of the checkout, and sees tests go red each time: proof that the
 * tests would notice. `npm run safeguards -- inbox` tries those whose name has this word.
 */
const wanted = safeguards.filter(({ name }) => process.argv.slice(2).every((word) => name.includes(word)));
if (wanted.length === 0) {
  process.stderr.write('No safeguard has such a name.\n');
  process.exit(64);
}

const copy = copyRepository();

const isNoticed = ({ file, text, without, tests }: Safeguard): boolean => {
  const whole = copy.read(file);
  copy.write(
    file,
    whole.replace(text, () => without),
  );
  try {
    const { code, output } = copy.run(`vitest run --project unit --bail 1 ${tests.join(' ')}`);
    // Red because tests failed, not because nothing ran.
    return code !== 0 && /Tests +.*\d+ failed/.test(output);
  } finally {
    copy.write(file, whole);
  }
};

const unnoticed: string[] = [];
try {
  const files = [...new Set(wanted.flatMap(({ tests }) => tests))];
  const { code, output } = copy.run(`vitest run --project unit ${files.join(' ')}`);
  if (code !== 0) {
    process.stderr.write(`${output}\nThe tests are red with all safeguards in place.\n`);
    process.exitCode = 1;
  } else {
    for (const safeguard of wanted) {
      const started = performance.now();
      const noticed = isNoticed(safeguard);
      const seconds = ((performance.now() - started) / 1_000).toFixed(1);
      process.stdout.write(
        `${noticed ? '✓ red without' : '✗ GREEN without'}: ${safeguard.name} (${seconds} s)\n`,
      );
      if (!noticed) unnoticed.push(safeguard.name);
    }
    process.stdout.write(
      unnoticed.length === 0
        ? `All ${wanted.length} safeguards are missed when they are gone.\n`
        : `${unnoticed.length} of ${wanted.length} could be taken away unnoticed.\n`,
    );
    if (unnoticed.length > 0) process.exitCode = 1;
  }
} finally {
  copy.remove();
}
