import { group, otherGroup } from "./parents";
import { lifeCycle } from "./suite";

lifeCycle({
  kind: "Rule",
  parents: [group, otherGroup],
  minimal: (of) => ({
    securityGroupId: of("group"),
    action: "allow",
    protocol: "TCP",
    targetAddress: "10.0.0.0/8",
    priority: 10,
  }),
  inPlace: {
    description: {
      to: () => ({ description: "for the web" }),
      shows: (cloud) => expect(cloud.state().rules).toMatchObject([{ description: "for the web", priority: 10 }]),
    },
    priority: {
      to: () => ({ priority: 20 }),
      shows: (cloud) => expect(cloud.state().rules).toMatchObject([{ priority: 20 }]),
    },
  },
  replaces: {
    securityGroupId: { to: (of) => ({ securityGroupId: of("otherGroup") }) },
    action: { to: () => ({ action: "deny" }) },
    protocol: { to: () => ({ protocol: "ICMP" }) },
    targetAddress: { to: () => ({ targetAddress: "10.1.0.0/16;10.2.0.0/16" }) },
    targetPort: { to: () => ({ targetPort: "1024-65535" }) },
    localPort: { to: () => ({ localPort: "80;443" }) },
    ruleType: { to: () => ({ ruleType: "mac", targetAddress: "00:16:3e:00:00:01" }) },
  },
  drift: {
    description: {
      outside: (cloud, id, of) =>
        cloud.call("ccs", "ModifySecurityGroupRule", {
          SecurityGroupId: of("group"),
          RuleId: id,
          Description: "clicked",
        }),
    },
  },
  invalid: [
    ["a priority out of range", () => ({ priority: 101 }), /priority: must be at most 100/],
    ["a port in words", () => ({ localPort: "https" }), /localPort: must be a port, a range such as 8000-8100/],
    [
      "ports with ICMP",
      () => ({ protocol: "ICMP", localPort: "22" }),
      /protocol: ICMP has no ports: leave targetPort and localPort out/,
    ],
    ["an unknown action", () => ({ action: "accept" }), /action: must be one of allow, deny/],
  ],
  getState: (of) => ({ securityGroupId: of("group") }),
  removeOutside: (cloud, id, of) =>
    cloud.call("ccs", "RemoveSecurityGroupRule", { SecurityGroupId: of("group"), RuleIds: [id] }),
});
