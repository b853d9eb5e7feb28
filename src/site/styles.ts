/**
 * The style sheets of what the document shows before any script runs, in the order of their layers. Panels that are
 * rendered later load their own.
 */
import '../ui/styles.ts';
import '../ui/derivation.css';
import '../ui/code-block.css';
import './page.css';
import './article.css';
import './beside.css';
import '../lesson/prose.css';
import '../panel/panel.css';
import '../features/lab/lab.css';
import '../features/lab/charts.css';
import '../panel/bar.css';
import '../panel/temperature-slider.css';
import '../panel/inspector/inspectable.css';
import '../features/lab/notices.css';
import '../features/lab/options.css';
import '../features/lab/presets-list.css';
import '../panel/strip/beads.css';
import '../panel/strip/strip.css';
import '../features/lab/temperature.css';
import '../features/lab/totals.css';
import '../features/lab/trace-table.css';
import '../features/lab/trace-rows.css';
import '../features/lab/value.css';
import '../features/lab/verdicts.css';
import '../ui/menu.css';
import '../features/derivations/derivations.css';
import '../ui/choice.css';
import '../features/code/code.css';
import '../ui/scroll-region.css';
