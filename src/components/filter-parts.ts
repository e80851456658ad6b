// What only shown filters need: a phone and a tablet begin without them.
import './ur-precision-filter.ts';
import './ur-stage-filter.ts';
