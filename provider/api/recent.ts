import { services } from "../catalogue/index";
import type { Api, Reply } from "./client";
import type { Io } from "./io";

const maxAgeMs = 10_000;

/** Two views of an API: one that always sends a request, and one whose reads may be a few seconds old. */
export interface Views {
  fresh: Api;
  recent: Api;
}

type Method = (request: object) => Promise<Reply>;

/**
 * Lets equal reads share one call: a refresh of a hundred networks of one VDC sends one DescribeVdc.
 * Any mutating call, through either view, empties the cache.
 */
export function withRecentReads(api: Api, io: Pick<Io, "elapsed">): Views {
  const cache = new Map<string, { at: number; reply: Promise<Reply> }>();

  const invalidating =
    (method: Method): Method =>
    async (request) => {
      try {
        return await method(request);
      } finally {
        cache.clear();
      }
    };
  const sharing =
    (name: string, method: Method): Method =>
    (request) => {
      const key = `${name} ${JSON.stringify(request)}`;
      const cached = cache.get(key);
      if (cached !== undefined && io.elapsed() - cached.at < maxAgeMs) return cached.reply;
      const reply = method(request);
      cache.set(key, { at: io.elapsed(), reply });
      // A failed read is sent again.
      reply.catch(() => cache.delete(key));
      return reply;
    };

  const view = (reading: (name: string, method: Method) => Method): Api => {
    const methods = Object.entries(services).map(([service, { actions }]) => {
      const own: Readonly<Record<string, Method>> = Reflect.get(api, service);
      const wrapped = Object.entries(actions).map(([name, row]) => {
        const method: Method = (request) => own[name]!(request);
        return [name, row.class === "read" ? reading(name, method) : invalidating(method)];
      });
      return [service, Object.fromEntries(wrapped)];
    });
    // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- built from the catalogue entry by entry, which the mapped type cannot follow
    return Object.fromEntries(methods) as Api;
  };
  return { fresh: view((_, method) => method), recent: view(sharing) };
}
