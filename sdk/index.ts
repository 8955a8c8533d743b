export * from "./resources";
export { Provider, type ProviderArgs } from "./provider";
export * from "./functions";
export * from "./values";
