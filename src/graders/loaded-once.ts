/** A module that is loaded when it is first needed: importing graders stays quick, and Node is not asked for it at every grade. */
export function loadedOnce<Module>(load: () => Promise<Module>): () => Promise<Module> {
  let loaded: Promise<Module> | undefined;
  return () => (loaded ??= load().catch((error: unknown) => {
    // Too many open files pass; kept, they would leave every later answer ungraded.
    loaded = undefined;
    throw error;
  }));
}
