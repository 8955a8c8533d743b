import { z } from "zod";
import { type Action, type RequestOf, services, type Services } from "../../provider/catalogue/index";
import type { Account } from "../account/account";
import type { Switches } from "../account/switches";
import { billing } from "../handlers/billing";
import { bms } from "../handlers/bms";
import { gpn } from "../handlers/gpn";
import type { Handler, Handlers } from "../handlers/handler";
import { instance } from "../handlers/instance";
import { network } from "../handlers/network";
import { others } from "../handlers/others";
import { product } from "../handlers/product";
import { securityGroup } from "../handlers/securityGroup";
import { storage } from "../handlers/storage";
import { template } from "../handlers/template";
import { checkNotEmpty, genericRefusal, usesGenericCodes } from "../refusals/genericRefusals";
import { malformedCodeOf, Refusal } from "../refusals/refusal";
import type { Reply } from "../replies/reply";

/** An action of the catalogue with its handler. */
export interface Route {
  service: string;
  action: string;
  method: "GET" | "POST";
  /** The paths of the action. */
  paths: string[];
  /** Validates a request against the catalogue and handles it. */
  serve(request: Readonly<Record<string, unknown>>, account: Account): Reply;
}

const byService = {
  ccs: createRoutes("ccs", services.ccs, { ...instance, ...securityGroup, ...template, ...others }),
  network: createRoutes("network", services.network, network),
  gpn: createRoutes("gpn", services.gpn, gpn),
  bms: createRoutes("bms", services.bms, bms),
  storage: createRoutes("storage", services.storage, storage),
  billing: createRoutes("billing", services.billing, billing),
  product: createRoutes("product", services.product, product),
} satisfies Record<keyof Services, Route[]>;

const byAction = new Map<string, Route[]>();
for (const route of Object.values(byService).flat())
  byAction.set(route.action, [...(byAction.get(route.action) ?? []), route]);

/** Finds the routes of an action: one for each service that has an action of that name. */
export const findRoutes = (action: string): readonly Route[] => byAction.get(action) ?? [];

/** Finds the route by the name of the action; path and method are only checked, unless two services share the name. */
export function findRoute(action: string, path: string, method: string, switches: Switches): Route {
  const named = findRoutes(action);
  const [first] = named;
  if (first === undefined) throw new Refusal(404, "UnsupportedAction", "There is no such action.");
  const onPath = named.find((route) => route.paths.includes(path.replace(/\/+$/, "")));
  const route = onPath ?? (switches.anyPath && named.length === 1 ? first : undefined);
  if (route === undefined)
    throw new Refusal(
      404,
      "UnsupportedAction",
      `${action} is not on this path; call ${named.map(({ paths }) => paths[0]).join(" or ")}.`,
    );
  if (route.method !== method && !switches.anyMethod)
    throw new Refusal(400, "UnsupportedHTTPMethod", `${action} must be sent as ${route.method}.`);
  return route;
}

function createRoutes<Actions extends Record<string, Action>>(
  service: string,
  { path, actions }: { path: string; actions: Actions },
  handlers: Handlers<Actions>,
): Route[] {
  return Object.keys(actions).flatMap((action) => {
    const row = actions[action];
    const handler = handlers[action];
    return row === undefined || handler === undefined ? [] : [createRoute(service, path, action, row, handler)];
  });
}

function createRoute<Row extends Action>(
  service: string,
  servicePath: string,
  action: string,
  row: Row,
  handler: Handler<Row>,
): Route {
  const schema = z.object(row.request);
  const optional = new Set(
    Object.keys(row.request).filter((field) => z.safeParse(row.request[field] ?? z.never(), undefined).success),
  );
  return {
    service,
    action,
    method: row.method,
    paths: [row.path ?? servicePath, row.documentedPath ?? [], row.otherPath ?? []].flat(),
    serve(request, account) {
      checkNotEmpty(service, action, request, optional);
      // An empty string or null in an optional field counts as absent: vendor clients send both.
      const given = Object.entries(request).filter(
        ([field, value]) => !optional.has(field) || (value !== "" && value !== null),
      );
      const parsed = schema.safeParse(Object.fromEntries(given));
      if (!parsed.success) throw (usesGenericCodes(service) ? genericRefusal : malformedRequest)(action, parsed.error);
      // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- the schema consists of this row's own fields, which RequestOf hides
      const answer = () => handler(parsed.data as RequestOf<Row>, account);
      return row.class === "read" ? account.readListed(answer) : answer();
    },
  };
}

function malformedRequest(action: string, error: z.ZodError): Refusal {
  const issue = error.issues[0];
  const path = (issue?.path ?? []).map(String);
  return new Refusal(
    400,
    malformedCodeOf(action, path),
    `The parameter "${path.join(".")}" is not valid: ${issue?.message ?? "wrong"}.`,
  );
}
