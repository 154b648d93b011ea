import type { SyntaxNode } from "../../code/tree.ts";
import { origins, type Call, type Code } from "../../code/code.ts";
import type { Rule } from "../rule.ts";

const what = "SQL put together from values";

/** Values belong into parameters; a number, something escaped and a name from a fixed list do no harm. */
export const sql: readonly Rule[] = [
  { what, cwe: 89, severity: "high", call: (call, code) => isBuilt(call, code) && !holdsNamesOnly(call, code) },
  { what: "SQL with the name of a table or a column put in, its values as parameters", cwe: 89, severity: "low", call: (call, code) => isBuilt(call, code) && holdsNamesOnly(call, code) },
  // A value between quotes, in a statement that is run elsewhere.
  { what, cwe: 89, severity: "medium", setting: ({ value, node }, code) => node.type !== "pair" && isQuoted(value, code), returned: (node, code) => node.children.some((one) => one.named && isQuoted(one, code)) },
];

function isBuilt({ method, name, given, node }: Call, code: Code): boolean {
  if (!running.test(method) && name !== "text") return false;
  const [first] = given;
  // sql`… ${x}` hands its values over as parameters.
  if (!first || (node.type !== "new_expression" && first.type === "template_string" && node.children[1] === first)) return false;
  return statement.test(code.text(first)) && isForeign(first, code);
}

function holdsNamesOnly({ given }: Call, code: Code): boolean {
  return given.length > 1 && code.text(given[0]!).split("\0").slice(0, -1).every((before) => /\b(?:FROM|INTO|UPDATE|JOIN|TABLE|EXISTS|INDEX)\s+["\x60[]?$/i.test(before));
}

function isQuoted(node: SyntaxNode, code: Code): boolean {
  const text = code.text(node);
  return statement.test(text) && /['"]%?\0%?['"]/.test(text) && isForeign(node, code);
}

function isForeign(node: SyntaxNode, code: Code): boolean {
  return code.holes(node).some((hole) => code.origin(hole) >= origins.open);
}

const running = /^(?:execute|executemany|executescript|executeSql|query|raw|rawQuery|whereRaw|orderByRaw|havingRaw|all|get|run|each|exec|prepare|read_sql|read_sql_query|fetch|fetchrow|fetchval|fetchall|fetch_all|fetch_one|text|\$queryRawUnsafe|\$executeRawUnsafe|queryRunner|extra|mogrify|unsafe|select|literal|scalar|scalars)$/;
const statement = /^[\s(]*(?:SELECT\s[^]*(?:\sFROM\s|\0)|INSERT\s+(?:OR\s+\w+\s+)?INTO\s|REPLACE\s+INTO\s|UPDATE\s[^]*\sSET\s|DELETE\s+FROM\s|DROP\s+(?:TABLE|DATABASE|USER|VIEW|INDEX)\s|CREATE\s+(?:TABLE|USER|DATABASE|VIEW|ROLE)\s|ALTER\s+(?:TABLE|USER|ROLE)\s|GRANT\s|TRUNCATE\s|EXEC(?:UTE)?\s|CALL\s|WITH\s[^]*\sAS\s*\(|MERGE\s+INTO\s|PRAGMA\s+\w+\s*=|ATTACH\s|USE\s)/i;
