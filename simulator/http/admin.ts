import type { Cloud, CloudAnswer } from "./cloud";
import { faultSchema } from "./faults";

/** Handles requests under `/_cds/`, which are not part of the cloud's API; undefined for any other path. */
export function handleAdmin(cloud: Cloud, method: string, url: string, body: string): CloudAnswer | undefined {
  const path = url.split("?", 1)[0];
  if (path === undefined || !path.startsWith("/_cds/")) return undefined;
  switch (`${method} ${path}`) {
    case "GET /_cds/ledger":
      return jsonAnswer(200, cloud.ledger);
    case "GET /_cds/state":
      return jsonAnswer(200, cloud.state());
    case "POST /_cds/fault":
      return addFault(cloud, body);
    case "POST /_cds/settle":
      cloud.settle();
      return jsonAnswer(200, { ok: true });
    default:
      return jsonAnswer(404, {
        error: "There are GET /_cds/ledger, GET /_cds/state, POST /_cds/fault and POST /_cds/settle.",
      });
  }
}

function addFault(cloud: Cloud, body: string): CloudAnswer {
  const order = faultSchema.safeParse(parseJson(body));
  if (!order.success)
    return jsonAnswer(400, {
      error: order.error.issues.map(({ message, path }) => `${path.join(".")}: ${message}`).join("; "),
    });
  cloud.fault(order.data);
  return jsonAnswer(200, { ok: true });
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

const jsonAnswer = (status: number, value: unknown): CloudAnswer => ({ status, body: JSON.stringify(value) });
