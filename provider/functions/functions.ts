import { bandwidthTypes } from "../catalogue/lines";
import { images } from "../catalogue/images";
import { regions, type Region } from "../catalogue/regions";
import { allBareMetals, allDisks, allInstances, allTemplates } from "../api/listings";
import { getAvailableResources } from "./availableResources";
import { getBmsImages, getBmsInstance } from "./bms";
import { getBmsPrice } from "./bmsPrice";
import { constant, list, single, pages, reply } from "./definition";
import { getInstancePrice } from "./instancePrice";
import { getSecurityGroup, getSecurityGroups } from "./securityGroup";

const vdcs = list("network", "DescribeVdc", (data) => data);
const instances = pages("ccs", "DescribeInstances", allInstances);
const tags = list("ccs", "DescribeTags", (data) => data);
const templates = pages("ccs", "DescribeTemplateInfo", allTemplates);
const gpns = list("network", "DescribeGPN", (data) => data);
const bmsInstances = pages("bms", "DescribeBms", allBareMetals);
const disks = pages("storage", "DescribeDisks", allDisks);

/** Every function, in the document's order. The functions of the SDK, their types and their pages are generated from it. */
export const functions = {
  getInstances: instances,
  getInstance: single(instances, "instance", "InstanceId", "InstanceName"),
  getInstanceMetrics: reply("ccs", "DescribeInstanceMonitor"),
  getTags: tags,
  getTag: single(tags, "tag", "TagId", "TagName"),
  getInstanceTypes: reply("ccs", "DescribeInstanceType"),
  getPublicIps: reply("ccs", "DescribePublicIp"),
  getPrivateIps: reply("ccs", "DescribePrivateIp"),
  getInstanceConsoleUrl: reply("ccs", "CreateInstanceHtmlConsoleURL", "URL"),
  getInstancePrice,
  getSecurityGroups,
  getSecurityGroup,
  getTemplates: templates,
  getTemplate: single(templates, "template", "TemplateId", "Name"),
  getVdcs: vdcs,
  getVdc: single(vdcs, "VDC", "VdcId", "VdcName"),
  getBandwidthTraffic: reply("network", "DescribeBandwidthTraffic"),
  getGpns: gpns,
  getGpn: single(gpns, "GPN", "GpnId", "Name"),
  getAccessPoints: reply("network", "DescribeAccessInfo"),
  getBmsGoods: reply("bms", "DescribeBmsGoods"),
  getBmsPrice,
  getBmsImages,
  getBmsInstances: bmsInstances,
  getBmsInstance: getBmsInstance(bmsInstances),
  getBmsVncUrl: reply("bms", "DescribeBmsVNC", "Url"),
  getBmsTask: reply("bms", "DescribeBmsTask"),
  getDisks: disks,
  getDisk: single(disks, "disk", "DiskId", "Name"),
  getDiskUsage: reply("storage", "DescribeDiskUsage"),
  getPoolUsage: reply("storage", "DescribePoolUsage"),
  getDiskGoods: reply("storage", "DescribeGoodsId"),
  getBill: reply("billing", "DescribeBill"),
  getBillDetails: reply("billing", "DescribeBillInfo"),
  getMetering: reply("product", "GetMetering"),
  getAvailableResources,
  getTask: reply("ccs", "DescribeTask"),
  getRegions: constant<readonly Region[]>(
    "Lists the regions of the API document, with zones and which have bare metal.",
    regions,
  ),
  getImages: constant<readonly string[]>("Lists the public images of the API document by their ids.", images),
  getBandwidthTypes: constant<readonly string[]>(
    "Lists the kinds of line that the API document names.",
    bandwidthTypes,
  ),
};
