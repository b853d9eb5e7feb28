import { calmBreak, figures, powerOfE, storedTenth } from '../../words/figures.ts';
import {
  type Article,
  code,
  formula,
  insert,
  link,
  list,
  math,
  p,
  prose,
  show,
  toPage,
} from './article.ts';
import { wild } from './wild-en.ts';

const f = figures('.');
const em = (text: string) => ({ strong: [text] });

export const article: Article = {
  contents: 'On this page',
  replay: 'Replay',
  sections: {
    primer: {
      title: 'What a float32 is',
      short: 'Floats',
      blocks: [
        p`If you know floating point, skip this section. The numbers on this page are ${em('float32')}: 32 bits each, as the standard ${em('IEEE 754')} lays down. It is scientific notation in base two: a sign, 24 binary digits, and a power of two that says where the point goes. Hence the name ${em('floating point')}.`,
        p`Only some numbers can be written that way; we call them floats. They lie along the line like the ticks of a ruler. Any other number goes to the nearest tick: that is ${em('rounding')}. From exactly halfway, it goes to the tick whose last binary digit is 0. Even 0.1 lies between two ticks; what is stored is ${storedTenth('.')}. The results of operations are rounded too.`,
        p`From one tick to the next is one ${em('ulp')}, a “unit in the last place”. As there are always 24 digits, the gap grows with the number: it doubles at each power of two. At 1 it is ${f('ulpOfOne')}; at one hundred million it is ${f('ulpOf1e8')}. Move the number and watch the ticks.`,
        insert('spacing-primer'),
        p`A result too far past the largest float, ${f('largestFloat')}, ${em('overflows')}: it becomes ${em('infinity')}. A finite number divided by infinity is 0. Operations without an answer, such as infinity minus infinity or 0 divided by 0, give ${em('NaN')}, “not a number”. Almost anything computed from NaN is NaN again.`,
        p`Towards 0 the gap halves at each power of two, until ${f('smallestNormal')}. Below that it stays as it is. The numbers there are ${em('subnormal')}: the smaller they are, the fewer digits they keep. The last one before 0 is ${f('smallestSubnormal')}. A result that loses digits there, or is rounded to 0, ${em('underflows')}.`,
        p`In each of these cases the processor raises a ${em('flag')}. There are five: ${em('inexact')}, if the result was rounded; ${em('overflow')}; ${em('underflow')}; ${em('divide by zero')}, if the exact answer is infinite, as for the logarithm of 0; and ${em('invalid')}, if there is no answer. Last, log means the ${em('natural logarithm')}, to base e.`,
      ],
    },
    predict: {
      title: 'Predict, then run',
      short: 'Predict',
      blocks: [
        p`Ten models each name a tense. Before each one runs, say what the two softmaxes will give. A wrong guess costs nothing, and helps you remember. Try a few now, and the rest later.`,
        insert('predict'),
      ],
    },
    why: {
      title: 'Why the naive softmax overflows',
      short: 'Why it overflows',
      blocks: [
        insert('question-why'),
        p`A model that names the tense of the next verb does not give you probabilities. It gives you ${em('logits')}: one number for each of the five tenses, of any size and either sign. Softmax turns them into probabilities. Raise e to each logit, then divide by the sum:`,
        formula('softmax'),
        p`With the opening logits of the lab, “present” gets ${f('calmPresent')}, as written above or with the subtraction this page is about. ${show('calm-agrees', 'Show both agreeing')}`,
        p`The trouble is the exponential. No float32 is larger than ${f('largestFloat')}, and e to the x gets there soon. The last logit with a finite exponential is ${f('expLimit', 9)}. ${show('last-finite', 'Show the last finite one')} One float further, it is infinite. ${show('first-infinite', 'Show the next float')}`,
        insert('ruler-why'),
        p`A logit of 92 is not rare in a network that starts to diverge. But e to the 92 is about ${powerOfE(92, '.')}. The exponential overflows to infinity, and the sum with it. The four finite exponentials, divided by infinity, give 0. The fifth is infinity divided by infinity, which has no answer: NaN. ${show('one-92', 'Show one logit of 92')}`,
        p`Look at the result: one NaN and four zeros. The whole vector does not turn to NaN, as you may have read, and that matters when you look for the cause. The loss depends on the label: infinite if the true class is one of the zeros, NaN if it is the one that overflowed. ${show('loss-nan', 'Show the NaN loss')} In the gradient all five entries are NaN, whatever the label; ${link('#worked', 'the worked example')} shows why. One step of the optimizer then writes NaN into the weights, and training is over.`,
        p`Temperature makes it easier to get there. Each logit is divided by T first, so a low temperature stretches them:`,
        formula('temperature'),
        p`The opening logits give NaN for every positive T below ${calmBreak('.')}. ${show('low-temperature', 'Show the low temperature')}`,
        insert('zones'),
        p`In float64 the naive loss of the vector with 92 is ${f('workedLoss')}, as it should be. ${show('one-92-float64', 'Show float64')} But a wider format only moves the cliff, from about 88.7 to about 709.8. The cure is one subtraction.`,
      ],
    },
    shift: {
      title: 'Subtract anything: the proof',
      short: 'The shift',
      blocks: [
        insert('question-shift'),
        p`Add the same number to every logit, and softmax stays the same. That is the whole trick. The proof takes four lines: try them on a blank page first.`,
        insert('shift'),
        p`Over the real numbers any constant ${math('c')} will do. In floating point it will not. Subtract too little, and an exponential overflows, or the sum of them. Subtract too much, and they all shrink to 0; shortly before that, they lose their digits, and nothing tells you. Drag ${math('c')} through the window between:`,
        insert('ruler-shift'),
        p`The usual choice is the maximum, because it works for every vector of finite logits. The largest exponent becomes exactly 0, its exponential exactly 1, and all others lie between 0 and 1:`,
        formula('stableSoftmax'),
        p`No exponential overflows, because none is above 1. The sum does not vanish, because one of its terms is 1, and it does not overflow, because it is at most ${math('K')}. It costs one line, so the naive softmax has no place in your code.`,
        p`The shift does not buy accuracy. The subtraction is rounded, and the exponential turns that absolute error into a relative one. A naive softmax that stays in range is often the more exact of the two. ${show('naive-wins', 'Show naive winning')} What the shift buys is safety.`,
      ],
    },
    lse: {
      title: 'Log-sum-exp: the same idea, one logarithm later',
      short: 'Log-sum-exp',
      blocks: [
        p`Often you need the logarithm of that denominator: for a log-probability, a loss, the evidence of a model. It has a name of its own:`,
        formula('lse'),
        p`Computed as written, it fails as softmax does, and the same shift helps. This time the factor does not cancel: the logarithm turns it into a term, which you add back.`,
        insert('lse'),
        p`The result is never far from the maximum. One term of the shifted sum is 1 and the others are at most 1, so the sum lies between 1 and ${math('K')}, and`,
        formula('lseBounds'),
        p`Over the real numbers, the lower bound is reached only when every other logit is minus infinity. Float32 gets there much sooner: what is added to the maximum may be too small to change it. That is ${em('absorption')}. Here it rarely matters. In the next section it does.`,
        p`One case needs a decision. If every logit is minus infinity, so is the maximum, and minus infinity minus minus infinity is NaN. ${show('all-masked', 'Show the fully masked row')} SciPy and PyTorch subtract 0 when the maximum is not finite, and return minus infinity.`,
      ],
    },
    loss: {
      title: 'Cross entropy, straight from the logits',
      short: 'Cross entropy',
      blocks: [
        insert('question-loss'),
        p`Training asks for one number: minus the logarithm of the probability given to the true class, whose logit is ${math('xy')}. The logarithm is natural, so the unit is the ${em('nat')}. You can compute the probability first, or go straight from the logits, with the probability implicit in the difference:`,
        formula('crossEntropy'),
        p`Over the real numbers, the two are equal. In float32 the first one, by way of the probability, fails when that is too small: the logarithm of 0 is minus infinity. Before that it loses digits, because a subnormal has few of them. For a gap of 100 between the logits it gives ${f('logOfSubnormal')} instead of ${f('logOfSubnormalTrue')}. ${show('log-of-subnormal', 'Show the lost digits')} For a gap of 105 it gives infinity. ${show('log-of-zero', 'Show the infinite loss')}`,
        p`The second has a weakness too. Two logits of one hundred million should cost the logarithm of 2, ${f('two1e8True')}. This formula says ${f('two1e8Loss')}. ${show('two-1e8', 'Show the loss of 0')} Add the logarithm of 2 yourself, and see where it goes:`,
        insert('spacing-loss'),
        p`Around one hundred million, neighbouring floats are ${f('gapAt1e8')} apart, and the maximum absorbs the logarithm of 2. Five logits of ten million should cost ${f('five1e7True')}, and cost ${f('five1e7Loss')}. ${show('five-1e7', 'Show the loss of 2')} No NaN, no infinity, no warning: one model looks perfect, the other worse than it is.`,
        p`The cure is to subtract before you add. Let the two large numbers cancel while nothing small is near:`,
        formula('crossEntropyShift'),
        p`A third form serves a model that is right, and very sure. Its sum is 1 plus something tiny, which the 1 absorbs. For the logits 17, 0, 0, 0, 0, with the first class true, both formulas give ${f('sure17Shift')}. The true loss is ${f('sure17True')}. Leave the 1 out of the sum, and use ${code('log1p')}, the logarithm of 1 plus a number, which keeps a tiny one:`,
        formula('crossEntropyLog1p'),
        p`It gives ${f('sure17Log1p')}. ${show('sure-17', 'Show the sure model')} Now the proof, and the three forms with your own logits:`,
        insert('loss'),
      ],
    },
    worked: {
      title: 'A worked example, both ways',
      short: 'A worked example',
      blocks: [
        p`Take the vector with 92, and let the true class be “past simple”, the third one. Step through both ways:`,
        insert('flow'),
        p`The naive way ends in an infinite loss. The stable way subtracts ${f('workedMax')}, finds a sum of ${f('workedSum')}, and gets ${f('workedLoss')}\u00a0nats: the model was sure, and wrong, and the loss says by how much. Its distribution is almost ${em('one-hot')}, a single 1 among zeros: the right limit when one logit is far above the others. Minus the logarithm of the stable probability gives ${f('workedLogP')} too: that probability is subnormal, with enough digits left.`,
        p`A large loss does not mean a large gradient. With respect to the logits, the gradient is the distribution minus the label, written one-hot:`,
        formula('gradient'),
        p`Each entry lies between −1 and 1, however wrong the model is. Here it is close to 1 for “present”, to −1 for “past simple”, and to 0 for the others. The way back through the naive program has no such bound. The slope of −log p is −1/p, and p is 0 here: minus infinity. Divided by the infinite sum, it is NaN, and that is the part of “past simple” alone. The gradient of the sum goes to every class, and two NaN enter it: infinity times 0, and from “present” infinity divided by infinity. So all five entries are NaN:`,
        insert('gradient'),
        p`The gradient is wrong long before. Set the logit of “present” to 60: all is finite, but its gradient is 0 instead of 1.`,
      ],
    },
    train: {
      title: 'Watch training die',
      short: 'Training',
      blocks: [insert('train')],
    },
    write: {
      title: 'Write it yourself',
      short: 'Write it',
      blocks: [insert('write')],
    },
    underflow: {
      title: 'What underflow really does',
      short: 'Underflow',
      blocks: [
        insert('question-underflow'),
        p`In the worked example, the exponential of the true class after the shift is e to the ${f('workedShifted')}. People call that zero. It is ${f('workedTail')}, a subnormal. ${show('subnormal-tail', 'Show the subnormals')} Normal floats end at ${f('smallestNormal')}. Below that, float32 does not drop to 0 at once. It gives up its digits one by one, down to ${f('smallestSubnormal')}:`,
        insert('spacing-underflow'),
        p`The last exponent whose exponential is normal is ${f('expNormal', 9)}. ${show('last-normal', 'Show the last normal one')} The last whose exponential is not zero is ${f('expVanish', 9)}. ${show('last-nonzero', 'Show the last one above zero')}`,
        p`Many accelerators, and compilers told to be fast, ${em('flush')} subnormal results to 0. Then the four small exponentials really are 0. ${show('flushed-tail', 'Show them flushed')} The stable probabilities hardly change. Minus the logarithm of one does: that of the true class is infinite now, while the loss from the logits is still ${f('flushedLoss')}.`,
        insert('ruler-underflow'),
        p`For the naive softmax, flushing can decide between an answer and none. Take −100, −200, −300, −400, −500. Here e to the −100 is ${f('minus100')}, a subnormal, and the result is 1, 0, 0, 0, 0: right, but for a second probability of ${powerOfE(-100, '.')} that becomes 0. ${show('minus-100', 'Show it surviving')} Flush the subnormals, and it is five times NaN. ${show('minus-100-flushed', 'Show it flushed')} Start at −110, and you get NaN either way. ${show('minus-110', 'Show both failing')}`,
        p`So underflow after the shift hardly harms the distribution: what is lost is tiny beside a term that is 1. It can ruin a logarithm.`,
      ],
    },
    silent: {
      title: 'The failures that make no noise',
      short: 'Silent failures',
      blocks: [
        insert('question-silent'),
        p`A NaN tells you that something broke. These four may tell you nothing.`,
        list(
          prose`${em('The sum overflows, though no term does.')} Five logits of 88: each exponential is ${f('fiveEach')}, but five of them are out of range. The sum is infinite, every probability is 0, the loss is infinite, and there is no NaN anywhere. ${show('five-88', 'Show the five zeros')} Five equal logits do this above ${f('sumLimitFive', 9)}, a thousand above ${f('sumLimitThousand', 9)}. The familiar 88.7 is for one logit alone.`,
          prose`${em('Wrong long before NaN.')} For logits from −100 down to −104, the naive softmax gives the first class ${f('fadingNaive')}. The true value is ${f('fadingTrue')}. ${show('fading-100', 'Show the fading digits')} From −103 to −107 it gives ${f('fadingWorse')}, and the true value is the same. ${show('fading-103', 'Show the last digit')}`,
          prose`${em('Absorption.')} The loss of 0 for two logits of one hundred million, and it is the stable formula that fails.`,
          prose`${em('One maximum for a whole batch.')} Subtract the largest logit of all rows, and a row far below it loses its digits, or turns to NaN. In NumPy, take ${code('x.max(axis=-1, keepdims=True)')}.`,
        ),
        insert('ruler-silent'),
        p`A test that only looks for NaN passes the first three, and often the fourth. ${link('#tests', 'What to test')} has better ones.`,
      ],
    },
    batch: {
      title: 'A whole batch at once',
      short: 'A whole batch',
      blocks: [
        p`A model gives one row of logits for each token, and each row has a maximum of its own. Take the maximum over anything else, and rows may be lost. And if a whole row is masked, someone has to decide what its softmax is.`,
        insert('batch'),
      ],
    },
    tests: {
      title: 'What to test',
      short: 'What to test',
      blocks: [
        p`A softmax can be wrong and run without complaint. Only a test finds out. Six inputs cover the cases:`,
        list(
          prose`${em('Small and mixed:')} ${code('[0.1, 0.2, 0.3, 0.4, 0.5]')} and ${code('[-3, 0, 1, 2, 5]')}. Nothing overflows, so naive and stable agree to 1\u00a0ulp.`,
          prose`${em('Large positive:')} ${code('[1, 92, 3, 0, 2]')}. The naive softmax gives NaN for the second class, the stable one a distribution. ${show('test-92', 'Show the NaN')}`,
          prose`${em('Large negative:')} ${code('[-100, -200, -300, -400, -500]')}. Stable puts all on the first class. Naive is right too, or all NaN where subnormals are flushed: assert neither.`,
          prose`${em('Identical:')} ${code('[5, 5, 5, 5, 5]')}. Both give the float32 nearest to 0.2, five times.`,
          prose`${em('Masked:')} ${code('[1, -inf, 3, 0, 2]')}. The masked class gets exactly 0. ${show('masked', 'Show the mask')} The stable probabilities add up to ${f('maskedSum', 8)}, not 1.`,
        ),
        p`${em('The reference')} is the same formula in float64, from the same float32 logits, or your library’s log-sum-exp.`,
        p`${em('The tolerance')} counts ulps. Equal bits are too much to ask: libraries round the exponential differently, and rounding ${code('x - m')} costs up to half its size in ulps. Near 0 no relative tolerance suits log-sum-exp: five logits of ${code('-1.609438')} give 0. ${show('lse-near-zero', 'Show the 0')} The true value is ${f('nearZeroTrue')}. To match SciPy “to float32 precision” can only mean: measured against the numbers that were added.`,
        p`${em('Properties')} need no reference. The sum is 1, within rounding. The largest logit keeps the largest probability. An exact shift changes no bit. Finite logits like these give no NaN. And ${code('[1e8, 1e8]')} costs log 2.`,
        p`Save the functions of the next section as ${code('softmax.py')}, one of these files beside it, and run ${code('pytest')}.`,
        insert('test-files'),
      ],
    },
    code: {
      title: 'In code',
      short: 'In code',
      blocks: [
        p`The naive and the stable functions, ready to run. The copy takes along what stands in the lab: logits, temperature, true class and number format, but not the flushing of subnormals.`,
        insert('code'),
        p`The last digits may differ from this page: NumPy and PyTorch do not promise a correctly rounded exponential in float32, and with eight terms or more NumPy does not add from left to right. In production, use ${code('torch.nn.functional.cross_entropy')}, which takes logits, or ${code('scipy.special.logsumexp')}.`,
      ],
    },
    wild: {
      title: 'In the wild',
      short: 'In the wild',
      blocks: [
        p`Each of these cases is on record. Where a report is about float16, the replay shows the same mechanism in float32.`,
        insert('wild'),
      ],
    },
    pattern: {
      title: 'Why the trick works elsewhere',
      short: 'The pattern',
      blocks: [
        p`Move the inputs to where the operation behaves, operate, and undo the move if you need to. You will meet this pattern again, in layer and root-mean-square normalization (phase 10 of the course), in attention, which divides its scores by ${math('sqrtD')} (phase 15), in gradient clipping (phase 18) and in mixed-precision training (phase 26).`,
        insert('pattern'),
      ],
    },
    caveats: {
      title: 'Honest caveats',
      short: 'Caveats',
      blocks: [
        list(
          prose`The shift cures exponentials that overflow and a sum that vanishes, nothing else. ${code('log(1 - p)')} loses its digits when p is near 0: write ${code('log1p(-p)')}. ${code('exp(x) - 1')} loses them when x is near 0: write ${code('expm1(x)')}.`,
          prose`“Never infinite for finite logits” is nearly true. Take the largest float and its negative, with the negative as the true class: the true loss does not fit into float32. ${show('loss-overflows', 'Show the infinite loss')}`,
          prose`Divide by the temperature first, and a positive logit may overflow. Then the maximum is infinite, and the stable softmax is NaN too. ${show('divide-first', 'Show the division overflow')} Subtract before you divide, and it survives.`,
          prose`One masked class is fine: minus infinity gets exactly 0 in both versions. ${show('masked', 'Show the mask')}`,
          prose`The stable softmax reads the logits three times, log-sum-exp twice. With the online algorithm it is twice and once.`,
        ),
        insert('caveats'),
      ],
    },
    drills: {
      title: 'Drills',
      short: 'Drills',
      blocks: [
        p`Five families of exercises, made for paper. Each opens with a worked example. Type your answers the way you would write them: ${code('0.0900')}, ${code('9e-2')}, ${code('1/3')}, ${code('ln 5')}, ${code('inf')}, ${code('NaN')}.`,
        insert('drills'),
        p`Did one of them feel shaky? Read its section again: ${link('#why', 'overflow')}, ${link('#shift', 'the shift')}, ${link('#lse', 'log-sum-exp')}, ${link('#loss', 'cross entropy')}.`,
      ],
    },
    recap: {
      title: 'In one paragraph',
      short: 'Recap',
      blocks: [
        p`The exponential of a float32 overflows above ${f('expLimit', 9)}, and a sum of exponentials sooner. Subtract the maximum: softmax stays the same, no exponential is above 1, and the sum lies between 1 and ${math('K')}. Log-sum-exp gets the maximum back as a term. For the loss, stay with the logits, and subtract the true logit from the maximum before you add anything small. Then look at the digits, and not only for NaN.`,
      ],
    },
    beyond: {
      title: 'What this page leaves out',
      short: 'Left out',
      blocks: [
        p`This page belongs to a course that builds a language model from scratch, which takes up the rest later:`,
        list(
          prose`How the gradient of softmax is derived: phase 4.`,
          prose`What attention does with softmax, and why it masks: phase 15.`,
          prose`The online softmax, which rescales as it goes, and on which fast attention kernels are built: phase 27.`,
        ),
        p`The results here come from the evaluator of the lab, with one rounding for each operation; the true values come from exact arithmetic with integers.`,
      ],
    },
    embed: {
      title: 'For teachers',
      short: 'For teachers',
      blocks: [
        p`You can put any panel of this page into your own lesson, in its language and colours and in the state you choose: ${toPage('teach', 'the page for teachers')} makes one line to copy.`,
      ],
    },
  },
  wild,
};
