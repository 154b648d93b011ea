import type { SyntaxNode } from "../../code/tree.ts";
import { origins, type Call, type Code } from "../../code/code.ts";
import type { Rule } from "../rule.ts";

/** The path a request names; or a name the function is given, put behind a fixed folder, unless the path is checked or reduced to its last part. */
export const paths: readonly Rule[] = [
  { what: "opens a path that a request names", cwe: 22, severity: "high", call: (call, code) => pathsOf(call, code).some((path) => code.holes(path).some((hole) => code.origin(hole) === origins.remote && !isStored(hole))) },
  { what: "opens a name it was given below a folder, unchecked", cwe: 22, severity: "medium", call: (call, code) => pathsOf(call, code).some((path) => isBelowFolder(path, code)) },
];

function pathsOf({ name, method, given, named, receiver, node }: Call, code: Code): readonly SyntaxNode[] {
  const [first, second] = given;
  if (/^(?:open|io\.open|codecs\.open|os\.(?:open|remove|unlink|rmdir|rename|mkdir|makedirs|listdir|chmod)|aiofiles\.open|shutil\.(?:copy\w*|move|rmtree)|(?:[\w.]+\.)?(?:send_file|FileResponse)|fs(?:\/promises|\.promises)?\.(?:readFile|writeFile|appendFile|createReadStream|createWriteStream|unlink|rm|readdir|open|stat|copyFile|rename|mkdir)(?:Sync)?|fsp\.\w+)$/.test(name)) return [first, /copy|move|rename/i.test(name) ? second : undefined].filter((one) => one !== undefined);
  if (/^(?:readFile|writeFile|createReadStream|createWriteStream|unlink|appendFile)(?:Sync)?$/.test(name)) return first ? [first] : [];
  if (/^(?:sendFile|download)$/.test(method) && code.language === "typescript" && /^(?:res|reply|response)\b/.test(name)) return first && !named.has("root") ? [first] : [];
  if (/^(?:read_text|read_bytes|write_text|write_bytes|unlink|open)$/.test(method) && receiver && /(?:^|\W)Path\(|\//.test(receiver.text)) return [receiver];
  // Uploads: `f.save(path)`, `file.mv(path)`.
  if (method === "save" && first && (code.inHandler(node) || /files?\b/.test(receiver?.text ?? ""))) return /join|\+|\{/.test(first.text) || first.type === "identifier" ? [first] : [];
  return method === "mv" && first ? [first] : [];
}

function isBelowFolder(path: SyntaxNode, code: Code): boolean {
  const [folder, ...names] = code.holes(path).length > 0 ? joined(path, code) : [];
  return folder !== undefined && names.some((name) => isMember(name, code) || isFixed(folder, code) && isNameGiven(name, code));
}

/** The path of an archive's member or of an upload, wherever it is put. */
function isMember(name: SyntaxNode, code: Code): boolean {
  return code.origin(name) >= origins.open && /^(?:(?:entry|member|zip_?info|tar_?info|zip_?entry|header|upload|file|f)\.(?:filename|entryName|fileName|originalname)|(?:entry|member|header|zip_?entry)\.(?:path|name))$/i.test(name.text);
}

/** The parts of a joined path: those of `join`, of text put together, of `base / name`. */
function joined(path: SyntaxNode, code: Code): readonly SyntaxNode[] {
  const [hole] = code.holes(path);
  const call = hole && /(?:^|\.)(?:path\.)?(?:join|resolve)$/.test(code.nameOf(hole)) ? hole.children.find(({ field }) => field === "arguments") : undefined;
  if (call) return call.children.filter(({ named }) => named);
  if (hole && /binary/.test(hole.type) && hole.children[1]?.text === "/") return [hole.children[0]!, hole.children[2]!];
  return code.text(path).startsWith("\0") && code.origin(hole ?? path) >= origins.open ? [] : [path, ...code.holes(path)];
}

function isFixed(folder: SyntaxNode, code: Code): boolean {
  return code.origin(folder) <= origins.clean || code.text(folder).replaceAll("\0", "").includes("/") && !code.text(folder).startsWith("\0");
}

function isNameGiven(name: SyntaxNode, code: Code): boolean {
  return code.holes(name).some((hole) => code.origin(hole) >= origins.open && /^(?:(?:file_?|base_?|doc(?:ument)?_?|template_?|page_?|image_?|img_?|upload_?|report_?|log_?|archive_?|backup_?|f|user_?)?(?:name|path|file|id|key)|page|user|username|slug|template|document)$/i.test(hole.text));
}

/** An upload or a header object, not a name. */
function isStored(hole: SyntaxNode): boolean {
  return /request\.(?:stream|files)(?:\[[^\]]*\])?$|\.read\(\)$/.test(hole.text.slice(-60));
}
