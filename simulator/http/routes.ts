import { z } from "zod";
import { services, type Action, type RequestOf, type Services } from "../../provider/catalogue/index";
import type { Account } from "../account/account";
import { billing } from "../handlers/billing";
import { bms } from "../handlers/bms";
import { gpn } from "../handlers/gpn";
import { instance } from "../handlers/instance";
import { network } from "../handlers/network";
import { others } from "../handlers/others";
import { product } from "../handlers/product";
import { securityGroup } from "../handlers/securityGroup";
import { storage } from "../handlers/storage";
import { template } from "../handlers/template";
import type { Handler, Handlers } from "../handlers/handler";
import { checkNotEmpty, isPlain, plainlyInvalid } from "../refusals/genericRefusals";
import { malformedCode, Refusal } from "../refusals/refusal";
import type { Reply } from "../replies/reply";
import type { Switches } from "../account/switches";

/** One action of the catalogue with its handler. */
export interface Route {
  service: string;
  action: string;
  method: "GET" | "POST";
  /** The paths that it is answered on. */
  paths: string[];
  /** Checks a request by the catalogue's fields and answers it. */
  serve(request: Readonly<Record<string, unknown>>, account: Account): Reply;
}

const byService = {
  ccs: routesOf("ccs", services.ccs, { ...instance, ...securityGroup, ...template, ...others }),
  network: routesOf("network", services.network, network),
  gpn: routesOf("gpn", services.gpn, gpn),
  bms: routesOf("bms", services.bms, bms),
  storage: routesOf("storage", services.storage, storage),
  billing: routesOf("billing", services.billing, billing),
  product: routesOf("product", services.product, product),
} satisfies Record<keyof Services, Route[]>;

const byAction = new Map<string, Route[]>();
for (const route of Object.values(byService).flat())
  byAction.set(route.action, [...(byAction.get(route.action) ?? []), route]);

/** The routes of an action: one for each service that has an action of that name. */
export const routesNamed = (action: string): readonly Route[] => byAction.get(action) ?? [];

/** Picks the route by the action's name; path and method are only checks, unless two services share the name. */
export function findRoute(action: string, path: string, method: string, switches: Switches): Route {
  const named = routesNamed(action);
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

function routesOf<Actions extends Record<string, Action>>(
  service: string,
  { path, actions }: { path: string; actions: Actions },
  handlers: Handlers<Actions>,
): Route[] {
  return Object.keys(actions).flatMap((action) => {
    const row = actions[action];
    const handler = handlers[action];
    return row === undefined || handler === undefined ? [] : [routeTo(service, path, action, row, handler)];
  });
}

function routeTo<Row extends Action>(
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
      // An empty text or null in a field that may be left out counts as left out: vendor clients send both.
      const given = Object.entries(request).filter(
        ([field, value]) => !optional.has(field) || (value !== "" && value !== null),
      );
      const parsed = schema.safeParse(Object.fromEntries(given));
      if (!parsed.success) throw (isPlain(service) ? plainlyInvalid : invalid)(action, parsed.error);
      // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- the schema is made of this row's own fields, which RequestOf hides
      const answer = () => handler(parsed.data as RequestOf<Row>, account);
      return row.class === "read" ? account.reading(answer) : answer();
    },
  };
}

function invalid(action: string, error: z.ZodError): Refusal {
  const issue = error.issues[0];
  const path = (issue?.path ?? []).map(String);
  return new Refusal(
    400,
    malformedCode(action, path),
    `The parameter "${path.join(".")}" is not valid: ${issue?.message ?? "wrong"}.`,
  );
}
