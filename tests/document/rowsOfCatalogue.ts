import { z } from "zod";
import type { Action } from "../../provider/catalogue/action";
import { billing } from "../../provider/catalogue/billing";
import { bms } from "../../provider/catalogue/bms";
import { services, type Services } from "../../provider/catalogue/index";
import { instance } from "../../provider/catalogue/instance";
import { gpn, network } from "../../provider/catalogue/network";
import { others } from "../../provider/catalogue/others";
import { product } from "../../provider/catalogue/product";
import { securityGroup } from "../../provider/catalogue/securityGroup";
import { storage } from "../../provider/catalogue/storage";
import { template } from "../../provider/catalogue/template";

/** The files of the catalogue, each with the service that its rows are called on. */
export const files: readonly { name: string; service: keyof Services; rows: Record<string, Action> }[] = [
  { name: "instance", service: "ccs", rows: instance },
  { name: "securityGroup", service: "ccs", rows: securityGroup },
  { name: "template", service: "ccs", rows: template },
  { name: "network", service: "network", rows: network },
  { name: "network", service: "gpn", rows: gpn },
  { name: "bms", service: "bms", rows: bms },
  { name: "storage", service: "storage", rows: storage },
  { name: "billing", service: "billing", rows: billing },
  { name: "product", service: "product", rows: product },
  { name: "others", service: "ccs", rows: others },
];

/** A row with what is known of it by its place. */
export interface PlacedRow {
  group: string;
  name: string;
  service: keyof Services;
  row: Action;
  /** The path that the document should print. */
  documentedPath: string;
}

/** Every row of the catalogue by `group.action`. */
export const rows: ReadonlyMap<string, PlacedRow> = new Map(
  files.flatMap(({ name: group, rows: of, service }) =>
    Object.entries(of).map(([name, row]): [string, PlacedRow] => [
      `${group}.${name}`,
      { group, name, row, service, documentedPath: row.documentedPath ?? row.path ?? services[service].path },
    ]),
  ),
);

/** The schema of a row's whole request. */
export const requestSchema = (row: Action) => z.object(row.request);
