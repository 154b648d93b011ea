// Loaded into the command before it starts: tells the parent, when asked, what this process holds. Changes nothing that the command does.
import { getEventListeners } from "node:events";
import { readdirSync, readlinkSync } from "node:fs";

const signals = new Set();
const Controller = globalThis.AbortController;
globalThis.AbortController = class AbortController extends Controller {
  constructor() {
    super();
    signals.add(new WeakRef(this.signal));
  }
};

process.on("message", () => {
  globalThis.gc();
  let [alive, listeners] = [0, 0];
  for (const reference of signals) {
    const signal = reference.deref();
    if (!signal) {
      signals.delete(reference);
      continue;
    }
    alive++;
    listeners = Math.max(listeners, getEventListeners(signal, "abort").length);
  }
  const held = process.getActiveResourcesInfo();
  const sockets = readdirSync("/proc/self/fd").filter((fd) => {
    try {
      return readlinkSync(`/proc/self/fd/${fd}`).startsWith("socket:");
    } catch {
      return false;
    }
  }).length;
  const { heapUsed, external } = process.memoryUsage();
  process.send({ rss: process.memoryUsage.rss(), heap: heapUsed, external, sockets, timers: held.filter((kind) => kind === "Timeout").length, handles: held.length, signals: alive, listeners });
});
process.channel?.unref();
