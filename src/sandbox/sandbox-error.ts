/** The sandbox itself failed: what the program would have done is not known. What a program does is never an error, but an `Execution`. */
export class SandboxError extends Error {
  override readonly name = "SandboxError";
}
