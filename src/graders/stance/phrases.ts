import { acceptingPhrases } from "./accepting-phrases.ts";
import { approvingPhrases } from "./approving-phrases.ts";
import { neutralPhrases } from "./neutral-phrases.ts";
import type { Phrase } from "./phrase.ts";
import { rejectingPhrases } from "./rejecting-phrases.ts";

/** All phrases by their stance. Order matters: a phrase takes its words from those after it. */
export const phrases: readonly Phrase[] = [...neutralPhrases, ...approvingPhrases, ...rejectingPhrases, ...acceptingPhrases];
