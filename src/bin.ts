#!/usr/bin/env node
import { fstatSync, writeSync } from "node:fs";
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
const masked = mask ?? ((text: string): string => text);
let failed = false;
const fail = (message: string): void => {
  failed = true;
  process.exitCode = 4;
  process.stderr.write(masked(`evaluate: ${message}\n`));
};

// A reader that has seen enough (`| head`) or a terminal that was closed is no failure, and no reason to lose a run: what is written to it is dropped.
const onStdoutError = ({ code, message }: NodeJS.ErrnoException): void => {
  if (code !== "EPIPE" && code !== "EIO" && !failed) fail(`stdout cannot be written (${code ?? message}); the answers are kept: evaluate report RUN prints them again`);
};
process.stdout.on("error", onStdoutError);
process.stderr.on("error", () => undefined);

const interrupts = new Set<() => void>();
let wishes = 0;
const interrupt = (): void => {
  wishes++;
  for (const listener of interrupts) listener();
};

// Whatever a user's own module throws after the fact: Node's own exit code for it, 1, would say regression. What is under way is paid for and finished.
for (const event of ["uncaughtException", "unhandledRejection"] as const) {
  process.on(event, (error: unknown) => {
    const detail = error instanceof Error ? (error.stack ?? error.message) : String(error);
    if (!failed) fail(`something failed outside of any request (${event}):
${terminalLines(detail)}`);
    if (interrupts.size === 0) process.exit(4);
    if (wishes === 0) interrupt();
  });
}
// Node's own code for a promise that nobody will settle is 13.
process.on("exit", (code) => {
  if (code === 13) process.exitCode = 4;
});

/** Milliseconds within which a second signal tells the same wish: under npx a Ctrl-C comes from the terminal and, passed on, from npm. */
const ONE_WISH = 250;
let lastWish = -Infinity;
for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"] as const) {
  process.on(signal, () => {
    // A closed terminal sends SIGHUP, its shell may do so too, and systemd after SIGTERM: it never asks to drop what is under way.
    if (wishes > 0 && (signal === "SIGHUP" || performance.now() - lastWish < ONE_WISH)) return;
    lastWish = performance.now();
    // Before a run there is nothing to finish; the third time the user means it, whatever hangs.
    if (wishes === 2 || interrupts.size === 0) process.exit(130);
    interrupt();
  });
}

const code = await main({
  argv: process.argv.slice(2),
  env: process.env,
  cwd: process.cwd(),
  stdout: terminal(process.stdout),
  stderr: terminal(process.stderr),
  host: { tool: toolVersion(), node: process.versions.node, pid: process.pid, isAlive, masked: mask },
  onInterrupt: (listener) => {
    interrupts.add(listener);
    return () => void interrupts.delete(listener);
  },
});
process.exitCode = failed ? 4 : code;
// A user's own module may hold a timer or a socket for ever, and an endpoint that was never asked (--dry-run, a usage error) was never closed.
await Promise.all([process.stdout, process.stderr].map(written));
process.exit();

function terminal(stream: NodeJS.WriteStream & { readonly fd: 1 | 2 }): Terminal {
  const isFile = fstatSync(stream.fd).isFile();
  return {
    // What a module or a server said may be part of a message.
    write: (text) => void (isFile && stream.fd === 1 ? intoFile(stream.fd, text) : stream.write(stream.fd === 2 ? masked(text) : text)),
    drained: () => (stream.writableNeedDrain && stream.errored === null ? takenOrLost(stream) : Promise.resolve()),
    isTerminal: stream.isTTY ?? false,
    width: stream.columns ?? 80,
    colour: (stream.isTTY ?? false) && process.env.NO_COLOR === undefined && stream.hasColors(),
  };
}

/** Resolves when nothing is left to be written. */
function written(stream: NodeJS.WriteStream): Promise<void> {
  return new Promise((resolve) => {
    if (stream.destroyed || stream.errored !== null) resolve();
    else stream.write("", () => setImmediate(resolve));
  });
}

function takenOrLost(stream: NodeJS.WriteStream): Promise<void> {
  const ends = ["drain", "error", "close"];
  return new Promise((resolve) => {
    const end = (): void => {
      for (const event of ends) stream.off(event, end);
      resolve();
    };
    for (const event of ends) stream.on(event, end);
  });
}

/** Node's own stream drops what does not fit on a full disk, and says nothing. */
function intoFile(fd: number, text: string): void {
  const bytes = Buffer.from(text);
  try {
    for (let written = 0; written < bytes.length;) written += writeSync(fd, bytes, written);
  } catch (error) {
    onStdoutError(error as NodeJS.ErrnoException);
  }
}
