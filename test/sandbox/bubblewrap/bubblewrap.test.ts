import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { probeBubblewrap } from "../../../src/sandbox/bubblewrap/probe-bubblewrap.ts";
import { sandbox, SandboxError } from "../../../src/sandbox/index.ts";
import type { Execution, Sandbox } from "../../../src/types.ts";

const probe = await probeBubblewrap();
const canary = "CANARY_8Zq3";
const folder = mkdtempSync(join(tmpdir(), "sandbox-"));
const file = join(folder, "secret.txt");
writeFileSync(file, canary);
afterAll(() => rmSync(folder, { recursive: true }));

test.runIf("because" in probe)("where bubblewrap does not work, it says why in one line", async () => {
  await expect(sandbox({ driver: "bubblewrap" })).rejects.toThrow(/^the bubblewrap driver does not work here: [^\n]+$/);
});

describe.runIf("tools" in probe)("bubblewrap", () => {
  let python: Sandbox;
  beforeAll(async () => {
    process.env[canary] = canary;
    python = await sandbox({ driver: "bubblewrap", workers: 2 });
  });
  afterAll(async () => {
    await python.close();
    delete process.env[canary];
  });

  const refused = (...attempts: string[]): string =>
    `${attempts.map((attempt) => `try:\n    ${attempt}\n    print("escaped:", ${JSON.stringify(attempt)})\nexcept (Exception, SystemExit):\n    pass\n`).join("")}print("refused")`;

  test.for<[name: string, code: string, expected: Partial<Execution>, timeout?: number]>([
    ["result and status", "import sys\nopen(sys.argv[1], 'w').write('ß')\nprint('out')\nprint('err', file=sys.stderr)\nsys.exit(3)", { end: "exit", status: 3, stdout: "out\n", stderr: "err\n", result: "ß" }],
    ["host files", refused(`open(${JSON.stringify(file)})`, "open('/etc/passwd')", "open('/proc/self/environ')", "open('/proc/1/root/etc/passwd')", "import os; os.listdir('/home')", "import os; os.listdir('/root')"), { end: "exit", stdout: "refused\n" }],
    ["writing", refused("open('/x', 'w')", "open('/usr/lib/x', 'w')", "open('/usr/bin/python3', 'a')", "open('/program.py', 'a')"), { end: "exit", stdout: "refused\n" }],
    ["the network", refused("import socket; socket.create_connection(('127.0.0.1', 22), 1)", "import socket; socket.create_connection(('1.1.1.1', 53), 1)", "import socket; socket.getaddrinfo('example.com', 80)"), { end: "exit", stdout: "refused\n" }],
    ["programs", refused("import subprocess; subprocess.run(['/bin/sh', '-c', 'id'])", "import subprocess; subprocess.run(['/usr/bin/id'])", "import ctypes; ctypes.CDLL(None).mount(b'none', b'/tmp', b'tmpfs', 0, None) and 1 / 0"), { end: "exit", stdout: "refused\n" }],
    ["the environment", "import os\nprint(sorted(set(os.environ) - {'PWD', 'LC_CTYPE'}))", { end: "exit", stdout: "['PYTHONHASHSEED']\n" }],
    ["descriptors", "import os\nopened = []\nfor fd in range(3, 64):\n    try:\n        os.fstat(fd)\n        opened.append(fd)\n    except OSError:\n        pass\nprint(opened)", { end: "exit", stdout: "[]\n" }],
    ["other processes", "import os, signal\nfor pid in range(3, 400):\n    try:\n        os.kill(pid, 0)\n        if pid != os.getpid(): print('escaped', pid)\n    except OSError:\n        pass\nprint(os.getpid() < 10)", { end: "exit", stdout: "True\n" }],
    ["what others left", "import os\nprint(os.listdir('/tmp'))\nopen('/tmp/left', 'w').write('x')", { end: "exit", stdout: "[]\n" }],
    ["what others left, again", "import os\nprint(os.listdir('/tmp'))", { end: "exit", stdout: "[]\n" }],
    ["kills all it can", "import os, signal\nos.kill(-1, signal.SIGKILL)", { end: "crash", status: null }],
    ["kills itself", "import os, signal\nos.kill(os.getpid(), signal.SIGSEGV)", { end: "crash", status: null }],
    ["fork bomb", "import os, time\nwhile True:\n    try:\n        os.fork()\n    except OSError:\n        time.sleep(0.01)", { end: "timeout" }, 1500],
    ["memory", "x = []\nwhile True:\n    x.append(bytearray(10**7))", { end: "memory", status: null }],
    ["files", "try:\n    n = 0\n    while True:\n        open(f'/tmp/{n}', 'wb').write(bytes(10**7))\n        n += 1\nexcept OSError:\n    print('refused', n < 10)", { end: "exit", stdout: "refused True\n" }],
    ["endless loop", "while True:\n    pass", { end: "timeout", status: null }, 500],
    ["leaves children", "import os, time\nif os.fork() == 0:\n    time.sleep(1000)\nprint('parent')", { end: "exit", status: 0, stdout: "parent\n" }],
    ["floods output", "while True:\n    print('x' * 1000)", { end: "output", status: null }],
    ["floods its result", "import sys\nopen(sys.argv[1], 'w').write('x' * 10**7)", { end: "output", result: null }],
    ["result as a link", "import os, sys\nos.symlink('/program.py', sys.argv[1])", { end: "exit", result: null }],
    ["result as a pipe", "import os, sys\nos.mkfifo(sys.argv[1])", { end: "exit", result: null }],
  ])("%s", { timeout: 30_000 }, async ([, code, expected, timeout]) => {
    expect(await python.run({ code, timeout: timeout ?? 10_000 })).toMatchObject(expected);
    expect(readFileSync(file, "utf8")).toBe(canary);
    expect(await python.run({ code: "print('here')" })).toMatchObject({ end: "exit", stdout: "here\n", stderr: "" });
  });

  test("an abort and a close end programs", async () => {
    const other = await sandbox({ driver: "bubblewrap", workers: 1 });
    const controller = new AbortController();
    const run = other.run({ code: "while True: pass" }, controller.signal);
    setTimeout(() => controller.abort(new Error("enough")), 200);
    await expect(run).rejects.toThrow("enough");
    const last = other.run({ code: "while True: pass" }).catch((error: unknown) => error);
    await other.close();
    expect(await last).toBeInstanceOf(SandboxError);
  });
});
