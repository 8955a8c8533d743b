const { default: Sequencer } = require("@jest/test-sequencer");

// A clean clone does not know yet how long files take, and jest would begin with the largest: those of the Pulumi CLI
// are small, take longest, and would be waited for in the end.
module.exports = class extends Sequencer {
  sort(tests) {
    const isSlow = ({ path }) => /tests.e2e./.test(path);
    return super.sort(tests).toSorted((a, b) => Number(isSlow(b)) - Number(isSlow(a)));
  }
};
