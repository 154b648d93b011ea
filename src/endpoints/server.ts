/** One model behind one address: all that transport and messages need to know. */
export interface Server {
  readonly model: string;
  /** Base URL without a slash at its end ("https://api.openai.com/v1"). */
  readonly address: string;
  readonly key?: string;
  /** The environment variable that holds, or would hold, the key. */
  readonly keyName: string;
  /** Sent besides authorization and content type. */
  readonly headers?: Readonly<Record<string, string>>;
  readonly connections: number;
}
