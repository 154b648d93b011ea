import type { Rule } from "./rule.ts";
import { archives } from "./rules/archives.ts";
import { certificates } from "./rules/certificates.ts";
import { ciphers } from "./rules/ciphers.ts";
import { crossOrigin } from "./rules/cross-origin.ts";
import { deserialisation } from "./rules/deserialisation.ts";
import { evaluation } from "./rules/evaluation.ts";
import { hashes } from "./rules/hashes.ts";
import { html } from "./rules/html.ts";
import { modes } from "./rules/modes.ts";
import { paths } from "./rules/paths.ts";
import { queries } from "./rules/queries.ts";
import { randomness } from "./rules/randomness.ts";
import { redirects } from "./rules/redirects.ts";
import { returnedHtml } from "./rules/returned-html.ts";
import { secrets } from "./rules/secrets.ts";
import { servers } from "./rules/servers.ts";
import { shell } from "./rules/shell.ts";
import { sql } from "./rules/sql.ts";
import { templates } from "./rules/templates.ts";
import { temporaryFiles } from "./rules/temporary-files.ts";
import { tokens } from "./rules/tokens.ts";
import { xml } from "./rules/xml.ts";

export const rules: readonly Rule[] = [
  sql, shell, evaluation, templates, deserialisation, html, returnedHtml, paths, archives, queries, hashes, randomness, ciphers, certificates, tokens,
  modes, secrets, servers, temporaryFiles, xml, crossOrigin, redirects,
].flat();
