import { regions } from "../../provider/catalogue/regions";

/** A hardware configuration of bare-metal instances. */
export interface Compute {
  id: string;
  cpu: number;
  cpuInfo: string;
  frequency: string;
  ram: number;
  disk: { id: string; type: string; capacity: number; count: number };
  /** Number of instances that each region has in stock. */
  stock: number;
}

/** A product line of bare-metal instances. */
interface ProductLine {
  goodsId: number;
  name: string;
  chargeTypes: readonly ("PrePaid" | "PostPaid")[];
  computes: readonly Compute[];
}

// The document's samples order the first product line prepaid, though its listing shows it as postpaid only.
const productLines: readonly ProductLine[] = [
  {
    goodsId: 7685,
    name: "裸金属-02SS01（公测）",
    chargeTypes: ["PrePaid", "PostPaid"],
    computes: [
      {
        id: "8fbdb61e-b941-46db-89f6-f8953b278ec9",
        cpu: 32,
        cpuInfo: "Intel Xeon Silver 4110",
        frequency: "2.1GHz",
        ram: 64,
        disk: { id: "ab72e15b-f3ab-4448-9094-ab271813f405", type: "SSD", capacity: 480, count: 1 },
        stock: 200,
      },
      {
        id: "eb41773f-c944-4831-810b-9db4826996f2",
        cpu: 40,
        cpuInfo: "Intel Xeon Gold 5218",
        frequency: "2.3GHz",
        ram: 128,
        disk: { id: "6a0f0b0a-5b0c-4c0e-9a55-2f4c7f0f6d01", type: "SSD", capacity: 480, count: 2 },
        stock: 2,
      },
    ],
  },
  {
    goodsId: 7793,
    name: "裸金属-03SA03（公测）",
    chargeTypes: ["PrePaid"],
    computes: [
      {
        id: "1b69ecca-453c-4535-8c96-16edf1ec6da9",
        cpu: 32,
        cpuInfo: "Intel Xeon Silver 6148",
        frequency: "3.5GHz",
        ram: 64,
        disk: { id: "d7a3f7ef-98e1-417c-a7e4-a5720e273f67", type: "NVME", capacity: 3200, count: 1 },
        stock: 50,
      },
    ],
  },
];

/** Regions that sell prepaid instances only. */
const prepaidOnlyRegions = new Set<string>(["US_Virginia_A"]);

/** Whether a region sells bare-metal instances; undefined for an unknown region. */
export const sellsBareMetal = (regionId: string): boolean | undefined =>
  regions.find(({ id }) => id === regionId)?.bareMetal;

/** Lists the product lines that a region sells for a charge type. */
export function listProductLines(regionId: string, chargeType: "PrePaid" | "PostPaid"): readonly ProductLine[] {
  if (sellsBareMetal(regionId) !== true || (chargeType === "PostPaid" && prepaidOnlyRegions.has(regionId))) return [];
  return productLines.filter(({ chargeTypes }) => chargeTypes.includes(chargeType));
}

/** Finds a configuration by its id. */
export const findCompute = (id: string): Compute | undefined =>
  productLines.flatMap(({ computes }) => computes).find((compute) => compute.id === id);

/** Images for bare-metal instances, with the short ids of the document; all of them are public. */
export const bareMetalImages = [
  { id: "8", name: "ubuntu14.04_64", family: "Ubuntu" },
  { id: "9", name: "ubuntu18.04_64", family: "Ubuntu" },
  { id: "7", name: "rhel7.6_64", family: "Redhat" },
  { id: "13", name: "windows2012r2_64", family: "Windows" },
  { id: "11", name: "windows2016_64", family: "Windows" },
  { id: "2", name: "centos6.9_64", family: "Centos" },
  { id: "3", name: "centos7.6_64", family: "Centos" },
] as const;
