import type { billing as rows } from "../../provider/catalogue/billing";
import { printTime, readTime } from "../shared/beijingTime";
import type { Handlers } from "./handler";
import { lives, type Life } from "../account/billedResources";
import { round, sumOf, yuanPerDollar, type Part } from "../goods/prices";
import { malformed, Refusal } from "../refusals/refusal";
import type { Json, Reply } from "../replies/reply";

interface Span {
  from: number;
  to: number;
}

/** Bills, from what the account has and had (`/billing`). */
export const billing: Handlers<typeof rows> = {
  DescribeBill({ DateFromTo, Currency }, account) {
    const [first = "", last = "", ...rest] = DateFromTo.split(" - ");
    const days = rest.length === 0 ? daysOf(first, last) : undefined;
    if (days === undefined)
      throw malformed("DescribeBill", "DateFromTo", "DateFromTo must read like 2019.09.02 - 2019.09.03, in order.");
    const billed = inSpan(lives(account.tables), days, account.clock.now());
    const items = billed.map(({ life, span }) => ({
      ...printLife(life),
      DeleteTime: life.endedAt === null ? "" : printTime(life.endedAt),
      TotalCost: costOf(life, span, Currency),
    }));
    // As in the document's sample, the account is one whose costs count as those of a sub-account.
    const total = round(
      items.reduce((sum, { TotalCost }) => sum + TotalCost, 0),
      2,
    );
    return reply("bill day query success", { BillInfo: items, TotalMasterCost: 0, TotalViceCost: total });
  },

  DescribeBillInfo({ DateFrom, DateTo, ResourceId, Currency = "CN" }, account) {
    const days = daysOf(DateFrom, DateTo);
    if (days === undefined)
      throw new Refusal(400, "ParameterInvalid", "DateFrom and DateTo must read like 2019.09.02, in order.");
    const asked = lives(account.tables).filter(({ id }) => id === ResourceId);
    const details = inSpan(asked, days, account.clock.now()).map(({ life, span }) => ({
      ...printLife(life),
      Configuration: life.parts.map(({ amount, name }) => `${name}:${amount}`).join(","),
      CostDetail: life.parts.map((part) => `${part.name}:${perMinute([part], Currency)}`).join(","),
      StartTime: Math.floor(span.from / 1000),
      EndTime: Math.floor(span.to / 1000),
      IPs: life.addresses,
      PayDesc: life.prepaid ? "包年包月" : "按需计费",
      PayType: life.prepaid ? "2" : "1",
      Status: life.endedAt === null ? "running" : "deleted",
      TotalCost: costOf(life, span, Currency),
      UnitPrice: Number(perMinute(life.parts, Currency)),
    }));
    const total = round(
      details.reduce((sum, { TotalCost }) => sum + TotalCost, 0),
      2,
    );
    return reply("bill details query success", { BillDetail: details, TotalCost: total });
  },
};

/** The Code of bills is written small. */
const reply = (message: string, data: Json): Reply => ({ Code: "success", Data: data, Message: message, TaskId: "" });

/** From the begin of one day to the end of another, in Beijing; undefined when they are no days, or in the wrong order. */
function daysOf(first: string, last: string): Span | undefined {
  const [from, to] = [first, last].map((day) =>
    /^\d{4}\.\d\d\.\d\d$/.test(day) ? readTime(`${day.replaceAll(".", "-")} 00:00:00`) : undefined,
  );
  return from === undefined || to === undefined || to < from ? undefined : { from, to: to + 86_400_000 };
}

/** The things that were there in a span, each with the part of the span in which it was. */
function inSpan(all: readonly Life[], { from, to }: Span, now: number): { life: Life; span: Span }[] {
  return all
    .map((life) => ({
      life,
      span: { from: Math.max(from, life.createdAt), to: Math.min(to, life.endedAt ?? now, now) },
    }))
    .filter(({ span }) => span.from < span.to);
}

const printLife = ({ createdAt, id, name, regionId, type, vdcId, vdcName }: Life) => ({
  CreateTime: printTime(createdAt),
  RegionId: regionId,
  ResourceId: id,
  ResourceName: name,
  ResourceType: type,
  VdcId: vdcId,
  VdcName: vdcName,
});

const costOf = ({ parts }: Life, { from, to }: Span, currency: string): number =>
  round(inCurrency((sumOf(parts) * (to - from)) / 3_600_000, currency), 2);

/** The document's samples add up when the unit of prices is a minute. */
const perMinute = (parts: readonly Part[], currency: string): string =>
  inCurrency(sumOf(parts) / 60, currency).toFixed(8);

const inCurrency = (yuan: number, currency: string): number => (currency === "US" ? yuan / yuanPerDollar : yuan);
