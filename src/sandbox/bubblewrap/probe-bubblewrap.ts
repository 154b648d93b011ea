import { execFile } from "node:child_process";
import { promisify } from "node:util";
import { runWrapped, type Tools } from "./run-wrapped.ts";

const run = promisify(execFile);
/** Where distributions put their own Python. One from a home folder would need the home folder inside. */
const PYTHON = "/usr/bin/python3";

/** Finds bubblewrap and Python, and tries them with a real program; says in one line why they do not work. */
export async function probeBubblewrap(): Promise<{ readonly tools: Tools } | { readonly because: string }> {
  try {
    const { stdout: help } = await run("bwrap", ["--help"], { env: { PATH: "/usr/bin:/bin:/usr/local/bin" } });
    const { stdout: version } = await run(PYTHON, ["-I", "-c", "import platform; print(platform.python_version())"], { env: {} });
    const tools: Tools = { python: PYTHON, version: version.trim(), nesting: !help.includes("--disable-userns") };
    const { end, stdout, stderr } = await runWrapped(tools, { code: "print(6 * 7)", timeout: 10_000 }, { memory: 256, output: 4096 }, new AbortController().signal);
    return end === "exit" && stdout === "42\n" ? { tools } : { because: `a first program ended with ${end}: ${firstLine(stderr)}` };
  } catch (error) {
    const { code, path, message } = error as NodeJS.ErrnoException;
    return { because: code === "ENOENT" ? `${path ?? "bwrap"} is not installed` : firstLine(message) };
  }
}

function firstLine(text: string): string {
  return text.split("\n", 1)[0] ?? "";
}
