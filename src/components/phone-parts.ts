// What only a phone shows, loaded only there.
import './ur-tab-bar.ts';
import './ur-theme-chips.ts';
