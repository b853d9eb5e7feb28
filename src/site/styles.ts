/**
 * The style sheets of what the document shows before any script runs, in the order of their layers. Panels that are
 * rendered later load their own.
 */
import '../ui/styles.ts';
import '../ui/derivation.css';
import './page.css';
import './article.css';
import '../lesson/prose.css';
import '../lesson/insets/figure-frame.css';
import '../lesson/insets/spacing/spacing.css';
import '../lesson/insets/spacing/neighbours.css';
import '../lesson/insets/spacing/landings.css';
import '../lesson/wild.css';
import '../panel/panel.css';
import '../features/lab/lab.css';
import '../features/lab/charts.css';
import '../features/lab/bar.css';
import '../panel/inspector/inspector.css';
import '../features/lab/notices.css';
import '../features/lab/options.css';
import '../features/lab/presets-list.css';
import '../features/lab/strip/beads.css';
import '../features/lab/strip/strip.css';
import '../features/lab/temperature.css';
import '../features/lab/totals.css';
import '../features/lab/trace-table.css';
import '../features/lab/trace-rows.css';
import '../features/lab/value.css';
import '../features/lab/verdicts.css';
import '../ui/menu.css';
// The charts are drawn last, but at once: no request of its own for each of these.
import '../ui/axis.css';
import '../ui/pair-bars.css';
import '../features/derivations/derivations.css';
import '../ui/choice.css';
import '../lesson/insets/figure-frame.css';
import '../lesson/insets/flow/flow.css';
import '../lesson/insets/flow/lane.css';
import '../lesson/insets/flow/motion.css';
import '../features/code/code.css';
import '../ui/scroll-region.css';
