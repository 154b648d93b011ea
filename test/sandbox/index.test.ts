import { spawn } from "node:child_process";
import { once } from "node:events";
import { existsSync, readFileSync } from "node:fs";
import { resolve } from "node:path";
import { afterEach, expect, test, vi } from "vitest";
import { UsageError } from "../../src/errors.ts";
import { sandbox, SandboxError, type SandboxOptions } from "../../src/sandbox/index.ts";
import type { Sandbox } from "../../src/types.ts";
import { isAlive, workersOf } from "./workers.ts";

const opened: Sandbox[] = [];
const open = async (options?: SandboxOptions): Promise<Sandbox> => {
  const python = await sandbox(options);
  opened.push(python);
  return python;
};
const endless = "while True:\n    pass";

afterEach(async () => {
  await Promise.all(opened.splice(0).map((python) => python.close()));
  expect(workersOf(process.pid)).toEqual([]);
});

test("says what runs programs", async () => {
  expect(await open()).toMatchObject({ driver: "wasi", python: "3.11.3" });
});

test("gives status, output and result of a program", async () => {
  const python = await open({ workers: 1 });
  const code = "import sys\nprint('à la carte')\nprint('oops', file=sys.stderr)\nwith open(sys.argv[1], 'w') as file:\n    file.write('ß')\nsys.exit(3)";
  expect(await python.run({ code })).toEqual({ end: "exit", status: 3, stdout: "à la carte\n", stderr: "oops\n", result: "ß", ms: expect.any(Number) });
});

test("runs as many programs at a time as it has workers, each in its order", async () => {
  const python = await open({ workers: 2 });
  const outputs = await Promise.all(["a", "b", "c", "d", "e", "f"].map((letter) => python.run({ code: `print(${JSON.stringify(letter)})` })));
  expect(outputs.map(({ stdout }) => stdout.trim()).join("")).toBe("abcdef");
  expect(workersOf(process.pid)).toHaveLength(2);
});

test("the time in the queue is not the program's", async () => {
  const python = await open({ workers: 1, timeout: 3000 });
  const [first, second] = await Promise.all([python.run({ code: endless }), python.run({ code: "print(1)" })]);
  expect([first.end, second.end]).toEqual(["timeout", "exit"]);
});

test("the same program does the same each time", async () => {
  const python = await open({ workers: 2 });
  const code = "import os, random, uuid\nprint(random.random(), os.urandom(4), uuid.uuid4(), hash('a'), {'x', 'y', 'z'})";
  const [first, second] = await Promise.all([python.run({ code }), python.run({ code })]);
  expect(first.stdout).toBe(second.stdout);
  expect(first.end).toBe("exit");
});

test("the wall clock is right, the other clocks start with the program and go on", async () => {
  const python = await open({ workers: 1 });
  const before = Date.now();
  const { stdout } = await python.run({ code: "import time\na = time.monotonic(), time.perf_counter()\ntime.sleep(0.01)\nprint(time.time() * 1000, time.monotonic() > a[0], time.perf_counter() >= a[1] + 0.01)" });
  const [wall, ...steps] = stdout.trim().split(" ");
  expect(Number(wall)).toBeGreaterThanOrEqual(before - 1);
  expect(Number(wall)).toBeLessThanOrEqual(Date.now() + 1);
  expect(steps).toEqual(["True", "True"]);
});

// The depth that native CPython reaches under its own limit of 1000 calls.
test.each([
  ["a cached function", "import functools\n@functools.lru_cache(None)\ndef f(n):\n    return 0 if n == 0 else 1 + f(n - 1)\nprint(f(480))", "480"],
  ["a generator", "def f(n):\n    return 0 if n == 0 else 1 + sum(f(n - 1) for _ in range(1))\nprint(f(450))", "450"],
  ["a raised limit", "import sys, functools\nsys.setrecursionlimit(10**5)\n@functools.lru_cache(None)\ndef f(n):\n    return 0 if n == 0 else 1 + f(n - 1)\nprint(f(5000))", "5000"],
])("recursion through %s goes as deep as in native Python", async (_, code, printed) => {
  const python = await open({ workers: 1 });
  expect(await python.run({ code })).toMatchObject({ end: "exit", stdout: `${printed}\n` });
});

test("files behave as programs expect", async () => {
  const python = await open({ workers: 1 });
  const code = [
    "import os, tempfile", "try:\n    open('missing')\nexcept FileNotFoundError:\n    print('missing')", "with tempfile.TemporaryDirectory() as folder:",
    "    path = os.path.join(folder, 'a.txt')", "    with open(path, 'w') as file:\n        file.write('one')\n        file.flush()\n        print(open(path).read())",
    "    with open(path, 'a') as file:\n        file.write(' two')", "    print(open(path).read(), os.path.getsize(path))", "print(os.path.exists(folder))",
  ].join("\n");
  expect(await python.run({ code })).toMatchObject({ end: "exit", stderr: "", stdout: "missing\none\none two 7\nFalse\n" });
});

test.each(["re", "math", "collections", "heapq", "itertools", "functools", "datetime", "decimal", "fractions", "statistics", "json", "hashlib", "random", "typing", "dataclasses", "unittest", "bisect", "string", "copy", "operator"])(
  "import %s works", async (module) => {
    const python = await open({ workers: 1 });
    expect(await python.run({ code: `import ${module}\nprint(${module}.__name__)` })).toMatchObject({ end: "exit", stdout: `${module}\n` });
  });

test("the output limit holds for each stream, to the byte, and cuts no character", async () => {
  const python = await open({ workers: 1, output: 11 });
  expect(await python.run({ code: "print('0123456789')" })).toMatchObject({ end: "exit", stdout: "0123456789\n" });
  expect(await python.run({ code: "print('0123456789a')" })).toMatchObject({ end: "output", stdout: "0123456789a" });
  expect(await python.run({ code: "print('ääääää', end='')" })).toMatchObject({ end: "output", stdout: "äääää" });
  expect(await python.run({ code: "import sys\nopen(sys.argv[1], 'w').write('0123456789a')" })).toMatchObject({ end: "exit", result: "0123456789a" });
  expect(await python.run({ code: "import sys\nopen(sys.argv[1], 'w').write('0123456789ab')" })).toMatchObject({ end: "output", result: null });
});

test("the memory limit holds", async () => {
  const python = await open({ workers: 1, memory: 64 });
  const code = (size: number): string => `x = bytearray(${size} * 2**20)\nprint(len(x) >> 20)`;
  expect(await python.run({ code: code(40) })).toMatchObject({ end: "exit", stdout: "40\n" });
  expect(await python.run({ code: code(70) })).toMatchObject({ end: "memory", status: null });
});

test("an abort stops one program and no other", async () => {
  const python = await open({ workers: 2 });
  const controller = new AbortController();
  const stopped = python.run({ code: endless }, controller.signal);
  const other = python.run({ code: "import time\ntime.sleep(1)\nprint('done')" });
  setTimeout(() => controller.abort(new Error("enough")), 300);
  await expect(stopped).rejects.toThrow("enough");
  expect(await other).toMatchObject({ end: "exit", stdout: "done\n" });
  expect(await python.run({ code: "print(1)" })).toMatchObject({ end: "exit" });
});

test("an abort before the start, or in the queue, runs nothing", async () => {
  const python = await open({ workers: 1 });
  await expect(python.run({ code: "print(1)" }, AbortSignal.abort(new Error("early")))).rejects.toThrow("early");
  const first = python.run({ code: "import time\ntime.sleep(0.5)" });
  const controller = new AbortController();
  const queued = python.run({ code: endless }, controller.signal);
  controller.abort(new Error("queued"));
  await expect(queued).rejects.toThrow("queued");
  expect((await first).end).toBe("exit");
});

test("close ends what runs and what waits, and nothing runs after it", async () => {
  const python = await open({ workers: 1 });
  const runs = Promise.allSettled([python.run({ code: endless }), python.run({ code: "print(1)" })]);
  await python.close();
  expect((await runs).map((run) => run.status === "rejected" && run.reason instanceof SandboxError)).toEqual([true, true]);
  await expect(python.run({ code: "print(1)" })).rejects.toThrow("closed");
  await python.close();
});

test("a worker that somebody kills is an error of the sandbox, not an end of the program, and is replaced", async () => {
  const python = await open({ workers: 1 });
  const run = python.run({ code: endless });
  // Once it has begun: a worker killed before is replaced without a word.
  setTimeout(() => workersOf(process.pid).forEach((pid) => process.kill(pid, "SIGKILL")), 500);
  await expect(run).rejects.toThrow(SandboxError);
  expect(await python.run({ code: "print(1)" })).toMatchObject({ end: "exit", stdout: "1\n" });
});

test("an idle worker that somebody kills costs no program", async () => {
  const python = await open({ workers: 1 });
  const pids = workersOf(process.pid);
  for (const pid of pids) process.kill(pid, "SIGKILL");
  await vi.waitFor(() => expect(pids.some(isAlive)).toBe(false));
  expect(await python.run({ code: "print(1)" })).toMatchObject({ end: "exit", stdout: "1\n" });
});

test("a program that breaks its worker process ends as a crash", async () => {
  const python = await open({ workers: 1 });
  const run = python.run({ code: endless });
  setTimeout(() => workersOf(process.pid).forEach((pid) => process.kill(pid, "SIGSEGV")), 500);
  expect(await run).toMatchObject({ end: "crash", status: null });
  expect(await python.run({ code: "print(1)" })).toMatchObject({ end: "exit" });
});

test.runIf(existsSync("/proc/self"))("a worker process has no environment, a process group of its own, and may read little and write nothing", async () => {
  process.env["CANARY_8Zq3"] = "x";
  await open({ workers: 1 });
  delete process.env["CANARY_8Zq3"];
  const [pid] = workersOf(process.pid);
  const names = readFileSync(`/proc/${pid}/environ`, "utf8").split("\0").filter(Boolean).map((entry) => entry.split("=")[0]);
  expect(names.filter((name) => !name?.startsWith("NODE_CHANNEL_"))).toEqual([]);
  expect(readFileSync(`/proc/${pid}/stat`, "utf8").split(") ")[1]?.split(" ")[2]).toBe(String(pid));
  const flags = readFileSync(`/proc/${pid}/cmdline`, "utf8").split("\0").filter((flag) => flag.startsWith("--"));
  expect(flags).toContain("--permission");
  expect(flags.filter((flag) => flag.startsWith("--allow") && !flag.startsWith("--allow-fs-read="))).toEqual(["--allow-worker"]);
});

const entry = JSON.stringify(resolve(import.meta.dirname, "../../src/sandbox/index.ts"));

test("workers die with the process that started them, even when it is killed", { timeout: 60_000 }, async () => {
  const script = `const { sandbox } = await import(${entry}); const python = await sandbox({ workers: 1 }); python.run({ code: "while True: pass", timeout: 60000 }); setTimeout(() => console.log("running"), 500);`;
  const parent = spawn(process.execPath, ["--input-type=module", "-e", script], { stdio: ["ignore", "pipe", "inherit"] });
  await once(parent.stdout, "data");
  const pids = workersOf(parent.pid!);
  expect(pids).toHaveLength(1);
  parent.kill("SIGKILL");
  await vi.waitFor(() => expect(pids.some(isAlive)).toBe(false), 10_000);
});

test("a sandbox that nobody closed keeps no process alive", { timeout: 60_000 }, async () => {
  const script = `const { sandbox } = await import(${entry}); const python = await sandbox({ workers: 2 }); console.log((await python.run({ code: "print(42)" })).stdout);`;
  const parent = spawn(process.execPath, ["--input-type=module", "-e", script], { stdio: ["ignore", "pipe", "inherit"] });
  const [[output], [code]] = await Promise.all([once(parent.stdout, "data"), once(parent, "exit")]);
  expect([String(output).trim(), code]).toEqual(["42", 0]);
});

test("runs leave no listeners behind", async () => {
  const python = await open({ workers: 2 });
  const warnings: Error[] = [];
  const warn = (warning: Error): number => warnings.push(warning);
  process.on("warning", warn);
  const { signal } = new AbortController();
  await Promise.all(Array.from({ length: 40 }, () => python.run({ code: "" }, signal)));
  process.off("warning", warn);
  expect(warnings).toEqual([]);
});

test.each([
  [{ workers: 0 }, "workers"], [{ timeout: Number.NaN }, "timeout"], [{ timeout: 2 ** 31 }, "timeout"], [{ memory: 1.5 }, "memory"], [{ memory: 10 }, "memory"], [{ output: -1 }, "output"],
])("options out of range are told by name: %j", async (options, name) => {
  await expect(sandbox(options)).rejects.toThrow(UsageError);
  await expect(sandbox(options)).rejects.toThrow(name);
});
