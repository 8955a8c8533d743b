import { allBareMetals, allDisks, allInstances, allTemplates } from "../api/listings";
import { images } from "../catalogue/images";
import { bandwidthTypes } from "../catalogue/lines";
import { type Region, regions } from "../catalogue/regions";
import { getAvailableResources } from "./availableResources";
import { getBmsImages, getBmsInstance } from "./bms";
import { getBmsPrice } from "./bmsPrice";
import { constant, list, pages, reply, single } from "./definition";
import { getInstancePrice } from "./instancePrice";
import { getSecurityGroup, getSecurityGroups } from "./securityGroup";

const vdcs = list("network", "DescribeVdc", (data) => data);
const instances = pages("ccs", "DescribeInstances", allInstances);
const tags = list("ccs", "DescribeTags", (data) => data);
const templates = pages("ccs", "DescribeTemplateInfo", allTemplates);
const gpns = list("network", "DescribeGPN", (data) => data);
const bmsInstances = pages("bms", "DescribeBms", allBareMetals);
const disks = pages("storage", "DescribeDisks", allDisks);

/** Every function, in the document's order. The SDK's functions, their types and their documentation are generated from it. */
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
    "Lists the regions of the API document, with their zones and whether they sell bare-metal instances.",
    regions,
  ),
  getImages: constant<readonly string[]>("Lists the ids of the public images in the API document.", images),
  getBandwidthTypes: constant<readonly string[]>("Lists the bandwidth types of the API document.", bandwidthTypes),
};
