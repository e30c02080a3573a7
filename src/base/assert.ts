/** Ends an exhaustive `switch`: a new member of the union fails to compile here. */
export function assertNever(value: never): never {
  throw new Error(`unreachable case: ${JSON.stringify(value)}`);
}

/** States an invariant of our own; its failure is a bug of Warraq, never the author's mistake. */
export function invariant(condition: unknown, message: string): asserts condition {
  if (!condition) {
    throw new Error(`broken invariant: ${message}`);
  }
}
