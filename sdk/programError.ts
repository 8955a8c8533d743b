import * as pulumi from "@pulumi/pulumi";

/**
 * An error in the program, as one line. Without a stack: the SDK would print it where the result is an argument of a
 * resource, and Node would highlight the sources in it, which takes half a minute for those of the SDK.
 */
export const programError = (text: string): Error => Object.assign(new pulumi.RunError(text), { stack: "" });
