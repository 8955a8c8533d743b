// leven, p-retry, p-limit and what they stand on are ES modules: Node loads them as they are, jest has to have them translated.
const esModules = ["leven", "p-retry", "is-network-error", "p-limit", "yocto-queue"];

const transform = {
  [`node_modules/(${esModules.join("|")})/.*\\.js$`]: [
    "ts-jest",
    { isolatedModules: true, diagnostics: false, tsconfig: { allowJs: true, module: "commonjs", target: "es2022" } },
  ],
  "\\.ts$": ["ts-jest", { diagnostics: false, tsconfig: "tsconfig.json" }],
};

module.exports = {
  roots: ["<rootDir>/tests"],
  testMatch: ["**/*.test.ts"],
  testEnvironment: "node",
  setupFilesAfterEnv: ["<rootDir>/tests/coverage/setup.ts"],
  maxWorkers: 2,
  testSequencer: "<rootDir>/tests/slowFirst.cjs",
  // Some tests start processes; on a busy machine that takes longer than jest's own 5 s.
  testTimeout: 30_000,
  transform,
  // Examples import the package by its name.
  moduleNameMapper: { "^pulumi-cds$": "<rootDir>/sdk" },
  transformIgnorePatterns: [`node_modules/(?!(${esModules.join("|")})/)`],
};
