/// <reference lib="dom" />
import type { Grade, Message, Reply } from "../../types.ts";
import type { Shown } from "./block.ts";
import type { highlight as Highlight } from "./highlight.ts";

/** What the page's functions share with each other. */
export interface Tools {
  readonly visible: (text: string) => string;
  readonly highlight: typeof Highlight;
}

/** One sample with its conversation, grades and what judges said. Runs in the page, made from its source: it holds all it needs but `tools`. Texts are set as text, never as markup. */
export function showSample(sample: Shown, asked: readonly Message[], { visible, highlight }: Tools): HTMLElement {
  const most = 6000;
  const make = (name: string, className = "", ...children: (Node | string)[]): HTMLElement => {
    const element = document.createElement(name);
    if (className !== "") element.className = className;
    element.append(...children.map((child) => (typeof child === "string" ? visible(child) : child)));
    return element;
  };
  const said = (who: string, text: string, kind: string, evidence: readonly { what: string; text?: string; line?: number }[] = []): HTMLElement => {
    const box = make("div", `said ${kind}`, make("span", "who", who));
    box.dir = "auto";
    // A pair of surrogates stays whole.
    const cut = most + Number(/[\uD800-\uDBFF]/.test(text.charAt(most - 1)));
    box.append(highlight(text.slice(0, cut), evidence, visible));
    if (text.length > cut) {
      const button = make("button", "", `show all ${text.length} characters`);
      button.addEventListener("click", () => {
        button.replaceWith(highlight(text.slice(cut), [], visible));
      });
      box.append(button);
    }
    return box;
  };
  const tokens = ({ firstToken }: Pick<Reply, "firstToken">): string => (firstToken === undefined ? "" : ` (first token: ${firstToken.slice(0, 8).map(({ token, logprob }) => `${JSON.stringify(token)} ${(Math.exp(logprob) * 100).toFixed(1)} %`).join(", ")})`);
  const worded = (grade: Grade): string => (grade.kind === "scored" ? `scored ${Number(grade.score.toFixed(3))}` : grade.kind);
  const { cell, reply, gaveUp, grades, judged = [], earlier = {} } = sample;
  const article = make("article", "sample", make("h3", "", `${cell.group} · ${cell.condition} · ${cell.prompt} · trial ${cell.trial + 1}`), make("p", "aside", `${cell.suite}, ${cell.model}${reply?.stop === undefined ? "" : `, stopped: ${reply.stop}`}`));
  if (sample.bare) article.append(make("p", "aside", "its texts are not on this page, to keep it small; evaluate view shows more, --reporter jsonl writes all"));
  for (const { role, content } of asked) article.append(said(role, content, role));
  if (reply) article.append(said(`reply${tokens(reply)}`, reply.text, "reply", Object.values(grades).flatMap(({ evidence = [] }) => evidence)));
  if (gaveUp !== undefined) article.append(make("p", "alarm", `given up: ${gaveUp}`));
  for (const [measure, grade] of Object.entries(grades)) {
    const before = earlier[measure];
    const line = make("div", "grade", make("b", "", `${measure}: ${worded(grade)}`), `${grade.label === undefined ? "" : ` (${grade.label})`}: ${grade.because}`, ...(before ? [make("mark", "", ` earlier: ${worded(before)}: ${before.because}`)] : []));
    const details = [
      ...(grade.panel ?? []).map((one) => `${one.judge}: ${worded(one)}: ${one.because}`),
      ...(grade.evidence ?? []).map(({ what, text, line: at }) => `${what}${at === undefined ? "" : `, line ${at}`}${text === undefined ? "" : `: ${text.slice(0, 500)}`}`),
      ...(grade.parts ? [Object.entries(grade.parts).map(([name, value]) => `${name} ${Number(value.toFixed(4))}`).join(", ")] : []),
    ];
    if (details.length > 0) line.append(make("ul", "", ...details.map((text) => make("li", "", text))));
    article.append(line);
  }
  for (const { judge, rubric, reply: verdict } of judged) article.append(said(`judge ${judge}${rubric === undefined ? "" : `, ${rubric}`}${tokens(verdict)}`, verdict.text, "judge"));
  return article;
}
