import {createTypeScriptImportResolver} from "eslint-import-resolver-typescript";
import {importX} from "eslint-plugin-import-x";
import tseslint from "typescript-eslint";

export default tseslint.config(
  {ignores: ["dist/**", "dist.*/**", "node_modules/**", "src/.observablehq/**", ".sourceline/**", "tests/output/**"]},
  ...tseslint.configs.recommendedTypeChecked,
  {
    plugins: {"import-x": importX},
    languageOptions: {
      parserOptions: {projectService: {allowDefaultProject: ["*.js", "*.mjs"]}, tsconfigRootDir: import.meta.dirname}
    },
    settings: {"import-x/resolver-next": [createTypeScriptImportResolver()]},
    rules: {
      "@typescript-eslint/consistent-type-imports": "error",
      "@typescript-eslint/no-unused-vars": ["error", {argsIgnorePattern: "^_"}],
      "@typescript-eslint/restrict-template-expressions": ["error", {allowNumber: true, allowBoolean: true}],
      "import-x/no-default-export": "error",
      "import-x/no-duplicates": "error",
      "import-x/order": ["error", {"newlines-between": "never", alphabetize: {order: "asc", caseInsensitive: true}}],
      "max-lines": ["error", {max: 250, skipBlankLines: true, skipComments: true}],
      "max-lines-per-function": ["error", {max: 60, skipBlankLines: true, skipComments: true}],
      eqeqeq: "error",
      "no-console": "error"
    }
  },
  {files: ["**/*.mjs", "**/*.js"], ...tseslint.configs.disableTypeChecked},
  {files: ["*.config.ts", "*.config.js"], rules: {"import-x/no-default-export": "off"}},
  {files: ["loaders/cli.ts", "loaders/site/**", "tests/bench/**", "**/*.mjs"], rules: {"no-console": "off"}},
  {files: ["tests/**"], rules: {"max-lines-per-function": "off", "max-lines": "off"}}
);
