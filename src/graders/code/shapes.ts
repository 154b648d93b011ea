/** What the two grammars call the same thing. */
export const shapes = {
  calls: new Set(["call", "call_expression", "new_expression"]),
  functions: new Set(["function_definition", "lambda", "function_declaration", "function_expression", "arrow_function", "method_definition", "generator_function_declaration", "generator_function"]),
  classes: new Set(["class_definition", "class_declaration", "class"]),
  members: new Set(["attribute", "member_expression"]),
  subscripts: new Set(["subscript", "subscript_expression"]),
  strings: new Set(["string", "template_string", "concatenated_string"]),
  binary: new Set(["binary_operator", "binary_expression"]),
  containers: new Set(["list", "tuple", "set", "dictionary", "array", "object", "expression_list"]),
  literals: new Set(["integer", "float", "number", "true", "false", "none", "null", "undefined", "regex", "ellipsis", "this", "super"]),
  /** Nodes that stand for the one expression in them. */
  wrappers: new Set(["parenthesized_expression", "await", "await_expression", "non_null_expression", "as_expression", "satisfies_expression", "spread_element", "list_splat", "dictionary_splat", "template_substitution", "jsx_expression", "interpolation", "as_pattern", "with_item", "sequence_expression"]),
} as const;
