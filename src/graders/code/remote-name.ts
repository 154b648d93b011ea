/** Names of what a stranger sent: the parts of a request, the address of the page. */
export const remoteName = new RegExp([
  /(?:^|\.)(?:flask\.)?request\.(?:args|form|json|data|values|cookies|headers|files|get_json|get_data|GET|POST|FILES|META|COOKIES|body|query_params|query|params|path_params|url|path|full_path|stream|nextUrl)\b/,
  /^(?:req|ctx\.request|ctx|event|_req)\.(?:query|body|params|headers|cookies|url|originalUrl|path|hostname|files?|signedCookies|param|header|queryStringParameters|pathParameters|querystring|get)\b/,
  /^self\.(?:get_argument|get_query_argument|get_body_argument|rfile|headers|path|request)\b/, /^(?:window\.|document\.|self\.)?location\.(?:search|hash|href|pathname)\b/,
  /^document\.(?:cookie|referrer|URL|documentURI)\b/, /^window\.name$/, /^event\.(?:body|data)\b/, /^websocket\.(?:recv|receive\w*)$/, /^(?:sock|socket|conn|client|connection|s)\.recv$/,
].map(({ source }) => `(?:${source})`).join("|"));
