/** Whether Python ended because of an error that nobody caught, and that error says there is no memory. */
export function outOfMemory(stderr: string): boolean {
  return /^MemoryError\b/.test(stderr.slice(stderr.trimEnd().lastIndexOf("\n") + 1));
}
