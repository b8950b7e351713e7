/** How a report can be written. */
export const formats = ['text', 'markdown', 'json', 'sarif', 'github', 'junit'] as const;

/** One of {@link formats}. */
export type Format = (typeof formats)[number];
