import { readFileSync } from "node:fs";
import { expect, it } from "vitest";
import { organismsPage } from "../../../docs/organisms.ts";

it("docs/organisms.md is what docs/organisms.ts writes", () => {
  expect(readFileSync(new URL("../../../docs/organisms.md", import.meta.url), "utf8")).toBe(organismsPage());
});
