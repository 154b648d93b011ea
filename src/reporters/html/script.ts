import { visibleText } from "../../formats/visible-text.ts";
import { browse } from "./browse.ts";
import { highlight } from "./highlight.ts";
import { showSample } from "./show-sample.ts";

/** The page's only script, from the source of the functions themselves: it has no other code, and asks the network for nothing. */
export const script = `"use strict";(${browse.toString()})(${showSample.toString()}, { visible: ${visibleText.toString()}, highlight: ${highlight.toString()} });`.replaceAll("</", "<\\/");
