import { execFileSync } from "node:child_process";

/** Whole-run tests start the real command: it is compiled once, before the first test. */
export default function build(): void {
  if (process.env.SKIP_BUILD) return;
  execFileSync("npm", ["run", "--silent", "build"], { stdio: ["ignore", "inherit", "inherit"] });
}
