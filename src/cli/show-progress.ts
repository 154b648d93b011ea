import type { Plan } from "../plan.ts";
import type { Progress } from "../run/progress.ts";
import { layOut } from "../log/layout.ts";
import { terminalText } from "../formats/terminal-text.ts";
import type { Terminal } from "./world.ts";

/** Milliseconds between two repaints of the line on a terminal, and between two lines elsewhere. */
const [REPAINT, LINE] = [100, 5000];

/** Shows how far a run is, from its running figures: one live line on a terminal, a line every few seconds elsewhere. */
export function showProgress(progress: Progress, plan: Plan, stderr: Terminal): () => void {
  progress.total = plannedSamples(plan);
  const start = performance.now();
  const line = (): string => progressText(progress, performance.now() - start);
  const paint = (): void => stderr.write(stderr.isTerminal ? `\r\u001b[2K${line().slice(0, stderr.width - 1)}` : `${line()}\n`);
  const timer = setInterval(paint, stderr.isTerminal ? REPAINT : LINE);
  timer.unref();
  let stopped = false;
  return () => {
    if (stopped) return;
    stopped = true;
    clearInterval(timer);
    if (stderr.isTerminal) stderr.write("\r\u001b[2K");
    stderr.write(`${line()}\n`);
  };
}

function plannedSamples(plan: Plan): number {
  return layOut(plan).suites.reduce((total, suite) => {
    for (let index = 0; index < suite.rows; index++) {
      const row = suite.row(index);
      if (row.measures !== 0) total += row.trials;
    }
    return total;
  }, 0);
}

function progressText({ total, before, done, retries, gaveUp, ungraded, trouble }: Progress, elapsed: number): string {
  const settled = before + done;
  const rate = done / (elapsed / 1000);
  const left = rate > 0 ? (total - settled) / rate : undefined;
  const parts = [
    `${settled}/${total} samples`, `${rate < 10 ? rate.toFixed(1) : Math.round(rate)}/s`,
    ...(settled < total && left !== undefined ? [`${duration(left)} left`] : [duration(elapsed / 1000)]),
    ...(retries > 0 ? [`${retries} retries`] : []), ...(gaveUp > 0 ? [`${gaveUp} given up`] : []), ...(ungraded > 0 ? [`${ungraded} ungraded`] : []),
    ...(trouble !== undefined && settled < total ? [terminalText(trouble, 60)] : []),
  ];
  return parts.join(" · ");
}

function duration(seconds: number): string {
  const whole = Math.round(seconds);
  if (whole < 60) return `${whole} s`;
  if (whole < 3600) return `${Math.floor(whole / 60)} min ${whole % 60} s`;
  return `${Math.floor(whole / 3600)} h ${Math.floor((whole % 3600) / 60)} min`;
}
