import type { TemplateKind } from "../provider/resources/template";
import { resourceClass, type ArgumentsOf } from "./resource";

/** What a template is made with. */
export type TemplateArgs = ArgumentsOf<TemplateKind>;

/** A template: the image of a machine, to make others from; its id is an `imageId`. */
export class Template extends resourceClass<TemplateKind>(
  "Template",
  {
    instanceId: undefined,
    templateName: undefined,
    powerOn: undefined,
    withDataDisk: undefined,
    instanceUserName: undefined,
    instancePassword: undefined,
    regionIds: undefined,
    adopt: undefined,
    deleteProtection: undefined,
    osType: undefined,
    createTime: undefined,
  },
  { instancePassword: true },
) {}
