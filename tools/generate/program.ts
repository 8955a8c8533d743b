import ts from "typescript";

const options: ts.CompilerOptions = {
  module: ts.ModuleKind.CommonJS,
  moduleResolution: ts.ModuleResolutionKind.Bundler,
  target: ts.ScriptTarget.ES2022,
  lib: ["lib.es2023.d.ts", "lib.es2024.string.d.ts"],
  types: ["node"],
  strict: true,
};
const host = ts.createCompilerHost(options);
const read = new Map<string, ts.SourceFile | undefined>();
const { getSourceFile } = host;
host.getSourceFile = (file, ...rest) => {
  if (!read.has(file)) read.set(file, getSourceFile(file, ...rest));
  return read.get(file);
};

/** Compiles sources, and reads each file only once: reading takes most of the time. */
export const programOf = (...files: string[]): ts.Program => ts.createProgram(files, options, host);
