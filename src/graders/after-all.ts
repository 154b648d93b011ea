/**
 * `Promise.all`, but waits for all of them before the first failure is thrown: what is under way when one fails (a judge's
 * paid reply) still arrives while somebody listens.
 */
export async function afterAll<const Values extends readonly unknown[]>(promises: Values): Promise<{ -readonly [Index in keyof Values]: Awaited<Values[Index]> }> {
  const outcomes = await Promise.allSettled(promises);
  const failure = outcomes.find((outcome) => outcome.status === "rejected");
  if (failure) throw failure.reason;
  return outcomes.map((outcome) => (outcome as PromiseFulfilledResult<unknown>).value) as { -readonly [Index in keyof Values]: Awaited<Values[Index]> };
}
