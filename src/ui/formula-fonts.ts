// The faces of KaTeX by themselves: 50 kB of fonts must not come before the lab answers.
import 'katex/dist/katex.min.css?fonts';
