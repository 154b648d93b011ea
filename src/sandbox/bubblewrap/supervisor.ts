import { PROGRAM } from "./container.ts";

/** What the supervisor says first: the container stands. */
export const READY = "ready\n";
/** The descriptor it says it on. */
export const REPORT_FD = 3;

/**
 * The Python script that runs inside the container: it starts the program under limits and reports how it ended. The program could kill or
 * imitate it, and would only spoil its own result.
 * Arguments: bytes of address space a process, seconds of processor time, bytes of the result. Report: "ready", then the exit status (negative: the signal) and
 * whether there is a result on one line, then the result.
 */
export const supervisor = `
import os, resource, stat, sys
memory, seconds, output = map(int, sys.argv[1:])
os.write(${REPORT_FD}, b"ready\\n")
os.set_inheritable(${REPORT_FD}, False)
child = os.fork()
if child == 0:
    for what, most in (
        (resource.RLIMIT_AS, memory), (resource.RLIMIT_CPU, seconds), (resource.RLIMIT_NPROC, 16), (resource.RLIMIT_FSIZE, 2**25),
        (resource.RLIMIT_NOFILE, 128), (resource.RLIMIT_CORE, 0), (resource.RLIMIT_MEMLOCK, 0), (resource.RLIMIT_MSGQUEUE, 0),
    ):
        resource.setrlimit(what, (most, most))
    os.execv(sys.executable, [sys.executable, "-B", "-P", "-s", "-X", "utf8", "${PROGRAM}", "/tmp/result"])
_, ended = os.waitpid(child, 0)
result = b""
found = 0
try:
    file = os.open("/tmp/result", os.O_RDONLY | os.O_NOFOLLOW | os.O_NONBLOCK)
    if stat.S_ISREG(os.fstat(file).st_mode):
        with open(file, "rb") as opened:
            result = opened.read(output + 1)
            found = 1
except OSError:
    pass
with open(${REPORT_FD}, "wb") as report:
    report.write(b"%d %d\\n" % (os.waitstatus_to_exitcode(ended), found) + result)
`;
