/** The address of an entry file beside a module: a `.ts` beside a `.ts`, a `.js` beside a `.js`. */
export function siblingFile(module: string, name: string): URL {
  return new URL(`./${name}${module.endsWith(".ts") ? ".ts" : ".js"}`, module);
}
