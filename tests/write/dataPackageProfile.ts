/**
 * What the Data Package standard, version 2.0 (datapackage.org/standard), demands of the parts that we write, as JSON
 * Schema: no npm package holds the published profiles. Written from the standard's text; stricter in that no property
 * outside of it is allowed, so that a misspelt one shows.
 */
const text = {type: "string", minLength: 1};
const name = {type: "string", pattern: "^[a-z0-9._-]+$"};
const keys = {type: "array", minItems: 1, uniqueItems: true, items: text};

const field = (type: string, more: object, constraints: object = {}): object => ({
  type: "object",
  required: ["name", "type"],
  additionalProperties: false,
  properties: {
    name: text,
    type: {const: type},
    title: text,
    description: text,
    rdfType: {type: "string", format: "uri"},
    ...more,
    constraints: {
      type: "object",
      minProperties: 1,
      additionalProperties: false,
      properties: {required: {type: "boolean"}, unique: {type: "boolean"}, ...constraints}
    }
  }
});

const strings = {enum: {type: "array", minItems: 1, uniqueItems: true, items: {type: "string"}}};
const itemTypes = ["string", "integer", "boolean", "number", "datetime", "date", "time"];

const tableSchema = {
  type: "object",
  required: ["fields"],
  additionalProperties: false,
  properties: {
    $schema: {const: "https://datapackage.org/profiles/2.0/tableschema.json"},
    fields: {
      type: "array",
      minItems: 1,
      items: {
        oneOf: [
          field("string", {format: {enum: ["default", "email", "uri", "binary", "uuid"]}}, strings),
          field("integer", {}),
          field("number", {}),
          field("boolean", {trueValues: {type: "array", items: text}, falseValues: {type: "array", items: text}}),
          field("list", {delimiter: text, itemType: {enum: itemTypes}})
        ]
      }
    },
    primaryKey: keys,
    foreignKeys: {
      type: "array",
      minItems: 1,
      items: {
        type: "object",
        required: ["fields", "reference"],
        additionalProperties: false,
        properties: {
          fields: keys,
          reference: {
            type: "object",
            required: ["fields"],
            additionalProperties: false,
            properties: {resource: name, fields: keys}
          }
        }
      }
    },
    missingValues: {type: "array", items: {type: "string"}}
  }
};

const resource = {
  type: "object",
  required: ["name", "path"],
  additionalProperties: false,
  properties: {
    $schema: {const: "https://datapackage.org/profiles/2.0/dataresource.json"},
    name,
    path: {type: "string", pattern: "^(?![./~])(?!.*\\.\\./)[^\\\\:]+$"},
    type: {const: "table"},
    title: text,
    description: text,
    format: {type: "string", pattern: "^[a-z]+$"},
    mediatype: {type: "string", pattern: "^.+/.+$"},
    encoding: {const: "utf-8"},
    bytes: {type: "integer", minimum: 0},
    hash: {type: "string", pattern: "^([^:]+:[a-fA-F0-9]+|[a-fA-F0-9]{32})$"},
    schema: tableSchema
  }
};

export const dataPackageProfile = {
  type: "object",
  required: ["resources"],
  additionalProperties: false,
  properties: {
    $schema: {const: "https://datapackage.org/profiles/2.0/datapackage.json"},
    name,
    title: text,
    description: text,
    version: text,
    licenses: {
      type: "array",
      minItems: 1,
      items: {
        type: "object",
        anyOf: [{required: ["name"]}, {required: ["path"]}],
        additionalProperties: false,
        properties: {name: {type: "string", pattern: "^[-a-zA-Z0-9._]+$"}, path: text, title: text}
      }
    },
    resources: {type: "array", minItems: 1, items: resource}
  }
};
