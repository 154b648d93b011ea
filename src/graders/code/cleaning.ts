/** Whether a call's result can be put into code, text or a path: a number, a digest, something escaped, quoted or checked. */
export function cleaning(name: string, given: string): boolean {
  const last = name.slice(name.lastIndexOf(".") + 1);
  if (numbers.test(last) || modules.test(name)) return true;
  if (/^(?:getenv|getLogger)$/.test(last) || /^os\.environ\b/.test(name)) return true;
  // `x.replace(/[^a-z]/g, "")` keeps what is listed; `.replace(/</g, "&lt;")` escapes.
  if (/^(?:replace|replaceAll|sub)$/.test(last)) return /^\(\s*(?:r?["']|\/)\[\^|&lt;|&amp;|['"]{4,}|""|\\\\'/.test(given);
  return /escape|quote|sanitiz|sanitis|purify|bleach|encodeURI|urlencode|secure_filename|basename|striptags|parameteriz|placeholder|clean|valid|allowlist|whitelist|safe_?join|safe_?path/i.test(last) && !/unescape|unquote|mark_?safe|unsafe|invalid/i.test(last);
}

const numbers = /^(?:int|float|len|abs|round|sum|min|max|ord|hash|id|bool|Number|parseInt|parseFloat|Boolean|BigInt|count|index|indexOf|size|time|now|hexdigest|digest|uuid[1-5]|uuid|randomUUID|token_hex|token_urlsafe|urandom|randomBytes|randint|randrange|random|isoformat|strftime|toISOString|toFixed|getTime|toLocaleDateString|datetime|Date|fileno|getpid|range|ObjectId|UUID|nanoid|literal_eval|url_for|mkdtemp|mkstemp|gettempdir|getcwd|cwd|tmpdir|homedir)$/;
const modules = /^(?:Math|secrets|uuid|datetime|time|math|random)\.|^(?:DOMPurify|he|validator|html|shlex|sqlstring)\.(?!unescape|decode)/;
