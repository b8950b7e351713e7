import pc from 'picocolors';
import type { Terminal } from '../../src/cli/terminal.ts';

/** A terminal without colours that keeps what was written to it. */
export const plainTerminal = (): { terminal: Terminal; printed: () => { out: string; notes: string } } => {
  const out: string[] = [];
  const notes: string[] = [];
  return {
    terminal: {
      colors: pc.createColors(false),
      out: (text) => void out.push(text),
      note: (text) => void notes.push(text),
      status: () => {},
    },
    printed: () => ({ out: out.join('\n'), notes: notes.join('\n') }),
  };
};
