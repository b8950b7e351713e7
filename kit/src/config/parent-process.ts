/** What a process tells the one that started it (`tessera dev`). */
export type ProcessMessage =
  | { readonly type: 'ready'; readonly name: string; readonly url: string }
  | {
      readonly type: 'progress';
      readonly name: string;
      readonly text: string;
      readonly done: number;
      readonly total: number;
    };

let attached = false;

/** From now on messages go to the parent and `onGone` runs when it is gone. Without a parent it does nothing. */
export const attachToParent = (onGone: () => void): void => {
  if (!process.send) return;
  attached = true;
  process.once('disconnect', onGone);
  // The parent may have gone while this process was loading, before anyone listened.
  if (!process.connected) onGone();
};

/** Tells the parent, if there is one and the process runs under {@link runMain}; tests in a worker send nothing. */
export const tellParent = (message: ProcessMessage): void => {
  // The callback takes the error of a channel that closes at this very moment; `onGone` is on its way then.
  if (attached && process.connected) process.send?.(message, undefined, {}, () => undefined);
};
