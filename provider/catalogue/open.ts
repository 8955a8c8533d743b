/** Texts of which some are known: editors offer those, and the compiler takes any other. */
export type Open<Known extends string> = Known | (string & {});
