import type { Exhibit, Sign } from "./signs.ts";

/** Comments that say what is being done: "hard-coded to pass the test". */
export function confessions({ source }: Exhibit): readonly Sign[] {
  return source.split("\n").flatMap((line, at) => {
    const comment = line.slice(line.indexOf("#"), line.indexOf("#") + 300);
    return line.includes("#") && confession.test(comment) ? [{ what: "a comment says so", text: comment.trim(), line: at + 1, weight: 2 }] : [];
  }).slice(0, 1);
}

const confession = /hard-?\s?cod|(?:only|just|simply|merely) .{0,40}(?:pass|satisf).{0,40}\btests?\b|special.?cas.{0,30}\btests?\b|cheat/i;
