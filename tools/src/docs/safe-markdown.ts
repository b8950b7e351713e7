/** Characters that begin markup, in Markdown or in HTML. */
const markup = /[\\`*_{}[\]<>#|&]/g;

const escapeHtml = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');

/** Text that must show as it is, whatever is in it. Nobody is mentioned by it. */
export const escapeMarkdown = (text: string): string =>
  text.replace(markup, (character) => `\\${character}`).replaceAll('@', '@\u200b');

/** A name or a value as code. Where Markdown's own form would let something out, as HTML that cannot. */
export const codeSpan = (text: string): string =>
  /[`<>&|\\\n]/.test(text)
    ? `<code>${escapeHtml(text).replace(/[\\`*_{}[\]#|\n]/g, (character) => `&#${character.charCodeAt(0)};`)}</code>`
    : `\`${text}\``;

/** `\`code\`` or a link to a web page, within one line; all else is text. */
const kept = /(?<!`)(`+)(?!`)(.+?)(?<!`)\1(?!`)|(?<!!)\[([^[\]`<>\\]+)\]\((https:\/\/[^\s()<>\\]+)\)/g;

const escapeText = (text: string): string =>
  escapeHtml(text).replace(/[\\`[\]]/g, (character) => `\\${character}`);

/** What makes a line, or what follows the marks of lists in it, a heading, a rule, a table or a fence. */
const blockMark = /^((?:\s|[-+*]\s|\d{1,9}[.)]\s)*)([#=~|]|[-:](?=[\s:|-]*$)|\*(?=[\s*]*$)|_(?=[\s_]*$))/;

const escapeLine = (line: string): string => {
  let at = 0;
  let safe = '';
  for (const match of line.matchAll(kept)) {
    const [whole, , inCode, label, address] = match;
    safe += escapeText(line.slice(at, match.index));
    if (label !== undefined) safe += `[${escapeText(label)}](${address})`;
    else safe += inCode?.trim() ? codeSpan(inCode.trim()) : escapeText(whole);
    at = match.index + whole.length;
  }
  return (safe + escapeText(line.slice(at))).replace(blockMark, '$1\\$2');
};

/**
 * A description of a schema as Markdown that cannot leave its place: no HTML, no headings, rules or tables, links to
 * https only. Code, emphasis and lists stay what they are.
 * @param indent what goes before each line but the first, so that all of it stays in one item of a list.
 */
export const safeDescription = (description: string, indent = ''): string =>
  description
    .trim()
    .split('\n')
    .map((line) => escapeLine(line.trimEnd()))
    .map((line, at) => (at === 0 || line === '' ? line : `${indent}${line}`))
    .join('\n');
