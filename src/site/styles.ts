/**
 * The style sheets of what stands in the document before any script runs, in the order of their layers. A panel that
 * is made later brings its own.
 */
import '../ui/base.css';
import '../ui/formula-styles.ts';
import './page.css';
import './article.css';
import '../features/lab/lab.css';
import '../features/derivations/derivations.css';
import '../features/code/code.css';
import '../panel/panel.css';
