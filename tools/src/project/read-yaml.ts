import { LineCounter, parseDocument } from 'yaml';
import type { z } from 'zod';
import { CommandError, exitCodes } from '../cli/command-error.ts';

/** A YAML text that has the shape it must have. */
export interface ReadYaml<Data> {
  readonly data: Data;
  /** The line, counted from 1, of what is found at a path, else of the nearest thing around it. */
  lineOf(path: readonly PropertyKey[]): number;
}

/** What is wrong within the form of a union that was meant: the one that gets furthest. */
const deepest = (issue: z.core.$ZodIssue): z.core.$ZodIssue => {
  if (issue.code !== 'invalid_union') return issue;
  const [furthest] = issue.errors
    .flat()
    .map(deepest)
    .sort((a, b) => b.path.length - a.path.length);
  return furthest ? { ...furthest, path: [...issue.path, ...furthest.path] } : issue;
};

/**
 * Reads YAML and holds it against a shape. An empty text counts as `{}`.
 * @param shown how messages name the file.
 * @throws CommandError with file and line of each mistake.
 */
export const readYaml = <Shape extends z.ZodType>(
  text: string,
  shown: string,
  shape: Shape,
): ReadYaml<z.output<Shape>> => {
  const counter = new LineCounter();
  const document = parseDocument(text, { lineCounter: counter });
  const [mistake] = document.errors;
  if (mistake) {
    const { line } = counter.linePos(mistake.pos[0]);
    const [why] = mistake.message.split('\n');
    throw new CommandError(`${shown}:${line} is not YAML: ${why}`, exitCodes.usage);
  }
  const lineOf = (path: readonly PropertyKey[]): number => {
    const node = document.getIn(path, true) as { range?: [number] } | undefined;
    if (node?.range) return counter.linePos(node.range[0]).line;
    return path.length > 0 ? lineOf(path.slice(0, -1)) : 1;
  };
  const parsed = shape.safeParse(document.toJS() ?? {});
  if (parsed.success) return { data: parsed.data, lineOf };
  const mistakes = parsed.error.issues.map(deepest).map((issue) => {
    const message = issue.code === 'invalid_key' ? issue.issues[0]?.message : issue.message;
    return `${shown}:${lineOf(issue.path)} ${issue.path.join('.') || 'document'}: ${message}.`;
  });
  throw new CommandError(mistakes.join('\n'), exitCodes.usage);
};
