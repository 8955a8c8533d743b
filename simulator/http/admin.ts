import type { Cloud, CloudAnswer } from "./cloud";
import { faultOrder } from "./faults";

/** Answers what is not part of the cloud's API, under `/_cds/`; undefined for everything else. */
export function admin(cloud: Cloud, method: string, url: string, body: string): CloudAnswer | undefined {
  const path = url.split("?", 1)[0];
  if (path === undefined || !path.startsWith("/_cds/")) return undefined;
  switch (`${method} ${path}`) {
    case "GET /_cds/ledger":
      return json(200, cloud.ledger);
    case "GET /_cds/state":
      return json(200, cloud.state());
    case "POST /_cds/fault":
      return addFault(cloud, body);
    case "POST /_cds/settle":
      cloud.settle();
      return json(200, { ok: true });
    default:
      return json(404, {
        error: "There are GET /_cds/ledger, GET /_cds/state, POST /_cds/fault and POST /_cds/settle.",
      });
  }
}

function addFault(cloud: Cloud, body: string): CloudAnswer {
  const order = faultOrder.safeParse(parse(body));
  if (!order.success)
    return json(400, {
      error: order.error.issues.map(({ message, path }) => `${path.join(".")}: ${message}`).join("; "),
    });
  cloud.fault(order.data);
  return json(200, { ok: true });
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

const json = (status: number, value: unknown): CloudAnswer => ({ status, body: JSON.stringify(value) });
