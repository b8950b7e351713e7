/** The text of a supergraph, and what its source knows it by: another text has another tag. */
export interface SupergraphText {
  readonly sdl: string;
  readonly tag: string;
}

/** Where a supergraph comes from. Nothing is read of it that is at hand already. */
export interface SupergraphSource {
  /** For messages: `the registry`, `https://registry.example/supergraph`. */
  readonly name: string;
  /**
   * The newest text; undefined when it is still the one with this tag.
   * @param tag left out, the text is read in any case.
   * @param signal gives up.
   * @throws StartError with a sentence saying why it cannot be read.
   */
  read(tag?: string, signal?: AbortSignal): Promise<SupergraphText | undefined>;
  close(): Promise<void>;
}
