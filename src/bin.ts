#!/usr/bin/env node
import module from "node:module";
import type { Terminal } from "./cli/world.ts";

const [major = 0, minor = 0] = process.versions.node.split(".").map(Number);
if (major < 22 || (major === 22 && minor < 18)) {
  process.stderr.write(`evaluate: trait-assay needs Node 22.18 or newer; this is ${process.versions.node}\n`);
  process.exit(2);
}
// Before the first import of our own, so that a second start is quicker.
module.enableCompileCache();
const { keepSmall } = await import("./cli/keep-small.ts");
keepSmall();
const { main } = await import("./cli/main.ts");
const { toolVersion } = await import("./job/tool-version.ts");
const { terminalLines } = await import("./formats/terminal-lines.ts");
const { keyMask } = await import("./formats/key-mask.ts");
const { isAlive } = await import("./is-alive.ts");

const mask = keyMask(process.env);

// A reader that has seen enough (`| head`) is no failure, and no reason to lose a run: what is written to it is dropped.
for (const stream of [process.stdout, process.stderr]) {
  stream.on("error", (error: NodeJS.ErrnoException) => {
    if (error.code !== "EPIPE") throw error;
  });
}

// Whatever a user's own module throws after the fact: Node's own exit code for it, 1, would say regression.
for (const event of ["uncaughtException", "unhandledRejection"] as const) {
  process.on(event, (error: unknown) => {
    const detail = error instanceof Error ? (error.stack ?? error.message) : String(error);
    terminal(process.stderr).write(`evaluate: something failed outside of any request (${event}):\n${terminalLines(detail)}\n`);
    process.exit(4);
  });
}

let signals = 0;
for (const signal of ["SIGINT", "SIGTERM"] as const) {
  process.on(signal, () => {
    signals++;
    // Before a run there is nothing to finish; the third time the user means it, whatever hangs.
    if (signals === 3 || process.listenerCount(signal) === 1) process.exit(130);
  });
}

process.exitCode = await main({
  argv: process.argv.slice(2),
  env: process.env,
  cwd: process.cwd(),
  stdout: terminal(process.stdout),
  stderr: terminal(process.stderr),
  host: { tool: toolVersion(), node: process.versions.node, pid: process.pid, isAlive },
  onInterrupt: (listener) => {
    for (const signal of ["SIGINT", "SIGTERM"] as const) process.on(signal, listener);
    return () => {
      for (const signal of ["SIGINT", "SIGTERM"] as const) process.off(signal, listener);
    };
  },
});

function terminal(stream: NodeJS.WriteStream): Terminal {
  return {
    // What a module or a server said may be part of a message.
    write: (text) => void stream.write(stream === process.stderr && mask ? mask(text) : text),
    isTerminal: stream.isTTY ?? false,
    width: stream.columns ?? 80,
    colour: (stream.isTTY ?? false) && process.env.NO_COLOR === undefined && stream.hasColors(),
  };
}
