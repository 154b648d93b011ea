import type { Grade, Reply, Usage } from "./types.ts";

/** Where one sample stands in the plan. */
export interface Cell {
  readonly suite: string;
  readonly group: string;
  readonly model: string;
  readonly condition: string;
  readonly prompt: string;
  readonly trial: number;
}

/** What happened, one a line in `events.jsonl`, append-only. `at` is an ISO time in UTC; `assumed` what a request counts for in a budget where its server counts no tokens. */
export type Event =
  | { readonly type: "start"; readonly at: string; readonly version: string; readonly node: string }
  | { readonly type: "reply"; readonly at: string; readonly cell: Cell; readonly reply: Reply; readonly assumed?: Usage; /** From sending to the last byte. */ readonly ms?: number }
  | { readonly type: "turn"; readonly at: string; readonly cell: Cell; /** An answer before the last of a conversation: 0 for the first. */ readonly turn: number; readonly reply: Reply; readonly assumed?: Usage; readonly ms?: number }
  | { readonly type: "judge"; readonly at: string; /** The sample it was asked for first. */ readonly cell?: Cell; readonly judge: string; readonly rubric?: string; /** Digest of what was asked: the same question is not paid for twice. */ readonly request: string; readonly reply: Reply; readonly assumed?: Usage }
  | { readonly type: "grade"; readonly cell: Cell; readonly measure: string; readonly grade: Grade }
  | { readonly type: "gave-up"; readonly at: string; readonly cell: Cell; readonly because: string }
  | { readonly type: "retry"; readonly at: string; readonly role: "model" | "judge"; readonly endpoint: string; readonly because: string }
  | { readonly type: "lost"; /** A request that was sent in vain and not asked again as it was; of a model's, only where no `gave-up` tells. */ readonly at: string; readonly role: "model" | "judge"; readonly endpoint: string; readonly because: string }
  | { readonly type: "end"; readonly at: string; readonly outcome: "complete" | "incomplete" | "interrupted" | "stopped"; readonly because?: string };
