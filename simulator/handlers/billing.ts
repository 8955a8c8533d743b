import type { billing as rows } from "../../provider/catalogue/billing";
import { type BilledResource, listBilledResources } from "../account/billedResources";
import { hourlyPriceOf, type PricedPart, round, yuanPerDollar } from "../goods/prices";
import { malformed, Refusal } from "../refusals/refusal";
import type { Json, Reply } from "../replies/reply";
import { formatTime, parseTime } from "../shared/beijingTime";
import type { Handlers } from "./handler";

interface TimeSpan {
  from: number;
  to: number;
}

/** Handlers for bills, calculated from current and deleted resources (`/billing`). */
export const billing: Handlers<typeof rows> = {
  DescribeBill({ DateFromTo, Currency }, account) {
    const [first = "", last = "", ...rest] = DateFromTo.split(" - ");
    const days = rest.length === 0 ? parseDays(first, last) : undefined;
    if (days === undefined)
      throw malformed(
        "DescribeBill",
        "DateFromTo",
        "DateFromTo must have the format of 2019.09.02 - 2019.09.03, in order.",
      );
    const billed = billedWithin(listBilledResources(account.tables), days, account.clock.now());
    const items = billed.map(({ resource, span }) => ({
      ...formatBilledResource(resource),
      DeleteTime: resource.endedAt === null ? "" : formatTime(resource.endedAt),
      TotalCost: costOf(resource, span, Currency),
    }));
    // As in the document's sample, all costs are those of a sub-account.
    const total = round(
      items.reduce((sum, { TotalCost }) => sum + TotalCost, 0),
      2,
    );
    return billReply("bill day query success", { BillInfo: items, TotalMasterCost: 0, TotalViceCost: total });
  },

  DescribeBillInfo({ DateFrom, DateTo, ResourceId, Currency = "CN" }, account) {
    const days = parseDays(DateFrom, DateTo);
    if (days === undefined)
      throw new Refusal(400, "ParameterInvalid", "DateFrom and DateTo must have the format of 2019.09.02, in order.");
    const requested = listBilledResources(account.tables).filter(({ id }) => id === ResourceId);
    const details = billedWithin(requested, days, account.clock.now()).map(({ resource, span }) => ({
      ...formatBilledResource(resource),
      Configuration: resource.parts.map(({ amount, name }) => `${name}:${amount}`).join(","),
      CostDetail: resource.parts.map((part) => `${part.name}:${formatPricePerMinute([part], Currency)}`).join(","),
      StartTime: Math.floor(span.from / 1000),
      EndTime: Math.floor(span.to / 1000),
      IPs: resource.addresses,
      PayDesc: resource.prepaid ? "包年包月" : "按需计费",
      PayType: resource.prepaid ? "2" : "1",
      Status: resource.endedAt === null ? "running" : "deleted",
      TotalCost: costOf(resource, span, Currency),
      UnitPrice: Number(formatPricePerMinute(resource.parts, Currency)),
    }));
    const total = round(
      details.reduce((sum, { TotalCost }) => sum + TotalCost, 0),
      2,
    );
    return billReply("bill details query success", { BillDetail: details, TotalCost: total });
  },
};

/** The Code of these replies is in lower case. */
const billReply = (message: string, data: Json): Reply => ({
  Code: "success",
  Data: data,
  Message: message,
  TaskId: "",
});

/** Parses a first and a last day in Beijing; undefined when one is not a day, or the order is wrong. */
function parseDays(first: string, last: string): TimeSpan | undefined {
  const [from, to] = [first, last].map((day) =>
    /^\d{4}\.\d\d\.\d\d$/.test(day) ? parseTime(`${day.replaceAll(".", "-")} 00:00:00`) : undefined,
  );
  return from === undefined || to === undefined || to < from ? undefined : { from, to: to + 86_400_000 };
}

/** Finds the resources that existed in a time span, each with the part of the span in which it existed. */
function billedWithin(
  all: readonly BilledResource[],
  { from, to }: TimeSpan,
  now: number,
): { resource: BilledResource; span: TimeSpan }[] {
  return all
    .map((resource) => ({
      resource,
      span: { from: Math.max(from, resource.createdAt), to: Math.min(to, resource.endedAt ?? now, now) },
    }))
    .filter(({ span }) => span.from < span.to);
}

const formatBilledResource = ({ createdAt, id, name, regionId, type, vdcId, vdcName }: BilledResource) => ({
  CreateTime: formatTime(createdAt),
  RegionId: regionId,
  ResourceId: id,
  ResourceName: name,
  ResourceType: type,
  VdcId: vdcId,
  VdcName: vdcName,
});

const costOf = ({ parts }: BilledResource, { from, to }: TimeSpan, currency: string): number =>
  round(toCurrency((hourlyPriceOf(parts) * (to - from)) / 3_600_000, currency), 2);

/** In the document's samples unit prices are per minute: only then do the sums match. */
const formatPricePerMinute = (parts: readonly PricedPart[], currency: string): string =>
  toCurrency(hourlyPriceOf(parts) / 60, currency).toFixed(8);

const toCurrency = (yuan: number, currency: string): number => (currency === "US" ? yuan / yuanPerDollar : yuan);
