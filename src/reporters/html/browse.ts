/// <reference lib="dom" />
import type { Message } from "../../types.ts";
import type { Block, Shown } from "./block.ts";
import type { showSample as ShowSample, Tools } from "./show-sample.ts";

/** The page's transcripts: blocks are unpacked when the list is first looked at, then filtered and searched here. Runs in the page, made from its source: it holds all it needs but its parameters. */
export function browse(showSample: typeof ShowSample, tools: Tools): void {
  const perPage = 20;
  const element = <E extends HTMLElement>(id: string): E => document.getElementById(id) as E;
  const [form, list, status] = [element<HTMLFormElement>("filters"), element("samples"), element("status")];
  const [back, on] = [element<HTMLButtonElement>("back"), element<HTMLButtonElement>("on")];
  const blocks = [...document.querySelectorAll<HTMLScriptElement>("script[data-samples]")];
  const total = blocks.reduce((sum, { dataset }) => sum + Number(dataset.samples), 0);
  const known: { readonly sample: Shown; readonly asked: readonly Message[]; haystack?: string }[] = [];
  let found: typeof known = [];
  let page = 0;
  let begun = false;
  element("browser").hidden = false;

  const wish = (name: string): string => (form.elements.namedItem(name) as HTMLInputElement | HTMLSelectElement).value;
  const offer = (name: string, values: Iterable<string>): void => {
    const select = form.elements.namedItem(name) as HTMLSelectElement;
    const there = new Set([...select.options].map(({ value }) => value));
    for (const value of values) if (!there.has(`=${value}`)) select.append(new Option(tools.visible(value), `=${value}`));
  };
  const isGrade = ({ grades, gaveUp, earlier, reply, bare }: Shown, measure: string, wanted: string): boolean => {
    if (wanted === "changed") return Object.keys(earlier ?? {}).some((name) => measure === "" || `=${name}` === measure);
    if (wanted === "gave-up") return gaveUp !== undefined && reply === undefined && bare === undefined;
    return Object.entries(grades).some(([name, grade]) => (measure === "" || `=${name}` === measure) && (wanted === "" || (grade.kind === "scored" ? wanted === (grade.score >= 0.5 ? "shown" : "absent") : grade.kind === wanted)));
  };
  const text = (entry: (typeof known)[number]): string => (entry.haystack ??= [entry.sample.cell.prompt, ...entry.asked.map(({ content }) => content), entry.sample.reply?.text ?? "", ...Object.values(entry.sample.grades).flatMap(({ because, label = "" }) => [because, label]), ...(entry.sample.judged ?? []).map(({ reply }) => reply.text)].join("\n").toLowerCase());

  const draw = (): void => {
    const pages = Math.max(1, Math.ceil(found.length / perPage));
    page = Math.min(page, pages - 1);
    list.replaceChildren(...found.slice(page * perPage, (page + 1) * perPage).map(({ sample, asked }) => showSample(sample, asked, tools)));
    [back.disabled, on.disabled] = [page === 0, page >= pages - 1];
    status.textContent = `${found.length} of ${total} samples${known.length < total ? ` (${known.length} read so far)` : ""}, page ${page + 1} of ${pages}`;
  };
  const filter = (): void => {
    const [suite, arm, condition, measure, grade, search] = ["suite", "arm", "condition", "measure", "grade", "search"].map(wish).map((value, index) => (index === 5 ? value.toLowerCase() : value));
    found = known.filter((entry) => {
      const { cell } = entry.sample;
      return (suite === "" || `=${cell.suite}` === suite) && (arm === "" || `=${cell.group}` === arm) && (condition === "" || `=${cell.condition}` === condition)
        && ((measure === "" && grade === "") || isGrade(entry.sample, measure ?? "", grade ?? "")) && (search === "" || text(entry).includes(search ?? ""));
    });
    // What an earlier run saw otherwise comes first.
    found.sort((a, b) => Number(b.sample.earlier !== undefined) - Number(a.sample.earlier !== undefined));
    draw();
  };
  const unpack = async (base64: string): Promise<Block> => {
    const bytes = Uint8Array.from(atob(base64), (character) => character.charCodeAt(0));
    return new Response(new Blob([bytes]).stream().pipeThrough(new DecompressionStream("gzip"))).json() as Promise<Block>;
  };
  const begin = async (): Promise<void> => {
    if (begun) return;
    begun = true;
    let drawn = 0;
    for (const script of blocks) {
      const { asked, samples } = await unpack(script.textContent ?? "");
      script.textContent = "";
      for (const sample of samples) known.push({ sample, asked: asked[sample.asked] ?? [] });
      offer("suite", new Set(samples.map(({ cell }) => cell.suite)));
      offer("arm", new Set(samples.map(({ cell }) => cell.group)));
      offer("condition", new Set(samples.map(({ cell }) => cell.condition)));
      offer("measure", new Set(samples.flatMap(({ grades }) => Object.keys(grades))));
      if (performance.now() - drawn > 500 || known.length >= total) {
        filter();
        drawn = performance.now();
      }
    }
    filter();
  };

  let typing: ReturnType<typeof setTimeout> | undefined;
  const changed = (): void => {
    page = 0;
    void begin();
    filter();
  };
  form.addEventListener("submit", (event) => event.preventDefault());
  form.addEventListener("change", changed);
  form.addEventListener("reset", () => setTimeout(changed));
  form.addEventListener("input", () => {
    clearTimeout(typing);
    typing = setTimeout(changed, 200);
  });
  const turn = (by: number): void => {
    page += by;
    draw();
    element("transcripts").scrollIntoView();
  };
  document.addEventListener("click", ({ target }) => {
    const link = target instanceof Element ? target.closest<HTMLAnchorElement>("a[data-go-suite]") : null;
    if (!link) return;
    for (const name of ["suite", "arm", "condition", "measure", "grade", "search"]) {
      const value = link.getAttribute(`data-go-${name}`);
      if (name !== "search" && value !== null) offer(name, [value]);
      (form.elements.namedItem(name) as HTMLInputElement | HTMLSelectElement).value = value === null ? "" : name === "search" ? value : `=${value}`;
    }
    changed();
  });
  back.addEventListener("click", () => turn(-1));
  on.addEventListener("click", () => turn(1));
  window.addEventListener("beforeprint", () => document.querySelectorAll("details").forEach((details) => (details.open = true)));
  if (typeof DecompressionStream === "undefined") status.textContent = "this browser cannot unpack the transcripts: it lacks DecompressionStream";
  else new IntersectionObserver((entries) => { if (entries.some(({ isIntersecting }) => isIntersecting)) void begin(); }).observe(element("transcripts"));
}
