export { allCaps } from "./all-caps.ts";
export { hardcodedTests } from "./hardcoded-tests.ts";
export { judgeChoice } from "./judge/judge-choice.ts";
export { judgeNumber } from "./judge/judge-number.ts";
export { language } from "./language.ts";
export { prefersWord } from "./prefers-word.ts";
export { recorded } from "./recorded.ts";
