import { oneLine } from "./one-line.ts";

/** What the server itself said, taken out of whichever error format it speaks; the `cause` of the EndpointError. */
export class ServerComplaint extends Error {
  override readonly name = "ServerComplaint";
  readonly code: string;
  /** The request's field it complains about, where it names one. */
  readonly param: string;
  /** Where it may say when to ask again: farther than a message has room for, but not far into a page. */
  readonly limits: string;

  constructor(body: string, key: string | undefined) {
    const complaint = complaintIn(body);
    super(oneLine(complaint.words, key));
    this.code = oneLine(complaint.code, key);
    this.param = oneLine(complaint.param, key);
    this.limits = complaint.details === undefined ? this.message : oneLine(`${complaint.words} ${complaint.details}`, key, 4000);
  }
}

interface Complaint {
  readonly words: string;
  readonly code: string;
  readonly param: string;
  /** Undefined where it did not write JSON. */
  readonly details: string | undefined;
}

/** OpenAI `{error: {message, code, type, param}}`, Ollama `{error: "…"}`, vLLM `{message, …}`, FastAPI `{detail: [{loc, msg}]}`, Google `[{error: {message, details: […]}}]`, or plain text. */
function complaintIn(text: string): Complaint {
  const body = [parsed(text)].flat()[0];
  if (!isRecord(body)) return { words: text, code: "", param: "", details: undefined };
  const error = isRecord(body.error) ? body.error : body;
  const message = error.message ?? body.error ?? body.detail;
  const field = firstDetail(body.detail) ?? firstDetail(isRecord(message) ? message.detail : undefined);
  return {
    words: typeof message === "string" ? message : JSON.stringify(message ?? body),
    code: typeof error.code === "string" ? error.code : typeof error.type === "string" ? error.type : "",
    param: typeof error.param === "string" ? error.param : field ?? "",
    details: Array.isArray(error.details) ? JSON.stringify(error.details) : "",
  };
}

function firstDetail(detail: unknown): string | undefined {
  const first: unknown = Array.isArray(detail) ? detail[0] : undefined;
  const where = isRecord(first) && Array.isArray(first.loc) ? first.loc.at(-1) : undefined;
  return typeof where === "string" ? where : undefined;
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
