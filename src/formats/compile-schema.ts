import { Ajv, type ValidateFunction } from "ajv";

/**
 * Compiles a JSON schema of this package, or of a grader, once. Schemas are code: checking them against the schema of schemas whenever they are compiled took
 * most of a start, and a test does it.
 * @param everything whether all that is wrong is told, not only the first
 */
export function compileSchema<Value>(schema: object, everything = false): ValidateFunction<Value> {
  const known = compiled.get(schema);
  if (known) return known as ValidateFunction<Value>;
  const validate = new Ajv({ allErrors: everything, verbose: true, allowUnionTypes: true, strictTuples: false, meta: false, validateSchema: false, code: { optimize: false } }).compile<Value>(schema);
  compiled.set(schema, validate);
  return validate;
}

const compiled = new WeakMap<object, ValidateFunction>();
