/**
 * The trace id of a W3C `traceparent` header; null when there is none or it is malformed, as the standard says to
 * go on without it then.
 */
export const traceIdOf = (traceparent: string | undefined): string | null => {
  const match = /^(?!ff)[0-9a-f]{2}-([0-9a-f]{32})-(?!0{16})[0-9a-f]{16}-[0-9a-f]{2}(?:$|-)/.exec(
    traceparent ?? '',
  );
  const traceId = match?.[1];
  return traceId && !/^0+$/.test(traceId) ? traceId : null;
};
