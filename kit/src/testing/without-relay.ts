/** What kit's relay and jobs ask of their own tables whenever they like: no test of statements counts it. */
const ofKit =
  /^\s*(select|delete|update)[\s\S]*(outbox_message|scheduled_message|parked_message|erased_user)/;

/** Statements of the subgraph itself. */
export const withoutRelay = (statements: readonly string[]): string[] =>
  statements.filter((statement) => !ofKit.test(statement));
