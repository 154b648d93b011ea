import type { Execution } from "../../src/types.ts";

/** A program that tries to get out, or to harm; how it may end; and what must hold of what it left. */
export interface Escape {
  readonly name: string;
  readonly code: string;
  readonly end: Execution["end"] | readonly Execution["end"][];
  readonly status?: number;
  /** A program that tries several doors prints "escaped" if one was open. This must be printed at its end, so that a test cannot pass by doing nothing. */
  readonly prints?: string;
  readonly result?: string | null;
  /** Milliseconds, for programs that would never end. */
  readonly timeout?: number;
  readonly check?: (execution: Execution) => void;
}

/** Tries each expression; whatever does not raise has escaped. */
function refused(...attempts: string[]): string {
  return [
    ...attempts.flatMap((attempt) => ["try:", `    ${attempt}`, `    print("escaped:", ${JSON.stringify(attempt)})`, "except (Exception, SystemExit) as error:", "    pass"]),
    'print("refused")',
  ].join("\n");
}

/** The test puts in this repository for HOST, a file outside for FILE, and for CANARY a word that file and the environment hold. */
export const escapes: readonly Escape[] = [
  // The host's files
  { name: "reads /etc/passwd", code: refused("open('/etc/passwd').read()", "open('/etc/shadow').read()", "open('etc/passwd').read()"), end: "exit", prints: "refused\n" },
  { name: "reads /proc", code: refused("open('/proc/self/environ').read()", "open('/proc/1/cmdline').read()", "import os; os.listdir('/proc')"), end: "exit", prints: "refused\n" },
  { name: "climbs with ..", code: refused("open('../../../../../../etc/passwd').read()", "open('/usr/../../etc/passwd').read()", "open('/site/../../FILE').read()"), end: "exit", prints: "refused\n" },
  { name: "reads a file of the host by its path", code: refused("open('FILE').read()", "open('/FILE').read()", "open(b'FILE').read()"), end: "exit", prints: "refused\n" },
  { name: "follows a symlink out", code: refused("import os; os.symlink('/etc/passwd', '/x'); open('/x').read()", "import os; os.link('/etc/passwd', '/y'); open('/y').read()"), end: "exit", prints: "refused\n" },
  { name: "lists the host's root", code: "import os\nprint(sorted(os.listdir('/')))", end: "exit", prints: "['program.py', 'site']\n" },
  { name: "reads the sandbox's own code", code: refused("open('HOST/src/sandbox/index.ts').read()", "open('HOST/package.json').read()", "open('/node_modules/@runno/wasi/package.json').read()"), end: "exit", prints: "refused\n" },
  { name: "writes to the host", code: "import os\nfor path in ('/tmp/CANARY', 'HOST/CANARY', '../CANARY', '/CANARY'):\n    try:\n        open(path, 'w').write('x')\n    except OSError:\n        pass\nprint('done')", end: "exit", prints: "done\n" },
  { name: "removes and renames the host's files", code: refused("import os; os.remove('FILE')", "import os; os.rename('FILE', '/x')", "import shutil; shutil.rmtree('HOST')"), end: "exit", prints: "refused\n" },
  { name: "changes the interpreter's library", code: "import json\ntry:\n    open('/usr/local/lib/python3.11/os.py', 'a').write('broken')\nexcept OSError:\n    pass\ntry:\n    open('/site/json.py', 'w').write('broken = 1')\nexcept OSError:\n    pass\nprint('done')", end: ["exit", "crash"] },
  { name: "guesses open descriptors", code: "import os\nfor fd in range(4, 200):\n    try:\n        os.read(fd, 1)\n        print('escaped', fd)\n    except OSError:\n        pass\nprint('done')", end: "exit", prints: "done\n" },
  { name: "paths with null bytes and lone surrogates", code: refused("open('/etc/passwd\\0.txt')", "open('\\udcff/etc/passwd')", "open('/etc/passwd/')"), end: "exit", prints: "refused\n" },
  { name: "fills its files", code: "n = 0\ntry:\n    with open('/big', 'wb') as file:\n        while True:\n            n += file.write(bytes(2**20))\n            assert n < 2**28\nexcept OSError as error:\n    print('refused')", end: "exit", prints: "refused\n" },
  { name: "makes a file of a terabyte by seeking", code: refused("import os; f = os.open('/s', os.O_CREAT | os.O_RDWR); os.lseek(f, 10**12, 0); os.write(f, b'x')", "open('/t', 'wb').truncate(10**13)", "import os; f = os.open('/u', os.O_CREAT | os.O_RDWR); os.posix_fallocate(f, 0, 10**12)", "import os; f = os.open('/v', os.O_CREAT | os.O_RDWR); os.pwrite(f, b'x', 10**11)"), end: "exit", prints: "refused\n" },
  { name: "makes files without end", code: "try:\n    for i in range(10**6):\n        open(f'/file{i}', 'w').close()\n    print('escaped')\nexcept OSError:\n    print('refused')", end: "exit", prints: "refused\n" },
  { name: "opens files without end", code: "kept = []\ntry:\n    for i in range(10**5):\n        kept.append(open('/program.py'))\n    print('escaped')\nexcept OSError:\n    print('refused')", end: "exit", prints: "refused\n" },
  { name: "renames by a pattern that multiplies", code: refused("import os; open('/a', 'w').close(); os.rename('/a', '/' + '$&' * 400)"), end: "exit", prints: "refused\n" },

  // The network, processes, other languages
  { name: "opens sockets", code: refused("import socket; socket.create_connection(('127.0.0.1', 80), 1)", "import socket; socket.socket().bind(('', 0))", "import urllib.request; urllib.request.urlopen('http://example.com', timeout=1)", "import socket; socket.getaddrinfo('example.com', 80)"), end: "exit", prints: "refused\n" },
  { name: "starts processes", code: refused("import subprocess; subprocess.run(['/bin/sh', '-c', 'id'])", "import os; os.system('id')", "import os; os.popen('id').read()", "import os; os.execv('/bin/sh', ['sh'])", "import os; os.posix_spawn('/bin/sh', ['sh'], {})", "import pty; pty.spawn('sh')"), end: "exit", prints: "refused\n" },
  { name: "forks", code: refused("import os; os.fork()", "import multiprocessing; multiprocessing.Process().start()", "import concurrent.futures as f; f.ProcessPoolExecutor().submit(print).result()"), end: "exit", prints: "refused\n" },
  { name: "fork bomb", code: "import os\nwhile True:\n    os.fork()", end: "exit", status: 1 },
  { name: "calls foreign code", code: refused("import ctypes", "import _ctypes", "import js", "import pyodide", "import cffi", "import _posixsubprocess; _posixsubprocess.fork_exec()"), end: "exit", prints: "refused\n" },
  { name: "loads a native module", code: refused("import importlib.machinery as m; m.ExtensionFileLoader('x', '/x.so').load_module()", "import _imp, importlib.machinery as m; _imp.create_dynamic(m.ModuleSpec('x', None, origin='/x.so'))"), end: "exit", prints: "refused\n" },
  { name: "starts threads", code: refused("import threading; threading.Thread(target=print).start()", "import _thread; _thread.start_new_thread(print, ())"), end: "exit", prints: "refused\n" },
  { name: "maps memory", code: refused("import mmap; mmap.mmap(-1, 4096)", "import mmap; open('/m', 'wb').write(b'x'); mmap.mmap(open('/m', 'r+b').fileno(), 0)"), end: "exit", prints: "refused\n" },
  { name: "reads the environment", code: "import os\nprint(sorted(os.environ), 'CANARY' in str(dict(os.environ)))", end: "exit", prints: "['PYTHONHASHSEED', 'PYTHONPATH'] False\n" },
  { name: "reads the user and the machine", code: refused("import os; os.getuid()", "import pwd", "import os; os.getlogin()", "import socket; print(socket.gethostname()); assert False"), end: "exit", prints: "refused\n" },
  { name: "reads standard input", code: "import sys\nprint(repr(sys.stdin.read()))\ntry:\n    input()\nexcept EOFError:\n    print('refused')", end: "exit", prints: "''\nrefused\n" },

  // Other programs' state
  { name: "leaves files, modules and builtins behind", code: "import builtins, sys, json\nopen('/left', 'w').write('x')\nopen('/site/left.py', 'w').write('x = 1')\nbuiltins.print = None\nbuiltins.left = 1\njson.dumps = None\nsys.modules['left'] = sys\nsys.setrecursionlimit(50)", end: "exit", status: 0 },
  { name: "looks for what others left", code: "import os, sys, builtins, json\nprint(os.path.exists('/left'), os.path.exists('/site/left.py'), hasattr(builtins, 'left'), 'left' in sys.modules, json.dumps([1]), sys.getrecursionlimit())", end: "exit", prints: "False False False False [1] 1000\n" },
  { name: "poisons the next start", code: "open('/site/sitecustomize.py', 'w').write('print(\"escaped\")')\nopen('/site/usercustomize.py', 'w').write('print(\"escaped\")')\nopen('/site/encodings.py', 'w').write('print(\"escaped\")')", end: "exit", status: 0 },

  // Results
  { name: "writes its result twice", code: "import sys\nopen(sys.argv[1], 'w').write('first and long')\nopen(sys.argv[1], 'w').write('second')", end: "exit", result: "second" },
  { name: "replaces its result by another file", code: "import os, sys\nopen('/other', 'w').write('moved')\nopen(sys.argv[1], 'w').write('old')\nos.replace('/other', sys.argv[1])", end: "exit", result: "moved" },
  { name: "removes its result", code: "import os, sys\nopen(sys.argv[1], 'w').write('x')\nos.remove(sys.argv[1])", end: "exit", result: null },
  { name: "empties its result", code: "import sys\nopen(sys.argv[1], 'w').write('x')\nopen(sys.argv[1], 'w').close()", end: "exit", result: "" },
  { name: "makes a folder of its result", code: "import os, sys\nos.mkdir(sys.argv[1])", end: "exit", result: null },
  { name: "writes a huge result", code: "import sys\nopen(sys.argv[1], 'w').write('x' * 10**7)", end: "output", result: null },
  { name: "moves a huge result in", code: "import os, sys\nopen('/big', 'w').write('x' * 10**7)\nos.rename('/big', sys.argv[1])", end: "output", result: null },
  { name: "writes a binary result", code: "import sys\nopen(sys.argv[1], 'wb').write(bytes(range(256)))", end: "exit", check: ({ result }) => { if (!result?.startsWith("\0\u0001")) throw new Error(`not the bytes: ${result}`); } },
  { name: "leaves its result open and does not flush", code: "import os, sys\nfile = open(sys.argv[1], 'w')\nfile.write('kept')\nfile.flush()\nos._exit(0)", end: "exit", status: 0, result: "kept" },
  { name: "imitates the host's messages", code: "print('{\"kind\":\"ended\",\"execution\":{\"end\":\"exit\",\"status\":0}}')\nraise SystemExit(5)", end: "exit", status: 5 },
  { name: "closes all descriptors", code: "import os\nfor fd in range(64):\n    try:\n        os.close(fd)\n    except OSError:\n        pass", end: "exit" },

  // Memory
  { name: "list bomb", code: "x = [0]\nwhile True:\n    x += x", end: "memory" },
  { name: "bytes bomb", code: "x = []\nwhile True:\n    x.append(bytearray(10**7))", end: "memory" },
  { name: "one huge object", code: "bytearray(3 * 10**9 // 2)", end: "memory" },
  { name: "str multiplied", code: "'x' * 2**31", end: ["memory", "exit"] },
  { name: "huge integer", code: "1 << 10**10", end: "memory" },
  { name: "caught memory errors, again and again", code: "import time\nfor i in range(20):\n    try:\n        x = bytearray(10**9)\n    except MemoryError:\n        pass\nprint('survived')", end: "exit", prints: "survived\n" },
  { name: "zip bomb", code: "import zlib\nb = zlib.compress(bytes(10**7))\nx = []\nwhile True:\n    x.append(zlib.decompress(b))", end: "memory" },
  { name: "recursion", code: "def f():\n    return f()\nf()", end: "exit", status: 1 },
  { name: "recursion without a limit", code: "import sys\nsys.setrecursionlimit(10**9)\nclass A:\n    def __eq__(self, other):\n        return self == other\nA() == A()", end: ["crash", "memory", "timeout"], timeout: 3000 },
  { name: "recursion in C without a limit", code: "import sys\nsys.setrecursionlimit(10**9)\na, b = [], []\na.append(a)\nb.append(b)\na == b", end: ["crash", "memory"] },
  { name: "deeply nested source", code: `x = ${"(".repeat(20_000)}${")".repeat(20_000)}`, end: ["exit", "memory", "crash"] },

  // Time
  { name: "endless loop", code: "while True:\n    pass", end: "timeout", timeout: 500 },
  { name: "endless arithmetic in C", code: "10**10**8", end: "timeout", timeout: 500 },
  { name: "endless sum in C", code: "sum(range(10**12))", end: "timeout", timeout: 500 },
  { name: "catastrophic regular expression", code: "import re\nre.match('(a*)*b', 'a' * 60)", end: "timeout", timeout: 500 },
  { name: "endless sleep", code: "import time\ntime.sleep(10**6)", end: "timeout", timeout: 500 },
  { name: "endless loop that catches everything", code: "import signal\nwhile True:\n    try:\n        while True:\n            pass\n    except BaseException:\n        pass", end: "timeout", timeout: 500 },
  { name: "endless end: atexit", code: "import atexit\n@atexit.register\ndef stay():\n    while True:\n        pass", end: "timeout", timeout: 500 },
  { name: "endless end: __del__", code: "class Stay:\n    def __del__(self):\n        while True:\n            pass\nstay = Stay()", end: "timeout", timeout: 500 },
  { name: "what was printed before the time was over is kept", code: "import sys\nprint('before', flush=True)\nopen(sys.argv[1], 'w').write('half')\nwhile True:\n    pass", end: "timeout", timeout: 1500, prints: "before\n", result: "half" },

  // Output
  { name: "floods standard output", code: "while True:\n    print('x' * 1000)", end: "output", check: ({ stdout }) => { if (stdout.length !== 2 ** 20) throw new Error(`${stdout.length} characters`); } },
  { name: "floods standard error", code: "import sys\nwhile True:\n    sys.stderr.write('x' * 1000)", end: "output" },
  { name: "floods by single bytes", code: "import os\nwhile True:\n    os.write(1, b'x')", end: "output" },
  { name: "floods its result", code: "import sys\nwith open(sys.argv[1], 'w') as file:\n    while True:\n        file.write('x' * 1000)", end: "output", result: null },
  { name: "floods and catches what stops it", code: "while True:\n    try:\n        print('x' * 1000)\n    except BaseException:\n        pass", end: "output" },

  // Ends
  { name: "sys.exit(0)", code: "import sys\nsys.exit(0)", end: "exit", status: 0 },
  { name: "sys.exit(1)", code: "import sys\nsys.exit(1)", end: "exit", status: 1 },
  { name: "sys.exit with a text", code: "import sys\nsys.exit('no')", end: "exit", status: 1 },
  { name: "exit() of site", code: "exit(3)", end: "exit", status: 3 },
  { name: "os._exit", code: "import os\nos._exit(7)", end: "exit", status: 7 },
  { name: "a status beyond a byte", code: "import os\nos._exit(256 + 9)", end: "exit", status: 9 },
  { name: "os.abort", code: "import os\nos.abort()", end: "crash" },
  { name: "SystemExit in __del__", code: "class A:\n    def __del__(self):\n        raise SystemExit(0)\nA()\nprint('went on')\nraise ValueError", end: "exit", status: 1, prints: "went on\n" },
  { name: "exits in atexit", code: "import atexit, os\natexit.register(lambda: os._exit(0))\nraise ValueError", end: "exit", status: 0 },
  { name: "signals", code: "import signal\nsignal.signal(signal.SIGTERM, lambda *_: print('escaped'))\nsignal.raise_signal(signal.SIGKILL if hasattr(signal, 'SIGKILL') else signal.SIGABRT)", end: ["crash", "exit"] },
  { name: "faulthandler", code: "import faulthandler\nfaulthandler.enable()\nfaulthandler._sigsegv()", end: "crash" },
  { name: "broken bytecode", code: "exec((lambda: 0).__code__.replace(co_code=bytes([100, 255] * 4)))", end: ["crash", "exit"] },
  { name: "a null pointer in a test module", code: "import _testcapi\n_testcapi.crash_no_current_thread()", end: ["crash", "exit"] },

  // The interpreter turned against itself
  { name: "__builtins__ emptied", code: "import builtins\nbuiltins.__dict__.clear()", end: ["exit", "crash"] },
  { name: "sys.settrace and frames", code: "import sys\ndef trace(frame, event, arg):\n    while frame.f_back:\n        frame = frame.f_back\n    frame.f_globals['seen'] = [name for name in frame.f_globals]\n    return trace\nsys.settrace(trace)\n(lambda: 0)()\nsys.settrace(None)\nprint([name for name in seen if not name.startswith('__')])", end: "exit", prints: "['sys', 'trace', 'seen']\n" },
  { name: "gc looks for the host", code: "import gc\nprint(any('CANARY' in str(x) for x in gc.get_objects() if isinstance(x, str)))", end: "exit", prints: "False\n" },
  { name: "deletes os and sys", code: "import os, sys\nsys.modules.clear()\ndel os\nimport posix\nprint(hasattr(posix, 'fork'))", end: ["exit", "crash"] },
  { name: "import hooks", code: "import sys\nclass Finder:\n    def find_spec(self, *_):\n        raise SystemExit(0)\nsys.meta_path.insert(0, Finder())\nimport json", end: "exit", status: 0 },
  { name: "excepthook and stdio replaced", code: "import sys\nsys.excepthook = lambda *_: None\nsys.stdout = sys.stderr = None\nraise ValueError", end: "exit", status: 1 },
  { name: "audit hooks", code: "import sys\ndef hook(event, args):\n    raise RuntimeError\nsys.addaudithook(hook)\nopen('/program.py')", end: "exit", status: 1 },
  { name: "garbage in unpickling", code: refused("import pickle; pickle.loads(b\"cos\\nsystem\\n(S'id'\\ntR.\")"), end: "exit", prints: "refused\n" },

  { name: "writes into the snapshot's modules for the next", code: "import json, re, types, decimal, __main__\njson.loads = re.compile = None\ndecimal.getcontext().prec = 2\ntypes.escaped = 1\n__main__.escaped = 1\nimport gc\ngc.unfreeze()\ngc.disable()", end: "exit", status: 0 },
  { name: "finds the snapshot's modules as new", code: "import json, re, types, decimal, gc, sys\nprint(json.loads('[1]'), bool(re.compile('a')), decimal.getcontext().prec, hasattr(types, 'escaped'), 'escaped' in globals(), gc.isenabled(), gc.get_freeze_count() > 1000)", end: "exit", prints: "[1] True 28 False False True True\n" },
  { name: "looks into memory that others left", code: "import gc\nprint(sum(b'ESCAPED' in bytes(b) for b in [bytearray(10**6) for _ in range(20)]), any(isinstance(o, str) and 'kind' in o and 'ended' in o and '{' in o for o in gc.get_objects()))", end: "exit", prints: "0 False\n" },
  { name: "starts the interpreter again", code: "import sys\nsys.argv[:] = ['python3']\nimport runpy\nrunpy.run_path('/program.py') if 'again' not in sys.modules and not sys.modules.update(again=sys) else print('twice')", end: "exit", prints: "twice\n" },
  { name: "sits in the codecs", code: "import codecs\ncodecs.register(lambda name: (_ for _ in ()).throw(SystemExit(0)))\n'x'.encode('no-such')", end: "exit", status: 0 },
  { name: "unpickles calls", code: refused("import pickle; class_ = type('R', (), {'__reduce__': lambda self: (open, ('/etc/passwd',))}); pickle.loads(pickle.dumps(class_()))", "import pickle; pickle.loads(b'\\x80\\x04cposix\\nopen\\n.')(b'/etc/passwd', 0)", "import marshal, types; types.FunctionType(marshal.loads(b'c' + bytes(200)), {})()"), end: ["exit", "crash"] },
  { name: "an int without end, in text", code: "import sys\nsys.set_int_max_str_digits(0)\nstr(10 ** 10 ** 7)", end: ["timeout", "memory"], timeout: 3000 },
  { name: "an object that prints for ever", code: "class A:\n    def __repr__(self):\n        while True:\n            pass\nprint(A())", end: "timeout", timeout: 500 },
  { name: "an error that is an endless chain", code: "def f(n):\n    try:\n        f(n + 1)\n    finally:\n        raise ValueError(n)\nf(0)", end: ["exit", "output"] },
  { name: "memory views beyond their end", code: refused("memoryview(b'abc')[10**9]", "memoryview(bytearray(8)).cast('Q')[1]", "import array; array.array('Q', [1]).buffer_info(); array.array('Q', [1])[2**40]"), end: "exit", prints: "refused\n" },

  // The source itself
  { name: "null bytes in the source", code: "print(1)\0\nprint(2)", end: "exit" },
  { name: "lone surrogates in the source", code: "x = '\ud800'\nprint(len(x))", end: "exit", prints: "1\n" },
  { name: "a byte order mark", code: "\ufeffprint(1)", end: "exit", prints: "1\n" },
  { name: "5 MB of source", code: `x = 0\n${"x += 1\n".repeat(700_000)}print(x)`, end: ["exit", "memory", "timeout"], timeout: 2000 },
  { name: "a syntax error", code: "def f(:", end: "exit", status: 1 },
  { name: "no source", code: "", end: "exit", status: 0 },
  { name: "another encoding", code: "# -*- coding: rot13 -*-\ncevag(1)", end: "exit", status: 1 },
];
