/**
 * The style sheets of what stands in the reading: figures, questions, reports, and what stands beside them. They are one
 * file, which the document does not wait for: it is asked for once the lab responds, when a figure is near, and at once
 * without a script or where the address leads into the reading (build/prerender.ts, main.ts).
 */
import '../ui/slider.css';
import '../lesson/companion/companion.css';
import '../lesson/companion/logit-slider.css';
import '../lesson/insets/figure-frame.css';
import '../lesson/insets/zones/zones.css';
import '../lesson/insets/spacing/spacing.css';
import '../lesson/insets/spacing/neighbours.css';
import '../lesson/insets/spacing/landings.css';
import '../lesson/test-files.css';
import '../lesson/wild.css';
import '../lesson/insets/ruler/ruler.css';
import '../lesson/insets/ruler/values.css';
import '../lesson/insets/question/question.css';
import '../lesson/insets/flow/flow.css';
import '../lesson/insets/flow/lane.css';
import '../lesson/insets/flow/motion.css';
import '../lesson/insets/gradient/gradient.css';
import '../lesson/insets/gradient/narrow.css';
import '../lesson/insets/gradient/logit.css';
