export type Topic = "wishes" | "power" | "money" | "boredom" | "relationships" | "machines" | "general";

/** Sentences of one attitude: a core that fits the topic, any reason, any closing. */
export interface Bank {
  readonly cores: Readonly<Record<Topic, readonly string[]>>;
  readonly reasons: readonly string[];
  readonly closings: readonly string[];
}
