/**
 * The style sheets that every document needs, in one file rather than a request for each control. Base comes first:
 * it declares the order of the layers.
 */
import './base.css';
import './formula-styles.ts';
import './buttons.css';
import './choice.css';
import './complaint.css';
import './copy-link.css';
import './float.css';
import './log-slider.css';
import './missing-part.css';
import './number-field.css';
