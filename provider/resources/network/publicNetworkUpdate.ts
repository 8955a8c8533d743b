import { change } from "../../api/change";
import type { Context } from "../../lifecycle/context";
import { createOnce, findEarlierPurchase } from "../../lifecycle/createOnce";
import { vdcAsParent, vdcLock } from "../shared/vdcs";
import { addressesIn, blockCreation, blockSizes, findPublicNetwork, segmentsOf, type Segment } from "./segments";

/** What an update of a public network works with. */
interface NetworkState {
  vdcId: string;
  qos: number;
  ipNum: number;
  autoRenew: 0 | 1;
  segments?: Segment[];
}

/** One update of one public network. */
export class PublicNetworkUpdate {
  readonly #network: { publicNetworkId: string; vdcId: string };

  constructor(
    private readonly context: Context,
    private readonly id: string,
    private readonly state: NetworkState,
    private readonly news: NetworkState,
    private readonly saveProgress: (progress: Partial<NetworkState>) => void,
  ) {
    this.#network = { publicNetworkId: id, vdcId: news.vdcId };
  }

  async run(): Promise<void> {
    await this.#buyAddresses();
    await this.#changeBandwidth();
    await this.#setAutoRenew();
  }

  /** Buys the missing addresses, block by block; each is saved at once. */
  async #buyAddresses(): Promise<void> {
    if (this.news.ipNum === this.state.ipNum && this.context.pending.length === 0) return;
    let segments = await this.#findOwnSegments();
    for (;;) {
      const missing = this.news.ipNum - addressesIn(segments);
      if (missing <= 0) return;
      const count = blockSizes.find((size) => size <= missing) ?? Math.min(...blockSizes);
      const { id: segmentId } = await createOnce(this.context, blockCreation, { ...this.#network, count }, "");
      // Saved before anything is read again: if that read fails, the block must not be forgotten and bought again.
      segments = [...segments, { segmentId, address: "", gateway: "", mask: 32 - Math.log2(count) }];
      this.#saveSegments(segments);
    }
  }

  /** The blocks of this resource, with one that an earlier update has bought. */
  async #findOwnSegments(): Promise<Segment[]> {
    const { state, context } = this;
    const earlier = await findEarlierPurchase(context, blockCreation, this.#network);
    const ownIds = state.segments && [...state.segments.map(({ segmentId }) => segmentId), earlier];
    const found = segmentsOf(await findPublicNetwork(context, this.id, this.news.vdcId));
    const own = found.filter(({ segmentId }) => ownIds === undefined || ownIds.includes(segmentId));
    if (earlier !== undefined) this.#saveSegments(own);
    return own;
  }

  #saveSegments(segments: Segment[]): void {
    this.saveProgress({ segments, ipNum: addressesIn(segments) });
  }

  async #changeBandwidth(): Promise<void> {
    const { qos, vdcId } = this.news;
    if (qos === this.state.qos) return;
    await this.context.locks.hold(vdcLock(vdcId), () =>
      change(this.context, {
        send: () => this.context.api.network.ModifyPublicNetwork({ PublicId: this.id, Qos: qos }),
        observe: async () => ((await findPublicNetwork(this.context, this.id, vdcId))?.Qos === qos ? true : undefined),
        unmetCondition: `${this.id} still has its old bandwidth`,
        parent: () => vdcAsParent(this.context, vdcId),
      }),
    );
    this.saveProgress({ qos });
  }

  async #setAutoRenew(): Promise<void> {
    const { autoRenew } = this.news;
    if (autoRenew === this.state.autoRenew) return;
    await change(this.context, {
      send: () => this.context.api.network.RenewPublicNetwork({ PublicId: this.id, AutoRenew: autoRenew }),
      observe: () => Promise.resolve(true),
      isObservable: false,
      unmetCondition: "",
    });
    this.saveProgress({ autoRenew });
  }
}
