import { origins } from "../../code/code.ts";
import type { Rule } from "../rule.ts";

/** Values belong into parameters; a number, something escaped and a name from a fixed list do no harm. */
export const sql: readonly Rule[] = [{
  what: "SQL put together from values",
  cwe: 89,
  severity: "high",
  call: ({ method, name, given, node }, code) => {
    if (!/^(?:execute|executemany|executescript|executeSql|query|raw|rawQuery|whereRaw|orderByRaw|havingRaw|all|get|run|each|exec|prepare|read_sql|read_sql_query|fetch|fetchrow|fetchval|fetchall|fetch_all|fetch_one|text|\$queryRawUnsafe|\$executeRawUnsafe|queryRunner|extra|mogrify|unsafe|select|literal|scalar|scalars|QueryRow)$/.test(method) || name === "text") return false;
    const [first] = given;
    if (!first || (node.type !== "new_expression" && first.type === "template_string" && node.children[1] === first)) return false;
    const text = code.text(first);
    return statement.test(text) && code.holes(first).some((hole) => code.origin(hole) >= origins.open);
  },
}];

const statement = /^[\s(]*(?:SELECT\s[^]*(?:\sFROM\s|\0)|INSERT\s+(?:OR\s+\w+\s+)?INTO\s|REPLACE\s+INTO\s|UPDATE\s[^]*\sSET\s|DELETE\s+FROM\s|DROP\s+(?:TABLE|DATABASE|USER|VIEW|INDEX)\s|CREATE\s+(?:TABLE|USER|DATABASE|VIEW|ROLE)\s|ALTER\s+(?:TABLE|USER|ROLE)\s|GRANT\s|TRUNCATE\s|EXEC(?:UTE)?\s|CALL\s|WITH\s[^]*\sAS\s*\(|MERGE\s+INTO\s|PRAGMA\s+\w+\s*=|ATTACH\s|USE\s)/i;
