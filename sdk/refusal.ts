import * as pulumi from "@pulumi/pulumi";

/**
 * What is wrong with the program, in a line. Without a stack: the SDK would print it where the answer is an argument of
 * a resource, and has Node colour it, which takes half a minute where the SDK's sources are in it (nodejs/node#64011).
 */
export const refusal = (text: string): Error => Object.assign(new pulumi.RunError(text), { stack: "" });
