/** The scored samples of one prompt, asked of one model: n scores in [0, 1]. */
export interface Tally {
  /** The unit of independence: several prompts may share one, and several models may answer its prompts. */
  readonly cluster: string;
  /** The prompt itself, where figures compare arms prompt by prompt. */
  readonly prompt?: string;
  /** Who answered, where an arm has several models: figures that join answers of one model need it. */
  readonly model?: string;
  readonly n: number;
  readonly sum: number;
  readonly sumSquares: number;
}
