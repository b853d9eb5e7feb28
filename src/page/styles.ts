/**
 * Every style sheet of the page, in the order of its layers. They are part of the document before any script runs,
 * also those of panels whose code comes later.
 */
import '../ui/base.css';
import '../ui/formula-styles.ts';
import './page.css';
import './article.css';
import '../panels/lab/lab.css';
import '../panels/derivations.css';
import '../panels/code/code.css';
import '../panels/panel.css';
import '../panels/predict/predict.css';
import '../panels/batch/batch.css';
import '../panels/caveats/caveats.css';
import '../panels/pattern/pattern.css';
import '../panels/drills/drills.css';
import './builder/builder.css';
