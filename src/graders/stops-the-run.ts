/** Errors that say `fatal` (a refused key, a spent budget, a full disk) are the runner's business: they are no grade. */
export function stopsTheRun(error: unknown): boolean {
  return error instanceof Error && "fatal" in error && error.fatal === true;
}
