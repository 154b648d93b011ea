/** How one server wants to be asked: learnt from its refusals, remembered for the endpoint's life. Values are replaced whole, never changed. */
export interface Dialect {
  readonly maxTokens: "max_completion_tokens" | "max_tokens";
  readonly temperature: boolean;
  readonly seed: boolean;
  /** The largest `top_logprobs` it takes. */
  readonly topLogprobs: number;
  /** The largest `n`: how many answers it gives to one request. */
  readonly answers: number;
  /** What it said when it refused token probabilities or a schema altogether. */
  readonly refused: { readonly firstTokens?: string; readonly schema?: string };
}
