/**
 * The style sheets of what the document shows before any script runs, in the order of their layers. Panels that are
 * rendered later load their own.
 */
import '../ui/base.css';
import '../ui/formula-styles.ts';
import './page.css';
import './article.css';
import '../features/lab/lab.css';
import '../features/derivations/derivations.css';
import '../features/code/code.css';
import '../panel/panel.css';
